/**
 * What kubeconform's message says of an object, as single faults. Its list of errors ends at the first level that holds several;
 * only the text of the message goes on to the fields themselves, as a tree that is indented by two for each level.
 */

import { pathIn, pointerKeys } from '../json-pointer.js';
import type { Path } from '../value.js';
import type { KubeconformResult } from './kubeconform-wrapper.js';

export interface KubeconformFault {
  readonly what: 'unknown' | 'missing' | 'value';
  readonly path: Path;
  /** In its own words. */
  readonly said: string;
}

interface Node {
  readonly depth: number;
  readonly pointer: readonly string[];
  readonly said: string;
  readonly below: Node[];
}

/** Where a node begins: a line break was made a space, so one space more than the indentation stands before it. */
const NODE = /(?<! )( +)- at '((?:[^'\\]|\\.)*)': /g;
const QUOTED = /'((?:[^'\\]|\\.)*)'/g;

/** Nodes that only hold others. */
const GROUP = /^(?:validation failed|allOf failed)/;
const UNKNOWN = /^additional propert(?:y|ies) (.*) not allowed$/s;
const MISSING = /^missing propert(?:y|ies) (.*)$/s;
const NAME = /^invalid propertyName '/;

/** A text without the quotes and escapes that it was printed with. */
const unquoted = (text: string): string => text.replace(/\\(.)/gs, '$1');

const namesIn = (text: string): string[] => [...text.matchAll(QUOTED)].map(([, name = '']) => unquoted(name));

/** The tree that a message shows. */
function treeOf(message: string): Node[] {
  const found = [...message.matchAll(NODE)];
  const roots: Node[] = [];
  const above: Node[] = [];
  for (const [index, match] of found.entries()) {
    const [whole, spaces = '', pointer = ''] = match;
    const start = match.index + whole.length;
    const node: Node = {
      depth: (spaces.length - 1) / 2,
      pointer: pointerKeys(unquoted(pointer)),
      said: message.slice(start, found[index + 1]?.index).trim(),
      below: [],
    };
    while (above.length > 0 && (above.at(-1) as Node).depth >= node.depth) above.pop();
    (above.at(-1)?.below ?? roots).push(node);
    above.push(node);
  }
  return roots;
}

/** Everything that stands in a node, in one line. */
const toldBy = ({ said, below }: Node): string =>
  below.length === 0 ? said : `${said}: ${below.map(toldBy).join('; or ')}`;

function faultsOf(node: Node, path: Path): KubeconformFault[] {
  const { said, below } = node;
  const at = (what: KubeconformFault['what'], names: readonly string[]): KubeconformFault[] =>
    names.map((name) => ({ what, path: [...path, name], said }));
  const unknown = UNKNOWN.exec(said);
  if (unknown) return at('unknown', namesIn(unknown[1] ?? ''));
  const missing = MISSING.exec(said);
  if (missing) return at('missing', namesIn(missing[1] ?? ''));
  if (NAME.test(said))
    return namesIn(said)
      .slice(0, 1)
      .map((name) => ({ what: 'value', path: [...path, name], said: toldBy(node) }));
  return below.length > 0 && GROUP.test(said) ? [] : [{ what: 'value', path, said: toldBy(node) }];
}

/** What does not fit of an object that kubeconform refuses. */
export function kubeconformFaults({ message }: KubeconformResult, value: unknown): readonly KubeconformFault[] {
  const walk = (node: Node, above: readonly string[]): KubeconformFault[] => {
    // What it says of the name of a key comes without the place.
    const keys = node.pointer.length === 0 ? above : node.pointer;
    const own = faultsOf(node, pathIn(value, keys));
    return own.length > 0 ? own : node.below.flatMap((one) => walk(one, keys));
  };
  const faults = treeOf(message).flatMap((node) => walk(node, []));
  return faults.length > 0 ? faults : [{ what: 'value', path: [], said: message }];
}
