/** TypeScript's own compiler, of which only the parser is used. It takes long to load: only what reads programs imports it. */

import ts = require('typescript');

export { ts };
