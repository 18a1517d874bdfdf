/** Output with colours as a page that looks like a terminal. */

/** Classes of the codes that are used (SGR): the others say where they end. */
const STYLES: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'dim',
  '31': 'red',
  '32': 'green',
  '33': 'yellow',
  '36': 'cyan',
};

/** What each code ends. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  '22': ['bold', 'dim'],
  '39': ['red', 'green', 'yellow', 'cyan'],
};

const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Escape sequences as elements. */
export function coloured(output: string): string {
  let on: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is read
  const parts = output.replace(/\u001b\]8;;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '').split(/\u001b\[(\d+)m/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0)
        return on.length === 0 ? escaped(part) : `<span class="${on.join(' ')}">${escaped(part)}</span>`;
      const style = STYLES[part];
      if (style !== undefined) on = [...on, style];
      else on = part in ENDS ? on.filter((one) => !ENDS[part]?.includes(one)) : [];
      return '';
    })
    .join('');
}

/** A window with commands and what they print. */
export function terminalPage(shown: readonly { readonly command: string; readonly output: string }[]): string {
  const text = shown
    .map(
      ({ command, output }) =>
        `<span class="prompt">$</span> <span class="bold">${escaped(command)}</span>\n${coloured(output).trimEnd()}`,
    )
    .join('\n\n');
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: transparent; }
main { width: max-content; max-width: 1000px; background: #14171a; border-radius: 12px; overflow: hidden; }
header { height: 34px; display: flex; gap: 8px; align-items: center; padding: 0 14px; background: #1f2429; }
header i { width: 11px; height: 11px; border-radius: 50%; background: #3b434b; }
pre { margin: 0; padding: 16px 20px 20px; font: 13px/1.5 "DejaVu Sans Mono", monospace; color: #dfe3e6; white-space: pre-wrap; overflow-wrap: anywhere; }
.bold { font-weight: 700; } .dim { color: #8b949c; } .red { color: #ff8c82; } .green { color: #74d19c; }
.yellow { color: #eebb66; } .cyan { color: #6cc8dd; } .prompt { color: #74d19c; }
</style><main><header><i></i><i></i><i></i></header><pre>${text}</pre></main>`;
}
