/** Ignores in manifests: what they take out, what they leave, and what is said of those that do nothing. */

import * as assert from 'uvu/assert';
import { lintObjects } from '../src/index.js';
import { ignoreComments } from '../src/read/ignore-comments.js';
import fc from './random.js';
import { KUBEVIRT, lint, MACHINE, rulesOf, run, workspace, write } from './workspace.js';

const test = workspace('suppress');

/** A machine with a BIOS beside its EFI: one error of guest/bios-and-efi, on the line of `bios`, and nothing else. */
const BOTH = MACHINE.replace(
  'uuid:',
  'bootloader:\n            bios: {}\n            efi: {secureBoot: false}\n          uuid:',
).replace(/devices:[\s\S]*/, 'devices: {}\n');
const RULE = 'guest/bios-and-efi';

const annotate = (machine: string, value: string, name = 'ledger'): string =>
  machine.replace('  name: ledger\n', `  name: ${name}\n  annotations:\n    vmstate.io/ignore: ${value}\n`);

const commented = (comment: string): string =>
  BOTH.replace('            bios:', `            ${comment}\n            bios:`);

/** `rule line` of what is found in a machine judged as v1.8, without what its cluster would have to tell. */
function found(folder: string, text: string, ...argv: string[]): string[] {
  write(folder, { 'vm.yaml': text });
  const { findings } = lint(folder, ['--kubevirt', '1.8', '--rule', 'meta/needs-facts=off', ...argv]);
  return findings.map(({ rule, line }) => `${rule} ${line}`);
}

test('without an ignore the machine has its finding', ({ folder }) => {
  assert.equal(found(folder, BOTH), [`${RULE} 12`]);
});

for (const [what, value] of [
  ['a rule', '"guest/bios-and-efi: lab only"'],
  ['a family', '"guest/*: lab only"'],
  ['several entries with ;', '"state/*: see the wiki; guest/bios-and-efi: lab; really"'],
  ['several entries on lines', '|\n      state/rwo: see https://wiki/a;b\n      guest/bios-and-efi: lab only'],
  ['no space after the colon', 'guest/bios-and-efi:lab'],
] as const) {
  test(`annotation: ${what}`, ({ folder }) => {
    const left = found(folder, annotate(BOTH, value));
    assert.not.ok(
      left.some((line) => line.startsWith(RULE)),
      left.join(),
    );
  });
}

test('annotation: at the template of a machine it counts as well, at other places it does not', ({ folder }) => {
  const inTemplate = BOTH.replace(
    '  template:\n',
    `  template:\n    metadata: {annotations: {vmstate.io/ignore: "${RULE}: lab"}}\n`,
  );
  assert.equal(found(folder, inTemplate), []);
  const astray = BOTH.replace('spec:\n', `vmstate.io/ignore: "${RULE}: lab"\nspec:\n`);
  assert.equal(found(folder, astray), ['schema/unknown-field 5', `${RULE} 13`]);
});

for (const [what, text, left] of [
  ['on the line above', commented(`# vmstate-ignore ${RULE}: lab only`), []],
  ['at the end of the line', BOTH.replace('bios: {}', `bios: {} # vmstate-ignore ${RULE}: lab only`), []],
  ['above other comments and blank lines', commented(`# vmstate-ignore ${RULE}: lab\n\n            # why`), []],
  [
    'several above one line',
    commented(`# vmstate-ignore ${RULE}: lab\n            # vmstate-ignore guest/uuid-shared: x`),
    ['meta/ignore-unused 13'],
  ],
  ['two rules in one', commented(`# vmstate-ignore guest/volatile-*: x; ${RULE}: lab`), ['meta/ignore-unused 12']],
  ['of a family', commented('# vmstate-ignore guest/*: lab'), []],
  ['with another mark and a colon', commented(`## vmstate-ignore: ${RULE}: lab`), []],
  [
    'one line too early',
    BOTH.replace('firmware:', `firmware: # vmstate-ignore ${RULE}: lab`),
    ['meta/ignore-unused 10', `${RULE} 12`],
  ],
  ['below the last line', `${BOTH}# vmstate-ignore ${RULE}: lab\n`, [`${RULE} 12`, 'meta/ignore-unused 16']],
  ['a word that only begins so', commented(`# vmstate-ignored ${RULE}: lab`), [`${RULE} 13`]],
  ['prose about it', commented(`# use vmstate-ignore ${RULE}: lab`), [`${RULE} 13`]],
] as [string, string, string[]][]) {
  test(`comment: ${what}`, ({ folder }) => {
    assert.equal(found(folder, text), left);
    assert.equal(found(folder, text.replaceAll('\n', '\r\n')), left, 'with CRLF');
    assert.equal(found(folder, `\uFEFF${text}`), left, 'with a byte order mark');
  });
}

