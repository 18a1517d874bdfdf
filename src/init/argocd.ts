/** What Argo CD takes to run vmstate as a plugin: as the example of the package, with vmstate taken from its repository. */

import { packageFile } from '../package-files.js';
import { type Offer, type Origin, offer, type ReadFile } from './offer.js';

const EXAMPLE = 'examples/argocd';
const FOLDER = 'argocd';
const SIDECAR = 'repo-server.yaml';
const AS_THEY_ARE = ['plugin.yaml', SIDECAR, 'argocd-cm.yaml'];
const DOCKERFILE = 'Dockerfile';
const SOURCE = '/source';

/** How the patch of the sidecar calls the image. */
const image = (): string => /^\s*image: (\S+)$/m.exec(packageFile(`${EXAMPLE}/${SIDECAR}`))?.[1] ?? 'vmstate-argocd';

const stage = ({ repository, rev }: Origin): string => `# The sidecar of Argo CD's repo-server. Built in this folder:
#   docker build --tag ${image()} .
FROM node:20-bookworm AS source
RUN git clone --quiet --depth 1 --branch ${rev} -- ${repository} ${SOURCE}

`;

/** A line that copies from the checkout of vmstate, as one that copies from the stage that cloned it. */
function copied(line: string): string {
  const [, names = '', to = ''] = /^COPY (.*) (\S+)$/.exec(line) ?? [];
  if (names.startsWith(`${EXAMPLE}/`)) return `COPY ${names.slice(EXAMPLE.length + 1)} ${to}`;
  const from = names.split(' ').map((name) => `${SOURCE}/${name}`);
  return `COPY --from=source ${from.join(' ')} ${to}`;
}

/** The example's Dockerfile, which is for a checkout of vmstate, as one for any repository. */
function dockerfile(origin: Origin): string {
  const lines = packageFile(`${EXAMPLE}/${DOCKERFILE}`).split('\n');
  const first = lines.findIndex((line) => line.startsWith('FROM '));
  return (
    stage(origin) +
    lines
      .slice(first)
      .map((line) => (line.startsWith('COPY ') ? copied(line) : line))
      .join('\n')
  );
}

export const argocdOffers = (origin: Origin, read: ReadFile): Offer[] => [
  ...AS_THEY_ARE.map((name) => offer(`${FOLDER}/${name}`, packageFile(`${EXAMPLE}/${name}`), read)),
  offer(`${FOLDER}/${DOCKERFILE}`, dockerfile(origin), read),
];
