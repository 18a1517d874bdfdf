/**
 * Texts as reports may show them: without the values of Secrets, of cloud-init, sysprep and ignition. Lines and columns stay.
 * It works on texts that cannot be read too, and masks rather too much than too little.
 */

import { SECRET_CALLS, SECRET_FIELDS, SECRET_TEXT } from './facts/secret-fields.js';
import { anyOf, MASK, withMasked } from './mask/regions.js';

/** Without one of these a text holds nothing to mask. A key may be written with escapes, those of JSON pointers too. */
const ANY = new RegExp(`${anyOf([...SECRET_FIELDS, ...SECRET_CALLS])}|secret|${SECRET_TEXT.source}|\\\\[ux]|~1`, 'i');

const PROGRAM = /\.[cm]?[jt]sx?$/i;
const JSON_FILE = /\.json$/i;

/** The text of a file without secret values. */
export function masked(text: string, file: string): string {
  if (!ANY.test(text)) return text;
  const { secretsOfYaml } = require('./mask/yaml.js') as typeof import('./mask/yaml.js');
  const { secretsOfProgram } = require('./mask/program.js') as typeof import('./mask/program.js');
  const regions = [
    ...(PROGRAM.test(file) ? [] : secretsOfYaml(text)),
    ...(PROGRAM.test(file) || JSON_FILE.test(file) ? secretsOfProgram(text) : []),
  ];
  return withMasked(text, regions);
}

/** A message about a line (1-based) of a text, without words that are masked there: parsers quote what they stumble over. */
function maskedMessage(message: string, text: string, file: string, line: number): string {
  const own = text.split('\n')[line - 1] ?? '';
  const shown = masked(text, file).split('\n')[line - 1] ?? '';
  if (own === shown) return message;
  const words = own.match(/[^\s"'`,:{}[\]*&!]{2,}/g) ?? [];
  return words
    .filter((word) => !shown.includes(word))
    .reduce((left, word) => left.replaceAll(word, MASK.repeat(3)), message);
}

/** What is wrong with a document as text; lines are 1-based in the file, and the document begins behind so many of them. */
interface TextProblem {
  readonly message?: string;
  readonly line?: number;
  readonly document: { readonly text: string; readonly file: string; readonly line: number };
}

/** The message of what is wrong with a document, without words that are masked in its line. */
export const problemMessage = ({ message = '', line, document }: TextProblem): string =>
  maskedMessage(message, document.text, document.file, (line ?? document.line + 1) - document.line);
