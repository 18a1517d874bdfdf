/** Short ways to write the manifests of rule tests. */

const indent = (text: string, depth: number): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `${' '.repeat(depth)}${line}`)
    .join('\n');

/** A KubeVirt object of a release, with lines for its `spec.configuration`. Without a release its image is not named. */
export function kubevirt(release: string | undefined, configuration = ''): string {
  const image = release === undefined ? '' : `  imageTag: v${release}\n`;
  const inside = configuration === '' ? '  configuration: {}' : `  configuration:\n${indent(configuration, 4)}`;
  return `apiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata: {name: kubevirt, namespace: kubevirt}\nspec:\n${image}${inside}\n---\n`;
}

/** A KubeVirt object that lists feature gates, one a line. */
export function gates(release: string | undefined, listed: string, disabled = ''): string {
  const list = (name: string, text: string): string =>
    text === ''
      ? ''
      : `  ${name}:\n${text
          .split('\n')
          .map((gate) => `    - ${gate}\n`)
          .join('')}`;
  return kubevirt(
    release,
    `developerConfiguration:\n${list('featureGates', listed)}${list('disabledFeatureGates', disabled)}`.trimEnd(),
  );
}

export interface MachineText {
  readonly name?: string;
  readonly kind?: 'VirtualMachine' | 'VirtualMachineInstance';
  /** Lines of `metadata` beside the name. */
  readonly metadata?: string;
  /** Lines of the VirtualMachine's spec beside the template. */
  readonly vm?: string;
  /** Lines of the instance's spec beside `domain`. */
  readonly spec?: string;
  /** Lines of `domain`. */
  readonly domain?: string;
}

/** A machine from pieces of text. */
export function machine({
  name = 'app',
  kind = 'VirtualMachine',
  metadata = '',
  vm = '',
  spec = '',
  domain = 'devices: {}',
}: MachineText): string {
  const extra = (text: string, depth: number): string => (text === '' ? '' : `${indent(text, depth)}\n`);
  const head = `apiVersion: kubevirt.io/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${extra(metadata, 2)}spec:\n`;
  if (kind === 'VirtualMachineInstance') return `${head}${extra(spec, 2)}  domain:\n${indent(domain, 4)}\n---\n`;
  return `${head}  runStrategy: Always\n${extra(vm, 2)}  template:\n    spec:\n${extra(spec, 6)}      domain:\n${indent(domain, 8)}\n---\n`;
}

/** A preference that VMs name. */
export const preference = (name: string, spec: string): string =>
  `apiVersion: instancetype.kubevirt.io/v1beta1\nkind: VirtualMachineClusterPreference\nmetadata: {name: ${name}}\nspec:\n${indent(spec, 2)}\n---\n`;

/** A StorageClass; `annotations` in flow style. */
export const storageClass = (name: string, provisioner: string, annotations = '{}'): string =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: ${name}\n  annotations: ${annotations}\nprovisioner: ${provisioner}\n---\n`;

/** `tpm.persistent` and all it needs. */
export const PERSISTENT_TPM = 'devices:\n  tpm:\n    persistent: true';

/** A pool of VMs with a line about whether they run. */
export const pool = (runs: string): string =>
  `apiVersion: pool.kubevirt.io/v1alpha1\nkind: VirtualMachinePool\nmetadata: {name: farm}\nspec:\n  replicas: 2\n  virtualMachineTemplate:\n    spec:\n${runs === '' ? '' : `      ${runs}\n`}      template:\n        spec:\n          domain:\n            devices: {}\n---\n`;
