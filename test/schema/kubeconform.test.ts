/** The real kubeconform with our schemas says what the built-in check says. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { releaseSchemas, SCHEMA_FILES, schemaFile } from '../../src/schema/json-schema.js';
import { kubeconformFaults } from '../../src/schema/kubeconform-faults.js';
import { type KubeconformResult, runKubeconform } from '../../src/schema/kubeconform-wrapper.js';
import type { ApiContext } from '../../src/schema/table.js';
import { pathText } from '../../src/value.js';
import { KUBECONFORM } from '../kubeconform.js';
import { agree, type JudgedManifest } from './cases.js';

const whereInstalled = KUBECONFORM === undefined ? test.skip : test;

function answers(manifests: readonly JudgedManifest[], context: ApiContext): Map<string, KubeconformResult> {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-kubeconform-'));
  try {
    for (const [file, schema] of releaseSchemas(context)) {
      mkdirSync(dirname(join(folder, 'schemas', file)), { recursive: true });
      writeFileSync(join(folder, 'schemas', file), JSON.stringify(schema));
    }
    for (const [index, { object }] of manifests.entries())
      writeFileSync(join(folder, `${index}.yaml`), object.document?.text ?? '');
    const results = runKubeconform(
      manifests.map((_, index) => `${index}.yaml`),
      { program: KUBECONFORM ?? '', schemaLocations: [`schemas/${SCHEMA_FILES}`], cwd: folder },
    );
    // Documents without content beside the one that is judged are told as empty.
    const told = results.filter(({ status }) => status !== 'empty');
    return new Map(told.map((result) => [manifests[Number.parseInt(result.file, 10)]?.id ?? '', result]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

whereInstalled('it accepts and refuses as the built-in check does, for the same fields', () => {
  agree((context, manifests) => {
    const schemas = releaseSchemas(context);
    const answered = answers(manifests, context);
    return ({ id, object }) => {
      const result = answered.get(id);
      assert.ok(result, `${id} is told`);
      const { group, kind, version } = object;
      const file = schemaFile(group, kind, version);
      assert.is(result.status === 'skipped', !schemas.has(file), `${id} has a schema, or not`);
      if (result.status === 'skipped') return undefined;
      const faults = result.status === 'valid' ? [] : kubeconformFaults(result, object.value);
      return faults.map(({ path }) => pathText(path));
    };
  });
});

test.run();
