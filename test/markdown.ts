/** What a test must know of Markdown as GitHub renders it. */

/** The text outside of fenced code. */
export function prose(markdown: string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .filter((line) => {
      const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
      if (mark === undefined) return fence === undefined;
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
      return false;
    })
    .join('\n');
}

/** The anchors that GitHub makes of the headings: lower case, no punctuation, dashes for spaces, numbered if repeated. */
export function anchors(markdown: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading = ''] of prose(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const text = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-');
    let anchor = plain;
    for (let count = 1; found.has(anchor); count++) anchor = `${plain}-${count}`;
    found.add(anchor);
  }
  return found;
}

/** The targets of the links and pictures outside of code. */
export function links(markdown: string): string[] {
  const text = prose(markdown).replace(/(`+)[^`].*?\1/g, '');
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target]) => target ?? '');
  const references = [...text.matchAll(/^\[[^\]]+\]:\s*<?(\S+?)>?(?:\s+"[^"]*")?$/gm)].map(
    ([, target]) => target ?? '',
  );
  return [...inline, ...references];
}
