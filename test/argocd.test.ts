/** examples/argocd: its plugin as Argo CD runs it, its health check in a real Lua, and that all of it is in order. */

import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lintFiles, lintObjects, readYaml } from '../src/index.js';
import { discovers, generates, readPlugin, receive, type Sidecar } from './argocd/plugin-server.js';
import { KUBECONFORM } from './kubeconform.js';
import { KUSTOMIZE } from './kustomize.js';
import { rulesOf, run, write } from './workspace.js';

const ROOT = join(__dirname, '..');
const EXAMPLE = join(ROOT, 'examples/argocd');
const FLEET = join(EXAMPLE, 'fleet');

const text = (name: string): string => readFileSync(join(EXAMPLE, name), 'utf8');
const manifests = (name: string): Manifest[] => readYaml(text(name)).values as Manifest[];

// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind, whose fields are asserted on
type Manifest = any;

const test = suite<{ folder: string }>('argocd', { folder: '' });
test.before((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'vmstate-argocd-'));
  chmodSync(context.folder, 0o755);
});
test.after(({ folder }) => rmSync(folder, { recursive: true, force: true }));

const dockerfile = text('Dockerfile').replace(/\\\n\s*/g, '');

/** Whether another user can read this checkout. */
function isReadable(uid: number): boolean {
  return process.getuid?.() === 0 && spawnSync('test', ['-r', join(ROOT, 'package.json')], { uid }).status === 0;
}

/** A container of the image, with the packages that its Dockerfile installs and the environment that it sets. */
function sidecar(folder: string): Sidecar {
  const app = join(folder, 'opt/app');
  const env = Object.fromEntries(
    [...dockerfile.matchAll(/^ENV (\w+)=(.*)$/gm)].map(([, name, value = '']) => [
      name,
      value.replaceAll('/opt/app', app),
    ]),
  );
  // Where programs of the system stand here.
  env.PATH = `${env.PATH}:${process.env.PATH}`;
  const user = Number(/^USER (\d+)$/m.exec(dockerfile)?.[1]);
  const plugin = readPlugin(join(EXAMPLE, 'plugin.yaml'), '/opt/app', app);
  return { plugin, env, timeout: 60_000, ...(isReadable(user) ? { user: { uid: user, gid: user } } : {}) };
}

