/** The entry for https://pre-commit.com: in a file of its own, or after the others in one that is there. */

import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../problems.js';
import { isMap, items, type PlainMap } from '../value.js';
import { type Offer, type Origin, offer, type ReadFile } from './offer.js';

export const PRE_COMMIT = '.pre-commit-config.yaml';
const HOOK = 'vmstate';

const entryOf = ({ repository, rev }: Origin): PlainMap => ({ repo: repository, rev, hooks: [{ id: HOOK }] });

const entryText = ({ repository, rev }: Origin, indent: string): string =>
  [`- repo: ${repository}`, `  rev: ${rev}`, '  hooks:', `    - id: ${HOOK}`]
    .map((line) => `${indent}${line}\n`)
    .join('');

const hasHook = (value: unknown): boolean =>
  items(value, 'repos').some((repo) => items(repo, 'hooks').some((hook) => isMap(hook) && hook.id === HOOK));

/** The text with the entry after the last one; undefined where that is not written as a list of lines. */
function withEntry(text: string, origin: Origin): string | undefined {
  const { isMap: isYamlMap, isSeq, parseDocument } = require('yaml') as typeof import('yaml');
  const document = parseDocument(text);
  const repos =
    document.errors.length === 0 && isYamlMap(document.contents) ? document.contents.get('repos', true) : null;
  if (!isSeq(repos) || repos.flow || !repos.range || repos.items.length === 0) return undefined;
  const last = (repos.items.at(-1) as { range?: readonly [number, number, number] }).range?.[1] ?? 0;
  const indent = /(?:^|\n)([^\S\n]*)-[^\n]*$/.exec(text.slice(0, (repos.range[0] ?? 0) + 1))?.[1];
  if (indent === undefined) return undefined;
  const lineEnd = text[last - 1] === '\n' ? last : text.indexOf('\n', last) + 1;
  const at = lineEnd === 0 ? text.length : lineEnd;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `${at > 0 && text[at - 1] !== '\n' ? '\n' : ''}${entryText(origin, indent)}`.replaceAll('\n', eol);
  const after = text.slice(0, at) + added + text.slice(at);
  const wanted = document.toJS() as PlainMap;
  const isAsMeant = isDeepStrictEqual(parseDocument(after).toJS(), {
    ...wanted,
    repos: [...items(wanted, 'repos'), entryOf(origin)],
  });
  return isAsMeant ? after : undefined;
}

/** The text with the entry where no hook is yet; undefined where that is not for sure what is meant. */
function withFirst(text: string, value: unknown, origin: Origin): string | undefined {
  const isEmpty = !isMap(value) || !Object.hasOwn(value, 'repos');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = `repos:\n${entryText(origin, '  ')}`.replaceAll('\n', eol);
  const lines = text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
  const after = isEmpty
    ? lines + entry
    : text.replace(/^repos:[^\S\r\n]*(?:\[[^\S\r\n]*\])?[^\S\r\n]*(?:\r?\n|$)/m, () => entry);
  const { parseDocument } = require('yaml') as typeof import('yaml');
  const document = parseDocument(after);
  if (document.errors.length > 0) return undefined;
  return isDeepStrictEqual(document.toJS(), { ...(value ?? {}), repos: [entryOf(origin)] }) ? after : undefined;
}

export function preCommitOffer(origin: Origin, read: ReadFile): Offer {
  const file = PRE_COMMIT;
  const before = read(file);
  if (before === undefined) return offer(file, `repos:\n${entryText(origin, '  ')}`, read);
  const { parseDocument } = require('yaml') as typeof import('yaml');
  const document = parseDocument(before);
  if (document.errors.length > 0)
    throw new UsageError(
      `${file} is no valid YAML (${document.errors[0]?.message.split('\n')[0]}); correct that first`,
    );
  const value: unknown = document.toJS();
  if (value !== null && !isMap(value))
    throw new UsageError(`${file} holds no configuration of pre-commit; correct that first`);
  if (hasHook(value)) return { what: 'there', file, differs: false };
  const after = withEntry(before, origin) ?? withFirst(before, value, origin);
  if (after !== undefined) return { what: 'changed', file, before, after };
  return {
    what: 'by hand',
    file,
    why: 'its list "repos" is not written in lines of its own',
    text: entryText(origin, '  '),
  };
}
