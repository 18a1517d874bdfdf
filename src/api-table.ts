/** The table of API fields. It outweighs all other facts together, so only who asks for a field reads it. */

import { type PackedTable, type ProductApi, productsOf } from './kubevirt/api-types.js';

/** The API of every product; reads the table anew at each call. */
export const apiProducts = (): readonly ProductApi[] => productsOf(require('./facts/api-types.json') as PackedTable);
