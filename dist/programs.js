"use strict";
const {
  Refused: Refused7,
  changed,
  edited,
  commonLength,
  Refused: Refused4,
  Raw: Raw2,
  Refused,
  Refused: Refused2,
  Lines_of_edit_lines: Lines,
  Refused: Refused3,
  Raw,
  inOrder_of_edit_containers: inOrder3,
  refusalOf,
  inOrder_of_edit_containers: inOrder2,
  overlap,
  Refused: Refused6,
  yamlEdits,
  Refused: Refused5,
  Raw: Raw3,
} = require("./findings.js");
const {
  describe,
  Unknown_of_value: Unknown,
  isMap,
  isUnknown_of_value: isUnknown2,
  openReason,
  pointerOf,
  isMap: isMap3,
  markOpen,
  openReason: openReason3,
  Unknown_of_value: Unknown17,
  Unknown_of_value: Unknown12,
  Unknown_of_value: Unknown9,
  Unknown_of_value: Unknown8,
  Unknown_of_value: Unknown6,
  Unknown_of_value: Unknown2,
  Unknown_of_value: Unknown5,
  Unknown_of_value: Unknown4,
  Unknown_of_value: Unknown3,
  Unknown_of_value: Unknown7,
  Unknown_of_value: Unknown10,
  Unknown_of_value: Unknown11,
  Unknown_of_value: Unknown13,
  pointerKeys,
  Unknown_of_value: Unknown14,
  isMap: isMap2,
  openReason: openReason2,
  Unknown_of_value: Unknown15,
  Unknown_of_value: Unknown16,
  isMap: isMap4,
  isMap: isMap5,
  asKubeObject,
  problemAt,
  projectRoot,
  Unknown_of_value: Unknown18,
  Unknown_of_value: Unknown20,
  Unknown_of_value: Unknown19,
  Unknown_of_value: Unknown21,
  holdsUnknown,
  markOpen: markOpen2,
  Unknown_of_value: Unknown23,
  Unknown_of_value: Unknown22,
} = require("./lint.js");
const {
  dirname,
  dirname: dirname3,
  resolve: resolve2,
  sep,
  isAbsolute,
  posix,
  dirname: dirname2,
  isAbsolute: isAbsolute2,
  join: join3,
  resolve,
} = require("node:path");
const {
  createHash,
} = require("node:crypto");
var __defProp = Object.defineProperty;
var __export = (target2, all2) => {
  for (var name in all2)
    __defProp(target2, name, { get: all2[name], enumerable: true });
};

// src/edit/programs.ts
var programs_exports = {};
__export(programs_exports, {
  Proof: () => Proof,
  judgedIn: () => judgedIn,
  planOf: () => planOf
});

// src/edit/source/result.ts

// src/read/typescript/values.ts
var Unsure = class extends Unknown {
  constructor(reason, options2) {
    super(reason);
    this.options = options2;
  }
  options;
};
function kinOf(store2) {
  const kin = new Set(store2.akin);
  for (const one of kin) for (const other of one.akin ?? []) kin.add(other);
  kin.delete(store2);
  return kin;
}
var Dict = class {
  entries = /* @__PURE__ */ new Map();
  akin;
  /** Why it may hold more than it shows. */
  open;
  get size() {
    return this.entries.size;
  }
  blur(reason) {
    for (const [key, slot] of this.entries) this.entries.set(key, { ...slot, value: new Unknown(reason) });
    this.open = reason;
  }
  snapshot() {
    return { entries: new Map(this.entries), open: this.open };
  }
  restore({ entries, open }) {
    this.entries = new Map(entries);
    this.open = open;
  }
};
var List = class {
  constructor(items = []) {
    this.items = items;
  }
  items;
  open;
  akin;
  get size() {
    return this.items.length;
  }
  blur(reason) {
    this.items = this.items.map((slot) => ({ ...slot, value: new Unknown(reason) }));
    this.open = reason;
  }
  snapshot() {
    return { items: [...this.items], open: this.open };
  }
  restore({ items, open }) {
    this.items = [...items];
    this.open = open;
  }
};
var Frame = class {
  constructor(parent) {
    this.parent = parent;
  }
  parent;
  names = /* @__PURE__ */ new Map();
  /** `this`, in the frame of a function or constructor. */
  self;
  /** The class whose code runs, for `super`. */
  home;
  get size() {
    return this.names.size;
  }
  snapshot() {
    return new Map([...this.names].map(([name, { slot }]) => [name, slot]));
  }
  restore(slots) {
    for (const [name, slot] of slots) this.names.get(name).slot = slot;
  }
};
var Func = class {
  constructor(node, frame, self, home, bound) {
    this.node = node;
    this.frame = frame;
    this.self = self;
    this.home = home;
    this.bound = bound;
  }
  node;
  frame;
  self;
  home;
  bound;
};
var Native = class {
  constructor(name, call2, members2 = {}) {
    this.name = name;
    this.call = call2;
    this.members = members2;
  }
  name;
  call;
  members;
};
var NativeClass = class extends Native {
  constructor(name, init2, get2 = () => void 0, methods = {}, base, members2 = {}) {
    super(name, void 0, members2);
    this.init = init2;
    this.get = get2;
    this.methods = methods;
    this.base = base;
  }
  init;
  get;
  methods;
  base;
};
var ClassValue = class extends Dict {
  constructor(node, frame, base) {
    super();
    this.node = node;
    this.frame = frame;
    this.base = base;
  }
  node;
  frame;
  base;
};
var Instance = class extends Dict {
  constructor(type, made) {
    super();
    this.type = type;
    this.made = made;
  }
  type;
  made;
  construct;
  /** What a native class keeps. */
  hidden = /* @__PURE__ */ new Map();
};
var UNDEFINED = { value: void 0 };
function argument({ list, open }, index) {
  return list[index] ?? (open === void 0 ? UNDEFINED : { value: new Unknown(open) });
}
var unknown = (reason, from2) => ({ value: new Unknown(reason), from: from2 });
var isUnknown = (value) => value instanceof Unknown;
var isPlain = (value) => value instanceof Dict && !(value instanceof Instance) && !(value instanceof ClassValue);
var isScalar = (value) => value === null || typeof value !== "object" && typeof value !== "function";
function* ancestry(type) {
  let current = type;
  for (let depth = 0; current && depth < 50; depth++) {
    yield current;
    current = current instanceof Unknown ? void 0 : current.base;
  }
}
function descends(type, native) {
  for (const one of ancestry(type)) if (one instanceof NativeClass && one.name === native) return true;
  return false;
}
function isOf(value, is) {
  if (isUnknown(value)) return new Unknown(value.reason);
  for (const type of value instanceof Instance ? ancestry(value.type) : []) {
    if (type instanceof Unknown) return new Unknown(type.reason);
    if (is(type)) return true;
  }
  return false;
}
function dictOf(entries = []) {
  const dict = new Dict();
  for (const [key, slot] of entries) dict.entries.set(key, slot);
  return dict;
}
var INDEX = /^(?:0|[1-9]\d*)$/;
function byIndex([one], [two]) {
  const [left2, right] = [INDEX.test(one), INDEX.test(two)];
  return left2 && right ? Number(one) - Number(two) : left2 ? -1 : right ? 1 : 0;
}
var inOrder = ({ entries }) => [...entries].sort(byIndex);

// src/read/typescript/doubts.ts
var DEEPEST = 100;
var MOST = 2e4;
var Telling = class {
  #count = 0;
  of(value, depth) {
    if (++this.#count > MOST || depth > DEEPEST) return "more";
    const inner2 = (one) => this.of(one.value, depth + 1);
    if (value instanceof Unsure) return { reason: value.reason, options: value.options.map(inner2) };
    if (isUnknown(value)) return { reason: value.reason };
    if (value instanceof Instance) return "an instance";
    if (value instanceof List) return value.items.map(inner2);
    if (value instanceof Dict) return [...value.entries].map(([key, slot]) => [key, inner2(slot)]);
    return typeof value === "object" && value !== null ? "a function" : value;
  }
};
function doubtsOf(fields) {
  const doubts = [];
  const telling = new Telling();
  const seen = /* @__PURE__ */ new Set();
  const open = [fields];
  for (let value = open.pop(); value; value = open.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    for (const { value: inner2 } of value instanceof List ? value.items : value.entries.values()) {
      if (inner2 instanceof Unsure) doubts.push(JSON.stringify(telling.of(inner2, 0)));
      else if (inner2 instanceof List || inner2 instanceof Dict) open.push(inner2);
    }
  }
  return doubts.sort();
}

// src/edit/source/result.ts
var programOf = ({ document }) => document?.program;
function same(one, other) {
  if (isUnknown2(one) || isUnknown2(other)) return isUnknown2(one) && isUnknown2(other) && one.reason === other.reason;
  if (openReason(one) !== openReason(other)) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isMap(one) || !isMap(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
}
function changesIn(program, changes) {
  const own = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const index = Number(change.object.base[0]);
    if (programOf(change.object) === program) own.set(index, [...own.get(index) ?? [], change]);
  }
  return own;
}
function once(changes) {
  const all2 = changes.map(({ object: _, ...change }) => change);
  return [...new Map(all2.map((change) => [JSON.stringify(change), change])).values()];
}
function isMeant(before, after2, changes) {
  const { value } = before.object;
  if (!after2 || !same(after2.object.value, changes ? changed(value, once(changes)) : value)) return false;
  return doubtsOf(after2.fields()).join("\n") === doubtsOf(before.fields()).join("\n");
}
function broken(programs, edits, changes) {
  for (const program of programs) {
    const texts2 = new Map(
      [...edits].flatMap(([path, own2]) => {
        const text = program.reading.text(path);
        return text === void 0 ? [] : [[path, edited(text, own2)]];
      })
    );
    if (texts2.size === 0) continue;
    const { objects, problems } = program.reading.again(texts2);
    if (problems !== program.reading.problems()) return "it is written in a way that cannot be edited";
    if (objects.length !== program.objects.length) return "it would change which objects the program makes";
    const own = changesIn(program, changes);
    const wrong = program.objects.flatMap(
      (placed2, index) => isMeant(placed2, objects[index], own.get(index)) ? [] : [index]
    );
    if (wrong.length > 0) return reasonOf(program, wrong, own);
  }
  return void 0;
}
function reasonOf(program, wrong, own) {
  const others = wrong.filter((index) => !own.has(index));
  const [first2] = others.flatMap((index) => program.objects[index] ?? []);
  if (!first2) return "what the program would come to is not what is meant";
  const more = others.length > 1 ? ` and ${others.length - 1} more` : "";
  return `it would change ${describe(first2.object)}${more} too`;
}

// src/edit/source/targets.ts

// src/read/typescript/compiler.ts
var ts = require("./typescript.js");

// src/read/typescript/manifest.ts

// src/read/typescript/budget.ts
var Exhausted = class extends Error {
};
var MOST_STEPS = 5e6;
var work = 0;
function labour(steps = 1) {
  work += steps;
  if (work > MOST_STEPS) {
    work = 0;
    throw new Exhausted();
  }
}
function takeWork() {
  const done = work;
  work = 0;
  return done;
}

// src/read/typescript/calls.ts

// src/read/typescript/classes.ts

// src/read/typescript/expressions.ts

// src/read/typescript/join.ts
var UNDECIDED = "a condition that cannot be evaluated decides it";
var MOST_OPTIONS = 4;
var DEEPEST2 = 30;
var options = (traced) => traced.value instanceof Unsure ? traced.value.options : [traced];
function join(one, two, depth = 0) {
  if (Object.is(one.value, two.value)) return one;
  labour(3);
  if (depth < DEEPEST2) {
    if (isPlain(one.value) && isPlain(two.value))
      return { value: akin(joinDicts(one.value, two.value, depth), one.value, two.value), from: one.from };
    if (one.value instanceof List && two.value instanceof List)
      return { value: akin(joinLists(one.value, two.value, depth), one.value, two.value), from: one.from };
  }
  const all2 = [...options(one), ...options(two)];
  return { value: new Unsure(UNDECIDED, all2.length > MOST_OPTIONS ? [] : all2), from: one.from };
}
function akin(joined, ...parts) {
  joined.akin = new Set(parts);
  for (const part of parts) {
    part.akin ??= /* @__PURE__ */ new Set();
    part.akin.add(joined);
  }
  return joined;
}
function joinSlots(one, two, depth) {
  if (one && two) return one === two ? one : { ...one, ...join(one, two, depth + 1) };
  const only2 = one ?? two;
  return { ...only2, value: new Unsure(UNDECIDED, [only2, { value: void 0 }]) };
}
function joinEntries(one, two, depth) {
  const joined = /* @__PURE__ */ new Map();
  for (const key of /* @__PURE__ */ new Set([...one.keys(), ...two.keys()]))
    joined.set(key, joinSlots(one.get(key), two.get(key), depth));
  return joined;
}
function joinDicts(one, two, depth) {
  const joined = new Dict();
  joined.entries = joinEntries(one.entries, two.entries, depth);
  joined.open = one.open ?? two.open;
  return joined;
}
function joinItems(one, two, depth) {
  const length = Math.min(one.length, two.length);
  return one.slice(0, length).map((slot, index) => joinSlots(slot, two[index], depth));
}
function joinLists(one, two, depth) {
  const joined = new List(joinItems(one.items, two.items, depth));
  joined.open = one.open ?? two.open ?? (one.items.length === two.items.length ? void 0 : UNDECIDED);
  return joined;
}
function joinState(store2, one, two) {
  if (store2 instanceof Frame) joinFrame(store2, one, two);
  else if (store2 instanceof Dict) joinDict(store2, one, two);
  else if (store2 instanceof List) joinList(store2, one, two);
}
function joinFrame(frame, one, two) {
  for (const [name, binding] of frame.names) {
    const [left2, right] = [one.get(name), two.get(name)];
    binding.slot = left2 && right ? join(left2, right) : left2 ?? right;
  }
}
function joinDict(store2, one, two) {
  store2.entries = joinEntries(one.entries, two.entries, 0);
  store2.open = one.open ?? two.open;
}
function joinList(store2, one, two) {
  const joined = joinLists(one, two, 0);
  store2.items = joined.items;
  store2.open = joined.open;
}
function eachOption(value, of2) {
  if (!(value instanceof Unsure) || value.options.length === 0) return void 0;
  return value.options.map(of2).reduce((one, two) => join(one, two));
}
var isMutable = (value) => value instanceof Dict && !(value instanceof ClassValue) && !(value instanceof Instance) || value instanceof List;

// src/read/typescript/patterns.ts

// src/read/typescript/literals.ts
function nameText(machine, name, frame) {
  if (!ts.isComputedPropertyName(name))
    return ts.isBigIntLiteral(name) ? new Unknown2("a big number is a key") : name.text;
  const { value } = evaluate(machine, name.expression, frame);
  if (isUnknown(value)) return value;
  return typeof value === "string" || typeof value === "number" ? String(value) : new Unknown2("a key is neither text nor a number");
}
var slotOf = (traced, key, use) => ({
  value: traced.value,
  from: traced.from ?? use,
  key,
  use
});
function objectLiteral(machine, node, frame) {
  const dict = new Dict();
  for (const member of node.properties) add(machine, dict, member, frame);
  return { value: dict, from: node };
}
function add(machine, dict, member, frame) {
  if (ts.isSpreadAssignment(member)) return spread(machine, dict, evaluate(machine, member.expression, frame));
  const name = nameText(machine, member.name, frame);
  const slot = memberSlot(machine, member, frame, dict);
  if (name instanceof Unknown2) dict.open ??= name.reason;
  else set(dict, name, slot);
}
function memberSlot(machine, member, frame, dict) {
  if (ts.isPropertyAssignment(member))
    return slotOf(evaluate(machine, member.initializer, frame), member.name, member.initializer);
  if (ts.isShorthandPropertyAssignment(member))
    return slotOf(evaluate(machine, member.name, frame), member.name, member.name);
  if (ts.isMethodDeclaration(member))
    return slotOf(functionOf(machine, member, frame, { value: dict }), member.name, member);
  return slotOf(unknown("an accessor computes it", member), member.name, member);
}
function set(dict, name, slot) {
  dict.entries.set(name, slot);
}
function spread(machine, dict, { value }) {
  if (value instanceof Unsure && value.options.length > 0) return spreadEither(machine, dict, value.options);
  if (isUnknown(value)) return shadow(dict, value.reason);
  if (value instanceof List || typeof value === "string")
    for (const [index, slot] of listed(value).items.entries()) set(dict, String(index), slot);
  if (!(value instanceof Dict)) return;
  if (value.open !== void 0) shadow(dict, value.open);
  for (const [key, slot] of value.entries) if (!isPrivate(value, key)) set(dict, key, slot);
}
var isPrivate = (value, key) => value instanceof Instance && key.startsWith("#");
function shadow(dict, reason) {
  for (const [key, slot] of dict.entries) dict.entries.set(key, { ...slot, value: new Unknown2(reason) });
  dict.open = reason;
}
function spreadEither(machine, dict, options2) {
  const outcomes = options2.map((option) => {
    const copy = new Dict();
    copy.restore(dict.snapshot());
    spread(machine, copy, option);
    return { value: copy };
  });
  const { value } = outcomes.reduce((one, two) => join(one, two), outcomes[0]);
  dict.restore(value.snapshot());
}
function arrayLiteral(machine, node, frame) {
  const { list, open } = elements(machine, node.elements, frame);
  const items = new List([...list]);
  items.open = open;
  return { value: items, from: node };
}
function elements(machine, nodes, frame) {
  const list = [];
  let open;
  for (const node of nodes) {
    if (!ts.isSpreadElement(node)) {
      const traced = evaluate(machine, node, frame);
      if (open === void 0) list.push(slotOf(traced, node, node));
      continue;
    }
    const { value } = evaluate(machine, node.expression, frame);
    const items = listed(value);
    if (open === void 0) list.push(...items.items);
    open ??= items.open;
  }
  return { list, open };
}
function listed(value) {
  if (value instanceof List) return value;
  const list = new List();
  if (typeof value === "string") list.items = [...value].map((character) => ({ value: character }));
  else list.open = isUnknown(value) ? value.reason : isMutable(value) ? "it is no list" : UNDECIDED;
  return list;
}

// src/read/typescript/operators.ts

// src/read/typescript/properties.ts

// src/read/typescript/module.ts

// src/read/typescript/scope.ts
function declare(frame, name, binding) {
  frame.names.set(name, binding);
}
function find(frame, name) {
  for (let current = frame; current; current = current.parent) {
    const binding = current.names.get(name);
    if (binding) return { frame: current, binding };
  }
  return void 0;
}
function bindingValue(binding, name) {
  if (binding.slot) return binding.slot;
  if (!binding.found && binding.late) {
    binding.found = unknown(`"${name}" is made of itself`);
    binding.found = binding.late();
  }
  return binding.found ?? unknown(`"${name}" is read before it is set`);
}
var CONSTANTS = /* @__PURE__ */ new Map([
  ["undefined", void 0],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY]
]);
function lookUp(machine, frame, name) {
  const found = find(frame, name);
  if (found) return bindingValue(found.binding, name);
  if (CONSTANTS.has(name)) return { value: CONSTANTS.get(name) };
  const value = machine.modules.global(name);
  return value === void 0 ? unknown(`"${name}" is not known`) : { value };
}
function assign(machine, frame, name, traced) {
  const found = find(frame, name);
  if (!found) return;
  machine.touch(found.frame);
  found.binding.slot = traced;
}
function selfOf(frame) {
  for (let current = frame; current; current = current.parent) if (current.self) return current.self;
  return UNDEFINED;
}
function homeOf(frame) {
  for (let current = frame; current; current = current.parent) if (current.home) return current.home;
  return void 0;
}
var blockOf = (frame) => new Frame(frame);

// src/read/typescript/common-js.ts
function requiredBy(node) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "require")
    return void 0;
  const [path] = node.arguments;
  return path && ts.isStringLiteralLike(path) ? path.text : void 0;
}
function requiredIn(file) {
  if (!file.text.includes("require")) return [];
  const found = [];
  const open = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    const path = requiredBy(node);
    if (path !== void 0) found.push(path);
    ts.forEachChild(node, (child) => void open.push(child));
  }
  return found;
}
function commonJs(machine, frame) {
  const exports = { value: new Dict() };
  const module = { value: dictOf([["exports", exports]]) };
  declare(frame, "exports", { slot: exports });
  declare(frame, "module", { slot: module });
  return () => property(machine, module, "exports");
}

// src/read/typescript/tree.ts
var SEPARATORS = /[/\n]/g;
var idText = (id) => id.replace(SEPARATORS, "--");
function place(instance, args) {
  const scope = argument(args, 0).value;
  const id = argument(args, 1).value;
  const parent = scope instanceof Instance ? scope : new Unknown3(isUnknown(scope) ? scope.reason : "its scope is not known");
  instance.construct = {
    scope: parent,
    ...isUnknown(scope) ? { given: scope } : {},
    id: typeof id === "string" ? idText(id) : new Unknown3(isUnknown(id) ? id.reason : "its id is not known"),
    children: []
  };
  if (parent instanceof Instance) parent.construct?.children.push(instance);
}
function idsOf(instance) {
  const ids2 = [];
  let current = instance;
  for (let depth = 0; current; depth++) {
    if (current instanceof Unknown3) return current;
    const { construct: construct2 } = current;
    if (!construct2 || depth > 200) return new Unknown3("its place in the tree is not known");
    if (construct2.id instanceof Unknown3) return construct2.id;
    ids2.unshift(construct2.id);
    current = construct2.scope;
  }
  return ids2;
}
function pathOf(instance) {
  const ids2 = idsOf(instance);
  return ids2 instanceof Unknown3 ? ids2 : ids2.slice(ids2[0] === "" ? 1 : 0).join("/");
}
function nearest(start, type) {
  let current = start;
  for (let depth = 0; current instanceof Instance && depth < 200; depth++) {
    if (descends(current.type, type)) return current;
    current = current.construct ? current.construct.scope : new Unknown3("its place in the tree is not known");
  }
  return current;
}
function isKind(type) {
  const is = (one) => one instanceof NativeClass && one.name === type;
  return new Native(`${type}.is${type}`, (_machine, args, node) => ({
    value: isOf(argument(args, 0).value, is),
    from: node
  }));
}
var HASH_LENGTH = 8;
function addressOf(ids2) {
  const hash = createHash("sha1");
  for (const id of ids2) if (id !== "Default") hash.update(`${id}
`);
  return `c8${hash.digest("hex")}`;
}
function dnsLabel(ids2, { maxLen, delimiter, includeHash, extra }) {
  const parts = [...ids2.slice(ids2[0] === "" ? 1 : 0), ...extra];
  const [first2 = ""] = parts;
  if (parts.length === 1 && /^[0-9a-z-]+$/.test(first2) && first2.length <= maxLen) return first2;
  const label = parts.map(
    (part) => part.toLocaleLowerCase().replace(/[^0-9a-zA-Z-_.]/g, "").slice(0, maxLen)
  );
  if (includeHash) label.push(addressOf(ids2).slice(0, HASH_LENGTH));
  return label.reverse().filter((part, index, all2) => part !== all2[index - 1]).join("/").slice(0, maxLen).split("/").reverse().filter(Boolean).join(delimiter).split(delimiter).filter((part) => part !== "" && !/^(?:resource|default)$/i.test(part)).join(delimiter);
}

// src/read/typescript/constructs.ts
function depthOf(within, isRunning2) {
  let depth = 0;
  let running = 0;
  for (const callback of outermostFirst(within)) {
    depth++;
    if (isRunning2(callback.node)) running = depth;
  }
  return running;
}
function outermostFirst(within) {
  const all2 = [];
  for (let current = within; current; current = current.outer) all2.unshift(current);
  return all2;
}
var DEEPEST3 = 200;
var Constructs = class {
  #sites = /* @__PURE__ */ new Map();
  #byPath;
  /** Notes what an expression made, which may be a construct: what stands below none is none. */
  note(made, args, node, within) {
    if (made instanceof Instance || isUnknown(made))
      this.#sites.set(made, { scope: argument(args, 0).value, id: argument(args, 1).value, node, within });
  }
  /**
   * The expressions that make constructs of a path: several where it cannot be told which of them runs.
   * @param isRunning Tells what is running: of several tests, the one that is counts.
   */
  at(path, isRunning2) {
    this.#byPath ??= this.#index();
    const sites = this.#byPath.get(path) ?? [];
    const nodes = [...new Set(sites.map(({ node }) => node))];
    if (nodes.length < 2) return nodes;
    const depths = sites.map(({ within }) => depthOf(within, isRunning2));
    const deepest = Math.max(...depths);
    return [...new Set(sites.flatMap(({ node }, index) => depths[index] === deepest ? [node] : []))];
  }
  #index() {
    const index = /* @__PURE__ */ new Map();
    for (const [made, site] of this.#sites) {
      const path = this.#pathOf(made);
      if (path === void 0) continue;
      const sites = index.get(path);
      if (sites) sites.push(site);
      else index.set(path, [site]);
    }
    return index;
  }
  /** The path of a construct; undefined where it is not known, and for a root. */
  #pathOf(made) {
    const ids2 = [];
    let current = made;
    for (let depth = 0; depth < DEEPEST3; depth++) {
      const place2 = this.#placeOf(current);
      if (place2 === "root") return ids2.length > 0 ? ids2.join("/") : void 0;
      if (!place2) return void 0;
      ids2.unshift(place2.id);
      current = place2.scope;
    }
    return void 0;
  }
  /** What a construct stands below, and its id; undefined where one of them is not known. */
  #placeOf(made) {
    if (made instanceof Instance && made.construct) {
      const { scope, given, id } = made.construct;
      if (scope === void 0) return "root";
      return typeof id === "string" ? { scope: given ?? scope, id } : void 0;
    }
    const site = made instanceof Instance || isUnknown(made) ? this.#sites.get(made) : void 0;
    return site && typeof site.id === "string" ? { scope: site.scope, id: idText(site.id) } : void 0;
  }
};

