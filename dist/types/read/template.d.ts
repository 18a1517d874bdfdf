import type { Reading } from './yaml-values.js';
export declare const isTemplate: (text: string) => boolean;
export declare const maskTemplate: (text: string) => string;
export declare const readTemplate: (_text: string) => Reading;
