/** At which level each rule reports, and where: from the configuration and the command line. */
import type { Config, Level } from '../config.js';
import { type RuleNames } from './names.js';
type LevelMap = ReadonlyMap<string, Level>;
/** Levels typed as `rule=level`, or given to the library. */
export declare function readLevels(given: Iterable<readonly [rule: string, level: string]>, rules: RuleNames): LevelMap;
export declare class Levels {
    #private;
    private readonly given;
    private readonly cwd;
    /** @param given Levels that win over those of the configuration. */
    constructor(config?: Pick<Config, 'folder' | 'rules' | 'overrides'>, given?: LevelMap, cwd?: string);
    /** What a rule is set to in a file, by its path as the user knows it; undefined leaves each finding its own severity. */
    of(rule: string, file: string | undefined): Level | undefined;
    /** What a rule is set to where nothing else is said. */
    usual(rule: string): Level | undefined;
    /** Whether a rule reports nowhere, so that it need not run. */
    isOff(rule: string): boolean;
}
export {};
