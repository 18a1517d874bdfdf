/** Words of inputs and decisions. */

import type { PageInput, PageNode } from '../data.js';

export const DECISIONS: Readonly<Record<PageInput['decides'][number], string>> = {
  state: 'state',
  admission: 'admission',
  storageClass: 'class',
  accessMode: 'access mode',
};

export const SOURCES: Readonly<Record<PageInput['source'], string>> = {
  manifest: '',
  cluster: 'captured',
  KubeVirt: 'bundled with KubeVirt',
  CDI: 'made by CDI',
  unknown: 'out of sight',
  none: 'does not exist',
};

export const ROLES: Readonly<Record<PageNode['role'], string>> = {
  machine: 'Machine',
  preference: 'Preference',
  kubevirt: 'KubeVirt',
  storageClass: 'StorageClass',
  claim: 'Claim',
  storageProfile: 'StorageProfile',
  answer: 'State',
};
