/**
 * What CDI does with DataVolumes whose import is done. Sources: kubevirt.io/containerized-data-importer-api
 * pkg/apis/core/v1beta1/types.go CDIConfigSpec.DataVolumeTTLSeconds of v1.54.0 to v1.62.0;
 * kubevirt/containerized-data-importer#2421 and #2754; pkg/controller/common/util.go func GetDataVolumeTTLSeconds.
 */

import type { ReleaseRange } from './behaviours.js';

/** CDI releases that delete finished DataVolumes unless they are told not to; before and after, only if told to. */
export const COLLECTS_BY_DEFAULT: ReleaseRange = { from: '1.55.0', to: '1.56' };

/** CDI releases that never delete them, whatever is set. */
export const COLLECTS_NEVER: ReleaseRange = { from: '1.62.0' };

/** Where the CDI object says after how many seconds; a negative number means never. */
export const DATA_VOLUME_TTL: readonly string[] = ['spec', 'config', 'dataVolumeTTLSeconds'];

/** The annotation that keeps a DataVolume when it is `false`. */
export const DELETE_AFTER_COMPLETION = 'cdi.kubevirt.io/storage.deleteAfterCompletion';

/**
 * Sources of a DataVolume that are copied: CDI wants to be told their namespace, and takes their size where none is given;
 * with any other source it refuses a DataVolume without a size. Sources: kubevirt/containerized-data-importer
 * pkg/apiserver/webhooks/datavolume-validate.go, doc/clone-datavolume.md.
 */
export const COPIED_SOURCES: readonly string[] = ['pvc', 'snapshot'];
