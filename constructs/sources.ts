/** Where the app that runs makes its constructs: in the sources of what the synth was called from. */

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppSources, type Running } from '../src/index.js';

/** What stands for a file in a line of a stack. */
const FRAME = /^\s+at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):\d+\)?$/gm;

/** Packages, and this one where it is linked. */
const isOfUser = (file: string): boolean => !/[\\/]node_modules[\\/]/.test(file) && dirname(file) !== __dirname;

/** The calls of the user's that are under way, outermost first. */
function callsUnderWay(): Running[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  if (typeof stack !== 'string') return [];
  return [...stack.matchAll(FRAME)]
    .map(([, file = '', line]) => ({ file: /^file:/.test(file) ? fileURLToPath(file) : file, line: Number(line) }))
    .filter(({ file }) => isOfUser(file))
    .reverse();
}

/** Files that the app may begin with, the likeliest first: what called the synth, and what Node was started with. */
function entriesOf(running: readonly Running[]): string[] {
  const started = [require.main?.filename, process.argv[1]].filter((file) => file !== undefined);
  return [...new Set([...running.map(({ file }) => file), ...started.filter(isOfUser)])];
}

/** What runs was loaded once, so its sources are read once. */
let before: AppSources | undefined;

/** Tells where constructs are made and fields of their objects are set, as messages say it: empty where that is not known. */
export type SourceText = (construct: string, field?: string) => string;

/** For the synth that is under way. Nothing is read before something is asked. */
export function sourceTexts(): SourceText {
  let app: { readonly running: readonly Running[]; readonly sources: AppSources } | undefined;
  return (construct, field) => {
    if (!app) {
      const running = callsUnderWay();
      before = new AppSources(entriesOf(running), process.cwd(), before);
      app = { running, sources: before };
    }
    return app.sources.find(construct, field, app.running)?.text ?? '';
  };
}
