/**
 * TypeScript's own compiler, of which only the parser is used: dist/ brings no more of it (scripts/typescript-parser.ts). It
 * takes long to load: only what reads programs imports it.
 */

import ts = require('typescript');

export { ts };