// src/read/typescript/machine.ts
var Thrown = class extends Error {
  constructor(traced) {
    super("thrown");
    this.traced = traced;
  }
  traced;
};
var HARMLESS = /"(?:cdk8s-plus-\d+|constructs|cdk8s)"/;
var isConstruct = (value) => value instanceof Instance && value.construct !== void 0;
var MOST_CALLS = 120;
var Machine = class {
  constructor(modules, limits) {
    this.modules = modules;
    this.limits = limits;
    takeWork();
  }
  modules;
  limits;
  #steps = 0;
  #calls = 0;
  #journal;
  #quiet = 0;
  #within;
  #watched = /* @__PURE__ */ new WeakMap();
  /** How many times something unknown was called, which may throw. */
  doubts = 0;
  /** Why there may be objects below constructs of the program that are not read. */
  stranger;
  made = /* @__PURE__ */ new Map();
  /** Where constructs are made, whether or not their classes are read. */
  constructs = new Constructs();
  /** Functions and classes of the program that ran. */
  ran = /* @__PURE__ */ new Set();
  /** Counts a step, or as many as work is worth. @throws Exhausted */
  tick(steps = 1) {
    this.#steps += steps + takeWork();
    if (this.#steps > (this.limits.steps ?? MOST_STEPS)) throw new Exhausted();
  }
  /** Runs a call unless calls are nested too deeply, as where a recursion has no end that is known. */
  nested(run2) {
    if (this.#calls >= MOST_CALLS) return void 0;
    this.#calls++;
    try {
      return run2();
    } finally {
      this.#calls--;
    }
  }
  /** Has something done when a store is written to. */
  watch(store2, then) {
    const watching = this.#watched.get(store2);
    if (watching) watching.push(then);
    else this.#watched.set(store2, [then]);
  }
  /** To be called before a store is written to. What may be the same is not known from then on. */
  touch(store2) {
    this.#keep(store2);
    if (!store2.akin) return;
    for (const other of kinOf(store2)) {
      this.tick();
      this.#keep(other);
      other.blur(UNDECIDED);
    }
  }
  /** Tells of a store that is written to, and keeps what it holds for the other way. */
  #keep(store2) {
    for (const then of this.#watched.get(store2) ?? []) then();
    if (!this.#journal || this.#journal.has(store2)) return;
    this.tick(store2.size);
    this.#journal.set(store2, store2.snapshot());
  }
  /** Whether what is run will be run again, so that it does not count. */
  get isQuiet() {
    return this.#quiet > 0;
  }
  /** Stands for the way that is run, of several of which only one is taken; undefined where there is one alone. */
  get branch() {
    return this.#journal;
  }
  /** Hands constructs to something that is not read, which may put objects below them. */
  expose(args, reason) {
    if (!HARMLESS.test(reason) && args.some(({ value }) => isConstruct(value))) this.stranger ??= reason;
  }
  record(instance, node) {
    if (this.#quiet === 0) this.made.set(instance, { instance, node, certain: this.#journal === void 0 });
  }
  /** Notes what an expression made, which may be a construct. */
  note(made, args, node) {
    if (this.#quiet === 0) this.constructs.note(made, args, node, this.#within);
  }
  /** Runs a function that something calls back. */
  callBack(node, run2) {
    const outer = this.#within;
    this.#within = { node, outer };
    try {
      run2();
    } finally {
      this.#within = outer;
    }
  }
  /** Runs what will be run again, so that what it makes does not count. */
  quietly(run2) {
    this.#quiet++;
    try {
      run2();
    } finally {
      this.#quiet--;
    }
  }
  /** Runs what counts whatever branch asked for it first: a module. */
  apart(run2) {
    const [journal, quiet] = [this.#journal, this.#quiet];
    this.#journal = void 0;
    this.#quiet = 0;
    try {
      run2();
    } finally {
      this.#journal = journal;
      this.#quiet = quiet;
    }
  }
  /** Runs two ways of which only one is taken; what they write is joined. A way that throws is not taken. */
  fork(first2, second) {
    const outer = this.#journal;
    const results = [];
    try {
      const one = this.#branch(first2, results);
      const after2 = new Map([...one.journal].map(([store2]) => [store2, store2.snapshot()]));
      for (const [store2, before] of one.journal) store2.restore(before);
      const two = this.#branch(second, results);
      this.#settle(outer, one, after2, two);
    } finally {
      this.#journal = outer;
    }
    if (results.length === 0) throw new Thrown({ value: void 0 });
    return results;
  }
  #branch(run2, results) {
    const journal = /* @__PURE__ */ new Map();
    this.#journal = journal;
    try {
      results.push(run2());
      return { journal, threw: false };
    } catch (error2) {
      if (error2 instanceof Thrown) return { journal, threw: true };
      throw error2;
    }
  }
  #settle(outer, one, after2, two) {
    for (const store2 of /* @__PURE__ */ new Set([...one.journal.keys(), ...two.journal.keys()])) {
      const before = one.journal.has(store2) ? one.journal.get(store2) : two.journal.get(store2);
      this.tick(store2.size);
      if (outer && !outer.has(store2)) outer.set(store2, before);
      if (two.threw) store2.restore(after2.get(store2) ?? before);
      else if (!one.threw) joinState(store2, after2.get(store2) ?? before, store2.snapshot());
    }
  }
  /** The value of one of two ways. */
  either(first2, second) {
    const [one, two] = this.fork(first2, second);
    return one && two ? join(one, two) : one ?? two;
  }
};

// src/read/typescript/variables.ts
var isVar = (list) => (list.flags & ts.NodeFlags.BlockScoped) === 0;
function* namesIn(name) {
  if (ts.isIdentifier(name)) yield name.text;
  else for (const element2 of name.elements) if (!ts.isOmittedExpression(element2)) yield* namesIn(element2.name);
}
function* varsIn(node) {
  if (ts.isVariableDeclarationList(node) && isVar(node)) for (const { name } of node.declarations) yield* namesIn(name);
  const inner2 = [];
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child) && !ts.isClassLike(child) && !ts.isExpression(child)) inner2.push(child);
  });
  for (const child of inner2) yield* varsIn(child);
}
var NAMES = /* @__PURE__ */ new WeakMap();
function hoistVars(body, frame) {
  let names = NAMES.get(body);
  if (!names) {
    names = new Set(/\bvar\b/.test(body.getSourceFile().text) ? varsIn(body) : []);
    NAMES.set(body, names);
  }
  for (const name of names) if (!frame.names.has(name)) declare(frame, name, { slot: UNDEFINED });
}
function bindDeclared(machine, list, name, traced, frame) {
  const [first2] = isVar(list) ? namesIn(name) : [];
  const home = (first2 === void 0 ? void 0 : find(frame, first2)?.frame) ?? frame;
  if (home !== frame) machine.touch(home);
  bind(machine, name, traced, home);
}

// src/read/typescript/loops.ts
function forEachOf(machine, node, frame) {
  return listed(evaluate(machine, node.expression, frame).value);
}
function forIn(machine, node, frame) {
  const { value } = evaluate(machine, node.expression, frame);
  if (value instanceof Dict)
    return {
      items: inOrder(value).map(([key, slot]) => ({ value: key, from: slot.key })),
      open: value.open
    };
  return { items: [], open: "what is looped over is not known" };
}
function left(node, end) {
  if (end?.kind !== "continue") return end;
  return end.label === void 0 || isLabelled(node, end.label) ? void 0 : end;
}
function isLabelled({ parent }, label) {
  return ts.isLabeledStatement(parent) && (parent.label.text === label || isLabelled(parent, label));
}
var outside = (end) => end?.kind === "break" && end.label === void 0 ? void 0 : end;
function loop(machine, turns, node, frame) {
  if (!turns) return conditionLoop(machine, node, frame);
  const { items, open } = turns(machine, node, frame);
  const body = (item) => {
    const inner2 = blockOf(frame);
    bindTurn(machine, node, item, inner2);
    return run(machine, node.statement, inner2);
  };
  const from2 = (index) => {
    for (let at2 = index; at2 < items.length; at2++) {
      const end = left(node, body(items[at2]));
      if (!end) continue;
      return end.maybe ? after(machine, end, () => from2(at2 + 1)) : end;
    }
    return open === void 0 ? void 0 : uncertainTurns(machine, () => left(node, body(unknown(open))));
  };
  return outside(from2(0));
}
function bindTurn(machine, { initializer }, item, frame) {
  if (!ts.isVariableDeclarationList(initializer)) store(machine, initializer, item, initializer, frame);
  else for (const { name } of initializer.declarations) bindDeclared(machine, initializer, name, item, frame);
}
var QUIET_TURNS = 3;
function uncertainTurns(machine, body) {
  const turn = () => endOf(machine.fork(body, () => void 0));
  for (let round = 0; round < QUIET_TURNS; round++) machine.quietly(turn);
  const end = turn();
  return end ? { ...end, maybe: true } : void 0;
}
function conditionOf(node) {
  return ts.isForStatement(node) ? node.condition : node.expression;
}
function conditionLoop(machine, node, outer) {
  const frame = blockOf(outer);
  if (ts.isForStatement(node) && node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) declareAll(machine, node.initializer, frame);
    else evaluate(machine, node.initializer, frame);
  }
  return outside(turnsFrom(machine, node, frame, 0));
}
function ownTurn(node, frame) {
  if (!ts.isForStatement(node)) return frame;
  const own = blockOf(frame.parent);
  for (const [name, { slot }] of frame.names) own.names.set(name, { slot });
  return own;
}
function turnsFrom(machine, node, start, done) {
  const condition = conditionOf(node);
  let frame = start;
  for (let turn = done; ; turn++) {
    machine.tick();
    const goes = ts.isDoStatement(node) && turn === 0 ? true : condition ? truth(evaluate(machine, condition, frame).value) : true;
    if (goes === false) return void 0;
    if (goes === void 0) {
      const kept = frame;
      return uncertainTurns(machine, () => turnOf(machine, node, kept));
    }
    const end = left(node, run(machine, node.statement, blockOf(frame)));
    if (end && !end.maybe) return end;
    if (end) {
      const next = frame;
      return after(machine, end, () => turnsFrom(machine, node, advance(machine, node, next), turn + 1));
    }
    frame = advance(machine, node, frame);
  }
}
function advance(machine, node, frame) {
  const own = ownTurn(node, frame);
  if (ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, own);
  return own;
}
function turnOf(machine, node, frame) {
  const end = run(machine, node.statement, blockOf(frame));
  if (ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, frame);
  return left(node, end);
}

// src/read/typescript/statements.ts
var K = ts.SyntaxKind;
function joinEnds(one, two) {
  if (!one || !two) return one || two ? { ...one ?? two, maybe: true } : void 0;
  const maybe = one.maybe || two.maybe;
  if (one.kind === "return" && two.kind === "return")
    return { kind: "return", value: join(one.value ?? UNDEFINED, two.value ?? UNDEFINED), maybe };
  if (one.kind === two.kind && one.label === two.label) return { ...one, maybe };
  return { ...one.kind === "return" ? one : two, maybe: true };
}
var endOf = (ends) => ends.length === 1 ? ends[0] : joinEnds(ends[0], ends[1]);
var returned = (machine, node, frame) => ({
  kind: "return",
  value: node.expression ? evaluate(machine, node.expression, frame) : UNDEFINED,
  maybe: false
});
var conditional = (machine, node, frame) => {
  const condition = truth(evaluate(machine, node.expression, frame).value);
  const yes = () => run(machine, node.thenStatement, blockOf(frame));
  const no = () => node.elseStatement ? run(machine, node.elseStatement, blockOf(frame)) : void 0;
  return condition === void 0 ? endOf(machine.fork(yes, no)) : condition ? yes() : no();
};
var declared = (machine, node, frame) => {
  if (!isAmbient(node)) declareAll(machine, node.declarationList, frame);
  else for (const { name } of node.declarationList.declarations) bind(machine, name, unknown(AMBIENT, name), frame);
  return void 0;
};
var AMBIENT = "it is declared here, and stands elsewhere";
var isAmbient = (node) => node.modifiers?.some(({ kind }) => kind === K.DeclareKeyword) ?? false;
function declareAll(machine, list, frame) {
  for (const { name, initializer } of list.declarations) {
    if (!initializer && isVar(list)) continue;
    bindDeclared(machine, list, name, initializer ? evaluate(machine, initializer, frame) : UNDEFINED, frame);
  }
}
var expression = (machine, node, frame) => {
  evaluate(machine, node.expression, frame);
  return void 0;
};
var attempt = (machine, node, frame) => {
  const doubts = machine.doubts;
  const caught = () => {
    const inner2 = blockOf(frame);
    const name = node.catchClause?.variableDeclaration?.name;
    if (name) bind(machine, name, unknown("it is what was thrown"), inner2);
    return node.catchClause ? run(machine, node.catchClause.block, inner2) : void 0;
  };
  let end;
  try {
    end = run(machine, node.tryBlock, blockOf(frame));
    if (machine.doubts > doubts && node.catchClause) end = joinEnds(end, endOf(machine.fork(caught, () => end)));
  } catch (error2) {
    if (!(error2 instanceof Thrown) || !node.catchClause) throw error2;
    end = caught();
  }
  return node.finallyBlock ? run(machine, node.finallyBlock, blockOf(frame)) ?? end : end;
};
var choice = (machine, node, frame) => {
  const { value } = evaluate(machine, node.expression, frame);
  const { clauses } = node.caseBlock;
  const inner2 = blockOf(frame);
  const from2 = (index) => {
    const end = runBlock(
      machine,
      clauses.slice(index).flatMap((clause) => [...clause.statements]),
      inner2
    );
    return end?.kind === "break" && end.label === void 0 ? void 0 : end;
  };
  const tests = clauses.map(
    (clause) => ts.isCaseClause(clause) ? evaluate(machine, clause.expression, inner2).value : void 0
  );
  const known3 = tests.every((test2) => typeof test2 !== "object") && typeof value !== "object";
  if (known3) {
    const index = clauses.findIndex((clause, at2) => ts.isCaseClause(clause) && tests[at2] === value);
    const start = index < 0 ? clauses.findIndex(ts.isDefaultClause) : index;
    return start < 0 ? void 0 : from2(start);
  }
  const ways = [...clauses.keys()].map((index) => () => from2(index));
  if (!clauses.some(ts.isDefaultClause)) ways.push(() => void 0);
  const either = (index) => index < ways.length - 1 ? endOf(machine.fork(ways[index], () => either(index + 1))) : ways[index]?.();
  return either(0);
};
var jump = (kind) => (_machine, node) => ({ kind, label: node.label?.text, maybe: false });
var labelled = (machine, node, frame) => {
  const end = run(machine, node.statement, frame);
  return end?.label === node.label.text ? void 0 : end;
};
var thrown = (machine, node, frame) => {
  throw new Thrown(evaluate(machine, node.expression, frame));
};
var looped = (of2) => (machine, node, frame) => loop(machine, of2, node, frame);
var nothing = () => void 0;
var TABLE = {
  [K.ReturnStatement]: returned,
  [K.IfStatement]: conditional,
  [K.VariableStatement]: declared,
  [K.ExpressionStatement]: expression,
  [K.Block]: ((machine, node, frame) => runBlock(machine, node.statements, blockOf(frame))),
  [K.TryStatement]: attempt,
  [K.SwitchStatement]: choice,
  [K.BreakStatement]: jump("break"),
  [K.ContinueStatement]: jump("continue"),
  [K.LabeledStatement]: labelled,
  [K.ThrowStatement]: thrown,
  [K.ForOfStatement]: looped(forEachOf),
  [K.ForInStatement]: looped(forIn),
  [K.ForStatement]: looped(void 0),
  [K.WhileStatement]: looped(void 0),
  [K.DoStatement]: looped(void 0),
  [K.ExportAssignment]: ((machine, node, frame) => {
    declare(frame, "default", { slot: evaluate(machine, node.expression, frame) });
    return void 0;
  }),
  [K.FunctionDeclaration]: nothing,
  [K.EnumDeclaration]: nothing
};
function run(machine, node, frame) {
  machine.tick();
  return TABLE[node.kind]?.(machine, node, frame);
}
function hoist(machine, statements, frame) {
  for (const node of statements) {
    if (isAmbient(node)) continue;
    if (ts.isFunctionDeclaration(node)) {
      if (node.body) declare(frame, node.name?.text ?? "default", { slot: functionOf(machine, node, frame) });
    } else if (ts.isClassDeclaration(node))
      declare(frame, node.name?.text ?? "default", {
        late: () => ({ value: classOf(machine, node, frame), from: node })
      });
    else if (ts.isEnumDeclaration(node))
      declare(frame, node.name.text, { late: () => ({ value: enumOf(machine, node, frame), from: node }) });
  }
}
function runBody(machine, body, frame) {
  hoistVars(body, frame);
  return runBlock(machine, body.statements, frame);
}
function runBlock(machine, statements, frame) {
  hoist(machine, statements, frame);
  return runFrom(machine, statements, 0, frame);
}
function runFrom(machine, statements, start, frame) {
  for (let index = start; index < statements.length; index++) {
    const end = run(machine, statements[index], frame);
    if (!end) continue;
    if (!end.maybe) return end;
    return after(machine, end, () => runFrom(machine, statements, index + 1, frame));
  }
  return void 0;
}
function after(machine, end, rest2) {
  let ended;
  machine.fork(
    () => {
      ended = rest2();
    },
    () => void 0
  );
  return ended ? joinEnds({ ...end, maybe: false }, ended) : end;
}

// src/read/typescript/module.ts
var Namespace = class extends Dict {
  constructor(get2) {
    super();
    this.get = get2;
    this.open = "it is a module";
  }
  get;
};
var isExported = (node) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
var isDefault = (node) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
function specifierOf({ moduleSpecifier }) {
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : void 0;
}
function assignedFrom({ moduleReference: from2 }) {
  return ts.isExternalModuleReference(from2) && ts.isStringLiteralLike(from2.expression) ? from2.expression.text : void 0;
}
var isJson = (file) => file.fileName.endsWith(".json");
var Module = class {
  constructor(file, machine) {
    this.file = file;
    this.machine = machine;
    declare(this.frame, "__dirname", { slot: { value: dirname(file.fileName) } });
    declare(this.frame, "__filename", { slot: { value: file.fileName } });
    const isCommon = !ts.isExternalModule(file) && !isJson(file);
    this.#common = isCommon ? commonJs(machine, this.frame) : void 0;
    for (const node of file.statements) this.#declare(node);
  }
  file;
  machine;
  frame = new Frame(void 0);
  #exports = /* @__PURE__ */ new Map();
  #stars = [];
  /** What it exports as a module of CommonJS, which one with imports or exports is not. */
  #common;
  #state = "new";
  /** Runs the module unless it ran. */
  run() {
    if (this.#state !== "new") return;
    this.#state = "running";
    this.machine.apart(() => {
      try {
        for (const node of this.file.statements)
          if (ts.isImportDeclaration(node) && !node.importClause) this.#import(node, "*");
        runBody(this.machine, this.file, this.frame);
      } catch (error2) {
        if (!(error2 instanceof Thrown)) throw error2;
      }
    });
    this.#state = "done";
  }
  /** What it exports under a name; `*` is all of it. */
  get(name, seen = /* @__PURE__ */ new Set()) {
    this.run();
    if (this.#common) return this.#ofCommon(this.#common(), name);
    if (name === "*" && this.#exports.get("default")?.whole) return this.#local("default");
    if (name === "*")
      return { value: new Namespace((member) => this.get(member) ?? unknown(`"${member}" is not exported`)) };
    const json = this.#json;
    if (json) return name === "default" ? json : property(this.machine, json, name);
    const found = this.#exports.get(name);
    if (found?.specifier !== void 0) return this.machine.modules.imported(this.file, found.specifier, found.name);
    if (found) return this.#local(found.local ?? found.name);
    if (name === "default" || seen.has(this)) return void 0;
    for (const star of this.#stars) {
      const given = this.machine.modules.exported(this.file, star, name, /* @__PURE__ */ new Set([...seen, this]));
      if (given) return given;
    }
    return void 0;
  }
  /** `module.exports` itself, or a name in it. */
  #ofCommon(all2, name) {
    if (name === "*" || name === "default") return all2;
    const member = property(this.machine, all2, name);
    return member.value === void 0 ? void 0 : member;
  }
  /** What it imports, as it is written. */
  get specifiers() {
    const imported = this.file.statements.flatMap((node) => {
      const path = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? specifierOf(node) : ts.isImportEqualsDeclaration(node) ? assignedFrom(node) : void 0;
      return path === void 0 ? [] : [path];
    });
    return [...imported, ...requiredIn(this.file)];
  }
  /** Functions and classes that stand at the top, by name. */
  *declarations() {
    for (const node of this.file.statements)
      if (ts.isFunctionDeclaration(node) && node.body || ts.isClassDeclaration(node))
        yield [node, this.#local(node.name?.text ?? "default")];
  }
  get #json() {
    const [first2] = this.file.statements;
    return isJson(this.file) && first2 ? evaluate(this.machine, first2.expression, this.frame) : void 0;
  }
  #local(name) {
    const binding = this.frame.names.get(name);
    return binding ? bindingValue(binding, name) : unknown(`"${name}" is not declared`);
  }
  #import(node, name) {
    const specifier = specifierOf(node);
    return specifier === void 0 ? unknown(`nothing says where "${name}" comes from`) : this.machine.modules.imported(this.file, specifier, name);
  }
  #declare(node) {
    if (ts.isImportDeclaration(node)) this.#declareImport(node);
    else if (ts.isImportEqualsDeclaration(node)) this.#declareAssigned(node);
    else if (ts.isExportDeclaration(node)) this.#declareExport(node);
    else if (ts.isExportAssignment(node))
      this.#exports.set("default", { name: "default", whole: node.isExportEquals === true });
    else if (ts.isVariableStatement(node) && isExported(node)) {
      for (const { name } of node.declarationList.declarations)
        for (const one of namesIn(name)) this.#exports.set(one, { name: one });
    } else if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) && isExported(node)) {
      const local = node.name?.text ?? "default";
      this.#exports.set(isDefault(node) ? "default" : local, { name: local });
    }
  }
  #declareImport(node) {
    const { importClause: clause } = node;
    if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
    const late2 = (name, imported) => declare(this.frame, name, { late: () => this.#import(node, imported) });
    if (clause.name) late2(clause.name.text, "default");
    if (!clause.namedBindings) return;
    if (ts.isNamespaceImport(clause.namedBindings)) late2(clause.namedBindings.name.text, "*");
    else
      for (const { name, propertyName } of clause.namedBindings.elements) late2(name.text, (propertyName ?? name).text);
  }
  /** `import k8s = require('./k8s')`. */
  #declareAssigned(node) {
    const specifier = assignedFrom(node);
    if (specifier === void 0 || node.isTypeOnly) return;
    declare(this.frame, node.name.text, {
      late: () => this.machine.modules.imported(this.file, specifier, "*")
    });
  }
  #declareExport(node) {
    const specifier = specifierOf(node);
    if (!node.exportClause) {
      if (specifier !== void 0) this.#stars.push(specifier);
    } else if (ts.isNamespaceExport(node.exportClause)) {
      if (specifier !== void 0) this.#exports.set(node.exportClause.name.text, { specifier, name: "*" });
    } else
      for (const { name, propertyName } of node.exportClause.elements) {
        const from2 = (propertyName ?? name).text;
        this.#exports.set(name.text, specifier === void 0 ? { name: from2 } : { specifier, name: from2 });
      }
  }
};

// src/read/typescript/properties.ts
var OUTSIDE = "it belongs to something that is not read";
function property(machine, base, name) {
  const { value, from: from2 } = base;
  const each2 = eachOption(value, (option) => property(machine, option, name));
  if (each2) return each2;
  if (isUnknown(value)) return { value: new Unknown4(value.reason), from: from2 };
  if (value instanceof Instance) return memberOf(machine, value, name, base);
  if (value instanceof ClassValue) return staticOf(machine, value, name);
  if (value instanceof Namespace) return value.get(name);
  if (value instanceof Dict) return entryOf(value, name, from2);
  if (value instanceof List) return itemOf(value, name, from2);
  if (value instanceof Native)
    return {
      value: Object.hasOwn(value.members, name) ? value.members[name] : new Unknown4(`${value.name}.${name} is not evaluated`)
    };
  if (typeof value === "string") return characterOf(value, name, from2);
  return unknown(value === void 0 || value === null ? `"${name}" is read of nothing` : OUTSIDE, from2);
}
function entryOf(dict, name, from2) {
  return dict.entries.get(name) ?? { value: dict.open === void 0 ? void 0 : new Unknown4(dict.open), from: from2 };
}
function itemOf(list, name, from2) {
  if (name === "length") return { value: list.open === void 0 ? list.items.length : new Unknown4(list.open), from: from2 };
  const item = /^\d+$/.test(name) ? list.items[Number(name)] : void 0;
  return item ?? {
    value: list.open === void 0 && /^\d+$/.test(name) ? void 0 : new Unknown4(list.open ?? OUTSIDE),
    from: from2
  };
}
function characterOf(text, name, from2) {
  if (name === "length") return { value: text.length, from: from2 };
  return /^\d+$/.test(name) ? { value: text[Number(name)], from: from2 } : unknown(OUTSIDE, from2);
}
function memberOf(machine, instance, name, self) {
  const own = instance.entries.get(name);
  if (own) return own;
  const getter = accessorOf(instance.type, name, "get");
  if (getter) return callFunction(machine, { ...getter, self }, { list: [], open: void 0 }, instance.made);
  const method = methodOf(instance.type, name);
  if (method) return { value: method };
  for (const type of ancestry(instance.type)) {
    if (type instanceof Unknown4) return unknown(OUTSIDE);
    const given = type instanceof NativeClass ? type.get(machine, instance, name) : void 0;
    if (given) return given;
  }
  return instance.open === void 0 ? UNDEFINED : unknown(instance.open);
}
function staticOf(machine, type, name) {
  for (const one of ancestry(type)) {
    if (one instanceof Unknown4) return unknown(OUTSIDE);
    if (one instanceof NativeClass) return Object.hasOwn(one.members, name) ? { value: one.members[name] } : UNDEFINED;
    const own = one.entries.get(name);
    if (own) return own;
    const getter = accessorOf(one, name, "get", true);
    if (getter)
      return callFunction(machine, { ...getter, self: { value: type } }, { list: [], open: void 0 }, one.node);
    const method = methodOf(one, name, true);
    if (method) return { value: method };
  }
  return name === "name" && type.node.name ? { value: type.node.name.text } : UNDEFINED;
}
function setProperty(machine, base, name, slot) {
  if (base instanceof Instance && typeof name === "string") {
    const setter = accessorOf(base.type, name, "set");
    if (setter) {
      callFunction(machine, { ...setter, self: { value: base } }, { list: [slot], open: void 0 }, base.made);
      return;
    }
  }
  if (base instanceof Dict) {
    machine.touch(base);
    if (isUnknown(name) || typeof name !== "string" && typeof name !== "number")
      base.blur("a property whose name is not known is set");
    else base.entries.set(String(name), slot);
  } else if (base instanceof List) {
    machine.touch(base);
    const index = Number(name);
    if (name === "length" && typeof slot.value === "number" && slot.value <= base.items.length && base.open === void 0)
      base.items.length = slot.value;
    else if (Number.isInteger(index) && index >= 0 && index <= base.items.length && base.open === void 0)
      base.items[index] = slot;
    else base.blur("an item whose index is not known is set");
  } else if (isUnknown(base))
    eachOption(base, (option) => {
      if (isMutable(option.value)) spoil(machine, option.value, base.reason);
      return UNDEFINED;
    });
}
function deleteProperty(machine, base, name) {
  if (!(base instanceof Dict)) return;
  machine.touch(base);
  if (typeof name === "string" || typeof name === "number") base.entries.delete(String(name));
  else base.blur("a property whose name is not known is deleted");
}
function spoil(machine, value, reason, depth = 0) {
  if (depth > 20) return;
  machine.tick();
  if (value instanceof Instance) {
    if (descends(value.type, "ApiObject")) value.hidden.set("spoiled", reason);
    const owner2 = value.hidden.get("owner");
    if (owner2 instanceof Instance) spoil(machine, owner2, reason, depth + 1);
    for (const child of value.construct?.children ?? []) spoil(machine, child, reason, depth + 1);
    return;
  }
  if (!isMutable(value)) return;
  const slots = value instanceof List ? value.items : [...value.entries.values()];
  for (const slot of slots) spoil(machine, slot.value, reason, depth + 1);
  machine.touch(value);
  value.blur(reason);
}

