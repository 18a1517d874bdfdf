/** Which terminals follow links in their text (OSC 8). The others may show what they do not know. */

import type { Io } from './arguments.js';

type Env = Io['env'];

/** `1.72.3` as 1.72, with three digits behind the point. */
function number(version: string | undefined): number {
  const [, major = '0', minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version ?? '') ?? [];
  return Number(major) + Number(minor) / 1000;
}

/** The terminals by what they say of themselves, each with the version from which on it can. */
const PROGRAMS: Readonly<Record<string, number>> = {
  'iTerm.app': 3.001,
  WezTerm: 20200620,
  vscode: 1.072,
  ghostty: 0,
  zed: 0,
};

const TERMS: readonly string[] = ['xterm-kitty', 'alacritty', 'alacritty-direct', 'foot', 'xterm-ghostty'];

/** Terminals on libvte say its version as 5002 for 0.50.2; 0.50.0 crashed at links. */
const isVte = ({ VTE_VERSION }: Env): boolean => Number(VTE_VERSION) > 5000;

const isProgram = ({ TERM_PROGRAM = '', TERM_PROGRAM_VERSION }: Env): boolean =>
  Object.hasOwn(PROGRAMS, TERM_PROGRAM) && number(TERM_PROGRAM_VERSION) >= (PROGRAMS[TERM_PROGRAM] ?? 0);

/** Whether to write links: FORCE_HYPERLINK decides, else a terminal that is known to follow them. */
export function followsLinks({ env, stdout }: Io): boolean {
  const { FORCE_HYPERLINK: forced, CI, TEAMCITY_VERSION, WT_SESSION, KONSOLE_VERSION, TERM = '' } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (stdout.isTTY !== true || (CI ?? '') !== '' || (TEAMCITY_VERSION ?? '') !== '') return false;
  if (isVte(env) || isProgram(env) || TERMS.includes(TERM)) return true;
  return (WT_SESSION ?? '') !== '' || Number(KONSOLE_VERSION) >= 201200;
}
