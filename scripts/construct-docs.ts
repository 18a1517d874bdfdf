/** The pages of the constructs, one a construct and one a file of what they share, made from the sources. */

import { basename } from 'node:path';
import { constructApi, type Exported, type Member, type Parameter, pageNames, type TypeText } from './construct-api.js';
import { importsOf } from './construct-samples.js';

const FOLDER = 'docs/constructs';
const INDEX = 'constructs/README.md';
const GENERATED = 'Generated from the sources by `npm run docs`; a test compares it.';
/** What stands below this line in the index is generated. */
const MARK = '<!-- generated from here on: npm run docs -->\n';

const { exports, fieldTypes } = constructApi();
const pages = pageNames(exports);
const byName = new Map(exports.map((one) => [one.name, one]));

const anchor = (name: string): string => name.toLowerCase();

/** The address of a name, as a page links to it; the index, which is no page, stands elsewhere. */
function address(name: string, from: string | undefined): string | undefined {
  const fields = fieldTypes.get(name);
  if (fields !== undefined) return `${from === undefined ? '../' : '../../'}${fields}`;
  const page = pages.get(name);
  if (page === undefined) return undefined;
  if (from === page) return `#${anchor(name)}`;
  return `${from === undefined ? `../${FOLDER}/` : ''}${page}.md#${anchor(name)}`;
}

const linked = (text: string, name: string, from: string | undefined): string => {
  const target = address(name, from);
  return target === undefined ? `\`${text}\`` : `[\`${text}\`](${target})`;
};

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

/** Prose of a comment: names of other pages in backticks become links, and no `<` begins HTML. */
function prose(text: string, from: string | undefined): string {
  return text
    .replace(/\{@link (\S+?)\}/g, '`$1`')
    .split(/(`[^`]*`)/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/</g, '\\<');
      const name = /^`(\w+)(?:\.\w+(?:\(.*\))?)?`$/.exec(part)?.[1];
      const isElsewhere = name !== undefined && byName.has(name) && pages.get(name) !== from;
      return isElsewhere ? linked(part.slice(1, -1), name, from) : part;
    })
    .join('');
}

/** The members of a union one by one, each a link where a name of ours stands in it. */
function typeText({ parts }: TypeText, from: string | undefined): string {
  return parts
    .map(({ text, names }) => {
      const [first, ...more] = names;
      const others = more.map((name) => linked(name, name, from)).join(', ');
      return `${first === undefined ? `\`${text}\`` : linked(text, first, from)}${others && ` (${others})`}`;
    })
    .join(' | ');
}

/** `- text` is prose, anything else is a value. */
const defaultText = (text: string, from: string): string =>
  text.startsWith('- ') ? prose(text.slice(2), from) : `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return [lines.map((line) => `| ${line.join(' | ')} |`).join('\n')];
}

/** The members that a type declares, then those it inherits, by the type that declares them. */
function byOrigin({ name, members }: Exported): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>([[name, []]]);
  for (const member of members) found.set(member.from, [...(found.get(member.from) ?? []), member]);
  return found;
}

const isRequired = ({ optional, doc }: Member): boolean => !optional && doc.default === undefined;

function propsTable(members: readonly Member[], from: string): string[] {
  const rows = [...members].sort((a, b) => Number(isRequired(b)) - Number(isRequired(a)));
  return table(
    ['prop', 'type', 'default', 'what'],
    rows.map((member) => [
      `\`${member.name}\``,
      typeText(member.type, from),
      isRequired(member) ? '(required)' : defaultText(member.doc.default ?? '- none', from),
      said(member, from),
    ]),
  );
}

