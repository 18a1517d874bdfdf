/** Types of all fields of the API: KubeVirt, CDI and HyperConverged, and what they take of Kubernetes. */
export * from './cdi.js';
export * from './hyperconverged.js';
export * from './kubernetes.js';
export * from './kubevirt.js';
export * from './storage.js';
