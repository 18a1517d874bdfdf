/** Every rule, sorted by id. */

import { rule as changeImmutable } from './change/immutable.js';
import { rule as changePersistenceToggled } from './change/persistence-toggled.js';
import { rule as changeReleaseBoundary } from './change/release-boundary.js';
import { rule as changeRenamed } from './change/renamed.js';
import { rule as changeStateClassMoved } from './change/state-class-moved.js';
import { rule as changeUuidChanged } from './change/uuid-changed.js';
import type { Rule } from './define.js';
import { rule as gatesBetaDisabled } from './gates/beta-disabled.js';
import { rule as gatesConflict } from './gates/conflict.js';
import { rule as gatesDeprecated } from './gates/deprecated.js';
import { rule as gatesDiscontinued } from './gates/discontinued.js';
import { rule as gatesListReplaced } from './gates/list-replaced.js';
import { rule as gatesMissing } from './gates/missing.js';
import { rule as gatesRedundant } from './gates/redundant.js';
import { rule as gatesUnknown } from './gates/unknown.js';
import { rule as gitopsDatavolumeGc } from './gitops/datavolume-gc.js';
import { rule as gitopsDrift } from './gitops/drift.js';
import { rule as gitopsHaltedWave } from './gitops/halted-wave.js';
import { rule as gitopsHyperconvergedOwned } from './gitops/hyperconverged-owned.js';
import { rule as gitopsHyperconvergedPath } from './gitops/hyperconverged-path.js';
import { rule as gitopsOrder } from './gitops/order.js';
import { rule as gitopsPrune } from './gitops/prune.js';
import { rule as gitopsRunStrategy } from './gitops/run-strategy.js';
import { rule as gitopsRunningField } from './gitops/running-field.js';
import { rule as gitopsServerField } from './gitops/server-field.js';
import { rule as guestBiosAndEfi } from './guest/bios-and-efi.js';
import { rule as guestConfidentialState } from './guest/confidential-state.js';
import { rule as guestDeprecatedPreference } from './guest/deprecated-preference.js';
import { rule as guestEphemeralRoot } from './guest/ephemeral-root.js';
import { rule as guestNameTooLong } from './guest/name-too-long.js';
import { rule as guestNameWithDots } from './guest/name-with-dots.js';
import { rule as guestPoolState } from './guest/pool-state.js';
import { rule as guestSecureBootWithoutSmm } from './guest/secure-boot-without-smm.js';
import { rule as guestShadowedPreference } from './guest/shadowed-preference.js';
import { rule as guestSplitPersistence } from './guest/split-persistence.js';
import { rule as guestTpmArch } from './guest/tpm-arch.js';
import { rule as guestUnownedInstance } from './guest/unowned-instance.js';
import { rule as guestUnsupportedField } from './guest/unsupported-field.js';
import { rule as guestUuidShared } from './guest/uuid-shared.js';
import { rule as guestUuidUnpinned } from './guest/uuid-unpinned.js';
import { rule as guestVolatileEfi } from './guest/volatile-efi.js';
import { rule as guestVolatileTpm } from './guest/volatile-tpm.js';
import { rule as guestWindowsWithoutTpm } from './guest/windows-without-tpm.js';
import { rule as metaDuplicateKey } from './meta/duplicate-key.js';
import { rule as metaIgnoreUnused } from './meta/ignore-unused.js';
import { rule as metaIgnoreWithoutReason } from './meta/ignore-without-reason.js';
import { rule as metaNeedsFacts } from './meta/needs-facts.js';
import { rule as metaParse } from './meta/parse.js';
import { rule as metaUnknownRelease } from './meta/unknown-release.js';
import { rule as migrationBlockedDevice } from './migration/blocked-device.js';
import { rule as migrationClusterDefault } from './migration/cluster-default.js';
import { rule as migrationCrossNamespace } from './migration/cross-namespace.js';
import { rule as migrationRequestRefused } from './migration/request-refused.js';
import { rule as migrationRwoDisk } from './migration/rwo-disk.js';
import { rule as schemaDeprecatedVersion } from './schema/deprecated-version.js';
import { rule as schemaInvalid } from './schema/invalid.js';
import { rule as schemaNoSchema } from './schema/no-schema.js';
import { rule as schemaNullObject } from './schema/null-object.js';
import { rule as schemaRemovedVersion } from './schema/removed-version.js';
import { rule as schemaUnknownField } from './schema/unknown-field.js';
import { rule as schemaUnknownKind } from './schema/unknown-kind.js';
import { rule as snapshotBackupSelector } from './snapshot/backup-selector.js';
import { rule as snapshotClone } from './snapshot/clone.js';
import { rule as snapshotExport } from './snapshot/export.js';
import { rule as snapshotPreferenceInvisible } from './snapshot/preference-invisible.js';
import { rule as snapshotRemovedApi } from './snapshot/removed-api.js';
import { rule as snapshotRestoreElsewhere } from './snapshot/restore-elsewhere.js';
import { rule as snapshotUnsupported } from './snapshot/unsupported.js';
import { rule as stateAmbiguousDefault } from './state/ambiguous-default.js';
import { rule as stateBackupOverhead } from './state/backup-overhead.js';
import { rule as stateClaimInGit } from './state/claim-in-git.js';
import { rule as stateClaimTooSmall } from './state/claim-too-small.js';
import { rule as stateNoFilesystemSet } from './state/no-filesystem-set.js';
import { rule as stateNoSnapshotClass } from './state/no-snapshot-class.js';
import { rule as stateNoStorageClass } from './state/no-storage-class.js';
import { rule as stateNodeLocalImmediate } from './state/node-local-immediate.js';
import { rule as stateProfileIncomplete } from './state/profile-incomplete.js';
import { rule as stateProfileStatusInGit } from './state/profile-status-in-git.js';
import { rule as stateQuota } from './state/quota.js';
import { rule as stateRwo } from './state/rwo.js';
import { rule as stateRwxUnsupported } from './state/rwx-unsupported.js';
import { rule as stateUnknownStorageClass } from './state/unknown-storage-class.js';

