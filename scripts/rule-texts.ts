/**
 * Has the rules stand in dist/ without what only their pages tell: it is a quarter of what a lint compiles, examples are put
 * together when it begins, and it needs none of them. Each text is read from a file when it is first asked for.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import type { Rule } from '../src/rules/define.js';
import { RULES } from '../src/rules/index.js';

export const RULE_TEXTS = './rule-texts.json';

const TEXTS = [
  'summary',
  'why',
  'releases',
  'sources',
  'bad',
  'good',
  'base',
  'facts',
] as const satisfies (keyof Rule)[];

const isText = (name: string): boolean => TEXTS.some((text) => text === name);

/** The literal that a file gives to defineRule. */
function literalIn(source: ts.SourceFile): ts.ObjectLiteralExpression {
  const find = (node: ts.Node): ts.ObjectLiteralExpression | undefined => {
    const is = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineRule';
    const [literal] = is ? node.arguments : [];
    return literal && ts.isObjectLiteralExpression(literal) ? literal : ts.forEachChild(node, find);
  };
  const literal = find(source);
  if (!literal) throw new Error(`${source.fileName} defines no rule`);
  return literal;
}

const MODULE = 'rule-texts';

/** What rules inherit their texts from. */
const INHERITED = `export const texts = {
${TEXTS.map((name) => `  get ${name}() { return require('${RULE_TEXTS}')[this.id].${name}; },`).join('\n')}
};`;

/** The source of a rule without its texts. */
function withoutTexts(file: string, text: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  let rest = `import { texts } from '${MODULE}';\n`;
  let from = 0;
  for (const property of literalIn(source).properties) {
    const name = property.name?.getText(source) ?? '';
    if (!isText(name)) continue;
    rest += text.slice(from, property.getStart(source));
    // In place of the first text that every rule has.
    if (name === TEXTS[0]) rest += '__proto__: texts,';
    from = property.end + 1;
  }
  return rest + text.slice(from);
}

export const ruleTexts: Plugin = {
  name: 'rule-texts',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][a-z]+[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
      contents: withoutTexts(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
    onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({ path: MODULE, namespace: MODULE, sideEffects: false }));
    onLoad({ filter: /./, namespace: MODULE }, () => ({
      contents: INHERITED,
    }));
  },
};

export function writeRuleTexts(folder: string): void {
  const texts = RULES.map((rule) => {
    const said = Object.entries(rule).filter(([name]) => isText(name));
    return [rule.id, Object.fromEntries(said)] as const;
  });
  writeFileSync(join(folder, RULE_TEXTS), `${JSON.stringify(Object.fromEntries(texts), undefined, 1)}\n`);
}
