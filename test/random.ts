/**
 * fast-check, with the same documents in every run: what fails here fails for whoever runs it next. `FC_SEED=random` has each
 * run try others, `FC_SEED=<number>` those of a report.
 */

import fc from 'fast-check';

const { FC_SEED: given } = process.env;

if (given !== 'random') fc.configureGlobal({ seed: Number(given ?? 20) });

export default fc;
