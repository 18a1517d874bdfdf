/** Every rule, sorted by id. */

import type { Rule } from './define.js';
import { rule as gatesMissing } from './gates/missing.js';
import { rule as metaDuplicateKey } from './meta/duplicate-key.js';
import { rule as metaParse } from './meta/parse.js';
import { rule as metaUnknownRelease } from './meta/unknown-release.js';

export const RULES: readonly Rule[] = [gatesMissing, metaDuplicateKey, metaParse, metaUnknownRelease];

/** The rule with an id. */
export const ruleById = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);
