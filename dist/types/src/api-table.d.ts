/** The table of API fields. It outweighs all other facts together, so only who asks for a field reads it. */
import { type PackedTable, type ProductApi } from './kubevirt/api-types.js';
/** The table as it is stored. */
export declare const apiTable: () => PackedTable;
/** The API of every product; unpacks the table anew at each call. */
export declare const apiProducts: () => readonly ProductApi[];
