/** What a kube-apiserver answered to a manifest, and how our answer differs. */

/** Its answer with strict validation. */
export interface Verdict {
  readonly accepted: boolean;
  readonly errors: readonly { readonly path?: string; readonly message: string }[];
}

/** A path as the server prints it: keys in quotes and a dot at the beginning are our way and its own. */
const plain = (path: string): string =>
  path.replace(/^\./, '').replace(/\["((?:[^"\\]|\\.)*)"\]/g, (_, key: string) => `.${JSON.parse(`"${key}"`)}`);

/** Whether one path is another, or stands above it: what is wrong with `tpm` may be told of `tpm.x`, which is in it. */
const covers = (above: string, below: string): boolean =>
  above === below || below.startsWith(`${above}.`) || below.startsWith(`${above}[`);

/** Errors of metadata name the map, or no path at all; those of kinds and duplicates have none. */
const isNamed = (expected: string, found: readonly string[]): boolean =>
  found.some((own) => {
    const path = plain(own).replace(/^(metadata\.ownerReferences)\[\d+\]/, '$1');
    return covers(path, plain(expected)) || (expected.startsWith('metadata.') && covers(plain(expected), path));
  });

/** How what is refused, as paths, differs from what the server answered; undefined where it does not. */
export function difference(found: readonly string[], { accepted, errors }: Verdict): string | undefined {
  if (accepted !== (found.length === 0))
    return `the server ${accepted ? 'takes' : 'refuses'} it (${errors.map(({ message }) => message).join('; ')}), we say ${JSON.stringify(found)}`;
  const unnamed = errors.filter(({ path }) => path !== undefined && path !== '' && !isNamed(path, found));
  if (errors.some(({ message }) => message.startsWith('no matches'))) return undefined;
  return unnamed.length === 0 ? undefined : `not named: ${unnamed.map(({ path }) => path)}; we say ${found}`;
}