/** The packages of the image: those that are installed here, at the versions that are installed there. */
function install(folder: string): void {
  const modules = join(folder, 'opt/app/node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  const [, packages = ''] = /npm install .* \/opt\/vmstate (.*)/.exec(dockerfile) ?? [];
  for (const [name = '', version] of packages.split(' ').map((one) => one.split('@'))) {
    const from = join(ROOT, 'node_modules', name);
    assert.is(
      JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')).version,
      version,
      `${name} in the Dockerfile`,
    );
    symlinkSync(from, join(modules, name));
  }
  symlinkSync(ROOT, join(modules, 'vmstate'));
  symlinkSync('../cdk8s-cli/bin/cdk8s', join(modules, '.bin/cdk8s'));
  symlinkSync('../vmstate/dist/cli.js', join(modules, '.bin/vmstate'));
}

let count = 0;

/** The sources of the example as the plugin server receives them, changed. */
function received(folder: string, server: Sidecar, files: Readonly<Record<string, string>> = {}): string {
  const [from, to] = [join(folder, `git-${++count}`), join(folder, `work-${count}`)];
  cpSync(FLEET, from, { recursive: true, filter: (path) => !/\/(?:node_modules|dist)$/.test(path) });
  write(from, files);
  receive(from, to, server);
  return to;
}

test('the plugin generates what the app synthesizes, in waves', async ({ folder }) => {
  install(folder);
  const server = sidecar(folder);
  const app = received(folder, server);
  assert.ok(await discovers(server, app));
  const { objects = [], output, stderr } = await generates(server, app, [{ name: 'cluster', string: 'prod' }]);
  assert.match(stderr, /no findings in 1 file\njudged as KubeVirt 1\.8\.4/);
  assert.is(output, readFileSync(join(app, 'dist/windows.k8s.yaml'), 'utf8'));
  const placed = (objects as Manifest[]).map(({ kind, metadata: { name, annotations } }) => {
    const hook = annotations['argocd.argoproj.io/hook'] ?? 'Sync';
    return `${hook} ${annotations['argocd.argoproj.io/sync-wave']} ${kind} ${name}`;
  });
  assert.equal(placed, [
    'PreSync 0 ConfigMap vmstate-facts',
    'PreSync 1 Job vmstate-facts',
    'Sync -3 Namespace windows',
    'Sync -2 StorageClass nfs',
    'Sync -1 KubeVirt kubevirt',
    'Sync 0 VirtualMachine win11-ada',
    'Sync 0 VirtualMachine win11-ben',
  ]);
  assert.equal(rulesOf(lintObjects(objects, { kubevirt: '1.8', observed: false, complete: false })), []);
  if (KUBECONFORM !== undefined) {
    const judged = await lintFiles([join(app, 'dist')], {
      context: false,
      schema: 'kubeconform',
      kubeconform: { program: KUBECONFORM },
    });
    assert.equal(
      judged.findings.filter(({ rule }) => rule !== 'schema/no-schema'),
      [],
    );
  }
});

test('errors, and an app that hangs, fail the generation with nothing printed', async ({ folder }) => {
  const server = sidecar(folder);
  const parameters = [
    { name: 'kubevirt', string: '1.5' },
    { name: 'rule', map: { 'meta/*': 'off' } },
  ];
  const failed = await generates(server, received(folder, server), parameters);
  assert.equal([failed.objects, failed.output], [undefined, '']);
  assert.match(failed.stderr, /error\[gates\/missing\].*\n +--> dist\/windows\.k8s\.yaml:/);
  const app = 'language: typescript\napp: sleep 99.7\noutput: dist\n';
  const hung = await generates({ ...server, timeout: 4000 }, received(folder, server, { 'cdk8s.yaml': app }));
  assert.equal([hung.objects, hung.output], [undefined, '']);
  const running = spawnSync('sh', ['-c', 'cat /proc/[0-9]*/cmdline'], { encoding: 'utf8' }).stdout;
  assert.not.ok(running.includes(['sleep', '99.7'].join('\0')));
});

test('an application of another kind is not taken, and each parameter is announced as it is read', async ({
  folder,
}) => {
  const server = sidecar(folder);
  assert.not.ok(await discovers(server, join(ROOT, 'examples/windows-fleet')));
  const announced = server.plugin.spec.parameters?.static ?? [];
  assert.equal(
    announced.map(({ name, collectionType = 'string' }) => `${name} ${collectionType}`),
    ['kubevirt string', 'facts array', 'cluster string', 'rule map', 'fail-on string'],
  );
  const [application] = manifests('application.yaml');
  assert.is(application.spec.source.plugin.name, server.plugin.metadata.name);
  for (const { name } of application.spec.source.plugin.parameters)
    assert.ok(
      announced.some((parameter) => parameter.name === name),
      name,
    );
});

test('the image has what the plugin, the Job and the user need', () => {
  for (const [, sources = ''] of dockerfile.matchAll(/^COPY (.*) \S+$/gm))
    for (const source of sources.split(' ')) accessSync(join(ROOT, source));
  // Files of the package that vmstate init, documents and editors use are left out.
  for (const name of ['package.json', 'dist', 'schema', 'constructs/package.json'])
    assert.match(dockerfile, new RegExp(`^COPY (?:.* )?${name} `, 'm'), name);
  const [patch] = manifests('repo-server.yaml');
  const [job] = manifests('fleet/presync.yaml');
  const [container] = patch.spec.template.spec.containers;
  assert.is(container.securityContext.runAsUser, Number(/^USER (\d+)$/m.exec(dockerfile)?.[1]));
  assert.is(job.spec.template.spec.containers[0].image, container.image);
  assert.ok(dockerfile.includes(`--tag ${container.image} .`));
});

test('the Job is who may read what a capture reads, and nothing else', () => {
  const objects = manifests('rbac.yaml');
  const [job] = manifests('fleet/presync.yaml');
  const account = objects.find(({ kind }) => kind === 'ServiceAccount');
  assert.equal(
    [account.metadata.name, account.metadata.namespace],
    [job.spec.template.spec.serviceAccountName, job.metadata.namespace],
  );
  const rules = objects.flatMap(({ rules }) => rules ?? []) as { resources: string[]; verbs: string[] }[];
  assert.equal([...new Set(rules.flatMap(({ verbs }) => verbs))], ['list']);
  assert.not.ok(rules.some(({ resources }) => resources.some((name) => /secret|\*/.test(name))));
  const { code, out, err } = run(ROOT, ['capture', '--print-rbac']);
  // What a capture reads is told by the command that does it.
  if (!/no option --print-rbac/.test(err)) assert.equal([code, text('rbac.yaml').endsWith(out)], [0, true]);
});

test('every manifest is clean', async () => {
  const files = readdirSync(EXAMPLE).filter((name) => name.endsWith('.yaml'));
  for (const name of [...files, 'fleet/presync.yaml']) {
    const { findings, summary } = await lintFiles([name], { cwd: EXAMPLE, context: false, config: false });
    assert.equal([findings, summary.files], [[], 1], name);
  }
  assert.equal((await lintFiles(['.'], { cwd: FLEET })).findings, []);
});

(KUSTOMIZE === undefined ? test.skip : test)("the patches fit Argo CD's own manifests", ({ folder }) => {
  const to = join(folder, 'install');
  mkdirSync(to);
  for (const name of ['kustomization.yaml', 'repo-server.yaml', 'argocd-cm.yaml'])
    cpSync(join(EXAMPLE, name), join(to, name));
  // What its manifests hold under these names.
  const volumes = '[{name: var-files, emptyDir: {}}, {name: plugins, emptyDir: {}}, {name: tmp, emptyDir: {}}]';
  const stand = `apiVersion: apps/v1
kind: Deployment
metadata: {name: argocd-repo-server}
spec: {template: {spec: {containers: [{name: argocd-repo-server, image: argocd}], volumes: ${volumes}}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: argocd-cm}
`;
  writeFileSync(join(to, 'argo-cd.yaml'), stand);
  const { stdout, stderr } = spawnSync(`${KUSTOMIZE} ${to}`, { shell: true, encoding: 'utf8' });
  const objects = readYaml(stdout).values as Manifest[];
  const pod = objects.find(({ kind }) => kind === 'Deployment')?.spec.template.spec;
  assert.ok(pod, stderr);
  assert.equal(pod.containers.map(({ name }: Manifest) => name).sort(), ['argocd-repo-server', 'vmstate']);
  const known = pod.volumes.map(({ name }: Manifest) => name);
  const mine = pod.containers.find(({ name }: Manifest) => name === 'vmstate');
  for (const { name } of mine.volumeMounts) assert.ok(known.includes(name), name);
});

const LUA = ['lua5.4', 'lua'].find((program) => spawnSync(program, ['-v']).status === 0);
if (LUA === undefined)
  console.warn('SKIPPED: the health check for KubeVirt; install lua, as by apt-get install lua5.4');

/** A value as Lua writes it. */
function lua(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(lua).join(', ')}}`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'nil' : JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `[${JSON.stringify(key)}] = ${lua(inner)}`)
    .join(', ')}}`;
}

