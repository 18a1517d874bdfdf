/** The table of props of the constructs as a program that is read, and as apps that are synthesized. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App } from 'cdk8s';
import { type Change, made } from '../../constructs/law.js';
import type { Combination } from '../../constructs/law-table.js';
import { programOf } from './programs.js';

/** A part of the props of the VM or the KubeVirt of a case. */
export type PropPath = readonly ['vm' | 'kubevirt', ...(string | number)[]];

export interface TableCase {
  readonly combination: Combination;
  readonly release: string;
  /** Parts of the props that the program takes from its environment. */
  readonly hidden?: readonly PropPath[];
}

/** The table itself, which is TypeScript, with imports as users write them. */
const TABLE = readFileSync(join(__dirname, '../../constructs/law-table.ts'), 'utf8').replace(
  "'../../constructs/index.js'",
  "'vmstate/constructs'",
);

/** Joins the choices of a combination as the tests of the constructs do, but that only fields of the API are joined deeply. */
const MAIN = `import { App, Chart } from 'cdk8s';
import { KubeVirt, VirtualMachine } from 'vmstate/constructs';
import { DIMENSIONS } from './law-table';

const DEEP = ['spec', 'metadata', 'podMetadata', 'accept', 'argoCd', 'configuration'];
const LISTS = ['disks', 'networks', 'featureGates'];

function deep(left: any, right: any): any {
  if (left === undefined) return right;
  if (Array.isArray(left)) return [...left, ...right];
  if (typeof left !== 'object') return right;
  const both: any = { ...left };
  for (const [key, value] of Object.entries(right)) both[key] = deep(left[key], value);
  return both;
}

function joined(left: any, right: any): any {
  const both: any = { ...left };
  for (const [key, value] of Object.entries(right)) {
    if (DEEP.includes(key)) both[key] = deep(left[key], value);
    else if (LISTS.includes(key)) both[key] = [...(left[key] ?? []), ...(value as any)];
    else both[key] = value;
  }
  return both;
}

/** The same with a part taken from the environment. */
function hide(value: any, [key, ...rest]: any[]): any {
  if (key === undefined) return process.env.HIDDEN;
  if (Array.isArray(value)) return value.map((item: any, index: number) => (index === key ? hide(item, rest) : item));
  return { ...value, [key]: hide(value[key], rest) };
}

function build(id: string, combination: Record<string, string>, release: string, hidden: any[]): void {
  const chart = new Chart(new App(), id);
  let [vm, kubevirt, more]: any[] = [{}, {}, undefined];
  for (const name of Object.keys(DIMENSIONS)) {
    const choice: any = DIMENSIONS[name][combination[name]];
    const part = typeof choice === 'function' ? choice(chart) : choice;
    vm = joined(vm, part.vm ?? {});
    kubevirt = joined(kubevirt, part.kubevirt ?? {});
    more = part.more ?? more;
  }
  for (const [of, ...path] of hidden) {
    if (of === 'vm') vm = hide(vm, path);
    else kubevirt = hide(kubevirt, path);
  }
  new KubeVirt(chart, 'kubevirt', { ...kubevirt, release });
  const machine = new VirtualMachine(chart, 'vm', vm);
  more?.(machine, chart);
}
`;

const idOf = (index: number): string => `law-${index}`;

/** What is read of cases: manifests by construct path. */
export function readCases(cases: readonly TableCase[]): Map<string, unknown> {
  const calls = cases.map(
    ({ combination, release, hidden = [] }, index) =>
      `build('${idOf(index)}', ${JSON.stringify(combination)}, '${release}', ${JSON.stringify(hidden)});`,
  );
  const { objects, problems } = programOf({ 'main.ts': `${MAIN}${calls.join('\n')}\n`, 'law-table.ts': TABLE });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return new Map(objects.map(({ object, construct = '' }) => [construct, object.value]));
}

/** What is written of a case: manifests by construct path; undefined where it fails. */
export function writtenOf(
  { combination, release }: TableCase,
  index: number,
  change?: Change,
): Map<string, unknown> | undefined {
  try {
    const { app } = made(combination, release, change, new App(), idOf(index));
    const objects = app.node.findAll().filter(ApiObject.isApiObject);
    return new Map(objects.map((object) => [object.node.path, object.toJson()]));
  } catch {
    return undefined;
  }
}
