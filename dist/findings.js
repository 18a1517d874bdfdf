"use strict";
const {
  resolvePlain,
  isMap,
  indexBy: indexBy2,
  describe,
  positionAt,
  isJson: isJson3,
  maskTemplate,
  readTemplate,
  readValue: readValue2,
  at: at2,
  isUnknown_of_value: isUnknown,
  openReason: openReason2,
  isMap: isMap2,
  markOpen,
  openReason,
  oncePer,
  isJson,
  itemLines,
  jsonItems,
  readValue,
  isMap: isMap3,
  indexBy,
  isInBlockStyle,
  resolvePlain: resolvePlain3,
  isJson: isJson2,
  anchorsOf,
  isMerge,
  keyText_of_read_yaml_document: keyText2,
  parsedFirst,
  resolvePlain: resolvePlain2,
  SECRET_CALLS,
  SECRET_FIELDS: SECRET_FIELDS2,
  SECRET_TEXT,
  FIELDS_OF_SECRETS,
  PATCH_VALUE,
  SECRET_FIELDS,
  SECRET_OBJECT,
  pointerKeys,
  SECRET_CALLS: SECRET_CALLS2,
  SECRET_TEXT: SECRET_TEXT2,
  SECRET_TEXT: SECRET_TEXT3,
  isJson: isJson4,
  anchorsOf: anchorsOf2,
  isMerge: isMerge2,
  keyText_of_read_yaml_document: keyText3,
  parsedFirst: parsedFirst2,
} = require("./lint.js");
const {
  isDeepStrictEqual: isDeepStrictEqual2,
  isDeepStrictEqual,
} = require("node:util");
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/edit/lines.ts
var Lines = class {
  constructor(text) {
    this.text = text;
  }
  text;
  /** Where the line of an offset starts. */
  lineStart(offset) {
    return this.text.lastIndexOf("\n", offset - 1) + 1;
  }
  /** Where the line of an offset ends, before its line break. */
  lineEnd(offset) {
    const found = this.text.indexOf("\n", offset);
    const end = found < 0 ? this.text.length : found;
    return end > offset && this.text[end - 1] === "\r" ? end - 1 : end;
  }
  /** Where the line after that of an offset starts; the end of the text when there is none. */
  nextLine(offset) {
    const found = this.text.indexOf("\n", offset);
    return found < 0 ? this.text.length : found + 1;
  }
  columnAt(offset) {
    return offset - this.lineStart(offset);
  }
  /** Whether only blanks stand before an offset in its line. */
  beginsLine(offset) {
    return this.text.slice(this.lineStart(offset), offset).trim() === "";
  }
};

