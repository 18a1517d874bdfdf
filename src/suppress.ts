/**
 * Takes out what users ignore in the manifests themselves: by an annotation of the object, or by a comment at the line.
 * Each ignore names a rule, or a family, and the reason; those that do nothing are reported.
 */

import { isOpen } from './cluster/decided.js';
import type { TargetChoice } from './cluster/targets.js';
import { familyOf, namesOf, unknownRule, withFamilies } from './config/names.js';
import { CDI_GROUP, INSTANCETYPE_GROUP, isKubeVirtGroup } from './facts/kinds.js';
import type { FilePosition, Fix, RuledProblem } from './finding.js';
import type { KubeObject, ObjectProgram, Place, SourceDocument } from './kube-object.js';
import type { Locator } from './locate.js';
import type { Rule } from './rules/define.js';
import { rule as unused, unusedMessage } from './rules/meta/ignore-unused.js';
import { rule as withoutReason, withoutReasonMessage } from './rules/meta/ignore-without-reason.js';
import { annotated, type Ignore, type Ignores, ignoresOf, type Seen } from './suppress/ignores.js';

/** What no ignore takes out: it says that something was not judged, or that an ignore does nothing. */
const ALWAYS = new Set(['meta/parse', unused.id, withoutReason.id]);

/** Something to report of an ignore. */
export interface IgnoreReport {
  readonly rule: Rule;
  readonly message: string;
  readonly file: string | undefined;
  readonly place: Place | undefined;
  readonly comment: FilePosition | undefined;
}

/**
 * Whether an object is something that a finding concerns, so that it can be left out of it: a machine, or what acts on
 * one. Preferences, classes and the like are where a cause stands, and explain it.
 */
const isConcerned = ({ group, kind }: KubeObject): boolean =>
  isKubeVirtGroup(group) && group !== INSTANCETYPE_GROUP && group !== CDI_GROUP && kind !== 'KubeVirt';

const objectsOf = (places: readonly { readonly place: Place }[]): Set<KubeObject> =>
  new Set(places.map(({ place }) => place.object));

/** A fix without the changes of objects that are ignored; undefined when nothing is left of it. */
function fixOf(fix: Fix, left: ReadonlySet<KubeObject>): Fix | undefined {
  const changes = fix.changes.filter(({ object }) => left.has(object) || !isConcerned(object));
  return changes.length > 0 ? { ...fix, changes } : undefined;
}

