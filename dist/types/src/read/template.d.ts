/**
 * Reads manifests that are still templates: Helm, Jinja, or variables that envsubst or Flux put in. What an expression
 * fills in is unknown, what it may add leaves its map or list open, and what stands under a condition is no fact.
 */
import type { Reading } from './reading.js';
/** Whether a text holds expressions of a template language. */
export declare const isTemplate: (text: string) => boolean;
/** The text with each expression replaced by harmless characters; its length and its lines stay. */
export declare function maskTemplate(text: string): string;
/** The value of a template with what cannot be told of it marked so. Keys that stand twice are no defect of a template. */
export declare function readTemplate(text: string): Reading;