test('comment: text inside a script or a quoted value is none', ({ folder }) => {
  const script = `# vmstate-ignore ${RULE}: lab`;
  const volumes = `      volumes:
        - name: init
          cloudInitNoCloud:
            userData: |
              #cloud-config
              ${script}
              bios: {}
        - name: "other ${script}"
          containerDisk: {image: 'x ${script}'}
`;
  assert.equal(found(folder, BOTH + volumes), [`${RULE} 12`]);
});

test('comment: in the second document of a file, and in an item of a List', ({ folder }) => {
  const second = `${MACHINE.replace('ledger', 'app').replace('1a53', '2a53')}---\n${commented(`# vmstate-ignore ${RULE}: lab`)}`;
  assert.equal(found(folder, second), []);
  const item = (annotation: string): string =>
    `apiVersion: v1\nkind: List\nitems:\n${[BOTH, annotate(BOTH, annotation, 'app').replace('1a53', '2a53')]
      .map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`)
      .join('')}`;
  assert.equal(found(folder, item(`"${RULE}: lab"`)), [`${RULE} 15`], 'of the other item');
});

test('comment: a duplicate key is ignored at its line', ({ folder }) => {
  const text = `${MACHINE.trimEnd()} # vmstate-ignore meta/duplicate-key: a test of ours\n`;
  const twice = text.replace(
    '            persistent: true',
    '            persistent: true\n            persistent: true',
  );
  assert.equal(found(folder, twice), []);
});

test('templates: a comment counts, an annotation that is filled in takes nothing out and is not blamed', ({
  folder,
}) => {
  const named = (text: string) => text.replace('ledger', '{{ .Values.name }}');
  const rest = (text: string) => found(folder, text).filter((line) => !line.startsWith('meta/parse'));
  assert.equal(rest(named(commented(`# vmstate-ignore ${RULE}: lab`))), []);
  assert.equal(rest(annotate(BOTH, `"${RULE}: {{ .Values.reason }}"`)), [`${RULE} 14`]);
  assert.equal(rest(named(annotate(MACHINE, `"${RULE}: lab"`))), [], 'what is filled in may need it');
});

test('what says that something was not judged is not ignored, by its family neither', ({ folder }) => {
  const text = BOTH.replace('ledger', '{{ .Values.name }}').replace('/v1\n', '/v1 # vmstate-ignore meta/*: lab\n');
  assert.ok(found(folder, text).includes('meta/parse 1'));
});

test('an ignore at what merely explains a finding takes nothing out', ({ folder }) => {
  const preference = `apiVersion: instancetype.kubevirt.io/v1beta1
kind: VirtualMachineClusterPreference
metadata: {name: ours, annotations: {vmstate.io/ignore: "guest/shadowed-preference: lab"}}
spec: {devices: {preferredTPM: {persistent: true}}}
---
`;
  const vm = BOTH.replace(/ {12}bios[\s\S]*?uuid/, '            bios: {}\n          uuid')
    .replace('  runStrategy', '  preference: {name: ours}\n  runStrategy')
    .replace('devices: {}', 'devices: {tpm: {}}');
  assert.ok(found(folder, preference + vm).some((line) => line.startsWith('guest/shadowed-preference')));
});

test('JSON: the annotation counts', ({ folder }) => {
  const vm = (annotations: object) => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'app', annotations },
    spec: { template: { spec: { domain: { firmware: { bootloader: { bios: {}, efi: { secureBoot: false } } } } } } },
  });
  const rules = (annotations: object): string[] => {
    write(folder, { 'vm.json': JSON.stringify(vm(annotations), null, 2) });
    return rulesOf(lint(folder, ['--kubevirt', '1.8'])).filter((rule) => rule === RULE || rule.startsWith('meta/'));
  };
  assert.equal(rules({}), [RULE]);
  assert.equal(rules({ 'vmstate.io/ignore': `${RULE}: lab` }), []);
  assert.equal(rules({ 'vmstate.io/ignore': RULE }), ['meta/ignore-without-reason', RULE]);
  for (const odd of [5, null, true, [], {}]) assert.ok(rules({ 'vmstate.io/ignore': odd }).includes(RULE));
});