// src/read/typescript/operators.ts
var K2 = ts.SyntaxKind;
function truth(value) {
  if (value instanceof Unsure && value.options.length > 0) {
    const truths = new Set(value.options.map((option) => truth(option.value)));
    return truths.size === 1 ? [...truths][0] : void 0;
  }
  return isUnknown(value) ? void 0 : isScalar(value) ? Boolean(value) : true;
}
var SCALAR = {
  [K2.PlusToken]: (left2, right) => left2 + right,
  [K2.MinusToken]: (left2, right) => left2 - right,
  [K2.AsteriskToken]: (left2, right) => left2 * right,
  [K2.SlashToken]: (left2, right) => left2 / right,
  [K2.PercentToken]: (left2, right) => left2 % right,
  [K2.AsteriskAsteriskToken]: (left2, right) => left2 ** right,
  [K2.LessThanToken]: (left2, right) => left2 < right,
  [K2.LessThanEqualsToken]: (left2, right) => left2 <= right,
  [K2.GreaterThanToken]: (left2, right) => left2 > right,
  [K2.GreaterThanEqualsToken]: (left2, right) => left2 >= right,
  [K2.AmpersandToken]: (left2, right) => left2 & right,
  [K2.BarToken]: (left2, right) => left2 | right,
  [K2.CaretToken]: (left2, right) => left2 ^ right,
  [K2.LessThanLessThanToken]: (left2, right) => left2 << right,
  [K2.GreaterThanGreaterThanToken]: (left2, right) => left2 >> right,
  // biome-ignore lint/suspicious/noDoubleEquals: the program compares so
  [K2.EqualsEqualsToken]: (left2, right) => left2 == right,
  // biome-ignore lint/suspicious/noDoubleEquals: the program compares so
  [K2.ExclamationEqualsToken]: (left2, right) => left2 != right
};
var MOST_TEXT = 1e6;
function same2(left2, right) {
  for (const value of [left2, right]) if (isUnknown(value)) return value;
  return left2 === right;
}
var isNothing = (value) => value === void 0 || value === null;
var SHORT = {
  [K2.AmpersandAmpersandToken]: (left2) => not(truth(left2)),
  [K2.BarBarToken]: truth,
  [K2.QuestionQuestionToken]: (left2) => {
    if (left2 instanceof Unsure && left2.options.length > 0) {
      const kinds = new Set(left2.options.map(({ value }) => isUnknown(value) ? void 0 : !isNothing(value)));
      return kinds.size === 1 ? [...kinds][0] : void 0;
    }
    return isUnknown(left2) ? void 0 : !isNothing(left2);
  }
};
var not = (value) => value === void 0 ? void 0 : !value;
function binary(machine, node, frame) {
  const { kind } = node.operatorToken;
  const left2 = evaluate(machine, node.left, frame);
  const decides = SHORT[kind];
  if (decides) return shortened(machine, left2, decides(left2.value), () => evaluate(machine, node.right, frame));
  const right = evaluate(machine, node.right, frame);
  if (kind === K2.CommaToken) return right;
  if (kind === K2.InKeyword) return { value: holdsKey(left2.value, right.value), from: node };
  const { value: type } = right;
  if (kind === K2.InstanceOfKeyword && (type instanceof ClassValue || type instanceof NativeClass))
    return { value: isOf(left2.value, (one) => one === type), from: node };
  return { value: operate(kind, left2.value, right.value, node), from: node };
}
function shortened(machine, left2, decided, right) {
  if (decided !== void 0) return decided ? left2 : right();
  return machine.either(() => left2, right);
}
function operate(kind, left2, right, node) {
  if (kind === K2.EqualsEqualsEqualsToken) return same2(left2, right);
  if (kind === K2.ExclamationEqualsEqualsToken) {
    const equal = same2(left2, right);
    return typeof equal === "boolean" ? !equal : equal;
  }
  const each2 = eachOption(left2, (option) => ({ value: operate(kind, option.value, right, node) }));
  if (each2) return each2.value;
  for (const value of [left2, right]) if (isUnknown(value)) return new Unknown5(value.reason);
  const loose = sameLoosely(kind, left2, right);
  if (loose !== void 0) return loose;
  const operator = SCALAR[kind];
  if (!operator || !isScalar(left2) || !isScalar(right)) return new Unknown5("this operator is not evaluated");
  const result2 = operator(left2, right);
  return typeof result2 === "string" && result2.length > MOST_TEXT ? new Unknown5("the text is too long") : result2;
}
function sameLoosely(kind, left2, right) {
  if (kind !== K2.EqualsEqualsToken && kind !== K2.ExclamationEqualsToken) return void 0;
  const scalars2 = [left2, right].filter(isScalar);
  if (scalars2.length === 2 || !scalars2.every(isNothing)) return void 0;
  return left2 === right === (kind === K2.EqualsEqualsToken);
}
function holdsKey(key, value) {
  for (const one of [key, value]) if (isUnknown(one)) return new Unknown5(one.reason);
  if (!isPlain(value) || !isScalar(key)) return new Unknown5("what holds the key is not known");
  const slot = value.entries.get(String(key));
  if (slot?.value instanceof Unsure) return new Unknown5(slot.value.reason);
  return slot !== void 0 || value.open === void 0 ? slot !== void 0 : new Unknown5(value.open);
}
var COMPOUND = {
  [K2.PlusEqualsToken]: K2.PlusToken,
  [K2.MinusEqualsToken]: K2.MinusToken,
  [K2.AsteriskEqualsToken]: K2.AsteriskToken,
  [K2.SlashEqualsToken]: K2.SlashToken,
  [K2.PercentEqualsToken]: K2.PercentToken,
  [K2.QuestionQuestionEqualsToken]: K2.QuestionQuestionToken,
  [K2.BarBarEqualsToken]: K2.BarBarToken,
  [K2.AmpersandAmpersandEqualsToken]: K2.AmpersandAmpersandToken
};
function assignment(machine, node, frame) {
  const { kind } = node.operatorToken;
  if (kind < K2.FirstAssignment || kind > K2.LastAssignment) return void 0;
  const traced = assigned(machine, node, frame, kind);
  store(machine, node.left, traced, node.right, frame);
  return traced;
}
function assigned(machine, node, frame, kind) {
  if (kind === K2.EqualsToken) return evaluate(machine, node.right, frame);
  const operator = COMPOUND[kind];
  const left2 = evaluate(machine, node.left, frame);
  const decides = operator && SHORT[operator];
  if (decides) return shortened(machine, left2, decides(left2.value), () => evaluate(machine, node.right, frame));
  const right = evaluate(machine, node.right, frame);
  return operator ? { value: operate(operator, left2.value, right.value, node), from: node } : unknown("this operator is not evaluated", node);
}
function store(machine, target2, traced, use, frame) {
  if (ts.isIdentifier(target2)) assign(machine, frame, target2.text, traced);
  else if (ts.isPropertyAccessExpression(target2))
    setProperty(
      machine,
      evaluate(machine, target2.expression, frame).value,
      target2.name.text,
      slotOf(traced, target2.name, use)
    );
  else if (ts.isElementAccessExpression(target2)) {
    const base = evaluate(machine, target2.expression, frame).value;
    const { value } = evaluate(machine, target2.argumentExpression, frame);
    setProperty(machine, base, value, slotOf(traced, target2.argumentExpression, use));
  } else if (ts.isArrayLiteralExpression(target2) || ts.isObjectLiteralExpression(target2))
    bindPattern(machine, target2, traced, frame);
  else if (ts.isParenthesizedExpression(target2) || ts.isNonNullExpression(target2) || ts.isAsExpression(target2))
    store(machine, target2.expression, traced, use, frame);
}
function step(machine, node, frame) {
  const before = evaluate(machine, node.operand, frame);
  const by = node.operator === K2.PlusPlusToken ? 1 : -1;
  const after2 = {
    value: typeof before.value === "number" ? before.value + by : new Unknown5("it counts what is not known"),
    from: node
  };
  store(machine, node.operand, after2, node, frame);
  return { before, after: after2 };
}
function postfix(machine, node, frame) {
  return step(machine, node, frame).before;
}
function prefix(machine, node, frame) {
  if (ts.isDeleteExpression(node)) return remove(machine, node.expression, frame);
  if (ts.isTypeOfExpression(node))
    return { value: typeText(evaluate(machine, node.expression, frame).value), from: node };
  if (node.operator === K2.PlusPlusToken || node.operator === K2.MinusMinusToken) return step(machine, node, frame).after;
  const { value } = evaluate(machine, node.operand, frame);
  return { value: unary(node.operator, value), from: node };
}
function unary(operator, value) {
  if (operator === K2.ExclamationToken) {
    const known3 = truth(value);
    return known3 === void 0 ? new Unknown5(value.reason) : !known3;
  }
  if (isUnknown(value)) return new Unknown5(value.reason);
  if (!isScalar(value)) return new Unknown5("this operator is not evaluated");
  return operator === K2.MinusToken ? -value : operator === K2.TildeToken ? ~value : Number(value);
}
function typeText(value) {
  const each2 = eachOption(value, (option) => ({ value: typeText(option.value) }));
  if (each2) return each2.value;
  if (isUnknown(value)) return new Unknown5(value.reason);
  return isScalar(value) ? typeof value : value !== null && isCallable(value) ? "function" : "object";
}
var isCallable = (value) => typeof value === "object" && value !== null && ("call" in value || "node" in value);
function remove(machine, target2, frame) {
  if (ts.isPropertyAccessExpression(target2))
    deleteProperty(machine, evaluate(machine, target2.expression, frame).value, target2.name.text);
  else if (ts.isElementAccessExpression(target2))
    deleteProperty(
      machine,
      evaluate(machine, target2.expression, frame).value,
      evaluate(machine, target2.argumentExpression, frame).value
    );
  return UNDEFINED;
}

// src/read/typescript/patterns.ts
function bind(machine, name, traced, frame) {
  if (ts.isIdentifier(name)) declare(frame, name.text, { slot: traced });
  else if (ts.isObjectBindingPattern(name)) bindProperties(machine, name, traced, frame);
  else bindItems(machine, name, traced, frame);
}
function withDefault(machine, traced, initializer, frame) {
  if (!initializer) return traced;
  if (traced.value === void 0) return evaluate(machine, initializer, frame);
  if (!isUnknown(traced.value)) return traced;
  return machine.either(
    () => traced,
    () => evaluate(machine, initializer, frame)
  );
}
function bindProperties(machine, pattern, traced, frame) {
  const taken = /* @__PURE__ */ new Set();
  for (const element2 of pattern.elements) {
    if (element2.dotDotDotToken) {
      bind(machine, element2.name, rest(traced, taken), frame);
      continue;
    }
    const key = element2.propertyName ?? element2.name;
    const name = nameText(machine, key, frame);
    const value = name instanceof Unknown6 ? unknown(name.reason, key) : property(machine, traced, name);
    if (typeof name === "string") taken.add(name);
    bind(machine, element2.name, withDefault(machine, value, element2.initializer, frame), frame);
  }
}
function rest({ value, from: from2 }, taken) {
  if (!isPlain(value)) return unknown(isUnknown(value) ? value.reason : "it is no map", from2);
  const left2 = new Dict();
  left2.open = value.open;
  for (const [key, slot] of value.entries) if (!taken.has(key)) left2.entries.set(key, slot);
  return { value: left2, from: from2 };
}
function itemAt(list, index) {
  return list.items[index] ?? { value: list.open === void 0 ? void 0 : new Unknown6(list.open) };
}
function itemsFrom(list, index) {
  const left2 = new List(list.items.slice(index));
  left2.open = list.open;
  return { value: left2 };
}
function bindItems(machine, pattern, traced, frame) {
  const list = listed(traced.value);
  for (const [index, element2] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element2)) continue;
    const value = element2.dotDotDotToken ? itemsFrom(list, index) : withDefault(machine, itemAt(list, index), element2.initializer, frame);
    bind(machine, element2.name, value, frame);
  }
}
function bindPattern(machine, target2, traced, frame) {
  if (ts.isArrayLiteralExpression(target2)) assignItems(machine, target2, traced, frame);
  else assignProperties(machine, target2, traced, frame);
}
function assignTo(machine, target2, traced, use, frame) {
  if (ts.isBinaryExpression(target2))
    store(machine, target2.left, withDefault(machine, traced, target2.right, frame), use, frame);
  else store(machine, target2, traced, use, frame);
}
function assignItems(machine, target2, traced, frame) {
  const list = listed(traced.value);
  for (const [index, item] of target2.elements.entries()) {
    if (ts.isSpreadElement(item)) assignTo(machine, item.expression, itemsFrom(list, index), item, frame);
    else if (!ts.isOmittedExpression(item)) assignTo(machine, item, itemAt(list, index), item, frame);
  }
}
function assignProperties(machine, target2, traced, frame) {
  const taken = /* @__PURE__ */ new Set();
  for (const member of target2.properties) {
    if (ts.isSpreadAssignment(member)) store(machine, member.expression, rest(traced, taken), member, frame);
    if (!ts.isShorthandPropertyAssignment(member) && !ts.isPropertyAssignment(member)) continue;
    const name = nameText(machine, member.name, frame);
    const value = name instanceof Unknown6 ? unknown(name.reason) : property(machine, traced, name);
    if (typeof name === "string") taken.add(name);
    if (ts.isPropertyAssignment(member)) assignTo(machine, member.initializer, value, member, frame);
    else
      store(
        machine,
        member.name,
        withDefault(machine, value, member.objectAssignmentInitializer, frame),
        member,
        frame
      );
  }
}
function bindParameters(machine, parameters, args, frame) {
  const given = new List([...args.list]);
  given.open = args.open;
  for (const [index, parameter] of parameters.entries()) {
    const value = parameter.dotDotDotToken ? itemsFrom(given, index) : withDefault(machine, itemAt(given, index), parameter.initializer, frame);
    bind(machine, parameter.name, value, frame);
  }
}

// src/read/typescript/functions.ts
function functionOf(_machine, node, frame, self) {
  const own = ts.isArrowFunction(node) ? selfOf(frame) : self;
  return { value: new Func(node, frame, own, ts.isArrowFunction(node) ? homeOf(frame) : void 0), from: node };
}
function runFunction(machine, { node, frame: outer, self, home, bound = [] }, args) {
  if (node.asteriskToken) return unknown("a generator makes it", node);
  if (!node.body) return unknown("the function has no body", node);
  machine.ran.add(node);
  const frame = new Frame(outer);
  frame.self = self ?? UNDEFINED;
  frame.home = home;
  bindParameters(machine, node.parameters, { ...args, list: [...bound, ...args.list] }, frame);
  if (!ts.isBlock(node.body)) return evaluate(machine, node.body, frame);
  const end = runBody(machine, node.body, frame);
  if (end?.kind !== "return") return UNDEFINED;
  const value = end.value ?? UNDEFINED;
  return end.maybe ? join(value, UNDEFINED) : value;
}

// src/read/typescript/regular-expressions.ts
var ATOMS = /^(?:\\[^\dkpPu]|\[(?:\\.|[^\]\\])*\]|[^\\[\](){}|*+?])*$/;
var REPEATED = /(?<=[^\\])[*+?]/;
var STATEFUL = /[gy]/;
var LONGEST_TEXT = 1e3;
var expressionOf = (instance) => instance.hidden.get("expression");
var test = (_machine, args, node, { value: self }) => {
  const { value } = argument(args, 0);
  const expression2 = expressionOf(self);
  if (typeof value !== "string" || value.length > LONGEST_TEXT || STATEFUL.test(expression2.flags))
    return unknown(isUnknown(value) ? value.reason : "the match is not evaluated", node);
  return { value: expression2.test(value), from: node };
};
var TYPE = new NativeClass(
  "RegExp",
  () => void 0,
  () => void 0,
  { test }
);
function regularExpression(node) {
  const end = node.text.lastIndexOf("/");
  const source = node.text.slice(1, end);
  if (!ATOMS.test(source.replace(REPEATED, ""))) return unknown("the regular expression is not evaluated", node);
  const instance = new Instance(TYPE, node);
  try {
    instance.hidden.set("expression", new RegExp(source, node.text.slice(end + 1)));
  } catch {
    return unknown("it is no regular expression", node);
  }
  return { value: instance, from: node };
}
function expressionIn(value, text) {
  if (!(value instanceof Instance) || value.type !== TYPE) return void 0;
  return text.length > LONGEST_TEXT ? new Unknown7("the text is too long") : expressionOf(value);
}

// src/read/typescript/expressions.ts
var K3 = ts.SyntaxKind;
var inner = (machine, node, frame) => evaluate(machine, node.expression, frame);
var constant = (value) => (_machine, from2) => ({ value, from: from2 });
var textOf = (_machine, node) => ({ value: node.text, from: node });
var template = (machine, node, frame) => {
  let text = node.head.text;
  let doubt;
  for (const span of node.templateSpans) {
    const { value } = evaluate(machine, span.expression, frame);
    if (isUnknown(value)) doubt ??= value;
    else if (typeof value === "object" && value !== null) doubt ??= new Unknown8("an object is made text");
    else text += String(value) + span.literal.text;
  }
  return { value: doubt ? new Unknown8(doubt.reason) : text, from: node };
};
var conditional2 = (machine, node, frame) => {
  const condition = truth(evaluate(machine, node.condition, frame).value);
  const yes = () => evaluate(machine, node.whenTrue, frame);
  const no = () => evaluate(machine, node.whenFalse, frame);
  return condition === void 0 ? machine.either(yes, no) : condition ? yes() : no();
};
var isNothing2 = ({ value }) => value === void 0 || value === null;
function chained(machine, node, frame) {
  const base = evaluate(machine, node.expression, frame);
  return (node.flags & ts.NodeFlags.OptionalChain) !== 0 && isNothing2(base) ? void 0 : base;
}
var access = (machine, node, frame) => {
  if (node.expression.kind === K3.SuperKeyword) return unknown("it belongs to a base class", node);
  const base = chained(machine, node, frame);
  return base ? property(machine, base, node.name.text) : UNDEFINED;
};
var element = (machine, node, frame) => {
  const base = chained(machine, node, frame);
  if (!base) return UNDEFINED;
  const { value } = evaluate(machine, node.argumentExpression, frame);
  const each2 = eachOption(value, (option) => at(machine, base, option, node));
  return each2 ?? at(machine, base, { value }, node);
};
function at(machine, base, { value: name }, node) {
  if (isUnknown(name)) return unknown(name.reason, node);
  return typeof name === "string" || typeof name === "number" ? property(machine, base, String(name)) : unknown(UNDECIDED, node);
}
var unary2 = (machine, node, frame) => prefix(machine, node, frame);
var TABLE2 = {
  [K3.StringLiteral]: textOf,
  [K3.NoSubstitutionTemplateLiteral]: textOf,
  [K3.NumericLiteral]: ((_machine, node) => ({ value: Number(node.text), from: node })),
  [K3.RegularExpressionLiteral]: ((_machine, node) => regularExpression(node)),
  [K3.TrueKeyword]: constant(true),
  [K3.FalseKeyword]: constant(false),
  [K3.NullKeyword]: constant(null),
  [K3.VoidExpression]: ((machine, node, frame) => {
    evaluate(machine, node.expression, frame);
    return UNDEFINED;
  }),
  [K3.Identifier]: ((machine, node, frame) => lookUp(machine, frame, node.text)),
  [K3.ThisKeyword]: (_machine, _node, frame) => selfOf(frame),
  [K3.TemplateExpression]: template,
  [K3.TaggedTemplateExpression]: taggedText,
  [K3.ObjectLiteralExpression]: objectLiteral,
  [K3.ArrayLiteralExpression]: arrayLiteral,
  [K3.ParenthesizedExpression]: inner,
  [K3.AsExpression]: inner,
  [K3.SatisfiesExpression]: inner,
  [K3.NonNullExpression]: inner,
  [K3.TypeAssertionExpression]: inner,
  [K3.AwaitExpression]: inner,
  [K3.ConditionalExpression]: conditional2,
  [K3.PropertyAccessExpression]: access,
  [K3.ElementAccessExpression]: element,
  [K3.BinaryExpression]: ((machine, node, frame) => assignment(machine, node, frame) ?? binary(machine, node, frame)),
  [K3.PrefixUnaryExpression]: unary2,
  [K3.PostfixUnaryExpression]: postfix,
  [K3.TypeOfExpression]: prefix,
  [K3.DeleteExpression]: prefix,
  [K3.CallExpression]: call,
  [K3.NewExpression]: construct,
  [K3.ArrowFunction]: functionOf,
  [K3.FunctionExpression]: functionOf,
  [K3.ClassExpression]: ((machine, node, frame) => ({
    value: classOf(machine, node, frame)
  }))
};
var weight = (value) => typeof value === "string" ? value.length >> 7 : value instanceof List || value instanceof Dict ? value.size >> 3 : 0;
function evaluate(machine, node, frame) {
  machine.tick();
  const rule = TABLE2[node.kind];
  if (!rule) return unknown("this kind of expression is not evaluated", node);
  const traced = rule(machine, node, frame);
  const extra = weight(traced.value);
  if (extra > 0) machine.tick(extra);
  return traced;
}

// src/read/typescript/classes.ts
function classOf(machine, node, outer) {
  const frame = new Frame(outer);
  const type = new ClassValue(node, frame, baseOf(machine, node, outer));
  if (node.name) frame.names.set(node.name.text, { slot: { value: type, from: node } });
  const body = new Frame(frame);
  body.self = { value: type };
  body.home = type;
  for (const member of node.members) {
    if (ts.isPropertyDeclaration(member) && isStatic(member)) setField(machine, type, member, body);
    else if (ts.isClassStaticBlockDeclaration(member)) runBlock(machine, member.body.statements, new Frame(body));
  }
  return type;
}
function baseOf(machine, node, frame) {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!clause) return void 0;
  const { value } = evaluate(machine, clause.expression, frame);
  if (value instanceof ClassValue || value instanceof NativeClass) return value;
  return new Unknown9(isUnknown(value) ? value.reason : "the base class is not known");
}
var isStatic = (member) => (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
function setField(machine, target2, member, frame) {
  if ((ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Ambient) !== 0) return;
  const name = nameText(machine, member.name, frame);
  const traced = member.initializer ? evaluate(machine, member.initializer, frame) : UNDEFINED;
  machine.touch(target2);
  if (typeof name === "string")
    target2.entries.set(name, slotOf(traced, member.name, member.initializer ?? member.name));
  else target2.open ??= name.reason;
}
var kindOf = (member) => ts.isMethodDeclaration(member) ? "method" : ts.isGetAccessorDeclaration(member) ? "get" : ts.isSetAccessorDeclaration(member) ? "set" : ts.isConstructorDeclaration(member) ? "constructor" : void 0;
var INDEXES = /* @__PURE__ */ new WeakMap();
function membersOf(node) {
  let index = INDEXES.get(node);
  if (index) return index;
  index = /* @__PURE__ */ new Map();
  for (const member of node.members) {
    const kind = kindOf(member);
    const declaration = member;
    if (!kind || !declaration.body) continue;
    const name = member.name && !ts.isComputedPropertyName(member.name) && !ts.isBigIntLiteral(member.name) ? member.name.text : "";
    index.set(`${isStatic(member) ? "static " : ""}${kind} ${name}`, declaration);
  }
  INDEXES.set(node, index);
  return index;
}
function memberOf2(type, key) {
  for (const one of ancestry(type)) {
    const member = one instanceof ClassValue ? membersOf(one.node).get(key) : void 0;
    if (member) return new Func(member, one.frame, void 0, one);
  }
  return void 0;
}
var methodOf = (type, name, ofClass = false) => memberOf2(type, `${ofClass ? "static " : ""}method ${name}`);
var accessorOf = (type, name, kind, ofClass = false) => memberOf2(type, `${ofClass ? "static " : ""}${kind} ${name}`);
function instantiate(machine, type, args, node) {
  const instance = new Instance(type, node);
  runConstructor(machine, instance, type, args, node);
  return instance;
}
function runConstructor(machine, instance, type, args, node) {
  if (type instanceof NativeClass) return type.init(machine, instance, args, node);
  if (type instanceof Unknown9) return unknownBase(machine, instance, type, args);
  if (!type) return;
  machine.ran.add(type.node);
  const frame = new Frame(type.frame);
  frame.self = { value: instance, from: instance.made };
  frame.home = type;
  const declared2 = membersOf(type.node).get("constructor ");
  if (!declared2) {
    runConstructor(machine, instance, type.base, args, node);
    setFields(machine, instance, type, void 0, frame);
    return;
  }
  bindParameters(machine, declared2.parameters, args, frame);
  if (!type.base) setFields(machine, instance, type, declared2, frame);
  if (declared2.body) runBody(machine, declared2.body, frame);
}
function unknownBase(machine, instance, { reason }, args) {
  machine.doubts++;
  machine.expose(args.list, reason);
  instance.open = reason;
  const [scope, id] = args.list;
  if (scope?.value instanceof Instance && scope.value.construct && typeof id?.value === "string") {
    instance.construct = { scope: scope.value, id: id.value, children: [] };
    scope.value.construct.children.push(instance);
  }
}
function setFields(machine, instance, type, declared2, frame) {
  for (const parameter of declared2?.parameters ?? []) {
    if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent) || !ts.isIdentifier(parameter.name)) continue;
    machine.touch(instance);
    const { text } = parameter.name;
    instance.entries.set(text, slotOf(lookUp(machine, frame, text), parameter.name, parameter.name));
  }
  const body = new Frame(type.frame);
  body.self = frame.self;
  body.home = type;
  for (const member of type.node.members)
    if (ts.isPropertyDeclaration(member) && !isStatic(member)) setField(machine, instance, member, body);
}
function superCall(machine, args, node, frame) {
  let own = frame;
  while (own && !own.home) own = own.parent;
  const instance = own?.self?.value;
  if (!own?.home || !(instance instanceof Instance))
    return unknownCall(machine, args, "there is no base class", node, false);
  runConstructor(machine, instance, own.home.base, args, node);
  setFields(
    machine,
    instance,
    own.home,
    membersOf(own.home.node).get("constructor "),
    own
  );
  return UNDEFINED;
}
function enumOf(machine, node, outer) {
  const dict = new Dict();
  const frame = new Frame(outer);
  let next = 0;
  for (const member of node.members) {
    const name = nameText(machine, member.name, frame);
    const traced = member.initializer ? evaluate(machine, member.initializer, frame) : { value: next, from: member };
    const { value, from: from2 } = traced;
    next = typeof value === "number" ? value + 1 : new Unknown9("the member before it has no number");
    if (typeof name !== "string") continue;
    dict.entries.set(name, { value, from: from2, key: member.name });
    frame.names.set(name, { slot: { value, from: from2 } });
    if (typeof value === "number") dict.entries.set(String(value), { value: name, from: member.name });
  }
  return dict;
}

