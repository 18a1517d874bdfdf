/** The table of API fields. It outweighs all other facts together, so only who asks for a field reads it. */

import { type PackedTable, type ProductApi, productsOf } from './kubevirt/api-types.js';

/** The table as it is stored. */
export const apiTable = (): PackedTable => require('./facts/api-types.json') as PackedTable;

/** The API of every product; unpacks the table anew at each call. */
export const apiProducts = (): readonly ProductApi[] => productsOf(apiTable());
