/**
 * Reads the YAML that most manifests are: maps and lists in block style, plain and quoted scalars of one line, literal and
 * folded texts, flow collections of one line with nothing in them that is not simple. Of all else it reads nothing, so that
 * the readers which know all of YAML decide; what it reads, they read the same.
 */
/**
 * The value of a plain document, a map or a list; undefined for a document of any other kind.
 * @param whole The text that it was cut from, if any, where it stands at the offset: what was cut is slower to go through.
 * @param isFresh Whether its parts are its own, so that they may be changed; else some may be those of another text.
 */
export declare function plainYaml(text: string, whole?: string, offset?: number, isFresh?: boolean): unknown;
/** Whether a document is plain, and has no flow collection but empty ones, no folded text and no escape. */
export declare function isInBlockStyle(text: string): boolean;
