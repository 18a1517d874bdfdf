// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of programs hold template strings
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { labour, MOST_STEPS } from '../../../src/read/typescript/budget.js';
import { openReason } from '../../../src/value.js';
import { programOf } from './programs.js';

/** What an expression comes to as a field, as JSON; an unknown value is `{ unknown }`. */
function valueIn(body: string, expression: string, files: Readonly<Record<string, string>> = {}): unknown {
  const main = `import { ApiObject, App, Chart } from 'cdk8s';\n${body}
new ApiObject(new Chart(new App(), 'c'), 'o', { apiVersion: 'v1', kind: 'ConfigMap', data: { value: ${expression} } });`;
  const { objects, problems } = programOf({ ...files, 'main.ts': main });
  assert.equal(problems, []);
  const [{ object }] = objects as [(typeof objects)[0]];
  const { data } = JSON.parse(JSON.stringify(object.value)) as { data: { value: unknown } };
  return data.value;
}

/** Source, expression, and its value as JavaScript itself would compute it. */
const KNOWN: readonly (readonly [body: string, expression: string, value: unknown])[] = [
  ["const a = 'x'; const b = `${a}-${1 + 2}`;", 'b', 'x-3'],
  ['let n = 1; n += 4; n++;', 'n * 2', 12],
  ["enum E { A = 'one', B = 'two' } enum N { X, Y = 5, Z }", '[E.B, N.Z, N[5], N.X]', ['two', 6, 'Y', 0]],
  [
    'const f = ({ a = 1, ...rest }: any, [b, , c] = [1, 2, 3]) => ({ a, b, c, ...rest });',
    'f({ d: 4 })',
    { a: 1, b: 1, c: 3, d: 4 },
  ],
  ['const o = { a: { b: null as any } };', "[o?.a?.b?.c ?? 'none', o.a!.b || 'or', o && 'and']", ['none', 'or', 'and']],
  ['function f(n: number): number { if (n <= 1) return 1; return n * f(n - 1); }', 'f(6)', 720],
  [
    'class A { static s = 1; x = A.s; constructor(readonly y: number) { this.z = y; } z: number; get sum() { return this.x + this.y + this.z; } } class B extends A { constructor() { super(5); this.x += 10; } override get sum() { return 0; } twice() { return this.y * 2; } }',
    '[new A(2).sum, new B().x, new B().twice(), new B().sum]',
    [5, 11, 10, 0],
  ],
  [
    'const l: string[] = []; for (let i = 0; i < 5; i++) { if (i === 1) continue; if (i === 4) break; l.push(`n${i}`); }',
    'l',
    ['n0', 'n2', 'n3'],
  ],
  ['const m: any = {}; for (const [k, v] of Object.entries({ a: 1, b: 2 })) m[k + k] = v;', 'm', { aa: 1, bb: 2 }],
  ['', "[1, 2, 3].map((n) => n * 2).filter((n) => n > 2).concat(9).join('-')", '4-6-9'],
  ['', "Object.fromEntries(['a', 'b'].map((k, i) => [k, i]))", { a: 0, b: 1 }],
  ['', '[...[3, 1, 2]].sort()', [1, 2, 3]],
  ['', "['b', 'a'].includes('a') ? Array.from({ length: 2 }, (_, i) => i) : []", [0, 1]],
  ['', '[[1], [2, [3]]].flatMap((x) => x)', [1, 2, [3]]],
  ['', "'Abc'.toLowerCase().replace('a', 'z').padStart(5, '.')", '..zbc'],
  [
    'const x = { a: 1, b: { c: 2 } } as const satisfies object; const { b: { c } } = x;',
    '[c, Object.keys(x), JSON.stringify(x)]',
    [2, ['a', 'b'], '{"a":1,"b":{"c":2}}'],
  ],
  [
    "let s = ''; switch ('b' as string) { case 'a': s += 'a'; case 'b': s += 'b'; case 'c': s += 'c'; break; default: s += 'd'; }",
    's',
    'bc',
  ],
  ['const c = (() => { let n = 0; return { next: () => ++n }; })(); c.next();', 'c.next()', 2],
  ['let n = 0; const f = async () => { n = 3; }; void f();', '[n, void n]', [3, null]],
  [
    'const m: any = { b: 1, a: 2 }; m.b = 3; m.c = 4; const l: string[] = []; for (const k in { x: 0, 2: 0, 1: 0 }) l.push(k);',
    '[Object.keys(m), Object.values(m), l]',
    [
      ['b', 'a', 'c'],
      [3, 2, 4],
      ['1', '2', 'x'],
    ],
  ],
  [
    'let a: any = 5, b: any = 5, c: any = 5, d: any = 5, r: any = 5, s: any = 5; [a = 1, ...r] = [undefined, 2, 3] as any; ({ b = 2, x: c = 3, y: { d } = { d: 4 }, ...s } = { z: 6 } as any);',
    '[a, b, c, d, r, s]',
    [1, 2, 3, 4, [2, 3], { z: 6 }],
  ],
  [
    'class A { #key = 1; x = this.#key; all() { return { ...this }; } }',
    "[new A().all(), { ...'ab' }]",
    [{ x: 1 }, { 0: 'a', 1: 'b' }],
  ],
  [
    'const o: any = { n: 1 }; const p: any = { on: (x: any) => { x.n++; } }; class A { go() { return 7; } } const a: any = new A(); p.off?.(o); p.on?.(o); p.gone?.on?.(o);',
    '[o, a.go?.(), a.come?.(), [1].concat?.(2)]',
    [{ n: 2 }, 7, null, [1, 2]],
  ],
  [
    'const o: any = { a: 1 }; const l: any = []; const f: any = () => 1;',
    '[o == null, null != o, l != undefined, f == null, o == o, o != l, o.b == null]',
    [false, true, true, false, true, true, true],
  ],
  [
    'class A { constructor(readonly p: string) {} go(x: string, y = 0) { return `${this.p}${x}${y}`; } all() { return [this.go.bind(this), this.go.bind(this, "q")].map((go) => ({ go })).map((o) => o.go("b")); } } const a = new A("p");',
    '[a.all(), ["c"].map(a.go.bind(a)), a.go.apply(new A("z"), ["d", 2]), (() => 3).bind(a)(), a.go.call(a, "e")]',
    [['pb0', 'pqb'], ['pc0'], 'zd2', 3, 'pe0'],
  ],
  [
    'const a: any = { l: [1] }; const b: any = { l: [1] }; const c = process.env.U ? a : b; c.l.push(2); c.y = 3;',
    'c',
    { l: [1, 2], y: 3 },
  ],
  ['let r = 0; try { throw new Error("x"); } catch { r = 1; } finally { r += 10; }', 'r', 11],
  [
    'const a: any = { x: 1, y: 2 }; delete a.x; Object.assign(a, { z: 3 });',
    "[a, 'x' in a, typeof a.y, !a.q]",
    [{ y: 2, z: 3 }, false, 'number', true],
  ],
  ['let n = 0; out: for (const i of [1, 2]) for (const j of [1, 2]) { if (j === 2) continue out; n += i; }', 'n', 3],
  ['let n = 0; out: while (true) { for (;;) { n++; if (n > 2) break out; } }', 'n', 3],
  ['var a = 1; { var a = 2; } function f() { if (true) { var b = 3; } return b; }', '[a, f()]', [2, 3]],
  ['for (var i = 0; i < 3; i++) {} for (var k of [1, 2]) {}', '[i, k]', [3, 2]],
  [
    'const a = [1, 2, 3, 4]; const cut = a.splice(1, 2, 9); const b = [1, 2, 3]; b.length = 1;',
    '[a, cut, b]',
    [[1, 9, 4], [2, 3], [1]],
  ],
  ['', '[[5, 6].indexOf(6), [5, 6].indexOf(7)]', [1, -1]],
  [
    '',
    "['a_b.c'.replace(/[_.]/g, '-'), 'A B'.split(/\\s+/), 'Ab'.replace(/b/i, '$&$&'), /^a-z$/.test('a')]",
    ['a-b-c', ['A', 'B'], 'Abb', false],
  ],
  [
    'class A {} class B extends A {} const b = new B();',
    '[b instanceof A, new A() instanceof B, ({}) instanceof A]',
    [true, false, false],
  ],
  ['const u: any = process.env.U; const o = u ? { a: 1, b: 2 } : { a: 1, b: 3 };', 'o.a', 1],
  ['const u: any = process.env.U; if (!u) throw new Error("set U"); const k = 7;', 'k', 7],
  ['const u: any = process.env.U; let v = 1; if (u) { v = 2; v = 1; }', 'v', 1],
  ['const u: any = process.env.U; function f() { if (u) return 3; return 3; }', 'f()', 3],
];

