/** Where the page of a rule stands: on the web where the package says where it is published, else beside this program. */

import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFile } from './read/files.js';

interface Package {
  readonly repository?: string | { readonly url?: string };
}

const PAGE = /^([a-z-]+)\/([a-z-]+)$/;

/** The page of a rule below the repository. */
function pageOf(rule: string): { path: string; anchor: string } | undefined {
  const [, family, name] = PAGE.exec(rule) ?? [];
  return family === undefined ? undefined : { path: `src/rules/${family}/README.md`, anchor: `${family}${name}` };
}

/** The page of a rule at a host of code; undefined where the package names no repository that can be read there. */
export function publicPage(
  rule: string,
  { repository }: Package = require('../package.json') as Package,
): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const [, web] = /^(?:git\+)?(https:\/\/(?:github|gitlab)\.com\/[\w./-]+?)(?:\.git)?$/.exec(url ?? '') ?? [];
  const page = pageOf(rule);
  return web === undefined || page === undefined ? undefined : `${web}/blob/HEAD/${page.path}#${page.anchor}`;
}

/** The page of a rule for a terminal: a file of this machine where it is not public, if it is there. */
export function rulePage(rule: string): string | undefined {
  const page = pageOf(rule);
  const found = publicPage(rule);
  if (found !== undefined || page === undefined) return found;
  const file = join(__dirname, '..', page.path);
  if (!isFile(file)) return undefined;
  const url = pathToFileURL(file);
  url.hash = page.anchor;
  // Whose terminal is on another machine opens no file of its own instead.
  return url.href.replace(/^file:\/\//, `file://${hostname()}`);
}
