import { test } from 'uvu';
import { legacyUuid } from '../../src/kubevirt/firmware-uuid.js';
import { ruleCases } from '../harness.js';
import { kubevirt, machine, PERSISTENT_TPM } from './documents.js';

const A = '0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10';
const B = '5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11';
const LEGACY = legacyUuid('app');

/** A VM with a persistent TPM and a uuid, in a release. */
const withUuid = (release: string, uuid: string | undefined, mark = ''): string =>
  kubevirt(release) +
  machine({ domain: `${uuid === undefined ? '' : `firmware:\n  uuid: ${uuid}${mark}\n`}${PERSISTENT_TPM}` });

const MARK = ' # ~> change/uuid-changed';
/** What is dropped is blamed where it would stand. */
const dropped = (text: string): string => text.replace('domain:', `domain:${MARK}`);
const captured = (uuid: string): string =>
  machine({ domain: `firmware:\n  uuid: ${uuid}\n${PERSISTENT_TPM}`, metadata: 'namespace: lab' });

ruleCases('change/uuid-changed', [
  {
    name: 'an edited uuid',
    base: withUuid('1.8.4', A),
    yaml: withUuid('1.8.4', B, MARK),
    severity: 'error',
    says: [`"${A}"`, `"${B}"`, 'v1.8.4', 'keep'],
  },
  { name: 'silent for other letters', base: withUuid('1.8.4', A), yaml: withUuid('1.8.4', A.toUpperCase()) },
  {
    name: 'a dropped uuid: KubeVirt derives one from the name',
    base: withUuid('1.8.4', A),
    yaml: dropped(withUuid('1.8.4', undefined)),
    severity: 'error',
    says: ['is dropped', LEGACY],
  },
  {
    name: 'silent when the dropped one is what the name gives',
    base: withUuid('1.5.3', LEGACY),
    yaml: withUuid('1.5.3', undefined),
  },
  {
    name: 'an added one in a release that derives it from the name',
    base: withUuid('1.5.3', undefined),
    yaml: withUuid('1.5.3', A, MARK),
    severity: 'error',
    says: [LEGACY],
  },
  {
    name: 'silent when the added one is what the name gives',
    base: withUuid('1.5.3', undefined),
    yaml: withUuid('1.5.3', LEGACY),
  },
  {
    name: 'info for one that is added where a random one may be stored',
    base: withUuid('1.8.4', undefined),
    yaml: withUuid('1.8.4', A, MARK),
    severity: 'info',
    says: ["running VM's value"],
  },
  {
    name: 'silent when the added one is what runs',
    base: withUuid('1.8.4', undefined),
    yaml: withUuid('1.8.4', A),
    facts: captured(A),
  },
  {
    name: 'an error when the added one is not what runs',
    base: withUuid('1.8.4', undefined),
    yaml: withUuid('1.8.4', A, MARK),
    facts: captured(B),
    severity: 'error',
    says: [B],
  },
  {
    name: 'silent when an edit takes over what runs',
    base: withUuid('1.8.4', A),
    yaml: withUuid('1.8.4', B),
    facts: captured(B),
  },
  {
    name: 'an upgrade does not excuse what an older release derived',
    base: withUuid('1.5.3', undefined),
    yaml: withUuid('1.8.4', A, MARK),
    severity: 'error',
  },
  {
    name: 'silent when the value is filled in',
    base: withUuid('1.8.4', A),
    yaml: withUuid('1.8.4', '{{ .uuid }}'),
  },
  {
    name: 'silent for a TPM that keeps nothing',
    base: withUuid('1.8.4', A).replace('persistent: true', 'persistent: false'),
    yaml: withUuid('1.8.4', B).replace('persistent: true', 'persistent: false'),
  },
  {
    name: 'silent for a VM that is new',
    base: kubevirt('1.8.4'),
    yaml: withUuid('1.8.4', B),
  },
]);

test.run();