for (const [body, expression, value] of KNOWN)
  test(`${body} ${expression}`.slice(0, 120), () => assert.equal(valueIn(body, expression), value));

/** What the environment decides, and what hangs on it. */
const UNKNOWN: readonly (readonly [body: string, expression: string])[] = [
  ['', 'process.env.HOME'],
  ['const a: any = { x: 1 }; const b: any = { x: 1 }; const c = process.env.U ? a : b; c.x = 2;', 'a.x'],
  ['const a: any = { x: 1 }; const b: any = { x: 1 }; const c = process.env.U ? a : b; a.x = 2;', 'c.x'],
  [
    'const a: any = { l: [1] }; const b: any = { l: [1] }; const { l } = process.env.U ? a : b; l.push(2);',
    'b.l.length',
  ],
  ['let v = 1; ({ v = 2 } = JSON.parse(process.env.J as any));', 'v'],
  ['declare const BUILD: string;', 'BUILD'],
  ['declare class Corp { size: number; } const c = new Corp();', 'c.size'],
  ['let v = 1; if (process.env.U) v = 2;', 'v'],
  ['const f = () => { for (const x of JSON.parse(process.env.L as any)) { if (x) return 1; } return 2; };', 'f()'],
  ["import { md5 } from 'hash';", "md5('x')"],
  ["import { merge } from 'lodash'; const o = { a: 1 }; merge(o, { a: 2 });", 'o.a'],
  ['const o: any = { a: 1 }; o[process.env.K as any] = 2;', 'o.a'],
  ['let n = 0; for (const _ of JSON.parse(process.env.L as any)) n++;', 'n'],
  ['let a = 1; let b = 1; let c = 1; for (const x of (process.env.L as any)) { a = b; b = c; c = 2; }', 'a'],
  ['const f = (n: number): number => f(n + 1);', 'f(0)'],
  ['', 'Math.random()'],
  ['const a = [1, 2]; (a as any).shuffle();', 'a[0]'],
  ["import { x } from 'corp'; class A extends x {} const a = new A();", 'a instanceof Map'],
  ['', "'aaaa'.replace(/(a+)+$/, '')"],
  ['let done = 0; const t = (n: number) => { if (process.env.U) return; done = n; }; t(5);', 'done'],
];

