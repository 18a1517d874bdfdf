/** vmstate init: writes what a repository needs to be judged, and overwrites nothing. */

import { dirname, join, resolve } from 'node:path';
import { unifiedDiff } from '../fix/unified.js';
import { argocdOffers } from '../init/argocd.js';
import { CI_SYSTEMS, type CiSystem, ciOffers } from '../init/ci.js';
import { configurationOffer } from '../init/configuration.js';
import type { Offer, Origin, ReadFile } from '../init/offer.js';
import { preCommitOffer } from '../init/pre-commit.js';
import { releaseOption } from '../options.js';
import { UsageError } from '../problems.js';
import { errorText, gitRoot, isFolder, LEADS_OUT, leadsOut, pathFrom, readText } from '../read/files.js';
import { plural, printable } from '../report/terminal.js';
import { VERSION } from '../version.js';
import { makeFolder, writeProblem } from '../writable.js';
import { COMMON_OPTIONS, choice, EMPTY, helpText, type Io, type OptionTable, type Parsed, parse } from './arguments.js';
import { writeWhole } from './write-file.js';

const OPTIONS: OptionTable = {
  kubevirt: { type: 'string', value: 'RELEASE', help: 'KubeVirt release that runs: a minor or a full version' },
  'pre-commit': { type: 'boolean', help: 'add the hook to .pre-commit-config.yaml' },
  ci: { type: 'string', value: 'SYSTEM', help: 'write a workflow for github or gitlab' },
  argocd: { type: 'boolean', help: 'write what Argo CD takes to run vmstate as a plugin, into argocd/' },
  repository: {
    type: 'string',
    value: 'URL',
    help: 'Git repository of vmstate, from which hooks, workflows and images take it',
  },
  rev: { type: 'string', value: 'REV', help: `tag of that repository (default: v${VERSION})` },
  yes: { type: 'boolean', short: 'y', help: 'write without asking' },
  'dry-run': { type: 'boolean', help: 'show what would be written, and write nothing' },
  ...COMMON_OPTIONS,
};

const ABOUT = `Writes vmstate.yaml into a folder (default: the working directory), and what else is asked for; on a terminal it asks. It shows all of it
as a diff first. A file that is there is never overwritten: only the list of .pre-commit-config.yaml gets an entry more.
Exit code: 0, or 2 for wrong usage or what cannot be written.`;

/** What is to be written. */
interface Wishes {
  readonly kubevirt?: string;
  readonly preCommit: boolean;
  readonly ci?: CiSystem;
  readonly argocd: boolean;
  readonly origin?: Origin;
}

const ADDRESS = /^(?:(?:https?|ssh|file|git):\/\/|[\w.-]+@[\w.-]+:)[\w./:@~+-]+$/;
const REV = /^\w[\w./+-]*$/;

