/** Reads what `vmstate/constructs` exports, with its documentation, from the sources themselves. */

import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const DOOR = join(ROOT, 'constructs/index.ts');
/** Types of API fields, generated: there are thousands, so they are linked and not described. */
const FIELDS = 'constructs/api/';
/** They are exported below this name, since constructs have the names of some. */
const FIELDS_DOOR = 'api';

/** A JSDoc comment. */
export interface Doc {
  readonly text: string;
  readonly default: string | undefined;
  readonly throws: readonly string[];
  readonly see: readonly string[];
  readonly examples: readonly string[];
  /** What is said of each parameter. */
  readonly params: ReadonlyMap<string, string>;
}

/** A type as it is written, with the exported names in it. */
export interface TypeText {
  readonly text: string;
  /** The members of a union one by one, else the type alone. */
  readonly parts: readonly { readonly text: string; readonly names: readonly string[] }[];
}

export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeText;
}

export interface Member {
  readonly name: string;
  readonly doc: Doc;
  readonly optional: boolean;
  readonly isStatic: boolean;
  /** Of a method; undefined for a property. */
  readonly parameters: readonly Parameter[] | undefined;
  /** Of a method what it returns. */
  readonly type: TypeText;
  /** The exported type that declares it. */
  readonly from: string;
}

export interface Exported {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'function' | 'type' | 'constant';
  /** Whether it is a construct that makes a Kubernetes object. */
  readonly isConstruct: boolean;
  readonly doc: Doc;
  /** Of classes and interfaces, with what they inherit from others of ours. */
  readonly members: readonly Member[];
  /** Of functions, and of classes that can be made with `new`. */
  readonly parameters: readonly Parameter[] | undefined;
  /** Of a type what it stands for, of a function what it returns, of a constant its type. */
  readonly type: TypeText | undefined;
  /** Source file, from the root of the project. */
  readonly file: string;
}

export interface Api {
  readonly exports: readonly Exported[];
  /** Files of the API field types that are mentioned, by name, as `api.Volume`. */
  readonly fieldTypes: ReadonlyMap<string, string>;
}

const COMMENT = /^\/\*\*|\*\/$/g;
const FENCE = /^```.*\n|\n```$/g;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A type on one line; that a field of one written in place is readonly goes without saying. */
const typeLine = (node: ts.Node): string => oneLine(node.getText()).replace(/\breadonly (?=\w+\??:)/g, '');

/** What a JSDoc comment says. */
export function docOf(comment: string): Doc {
  const lines = comment.replace(COMMENT, '').split('\n');
  const [text = '', ...tags] = lines
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .split(/^\s*@(?=[a-z])/m);
  const tagged = tags.map((tag) => /^(\w+)\s*([\s\S]*)$/.exec(tag)?.slice(1) ?? []);
  const all = (name: string): string[] => tagged.filter(([tag]) => tag === name).map(([, value = '']) => value.trim());
  const params = all('param').map((param) => /^(\S+)\s+(?:- )?([\s\S]*)$/.exec(param)?.slice(1) ?? []);
  return {
    text: text.trim(),
    default: all('default').map(oneLine)[0],
    throws: all('throws').map(oneLine),
    see: all('see').map(oneLine),
    examples: all('example').map((example) => example.replace(FENCE, '').trim()),
    params: new Map(params.map(([name = '', said = '']) => [name, oneLine(said)])),
  };
}

function commentOf(node: ts.Node): string {
  const text = node.getSourceFile().getFullText();
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const comments = ranges.map(({ pos, end }) => text.slice(pos, end)).filter((comment) => comment.startsWith('/**'));
  return comments.at(-1) ?? '';
}

const sourceOf = (symbol: ts.Symbol): string => {
  const [declaration] = symbol.declarations ?? [];
  return declaration ? relative(ROOT, declaration.getSourceFile().fileName) : '';
};

const isOurs = (symbol: ts.Symbol): boolean => /^(?:constructs|src)\//.test(sourceOf(symbol));
const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

function isHidden(declaration: ts.Declaration): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  if (name && ts.isPrivateIdentifier(name)) return true;
  return (ts.getCombinedModifierFlags(declaration) & HIDDEN) !== 0;
}

const isMethod = (declaration: ts.Declaration): declaration is ts.MethodDeclaration | ts.MethodSignature =>
  ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration);

const KINDS = [
  [ts.isClassDeclaration, 'class'],
  [ts.isInterfaceDeclaration, 'interface'],
  [ts.isFunctionDeclaration, 'function'],
  [ts.isTypeAliasDeclaration, 'type'],
] as const;

class Reader {
  readonly fieldTypes = new Map<string, string>();
  readonly #names = new Map<ts.Symbol, string>();
  readonly #symbols: readonly ts.Symbol[];

