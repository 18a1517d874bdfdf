/** Runs the app of a cdk8s project once more, to learn which construct wrote which object. */

import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An object as a construct wrote it; without a path where that is not known. */
export interface RecordedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly path?: string;
}

/** A file that the app wrote: relative to its output folder, or absolute where the app names its own. */
export interface RecordedFile {
  readonly file: string;
  readonly objects: readonly RecordedObject[];
}

/** What a run recorded, or why it recorded nothing. */
export type Recording = { readonly files: readonly RecordedFile[] } | { readonly failed: string };

export interface Rerun {
  readonly command: string;
  readonly cwd: string;
  /** Absolute path of the recorder. */
  readonly recorder: string;
  /** Milliseconds until the run is ended. */
  readonly timeout: number;
}

/** Exit code of a shell for a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** NODE_OPTIONS with one module more to load first; a path in quotes may hold spaces. */
const nodeOptions = (recorder: string): string =>
  [process.env.NODE_OPTIONS, `--require ${JSON.stringify(recorder)}`].filter((part) => part).join(' ');

/** Ends a shell with all that it has started. */
function end(child: ChildProcess): void {
  try {
    if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // It has ended by itself.
  }
}

/** Runs a command in a shell, as cdk8s does, and gives what went wrong. */
function run({ command, cwd, timeout }: Rerun, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((done) => {
    // A group of its own can be ended as a whole; it must then be ended with us, too.
    const detached = process.platform !== 'win32';
    const { spawn } = require('node:child_process') as typeof import('node:child_process');
    const child = spawn(command, { cwd, env, shell: true, stdio: 'ignore', detached });
    const interrupted = (): void => {
      end(child);
      process.exit(INTERRUPTED);
    };
    const finish = (problem?: string): void => {
      clearTimeout(timer);
      process.removeListener('SIGINT', interrupted);
      done(problem);
    };
    const timer = setTimeout(() => {
      end(child);
      finish(`it did not end within ${timeout / 1000} seconds`);
    }, timeout);
    process.once('SIGINT', interrupted);
    child.once('error', ({ message }) => finish(message));
    child.once('exit', (code, signal) => {
      const how = code === null ? `by ${signal}` : `with exit code ${code}`;
      finish(code === 0 ? undefined : `it ended ${how}`);
    });
  });
}

function recordsIn(folder: string): RecordedFile[] {
  return readdirSync(folder).flatMap((app) => JSON.parse(readFileSync(join(folder, app, 'files.json'), 'utf8')));
}

/** Runs the app with the recorder. What it writes goes to a folder that is removed. */
export async function rerun(app: Rerun): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-cdk8s-'));
  const [outdir, records] = [join(folder, 'out'), join(folder, 'records')];
  try {
    for (const one of [outdir, records]) mkdirSync(one);
    const NODE_OPTIONS = nodeOptions(app.recorder);
    const env = { ...process.env, NODE_OPTIONS, CDK8S_OUTDIR: outdir, VMSTATE_CDK8S_RECORDS: records };
    const failed = await run(app, env);
    if (failed !== undefined) return { failed };
    const files = recordsIn(records);
    return files.length > 0 ? { files } : { failed: 'no cdk8s app was seen in it' };
  } catch (error) {
    return { failed: (error as Error).message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