for (const [body, expression] of UNKNOWN)
  test(`unknown: ${body} ${expression}`.slice(0, 120), () => {
    assert.ok((valueIn(body, expression) as { unknown?: string } | undefined)?.unknown !== undefined);
  });

test('a list and a map that may hold more hold what is known of them', () => {
  assert.equal(valueIn('', '[1, ...(process.env.L as any)]'), [1]);
  assert.equal(valueIn('', '{ ...(process.env.L as any), a: 1 }'), { a: 1 });
});

test('values come from other files: named, default, all, passed on, aliased, JSON', () => {
  const files = {
    'lib/index.ts':
      "export * from './a'; export { b as c } from './b'; export * as all from './a'; export { default } from './b';",
    'lib/a.ts': "export const a = 1; export enum E { X = 'x' }",
    'lib/b.ts': 'import { a } from "./a"; export const b = a + 1; export default { d: 4 };',
    'data.json': '{ "list": [1, { "k": "v" }] }',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } } } // aliases',
  };
  const body = `import d, { a, all, c, E } from './lib'; import * as lib from './lib/a.js'; import { b } from '@lib/b';
    import data from './data.json'; import { list } from './data.json'; import { readFileSync } from 'fs'; import { join } from 'path';
    const read = JSON.parse(readFileSync(join(__dirname, 'data.json'), 'utf8'));`;
  assert.equal(
    valueIn(body, '[a, all.a, c, E.X, lib.a, b, d.d, data.list[0], list[1], read.list]', {
      ...files,
      'package.json': '{}',
    }),
    [1, 1, 2, 'x', 1, 2, 4, 1, { k: 'v' }, [1, { k: 'v' }]],
  );
});

test('values come from modules of CommonJS, and from what is exported as a whole', () => {
  const files = {
    'all.js': "exports.early = 0; module.exports = { a: 1, f: (x) => x + 1, data: require('./data.json') };",
    'named.js': "const { a } = require('./all'); exports.b = a + 1; module.exports.c = exports.b + 1;",
    'one.cjs': 'exports = module.exports = class { size = 4; };',
    'whole.ts': 'const whole = { d: 5 }; export = whole;',
    'data.json': '{ "e": 6 }',
  };
  const body = `import all = require('./all'); import whole = require('./whole'); import { b, c } from './named'; import One from './one.cjs';
    import * as names from './named.js'; import again from './whole'; const { a, early } = require('./all.js');`;
  assert.equal(
    valueIn(
      body,
      '[all.a, all.f(1), all.data.e, whole.d, b, c, new One().size, names.b, again.d, a, typeof early]',
      files,
    ),
    [1, 2, 6, 5, 2, 3, 4, 2, 5, 1, 'undefined'],
  );
});

