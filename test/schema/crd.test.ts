/** CustomResourceDefinitions as JSON Schema: what an API server takes under them, and nothing else. */

import Ajv from 'ajv';
import * as assert from 'uvu/assert';
import type { KubeObject } from '../../src/kube-object.js';
import { readDocuments } from '../../src/read/documents.js';
import { customKinds, MAP_KEYS } from '../../src/schema/crd.js';
import { crdCheck } from '../../src/schema/crd-check.js';
import { schemaFile } from '../../src/schema/json-schema.js';
import { pathText } from '../../src/value.js';
import { lint, run, workspace, write } from '../workspace.js';

const test = workspace('crd');

/** The walker of schemas is held against one that is used everywhere. */
const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });

function objectOf(text: string): KubeObject {
  const [object] = readDocuments(text, { file: 'a.yaml', observed: false }).objects;
  assert.ok(object, text);
  return object as KubeObject;
}

/** A definition of the kind App whose objects have a spec of some schema, written as one flow map. */
const crd = (spec: string, rest = ''): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: apps.example.com}
spec:
  group: example.com
  names: {kind: App, plural: apps}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      ${rest}
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            spec: ${spec}
`;

const app = (spec: string): KubeObject =>
  objectOf(`{apiVersion: example.com/v1, kind: App, metadata: {name: a}, spec: ${spec}}`);

/** What of an object is refused under a definition, as paths. */
function refused(definition: string, object: KubeObject): string[] {
  const kinds = customKinds([objectOf(definition)]);
  const check = crdCheck(new Map(kinds.map((kind) => [schemaFile(kind.group, kind.kind, kind.version), kind])));
  const paths = (check(object) ?? []).map(({ place }) => pathText(place.path)).sort();
  const of = kinds.find(({ kind, version }) => kind === object.kind && version === object.version);
  if (of && !JSON.stringify(of.schema).includes(MAP_KEYS))
    assert.is(ajv.validate(of.schema, object.value), paths.length === 0, `ajv on ${paths}`);
  return paths;
}

/** Schemas of a spec, with specs that an API server takes and those that it refuses, for which fields. */
const CASES: Readonly<
  Record<string, { schema: string; takes: readonly string[]; refuses: Readonly<Record<string, readonly string[]>> }>
> = {
  'what is not named is pruned': {
    schema: '{type: object, properties: {a: {type: string}, b: {type: object, properties: {c: {type: string}}}}}',
    takes: ['{a: x, b: {c: x}}', '{}', '{a: null, b: null}'],
    refuses: { '{d: 1}': ['spec.d'], '{b: {d: 1}}': ['spec.b.d'], '{a: 1}': ['spec.a'], null: ['spec'] },
  },
  'an object of no fields takes none': {
    schema: '{type: object, properties: {a: {type: object}}}',
    takes: ['{a: {}}'],
    refuses: { '{a: {b: 1}}': ['spec.a.b'] },
  },
  'what is kept is kept, but for fields that are named': {
    schema:
      '{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: object, properties: {b: {type: integer}}}}}',
    takes: ['{c: {d: [1]}, a: {b: 1}}', '{a: null}'],
    refuses: { '{a: {b: x}}': ['spec.a.b'], '{a: {c: 1}}': ['spec.a.c'] },
  },
  'anything may stand where nothing is said': {
    schema: '{type: object, properties: {a: {x-kubernetes-preserve-unknown-fields: true}}}',
    takes: ['{a: 1}', '{a: {b: {c: 1}}}', '{a: [x]}', '{a: null}'],
    refuses: { '{b: 1}': ['spec.b'] },
  },
  'maps take any key': {
    schema: '{type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}',
    takes: ['{x: {a: v}, z: null}'],
    refuses: { '{x: {b: 1}}': ['spec.x.b'], '{x: 1}': ['spec.x'] },
  },
  'whole numbers or text': {
    schema:
      '{type: object, required: [a], properties: {a: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}], pattern: "^[0-9]+%?$"}}}',
    takes: ['{a: 1}', '{a: "50%"}'],
    refuses: {
      '{a: 1.5}': ['spec.a'],
      '{a: x}': ['spec.a'],
      '{a: [1]}': ['spec.a'],
      '{}': ['spec.a'],
      '{a: null}': ['spec.a'],
    },
  },
  'embedded objects have names of their own': {
    schema:
      '{type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object, properties: {b: {type: string}}}}}}}',
    takes: ['{a: {apiVersion: v1, kind: Pod, metadata: {labels: {x: y}}, spec: {b: x}}}'],
    refuses: {
      '{a: {apiVersion: v1}}': ['spec.a.kind'],
      '{a: {apiVersion: v1, kind: Pod, data: {}}}': ['spec.a.data'],
      '{a: {apiVersion: v1, kind: Pod, spec: {c: 1}}}': ['spec.a.spec.c'],
    },
  },
  'embedded objects that are kept': {
    schema:
      '{type: object, properties: {a: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}}}',
    takes: ['{a: {apiVersion: v1, kind: Pod, spec: {b: [x]}}}'],
    refuses: { '{a: {kind: Pod}}': ['spec.a.apiVersion'] },
  },
  'a null is kept where it may be': {
    schema:
      '{type: object, required: [a], properties: {a: {type: string, nullable: true}, b: {type: string, nullable: true, enum: [x]}, c: {type: string, enum: [x]}, d: {type: array, items: {type: string}}, e: {type: array, items: {type: string, nullable: true}}}}',
    takes: ['{a: null}', '{a: x, c: null, d: null, e: [null]}'],
    refuses: { '{}': ['spec.a'], '{a: x, b: null}': ['spec.b'], '{a: x, d: [null]}': ['spec.d[0]'] },
  },
  'a null that is dropped is absent for what narrows too': {
    schema:
      '{type: object, properties: {a: {type: string}, b: {type: string}, c: {type: object, properties: {d: {type: string}}, not: {required: [d]}}}, oneOf: [{required: [a]}, {required: [b]}]}',
    takes: ['{a: x}', '{a: x, b: null}', '{a: x, c: null}', '{a: x, c: {d: null}}'],
    refuses: { '{a: x, b: v}': ['spec'], '{}': ['spec'], '{a: x, c: {d: v}}': ['spec.c'] },
  },
  'bounds and sizes': {
    schema:
      '{type: object, properties: {a: {type: integer, format: int32}, b: {type: number, minimum: 0, exclusiveMinimum: true}, c: {type: string, maxLength: 2}, d: {type: array, x-kubernetes-list-type: set, items: {type: string}}}}',
    takes: ['{a: 2147483647, b: 0.1, c: ab, d: [x, v]}'],
    refuses: { '{a: 2147483648}': ['spec.a'], '{b: 0}': ['spec.b'], '{c: abc}': ['spec.c'], '{d: [x, x]}': ['spec.d'] },
  },
  'what the server fills in need not be there': {
    schema:
      '{type: object, required: [a, b], properties: {a: {type: string, default: x}, b: {type: string}}, oneOf: [{required: [a]}]}',
    takes: ['{b: x}', '{b: x, a: null}'],
    refuses: { '{a: x}': ['spec.b'] },
  },
  'items of a list that differ in some fields': {
    schema:
      '{type: object, properties: {a: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [b, c], items: {type: object, properties: {b: {type: string}, c: {type: integer}, d: {type: string}}}}}}',
    takes: ['{a: [{b: x, c: 1}, {b: x, c: 2}]}', '{a: []}', '{a: null}'],
    refuses: { '{a: [{b: x, c: 1, d: u}, {b: x, c: 1, d: v}]}': ['spec.a'] },
  },
  'whole numbers of 64 bits': {
    schema: '{type: object, properties: {a: {type: integer, format: int64}}}',
    takes: ['{a: 9000000000000000000}'],
    refuses: { '{a: 1.0e+30}': ['spec.a'] },
  },
  'patterns that only Go reads, and formats, refuse nothing': {
    schema:
      '{type: object, properties: {a: {type: string, pattern: "^(?i)x$"}, b: {type: string, pattern: "^[[:alpha:]]+$"}, c: {type: string, format: uri}, d: {type: string, format: date-time}}}',
    takes: ['{a: v, b: "1", c: "no uri", d: "2026-01-01T00:00:00Z"}'],
    refuses: { '{d: today}': ['spec.d'] },
  },
};

for (const [name, { schema, takes, refuses }] of Object.entries(CASES)) {
  test(name, () => {
    for (const spec of takes) assert.equal(refused(crd(schema), app(spec)), [], spec);
    for (const [spec, paths] of Object.entries(refuses)) assert.equal(refused(crd(schema), app(spec)), paths, spec);
  });
}

test('a status is dropped where it is a subresource, yet its fields are known', () => {
  const status = (rest: string): string =>
    crd(
      '{type: object}\n            status: {type: object, required: [b], properties: {a: {type: string}, b: {type: string}}}',
      rest,
    );
  const object = (own: string): KubeObject =>
    objectOf(`{apiVersion: example.com/v1, kind: App, metadata: {name: a}, spec: {}, status: ${own}}`);
  assert.equal(refused(status('subresources: {status: {}}'), object('{a: 1}')), []);
  assert.equal(refused(status('subresources: {status: {}}'), object('{c: 1}')), ['status.c']);
  assert.equal(refused(status(''), object('{a: 1}')), ['status.a', 'status.b']);
});

test('a definition that is wrong itself narrows nothing where it is, and breaks nothing', () => {
  const schema =
    '{type: object, properties: {a: {type: text, minLength: "3", maxLength: -1, enum: x, multipleOf: 0}, b: {enum: []}, c: null, d: {type: string, pattern: "("}, e: {type: integer, minimum: x}}, required: x, anyOf: 1, not: []}';
  assert.equal(refused(crd(schema), app('{a: 1, b: x, c: 1, d: "(", e: 1}')), []);
  assert.equal(refused(crd(schema), app('{e: x, f: 1}')), ['spec.e', 'spec.f']);
});

test('metadata is what it is of every object, and its names as the definition asks', () => {
  const definition = crd(
    '{type: object}\n            metadata: {type: object, properties: {name: {type: string, maxLength: 3}}}',
  );
  const object = (metadata: string): KubeObject =>
    objectOf(`{apiVersion: example.com/v1, kind: App, metadata: ${metadata}, spec: {}}`);
  assert.equal(refused(definition, object('{name: abc, labels: {a: b}, creationTimestamp: null}')), []);
  assert.equal(refused(definition, object('{name: abcd}')), ['metadata.name']);
  assert.equal(refused(definition, object('{name: abc, label: {a: b}}')), ['metadata.label']);
  assert.equal(refused(definition, object('{name: abc, generation: "1"}')), ['metadata.generation']);
});

test('a definition of v1beta1 prunes only where it is asked to', () => {
  const old = (preserves: string): string => `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: {name: apps.example.com}
