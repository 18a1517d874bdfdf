/**
 * Reads the YAML that most manifests are: maps and lists in block style, plain and quoted scalars of one line, literal texts.
 * Of all else it reads nothing, so that the readers which know all of YAML decide; what it reads, they read the same.
 */
/**
 * The value of a document in plain block style, a map or a list; undefined for a document of any other kind.
 * @param whole The text that it was cut from, if any, where it stands at the offset: what was cut is slower to go through.
 */
export declare function blockValue(text: string, whole?: string, offset?: number): unknown;
