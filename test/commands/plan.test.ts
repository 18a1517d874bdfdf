/** Plans for people who read them elsewhere, and the inputs that they were read from. */

import * as assert from 'uvu/assert';
import { planObjects, readYaml } from '../../src/index.js';
import type { PlanInput } from '../../src/plan/inputs.js';
import type { MachinePlan } from '../../src/plan.js';
import { RULES } from '../../src/rules/index.js';
import { KUBEVIRT, lint, MACHINE, run, workspace, write } from '../workspace.js';

const test = workspace('plan');

const machines = (folder: string, ...argv: string[]): MachinePlan[] =>
  JSON.parse(run(folder, ['plan', '--format', 'json', ...argv]).out).machines;

/** `role name: what it decides`, in order. */
const chain = (inputs: readonly PlanInput[] = []): string[] =>
  inputs.map(({ role, name, source, decides }) => `${role} ${name || '?'} (${source}): ${decides.join(' ')}`);

const WITH_PREFERENCE = MACHINE.replace('  runStrategy', '  preference: {name: windows.11}\n  runStrategy').replace(
  /tpm:\n.*\n/,
  'disks: []\n',
);

test('inputs: what of the VM, its preference, KubeVirt and storage decided', ({ folder }) => {
  write(folder, {
    'kubevirt.yaml': KUBEVIRT,
    'a.yaml': MACHINE,
    'b.yaml': WITH_PREFERENCE.replace('ledger', 'office'),
  });
  const [ledger, office] = machines(folder);
  const rest = [
    'kubevirt kubevirt (manifest): admission storageClass',
    'storageClass cephfs (manifest): accessMode',
    'storageProfile cephfs (CDI): ',
  ];
  assert.equal(chain(ledger?.inputs), ['machine ledger (manifest): state', ...rest]);
  assert.equal(chain(office?.inputs), [
    'machine office (manifest): ',
    'preference windows.11 (KubeVirt): state',
    ...rest,
  ]);
  const [machine, kubevirt, , profile] = ledger?.inputs ?? [];
  assert.equal([machine?.file, machine?.line, machine?.says], ['a.yaml', 1, ['tpm.persistent: true']]);
  assert.equal(kubevirt?.says, ['vmStateStorageClass: cephfs', 'VMPersistentState: off']);
  assert.equal(profile?.says, ['Filesystem: ReadWriteMany', 'Filesystem: ReadWriteOnce']);
});

test('where there are several clusters, each machine is told with its own', ({ folder }) => {
  write(folder, { 'lab/kubevirt.yaml': KUBEVIRT, 'lab/vm.yaml': MACHINE });
  assert.match(run(folder, ['plan']).out, /^machine +state /);
  write(folder, { 'prod/kubevirt.yaml': KUBEVIRT, 'prod/vm.yaml': MACHINE });
  const lines = run(folder, ['plan', '--verbose']).out.split('\n');
  assert.match(lines[0] ?? '', /^cluster +machine +state /);
  assert.equal(
    lines.slice(1, 3).map((line) => line.split(/ +/, 2)),
    ['lab', 'prod'].map((name) => [name, 'ledger']),
  );
  for (const name of ['lab', 'prod']) assert.ok(lines.includes(`VirtualMachine ledger [cluster ${name}]`), name);
});

test('inputs: a field of the VM that hides that of its preference is told', ({ folder }) => {
  const vm = WITH_PREFERENCE.replace('disks: []', 'tpm: {}');
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'a.yaml': vm });
  const [machine, preference] = machines(folder)[0]?.inputs ?? [];
  assert.equal(machine?.says, ['tpm.persistent: not set']);
  assert.equal(preference?.says, ['firmware.preferredEfi.persistent: true']);
});