const textOf = (value: Parsed['values'][string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** Only what can mean nothing else in YAML, a shell or a Dockerfile. */
function originOf(repository: string, rev = `v${VERSION}`): Origin {
  if (!ADDRESS.test(repository))
    throw new UsageError(
      `${JSON.stringify(repository)} is no address of a Git repository, as https://git.example.com/vmstate`,
    );
  if (!REV.test(rev)) throw new UsageError(`${JSON.stringify(rev)} is no tag of a Git repository`);
  return { repository, rev };
}

function wishesOf(parsed: Parsed): Wishes {
  const { values } = parsed;
  const kubevirt = textOf(values.kubevirt);
  releaseOption(kubevirt);
  const ci = choice(parsed, 'ci', CI_SYSTEMS);
  const repository = textOf(values.repository);
  return {
    preCommit: values['pre-commit'] === true,
    argocd: values.argocd === true,
    ...(ci === undefined ? {} : { ci }),
    ...(kubevirt === undefined ? {} : { kubevirt }),
    ...(repository === undefined ? {} : { origin: originOf(repository, textOf(values.rev)) }),
  };
}

const needsOrigin = ({ preCommit, ci, argocd }: Wishes): boolean => preCommit || ci !== undefined || argocd;

/** Asks on the terminal; undefined where there is none. */
type Ask = (question: string) => string | undefined;

const asker =
  ({ stderr, readLine }: Io): Ask =>
  (question) => {
    stderr.write(question);
    return readLine?.();
  };

const isYes = (answer: string | undefined): boolean => /^y(?:es)?$/i.test(answer ?? '');

/** Asks until the answer is one that can be taken; an empty one takes nothing. */
function answered<T>(ask: Ask, question: string, take: (answer: string) => T, io: Io): T | undefined {
  for (;;) {
    const answer = ask(question);
    if (answer === undefined || answer === '') return undefined;
    try {
      return take(answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.stderr.write(`${error.message}\n`);
    }
  }
}

function takeRelease(answer: string): string {
  releaseOption(answer);
  return answer;
}

function takeCi(answer: string): CiSystem | 'none' {
  const found = [...CI_SYSTEMS, 'none' as const].find((name) => name === answer.toLowerCase());
  if (found === undefined) throw new UsageError(`it is ${CI_SYSTEMS.join(', ')} or none`);
  return found;
}

/** The wishes of somebody at a terminal who gave no flags. */
function askedWishes(ask: Ask, io: Io): Wishes {
  const kubevirt = answered(ask, 'KubeVirt release that runs (empty: read it from the manifests): ', takeRelease, io);
  const preCommit = isYes(ask('Add a hook for pre-commit? [y/N] '));
  const ci = answered(ask, 'Write a workflow for CI: github, gitlab or none (empty): ', takeCi, io);
  const argocd = isYes(ask('Write the files for Argo CD? [y/N] '));
  return {
    preCommit,
    argocd,
    ...(kubevirt === undefined ? {} : { kubevirt }),
    ...(ci === undefined || ci === 'none' ? {} : { ci }),
  };
}

const MISSING = 'say with --repository where vmstate is: hooks, workflows and images take it from its Git repository';

/** The wishes with the place of vmstate, where they need it. */
function withOrigin(wishes: Wishes, rev: string | undefined, ask: Ask | undefined, io: Io): Wishes {
  if (wishes.origin || !needsOrigin(wishes)) return wishes;
  const question = 'Git repository of vmstate, from which they take it: ';
  const origin = ask && answered(ask, question, (answer) => originOf(answer, rev), io);
  if (!origin) throw new UsageError(MISSING);
  return { ...wishes, origin };
}

function offersFor({ kubevirt, preCommit, ci, argocd, origin }: Wishes, read: ReadFile): Offer[] {
  const more = origin
    ? [
        ...(preCommit ? [preCommitOffer(origin, read)] : []),
        ...(ci ? ciOffers(ci, origin, read) : []),
        ...(argocd ? argocdOffers(origin, read) : []),
      ]
    : [];
  return [configurationOffer(kubevirt, origin, read), ...more];
}

/** What is read is shown, and may be written. */
const reader =
  (folder: string, cwd: string): ReadFile =>
  (file) => {
    if (leadsOut(folder, file, cwd)) throw new UsageError(`${file}: ${LEADS_OUT}; put a file in its place`);
    try {
      return readText(join(folder, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new UsageError(`${file}: ${errorText(error)}`);
    }
  };

type Writable = Extract<Offer, { what: 'new' | 'changed' }>;
const isWritable = (offer: Offer): offer is Writable => offer.what === 'new' || offer.what === 'changed';

/** What stays as it is, and what is to be done by hand. */
function tell(offers: readonly Offer[], io: Io): void {
  for (const offer of offers) {
    if (offer.what === 'there') {
      const how = offer.differs ? 'it is there already, and left as it is' : 'it is there already';
      io.stderr.write(`vmstate: ${offer.file}: ${how}\n`);
    }
    if (offer.what === 'by hand')
      io.stderr.write(`vmstate: ${offer.file}: ${offer.why}; add this to it:\n${offer.text}`);
  }
}

function writeAll(offers: readonly Writable[], folder: string, io: Io): number {
  for (const { file, after } of offers) {
    const path = join(folder, file);
    let problem: string | undefined;
    try {
      makeFolder(dirname(path));
      problem = writeWhole(path, after);
    } catch (error) {
      problem = writeProblem(error);
    }
    if (problem !== undefined) throw new UsageError(`${file}: it cannot be written: ${problem}`);
    io.stderr.write(`vmstate: wrote ${file}\n`);
  }
  return 0;
}

/** The folder that is set up, as the user named it. */
function folderOf({ positionals }: Parsed, { cwd }: Io): { readonly name: string; readonly folder: string } {
  const [name = '.', more] = positionals;
  if (more !== undefined) throw new UsageError(`init takes one folder; "${printable(more)}" is one too many`);
  if (name === '') throw new UsageError(`the folder ${EMPTY}`);
  const folder = resolve(cwd, name);
  if (!isFolder(folder)) throw new UsageError(`${printable(name)}: there is no such folder`);
  return { name, folder };
}

/** Refuses to write below the top of a repository what is read there alone. */
function refuseUnread({ preCommit, ci }: Wishes, folder: string, { cwd }: Io): void {
  const root = gitRoot(folder);
  if ((!preCommit && ci === undefined) || root === undefined || root === folder) return;
  const top = printable(pathFrom(cwd, root) || '.');
  throw new UsageError(
    `hooks and workflows are read at the top of the repository alone; have them written into ${top}`,
  );
}

/** Who can be asked; nobody where nothing is to be asked. */
function askOf({ values }: Parsed, io: Io): Ask | undefined {
  if (values.yes === true) return undefined;
  if (io.isTerminal === true) return asker(io);
  if (values['dry-run'] === true) return undefined;
  throw new UsageError('there is nobody to ask; say with --yes to write it, or with --dry-run to show it');
}

const FLAGS_OF_HOW = ['yes', 'dry-run'];

/** vmstate init: the exit code is 2 for wrong usage or what cannot be written, else 0. */
export function init(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate init [folder] [options]', ABOUT, OPTIONS));
    return 0;
  }
  const { name, folder } = folderOf(parsed, io);
  const ask = askOf(parsed, io);
  const saysWhat = Object.keys(parsed.values).some((flag) => !FLAGS_OF_HOW.includes(flag));
  const wishes = ask && !saysWhat ? askedWishes(ask, io) : wishesOf(parsed);
  refuseUnread(wishes, folder, io);
  const offers = offersFor(withOrigin(wishes, textOf(parsed.values.rev), ask, io), reader(folder, io.cwd));
  tell(offers, io);
  const writable = offers.filter(isWritable);
  io.stdout.write(unifiedDiff(writable.map((one) => ({ ...one, file: join(name, one.file) }))));
  if (parsed.values['dry-run'] === true || writable.length === 0) return 0;
  if (ask && !isYes(ask(`Write ${plural(writable.length, 'file')}? [y/N] `))) {
    io.stderr.write('vmstate: nothing was written\n');
    return 0;
  }
  return writeAll(writable, folder, io);
}
