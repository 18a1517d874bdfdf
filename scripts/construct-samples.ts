/** Code samples in the documents of the constructs: what they leave out, and what an app shown in one gives. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { constructApi } from './construct-api.js';

/** What samples take from elsewhere, by the statement that imports it. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  cdk8s: ['ApiObject', 'App', 'Chart', 'JsonPatch', 'Size', 'Testing'],
  'vmstate/constructs': [...constructApi().exports.map(({ name }) => name), 'api'],
};
const PLUS = ['cdk8s-plus-34', 'kplus'] as const;

/** Whether a name stands for itself: `b` does not in `a.b` and `{ b: c }`. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  return !((ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node);
}

function identifiersIn(node: ts.Node, found = new Set<string>()): ReadonlySet<string> {
  if (ts.isIdentifier(node) && isFree(node)) found.add(node.text);
  ts.forEachChild(node, (child) => void identifiersIn(child, found));
  return found;
}

/** The identifiers of a sample, and those among them that it declares itself. */
function namesOf(code: string): { readonly used: ReadonlySet<string>; readonly declared: ReadonlySet<string> } {
  const file = ts.createSourceFile('sample.ts', code, ts.ScriptTarget.ES2022, true);
  const declared = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText()));
  return { used: identifiersIn(file), declared: new Set(declared) };
}

/** The imports that a sample leaves out. */
export function importsOf(code: string): string {
  if (/^import /m.test(code)) return '';
  const { used } = namesOf(code);
  const [plus, alias] = PLUS;
  const named = Object.entries(TAKEN).map(([from, names]) => [from, names.filter((name) => used.has(name))] as const);
  return [
    ...named.map(([from, names]) => (names.length > 0 ? `import { ${names.join(', ')} } from '${from}';\n` : '')),
    used.has(alias) ? `import * as ${alias} from '${plus}';\n` : '',
  ]
    .sort()
    .join('');
}

/** A sample as a module of its own, which exports the app that it makes or adds to. */
export function sampleModule(code: string): string {
  const { declared } = namesOf(code);
  const own = code.replace(/^(?:import .*\n)*/, '');
  const imports = importsOf(`const app = new App(); const chart = new Chart(app, 'vms');\n${own}`);
  const given = code.slice(0, code.length - own.length);
  const app = declared.has('app') ? '' : 'const app = new App();\n';
  const chart = declared.has('chart') ? '' : "const chart = new Chart(app, 'vms');\n";
  return `${given === '' ? imports : given}${app}${chart}${own}\nexport { app, chart };\n`;
}

/** What is run beside what is written here: modules of the project, so that samples are judged as the sources stand. */
const MODULES: Readonly<Record<string, () => unknown>> = {
  cdk8s: () => require('cdk8s'),
  'cdk8s-plus-34': () => require('cdk8s-plus-34'),
  'vmstate/constructs': () => require('../constructs/index.js'),
};

/** Runs an app as one that stands in a file. */
function run(code: string, filename: string): void {
  writeFileSync(filename, code);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const load = (name: string): unknown => {
    const module = MODULES[name];
    if (!module) throw new Error(`a sample imports ${name}, which it may not`);
    return module();
  };
  compileFunction(outputText, ['require', 'exports'], { filename })(load, {});
}

/** What stands on stderr when a piece of code has run; an error that it throws stands there too. */
function stderrOf(code: () => void): string {
  const { write } = process.stderr;
  let text = '';
  process.stderr.write = (part: string | Uint8Array): boolean => {
    text += part;
    return true;
  };
  try {
    code();
  } catch (error) {
    text += `${error}\n`;
  } finally {
    process.stderr.write = write;
  }
  return text;
}

/** What an app gives that calls `synth`: the manifests it writes, or what it prints where it fails. */
export function outputOf(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-app-'));
  const [cwd, outdir] = [process.cwd(), join(folder, 'dist')];
  const { CDK8S_OUTDIR } = process.env;
  process.env.CDK8S_OUTDIR = outdir;
  process.chdir(folder);
  try {
    mkdirSync(outdir);
    const told = stderrOf(() => run(code, join(folder, 'main.ts')));
    const files = readdirSync(outdir).sort();
    return told + files.map((file) => `# dist/${file}\n${readFileSync(join(outdir, file), 'utf8')}`).join('');
  } finally {
    process.chdir(cwd);
    if (CDK8S_OUTDIR === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = CDK8S_OUTDIR;
    rmSync(folder, { recursive: true });
  }
}

export interface Sample {
  /** Where it stands: a document, or the name of what is exported. */
  readonly where: string;
  readonly code: string;
  /** Whether what it gives is shown below it. */
  readonly shown: boolean;
}

const BLOCK = /```ts\n((?:(?!```)[\s\S])*)```\n/;
/** The mark of what the app before it gives, with no other block between them. */
const MARK = /((?:(?!```)[\s\S])*<!-- output: app -->\n```\w*\n)/;
const SAMPLE = new RegExp(`${BLOCK.source}(?:(?=${MARK.source})|)`, 'g');
const SHOWN = new RegExp(`(${BLOCK.source}${MARK.source})[\\s\\S]*?(\`\`\`\\n)`, 'g');

/** The samples in a document. */
export function samplesIn(where: string, markdown: string): Sample[] {
  return [...markdown.matchAll(SAMPLE)].map(([, code = '', output], index) => ({
    where: `${where}, sample ${index + 1}`,
    code,
    shown: output !== undefined,
  }));
}

/** The samples of what is exported. */
export function samplesOfApi(): Sample[] {
  return constructApi().exports.flatMap(({ name, doc, members }) => [
    ...doc.examples.map((code) => ({ where: name, code: `${code}\n`, shown: false })),
    ...members
      .filter(({ from }) => from === name)
      .flatMap((member) =>
        member.doc.examples.map((code) => ({ where: `${name}.${member.name}`, code: `${code}\n`, shown: false })),
      ),
  ]);
}

/** A document with what its apps give, where it says so. */
export function withOutputs(markdown: string): string {
  return markdown.replace(
    SHOWN,
    (_, head: string, code: string, _mark: string, end: string) => `${head}${outputOf(code)}${end}`,
  );
}
