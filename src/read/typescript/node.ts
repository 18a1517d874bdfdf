/** What programs use of Node.js to find and read their own files. */

import { isAbsolute, posix } from 'node:path';
import { Unknown } from '../../value.js';
import { type Args, argument, type Call, Native, unknown, type Value } from './values.js';

function texts({ list, open }: Args): string[] | Unknown {
  if (open !== undefined) return new Unknown(open);
  const doubt = list.find(({ value }) => typeof value !== 'string');
  return doubt ? new Unknown('a path is not known') : list.map(({ value }) => value as string);
}

const onPaths =
  (of: (...paths: string[]) => string): Call =>
  (_machine, args, node) => {
    const paths = texts(args);
    return { value: paths instanceof Unknown ? paths : of(...paths), from: node };
  };

/** Only from an absolute path is it known where a path leads. */
const resolved: Call = (_machine, args, node) => {
  const paths = texts(args);
  if (paths instanceof Unknown || !isAbsolute(paths[0] ?? '')) return unknown('the working directory decides it', node);
  return { value: posix.resolve(...paths), from: node };
};

const readFile: Call = (machine, args, node) => {
  const path = argument(args, 0).value;
  const text = typeof path === 'string' ? machine.modules.text(node.getSourceFile(), path) : undefined;
  return text === undefined ? unknown('it is read from a file', node) : { value: text, from: node };
};

const members = (name: string, calls: Readonly<Record<string, Call>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(calls).map(([member, call]) => [member, new Native(`${name}.${member}`, call)]));

export const PATHS = members('path', {
  join: onPaths(posix.join),
  basename: onPaths(posix.basename),
  dirname: onPaths(posix.dirname),
  extname: onPaths(posix.extname),
  resolve: resolved,
});

export const FILES = members('fs', { readFileSync: readFile });
