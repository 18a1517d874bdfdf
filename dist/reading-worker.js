"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/load/reading-worker.ts
var import_node_worker_threads = require("node:worker_threads");

// src/value.ts
var Unknown = class {
  /** @param reason Why it cannot be known, as a clause that reads after "unknown: ". */
  constructor(reason) {
    this.reason = reason;
  }
  reason;
  toJSON() {
    return { unknown: this.reason };
  }
};
var OPEN = /* @__PURE__ */ Symbol("open");
function markOpen(value, reason) {
  Object.defineProperty(value, OPEN, { value: reason, enumerable: false, configurable: true });
  return value;
}
var INHERITED = Object.prototype;

// src/read/lines.ts
function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
var Lines = class {
  constructor(text) {
    this.text = text;
  }
  text;
  #starts;
  /** The line (0-based) on which an offset stands. */
  at(offset) {
    return lineAt(this.#found(), offset);
  }
  /** The 1-based line and column of an offset, in UTF-16 units. */
  positionOf(offset) {
    const line = this.at(offset);
    return { line: line + 1, column: offset - this.#found()[line] + 1 };
  }
  #found() {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
  }
};
var last = new Lines("");

// src/read/list-items.ts
function isJson(text) {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// src/read/split.ts
var CONTENT = /^[^\S\n\r\u2028\u2029]*[^\s#%]/m;
var SEPARATOR_REST = /^\s*(?:#[^\n]*)?$/;
function nextSeparator(text, from) {
  for (let at = from; at >= 0; ) {
    if (text.startsWith("---", at)) {
      const end = text.indexOf("\n", at);
      if (SEPARATOR_REST.test(text.slice(at + 3, end < 0 ? text.length : end))) return at;
    }
    const next = text.indexOf("\n---", at);
    at = next < 0 ? -1 : next + 1;
  }
  return -1;
}
var FOLLOWED = /\}\s*\{/;
var TOKEN = /"(?:[^"\\]|\\.)*"|[{}]/g;
function mapEnds(text) {
  const ends = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "{") depth++;
    else if (token === "}" && --depth === 0) ends.push(text.indexOf("\n", index) + 1 || text.length);
  }
  return ends;
}
function maps(text) {
  if (!/^\s*\{/.test(text) || !FOLLOWED.test(text)) return [text];
  const ends = mapEnds(text);
  const parts = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  const rest = text.slice(ends.at(-1) ?? 0);
  return rest.trim() === "" && parts.every(isJson) ? parts : [text];
}
function splitDocuments(text) {
  const chunks = [];
  for (let start = 0; start <= text.length; ) {
    const separator = nextSeparator(text, start);
    const end = separator < 0 ? text.length : separator;
    const chunk = start === 0 && end === text.length ? text : text.slice(start, end);
    if (CONTENT.test(chunk)) {
      let offset = start;
      for (const part of maps(chunk)) {
        chunks.push({ text: part, offset });
        offset += part.length;
      }
    }
    if (separator < 0) break;
    const newline = text.indexOf("\n", separator);
    if (newline < 0) break;
    start = newline + 1;
  }
  return chunks;
}

// src/read/reading.ts
function readingAsJson(reading) {
  let isWhole = true;
  const json = JSON.stringify(reading, (_, value) => {
    if (typeof value === "number" && !Number.isFinite(value)) isWhole = false;
    return value;
  });
  return isWhole ? json : void 0;
}
var DocumentError = class extends Error {
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
  offset;
};
function problemAt(text, offset, message) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { problem: { message, line: before.split("\n").length, column: offset - start + 1 } };
}
var NOT_ALLOWED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;
var NO_UTF8 = "\uFFFF";
var LONGEST_DOCUMENT = 16 * 1024 * 1024;
var isTooLong = (text) => text.length > LONGEST_DOCUMENT;
function textProblem(text) {
  if (isTooLong(text))
    return problemAt(
      text,
      0,
      "it has more than 16 Mi characters, and no object has a tenth of that; if it is a List, split it, as by namespace"
    );
  const offset = text.search(NOT_ALLOWED);
  if (offset < 0) return void 0;
  if (text[offset] === NO_UTF8) return problemAt(text, offset, "it is no valid UTF-8 here; save the file as UTF-8");
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  return problemAt(text, offset, `the control character U+${code} is not allowed in YAML; is this a text file?`);
}
var TOO_DEEP = "it is nested too deeply; flatten it";

// src/read/yaml-scalars.ts
var WORDS = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null]),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Number.POSITIVE_INFINITY]),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY])
]);
var LONGEST_WORD = 5;
var INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
var FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var LEADING_DOT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
var INT64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
var UINT64_MOST = 2n ** 64n - 1n;
function integer(plain) {
  const match = INTEGER.exec(plain);
  if (!match) return void 0;
  const [, sign, hex, binary, octal, decimal] = match;
  const size = BigInt(hex ? `0x${hex}` : binary ? `0b${binary}` : octal ? `0o${octal}` : decimal);
  const value = sign === "-" ? -size : size;
  return value >= INT64.least && value <= (sign === "" ? UINT64_MOST : INT64.most) ? value : void 0;
}
function float(plain, pattern) {
  if (!pattern.test(plain)) return void 0;
  const value = Number(plain);
  return Number.isFinite(value) ? value : void 0;
}
var SAFE_DECIMAL = /^(?:0|[1-9][0-9]{0,14})$/;
function number(text) {
  if (SAFE_DECIMAL.test(text)) return Number(text);
  if (text.startsWith(".")) return float(text, LEADING_DOT);
  const plain = text.includes("_") ? text.replaceAll("_", "") : text;
  const whole = integer(plain);
  return whole === void 0 ? float(plain, FLOAT) : Number(whole);
}
var FIRST = new Set(Array.from("+-0123456789.yYnNtTfFoO~", (character) => character.charCodeAt(0)));
var NINE = "9".charCodeAt(0);
function resolvePlain(text) {
  if (text === "") return null;
  const first = text.charCodeAt(0);
  if (!FIRST.has(first)) return text;
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word !== void 0) return word;
  }
  if (first > NINE) return text;
  return number(text) ?? text;
}
function floatKey(value) {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(Math.fround(value))) return value > 0 ? ".inf" : "-.inf";
  const single = Math.fround(value);
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let digits = 1;
  while (Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const [mantissa, exponent] = single.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(single.toPrecision(digits)));
  return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
