/** Where the app that runs makes its constructs: in the sources of what the synth was called from. */

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppSources, placeText } from '../src/index.js';

/** What stands for a file in a line of a stack. */
const FRAME = /^\s+at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):\d+:\d+\)?$/gm;

/** Packages, and this one where it is linked. */
const isOfUser = (file: string): boolean => !/[\\/]node_modules[\\/]/.test(file) && dirname(file) !== __dirname;

/** The files that stand in the stack, innermost first. Only their names count: lines are those of what was compiled. */
function stackFiles(): string[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  if (typeof stack !== 'string') return [];
  return [...stack.matchAll(FRAME)].map(([, file = '']) => (file.startsWith('file:') ? fileURLToPath(file) : file));
}

/** Files that the app may begin with, the likeliest first: what called the synth, and what Node was started with. */
function entries(): string[] {
  const started = [require.main?.filename, process.argv[1]].filter((file) => file !== undefined);
  return [...new Set([...stackFiles().filter(isOfUser).reverse(), ...started.filter(isOfUser)])];
}

/** What runs was loaded once, so its sources are read once. */
const known = new Map<string, AppSources>();

function sources(): AppSources {
  const files = entries();
  const key = files.join('\0');
  const found = known.get(key) ?? new AppSources(files);
  known.set(key, found);
  return found;
}

/** Tells where constructs are made and fields of their objects are set, as messages say it: empty where that is not known. */
export type SourceText = (construct: string, field?: string) => string;

/** For the synth that is under way. Nothing is read before something is asked. */
export function sourceTexts(): SourceText {
  let app: AppSources | undefined;
  return (construct, field) => {
    app ??= sources();
    const place = app.find(construct, field);
    return place ? placeText(place) : '';
  };
}