test('a file reaches what it requires', () => {
  const program = programOf(
    {
      'main.js': "const { make } = require('./make'); function more() { require('./more'); }",
      'make.js': 'exports.make = () => 1;',
      'more.js': '',
    },
    ['main.js', 'more.js'],
  );
  assert.equal([...program.reached(['/program/main.js'])].sort(), [
    '/program/main.js',
    '/program/make.js',
    '/program/more.js',
  ]);
});

test('what is given a construct may change all below it', () => {
  const { objects } = programOf({
    'main.ts': `import { ApiObject, App, Chart } from 'cdk8s';
import { tidy } from 'corp';
const chart = new Chart(new App(), 'chart');
const vm = (id: string) => new ApiObject(chart, id, { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', spec: {} });
vm('before');
tidy(chart);
vm('after');`,
  });
  assert.equal(
    objects.map(({ object }) => openReason(object.value) !== undefined),
    [true, false],
  );
});

test('a class that nothing makes is read with props that are not known', () => {
  const { objects } = programOf({
    'main.ts': `import { ApiObject, Chart } from 'cdk8s';
export class Lab extends Chart {
  constructor(scope: any, id: string, props: any) {
    super(scope, id, props);
    new ApiObject(this, 'vm', { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', spec: { runStrategy: 'Always', x: props.x } });
  }
}`,
  });
  assert.is(objects.length, 1);
  const { value } = (objects[0] as (typeof objects)[0]).object;
  assert.equal(JSON.parse(JSON.stringify(value.spec)).runStrategy, 'Always');
});

const HOSTILE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'infinite recursion': { 'main.ts': 'const f = (n: number): any => [f(n + 1), f(n + 2)]; f(0);' },
  'an endless loop': { 'main.ts': 'while (true) { }' },
  'cyclic imports': {
    'main.ts': "import { b } from './b'; export const a = b + 1;",
    'b.ts': "import { a } from './main'; export const b = a + 1;",
  },
  'exports that pass each other on': {
    'main.ts': "export * from './b'; import { x } from './b'; x();",
    'b.ts': "export * from './main';",
  },
  'deep nesting': { 'main.ts': `const a = ${'['.repeat(20_000)}${']'.repeat(20_000)};` },
  'a huge literal': { 'main.ts': `const a = [${'1,'.repeat(300_000)}];` },
  'text that grows': { 'main.ts': "let s = 'x'; for (let i = 0; i < 100; i++) s += s;" },
  'a class that extends itself': { 'main.ts': 'class A extends A {} new A();' },
  'lists that double': { 'main.ts': 'let l: any = [1]; for (let i = 0; i < 60; i++) l = [...l, ...l];' },
  'a graph that is copied': {
    'main.ts': 'let a: any = {}; for (let i = 0; i < 60; i++) a = { x: a, y: a }; structuredClone(a);',
  },
  'graphs that are joined': {
    'main.ts':
      'let a: any = { v: 1 }; let b: any = { v: 2 }; for (let i = 0; i < 28; i++) { a = { x: a, y: a }; b = { x: b, y: b }; } const c = process.env.X ? a : b;',
  },
  'maps that are spread without end': {
    'main.ts': "const a: any = {}; for (let i = 0; i < 50_000; i++) a['k' + i] = i; for (;;) ({ ...a });",
  },
  'text that is taken apart without end': {
    'main.ts': "const s = 'x'.repeat(900_000); for (;;) s.toUpperCase().split('');",
  },
  'a tree that is listed without end': {
    'main.ts':
      "import { App, Chart } from 'cdk8s'; const app = new App(); for (let i = 0; i < 3000; i++) new Chart(app, `c${i}`); for (;;) app.node.findAll();",
  },
  'a file of 10 MB': { 'main.ts': `const a = 1;\n${'// generated\n'.repeat(900_000)}` },
};

for (const [name, files] of Object.entries(HOSTILE))
  test(`${name} ends, with at most one message`, () => assert.ok(programOf(files).problems.length <= 1));

test('a program has its whole budget whatever was read before it', () => {
  labour(MOST_STEPS);
  assert.equal(programOf({ 'main.ts': 'const a = 1;' }).problems, []);
});

test('what is no TypeScript is said with its place', () => {
  const [problem] = programOf({ 'main.ts': 'const a = 1;\nconst b = ;\n' }).problems;
  assert.is(problem?.line, 2);
  assert.match(problem?.message ?? '', /Expression expected/);
});

test.run();
