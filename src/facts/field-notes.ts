/**
 * What the table of API fields cannot tell about single fields: deprecation, which stands in comments of the Go types, and
 * lives that begin or pause within a minor release.
 */

import type { BehaviourName } from './behaviours.js';

export interface FieldNote {
  /** Name of the Go type without its API version, and of the field. */
  readonly type: string;
  readonly field: string;
  /** Since when another field should be set in its place. */
  readonly deprecated?: { readonly from: string; readonly instead: string };
  /** The releases that have it, where minors alone would not be exact. */
  readonly exists?: BehaviourName;
  readonly source: string;
}

const PREFERENCES =
  'kubevirt/kubevirt staging/src/kubevirt.io/api/instancetype/v1beta1/types.go type FirmwarePreferences';
const SCHEMA = 'kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go';

export const FIELD_NOTES: readonly FieldNote[] = [
  {
    type: 'VirtualMachineSpec',
    field: 'running',
    deprecated: { from: '1.4.0', instead: 'runStrategy' },
    source: 'kubevirt/kubevirt#11993',
  },
  {
    type: 'FirmwarePreferences',
    field: 'preferredUseEfi',
    deprecated: { from: '1.5.0', instead: 'preferredEfi' },
    source: PREFERENCES,
  },
  {
    type: 'FirmwarePreferences',
    field: 'preferredUseSecureBoot',
    deprecated: { from: '1.5.0', instead: 'preferredEfi.secureBoot' },
    source: PREFERENCES,
  },
  { type: 'FirmwarePreferences', field: 'preferredEfi', exists: 'preferredEfi', source: PREFERENCES },
  { type: 'TPMDevice', field: 'enabled', exists: 'tpmEnabledField', source: `${SCHEMA} type TPMDevice` },
  { type: 'EFI', field: 'persistent', exists: 'efiPersistentField', source: `${SCHEMA} type EFI` },
];
