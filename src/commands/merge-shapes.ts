/** Whether JSON has the shape of a result: whoever hands results on may have changed them, and all formats are made of them. */

import { SEVERITIES } from '../finding.js';
import type { LintResult } from '../lint.js';
import { isMap } from '../value.js';
import { MOST_SHARDS } from './shard.js';

type Is = (value: unknown) => boolean;

const isText: Is = (value) => typeof value === 'string';
const isCount: Is = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
/** Lines, columns and shards count from 1. */
const isOrdinal: Is = (value) => isCount(value) && value !== 0;
const isSeverity: Is = (value) => SEVERITIES.some((severity) => severity === value);

const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);

/** A map with what it must have, and of what it may have. */
const mapOf =
  (required: Readonly<Record<string, Is>>, optional: Readonly<Record<string, Is>> = {}): Is =>
  (value) =>
    isMap(value) &&
    Object.entries(required).every(([key, is]) => is(value[key])) &&
    Object.entries(optional).every(([key, is]) => value[key] === undefined || is(value[key]));

const POSITION = { line: isOrdinal, column: isOrdinal, endLine: isOrdinal, endColumn: isOrdinal };

const isObject = mapOf({ kind: isText, name: isText }, { apiVersion: isText, namespace: isText });

const PLACE = { ...POSITION, file: isText, revision: isText, object: isObject };

const isEdit = mapOf({ ...POSITION, file: isText, text: isText });

const isFix = mapOf({ title: isText, safety: isText, edits: listOf(isEdit) });

const isFinding = mapOf(
  { rule: isText, severity: isSeverity, message: isText, docs: isText, fingerprint: isText },
  {
    ...PLACE,
    cluster: isText,
    path: isText,
    related: listOf(mapOf({ message: isText }, PLACE)),
    fix: isFix,
    noFix: isText,
  },
);

const isTarget = mapOf({ kubevirt: isText, from: isText }, { cluster: isText });

const isProblem = mapOf({ path: isText, message: isText });

const isPart: Is = (value) => isOrdinal(value) && (value as number) <= MOST_SHARDS;

const isShard = mapOf({ index: isPart, of: isPart }, { failOn: (value) => value === 'never' || isSeverity(value) });

const isSummary = mapOf(
  { errors: isCount, warnings: isCount, infos: isCount, suppressed: isCount },
  { files: isCount, fixed: isCount, baseline: isCount, older: isCount },
);

const isWhole = mapOf(
  { version: isText, targets: listOf(isTarget), findings: listOf(isFinding), summary: isSummary },
  { problems: listOf(isProblem), shard: isShard },
);

/** Whether a value is a result of vmstate lint. */
export const isResult = (value: unknown): value is LintResult => isWhole(value);
