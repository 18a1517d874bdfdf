import { test } from 'uvu';
import { ruleCases } from '../harness.js';
import { kubevirt, machine, pool } from './documents.js';

const K18 = kubevirt('1.8.4');
/** A VM with other lines about whether it runs. */
const vm = (runs: string, text: Parameters<typeof machine>[0] = {}): string =>
  machine(text).replace('  runStrategy: Always\n', runs === '' ? '' : `  ${runs}\n`);

ruleCases('gitops/running-field', [
  {
    name: 'running is set',
    yaml: K18 + vm('running: true # ~> gitops/running-field'),
    severity: 'warning',
    says: ['"running: true"', 'KubeVirt v1.8.4', '"runStrategy: Always"'],
  },
  {
    name: 'running is set to false',
    yaml: kubevirt('1.4.0') + vm('running: false # ~> gitops/running-field'),
    says: ['"runStrategy: Halted"'],
  },
  {
    name: 'in the template of a pool',
    yaml: K18 + pool('running: true # ~> gitops/running-field'),
  },
  { name: 'silent with runStrategy', yaml: K18 + vm('runStrategy: Always') },
  { name: 'silent before it was deprecated', yaml: kubevirt('1.3.1') + vm('running: true') },
  { name: 'silent for a value of a template', yaml: K18 + vm('running: {{ .Values.running }}') },
  { name: 'silent for null, which is dropped', yaml: K18 + vm('running: null\n  runStrategy: Always') },
  { name: 'silent with both, which is refused', yaml: K18 + vm('running: true\n  runStrategy: Always') },
  {
    name: "silent for another group's VirtualMachine",
    yaml: K18 + vm('running: true').replace('kubevirt.io/v1', 'virtualization.deckhouse.io/v1alpha2'),
  },
]);

ruleCases('gitops/run-strategy', [
  {
    name: 'neither field',
    yaml: K18 + vm('').replace('spec:', 'spec: # ~> gitops/run-strategy'),
    severity: 'error',
    says: ['VirtualMachine app has no runStrategy'],
  },
  {
    name: 'both fields',
    yaml: K18 + vm('running: true # ~> gitops/run-strategy\n  runStrategy: Always'),
    says: ['exclude each other'],
  },
  {
    name: 'a value that is none',
    yaml: K18 + vm('runStrategy: always # ~> gitops/run-strategy'),
    says: ['runStrategy "always"', 'use "Always"'],
  },
  {
    name: 'a value that is like none',
    yaml: K18 + vm('runStrategy: Stopped # ~> gitops/run-strategy'),
    says: ['it is one of Always, Halted'],
  },
  {
    name: 'a value of a later release',
    yaml: kubevirt('1.5.3') + vm('runStrategy: WaitAsReceiver # ~> gitops/run-strategy'),
    says: ['KubeVirt v1.5.3'],
  },
  { name: 'an empty value', yaml: K18 + vm("runStrategy: '' # ~> gitops/run-strategy") },
  {
    name: 'in the template of a pool',
    yaml: K18 + pool('').replace('    spec:', '    spec: # ~> gitops/run-strategy'),
  },
  { name: 'silent for a value of this release', yaml: kubevirt('1.6.6') + vm('runStrategy: WaitAsReceiver') },
  { name: 'silent for the older field', yaml: K18 + vm('running: false') },
  { name: 'silent for a value of a template', yaml: K18 + vm('runStrategy: {{ .Values.strategy }}') },
  {
    name: 'silent when a template may add it',
    yaml: K18 + vm('{{- if .Values.on }}\n  runStrategy: Always\n  {{- end }}'),
  },
  { name: 'silent for what is no whole VM', yaml: K18 + vm('').replace(/ {2}template:[\s\S]*/, '  x: 1\n') },
  {
    name: 'silent when the Kustomization that brings it patches it',
    yaml: `${K18}${vm('')}apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: vms}\nspec:\n  path: ./\n  patches:\n    - patch: '[{op: add, path: /spec/runStrategy, value: Always}]'\n`,
  },
]);

test.run();