spec:
  group: example.com
  version: v1
  names: {kind: App}
  ${preserves}
  validation: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: string}}}}}}
`;
  assert.equal(refused(old(''), app('{b: 1, a: 1}')), ['spec.a']);
  assert.equal(refused(old('preserveUnknownFields: false'), app('{b: 1}')), ['spec.b']);
});

test('what a version is not served in, or has no schema, is judged by nobody', () => {
  const hidden = crd('{type: object}').replace('served: true', 'served: false');
  assert.equal(customKinds([objectOf(hidden)]), []);
});

/** As KubeVirt's own definition of virtual machines has it where it keeps what it does not know. */
const MACHINE = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: virtualmachines.kubevirt.io}
spec:
  group: kubevirt.io
  names: {kind: VirtualMachine, plural: virtualmachines}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      subresources: {status: {}}
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            apiVersion: {type: string}
            kind: {type: string}
            metadata: {type: object}
            spec:
              type: object
              required: [template]
              properties:
                runStrategy: {type: string}
                novelty: {type: string}
                template:
                  type: object
                  properties:
                    metadata: {type: object, nullable: true, x-kubernetes-preserve-unknown-fields: true}
                    spec:
                      type: object
                      properties:
                        domain:
                          type: object
                          properties:
                            clock:
                              type: object
                              x-kubernetes-preserve-unknown-fields: true
                              properties: {utc: {type: object, properties: {offsetSeconds: {type: integer}}}}
                            devices: {type: object, properties: {tpm: {type: object, properties: {persistent: {type: boolean}}}}}
`;