// src/read/typescript/lists.ts
var MOST_ITEMS = 1e5;
function listFrom(items, open, node) {
  const list = new List(items.slice(0, MOST_ITEMS));
  list.open = items.length > MOST_ITEMS ? "it is too long" : open;
  return { value: list, from: node };
}
function each(machine, list, args, node, self, of2) {
  const callee = argument(args, 0);
  for (const [index, item] of [...list.items].entries())
    of2(callValue(machine, callee, { list: [item, { value: index }, self], open: void 0 }, node), item, index);
  if (list.open === void 0) return void 0;
  const { open } = list;
  uncertainTurns(machine, () => {
    callValue(machine, callee, { list: [unknown(open), unknown(open), self], open: void 0 }, node);
    return void 0;
  });
  return open;
}
var map = (machine, list, args, node, self) => {
  const items = [];
  const open = each(
    machine,
    list,
    args,
    node,
    self,
    (result2, item) => items.push({ ...result2, from: result2.from ?? item.from, use: result2.from })
  );
  return listFrom(items, open, node);
};
var filter = (machine, list, args, node, self) => {
  const items = [];
  let doubt;
  const open = each(machine, list, args, node, self, ({ value }, item) => {
    const stays = truth(value);
    if (stays === void 0) doubt ??= UNDECIDED;
    else if (stays && doubt === void 0) items.push(item);
  });
  return listFrom(items, doubt ?? open, node);
};
function concatenated(parts) {
  const items = [];
  for (const part of parts) {
    if (isUnknown(part.value)) return { items, open: part.value.reason };
    if (!(part.value instanceof List)) items.push(part);
    else {
      items.push(...part.value.items);
      if (part.value.open !== void 0) return { items, open: part.value.open };
    }
  }
  return { items, open: void 0 };
}
var flatMap = (machine, list, args, node, self) => {
  const results = [];
  const open = each(machine, list, args, node, self, (result2) => results.push(result2));
  const flat = concatenated(results);
  return listFrom(flat.items, flat.open ?? open, node);
};
function search(machine, list, args, node, self) {
  let found;
  let doubt;
  each(machine, list, args, node, self, ({ value }, item, index) => {
    const holds = truth(value);
    if (holds === void 0 && !found) doubt ??= new Unknown10(UNDECIDED);
    if (holds && !found && !doubt) found = { item, index };
  });
  return doubt ?? found ?? (list.open === void 0 ? void 0 : new Unknown10(list.open));
}
var searching = (of2) => (machine, list, args, node, self) => {
  const found = search(machine, list, args, node, self);
  return found instanceof Unknown10 ? { value: found, from: node } : of2(found);
};
var every = (machine, list, args, node, self) => {
  const truths = [];
  const open = each(machine, list, args, node, self, ({ value }) => truths.push(truth(value)));
  if (truths.includes(false)) return { value: false, from: node };
  return {
    value: open === void 0 && !truths.includes(void 0) ? true : new Unknown10(open ?? UNDECIDED),
    from: node
  };
};
var reduce = (machine, list, args, node, self) => {
  if (list.open !== void 0) {
    each(machine, list, { list: [], open: list.open }, node, self, () => void 0);
    return unknown(list.open, node);
  }
  const callee = argument(args, 0);
  const items = args.list.length > 1 ? list.items : list.items.slice(1);
  const start = args.list[1] ?? list.items[0] ?? UNDEFINED;
  return items.reduce(
    (sum, item, index) => callValue(machine, callee, { list: [sum, item, { value: index }], open: void 0 }, node),
    start
  );
};
function scalars(values) {
  const known3 = [];
  for (const { value } of values) {
    if (!isScalar(value)) return new Unknown10(isUnknown(value) ? value.reason : "an item is no text");
    known3.push(value);
  }
  return known3;
}
var includes = (_machine, list, args, node) => {
  const { value } = argument(args, 0);
  if (isUnknown(value)) return unknown(value.reason, node);
  if (list.items.some((item) => Object.is(item.value, value))) return { value: true, from: node };
  const doubt = list.items.find((item) => isUnknown(item.value));
  return { value: list.open === void 0 && !doubt ? false : new Unknown10(list.open ?? UNDECIDED), from: node };
};
var indexOf = (machine, list, args, node, self) => {
  const known3 = includes(machine, list, { ...args, list: args.list.slice(0, 1) }, node, self).value;
  const index = list.items.findIndex(({ value }) => Object.is(value, argument(args, 0).value));
  const isSure = args.list.length === 1 && !list.items.slice(0, Math.max(index, 0)).some(({ value }) => isUnknown(value));
  if (known3 === false && args.list.length === 1) return { value: -1, from: node };
  return known3 === true && isSure ? { value: index, from: node } : unknown(list.open ?? UNDECIDED, node);
};
var join2 = (_machine, list, args, node) => {
  const texts2 = scalars(list.items);
  const by = args.list.length > 0 ? argument(args, 0).value : ",";
  if (texts2 instanceof Unknown10 || list.open !== void 0 || typeof by !== "string")
    return unknown(texts2 instanceof Unknown10 ? texts2.reason : list.open ?? UNDECIDED, node);
  return { value: texts2.map((text) => text ?? "").join(by), from: node };
};
var slice = (_machine, list, args, node) => {
  const bounds = scalars(args.list);
  if (bounds instanceof Unknown10 || args.open !== void 0 || list.open !== void 0 && bounds.some((bound) => Number(bound) < 0))
    return listFrom([], UNDECIDED, node);
  return listFrom(list.items.slice(...bounds), list.open, node);
};
var push = (machine, list, args, node) => {
  machine.touch(list);
  if (list.open === void 0) list.items.push(...args.list.slice(0, Math.max(0, MOST_ITEMS - list.items.length)));
  list.open ??= args.open;
  return { value: list.open === void 0 ? list.items.length : new Unknown10(list.open), from: node };
};
var changing = (change) => (machine, list, args, node, self) => {
  machine.touch(list);
  const result2 = list.open === void 0 && args.open === void 0 ? change(list.items, args) : void 0;
  if (result2) return result2.value === list ? self : result2;
  spoil(machine, list, "it is changed in a way that is not evaluated");
  return unknown(list.open ?? "it is changed in a way that is not evaluated", node);
};
var reversed = changing((items) => {
  items.reverse();
  return UNDEFINED;
});
var sorted = (_machine, list, args, node) => {
  const texts2 = scalars(list.items);
  if (texts2 instanceof Unknown10 || list.open !== void 0 || args.list.length > 0)
    return listFrom([], "its order is not evaluated", node);
  return listFrom(
    [...list.items].sort((one, two) => String(one.value) < String(two.value) ? -1 : 1),
    void 0,
    node
  );
};
var listText = (machine, list, _args, node, self) => join2(machine, list, { list: [], open: void 0 }, node, self);
var METHODS = {
  map,
  filter,
  flatMap,
  reduce,
  every,
  includes,
  indexOf,
  join: join2,
  slice,
  push,
  toSorted: sorted,
  forEach: (machine, list, args, node, self) => {
    map(machine, list, args, node, self);
    return UNDEFINED;
  },
  find: searching((found) => found?.item ?? UNDEFINED),
  findIndex: searching((found) => ({ value: found?.index ?? -1 })),
  some: searching((found) => ({ value: found !== void 0 })),
  concat: (_machine, _list, args, node, self) => {
    const { items, open } = concatenated([self, ...args.list]);
    return listFrom(items, open ?? args.open, node);
  },
  flat: (_machine, list, args, node) => {
    if (args.list.length > 0) return listFrom([], "its depth is not evaluated", node);
    const { items, open } = concatenated(list.items);
    return listFrom(items, open ?? list.open, node);
  },
  at: (_machine, list, args, node) => {
    const index = argument(args, 0).value;
    return typeof index === "number" && list.open === void 0 ? list.items.at(index) ?? UNDEFINED : unknown(list.open ?? UNDECIDED, node);
  },
  entries: (_machine, list, _args, node) => listFrom(
    list.items.map((item, index) => ({ value: new List([{ value: index }, item]) })),
    list.open,
    node
  ),
  values: (_machine, list, _args, node) => listFrom(list.items, list.open, node),
  keys: (_machine, list, _args, node) => listFrom(
    list.items.map((_item, value) => ({ value })),
    list.open,
    node
  ),
  toString: listText,
  unshift: changing((items, { list }) => ({ value: items.unshift(...list) })),
  pop: changing((items) => items.pop() ?? UNDEFINED),
  shift: changing((items) => items.shift() ?? UNDEFINED),
  splice: changing((items, { list: [start, count2, ...added] }) => {
    const bounds = scalars(count2 ? [start ?? UNDEFINED, count2] : [start ?? UNDEFINED]);
    if (bounds instanceof Unknown10 || bounds.some((bound) => typeof bound !== "number")) return void 0;
    const [from2 = 0, length = items.length] = bounds;
    return { value: new List(items.splice(from2, length, ...added)) };
  }),
  reverse: (machine, list, args, node, self) => {
    reversed(machine, list, args, node, self);
    return self;
  },
  sort: (machine, list, args, node, self) => {
    const { value } = sorted(machine, list, args, node, self);
    machine.touch(list);
    list.items = [...value.items];
    list.open = value.open;
    return self;
  },
  fill: (machine, list, args, node, self) => {
    machine.touch(list);
    if (args.list.length > 1) spoil(machine, list, "it is filled in part");
    else list.items = list.items.map(() => ({ ...argument(args, 0), use: node }));
    return self;
  }
};
function listMethod(name) {
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : void 0;
  return method && ((machine, args, node, self) => method(machine, self.value, args, node, self));
}

// src/read/typescript/texts.ts
var MOST_TEXT2 = 1e6;
var PLAIN = [
  "at",
  "charAt",
  "charCodeAt",
  "codePointAt",
  "concat",
  "endsWith",
  "includes",
  "indexOf",
  "lastIndexOf",
  "replace",
  "replaceAll",
  "slice",
  "split",
  "startsWith",
  "substring",
  "substr",
  "toLowerCase",
  "toUpperCase",
  "toString",
  "trim",
  "trimEnd",
  "trimStart",
  "valueOf",
  "normalize"
];
var limited = (name) => (text, count2, filler) => count2 * Math.max(1, name === "repeat" ? text.length : 1) > MOST_TEXT2 ? void 0 : text[name](count2, filler ?? " ");
var METHODS2 = new Map([
  ...PLAIN.map(
    (name) => [name, (text, ...args) => text[name].apply(text, args)]
  ),
  ["padStart", limited("padStart")],
  ["padEnd", limited("padEnd")],
  ["repeat", limited("repeat")]
]);
var NUMBERS = /* @__PURE__ */ new Map([
  ["toString", (value, radix) => value.toString(radix)],
  ["toFixed", (value, digits) => value.toFixed(digits)],
  ["toPrecision", (value, digits) => value.toPrecision(digits)]
]);
var MATCHING = /* @__PURE__ */ new Set(["replace", "replaceAll", "split"]);
function known({ list, open }, text) {
  if (open !== void 0) return new Unknown11(open);
  const values = [];
  for (const { value } of list) {
    const expression2 = text === void 0 ? void 0 : expressionIn(value, text);
    if (expression2 instanceof Unknown11) return expression2;
    if (expression2) {
      values.push(expression2);
      continue;
    }
    if (!isScalar(value)) return new Unknown11(isUnknown(value) ? value.reason : "an argument is not evaluated");
    values.push(value);
  }
  return values;
}
function safely(run2) {
  try {
    const result2 = run2();
    const size = typeof result2 === "string" || Array.isArray(result2) ? result2.length : 0;
    return size > MOST_TEXT2 ? new Unknown11("the text is too long") : result2;
  } catch {
    return new Unknown11("it throws");
  }
}
function result(value, node) {
  if (Array.isArray(value)) return { value: new List(value.map((text) => ({ value: text, from: node }))), from: node };
  return { value, from: node };
}
function textMethod(name) {
  if (!METHODS2.has(name) && !NUMBERS.has(name)) return void 0;
  return (_machine, args, node, { value }) => {
    const values = known(args, typeof value === "string" && MATCHING.has(name) ? value : void 0);
    if (values instanceof Unknown11) return unknown(values.reason, node);
    const method = typeof value === "number" ? NUMBERS.get(name) : METHODS2.get(name);
    if (!method) return unknown(`the method ${name} is not evaluated`, node);
    return result(
      safely(() => method(value, ...values)),
      node
    );
  };
}

// src/read/typescript/calls.ts
function callFunction(machine, func, args, node) {
  const result2 = machine.nested(() => runFunction(machine, func, args));
  return result2 ?? unknownCall(machine, args, "calls are nested too deeply", node, false);
}
function unknownCall(machine, args, reason, node, callsBack2) {
  machine.doubts++;
  machine.expose(args.list, reason);
  for (const { value } of args.list) {
    if (value instanceof Func) {
      if (callsBack2) callBack(machine, value, reason, node);
    } else spoil(machine, value, reason);
  }
  return unknown(reason, node);
}
function callBack(machine, func, reason, node) {
  const call2 = () => callFunction(machine, func, { list: [], open: reason }, node);
  machine.callBack(func.node, () => machine.fork(call2, () => void 0));
}
function callValue(machine, { value }, args, node, self = UNDEFINED, callsBack2 = false) {
  if (value instanceof Func) return callFunction(machine, withSelf(value, self), args, node);
  if (value instanceof Native && value.call) return value.call(machine, args, node, self);
  return unknownCall(machine, args, isUnknown(value) ? value.reason : "what is called is not known", node, callsBack2);
}
var withSelf = (func, self) => ts.isArrowFunction(func.node) || func.bound || self === UNDEFINED ? func : new Func(func.node, func.frame, self, func.home);
function callMethod(machine, base, name, args, node, callsBack2 = false) {
  const { value } = base;
  if (value instanceof Unsure && value.options.length > 0) {
    const ways = value.options.map((option) => () => callMethod(machine, option, name, args, node, callsBack2));
    return ways.reduceRight((rest2, way) => () => machine.either(way, rest2))();
  }
  if (value instanceof List || typeof value === "string" || typeof value === "number") {
    const native = value instanceof List ? listMethod(name) : textMethod(name);
    if (native) return native(machine, args, node, base);
    spoil(machine, value, `the method ${name} may change it`);
    return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
  }
  if (value instanceof Instance) return instanceMethod(machine, value, base, name, args, node);
  if (value instanceof Func) return functionMethod(machine, base, name, args, node);
  if (value instanceof Dict && !(value instanceof ClassValue) && name === "hasOwnProperty")
    return hasOwn(value, args, node);
  return callValue(machine, property(machine, base, name), args, node, base, callsBack2);
}
function hasOwn(dict, { list: [key] }, node) {
  const known3 = key && typeof key.value === "string" ? dict.entries.has(key.value) || (dict.open === void 0 ? false : void 0) : void 0;
  return { value: known3 ?? new Unknown12(dict.open ?? "the key is not known"), from: node };
}
function functionMethod(machine, func, name, args, node) {
  const [self = UNDEFINED, ...others] = args.list;
  if (name === "call") return callValue(machine, func, { ...args, list: others }, node, self);
  if (name === "apply" && args.open === void 0) {
    const { items, open } = others[0] ? listed(others[0].value) : new List();
    return callValue(machine, func, { list: items, open }, node, self);
  }
  if (name === "bind" && args.open === void 0)
    return { value: boundTo(func.value, self, others), from: node };
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function boundTo(func, self, args) {
  const { node, frame, self: own, home, bound = [] } = withSelf(func, self);
  return new Func(node, frame, own, home, [...bound, ...args]);
}
function nativeMethod(instance, name) {
  for (const type of ancestry(instance.type)) {
    if (type instanceof NativeClass && Object.hasOwn(type.methods, name)) return type.methods[name];
  }
  return void 0;
}
function instanceMethod(machine, instance, self, name, args, node) {
  const own = instance.entries.get(name);
  if (own) return callValue(machine, own, args, node, own.value instanceof Func && own.value.self ? UNDEFINED : self);
  const method = methodOf(instance.type, name);
  if (method) return callFunction(machine, withSelf(method, self), args, node);
  const native = nativeMethod(instance, name);
  if (native) return native(machine, args, node, self);
  spoil(machine, instance, `the method ${name} may change it`);
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
var TESTS = /"(?:vitest|@jest\/globals|mocha|uvu|node:test|ava|tap)"/;
var TEST_GLOBALS = /* @__PURE__ */ new Set(["describe", "context", "suite", "it", "test", "before", "beforeAll", "beforeEach"]);
function callsBack(machine, callee, frame) {
  let root = callee;
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = root.expression;
  if (!ts.isIdentifier(root)) return true;
  if (!find(frame, root.text)) return machine.limits.tests === true && TEST_GLOBALS.has(root.text);
  const { value } = evaluate(machine, root, frame);
  return machine.limits.tests === true || !(isUnknown(value) && TESTS.test(value.reason));
}
var endsChain = (node, { value }) => (node.flags & ts.NodeFlags.OptionalChain) !== 0 && (value === void 0 || value === null);
function call(machine, node, frame) {
  const { expression: callee } = node;
  if (callee.kind === ts.SyntaxKind.SuperKeyword)
    return superCall(machine, elements(machine, node.arguments, frame), node, frame);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return unknown("it is imported while the program runs", node);
  const required = find(frame, "require") ? void 0 : requiredBy(node);
  if (required !== void 0) return machine.modules.imported(node.getSourceFile(), required, "*");
  if (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))
    return callMember(machine, node, callee, frame);
  const target2 = evaluate(machine, callee, frame);
  if (endsChain(node, target2)) return UNDEFINED;
  const args = elements(machine, node.arguments, frame);
  return callValue(machine, target2, args, node, UNDEFINED, callsBack(machine, callee, frame));
}
function callMember(machine, node, callee, frame) {
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return superMethod(machine, node, callee, frame);
  const base = evaluate(machine, callee.expression, frame);
  if (endsChain(node, base)) return UNDEFINED;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : evaluate(machine, callee.argumentExpression, frame).value;
  if (node.questionDotToken && lacks(machine, base, name)) return UNDEFINED;
  const args = elements(machine, node.arguments, frame);
  if (typeof name === "string") return callMethod(machine, base, name, args, node, callsBack(machine, callee, frame));
  return unknownCall(machine, args, "the method is not known", node, true);
}
function lacks(machine, base, name) {
  if (typeof name !== "string" || base.value instanceof Instance && nativeMethod(base.value, name)) return false;
  const { value } = property(machine, base, name);
  return value === void 0 || value === null;
}
function superMethod(machine, node, callee, frame) {
  const args = elements(machine, node.arguments, frame);
  const self = selfOf(frame);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  const method = methodOf(homeOf(frame)?.base, name);
  if (method) return callFunction(machine, withSelf(method, self), args, node);
  const native = self.value instanceof Instance ? nativeMethod(self.value, name) : void 0;
  return native ? native(machine, args, node, self) : unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function construct(machine, node, frame) {
  const { value } = evaluate(machine, node.expression, frame);
  const args = elements(machine, node.arguments ?? [], frame);
  const made = constructed(machine, value, args, node);
  machine.note(made.value, args, node);
  return made;
}
function constructed(machine, value, args, node) {
  if (value instanceof ClassValue || value instanceof NativeClass) {
    const made = machine.nested(() => instantiate(machine, value, args, node));
    return made ? { value: made, from: node } : unknown("calls are nested too deeply", node);
  }
  if (value instanceof Native && value.name === "Array" && value.call)
    return value.call(machine, args, node, UNDEFINED);
  machine.doubts++;
  const reason = isUnknown(value) ? value.reason : "the class is not known";
  machine.expose(args.list, reason);
  return unknown(reason, node);
}
function taggedText(machine, node, frame) {
  if (ts.isPropertyAccessExpression(node.tag) && node.tag.getText() === "String.raw" && ts.isNoSubstitutionTemplateLiteral(node.template))
    return { value: node.template.rawText ?? node.template.text, from: node };
  return unknownCall(
    machine,
    { list: [], open: void 0 },
    "a tag makes the text",
    evaluate(machine, node.tag, frame).from ?? node,
    false
  );
}

// src/read/typescript/generated.ts
var PREFIX = "toJson_";
var FIELDS = /* @__PURE__ */ new WeakMap();
function first(node, is) {
  if (is(node)) return node;
  return ts.forEachChild(node, (child) => first(child, is));
}
var ofSubject = (node) => ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "obj";
function fieldsOf(func) {
  let fields = FIELDS.get(func);
  if (fields) return fields;
  const literal = first(func, ts.isObjectLiteralExpression);
  fields = (literal?.properties ?? []).flatMap((member) => {
    if (!ts.isPropertyAssignment(member) || ts.isComputedPropertyName(member.name) || ts.isBigIntLiteral(member.name))
      return [];
    const { initializer: expression2 } = member;
    return [{ json: member.name.text, property: first(expression2, ofSubject)?.name.text, expression: expression2 }];
  });
  FIELDS.set(func, fields);
  return fields;
}
function converterOf(toJson) {
  const call2 = toJson.node.body && first(toJson.node.body, (node) => ts.isIdentifier(node) && node.text.startsWith(PREFIX));
  return call2;
}
function converted(machine, name, props, toJson) {
  return byFunction(machine, name.text, props, toJson.frame);
}
function byFunction(machine, name, traced, frame) {
  const { value, from: from2 } = traced;
  const each2 = eachOption(value, (option) => byFunction(machine, name, option, frame));
  if (each2) return each2;
  if (value === void 0 || value === null || isUnknown(value)) return traced;
  const func = lookUp(machine, frame, name).value;
  if (!isPlain(value) || !(func instanceof Func))
    return unknown("it is turned into a field in a way that is not read", from2);
  const dict = new Dict();
  dict.open = value.open;
  for (const field of fieldsOf(func.node)) {
    const slot = field.property === void 0 ? void 0 : value.entries.get(field.property);
    if (slot) dict.entries.set(field.json, { ...slot, ...convert(machine, field.expression, slot, func.frame) });
  }
  return { value: dict, from: from2 };
}
function convert(machine, expression2, traced, frame) {
  if (ts.isParenthesizedExpression(expression2)) return convert(machine, expression2.expression, traced, frame);
  if (ts.isIdentifier(expression2) || ts.isElementAccessExpression(expression2) || ofSubject(expression2)) return traced;
  if (ts.isPropertyAccessExpression(expression2)) return unwrapped(machine, expression2, traced, frame);
  if (ts.isCallExpression(expression2)) return byCall(machine, expression2, traced, frame);
  if (ts.isConditionalExpression(expression2)) return eachEntry(machine, expression2.whenFalse, traced, frame);
  return unknown("it is turned into a field in a way that is not read", traced.from);
}
var isNothing3 = ({ value }) => value === void 0 || value === null;
function unwrapped(machine, expression2, traced, frame) {
  const inner2 = convert(machine, expression2.expression, traced, frame);
  if (isNothing3(inner2)) return UNDEFINED;
  const { value, from: from2 } = property(machine, inner2, expression2.name.text);
  return { value, from: from2 ?? inner2.from };
}
function byCall(machine, { expression: callee, arguments: [argument2] }, traced, frame) {
  if (ts.isIdentifier(callee) && callee.text.startsWith(PREFIX) && argument2)
    return byFunction(machine, callee.text, convert(machine, argument2, traced, frame), frame);
  if (!ts.isPropertyAccessExpression(callee))
    return unknown("it is turned into a field in a way that is not read", traced.from);
  const base = convert(machine, callee.expression, traced, frame);
  if (isNothing3(base)) return UNDEFINED;
  if (callee.name.text === "map" && argument2 && ts.isArrowFunction(argument2) && !ts.isBlock(argument2.body))
    return eachItem(machine, argument2.body, base, frame);
  return unknown("it is turned into a field in a way that is not read", traced.from);
}
function eachItem(machine, body, traced, frame) {
  const { value, from: from2 } = traced;
  if (!(value instanceof List))
    return isUnknown(value) ? { value: new Unknown13(value.reason), from: from2 } : unknown("it is no list", from2);
  const list = new List(value.items.map((slot) => ({ ...slot, ...convert(machine, body, slot, frame) })));
  list.open = value.open;
  return { value: list, from: from2 };
}
function eachEntry(machine, expression2, traced, frame) {
  const { value, from: from2 } = traced;
  const computed2 = (node) => ts.isPropertyAssignment(node) && ts.isComputedPropertyName(node.name);
  const body = first(expression2, computed2)?.initializer;
  if (!isPlain(value) || !body) return isUnknown(value) || isNothing3(traced) ? traced : unknown("it is no map", from2);
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, ...convert(machine, body, slot, frame) });
  return { value: dict, from: from2 };
}
function ownNames(machine, toJson, path) {
  const called = converterOf(toJson);
  let step2 = { func: called && funcOf(machine, called.text, toJson.frame), inner: false, type: void 0 };
  const names = path.map((key) => {
    const { name, next } = stepInto(machine, step2, key);
    step2 = next;
    return name;
  });
  return { names, type: step2.type };
}
function funcOf(machine, name, frame) {
  const { value } = lookUp(machine, frame, name);
  return value instanceof Func ? value : void 0;
}
function stepInto(machine, { func, inner: inner2 }, key) {
  if (inner2) return { name: key, next: { func, inner: false, type: void 0 } };
  if (!func) return { name: key, next: { func, inner: false, type: void 0 } };
  const field = fieldsOf(func.node).find(({ json }) => json === key);
  const none = { func: void 0, inner: false, type: void 0 };
  if (field?.property === void 0) return { name: void 0, next: none };
  const { expression: expression2, property: name } = field;
  const called = first(
    expression2,
    (node) => ts.isIdentifier(node) && node.text.startsWith(PREFIX)
  );
  const next = called && funcOf(machine, called.text, func.frame);
  return { name, next: { func: next, inner: !called || !isCallOf(expression2, called), type: typeOf(func, name) } };
}
function isCallOf(expression2, called) {
  return ts.isParenthesizedExpression(expression2) ? isCallOf(expression2.expression, called) : ts.isCallExpression(expression2) && expression2.expression === called;
}
function typeOf({ node }, property2) {
  const [parameter] = node.parameters;
  const reference = parameter?.type && first(parameter.type, ts.isTypeReferenceNode);
  if (!reference || !ts.isIdentifier(reference.typeName)) return void 0;
  const { text } = reference.typeName;
  const declared2 = node.getSourceFile().statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === text);
  const member = declared2?.members.find((one) => one.name !== void 0 && one.name.getText() === property2);
  return member && ts.isPropertySignature(member) ? member.type : void 0;
}

// src/read/typescript/patches.ts

// src/read/typescript/copies.ts
var DEEPEST4 = 100;
function copyOf(value, depth = 0) {
  labour();
  if (depth > DEEPEST4) return new Unknown14("it is nested too deeply");
  if (value instanceof List) {
    const list = new List(value.items.map((slot) => ({ ...slot, value: copyOf(slot.value, depth + 1) })));
    list.open = value.open;
    return list;
  }
  if (!isPlain(value)) return value;
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, value: copyOf(slot.value, depth + 1) });
  return dict;
}

// src/read/typescript/patches.ts
function target(root, pointer) {
  const parts = pointerKeys(pointer);
  const key = parts.pop();
  let parent = root;
  for (const part of parts) {
    if (parent instanceof Dict) parent = parent.entries.get(part)?.value;
    else if (parent instanceof List) parent = parent.items[Number(part)]?.value;
    else return void 0;
  }
  return key === void 0 ? void 0 : { parent, key };
}
function applyToDict(dict, key, op, slot) {
  if (op === "add" || op === "replace") dict.entries.set(key, slot);
  else if (op === "remove") dict.entries.delete(key);
  return op !== "move" && op !== "copy";
}
function applyToList(list, key, op, slot) {
  const index = key === "-" ? list.items.length : Number(key);
  if (list.open !== void 0 || !Number.isInteger(index)) return false;
  if (op === "add") list.items.splice(index, 0, slot);
  else if (op === "replace") list.items[index] = slot;
  else if (op === "remove") list.items.splice(index, 1);
  return op !== "move" && op !== "copy";
}
function patched(root, operations) {
  if (operations.length === 0) return root;
  const copy = copyOf(root);
  for (const { op, path, value } of operations) {
    const found = typeof path.value === "string" ? target(copy, path.value) : void 0;
    const slot = { ...value, value: copyOf(value.value), use: value.from };
    if (!found) return void 0;
    const { parent, key } = found;
    const done = parent instanceof Dict ? applyToDict(parent, key, op, slot) : parent instanceof List && applyToList(parent, key, op, slot);
    if (!done) return void 0;
  }
  return copy;
}

// src/read/typescript/plain-values.ts
function fieldValue(plain, like) {
  if (plain instanceof Unknown15) return isUnknown(like) ? like : new Unknown15(plain.reason);
  if (Array.isArray(plain)) {
    const list = new List(
      plain.map((item, index) => slotOf2(item, like instanceof List ? like.items[index] : void 0))
    );
    list.open = openReason2(plain);
    return list;
  }
  if (!isMap2(plain)) return plain;
  const dict = new Dict();
  dict.open = openReason2(plain);
  for (const [key, inner2] of Object.entries(plain))
    dict.entries.set(key, slotOf2(inner2, isPlain(like) ? like.entries.get(key) : void 0));
  return dict;
}
var isSame = (plain, like) => typeof plain === "object" && plain !== null || Object.is(plain, like);
function slotOf2(plain, like) {
  const value = fieldValue(plain, like?.value);
  return like && isSame(plain, like.value) ? { ...like, value } : { value };
}
var fromPlain = (plain, like) => slotOf2(plain, like);

// src/read/typescript/pure-classes.ts
var noInit = () => void 0;
var UNITS = [
  ["kibibytes", "Ki", "toKibibytes"],
  ["mebibytes", "Mi", "toMebibytes"],
  ["gibibytes", "Gi", "toGibibytes"],
  ["tebibytes", "Ti", "toTebibytes"],
  ["pebibyte", "Pi", "toPebibytes"]
];
var sizeText = (_machine, _args, node, { value }) => {
  const amount = value.hidden.get("amount");
  return {
    value: isUnknown(amount) ? amount : `${String(amount)}${value.hidden.get("unit")}`,
    from: node
  };
};
var converted2 = (to) => (_machine, args, node, { value }) => {
  const { hidden } = value;
  const from2 = UNITS.findIndex(([, unit]) => unit === hidden.get("unit"));
  const result2 = Number(hidden.get("amount")) * 1024 ** (from2 - to);
  return Number.isInteger(result2) && args.list.length === 0 ? { value: result2, from: node } : unknown("it is rounded", node);
};
var SIZE = new NativeClass(
  "Size",
  noInit,
  void 0,
  {
    asString: sizeText,
    ...Object.fromEntries(UNITS.map(([, , name], index) => [name, converted2(index)]))
  },
  void 0,
  Object.fromEntries(
    UNITS.map(([name, unit]) => [
      name,
      new Native(`Size.${name}`, (_machine, args, node) => {
        const { value, from: from2 } = argument(args, 0);
        const size = new Instance(SIZE, node);
        size.hidden.set(
          "amount",
          typeof value === "number" || isUnknown(value) ? value : new Unknown16("its amount is no number")
        );
        size.hidden.set("unit", unit);
        size.hidden.set("recipe", { of: "Size", member: name, args: [{ value, from: from2 }] });
        return { value: size, from: from2 ?? node };
      })
    ])
  )
);
var DURATION_VALUE = new NativeClass(
  "Duration",
  noInit,
  (_machine, instance, name) => unknown(`${name} is not evaluated`, instance.made)
);
var DURATION = new Native(
  "Duration",
  void 0,
  Object.fromEntries(
    ["millis", "seconds", "minutes", "hours", "days", "parse"].map((member) => [
      member,
      new Native(`Duration.${member}`, (_machine, args, node) => {
        const duration = new Instance(DURATION_VALUE, node);
        duration.hidden.set("recipe", { of: "Duration", member, args: args.list });
        return { value: duration, from: node };
      })
    ])
  )
);
var PATCH = new NativeClass("JsonPatch", noInit);
var operation = (op) => (_machine, args, node) => {
  const patch = new Instance(PATCH, node);
  patch.hidden.set("operation", { op, path: argument(args, 0), value: argument(args, 1) });
  return { value: patch, from: node };
};
var PATCHES = new Native(
  "JsonPatch",
  void 0,
  Object.fromEntries(
    ["add", "remove", "replace", "test", "copy", "move"].map((op) => [
      op,
      new Native(`JsonPatch.${op}`, operation(op))
    ])
  )
);
var LAZY_VALUE = new NativeClass("Lazy", noInit);
var LAZY = new Native("Lazy", void 0, {
  any: new Native("Lazy.any", (_machine, args, node) => {
    const lazy = new Instance(LAZY_VALUE, node);
    lazy.hidden.set("producer", argument(args, 0));
    return { value: lazy, from: node };
  })
});
function operationsOf(patches) {
  if (patches.open !== void 0) return void 0;
  const operations = patches.items.map(
    ({ value }) => value instanceof Instance ? value.hidden.get("operation") : void 0
  );
  return operations.every((one) => one !== void 0) ? operations : void 0;
}

