/** At which level each rule reports, and where: from the configuration and the command line. */

import { resolve } from 'node:path';
import type { Config, Level } from '../config.js';
import { UsageError } from '../problems.js';
import { below } from './globs.js';
import { LEVELS, levelIn, type RuleNames, unknownRule, withFamilies } from './names.js';

type LevelMap = ReadonlyMap<string, Level>;

const NONE: LevelMap = new Map();

/** Levels typed as `rule=level`, or given to the library. */
export function readLevels(given: Iterable<readonly [rule: string, level: string]>, rules: RuleNames): LevelMap {
  const names = withFamilies(rules);
  const levels = new Map<string, Level>();
  for (const [rule, word] of given) {
    const level = LEVELS.find((one) => one === word);
    if (!Object.hasOwn(names, rule)) throw new UsageError(unknownRule(rule, names));
    if (level === undefined)
      throw new UsageError(`${JSON.stringify(word)} is no level for ${rule}; levels are ${LEVELS.join(', ')}`);
    levels.set(rule, level);
  }
  return levels;
}

export class Levels {
  readonly #overrides: readonly { readonly rules: LevelMap; matches(file: string): boolean }[];
  readonly #rules: LevelMap;

  /** @param given Levels that win over those of the configuration. */
  constructor(
    config?: Pick<Config, 'folder' | 'rules' | 'overrides'>,
    private readonly given: LevelMap = NONE,
    private readonly cwd = '',
  ) {
    this.#rules = config?.rules ?? NONE;
    this.#overrides = (config?.overrides ?? [])
      .map(({ files, rules }) => ({ rules, matches: remembered(below(config?.folder ?? '', files)) }))
      .reverse();
  }

  /** What a rule is set to in a file, by its path as the user knows it; undefined leaves each finding its own severity. */
  of(rule: string, file: string | undefined): Level | undefined {
    const given = levelIn(this.given, rule);
    if (given !== undefined) return given;
    for (const { rules, matches } of this.#overrides) {
      const level = levelIn(rules, rule);
      if (level !== undefined && file !== undefined && matches(resolve(this.cwd, file))) return level;
    }
    return levelIn(this.#rules, rule);
  }

  /** What a rule is set to where nothing else is said. */
  usual(rule: string): Level | undefined {
    return levelIn(this.given, rule) ?? levelIn(this.#rules, rule);
  }

  /** Whether a rule reports nowhere, so that it need not run. */
  isOff(rule: string): boolean {
    if (this.usual(rule) !== 'off') return false;
    if (levelIn(this.given, rule) !== undefined) return true;
    return this.#overrides.every(({ rules }) => (levelIn(rules, rule) ?? 'off') === 'off');
  }
}

function remembered(matches: (file: string) => boolean): (file: string) => boolean {
  const answers = new Map<string, boolean>();
  return (file) => {
    let answer = answers.get(file);
    if (answer === undefined) {
      answer = matches(file);
      answers.set(file, answer);
    }
    return answer;
  };
}