export const RULES: readonly Rule[] = [
  changeImmutable,
  changePersistenceToggled,
  changeReleaseBoundary,
  changeRenamed,
  changeStateClassMoved,
  changeUuidChanged,
  gatesBetaDisabled,
  gatesConflict,
  gatesDeprecated,
  gatesDiscontinued,
  gatesListReplaced,
  gatesMissing,
  gatesRedundant,
  gatesUnknown,
  gitopsDatavolumeGc,
  gitopsDrift,
  gitopsHaltedWave,
  gitopsHyperconvergedOwned,
  gitopsHyperconvergedPath,
  gitopsOrder,
  gitopsPrune,
  gitopsRunStrategy,
  gitopsRunningField,
  gitopsServerField,
  guestBiosAndEfi,
  guestConfidentialState,
  guestDeprecatedPreference,
  guestEphemeralRoot,
  guestNameTooLong,
  guestNameWithDots,
  guestPoolState,
  guestSecureBootWithoutSmm,
  guestShadowedPreference,
  guestSplitPersistence,
  guestTpmArch,
  guestUnownedInstance,
  guestUnsupportedField,
  guestUuidShared,
  guestUuidUnpinned,
  guestVolatileEfi,
  guestVolatileTpm,
  guestWindowsWithoutTpm,
  metaDuplicateKey,
  metaIgnoreUnused,
  metaIgnoreWithoutReason,
  metaNeedsFacts,
  metaParse,
  metaUnknownRelease,
  migrationBlockedDevice,
  migrationClusterDefault,
  migrationCrossNamespace,
  migrationRequestRefused,
  migrationRwoDisk,
  schemaDeprecatedVersion,
  schemaInvalid,
  schemaNoSchema,
  schemaNullObject,
  schemaRemovedVersion,
  schemaUnknownField,
  schemaUnknownKind,
  snapshotBackupSelector,
  snapshotClone,
  snapshotExport,
  snapshotPreferenceInvisible,
  snapshotRemovedApi,
  snapshotRestoreElsewhere,
  snapshotUnsupported,
  stateAmbiguousDefault,
  stateBackupOverhead,
  stateClaimInGit,
  stateClaimTooSmall,
  stateNoFilesystemSet,
  stateNoSnapshotClass,
  stateNoStorageClass,
  stateNodeLocalImmediate,
  stateProfileIncomplete,
  stateProfileStatusInGit,
  stateQuota,
  stateRwo,
  stateRwxUnsupported,
  stateUnknownStorageClass,
];

/** The rule with an id. */
export const ruleById = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);
