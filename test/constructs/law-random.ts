/** Random apps of the law, and random values for what any app may have. */

import { Volume } from '../../constructs/index.js';
import fc from '../random.js';
import type { Change } from './law.js';
import { type Combination, choicesOf, DIMENSIONS, PLAIN } from './law-table.js';

/** Weighted towards what a plain app has, so that not every app has some fault. */
export const anyCombination: fc.Arbitrary<Combination> = fc.record(
  Object.fromEntries(
    Object.keys(DIMENSIONS).map((name) => [
      name,
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(PLAIN[name] ?? '') },
        { weight: 1, arbitrary: fc.constantFrom(...choicesOf(name)) },
      ),
    ]),
  ),
);

/** cdk8s writes these as they are, which no text of YAML may hold; Kubernetes refuses it. */
const allowed = (text: string): string => text.replace(/[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '');

/** Texts that YAML would read as something else if they were not quoted, or that hold its signs. */
export const anyText = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'off',
    '0644',
    '1e3',
    '0x10',
    'null',
    '~',
    '1:30',
    '2020-01-01',
    '',
    ' ',
    '- a',
    '#x',
    '{',
  ),
  fc.string({ maxLength: 40 }).map(allowed),
  fc.string({ unit: 'binary', maxLength: 10 }).map(allowed),
);
const anyKey = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/);

/** Values that any VM may have. */
export const anyValues: fc.Arbitrary<Change> = fc
  .record({
    cpu: fc.integer({ min: 1, max: 512 }),
    memory: fc.oneof(
      fc.integer({ min: 1, max: 2 ** 40 }),
      fc.integer({ min: 1, max: 999 }).map((size) => `${size}Gi`),
    ),
    name: fc.stringMatching(/^[a-z]([a-z0-9-]{0,40}[a-z0-9])?$/),
    annotations: fc.dictionary(anyKey, anyText, { maxKeys: 3, noNullPrototype: true }),
    userData: anyText,
    labels: fc.dictionary(anyKey, fc.constantFrom('true', '1', 'on', '1e3', 'a.b'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  })
  .map(({ cpu, memory, name, annotations, userData, labels }) => (parts) => ({
    ...parts,
    vm: {
      ...parts.vm,
      cpu,
      memory,
      metadata: { ...parts.vm?.metadata, name, annotations },
      podMetadata: { annotations, labels },
      disks: [...(parts.vm?.disks ?? []), { name: 'user-data', volume: Volume.cloudInitNoCloud(userData) }],
    },
  }));
