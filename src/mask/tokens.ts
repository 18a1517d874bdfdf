/** The words of a program in TypeScript, JavaScript or JSON, as far as it takes to tell texts from the rest. */

export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'line';
  /** As it is written; of a text, with its quotes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PATTERNS: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['line', /\n/y],
  ['skip', /[^\S\n]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['text', /"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/y],
  ['word', /[\p{L}_$][\p{L}\p{N}_$]*/uy],
  ['number', /\d[\w.]*/y],
  ['mark', /=>|[=!]==?|[\s\S]/y],
];

/** A regular expression, of a length that is written by hand: it may hold quotes that begin no text. */
const EXPRESSION = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,500}\]){1,500}\/[a-z]*/y;

/** Words after which a value begins. */
const BEFORE_VALUES = new Set(['return', 'typeof', 'case', 'in', 'of', 'void', 'delete', 'throw', 'new', 'else', 'do']);

/** Whether a slash behind a token begins a regular expression: where it does not divide a value. */
function beginsExpression(before: Token | undefined): boolean {
  if (before === undefined || before.kind === 'line') return true;
  if (before.kind === 'word') return BEFORE_VALUES.has(before.text);
  return before.kind === 'mark' && ![')', ']', '}'].includes(before.text);
}

/** Where a template ends that begins at an offset: expressions in it may hold others. */
function afterTemplate(text: string, start: number): number {
  // Braces that are open in the expression of each template; none while its text is read.
  const open = [0];
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    const depth = open.at(-1) as number;
    if (character === '\\') at++;
    else if (character === '`' && depth === 0) {
      open.pop();
      if (open.length === 0) return at + 1;
    } else if (character === '`') open.push(0);
    else if (depth === 0 && character === '$' && text[at + 1] === '{') {
      open[open.length - 1] = 1;
      at++;
    } else if (depth > 0 && character === '{') open[open.length - 1] = depth + 1;
    else if (depth > 0 && character === '}') open[open.length - 1] = depth - 1;
  }
  return text.length;
}

function nextToken(
  text: string,
  start: number,
  before: Token | undefined,
): Token | { readonly kind: 'skip'; readonly end: number } {
  if (text[start] === '/' && beginsExpression(before)) {
    EXPRESSION.lastIndex = start;
    const [found] = EXPRESSION.exec(text) ?? [];
    if (found !== undefined) return { kind: 'text', text: found, start, end: start + found.length };
  }
  if (text[start] === '`') {
    const end = afterTemplate(text, start);
    return { kind: 'text', text: text.slice(start, end), start, end };
  }
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    const end = start + found.length;
    return kind === 'skip' ? { kind, end } : { kind, text: found, start, end };
  }
  return { kind: 'skip', end: start + 1 };
}

/** The words of a program; nothing is thrown for one that is broken. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = nextToken(text, at, tokens.at(-1));
    if (token.kind !== 'skip') tokens.push(token);
    at = token.end;
  }
  return tokens;
}
