/** Whether the disk that a machine boots from starts over with the machine. */

import { EPHEMERAL_VOLUMES, VOLUMES_WITHOUT_SYSTEM } from '../facts/volumes.js';
import { DRIVER_IMAGE } from '../facts/windows.js';
import { field, get, isMap, isUnknown, items, moreItems, openReason, type Path, text } from '../value.js';
import type { Machine } from './machine.js';

/** Whether a volume is attached as a CD-ROM, or may be. */
function maybeCdrom({ spec }: Machine, volume: unknown): boolean {
  const disks = items(spec, 'domain', 'devices', 'disks');
  const own = disks.filter((disk) => field(disk, 'name') === field(volume, 'name'));
  return own.some((disk) => field(disk, 'cdrom') !== undefined) || !disks.every(isMap);
}

const isEphemeral = (volume: unknown): boolean => EPHEMERAL_VOLUMES.some((kind) => field(volume, kind) !== undefined);

/** The kind of a volume; undefined where it cannot be told. */
function kindOf(volume: unknown): string | undefined {
  if (!isMap(volume) || openReason(volume) !== undefined) return undefined;
  const kinds = Object.keys(volume).filter((key) => key !== 'name' && field(volume, key) !== undefined);
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** Whether a disk may exist that is not among the volumes: one passed through, one from the network, or one that cannot be read. */
function maybeOtherDisks({ spec }: Machine): boolean {
  const devices = ['domain', 'devices'] as const;
  const hidden = moreItems(spec, 'volumes') ?? moreItems(spec, ...devices, 'disks');
  const network = items(spec, ...devices, 'interfaces').some((one) => field(one, 'bootOrder') !== undefined);
  return hidden !== undefined || network || get(spec, ...devices, 'hostDevices') !== undefined;
}

/** Whether a volume may be booted from: where some disks have a bootOrder, only those are. */
function mayBoot({ spec }: Machine, volume: unknown): boolean {
  const ordered = items(spec, 'domain', 'devices', 'disks').filter((disk) => field(disk, 'bootOrder') !== undefined);
  if (ordered.length === 0 || ordered.some((disk) => isUnknown(field(disk, 'bootOrder')))) return true;
  return ordered.some((disk) => isUnknown(field(disk, 'name')) || field(disk, 'name') === field(volume, 'name'));
}

function isDriverDisk(volume: unknown): boolean {
  const image = text(volume, 'containerDisk', 'image');
  return typeof image === 'string' && DRIVER_IMAGE.test(image);
}

/** Whether a machine has a volume that starts over with it, as most have not: machines of one model have it alike. */
export const hasEphemeral = ({ spec }: Machine): boolean => items(spec, 'volumes').some(isEphemeral);

/** The volume that a machine boots from and loses, if surely nothing of it persists. */
export function ephemeralRoot(machine: Machine): Path | undefined {
  const volumes = items(machine.spec, 'volumes');
  if (!hasEphemeral(machine) || maybeOtherDisks(machine)) return undefined;
  let found: Path | undefined;
  for (const [index, volume] of volumes.entries()) {
    const kind = kindOf(volume);
    if (isMap(volume) && !mayBoot(machine, volume)) continue;
    if (kind !== undefined && VOLUMES_WITHOUT_SYSTEM.includes(kind)) continue;
    if (kind === undefined || !EPHEMERAL_VOLUMES.includes(kind)) return undefined;
    if (!isDriverDisk(volume) && !maybeCdrom(machine, volume)) found ??= ['volumes', index, kind];
  }
  return found;
}
