/** Workflows of CI that lint what is proposed. */

import { packageFile } from '../package-files.js';
import { type Offer, type Origin, offer, type ReadFile } from './offer.js';

export const CI_SYSTEMS = ['github', 'gitlab'] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

const WORKFLOW = '.github/workflows/vmstate.yaml';
const PIPELINE = '.gitlab-ci.yml';
const JOB = '.gitlab/vmstate.gitlab-ci.yml';
const GITHUB = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;

/** How a workflow of GitHub runs vmstate: as an action, where its repository is one that GitHub knows. */
function lintSteps({ repository, rev }: Origin): string[] {
  const [, name] = GITHUB.exec(repository) ?? [];
  if (name !== undefined) return [`      - uses: ${name}@${rev}`, '        with:', '          sarif: vmstate.sarif'];
  return [
    '      - uses: actions/setup-node@v4',
    '        with:',
    '          node-version: 20',
    '      - name: Install vmstate',
    '        run: |',
    `          git clone --quiet --depth 1 --branch ${rev} -- ${repository} "$RUNNER_TEMP/vmstate"`,
    '          npm ci --prefix "$RUNNER_TEMP/vmstate" --omit=dev --ignore-scripts --no-audit --no-fund',
    '      - name: Lint',
    '        run: node "$RUNNER_TEMP/vmstate/dist/cli.js" lint --format github --format sarif=vmstate.sarif',
  ];
}

const workflow = (origin: Origin): string =>
  [
    'name: vmstate',
    'on:',
    '  pull_request:',
    '  push:',
    '    branches: [main, master]',
    'permissions:',
    '  contents: read',
    '  # For the upload of SARIF.',
    '  security-events: write',
    'jobs:',
    '  vmstate:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    ...lintSteps(origin),
    '      # Findings fail the step before, and are uploaded all the same. Pull requests of forks may not upload.',
    '      - uses: github/codeql-action/upload-sarif@v3',
    "        if: always() && hashFiles('vmstate.sarif') != '' && github.event.pull_request.head.repo.fork != true",
    '        with:',
    '          sarif_file: vmstate.sarif',
    '',
  ].join('\n');

/** The template that the package brings, with the place of vmstate in the job itself. */
function job({ repository, rev }: Origin): string {
  const variables = `  variables:\n    VMSTATE_REPOSITORY: ${repository}\n    VMSTATE_REF: ${rev}\n`;
  return packageFile('templates/vmstate.gitlab-ci.yml')
    .replace(/^# Include this file or copy it[\s\S]*?(?=^vmstate:)/m, '')
    .replace(/^ {2}script:/m, (line) => variables + line);
}

const INCLUDE = `include:\n  - local: /${JOB}\n`;

function pipelineOffer(read: ReadFile): Offer {
  const before = read(PIPELINE);
  if (before?.includes(JOB)) return { what: 'there', file: PIPELINE, differs: false };
  if (before === undefined) return offer(PIPELINE, INCLUDE, read);
  return { what: 'by hand', file: PIPELINE, why: 'it is yours', text: INCLUDE };
}

export function ciOffers(system: CiSystem, origin: Origin, read: ReadFile): Offer[] {
  if (system === 'github') return [offer(WORKFLOW, workflow(origin), read)];
  return [offer(JOB, job(origin), read), pipelineOffer(read)];
}