// src/read/typescript/manifest.ts
var IDENTITY = ["apiVersion", "kind"];
function only(fields, reason) {
  const dict = new Dict();
  for (const name of IDENTITY) {
    const slot = fields.entries.get(name);
    if (slot) dict.entries.set(name, slot);
  }
  dict.open = reason;
  return dict;
}
var metadataOf = (instance) => instance.hidden.get("metadata").hidden.get("data");
function fieldsOf2(machine, instance) {
  const fields = new Dict();
  const written = instance.hidden.get("written");
  spread(machine, fields, written ? fromPlain(written(), void 0) : instance.hidden.get("props"));
  fields.entries.set("metadata", { ...fields.entries.get("metadata"), value: metadataOf(instance) });
  return late(machine, instance, fields);
}
function writtenOf(machine, instance) {
  const written = instance.hidden.get("written");
  if (!written || isChanged(instance)) {
    const fields = fieldsOf2(machine, instance);
    return { plain: plainOf(machine, fields), sources: fields, fields: () => fields };
  }
  const data = metadataOf(instance);
  const { apiVersion, kind, ...rest2 } = written();
  const { metadata } = plainOf(machine, dictOf([["metadata", { value: data }]]));
  const plain = copyOpen(written(), { apiVersion, kind, metadata, ...rest2 });
  return { plain, sources: data, fields: () => fieldsOf2(machine, instance) };
}
function copyOpen(from2, to) {
  for (const [key, value] of Object.entries(to)) if (value === void 0) delete to[key];
  const open = openReason3(from2);
  return open === void 0 ? to : markOpen(to, open);
}
function isChanged(instance) {
  const patches = instance.hidden.get("patches");
  return instance.hidden.has("spoiled") || hasResolvers(instance) || patches.items.length > 0 || patches.open !== void 0 || methodOf(instance.type, "toJson") !== void 0;
}
function hasResolvers(instance) {
  const app = nearest(instance, "App");
  return app instanceof Instance && app.hidden.has("resolvers");
}
function late(machine, instance, fields) {
  const spoiled = instance.hidden.get("spoiled");
  if (spoiled !== void 0) return only(fields, spoiled);
  if (hasResolvers(instance)) return only(fields, "resolvers of the app may replace it");
  const operations = operationsOf(instance.hidden.get("patches"));
  const after2 = operations && patched(fields, operations);
  if (!after2) return only(fields, "a JSON patch changes it in a way that is not evaluated");
  const toJson = methodOf(instance.type, "toJson");
  return toJson ? overridden(machine, toJson, after2) : after2;
}
function overridden(machine, toJson, fields) {
  const converter = converterOf(toJson);
  if (!converter) return only(fields, "its class writes it in a way that is not evaluated");
  const { value } = converted(machine, converter, { value: fields }, toJson);
  if (!isPlain(value)) return only(fields, "its class writes it in a way that is not evaluated");
  const all2 = new Dict();
  spread(machine, all2, { value: only(fields, "") });
  all2.open = void 0;
  spread(machine, all2, { value });
  for (const name of IDENTITY) all2.entries.set(name, all2.entries.get(name) ?? fields.entries.get(name));
  return all2;
}
var DEEPEST5 = 200;
var Plain = class {
  constructor(machine) {
    this.machine = machine;
  }
  machine;
  map(dict, depth = 0) {
    const map2 = {};
    for (const [key, slot] of dict.entries) {
      const value = this.of(slot.value, depth + 1);
      if (value !== void 0 && value !== null) define(map2, key, value);
    }
    return dict.open === void 0 ? map2 : markOpen(map2, dict.open);
  }
  of(value, depth) {
    labour();
    if (depth > DEEPEST5) throw new Exhausted();
    if (value === void 0 || value === null) return void 0;
    if (isUnknown(value)) return new Unknown17(value.reason);
    if (value instanceof List) return this.#list(value, depth);
    if (isPlain(value)) return this.map(value, depth);
    if (value instanceof Instance && value.type === LAZY_VALUE)
      return this.of(produced(this.machine, value).value, depth + 1);
    return typeof value === "object" ? new Unknown17("it is no plain data") : value;
  }
  #list({ items, open }, depth) {
    const list = items.map(({ value }) => this.of(value, depth + 1) ?? null);
    return open === void 0 ? list : markOpen(list, open);
  }
};
function define(map2, key, value) {
  if (key === "__proto__")
    Object.defineProperty(map2, key, { value, enumerable: true, configurable: true, writable: true });
  else map2[key] = value;
}
function produced(machine, lazy) {
  const producer = lazy.hidden.get("producer");
  const none = { list: [], open: void 0 };
  if (producer.value instanceof Func) return callFunction(machine, producer.value, none, lazy.made);
  return callMethod(machine, producer, "produce", none, lazy.made);
}
function withoutEmpty(value) {
  if (!Array.isArray(value) && !isMap3(value)) return value;
  if (isMap3(value))
    for (const [key, inner3] of Object.entries(value)) {
      const left2 = withoutEmpty(inner3);
      if (left2 === void 0) delete value[key];
      else value[key] = left2;
    }
  const inner2 = Object.values(value);
  if (inner2.some((one) => !(one instanceof Unknown17))) return value;
  const reason = inner2.length > 0 ? inner2[0].reason : openReason3(value);
  return reason === void 0 ? void 0 : new Unknown17(reason);
}
function plainOf(machine, fields) {
  const plain = new Plain(machine).map(fields);
  if (isMap3(plain.metadata)) withoutEmpty(plain.metadata);
  return plain;
}
function slotAt(machine, fields, path) {
  let slot = { value: fields };
  for (const key of path) {
    let value = slot.value;
    if (value instanceof Instance && value.type === LAZY_VALUE) value = produced(machine, value).value;
    const next = value instanceof List ? value.items[Number(key)] : value instanceof Dict ? value.entries.get(String(key)) : void 0;
    if (!next) return void 0;
    slot = next;
  }
  return slot;
}

// src/edit/source/targets.ts

// src/edit/source/names.ts
var Names = class {
  constructor(machine, types, instance) {
    this.machine = machine;
    this.types = types;
    const toJson = methodOf(instance.type, "toJson");
    this.#toJson = toJson && converterOf(toJson) ? toJson : void 0;
  }
  machine;
  types;
  /** The function of a class of `cdk8s import` by which it writes itself. */
  #toJson;
  #own(path) {
    return this.#toJson && ownNames(this.machine, this.#toJson, path);
  }
  /** A path in the names of the class. @throws Refused where it has none. */
  of(path) {
    const names = this.#own(path)?.names ?? path;
    const at2 = names.indexOf(void 0);
    if (at2 >= 0) throw new Refused(`its class has no property for ${String(path[at2])}`);
    return names;
  }
  /** Refuses a value that the class does not take. */
  admit(path, value) {
    const type = this.#own(path)?.type;
    if (type && !this.types.fits(value, type))
      throw new Refused(`its class takes a value of the type ${type.getText()} there`);
  }
};

// src/read/typescript/ignore-comments.ts
var COMMENT = /(?:(?<!\/)\/\/+|\/\*+)[^\S\n]*vmstate-ignore(?![\w-]):?([^\n]*)/g;
var BARE = /^\s*(?:\/\/.*|\/\*.*\*\/\s*)?\r?$/;
function isInToken(node, offset) {
  const child = ts.forEachChild(node, (one) => one.pos <= offset && offset < one.end ? one : void 0);
  if (child) return isInToken(child, offset);
  return (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)) && node.getStart() <= offset;
}
function ignoreComments(file) {
  const lines = file.text.split("\n");
  return [...file.text.matchAll(COMMENT)].flatMap((match) => {
    if (isInToken(file, match.index)) return [];
    const { line, character } = file.getLineAndCharacterOfPosition(match.index);
    const source = match[0].replace(/\*\/[\s\S]*$/, "").trimEnd();
    const isAlone = (lines[line] ?? "").slice(0, character).trim() === "";
    const next = lines.findIndex((text, index) => index > line && !BARE.test(text));
    return [
      {
        text: (match[1] ?? "").replace(/\*\/[\s\S]*$/, "").trim(),
        line,
        column: character + 1,
        endColumn: character + 1 + source.length,
        target: isAlone ? next < 0 ? void 0 : next : line
      }
    ];
  });
}

// src/read/typescript/places.ts
var GENERATED = /^(?:\s*\/[/*][^\n]*\n)*?\s*\/\/ generated by cdk8s/;
var isWritten = (node) => node !== void 0 && !GENERATED.test(node.getSourceFile().text.slice(0, 500));
function spanOf(node) {
  const start = node.getStart();
  const end = ts.isNewExpression(node) ? node.expression.getEnd() : node.getEnd();
  const line = node.getSourceFile().text.slice(start, end).search(/\r?\n/);
  return { start, end: line < 0 ? end : start + line };
}
var runsOver = (node) => /\n/.test(node.getText());
var isInside = (inner2, outer) => inner2.getSourceFile() === outer.getSourceFile() && inner2.pos >= outer.pos && inner2.end <= outer.end;
function nodesOf({ key, from: from2, use }, at2) {
  const set2 = isWritten(from2) ? from2 : void 0;
  const own = isWritten(key) ? key : void 0;
  const node = at2 === "key" ? own ?? use ?? set2 : set2 && (!runsOver(set2) || !own) ? set2 : own ?? use ?? set2;
  if (!isWritten(node)) return void 0;
  const used = [use, own].find((one) => isWritten(one) && !isInside(node, one) && one !== own && at2 === "value");
  return { node, use: node === own && node !== set2 ? void 0 : used };
}
var SourceProgram = class {
  /** @param nameOf The path of a file as the user knows it. */
  constructor(machine, nameOf2, files) {
    this.machine = machine;
    this.nameOf = nameOf2;
    this.files = files;
  }
  machine;
  nameOf;
  files;
  objects = [];
  ignoreComments() {
    return this.files().flatMap((file) => {
      const name = this.nameOf(file.fileName);
      return ignoreComments(file).map((comment) => ({ ...comment, file: name }));
    });
  }
  holds(text) {
    return this.files().some((file) => text.test(file.text));
  }
  find([index, ...path], at2) {
    const object = this.objects[Number(index)];
    const { node, use } = this.#nodes(object, path, at2);
    const told = use ?? (isInside(node, object.made) ? void 0 : object.made);
    return { ...this.#place(node), use: told && this.#place(told) };
  }
  /** Where a field of an object is set, or the nearest map or list around it that is; undefined where none is. */
  property(object, path) {
    const nodes = this.#property(object, path, "value");
    return nodes && this.#place(nodes.node);
  }
  /** The expression that makes something. */
  made(node) {
    return this.#place(node);
  }
  #nodes(object, path, at2) {
    const found = this.#property(object, path, at2);
    if (found) return found;
    if (object.origin) return { node: object.made };
    const name = slotAt(this.machine, object.fields(), ["metadata", "name"]);
    return (name && nodesOf(name, "value")) ?? { node: object.made };
  }
  #property(object, path, at2) {
    const found = this.#nodesAt(object, path, at2);
    if (found) return found;
    for (let length = path.length - 1; length > 0; length--) {
      const nodes = this.#nodesAt(object, path.slice(0, length), "key");
      if (nodes) return { node: nodes.node };
    }
    return void 0;
  }
  #nodesAt({ fields, origin }, path, at2) {
    const slot = slotAt(this.machine, fields(), path);
    const nodes = slot && nodesOf(slot, at2);
    if (nodes || !slot || !origin) return nodes;
    const from2 = origin(path);
    return from2 && nodesOf(from2, at2);
  }
  #place(node) {
    const { fileName, text } = node.getSourceFile();
    return { file: this.nameOf(fileName), text, ...spanOf(node) };
  }
};

// src/edit/source/slots.ts
var COMPUTED = {
  [ts.SyntaxKind.TemplateExpression]: "a template string makes it",
  [ts.SyntaxKind.CallExpression]: "a call makes it",
  [ts.SyntaxKind.NewExpression]: "a class makes it",
  [ts.SyntaxKind.BinaryExpression]: "it is computed",
  [ts.SyntaxKind.ConditionalExpression]: "a condition decides it"
};
var computed = (node) => new Refused2((node && COMPUTED[node.kind]) ?? "no literal of the program sets it");
function bare(node) {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node) ? bare(node.expression) : node;
}
var isConstant = (node) => ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand) || node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword || node.kind === ts.SyntaxKind.NullKeyword || ts.isIdentifier(node) && node.text === "undefined";
var isNothing4 = (value) => value === void 0 || value === null;
function spotOf({ key, use }, last) {
  const member = key && ts.isObjectLiteralElementLike(key.parent) && key.parent.name === key ? key.parent : key;
  const literal = member?.parent;
  if (!member || !literal || !isWritten(member)) throw computed(use);
  if (ts.isObjectLiteralExpression(literal) && ts.isObjectLiteralElementLike(member)) return { literal, member };
  if (ts.isArrayLiteralExpression(literal) && typeof last === "number")
    return { literal, member };
  if (ts.isPropertyAccessExpression(literal) || ts.isElementAccessExpression(literal))
    throw new Refused2("an assignment sets it");
  throw computed(member);
}
var isObject = (node) => node !== void 0 && ts.isObjectLiteralExpression(node) && isWritten(node);
var isArray = (node) => node !== void 0 && ts.isArrayLiteralExpression(node) && isWritten(node);
function objectsOf({ value, from: from2 }) {
  const keys = value instanceof Dict ? [...value.entries.values()].map(({ key }) => key?.parent.parent) : [];
  return [...new Set([from2 && bare(from2), ...keys.reverse()].filter(isObject))];
}
function arraysOf({ value, from: from2 }) {
  const last = value instanceof List ? value.items.at(-1)?.key?.parent : void 0;
  return [...new Set([from2 && bare(from2), last].filter(isArray))];
}
function initializerWith(member) {
  if (ts.isPropertyAssignment(member)) return member.initializer;
  return ts.isShorthandPropertyAssignment(member) ? member.name : void 0;
}
function initializerOf({ key }) {
  const member = key?.parent;
  const initializer = member && ts.isObjectLiteralElementLike(member) ? initializerWith(member) : key;
  return initializer && bare(initializer);
}
function constantOf(slot) {
  const from2 = slot.from && bare(slot.from);
  if (from2 && (ts.isObjectLiteralExpression(from2) || ts.isArrayLiteralExpression(from2)))
    throw new Refused2("a map or list stands there");
  if (!from2 || !isConstant(from2)) throw computed(from2 ?? slot.use);
  if (!isWritten(from2)) throw new Refused2("a file that is generated sets it");
  if (ts.isEnumMember(from2.parent)) throw new Refused2("an enum gives it");
  return from2;
}
function handedOn(slot, constant2, nameOf2) {
  const direct = initializerOf(slot);
  if (direct === constant2) return void 0;
  if (direct && COMPUTED[direct.kind]) return computed(direct);
  const file = constant2.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(constant2.getStart()).line + 1;
  return new Refused2(`its value is set at ${nameOf2(file.fileName)}:${line}, and is to be one of another type`);
}

// src/edit/source/sharing.ts
var known2 = /* @__PURE__ */ new WeakMap();
function isShared(program, literal) {
  let users = known2.get(program);
  if (!users) {
    users = usersIn(program);
    known2.set(program, users);
  }
  return users.get(literal) === "several";
}
function usersIn(program) {
  const users = /* @__PURE__ */ new Map();
  for (const { fields, instance } of program.objects) {
    const own = { value: fields(), from: instance.hidden.get("props")?.from };
    for (const literal of literalsOf(own)) {
      const user = users.get(literal) ?? own;
      users.set(literal, user === own ? own : "several");
    }
  }
  return users;
}
function literalsOf(root) {
  const literals = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const open = [root];
  for (let one = open.pop(); one; one = open.pop()) {
    const { value, from: from2 } = one;
    const isMap6 = value instanceof Dict && !(value instanceof Instance && value !== root.value);
    if (!isMap6 && !(value instanceof List) || seen.has(value)) continue;
    seen.add(value);
    if (from2) literals.add(bare(from2));
    for (const slot of value instanceof List ? value.items : value.entries.values()) {
      open.push(slot);
      if (slot.key) literals.add(value instanceof List ? slot.key.parent : slot.key.parent.parent);
    }
  }
  return literals;
}

// src/edit/source/source.ts
var COMMENT2 = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
var DEFAULT_STEP = "  ";
var membersOf2 = (literal) => ts.isObjectLiteralExpression(literal) ? literal.properties : literal.elements;
var Source = class extends Lines {
  constructor(file) {
    super(file.text);
    this.file = file;
    this.eol = /\r?\n/.exec(file.text)?.[0] ?? "\n";
  }
  file;
  eol;
  start(node) {
    return node.getStart(this.file);
  }
  /** Where comments begin in a range. */
  comments(start, end) {
    const found = [];
    const text = this.text.slice(start, end);
    const pattern = new RegExp(COMMENT2);
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (isInToken(this.file, start + match.index)) pattern.lastIndex = match.index + 2;
      else found.push(start + match.index);
    }
    return found;
  }
  /** Where the comma is behind an offset, before another one: only blanks and comments stand there else. */
  comma(start, end) {
    const gap = this.text.slice(start, end).replace(COMMENT2, (comment) => " ".repeat(comment.length));
    const at2 = gap.indexOf(",");
    return at2 < 0 ? void 0 : start + at2;
  }
  /** Where that ends which belongs to a member in its line: a comma, and comments if nothing follows them. */
  tail(start, end) {
    const line = this.lineEnd(start);
    const last = Math.min(line, end);
    const gap = this.text.slice(start, last);
    if (last < line || /\/\*(?:(?!\*\/)[\s\S])*$/.test(gap)) return (this.comma(start, last) ?? start - 1) + 1;
    return start + gap.trimEnd().length;
  }
  /** How a literal is written, and what is put into it. */
  styleOf(literal) {
    const members2 = membersOf2(literal);
    const names = members2.flatMap((member) => ts.isPropertyAssignment(member) ? [member.name] : []);
    const open = this.start(literal) + 1;
    const oneLine = members2.length > 0 && !/\n/.test(this.text.slice(open, this.start(members2[0])));
    return {
      quote: this.#quoteIn(literal) ?? this.#quote,
      quotedKeys: names.length > 0 && names.every(ts.isStringLiteral),
      spaced: oneLine && ts.isObjectLiteralExpression(literal) ? this.text[open] === " " : this.#spaced,
      eol: this.eol,
      step: this.#stepOf(literal)
    };
  }
  /** The same for what stands in no literal. */
  get style() {
    return {
      quote: this.#quote,
      quotedKeys: false,
      spaced: this.#spaced,
      eol: this.eol,
      step: DEFAULT_STEP
    };
  }
  #quoteIn(literal) {
    for (const member of membersOf2(literal)) {
      const nodes = ts.isPropertyAssignment(member) ? [member.initializer, member.name] : [member];
      const text = nodes.find(ts.isStringLiteral);
      if (text) return this.text[this.start(text)];
    }
    return void 0;
  }
  /** The quotes of the first import, else of the first text. */
  get #quote() {
    const from2 = /^(?:import|export)\b[^;'"]*(['"])/m.exec(this.text) ?? /(['"])/.exec(this.text);
    return from2?.[1] === '"' ? '"' : "'";
  }
  #spacedElsewhere;
  get #spaced() {
    const count2 = (pattern) => this.text.match(pattern)?.length ?? 0;
    this.#spacedElsewhere ??= count2(/\{ \w/g) >= count2(/\{\w/g);
    return this.#spacedElsewhere;
  }
  #stepOf(literal) {
    const first2 = membersOf2(literal)[0];
    const outer = this.indentAt(this.start(literal));
    const inner2 = first2 && this.beginsLine(this.start(first2)) ? this.indentAt(this.start(first2)) : "";
    if (inner2.length > outer.length && inner2.startsWith(outer)) return inner2.slice(outer.length);
    return /^(?:\t| +)(?=\S)/m.exec(this.text)?.[0] ?? DEFAULT_STEP;
  }
  /** What the line of an offset is indented by. */
  indentAt(offset) {
    return /^[^\S\r\n]*/.exec(this.text.slice(this.lineStart(offset), offset))?.[0] ?? "";
  }
};

// src/edit/source/types.ts

// src/edit/source/declarations.ts
var isDeclared = (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node) || ts.isClassDeclaration(node);
var nameOf = (name) => name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : void 0;
function passesOn(outer, inner2) {
  if (ts.isConditionalExpression(outer)) return outer.condition !== inner2;
  if (ts.isBinaryExpression(outer)) return outer.right === inner2 || SHORT2.has(outer.operatorToken.kind);
  return ts.isParenthesizedExpression(outer) || ts.isNonNullExpression(outer) || ts.isAsExpression(outer) || ts.isAwaitExpression(outer);
}
var SHORT2 = /* @__PURE__ */ new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken
]);
function functionAround(node) {
  for (let current = node.parent; current; current = current.parent)
    if (ts.isFunctionLike(current)) return current;
  return void 0;
}
function literalText({ literal }) {
  return ts.isStringLiteral(literal) ? literal.text : void 0;
}
var membersIn = (name, members2) => ({
  name,
  members: members2,
  open: members2.some((member) => ts.isIndexSignatureDeclaration(member))
});
var isDeclaredAs = (name) => (node) => isDeclared(node) && node.name?.text === name;
var isCalledAs = (name) => (node) => (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name?.text === name || ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name;
function parametersOf(called) {
  if (ts.isFunctionDeclaration(called)) return called.parameters;
  if (ts.isClassDeclaration(called)) return called.members.find(ts.isConstructorDeclaration)?.parameters;
  if (!ts.isVariableDeclaration(called) || !called.initializer) return void 0;
  const { initializer } = called;
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) ? initializer.parameters : void 0;
}
var declarationsIn = (file) => file.statements.flatMap(
  (node) => ts.isVariableStatement(node) ? [...node.declarationList.declarations] : [node]
);
function sourcesOf(file, name) {
  return file.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
    const { moduleSpecifier } = node;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const exported = exportedAs(node, name);
    return exported === void 0 ? [] : [{ specifier: moduleSpecifier.text, exported }];
  });
}
function exportedAs(node, name) {
  if (ts.isExportDeclaration(node) && !node.exportClause) return name;
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return void 0;
  const found = [...bindings.elements].find((element2) => element2.name.text === name);
  return found && (found.propertyName ?? found.name).text;
}

// src/edit/source/types.ts
var KEYWORDS = {
  [ts.SyntaxKind.StringKeyword]: "string",
  [ts.SyntaxKind.BooleanKeyword]: "boolean",
  [ts.SyntaxKind.NumberKeyword]: "number"
};
var SAME_MEMBERS = /* @__PURE__ */ new Set(["Readonly", "Partial", "Required", "NonNullable"]);
var LISTS = /* @__PURE__ */ new Set(["Array", "ReadonlyArray"]);
var isConst = (type) => type.getText() === "const";
var MOST_FILES = 10;
var Types = class {
  constructor(importedBy) {
    this.importedBy = importedBy;
  }
  importedBy;
  /** Refuses a property that a literal may not have, or a value of it. */
  admit(literal, key, value) {
    const members2 = this.#membersOf(this.#typeOf(literal));
    if (!members2) return;
    const member = members2.members.find(({ name }) => nameOf(name) === key);
    if (!member && !members2.open)
      throw new Refused3(`${members2.name} of the program has no property "${key}"; add it there first`);
    const type = member && ts.isPropertySignature(member) ? member.type : void 0;
    if (type) this.#admitValue(type, value);
  }
  /** Refuses a value in place of an expression. */
  admitInstead(node, value) {
    const type = this.#typeOf(node);
    if (type) this.#admitValue(type, value);
  }
  /** Refuses to take out a property that is required. */
  admitRemoval(member) {
    const key = ts.isObjectLiteralElementLike(member) ? nameOf(member.name) : void 0;
    const members2 = key === void 0 ? void 0 : this.#membersOf(this.#typeOf(member.parent));
    const declared2 = members2?.members.find(({ name }) => nameOf(name) === key);
    if (declared2 && !declared2.questionToken && !members2?.partial)
      throw new Refused3(`${members2?.name} of the program requires the property "${key}"`);
  }
  #admitValue(type, value) {
    if (value !== void 0 && !this.fits(value, type))
      throw new Refused3(`the program declares a value of the type ${type.getText()} there`);
  }
  /** Whether a value may be one of a type, as far as that is declared. */
  fits(value, type) {
    if (value instanceof Raw) return true;
    const keyword = KEYWORDS[type.kind];
    if (keyword !== void 0) return typeof value === keyword;
    if (ts.isUnionTypeNode(type)) return type.types.some((one) => this.fits(value, one));
    if (ts.isParenthesizedTypeNode(type)) return this.fits(value, type.type);
    if (ts.isLiteralTypeNode(type)) return type.getText() === String(value) || literalText(type) === value;
    if (type.kind === ts.SyntaxKind.UndefinedKeyword || type.kind === ts.SyntaxKind.NeverKeyword) return false;
    const item = this.#itemOf(type);
    if (item) return Array.isArray(value) && value.every((one) => this.fits(one, item));
    return ts.isTypeReferenceNode(type) ? this.#fitsReference(value, type) : true;
  }
  #fitsReference(value, type) {
    const declared2 = this.#declared(type);
    if (!declared2) return true;
    if (ts.isTypeAliasDeclaration(declared2)) return this.fits(value, declared2.type);
    return ts.isInterfaceDeclaration(declared2) && isMap4(value);
  }
  /** The type that is declared for an expression. */
  #typeOf(node) {
    const { parent } = node;
    if (ts.isAsExpression(parent) && !isConst(parent.type) || ts.isSatisfiesExpression(parent)) return parent.type;
    if (ts.isExpression(parent) && passesOn(parent, node)) return this.#typeOf(parent);
    if (ts.isPropertyAssignment(parent)) return this.#memberType(this.#typeOf(parent.parent), nameOf(parent.name));
    if (ts.isArrayLiteralExpression(parent)) return this.#itemOf(this.#typeOf(parent));
    if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent))
      return parent.type;
    if (ts.isReturnStatement(parent)) return functionAround(parent)?.type;
    if (ts.isArrowFunction(parent)) return parent.type;
    return ts.isCallExpression(parent) || ts.isNewExpression(parent) ? this.#argumentType(parent, node) : void 0;
  }
  #argumentType(call2, node) {
    const index = call2.arguments?.indexOf(node) ?? -1;
    if (index < 0 || !ts.isIdentifier(call2.expression)) return void 0;
    const { text } = call2.expression;
    const called = this.#find(call2, text, isCalledAs);
    const parameters = called && parametersOf(called);
    return parameters?.slice(0, index + 1).some(({ dotDotDotToken }) => dotDotDotToken) ? void 0 : parameters?.[index]?.type;
  }
  #memberType(type, key) {
    const member = this.#membersOf(type)?.members.find(({ name }) => nameOf(name) === key);
    return member && ts.isPropertySignature(member) ? member.type : void 0;
  }
  #itemOf(type) {
    if (!type) return void 0;
    if (ts.isArrayTypeNode(type)) return type.elementType;
    if (ts.isTypeOperatorNode(type)) return this.#itemOf(type.type);
    return ts.isTypeReferenceNode(type) && LISTS.has(type.typeName.getText()) ? type.typeArguments?.[0] : void 0;
  }
  #membersOf(type) {
    if (!type) return void 0;
    if (ts.isParenthesizedTypeNode(type)) return this.#membersOf(type.type);
    if (ts.isTypeLiteralNode(type)) return membersIn("a type", type.members);
    if (!ts.isTypeReferenceNode(type)) return void 0;
    const name = type.typeName.getText();
    if (SAME_MEMBERS.has(name)) {
      const members2 = this.#membersOf(type.typeArguments?.[0]);
      return members2 && name === "Partial" ? { ...members2, partial: true } : members2;
    }
    const declared2 = this.#declared(type);
    if (!declared2) return void 0;
    if (ts.isTypeAliasDeclaration(declared2)) return this.#membersOf(declared2.type);
    return ts.isInterfaceDeclaration(declared2) ? this.#inherited(name, declared2) : void 0;
  }
  #inherited(name, declared2) {
    const bases = (declared2.heritageClauses ?? []).flatMap(({ types }) => [...types]);
    const inherited = bases.map(({ expression: expression2 }) => {
      const base = ts.isIdentifier(expression2) ? this.#find(declared2, expression2.text, isDeclaredAs) : void 0;
      return base && ts.isInterfaceDeclaration(base) && base !== declared2 ? this.#inherited(base.name.text, base) : { ...membersIn(name, []), open: true };
    });
    const own = membersIn(`the type ${name}`, declared2.members);
    return {
      name: own.name,
      members: [...own.members, ...inherited.flatMap(({ members: members2 }) => members2)],
      open: own.open || inherited.some(({ open }) => open)
    };
  }
  #declared({ typeName }) {
    if (!ts.isIdentifier(typeName)) return void 0;
    const found = this.#find(typeName, typeName.text, isDeclaredAs);
    return found && isDeclared(found) ? found : void 0;
  }
  /** What a name stands for that is declared at the top of its file, or imported there. */
  #find(from2, name, is) {
    return this.#declaredIn(from2.getSourceFile(), name, is, 0);
  }
  #declaredIn(file, name, is, depth) {
    const own = declarationsIn(file).find(is(name));
    if (own || depth > MOST_FILES) return own;
    for (const { specifier, exported } of sourcesOf(file, name)) {
      const source = this.importedBy(file, specifier);
      const found = source && this.#declaredIn(source, exported, is, depth + 1);
      if (found) return found;
    }
    return void 0;
  }
};

