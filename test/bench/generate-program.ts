/** Makes a cdk8s app of many files for the benchmark: the same size gives the same bytes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PER_FILE = 5;

/** A VM written in full, as most are. */
const raw = (name: string): string => `    new ApiObject(this, '${name}', {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: '${name}', namespace: NAMESPACE, labels: { ...LABELS, 'app.kubernetes.io/name': '${name}' } },
      spec: {
        runStrategy: 'Always',
        dataVolumeTemplates: [
          {
            metadata: { name: '${name}-root' },
            spec: {
              storage: {
                accessModes: ['ReadWriteMany'],
                volumeMode: 'Block',
                resources: { requests: { storage: sizes.root } },
              },
              sourceRef: { kind: 'DataSource', name: 'win2k22', namespace: 'images' },
            },
          },
        ],
        template: {
          metadata: { labels: { 'kubevirt.io/vm': '${name}' } },
          spec: {
            evictionStrategy: 'LiveMigrate',
            domain: {
              cpu: { cores: 4 },
              memory: { guest: sizes.memory },
              firmware: { uuid: \`5d307ca9-b3ef-428c-8861-\${'${name.slice(-6)}'.padStart(12, '0')}\`, bootloader: { efi: { secureBoot: true, persistent: true } } },
              features: { smm: { enabled: true }, hyperv: { relaxed: {}, vapic: {}, spinlocks: { spinlocks: 8191 } } },
              clock: { utc: {}, timer: { hpet: { present: false }, hyperv: {} } },
              devices: {
                tpm: { persistent: true },
                disks: [{ name: 'root', disk: { bus: 'virtio' }, bootOrder: 1 }],
                interfaces: [{ name: 'default', masquerade: {} }],
              },
            },
            networks: [{ name: 'default', pod: {} }],
            volumes: [{ name: 'root', dataVolume: { name: '${name}-root' } }],
          },
        },
      },
    });
`;

/** A VM by a class of the app. */
const wrapped = (name: string): string =>
  `    new Desktop(this, '${name}', { team: NAMESPACE, memory: sizes.memory, smm: true });\n`;

/** A VM by a construct of this library. */
const own = (name: string): string => `    new VirtualMachine(this, '${name}', {
      metadata: { namespace: NAMESPACE },
      windows: Windows.WINDOWS_11,
      cpu: 4,
      memory: sizes.memory,
      liveMigration: true,
      disks: [{ name: 'root', volume: Volume.template({ size: sizes.root, accessModes: ['ReadWriteMany'], volumeMode: 'Block' }) }],
    });
`;

const SHARED = `export const sizes = { root: '60Gi', memory: '8Gi' } as const;
export const labels = (team: string) => ({ 'app.kubernetes.io/part-of': 'fleet', team });
`;

const DESKTOP = `import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { labels } from './shared';

export interface DesktopProps {
  readonly team: string;
  readonly memory?: string;
  readonly smm: boolean;
}

export class Desktop extends Construct {
  constructor(scope: Construct, id: string, { team, memory = '4Gi', smm }: DesktopProps) {
    super(scope, id);
    new ApiObject(this, 'vm', {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: id, namespace: team, labels: labels(team) },
      spec: {
        runStrategy: 'Always',
        template: {
          spec: {
            domain: {
              memory: { guest: memory },
              firmware: { bootloader: { efi: { secureBoot: smm } } },
              features: smm ? { smm: { enabled: true } } : {},
              devices: { disks: [{ name: 'root', disk: {} }], interfaces: [{ name: 'default', masquerade: {} }] },
            },
            networks: [{ name: 'default', pod: {} }],
            volumes: [{ name: 'root', persistentVolumeClaim: { claimName: \`\${id}-root\` } }],
          },
        },
      },
    });
  }
}
`;

const WRITERS = [raw, raw, raw, wrapped, own];

function team(index: number, first: number, machines: number): string {
  const names = Array.from({ length: machines }, (_, at) => `vm-${String(first + at).padStart(6, '0')}`);
  return `import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { VirtualMachine, Volume, Windows } from 'vmstate/constructs';
import { Desktop } from './desktop';
import { labels, sizes } from './shared';

const NAMESPACE = 'team-${index}';
const LABELS = labels(NAMESPACE);

export class Team${index} extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: NAMESPACE });
${names.map((name, at) => (WRITERS[at % WRITERS.length] as typeof raw)(name)).join('')}  }
}
`;
}

function main(teams: number): string {
  const all = Array.from({ length: teams }, (_, index) => index);
  return `import { App, Chart } from 'cdk8s';
import { KubeVirt } from 'vmstate/constructs';
${all.map((index) => `import { Team${index} } from './team-${index}';\n`).join('')}
const app = new App();
new KubeVirt(new Chart(app, 'cluster'), 'kubevirt', { release: '1.5', vmStateStorageClass: 'cephfs' });
${all.map((index) => `new Team${index}(app, 'team-${index}');\n`).join('')}app.synth();
`;
}

/**
 * Writes an app of a number of source files and machines.
 * @returns The paths of its sources.
 */
export function generateProgram(folder: string, files: number, machines: number): string[] {
  const teams = files - 3;
  const sources: Record<string, string> = { 'main.ts': main(teams), 'shared.ts': SHARED, 'desktop.ts': DESKTOP };
  for (let index = 0, left = machines; index < teams; index++) {
    const own = Math.min(left, index < machines - teams * PER_FILE ? PER_FILE + 1 : PER_FILE);
    sources[`team-${index}.ts`] = team(index, machines - left, own);
    left -= own;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cdk8s.yaml'), 'language: typescript\napp: npx ts-node main.ts\n');
  writeFileSync(join(folder, 'package.json'), '{}\n');
  return Object.entries(sources).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}