(LUA === undefined ? test.skip : test)('KubeVirt is healthy when virt-operator has rolled out what is written', () => {
  const [{ data }] = manifests('argocd-cm.yaml');
  const check = data['resource.customizations.health.kubevirt.io_KubeVirt'];
  const health = (status?: object): string => {
    const object = { metadata: { name: 'kubevirt', generation: 4 }, ...(status ? { status } : {}) };
    // Without the libraries that Argo CD leaves out.
    const script = `io2 = io; io = nil; os = nil; obj = ${lua(object)}; local hs = (function()\n${check}\nend)()\nio2.write(hs.status, ": ", hs.message)`;
    const { status: code, stdout, stderr } = spawnSync(LUA ?? '', ['-'], { input: script, encoding: 'utf8' });
    assert.is(code, 0, stderr);
    return stdout;
  };
  const conditions = (...names: string[]) =>
    ['Created', 'Available', 'Progressing', 'Degraded'].map((type) => ({
      type,
      status: names.includes(type) ? 'True' : 'False',
      message: names.includes(type) ? `${type}, it says` : '',
    }));
  const waiting = 'Progressing: virt-operator has not rolled it out yet';
  const rolledOut = { phase: 'Deployed', observedGeneration: 4, conditions: conditions('Created', 'Available') };
  assert.is(health(), waiting);
  assert.is(health({}), waiting);
  assert.is(health({ phase: 'Deploying', conditions: [] }), waiting);
  assert.is(
    health({ phase: 'Deploying', conditions: conditions('Progressing', 'Degraded') }),
    'Progressing: Progressing, it says',
  );
  assert.is(health(rolledOut), 'Healthy: Available, it says');
  assert.is(health({ ...rolledOut, observedGeneration: undefined }), 'Healthy: Available, it says');
  assert.is(health({ ...rolledOut, observedGeneration: 3 }), waiting);
  assert.is(health({ ...rolledOut, phase: 'Deleting' }), waiting);
  assert.is(health({ ...rolledOut, conditions: conditions('Created') }), waiting);
  assert.is(
    health({ ...rolledOut, conditions: conditions('Available', 'Progressing', 'Degraded') }),
    'Progressing: Progressing, it says',
  );
  assert.is(health({ ...rolledOut, conditions: conditions('Available', 'Degraded') }), 'Degraded: Degraded, it says');
});

test.run();