const machine = (domain: string, spec = ''): string => `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: a, namespace: lab}
spec:
  runStrategy: Always
  ${spec}
  template:
    metadata: {Labels: {x: true}}
    spec:
      domain: ${domain}
`;

const schemaFindings = (folder: string, argv: readonly string[] = []) =>
  lint(folder, ['--kubevirt', '1.8', ...argv]).findings.filter(({ rule }) => rule.startsWith('schema/'));

test('the definitions of a repository win over the release: what they have is there, what they lack is not', ({
  folder,
}) => {
  write(folder, { 'crds/vm.yaml': MACHINE, 'vm.yaml': machine('{clock: {zone: x}, devices: {}}', 'novelty: x') });
  assert.equal(schemaFindings(folder), []);
  write(folder, {
    'vm.yaml': machine('{clock: {utc: {offset: 1}}, cpu: {cores: 1}, devices: {tpm: {persistant: true}}}'),
  });
  assert.equal(
    schemaFindings(folder).map(({ rule, path, line }) => `${line} ${rule} ${path}`),
    [
      '10 schema/unknown-field spec.template.spec.domain.clock.utc.offset',
      '10 schema/unknown-field spec.template.spec.domain.cpu',
      '10 schema/unknown-field spec.template.spec.domain.devices.tpm.persistant',
    ],
  );
});