function plainKey(text) {
  const value = resolvePlain(text);
  if (typeof value === "string") return value;
  if (value === null) return void 0;
  if (typeof value === "boolean") return String(value);
  const whole = integer(text.replaceAll("_", ""));
  if (whole === void 0) return floatKey(value);
  return whole > INT64.most ? void 0 : String(whole);
}

// src/read/yaml-document.ts
var loaded;
function yaml() {
  loaded ??= require("yaml");
  return loaded;
}
function parseFirst(text, keepSourceTokens = false) {
  const { Composer, Parser } = yaml();
  const composer = new Composer({
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: false,
    merge: false,
    logLevel: "silent",
    keepSourceTokens
  });
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) return document;
  return void 0;
}
var TAG = "tag:yaml.org,2002:";
var SCALAR_TAGS = new Set(["str", "bool", "int", "float", "null", "timestamp", "binary"].map((name) => TAG + name));
var MERGE_TAG = `${TAG}merge`;
function tagOf(scalar) {
  if (scalar === null) return "null";
  if (typeof scalar === "number") return Number.isInteger(scalar) ? "int" : "float";
  return typeof scalar === "boolean" ? "bool" : "str";
}
var startOf = (node) => node.range?.[0] ?? 0;
function sourceOf(node) {
  return typeof node.value === "string" ? node.value : "";
}
function decodeBase64(text, node) {
  const packed = text.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed))
    throw new DocumentError("the !!binary value is no base64 text", startOf(node));
  return Buffer.from(packed, "base64").toString("utf8");
}
function tagged(text, tag, node) {
  if (tag === `${TAG}str`) return text;
  if (tag === `${TAG}binary`) return decodeBase64(text, node);
  const value = resolvePlain(text);
  const wanted = tag.slice(TAG.length);
  const actual = tagOf(value);
  const fits = actual === wanted || wanted === "float" && typeof value === "number";
  if (fits) return value;
  if (wanted === "timestamp" && /^\d{4}-\d{1,2}-\d{1,2}/.test(text)) return text;
  throw new DocumentError(`cannot read "${text}" as !!${wanted}`, startOf(node));
}
function anchorsOf(document) {
  const { isAlias, visit } = yaml();
  const named = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = named.get(node.source);
        if (target) anchors.set(node, target);
      } else if ("anchor" in node && typeof node.anchor === "string") named.set(node.anchor, node);
    }
  });
  return anchors;
}
var Decoder = class {
  constructor(document, overlay) {
    this.overlay = overlay;
    this.#anchors = anchorsOf(document);
  }
  overlay;
  #anchors;
  #open = /* @__PURE__ */ new Set();
  #decoded = 0;
  #byAlias = 0;
  #aliasDepth = 0;
  duplicates = false;
  value(node) {
    if (!node) return null;
    this.#count(node);
    const replaced = this.overlay?.replace(node, "value");
    if (replaced !== void 0) return replaced;
    const { isAlias, isMap: isMap2, isSeq } = yaml();
    if (isAlias(node)) return this.#aliased(node, (target) => this.value(target));
    if (isMap2(node)) return this.#map(node);
    if (isSeq(node)) {
      const list = node.items.map((item) => this.value(item));
      return this.overlay ? this.overlay.finish(list, node) : list;
    }
    return this.#scalar(node);
  }
  /** The limits of go-yaml: few aliases may make much of a document only while it is small. */
  #count(node) {
    this.#decoded++;
    if (this.#aliasDepth > 0) this.#byAlias++;
    if (this.#byAlias <= 100 || this.#decoded <= 1e3) return;
    const share = this.#byAlias / this.#decoded;
    const grown = Math.min(1, Math.max(0, (this.#decoded - 4e5) / 36e5));
    if (share > 0.99 - grown * 0.89)
      throw new DocumentError("its aliases repeat too much of it; write some of it out", startOf(node));
  }
  #target(node) {
    const target = this.#anchors.get(node);
    if (!target)
      throw new DocumentError(
        `there is no anchor "${node.source}" before this alias; define it first, or quote the text`,
        startOf(node)
      );
    if (this.#open.has(target))
      throw new DocumentError(`the value of anchor "${node.source}" contains itself`, startOf(node));
    return target;
  }
  #aliased(node, read2) {
    const target = this.#target(node);
    this.#open.add(target);
    this.#aliasDepth++;
    const value = read2(target);
    this.#aliasDepth--;
    this.#open.delete(target);
    return value;
  }
  #scalar(node) {
    const text = sourceOf(node);
    const { tag } = node;
    if (tag !== void 0 && SCALAR_TAGS.has(tag) && isExplicit(node))
      return this.#finite(tagged(text, tag, node), node);
    if (node.type !== "PLAIN" || isExplicit(node)) return text;
    return this.#finite(resolvePlain(text), node);
  }
  #finite(value, node) {
    if (typeof value === "number" && !Number.isFinite(value))
      throw new DocumentError("JSON has no infinity and no NaN; quote it if it is meant as text", startOf(node));
    return value;
  }
  #map(node) {
    const result = {};
    const written = /* @__PURE__ */ new Set();
    for (const pair of node.items) this.#pair(pair, result, written);
    return this.overlay ? this.overlay.finish(result, node) : result;
  }
  #pair(pair, result, written) {
    if (isMerge(pair.key)) {
      this.#merge(pair.value, result, pair.key);
      return;
    }
    const replaced = pair.key ? this.overlay?.replace(pair.key, "key") : void 0;
    const key = this.#key(pair.key);
    const value = this.value(pair.value);
    if (replaced !== void 0 && replaced !== null) set(result, key, replaced);
    else if (replaced !== null) set(result, key, value);
    if (written.has(key)) this.duplicates = true;
    written.add(key);
  }
  #key(node) {
    if (!node) throw new DocumentError('a key is missing before ":"', 0);
    const { isAlias, isScalar } = yaml();
    if (isAlias(node)) return this.#key(this.#target(node));
    if (!isScalar(node)) throw new DocumentError("a key must be plain text, not a map or a list", startOf(node));
    const text = sourceOf(node);
    const { tag } = node;
    const explicit = isExplicit(node);
    if (explicit && tag !== void 0 && SCALAR_TAGS.has(tag)) {
      const value = tagged(text, tag, node);
      if (value === null) throw new DocumentError("a key must not be null; quote it", startOf(node));
      return typeof value === "string" ? value : plainKey(text) ?? text;
    }
    if (node.type !== "PLAIN" || explicit) return text;
    const key = plainKey(text);
    if (key === void 0) throw new DocumentError(`"${text}" cannot be a key; quote it`, startOf(node));
    return key;
  }
  /** Merges act in order: what is merged overrides what stands before, and is overridden by what follows. */
  #merge(node, result, key) {
    const { isAlias, isMap: isMap2, isSeq } = yaml();
    const from = isAlias(node) ? this.#target(node) : node;
    if (isMap2(from)) merge(result, this.value(node));
    else if (isSeq(from) && !isAlias(node)) {
      for (const item of [...from.items].reverse()) {
        const target = isAlias(item) ? this.#target(item) : item;
        if (!isMap2(target)) throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
        merge(result, this.value(item));
      }
    } else throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
  }
};
function set(map, key, value) {
  if (key === "__proto__")
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
function merge(map, from) {
  for (const [key, value] of Object.entries(from)) set(map, key, value);
}
function isExplicit(node) {
  return node.tag !== void 0;
}
function isMerge(node) {
  const { isScalar } = yaml();
  return isScalar(node) && node.value === "<<" && (node.type === "PLAIN" && !isExplicit(node) || node.tag === MERGE_TAG);
}
function plainMessage(message) {
  if (message.includes("call stack")) return TOO_DEEP;
  const [first = message] = message.split("\n");
  return first.replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
function documentValue(text, overlay) {
  const unfit = textProblem(text);
  if (unfit) return unfit;
  try {
    const document = parseFirst(text);
    if (!document) return { value: null, duplicates: false };
    const [error] = document.errors;
    if (error) return problemAt(text, error.pos[0], plainMessage(error.message));
    const { explicit, version } = document.directives.yaml;
    if (explicit && !/^1\.[01]$/.test(version))
      return problemAt(text, 0, `Kubernetes refuses %YAML ${version}; leave the directive out`);
    const decoder = new Decoder(document, overlay);
    const value = decoder.value(document.contents);
    return { value, duplicates: decoder.duplicates };
  } catch (error) {
    if (error instanceof DocumentError) return problemAt(text, error.offset, error.message);
    if (error instanceof RangeError) return problemAt(text, 0, TOO_DEEP);
    throw error;
  }
}

// src/read/template.ts
var ENDINGS = { "{{": "}}", "{%": "%}", "{#": "#}" };
var STARTS = /\{[{%#]/g;
var VARIABLE = /\$\{[A-Za-z_][^{}\n]*\}/g;
function* expressions(text) {
  let from = 0;
  const missing = /* @__PURE__ */ new Set();
  for (const { 0: start, index } of text.matchAll(STARTS)) {
    const ending = ENDINGS[start];
    if (index < from || missing.has(ending)) continue;
    const end = text.indexOf(ending, index + 2);
    if (end < 0) missing.add(ending);
    else {
      from = end + 2;
      yield { source: text.slice(index, from), index };
    }
  }
}
var OPENS = /^\{[{%][-+~]?\s*(?:if|range|with|define|block|for|macro|call|filter|raw|unless)\b/;
var ENDS = /^\{[{%][-+~]?\s*end\w*\b/;
var SILENT = /^\{(?:#|[{%][-+~]?\s*(?:\/\*|end\w*\b|else\b|elif\b|elsif\b|set\b|import\b|from\b|\$\w+\s*:?=))/;
var DEFINES = /^\{[{%][-+~]?\s*(?:define|macro)\b/;
var isTemplate = (text) => text.includes("{{") || text.includes("{%") || hasVariable(text);
var HEADER = /[:-] +(?:[&!]\S+ +)*[|>][-+\d]*\s*(?:#.*)?$/;
var NO_VALUE = /(?:^|\s)#.*|"(?:[^"\\]|\\[^n])*\\n(?:[^"\\]|\\.)*"/g;
function headerColumn(line) {
  if (!HEADER.test(line)) return void 0;
  const [start = ""] = /^ *(?:- +)*/.exec(line) ?? [];
  return /^[&!|>]/.test(line.slice(start.length)) ? start.lastIndexOf("-") : start.length;
}
function hasVariable(text) {
  if (!text.includes("${")) return false;
  let column;
  for (const line of text.split("\n")) {
    const indent = line.search(/\S/);
    if (indent < 0 || column !== void 0 && indent > column) continue;
    column = headerColumn(line);
    if (line.replace(NO_VALUE, "").search(VARIABLE) >= 0) return true;
  }
  return false;
}
var cache = {};
function mask(text) {
  if (cache.text === text && cache.result) return cache.result;
  const result = new Masking(text).result();
  cache.text = text;
  cache.result = result;
  return result;
}
var Masking = class {
  constructor(text) {
    this.text = text;
    this.#masked = new Uint8Array(text.length);
    this.#starts = lineStarts(text);
  }
  text;
  #masked;
  #starts;
  #emitting = /* @__PURE__ */ new Set();
  #regions = [];
  result() {
    const open = [];
    const alone = [];
    for (const { source, index } of expressions(this.text)) {
      const end = index + source.length;
      this.#masked.fill(1, index, end);
      if (OPENS.test(source)) open.push({ first: this.#lineOf(index), defines: DEFINES.test(source) });
      else if (ENDS.test(source)) this.#close(open.pop(), this.#lineOf(index));
      else if (!SILENT.test(source)) alone.push({ start: index, end });
    }
    for (const left of open) this.#close(left, this.#starts.length);
    for (const { 0: source, index } of this.text.matchAll(VARIABLE)) this.#masked.fill(1, index, index + source.length);
    const standing = this.#standing();
    for (const { start } of alone) if (standing.has(this.#lineOf(start))) this.#emitting.add(this.#lineOf(start));
    const text = this.#write(standing);
    return { text, masked: this.#masked, emitting: this.#emitting, conditional: this.#conditional(text) };
  }
  #lineOf(offset) {
    return lineAt(this.#starts, offset);
  }
  #close(region, last2) {
    if (region) this.#regions.push({ ...region, last: last2 });
  }
  /** Lines of which nothing but expressions of a template language stands. */
  #standing() {
    const standing = /* @__PURE__ */ new Set();
    for (let line = 0; line < this.#starts.length; line++) {
      const [start, end] = this.#line(line);
      let some = false;
      let other = false;
      for (let at = start; at < end; at++) {
        if (this.#masked[at]) some = true;
        else if (this.text.charCodeAt(at) > 32) other = true;
      }
      if (some && !other && /^\s*(?:\{[{%#]|[^$])/.test(this.text.slice(start, end))) standing.add(line);
    }
    return standing;
  }
  #line(line) {
    return [this.#starts[line], this.#starts[line + 1] ?? this.text.length];
  }
  /** Expressions become spaces where they stand alone, and else one word; the text keeps its length and lines. */
  #write(standing) {
    const parts = [];
    let inside = false;
    for (let line = 0; line < this.#starts.length; line++) {
      const [start, end] = this.#line(line);
      const blank = standing.has(line) || inside && this.#masked[start] === 1;
      let written = "";
      for (let at = start; at < end; at++) {
        const character = this.text[at];
        written += !this.#masked[at] || character === "\n" || character === "\r" ? character : blank ? " " : "x";
      }
      parts.push(written);
      inside = this.#masked[end - 1] === 1;
    }
    return parts.join("");
  }
  /** Lines under a condition. One around all that the document holds does not count: it is judged as if it held. */
  #conditional(text) {
    const content = text.split("\n").flatMap((line, at) => /^\s*[^\s#]/.test(line) && !/^---/.test(line) ? [at] : []);
    const first = content[0] ?? 0;
    const last2 = content.at(-1) ?? 0;
    const lines = /* @__PURE__ */ new Set();
    for (const region of this.#regions) {
      if (!region.defines && region.first < first && region.last > last2) continue;
      for (let line = region.first; line <= region.last; line++) lines.add(line);
    }
    return lines;
  }
};
var FILLED_IN = "a template expression fills it in";
var CONDITIONAL = "it stands under a template condition";
var MAY_ADD = "a template expression may add to it";
var TemplateOverlay = class {
  constructor(masked) {
    this.masked = masked;
    const lines = masked.text.split("\n");
    this.#filled = lines.map((line) => /^\s*[^\s#]/.test(line));
    for (let at = 0, line = 0; line < lines.length; line++) {
      this.#lines.push(at);
      at += lines[line].length + 1;
    }
  }
  masked;
  #lines = [];
  #filled;
  replace(node, role) {
    const [start, end] = node.range ?? [0, 0];
    if (role === "key") {
      if (this.#touched(start, end)) return null;
      return this.masked.conditional.has(this.#lineOf(start)) ? new Unknown(CONDITIONAL) : void 0;
    }
    if ("items" in node) return void 0;
    if (this.#touched(start, end)) return new Unknown(FILLED_IN);
    return end === start && this.#emptyBefore(start) ? new Unknown(FILLED_IN) : void 0;
  }
  finish(value, node) {
    const [start, end] = node.range ?? [0, 0];
    const first = this.#lineOf(start);
    const last2 = this.#lineOf(Math.max(start, end - 1));
    if (Array.isArray(value)) {
      for (const [index, item] of node.items.entries()) {
        const at = item?.range?.[0] ?? start;
        if (!this.masked.conditional.has(this.#lineOf(at))) continue;
        value[index] = new Unknown(CONDITIONAL);
        markOpen(value, CONDITIONAL);
      }
    }
    const keys2 = "items" in node ? node.items.map((item) => item.key) : [];
    const written = keys2.some((key) => key?.range && this.#touched(key.range[0], key.range[1]));
    const conditional = this.masked.conditional.has(first);
    if (written || conditional || this.#mayGrow(first, last2)) markOpen(value, conditional ? CONDITIONAL : MAY_ADD);
    return value;
  }
  #lineOf(offset) {
    return lineAt(this.#lines, offset);
  }
  #touched(start, end) {
    for (let at = start; at < end; at++) if (this.masked.masked[at]) return true;
    return false;
  }
  /** Whether an expression stands where a value that is empty would go on. */
  #emptyBefore(start) {
    const line = this.#lineOf(start);
    return this.#expressionIn(line + 1, this.#nextFilled(line));
  }
  #nextFilled(line) {
    const next = this.#filled.indexOf(true, line + 1);
    return next < 0 ? this.#filled.length : next;
  }
  #expressionIn(from, to) {
    for (let line = from; line < to; line++) if (this.masked.emitting.has(line)) return true;
    return false;
  }
  /** Whether an expression that puts something out stands in the lines of a map or list, or right beside them. */
  #mayGrow(first, last2) {
    let from = first;
    while (from > 0 && !this.#filled[from - 1]) from--;
    let end = last2;
    while (end > first && !this.#filled[end]) end--;
    return this.#expressionIn(from, this.#nextFilled(end));
  }
};
function readTemplate(text) {
  const masked = mask(text);
  const reading = documentValue(masked.text, new TemplateOverlay(masked));
  return "problem" in reading ? reading : { value: reading.value, duplicates: false };
}

// src/read/yaml-values.ts
var import_node_path = require("node:path");

// src/read/plain-yaml.ts
var NEWLINE = 10;
var SPACE = 32;
var DASH = 45;
var HASH = 35;
var COLON = 58;
var TAB = 9;
var COMMA = 44;
var QUOTE = 34;
var BACKSLASH = 92;
var TILDE = 126;
var STRANGE = /[^\t\n\x20-\x7e\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
function among(characters) {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var DIGITS = "0123456789";
var KEY_START = among(LETTERS);
var KEY = among(`${LETTERS}${DIGITS}_./-`);
var PLAIN_START = among(`${LETTERS}${DIGITS}_./$(+-`);
var FLOW_START = among(`${LETTERS}${DIGITS}/`);
var NOT_PLAIN = new Error("not plain");
var DEEPEST = 200;
var SLOTS = 4096;
var keys = new Array(SLOTS).fill("");
var scalars = new Array(SLOTS).fill("");
var scalarValues = new Array(SLOTS).fill(null);
var items = [];
var SHORT = 12;
var EMPTY = Object.freeze({});
var blocks = new Array(SLOTS).fill(void 0);
var others = new Uint8Array(SLOTS);
var FEW = 8;
var isBlank = (code) => code === SPACE || code === NEWLINE;
var slotOf = (hash) => (hash ^ hash >>> 12) & SLOTS - 1;
function hasAt(text, other, offset) {
  for (let at = 0; at < other.length; at++) if (text.charCodeAt(offset + at) !== other.charCodeAt(at)) return false;
  return true;
}
function newKey(text, slot) {
  if (resolvePlain(text) !== text) throw NOT_PLAIN;
  const [key = text] = Object.keys({ [text]: 0 });
  keys[slot] = key;
  return key;
}
function refuseStrange(piece) {
  if (STRANGE.test(piece)) throw NOT_PLAIN;
}
function newScalar(text) {
  const value = resolvePlain(text);
  if (typeof value === "number" && !Number.isFinite(value)) throw NOT_PLAIN;
  return value;
}
function folded(lines) {
  if (lines.some((line) => isBlank(line.charCodeAt(0)) || line.charCodeAt(0) === TAB)) throw NOT_PLAIN;
  return lines.reduce((before, line, index) => {
    if (line === "") return `${before}
`;
    return index === 0 || lines[index - 1] === "" ? before + line : `${before} ${line}`;
  }, "");
}
var ESCAPES = { "\\": "\\", '"': '"', n: "\n", t: "	" };
var unescaped = (text) => text.replace(/\\(.)/g, (_, character) => {
  const meant = ESCAPES[character];
  if (meant === void 0) throw NOT_PLAIN;
  return meant;
});
var PlainReader = class {
  /**
   * @param end Offset in the text after a line break, behind which nothing is read.
   * @param isEnded Whether that line break stands in the document itself.
   * @param isFresh Whether no value is one that another text has.
   */
  constructor(text, start, end, isEnded, isFresh) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.isEnded = isEnded;
    this.isFresh = isFresh;
  }
  text;
  start;
  end;
  isEnded;
  isFresh;
  /** Where the line that is read next has its first character, and its column, which is -1 after the last line. */
  #at = 0;
  #indent = -1;
  #depth = 0;
  /** Of the key that was read last. */
  #slot = 0;
  /** How many items of open lists there are. */
  #top = 0;
  /** Whether there is a flow collection that holds anything, a folded text, or an escape. */
  isDense = false;
  read() {
    this.#line(this.start);
    if (this.#indent < 0) throw NOT_PLAIN;
    const value = this.#block(this.#indent);
    if (this.#indent >= 0) throw NOT_PLAIN;
    return value;
  }
  /** Goes to the next line that holds something, from the start of a line. */
  #line(from) {
    const { text, end } = this;
    for (let start = from; start < end; ) {
      let at = start;
      let code = text.charCodeAt(at);
      while (code === SPACE) code = text.charCodeAt(++at);
      if (code === HASH) at = this.#comment(at);
      else if (code !== NEWLINE) {
        this.#at = at;
        this.#indent = at - start;
        return;
      }
      start = at + 1;
    }
    this.#indent = -1;
  }
  /** Goes to the next line from where nothing but white space and a comment may follow. */
  #end(from) {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (code === HASH && at > from) at = this.#comment(at);
    else if (code !== NEWLINE) throw NOT_PLAIN;
    this.#line(at + 1);
  }
  /** Where the line of a comment ends. */
  #comment(start) {
    const end = this.text.indexOf("\n", start);
    refuseStrange(this.text.slice(start, end));
    return end;
  }
  #isItem() {
    return this.text.charCodeAt(this.#at) === DASH && this.text.charCodeAt(this.#at + 1) === SPACE;
  }
  #block(indent) {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    const value = this.#isItem() ? this.#list(indent) : this.#map(indent, this.#key());
    this.#depth--;
    return value;
  }
  /** A line of another indentation ends it; where that is none of what is open, all ends, and the line is left over. */
  #map(indent, first) {
    const map = {};
    let key = first;
    let seen = 0;
    for (; ; ) {
      if (key === void 0) throw NOT_PLAIN;
      const bit = 1 << (this.#slot & 31);
      if ((seen & bit) !== 0 && Object.hasOwn(map, key)) throw NOT_PLAIN;
      seen |= bit;
      map[key] = this.#value(indent);
      if (this.#indent !== indent) break;
      key = this.#key();
    }
    return map;
  }
  #list(indent) {
    const first = this.#top;
    do {
      const dash = this.#at;
      const at = dash + 1 + this.#spaces(dash + 1);
      this.#at = at;
      const key = this.#key();
      const item = key === void 0 ? this.#scalar(at, indent) : this.#map(indent + at - dash, key);
      items[this.#top++] = item;
    } while (this.#indent === indent && this.#isItem());
    const list = items.slice(first, this.#top);
    this.#top = first;
    return list;
  }
  /** The key that stands here, and goes behind its colon; undefined where there is none. */
  #key() {
    const { text } = this;
    const start = this.#at;
    let at = start;
    let code = text.charCodeAt(at);
    if (KEY_START[code] !== 1) return void 0;
    let hash = 0;
    do {
      hash = Math.imul(hash, 31) + code | 0;
      code = text.charCodeAt(++at);
    } while (KEY[code] === 1);
    if (code !== COLON || !isBlank(text.charCodeAt(at + 1))) return void 0;
    this.#at = at + 1;
    const slot = slotOf(hash);
    this.#slot = slot;
    const kept = keys[slot];
    return kept.length === at - start && hasAt(text, kept, start) ? kept : newKey(text.slice(start, at), slot);
  }
  /** What stands behind the colon of a key, or in the lines below it. */
  #value(indent) {
    const { text } = this;
    const colon = this.#at;
    let at = colon;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (code !== NEWLINE && code !== HASH) return this.#scalar(at, indent);
    const slot = this.#slot + indent & SLOTS - 1;
    this.#end(colon);
    if (this.#indent > indent) return this.isFresh ? this.#block(this.#indent) : this.#shared(indent, slot);
    return this.#indent === indent && this.#isItem() ? this.#list(indent) : null;
  }
  /**
   * The value of the block that begins here: that of the last one below such a key, where the text is the same.
   * @param above The column of the key.
   */
  #shared(above, slot) {
    const kept = blocks[slot];
    const count = others[slot];
    if (kept !== void 0 && count < FEW && this.#isAgain(kept, above)) {
      others[slot] = 0;
      return kept.value;
    }
    others[slot] = count + 1;
    if (count >= FEW) return this.#block(this.#indent);
    const start = this.#at;
    const indent = this.#indent;
    const value = this.#block(indent);
    const text = this.text.slice(start, this.#indent < 0 ? this.end : this.#at - this.#indent);
    blocks[slot] = { text, indent, value };
    return value;
  }
  /** Whether a block stands here, and nothing that belongs to it behind it; goes behind it, if so. */
  #isAgain({ text, indent }, above) {
    const start = this.#at;
    const end = start + text.length;
    if (this.#indent !== indent || this.text.slice(start, end) !== text) return false;
    this.#line(end);
    if (this.#indent >= 0 && this.#indent <= above && this.#at - this.#indent === end) return true;
    this.#at = start;
    this.#indent = indent;
    return false;
  }
  /** What stands from here to the end of its line, or of its lines. */
  #scalar(start, indent) {
    const { text } = this;
    const code = text.charCodeAt(start);
    if (code === DASH && isBlank(text.charCodeAt(start + 1))) throw NOT_PLAIN;
    if (code > 127 || PLAIN_START[code] === 1) return this.#plain(start);
    switch (text[start]) {
      case "|":
        return this.#lines(start + 1, indent).join("\n") + this.#last(start + 1);
      case ">":
        this.isDense = true;
        return folded(this.#lines(start + 1, indent)) + this.#last(start + 1);
      default: {
        const value = this.#flow(start);
        this.#end(this.#at);
        return value;
      }
    }
  }
  /** What stands here in quotes or brackets, or in a collection; goes behind it. */
  #flow(start) {
    const { text } = this;
    switch (text[start]) {
      case '"':
      case "'":
        return this.#quoted(start, text[start]);
      case "[":
        return this.#flowList(start + 1);
      case "{":
        return this.#flowMap(start + 1);
      default:
        throw NOT_PLAIN;
    }
  }
  #quoted(start, quote) {
    const { text } = this;
    let end = text.indexOf(quote, start + 1);
    if (end < 0) throw NOT_PLAIN;
    let value = text.slice(start + 1, end);
    if (quote === '"' && value.includes("\\")) {
      this.isDense = true;
      end = this.#closing(start + 1);
      value = unescaped(text.slice(start + 1, end));
    } else if (value.includes("\n")) throw NOT_PLAIN;
    refuseStrange(value);
    this.#at = end + 1;
    return value;
  }
  /** Where the quotes close that a text in double quotes with escapes stands in. */
  #closing(start) {
    const { text } = this;
    let at = start;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(++at)) {
      if (code === BACKSLASH) at++;
      if (text.charCodeAt(at) === NEWLINE) throw NOT_PLAIN;
    }
    return at;
  }
  #flowList(start) {
    const list = [];
    this.#each(start, "]", (at) => list.push(this.#flowItem(at)));
    return list;
  }
  #flowMap(start) {
    if (this.text[start] === "}" && !this.isFresh) {
      this.#at = start + 1;
      return EMPTY;
    }
    const map = {};
    this.#each(start, "}", (at) => {
      this.#at = at;
      const key = this.#key();
      if (key === void 0 || Object.hasOwn(map, key)) throw NOT_PLAIN;
      map[key] = this.#flowItem(this.#at + this.#spaces(this.#at));
    });
    return map;
  }
  /** Reads what a flow collection holds, from behind its bracket; goes behind the one that closes it. */
  #each(start, close, readAt) {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    let at = start + this.#spaces(start);
    if (this.text[at] === close) this.#at = at + 1;
    else
      do {
        readAt(at);
        at = this.#next(close);
      } while (at >= 0);
    this.#depth--;
  }
  /** Where the next item of a flow collection stands; goes behind the collection, and gives -1, where it ends. */
  #next(close) {
    const { text } = this;
    const at = this.#at + this.#spaces(this.#at);
    this.#at = at + 1;
    if (text[at] === close) return -1;
    if (text.charCodeAt(at) !== COMMA) throw NOT_PLAIN;
    return at + 1 + this.#spaces(at + 1);
  }
  #flowItem(start) {
    const { text } = this;
    this.isDense = true;
    if (FLOW_START[text.charCodeAt(start)] !== 1) return this.#flow(start);
    let at = start + 1;
    while (KEY[text.charCodeAt(at)] === 1) at++;
    this.#at = at;
    return newScalar(text.slice(start, at));
  }
  #plain(start) {
    const { text } = this;
    let end = start;
    let hash = 0;
    let before = SPACE;
    let isUnsure = false;
    let at = start;
    let code = text.charCodeAt(at);
    for (; code !== NEWLINE; code = text.charCodeAt(++at)) {
      if (code < COLON) {
        if (code === HASH && before === SPACE) break;
        if (code < SPACE) throw NOT_PLAIN;
      } else if (code > TILDE) isUnsure = true;
      else if (code === COLON && isBlank(text.charCodeAt(at + 1))) throw NOT_PLAIN;
      if (code !== SPACE) end = at + 1;
      hash = Math.imul(hash, 31) + code | 0;
      before = code;
    }
    if (isUnsure) refuseStrange(text.slice(start, at));
    this.#line((code === HASH ? this.#comment(at) : at) + 1);
    if (end - start > SHORT) return newScalar(text.slice(start, end));
    const slot = slotOf(hash);
    const kept = scalars[slot];
    if (kept.length === end - start && hasAt(text, kept, start)) return scalarValues[slot];
    const scalar = text.slice(start, end);
    const value = newScalar(scalar);
    scalars[slot] = scalar;
    scalarValues[slot] = value;
    return value;
  }
  /** What a text of several lines ends with, from behind its indicator. */
  #last(indicator) {
    return this.text.charCodeAt(indicator) === DASH ? "" : "\n";
  }
  /** The lines of a text but for empty ones at its end, from behind its indicator. */
  #lines(indicator, indent) {
    const { text } = this;
    const header = text.charCodeAt(indicator) === DASH ? indicator + 1 : indicator;
    if (text.charCodeAt(header) !== NEWLINE) throw NOT_PLAIN;
    const column = this.#spaces(header + 1);
    if (column <= indent || text.charCodeAt(header + 1 + column) === NEWLINE) throw NOT_PLAIN;
    const lines = [];
    let count = 0;
    let start = header + 1;
    while (start < this.end) {
      const end = text.indexOf("\n", start);
      const spaces = this.#spaces(start);
      const isEmpty = start + spaces === end;
      if (isEmpty && spaces >= column) throw NOT_PLAIN;
      if (!isEmpty && spaces < column) break;
      lines.push(isEmpty ? "" : text.slice(start + column, end));
      if (!isEmpty) count = lines.length;
      start = end + 1;
    }
    if (start >= this.end && !this.isEnded) throw NOT_PLAIN;
    refuseStrange(text.slice(header, start));
    this.#line(start);
    lines.length = count;
    return lines;
  }
  #spaces(from) {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at - from;
  }
};
function reader(text, whole, offset, isFresh) {
  return text.endsWith("\n") ? new PlainReader(whole, offset, offset + text.length, true, isFresh) : new PlainReader(`${text}
`, 0, text.length + 1, false, isFresh);
}
function plainYaml(text, whole = text, offset = 0, isFresh = false) {
  const unix = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  return read(unix === text ? reader(text, whole, offset, isFresh) : reader(unix, unix, 0, isFresh));
}
function read(one) {
  try {
    return one.read();
  } catch (error) {
    if (error === NOT_PLAIN) return void 0;
    throw error;
  }
}

// src/read/yaml-values.ts
var ODD_KEY = String.raw`(?:[-+.]?\d[^\s:]*|[-+.][^\s:]*|~|null|Null|NULL)?[^\S\n]*:(?:[\s,}\]]|$)`;
var UNUSUAL = new RegExp(
  [
    String.raw`(?:^|[\s[{,:?-])(?:!|&[^\s&]|\*[^\s*])`,
    "<<",
    String.raw`(?:^|[[{,]|^[^\S\n]*-)[^\S\n]*(?:\?(?:\s|$)|${ODD_KEY})`,
    String.raw`^(?:%|---|\.\.\.)`,
    String.raw`[:\-,[{?][^\S\n]+[%@\`|>][^\s\d+-]`,
    String.raw`\{\s*\{|[}\]]\s*:|-[^\S\n]+-[^\S\n]*$`,
    String.raw`\\\/|[\u0085\u2028\u2029]|\r(?!\n)`,
    String.raw`\.(?:nan|inf)`
  ].join("|"),
  "im"
);
var RARE = /[!&*<?%@`|>\\\r\u0085\u2028\u2029]|\.(?:[nN][aA][nN]|[iI][nN][fF])/;
var RARE_START = /(?:^[^\S\n]*(?:-(?:[^\S\n]+|$))*|[[{,]\s*)(?:[+.\d~:{]|-\S|null|Null|NULL)|[}\]]\s*:/m;
var isUnusual = (text) => (RARE.test(text) || RARE_START.test(text)) && UNUSUAL.test(text);
var jsYaml;
var schema;
function kubernetesSchema({ Type, FAILSAFE_SCHEMA }) {
  let value = null;
  const scalar = new Type("tag:yaml.org,2002:kubernetes", {
    kind: "scalar",
    resolve: (text) => {
      value = resolvePlain(text ?? "");
      return typeof value !== "string";
    },
    construct: () => value
  });
  return FAILSAFE_SCHEMA.extend({ implicit: [scalar] });
}
function isDuplicate(error) {
  return error.reason === "duplicated mapping key";
}
var loaded2 = () => require((0, import_node_path.join)((0, import_node_path.dirname)(require.resolve("js-yaml")), "dist/js-yaml.min.js"));
function parse(text, json) {
  jsYaml ??= loaded2();
  schema ??= kubernetesSchema(jsYaml);
  return jsYaml.load(text, { schema, json, maxDepth: 1e4 });
}
function jsonValue(text) {
  if (!/^\s*\{/.test(text)) return void 0;
  try {
    return { value: JSON.parse(text), duplicates: false };
  } catch {
    return void 0;
  }
}
function quickValue(text) {
  try {
    return { value: parse(text, false) ?? null, duplicates: false };
  } catch (error) {
    if (isDuplicate(error)) return { value: parse(text, true), duplicates: true };
    throw error;
  }
}
var READER = __filename;
function readSlowly(text) {
  if (isUnusual(text)) {
    const reading = documentValue(text);
    return "problem" in reading ? jsonValue(text) ?? reading : reading;
  }
  const unfit = textProblem(text);
  if (unfit) return jsonValue(text) ?? unfit;
  try {
    return quickValue(text);
  } catch (error) {
    if (error instanceof RangeError) return problemAt(text, 0, TOO_DEEP);
    const { reason, mark } = error;
    const json = jsonValue(text);
    if (json) return json;
    if (mark.line >= text.split("\n").length) return problemAt(text, text.length, reason);
    return { problem: { message: reason, line: mark.line + 1, column: mark.column + 1 } };
  }
}
function readValue(text, options = {}) {
  const { whole = text, offset = 0, isFresh = false, slowly = readSlowly } = options;
  if (isTooLong(text)) return textProblem(text);
  const value = plainYaml(text, whole, offset, isFresh);
  return value === void 0 ? slowly(text) : { value, duplicates: false };
}

// src/read/documents.ts
var BYTE_ORDER_MARK = "\uFEFF";
var withoutMark = (text) => text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
var VARIABLE2 = /\$\{\w/;
function readChunk({ text, offset }, whole, { file, observed, slowly }) {
  if (!observed && isTemplate(text)) return { reading: readTemplate(text), template: true };
  const reading = readValue(text, { whole, offset, slowly });
  if ("problem" in reading) {
    return !observed && VARIABLE2.test(text) ? { reading: readTemplate(text), template: true } : { reading, template: false };
  }
  if (typeof reading.value === "string" && file.endsWith(".json"))
    return { reading: { problem: { message: "it is no JSON, but one text", line: 1, column: 1 } }, template: false };
  return { reading, template: false };
}
function documentsIn(text, options) {
  const whole = withoutMark(text);
  const { relevant } = options;
  const chunks = splitDocuments(whole);
  return (relevant ? chunks.filter((chunk) => relevant.test(chunk.text)) : chunks).map((chunk) => {
    const { offset } = chunk;
    return { offset, end: offset + chunk.text.length, ...readChunk(chunk, whole, options) };
  });
}

// src/read/files.ts
var import_node_buffer = require("node:buffer");
var import_node_fs = require("node:fs");
var LARGEST_FILE = 512 * 1024 * 1024;
function refuseUnreadable(path, pipes) {
  const stat = (0, import_node_fs.statSync)(path);
  if (stat.size > LARGEST_FILE)
    throw new Error(`it has ${Math.round(stat.size / 2 ** 20)} MiB, and no file of more than 512 is read; split it`);
  if (!stat.isFile() && !stat.isDirectory() && !(pipes && stat.isFIFO()))
    throw new Error("it is a pipe, a device or a socket; name a file");
}
function readText(path, pipes = false) {
  refuseUnreadable(path, pipes);
  return textOf((0, import_node_fs.readFileSync)(path));
}
function textOf(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === 255 && view[1] === 254) return view.toString("utf16le");
  if (view[0] === 254 && view[1] === 255 && view.length % 2 === 0)
    return Buffer.from(view).swap16().toString("utf16le");
  if ((0, import_node_buffer.isAscii)(view)) return view.toString("latin1");
  const text = view.toString("utf8");
  return text.includes("\uFFFD") && !(0, import_node_buffer.isUtf8)(view) ? text.replaceAll("\uFFFD", NO_UTF8) : text;
}
var IGNORE_CASE = process.platform === "darwin" || process.platform === "win32";

// src/facts/kinds.ts
var RELEVANT_TEXT = /kubevirt\.io|storage\.k8s\.io|PersistentVolume|kind"?: *"?(?:Namespace\b|VirtualMach|KubeVirt\b|DataVolume|DataImportCron|DataSource\b|StorageProfile|MigrationPolicy|HyperConverged|CDI)|kustomize\.config\.k8s\.io|argoproj\.io|toolkit\.fluxcd\.io|velero\.io|velero-plugin|oadp\.openshift\.io|operators\.coreos\.com|ResourceQuota|LimitRange|virt-operator/;

// src/facts/capture-marks.ts
var CAPTURE_TITLE = "# What verdicts on TPM and UEFI state depend on in this cluster, written by vmstate capture.";

// src/load/readings.ts
function optionsFor(text, file, whole) {
  if (text.startsWith(CAPTURE_TITLE)) return void 0;
  if (whole) return { file, observed: false };
  return RELEVANT_TEXT.test(text) ? { file, observed: false, relevant: RELEVANT_TEXT } : void 0;
}

// src/load/shared-work.ts
var FREE = 0;
var THERE = 2;

// src/load/reading-worker.ts
function readingsIn({ absolute, path, whole }) {
  const readings = [];
  const slowly = (text) => {
    const reading = readSlowly(text);
    const json = readingAsJson(reading);
    if (json !== void 0) readings.push([text, json]);
    return reading;
  };
  try {
    const text = readText(absolute);
    const options = optionsFor(text, path, whole);
    if (options) documentsIn(text, { ...options, slowly });
  } catch {
  }
  return readings;
}
function run({ files, claims, sent, port }) {
  for (let index = files.length - 1; index >= 0; index--) {
    if (Atomics.compareExchange(claims, index, FREE, THERE) !== FREE) continue;
    port.postMessage({ index, readings: readingsIn(files[index]) });
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  }
  port.close();
}
run(import_node_worker_threads.workerData);