test('inputs: a default class, a profile of its own, an existing claim, and what is out of sight', ({ folder }) => {
  const defaulted = KUBEVIRT.replace('  configuration: {vmStateStorageClass: cephfs}\n', '').replace(
    '{name: cephfs}',
    '{name: cephfs, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}',
  );
  const profile = `---
apiVersion: cdi.kubevirt.io/v1beta1
kind: StorageProfile
metadata: {name: cephfs}
spec: {claimPropertySets: [{accessModes: [ReadWriteOnce], volumeMode: Filesystem}]}
`;
  write(folder, { 'kubevirt.yaml': defaulted + profile, 'a.yaml': MACHINE });
  assert.equal(chain(machines(folder)[0]?.inputs).slice(1), [
    'kubevirt kubevirt (manifest): admission',
    'storageClass cephfs (manifest): storageClass',
    'storageProfile cephfs (manifest): accessMode',
  ]);
  const claim = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: persistent-state-for-ledger-x2x2x, labels: {persistent-state-for: ledger}}
spec: {storageClassName: cephfs, accessModes: [ReadWriteOnce]}
`;
  write(folder, { 'facts.txt': claim });
  const [reused] = machines(folder, '--facts', 'facts.txt');
  assert.is(chain(reused?.inputs).at(-1), 'claim persistent-state-for-ledger-x2x2x (cluster): storageClass accessMode');
  write(folder, { 'kubevirt.yaml': '' });
  assert.equal(chain(machines(folder, '--kubevirt', '1.5')[0]?.inputs), [
    'machine ledger (manifest): state',
    'kubevirt ? (unknown): admission storageClass',
  ]);
});

test('what is asked for is not said to be kept where the cluster is out of sight', ({ folder }) => {
  write(folder, { 'a.yaml': MACHINE });
  const word = (release: string): string | undefined =>
    /ledger +([\w ]*?) {2}/.exec(run(folder, ['plan', '--kubevirt', release]).out)?.[1];
  assert.is(word('1.5'), 'wanted', 'its feature gates are not to be seen');
  assert.is(word('1.8'), 'wanted', 'its class is not to be seen');
  write(folder, { 'kubevirt.yaml': KUBEVIRT });
  assert.is(word('1.5'), 'refused');
  assert.is(word('1.8'), 'kept');
});

const STATE_OF = /ledger +([\w ]*?(?: \(reused\))?) {2}/;
const NFS = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: nfs}
provisioner: nfs.csi.k8s.io
`;
const RBD = NFS.replace('nfs}', 'rbd}').replace('nfs.csi.k8s.io', 'rbd.csi.ceph.com');
const naming = (name: string): string =>
  KUBEVIRT.replace('v1.5.3', 'v1.8.4').replace('vmStateStorageClass: cephfs', `vmStateStorageClass: ${name}`);
const BLOCKED = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: persistent-state-for-ledger}
spec: {volumeMode: Block, accessModes: [ReadWriteOnce], storageClassName: nfs}
`;
const profile = (mode: string): string => `---
apiVersion: cdi.kubevirt.io/v1beta1
kind: StorageProfile
metadata: {name: rbd}
spec: {claimPropertySets: [{accessModes: [ReadWriteMany], volumeMode: ${mode}}]}
`;

/** What lint reports for certain of a claim, and the word and the reason that a plan has for it. */
const CLAIMS: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly word: string;
  readonly why?: string;
  readonly rule?: string;
}[] = [
  {
    name: 'a class that does not exist',
    files: { 'kubevirt.yaml': naming('nope'), 'facts.txt': NFS },
    word: 'unusable',
    why: 'StorageClass "nope" does not exist, so the claim stays pending',
    rule: 'state/unknown-storage-class',
  },
  { name: 'a class out of sight', files: { 'kubevirt.yaml': naming('nope').split('---')[0] ?? '' }, word: 'kept' },
  {
    name: 'a class without shared file systems that is asked for one',
    files: { 'kubevirt.yaml': naming('rbd'), 'facts.txt': RBD + profile('Block') },
    word: 'unusable',
    why: 'StorageClass rbd gives no ReadWriteMany file system, for which KubeVirt v1.8.4 asks it',
    rule: 'state/rwx-unsupported',
  },
  { name: 'the same class, asked for less', files: { 'kubevirt.yaml': naming('rbd'), 'facts.txt': RBD }, word: 'kept' },
  {
    name: 'the same class in a release that always asks for one',
    files: {
      'kubevirt.yaml': naming('rbd')
        .replace('v1.8.4', 'v1.0.1')
        .replace('configuration: {', 'configuration: {developerConfiguration: {featureGates: [VMPersistentState]}, '),
      'facts.txt': RBD,
    },
    word: 'unusable',
    why: 'StorageClass rbd gives no ReadWriteMany file system, for which KubeVirt v1.0.1 asks it',
    rule: 'state/rwx-unsupported',
  },
  {
    name: 'a provisioner of which nothing is known',
    files: { 'kubevirt.yaml': naming('own'), 'facts.txt': NFS.replace('nfs}', 'own}').replace('nfs.csi', 'own') },
    word: 'kept',
  },
  {
    name: 'a claim of a block volume',
    files: { 'kubevirt.yaml': naming('nfs'), 'claim.yaml': NFS + BLOCKED },
    word: 'unusable',
    why: 'its volumeMode is Block, which holds no files',
    rule: 'state/claim-in-git',
  },
  {
    name: 'a claim that may be of another VM of that name',
    files: {
      'kubevirt.yaml': naming('nfs'),
      'claim.yaml': NFS + BLOCKED.replace('name: persistent', 'namespace: lab, name: persistent'),
    },
    word: 'kept (reused)',
  },
  {
    name: 'a claim that exists where the class does not',
    files: {
      'kubevirt.yaml': naming('nope'),
      'claim.yaml': NFS + BLOCKED.replace('volumeMode: Block, ', ''),
      'facts.txt': NFS,
    },
    word: 'kept (reused)',
  },
];

for (const { name, files, word, why, rule } of CLAIMS)
  test(`${name}: ${word}`, ({ folder }) => {
    write(folder, { 'a.yaml': MACHINE, 'facts.txt': '', ...files });
    const given = ['--facts', 'facts.txt'];
    assert.is(STATE_OF.exec(run(folder, ['plan', ...given]).out)?.[1], word);
    assert.is(machines(folder, ...given)[0]?.state.unusable, why);
    const found = lint(folder, given).findings.filter(({ severity }) => severity !== 'info');
    const ofClaims = found.filter((one) => CLAIMS.some((other) => other.rule === one.rule));
    if (rule !== undefined)
      assert.ok(
        ofClaims.some((one) => one.rule === rule),
        `lint reports ${rule}`,
      );
  });

test('why a claim cannot be used stands in every format', ({ folder }) => {
  write(folder, { 'a.yaml': MACHINE, 'kubevirt.yaml': naming('nope'), 'facts.txt': NFS });
  const out = (...argv: string[]): string => run(folder, ['plan', '--facts', 'facts.txt', ...argv]).out;
  const WHY = /StorageClass (?:"|#34;|&#34;|\\")nope(?:"|#34;|&#34;|\\") does not exist, so the claim stays pending/;
  assert.match(out('--verbose'), /^ {2}unusable: StorageClass "nope" does not exist/m);
  for (const format of ['json', 'markdown', 'mermaid', 'html']) assert.match(out('--format', format), WHY, format);
  assert.match(out('--format', 'markdown'), /^\| `ledger` \| unusable \|/m);
  assert.match(out('--format', 'mermaid'), /state<br\/>unusable<br\/>/);
});

test('what rules report of claims for certain, a plan calls unusable, and nothing else', () => {
  const states = (text: string, facts = ''): boolean[] =>
    planObjects([...readYaml(`${text}\n---\n${MACHINE}`).values], {
      complete: false,
      facts: [...readYaml(facts).values],
    }).machines.map(({ state }) => state.unusable !== undefined);
  for (const id of ['state/unknown-storage-class', 'state/rwx-unsupported', 'state/claim-too-small']) {
    const { bad, good, facts } = RULES.find((one) => one.id === id) as (typeof RULES)[number];
    // That a claim is too small is certain in a release that has nothing raise it.
    const certain = id === 'state/claim-too-small' ? bad.replace('v1.8.4', 'v1.3.1') : bad;
    assert.ok(states(certain, facts).includes(true), `${id} bad`);
    assert.is(states(bad, facts).includes(true), certain === bad, `${id} where it hangs on a release of CDI`);
    assert.not.ok(states(good, facts).includes(true), `${id} good`);
  }
});

/** A name that tries to break out of every format. */
const EVIL = 'a"]|`b`</script><img src=x onerror=alert(1)>\n%%{init: {}}%%\n# @team | x\u001b[31m#quot;';

test('mermaid: labels cannot be broken out of', ({ folder }) => {
  write(folder, {
    'kubevirt.yaml': KUBEVIRT,
    'a.yaml': MACHINE.replace('name: ledger', `name: ${JSON.stringify(EVIL)}`),
  });
  const { out, code } = run(folder, ['plan', '--format', 'mermaid']);
  assert.is(code, 0);
  const LINE =
    /^(flowchart LR| {2}subgraph c\d+\["[^"<>%`|{}[\]]+"\]| {2}end| {4}c\d+n\d+(\["[^"]+"\]|\(\["[^"]+"\]\))(:::\w+)?| {4}c\d+n\d+ (==>|-->) c\d+n\d+| {2}classDef \w+ [\w:,\d -]+)$/;
  for (const line of out.trimEnd().split('\n')) assert.match(line, LINE);
  for (const label of out.replaceAll('<br/>', '').match(/"[^"]*"/g) ?? [])
    assert.match(label, /^"(?:[\p{L}\p{N} .,:/()·'-]|#\d+;)*"$/u);
  assert.match(out, /vmStateStorageClass: cephfs/);
  assert.match(out, / ==> c0n1$/m);
});

