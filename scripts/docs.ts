/** Writes src/rules/README.md from the rules. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/rules/index.js';
import { rulesReadme } from '../src/rules/text.js';

writeFileSync(join(__dirname, '../src/rules/README.md'), rulesReadme(RULES));