// src/edit/write.ts
var Raw = class {
  constructor(text) {
    this.text = text;
  }
  text;
};
var PLAIN = /^[A-Za-z0-9_/][\w./=,@-]*$/;
function scalarText(value, quotes = "plain", flow = false) {
  if (value instanceof Raw) return value.text;
  if (typeof value !== "string") return JSON.stringify(value);
  if (quotes === "single") return `'${value.replaceAll("'", "''")}'`;
  const plain = PLAIN.test(value) && resolvePlain(value) === value && !(flow && value.includes(","));
  return quotes === "plain" && plain ? value : JSON.stringify(value);
}
function flowText(value, json, lines) {
  if (value instanceof Raw || !isMap(value) && !Array.isArray(value))
    return json && !(value instanceof Raw) ? JSON.stringify(value) : scalarText(value, "plain", true);
  const inner = lines && { ...lines, indent: lines.indent + lines.step };
  const parts = Array.isArray(value) ? value.map((item) => flowText(item, json, inner)) : Object.entries(value).map(([key, item]) => `${keyText(key, json)}: ${flowText(item, json, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts.length === 0 || !lines || !inner) return `${open}${parts.join(", ")}${close}`;
  return `${open}${lines.eol}${inner.indent}${parts.join(`,${lines.eol}${inner.indent}`)}${lines.eol}${lines.indent}${close}`;
}
var keyText = (key, json) => json ? JSON.stringify(key) : scalarText(key);
function blockText(value, column, layout) {
  const line = (depth) => layout.eol + " ".repeat(depth);
  if (Array.isArray(value) && value.length > 0) {
    const depth = column + layout.dash;
    return value.map((item) => `${line(depth)}- ${flowText(item, false)}`).join("");
  }
  if (isMap(value) && !(value instanceof Raw) && Object.keys(value).length > 0) {
    const depth = column + layout.step;
    const pairs = Object.entries(value).map(([key, inner]) => pairText(key, inner, depth, layout));
    return pairs.map((pair) => line(depth) + pair).join("");
  }
  return ` ${isMap(value) || Array.isArray(value) ? flowText(value, false) : scalarText(value)}`;
}
var pairText = (key, value, column, layout) => `${keyText(key, false)}:${blockText(value, column, layout)}`;

// src/edit/refused.ts
var Refused = class extends Error {
  name = "Refused";
};
function refusalOf(error) {
  if (error instanceof Refused) return error.message;
  if (error instanceof RangeError) return "it is nested too deeply";
  throw error;
}

// src/edit/edits.ts
var edits_exports = {};
__export(edits_exports, {
  documentEditsOf: () => documentEditsOf,
  editsOfAll: () => editsOfAll,
  findingFix: () => findingFix,
  holding: () => holding
});

// src/edit/changed.ts
function inDocument({ object, ...change }, part = []) {
  const base = object.base.slice(part.length);
  const path = [...base, ...change.path];
  return change.op === "move" ? { ...change, path, to: [...base, ...change.to] } : { ...change, path };
}
var child = (value, key) => isMap2(value) || Array.isArray(value) ? value[key] : void 0;
var at = (value, path) => path.reduce(child, value);
function asOpen(value, copy) {
  const reason = openReason(value);
  return reason === void 0 ? copy : markOpen(copy, reason);
}
function put(value, path, inner) {
  const [key, ...rest] = path;
  if (key === void 0) return inner;
  const changed2 = put(child(value, key), rest, inner);
  if (Array.isArray(value))
    return asOpen(
      value,
      value.map((item, index) => index === key ? changed2 : item)
    );
  return asOpen(value, { ...isMap2(value) ? value : {}, [key]: changed2 });
}
function without(value, path) {
  const [key, ...rest] = path;
  if (key === void 0) return void 0;
  if (rest.length > 0) return put(value, [key], without(child(value, key), rest));
  if (Array.isArray(value))
    return asOpen(
      value,
      value.filter((_2, index) => index !== key)
    );
  const { [key]: _, ...left } = value;
  return asOpen(value, left);
}
var isEmptyMap = (value) => isMap2(value) && Object.keys(value).length === 0;
function commonLength(one, other) {
  const length = one.findIndex((key, index) => key !== other[index]);
  return length < 0 ? one.length : length;
}
function moved(value, path, to) {
  let result = put(without(value, path), to, at(value, path));
  for (let length = path.length - 1; length > commonLength(path, to); length--) {
    const emptied = path.slice(0, length);
    if (typeof emptied.at(-1) === "number" || !isEmptyMap(at(result, emptied))) break;
    result = without(result, emptied);
  }
  return result;
}
function byIndex(left, right) {
  const [one, other] = [left.path.at(-1), right.path.at(-1)];
  return typeof one === "number" && typeof other === "number" ? other - one : 0;
}
function changed(value, changes) {
  let result = value;
  for (const { op, path, ...change } of changes) {
    if (op === "set" && "value" in change) result = put(result, path, change.value);
    if (op === "add" && "value" in change) {
      const list = at(result, path);
      result = put(result, path, [...Array.isArray(list) ? list : [], change.value]);
    }
  }
  for (const change of changes) {
    if (change.op === "move") result = moved(result, change.path, change.to);
    if (change.op === "rename") {
      const to = [...change.path.slice(0, -1), change.key];
      result = put(without(result, change.path), to, at(result, change.path));
    }
  }
  for (const { op, path } of [...changes].sort(byIndex)) if (op === "remove") result = without(result, path);
  return result;
}

// src/edit/containers.ts
var inOrder = (left, right) => left.start - right.start || left.end - right.end;
var overlap = (edits) => edits.some(({ start }, index) => index > 0 && start < (edits[index - 1]?.end ?? 0));
function containerEdits(text, container, { removed, inserted, at: at3 }) {
  const side = container.flow ? new Flow(text, container) : new Block(text, container);
  const gone = [...removed].sort((left, right) => left - right);
  const last = gone.at(-1);
  if (last === void 0) return side.insert(inserted);
  if (inserted.length === 0)
    return gone.length === container.items.length ? side.empty(at3) : counted(side.remove(gone), container, gone.length);
  const rest = gone.slice(0, -1);
  return [...side.replace(last, inserted), ...rest.length > 0 ? side.remove(rest) : []];
}
function counted(edits, { range, items }, count) {
  const from = { container: range?.[0] ?? 0, taken: count, left: items.length - count };
  return edits.map((edit) => ({ ...edit, from }));
}
var Side = class {
  constructor(text, container) {
    this.text = text;
    this.container = container;
  }
  text;
  container;
  spot(index) {
    return { container: this.container, index };
  }
  get isMap() {
    return this.text.yaml.isMap(this.container);
  }
  get lastSpot() {
    return this.spot(this.container.items.length - 1);
  }
  /** Refuses to take out a comment that has a line for itself: only one at the end of a line goes with it. */
  admitComments(start, end) {
    if (this.text.hasCommentLine(start, end)) throw new Refused("a comment stands within what it would remove");
  }
};
var Block = class extends Side {
  /** The column of keys, or of dashes. */
  get #column() {
    const first = this.spot(0);
    return this.text.columnAt(this.isMap ? this.text.start(first) : this.text.dash(first));
  }
  #written(entries, withTail) {
    const column = this.#column;
    const { layout } = this.text;
    const lines = entries.map(({ key, value, tail = "" }) => {
      const line = key === void 0 ? `- ${flowText(value, false)}` : pairText(key, value, column, layout);
      return withTail ? line + tail : line;
    });
    return lines.join(layout.eol + " ".repeat(column));
  }
  insert(entries) {
    const end = this.text.lastLineEnd(this.lastSpot);
    const text = this.text.layout.eol + " ".repeat(this.#column) + this.#written(entries, true);
    return [{ start: end, end, text }];
  }
  replace(index, entries) {
    const spot = this.spot(index);
    const [start, end] = [this.#start(index), this.text.end(spot)];
    this.admitComments(start, end);
    if (this.text.text[end - 1] === "\n") throw new Refused("a block of text stands there");
    return [{ start, end, text: this.#written(entries, false) }];
  }
  /** Where a pair starts, or the dash of an item. */
  #start(index) {
    const spot = this.spot(index);
    const start = this.text.start(spot);
    if (!this.isMap) return this.text.dash(spot);
    if (this.text.text[start] === "?") throw new Refused("it is written in a way that cannot be edited");
    return start;
  }
  remove(indexes) {
    const lines = indexes.filter((index) => this.text.beginsLine(this.#start(index)));
    const inline = indexes.length > lines.length ? [this.#removeInline(indexes)] : [];
    const covered = inline[0]?.end ?? -1;
    return [
      ...inline,
      ...lines.filter((index) => this.#start(index) >= covered).map((index) => this.#removeLines(index))
    ];
  }
  /** The lines of a pair or item, with a comment at the end of the last. */
  #removeLines(index) {
    const start = this.text.lineStart(this.#start(index));
    const last = this.text.lastLineEnd(this.spot(index));
    this.admitComments(start, last);
    const end = this.text.nextLine(last);
    if (end > last || start === 0) return { start, end, text: "" };
    const before = this.text.text[start - 2] === "\r" ? start - 2 : start - 1;
    return { start: before, end, text: "" };
  }
  /** The first pairs of a map that stands behind a dash: what follows takes their place. */
  #removeInline(indexes) {
    if (!this.isMap) throw new Refused("it is written in a way that cannot be edited");
    const next = this.container.items.findIndex((_, index) => !indexes.includes(index));
    const [start, end] = [this.#start(0), this.#start(next)];
    this.admitComments(start, end);
    return { start, end, text: "" };
  }
  empty(at3) {
    if (!at3) throw new Refused("nothing would be left of the document");
    const nothing = this.isMap ? "{}" : "[]";
    const [first, ...others] = this.container.items.keys();
    const rest = others.map((index) => this.#removeLines(index));
    const start = this.#start(first ?? 0);
    if (this.text.beginsLine(start)) {
      const after = this.text.valueStart(at3);
      return [{ start: after, end: after, text: ` ${nothing}` }, this.#removeLines(first ?? 0), ...rest];
    }
    const end = this.text.end(this.spot(0));
    this.admitComments(start, end);
    return [{ start, end, text: nothing }, ...rest];
  }
};
var Flow = class extends Side {
  get #close() {
    const { end } = this.container.srcToken;
    const offset = end[0]?.offset;
    if (offset === void 0) throw new Refused("it is written in a way that cannot be edited");
    return offset;
  }
  #written({ key, value }, indent) {
    const { json, layout } = this.text;
    const [step = "  "] = /^(?:\t| +)(?=\S)/m.exec(this.text.text) ?? [];
    const lines = indent === void 0 || !json ? void 0 : { eol: layout.eol, indent, step };
    const text = flowText(value, json, lines);
    return key === void 0 ? text : `${keyText(key, json)}: ${text}`;
  }
  insert(entries) {
    if (this.container.items.length === 0) return [this.#fill(entries)];
    const { text } = this;
    const end = text.end(this.lastSpot);
    const start = text.start(this.lastSpot);
    const comma = this.#trailingComma(end);
    const own = text.beginsLine(start);
    const indent = own ? text.text.slice(text.lineStart(start), start) : void 0;
    const between = own ? `,${text.layout.eol}${indent}` : ", ";
    const written = entries.map((entry) => this.#written(entry, indent)).join(between);
    if (!own) return comma === void 0 ? [put2(end, `, ${written}`)] : [put2(comma + 1, ` ${written}`)];
    const line = text.lineEnd(end);
    if (this.#close < line)
      return comma === void 0 ? [put2(end, between + written)] : [put2(comma + 1, between.slice(1) + written)];
    const lines = put2(line, `${text.layout.eol}${indent}${written}${comma === void 0 ? "" : ","}`);
    if (comma !== void 0) return [lines];
    return line === end ? [put2(end, `,${lines.text}`)] : [put2(end, ","), lines];
  }
  /** the comma behind an entry. */
  #trailingComma(end) {
    for (let at3 = end; at3 < this.#close; at3++) {
      if (this.text.text[at3] === "," && !this.#isComment(at3)) return at3;
    }
    return void 0;
  }
  #isComment(offset) {
    return this.text.hasComment(this.text.lineStart(offset), offset);
  }
  #fill(entries) {
    const open = (this.container.range?.[0] ?? 0) + 1;
    const close = this.#close;
    if (this.text.hasComment(open, close)) throw new Refused("a comment stands within the brackets");
    return { start: open, end: close, text: entries.map((entry) => this.#written(entry)).join(", ") };
  }
  replace(index, entries) {
    const [start, end] = [this.text.start(this.spot(index)), this.text.end(this.spot(index))];
    this.#admit(start, end);
    return [{ start, end, text: entries.map((entry) => this.#written(entry)).join(", ") }];
  }
  /** Each with the comma behind it; where none stays behind them, with the comma before. */
  remove(indexes) {
    const { items } = this.container;
    const kept = [...items.keys()].filter((index) => !indexes.includes(index));
    const last = kept.at(-1) ?? -1;
    const edits = indexes.filter((index) => index < last).map((index) => this.#cutBefore(this.text.start(this.spot(index)), this.text.start(this.spot(index + 1))));
    return last === items.length - 1 ? edits : [...edits, ...this.#cutAfter(last)];
  }
  /** Up to what follows. A comment goes along at the end of a line that goes as a whole. */
  #cutBefore(start, end) {
    if (!this.text.beginsLine(start) || !this.text.beginsLine(end)) return this.#cut(start, end);
    this.admitComments(start, end);
    return { start, end, text: "" };
  }
  /** All that follows one that stays. The comment at the end of the line of that one stays too. */
  #cutAfter(last) {
    const { text } = this;
    const from = text.end(this.spot(last));
    const [start, end] = [text.start(this.spot(last + 1)), text.end(this.lastSpot)];
    if (!text.hasComment(from, start) || !text.beginsLine(start)) return [this.#cut(from, end)];
    this.admitComments(from, end);
    const comma = this.#trailingComma(end) === void 0 ? this.#trailingComma(from) : void 0;
    const line = text.lineEnd(end);
    const lines = this.#close < line ? { start, end: this.#trailingComma(end) === void 0 ? end : this.#close, text: "" } : { start: text.lineStart(start), end: text.nextLine(line), text: "" };
    return comma === void 0 ? [lines] : [{ start: comma, end: comma + 1, text: "" }, lines];
  }
  #cut(start, end) {
    this.#admit(start, end);
    return { start, end, text: "" };
  }
  #admit(start, end) {
    if (this.text.hasComment(start, end)) throw new Refused("a comment stands within what it would remove");
  }
  empty() {
    const open = (this.container.range?.[0] ?? 0) + 1;
    this.#admit(open, Math.min(this.text.lineEnd(open), this.#close));
    this.admitComments(open, this.#close);
    return [{ start: open, end: this.#close, text: "" }];
  }
};
var put2 = (at3, text) => ({ start: at3, end: at3, text });

// src/edit/edited.ts
function edited(text, edits) {
  let result = "";
  let from = 0;
  for (const { start, end, text: written } of edits) {
    result += text.slice(from, start) + written;
    from = end;
  }
  return result + text.slice(from);
}

// src/edit/parts.ts
var LISTS = ["items", "objects"];
var ANCHOR = /(?:^|[\s[{,:-])[&*][^\s&*]/;
var spansOf = oncePer(({ text, template }) => {
  const isInJson = isJson(text);
  if (template || !isInJson && ANCHOR.test(text)) return {};
  const spans = isInJson ? jsonItems : itemLines;
  return Object.fromEntries(LISTS.map((key) => [key, spans(text, key)]));
});
function partSpan({ base }, document) {
  const [key = "", index] = base;
  return base.length === 2 && typeof index === "number" ? spansOf(document)[key]?.[index] : void 0;
}
function partOf({ base, value, apiVersion, kind }, document, { start, end, own }) {
  const text = " ".repeat(own - start) + document.text.slice(own, end);
  const reading = readValue(text);
  if (!("value" in reading) || !isMap3(reading.value)) return void 0;
  const type = { apiVersion, kind };
  if (!isDeepStrictEqual({ ...reading.value, ...type }, { ...value, ...type })) return void 0;
  return { text, value: reading.value, start, own: own - start, base };
}

// src/edit/readings.ts
var MOST_READ = 8388608;
var FEW = 10;
var Readings = class {
  #counts = /* @__PURE__ */ new Map();
  /** One reading more of a part of a document, by its offsets. @throws Refused when there were enough */
  add(document, start, end) {
    const counts = this.#counts.get(document) ?? /* @__PURE__ */ new Map();
    this.#counts.set(document, counts);
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    if (count > FEW && count * (end - start) > MOST_READ)
      throw new Refused("too much is to be mended in its text at once; mend the rest, and lint again");
  }
};

// src/edit/yaml.ts

// src/read/block-text.ts
var KEY = /[A-Za-z][\w./-]*(?=:(?:[ \n]|$))/y;
var BlockText = class _BlockText {
  constructor(text) {
    this.text = text;
  }
  text;
  #itemsOf = /* @__PURE__ */ new Map();
  #keysOf = /* @__PURE__ */ new Map();
  /** Undefined for a document of any other kind. */
  static of(text) {
    return isInBlockStyle(text) ? new _BlockText(text) : void 0;
  }
  /** What stands at a path; undefined where nothing does. */
  find(path) {
    const entry = this.#entry(path);
    return entry && this.#spot(entry);
  }
  /** The keys of a map that is not empty; undefined for what is no such map, or may hold a text in lines. */
  mapAt(path) {
    const entry = this.#entry(path);
    const first = path.length === 0 ? this.#line(0) : entry && this.#below(entry);
    if (!first || this.#isItem(first)) return void 0;
    const { column } = first;
    const keys = [];
    for (let line = first; line && line.column >= column; line = this.#next(line)) {
      const key = line.column === column && !this.#isItem(line) ? this.#keyAt(line.at) : void 0;
      const end2 = this.#lineEnd(line.at);
      const last = keys.at(-1);
      if (key) keys.push({ name: this.text.slice(key.start, key.end), start: key.start, end: end2 });
      else if (last) last.end = end2;
    }
    const end = keys.at(-1)?.end ?? first.at;
    return this.text.slice(first.at, end).includes("|") ? void 0 : { column, keys, end };
  }
  /** Columns from a key to the keys of its map, where a map stands below a key for the first time; undefined where none does. */
  step() {
    let above;
    for (let line = this.#line(0); line; line = this.#next(line)) {
      const isItem = this.#isItem(line);
      if (above !== void 0 && !isItem && line.column > above && this.#keyAt(line.at)) return line.column - above;
      const at3 = isItem ? this.#skip(line.at + 1) : line.at;
      above = this.#keyAt(at3) ? line.column + at3 - line.at : void 0;
    }
    return void 0;
  }
  #entry(path) {
    let entry;
    for (const step of path) {
      const first = entry ? this.#below(entry) : this.#line(0);
      entry = first && this.#step(first, step);
      if (!entry) return void 0;
    }
    return entry;
  }
  #spot(entry) {
    const { text } = this;
    const { key } = entry;
    const start = this.#skip(entry.after);
    if (text[start] === "|") return { key, value: void 0, isLong: true };
    const first = this.#below(entry);
    if (first) return { key, value: void 0, isLong: this.#isLong(first) };
    const end = this.#end(start);
    return { key, value: end > start ? { start, end } : void 0, isLong: false };
  }
  #isLong(first) {
    const next = this.#next(first);
    if (next && (next.column > first.column || next.column === first.column && !this.#isOther(first, next)))
      return true;
    return this.text[this.#end(first.at) - 1] !== ":" && this.text.includes("\n", first.at);
  }
  /** Whether a line goes on behind a list that stands at the column of its key. */
  #isOther(first, next) {
    return this.#isItem(first) && !this.#isItem(next);
  }
  /** Where what begins here ends in its line. */
  #end(start) {
    const { text } = this;
    const first = text[start];
    if (first === '"' || first === "'") return text.indexOf(first, start + 1) + 1;
    const line = text.slice(start, this.#lineEnd(start));
    const comment = line.startsWith("#") ? 0 : line.indexOf(" #");
    return start + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length;
  }
  /** The first line of the map or list that stands below a key, or behind a dash. */
  #below({ key, column, after }) {
    const at3 = this.#skip(after);
    if (!key) return this.#keyAt(at3) ? { at: at3, column: column + 1 + at3 - after } : void 0;
    if (this.#end(at3) > at3) return void 0;
    const line = this.#line(this.#lineEnd(at3) + 1);
    return line && (line.column > column || line.column === column && this.#isItem(line)) ? line : void 0;
  }
  #step(first, step) {
    const { column } = first;
    if (this.#isItem(first)) {
      const at3 = this.#items(first)[Number(step)];
      return at3 === void 0 ? void 0 : { key: void 0, column, after: at3 + 1 };
    }
    const key = this.#key(first, String(step));
    return key && { key, column, after: key.end + 1 };
  }
  /** A key of the map that begins at a line: each line of it is looked at once, as many keys may be asked for. */
  #key(first, name) {
    const met = this.#keysOf.get(first.at) ?? { keys: /* @__PURE__ */ new Map(), from: first };
    this.#keysOf.set(first.at, met);
    while (!met.keys.has(name) && met.from && met.from.column >= first.column) {
      const line = met.from;
      met.from = this.#next(line);
      const key = line.column > first.column || this.#isItem(line) ? void 0 : this.#keyAt(line.at);
      if (key) met.keys.set(this.text.slice(key.start, key.end), key);
    }
    return met.keys.get(name);
  }
  /** Where the dashes of a list stand: once for each list, as that of an export is long. */
  #items(first) {
    let items = this.#itemsOf.get(first.at);
    if (!items) {
      items = [];
      for (let line = first; line && line.column >= first.column; line = this.#next(line)) {
        if (line.column > first.column) continue;
        if (!this.#isItem(line)) break;
        items.push(line.at);
      }
      this.#itemsOf.set(first.at, items);
    }
    return items;
  }
  #keyAt(at3) {
    KEY.lastIndex = at3;
    return KEY.test(this.text) ? { start: at3, end: KEY.lastIndex } : void 0;
  }
  #isItem({ at: at3 }) {
    return this.text.startsWith("- ", at3);
  }
  #next({ at: at3 }) {
    return this.#line(this.#lineEnd(at3) + 1);
  }
  /** The next line that holds something, from the start of a line. */
  #line(from) {
    const { text } = this;
    for (let start = from; start < text.length; start = this.#lineEnd(start) + 1) {
      const at3 = this.#skip(start);
      if (at3 < text.length && text[at3] !== "\n" && text[at3] !== "#") return { at: at3, column: at3 - start };
    }
    return void 0;
  }
  #lineEnd(at3) {
    const end = this.text.indexOf("\n", at3);
    return end < 0 ? this.text.length : end;
  }
  #skip(from) {
    let at3 = from;
    while (this.text[at3] === " ") at3++;
    return at3;
  }
};

// src/edit/yaml.ts

// src/edit/text.ts
var MARKS = /* @__PURE__ */ new Set(["", "", ""]);
var SCALAR_MARK = "";
var PROPERTIES = /* @__PURE__ */ new Set(["anchor", "tag"]);
var DEFAULT_STEP = 2;
var YamlText = class extends Lines {
  yaml = require("yaml");
  root;
  /** Whether it is JSON, so that every text stands in quotes. */
  json;
  /** Where comments begin. */
  comments;
  layout;
  /** Names of anchors that aliases stand for. */
  #used;
  constructor(text) {
    super(text);
    const document = parsedFirst(text);
    this.json = isJson2(text);
    if (!document || document.errors.length > 0 && !this.json) throw new Refused("the document cannot be read");
    this.root = document.contents;
    this.comments = this.#commentsOf();
    this.#used = new Set([...anchorsOf(document).keys()].map(({ source }) => source));
    this.layout = this.#layoutOf(document);
  }
  #commentsOf() {
    const found = [];
    if (!this.text.includes("#")) return found;
    let offset = 0;
    let scalar = false;
    for (const lexeme of new this.yaml.Lexer().lex(this.text)) {
      if (lexeme.startsWith("#") && !scalar) found.push(offset);
      scalar = lexeme === SCALAR_MARK;
      if (!MARKS.has(lexeme)) offset += lexeme.length;
    }
    return found;
  }
  /** The layout that the document shows first. */
  #layoutOf(document) {
    const eol = /\r?\n/.exec(this.text)?.[0] ?? "\n";
    let step;
    let dash;
    this.yaml.visit(document, {
      Pair: (_, pair) => {
        const { key, value } = pair;
        const container = value;
        if (!key?.range || !container?.range || !this.isContainer(container) || container.flow) return void 0;
        const columns = this.columnAt(container.range[0]) - this.columnAt(key.range[0]);
        if (this.yaml.isSeq(container)) dash ??= columns;
        else step ??= columns;
        return step !== void 0 && dash !== void 0 ? this.yaml.visit.BREAK : void 0;
      }
    });
    const found = step !== void 0 && step > 0 ? step : DEFAULT_STEP;
    return { eol, step: found, dash: dash !== void 0 && dash >= 0 ? dash : found };
  }
  isContainer(node) {
    return this.yaml.isMap(node) || this.yaml.isSeq(node);
  }
  isNull(node) {
    if (node === null) return true;
    const { isScalar } = this.yaml;
    return isScalar(node) && node.type === "PLAIN" && node.tag === void 0 && resolvePlain2(sourceOf(node)) === null;
  }
  hasComment(start, end) {
    return this.comments.some((offset) => offset >= start && offset < end);
  }
  /** Whether a comment in a range has its line for itself. */
  hasCommentLine(start, end) {
    return this.comments.some((offset) => offset >= start && offset < end && this.beginsLine(offset));
  }
  /** The tokens around the pair or item of a spot. */
  tokens({ container, index }) {
    const items = container.srcToken?.items;
    const own = this.yaml.isMap(container) ? container.items[index].srcToken : items?.[index];
    if (!own) throw new Refused("it is written in a way that cannot be edited");
    return own;
  }
  /** Where the text of a pair or item starts: at its key or value, or what stands before that, without its dash. */
  start(spot) {
    const before = this.tokens(spot).start.find(({ type }) => PROPERTIES.has(type) || type === "explicit-key-ind");
    const node = this.keyOf(spot) ?? this.valueOf(spot);
    const offset = before?.offset ?? node?.range?.[0];
    if (offset === void 0) throw new Refused("it is written in a way that cannot be edited");
    return offset;
  }
  /** Where the dash of an item stands. */
  dash(spot) {
    const found = this.tokens(spot).start.find(({ type }) => type === "seq-item-ind");
    if (!found) throw new Refused("it is written in a way that cannot be edited");
    return found.offset;
  }
  /** Where something may follow the colon of a pair, or the dash of an item, and what belongs to that. */
  valueStart(spot) {
    const { start, sep } = this.tokens(spot);
    const own = this.yaml.isMap(spot.container) ? sep ?? [] : start;
    const last = own.findLast(
      ({ type }) => type === "map-value-ind" || type === "seq-item-ind" || PROPERTIES.has(type)
    );
    if (!last) throw new Refused("it is written in a way that cannot be edited");
    return last.offset + last.source.length;
  }
  keyOf({ container, index }) {
    return this.yaml.isMap(container) ? container.items[index]?.key : void 0;
  }
  valueOf({ container, index }) {
    const item = container.items[index];
    return this.yaml.isMap(container) ? item?.value ?? null : item ?? null;
  }
  /** Where the text of a pair or item ends, without what follows on its line. */
  end(spot) {
    const value = this.valueOf(spot);
    if (this.isContainer(value) && !value.flow && value.items.length > 0)
      return this.end({ container: value, index: value.items.length - 1 });
    const [start = 0, end = 0] = value?.range ?? [];
    return end > start ? end : this.valueStart(spot);
  }
  /** Where the last line of a pair or item ends: a block of text brings its own line break. */
  lastLineEnd(spot) {
    const end = this.end(spot);
    return this.text[end - 1] === "\n" ? this.lineEnd(this.lineStart(end - 1)) : this.lineEnd(end);
  }
  /** Refuses a node that stands for another, or that others stand for. */
  admit(node) {
    const { isAlias, isMap: isMap4 } = this.yaml;
    if (node === null) return;
    if (isAlias(node)) throw new Refused(`the alias *${node.source} stands for it`);
    this.admitAnchor(node);
    if (isMap4(node) && node.items.some(({ key }) => isMerge(key))) throw new Refused("its map merges another by <<");
  }
  admitAnchor(node) {
    const { anchor } = node;
    if (anchor !== void 0 && this.#used.has(anchor)) throw new Refused(`*${anchor} stands for the same elsewhere`);
  }
  /** Refuses what holds anchors that are used, or aliases. */
  admitAll(node) {
    if (node === null) return;
    this.yaml.visit(node, { Node: (_, inner) => this.admit(inner) });
  }
  /** The index of a key in a map, -1 when it is absent. */
  indexOf(map, key) {
    const found = map.items.flatMap((pair, index) => keyText2(pair.key) === key ? [index] : []);
    if (found.length > 1) throw new Refused(`"${key}" stands there twice`);
    return found[0] ?? -1;
  }
};
function sourceOf(node) {
  return typeof node.value === "string" ? node.value : "";
}

// src/edit/yaml.ts
var nested = (path, value) => path.reduceRight((inner, key) => ({ [String(key)]: inner }), value);
var YamlEditor = class {
  constructor(text) {
    this.text = text;
  }
  text;
  #edits = [];
  #work = /* @__PURE__ */ new Map();
  /** Where each map and list stands that was passed. */
  #places = /* @__PURE__ */ new Map();
  edits(changes) {
    for (const change of changes) this.#change(change);
    for (const [container, work] of this.#work) this.#edits.push(...containerEdits(this.text, container, work));
    return this.#joined(this.#edits.sort(inOrder));
  }
  /** What is put in at the end of a line that goes takes the place of that line; lines that go together share a break. */
  #joined(edits) {
    const { eol } = this.text.layout;
    const joined = [];
    for (const edit of edits) {
      const line = joined.at(-1);
      if (line && edit.start === edit.end && edit.start < line.end && line.text === "" && edit.text.startsWith(eol)) {
        const whole = this.text.lineStart(line.start) === line.start;
        joined[joined.length - 1] = { ...line, text: whole ? edit.text.slice(eol.length) + eol : edit.text };
      } else if (line && edit.start < line.end && edit.text + line.text === "") {
        joined[joined.length - 1] = { ...line, end: edit.end };
      } else if (line && line.start === line.end && edit.start === line.start) {
        joined[joined.length - 1] = { ...edit, text: line.text + edit.text };
      } else joined.push(edit);
    }
    return joined;
  }
  #change(change) {
    if (change.op === "set") this.#put(change.path, change.value);
    else if (change.op === "add") this.#add(change.path, change.value);
    else if (change.op === "remove") this.#remove(this.#spot(change.path));
    else if (change.op === "rename") this.#rename(this.#spot(change.path), change.key);
    else this.#move(change.path, change.to);
  }
  /** Follows a path as far as it leads; each map and list on the way must be its own. */
  #walk(path) {
    const { yaml } = this.text;
    let node = this.text.root;
    let spot;
    for (const [depth, key] of path.entries()) {
      this.text.admit(node);
      const index = yaml.isMap(node) ? this.text.indexOf(node, String(key)) : yaml.isSeq(node) ? Number(key) : -1;
      if (!this.text.isContainer(node) || index < 0 || index >= node.items.length)
        return { node, spot, rest: path.slice(depth) };
      if (spot) this.#places.set(node, spot);
      spot = { container: node, index };
      node = this.text.valueOf(spot);
    }
    return { node, spot, rest: [] };
  }
  #spot(path) {
    const { spot, rest } = this.#walk(path);
    if (!spot || rest.length > 0) throw new Refused("it is not written where it was read");
    return spot;
  }
  #workOn(container) {
    const work = this.#work.get(container) ?? {
      removed: /* @__PURE__ */ new Set(),
      inserted: [],
      at: this.#places.get(container)
    };
    this.#work.set(container, work);
    return work;
  }
  #put(path, value, tail) {
    const { node, spot, rest } = this.#walk(path);
    this.text.admit(node);
    const [key, ...inner] = rest;
    if (this.text.isNull(node)) this.#fill(spot, nested(rest, value));
    else if (key === void 0) this.#replace(spot, node, value);
    else if (this.text.yaml.isMap(node))
      this.#insert(node, { key: String(key), value: nested(inner, value), ...tail ? { tail } : {} });
    else throw new Refused("something else than a map stands on the way");
  }
  #insert(container, entry) {
    this.#workOn(container).inserted.push(entry);
  }
  #add(path, value) {
    const { node, rest } = this.#walk(path);
    this.text.admit(node);
    if (rest.length === 0 && this.text.yaml.isSeq(node)) this.#insert(node, { value });
    else this.#put(path, [value]);
  }
  /** Gives a value to a key or a dash that has none. */
  #fill(spot, value) {
    if (!spot) throw new Refused("the document is empty");
    const { container } = spot;
    const [start = 0, end = 0] = this.text.valueOf(spot)?.range ?? [];
    const flow = container.flow === true || !this.text.yaml.isMap(container);
    if (end > start) return void this.#edits.push({ start, end, text: flowText(value, this.text.json) });
    const after = this.text.valueStart(spot);
    const column = this.text.columnAt(this.text.start(spot));
    const written = flow ? ` ${flowText(value, this.text.json)}` : blockText(value, column, this.text.layout);
    const at3 = written.startsWith(" ") ? after : this.text.lineEnd(after);
    this.#edits.push({ start: at3, end: at3, text: written });
  }
  #replace(spot, node, value) {
    const { yaml } = this.text;
    if (!spot || !yaml.isScalar(node) || !node.range) throw new Refused("a map or list stands there");
    if (node.tag !== void 0) throw new Refused("its value has a tag");
    if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL")
      throw new Refused("a block of text stands there");
    const [start, end] = node.range;
    const { flow } = spot.container;
    if (typeof value === "object" && !flow) {
      const column = this.text.columnAt(this.text.start(spot));
      const text = blockText(value, column, this.text.layout);
      return void this.#edits.push({ start: this.text.valueStart(spot), end, text });
    }
    const scalar = this.text.json ? flowText(value, true) : scalarText(value, quotesOf(node), flow);
    this.#edits.push({ start, end, text: typeof value === "object" ? flowText(value, this.text.json) : scalar });
  }
  #rename(spot, key) {
    const { yaml } = this.text;
    const node = this.text.keyOf(spot);
    if (!yaml.isScalar(node) || !node.range || node.tag !== void 0 || node.anchor !== void 0)
      throw new Refused("it is written in a way that cannot be edited");
    const [start, end] = node.range;
    const quotes = quotesOf(node);
    this.#edits.push({ start, end, text: quotes === "plain" ? keyText(key, false) : scalarText(key, quotes) });
  }
  #remove(spot) {
    this.text.admitAll(this.text.valueOf(spot));
    this.#workOn(spot.container).removed.add(spot.index);
  }
  #move(path, to) {
    const spot = this.#spot(path);
    const value = this.text.valueOf(spot);
    const [start = 0, end = 0] = value?.range ?? [];
    const source = this.text.text.slice(start, end);
    const lines = this.text.isContainer(value) && !value.flow;
    if (source === "" || source.includes("\n") || lines)
      throw new Refused("its value runs over several lines; move it by hand");
    const properties = this.text.text.slice(this.text.valueStart(spot), start).trim();
    if (properties !== "" || value?.tag !== void 0)
      throw new Refused("its value has a tag or an anchor");
    const tail = spot.container.flow ? "" : this.text.text.slice(end, this.text.lineEnd(end));
    this.#remove(this.#outermost(spot, path, to));
    this.#put(to, new Raw(source), tail);
  }
  /** What is taken out where something is moved away: with it the maps that held nothing else. */
  #outermost(spot, path, to) {
    let current = spot;
    for (let length = path.length - 1; length > commonLength(path, to); length--) {
      if (current.container.items.length > 1 || typeof path[length - 1] === "number") return current;
      current = this.#spot(path.slice(0, length));
    }
    return current;
  }
};
function quotesOf({ type }) {
  return type === "QUOTE_DOUBLE" ? "double" : type === "QUOTE_SINGLE" ? "single" : "plain";
}
function blockEdits(text, changes) {
  const block = BlockText.of(text);
  if (block && changes.every(({ op }) => op === "remove")) return blockRemovals(text, block, changes);
  const edits = [];
  for (const change of changes) {
    const edit = block && blockEdit(text, block, change);
    if (!edit) return void 0;
    edits.push(edit);
  }
  edits.sort(inOrder);
  return edits.some(({ start }, index) => start === edits[index + 1]?.start) ? void 0 : edits;
}
function blockEdit(text, block, change) {
  const { op, path } = change;
  const spot = block.find(path);
  if (op === "rename") return spot?.key && { ...spot.key, text: keyText(change.key, false) };
  if (op !== "set" || typeof change.value === "object") return void 0;
  if (!spot) return newKey(block, path, change.value);
  if (!spot.value) return void 0;
  const written = text.slice(spot.value.start, spot.value.end);
  if (/^[{[]/.test(written) || resolvePlain3(written) === null) return void 0;
  const quotes = written.startsWith('"') ? "double" : written.startsWith("'") ? "single" : "plain";
  return { ...spot.value, text: scalarText(change.value, quotes) };
}
function newKey(block, path, value) {
  let length = path.length - 1;
  while (length > 0 && !block.find(path.slice(0, length))) length--;
  const map = block.mapAt(path.slice(0, length));
  const [key = "", ...rest] = path.slice(length);
  if (!map || [key, ...rest].some((one) => typeof one === "number")) return void 0;
  const step = block.step() ?? DEFAULT_STEP;
  const pair = pairText(String(key), nested(rest, value), map.column, { eol: "\n", step, dash: step });
  return { start: map.end, end: map.end, text: `
${" ".repeat(map.column)}${pair}` };
}
function blockRemovals(text, block, changes) {
  const edits = [];
  for (const own of indexBy(changes, ({ path }) => path.slice(0, -1).join("\0")).values()) {
    const map = block.mapAt(own[0]?.path.slice(0, -1) ?? []);
    const names = own.map(({ path }) => String(path.at(-1)));
    const gone = map?.keys.filter(({ name }) => names.includes(name)) ?? [];
    const left = (map?.keys.length ?? 0) - gone.length;
    if (gone.length !== names.length || left === 0) return void 0;
    const from = { container: map?.keys[0]?.start ?? 0, taken: gone.length, left };
    for (const key of gone) {
      const lines = linesOf(text, key);
      if (!lines) return void 0;
      edits.push({ ...lines, text: "", from });
    }
  }
  edits.sort(inOrder);
  return overlap(edits) ? void 0 : edits;
}
function linesOf(text, key) {
  const start = text.lastIndexOf("\n", key.start - 1) + 1;
  if (text.slice(start, key.start).trim() !== "" || /^ *#/m.test(text.slice(key.start, key.end))) return void 0;
  if (key.end < text.length) return { start, end: key.end + 1 };
  return { start: Math.max(0, start - 1), end: key.end };
}
function yamlEdits(text, changes) {
  return blockEdits(text, changes) ?? parsedEdits(text, changes);
}
function parsedEdits(text, changes) {
  try {
    return new YamlEditor(new YamlText(text)).edits(changes);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused("it is nested too deeply");
    throw error;
  }
}

// src/edit/edits.ts
function dataOf({ template }, text) {
  const reading = template ? readTemplate(text) : readValue2(text);
  if ("problem" in reading) throw new Refused("the result could not be read");
  return reading.value;
}
function editsOfYaml({ template }, text, changes) {
  const masked2 = template ? maskTemplate(text) : text;
  const edits = yamlEdits(masked2, changes);
  if (edits.some(({ start, end }) => masked2.slice(start, end) !== text.slice(start, end)))
    throw new Refused("a template expression stands there");
  if (isJson3(text) && !isJson3(edited(text, edits))) throw new Refused("it is written in a way that cannot be edited");
  return edits;
}
function admit({ object, path, op }, value, part = []) {
  const judged = at2(object.value, path);
  if (isUnknown(judged)) throw new Refused(judged.reason);
  const open = op === "add" ? openReason2(judged) : void 0;
  if (open !== void 0) throw new Refused(open);
  if (!isDeepStrictEqual2(judged, at2(value, [...object.base.slice(part.length), ...path])))
    throw new Refused("what was judged is not what stands in the file");
}
function partEdits(document, { text, value, base }, changes) {
  for (const change of changes) admit(change, value, base);
  const wanted = changes.map((change) => inDocument(change, base));
  const edits = editsOfYaml(document, text, wanted);
  if (overlap(edits)) throw new Refused("its changes meet in the text");
  const result = dataOf(document, edited(text, edits));
  if (!isDeepStrictEqual2(result, changed(value, wanted)))
    throw new Refused("it is written in a way that cannot be edited");
  return edits;
}
function editsInParts(document, changes, readings) {
  const edits = [];
  for (const [object, own] of indexBy2(changes, (change) => change.object)) {
    const span = partSpan(object, document);
    if (!span) return void 0;
    readings.add(document, span.start, span.end);
    const part = partOf(object, document, span);
    if (!part) return void 0;
    const made2 = behindDash(partEdits(document, part, own), part);
    if (made2.some(({ start }) => start < part.own)) return void 0;
    edits.push(...made2.map((edit) => moved2(edit, part.start)));
  }
  return edits.sort(inOrder);
}
function behindDash(edits, { text, own }) {
  const [first] = edits;
  if (own === 0 || first?.start !== 0) return edits;
  let { end } = first;
  let count = 0;
  for (const edit of edits) {
    if (edit.text !== "" || count > 0 && edit.start !== end) break;
    end = edit.end;
    count++;
  }
  const column = text.search(/\S/);
  const isNext = text.slice(end, end + column).trim() === "" && /^[^\s#]/.test(text.slice(end + column));
  if (count === 0 || !isNext) return edits;
  return [{ ...first, start: column, end: end + column }, ...edits.slice(count)];
}
function moved2({ start, end, from, ...edit }, by) {
  const own = from && { ...from, container: from.container + by };
  return { ...edit, start: start + by, end: end + by, ...own ? { from: own } : {} };
}
function wholeOf(document) {
  const { text } = document;
  return { text, value: dataOf(document, text), start: 0, own: 0, base: [] };
}
function wholeEdits(document, changes, readings) {
  readings.add(document, 0, document.text.length);
  return partEdits(document, wholeOf(document), changes);
}
function documentEdits(document, changes, readings) {
  const edits = editsInParts(document, changes, readings) ?? wholeEdits(document, changes, readings);
  const makes = changes.flatMap((change) => made(inDocument(change)));
  return { document, edits, makes, renames: changes.some(({ op }) => op === "rename") };
}
function made(change) {
  if (change.op === "rename") return [[...change.path.slice(0, -1), change.key]];
  return change.op === "move" ? [change.to] : change.op === "set" ? [change.path] : [];
}
function documentOf(object) {
  const { document, observed } = object;
  if (!document) throw new Refused(`${describe(object)} comes from no file`);
  if (observed) throw new Refused(`${describe(object)} was captured from the cluster`);
  if (document.revision !== void 0) throw new Refused(`${describe(object)} stands in a revision`);
  return document;
}
var programs = () => require("./programs.js").all_of_edit_programs;
function draftOf({ changes, safety }, readings) {
  const byDocument = indexBy2(changes, ({ object }) => documentOf(object));
  const ofPrograms = changes.filter(({ object }) => object.document?.program);
  const documents = [...byDocument].flatMap(
    ([document, own]) => document.program ? [] : [documentEdits(document, own, readings)]
  );
  const { planOf, judgedIn } = ofPrograms.length > 0 ? programs() : {};
  for (const change of ofPrograms) admit(change, judgedIn?.(change.object));
  return { documents, plan: planOf?.(ofPrograms, safety) };
}
function drafted(fix, readings) {
  try {
    return draftOf(fix, readings);
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}
function editsOfAll(fixes, all) {
  const readings = new Readings();
  const drafts = fixes.map((fix) => drafted(fix, readings));
  const plans = drafts.flatMap((draft) => "plan" in draft && draft.plan ? [draft.plan] : []);
  const proof = plans.length > 0 ? new (programs()).Proof(all()) : void 0;
  const outcomes = proof?.of(plans);
  return drafts.map((draft, index) => {
    if ("refused" in draft) return draft;
    const { safety } = fixes[index];
    const outcome = draft.plan && outcomes?.get(draft.plan);
    if (!outcome || !proof) return { documents: draft.documents, safety };
    if ("refused" in outcome) return outcome;
    const documents = [...draft.documents, ...outcome.documents];
    return { documents, safety: outcome.safety, proven: { ...outcome, by: proof } };
  });
}
function editOf({ file, text, line }, { start, end, text: written }) {
  const [first, last] = [positionAt(text, start), positionAt(text, end)];
  return {
    file,
    line: line + first.line,
    column: first.column,
    endLine: line + last.line,
    endColumn: last.column,
    text: written
  };
}
var editings = /* @__PURE__ */ new WeakMap();
function findingFix({ title }, editing) {
  const { documents, safety } = editing;
  const edits = documents.flatMap(({ document, edits: own }) => own.map((edit) => editOf(document, edit)));
  const fix = { title, safety, edits };
  editings.set(fix, editing);
  return fix;
}
var documentEditsOf = (fix) => editings.get(fix)?.documents ?? [];
function holding(fixes) {
  const proven = fixes.flatMap((fix) => editings.get(fix)?.proven ?? []);
  const [first] = proven;
  if (!first || proven.every(({ documents }) => documents === first.documents) || first.by.holds(proven)) return fixes;
  const goes = (one) => {
    const own = editings.get(one)?.proven;
    return !own || own.documents === first.documents;
  };
  return fixes.filter(goes);
}

// src/mask.ts
var mask_exports = {};
__export(mask_exports, {
  masked: () => masked,
  problemMessage: () => problemMessage
});

// src/mask/regions.ts
var MASK = "\u2022";
function withMasked(text, regions) {
  let result = "";
  let at3 = 0;
  for (const [start, end] of [...regions].sort(([left], [right]) => left - right)) {
    if (end <= at3) continue;
    const from = Math.max(at3, start);
    result += text.slice(at3, from) + text.slice(from, end).replace(/\S/g, MASK);
    at3 = end;
  }
  return result + text.slice(at3);
}
var PATCH_PATH = /(?<![\w.-])path["']?\s*:\s*["'`]?(\/[^\s"'`,}]*)/g;
var isSecretPointer = (pointer, fields) => pointer.startsWith("/") && pointerKeys(pointer).some((key) => fields.includes(key.toLowerCase()));
function secretFields(text) {
  const fields = SECRET_OBJECT.test(text) ? [...SECRET_FIELDS, ...FIELDS_OF_SECRETS] : SECRET_FIELDS;
  for (const [, pointer = ""] of text.matchAll(PATCH_PATH))
    if (isSecretPointer(pointer, fields)) return [...fields, PATCH_VALUE];
  return fields;
}
var quotedSource = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
var anyOf = (words) => `(?:${words.map(quotedSource).join("|")})`;

// src/mask.ts
var ANY = new RegExp(`${anyOf([...SECRET_FIELDS2, ...SECRET_CALLS])}|secret|${SECRET_TEXT.source}|\\\\[ux]|~1`, "i");
var PROGRAM = /\.[cm]?[jt]sx?$/i;
var JSON_FILE = /\.json$/i;
function masked(text, file) {
  if (!ANY.test(text)) return text;
  const { secretsOfYaml: secretsOfYaml2 } = require("./findings.js").all_of_mask_yaml;
  const { secretsOfProgram: secretsOfProgram2 } = require("./findings.js").all_of_mask_program;
  const regions = [
    ...PROGRAM.test(file) ? [] : secretsOfYaml2(text),
    ...PROGRAM.test(file) || JSON_FILE.test(file) ? secretsOfProgram2(text) : []
  ];
  return withMasked(text, regions);
}
function maskedMessage(message, text, file, line) {
  const own = text.split("\n")[line - 1] ?? "";
  const shown = masked(text, file).split("\n")[line - 1] ?? "";
  if (own === shown) return message;
  const words = own.match(/[^\s"'`,:{}[\]*&!]{2,}/g) ?? [];
  return words.filter((word) => !shown.includes(word)).reduce((left, word) => left.replaceAll(word, MASK.repeat(3)), message);
}
var problemMessage = ({ message = "", line, document }) => maskedMessage(message, document.text, document.file, (line ?? document.line + 1) - document.line);

// src/mask/program.ts
var program_exports = {};
__export(program_exports, {
  secretsOfProgram: () => secretsOfProgram
});

// src/mask/tokens.ts
var PATTERNS = [
  ["line", /\n/y],
  ["skip", /[^\S\n]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ["text", /"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/y],
  ["word", /[\p{L}_$][\p{L}\p{N}_$]*/uy],
  ["number", /\d[\w.]*/y],
  ["mark", /=>|[=!]==?|[\s\S]/y]
];
var EXPRESSION = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,500}\]){1,500}\/[a-z]*/y;
var BEFORE_VALUES = /* @__PURE__ */ new Set(["return", "typeof", "case", "in", "of", "void", "delete", "throw", "new", "else", "do"]);
function beginsExpression(before) {
  if (before === void 0 || before.kind === "line") return true;
  if (before.kind === "word") return BEFORE_VALUES.has(before.text);
  return before.kind === "mark" && ![")", "]", "}"].includes(before.text);
}
function afterTemplate(text, start) {
  const open = [0];
  for (let at3 = start + 1; at3 < text.length; at3++) {
    const character = text[at3];
    const depth = open.at(-1);
    if (character === "\\") at3++;
    else if (character === "`" && depth === 0) {
      open.pop();
      if (open.length === 0) return at3 + 1;
    } else if (character === "`") open.push(0);
    else if (depth === 0 && character === "$" && text[at3 + 1] === "{") {
      open[open.length - 1] = 1;
      at3++;
    } else if (depth > 0 && character === "{") open[open.length - 1] = depth + 1;
    else if (depth > 0 && character === "}") open[open.length - 1] = depth - 1;
  }
  return text.length;
}
function nextToken(text, start, before) {
  if (text[start] === "/" && beginsExpression(before)) {
    EXPRESSION.lastIndex = start;
    const [found] = EXPRESSION.exec(text) ?? [];
    if (found !== void 0) return { kind: "text", text: found, start, end: start + found.length };
  }
  if (text[start] === "`") {
    const end = afterTemplate(text, start);
    return { kind: "text", text: text.slice(start, end), start, end };
  }
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const [found] = pattern.exec(text) ?? [];
    if (found === void 0) continue;
    const end = start + found.length;
    return kind === "skip" ? { kind, end } : { kind, text: found, start, end };
  }
  return { kind: "skip", end: start + 1 };
}
function tokensOf(text) {
  const tokens = [];
  for (let at3 = 0; at3 < text.length; ) {
    const token = nextToken(text, at3, tokens.at(-1));
    if (token.kind !== "skip") tokens.push(token);
    at3 = token.end;
  }
  return tokens;
}

// src/mask/program.ts
var OPEN = /* @__PURE__ */ new Set(["(", "[", "{"]);
var CLOSE = /* @__PURE__ */ new Set([")", "]", "}"]);
var ADDING = ["push", "unshift", "concat"];
var ADDS = ["+", "|", "?", "&"];
var MOST_STEPS = 3;
var nameOf = ({ kind, text }) => (kind === "text" ? text.slice(1, -1) : kind === "word" ? text : "").toLowerCase();
var isEscaped = ({ kind, text }) => kind === "text" && text.length < 100 && /\\[ux]/.test(text);
function bracketsOf(tokens) {
  const open = [];
  return tokens.map(({ kind, text }) => {
    if (kind === "mark" && CLOSE.has(text)) open.pop();
    const bracket = open.at(-1) ?? "";
    if (kind === "mark" && OPEN.has(text)) open.push(text);
    return bracket;
  });
}
var Masking = class {
  constructor(text, fields) {
    this.fields = fields;
    this.#tokens = tokensOf(text);
    this.#brackets = bracketsOf(this.#tokens);
    for (const [index, { kind, text: name }] of this.#tokens.entries()) {
      const value = this.#tokens[index + 2];
      if (kind === "word" && ["=", ":"].includes(this.#mark(index + 1)) && value && this.#isField(value))
        this.#keys.add(name);
    }
  }
  fields;
  regions = [];
  #tokens;
  /** What the names of secret fields are called, as in `const key = 'userData'`. */
  #keys = /* @__PURE__ */ new Set();
  #names = /* @__PURE__ */ new Set();
  /** The bracket that each token stands in. */
  #brackets;
  #isField(token) {
    return token.kind === "text" && this.fields.includes(nameOf(token));
  }
  /** Whether a word is the last one in brackets, and calls a secret field by its name. */
  #isKey(index) {
    return this.#mark(index + 1) === "]" && this.#keys.has(this.#tokens[index]?.text ?? "");
  }
  run() {
    const embedded = new RegExp(`${anyOf(this.fields)}["']?\\s*:|${SECRET_TEXT2.source}`, "i");
    for (const [index, token] of this.#tokens.entries()) {
      if (token.kind === "text" && embedded.test(token.text)) this.#hide(token);
      if (this.fields.includes(nameOf(token)) || isEscaped(token) || this.#isKey(index)) this.#field(index);
      else if (token.kind === "word" && isSecretCall(token.text)) this.#call(index);
      if (this.#isNamed(token, index)) this.#argument(index);
    }
    const done = /* @__PURE__ */ new Set();
    for (let step = 0; step < MOST_STEPS; step++) {
      const names = new Set([...this.#names].filter((name) => !done.has(name)));
      for (const name of names) done.add(name);
      for (const [index, token] of this.#tokens.entries())
        if (token.kind === "word" && names.has(token.text)) this.#declaration(index);
    }
  }
  /** Whether a text that is handed to a call names a secret field, as `addAnnotation(name, value)` and JSON patches do. */
  #isNamed(token, index) {
    if (token.kind !== "text" || this.#brackets[index] !== "(") return false;
    return this.#isField(token) || isSecretPointer(token.text.slice(1, -1), this.fields);
  }
  /** What is handed to a call behind an argument. */
  #argument(index) {
    let depth = 0;
    for (let next = index + 1; next < this.#tokens.length; next++) {
      const mark = this.#mark(next);
      if (OPEN.has(mark)) depth++;
      else if (CLOSE.has(mark) && depth-- === 0) return;
      else if (mark === "," && depth === 0) return void this.#mask(next + 1, false, true);
    }
  }
  #hide({ start, end }) {
    this.regions.push([start + 1, Math.max(start + 1, end - 1)]);
  }
  /** The next token that is no line break. */
  #after(index) {
    let next = index + 1;
    while (this.#tokens[next]?.kind === "line") next++;
    return next;
  }
  #mark(index) {
    const token = this.#tokens[index];
    return token?.kind === "mark" ? token.text : "";
  }
  #field(index) {
    let next = this.#after(index);
    while (["!", "]", ...ADDS].includes(this.#mark(next))) next = this.#after(next);
    if (this.#mark(next) === ":") this.#mask(next + 1, false);
    else if (this.#mark(next) === "=") this.#mask(next + 1, true);
    else if (this.#mark(next) === "(") this.#call(index);
  }
  /** What a name is declared as, set to, or made longer by. */
  #declaration(index) {
    let next = this.#after(index);
    while (ADDS.includes(this.#mark(next))) next = this.#after(next);
    const before = this.#tokens[index - 1]?.text ?? "";
    const method = this.#mark(next) === "." ? this.#after(next) : next;
    if (ADDING.includes(this.#tokens[method]?.text ?? "")) this.#call(method);
    else if (this.#mark(next) === "=") this.#mask(next + 1, true);
    else if (this.#mark(next) === ":" && ["const", "let", "var", "readonly", "static", "private"].includes(before))
      this.#mask(next + 1, true);
    else if (before === "function") this.#call(index);
  }
  /** What is handed to a call; the body of what is a function. */
  #call(index) {
    const open = this.#after(index);
    if (this.#mark(open) !== "(") return;
    const close = this.#mask(open + 1, false, true);
    for (let at3 = close + 1; at3 < this.#tokens.length && at3 < close + 20; at3++) {
      const mark = this.#mark(at3);
      if (mark === "{") return void this.#mask(at3 + 1, false, true);
      if (mark !== ":" && mark !== "" && mark !== "<" && mark !== ">") return;
      if (mark === "" && this.#tokens[at3]?.kind === "line") return;
    }
  }
  /** Masks texts and numbers from a token to the end of the expression, or of the brackets that it stands in. */
  #mask(from, isStatement, whole = false) {
    let depth = 0;
    let index = from;
    for (; index < this.#tokens.length; index++) {
      const token = this.#tokens[index];
      const mark = this.#mark(index);
      if (OPEN.has(mark)) depth++;
      else if (CLOSE.has(mark) && depth-- === 0) break;
      else if (depth === 0 && !whole && (mark === "," || mark === ";")) break;
      else if (depth === 0 && isStatement && token.kind === "line" && this.#ends(index, from)) break;
      else if (token.kind === "text") this.#hide(token);
      else if (token.kind === "number") this.regions.push([token.start, token.end]);
      else if (token.kind === "word") this.#names.add(token.text);
    }
    return index;
  }
  /** Whether a statement ends at a line break: nothing is left open, and what follows begins another one. */
  #ends(line, from) {
    const before = this.#tokens[line - 1];
    if (line === from || before?.kind === "line") return false;
    if (before?.kind === "mark" && !CLOSE.has(before.text)) return false;
    const next = this.#tokens[this.#after(line)];
    return next === void 0 || next.kind === "word" || CLOSE.has(next.text);
  }
};
var isSecretCall = (name) => /Secret$/.test(name) || SECRET_CALLS2.includes(name.toLowerCase());
function secretsOfProgram(text) {
  const masking = new Masking(text, secretFields(text));
  masking.run();
  return masking.regions;
}

// src/mask/yaml.ts
var yaml_exports = {};
__export(yaml_exports, {
  secretsOfYaml: () => secretsOfYaml
});
var LEAD = /^[\s?#-]*$/;
var ESCAPED_KEY = String.raw`"[^"\n]{0,200}\\[ux][^"\n]{0,200}"(?=[^\S\n]*:)`;
var PROPERTIES2 = /(?:\s*[!&]\S*)*\s*/y;
var PATIENCE = 2e6;
var CLOSING = { "{": "}", "[": "]" };
var LONGEST_LEAD = 1e3;
var MOST_ROUNDS = 5;
var Masking2 = class {
  constructor(text) {
    this.text = text;
  }
  text;
  regions = [];
  #patience = PATIENCE;
  /** Columns at which something begins that is not masked, as far as the text was read. */
  #columns = /* @__PURE__ */ new Set([0]);
  #read = 0;
  #line = { start: 0, end: -1 };
  /** Masks the value of every one of the fields. */
  fields(fields) {
    const key = `["']?${anyOf(fields)}(?![\\w.-])["']?`;
    const pattern = new RegExp(`(?<![\\w.$/-])(?:${key}|${ESCAPED_KEY}${this.#aliased(key)})[^\\S\\n]*(:?)`, "gim");
    for (let found = pattern.exec(this.text); found; found = pattern.exec(this.text)) {
      const end = found.index + found[0].length;
      const lead = this.#lead(found.index);
      if (found[1] === "" && (!LEAD.test(lead) || /[^\s?]/.test(lead))) continue;
      pattern.lastIndex = Math.max(end, this.#value(end, lead));
    }
  }
  /** Aliases that stand for a key, as one more alternative of a pattern. */
  #aliased(key) {
    const anchors = this.text.matchAll(new RegExp(`&([^\\s,[\\]{}]{1,200})\\s+${key}`, "gi"));
    const names = [...new Set([...anchors].map(([, name = ""]) => name))];
    return names.length === 0 ? "" : `|\\*${anyOf(names)}(?=[\\s:])`;
  }
  /** Masks what begins as texts do that are secret wherever they stand. */
  texts() {
    for (const { index } of this.text.matchAll(new RegExp(SECRET_TEXT3, "g"))) {
      const lead = this.#lead(index);
      const alone = lead.trim() === "";
      this.regions.push([index, this.#block(this.#lineEnd(index), alone ? lead.length - 1 : indentation(lead))]);
    }
  }
  /** Masks the anchors of aliases that stand for something secret. */
  anchors() {
    const done = /* @__PURE__ */ new Set();
    for (let round = 0, from = 0; round < MOST_ROUNDS && from < this.regions.length; round++) {
      const names = this.regions.slice(from).flatMap(([start, end]) => aliases(this.text.slice(start, end)));
      from = this.regions.length;
      for (const name of names) if (!done.has(name)) this.#anchor(name);
      for (const name of names) done.add(name);
    }
  }
  #anchor(name) {
    for (const { index } of this.text.matchAll(new RegExp(`&${anyOf([name])}(?![^\\s,\\]}])`, "g"))) {
      const lead = this.#lead(index);
      const block = /^[\s?-]*/.exec(lead)?.[0] ?? "";
      this.#value(index + name.length + 1, /[{[]/.test(lead) ? lead : block);
    }
  }
  /** Masks the value that follows a key, and tells where it ends. `lead` stands before the key on its line. */
  #value(from, lead) {
    this.#readColumns(from);
    PROPERTIES2.lastIndex = from;
    const start = from + (PROPERTIES2.exec(this.text)?.[0].length ?? 0);
    const first = this.text[start] ?? "";
    const line = this.#lineEnd(from);
    let end = line;
    if (first === '"' || first === "'") end = Math.max(this.#afterQuote(start), LEAD.test(lead) ? line : 0);
    else if (first in CLOSING) end = Math.max(this.#afterBracket(start + 1), LEAD.test(lead) ? line : 0);
    else if (!LEAD.test(lead)) end = this.#plainInFlow(from, lead);
    if (LEAD.test(lead)) end = Math.max(end, this.#below(line, lead));
    this.regions.push([from, end]);
    this.#read = Math.max(this.#read, this.#lineEnd(end) + 1);
    return end;
  }
  /** A value in a flow collection goes as far as what it stands in; one that only looks so, as lines do. */
  #plainInFlow(from, lead) {
    const close = this.#afterBracket(from);
    return close < this.text.length ? close - 1 : this.#block(this.#lineEnd(from), indentation(lead));
  }
  /** Where the lines end that belong to a key that begins a line. */
  #below(line, lead) {
    if (lead.includes("#")) return this.#lines(line, (text) => /^\s*#/.test(text));
    const explicit = lead.indexOf("?");
    return this.#block(line, explicit < 0 ? lead.length : explicit, explicit < 0 ? "-" : ":");
  }
  /**
   * Where the lines end that are indented by more than a number of columns, or as much with a mark before them. One that is
   * indented by less, but as nothing before it, has lost its place.
   */
  #block(line, column, mark = "-") {
    return this.#lines(line, (text) => {
      const own = indentation(text);
      if (own > column || own === column && text[own] === mark && !/^---/.test(text)) return true;
      return own < column && !this.#columns.has(own);
    });
  }
  /** Reads at which columns lines begin, and what follows marks of lists in them, up to an offset. */
  #readColumns(end) {
    while (this.#read < end) {
      const next = this.#lineEnd(this.#read);
      const marks = /^\s*(?:-\s+)*/.exec(this.text.slice(this.#read, next))?.[0] ?? "";
      for (let at3 = 0; at3 <= marks.length; at3++) if (marks[at3] !== " ") this.#columns.add(at3);
      this.#read = next + 1;
    }
  }
  /** Where lines end that follow the end of one and belong to it; empty ones and `---` do if another follows that does. */
  #lines(line, belongs) {
    let end = line;
    for (let at3 = line; at3 < this.text.length; ) {
      const next = this.#lineEnd(at3 + 1);
      const text = this.text.slice(at3 + 1, next);
      at3 = next;
      if (text.trim() === "" || /^---\s*$/.test(text)) continue;
      if (!belongs(text)) break;
      end = next;
    }
    return end;
  }
  /** Where a quoted text ends, its quote included; the end of all where it does not. */
  #afterQuote(start) {
    const quote = this.text[start];
    for (let at3 = start + 1; at3 < this.text.length; at3++) {
      if (this.text[at3] === "\\" && quote === '"') at3++;
      else if (this.text[at3] === quote) {
        if (quote === '"' || this.text[at3 + 1] !== "'") return at3 + 1;
        at3++;
      }
    }
    return this.text.length;
  }
  /** Where a bracket that is open closes; the end of all where it does not. */
  #afterBracket(start) {
    let depth = 1;
    let fresh = true;
    for (let at3 = start; at3 < this.text.length; at3++) {
      if (this.#patience-- <= 0) break;
      const character = this.text[at3];
      if (fresh && (character === '"' || character === "'")) at3 = this.#afterQuote(at3) - 1;
      else if (character in CLOSING) depth++;
      else if ((character === "}" || character === "]") && --depth === 0) return at3 + 1;
      fresh = /[\s,:{[]/.test(character);
    }
    return this.text.length;
  }
  /** What stands before an offset on its line; of a very long line its beginning, which tells as much. */
  #lead(at3) {
    const start = this.#lineStart(at3);
    return this.text.slice(start, Math.min(at3, start + LONGEST_LEAD));
  }
  #lineStart(at3) {
    return this.#lineAt(at3).start;
  }
  #lineEnd(at3) {
    return this.#lineAt(at3).end;
  }
  /** The line that an offset stands in; the last one is kept, since one line may be all of a text. */
  #lineAt(at3) {
    if (at3 < this.#line.start || at3 > this.#line.end) {
      const end = this.text.indexOf("\n", at3);
      this.#line = { start: this.text.lastIndexOf("\n", at3 - 1) + 1, end: end < 0 ? this.text.length : end };
    }
    return this.#line;
  }
};
var indentation = (line) => line.length - line.trimStart().length;
var aliases = (text) => [...text.matchAll(/\*([^\s,[\]{}*]+)/g)].map(([, name = ""]) => name);
function secretsOfYaml(text) {
  const masking = new Masking2(text);
  masking.fields(secretFields(text));
  masking.texts();
  masking.anchors();
  return masking.regions;
}

// src/read/yaml-positions.ts
var yaml_positions_exports = {};
__export(yaml_positions_exports, {
  parsedPositions: () => parsedPositions,
  positionsOf: () => positionsOf
});

// src/read/positions.ts
function shownIn(text, positions, path) {
  const value = positions.value(path);
  return value && text.slice(value.start, value.end).includes("\n") ? positions.key(path) ?? value : value;
}

// src/read/json-positions.ts
var TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s"{}[\],:]+/g;
var NONE = [];
function treeOf(text) {
  const whole = { start: 0, end: text.length, key: void 0, names: void 0, nodes: [] };
  const open = [whole];
  let key;
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    const end = start + token.length;
    const parent = open.at(-1);
    if (token === "}" || token === "]") {
      parent.end = end;
      open.pop();
    } else if (parent.names && !key) {
      key = { start, end };
      parent.names.push(JSON.parse(token));
    } else {
      const isOpen = token === "{" || token === "[";
      const node = { start, end, key, names: token === "{" ? [] : void 0, nodes: isOpen ? [] : NONE };
      parent.nodes.push(node);
      key = void 0;
      if (isOpen) open.push(node);
    }
  }
  return whole.nodes[0] ?? whole;
}
function pathOf({ step, from }) {
  const path = [];
  for (let [last, above] = [step, from]; last !== void 0; [last, above] = [above?.step, above?.from])
    path.push(last);
  return path.reverse();
}
var JsonPositions = class {
  constructor(text, root) {
    this.text = text;
    this.root = root;
  }
  text;
  root;
  key(path) {
    const node = this.#find(path);
    return node && spanOf(node.key ?? node);
  }
  value(path) {
    const node = this.#find(path);
    return node && spanOf(node);
  }
  shown(path) {
    return shownIn(this.text, this, path);
  }
  duplicateKeys() {
    const found = [];
    const left = [{ node: this.root, step: void 0, from: void 0 }];
    for (let from = left.pop(); from; from = left.pop()) {
      const { nodes, names } = from.node;
      const seen = /* @__PURE__ */ new Map();
      for (const [index, node] of nodes.entries()) {
        const way = { node, step: names?.[index] ?? index, from };
        left.push(way);
        const first = seen.get(way.step);
        if (!node.key) continue;
        if (first) found.push({ path: pathOf(way), span: node.key, first });
        else seen.set(way.step, node.key);
      }
    }
    return found.sort((one, other) => one.span.start - other.span.start);
  }
  #find(path) {
    let node = this.root;
    for (const step of path) {
      const index = node.names ? node.names.lastIndexOf(String(step)) : Number(step);
      node = node.nodes[index];
      if (!node) return void 0;
    }
    return node;
  }
};
var spanOf = ({ start, end }) => ({ start, end });
var jsonPositions = (text) => new JsonPositions(text, treeOf(text));

// src/read/yaml-positions.ts
function spanOf2(node) {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : void 0;
}
var DocumentPositions = class {
  constructor(text, document) {
    this.text = text;
    this.document = document;
  }
  text;
  document;
  #yaml = require("yaml");
  #indexes = /* @__PURE__ */ new Map();
  #anchors;
  key(path) {
    return spanOf2(this.#find(path)?.key);
  }
  value(path) {
    const step = this.#find(path);
    return spanOf2(step?.value) ?? spanOf2(step?.key);
  }
  shown(path) {
    return shownIn(this.text, this, path);
  }
  duplicateKeys() {
    const found = [];
    this.#collectDuplicates(this.document.contents, [], found);
    return found;
  }
  /** The node that an alias stands for. */
  #target(node) {
    if (!this.#yaml.isAlias(node)) return node;
    this.#anchors ??= anchorsOf2(this.document);
    return this.#anchors.get(node);
  }
  #find(path) {
    let step = { key: this.document.contents, value: this.document.contents };
    for (const key of path) {
      step = this.#step(this.#target(step.value), key, 0);
      if (!step) return void 0;
    }
    return step;
  }
  #step(node, key, merges) {
    const { isMap: isMap4, isSeq } = this.#yaml;
    if (isSeq(node)) {
      const item = node.items[Number(key)];
      return item === void 0 ? void 0 : { key: item, value: item };
    }
    if (!isMap4(node)) return void 0;
    if (node.items.some((pair) => isMerge2(pair.key))) return this.#inOrder(node, key, merges);
    return this.#index(node).get(String(key));
  }
  /** Of keys that stand twice the last counts. */
  #index(node) {
    let index = this.#indexes.get(node);
    if (!index) {
      index = /* @__PURE__ */ new Map();
      for (const pair of node.items) index.set(keyText3(this.#target(pair.key)) ?? "", pair);
      this.#indexes.set(node, index);
    }
    return index;
  }
  /** Merges act in order: the last that says something counts, be it a key or a merge. */
  #inOrder(node, key, merges) {
    if (merges > MOST_MERGES) return void 0;
    for (const pair of [...node.items].reverse()) {
      if (!isMerge2(pair.key)) {
        if (keyText3(this.#target(pair.key)) === String(key)) return pair;
        continue;
      }
      const from = this.#target(pair.value);
      const sources = this.#yaml.isSeq(from) ? from.items.map((item) => this.#target(item)) : [from];
      const steps = sources.map((source) => this.#step(source, key, merges + 1));
      const found = steps.find((step) => step !== void 0);
      if (found) return found;
    }
    return void 0;
  }
  #collectDuplicates(node, path, found) {
    const { isMap: isMap4, isSeq } = this.#yaml;
    if (isSeq(node)) for (const [at3, item] of node.items.entries()) this.#collectDuplicates(item, [...path, at3], found);
    if (!isMap4(node)) return;
    const seen = /* @__PURE__ */ new Map();
    for (const pair of node.items) {
      const key = isMerge2(pair.key) ? void 0 : keyText3(this.#target(pair.key));
      const span = spanOf2(pair.key);
      if (key === void 0 || !span) continue;
      const first = seen.get(key);
      if (first) found.push({ path: [...path, key], span, first });
      else seen.set(key, span);
      this.#collectDuplicates(pair.value, [...path, key], found);
    }
  }
};
var MOST_MERGES = 50;
var NOWHERE = {
  key: () => void 0,
  value: () => void 0,
  shown: () => void 0,
  duplicateKeys: () => []
};
var BlockPositions = class {
  constructor(text, block) {
    this.text = text;
    this.block = block;
  }
  text;
  block;
  #parsed;
  key(path) {
    return this.#of(path, "key", ({ key, value }) => key ?? value);
  }
  value(path) {
    return this.#of(path, "value", ({ value }) => value);
  }
  shown(path) {
    return this.#of(path, "shown", ({ key, value, isLong }) => value ?? (isLong ? key : void 0));
  }
  /** Such a document has none. */
  duplicateKeys() {
    return [];
  }
  #of(path, what, told) {
    const spot = this.block.find(path);
    if (!spot && path.length > 0) return void 0;
    const span = spot && told(spot);
    if (span) return span;
    this.#parsed ??= parsedPositions(this.text);
    return this.#parsed[what](path);
  }
};
function positionsOf(text) {
  if (isJson4(text)) return jsonPositions(text);
  const block = BlockText.of(text);
  return block ? new BlockPositions(text, block) : parsedPositions(text);
}
function parsedPositions(text) {
  try {
    const document = parsedFirst2(text);
    return document ? new DocumentPositions(text, document) : NOWHERE;
  } catch (error) {
    if (error instanceof RangeError) return NOWHERE;
    throw error;
  }
}
module.exports = {
  Lines_of_edit_lines: Lines,
  Raw,
  Refused,
  all_of_edit_edits: edits_exports,
  all_of_mask: mask_exports,
  all_of_mask_program: program_exports,
  all_of_mask_yaml: yaml_exports,
  all_of_read_yaml_positions: yaml_positions_exports,
  changed,
  commonLength,
  documentEditsOf,
  edited,
  holding,
  inOrder_of_edit_containers: inOrder,
  overlap,
  refusalOf,
  scalarText,
  yamlEdits,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
