/** Finds the comments `// vmstate-ignore ...` of a source. Text that merely looks like one, in a string say, is none. */

import type { IgnoreComment } from '../ignore-comments.js';
import { ts } from './compiler.js';

const COMMENT = /(?:(?<!\/)\/\/+|\/\*+)[^\S\n]*vmstate-ignore(?![\w-]):?([^\n]*)/g;
/** A line that holds nothing, or a comment only. */
const BARE = /^\s*(?:\/\/.*|\/\*.*\*\/\s*)?\r?$/;

/** Whether a piece of text at an offset is part of a token, as in a string. */
export function isInToken(node: ts.Node, offset: number): boolean {
  const child = ts.forEachChild(node, (one) => (one.pos <= offset && offset < one.end ? one : undefined));
  if (child) return isInToken(child, offset);
  return (
    (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)) &&
    node.getStart() <= offset
  );
}

/** The comments of a source that ask to ignore something. */
export function ignoreComments(file: ts.SourceFile): IgnoreComment[] {
  const lines = file.text.split('\n');
  return [...file.text.matchAll(COMMENT)].flatMap((match) => {
    if (isInToken(file, match.index)) return [];
    const { line, character } = file.getLineAndCharacterOfPosition(match.index);
    const source = match[0].replace(/\*\/[\s\S]*$/, '').trimEnd();
    const isAlone = (lines[line] ?? '').slice(0, character).trim() === '';
    const next = lines.findIndex((text, index) => index > line && !BARE.test(text));
    return [
      {
        text: (match[1] ?? '').replace(/\*\/[\s\S]*$/, '').trim(),
        line,
        column: character + 1,
        endColumn: character + 1 + source.length,
        target: isAlone ? (next < 0 ? undefined : next) : line,
      },
    ];
  });
}
