/** What feature gates do beside refusing objects at admission, and what came after a gate that is on its way out. Sources are files of kubevirt/kubevirt. */
export interface GateEffect {
    readonly gate: string;
    /** What it acts on: a field below the template of a VM, or below the object named before it, or words. */
    readonly on: string;
    /** What its being on or off changes there. */
    readonly effect: string;
    readonly source: string;
}
export declare const GATE_EFFECTS: readonly GateEffect[];
/** Gate -> what takes its place: other gates, or a field. */
export declare const GATE_SUCCESSORS: Readonly<Record<string, string>>;
