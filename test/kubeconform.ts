/** The real kubeconform: the one on PATH, or that VMSTATE_KUBECONFORM names. */

import { kubeconformProgram, kubeconformVersion, ToolError } from '../src/schema/kubeconform-wrapper.js';

function found(): string | undefined {
  const program = kubeconformProgram(undefined, process.env);
  try {
    kubeconformVersion(program);
    return program;
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.warn(`SKIPPED: tests that need kubeconform: ${error.message}`);
    return undefined;
  }
}

/** Undefined where it is not there: then tests that need it are skipped, and CI fails. */
export const KUBECONFORM = found();
