/** Where the app that runs makes its constructs: in the sources of what the synth was called from. */
/** Tells where constructs are made and fields of their objects are set, as messages say it: empty where that is not known. */
export type SourceText = (construct: string, field?: string) => string;
/** For the synth that is under way. Nothing is read before something is asked. */
export declare function sourceTexts(): SourceText;