test('mermaid: machines with the same inputs stand together', ({ folder }) => {
  const names = Array.from({ length: 12 }, (_, index) => `vm-${index}`);
  const vms = names.map((name) => MACHINE.replace('ledger', name)).join('---\n');
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'a.yaml': vms });
  const { out } = run(folder, ['plan', '--format', 'mermaid']);
  assert.match(out, /12 of VirtualMachine<br\/>vm-0<br\/>.*<br\/>vm-4<br\/>and 7 more<br\/>tpm.persistent: true/);
  assert.is(out.match(/VirtualMachine</g)?.length, 1);
});

test('markdown: tables and text cannot be broken out of', ({ folder }) => {
  write(folder, {
    'kubevirt.yaml': KUBEVIRT,
    'a.yaml': MACHINE.replace('name: ledger', `name: ${JSON.stringify(EVIL)}`),
  });
  const { out } = run(folder, ['plan', '--format', 'markdown']);
  const rows = out.split('\n').filter((line) => line.startsWith('|'));
  assert.is(rows.length, 3);
  for (const line of rows) assert.is(line.split('|').length, 11, line);
  const tags = new Set(out.match(/<[^>]*>/g));
  const ours = ['<!-- -->', '<br/>', '<code>', '</code>', '<details>', '</details>', '<summary>', '</summary>'];
  assert.equal([...tags].sort(), ours.sort());
  for (const raw of ['@team', '\u001b', 'onerror=']) assert.not.match(out, raw);
  assert.is(out.match(/^```/gm)?.length, 2);
});

test('markdown: a table, the graph and the reasons', ({ folder }) => {
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'a.yaml': MACHINE });
  const { out } = run(folder, ['plan', '--format', 'markdown']);
  assert.match(out, '| `ledger` | refused | cephfs | ReadWriteMany | 10Mi | possible | included | refused | deleted |');
  assert.match(out, '```mermaid\nflowchart LR\n');
  assert.match(out, '- **class**: cephfs, because vmStateStorageClass names it');
  assert.match(out, '- **missing gates**: VMPersistentState');
});

test('an unknown format is refused with those there are', ({ folder }) => {
  write(folder, { 'a.yaml': MACHINE });
  const { code, err } = run(folder, ['plan', '--format', 'png']);
  assert.is(code, 2);
  assert.match(err, '--format takes text, json, markdown, mermaid, html; "png" is none of them');
});

test.run();