// src/edit/source/targets.ts
var Targets = class {
  constructor(program, object) {
    this.program = program;
    this.object = object;
    if (!object.instance.hidden.has("props") || object.instance.hidden.has("written"))
      throw new Refused4("it is written by a construct of vmstate; set its props");
    this.#types = new Types(program.reading.importedBy);
    this.#names = new Names(program.machine, this.#types, object.instance);
  }
  program;
  object;
  #types;
  #names;
  #renamed = /* @__PURE__ */ new Map();
  /** The operations of changes whose paths start at the object as it is. */
  of(changes) {
    for (const change of changes) this.#admitPatches(change);
    this.#renamed = new Map(changes.flatMap((one) => one.op === "rename" ? [[pathKey(one.path), one.key]] : []));
    return changes.flatMap((change) => this.#of(change));
  }
  /** Refuses what a JSON patch reads or writes: it was made for what stands there. */
  #admitPatches(change) {
    const patches = operationsOf(this.object.instance.hidden.get("patches")) ?? [];
    const paths = [change.path, ...change.op === "move" ? [change.to] : []].map(pointerOf);
    for (const { path } of patches)
      if (paths.some((one) => typeof path.value !== "string" || meets(one, path.value)))
        throw new Refused4("a JSON patch changes it");
  }
  /** Where something stands when it is renamed. */
  #after(path) {
    const key = this.#renamed.get(pathKey(path));
    return key === void 0 ? path : [...path.slice(0, -1), key];
  }
  #of(change) {
    if (change.op === "set") return [this.#set(change.path, change.value)];
    if (change.op === "add") return [this.#add(change.path, change.value)];
    if (change.op === "rename") return [this.#rename(change.path, change.key)];
    if (change.op === "remove") return [this.#remove(this.#spot(change.path))];
    return this.#move(change.path, change.to);
  }
  #slotAt(path) {
    return slotAt(this.program.machine, this.object.fields(), path);
  }
  #slot(path) {
    const slot = this.#slotAt(path);
    if (!slot) throw new Refused4("it is not written where it was read");
    return slot;
  }
  #spot(path) {
    return spotOf(this.#slot(path), path.at(-1));
  }
  /** The nearest value at or above a path that the program itself writes. */
  #nearest(path) {
    for (let length = path.length; length > 0; length--) {
      const slot = this.#slotAt(path.slice(0, length));
      if (slot?.key) return { slot, length };
    }
    return { slot: { value: this.object.fields(), from: this.#props }, length: 0 };
  }
  get #props() {
    return this.object.instance.hidden.get("props")?.from;
  }
  #set(path, value) {
    const { slot, length } = this.#nearest(path);
    if (length === path.length || isNothing4(slot.value)) return this.#replace(slot, path, length, value);
    if (!(slot.value instanceof Dict) || slot.value instanceof Instance)
      throw new Refused4("something else than a map stands on the way");
    const literals = objectsOf(slot);
    const literal = this.#own(length === 0 ? [...literals.slice(1), ...literals.slice(0, 1)] : literals, slot);
    const [key, ...rest2] = this.#names.of(path).slice(length);
    if (typeof key !== "string") throw new Refused4("something else than a map stands on the way");
    this.#names.admit(path, value);
    this.#types.admit(literal, key, nested(rest2, value));
    return { op: "insert", file: literal.getSourceFile(), literal, entry: { key, value: nested(rest2, value) } };
  }
  /** The first literal that only this object is made of, else the first of all. */
  #own(literals, { from: from2 }) {
    const literal = literals.find((one) => !isShared(this.program, one)) ?? literals[0];
    if (!literal) throw computed(from2 && bare(from2));
    return literal;
  }
  #replace(slot, path, length, inner2) {
    const value = nested(this.#names.of(path).slice(length), inner2);
    const node = constantOf(slot);
    this.#names.admit(this.#after(path), inner2);
    this.#admitInstead(slot, node, path, value);
    return { op: "set", file: node.getSourceFile(), node, value };
  }
  /** Refuses a value that may not be where it is declared, and one of another type where it is handed on. */
  #admitInstead(slot, node, path, value) {
    const isOther = typeof slot.value !== typeof value;
    const refused = isOther ? handedOn(slot, node, this.program.reading.nameOf) : void 0;
    if (refused) throw refused;
    const member = slot.key?.parent;
    if (!this.#renamed.has(pathKey(path)) || !member) this.#types.admitInstead(node, value);
    else this.#types.admit(member.parent, String(this.#names.of(this.#after(path)).at(-1)), value);
  }
  #add(path, value) {
    const { slot, length } = this.#nearest(path);
    if (length < path.length || !(slot.value instanceof List)) return this.#set(path, [value]);
    const made = this.#own(arraysOf(slot), slot);
    this.#names.admit(path, [value]);
    return { op: "insert", file: made.getSourceFile(), literal: made, entry: { value } };
  }
  #rename(path, to) {
    const { member } = this.#spot(path);
    const name = member.name;
    if (!name || ts.isComputedPropertyName(name)) throw new Refused4("its key is computed");
    const key = this.#names.of([...path.slice(0, -1), to]).at(-1);
    this.#types.admitRemoval(member);
    this.#types.admit(member.parent, key, void 0);
    return { op: "rename", file: member.getSourceFile(), name, member, key };
  }
  #remove({ literal, member }) {
    this.#types.admitRemoval(member);
    return { op: "remove", file: member.getSourceFile(), literal, member };
  }
  #move(path, to) {
    const spot = this.#spot(path);
    const source = (initializerWith(spot.member) ?? spot.member).getText();
    if (source.includes("\n")) throw new Refused4("its value runs over several lines; move it by hand");
    return [this.#remove(this.#outermost(spot, path, to)), this.#set(to, new Raw2(source))];
  }
  /** What is taken out where something is moved away: with it the maps that held nothing else. */
  #outermost(spot, path, to) {
    let current = spot;
    for (let length = path.length - 1; length > commonLength(path, to); length--) {
      if (membersOf2(current.literal).length > 1 || typeof path[length - 1] === "number") return current;
      current = this.#spot(path.slice(0, length));
    }
    return current;
  }
};
var meets = (one, other) => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
var pathKey = (path) => path.join("\0");
var nested = (path, value) => path.reduceRight((inner2, key) => ({ [String(key)]: inner2 }), value);

// src/read/typescript/rereading.ts
var ReadableProgram = class extends SourceProgram {
  constructor(machine, reading) {
    super(machine, reading.nameOf, reading.files);
    this.reading = reading;
  }
  reading;
  objects = [];
};

// src/edit/source/proof.ts

// src/edit/source/editor.ts

// src/edit/source/literals.ts

// src/edit/source/write.ts
var NAME = /^[A-Za-z_$][\w$]*$/;
function stringText(value, quote) {
  const text = JSON.stringify(value);
  if (quote === '"') return text;
  const inner2 = text.slice(1, -1).replaceAll('\\"', '"');
  const escaped = quote === "'" ? inner2.replaceAll("'", "\\'") : inner2.replaceAll("`", "\\`").replaceAll("${", "\\${");
  return quote + escaped + quote;
}
var keyText = (key, { quote, quotedKeys }) => quotedKeys || !NAME.test(key) ? stringText(key, quote) : key;
function inline(value, style) {
  if (value instanceof Raw3) return value.text;
  if (typeof value === "string") return stringText(value, style.quote);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, style)).join(", ")}]`;
  if (!isMap5(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${keyText(key, style)}: ${inline(item, style)}`);
  const blank = style.spaced && pairs.length > 0 ? " " : "";
  return `{${blank}${pairs.join(", ")}${blank}}`;
}
function valueText(value, style, room) {
  const text = inline(value, style);
  if (!room || text.length <= room.columns || !isMap5(value) || value instanceof Raw3) return text;
  const indent = room.indent + style.step;
  const lines = Object.entries(value).map(
    ([key, item]) => `${indent}${entryText({ key, value: item }, style, { indent, columns: room.columns })},${style.eol}`
  );
  return `{${style.eol}${lines.join("")}${room.indent}}`;
}
function entryText({ key, value }, style, room) {
  if (key === void 0) return valueText(value, style, room);
  const name = `${keyText(key, style)}: `;
  return name + valueText(value, style, room && { ...room, columns: room.columns - name.length });
}