  constructor(
    private readonly checker: ts.TypeChecker,
    door: ts.SourceFile,
  ) {
    const module = checker.getSymbolAtLocation(door);
    const exported = module ? checker.getExportsOfModule(module) : [];
    this.#symbols = exported
      .map((symbol) => this.#target(symbol))
      .filter((symbol) => !sourceOf(symbol).startsWith(FIELDS));
    for (const symbol of this.#symbols) this.#names.set(symbol, symbol.name);
  }

  exports(): Exported[] {
    return this.#symbols.map((symbol) => this.#exported(symbol)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #target(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  #exported(symbol: ts.Symbol): Exported {
    const [declaration] = symbol.declarations ?? [];
    if (!declaration) throw new Error(`${symbol.name} is exported and declared nowhere`);
    const kind = KINDS.find(([is]) => is(declaration))?.[1] ?? 'constant';
    const isClass = ts.isClassDeclaration(declaration);
    const isFunction = ts.isFunctionDeclaration(declaration);
    const hasMembers = kind === 'class' || kind === 'interface';
    return {
      name: symbol.name,
      kind,
      isConstruct: isClass && this.#isConstruct(declaration),
      doc: this.#doc(symbol),
      members: hasMembers ? this.#members(symbol, declaration) : [],
      parameters: isFunction ? this.#parameters(declaration) : isClass ? this.#made(declaration) : undefined,
      type: hasMembers ? undefined : this.#typeAt(declaration),
      file: sourceOf(symbol),
    };
  }

  #isConstruct(declaration: ts.ClassDeclaration): boolean {
    const supers = this.#bases(this.checker.getTypeAtLocation(declaration));
    return supers.some((symbol) => symbol.name === 'Resource' && isOurs(symbol));
  }

  #bases(type: ts.Type): ts.Symbol[] {
    const direct = type.isClassOrInterface() ? this.checker.getBaseTypes(type) : [];
    // Of a generic base the declared type: that with arguments tells no bases.
    return direct.flatMap(({ symbol }) =>
      symbol ? [symbol, ...this.#bases(this.checker.getDeclaredTypeOfSymbol(symbol))] : [],
    );
  }

  /** The parameters of `new`; undefined where it cannot be called. */
  #made(declaration: ts.ClassDeclaration): Parameter[] | undefined {
    if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) return undefined;
    const symbol = declaration.name && this.checker.getSymbolAtLocation(declaration.name);
    const [made] = symbol ? this.checker.getTypeOfSymbol(symbol).getConstructSignatures() : [];
    const { declaration: maker } = made ?? {};
    if (!maker || !ts.isConstructorDeclaration(maker) || isHidden(maker)) return undefined;
    return this.#parameters(maker);
  }

  #parameters(declaration: ts.SignatureDeclaration): Parameter[] {
    return declaration.parameters.map((parameter) => ({
      name: parameter.name.getText(),
      optional: this.checker.isOptionalParameter(parameter),
      type: this.#typeAt(parameter),
    }));
  }

  #members(symbol: ts.Symbol, declaration: ts.Declaration): Member[] {
    const instance = this.checker.getTypeAtLocation(declaration);
    const statics = ts.isClassDeclaration(declaration) ? this.checker.getTypeOfSymbol(symbol) : undefined;
    return [
      ...(statics?.getProperties() ?? []).flatMap((member) => this.#member(member, symbol, true)),
      ...instance.getProperties().flatMap((member) => this.#member(member, symbol, false)),
    ];
  }

  /** A property, or a method by each way to call it. */
  #member(member: ts.Symbol, owner: ts.Symbol, isStatic: boolean): Member[] {
    const [first, ...rest] = member.declarations ?? [];
    if (!first || !isOurs(member) || isHidden(first) || member.flags & ts.SymbolFlags.Prototype) return [];
    // The last declaration of an overloaded method is its implementation.
    const declarations = isMethod(first) && rest.length > 0 ? [first, ...rest.slice(0, -1)] : [first];
    return declarations.map((declaration) => ({
      name: member.name,
      doc: isMethod(declaration) ? this.#docAt(declaration, member) : this.#doc(member),
      optional: (member.flags & ts.SymbolFlags.Optional) !== 0,
      isStatic,
      parameters: isMethod(declaration) ? this.#parameters(declaration) : undefined,
      type: this.#typeAt(declaration),
      from: this.#declaring(declaration) ?? owner.name,
    }));
  }

  /** The exported type that a member stands in. */
  #declaring(member: ts.Declaration): string | undefined {
    const holder = ts.findAncestor(
      member,
      (node): node is ts.ClassDeclaration | ts.InterfaceDeclaration =>
        ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node),
    );
    const symbol = holder?.name && this.checker.getSymbolAtLocation(holder.name);
    return symbol && this.#names.get(symbol);
  }

  #doc(symbol: ts.Symbol): Doc {
    const [declaration] = (symbol.declarations ?? []).filter((one) => commentOf(docHolder(one)) !== '');
    return this.#docAt(declaration, symbol);
  }

  /** What a comment says; without one, what is said of it in the type that it is inherited from or implements. */
  #docAt(declaration: ts.Declaration | undefined, symbol: ts.Symbol): Doc {
    const comment = declaration && commentOf(docHolder(declaration));
    if (comment) return docOf(comment);
    return docOf(`/** ${ts.displayPartsToString(symbol.getDocumentationComment(this.checker))} */`);
  }

  #typeAt(declaration: ts.Declaration): TypeText {
    const { type } = declaration as ts.Declaration & { readonly type?: ts.TypeNode };
    if (type) return this.#written(type);
    const found = this.checker.getTypeAtLocation(declaration);
    const [call] = found.getCallSignatures();
    const given = call && ts.isFunctionLike(declaration) ? call.getReturnType() : found;
    const text = this.checker.typeToString(given).replaceAll('"', "'");
    const name = given.symbol && this.#names.get(given.symbol);
    return { text, parts: [{ text, names: name === undefined ? [] : [name] }] };
  }

  #written(given: ts.TypeNode): TypeText {
    const node = this.#meant(given);
    const parts = ts.isUnionTypeNode(node) ? node.types : [node];
    return {
      text: typeLine(node).replace(/^\| /, ''),
      parts: parts.map((part) => ({ text: typeLine(part), names: this.#namesIn(part) })),
    };
  }

  /** What a name that is not exported stands for: users cannot look it up. */
  #meant(node: ts.TypeNode): ts.TypeNode {
    if (!ts.isTypeReferenceNode(node)) return node;
    const found = this.checker.getSymbolAtLocation(node.typeName);
    const symbol = found && this.#target(found);
    const [declaration] = symbol?.declarations ?? [];
    if (!symbol || !declaration || !ts.isTypeAliasDeclaration(declaration) || !isOurs(symbol)) return node;
    if (declaration.typeParameters) return node;
    return this.#names.has(symbol) || sourceOf(symbol).startsWith(FIELDS) ? node : this.#meant(declaration.type);
  }

  /** The exported names and the types of API fields in a type. */
  #namesIn(node: ts.Node): string[] {
    const name = ts.isTypeReferenceNode(node) ? this.#nameOf(node.typeName) : undefined;
    const within = node.getChildren().flatMap((child) => this.#namesIn(child));
    return [...new Set([...(name === undefined ? [] : [name]), ...within])];
  }

  #nameOf(reference: ts.EntityName): string | undefined {
    const found = this.checker.getSymbolAtLocation(reference);
    if (!found) return undefined;
    const symbol = this.#target(found);
    const file = sourceOf(symbol);
    if (!file.startsWith(FIELDS)) return this.#names.get(symbol);
    const name = `${FIELDS_DOOR}.${symbol.name}`;
    this.fieldTypes.set(name, file);
    return name;
  }
}

