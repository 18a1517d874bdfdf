export function splitDocuments(text: string): { text: string; offset: number; line: number }[] {
  const out: { text: string; offset: number; line: number }[] = [];
  let offset = 0;
  let line = 0;
  for (const part of text.split(/^---[^\S\n]*(?:#.*)?\n/m)) {
    const at = text.indexOf(part, offset);
    line += text.slice(offset, at).split('\n').length - 1;
    if (part.replace(/^\s*#.*$/gm, '').trim() !== '') out.push({ text: part, offset: at, line });
    line += part.split('\n').length - 1;
    offset = at + part.length;
  }
  return out;
}