// src/edit/source/literals.ts
var WIDEST = 100;
var put = (at2, text) => ({ start: at2, end: at2, text });
function literalEdits(source, literal, { removed, inserted }) {
  const layout = new Layout(source, literal);
  const gone = [...layout.members.keys()].filter((index) => removed.has(layout.members[index]));
  const last = gone.at(-1);
  if (last === void 0) return layout.insert(inserted);
  if (inserted.length === 0)
    return gone.length === layout.members.length ? layout.empty() : layout.counted(layout.remove(gone), gone.length);
  const rest2 = gone.slice(0, -1);
  return [...layout.replace(last, inserted), ...rest2.length > 0 ? layout.remove(rest2) : []];
}
var Layout = class {
  constructor(source, literal) {
    this.source = source;
    const members2 = membersOf2(literal);
    this.members = members2;
    this.#trailing = members2.hasTrailingComma === true;
    this.#style = source.styleOf(literal);
    this.#open = source.start(literal) + 1;
    this.#close = literal.getEnd() - 1;
  }
  source;
  members;
  #style;
  /** Right behind the opening bracket, and where the closing one stands. */
  #open;
  #close;
  #trailing;
  #start(index) {
    return this.source.start(this.members[index]);
  }
  #end(index) {
    return this.members[index].getEnd();
  }
  /** Where what follows a member begins: the next one, or the bracket. */
  #next(index) {
    return index + 1 < this.members.length ? this.#start(index + 1) : this.#close;
  }
  /** Where that ends which goes with a member. */
  #tail(index) {
    return this.source.tail(this.#end(index), this.#next(index));
  }
  #room(indent) {
    return { indent, columns: WIDEST - indent.length };
  }
  counted(edits, count2) {
    const from2 = { container: this.#open, taken: count2, left: this.members.length - count2 };
    return edits.map((edit) => ({ ...edit, from: from2 }));
  }
  insert(entries) {
    if (this.members.length === 0) return [this.#fill(entries)];
    const last = this.members.length - 1;
    const end = this.#end(last);
    const comma = this.#trailing ? this.source.comma(end, this.#close) : void 0;
    if (!this.source.beginsLine(this.#start(last))) return this.#insertInLine(entries, end, comma);
    const indent = this.source.indentAt(this.#start(last));
    const lines = entries.map(
      ({ tail = "", ...entry }, index) => this.source.eol + indent + entryText(entry, this.#style, this.#room(indent)) + (comma !== void 0 || index < entries.length - 1 ? "," : "") + tail
    );
    const line = this.source.lineEnd(end);
    const at2 = this.#close < line ? comma === void 0 ? end : comma + 1 : Math.max(this.#tail(last), (comma ?? 0) + 1);
    if (comma !== void 0) return [put(at2, lines.join(""))];
    return at2 === end ? [put(end, `,${lines.join("")}`)] : [put(end, ","), put(at2, lines.join(""))];
  }
  #insertInLine(entries, end, comma) {
    const written = entries.map((entry) => entryText(entry, this.#style)).join(", ");
    return comma === void 0 ? [put(end, `, ${written}`)] : [put(comma + 1, ` ${written},`)];
  }
  #fill(entries) {
    if (this.source.comments(this.#open, this.#close).length > 0)
      throw new Refused5("a comment stands within the brackets");
    const blank = this.#style.spaced && this.source.text[this.#close] === "}" ? " " : "";
    const line = entries.map((entry) => entryText(entry, this.#style)).join(", ");
    return { start: this.#open, end: this.#close, text: `${blank}${line}${blank}` };
  }
  replace(index, entries) {
    const [start, end] = [this.#start(index), this.#end(index)];
    if (this.source.comments(start, end).length > 0) throw new Refused5("a comment stands within what it would remove");
    const lines = this.source.beginsLine(start);
    const indent = this.source.indentAt(start);
    const between = lines ? `,${this.source.eol}${indent}` : ", ";
    const room = lines ? this.#room(indent) : void 0;
    return [{ start, end, text: entries.map((entry) => entryText(entry, this.#style, room)).join(between) }];
  }
  /** Each with the comma behind it, or with its lines; where none stays behind them, with the comma before. */
  remove(indexes) {
    const kept = [...this.members.keys()].filter((index) => !indexes.includes(index));
    const last = kept.at(-1) ?? -1;
    const before = indexes.filter((index) => index < last).map((index) => this.#cutBefore(index));
    const after2 = indexes.filter((index) => index > last);
    return after2.length === 0 ? before : [...before, ...this.#cutAfter(last, after2)];
  }
  /** Whether a member has its lines for itself. */
  #ownsLines(index) {
    const tail = this.#tail(index);
    return this.source.beginsLine(this.#start(index)) && tail === this.source.lineEnd(tail) - this.#blanks(tail);
  }
  /** How many blanks end the line of an offset. */
  #blanks(offset) {
    const rest2 = this.source.text.slice(offset, this.source.lineEnd(offset));
    return rest2.length - rest2.trimEnd().length;
  }
  #lines(index) {
    const [start, end] = [this.#start(index), this.#tail(index)];
    const isAlone = (comment) => this.source.beginsLine(comment);
    if (this.source.comments(start, end).some(isAlone))
      throw new Refused5("a comment stands within what it would remove");
    return { start: this.source.lineStart(start), end: this.source.nextLine(end), text: "" };
  }
  #cutBefore(index) {
    return this.#ownsLines(index) ? this.#lines(index) : this.#cut(this.#start(index), this.#start(index + 1));
  }
  #cutAfter(last, indexes) {
    const end = this.#end(last);
    if (!indexes.every((index) => this.#ownsLines(index))) return [this.#cut(end, this.#end(this.members.length - 1))];
    const lines = indexes.map((index) => this.#lines(index));
    const comma = this.#trailing ? void 0 : this.source.comma(end, this.#start(last + 1));
    return comma === void 0 ? lines : [{ start: comma, end: comma + 1, text: "" }, ...lines];
  }
  #cut(start, end) {
    if (this.source.comments(start, end).length > 0) throw new Refused5("a comment stands within what it would remove");
    return { start, end, text: "" };
  }
  empty() {
    const line = this.source.lineEnd(this.#open);
    const stays = (comment) => comment < Math.min(line, this.#start(0)) || this.source.beginsLine(comment);
    if (this.source.comments(this.#open, this.#close).some(stays))
      throw new Refused5("a comment stands within what it would remove");
    return [{ start: this.#open, end: this.#close, text: "" }];
  }
};

// src/edit/source/operations.ts
var ids = /* @__PURE__ */ new WeakMap();
var count = 0;
function idOf(node) {
  let id = ids.get(node);
  if (id === void 0) {
    id = count++;
    ids.set(node, id);
  }
  return id;
}
function keyOf(operation2) {
  if (operation2.op === "set") return `set ${idOf(operation2.node)} ${JSON.stringify(operation2.value)}`;
  if (operation2.op === "insert") return `insert ${idOf(operation2.literal)} ${JSON.stringify(operation2.entry)}`;
  if (operation2.op === "remove") return `remove ${idOf(operation2.member)}`;
  return `rename ${idOf(operation2.name)} ${operation2.key}`;
}
function placeOf(operation2) {
  if (operation2.op === "set") return `set ${idOf(operation2.node)}`;
  if (operation2.op === "rename") return `rename ${idOf(operation2.name)}`;
  if (operation2.op === "remove") return `remove ${idOf(operation2.member)}`;
  const { key, value } = operation2.entry;
  return `insert ${idOf(operation2.literal)} ${key ?? JSON.stringify(value)}`;
}

// src/edit/source/editor.ts
var sources = /* @__PURE__ */ new WeakMap();
function sourceOf(file) {
  let source = sources.get(file);
  if (!source) {
    source = new Source(file);
    sources.set(file, source);
  }
  return source;
}
function literalAround(node) {
  for (let current = node.parent; current; current = current.parent)
    if (ts.isObjectLiteralExpression(current) || ts.isArrayLiteralExpression(current)) return current;
  return void 0;
}
function setEdit(source, { node, value }) {
  const [start, end] = [source.start(node), node.getEnd()];
  const mark = source.text[start];
  const literal = literalAround(node);
  const quote = mark === "'" || mark === '"' || mark === "`" ? mark : void 0;
  const style = literal ? source.styleOf(literal) : source.style;
  const text = typeof value === "string" ? stringText(value, quote ?? style.quote) : valueText(value, style);
  return { start, end, text };
}
function renameEdit(source, { name, member, key }) {
  const [start, end] = [source.start(name), name.getEnd()];
  const style = source.styleOf(member.parent);
  if (ts.isShorthandPropertyAssignment(member)) return { start, end: start, text: `${keyText(key, style)}: ` };
  const quote = ts.isStringLiteral(name) ? source.text[start] : void 0;
  return { start, end, text: quote ? stringText(key, quote) : keyText(key, style) };
}
function editsOfSource(file, operations) {
  const source = sourceOf(file);
  const edits = [];
  const works = /* @__PURE__ */ new Map();
  const workOn = (literal) => {
    const work2 = works.get(literal) ?? { removed: /* @__PURE__ */ new Set(), inserted: [] };
    works.set(literal, work2);
    return work2;
  };
  for (const operation2 of operations) {
    if (operation2.op === "set") edits.push(setEdit(source, operation2));
    else if (operation2.op === "rename") edits.push(renameEdit(source, operation2));
    else if (operation2.op === "remove") workOn(operation2.literal).removed.add(operation2.member);
    else workOn(operation2.literal).inserted.push(operation2.entry);
  }
  for (const [literal, work2] of works) edits.push(...literalEdits(source, literal, work2));
  return edits;
}
function pathIn(node) {
  const { parent } = node;
  if (!parent || ts.isSourceFile(parent)) return [];
  if (ts.isPropertyAssignment(node)) return [...pathIn(parent), node.name.text];
  if (ts.isArrayLiteralExpression(parent)) return [...pathIn(parent), parent.elements.indexOf(node)];
  return pathIn(parent);
}
function jsonChange(operation2) {
  if (operation2.op === "set") return { op: "set", path: pathIn(operation2.node), value: operation2.value };
  if (operation2.op === "remove") return { op: "remove", path: pathIn(operation2.member) };
  if (operation2.op === "rename") return { op: "rename", path: pathIn(operation2.member), key: operation2.key };
  const { key, value } = operation2.entry;
  const path = pathIn(operation2.literal);
  return key === void 0 ? { op: "add", path, value: String(value) } : { op: "set", path: [...path, key], value };
}
function editsIn(file, operations) {
  const edits = file.fileName.endsWith(".json") ? yamlEdits(file.text, operations.map(jsonChange)) : editsOfSource(file, operations).sort(inOrder2);
  if (overlap(edits)) throw new Refused6("its changes meet in the text");
  return edits;
}
function sourceEdits(operations) {
  const once2 = new Map(operations.map((operation2) => [keyOf(operation2), operation2]));
  const files = /* @__PURE__ */ new Map();
  for (const operation2 of once2.values()) files.set(operation2.file, [...files.get(operation2.file) ?? [], operation2]);
  return new Map([...files].map(([file, own]) => [file, editsIn(file, own)]));
}

// src/edit/source/units.ts
function batchesOf(units) {
  const batches = [];
  for (const unit of units) {
    const own = unit.plans.flatMap(({ operations }) => operations.map((one) => [placeOf(one), keyOf(one)]));
    const fits = ({ places }) => own.every(([place2, key]) => (places.get(place2) ?? key) === key);
    let batch = batches.find(fits);
    if (!batch) {
      batch = { units: [], places: /* @__PURE__ */ new Map() };
      batches.push(batch);
    }
    batch.units.push(unit);
    for (const [place2, key] of own) batch.places.set(place2, key);
  }
  return batches.map((batch) => batch.units);
}
function unitsOf(plans) {
  const groups = /* @__PURE__ */ new Map();
  const all2 = /* @__PURE__ */ new Set();
  for (const plan of plans) {
    const keys = plan.operations.map(keyOf);
    const joined = new Set(keys.flatMap((key) => groups.has(key) ? [groups.get(key)] : []));
    const [group2 = []] = joined;
    all2.add(group2);
    group2.push(plan);
    for (const other of joined) {
      if (other === group2) continue;
      all2.delete(other);
      group2.push(...other);
      for (const one of other) for (const operation2 of one.operations) groups.set(keyOf(operation2), group2);
    }
    for (const key of keys) groups.set(key, group2);
  }
  return [...all2];
}

// src/edit/source/proof.ts
var MOST_READ = 1e6;
var MOST_SEARCHES = 40;
var Proof = class {
  #outcomes = /* @__PURE__ */ new Map();
  #programs;
  #searches = 0;
  constructor(programs) {
    this.#programs = [...programs].filter((program) => program instanceof ReadableProgram);
  }
  of(plans) {
    const units = unitsOf(plans).flatMap((group2) => this.#unit(group2) ?? []);
    const files = this.#programs.flatMap(({ reading }) => reading.files());
    const size = files.reduce((sum, { text }) => sum + text.length, 0);
    if (units.length * size <= MOST_READ) for (const unit of units) this.#settle(unit, this.#broken([unit]));
    else for (const batch of batchesOf(units)) this.#search(batch);
    return this.#outcomes;
  }
  /** The edits of plans that go together. */
  #unit(plans) {
    try {
      return { plans, edits: sourceEdits(plans.flatMap(({ operations }) => operations)) };
    } catch (error2) {
      this.#refuse(plans, refusalOf(error2));
      return void 0;
    }
  }
  #refuse(plans, refused) {
    for (const plan of plans) this.#outcomes.set(plan, { refused });
  }
  #broken(units) {
    const plans = units.flatMap((unit) => unit.plans);
    const changes = plans.flatMap((plan) => plan.changes);
    const edits = units.length === 1 ? units[0].edits : sourceEdits(plans.flatMap((plan) => plan.operations));
    return broken(this.#programs, filesOf(edits), changes);
  }
  /** Proves many together, and in halves where that fails. */
  #search(units) {
    const [only2] = units;
    if (!only2) return;
    if (this.#searches++ >= MOST_SEARCHES)
      return this.#refuse(
        units.flatMap(({ plans }) => plans),
        "too many fixes of so large a program do not hold; mend some by hand and run again"
      );
    const reason = this.#together(units);
    if (reason === void 0 || units.length === 1) for (const unit of units) this.#settle(unit, reason);
    else {
      const half = units.length >> 1;
      this.#search(units.slice(0, half));
      this.#search(units.slice(half));
    }
  }
  #together(units) {
    try {
      return this.#broken(units);
    } catch (error2) {
      return refusalOf(error2);
    }
  }
  #settle({ plans, edits }, reason) {
    if (reason !== void 0) return this.#refuse(plans, reason);
    const changes = plans.flatMap((plan) => plan.changes);
    const { reading } = programOf(changes[0].object);
    const documents = [...edits].map(([file, own]) => ({ document: documentOf(reading, file), edits: own }));
    const safety = plans.some((plan) => plan.safety === "unsafe") ? "unsafe" : "safe";
    for (const plan of plans) this.#outcomes.set(plan, { safety, documents, changes });
  }
  /** Whether what was proven alone holds together. */
  holds(all2) {
    const edits = /* @__PURE__ */ new Map();
    for (const { document, edits: own } of new Set(all2.flatMap(({ documents }) => documents)))
      edits.set(document.path, [...edits.get(document.path) ?? [], ...own]);
    for (const own of edits.values()) own.sort(inOrder3);
    const changes = new Set(all2.flatMap((one) => one.changes));
    return broken(this.#programs, edits, [...changes]) === void 0;
  }
};
function documentOf({ nameOf: nameOf2 }, { fileName, text }) {
  return { file: nameOf2(fileName), path: fileName, text, offset: 0, line: 0, template: false };
}
function filesOf(edits) {
  return new Map([...edits].map(([file, own]) => [file.fileName, own]));
}

// src/edit/programs.ts
var judgedIn = (object) => programOf(object).objects.map((placed2) => placed2.object.value);
function planOf(changes, safety) {
  const byObject = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const placed2 = programOf(change.object).objects[Number(change.object.base[0])];
    if (!placed2) throw new Refused7("it is not written where it was read");
    byObject.set(placed2, [...byObject.get(placed2) ?? [], change]);
  }
  const operations = [...byObject].flatMap(
    ([placed2, own]) => new Targets(programOf(placed2.object), placed2).of(own.map(({ object: _, ...change }) => change))
  );
  return { safety, changes, operations };
}

// src/read/typescript/read.ts
var read_exports = {};
__export(read_exports, {
  readProgram: () => readProgram
});

// src/read/typescript/program.ts
var UNSEEN = "nothing that is read calls it";
function makesSomething(node) {
  return ts.isNewExpression(node) || (ts.forEachChild(node, (child) => makesSomething(child) || void 0) ?? false);
}
var UNSEEN_ARGUMENTS = { list: [], open: UNSEEN };
function runUnseen(machine, node, { value }) {
  if (value instanceof Func) callFunction(machine, value, UNSEEN_ARGUMENTS, node);
  else if (value instanceof ClassValue && ["Construct", "ApiObject"].some((name) => descends(value, name)))
    machine.nested(() => instantiate(machine, value, UNSEEN_ARGUMENTS, node));
}
function runModules(machine, modules, library) {
  for (const module of modules) module.run();
  for (const module of library) {
    for (const [node, traced] of module.declarations()) {
      if (isGenerated(node) || machine.ran.has(node) || !makesSomething(node)) continue;
      try {
        machine.apart(() => runUnseen(machine, node, traced));
      } catch (error2) {
        if (!(error2 instanceof Thrown)) throw error2;
      }
    }
  }
}
function isGenerated(node) {
  return ts.isClassDeclaration(node) && node.members.some(
    (member) => member.name !== void 0 && ts.isIdentifier(member.name) && member.name.text === "GVK"
  );
}

// src/read/typescript/project.ts

// src/read/typescript/cdk8s.ts

// src/read/typescript/api-object.ts
var isNothing5 = ({ value }) => value === void 0 || value === null;
function orElse(first2, second) {
  if (isNothing5(first2)) return second();
  return isUnknown(first2.value) ? join(first2, second()) : first2;
}
var adds = (name) => (machine, args, node, self) => {
  const metadata = self.value.hidden.get("data");
  const [key, value] = [argument(args, 0), argument(args, 1)];
  setProperty(machine, metadata.entries.get(name)?.value, key.value, { ...value, key: node, use: node });
  return UNDEFINED;
};
var METADATA = new NativeClass(
  "ApiObjectMetadataDefinition",
  () => void 0,
  (machine, instance, name) => property(machine, { value: instance.hidden.get("data") }, name),
  {
    addLabel: adds("labels"),
    addAnnotation: adds("annotations"),
    add: (machine, args, node, self) => {
      const data = self.value.hidden.get("data");
      const name = argument(args, 0).value;
      if (typeof name !== "string" || !KEPT.has(name))
        setProperty(machine, data, name, { ...argument(args, 1), key: node, use: node });
      return UNDEFINED;
    },
    getLabel: (machine, args, node, self) => {
      const labels = property(machine, { value: self.value.hidden.get("data") }, "labels");
      const name = argument(args, 0).value;
      return typeof name === "string" ? property(machine, labels, name) : unknown("the label is not known", node);
    },
    addFinalizers: (machine, args, node, self) => callMethod(machine, listIn(self, "finalizers"), "push", args, node),
    addOwnerReference: (machine, args, node, self) => callMethod(machine, listIn(self, "ownerReferences"), "push", args, node)
  }
);
var KEPT = /* @__PURE__ */ new Set(["name", "namespace", "labels", "annotations", "finalizers", "ownerReferences"]);
var listIn = ({ value }, name) => value.hidden.get("data").entries.get(name) ?? UNDEFINED;
function copied(machine, ...sources2) {
  const dict = new Dict();
  for (const source of sources2) spread(machine, dict, source);
  return { value: dict, from: sources2.find(({ from: from2 }) => from2)?.from };
}
function copiedList({ value, from: from2 }) {
  const list = new List(value instanceof List ? [...value.items] : []);
  list.open = value instanceof List ? value.open : isUnknown(value) ? value.reason : void 0;
  return { value: list, from: from2 };
}
function metadataOf2(machine, given, chart, name, node) {
  const of2 = (key) => isNothing5(given) ? UNDEFINED : property(machine, given, key);
  const ofChart = (key) => chart instanceof Instance ? property(machine, { value: chart }, key) : unknown("its chart is not known", node);
  const own = given.value instanceof Dict ? given.value.entries : void 0;
  const data = new Dict();
  data.entries.set("name", { ...own?.get("name"), ...name });
  spread(machine, data, isNothing5(given) ? { value: new Dict() } : given);
  data.entries.set("name", { ...own?.get("name"), ...own?.has("name") && isNothing5(of2("name")) ? UNDEFINED : name });
  data.entries.set("namespace", { ...own?.get("namespace"), ...orElse(of2("namespace"), () => ofChart("namespace")) });
  data.entries.set("labels", { ...own?.get("labels"), ...copied(machine, ofChart("labels"), of2("labels")) });
  data.entries.set("annotations", { ...own?.get("annotations"), ...copied(machine, of2("annotations")) });
  data.entries.set("finalizers", { ...own?.get("finalizers"), ...copiedList(of2("finalizers")) });
  data.entries.set("ownerReferences", { ...own?.get("ownerReferences"), ...copiedList(of2("ownerReferences")) });
  return data;
}
function generated(machine, chart, instance) {
  if (!(chart instanceof Instance)) return unknown("its place in the tree is not known", instance.made);
  return callMethod(
    machine,
    { value: chart },
    "generateObjectName",
    { list: [{ value: instance }], open: void 0 },
    instance.made
  );
}
function init(machine, instance, args) {
  place(instance, args);
  const props = argument(args, 2);
  const given = isPlain(props.value) ? property(machine, props, "metadata") : unknown(isUnknown(props.value) ? props.value.reason : "it is given no props");
  instance.hidden.set("props", props);
  setUp(machine, instance, given, false);
}
function setUp(machine, instance, given, isClusterScoped) {
  const chart = nearest(instance, "Chart");
  const named2 = isNothing5(given) ? UNDEFINED : property(machine, given, "name");
  const name = orElse(named2, () => generated(machine, chart, instance));
  const metadata = new Instance(METADATA, instance.made);
  const data = metadataOf2(machine, given, chart, name, instance.made);
  if (isClusterScoped) data.entries.set("namespace", UNDEFINED);
  metadata.hidden.set("data", data);
  instance.hidden.set("metadata", metadata);
  instance.hidden.set("name", name);
  instance.hidden.set("chart", chart);
  instance.hidden.set("patches", new List());
  machine.record(instance, instance.made);
}
var group = ({ value, from: from2 }) => typeof value === "string" ? { value: value.includes("/") ? value.slice(0, value.indexOf("/")) : "core", from: from2 } : { value, from: from2 };
function get(machine, instance, name) {
  switch (name) {
    case "name":
      return instance.hidden.get("name");
    case "metadata":
      return { value: instance.hidden.get("metadata") };
    case "chart":
      return { value: instance.hidden.get("chart") };
    case "kind":
    case "apiVersion":
      return property(machine, instance.hidden.get("props"), name);
    case "apiGroup":
      return group(property(machine, instance.hidden.get("props"), "apiVersion"));
    default:
      return void 0;
  }
}
var objectOf = (_machine, args, node) => {
  let { value } = argument(args, 0);
  for (let depth = 0; value instanceof Instance && depth < 50; depth++) {
    if (descends(value.type, "ApiObject")) return { value, from: node };
    value = value.construct?.children.find(
      ({ construct: construct2 }) => construct2?.id === "Default" || construct2?.id === "Resource"
    );
  }
  return unknown("its object is not known", node);
};
var API_OBJECT = (base) => new NativeClass(
  "ApiObject",
  init,
  get,
  {
    addDependency: () => UNDEFINED,
    addJsonPatch: (machine, args, node, self) => callMethod(machine, { value: self.value.hidden.get("patches") }, "push", args, node),
    toJson: (_machine, _args, node) => unknown("it is what is written", node)
  },
  base,
  { of: new Native("ApiObject.of", objectOf), isApiObject: isKind("ApiObject") }
);

// src/read/typescript/cdk8s.ts
var nothing2 = () => UNDEFINED;
var owner = (node) => node.hidden.get("owner");
function childOf(node, name) {
  const { construct: construct2 } = owner(node);
  if (typeof name !== "string" || !construct2) return new Unknown18("the id is not known");
  return construct2.children.find((child) => child.construct?.id === name) ?? new Unknown18(`"${name}" is not found below it`);
}
function scopesOf(instance) {
  const scopes = [];
  for (let current = instance; current instanceof Instance; current = current.construct?.scope)
    scopes.unshift(current);
  const top = scopes[0]?.construct?.scope;
  return top instanceof Unknown18 ? { value: top } : listOf(scopes);
}
function* below(instance, isPostorder = false) {
  labour();
  if (!isPostorder) yield instance;
  for (const child of instance.construct?.children ?? []) yield* below(child, isPostorder);
  if (isPostorder) yield instance;
}
var listOf = (instances) => ({
  value: new List([...instances].map((value) => ({ value })))
});
var ORDER = { PREORDER: 0, POSTORDER: 1 };
var all = (instance, type) => [...below(instance)].filter((one) => descends(one.type, type));
var findAll = (_machine, args, node, { value }) => {
  const order = argument(args, 0).value ?? ORDER.PREORDER;
  if (typeof order !== "number") return unknown("the order is not known", node);
  return { ...listOf(below(owner(value), order === ORDER.POSTORDER)), from: node };
};
var NODE = new NativeClass(
  "Node",
  () => void 0,
  (_machine, node, name) => {
    const self = owner(node);
    const ids2 = idsOf(self);
    switch (name) {
      case "id":
        return { value: self.construct?.id };
      case "path":
        return { value: pathOf(self) };
      case "addr":
        return { value: ids2 instanceof Unknown18 ? ids2 : addressOf(ids2) };
      case "scope":
        return { value: self.construct?.scope };
      case "root":
        return { value: nearest(self, "App") };
      case "children":
        return listOf(self.construct?.children ?? []);
      case "scopes":
        return scopesOf(self);
      case "defaultChild": {
        const child = self.construct?.children.find(
          ({ construct: construct2 }) => construct2?.id === "Default" || construct2?.id === "Resource"
        );
        return { value: child ?? new Unknown18("its default child is not known") };
      }
      default:
        return unknown(`node.${name} is not evaluated`);
    }
  },
  {
    addDependency: nothing2,
    addMetadata: nothing2,
    findAll,
    lock: nothing2,
    addValidation: nothing2,
    setContext: nothing2,
    findChild: (_machine, args, _node, self) => ({ value: childOf(self.value, argument(args, 0).value) }),
    tryFindChild: (_machine, args, _node, self) => ({
      value: childOf(self.value, argument(args, 0).value)
    }),
    getContext: (_machine, _args, node) => unknown("the context decides it", node),
    tryGetContext: (_machine, _args, node) => unknown("the context decides it", node)
  }
);
function nodeOf(instance) {
  let node = instance.hidden.get("node");
  if (!node) {
    node = new Instance(NODE, instance.made);
    node.hidden.set("owner", instance);
    instance.hidden.set("node", node);
  }
  return { value: node };
}
var pathText = (_machine, _args, _node, { value }) => ({ value: pathOf(value) });
var CONSTRUCT = new NativeClass(
  "Construct",
  (_machine, instance, args) => place(instance, args),
  (_machine, instance, name) => name === "node" ? nodeOf(instance) : void 0,
  { toString: pathText },
  void 0,
  { isConstruct: isKind("Construct") }
);
var APP = new NativeClass(
  "App",
  (machine, instance, args) => {
    instance.construct = { scope: void 0, id: "", children: [] };
    const resolvers = property(machine, argument(args, 0), "resolvers").value;
    if (args.list.length > 0 && resolvers !== void 0) instance.hidden.set("resolvers", true);
  },
  (_machine, instance, name) => {
    if (name === "charts") return listOf(all(instance, "Chart"));
    return name === "outdir" ? unknown(`${name} is not evaluated`) : void 0;
  },
  { synth: nothing2, synthYaml: (_machine, _args, node) => unknown("it is what is written", node) },
  CONSTRUCT
);
function generatedName(instance, includeHash, maxLen, node) {
  const ids2 = idsOf(instance);
  if (ids2 instanceof Unknown18) return unknown(ids2.reason, node);
  if (typeof includeHash !== "boolean") return unknown("whether names have a hash is not known", node);
  return { value: dnsLabel(ids2, { maxLen, delimiter: "-", includeHash, extra: [] }), from: node };
}
var LONGEST_NAME = 63;
var LONGEST_CRON_JOB = 52;
var generateObjectName = (machine, args, node, self) => {
  const chart = self.value;
  const object = argument(args, 0).value;
  if (!(object instanceof Instance)) return unknown("the object is not known", node);
  const disabled = chart.hidden.get("disableResourceNameHashes");
  const isCronJob = property(machine, { value: object }, "kind").value === "CronJob";
  const isOn = disabled === void 0 ? true : typeof disabled === "boolean" ? !disabled : disabled;
  return generatedName(object, isOn, isCronJob ? LONGEST_CRON_JOB : LONGEST_NAME, node);
};
var CHART = new NativeClass(
  "Chart",
  (machine, instance, args) => {
    place(instance, args);
    const props = argument(args, 2);
    for (const name of ["namespace", "labels", "disableResourceNameHashes"])
      instance.hidden.set(name, props.value === void 0 ? UNDEFINED : property(machine, props, name));
    instance.hidden.set(
      "disableResourceNameHashes",
      instance.hidden.get("disableResourceNameHashes").value
    );
  },
  (_machine, instance, name) => {
    if (name === "namespace") return instance.hidden.get("namespace");
    if (name === "apiObjects")
      return listOf((instance.construct?.children ?? []).filter(({ type }) => descends(type, "ApiObject")));
    if (name !== "labels") return void 0;
    const labels = instance.hidden.get("labels");
    return labels.value === void 0 ? { value: new Dict() } : labels;
  },
  {
    addDependency: nothing2,
    generateObjectName,
    toJson: (_machine, _args, node) => unknown("it is what is written", node)
  },
  CONSTRUCT,
  {
    of: new Native("Chart.of", (_machine, args, node) => nearestOf(argument(args, 0), "Chart", node)),
    isChart: isKind("Chart")
  }
);
function nearestOf({ value }, type, node) {
  const found = value instanceof Instance ? nearest(value, type) : new Unknown18("its place in the tree is not known");
  return found ? { value: found, from: node } : unknown(`there is no ${type} above it`, node);
}
var toDnsLabel = (machine, args, node) => {
  const { value } = argument(args, 0);
  const options2 = argument(args, 1).value;
  const ids2 = value instanceof Instance ? idsOf(value) : new Unknown18("the construct is not known");
  if (ids2 instanceof Unknown18) return unknown(ids2.reason, node);
  if (options2 !== void 0 && !isPlain(options2)) return unknown("its options are not known", node);
  const given = (name) => options2 === void 0 ? void 0 : property(machine, { value: options2 }, name).value;
  const [maxLen = LONGEST_NAME, delimiter = "-", includeHash = true] = ["maxLen", "delimiter", "includeHash"].map(
    given
  );
  const extra = given("extra");
  if (typeof maxLen !== "number" || typeof delimiter !== "string" || typeof includeHash !== "boolean" || extra !== void 0)
    return unknown("its options are not known", node);
  return { value: dnsLabel(ids2, { maxLen, delimiter, includeHash, extra: [] }), from: node };
};
var TESTING = new Native("Testing", void 0, {
  app: new Native("Testing.app", (machine, args, node) => ({
    value: instantiate(machine, APP, args, node),
    from: node
  })),
  chart: new Native("Testing.chart", (machine, _args, node) => {
    const app = instantiate(machine, APP, { list: [], open: void 0 }, node);
    const place2 = { list: [{ value: app }, { value: "test" }], open: void 0 };
    const value = instantiate(machine, CHART, place2, node);
    machine.note(value, place2, node);
    return { value, from: node };
  }),
  synth: new Native("Testing.synth", (_machine, _args, node) => unknown("it is what is written", node))
});
var opaque = (name) => new Native(name, (machine, args, node) => unknownCall(machine, args, `${name} is not evaluated`, node, false));
var loading = (name) => new Unknown18(`what ${name} loads is not read`);
var yamlOutput = dictOf(
  ["FILE_PER_APP", "FILE_PER_CHART", "FILE_PER_RESOURCE", "FOLDER_PER_CHART_FILE_PER_RESOURCE"].map((name, value) => [
    name,
    { value }
  ])
);
var CDK8S = {
  App: APP,
  Chart: CHART,
  ApiObject: API_OBJECT(CONSTRUCT),
  Include: loading("Include"),
  Helm: loading("Helm"),
  JsonPatch: PATCHES,
  Lazy: LAZY,
  Size: SIZE,
  Duration: DURATION,
  YamlOutputType: yamlOutput,
  Testing: TESTING,
  Names: new Native("Names", void 0, { toDnsLabel: new Native("Names.toDnsLabel", toDnsLabel) }),
  Yaml: new Native("Yaml", void 0, { load: opaque("Yaml.load") })
};
var CONSTRUCTS = {
  Construct: CONSTRUCT,
  ConstructOrder: dictOf(Object.entries(ORDER).map(([name, value]) => [name, { value }]))
};

// src/read/typescript/globals.ts

// src/read/typescript/json-text.ts
function plainOf2(value) {
  labour();
  if (isUnknown(value)) throw value;
  if (isScalar(value)) return value;
  const open = value instanceof List || isPlain(value) ? value.open : "it is no plain data";
  if (open !== void 0) throw new Unknown19(open);
  if (value instanceof List) return value.items.map((slot) => plainOf2(slot.value));
  if (isPlain(value)) return Object.fromEntries([...value.entries].map(([key, slot]) => [key, plainOf2(slot.value)]));
  return void 0;
}
function jsonText(value) {
  try {
    return JSON.stringify(plainOf2(value));
  } catch (reason) {
    if (reason instanceof Unknown19) return new Unknown19(reason.reason);
    throw reason;
  }
}

// src/read/typescript/globals.ts
function listOf2(items, open, from2) {
  const list = new List([...items]);
  list.open = open;
  return { value: list, from: from2 };
}
var entriesAs = (of2) => (_machine, args, node) => {
  const { value } = argument(args, 0);
  if (value instanceof List)
    return listOf2(
      value.items.map((slot, index) => of2(String(index), slot)),
      value.open,
      node
    );
  if (!isPlain(value)) return listOf2([], isUnknown(value) ? value.reason : "it is no plain map", node);
  return listOf2(
    inOrder(value).map(([key, slot]) => of2(key, slot)),
    value.open,
    node
  );
};
var fromEntries = (_machine, args, node) => {
  const dict = new Dict();
  const list = listed(argument(args, 0).value);
  dict.open = list.open;
  for (const { value } of list.items) {
    const [key, slot] = value instanceof List ? value.items : [];
    if (!key || !isScalar(key.value)) dict.open ??= "a key is not known";
    else dict.entries.set(String(key.value), slot ?? UNDEFINED);
  }
  return { value: dict, from: node };
};
var assign2 = (machine, { list: [target2, ...sources2], open }, node) => {
  if (!(target2?.value instanceof Dict)) return unknown("what is assigned to is not known", node);
  machine.touch(target2.value);
  for (const source of sources2) spread(machine, target2.value, source);
  if (open !== void 0) spoil(machine, target2.value, open);
  return target2;
};
var same3 = (_machine, args) => argument(args, 0);
var nothing3 = () => UNDEFINED;
var pure = (compute, most = Number.POSITIVE_INFINITY) => (_machine, args, node) => {
  const list = args.list.slice(0, most);
  const open = list.length < most ? args.open : void 0;
  const doubt = list.find(({ value }) => !isScalar(value))?.value;
  if (open !== void 0 || doubt !== void 0)
    return unknown(
      open ?? (isUnknown(doubt) ? doubt.reason : "an argument is not evaluated"),
      node
    );
  return {
    value: compute(...list.map(({ value }) => value)),
    from: node
  };
};
var toBoolean = (_machine, args, node) => {
  const { value } = argument(args, 0);
  return { value: truth(value) ?? new Unknown20(value.reason), from: node };
};
var natives = (name, calls, values = {}, call2) => new Native(name, call2, {
  ...Object.fromEntries(Object.entries(calls).map(([member, of2]) => [member, new Native(`${name}.${member}`, of2)])),
  ...values
});
var MOST_ITEMS2 = 1e4;
var from = (machine, args, node) => {
  const { value } = argument(args, 0);
  const length = isPlain(value) ? value.entries.get("length")?.value : void 0;
  const known3 = typeof length === "number" && length >= 0 && length <= MOST_ITEMS2;
  const list = known3 ? new List(Array.from({ length }, () => ({ value: void 0 }))) : listed(value);
  const of2 = args.list[1];
  if (!of2) return listOf2(list.items, list.open, node);
  const items = list.items.map(
    (item, index) => callValue(machine, of2, { list: [item, { value: index }], open: void 0 }, node)
  );
  return listOf2(items, list.open, node);
};
var isArray2 = (_machine, args, node) => {
  const { value } = argument(args, 0);
  return isUnknown(value) ? unknown(value.reason, node) : { value: value instanceof List, from: node };
};
var stringify = (_machine, args, node) => {
  const text = args.list.length === 1 ? jsonText(argument(args, 0).value) : new Unknown20("its layout is not evaluated");
  return { value: text, from: node };
};
var parse = (machine, args, node) => {
  const { value } = argument(args, 0);
  if (typeof value === "string") machine.tick(value.length);
  return typeof value === "string" ? machine.modules.json(value, node) : unknown(isUnknown(value) ? value.reason : "it is no text", node);
};
var hasOwn2 = (_machine, args, node) => {
  const [{ value: dict }, { value: key }] = [argument(args, 0), argument(args, 1)];
  if (!(dict instanceof Dict) || typeof key !== "string") return unknown("the key is not known", node);
  const has = dict.entries.has(key);
  return { value: has || dict.open === void 0 ? has : new Unknown20(dict.open), from: node };
};
var of = (_machine, { list, open }, node) => listOf2(list, open, node);
var sized = (_machine, args, node) => {
  const length = args.list.length === 1 ? argument(args, 0).value : void 0;
  if (typeof length === "number" && length >= 0 && length <= MOST_ITEMS2)
    return listOf2(
      Array.from({ length }, () => ({ value: void 0 })),
      void 0,
      node
    );
  return listOf2(args.list, args.open ?? (isUnknown(length) ? length.reason : void 0), node);
};
var MATH = ["abs", "ceil", "floor", "max", "min", "round", "sign", "sqrt", "trunc", "pow", "log2", "log10"];
var error = new NativeClass("Error", (_machine, instance) => {
  instance.open = "it is an error";
});
var GLOBALS = /* @__PURE__ */ new Map([
  [
    "Object",
    natives("Object", {
      keys: entriesAs((key, { key: from2 }) => ({ value: key, from: from2 })),
      values: entriesAs((_key, slot) => slot),
      entries: entriesAs((key, slot) => ({ value: new List([{ value: key, from: slot.key }, slot]) })),
      fromEntries,
      assign: assign2,
      freeze: same3,
      seal: same3,
      hasOwn: hasOwn2
    })
  ],
  ["Array", natives("Array", { isArray: isArray2, from, of }, {}, sized)],
  ["JSON", natives("JSON", { stringify, parse })],
  ["Math", natives("Math", Object.fromEntries(MATH.map((name) => [name, pure(Math[name])])), { PI: Math.PI })],
  [
    "Number",
    natives(
      "Number",
      {
        isInteger: pure(Number.isInteger, 1),
        isFinite: pure(Number.isFinite, 1),
        isNaN: pure(Number.isNaN, 1),
        parseInt: pure(Number.parseInt, 2),
        parseFloat: pure(Number.parseFloat, 1)
      },
      { MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER },
      pure(Number, 1)
    )
  ],
  ["String", natives("String", {}, {}, pure(String, 1))],
  ["Boolean", natives("Boolean", {}, {}, toBoolean)],
  ["parseInt", new Native("parseInt", pure(Number.parseInt, 2))],
  ["parseFloat", new Native("parseFloat", pure(Number.parseFloat, 1))],
  ["isNaN", new Native("isNaN", pure(Number.isNaN, 1))],
  ["encodeURIComponent", new Native("encodeURIComponent", pure(encodeURIComponent, 1))],
  ["structuredClone", new Native("structuredClone", (_machine, args) => ({ value: copyOf(argument(args, 0).value) }))],
  [
    "console",
    natives("console", Object.fromEntries(["log", "info", "warn", "error", "debug"].map((name) => [name, nothing3])))
  ],
  ["process", new Unknown20("the environment decides it")],
  ["Error", error],
  ["TypeError", error],
  ["RangeError", error]
]);
var globalValue = (_machine, name) => GLOBALS.get(name);

// src/read/typescript/node.ts
function texts({ list, open }) {
  if (open !== void 0) return new Unknown21(open);
  const doubt = list.find(({ value }) => typeof value !== "string");
  return doubt ? new Unknown21("a path is not known") : list.map(({ value }) => value);
}
var onPaths = (of2) => (_machine, args, node) => {
  const paths = texts(args);
  return { value: paths instanceof Unknown21 ? paths : of2(...paths), from: node };
};
var resolved = (_machine, args, node) => {
  const paths = texts(args);
  if (paths instanceof Unknown21 || !isAbsolute(paths[0] ?? "")) return unknown("the working directory decides it", node);
  return { value: posix.resolve(...paths), from: node };
};
var readFile = (machine, args, node) => {
  const path = argument(args, 0).value;
  const text = typeof path === "string" ? machine.modules.text(node.getSourceFile(), path) : void 0;
  return text === void 0 ? unknown("it is read from a file", node) : { value: text, from: node };
};
var members = (name, calls) => Object.fromEntries(Object.entries(calls).map(([member, call2]) => [member, new Native(`${name}.${member}`, call2)]));
var PATHS = members("path", {
  join: onPaths(posix.join),
  basename: onPaths(posix.basename),
  dirname: onPaths(posix.dirname),
  extname: onPaths(posix.extname),
  resolve: resolved
});
var FILES = members("fs", { readFileSync: readFile });

// src/read/typescript/own-constructs.ts

// src/read/typescript/given.ts
var DEEPEST6 = 60;
var unknownGiven = (reason, options2 = []) => ({ is: "unknown", reason, options: options2 });
function givenOf(machine, value, depth = 0) {
  machine.tick();
  if (depth > DEEPEST6) return unknownGiven("it is nested too deeply");
  const inner2 = (one) => givenOf(machine, one, depth + 1);
  if (isUnknown(value)) {
    const options2 = value instanceof Unsure ? value.options.map((option) => inner2(option.value)) : [];
    return unknownGiven(value.reason, options2);
  }
  if (isScalar(value)) return { is: "scalar", value };
  if (value instanceof List)
    return { is: "list", items: value.items.map((item) => inner2(item.value)), open: value.open };
  if (isPlain(value)) {
    const entries = new Map([...value.entries].map(([key, slot]) => [key, inner2(slot.value)]));
    return { is: "map", entries, open: value.open };
  }
  return value instanceof Instance ? instanceGiven(machine, value, inner2) : unknownGiven("it is no plain data");
}
function instanceGiven(machine, instance, inner2) {
  const recipe = instance.hidden.get("recipe");
  if (recipe) return { is: "recipe", recipe: recipeGiven(recipe, inner2) };
  if (instance.hidden.has("object")) return { is: "construct", key: instance };
  if (descends(instance.type, "ApiObject")) return named(machine, instance, inner2);
  return unknownGiven("what it makes is not read");
}
var recipeGiven = ({ of: of2, member, args }, inner2) => ({
  of: typeof of2 === "string" ? of2 : inner2(of2),
  member,
  ...args && { args: args.map(({ value }) => inner2(value)) }
});
function named(machine, instance, inner2) {
  const of2 = (base, name) => property(machine, base, name);
  const object = { value: instance };
  const metadata = /* @__PURE__ */ new Map([["namespace", inner2(of2(of2(object, "metadata"), "namespace").value)]]);
  const entries = /* @__PURE__ */ new Map([
    ["name", inner2(of2(object, "name").value)],
    ["kind", inner2(of2(object, "kind").value)],
    ["metadata", { is: "map", entries: metadata, open: void 0 }]
  ]);
  return { is: "map", entries, open: void 0 };
}
var MOST_SCOPES = 200;
function scopeOf(machine, value, depth = 0) {
  if (!(value instanceof Instance) || depth > MOST_SCOPES) return void 0;
  const known3 = value.hidden.get("scope");
  if (known3) return known3;
  const scope = newScope(machine, value, depth);
  if (scope) value.hidden.set("scope", scope);
  return scope;
}
function newScope(machine, instance, depth) {
  const { construct: construct2 } = instance;
  if (!construct2) return void 0;
  if (descends(instance.type, "App")) return { key: instance, type: "App", parent: void 0, id: "" };
  const parent = scopeOf(machine, construct2.scope, depth + 1);
  if (!parent) return void 0;
  const id = construct2.id instanceof Unknown22 ? void 0 : construct2.id;
  if (!descends(instance.type, "Chart")) return { key: instance, type: "Construct", parent, id };
  const namespace = givenOf(machine, property(machine, { value: instance }, "namespace").value);
  return { key: instance, type: "Chart", parent, id, namespace };
}

// src/read/typescript/own-constructs.ts
var OWN_PACKAGE = "vmstate/constructs";
var API_OBJECT2 = CDK8S.ApiObject;
function load(missingGates) {
  const { readerFor } = require("./construct-reader.js");
  const marks = {
    unknown: (reason) => new Unknown23(reason),
    open: markOpen2,
    isWhole: (value) => !holdsUnknown(value)
  };
  return readerFor(marks, missingGates);
}
var noInit2 = () => void 0;
var ASKED = /* @__PURE__ */ new Set([
  "name",
  "namespace",
  "metadata",
  "apiObject",
  "release",
  "cluster",
  "kind",
  "apiVersion",
  "node"
]);
var OwnConstructs = class {
  reader;
  members;
  #classes = /* @__PURE__ */ new Map();
  /** What came of a recipe. */
  #value = new NativeClass(
    "Value",
    noInit2,
    (machine, instance, name) => this.#read(machine, { value: instance }, name)
  );
  /** A cluster that is managed elsewhere. */
  #imported = new NativeClass(
    "ImportedCluster",
    noInit2,
    (machine, instance, name) => this.#ofImported(machine, instance, name),
    {},
    CONSTRUCT
  );
  constructor(missingGates) {
    this.reader = load(missingGates);
    const all2 = Object.entries(this.reader.exports);
    this.members = Object.fromEntries(all2.map(([name, one]) => [name, this.#member(name, one)]));
  }
  /**
   * Tells of all objects before what hangs on them is written: preferences decide for machines, and all of them for the
   * cluster.
   * @param plain The manifest of an object.
   */
  finish(machine, made, plain) {
    const others = made.filter(({ instance }) => !instance.hidden.has("writer"));
    if (machine.stranger !== void 0) this.reader.doubt(machine.stranger);
    this.reader.others(
      others.map(({ instance, certain }) => ({
        key: instance,
        scope: scopeOf(machine, instance.construct?.scope),
        manifest: plain(instance),
        certain
      }))
    );
    const own = made.map(({ instance }) => instance).filter((instance) => instance.hidden.has("writer"));
    const keyOf2 = (object) => object.hidden.get("writer");
    const turn = (object) => this.reader.turnOf(keyOf2(object));
    for (const object of own.sort((one, two) => turn(one) - turn(two)))
      this.reader.written(keyOf2(object), plain(object));
  }
  /** The part of what a construct was given that decides a field of its object. */
  origin(object, path) {
    const key = object.hidden.get("writer");
    const way = this.reader.origin(key, path);
    if (!way) return void 0;
    const calls = key.hidden.get("calls");
    const [first2, index, ...rest2] = way;
    const start = first2 === "calls" ? calls?.[Number(index)]?.[Number(rest2[0])] : key.hidden.get("args")[Number(first2)];
    const steps = first2 === "calls" ? rest2.slice(1) : way.slice(1);
    return steps.reduce((slot, step2) => {
      const part = slot && partOf(slot, step2);
      return part ? usedIn(part, slot) : slot;
    }, start);
  }
  #member(name, given) {
    if (given.is === "resource") return this.#resource(name, given);
    if (given.is === "function" && name === "guard") return new Native(name, this.#guard);
    if (given.is === "values") return new Native(name, void 0, this.#statics(name, given));
    return new Unknown23(`"${name}" is not evaluated`);
  }
  #statics(name, { calls, makers, values }) {
    const made = (member) => this.#recipe({ of: name, member });
    return Object.fromEntries([
      ...calls.map((member) => [member, new Native(`${name}.${member}`, this.#calling(name, member))]),
      ...makers.map((member) => [member, new Native(`${name}.${member}`, this.#importing(name, member))]),
      ...values.map((member) => [member, made(member)])
    ]);
  }
  #recipe(recipe, node) {
    const { of: of2 } = recipe;
    const name = typeof of2 === "string" ? of2 : of2.hidden.get("recipe").of;
    const turns = this.reader.exports[name]?.turns ?? [];
    const type = turns.length === 0 ? this.#value : new NativeClass(
      name,
      noInit2,
      this.#value.get,
      Object.fromEntries(turns.map((member) => [member, this.#turning(member)]))
    );
    const instance = new Instance(type, node);
    instance.hidden.set("recipe", recipe);
    return instance;
  }
  #calling = (of2, member) => (_machine, args, node) => {
    if (args.open !== void 0) return unknown(args.open, node);
    return { value: this.#recipe({ of: of2, member, args: args.list.map(copied2) }, node), from: node };
  };
  #turning = (member) => (_machine, args, node, self) => ({
    value: this.#recipe({ of: self.value, member, args: args.list.map(copied2) }, node),
    from: node
  });
  /** A scalar that only the real value tells. */
  #read(machine, { value, from: from2 }, name) {
    const read = this.reader.property(givenOf(machine, value), name);
    return read ? { value: read.value, from: from2 } : unknown(`${name} is not evaluated`, from2);
  }
  #importing = (type, method) => (machine, args, node) => {
    const instance = new Instance(this.#imported, node);
    place(instance, args);
    const rest2 = args.list.slice(2).map(copied2);
    instance.hidden.set("args", rest2);
    instance.hidden.set("object", instance);
    if (!machine.isQuiet) this.reader.construct(this.#given(machine, instance, { type, maker: { method } }, node));
    return { value: instance, from: node };
  };
  #ofImported(machine, instance, name) {
    if (name === "node") return void 0;
    return name === "name" ? instance.hidden.get("args")[0] ?? UNDEFINED : this.#read(machine, { value: instance }, name);
  }
  #guard = (machine, args, node) => {
    const scope = argument(args, 0).value;
    const root = scope instanceof Instance ? scopeOf(machine, nearest(scope, "App")) : void 0;
    if (root && !machine.isQuiet)
      this.reader.guard(root, this.#argument(machine, argument(args, 1), node), machine.branch === void 0);
    return UNDEFINED;
  };
  #resource(name, given) {
    const methods = Object.fromEntries([
      ...given.changes.map((member) => [member, this.#changing(member)]),
      ...given.below.map((member) => [member, this.#exposing(member)]),
      ...Object.entries(given.makes).map(([member, { type: type2, as }]) => [member, this.#making(type2, as)])
    ]);
    const type = new NativeClass(
      name,
      (machine, instance, args, node) => this.#init(machine, name, instance, args, node),
      (machine, instance, member) => this.#get(machine, instance, member),
      methods,
      CONSTRUCT,
      this.#statics(name, given)
    );
    this.#classes.set(name, type);
    return type;
  }
  /** What a class of the program puts in the place of what the construct itself asks. */
  #isOverridden(instance) {
    for (const type of ancestry(instance.type))
      if (type instanceof ClassValue && type.node.members.some(({ name }) => name && ASKED.has(name.getText())))
        return true;
    return false;
  }
  #init(machine, type, instance, args, node) {
    place(instance, args);
    const rest2 = args.open === void 0 ? args.list.slice(2).map(copied2) : [unknown(args.open)];
    instance.hidden.set("args", rest2);
    const object = new Instance(API_OBJECT2, instance.made);
    instance.hidden.set("object", object);
    for (const { value } of args.list.slice(2))
      watch(machine, value, () => object.hidden.set("spoiled", "its props are changed after it is made"));
    place(object, { list: [{ value: instance }, { value: "Resource" }], open: void 0 });
    this.#setUp(machine, object, this.#given(machine, instance, { type }, node), rest2[0] ?? UNDEFINED);
  }
  #given(machine, instance, made, node) {
    const { construct: construct2 } = instance;
    const object = instance.hidden.get("object");
    const args = instance.hidden.get("args").map((arg) => this.#argument(machine, arg, node));
    instance.hidden.set("branch", machine.branch);
    return {
      ...made,
      key: instance,
      scope: this.#isOverridden(instance) ? void 0 : scopeOf(machine, construct2?.scope),
      id: typeof construct2?.id === "string" ? construct2.id : void 0,
      args,
      certain: machine.branch === void 0,
      generatedName: () => givenOf(machine, generated(machine, nearest(object, "Chart"), object).value)
    };
  }
  /** An argument; files of facts that it names are read. */
  #argument(machine, { value }, node) {
    const given = givenOf(machine, value);
    const facts = given.is === "map" ? given.entries.get("facts") : void 0;
    if (given.is !== "map" || !facts || facts.is === "scalar" && facts.value === void 0) return given;
    return { ...given, entries: new Map([...given.entries, ["facts", this.#facts(machine, facts, node)]]) };
  }
  #facts(machine, given, node) {
    const paths = given.is === "list" && given.open === void 0 ? given.items : [given];
    const texts2 = paths.map(
      (path) => path.is === "scalar" && typeof path.value === "string" ? machine.modules.text(node.getSourceFile(), path.value) : void 0
    );
    return texts2.every((text) => text !== void 0) ? { is: "facts", texts: texts2 } : { is: "unknown", reason: "facts are read from a file", options: [] };
  }
  /** Gives an object the metadata that its construct has for it, and what it writes. */
  #setUp(machine, object, given, props) {
    const type = { value: given.type, from: object.made };
    object.hidden.set("props", { value: dictOf([["kind", type]]) });
    const own = property(machine, props.value === void 0 ? { value: new Dict() } : props, "metadata");
    if (machine.isQuiet) {
      setUp(machine, object, own.value === void 0 ? unknown("it is not read") : own, false);
      return;
    }
    const read = this.reader.construct(given);
    if ("unread" in read) {
      if (read.fails) object.hidden.set("unwritten", true);
      setUp(machine, object, withName(own, read.unread), false);
    } else setUp(machine, object, fromPlain(read.value, own), read.clusterScoped);
    object.hidden.set("written", () => this.reader.fields(given.key));
    object.hidden.set("writer", given.key);
  }
  #get(machine, instance, name) {
    const object = instance.hidden.get("object");
    const props = instance.hidden.get("args")[0] ?? UNDEFINED;
    switch (name) {
      case "node":
        return void 0;
      case "apiObject":
        return { value: object };
      case "name":
      case "metadata":
        return property(machine, { value: object }, name);
      case "resourceName":
        return property(machine, { value: object }, "name");
      case "namespace":
        return property(machine, property(machine, { value: object }, "metadata"), "namespace");
      case "claim":
        return { value: claimOf(machine, instance) };
      case "state":
      case "provisioner":
      case "cluster":
      case "secureBoot":
      case "facts":
      case "virtualMachine":
      case "snapshot":
        return props.value === void 0 ? UNDEFINED : property(machine, props, name);
      default:
        return this.#read(machine, { value: instance, from: instance.made }, name);
    }
  }
  #changing = (method) => (machine, args, node, self) => {
    const { value } = self;
    if (!(value instanceof Instance)) return UNDEFINED;
    if (args.open !== void 0) spoil(machine, value, args.open);
    if (machine.isQuiet) return UNDEFINED;
    const given = args.list.map((arg) => this.#argument(machine, copied2(arg), node));
    this.reader.call(value, method, given, machine.branch === value.hidden.get("branch"));
    const calls = value.hidden.get("calls") ?? [];
    value.hidden.set("calls", [...calls, args.list]);
    return UNDEFINED;
  };
  /** Makes another construct below one, with it as a prop. */
  #making = (type, as) => (machine, args, node, self) => {
    const native = this.#classes.get(type);
    const made = new Instance(native, node);
    const props = new Dict();
    spread(machine, props, argument(args, 1));
    props.entries.set(as, { value: self.value, from: self.from ?? node });
    native.init(machine, made, { list: [self, argument(args, 0), { value: props }], open: args.open }, node);
    return { value: made, from: node };
  };
  #exposing = (method) => (machine, args, node, self) => {
    const [options2, id] = [argument(args, 0), argument(args, 1)];
    if (!isPlain(options2.value)) return unknown("what it makes is not read", node);
    const object = new Instance(API_OBJECT2, node);
    place(object, { list: [self, id.value === void 0 ? { value: "Service" } : id], open: void 0 });
    object.hidden.set("args", [copied2(options2)]);
    object.hidden.set("object", object);
    const maker = { on: self.value, method };
    this.#setUp(machine, object, this.#given(machine, object, { type: "Service", maker }, node), options2);
    return { value: object, from: node };
  };
};
function usedIn(part, whole) {
  const { from: from2, use } = whole;
  const isHanded = use !== void 0 && !isWithin(from2, use);
  return { ...part, key: part.key ?? whole.key, use: isHanded && isWithin(part.use, from2) ? use : part.use ?? use };
}
var isWithin = (inner2, outer) => inner2 === void 0 || outer !== void 0 && inner2.getSourceFile() === outer.getSourceFile() && inner2.pos >= outer.pos && inner2.end <= outer.end;
function partOf({ value }, step2) {
  if (value instanceof List) return value.items[Number(step2)];
  const recipe = value instanceof Instance ? value.hidden.get("recipe") : void 0;
  if (recipe) return recipe.args?.[Number(String(step2).slice(1, -1))];
  return value instanceof Dict ? value.entries.get(String(step2)) : void 0;
}
function watch(machine, value, then, depth = 0) {
  if (depth > DEEPEST7 || !(value instanceof List || isPlain(value))) return;
  machine.watch(value, then);
  const slots = value instanceof List ? value.items : value.entries.values();
  for (const slot of slots) watch(machine, slot.value, then, depth + 1);
}
var DEEPEST7 = 30;
var copied2 = ({ value, from: from2 }) => ({ value: copyOf(value), from: from2 });
function withName({ value }, reason) {
  const given = isPlain(value) ? value.entries : /* @__PURE__ */ new Map();
  const kept = ["name", "namespace"].filter((key) => given.get(key) !== void 0);
  const metadata = dictOf(kept.map((key) => [key, given.get(key)]));
  metadata.open = reason;
  return { value: metadata };
}
function claimOf(machine, instance) {
  const of2 = (name) => property(machine, { value: instance }, name);
  return dictOf([
    ["name", of2("name")],
    ["resourceName", of2("name")],
    ["namespace", of2("namespace")],
    ["kind", { value: "PersistentVolumeClaim" }],
    ["apiVersion", { value: "v1" }],
    ["apiGroup", { value: "" }],
    ["resourceType", { value: "persistentvolumeclaims" }]
  ]);
}

// src/read/typescript/resolve.ts
var AS_WRITTEN = /\.(?:[cm]?tsx?|json)$/;
var EMITTED = [
  [/\.jsx?$/, [".ts", ".tsx", ".js", ".jsx"]],
  [/\.mjs$/, [".mts", ".mjs"]],
  [/\.cjs$/, [".cts", ".cjs"]]
];
var ENDINGS = [".ts", ".tsx", ".mts", ".cts", ".js", ".json", "/index.ts", "/index.tsx", "/index.js"];
function candidates(path) {
  if (AS_WRITTEN.test(path)) return [path];
  const emitted = EMITTED.find(([ending]) => ending.test(path));
  if (emitted) return emitted[1].map((ending) => path.replace(emitted[0], ending));
  return ENDINGS.map((ending) => path + ending);
}
var Resolver = class {
  constructor(read) {
    this.read = read;
  }
  read;
  #aliases = /* @__PURE__ */ new Map();
  /** The absolute path of the file that a file imports; undefined for a package. */
  resolve(from2, specifier) {
    if (specifier.startsWith(".") || isAbsolute2(specifier)) return this.#file(resolve(dirname2(from2), specifier));
    const aliases = this.#aliasesFor(dirname2(from2));
    for (const [pattern, targets] of Object.entries(aliases?.paths ?? {})) {
      const middle = matched(pattern, specifier);
      if (middle === void 0) continue;
      for (const target2 of targets) {
        const found = this.#file(resolve(aliases?.folder ?? "", target2.replace("*", middle)));
        if (found !== void 0) return found;
      }
    }
    return void 0;
  }
  #file(path) {
    if (path.includes("node_modules")) return void 0;
    return candidates(path).find((candidate) => this.read(candidate) !== void 0);
  }
  /** The aliases of the nearest tsconfig.json. */
  #aliasesFor(folder) {
    if (this.#aliases.has(folder)) return this.#aliases.get(folder);
    const text = this.read(join3(folder, "tsconfig.json"));
    const above = dirname2(folder);
    const aliases = text !== void 0 ? aliasesIn(folder, text) : above === folder ? void 0 : this.#aliasesFor(above);
    this.#aliases.set(folder, aliases);
    return aliases;
  }
};
function matched(pattern, specifier) {
  const [before = "", after2] = pattern.split("*");
  if (after2 === void 0) return pattern === specifier ? "" : void 0;
  if (!specifier.startsWith(before) || !specifier.endsWith(after2)) return void 0;
  return specifier.slice(before.length, specifier.length - after2.length);
}
function aliasesIn(folder, text) {
  const { config } = ts.parseConfigFileTextToJson("tsconfig.json", text);
  const { baseUrl = ".", paths } = config?.compilerOptions ?? {};
  if (typeof paths !== "object" || paths === null || typeof baseUrl !== "string") return void 0;
  return { folder: resolve(folder, baseUrl), paths };
}

// src/read/typescript/project.ts
var LONGEST_SOURCE = 8 * 1024 * 1024;
var PACKAGES = new Map(
  [
    ["cdk8s", CDK8S],
    ["constructs", CONSTRUCTS],
    ...["path", "node:path"].map((name) => [name, PATHS]),
    ...["fs", "node:fs"].map((name) => [name, FILES])
  ]
);
var Project = class {
  /**
   * @param read Reads files; throws or gives undefined where there is none.
   * @param missingGates What constructs of this library ask of the linter.
   */
  constructor(read, limits = {}, missingGates) {
    this.read = read;
    this.missingGates = missingGates;
    this.machine = new Machine(this, limits);
    this.#resolver = new Resolver((path) => this.textAt(path));
  }
  read;
  missingGates;
  /** What was parsed before, and what is parsed now. */
  parsed = /* @__PURE__ */ new Map();
  machine;
  #texts = /* @__PURE__ */ new Map();
  #modules = /* @__PURE__ */ new Map();
  #jsonOf = /* @__PURE__ */ new Map();
  #resolver;
  /** The paths of all files that were read as modules. */
  get files() {
    return [...this.#modules].flatMap(([path, module]) => module ? [path] : []);
  }
  /** All files that were read as modules. */
  get sources() {
    return [...this.#modules.values()].flatMap((module) => module ? [module.file] : []);
  }
  /** The text of a file that was asked for. */
  known(absolute) {
    return this.#texts.get(absolute);
  }
  /** Files and all that they import, as far as it was read. */
  reached(paths) {
    const reached = /* @__PURE__ */ new Set();
    const open = [...paths];
    for (let path = open.pop(); path !== void 0; path = open.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const file = path;
      for (const specifier of this.#modules.get(file)?.specifiers ?? []) {
        const found = this.#resolver.resolve(file, specifier);
        if (found !== void 0) open.push(found);
      }
    }
    return reached;
  }
  /** The text of a file without its byte order mark. */
  textAt(absolute) {
    if (!this.#texts.has(absolute)) this.#texts.set(absolute, this.#read(absolute));
    return this.#texts.get(absolute);
  }
  #read(absolute) {
    try {
      const text = this.read(absolute);
      return text?.startsWith("\uFEFF") ? text.slice(1) : text;
    } catch {
      return void 0;
    }
  }
  /** A file as a module; undefined where there is none, or none that is read. */
  module(absolute) {
    if (!this.#modules.has(absolute)) {
      const text = this.textAt(absolute);
      const fits = text !== void 0 && text.length <= LONGEST_SOURCE;
      this.#modules.set(absolute, fits ? new Module(this.#parse(absolute, text), this.machine) : void 0);
    }
    return this.#modules.get(absolute);
  }
  #parse(absolute, text) {
    const known3 = this.parsed.get(absolute);
    const file = known3?.text === text ? known3 : parse2(absolute, text);
    this.parsed.set(absolute, file);
    return file;
  }
  /** The source that a file imports from, also if only for its types; undefined for one of a package. */
  sourceOf(from2, specifier) {
    const path = PACKAGES.has(specifier) ? void 0 : this.#resolver.resolve(from2.fileName, specifier);
    const text = path === void 0 ? void 0 : this.textAt(path);
    if (path === void 0 || text === void 0 || text.length > LONGEST_SOURCE) return void 0;
    return this.#modules.get(path)?.file ?? this.#parse(path, text);
  }
  imported(from2, specifier, name) {
    return this.exported(from2, specifier, name, /* @__PURE__ */ new Set()) ?? unknown(`"${name}" of "${specifier}" is not read`);
  }
  exported(from2, specifier, name, seen) {
    const known3 = PACKAGES.get(specifier) ?? this.#ownPackage(specifier);
    if (known3) return packageMember(known3, specifier, name);
    const path = this.#resolver.resolve(from2.fileName, specifier);
    if (path === void 0) return unknown(`it comes from the package "${specifier}"`);
    return this.module(path)?.get(name, seen);
  }
  /** The constructs of this library, once the program has used them. */
  own;
  /** Finds what decides fields of an object that a construct of this library writes; undefined for any other object. */
  originOf(instance) {
    const own = instance.hidden.has("writer") ? this.own : void 0;
    return own && ((path) => own.origin(instance, path));
  }
  #ownPackage(specifier) {
    if (specifier !== OWN_PACKAGE) return void 0;
    this.own ??= new OwnConstructs(this.missingGates);
    return this.own.members;
  }
  /** Reads what a program reads beside its modules, in its own project only. */
  text(from2, path) {
    const root = this.#root(dirname3(from2.fileName));
    const absolute = resolve2(root, path);
    if (!absolute.startsWith(root.endsWith(sep) ? root : root + sep) || absolute.includes("node_modules"))
      return void 0;
    const text = this.textAt(absolute);
    if (text !== void 0) this.#jsonOf.set(text, absolute);
    return text;
  }
  json(text, node) {
    const path = this.#jsonOf.get(text);
    const file = ts.parseJsonText(path ?? node.getSourceFile().fileName, text);
    const [first2] = file.statements;
    if (!first2 || file.parseDiagnostics.length > 0) return unknown("it is no JSON", node);
    setParents(file);
    const traced = evaluate(this.machine, first2.expression, new Frame(void 0));
    return path === void 0 ? { value: placed(traced.value, node), from: node } : traced;
  }
  global(name) {
    return globalValue(this.machine, name);
  }
  /** The folder where a program of a file is run. */
  #root(folder) {
    return projectRoot(folder, (path) => this.textAt(path) !== void 0) ?? folder;
  }
};
function packageMember(known3, specifier, name) {
  if (name === "*" || name === "default") {
    const all2 = new Dict();
    for (const [member, value] of Object.entries(known3)) all2.entries.set(member, { value });
    all2.open = `it comes from the package "${specifier}"`;
    return { value: all2 };
  }
  return Object.hasOwn(known3, name) ? { value: known3[name] } : unknown(`"${name}" of "${specifier}" is not evaluated`);
}
var PARSING = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone
};
function parse2(path, text) {
  if (!path.endsWith(".json")) return ts.createSourceFile(path, text, PARSING, true);
  const file = ts.parseJsonText(path, text);
  setParents(file);
  return file;
}
function setParents(node) {
  ts.forEachChild(node, (child) => {
    child.parent = node;
    setParents(child);
  });
}
function placed(value, node) {
  if (value instanceof Dict)
    for (const [key, slot] of value.entries) value.entries.set(key, { value: placed(slot.value, node), from: node });
  else if (typeof value === "object" && value !== null && "items" in value)
    value.items = value.items.map((slot) => ({ value: placed(slot.value, node), from: node }));
  return value;
}

// src/read/typescript/read.ts
var TOO_MUCH = "it computes more than can be read without running it; name what cdk8s synth writes instead";
var TOO_LONG = "it has more than 8 Mi characters; name what cdk8s synth writes instead";
function sourcesOf2(...fields) {
  const sources2 = /* @__PURE__ */ new Set();
  const open = [...fields];
  for (let value = open.pop(); value; value = open.pop()) {
    for (const slot of value instanceof List ? value.items : value.entries.values()) {
      if (slot.from) sources2.add(slot.from.getSourceFile().fileName);
      if (slot.value instanceof List || isPlain(slot.value)) open.push(slot.value);
    }
  }
  return sources2;
}
function givenOf2(object) {
  const writer = object.hidden.get("writer");
  const args = writer?.hidden.get("args") ?? [];
  return args.flatMap(({ value }) => isPlain(value) || value instanceof List ? [value] : []);
}
var isWritten2 = ({ instance }) => !instance.hidden.has("unwritten");
var Reader = class _Reader {
  constructor(options2) {
    this.options = options2;
    this.#project = new Project(options2.read, {}, options2.missingGates);
    if (options2.parsed) this.#project.parsed = options2.parsed;
    this.#program = new ReadableProgram(this.#project.machine, {
      nameOf: (path) => options2.nameOf(path).file,
      files: () => this.#project.sources,
      importedBy: (from2, specifier) => this.#project.sourceOf(from2, specifier),
      text: (path) => this.#project.known(path),
      problems: () => this.#problems.length,
      again: (texts2) => this.#again(texts2)
    });
  }
  options;
  #project;
  #program;
  #documents = /* @__PURE__ */ new Map();
  #problems = [];
  #all = /* @__PURE__ */ new Map();
  /** Only what was changed is parsed anew. */
  #again(texts2) {
    const { read } = this.options;
    const parsed = new Map(this.#project.sources.map((file) => [file.fileName, file]));
    const reader = new _Reader({ ...this.options, parsed, read: (path) => texts2.get(path) ?? read(path) });
    const { problems } = reader.program();
    return { objects: reader.#program.objects, problems: problems.length };
  }
  program() {
    const { machine } = this.#project;
    let objects = [];
    try {
      const entries = /* @__PURE__ */ new Set([...this.options.entries, ...this.options.library]);
      const modules = [...entries].flatMap((path) => this.#module(path));
      runModules(
        machine,
        modules,
        this.options.library.flatMap((path) => this.#project.module(path) ?? [])
      );
      const made = [...machine.made.values()].filter(isWritten2);
      this.#project.own?.finish(machine, made, (instance) => this.#written(machine, instance).plain);
      objects = made.flatMap(({ instance }) => this.#object(machine, instance));
    } catch (error2) {
      if (!(error2 instanceof Exhausted || error2 instanceof RangeError || error2 instanceof Thrown)) throw error2;
      const [entry] = this.options.entries;
      if (entry !== void 0) this.#problem(entry, { problem: { message: TOO_MUCH, line: 1, column: 1 } });
    }
    for (const path of this.#project.files) this.#syntax(path);
    return { objects, problems: this.#problems, reached: (files) => this.#project.reached(files) };
  }
  #module(path) {
    const module = this.#project.module(path);
    if (module) return [module];
    const text = this.#project.textAt(path) ?? "";
    if (text.length > LONGEST_SOURCE) this.#problem(path, { problem: { message: TOO_LONG, line: 1, column: 1 } });
    return [];
  }
  /** What is written of an object; constructs of this library are asked once. */
  #written(machine, instance) {
    let written = this.#all.get(instance);
    if (!written) {
      written = writtenOf(machine, instance);
      this.#all.set(instance, written);
    }
    return written;
  }
  #object(machine, instance) {
    const { fields, plain, sources: sources2 } = this.#written(machine, instance);
    const document = this.#document(instance.made.getSourceFile().fileName);
    const { objects } = this.#program;
    const object = asKubeObject(plain, { document, base: [objects.length], observed: false });
    if (!object) return [];
    objects.push({ object, fields, instance, made: instance.made, origin: this.#project.originOf(instance) });
    const construct2 = pathOf(instance);
    return [
      {
        object,
        construct: typeof construct2 === "string" ? construct2 : void 0,
        sources: () => sourcesOf2(sources2, ...givenOf2(instance))
      }
    ];
  }
  #document(absolute) {
    let document = this.#documents.get(absolute);
    if (!document) {
      const text = this.#project.textAt(absolute) ?? "";
      const name = this.options.nameOf(absolute);
      document = { ...name, text, offset: 0, line: 0, template: false, program: this.#program };
      this.#documents.set(absolute, document);
    }
    return document;
  }
  /** The first thing in a file that is no TypeScript. */
  #syntax(path) {
    const file = this.#project.module(path)?.file;
    const [first2] = file?.parseDiagnostics ?? [];
    if (!file || !first2) return;
    const message = typeof first2.messageText === "string" ? first2.messageText : first2.messageText.messageText;
    this.#problem(path, problemAt(file.text, first2.start, message.replace(/\.$/, "")));
  }
  #problem(absolute, { problem }) {
    const document = this.#document(absolute);
    this.#problems.push({ kind: "unreadable", document, groups: [], ...problem });
  }
};
var readProgram = (options2) => new Reader(options2).program();

// src/read/typescript/sites.ts
var sites_exports = {};
__export(sites_exports, {
  readSites: () => readSites
});
function isRunning(node, running) {
  const file = node.getSourceFile();
  const [first2 = 0, last = 0] = [node.getStart(), node.getEnd()].map(
    (at2) => file.getLineAndCharacterOfPosition(at2).line + 1
  );
  return running.some((one) => one.file === file.fileName && one.line >= first2 && one.line <= last);
}
function byPath(instances) {
  const found = /* @__PURE__ */ new Map();
  for (const instance of instances) {
    const path = pathOf(instance);
    if (typeof path !== "string") continue;
    const group2 = found.get(path);
    if (group2) group2.push(instance);
    else found.set(path, [instance]);
  }
  return found;
}
function readSites({ entry, read, nameOf: nameOf2, ...limits }) {
  const project = new Project(read, limits);
  const { machine } = project;
  const program = new SourceProgram(machine, nameOf2, () => project.sources);
  const module = project.module(entry);
  runModules(machine, module ? [module] : [], []);
  const objects = byPath(machine.made.keys());
  const sited = (instance) => {
    let placed2;
    return {
      made: program.made(instance.made),
      property: (path) => {
        placed2 ??= {
          fields: writtenOf(machine, instance).fields,
          made: instance.made,
          origin: project.originOf(instance)
        };
        return program.property(placed2, path);
      }
    };
  };
  return {
    constructsAt: (path, running = []) => machine.constructs.at(path, (node) => isRunning(node, running)).map((node) => program.made(node)),
    objectsAt: (path) => (objects.get(path) ?? []).map(sited)
  };
}
module.exports = {
  all_of_edit_programs: programs_exports,
  all_of_read_typescript_read: read_exports,
  all_of_read_typescript_sites: sites_exports,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
