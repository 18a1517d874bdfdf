/** The configuration that vmstate init writes. */

import { newestRelease } from '../kubevirt/release.js';
import { type Offer, type Origin, offer, type ReadFile } from './offer.js';

export const CONFIGURATION = 'vmstate.yaml';
const SCHEMA = 'schema/vmstate.schema.json';
const INSTALLED = `node_modules/vmstate/${SCHEMA}`;
const NAMES = [CONFIGURATION, 'vmstate.yml'];

const HOSTS: readonly (readonly [host: RegExp, raw: string])[] = [
  [/^https:\/\/github\.com\//, '/raw/'],
  [/^https:\/\/gitlab\.[^/]+\//, '/-/raw/'],
];

/** Where an editor finds the schema: among the packages of the project, else in the repository of vmstate. */
function schemaAddress(origin: Origin | undefined, read: ReadFile): string {
  const raw = HOSTS.find(([host]) => origin && host.test(origin.repository))?.[1];
  if (!origin || raw === undefined || read('package.json') !== undefined) return INSTALLED;
  return `${origin.repository.replace(/\.git$/, '')}${raw}${origin.rev}/${SCHEMA}`;
}

function text(kubevirt: string | undefined, schema: string): string {
  const release =
    kubevirt === undefined
      ? [
          `# The KubeVirt release that runs; where this is left out it is read from the manifests.`,
          `# kubevirt: "${newestRelease().minor}"`,
        ]
      : ['# The KubeVirt release that runs.', `kubevirt: "${kubevirt}"`];
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...release,
    '# Files and folders that are not judged.',
    'exclude: []',
    '# The severity from which on a run fails: error, warning, info or never.',
    'failOn: error',
    '',
  ].join('\n');
}

export function configurationOffer(kubevirt: string | undefined, origin: Origin | undefined, read: ReadFile): Offer {
  const file = NAMES.find((name) => read(name) !== undefined) ?? CONFIGURATION;
  return offer(file, text(kubevirt, schemaAddress(origin, read)), read);
}
