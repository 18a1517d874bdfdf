/** Runs the rules over a cluster, in one release or in each of several, and merges what they find. */

import type { Change } from './cluster/change.js';
import type { TargetChoice } from './cluster/targets.js';
import type { Level } from './config.js';
import { type Fix, type Problem, type RuledProblem, SEVERITIES, type Severity } from './finding.js';
import { indexBy } from './index-by.js';
import type { KubeObject, Place } from './kube-object.js';
import type { Release } from './kubevirt/release.js';
import type { Rule } from './rules/define.js';

/** A bug in a rule: named with the rule and the object, so that it can be reported. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}

/** What a rule is set to in a file; undefined leaves each problem its own severity. */
export type LevelOf = (rule: string, file: string | undefined) => Level | undefined;

/** What rules judge in one release. */
interface Subject {
  readonly release: Release;
  problems(rule: Rule): Iterable<Problem>;
}

function* problemsOf(rules: readonly Rule[], subject: Subject, levelOf: LevelOf): Generator<RuledProblem> {
  for (const rule of rules) {
    try {
      for (const problem of subject.problems(rule)) {
        const severity = levelOf(rule.id, problem.place.object.document?.file) ?? problem.severity ?? rule.severity;
        if (severity !== 'off') yield { ...problem, severity, rule: rule.id };
      }
    } catch (cause) {
      throw new RuleError(`rule ${rule.id} failed for ${subject.release.label}: ${String(cause)}`, { cause });
    }
  }
}

class Keys {
  readonly #ids = new Map<KubeObject, number>();

  of({ rule, place, topic = '' }: RuledProblem): string {
    return [rule, this.#id(place), ...place.path, place.at ?? 'value', topic].join('\0');
  }

  #id({ object }: Place): number {
    const id = this.#ids.get(object) ?? this.#ids.size;
    this.#ids.set(object, id);
    return id;
  }
}

/** A problem in one of the releases that are judged. */
interface Held {
  readonly release: Release;
  readonly problem: RuledProblem;
}

/** What a message says of any release. */
const versionless = (message: string): string => message.replace(/\d+(?:\.\d+)+/g, '');

/**
 * The problems at one place that are one in several releases. Where a release has more than one there, those are one that
 * are told in the same words.
 */
function alike(held: readonly Held[]): Held[][] {
  const isSingle = indexBy(held, ({ release }) => release).size === held.length;
  return isSingle ? [[...held]] : [...indexBy(held, ({ problem }) => versionless(problem.message)).values()];
}

const mildest = (severities: readonly Severity[]): Severity =>
  SEVERITIES.findLast((severity) => severities.includes(severity)) ?? 'info';

const names = (releases: readonly Release[]): string => releases.map(({ minor }) => `v${minor}`).join(', ');

/** What a change comes to, beside the object that it is of. */
const changeKey = ({ object: _, ...change }: Fix['changes'][number]): string => JSON.stringify(change);

/** Whether two fixes do the same. */
export function isSameFix(one: Fix | undefined, other: Fix | undefined): boolean {
  if (!one || !other || one.safety !== other.safety || one.changes.length !== other.changes.length) return false;
  return one.changes.every((change, index) => {
    const second = other.changes[index];
    if (!second || changeKey(change) !== changeKey(second)) return false;
    const [{ document, base }, { document: document2, base: base2 }] = [change.object, second.object];
    return document ? document === document2 && base.join('/') === base2.join('/') : change.object === second.object;
  });
}

/** The fix of all of several problems; undefined where one of them has none, or another one. */
function commonFix(problems: readonly Problem[]): Fix | undefined {
  const fix = problems[0]?.fix;
  return problems.every((problem) => isSameFix(problem.fix, fix)) ? fix : undefined;
}

/** One finding of what several releases were found to share; what holds in some only is info and names them. */
function merge(held: readonly Held[], judged: readonly Release[]): RuledProblem {
  const problems = held.map(({ problem }) => problem);
  const releases = [...new Set(held.map(({ release }) => release))];
  const { fix: _, ...newest } = problems.at(-1) as RuledProblem;
  const last = releases.at(-1) as Release;
  const label = `KubeVirt ${names(releases)}`;
  const message = newest.message.replaceAll(last.label, label);
  if (releases.length === judged.length) {
    const fix = commonFix(problems);
    return {
      ...newest,
      message,
      severity: mildest(problems.map(({ severity }) => severity)),
      ...(fix ? { fix } : {}),
    };
  }
  return {
    ...newest,
    message: `${message} (holds in ${names(releases)} only; the release is not known)`,
    severity: 'info',
  };
}

function judgeEach(rules: readonly Rule[], subjects: readonly Subject[], levelOf: LevelOf): RuledProblem[] {
  const [only] = subjects;
  if (subjects.length === 1 && only) return [...problemsOf(rules, only, levelOf)];
  const keys = new Keys();
  const found = subjects.flatMap((subject) =>
    [...problemsOf(rules, subject, levelOf)].map((problem) => ({ release: subject.release, problem })),
  );
  const judged = subjects.map(({ release }) => release);
  const places = indexBy(found, ({ problem }) => keys.of(problem));
  return [...places.values()].flatMap(alike).map((held) => merge(held, judged));
}

/** What the rules find in a cluster, each at the level it is set to. */
export function judge(rules: readonly Rule[], { targets }: TargetChoice, levelOf: LevelOf): RuledProblem[] {
  const subjects = targets.map((target) => ({
    release: target.release,
    problems: (rule: Rule) => rule.check?.(target) ?? [],
  }));
  return judgeEach(rules, subjects, levelOf);
}

/** What the rules find in a change of a cluster, given in each release that is judged. */
export function judgeChange(rules: readonly Rule[], changes: readonly Change[], levelOf: LevelOf): RuledProblem[] {
  const subjects = changes.map((change) => ({
    release: change.release,
    problems: (rule: Rule) => rule.compare?.(change) ?? [],
  }));
  return judgeEach(rules, subjects, levelOf);
}
