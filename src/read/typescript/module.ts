/** One file of the program: what it imports, runs and exports. */

import { dirname } from 'node:path';
import { commonJs, requiredIn } from './common-js.js';
import { ts } from './compiler.js';
import { evaluate } from './expressions.js';
import { type Machine, Thrown } from './machine.js';
import { property } from './properties.js';
import { bindingValue, declare } from './scope.js';
import { runBody } from './statements.js';
import { Dict, Frame, type Traced, unknown } from './values.js';
import { namesIn } from './variables.js';

/** What a module exports under a name: a name of its own, or what another module exports. */
interface Exported {
  readonly local?: string;
  readonly specifier?: string;
  readonly name: string;
  /** Whether it is all that the module exports, as by `export =`. */
  readonly whole?: boolean;
}

/** All that a module exports, looked up by name. */
export class Namespace extends Dict {
  constructor(readonly get: (name: string) => Traced) {
    super();
    this.open = 'it is a module';
  }
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
const isDefault = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

/** What an import or export names as the place of what it brings; undefined where it names none. */
function specifierOf({ moduleSpecifier }: ts.ImportDeclaration | ts.ExportDeclaration): string | undefined {
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
}

/** What `import ... = require(...)` names as the place of what it brings; undefined for an alias. */
function assignedFrom({ moduleReference: from }: ts.ImportEqualsDeclaration): string | undefined {
  return ts.isExternalModuleReference(from) && ts.isStringLiteralLike(from.expression)
    ? from.expression.text
    : undefined;
}

const isJson = (file: ts.SourceFile): boolean => file.fileName.endsWith('.json');

export class Module {
  readonly frame = new Frame(undefined);
  readonly #exports = new Map<string, Exported>();
  readonly #stars: string[] = [];
  /** What it exports as a module of CommonJS, which one with imports or exports is not. */
  readonly #common: (() => Traced) | undefined;
  #state: 'new' | 'running' | 'done' = 'new';

  constructor(
    readonly file: ts.SourceFile,
    private readonly machine: Machine,
  ) {
    declare(this.frame, '__dirname', { slot: { value: dirname(file.fileName) } });
    declare(this.frame, '__filename', { slot: { value: file.fileName } });
    const isCommon = !ts.isExternalModule(file) && !isJson(file);
    this.#common = isCommon ? commonJs(machine, this.frame) : undefined;
    for (const node of file.statements) this.#declare(node);
  }

