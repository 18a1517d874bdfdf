import type { Path } from '../value.js';
export interface Span {
  start: number;
  end: number;
}
export interface Positions {
  key(path: Path): Span | undefined;
  value(path: Path): Span | undefined;
  duplicateKeys(): { path: Path; span: Span; first: Span }[];
}
export function positionsOf(text: string): Positions {
  const { parseDocument, isMap, isSeq } = require('yaml');
  const doc = parseDocument(text, { uniqueKeys: false });
  const find = (path: Path): any => {
    let node: any = doc.contents;
    let pair: any;
    for (const k of path) {
      if (isMap(node)) {
        pair = node.items.find((p: any) => String(p.key?.value) === String(k));
        node = pair?.value;
      } else if (isSeq(node)) {
        node = node.items[k as number];
        pair = { key: node };
      } else return undefined;
      if (!pair || node === undefined) return undefined;
    }
    return { pair, node };
  };
  const span = (n: any): Span | undefined => (n?.range ? { start: n.range[0], end: n.range[1] } : undefined);
  return {
    key: (path) => span(find(path)?.pair?.key),
    value: (path) => span(find(path)?.node),
    duplicateKeys: () => {
      const out: any[] = [];
      const walk = (n: any, p: Path): void => {
        if (isMap(n)) {
          const seen = new Map();
          for (const x of n.items) {
            const k = String(x.key?.value);
            if (seen.has(k)) out.push({ path: [...p, k], span: span(x.key), first: span(seen.get(k)) });
            else seen.set(k, x.key);
            walk(x.value, [...p, k]);
          }
        }
        if (isSeq(n)) n.items.forEach((x: any, i: number) => walk(x, [...p, i]));
      };
      walk(doc.contents, []);
      return out;
    },
  };
}