test('what both know is told in the words that know more', ({ folder }) => {
  write(folder, { 'crds/vm.yaml': MACHINE, 'vm.yaml': machine('{cpu: {}, devices: {tpm: {persistant: true}}}') });
  const [cpu, tpm] = schemaFindings(folder);
  assert.match(cpu?.message ?? '', /CustomResourceDefinition virtualmachines\.kubevirt\.io \(crds\/vm\.yaml\)/);
  assert.match(tpm?.message ?? '', /KubeVirt v1\.8\.\d+ has no field "persistant".*did you mean "persistent"\?/);
});

test('of two definitions that say different things neither decides', ({ folder }) => {
  write(folder, { 'crds/a.yaml': MACHINE, 'crds/b.yaml': MACHINE, 'vm.yaml': machine('{cpu: {}, devices: {}}') });
  assert.is(schemaFindings(folder).length, 1);
  write(folder, { 'crds/b.yaml': MACHINE.replace('novelty', 'cpu') });
  assert.equal(schemaFindings(folder), []);
});

test('a patch is judged for what it writes, not for what it leaves out', ({ folder }) => {
  const patch =
    'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: a}\nspec: {template: {spec: {domain: DOMAIN}}}\n';
  const files = {
    'crds/vm.yaml': MACHINE,
    'vm.yaml': machine('{devices: {}}'),
    'kustomization.yaml': 'resources: [vm.yaml]\npatches: [{path: patch.yaml}]\n',
  };
  write(folder, { ...files, 'patch.yaml': patch.replace('DOMAIN', '{clock: null, cpu: null}') });
  assert.equal(schemaFindings(folder), []);
  write(folder, { ...files, 'patch.yaml': patch.replace('DOMAIN', '{cpu: {cores: 1}}') });
  assert.equal(
    schemaFindings(folder).map(({ file, path }) => `${file} ${path}`),
    ['patch.yaml spec.template.spec.domain.cpu'],
  );
});

test('definitions that were captured count as those of the repository do', ({ folder }) => {
  write(folder, { 'facts.yaml': MACHINE, 'vm.yaml': machine('{cpu: {}, devices: {}}') });
  assert.equal(
    schemaFindings(folder, ['--facts', 'facts.yaml']).map(({ path }) => path),
    ['spec.template.spec.domain.cpu'],
  );
});

test('definitions of a folder that is named count as well, and what holds none is told', ({ folder }) => {
  write(folder, {
    'repository/vm.yaml': machine('{cpu: {}, devices: {}}'),
    'crds/vm.yaml': MACHINE,
    'crds/readme.yaml': 'a: 1',
  });
  const argv = ['repository', '--no-context'];
  assert.equal(schemaFindings(folder, argv), []);
  assert.equal(
    schemaFindings(folder, [...argv, '--crds', 'crds']).map(({ path }) => path),
    ['spec.template.spec.domain.cpu'],
  );
  const { code, err } = run(folder, ['lint', ...argv, '--crds', 'repository']);
  assert.is(code, 2);
  assert.match(err, /repository: it holds no CustomResourceDefinition; name a file or folder that does/);
});

test('kinds of others are judged by their definitions, in place and with the nearest name', ({ folder }) => {
  const definition = crd('{type: object, properties: {replicas: {type: integer}}}');
  const text = 'apiVersion: example.com/v1\nkind: App\nmetadata: {name: a}\nspec:\n  replicsa: 1\n';
  write(folder, { 'all.yaml': `${definition}---\n${text}` });
  const [found, ...others] = schemaFindings(folder, ['all.yaml']);
  assert.equal(others, []);
  assert.is(found?.line, 24);
  assert.match(found?.message ?? '', /"spec\.replicsa" of App a is no field.*did you mean "replicas"\?/);
});

test('what is wanted is said without the null that counts as an absence', ({ folder }) => {
  const definition = crd('{type: object, properties: {a: {type: integer}, b: {type: string, enum: [x, z]}}}');
  const text = 'apiVersion: example.com/v1\nkind: App\nmetadata: {name: a}\nspec: {a: x, b: v}\n';
  write(folder, { 'all.yaml': `${definition}---\n${text}` });
  const messages = schemaFindings(folder, ['all.yaml']).map(({ message }) => message);
  assert.match(messages[0] ?? '', /so it is refused: integer is wanted; correct it/);
  assert.match(messages[1] ?? '', /so it is refused: one of "x", "z" is wanted; correct it/);
});

test('what a template fills in is never refused', ({ folder }) => {
  const definition = crd('{type: object, required: [b], properties: {a: {type: integer}, b: {type: integer}}}');
  const text = `apiVersion: example.com/v1\nkind: App\nmetadata: {name: a}\nspec:\n  a: \${COUNT}\n  b: {{ .Values.b }}\n`;
  write(folder, { 'crd.yaml': definition, 'app.yaml': text });
  assert.equal(schemaFindings(folder, ['crd.yaml', 'app.yaml']), []);
});

test.run();