  /** Runs the module unless it ran. */
  run(): void {
    if (this.#state !== 'new') return;
    this.#state = 'running';
    this.machine.apart(() => {
      try {
        for (const node of this.file.statements)
          if (ts.isImportDeclaration(node) && !node.importClause) this.#import(node, '*');
        runBody(this.machine, this.file, this.frame);
      } catch (error) {
        // The program would end here.
        if (!(error instanceof Thrown)) throw error;
      }
    });
    this.#state = 'done';
  }

  /** What it exports under a name; `*` is all of it. */
  get(name: string, seen: ReadonlySet<Module> = new Set()): Traced | undefined {
    this.run();
    if (this.#common) return this.#ofCommon(this.#common(), name);
    if (name === '*' && this.#exports.get('default')?.whole) return this.#local('default');
    if (name === '*')
      return { value: new Namespace((member) => this.get(member) ?? unknown(`"${member}" is not exported`)) };
    const json = this.#json;
    if (json) return name === 'default' ? json : property(this.machine, json, name);
    const found = this.#exports.get(name);
    if (found?.specifier !== undefined) return this.machine.modules.imported(this.file, found.specifier, found.name);
    if (found) return this.#local(found.local ?? found.name);
    if (name === 'default' || seen.has(this)) return undefined;
    for (const star of this.#stars) {
      const given = this.machine.modules.exported(this.file, star, name, new Set([...seen, this]));
      if (given) return given;
    }
    return undefined;
  }

  /** `module.exports` itself, or a name in it. */
  #ofCommon(all: Traced, name: string): Traced | undefined {
    if (name === '*' || name === 'default') return all;
    const member = property(this.machine, all, name);
    return member.value === undefined ? undefined : member;
  }

  /** What it imports, as it is written. */
  get specifiers(): string[] {
    const imported = this.file.statements.flatMap((node) => {
      const path =
        ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
          ? specifierOf(node)
          : ts.isImportEqualsDeclaration(node)
            ? assignedFrom(node)
            : undefined;
      return path === undefined ? [] : [path];
    });
    return [...imported, ...requiredIn(this.file)];
  }

  /** Functions and classes that stand at the top, by name. */
  *declarations(): Generator<[ts.FunctionDeclaration | ts.ClassDeclaration, Traced]> {
    for (const node of this.file.statements)
      if ((ts.isFunctionDeclaration(node) && node.body) || ts.isClassDeclaration(node))
        yield [node, this.#local(node.name?.text ?? 'default')];
  }

  get #json(): Traced | undefined {
    const [first] = this.file.statements;
    return isJson(this.file) && first
      ? evaluate(this.machine, (first as ts.JsonObjectExpressionStatement).expression, this.frame)
      : undefined;
  }

  #local(name: string): Traced {
    const binding = this.frame.names.get(name);
    return binding ? bindingValue(binding, name) : unknown(`"${name}" is not declared`);
  }

  #import(node: ts.ImportDeclaration | ts.ExportDeclaration, name: string): Traced {
    const specifier = specifierOf(node);
    // What cannot be parsed may name nothing.
    return specifier === undefined
      ? unknown(`nothing says where "${name}" comes from`)
      : this.machine.modules.imported(this.file, specifier, name);
  }

  #declare(node: ts.Statement): void {
    if (ts.isImportDeclaration(node)) this.#declareImport(node);
    else if (ts.isImportEqualsDeclaration(node)) this.#declareAssigned(node);
    else if (ts.isExportDeclaration(node)) this.#declareExport(node);
    else if (ts.isExportAssignment(node))
      this.#exports.set('default', { name: 'default', whole: node.isExportEquals === true });
    else if (ts.isVariableStatement(node) && isExported(node)) {
      for (const { name } of node.declarationList.declarations)
        for (const one of namesIn(name)) this.#exports.set(one, { name: one });
    } else if (
      (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) &&
      isExported(node)
    ) {
      const local = node.name?.text ?? 'default';
      this.#exports.set(isDefault(node) ? 'default' : local, { name: local });
    }
  }

  #declareImport(node: ts.ImportDeclaration): void {
    const { importClause: clause } = node;
    if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
    const late = (name: string, imported: string): void =>
      declare(this.frame, name, { late: () => this.#import(node, imported) });
    if (clause.name) late(clause.name.text, 'default');
    if (!clause.namedBindings) return;
    if (ts.isNamespaceImport(clause.namedBindings)) late(clause.namedBindings.name.text, '*');
    else
      for (const { name, propertyName } of clause.namedBindings.elements) late(name.text, (propertyName ?? name).text);
  }

  /** `import k8s = require('./k8s')`. */
  #declareAssigned(node: ts.ImportEqualsDeclaration): void {
    const specifier = assignedFrom(node);
    if (specifier === undefined || node.isTypeOnly) return;
    declare(this.frame, node.name.text, {
      late: () => this.machine.modules.imported(this.file, specifier, '*'),
    });
  }

  #declareExport(node: ts.ExportDeclaration): void {
    const specifier = specifierOf(node);
    if (!node.exportClause) {
      if (specifier !== undefined) this.#stars.push(specifier);
    } else if (ts.isNamespaceExport(node.exportClause)) {
      if (specifier !== undefined) this.#exports.set(node.exportClause.name.text, { specifier, name: '*' });
    } else
      for (const { name, propertyName } of node.exportClause.elements) {
        const from = (propertyName ?? name).text;
        this.#exports.set(name.text, specifier === undefined ? { name: from } : { specifier, name: from });
      }
  }
}