/** What a comment says, with its errors and sources. */
function said({ doc }: Pick<Member, 'doc'>, from: string): string {
  return [
    prose(doc.text, from),
    ...doc.throws.map((text) => `Throws ${prose(text, from)}`),
    ...doc.see.map((text) => `See ${/^https:\S+$/.test(text) ? `<${text}>` : prose(text, from)}`),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const parameterList = (parameters: readonly Parameter[]): string =>
  parameters.map(({ name, optional }) => `${name}${optional ? '?' : ''}`).join(', ');

function takes(parameters: readonly Parameter[], params: ReadonlyMap<string, string>, from: string): string {
  return parameters
    .map(({ name, type }) => {
      const text = params.get(name);
      return `${name}: ${typeText(type, from)}${text === undefined ? '' : `, ${prose(text, from)}`}`;
    })
    .join('<br>');
}

const returned = ({ type }: Member, from: string): string => (type.text === 'void' ? '' : typeText(type, from));

function methodsTable(owner: string, members: readonly Member[], from: string): string[] {
  return table(
    ['method', 'takes', 'gives', 'what'],
    members.map((member) => [
      `\`${member.isStatic ? `${owner}.` : ''}${member.name}(${parameterList(member.parameters ?? [])})\``,
      takes(member.parameters ?? [], member.doc.params, from),
      returned(member, from),
      said(member, from),
    ]),
  );
}

function propertiesTable(owner: string, members: readonly Member[], from: string): string[] {
  return table(
    ['property', 'type', 'what'],
    members.map((member) => [
      `\`${member.isStatic ? `${owner}.` : ''}${member.name}\``,
      typeText(member.type, from),
      said(member, from),
    ]),
  );
}

/** What every construct takes, which stands last on each page. */
const COMMON = 'ResourceProps';

/** Contracts, which say what an object has, are named like this; all other interfaces are props or options. */
export const CONTRACT = /^I[A-Z]/;

/** Of an interface: what it declares, then what it inherits. */
function interfaceText(one: Exported, page: string): string[] {
  const [[, own = []] = [], ...inherited] = byOrigin(one);
  const rows = (members: readonly Member[]): string[] =>
    CONTRACT.test(one.name) ? memberTables(one.name, members, page) : propsTable(members, page);
  const from = inherited.sort(([a], [b]) => Number(a === COMMON) - Number(b === COMMON));
  return [
    ...rows(own),
    ...from.flatMap(([origin, members]) => [`From ${linked(origin, origin, page)}:`, ...rows(members)]),
  ];
}

const isMethod = ({ parameters }: Member): boolean => parameters !== undefined;

function memberTables(owner: string, members: readonly Member[], page: string): string[] {
  const properties = members.filter((member) => !isMethod(member));
  return [...methodsTable(owner, members.filter(isMethod), page), ...propertiesTable(owner, properties, page)];
}

/** Of a class: what it has itself, and the names of what it inherits. */
function classText(one: Exported, page: string): string[] {
  const [[, own = []] = [], ...inherited] = byOrigin(one);
  return [
    ...(one.parameters ? [`\`new ${one.name}(${parameterList(one.parameters)})\``, madeOf(one, page)] : []),
    ...memberTables(one.name, own, page),
    ...inherited.map(([origin, members]) => {
      const names = members.map((member) => `\`${member.name}${isMethod(member) ? '()' : ''}\``);
      return `From ${linked(origin, origin, page)}: ${names.join(', ')}.`;
    }),
  ];
}

const madeOf = ({ parameters = [], doc }: Exported, page: string): string => takes(parameters, doc.params, page);

function functionText({ name, parameters = [], type, doc }: Exported, page: string): string[] {
  const gives = type === undefined || type.text === 'void' ? '' : `<br>gives ${typeText(type, page)}`;
  return [`\`${name}(${parameterList(parameters)})\``, `${takes(parameters, doc.params, page)}${gives}`];
}

const BODIES: Readonly<Record<Exported['kind'], (one: Exported, page: string) => string[]>> = {
  class: classText,
  interface: interfaceText,
  function: functionText,
  type: ({ type }, page) => (type ? [typeText(type, page)] : []),
  constant: ({ type }, page) => (type ? [typeText(type, page)] : []),
};

const sample = (code: string): string => `\`\`\`ts\n${[importsOf(code), code].filter(Boolean).join('\n')}\n\`\`\``;

function section(one: Exported, page: string, isTitle: boolean): string {
  const examples = [one, ...one.members.filter(({ from }) => from === one.name)].flatMap(({ doc }) => doc.examples);
  return [
    `${isTitle ? '#' : '##'} ${one.name}`,
    said(one, page),
    ...(isTitle ? [`${GENERATED} [All constructs](../../${INDEX}) · [Source](../../${one.file})`] : []),
    ...examples.map(sample),
    ...BODIES[one.kind](one, page),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const RANK: readonly Exported['kind'][] = ['class', 'function', 'constant', 'interface', 'type'];

/** What stands on a page: first what it is named after, then the rest by kind and name. */
function ordered(page: string, all: readonly Exported[]): Exported[] {
  const plain = page.replaceAll('-', '');
  const place = (one: Exported): number => {
    const base = one.name.toLowerCase();
    if (base === plain) return 0;
    return one.isConstruct || base === `${plain}props` || base === `${plain}options` ? 1 : 2 + RANK.indexOf(one.kind);
  };
  return [...all].sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
}

function byPage(): ReadonlyMap<string, readonly Exported[]> {
  const found = new Map<string, Exported[]>();
  for (const one of exports) {
    const page = pages.get(one.name) ?? basename(one.file, '.ts');
    found.set(page, [...(found.get(page) ?? []), one]);
  }
  return new Map([...found].map(([page, all]) => [page, ordered(page, all)]));
}

/** A page: titled by what it is named after or holds alone, else by its file. */
function pageText(page: string, all: readonly Exported[]): string {
  const [first, ...rest] = all;
  const isNamed = first !== undefined && (rest.length === 0 || anchor(first.name) === page.replaceAll('-', ''));
  const title = `# ${page}\n\n${GENERATED} [All constructs](../../${INDEX}) · [Source](../../${first?.file})`;
  const sections = all.map((one, index) => section(one, page, isNamed && index === 0));
  return `${[...(isNamed ? [] : [title]), ...sections].join('\n\n')}\n`;
}

const firstSentence = (text: string): string => /^[\s\S]*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;

const indexRow = (one: Exported): string[] => [
  linked(one.name, one.name, undefined),
  prose(firstSentence(one.doc.text), undefined),
];

function indexText(): string {
  const constructs = exports.filter(({ isConstruct }) => isConstruct);
  const rest = exports.filter(({ isConstruct, kind }) => !isConstruct && (kind === 'class' || kind === 'function'));
  return [
    '## All constructs',
    ...table(['construct', 'what'], constructs.map(indexRow)),
    '## What they are made with',
    ...table(['name', 'what'], rest.map(indexRow)),
  ].join('\n\n');
}

/** The index: what is written by hand, and below it what is generated. */
export function constructsIndex(written: string): string {
  const [guide = ''] = written.split(MARK);
  return `${guide}${MARK}\n${indexText()}\n`;
}

/** The pages by path. */
export function constructPages(): Map<string, string> {
  return new Map([...byPage()].map(([page, all]) => [`${FOLDER}/${page}.md`, pageText(page, all)]));
}

/** The folder in which all pages stand. */
export const CONSTRUCT_PAGES = FOLDER;
