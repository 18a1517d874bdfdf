/** The spec of a VirtualMachine, of its own or as the template of a pool. */

import type { Release } from '../src/kubevirt/release.js';
import { filled, joined } from './joined.js';
import type { Machine } from './machine.js';
import type { RunProps } from './machine-props.js';

type Fields = Readonly<Record<string, unknown>>;
type Labels = Readonly<Record<string, string>>;

/** What a VM or pool gives its spec. */
export interface VmSpecOptions {
  readonly release: Release;
  /** Name of the VM or pool: DataVolumes are named after it. */
  readonly name: string;
  /** The spec of the instance. */
  readonly instance: unknown;
  /** Labels of the instance and its pod. */
  readonly labels: Labels;
  /** Fields of the VM's spec in the terms of the API; those of the instance are in `instance` already. */
  readonly raw: object | undefined;
  /** Path of the spec, for messages. */
  readonly where: string;
}

/** The labels of the pod: those by which it is selected, and those given. */
function labelsOf(selected: Labels, given: Labels = {}): Labels | undefined {
  for (const [key, value] of Object.entries(selected))
    if (given[key] !== undefined && given[key] !== value)
      throw new Error(`podMetadata.labels: "${key}" is "${value}", by which the pod is selected, not "${given[key]}"`);
  return filled({ ...selected, ...given });
}

/** @throws Error when props and raw fields contradict each other. */
export function vmSpec(machine: Machine, { runStrategy, podMetadata }: RunProps, options: VmSpecOptions): unknown {
  const { release, name, instance, labels, raw, where } = options;
  const { template = {}, ...rest } = (raw ?? {}) as { template?: Fields };
  const templates = machine.templates(name);
  const metadata = filled({ labels: labelsOf(labels, podMetadata?.labels), annotations: podMetadata?.annotations });
  const typed = {
    ...machine.matchers(release),
    runStrategy: runStrategy ?? (rest as Fields).runStrategy ?? 'Always',
    dataVolumeTemplates: templates.length > 0 ? templates : undefined,
    template: { metadata: joined(metadata, template.metadata, `${where}.template.metadata`), spec: instance },
  };
  return joined(typed, rest, where);
}