/** The node that the comment of a declaration stands above. */
function docHolder(declaration: ts.Declaration): ts.Node {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

function read(): Api {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [DOOR] }, ts.sys, ROOT);
  const program = ts.createProgram([DOOR], options);
  const door = program.getSourceFile(DOOR);
  if (!door) throw new Error(`${DOOR} is missing`);
  const reader = new Reader(program.getTypeChecker(), door);
  const exports = reader.exports();
  return { exports, fieldTypes: reader.fieldTypes };
}

let known: Api | undefined;

/** What `vmstate/constructs` exports. It is read once. */
export function constructApi(): Api {
  known ??= read();
  return known;
}

/** `VirtualMachinePool` as `virtual-machine-pool`. */
const kebab = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3-$2').toLowerCase();

/**
 * The page of each export: of a construct its own; of the rest that of the construct in the same file that it is named after,
 * else that of its file.
 */
export function pageNames(exports: readonly Exported[]): ReadonlyMap<string, string> {
  const constructsOf = (file: string): Exported[] => exports.filter((one) => one.isConstruct && one.file === file);
  const ofFile = (file: string): string => basename(file, '.ts').replace(/^index$/, basename(dirname(file)));
  const page = ({ name, file }: Exported): string => {
    const here = constructsOf(file);
    const namesake = here
      .filter((one) => name.includes(one.name))
      .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))[0];
    return here.length > 1 && namesake ? kebab(namesake.name) : ofFile(file);
  };
  return new Map(exports.map((one) => [one.name, page(one)]));
}