test('the library takes annotations of objects, and counts what they take out', () => {
  const objects = (value: string) => [
    {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'app', annotations: { 'vmstate.io/ignore': value } },
      spec: { template: { spec: { domain: { firmware: { bootloader: { bios: {}, efi: { secureBoot: false } } } } } } },
    },
  ];
  const ignored = lintObjects(objects(`${RULE}: lab`), { kubevirt: '1.8' });
  assert.is(ignored.summary.suppressed, 1);
  assert.not.ok(rulesOf(ignored).includes(RULE));
  const { findings } = lintObjects(objects('guest/tpm-arch: lab'), { kubevirt: '1.8' });
  const report = findings.find(({ rule }) => rule === 'meta/ignore-unused');
  assert.is(report?.object?.name, 'app');
  assert.is(report?.path, 'metadata.annotations["vmstate.io/ignore"]');
});

const MISTAKES: readonly [what: string, text: string, rule: string, line: number, message: string][] = [
  [
    'an annotation without a reason',
    annotate(BOTH, RULE),
    'meta/ignore-without-reason',
    6,
    `the ignore of "${RULE}" gives no reason, so it has no effect; write "${RULE}: reason"`,
  ],
  [
    'an annotation with a colon and nothing more',
    annotate(BOTH, `"${RULE}: "`),
    'meta/ignore-without-reason',
    6,
    `the ignore of "${RULE}" gives no reason, so it has no effect; write "${RULE}: reason"`,
  ],
  [
    'a comment without a colon',
    commented(`# vmstate-ignore ${RULE} lab only`),
    'meta/ignore-without-reason',
    12,
    `the ignore of "${RULE}" gives no reason, so it has no effect; write "${RULE}: reason"`,
  ],
  [
    'a comment without a rule',
    commented('# vmstate-ignore'),
    'meta/ignore-without-reason',
    12,
    'this ignore names no rule, so it has no effect; write "family/rule: reason"',
  ],
  [
    'an empty annotation',
    annotate(BOTH, '""'),
    'meta/ignore-without-reason',
    6,
    'this ignore names no rule, so it has no effect; write "family/rule: reason"',
  ],
  [
    'an unknown rule',
    annotate(BOTH, '"guest/bios-and-uefi: lab"'),
    'meta/ignore-unused',
    6,
    'there is no rule "guest/bios-and-uefi"; did you mean guest/bios-and-efi?; this ignore has no effect',
  ],
  [
    'a rule that cannot be ignored',
    annotate(BOTH, '"meta/ignore-unused: lab"'),
    'meta/ignore-unused',
    6,
    '"meta/ignore-unused" cannot be ignored here; set its level in vmstate.yaml',
  ],
  [
    'an annotation that takes nothing out',
    annotate(BOTH, `"guest/tpm-arch: lab; ${RULE}: lab"`),
    'meta/ignore-unused',
    6,
    '"guest/tpm-arch" is not reported of this object; remove the ignore',
  ],
  [
    'a comment that takes nothing out',
    commented(`# vmstate-ignore guest/tpm-arch: lab`),
    'meta/ignore-unused',
    12,
    '"guest/tpm-arch" is not reported on line 13; remove the ignore, or put it right above the line that is reported',
  ],
];

for (const [what, text, rule, line, message] of MISTAKES) {
  test(`said: ${what}`, ({ folder }) => {
    write(folder, { 'vm.yaml': text });
    const { findings } = lint(folder, ['--kubevirt', '1.8']);
    const own = findings.filter((finding) => finding.rule.startsWith('meta/ignore'));
    assert.equal(
      own.map((finding) => [finding.rule, finding.severity, finding.line, finding.message]),
      [[rule, 'warning', line, message]],
    );
    const off = lint(folder, ['--kubevirt', '1.8', '--rule', `${rule}=off`]).findings;
    assert.not.ok(off.some((finding) => finding.rule === rule));
  });
}

