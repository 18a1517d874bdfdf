/**
 * Whether and when a VirtualMachine runs. No schema stands behind these values: the webhook refuses what it does not know.
 * Sources: kubevirt.io/api core/v1/types.go; kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters
 * vms-admitter.go func validateRunStrategy, which admits a VirtualMachinePool's template too.
 */

import type { BehaviourName } from './behaviours.js';

/** Every value of `runStrategy`, with what a release must have for it to exist. */
export const RUN_STRATEGIES: readonly { readonly value: string; readonly behaviour?: BehaviourName }[] = [
  { value: 'Always' },
  { value: 'Halted' },
  { value: 'Manual' },
  { value: 'Once' },
  { value: 'RerunOnFailure' },
  { value: 'WaitAsReceiver', behaviour: 'waitAsReceiver' },
];

/** The strategy of a VM that waits for a migration from elsewhere: a copy of the VM that is sent, its uuid included. */
export const RECEIVER_STRATEGY = 'WaitAsReceiver';

/** What each value of the older field `running` means. */
export const RUNNING_STRATEGY = { true: 'Always', false: 'Halted' } as const;

/** The strategy under which a VM is declared stopped. */
export const STOPPED_STRATEGY = 'Halted';