export class Suppressions {
  readonly #ignores = new Map<SourceDocument | ObjectProgram | KubeObject, Ignores | undefined>();
  readonly #names: ReturnType<typeof withFamilies>;
  readonly #decided = new Map<readonly Seen[], Map<string, boolean>>();
  /** How many findings were taken out. */
  count = 0;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly locator: Locator,
    /** Whether errors can be ignored. */
    private readonly ignoreErrors = true,
  ) {
    this.#names = withFamilies(namesOf(rules));
  }

  /** Problems of one cluster without what is ignored of them. `reported`: whether a problem is reported at all. */
  left(
    problems: readonly RuledProblem[],
    choice: TargetChoice,
    reported: (problem: RuledProblem) => boolean = () => true,
  ): RuledProblem[] {
    this.#see(choice);
    return problems.filter(reported).flatMap((problem) => {
      const left = this.#apply(problem);
      if (left && reported(left)) return [left];
      this.count++;
      return [];
    });
  }

  /** What the reading reports of a document, without what is ignored at its line. */
  leftOf<T extends FilePosition & { readonly rule: string }>(document: SourceDocument, findings: readonly T[]): T[] {
    const ignores = this.#in(document);
    return findings.filter((found) => {
      if (!ignores || !this.#use(found.rule, this.#onLine(ignores, found))) return true;
      this.count++;
      return false;
    });
  }

  /** Reads what is ignored in the objects of a cluster. */
  #see(choice: TargetChoice): void {
    for (const object of choice.targets[0]?.cluster.objects ?? []) {
      const ignores = this.#in(object.document ?? object);
      if (!ignores) continue;
      for (const { seen } of [...this.#annotated(ignores, object), ignores]) seen.push({ object, choice });
    }
  }

  /** A problem without what is ignored of it; undefined when nothing is left. */
  #apply(problem: RuledProblem): RuledProblem | undefined {
    const { rule, place, related = [], severity } = problem;
    if (severity === 'error' && !this.ignoreErrors) return problem;
    const own = this.#isIgnored(rule, place);
    const left = related.filter((one) => !isConcerned(one.place.object) || !this.#isIgnored(rule, one.place));
    if (!own && left.length === related.length) return problem;
    const concerned = left.filter((one) => isConcerned(one.place.object));
    // A finding of several objects goes on at the next of them when the first is ignored.
    if (concerned.length === 0 || (own && !objectsOf(related).has(place.object))) return undefined;
    const rest = objectsOf(left);
    const gone = [...objectsOf(related)].filter((object) => !rest.has(object)).length;
    const note = gone === 0 ? '' : gone === 1 ? ' (1 object is ignored)' : ` (${gone} objects are ignored)`;
    const first = concerned[0]?.place;
    const { fix: meant, ...found } = problem;
    const fix = meant && fixOf(meant, rest);
    return {
      ...found,
      ...(own && first ? { place: first } : {}),
      related: left,
      message: problem.message + note,
      ...(fix ? { fix } : {}),
    };
  }

  /** What is to be said of ignores that do nothing. `reports`: whether a rule reports in a file at all. */
  reports(reports: (rule: string, file: string | undefined) => boolean): IgnoreReport[] {
    const found: IgnoreReport[] = [];
    for (const ignores of this.#ignores.values()) {
      if (!ignores) continue;
      for (const ignore of [...ignores.comments, ...[...ignores.objects.values()].flat()]) {
        const file = ignore.comment?.file ?? ignore.place?.object.document?.file;
        const report = this.#reportOf(ignore, (rule) => reports(rule, file));
        if (report) found.push({ ...report, file, place: ignore.place, comment: ignore.comment });
      }
    }
    return found;
  }

  #in(source: SourceDocument | KubeObject): Ignores | undefined {
    // The files of a program share what is ignored in them.
    const key = ('program' in source && source.program) || source;
    if (!this.#ignores.has(key)) this.#ignores.set(key, ignoresOf(source));
    return this.#ignores.get(key);
  }

  #annotated({ objects }: Ignores, object: KubeObject): readonly Ignore[] {
    const key = object.base.join('/');
    let own = objects.get(key);
    if (!own) {
      own = annotated(object);
      objects.set(key, own);
    }
    return own;
  }

  #isIgnored(rule: string, place: Place): boolean {
    const ignores = this.#in(place.object.document ?? place.object);
    if (!ignores) return false;
    const position = ignores.comments.length > 0 ? this.locator.find(place) : undefined;
    return this.#use(rule, [...this.#annotated(ignores, place.object), ...this.#onLine(ignores, position)]);
  }

  #onLine({ byLine }: Ignores, { file, line }: FilePosition = {}): readonly Ignore[] {
    if (line === undefined) return [];
    return (byLine.get(line) ?? []).filter(({ comment }) => (comment?.file ?? file) === file);
  }

  #use(rule: string, ignores: readonly Ignore[]): boolean {
    const covering = ALWAYS.has(rule)
      ? []
      : ignores.filter((ignore) => ignore.reason !== '' && (ignore.rule === rule || ignore.rule === familyOf(rule)));
    for (const ignore of covering) ignore.used = true;
    return covering.length > 0;
  }

  #reportOf(ignore: Ignore, reports: (rule: string) => boolean): { rule: Rule; message: string } | undefined {
    if (ignore.rule === '' || (Object.hasOwn(this.#names, ignore.rule) && ignore.reason === ''))
      return { rule: withoutReason, message: withoutReasonMessage(ignore.rule) };
    if (!Object.hasOwn(this.#names, ignore.rule))
      return { rule: unused, message: `${unknownRule(ignore.rule, this.#names)}; this ignore has no effect` };
    if (ALWAYS.has(ignore.rule))
      return { rule: unused, message: `"${ignore.rule}" cannot be ignored here; set its level in vmstate.yaml` };
    if (ignore.used || !this.#isSurelyUnused(ignore, reports)) return undefined;
    return { rule: unused, message: unusedMessage(ignore.rule, ignore.comment && (ignore.line ?? 'none')) };
  }

  /** Whether every rule it is for ran, and would have reported with what was seen if there were anything. */
  #isSurelyUnused({ rule, seen }: Ignore, reports: (rule: string) => boolean): boolean {
    const meant = this.rules.filter(({ id }) => (id === rule || familyOf(id) === rule) && !ALWAYS.has(id));
    const ran = meant.filter(({ id, needs }) => reports(id) && !needs.includes('two revisions'));
    if (ran.length === 0 || ran.length < meant.length) return false;
    // Whether a machine migrates turns on claims and on the cluster's eviction strategy too.
    const git = ran.every(({ id, needs }) => familyOf(id) !== 'migration/*' && needs.every((need) => need === 'git'));
    const facts = ran.some(({ needs }) => needs.includes('cluster facts'));
    return this.#isDecided(seen, git, facts);
  }

  /** Whether what rules need to know of objects is known. Asked once for all comments of a document. */
  #isDecided(seen: readonly Seen[], git: boolean, facts: boolean): boolean {
    const known = this.#decided.get(seen) ?? new Map<string, boolean>();
    this.#decided.set(seen, known);
    const key = `${git} ${facts}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const decided = seen.every(({ object, choice }) => {
      const { facts: captured = [] } = choice.targets[0]?.cluster ?? {};
      const complete = choice.targets[0]?.cluster.knowsAll('', '') === true;
      return (!facts || complete || captured.length > 0) && !isOpen(choice, object, git);
    });
    known.set(key, decided);
    return decided;
  }
}
