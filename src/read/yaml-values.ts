/** Reads the value of a document: at once where it is plain YAML, quickly where it is usual, exactly where it is not. */

import { dirname, join } from 'node:path';
import type { Schema, YAMLException } from 'js-yaml';
import { plainYaml } from './plain-yaml.js';
import { isTooLong, problemAt, type Reading, TOO_DEEP, textProblem } from './reading.js';
import { documentValue } from './yaml-document.js';
import { resolvePlain, type Scalar } from './yaml-scalars.js';

type JsYaml = typeof import('js-yaml');

/** A number, a lone punctuation mark or a null as a key: what such a key becomes depends on how it is written. */
const ODD_KEY = String.raw`(?:[-+.]?\d[^\s:]*|[-+.][^\s:]*|~|null|Null|NULL)?[^\S\n]*:(?:[\s,}\]]|$)`;

/**
 * What the quick parser reads otherwise than Kubernetes: tags, anchors, aliases, merges, explicit and odd keys,
 * directives, a second document, flow collections as keys, an empty item in a nested list, indicators it tolerates.
 */
const UNUSUAL = new RegExp(
  [
    String.raw`(?:^|[\s[{,:?-])(?:!|&[^\s&]|\*[^\s*])`,
    '<<',
    String.raw`(?:^|[[{,]|^[^\S\n]*-)[^\S\n]*(?:\?(?:\s|$)|${ODD_KEY})`,
    String.raw`^(?:%|---|\.\.\.)`,
    String.raw`[:\-,[{?][^\S\n]+[%@\`|>][^\s\d+-]`,
    String.raw`\{\s*\{|[}\]]\s*:|-[^\S\n]+-[^\S\n]*$`,
    String.raw`\\\/|[\u0085\u2028\u2029]|\r(?!\n)`,
    String.raw`\.(?:nan|inf)`,
  ].join('|'),
  'im',
);

/** Characters without which a text has nothing of the above, but for what begins a line or stands in flow collections. */
const RARE = /[!&*<?%@`|>\\\r\u0085\u2028\u2029]|\.(?:[nN][aA][nN]|[iI][nN][fF])/;
/** What a usual key is not, after the dashes of lists at the beginning of a line, or in a flow collection. */
const RARE_START = /(?:^[^\S\n]*(?:-(?:[^\S\n]+|$))*|[[{,]\s*)(?:[+.\d~:{]|-\S|null|Null|NULL)|[}\]]\s*:/m;

/** Whether the exact path must read a text. */
const isUnusual = (text: string): boolean => (RARE.test(text) || RARE_START.test(text)) && UNUSUAL.test(text);

let jsYaml: JsYaml | undefined;
let schema: Schema | undefined;

/** One implicit type does all: js-yaml asks it for each plain scalar, and its answer is remembered for the value. */
function kubernetesSchema({ Type, FAILSAFE_SCHEMA }: JsYaml): Schema {
  let value: Scalar = null;
  const scalar = new Type('tag:yaml.org,2002:kubernetes', {
    kind: 'scalar',
    resolve: (text: string | null) => {
      value = resolvePlain(text ?? '');
      return typeof value !== 'string';
    },
    construct: () => value,
  });
  return FAILSAFE_SCHEMA.extend({ implicit: [scalar] });
}

function isDuplicate(error: unknown): boolean {
  return (error as YAMLException).reason === 'duplicated mapping key';
}

/** The package in its one file: its door loads twenty, which takes longer than all that a short run reads. */
const loaded = (): JsYaml => require(join(dirname(require.resolve('js-yaml')), 'dist/js-yaml.min.js')) as JsYaml;

function parse(text: string, json: boolean): unknown {
  jsYaml ??= loaded();
  schema ??= kubernetesSchema(jsYaml);
  return jsYaml.load(text, { schema, json, maxDepth: 10_000 } as Parameters<JsYaml['load']>[1]);
}

/** Kubernetes reads a text that is JSON as JSON, which allows tabs and escapes that YAML does not. */
function jsonValue(text: string): Reading | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown, duplicates: false };
  } catch {
    return undefined;
  }
}

function quickValue(text: string): Reading {
  try {
    return { value: parse(text, false) ?? null, duplicates: false };
  } catch (error) {
    if (isDuplicate(error)) return { value: parse(text, true), duplicates: true };
    throw error;
  }
}

/** The file that holds what reads YAML, with what it imports: what was read by another may differ. */
export const READER = __filename;

/** The same as `readValue` for what is not plain, or may not be. */
export function readSlowly(text: string): Reading {
  if (isUnusual(text)) {
    const reading = documentValue(text);
    return 'problem' in reading ? (jsonValue(text) ?? reading) : reading;
  }
  // js-yaml refuses the same characters, but in comments, and does not say where they are.
  const unfit = textProblem(text);
  if (unfit) return jsonValue(text) ?? unfit;
  try {
    return quickValue(text);
  } catch (error) {
    if (error instanceof RangeError) return problemAt(text, 0, TOO_DEEP);
    const { reason, mark } = error as YAMLException;
    const json = jsonValue(text);
    if (json) return json;
    // js-yaml ends the last line where the text does not.
    if (mark.line >= text.split('\n').length) return problemAt(text, text.length, reason);
    return { problem: { message: reason, line: mark.line + 1, column: mark.column + 1 } };
  }
}

/** How a document may be read. */
export interface ValueOptions {
  /** What the text was cut from, where it stands at the offset; default: nothing. */
  readonly whole?: string;
  readonly offset?: number;
  /** Whether the parts of the value are its own, so that they may be changed; default: another text may have the same ones. */
  readonly isFresh?: boolean;
  /** Reads what is not plain; default: `readSlowly`. */
  readonly slowly?: ((text: string) => Reading) | undefined;
}

/** The value of a text's first document as Kubernetes reads it, or why it cannot be read. Nothing is thrown. */
export function readValue(text: string, options: ValueOptions = {}): Reading {
  const { whole = text, offset = 0, isFresh = false, slowly = readSlowly } = options;
  if (isTooLong(text)) return textProblem(text) as Reading;
  const value = plainYaml(text, whole, offset, isFresh);
  return value === undefined ? slowly(text) : { value, duplicates: false };
}