test('unused is not said where the rule is off, or where what was not seen may decide', ({ folder }) => {
  const unused = (text: string, ...argv: string[]) =>
    found(folder, text, ...argv).filter((line) => line.startsWith('meta/ignore-unused')).length;
  assert.is(unused(annotate(MACHINE, `"${RULE}: lab"`)), 1);
  assert.is(unused(annotate(MACHINE, `"${RULE}: lab"`), '--rule', `${RULE}=off`), 0, 'off');
  assert.is(unused(annotate(MACHINE, '"state/rwo: lab"')), 0, 'the class is not in sight');
  assert.is(unused(annotate(MACHINE, '"gates/missing: lab"')), 0, 'the gates are not in sight');
  assert.is(unused(annotate(MACHINE, '"state/no-storage-class: lab"')), 0, 'only the cluster can tell');
  const preferring = MACHINE.replace('  runStrategy', '  preference: {name: ours}\n  runStrategy');
  assert.is(unused(annotate(preferring, `"${RULE}: lab"`)), 0, 'the preference is not in sight');
  write(folder, { 'kubevirt.yaml': KUBEVIRT });
  assert.is(unused(annotate(MACHINE, '"gates/missing: lab"')), 1, 'all is in sight');
  assert.is(unused(annotate(MACHINE, '"state/rwo: lab"')), 1);
  assert.is(unused(annotate(MACHINE, '"gates/*: lab"')), 1);
  assert.is(
    unused(annotate(MACHINE, '"gates/*: lab"'), '--rule', 'gates/unknown=off'),
    0,
    'a part of the family is off',
  );
  assert.is(unused(annotate(MACHINE, '"state/no-storage-class: lab"')), 0, 'only the cluster can tell');
  assert.is(unused(annotate(MACHINE, '"state/no-storage-class: lab"'), '--facts', 'kubevirt.yaml'), 1, 'it is told');
  const gates = 'configuration: {developerConfiguration: {featureGates: ["{{ .Values.gate }}"]}, ';
  write(folder, { 'kubevirt.yaml': KUBEVIRT.replace('configuration: {', gates) });
  assert.is(unused(annotate(MACHINE, '"gates/missing: lab"')), 0, 'some gate may be on');
  write(folder, { 'kubevirt.yaml': KUBEVIRT.replace('  imageTag: v1.5.3\n', '') });
  write(folder, { 'vm.yaml': annotate(MACHINE, '"gates/missing: lab"') });
  assert.not.ok(rulesOf(lint(folder)).includes('meta/ignore-unused'), 'some release may report it');
});

test('a machine that is ignored leaves the finding of a common cause, which stays for the others', ({ folder }) => {
  const machine = (name: string, ignore?: string) => {
    const text = MACHINE.replace('1a53', `${name.length}a53`);
    return ignore === undefined ? text.replace('ledger', name) : annotate(text, `"${ignore}: lab"`, name);
  };
  write(folder, { 'kubevirt.yaml': KUBEVIRT, 'a.yaml': machine('a'), 'b.yaml': machine('bb', 'gates/missing') });
  const { findings, summary } = lint(folder);
  assert.equal(rulesOf({ findings } as never), ['gates/missing']);
  assert.is(findings[0]?.file, 'kubevirt.yaml');
  assert.equal(
    findings[0]?.related?.map(({ file }) => file),
    ['a.yaml'],
  );
  assert.match(findings[0]?.message ?? '', /refuses the 2 objects .* \(1 object is ignored\)$/);
  assert.is(summary.suppressed, 0, 'the finding stands');
  write(folder, { 'a.yaml': machine('a', 'gates/*') });
  const none = lint(folder);
  assert.equal(none.findings, []);
  assert.is(none.summary.suppressed, 1);
  assert.match(run(folder, ['lint']).out, /^no findings in 3 files, 1 ignored$/m);
});

test('an ignore at the cause takes the whole finding out', ({ folder }) => {
  const ignored = KUBEVIRT.replace(
    'namespace: kubevirt}',
    'namespace: kubevirt, annotations: {vmstate.io/ignore: "gates/missing: on by hand"}}',
  );
  write(folder, { 'kubevirt.yaml': ignored, 'vm.yaml': MACHINE });
  assert.equal(lint(folder).findings, []);
  assert.equal(lint(folder, ['vm.yaml', 'kubevirt.yaml']).findings, []);
});

