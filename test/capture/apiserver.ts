/**
 * A small stand-in for an API server, as a process of its own: discovery, lists in pages, objects by name, and its refusals. A real
 * kube-apiserver is not to be had as a package that the tests could install.
 *
 *     node --import tsx apiserver.ts OBJECTS LOG      prints the port; SCENARIO is the first part of each path
 *
 * `/full` serves everything; `/poor` forbids VMs and quotas, and lacks HyperConverged; `/closed` forbids all; `/unknown` does not know who
 * asks; `/slow` never answers.
 */

import { appendFileSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface Item {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** What a cluster with KubeVirt serves of what concerns it: API version, kind, plural, and whether it is in namespaces. */
export const SERVED: readonly (readonly [apiVersion: string, kind: string, plural: string, namespaced: boolean])[] = [
  ['v1', 'Namespace', 'namespaces', false],
  ['v1', 'Node', 'nodes', false],
  ['v1', 'PersistentVolume', 'persistentvolumes', false],
  ['v1', 'PersistentVolumeClaim', 'persistentvolumeclaims', true],
  ['v1', 'ResourceQuota', 'resourcequotas', true],
  ['v1', 'LimitRange', 'limitranges', true],
  ['v1', 'Secret', 'secrets', true],
  ['storage.k8s.io/v1', 'StorageClass', 'storageclasses', false],
  ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', 'volumesnapshotclasses', false],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'customresourcedefinitions', false],
  ['kubevirt.io/v1', 'KubeVirt', 'kubevirts', true],
  ['kubevirt.io/v1', 'VirtualMachine', 'virtualmachines', true],
  ['hco.kubevirt.io/v1beta1', 'HyperConverged', 'hyperconvergeds', true],
  ['cdi.kubevirt.io/v1beta1', 'CDI', 'cdis', false],
  ['cdi.kubevirt.io/v1beta1', 'StorageProfile', 'storageprofiles', false],
  ['cdi.kubevirt.io/v1beta1', 'DataVolume', 'datavolumes', true],
  ['snapshot.kubevirt.io/v1beta1', 'VirtualMachineSnapshot', 'virtualmachinesnapshots', true],
  ['instancetype.kubevirt.io/v1beta1', 'VirtualMachineInstancetype', 'virtualmachineinstancetypes', true],
  [
    'instancetype.kubevirt.io/v1beta1',
    'VirtualMachineClusterInstancetype',
    'virtualmachineclusterinstancetypes',
    false,
  ],
  ['instancetype.kubevirt.io/v1beta1', 'VirtualMachinePreference', 'virtualmachinepreferences', true],
  ['instancetype.kubevirt.io/v1beta1', 'VirtualMachineClusterPreference', 'virtualmachineclusterpreferences', false],
];

/** Objects in one page at most, whatever is asked for. */
const PAGE = 2;

interface Scenario {
  readonly isServed?: (apiVersion: string, plural: string) => boolean;
  readonly isForbidden?: (plural: string) => boolean;
  readonly refuses?: { readonly code: number; readonly reason: string; readonly message: string };
  readonly isSilent?: boolean;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  full: {},
  poor: {
    isServed: (apiVersion) => !apiVersion.startsWith('hco.'),
    isForbidden: (plural) => ['virtualmachines', 'resourcequotas'].includes(plural),
  },
  closed: { isForbidden: () => true },
  unknown: { refuses: { code: 401, reason: 'Unauthorized', message: 'Unauthorized' } },
  slow: { isSilent: true },
};

const [, , objectsFile = '', log = ''] = process.argv;
const all = (): Item[] => JSON.parse(readFileSync(objectsFile, 'utf8')) as Item[];

function send(response: ServerResponse, code: number, value: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const refuse = (response: ServerResponse, code: number, reason: string, message: string): void =>
  send(response, code, { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', reason, message, code });

const groupOf = (apiVersion: string): string =>
  apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
const versionOf = (apiVersion: string): string => apiVersion.slice(apiVersion.indexOf('/') + 1);

/** Discovery as every API server speaks it. */
function discovery(path: string, served: typeof SERVED): unknown {
  if (path === '/version') return { major: '1', minor: '32', gitVersion: 'v1.32.0' };
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  const versions = [...new Set(served.map(([apiVersion]) => apiVersion))];
  if (path === '/apis') {
    const groups = versions.filter(groupOf).map((groupVersion) => {
      const version = { groupVersion, version: versionOf(groupVersion) };
      return { name: groupOf(groupVersion), versions: [version], preferredVersion: version };
    });
    return { kind: 'APIGroupList', apiVersion: 'v1', groups };
  }
  const groupVersion = versions.find((one) => path === (one.includes('/') ? `/apis/${one}` : `/api/${one}`));
  if (groupVersion === undefined) return undefined;
  const resources = served
    .filter(([apiVersion]) => apiVersion === groupVersion)
    .map(([, kind, name, namespaced]) => ({
      name,
      singularName: kind.toLowerCase(),
      namespaced,
      kind,
      verbs: ['get', 'list'],
    }));
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion, resources };
}

const RESOURCE = /^\/(?:api\/(v1)|apis\/([^/]+\/[^/]+))(?:\/namespaces\/([^/]+)(?=\/))?\/([^/]+)(?:\/([^/]+))?$/;

function resource(url: URL, served: typeof SERVED, { isForbidden }: Scenario, response: ServerResponse): void {
  const [, core, grouped, namespace, plural = '', name] = RESOURCE.exec(url.pathname) ?? [];
  const apiVersion = core ?? grouped ?? '';
  const row = served.find(([version, , resourceName]) => version === apiVersion && resourceName === plural);
  if (!row) return refuse(response, 404, 'NotFound', 'the server could not find the requested resource');
  const verb = name === undefined ? 'list' : 'get';
  appendFileSync(
    log,
    `${JSON.stringify({ verb, group: groupOf(apiVersion), resource: plural, namespace, name, query: url.search })}\n`,
  );
  if (isForbidden?.(plural))
    return refuse(
      response,
      403,
      'Forbidden',
      `${plural}.${groupOf(apiVersion)} is forbidden: User "robot" cannot ${verb} resource "${plural}" in API group "${groupOf(apiVersion)}" at the cluster scope`,
    );
  const found = all().filter(
    (item) =>
      item.apiVersion === apiVersion &&
      item.kind === row[1] &&
      (namespace === undefined || item.metadata.namespace === namespace) &&
      (name === undefined || item.metadata.name === name),
  );
  if (name !== undefined)
    return found[0]
      ? send(response, 200, found[0])
      : refuse(response, 404, 'NotFound', `${plural} "${name}" not found`);
  const from = Number(url.searchParams.get('continue') ?? 0);
  const size = Math.min(PAGE, Number(url.searchParams.get('limit') ?? PAGE));
  const next = from + size < found.length ? { continue: String(from + size) } : {};
  // Items of a list do not repeat what the list says of them.
  const items = found.slice(from, from + size).map(({ apiVersion: _version, kind: _kind, ...item }) => item);
  send(response, 200, { apiVersion, kind: `${row[1]}List`, metadata: { resourceVersion: '1', ...next }, items });
}

function answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  const whole = new URL(url, 'http://localhost');
  const [, scenarioName = '', ...rest] = whole.pathname.split('/');
  whole.pathname = `/${rest.join('/')}`;
  const scenario = SCENARIOS[scenarioName];
  if (!scenario) return refuse(response, 404, 'NotFound', 'no such scenario');
  if (scenario.isSilent) return;
  const who = Object.entries(headers).filter(([name]) => name.startsWith('impersonate-'));
  if (who.length > 0) appendFileSync(log, `${JSON.stringify({ who })}\n`);
  if (scenario.refuses)
    return refuse(response, scenario.refuses.code, scenario.refuses.reason, scenario.refuses.message);
  const served = SERVED.filter(([apiVersion, , plural]) => scenario.isServed?.(apiVersion, plural) ?? true);
  const found = discovery(whole.pathname, served);
  if (found !== undefined) return send(response, 200, found);
  resource(whole, served, scenario, response);
}

if (require.main === module) {
  const server = createServer(answer).listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address) process.stdout.write(`${address.port}\n`);
  });
  // It ends with the test that started it.
  process.stdin.resume().on('end', () => process.exit());
}
