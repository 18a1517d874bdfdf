export interface ParseProblem {
  message: string;
  line: number;
  column: number;
}
export type Reading = { value: unknown; duplicates: boolean } | { problem: ParseProblem };
export function readValue(text: string): Reading {
  const { load } = require('js-yaml');
  try {
    return { value: load(text, { json: false }), duplicates: false };
  } catch (e: any) {
    if (/duplicated/.test(e.message)) return { value: load(text, { json: true }), duplicates: true };
    return {
      problem: { message: e.reason ?? e.message, line: (e.mark?.line ?? 0) + 1, column: (e.mark?.column ?? 0) + 1 },
    };
  }
}