test('a finding whose first machine is ignored goes on at the next', ({ folder }) => {
  write(folder, {
    'facts.txt': KUBEVIRT,
    'a.yaml': annotate(MACHINE, '"gates/missing: lab"', 'a'),
    'b.yaml': MACHINE.replace('1a53', '2a53'),
  });
  const { findings } = lint(folder, ['--facts', 'facts.txt']);
  assert.equal(
    findings.map(({ rule, file, related }) => [rule, file, related?.length]),
    [['gates/missing', 'b.yaml', 1]],
  );
});

test('a finding of which only machines beyond the named paths are left is not reported', ({ folder }) => {
  write(folder, {
    '.git/HEAD': '',
    'kubevirt.yaml': KUBEVIRT,
    'a/vm.yaml': annotate(MACHINE, '"gates/missing: lab"', 'a'),
    'b/vm.yaml': MACHINE.replace('1a53', '2a53'),
  });
  assert.equal(lint(folder, ['a']).findings, []);
  assert.equal(rulesOf(lint(folder, ['b'])), ['gates/missing']);
});

test('an ignore beyond the named paths counts, and is not reported', ({ folder }) => {
  write(folder, {
    '.git/HEAD': '',
    'cluster/kubevirt.yaml': KUBEVIRT.replace(
      'namespace: kubevirt}',
      'namespace: kubevirt, annotations: {vmstate.io/ignore: "gates/missing: on by hand; gates/unknown: x"}}',
    ),
    'vms/vm.yaml': MACHINE,
  });
  const { findings, summary } = lint(folder, ['vms']);
  assert.equal(findings, []);
  assert.is(summary.suppressed, 1);
  assert.equal(rulesOf(lint(folder, ['cluster'])), ['meta/ignore-unused']);
});

test('an ignore is used when it takes something out in any of several clusters', ({ folder }) => {
  write(folder, {
    'a/kubevirt.yaml': KUBEVIRT,
    'a/vm.yaml': annotate(MACHINE, '"gates/missing: lab"'),
    'b/kubevirt.yaml': KUBEVIRT.replace('v1.5.3', 'v1.8.4'),
    'b/vm.yaml': annotate(MACHINE, '"gates/missing: lab"').replace('1a53', '2a53'),
  });
  const { findings, summary } = lint(folder);
  assert.equal(
    findings.map(({ rule, file, cluster }) => [rule, file, cluster]),
    [['meta/ignore-unused', 'b/vm.yaml', undefined]],
  );
  assert.is(summary.suppressed, 1);
});

test('the exit code does not count what is ignored, nor a level that was raised for it', ({ folder }) => {
  write(folder, { 'vm.yaml': annotate(BOTH, `"${RULE}: lab"`) });
  assert.is(run(folder, ['lint', '--kubevirt', '1.8']).code, 0);
  assert.is(run(folder, ['lint', '--kubevirt', '1.8', '--rule', 'guest/*=error']).code, 0);
  write(folder, { 'vm.yaml': BOTH });
  assert.is(run(folder, ['lint', '--kubevirt', '1.8']).code, 1);
});

test('law: the order of documents does not matter, and the same input gives the same bytes', ({ folder }) => {
  const parts = [
    KUBEVIRT,
    annotate(MACHINE, '"gates/missing: lab"', 'a'),
    annotate(MACHINE, '"gates/missing; x/y: z"', 'b').replace('1a53', '2a53'),
    commented(`# vmstate-ignore ${RULE}: lab`).replace('1a53', '3a53'),
  ];
  const said = (order: readonly string[]): string[] => {
    write(folder, { 'all.yaml': order.join('---\n') });
    assert.is(run(folder, ['lint']).out, run(folder, ['lint']).out);
    return lint(folder)
      .findings.map(({ rule, severity, object }) => `${rule} ${severity} ${object?.name}`)
      .sort();
  };
  assert.equal(said([...parts].reverse()), said(parts));
});

test('law: reading comments throws on no text, and finds them at their place', () => {
  const piece = fc.constantFrom(
    '# vmstate-ignore a/b: c',
    '\n',
    '  ',
    'a: ',
    '|',
    '>',
    '"',
    "'",
    '- ',
    '{',
    '}',
    '[',
    ']',
    '#',
    '\r\n',
    '---',
    'x',
    '&a',
    '*a',
    '!!t',
    '%',
    '? ',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const lines = text.split('\n');
      for (const { line, column } of ignoreComments(text))
        assert.is(lines[line]?.slice(column - 1).startsWith('#'), true, JSON.stringify(text));
    }),
    { numRuns: 3000 },
  );
});

test.run();
