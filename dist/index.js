"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target2, all2) => {
  for (var name in all2)
    __defProp(target2, name, { get: all2[name], enumerable: true });
};
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/kube-object.ts
function refOf(object) {
  const { apiVersion, kind, namespace, name } = object;
  return { apiVersion, kind, ...namespace === void 0 ? {} : { namespace }, name };
}
function describe(object) {
  const name = object.name === "" ? "(unnamed)" : object.name;
  return `${object.kind} ${object.namespace === void 0 ? "" : `${object.namespace}/`}${name}`;
}
function asKubeObject(value, rest2) {
  const { apiVersion, kind } = value;
  if (typeof apiVersion !== "string" || typeof kind !== "string" || kind === "") return void 0;
  const slash = apiVersion.indexOf("/");
  const metadata = typeof value.metadata === "object" && value.metadata || {};
  const { name, namespace } = metadata;
  return {
    apiVersion,
    group: slash < 0 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    name: typeof name === "string" ? name : "",
    ...typeof namespace === "string" && namespace !== "" ? { namespace } : {},
    value,
    ...rest2
  };
}
var pathOf, kindKey;
var init_kube_object = __esm({
  "src/kube-object.ts"() {
    "use strict";
    pathOf = ({ document }) => document?.path ?? "";
    kindKey = (group2, kind) => `${group2}/${kind}`;
  }
});

// src/value.ts
function isUnknown(value) {
  return value instanceof Unknown;
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}
function markOpen(value, reason) {
  Object.defineProperty(value, OPEN, { value: reason, enumerable: false, configurable: true });
  return value;
}
function openReason(value) {
  if (typeof value !== "object" || value === null) return void 0;
  return value[OPEN];
}
function child(parent, key) {
  if (typeof parent !== "object" || parent === null) return void 0;
  if (parent instanceof Unknown) return parent;
  const value = parent[key];
  if (value !== void 0 && value !== INHERITED[key] && !Array.isArray(parent)) return value;
  if (value === void 0 && parent[OPEN] === void 0) return void 0;
  if (Object.hasOwn(parent, key)) return value;
  const open = openReason(parent);
  return open === void 0 ? void 0 : new Unknown(open);
}
function at(root, path) {
  let value = root;
  for (let step2 = 0; step2 < path.length && value !== void 0; step2++)
    value = child(value, path[step2]);
  return value === null ? void 0 : value;
}
function text(root, ...path) {
  const value = at(root, path);
  return typeof value === "string" || value instanceof Unknown ? value : void 0;
}
function flag(root, ...path) {
  const value = at(root, path);
  return typeof value === "boolean" || value instanceof Unknown ? value : void 0;
}
function map(root, ...path) {
  const value = at(root, path);
  return isMap(value) || value instanceof Unknown ? value : void 0;
}
function list(root, ...path) {
  const value = at(root, path);
  if (value instanceof Unknown) return value;
  return Array.isArray(value) ? value : [];
}
function items(root, ...path) {
  const value = at(root, path);
  return Array.isArray(value) ? value : [];
}
function moreItems(root, ...path) {
  const value = list(root, ...path);
  if (value instanceof Unknown) return value;
  const open = openReason(value);
  return open === void 0 ? void 0 : new Unknown(open);
}
function or(...values) {
  let answer = false;
  for (const value of values) {
    if (value === true) return true;
    if (answer === false) answer = value;
  }
  return answer;
}
function and(...values) {
  let answer = true;
  for (const value of values) {
    if (value === false) return false;
    if (answer === true) answer = value;
  }
  return answer;
}
function not(value) {
  return value instanceof Unknown ? value : !value;
}
var Unknown, OPEN, INHERITED, get;
var init_value = __esm({
  "src/value.ts"() {
    "use strict";
    Unknown = class {
      /** @param reason Why it cannot be known, as a clause that reads after "unknown: ". */
      constructor(reason) {
        this.reason = reason;
      }
      reason;
      toJSON() {
        return { unknown: this.reason };
      }
    };
    OPEN = /* @__PURE__ */ Symbol("open");
    INHERITED = Object.prototype;
    get = (root, ...path) => at(root, path);
  }
});

// src/read/reading.ts
function problemAt(text3, offset, message) {
  const before = text3.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { problem: { message, line: before.split("\n").length, column: offset - start + 1 } };
}
function textProblem(text3) {
  if (isTooLong(text3))
    return problemAt(text3, 0, "it has more than 16 Mi characters; no API server takes an object of a tenth of that");
  const offset = text3.search(NOT_ALLOWED);
  if (offset < 0) return void 0;
  const code = text3.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  return problemAt(text3, offset, `the control character U+${code} is not allowed in YAML; is this a text file?`);
}
var DocumentError, NOT_ALLOWED, LONGEST_DOCUMENT, isTooLong, TOO_DEEP;
var init_reading = __esm({
  "src/read/reading.ts"() {
    "use strict";
    DocumentError = class extends Error {
      constructor(message, offset) {
        super(message);
        this.offset = offset;
      }
      offset;
    };
    NOT_ALLOWED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;
    LONGEST_DOCUMENT = 16 * 1024 * 1024;
    isTooLong = (text3) => text3.length > LONGEST_DOCUMENT;
    TOO_DEEP = "it is nested too deeply; flatten it";
  }
});

// src/read/yaml-scalars.ts
function integer(plain) {
  const match = INTEGER.exec(plain);
  if (!match) return void 0;
  const [, sign2, hex, binary2, octal, decimal] = match;
  const size = BigInt(hex ? `0x${hex}` : binary2 ? `0b${binary2}` : octal ? `0o${octal}` : decimal);
  const value = sign2 === "-" ? -size : size;
  return value >= INT64.least && value <= (sign2 === "" ? UINT64_MOST : INT64.most) ? value : void 0;
}
function float(plain, pattern) {
  if (!pattern.test(plain)) return void 0;
  const value = Number(plain);
  return Number.isFinite(value) ? value : void 0;
}
function number(text3) {
  if (SAFE_DECIMAL.test(text3)) return Number(text3);
  if (text3.startsWith(".")) return float(text3, LEADING_DOT);
  const plain = text3.includes("_") ? text3.replaceAll("_", "") : text3;
  const whole = integer(plain);
  return whole === void 0 ? float(plain, FLOAT) : Number(whole);
}
function resolvePlain(text3) {
  const [first3] = text3;
  if (first3 === void 0) return null;
  if (!FIRST.has(first3)) return text3;
  if (text3.length <= LONGEST_WORD) {
    const word = WORDS2.get(text3);
    if (word !== void 0) return word;
  }
  if (first3 > "9") return text3;
  return number(text3) ?? text3;
}
function floatKey(value) {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(Math.fround(value))) return value > 0 ? ".inf" : "-.inf";
  const single = Math.fround(value);
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let digits = 1;
  while (Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const [mantissa, exponent] = single.toExponential(digits - 1).split("e");
  const power2 = Number(exponent);
  if (power2 >= -4 && power2 < 6) return String(Number(single.toPrecision(digits)));
  return `${mantissa}e${power2 < 0 ? "-" : "+"}${String(Math.abs(power2)).padStart(2, "0")}`;
}
function plainKey(text3) {
  const value = resolvePlain(text3);
  if (typeof value === "string") return value;
  if (value === null) return void 0;
  if (typeof value === "boolean") return String(value);
  const whole = integer(text3.replaceAll("_", ""));
  if (whole === void 0) return floatKey(value);
  return whole > INT64.most ? void 0 : String(whole);
}
var WORDS2, LONGEST_WORD, INTEGER, FLOAT, LEADING_DOT, INT64, UINT64_MOST, SAFE_DECIMAL, FIRST;
var init_yaml_scalars = __esm({
  "src/read/yaml-scalars.ts"() {
    "use strict";
    WORDS2 = new Map([
      ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
      ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
      ...["", "~", "null", "Null", "NULL"].map((word) => [word, null]),
      ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
      ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Number.POSITIVE_INFINITY]),
      ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY])
    ]);
    LONGEST_WORD = 5;
    INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
    FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
    LEADING_DOT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
    INT64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
    UINT64_MOST = 2n ** 64n - 1n;
    SAFE_DECIMAL = /^(?:0|[1-9][0-9]{0,14})$/;
    FIRST = new Set("+-0123456789.yYnNtTfFoO~");
  }
});

// src/read/yaml-document.ts
function yaml() {
  loaded ??= require("yaml");
  return loaded;
}
function parseFirst(text3, keepSourceTokens = false) {
  const { Composer, Parser } = yaml();
  const composer = new Composer({
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: false,
    merge: false,
    logLevel: "silent",
    keepSourceTokens
  });
  for (const document of composer.compose(new Parser().parse(text3), true, text3.length)) return document;
  return void 0;
}
function tagOf(scalar) {
  if (scalar === null) return "null";
  if (typeof scalar === "number") return Number.isInteger(scalar) ? "int" : "float";
  return typeof scalar === "boolean" ? "bool" : "str";
}
function sourceOf2(node) {
  return typeof node.value === "string" ? node.value : "";
}
function decodeBase64(text3, node) {
  const packed = text3.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed))
    throw new DocumentError("the !!binary value is no base64 text", startOf(node));
  return Buffer.from(packed, "base64").toString("utf8");
}
function tagged(text3, tag, node) {
  if (tag === `${TAG}str`) return text3;
  if (tag === `${TAG}binary`) return decodeBase64(text3, node);
  const value = resolvePlain(text3);
  const wanted = tag.slice(TAG.length);
  const actual = tagOf(value);
  const fits = actual === wanted || wanted === "float" && typeof value === "number";
  if (fits) return value;
  if (wanted === "timestamp" && /^\d{4}-\d{1,2}-\d{1,2}/.test(text3)) return text3;
  throw new DocumentError(`cannot read "${text3}" as !!${wanted}`, startOf(node));
}
function anchorsOf(document) {
  const { isAlias, visit } = yaml();
  const named3 = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target2 = named3.get(node.source);
        if (target2) anchors.set(node, target2);
      } else if ("anchor" in node && typeof node.anchor === "string") named3.set(node.anchor, node);
    }
  });
  return anchors;
}
function keyText(node) {
  const { isScalar: isScalar2 } = yaml();
  if (!isScalar2(node)) return void 0;
  const text3 = sourceOf2(node);
  return node.type === "PLAIN" && !isExplicit(node) ? plainKey(text3) : text3;
}
function set(map3, key, value) {
  if (key === "__proto__")
    Object.defineProperty(map3, key, { value, enumerable: true, configurable: true, writable: true });
  else map3[key] = value;
}
function isExplicit(node) {
  return node.tag !== void 0;
}
function isMerge(node) {
  const { isScalar: isScalar2 } = yaml();
  return isScalar2(node) && node.value === "<<" && (node.type === "PLAIN" && !isExplicit(node) || node.tag === MERGE_TAG);
}
function plainMessage(message) {
  if (message.includes("call stack")) return TOO_DEEP;
  const [first3 = message] = message.split("\n");
  return first3.replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
function documentValue(text3, overlay) {
  const unfit = textProblem(text3);
  if (unfit) return unfit;
  try {
    const document = parseFirst(text3);
    if (!document) return { value: null, duplicates: false };
    const [error2] = document.errors;
    if (error2) return problemAt(text3, error2.pos[0], plainMessage(error2.message));
    const { explicit, version: version2 } = document.directives.yaml;
    if (explicit && !/^1\.[01]$/.test(version2))
      return problemAt(text3, 0, `Kubernetes refuses %YAML ${version2}; leave the directive out`);
    const decoder = new Decoder(document, overlay);
    const value = decoder.value(document.contents);
    return { value, duplicates: decoder.duplicates };
  } catch (error2) {
    if (error2 instanceof DocumentError) return problemAt(text3, error2.offset, error2.message);
    if (error2 instanceof RangeError) return problemAt(text3, 0, TOO_DEEP);
    throw error2;
  }
}
var loaded, TAG, SCALAR_TAGS, MERGE_TAG, startOf, Decoder;
var init_yaml_document = __esm({
  "src/read/yaml-document.ts"() {
    "use strict";
    init_reading();
    init_yaml_scalars();
    TAG = "tag:yaml.org,2002:";
    SCALAR_TAGS = new Set(["str", "bool", "int", "float", "null", "timestamp", "binary"].map((name) => TAG + name));
    MERGE_TAG = `${TAG}merge`;
    startOf = (node) => node.range?.[0] ?? 0;
    Decoder = class {
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
        if (isAlias(node)) return this.#aliased(node, (target2) => this.value(target2));
        if (isMap2(node)) return this.#map(node);
        if (isSeq(node)) {
          const list4 = node.items.map((item) => this.value(item));
          return this.overlay ? this.overlay.finish(list4, node) : list4;
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
        const target2 = this.#anchors.get(node);
        if (!target2)
          throw new DocumentError(
            `there is no anchor "${node.source}" before this alias; define it first, or quote the text`,
            startOf(node)
          );
        if (this.#open.has(target2))
          throw new DocumentError(`the value of anchor "${node.source}" contains itself`, startOf(node));
        return target2;
      }
      #aliased(node, read3) {
        const target2 = this.#target(node);
        this.#open.add(target2);
        this.#aliasDepth++;
        const value = read3(target2);
        this.#aliasDepth--;
        this.#open.delete(target2);
        return value;
      }
      #scalar(node) {
        const text3 = sourceOf2(node);
        const { tag } = node;
        if (tag !== void 0 && SCALAR_TAGS.has(tag) && isExplicit(node))
          return this.#finite(tagged(text3, tag, node), node);
        if (node.type !== "PLAIN" || isExplicit(node)) return text3;
        return this.#finite(resolvePlain(text3), node);
      }
      #finite(value, node) {
        if (typeof value === "number" && !Number.isFinite(value))
          throw new DocumentError("JSON has no infinity and no NaN; quote it if it is meant as text", startOf(node));
        return value;
      }
      #map(node) {
        const result3 = {};
        const written4 = /* @__PURE__ */ new Set();
        for (const pair2 of node.items) this.#pair(pair2, result3, written4);
        return this.overlay ? this.overlay.finish(result3, node) : result3;
      }
      #pair(pair2, result3, written4) {
        if (isMerge(pair2.key)) {
          this.#merge(pair2.value, result3, pair2.key);
          return;
        }
        const replaced = pair2.key ? this.overlay?.replace(pair2.key, "key") : void 0;
        const key = this.#key(pair2.key);
        const value = this.value(pair2.value);
        if (replaced !== void 0 && replaced !== null) set(result3, key, replaced);
        else if (replaced !== null) set(result3, key, value);
        if (written4.has(key)) this.duplicates = true;
        written4.add(key);
      }
      #key(node) {
        if (!node) throw new DocumentError('a key is missing before ":"', 0);
        const { isAlias, isScalar: isScalar2 } = yaml();
        if (isAlias(node)) return this.#key(this.#target(node));
        if (!isScalar2(node)) throw new DocumentError("a key must be plain text, not a map or a list", startOf(node));
        const text3 = sourceOf2(node);
        const { tag } = node;
        const explicit = isExplicit(node);
        if (explicit && tag !== void 0 && SCALAR_TAGS.has(tag)) {
          const value = tagged(text3, tag, node);
          if (value === null) throw new DocumentError("a key must not be null; quote it", startOf(node));
          return typeof value === "string" ? value : plainKey(text3) ?? text3;
        }
        if (node.type !== "PLAIN" || explicit) return text3;
        const key = plainKey(text3);
        if (key === void 0) throw new DocumentError(`"${text3}" cannot be a key; quote it`, startOf(node));
        return key;
      }
      /** Merges act in order: what is merged overrides what stands before, and is overridden by what follows. */
      #merge(node, result3, key) {
        const { isAlias, isMap: isMap2, isSeq } = yaml();
        const from2 = isAlias(node) ? this.#target(node) : node;
        if (isMap2(from2)) Object.assign(result3, this.value(node));
        else if (isSeq(from2) && !isAlias(node)) {
          for (const item of [...from2.items].reverse()) {
            const target2 = isAlias(item) ? this.#target(item) : item;
            if (!isMap2(target2)) throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
            Object.assign(result3, this.value(item));
          }
        } else throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
      }
    };
  }
});

// src/read/template.ts
function* expressions(text3) {
  let from2 = 0;
  const missing = /* @__PURE__ */ new Set();
  for (const { 0: start, index } of text3.matchAll(STARTS)) {
    const ending = ENDINGS[start];
    if (index < from2 || missing.has(ending)) continue;
    const end2 = text3.indexOf(ending, index + 2);
    if (end2 < 0) missing.add(ending);
    else {
      from2 = end2 + 2;
      yield { source: text3.slice(index, from2), index };
    }
  }
}
function hasVariable(text3) {
  return text3.includes("${") && /^[^#\n]*?(?::|-)[^\S\n]+["']?\$\{[A-Za-z_][^{}\n]*\}["']?[^\S\n]*(?:#.*)?$/m.test(text3);
}
function mask(text3) {
  if (cache.text === text3 && cache.result) return cache.result;
  const result3 = new Masking(text3).result();
  cache.text = text3;
  cache.result = result3;
  return result3;
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
function maskTemplate(text3) {
  return mask(text3).text;
}
function readTemplate(text3) {
  const masked = mask(text3);
  const reading = documentValue(masked.text, new TemplateOverlay(masked));
  return "problem" in reading ? reading : { value: reading.value, duplicates: false };
}
var ENDINGS, STARTS, VARIABLE, OPENS, ENDS, SILENT, DEFINES, isTemplate, cache, Masking, FILLED_IN, CONDITIONAL, MAY_ADD, TemplateOverlay;
var init_template = __esm({
  "src/read/template.ts"() {
    "use strict";
    init_value();
    init_yaml_document();
    ENDINGS = { "{{": "}}", "{%": "%}", "{#": "#}" };
    STARTS = /\{[{%#]/g;
    VARIABLE = /\$\{[A-Za-z_][^{}\n]*\}/g;
    OPENS = /^\{[{%][-+~]?\s*(?:if|range|with|define|block|for|macro|call|filter|raw|unless)\b/;
    ENDS = /^\{[{%][-+~]?\s*end\w*\b/;
    SILENT = /^\{(?:#|[{%][-+~]?\s*(?:\/\*|end\w*\b|else\b|elif\b|elsif\b|set\b|import\b|from\b|\$\w+\s*:?=))/;
    DEFINES = /^\{[{%][-+~]?\s*(?:define|macro)\b/;
    isTemplate = (text3) => text3.includes("{{") || text3.includes("{%") || hasVariable(text3);
    cache = {};
    Masking = class {
      constructor(text3) {
        this.text = text3;
        this.#masked = new Uint8Array(text3.length);
        for (let at5 = text3.indexOf("\n"); at5 >= 0; at5 = text3.indexOf("\n", at5 + 1)) this.#starts.push(at5 + 1);
      }
      text;
      #masked;
      #starts = [0];
      #emitting = /* @__PURE__ */ new Set();
      #regions = [];
      result() {
        const open = [];
        const alone = [];
        for (const { source, index } of expressions(this.text)) {
          const end2 = index + source.length;
          this.#masked.fill(1, index, end2);
          if (OPENS.test(source)) open.push({ first: this.#lineOf(index), defines: DEFINES.test(source) });
          else if (ENDS.test(source)) this.#close(open.pop(), this.#lineOf(index));
          else if (!SILENT.test(source)) alone.push({ start: index, end: end2 });
        }
        for (const left2 of open) this.#close(left2, this.#starts.length);
        for (const { 0: source, index } of this.text.matchAll(VARIABLE)) this.#masked.fill(1, index, index + source.length);
        const standing = this.#standing();
        for (const { start } of alone) if (standing.has(this.#lineOf(start))) this.#emitting.add(this.#lineOf(start));
        const text3 = this.#write(standing);
        return { text: text3, masked: this.#masked, emitting: this.#emitting, conditional: this.#conditional(text3) };
      }
      #lineOf(offset) {
        return lineAt(this.#starts, offset);
      }
      #close(region, last) {
        if (region) this.#regions.push({ ...region, last });
      }
      /** Lines of which nothing but expressions of a template language stands. */
      #standing() {
        const standing = /* @__PURE__ */ new Set();
        for (let line = 0; line < this.#starts.length; line++) {
          const [start, end2] = this.#line(line);
          let some = false;
          let other = false;
          for (let at5 = start; at5 < end2; at5++) {
            if (this.#masked[at5]) some = true;
            else if (this.text.charCodeAt(at5) > 32) other = true;
          }
          if (some && !other && /^\s*(?:\{[{%#]|[^$])/.test(this.text.slice(start, end2))) standing.add(line);
        }
        return standing;
      }
      #line(line) {
        return [this.#starts[line], this.#starts[line + 1] ?? this.text.length];
      }
      /** Expressions become spaces where they stand alone, and else one word; the text keeps its length and lines. */
      #write(standing) {
        const parts2 = [];
        let inside = false;
        for (let line = 0; line < this.#starts.length; line++) {
          const [start, end2] = this.#line(line);
          const blank = standing.has(line) || inside && this.#masked[start] === 1;
          let written4 = "";
          for (let at5 = start; at5 < end2; at5++) {
            const character = this.text[at5];
            written4 += !this.#masked[at5] || character === "\n" || character === "\r" ? character : blank ? " " : "x";
          }
          parts2.push(written4);
          inside = this.#masked[end2 - 1] === 1;
        }
        return parts2.join("");
      }
      /** Lines under a condition. One around all that the document holds does not count: it is judged as if it held. */
      #conditional(text3) {
        const content = text3.split("\n").flatMap((line, at5) => /^\s*[^\s#]/.test(line) && !/^---/.test(line) ? [at5] : []);
        const first3 = content[0] ?? 0;
        const last = content.at(-1) ?? 0;
        const lines = /* @__PURE__ */ new Set();
        for (const region of this.#regions) {
          if (!region.defines && region.first < first3 && region.last > last) continue;
          for (let line = region.first; line <= region.last; line++) lines.add(line);
        }
        return lines;
      }
    };
    FILLED_IN = "a template expression fills it in";
    CONDITIONAL = "it stands under a template condition";
    MAY_ADD = "a template expression may add to it";
    TemplateOverlay = class {
      constructor(masked) {
        this.masked = masked;
        const lines = masked.text.split("\n");
        this.#filled = lines.map((line) => /^\s*[^\s#]/.test(line));
        for (let at5 = 0, line = 0; line < lines.length; line++) {
          this.#lines.push(at5);
          at5 += lines[line].length + 1;
        }
      }
      masked;
      #lines = [];
      #filled;
      replace(node, role) {
        const [start, end2] = node.range ?? [0, 0];
        if (role === "key") {
          if (this.#touched(start, end2)) return null;
          return this.masked.conditional.has(this.#lineOf(start)) ? new Unknown(CONDITIONAL) : void 0;
        }
        if ("items" in node) return void 0;
        if (this.#touched(start, end2)) return new Unknown(FILLED_IN);
        return end2 === start && this.#emptyBefore(start) ? new Unknown(FILLED_IN) : void 0;
      }
      finish(value, node) {
        const [start, end2] = node.range ?? [0, 0];
        const first3 = this.#lineOf(start);
        const last = this.#lineOf(Math.max(start, end2 - 1));
        if (Array.isArray(value)) {
          for (const [index, item] of node.items.entries()) {
            const at5 = item?.range?.[0] ?? start;
            if (!this.masked.conditional.has(this.#lineOf(at5))) continue;
            value[index] = new Unknown(CONDITIONAL);
            markOpen(value, CONDITIONAL);
          }
        }
        const keys = "items" in node ? node.items.map((item) => item.key) : [];
        const written4 = keys.some((key) => key?.range && this.#touched(key.range[0], key.range[1]));
        const conditional3 = this.masked.conditional.has(first3);
        if (written4 || conditional3 || this.#mayGrow(first3, last)) markOpen(value, conditional3 ? CONDITIONAL : MAY_ADD);
        return value;
      }
      #lineOf(offset) {
        return lineAt(this.#lines, offset);
      }
      #touched(start, end2) {
        for (let at5 = start; at5 < end2; at5++) if (this.masked.masked[at5]) return true;
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
      #expressionIn(from2, to) {
        for (let line = from2; line < to; line++) if (this.masked.emitting.has(line)) return true;
        return false;
      }
      /** Whether an expression that puts something out stands in the lines of a map or list, or right beside them. */
      #mayGrow(first3, last) {
        let from2 = first3;
        while (from2 > 0 && !this.#filled[from2 - 1]) from2--;
        let end2 = last;
        while (end2 > first3 && !this.#filled[end2]) end2--;
        return this.#expressionIn(from2, this.#nextFilled(end2));
      }
    };
  }
});

// src/read/yaml-values.ts
function kubernetesSchema({ Type, FAILSAFE_SCHEMA }) {
  let value = null;
  const scalar = new Type("tag:yaml.org,2002:kubernetes", {
    kind: "scalar",
    resolve: (text3) => {
      value = resolvePlain(text3 ?? "");
      return typeof value !== "string";
    },
    construct: () => value
  });
  return FAILSAFE_SCHEMA.extend({ implicit: [scalar] });
}
function isDuplicate(error2) {
  return error2.reason === "duplicated mapping key";
}
function parse2(text3, json) {
  jsYaml ??= require("js-yaml");
  schema ??= kubernetesSchema(jsYaml);
  return jsYaml.load(text3, { schema, json, maxDepth: 1e4 });
}
function jsonValue(text3) {
  if (!/^\s*\{/.test(text3)) return void 0;
  try {
    return { value: JSON.parse(text3), duplicates: false };
  } catch {
    return void 0;
  }
}
function quickValue(text3) {
  try {
    return { value: parse2(text3, false) ?? null, duplicates: false };
  } catch (error2) {
    if (isDuplicate(error2)) return { value: parse2(text3, true), duplicates: true };
    throw error2;
  }
}
function readValue(text3) {
  if (isTooLong(text3)) return textProblem(text3);
  if (isUnusual(text3)) {
    const reading = documentValue(text3);
    return "problem" in reading ? jsonValue(text3) ?? reading : reading;
  }
  try {
    return quickValue(text3);
  } catch (error2) {
    if (error2 instanceof RangeError) return problemAt(text3, 0, TOO_DEEP);
    const unfit = textProblem(text3);
    if (unfit) return unfit;
    const { reason, mark } = error2;
    return jsonValue(text3) ?? { problem: { message: reason, line: mark.line + 1, column: mark.column + 1 } };
  }
}
var ODD_KEY, UNUSUAL, RARE, RARE_START, isUnusual, jsYaml, schema;
var init_yaml_values = __esm({
  "src/read/yaml-values.ts"() {
    "use strict";
    init_reading();
    init_yaml_document();
    init_yaml_scalars();
    ODD_KEY = String.raw`(?:[-+.]?\d[^\s:]*|[-+.][^\s:]*|~|null|Null|NULL)?[^\S\n]*:(?:[\s,}\]]|$)`;
    UNUSUAL = new RegExp(
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
    RARE = /[!&*<?%@`|>\\\r\u0085\u2028\u2029]|\.(?:[nN][aA][nN]|[iI][nN][fF])/;
    RARE_START = /(?:^[^\S\n]*(?:-(?:[^\S\n]+|$))*|[[{,]\s*)(?:[+.\d~:{]|-\S|null|Null|NULL)|[}\]]\s*:/m;
    isUnusual = (text3) => (RARE.test(text3) || RARE_START.test(text3)) && UNUSUAL.test(text3);
  }
});

// src/read/typescript/budget.ts
function labour(steps2 = 1) {
  work += steps2;
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
var Exhausted, MOST_STEPS, work;
var init_budget = __esm({
  "src/read/typescript/budget.ts"() {
    "use strict";
    Exhausted = class extends Error {
    };
    MOST_STEPS = 5e6;
    work = 0;
  }
});

// src/read/typescript/values.ts
function argument({ list: list4, open }, index) {
  return list4[index] ?? (open === void 0 ? UNDEFINED : { value: new Unknown(open) });
}
function* ancestry(type) {
  let current = type;
  for (let depth = 0; current && depth < 50; depth++) {
    yield current;
    current = current instanceof Unknown ? void 0 : current.base;
  }
}
function descends(type, native) {
  for (const one2 of ancestry(type)) if (one2 instanceof NativeClass && one2.name === native) return true;
  return false;
}
function isOf(value, is2) {
  if (isUnknown2(value)) return new Unknown(value.reason);
  for (const type of value instanceof Instance ? ancestry(value.type) : []) {
    if (type instanceof Unknown) return new Unknown(type.reason);
    if (is2(type)) return true;
  }
  return false;
}
function dictOf(entries = []) {
  const dict = new Dict();
  for (const [key, slot] of entries) dict.entries.set(key, slot);
  return dict;
}
var Unsure, Dict, List, Frame, Func, Native, NativeClass, ClassValue, Instance, UNDEFINED, unknown2, isUnknown2, isPlain, isScalar;
var init_values = __esm({
  "src/read/typescript/values.ts"() {
    "use strict";
    init_value();
    Unsure = class extends Unknown {
      constructor(reason, options2) {
        super(reason);
        this.options = options2;
      }
      options;
    };
    Dict = class {
      entries = /* @__PURE__ */ new Map();
      /** Why it may hold more than it shows. */
      open;
      get size() {
        return this.entries.size;
      }
      snapshot() {
        return { entries: new Map(this.entries), open: this.open };
      }
      restore({ entries, open }) {
        this.entries = new Map(entries);
        this.open = open;
      }
    };
    List = class {
      constructor(items2 = []) {
        this.items = items2;
      }
      items;
      open;
      get size() {
        return this.items.length;
      }
      snapshot() {
        return { items: [...this.items], open: this.open };
      }
      restore({ items: items2, open }) {
        this.items = [...items2];
        this.open = open;
      }
    };
    Frame = class {
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
    Func = class {
      constructor(node, frame, self, home) {
        this.node = node;
        this.frame = frame;
        this.self = self;
        this.home = home;
      }
      node;
      frame;
      self;
      home;
    };
    Native = class {
      constructor(name, call2, members2 = {}) {
        this.name = name;
        this.call = call2;
        this.members = members2;
      }
      name;
      call;
      members;
    };
    NativeClass = class extends Native {
      constructor(name, init2, get3 = () => void 0, methods = {}, base, members2 = {}) {
        super(name, void 0, members2);
        this.init = init2;
        this.get = get3;
        this.methods = methods;
        this.base = base;
      }
      init;
      get;
      methods;
      base;
    };
    ClassValue = class extends Dict {
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
    Instance = class extends Dict {
      constructor(type, made2) {
        super();
        this.type = type;
        this.made = made2;
      }
      type;
      made;
      construct;
      /** What a native class keeps. */
      hidden = /* @__PURE__ */ new Map();
    };
    UNDEFINED = { value: void 0 };
    unknown2 = (reason, from2) => ({ value: new Unknown(reason), from: from2 });
    isUnknown2 = (value) => value instanceof Unknown;
    isPlain = (value) => value instanceof Dict && !(value instanceof Instance) && !(value instanceof ClassValue);
    isScalar = (value) => value === null || typeof value !== "object" && typeof value !== "function";
  }
});

// src/read/typescript/tree.ts
function place(instance, args) {
  const scope = argument(args, 0).value;
  const id = argument(args, 1).value;
  const parent = scope instanceof Instance ? scope : new Unknown(isUnknown2(scope) ? scope.reason : "its scope is not known");
  instance.construct = {
    scope: parent,
    ...isUnknown2(scope) ? { given: scope } : {},
    id: typeof id === "string" ? idText(id) : new Unknown(isUnknown2(id) ? id.reason : "its id is not known"),
    children: []
  };
  if (parent instanceof Instance) parent.construct?.children.push(instance);
}
function idsOf(instance) {
  const ids2 = [];
  let current = instance;
  for (let depth = 0; current; depth++) {
    if (current instanceof Unknown) return current;
    const { construct: construct2 } = current;
    if (!construct2 || depth > 200) return new Unknown("its place in the tree is not known");
    if (construct2.id instanceof Unknown) return construct2.id;
    ids2.unshift(construct2.id);
    current = construct2.scope;
  }
  return ids2;
}
function pathOf2(instance) {
  const ids2 = idsOf(instance);
  return ids2 instanceof Unknown ? ids2 : ids2.slice(ids2[0] === "" ? 1 : 0).join("/");
}
function nearest2(start, type) {
  let current = start;
  for (let depth = 0; current instanceof Instance && depth < 200; depth++) {
    if (descends(current.type, type)) return current;
    current = current.construct ? current.construct.scope : new Unknown("its place in the tree is not known");
  }
  return current;
}
function isKind(type) {
  const is2 = (one2) => one2 instanceof NativeClass && one2.name === type;
  return new Native(`${type}.is${type}`, (_machine, args, node) => ({
    value: isOf(argument(args, 0).value, is2),
    from: node
  }));
}
function addressOf(ids2) {
  const hash = (0, import_node_crypto.createHash)("sha1");
  for (const id of ids2) if (id !== "Default") hash.update(`${id}
`);
  return `c8${hash.digest("hex")}`;
}
function dnsLabel(ids2, { maxLen, delimiter, includeHash, extra }) {
  const parts2 = [...ids2.slice(ids2[0] === "" ? 1 : 0), ...extra];
  const [first3 = ""] = parts2;
  if (parts2.length === 1 && /^[0-9a-z-]+$/.test(first3) && first3.length <= maxLen) return first3;
  const label = parts2.map(
    (part) => part.toLocaleLowerCase().replace(/[^0-9a-zA-Z-_.]/g, "").slice(0, maxLen)
  );
  if (includeHash) label.push(addressOf(ids2).slice(0, HASH_LENGTH));
  return label.reverse().filter((part, index, all2) => part !== all2[index - 1]).join("/").slice(0, maxLen).split("/").reverse().filter(Boolean).join(delimiter).split(delimiter).filter((part) => part !== "" && !/^(?:resource|default)$/i.test(part)).join(delimiter);
}
var import_node_crypto, SEPARATORS, idText, HASH_LENGTH;
var init_tree = __esm({
  "src/read/typescript/tree.ts"() {
    "use strict";
    import_node_crypto = require("node:crypto");
    init_value();
    init_values();
    SEPARATORS = /[/\n]/g;
    idText = (id) => id.replace(SEPARATORS, "--");
    HASH_LENGTH = 8;
  }
});

// src/read/typescript/constructs.ts
function depthOf(within3, isRunning2) {
  let depth = 0;
  let running = 0;
  for (const callback of outermostFirst(within3)) {
    depth++;
    if (isRunning2(callback.node)) running = depth;
  }
  return running;
}
function outermostFirst(within3) {
  const all2 = [];
  for (let current = within3; current; current = current.outer) all2.unshift(current);
  return all2;
}
var DEEPEST, Constructs;
var init_constructs = __esm({
  "src/read/typescript/constructs.ts"() {
    "use strict";
    init_tree();
    init_values();
    DEEPEST = 200;
    Constructs = class {
      #sites = /* @__PURE__ */ new Map();
      #byPath;
      /** Notes what an expression made, which may be a construct: what stands below none is none. */
      note(made2, args, node, within3) {
        if (made2 instanceof Instance || isUnknown2(made2))
          this.#sites.set(made2, { scope: argument(args, 0).value, id: argument(args, 1).value, node, within: within3 });
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
        const depths = sites.map(({ within: within3 }) => depthOf(within3, isRunning2));
        const deepest = Math.max(...depths);
        return [...new Set(sites.flatMap(({ node }, index) => depths[index] === deepest ? [node] : []))];
      }
      #index() {
        const index = /* @__PURE__ */ new Map();
        for (const [made2, site] of this.#sites) {
          const path = this.#pathOf(made2);
          if (path === void 0) continue;
          const sites = index.get(path);
          if (sites) sites.push(site);
          else index.set(path, [site]);
        }
        return index;
      }
      /** The path of a construct; undefined where it is not known, and for a root. */
      #pathOf(made2) {
        const ids2 = [];
        let current = made2;
        for (let depth = 0; depth < DEEPEST; depth++) {
          const place2 = this.#placeOf(current);
          if (place2 === "root") return ids2.length > 0 ? ids2.join("/") : void 0;
          if (!place2) return void 0;
          ids2.unshift(place2.id);
          current = place2.scope;
        }
        return void 0;
      }
      /** What a construct stands below, and its id; undefined where one of them is not known. */
      #placeOf(made2) {
        if (made2 instanceof Instance && made2.construct) {
          const { scope, given, id } = made2.construct;
          if (scope === void 0) return "root";
          return typeof id === "string" ? { scope: given ?? scope, id } : void 0;
        }
        const site = made2 instanceof Instance || isUnknown2(made2) ? this.#sites.get(made2) : void 0;
        return site && typeof site.id === "string" ? { scope: site.scope, id: idText(site.id) } : void 0;
      }
    };
  }
});

// src/read/typescript/join.ts
function join2(one2, two, depth = 0) {
  if (Object.is(one2.value, two.value)) return one2;
  labour(3);
  if (depth < DEEPEST2) {
    if (isPlain(one2.value) && isPlain(two.value))
      return { value: joinDicts(one2.value, two.value, depth), from: one2.from };
    if (one2.value instanceof List && two.value instanceof List)
      return { value: joinLists(one2.value, two.value, depth), from: one2.from };
  }
  const all2 = [...options(one2), ...options(two)];
  return { value: new Unsure(UNDECIDED, all2.length > MOST_OPTIONS ? [] : all2), from: one2.from };
}
function joinSlots(one2, two, depth) {
  if (one2 && two) return one2 === two ? one2 : { ...one2, ...join2(one2, two, depth + 1) };
  const only6 = one2 ?? two;
  return { ...only6, value: new Unsure(UNDECIDED, [only6, { value: void 0 }]) };
}
function joinEntries(one2, two, depth) {
  const joined2 = /* @__PURE__ */ new Map();
  for (const key of /* @__PURE__ */ new Set([...one2.keys(), ...two.keys()]))
    joined2.set(key, joinSlots(one2.get(key), two.get(key), depth));
  return joined2;
}
function joinDicts(one2, two, depth) {
  const joined2 = new Dict();
  joined2.entries = joinEntries(one2.entries, two.entries, depth);
  joined2.open = one2.open ?? two.open;
  return joined2;
}
function joinItems(one2, two, depth) {
  const length = Math.min(one2.length, two.length);
  return one2.slice(0, length).map((slot, index) => joinSlots(slot, two[index], depth));
}
function joinLists(one2, two, depth) {
  const joined2 = new List(joinItems(one2.items, two.items, depth));
  joined2.open = one2.open ?? two.open ?? (one2.items.length === two.items.length ? void 0 : UNDECIDED);
  return joined2;
}
function joinState(store2, one2, two) {
  if (store2 instanceof Frame) joinFrame(store2, one2, two);
  else if (store2 instanceof Dict) joinDict(store2, one2, two);
  else if (store2 instanceof List) joinList(store2, one2, two);
}
function joinFrame(frame, one2, two) {
  for (const [name, binding] of frame.names) {
    const [left2, right] = [one2.get(name), two.get(name)];
    binding.slot = left2 && right ? join2(left2, right) : left2 ?? right;
  }
}
function joinDict(store2, one2, two) {
  store2.entries = joinEntries(one2.entries, two.entries, 0);
  store2.open = one2.open ?? two.open;
}
function joinList(store2, one2, two) {
  const joined2 = joinLists(one2, two, 0);
  store2.items = joined2.items;
  store2.open = joined2.open;
}
function eachOption(value, of2) {
  if (!(value instanceof Unsure) || value.options.length === 0) return void 0;
  return value.options.map(of2).reduce((one2, two) => join2(one2, two));
}
var UNDECIDED, MOST_OPTIONS, DEEPEST2, options, isMutable;
var init_join = __esm({
  "src/read/typescript/join.ts"() {
    "use strict";
    init_budget();
    init_values();
    UNDECIDED = "a condition that cannot be evaluated decides it";
    MOST_OPTIONS = 4;
    DEEPEST2 = 30;
    options = (traced) => traced.value instanceof Unsure ? traced.value.options : [traced];
    isMutable = (value) => value instanceof Dict && !(value instanceof ClassValue) && !(value instanceof Instance) || value instanceof List;
  }
});

// src/read/typescript/machine.ts
var Thrown, HARMLESS, isConstruct, MOST_CALLS, Machine;
var init_machine = __esm({
  "src/read/typescript/machine.ts"() {
    "use strict";
    init_budget();
    init_constructs();
    init_join();
    init_values();
    Thrown = class extends Error {
      constructor(traced) {
        super("thrown");
        this.traced = traced;
      }
      traced;
    };
    HARMLESS = /"(?:cdk8s-plus-\d+|constructs|cdk8s)"/;
    isConstruct = (value) => value instanceof Instance && value.construct !== void 0;
    MOST_CALLS = 120;
    Machine = class {
      constructor(modules, limits) {
        this.modules = modules;
        this.limits = limits;
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
      tick(steps2 = 1) {
        this.#steps += steps2 + takeWork();
        if (this.#steps > (this.limits.steps ?? MOST_STEPS)) throw new Exhausted();
      }
      /** Runs a call unless calls are nested too deeply, as where a recursion has no end that is known. */
      nested(run3) {
        if (this.#calls >= MOST_CALLS) return void 0;
        this.#calls++;
        try {
          return run3();
        } finally {
          this.#calls--;
        }
      }
      /** Has something done when a store is written to. */
      watch(store2, then) {
        this.#watched.set(store2, [...this.#watched.get(store2) ?? [], then]);
      }
      /** To be called before a store is written to. */
      touch(store2) {
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
      note(made2, args, node) {
        if (this.#quiet === 0) this.constructs.note(made2, args, node, this.#within);
      }
      /** Runs a function that something calls back. */
      callBack(node, run3) {
        const outer = this.#within;
        this.#within = { node, outer };
        try {
          run3();
        } finally {
          this.#within = outer;
        }
      }
      /** Runs what will be run again, so that what it makes does not count. */
      quietly(run3) {
        this.#quiet++;
        try {
          run3();
        } finally {
          this.#quiet--;
        }
      }
      /** Runs what counts whatever branch asked for it first: a module. */
      apart(run3) {
        const [journal, quiet] = [this.#journal, this.#quiet];
        this.#journal = void 0;
        this.#quiet = 0;
        try {
          run3();
        } finally {
          this.#journal = journal;
          this.#quiet = quiet;
        }
      }
      /** Runs two ways of which only one is taken; what they write is joined. A way that throws is not taken. */
      fork(first3, second) {
        const outer = this.#journal;
        const results = [];
        try {
          const one2 = this.#branch(first3, results);
          const after2 = new Map([...one2.journal].map(([store2]) => [store2, store2.snapshot()]));
          for (const [store2, before] of one2.journal) store2.restore(before);
          const two = this.#branch(second, results);
          this.#settle(outer, one2, after2, two);
        } finally {
          this.#journal = outer;
        }
        if (results.length === 0) throw new Thrown({ value: void 0 });
        return results;
      }
      #branch(run3, results) {
        const journal = /* @__PURE__ */ new Map();
        this.#journal = journal;
        try {
          results.push(run3());
          return { journal, threw: false };
        } catch (error2) {
          if (error2 instanceof Thrown) return { journal, threw: true };
          throw error2;
        }
      }
      #settle(outer, one2, after2, two) {
        for (const store2 of /* @__PURE__ */ new Set([...one2.journal.keys(), ...two.journal.keys()])) {
          const before = one2.journal.has(store2) ? one2.journal.get(store2) : two.journal.get(store2);
          this.tick(store2.size);
          if (outer && !outer.has(store2)) outer.set(store2, before);
          if (two.threw) store2.restore(after2.get(store2) ?? before);
          else if (!one2.threw) joinState(store2, after2.get(store2) ?? before, store2.snapshot());
        }
      }
      /** The value of one of two ways. */
      either(first3, second) {
        const [one2, two] = this.fork(first3, second);
        return one2 && two ? join2(one2, two) : one2 ?? two;
      }
    };
  }
});

// src/read/typescript/literals.ts
function nameText(machine, name, frame) {
  if (!import_ts_morph.ts.isComputedPropertyName(name))
    return import_ts_morph.ts.isBigIntLiteral(name) ? new Unknown("a big number is a key") : name.text;
  const { value } = evaluate(machine, name.expression, frame);
  if (isUnknown2(value)) return value;
  return typeof value === "string" || typeof value === "number" ? String(value) : new Unknown("a key is neither text nor a number");
}
function objectLiteral(machine, node, frame) {
  const dict = new Dict();
  for (const member of node.properties) add(machine, dict, member, frame);
  return { value: dict, from: node };
}
function add(machine, dict, member, frame) {
  if (import_ts_morph.ts.isSpreadAssignment(member)) return spread(machine, dict, evaluate(machine, member.expression, frame));
  const name = nameText(machine, member.name, frame);
  const slot = memberSlot(machine, member, frame, dict);
  if (name instanceof Unknown) dict.open ??= name.reason;
  else set2(dict, name, slot);
}
function memberSlot(machine, member, frame, dict) {
  if (import_ts_morph.ts.isPropertyAssignment(member))
    return slotOf(evaluate(machine, member.initializer, frame), member.name, member.initializer);
  if (import_ts_morph.ts.isShorthandPropertyAssignment(member))
    return slotOf(evaluate(machine, member.name, frame), member.name, member.name);
  if (import_ts_morph.ts.isMethodDeclaration(member))
    return slotOf(functionOf(machine, member, frame, { value: dict }), member.name, member);
  return slotOf(unknown2("an accessor computes it", member), member.name, member);
}
function set2(dict, name, slot) {
  dict.entries.set(name, slot);
}
function spread(machine, dict, { value }) {
  if (value instanceof Unsure && value.options.length > 0) return spreadEither(machine, dict, value.options);
  if (isUnknown2(value)) return shadow(dict, value.reason);
  if (value instanceof List) for (const [index, slot] of value.items.entries()) set2(dict, String(index), slot);
  if (!(value instanceof Dict)) return;
  if (value.open !== void 0) shadow(dict, value.open);
  for (const [key, slot] of value.entries) set2(dict, key, slot);
}
function shadow(dict, reason) {
  for (const [key, slot] of dict.entries) dict.entries.set(key, { ...slot, value: new Unknown(reason) });
  dict.open = reason;
}
function spreadEither(machine, dict, options2) {
  const outcomes = options2.map((option) => {
    const copy = new Dict();
    copy.restore(dict.snapshot());
    spread(machine, copy, option);
    return { value: copy };
  });
  const { value } = outcomes.reduce((one2, two) => join2(one2, two), outcomes[0]);
  dict.restore(value.snapshot());
}
function arrayLiteral(machine, node, frame) {
  const { list: list4, open } = elements(machine, node.elements, frame);
  const items2 = new List([...list4]);
  items2.open = open;
  return { value: items2, from: node };
}
function elements(machine, nodes, frame) {
  const list4 = [];
  let open;
  for (const node of nodes) {
    if (!import_ts_morph.ts.isSpreadElement(node)) {
      const traced = evaluate(machine, node, frame);
      if (open === void 0) list4.push(slotOf(traced, node, node));
      continue;
    }
    const { value } = evaluate(machine, node.expression, frame);
    const items2 = listed(value);
    if (open === void 0) list4.push(...items2.items);
    open ??= items2.open;
  }
  return { list: list4, open };
}
function listed(value) {
  if (value instanceof List) return value;
  const list4 = new List();
  if (typeof value === "string") list4.items = [...value].map((character) => ({ value: character }));
  else list4.open = isUnknown2(value) ? value.reason : isMutable(value) ? "it is no list" : UNDECIDED;
  return list4;
}
var import_ts_morph, slotOf;
var init_literals = __esm({
  "src/read/typescript/literals.ts"() {
    "use strict";
    import_ts_morph = require("ts-morph");
    init_value();
    init_expressions();
    init_functions();
    init_join();
    init_values();
    slotOf = (traced, key, use) => ({
      value: traced.value,
      from: traced.from ?? use,
      key,
      use
    });
  }
});

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
    binding.found = unknown2(`"${name}" is made of itself`);
    binding.found = binding.late();
  }
  return binding.found ?? unknown2(`"${name}" is read before it is set`);
}
function lookUp2(machine, frame, name) {
  const found = find(frame, name);
  if (found) return bindingValue(found.binding, name);
  if (CONSTANTS.has(name)) return { value: CONSTANTS.get(name) };
  const value = machine.modules.global(name);
  return value === void 0 ? unknown2(`"${name}" is not known`) : { value };
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
var CONSTANTS, blockOf;
var init_scope = __esm({
  "src/read/typescript/scope.ts"() {
    "use strict";
    init_values();
    CONSTANTS = /* @__PURE__ */ new Map([
      ["undefined", void 0],
      ["NaN", Number.NaN],
      ["Infinity", Number.POSITIVE_INFINITY]
    ]);
    blockOf = (frame) => new Frame(frame);
  }
});

// src/read/typescript/variables.ts
function* namesIn(name) {
  if (import_ts_morph2.ts.isIdentifier(name)) yield name.text;
  else for (const element2 of name.elements) if (!import_ts_morph2.ts.isOmittedExpression(element2)) yield* namesIn(element2.name);
}
function* varsIn(node) {
  if (import_ts_morph2.ts.isVariableDeclarationList(node) && isVar(node)) for (const { name } of node.declarations) yield* namesIn(name);
  const inner2 = [];
  import_ts_morph2.ts.forEachChild(node, (child3) => {
    if (!import_ts_morph2.ts.isFunctionLike(child3) && !import_ts_morph2.ts.isClassLike(child3) && !import_ts_morph2.ts.isExpression(child3)) inner2.push(child3);
  });
  for (const child3 of inner2) yield* varsIn(child3);
}
function hoistVars(body, frame) {
  let names2 = NAMES.get(body);
  if (!names2) {
    names2 = new Set(/\bvar\b/.test(body.getSourceFile().text) ? varsIn(body) : []);
    NAMES.set(body, names2);
  }
  for (const name of names2) if (!frame.names.has(name)) declare(frame, name, { slot: UNDEFINED });
}
function bindDeclared(machine, list4, name, traced, frame) {
  const [first3] = isVar(list4) ? namesIn(name) : [];
  const home = (first3 === void 0 ? void 0 : find(frame, first3)?.frame) ?? frame;
  if (home !== frame) machine.touch(home);
  bind(machine, name, traced, home);
}
var import_ts_morph2, isVar, NAMES;
var init_variables = __esm({
  "src/read/typescript/variables.ts"() {
    "use strict";
    import_ts_morph2 = require("ts-morph");
    init_patterns();
    init_scope();
    init_values();
    isVar = (list4) => (list4.flags & import_ts_morph2.ts.NodeFlags.BlockScoped) === 0;
    NAMES = /* @__PURE__ */ new WeakMap();
  }
});

// src/read/typescript/loops.ts
function forEachOf(machine, node, frame) {
  return listed(evaluate(machine, node.expression, frame).value);
}
function forIn(machine, node, frame) {
  const { value } = evaluate(machine, node.expression, frame);
  if (value instanceof Dict)
    return { items: [...value.entries].map(([key, slot]) => ({ value: key, from: slot.key })), open: value.open };
  return { items: [], open: "what is looped over is not known" };
}
function left(node, end2) {
  if (end2?.kind !== "continue") return end2;
  return end2.label === void 0 || isLabelled(node, end2.label) ? void 0 : end2;
}
function isLabelled({ parent }, label) {
  return import_ts_morph3.ts.isLabeledStatement(parent) && (parent.label.text === label || isLabelled(parent, label));
}
function loop(machine, turns, node, frame) {
  if (!turns) return conditionLoop(machine, node, frame);
  const { items: items2, open } = turns(machine, node, frame);
  const body = (item) => {
    const inner2 = blockOf(frame);
    bindTurn(machine, node, item, inner2);
    return run(machine, node.statement, inner2);
  };
  const from2 = (index) => {
    for (let at5 = index; at5 < items2.length; at5++) {
      const end2 = left(node, body(items2[at5]));
      if (!end2) continue;
      return end2.maybe ? after(machine, end2, () => from2(at5 + 1)) : end2;
    }
    return open === void 0 ? void 0 : uncertainTurns(machine, () => left(node, body(unknown2(open))));
  };
  return outside(from2(0));
}
function bindTurn(machine, { initializer }, item, frame) {
  if (!import_ts_morph3.ts.isVariableDeclarationList(initializer)) store(machine, initializer, item, initializer, frame);
  else for (const { name } of initializer.declarations) bindDeclared(machine, initializer, name, item, frame);
}
function uncertainTurns(machine, body) {
  const turn = () => endOf(machine.fork(body, () => void 0));
  for (let round = 0; round < QUIET_TURNS; round++) machine.quietly(turn);
  const end2 = turn();
  return end2 ? { ...end2, maybe: true } : void 0;
}
function conditionOf(node) {
  return import_ts_morph3.ts.isForStatement(node) ? node.condition : node.expression;
}
function conditionLoop(machine, node, outer) {
  const frame = blockOf(outer);
  if (import_ts_morph3.ts.isForStatement(node) && node.initializer) {
    if (import_ts_morph3.ts.isVariableDeclarationList(node.initializer)) declareAll(machine, node.initializer, frame);
    else evaluate(machine, node.initializer, frame);
  }
  return outside(turnsFrom(machine, node, frame, 0));
}
function ownTurn(node, frame) {
  if (!import_ts_morph3.ts.isForStatement(node)) return frame;
  const own3 = blockOf(frame.parent);
  for (const [name, { slot }] of frame.names) own3.names.set(name, { slot });
  return own3;
}
function turnsFrom(machine, node, start, done) {
  const condition = conditionOf(node);
  let frame = start;
  for (let turn = done; ; turn++) {
    machine.tick();
    const goes = import_ts_morph3.ts.isDoStatement(node) && turn === 0 ? true : condition ? truth(evaluate(machine, condition, frame).value) : true;
    if (goes === false) return void 0;
    if (goes === void 0) {
      const kept2 = frame;
      return uncertainTurns(machine, () => turnOf(machine, node, kept2));
    }
    const end2 = left(node, run(machine, node.statement, blockOf(frame)));
    if (end2 && !end2.maybe) return end2;
    if (end2) {
      const next = frame;
      return after(machine, end2, () => turnsFrom(machine, node, advance(machine, node, next), turn + 1));
    }
    frame = advance(machine, node, frame);
  }
}
function advance(machine, node, frame) {
  const own3 = ownTurn(node, frame);
  if (import_ts_morph3.ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, own3);
  return own3;
}
function turnOf(machine, node, frame) {
  const end2 = run(machine, node.statement, blockOf(frame));
  if (import_ts_morph3.ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, frame);
  return left(node, end2);
}
var import_ts_morph3, outside, QUIET_TURNS;
var init_loops = __esm({
  "src/read/typescript/loops.ts"() {
    "use strict";
    import_ts_morph3 = require("ts-morph");
    init_expressions();
    init_literals();
    init_operators();
    init_scope();
    init_statements();
    init_values();
    init_variables();
    outside = (end2) => end2?.kind === "break" && end2.label === void 0 ? void 0 : end2;
    QUIET_TURNS = 3;
  }
});

// src/read/typescript/statements.ts
function joinEnds(one2, two) {
  if (!one2 || !two) return one2 || two ? { ...one2 ?? two, maybe: true } : void 0;
  const maybe = one2.maybe || two.maybe;
  if (one2.kind === "return" && two.kind === "return")
    return { kind: "return", value: join2(one2.value ?? UNDEFINED, two.value ?? UNDEFINED), maybe };
  if (one2.kind === two.kind && one2.label === two.label) return { ...one2, maybe };
  return { ...one2.kind === "return" ? one2 : two, maybe: true };
}
function declareAll(machine, list4, frame) {
  for (const { name, initializer } of list4.declarations) {
    if (!initializer && isVar(list4)) continue;
    bindDeclared(machine, list4, name, initializer ? evaluate(machine, initializer, frame) : UNDEFINED, frame);
  }
}
function run(machine, node, frame) {
  machine.tick();
  return TABLE[node.kind]?.(machine, node, frame);
}
function hoist(machine, statements, frame) {
  for (const node of statements) {
    if (import_ts_morph4.ts.isFunctionDeclaration(node)) {
      if (node.body) declare(frame, node.name?.text ?? "default", { slot: functionOf(machine, node, frame) });
    } else if (import_ts_morph4.ts.isClassDeclaration(node))
      declare(frame, node.name?.text ?? "default", {
        late: () => ({ value: classOf2(machine, node, frame), from: node })
      });
    else if (import_ts_morph4.ts.isEnumDeclaration(node))
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
    const end2 = run(machine, statements[index], frame);
    if (!end2) continue;
    if (!end2.maybe) return end2;
    return after(machine, end2, () => runFrom(machine, statements, index + 1, frame));
  }
  return void 0;
}
function after(machine, end2, rest2) {
  let ended;
  machine.fork(
    () => {
      ended = rest2();
    },
    () => void 0
  );
  return ended ? joinEnds({ ...end2, maybe: false }, ended) : end2;
}
var import_ts_morph4, K, endOf, returned, conditional, declared, expression, attempt, choice, jump, labelled, thrown, looped, nothing, TABLE;
var init_statements = __esm({
  "src/read/typescript/statements.ts"() {
    "use strict";
    import_ts_morph4 = require("ts-morph");
    init_classes();
    init_expressions();
    init_functions();
    init_join();
    init_loops();
    init_machine();
    init_operators();
    init_patterns();
    init_scope();
    init_values();
    init_variables();
    K = import_ts_morph4.ts.SyntaxKind;
    endOf = (ends2) => ends2.length === 1 ? ends2[0] : joinEnds(ends2[0], ends2[1]);
    returned = (machine, node, frame) => ({
      kind: "return",
      value: node.expression ? evaluate(machine, node.expression, frame) : UNDEFINED,
      maybe: false
    });
    conditional = (machine, node, frame) => {
      const condition = truth(evaluate(machine, node.expression, frame).value);
      const yes = () => run(machine, node.thenStatement, blockOf(frame));
      const no = () => node.elseStatement ? run(machine, node.elseStatement, blockOf(frame)) : void 0;
      return condition === void 0 ? endOf(machine.fork(yes, no)) : condition ? yes() : no();
    };
    declared = (machine, node, frame) => {
      declareAll(machine, node.declarationList, frame);
      return void 0;
    };
    expression = (machine, node, frame) => {
      evaluate(machine, node.expression, frame);
      return void 0;
    };
    attempt = (machine, node, frame) => {
      const doubts = machine.doubts;
      const caught = () => {
        const inner2 = blockOf(frame);
        const name = node.catchClause?.variableDeclaration?.name;
        if (name) bind(machine, name, unknown2("it is what was thrown"), inner2);
        return node.catchClause ? run(machine, node.catchClause.block, inner2) : void 0;
      };
      let end2;
      try {
        end2 = run(machine, node.tryBlock, blockOf(frame));
        if (machine.doubts > doubts && node.catchClause) end2 = joinEnds(end2, endOf(machine.fork(caught, () => end2)));
      } catch (error2) {
        if (!(error2 instanceof Thrown) || !node.catchClause) throw error2;
        end2 = caught();
      }
      return node.finallyBlock ? run(machine, node.finallyBlock, blockOf(frame)) ?? end2 : end2;
    };
    choice = (machine, node, frame) => {
      const { value } = evaluate(machine, node.expression, frame);
      const { clauses } = node.caseBlock;
      const inner2 = blockOf(frame);
      const from2 = (index) => {
        const end2 = runBlock(
          machine,
          clauses.slice(index).flatMap((clause) => [...clause.statements]),
          inner2
        );
        return end2?.kind === "break" && end2.label === void 0 ? void 0 : end2;
      };
      const tests = clauses.map(
        (clause) => import_ts_morph4.ts.isCaseClause(clause) ? evaluate(machine, clause.expression, inner2).value : void 0
      );
      const known6 = tests.every((test2) => typeof test2 !== "object") && typeof value !== "object";
      if (known6) {
        const index = clauses.findIndex((clause, at5) => import_ts_morph4.ts.isCaseClause(clause) && tests[at5] === value);
        const start = index < 0 ? clauses.findIndex(import_ts_morph4.ts.isDefaultClause) : index;
        return start < 0 ? void 0 : from2(start);
      }
      const ways = [...clauses.keys()].map((index) => () => from2(index));
      if (!clauses.some(import_ts_morph4.ts.isDefaultClause)) ways.push(() => void 0);
      const either2 = (index) => index < ways.length - 1 ? endOf(machine.fork(ways[index], () => either2(index + 1))) : ways[index]?.();
      return either2(0);
    };
    jump = (kind) => (_machine, node) => ({ kind, label: node.label?.text, maybe: false });
    labelled = (machine, node, frame) => {
      const end2 = run(machine, node.statement, frame);
      return end2?.label === node.label.text ? void 0 : end2;
    };
    thrown = (machine, node, frame) => {
      throw new Thrown(evaluate(machine, node.expression, frame));
    };
    looped = (of2) => (machine, node, frame) => loop(machine, of2, node, frame);
    nothing = () => void 0;
    TABLE = {
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
  }
});

// src/read/typescript/module.ts
function* namesOf(name) {
  if (import_ts_morph5.ts.isIdentifier(name)) yield name.text;
  else for (const element2 of name.elements) if (!import_ts_morph5.ts.isOmittedExpression(element2)) yield* namesOf(element2.name);
}
var import_node_path5, import_ts_morph5, Namespace, isExported, isDefault, Module;
var init_module = __esm({
  "src/read/typescript/module.ts"() {
    "use strict";
    import_node_path5 = require("node:path");
    import_ts_morph5 = require("ts-morph");
    init_expressions();
    init_machine();
    init_properties();
    init_scope();
    init_statements();
    init_values();
    Namespace = class extends Dict {
      constructor(get3) {
        super();
        this.get = get3;
        this.open = "it is a module";
      }
      get;
    };
    isExported = (node) => import_ts_morph5.ts.canHaveModifiers(node) && (import_ts_morph5.ts.getModifiers(node) ?? []).some(({ kind }) => kind === import_ts_morph5.ts.SyntaxKind.ExportKeyword);
    isDefault = (node) => import_ts_morph5.ts.canHaveModifiers(node) && (import_ts_morph5.ts.getModifiers(node) ?? []).some(({ kind }) => kind === import_ts_morph5.ts.SyntaxKind.DefaultKeyword);
    Module = class {
      constructor(file2, machine) {
        this.file = file2;
        this.machine = machine;
        declare(this.frame, "__dirname", { slot: { value: (0, import_node_path5.dirname)(file2.fileName) } });
        declare(this.frame, "__filename", { slot: { value: file2.fileName } });
        for (const node of file2.statements) this.#declare(node);
      }
      file;
      machine;
      frame = new Frame(void 0);
      #exports = /* @__PURE__ */ new Map();
      #stars = [];
      #state = "new";
      /** Runs the module unless it ran. */
      run() {
        if (this.#state !== "new") return;
        this.#state = "running";
        this.machine.apart(() => {
          try {
            for (const node of this.file.statements)
              if (import_ts_morph5.ts.isImportDeclaration(node) && !node.importClause) this.#import(node, "*");
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
        if (name === "*")
          return { value: new Namespace((member) => this.get(member) ?? unknown2(`"${member}" is not exported`)) };
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
      /** What it imports, as it is written. */
      get specifiers() {
        return this.file.statements.flatMap((node) => {
          const path = import_ts_morph5.ts.isImportDeclaration(node) || import_ts_morph5.ts.isExportDeclaration(node) ? node.moduleSpecifier : void 0;
          return path && import_ts_morph5.ts.isStringLiteral(path) ? [path.text] : [];
        });
      }
      /** Functions and classes that stand at the top, by name. */
      *declarations() {
        for (const node of this.file.statements)
          if (import_ts_morph5.ts.isFunctionDeclaration(node) && node.body || import_ts_morph5.ts.isClassDeclaration(node))
            yield [node, this.#local(node.name?.text ?? "default")];
      }
      get #json() {
        const [first3] = this.file.statements;
        return this.file.fileName.endsWith(".json") && first3 ? evaluate(this.machine, first3.expression, this.frame) : void 0;
      }
      #local(name) {
        const binding = this.frame.names.get(name);
        return binding ? bindingValue(binding, name) : unknown2(`"${name}" is not declared`);
      }
      #import(node, name) {
        return this.machine.modules.imported(this.file, node.moduleSpecifier.text, name);
      }
      #declare(node) {
        if (import_ts_morph5.ts.isImportDeclaration(node)) this.#declareImport(node);
        else if (import_ts_morph5.ts.isExportDeclaration(node)) this.#declareExport(node);
        else if (import_ts_morph5.ts.isExportAssignment(node)) this.#exports.set("default", { name: "default" });
        else if (import_ts_morph5.ts.isVariableStatement(node) && isExported(node)) {
          for (const { name } of node.declarationList.declarations)
            for (const one2 of namesOf(name)) this.#exports.set(one2, { name: one2 });
        } else if ((import_ts_morph5.ts.isFunctionDeclaration(node) || import_ts_morph5.ts.isClassDeclaration(node) || import_ts_morph5.ts.isEnumDeclaration(node)) && isExported(node)) {
          const local = node.name?.text ?? "default";
          this.#exports.set(isDefault(node) ? "default" : local, { name: local });
        }
      }
      #declareImport(node) {
        const { importClause: clause } = node;
        if (!clause || clause.phaseModifier === import_ts_morph5.ts.SyntaxKind.TypeKeyword) return;
        const late2 = (name, imported) => declare(this.frame, name, { late: () => this.#import(node, imported) });
        if (clause.name) late2(clause.name.text, "default");
        if (!clause.namedBindings) return;
        if (import_ts_morph5.ts.isNamespaceImport(clause.namedBindings)) late2(clause.namedBindings.name.text, "*");
        else
          for (const { name, propertyName } of clause.namedBindings.elements) late2(name.text, (propertyName ?? name).text);
      }
      #declareExport(node) {
        const specifier = node.moduleSpecifier && node.moduleSpecifier.text;
        if (!node.exportClause) {
          if (specifier !== void 0) this.#stars.push(specifier);
        } else if (import_ts_morph5.ts.isNamespaceExport(node.exportClause)) {
          if (specifier !== void 0) this.#exports.set(node.exportClause.name.text, { specifier, name: "*" });
        } else
          for (const { name, propertyName } of node.exportClause.elements) {
            const from2 = (propertyName ?? name).text;
            this.#exports.set(name.text, specifier === void 0 ? { name: from2 } : { specifier, name: from2 });
          }
      }
    };
  }
});

// src/read/typescript/properties.ts
function property(machine, base, name) {
  const { value, from: from2 } = base;
  const each2 = eachOption(value, (option) => property(machine, option, name));
  if (each2) return each2;
  if (isUnknown2(value)) return { value: new Unknown(value.reason), from: from2 };
  if (value instanceof Instance) return memberOf(machine, value, name, base);
  if (value instanceof ClassValue) return staticOf(machine, value, name);
  if (value instanceof Namespace) return value.get(name);
  if (value instanceof Dict) return entryOf(value, name, from2);
  if (value instanceof List) return itemOf(value, name, from2);
  if (value instanceof Native)
    return {
      value: Object.hasOwn(value.members, name) ? value.members[name] : new Unknown(`${value.name}.${name} is not evaluated`)
    };
  if (typeof value === "string") return characterOf(value, name, from2);
  return unknown2(value === void 0 || value === null ? `"${name}" is read of nothing` : OUTSIDE, from2);
}
function entryOf(dict, name, from2) {
  return dict.entries.get(name) ?? { value: dict.open === void 0 ? void 0 : new Unknown(dict.open), from: from2 };
}
function itemOf(list4, name, from2) {
  if (name === "length") return { value: list4.open === void 0 ? list4.items.length : new Unknown(list4.open), from: from2 };
  const item = /^\d+$/.test(name) ? list4.items[Number(name)] : void 0;
  return item ?? {
    value: list4.open === void 0 && /^\d+$/.test(name) ? void 0 : new Unknown(list4.open ?? OUTSIDE),
    from: from2
  };
}
function characterOf(text3, name, from2) {
  if (name === "length") return { value: text3.length, from: from2 };
  return /^\d+$/.test(name) ? { value: text3[Number(name)], from: from2 } : unknown2(OUTSIDE, from2);
}
function memberOf(machine, instance, name, self) {
  const own3 = instance.entries.get(name);
  if (own3) return own3;
  const getter = accessorOf(instance.type, name, "get");
  if (getter) return callFunction(machine, { ...getter, self }, { list: [], open: void 0 }, instance.made);
  const method = methodOf(instance.type, name);
  if (method) return { value: method };
  for (const type of ancestry(instance.type)) {
    if (type instanceof Unknown) return unknown2(OUTSIDE);
    const given = type instanceof NativeClass ? type.get(machine, instance, name) : void 0;
    if (given) return given;
  }
  return instance.open === void 0 ? UNDEFINED : unknown2(instance.open);
}
function staticOf(machine, type, name) {
  for (const one2 of ancestry(type)) {
    if (one2 instanceof Unknown) return unknown2(OUTSIDE);
    if (one2 instanceof NativeClass) return Object.hasOwn(one2.members, name) ? { value: one2.members[name] } : UNDEFINED;
    const own3 = one2.entries.get(name);
    if (own3) return own3;
    const getter = accessorOf(one2, name, "get", true);
    if (getter)
      return callFunction(machine, { ...getter, self: { value: type } }, { list: [], open: void 0 }, one2.node);
    const method = methodOf(one2, name, true);
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
    if (isUnknown2(name) || typeof name !== "string" && typeof name !== "number")
      blur(base, "a property whose name is not known is set");
    else {
      base.entries.delete(String(name));
      base.entries.set(String(name), slot);
    }
  } else if (base instanceof List) {
    machine.touch(base);
    const index = Number(name);
    if (name === "length" && typeof slot.value === "number" && slot.value <= base.items.length && base.open === void 0)
      base.items.length = slot.value;
    else if (Number.isInteger(index) && index >= 0 && index <= base.items.length && base.open === void 0)
      base.items[index] = slot;
    else blurList(base, "an item whose index is not known is set");
  } else if (isUnknown2(base))
    eachOption(base, (option) => {
      if (isMutable(option.value)) spoil(machine, option.value, base.reason);
      return UNDEFINED;
    });
}
function deleteProperty(machine, base, name) {
  if (!(base instanceof Dict)) return;
  machine.touch(base);
  if (typeof name === "string" || typeof name === "number") base.entries.delete(String(name));
  else blur(base, "a property whose name is not known is deleted");
}
function blur(dict, reason) {
  for (const [key, slot] of dict.entries) dict.entries.set(key, { ...slot, value: new Unknown(reason) });
  dict.open = reason;
}
function blurList(list4, reason) {
  list4.items = list4.items.map((slot) => ({ ...slot, value: new Unknown(reason) }));
  list4.open = reason;
}
function spoil(machine, value, reason, depth = 0) {
  if (depth > 20) return;
  machine.tick();
  if (value instanceof Instance) {
    if (descends(value.type, "ApiObject")) value.hidden.set("spoiled", reason);
    const owner3 = value.hidden.get("owner");
    if (owner3 instanceof Instance) spoil(machine, owner3, reason, depth + 1);
    for (const child3 of value.construct?.children ?? []) spoil(machine, child3, reason, depth + 1);
    return;
  }
  if (!isMutable(value)) return;
  const slots = value instanceof List ? value.items : [...value.entries.values()];
  for (const slot of slots) spoil(machine, slot.value, reason, depth + 1);
  machine.touch(value);
  if (value instanceof List) blurList(value, reason);
  else blur(value, reason);
}
var OUTSIDE;
var init_properties = __esm({
  "src/read/typescript/properties.ts"() {
    "use strict";
    init_value();
    init_calls();
    init_classes();
    init_join();
    init_module();
    init_values();
    OUTSIDE = "it belongs to something that is not read";
  }
});

// src/read/typescript/operators.ts
function truth(value) {
  if (value instanceof Unsure && value.options.length > 0) {
    const truths = new Set(value.options.map((option) => truth(option.value)));
    return truths.size === 1 ? [...truths][0] : void 0;
  }
  return isUnknown2(value) ? void 0 : isScalar(value) ? Boolean(value) : true;
}
function same(left2, right) {
  for (const value of [left2, right]) if (isUnknown2(value)) return value;
  return left2 === right;
}
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
    return { value: isOf(left2.value, (one2) => one2 === type), from: node };
  return { value: operate(kind, left2.value, right.value, node), from: node };
}
function shortened(machine, left2, decided, right) {
  if (decided !== void 0) return decided ? left2 : right();
  return machine.either(() => left2, right);
}
function operate(kind, left2, right, node) {
  if (kind === K2.EqualsEqualsEqualsToken) return same(left2, right);
  if (kind === K2.ExclamationEqualsEqualsToken) {
    const equal = same(left2, right);
    return typeof equal === "boolean" ? !equal : equal;
  }
  const each2 = eachOption(left2, (option) => ({ value: operate(kind, option.value, right, node) }));
  if (each2) return each2.value;
  for (const value of [left2, right]) if (isUnknown2(value)) return new Unknown(value.reason);
  const operator = SCALAR[kind];
  if (!operator || !isScalar(left2) || !isScalar(right)) return new Unknown("this operator is not evaluated");
  const result3 = operator(left2, right);
  return typeof result3 === "string" && result3.length > MOST_TEXT ? new Unknown("the text is too long") : result3;
}
function holdsKey(key, value) {
  for (const one2 of [key, value]) if (isUnknown2(one2)) return new Unknown(one2.reason);
  if (!isPlain(value) || !isScalar(key)) return new Unknown("what holds the key is not known");
  const slot = value.entries.get(String(key));
  if (slot?.value instanceof Unsure) return new Unknown(slot.value.reason);
  return slot !== void 0 || value.open === void 0 ? slot !== void 0 : new Unknown(value.open);
}
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
  return operator ? { value: operate(operator, left2.value, right.value, node), from: node } : unknown2("this operator is not evaluated", node);
}
function store(machine, target2, traced, use, frame) {
  if (import_ts_morph6.ts.isIdentifier(target2)) assign(machine, frame, target2.text, traced);
  else if (import_ts_morph6.ts.isPropertyAccessExpression(target2))
    setProperty(
      machine,
      evaluate(machine, target2.expression, frame).value,
      target2.name.text,
      slotOf(traced, target2.name, use)
    );
  else if (import_ts_morph6.ts.isElementAccessExpression(target2)) {
    const base = evaluate(machine, target2.expression, frame).value;
    const { value } = evaluate(machine, target2.argumentExpression, frame);
    setProperty(machine, base, value, slotOf(traced, target2.argumentExpression, use));
  } else if (import_ts_morph6.ts.isArrayLiteralExpression(target2) || import_ts_morph6.ts.isObjectLiteralExpression(target2))
    bindPattern(machine, target2, traced, frame);
  else if (import_ts_morph6.ts.isParenthesizedExpression(target2) || import_ts_morph6.ts.isNonNullExpression(target2) || import_ts_morph6.ts.isAsExpression(target2))
    store(machine, target2.expression, traced, use, frame);
}
function step(machine, node, frame) {
  const before = evaluate(machine, node.operand, frame);
  const by = node.operator === K2.PlusPlusToken ? 1 : -1;
  const after2 = {
    value: typeof before.value === "number" ? before.value + by : new Unknown("it counts what is not known"),
    from: node
  };
  store(machine, node.operand, after2, node, frame);
  return { before, after: after2 };
}
function postfix(machine, node, frame) {
  return step(machine, node, frame).before;
}
function prefix(machine, node, frame) {
  if (import_ts_morph6.ts.isDeleteExpression(node)) return remove(machine, node.expression, frame);
  if (import_ts_morph6.ts.isTypeOfExpression(node))
    return { value: typeText(evaluate(machine, node.expression, frame).value), from: node };
  if (node.operator === K2.PlusPlusToken || node.operator === K2.MinusMinusToken) return step(machine, node, frame).after;
  const { value } = evaluate(machine, node.operand, frame);
  return { value: unary(node.operator, value), from: node };
}
function unary(operator, value) {
  if (operator === K2.ExclamationToken) {
    const known6 = truth(value);
    return known6 === void 0 ? new Unknown(value.reason) : !known6;
  }
  if (isUnknown2(value)) return new Unknown(value.reason);
  if (!isScalar(value)) return new Unknown("this operator is not evaluated");
  return operator === K2.MinusToken ? -value : operator === K2.TildeToken ? ~value : Number(value);
}
function typeText(value) {
  const each2 = eachOption(value, (option) => ({ value: typeText(option.value) }));
  if (each2) return each2.value;
  if (isUnknown2(value)) return new Unknown(value.reason);
  return isScalar(value) ? typeof value : value !== null && isCallable(value) ? "function" : "object";
}
function remove(machine, target2, frame) {
  if (import_ts_morph6.ts.isPropertyAccessExpression(target2))
    deleteProperty(machine, evaluate(machine, target2.expression, frame).value, target2.name.text);
  else if (import_ts_morph6.ts.isElementAccessExpression(target2))
    deleteProperty(
      machine,
      evaluate(machine, target2.expression, frame).value,
      evaluate(machine, target2.argumentExpression, frame).value
    );
  return UNDEFINED;
}
var import_ts_morph6, K2, SCALAR, MOST_TEXT, isNothing, SHORT, not2, COMPOUND, isCallable;
var init_operators = __esm({
  "src/read/typescript/operators.ts"() {
    "use strict";
    import_ts_morph6 = require("ts-morph");
    init_value();
    init_expressions();
    init_join();
    init_literals();
    init_patterns();
    init_properties();
    init_scope();
    init_values();
    K2 = import_ts_morph6.ts.SyntaxKind;
    SCALAR = {
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
    MOST_TEXT = 1e6;
    isNothing = (value) => value === void 0 || value === null;
    SHORT = {
      [K2.AmpersandAmpersandToken]: (left2) => not2(truth(left2)),
      [K2.BarBarToken]: truth,
      [K2.QuestionQuestionToken]: (left2) => {
        if (left2 instanceof Unsure && left2.options.length > 0) {
          const kinds = new Set(left2.options.map(({ value }) => isUnknown2(value) ? void 0 : !isNothing(value)));
          return kinds.size === 1 ? [...kinds][0] : void 0;
        }
        return isUnknown2(left2) ? void 0 : !isNothing(left2);
      }
    };
    not2 = (value) => value === void 0 ? void 0 : !value;
    COMPOUND = {
      [K2.PlusEqualsToken]: K2.PlusToken,
      [K2.MinusEqualsToken]: K2.MinusToken,
      [K2.AsteriskEqualsToken]: K2.AsteriskToken,
      [K2.SlashEqualsToken]: K2.SlashToken,
      [K2.PercentEqualsToken]: K2.PercentToken,
      [K2.QuestionQuestionEqualsToken]: K2.QuestionQuestionToken,
      [K2.BarBarEqualsToken]: K2.BarBarToken,
      [K2.AmpersandAmpersandEqualsToken]: K2.AmpersandAmpersandToken
    };
    isCallable = (value) => typeof value === "object" && value !== null && ("call" in value || "node" in value);
  }
});

// src/read/typescript/patterns.ts
function bind(machine, name, traced, frame) {
  if (import_ts_morph7.ts.isIdentifier(name)) declare(frame, name.text, { slot: traced });
  else if (import_ts_morph7.ts.isObjectBindingPattern(name)) bindProperties(machine, name, traced, frame);
  else bindItems(machine, name, traced, frame);
}
function withDefault(machine, traced, initializer, frame) {
  if (!initializer) return traced;
  if (traced.value === void 0) return evaluate(machine, initializer, frame);
  if (!isUnknown2(traced.value)) return traced;
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
    const value = name instanceof Unknown ? unknown2(name.reason, key) : property(machine, traced, name);
    if (typeof name === "string") taken.add(name);
    bind(machine, element2.name, withDefault(machine, value, element2.initializer, frame), frame);
  }
}
function rest({ value, from: from2 }, taken) {
  if (!isPlain(value)) return unknown2(isUnknown2(value) ? value.reason : "it is no map", from2);
  const left2 = new Dict();
  left2.open = value.open;
  for (const [key, slot] of value.entries) if (!taken.has(key)) left2.entries.set(key, slot);
  return { value: left2, from: from2 };
}
function itemAt(list4, index) {
  return list4.items[index] ?? { value: list4.open === void 0 ? void 0 : new Unknown(list4.open) };
}
function itemsFrom(list4, index) {
  const left2 = new List(list4.items.slice(index));
  left2.open = list4.open;
  return { value: left2 };
}
function bindItems(machine, pattern, traced, frame) {
  const list4 = listed(traced.value);
  for (const [index, element2] of pattern.elements.entries()) {
    if (import_ts_morph7.ts.isOmittedExpression(element2)) continue;
    const value = element2.dotDotDotToken ? itemsFrom(list4, index) : withDefault(machine, itemAt(list4, index), element2.initializer, frame);
    bind(machine, element2.name, value, frame);
  }
}
function bindPattern(machine, target2, traced, frame) {
  if (import_ts_morph7.ts.isArrayLiteralExpression(target2)) {
    const list4 = listed(traced.value);
    for (const [index, item] of target2.elements.entries())
      if (!import_ts_morph7.ts.isOmittedExpression(item) && !import_ts_morph7.ts.isSpreadElement(item))
        store(machine, item, itemAt(list4, index), item, frame);
    return;
  }
  for (const member of target2.properties) {
    if (import_ts_morph7.ts.isShorthandPropertyAssignment(member))
      store(machine, member.name, property(machine, traced, member.name.text), member, frame);
    else if (import_ts_morph7.ts.isPropertyAssignment(member)) {
      const name = nameText(machine, member.name, frame);
      const value = name instanceof Unknown ? unknown2(name.reason) : property(machine, traced, name);
      store(machine, member.initializer, value, member, frame);
    }
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
var import_ts_morph7;
var init_patterns = __esm({
  "src/read/typescript/patterns.ts"() {
    "use strict";
    import_ts_morph7 = require("ts-morph");
    init_value();
    init_expressions();
    init_literals();
    init_operators();
    init_properties();
    init_scope();
    init_values();
  }
});

// src/read/typescript/functions.ts
function functionOf(_machine, node, frame, self) {
  const own3 = import_ts_morph8.ts.isArrowFunction(node) ? selfOf(frame) : self;
  return { value: new Func(node, frame, own3, import_ts_morph8.ts.isArrowFunction(node) ? homeOf(frame) : void 0), from: node };
}
function runFunction(machine, { node, frame: outer, self, home }, args) {
  if (node.asteriskToken) return unknown2("a generator makes it", node);
  if (!node.body) return unknown2("the function has no body", node);
  machine.ran.add(node);
  const frame = new Frame(outer);
  frame.self = self ?? UNDEFINED;
  frame.home = home;
  bindParameters(machine, node.parameters, args, frame);
  if (!import_ts_morph8.ts.isBlock(node.body)) return evaluate(machine, node.body, frame);
  const end2 = runBody(machine, node.body, frame);
  if (end2?.kind !== "return") return UNDEFINED;
  const value = end2.value ?? UNDEFINED;
  return end2.maybe ? join2(value, UNDEFINED) : value;
}
var import_ts_morph8;
var init_functions = __esm({
  "src/read/typescript/functions.ts"() {
    "use strict";
    import_ts_morph8 = require("ts-morph");
    init_expressions();
    init_join();
    init_patterns();
    init_scope();
    init_statements();
    init_values();
  }
});

// src/read/typescript/regular-expressions.ts
function regularExpression(node) {
  const end2 = node.text.lastIndexOf("/");
  const source = node.text.slice(1, end2);
  if (!ATOMS.test(source.replace(REPEATED, ""))) return unknown2("the regular expression is not evaluated", node);
  const instance = new Instance(TYPE, node);
  try {
    instance.hidden.set("expression", new RegExp(source, node.text.slice(end2 + 1)));
  } catch {
    return unknown2("it is no regular expression", node);
  }
  return { value: instance, from: node };
}
function expressionIn(value, text3) {
  if (!(value instanceof Instance) || value.type !== TYPE) return void 0;
  return text3.length > LONGEST_TEXT ? new Unknown("the text is too long") : expressionOf(value);
}
var ATOMS, REPEATED, STATEFUL, LONGEST_TEXT, expressionOf, test, TYPE;
var init_regular_expressions = __esm({
  "src/read/typescript/regular-expressions.ts"() {
    "use strict";
    init_value();
    init_values();
    ATOMS = /^(?:\\[^\dkpPu]|\[(?:\\.|[^\]\\])*\]|[^\\[\](){}|*+?])*$/;
    REPEATED = /(?<=[^\\])[*+?]/;
    STATEFUL = /[gy]/;
    LONGEST_TEXT = 1e3;
    expressionOf = (instance) => instance.hidden.get("expression");
    test = (_machine, args, node, { value: self }) => {
      const { value } = argument(args, 0);
      const expression2 = expressionOf(self);
      if (typeof value !== "string" || value.length > LONGEST_TEXT || STATEFUL.test(expression2.flags))
        return unknown2(isUnknown2(value) ? value.reason : "the match is not evaluated", node);
      return { value: expression2.test(value), from: node };
    };
    TYPE = new NativeClass(
      "RegExp",
      () => void 0,
      () => void 0,
      { test }
    );
  }
});

// src/read/typescript/expressions.ts
function chained(machine, node, frame) {
  const base = evaluate(machine, node.expression, frame);
  return (node.flags & import_ts_morph9.ts.NodeFlags.OptionalChain) !== 0 && isNothing2(base) ? void 0 : base;
}
function at2(machine, base, { value: name }, node) {
  if (isUnknown2(name)) return unknown2(name.reason, node);
  return typeof name === "string" || typeof name === "number" ? property(machine, base, String(name)) : unknown2(UNDECIDED, node);
}
function evaluate(machine, node, frame) {
  machine.tick();
  const rule75 = TABLE2[node.kind];
  if (!rule75) return unknown2("this kind of expression is not evaluated", node);
  const traced = rule75(machine, node, frame);
  machine.tick(weight(traced.value));
  return traced;
}
var import_ts_morph9, K3, inner, constant, textOf2, template, conditional2, isNothing2, access, element, unary2, TABLE2, weight;
var init_expressions = __esm({
  "src/read/typescript/expressions.ts"() {
    "use strict";
    import_ts_morph9 = require("ts-morph");
    init_value();
    init_calls();
    init_classes();
    init_functions();
    init_join();
    init_literals();
    init_operators();
    init_properties();
    init_regular_expressions();
    init_scope();
    init_values();
    K3 = import_ts_morph9.ts.SyntaxKind;
    inner = (machine, node, frame) => evaluate(machine, node.expression, frame);
    constant = (value) => (_machine, from2) => ({ value, from: from2 });
    textOf2 = (_machine, node) => ({ value: node.text, from: node });
    template = (machine, node, frame) => {
      let text3 = node.head.text;
      let doubt;
      for (const span of node.templateSpans) {
        const { value } = evaluate(machine, span.expression, frame);
        if (isUnknown2(value)) doubt ??= value;
        else if (typeof value === "object" && value !== null) doubt ??= new Unknown("an object is made text");
        else text3 += String(value) + span.literal.text;
      }
      return { value: doubt ? new Unknown(doubt.reason) : text3, from: node };
    };
    conditional2 = (machine, node, frame) => {
      const condition = truth(evaluate(machine, node.condition, frame).value);
      const yes = () => evaluate(machine, node.whenTrue, frame);
      const no = () => evaluate(machine, node.whenFalse, frame);
      return condition === void 0 ? machine.either(yes, no) : condition ? yes() : no();
    };
    isNothing2 = ({ value }) => value === void 0 || value === null;
    access = (machine, node, frame) => {
      if (node.expression.kind === K3.SuperKeyword) return unknown2("it belongs to a base class", node);
      const base = chained(machine, node, frame);
      return base ? property(machine, base, node.name.text) : UNDEFINED;
    };
    element = (machine, node, frame) => {
      const base = chained(machine, node, frame);
      if (!base) return UNDEFINED;
      const { value } = evaluate(machine, node.argumentExpression, frame);
      const each2 = eachOption(value, (option) => at2(machine, base, option, node));
      return each2 ?? at2(machine, base, { value }, node);
    };
    unary2 = (machine, node, frame) => prefix(machine, node, frame);
    TABLE2 = {
      [K3.StringLiteral]: textOf2,
      [K3.NoSubstitutionTemplateLiteral]: textOf2,
      [K3.NumericLiteral]: ((_machine, node) => ({ value: Number(node.text), from: node })),
      [K3.RegularExpressionLiteral]: ((_machine, node) => regularExpression(node)),
      [K3.TrueKeyword]: constant(true),
      [K3.FalseKeyword]: constant(false),
      [K3.NullKeyword]: constant(null),
      [K3.VoidExpression]: ((machine, node, frame) => {
        evaluate(machine, node.expression, frame);
        return UNDEFINED;
      }),
      [K3.Identifier]: ((machine, node, frame) => lookUp2(machine, frame, node.text)),
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
        value: classOf2(machine, node, frame)
      }))
    };
    weight = (value) => typeof value === "string" ? value.length >> 7 : value instanceof List || value instanceof Dict ? value.size >> 3 : 0;
  }
});

// src/read/typescript/classes.ts
function classOf2(machine, node, outer) {
  const frame = new Frame(outer);
  const type = new ClassValue(node, frame, baseOf(machine, node, outer));
  if (node.name) frame.names.set(node.name.text, { slot: { value: type, from: node } });
  const body = new Frame(frame);
  body.self = { value: type };
  body.home = type;
  for (const member of node.members) {
    if (import_ts_morph10.ts.isPropertyDeclaration(member) && isStatic(member)) setField(machine, type, member, body);
    else if (import_ts_morph10.ts.isClassStaticBlockDeclaration(member)) runBlock(machine, member.body.statements, new Frame(body));
  }
  return type;
}
function baseOf(machine, node, frame) {
  const clause = node.heritageClauses?.find(({ token }) => token === import_ts_morph10.ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!clause) return void 0;
  const { value } = evaluate(machine, clause.expression, frame);
  if (value instanceof ClassValue || value instanceof NativeClass) return value;
  return new Unknown(isUnknown2(value) ? value.reason : "the base class is not known");
}
function setField(machine, target2, member, frame) {
  if ((import_ts_morph10.ts.getCombinedModifierFlags(member) & import_ts_morph10.ts.ModifierFlags.Ambient) !== 0) return;
  const name = nameText(machine, member.name, frame);
  const traced = member.initializer ? evaluate(machine, member.initializer, frame) : UNDEFINED;
  machine.touch(target2);
  if (typeof name === "string")
    target2.entries.set(name, slotOf(traced, member.name, member.initializer ?? member.name));
  else target2.open ??= name.reason;
}
function membersOf(node) {
  let index = INDEXES.get(node);
  if (index) return index;
  index = /* @__PURE__ */ new Map();
  for (const member of node.members) {
    const kind = kindOf2(member);
    const declaration = member;
    if (!kind || !declaration.body) continue;
    const name = member.name && !import_ts_morph10.ts.isComputedPropertyName(member.name) && !import_ts_morph10.ts.isBigIntLiteral(member.name) ? member.name.text : "";
    index.set(`${isStatic(member) ? "static " : ""}${kind} ${name}`, declaration);
  }
  INDEXES.set(node, index);
  return index;
}
function memberOf2(type, key) {
  for (const one2 of ancestry(type)) {
    const member = one2 instanceof ClassValue ? membersOf(one2.node).get(key) : void 0;
    if (member) return new Func(member, one2.frame, void 0, one2);
  }
  return void 0;
}
function instantiate(machine, type, args, node) {
  const instance = new Instance(type, node);
  runConstructor(machine, instance, type, args, node);
  return instance;
}
function runConstructor(machine, instance, type, args, node) {
  if (type instanceof NativeClass) return type.init(machine, instance, args, node);
  if (type instanceof Unknown) return unknownBase(machine, instance, type, args);
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
    if (!import_ts_morph10.ts.isParameterPropertyDeclaration(parameter, parameter.parent) || !import_ts_morph10.ts.isIdentifier(parameter.name)) continue;
    machine.touch(instance);
    const { text: text3 } = parameter.name;
    instance.entries.set(text3, slotOf(lookUp2(machine, frame, text3), parameter.name, parameter.name));
  }
  const body = new Frame(type.frame);
  body.self = frame.self;
  body.home = type;
  for (const member of type.node.members)
    if (import_ts_morph10.ts.isPropertyDeclaration(member) && !isStatic(member)) setField(machine, instance, member, body);
}
function superCall(machine, args, node, frame) {
  let own3 = frame;
  while (own3 && !own3.home) own3 = own3.parent;
  const instance = own3?.self?.value;
  if (!own3?.home || !(instance instanceof Instance))
    return unknownCall(machine, args, "there is no base class", node, false);
  runConstructor(machine, instance, own3.home.base, args, node);
  setFields(
    machine,
    instance,
    own3.home,
    membersOf(own3.home.node).get("constructor "),
    own3
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
    next = typeof value === "number" ? value + 1 : new Unknown("the member before it has no number");
    if (typeof name !== "string") continue;
    dict.entries.set(name, { value, from: from2, key: member.name });
    frame.names.set(name, { slot: { value, from: from2 } });
    if (typeof value === "number") dict.entries.set(String(value), { value: name, from: member.name });
  }
  return dict;
}
var import_ts_morph10, isStatic, kindOf2, INDEXES, methodOf, accessorOf;
var init_classes = __esm({
  "src/read/typescript/classes.ts"() {
    "use strict";
    import_ts_morph10 = require("ts-morph");
    init_value();
    init_calls();
    init_expressions();
    init_literals();
    init_patterns();
    init_scope();
    init_statements();
    init_values();
    isStatic = (member) => (import_ts_morph10.ts.getCombinedModifierFlags(member) & import_ts_morph10.ts.ModifierFlags.Static) !== 0;
    kindOf2 = (member) => import_ts_morph10.ts.isMethodDeclaration(member) ? "method" : import_ts_morph10.ts.isGetAccessorDeclaration(member) ? "get" : import_ts_morph10.ts.isSetAccessorDeclaration(member) ? "set" : import_ts_morph10.ts.isConstructorDeclaration(member) ? "constructor" : void 0;
    INDEXES = /* @__PURE__ */ new WeakMap();
    methodOf = (type, name, ofClass = false) => memberOf2(type, `${ofClass ? "static " : ""}method ${name}`);
    accessorOf = (type, name, kind, ofClass = false) => memberOf2(type, `${ofClass ? "static " : ""}${kind} ${name}`);
  }
});

// src/read/typescript/lists.ts
function listFrom(items2, open, node) {
  const list4 = new List(items2.slice(0, MOST_ITEMS));
  list4.open = items2.length > MOST_ITEMS ? "it is too long" : open;
  return { value: list4, from: node };
}
function each(machine, list4, args, node, self, of2) {
  const callee = argument(args, 0);
  for (const [index, item] of [...list4.items].entries())
    of2(callValue(machine, callee, { list: [item, { value: index }, self], open: void 0 }, node), item, index);
  if (list4.open === void 0) return void 0;
  const { open } = list4;
  uncertainTurns(machine, () => {
    callValue(machine, callee, { list: [unknown2(open), unknown2(open), self], open: void 0 }, node);
    return void 0;
  });
  return open;
}
function concatenated(parts2) {
  const items2 = [];
  for (const part of parts2) {
    if (isUnknown2(part.value)) return { items: items2, open: part.value.reason };
    if (!(part.value instanceof List)) items2.push(part);
    else {
      items2.push(...part.value.items);
      if (part.value.open !== void 0) return { items: items2, open: part.value.open };
    }
  }
  return { items: items2, open: void 0 };
}
function search(machine, list4, args, node, self) {
  let found;
  let doubt;
  each(machine, list4, args, node, self, ({ value }, item, index) => {
    const holds2 = truth(value);
    if (holds2 === void 0 && !found) doubt ??= new Unknown(UNDECIDED);
    if (holds2 && !found && !doubt) found = { item, index };
  });
  return doubt ?? found ?? (list4.open === void 0 ? void 0 : new Unknown(list4.open));
}
function scalars(values) {
  const known6 = [];
  for (const { value } of values) {
    if (!isScalar(value)) return new Unknown(isUnknown2(value) ? value.reason : "an item is no text");
    known6.push(value);
  }
  return known6;
}
function listMethod(name) {
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : void 0;
  return method && ((machine, args, node, self) => method(machine, self.value, args, node, self));
}
var MOST_ITEMS, map2, filter, flatMap, searching, every, reduce, includes, indexOf, join3, slice, push, changing, reversed, sorted, listText, METHODS;
var init_lists = __esm({
  "src/read/typescript/lists.ts"() {
    "use strict";
    init_value();
    init_calls();
    init_join();
    init_loops();
    init_operators();
    init_properties();
    init_values();
    MOST_ITEMS = 1e5;
    map2 = (machine, list4, args, node, self) => {
      const items2 = [];
      const open = each(
        machine,
        list4,
        args,
        node,
        self,
        (result3, item) => items2.push({ ...result3, from: result3.from ?? item.from, use: result3.from })
      );
      return listFrom(items2, open, node);
    };
    filter = (machine, list4, args, node, self) => {
      const items2 = [];
      let doubt;
      const open = each(machine, list4, args, node, self, ({ value }, item) => {
        const stays = truth(value);
        if (stays === void 0) doubt ??= UNDECIDED;
        else if (stays && doubt === void 0) items2.push(item);
      });
      return listFrom(items2, doubt ?? open, node);
    };
    flatMap = (machine, list4, args, node, self) => {
      const results = [];
      const open = each(machine, list4, args, node, self, (result3) => results.push(result3));
      const flat = concatenated(results);
      return listFrom(flat.items, flat.open ?? open, node);
    };
    searching = (of2) => (machine, list4, args, node, self) => {
      const found = search(machine, list4, args, node, self);
      return found instanceof Unknown ? { value: found, from: node } : of2(found);
    };
    every = (machine, list4, args, node, self) => {
      const truths = [];
      const open = each(machine, list4, args, node, self, ({ value }) => truths.push(truth(value)));
      if (truths.includes(false)) return { value: false, from: node };
      return {
        value: open === void 0 && !truths.includes(void 0) ? true : new Unknown(open ?? UNDECIDED),
        from: node
      };
    };
    reduce = (machine, list4, args, node, self) => {
      if (list4.open !== void 0) {
        each(machine, list4, { list: [], open: list4.open }, node, self, () => void 0);
        return unknown2(list4.open, node);
      }
      const callee = argument(args, 0);
      const items2 = args.list.length > 1 ? list4.items : list4.items.slice(1);
      const start = args.list[1] ?? list4.items[0] ?? UNDEFINED;
      return items2.reduce(
        (sum, item, index) => callValue(machine, callee, { list: [sum, item, { value: index }], open: void 0 }, node),
        start
      );
    };
    includes = (_machine, list4, args, node) => {
      const { value } = argument(args, 0);
      if (isUnknown2(value)) return unknown2(value.reason, node);
      if (list4.items.some((item) => Object.is(item.value, value))) return { value: true, from: node };
      const doubt = list4.items.find((item) => isUnknown2(item.value));
      return { value: list4.open === void 0 && !doubt ? false : new Unknown(list4.open ?? UNDECIDED), from: node };
    };
    indexOf = (machine, list4, args, node, self) => {
      const known6 = includes(machine, list4, { ...args, list: args.list.slice(0, 1) }, node, self).value;
      const index = list4.items.findIndex(({ value }) => Object.is(value, argument(args, 0).value));
      const isSure = args.list.length === 1 && !list4.items.slice(0, Math.max(index, 0)).some(({ value }) => isUnknown2(value));
      if (known6 === false && args.list.length === 1) return { value: -1, from: node };
      return known6 === true && isSure ? { value: index, from: node } : unknown2(list4.open ?? UNDECIDED, node);
    };
    join3 = (_machine, list4, args, node) => {
      const texts2 = scalars(list4.items);
      const by = args.list.length > 0 ? argument(args, 0).value : ",";
      if (texts2 instanceof Unknown || list4.open !== void 0 || typeof by !== "string")
        return unknown2(texts2 instanceof Unknown ? texts2.reason : list4.open ?? UNDECIDED, node);
      return { value: texts2.map((text3) => text3 ?? "").join(by), from: node };
    };
    slice = (_machine, list4, args, node) => {
      const bounds = scalars(args.list);
      if (bounds instanceof Unknown || args.open !== void 0 || list4.open !== void 0 && bounds.some((bound2) => Number(bound2) < 0))
        return listFrom([], UNDECIDED, node);
      return listFrom(list4.items.slice(...bounds), list4.open, node);
    };
    push = (machine, list4, args, node) => {
      machine.touch(list4);
      if (list4.open === void 0) list4.items.push(...args.list.slice(0, Math.max(0, MOST_ITEMS - list4.items.length)));
      list4.open ??= args.open;
      return { value: list4.open === void 0 ? list4.items.length : new Unknown(list4.open), from: node };
    };
    changing = (change) => (machine, list4, args, node, self) => {
      machine.touch(list4);
      const result3 = list4.open === void 0 && args.open === void 0 ? change(list4.items, args) : void 0;
      if (result3) return result3.value === list4 ? self : result3;
      spoil(machine, list4, "it is changed in a way that is not evaluated");
      return unknown2(list4.open ?? "it is changed in a way that is not evaluated", node);
    };
    reversed = changing((items2) => {
      items2.reverse();
      return UNDEFINED;
    });
    sorted = (_machine, list4, args, node) => {
      const texts2 = scalars(list4.items);
      if (texts2 instanceof Unknown || list4.open !== void 0 || args.list.length > 0)
        return listFrom([], "its order is not evaluated", node);
      return listFrom(
        [...list4.items].sort((one2, two) => String(one2.value) < String(two.value) ? -1 : 1),
        void 0,
        node
      );
    };
    listText = (machine, list4, _args, node, self) => join3(machine, list4, { list: [], open: void 0 }, node, self);
    METHODS = {
      map: map2,
      filter,
      flatMap,
      reduce,
      every,
      includes,
      indexOf,
      join: join3,
      slice,
      push,
      toSorted: sorted,
      forEach: (machine, list4, args, node, self) => {
        map2(machine, list4, args, node, self);
        return UNDEFINED;
      },
      find: searching((found) => found?.item ?? UNDEFINED),
      findIndex: searching((found) => ({ value: found?.index ?? -1 })),
      some: searching((found) => ({ value: found !== void 0 })),
      concat: (_machine, _list, args, node, self) => {
        const { items: items2, open } = concatenated([self, ...args.list]);
        return listFrom(items2, open ?? args.open, node);
      },
      flat: (_machine, list4, args, node) => {
        if (args.list.length > 0) return listFrom([], "its depth is not evaluated", node);
        const { items: items2, open } = concatenated(list4.items);
        return listFrom(items2, open ?? list4.open, node);
      },
      at: (_machine, list4, args, node) => {
        const index = argument(args, 0).value;
        return typeof index === "number" && list4.open === void 0 ? list4.items.at(index) ?? UNDEFINED : unknown2(list4.open ?? UNDECIDED, node);
      },
      entries: (_machine, list4, _args, node) => listFrom(
        list4.items.map((item, index) => ({ value: new List([{ value: index }, item]) })),
        list4.open,
        node
      ),
      values: (_machine, list4, _args, node) => listFrom(list4.items, list4.open, node),
      keys: (_machine, list4, _args, node) => listFrom(
        list4.items.map((_item, value) => ({ value })),
        list4.open,
        node
      ),
      toString: listText,
      unshift: changing((items2, { list: list4 }) => ({ value: items2.unshift(...list4) })),
      pop: changing((items2) => items2.pop() ?? UNDEFINED),
      shift: changing((items2) => items2.shift() ?? UNDEFINED),
      splice: changing((items2, { list: [start, count3, ...added2] }) => {
        const bounds = scalars(count3 ? [start ?? UNDEFINED, count3] : [start ?? UNDEFINED]);
        if (bounds instanceof Unknown || bounds.some((bound2) => typeof bound2 !== "number")) return void 0;
        const [from2 = 0, length = items2.length] = bounds;
        return { value: new List(items2.splice(from2, length, ...added2)) };
      }),
      reverse: (machine, list4, args, node, self) => {
        reversed(machine, list4, args, node, self);
        return self;
      },
      sort: (machine, list4, args, node, self) => {
        const { value } = sorted(machine, list4, args, node, self);
        machine.touch(list4);
        list4.items = [...value.items];
        list4.open = value.open;
        return self;
      },
      fill: (machine, list4, args, node, self) => {
        machine.touch(list4);
        if (args.list.length > 1) spoil(machine, list4, "it is filled in part");
        else list4.items = list4.items.map(() => ({ ...argument(args, 0), use: node }));
        return self;
      }
    };
  }
});

// src/read/typescript/texts.ts
function known3({ list: list4, open }, text3) {
  if (open !== void 0) return new Unknown(open);
  const values = [];
  for (const { value } of list4) {
    const expression2 = text3 === void 0 ? void 0 : expressionIn(value, text3);
    if (expression2 instanceof Unknown) return expression2;
    if (expression2) {
      values.push(expression2);
      continue;
    }
    if (!isScalar(value)) return new Unknown(isUnknown2(value) ? value.reason : "an argument is not evaluated");
    values.push(value);
  }
  return values;
}
function safely(run3) {
  try {
    const result3 = run3();
    const size = typeof result3 === "string" || Array.isArray(result3) ? result3.length : 0;
    return size > MOST_TEXT2 ? new Unknown("the text is too long") : result3;
  } catch {
    return new Unknown("it throws");
  }
}
function result(value, node) {
  if (Array.isArray(value)) return { value: new List(value.map((text3) => ({ value: text3, from: node }))), from: node };
  return { value, from: node };
}
function textMethod(name) {
  if (!METHODS2.has(name) && !NUMBERS.has(name)) return void 0;
  return (_machine, args, node, { value }) => {
    const values = known3(args, typeof value === "string" && MATCHING.has(name) ? value : void 0);
    if (values instanceof Unknown) return unknown2(values.reason, node);
    const method = typeof value === "number" ? NUMBERS.get(name) : METHODS2.get(name);
    if (!method) return unknown2(`the method ${name} is not evaluated`, node);
    return result(
      safely(() => method(value, ...values)),
      node
    );
  };
}
var MOST_TEXT2, PLAIN, limited, METHODS2, NUMBERS, MATCHING;
var init_texts = __esm({
  "src/read/typescript/texts.ts"() {
    "use strict";
    init_value();
    init_regular_expressions();
    init_values();
    MOST_TEXT2 = 1e6;
    PLAIN = [
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
    limited = (name) => (text3, count3, filler) => count3 * Math.max(1, name === "repeat" ? text3.length : 1) > MOST_TEXT2 ? void 0 : text3[name](count3, filler ?? " ");
    METHODS2 = new Map([
      ...PLAIN.map(
        (name) => [name, (text3, ...args) => text3[name].apply(text3, args)]
      ),
      ["padStart", limited("padStart")],
      ["padEnd", limited("padEnd")],
      ["repeat", limited("repeat")]
    ]);
    NUMBERS = /* @__PURE__ */ new Map([
      ["toString", (value, radix) => value.toString(radix)],
      ["toFixed", (value, digits) => value.toFixed(digits)],
      ["toPrecision", (value, digits) => value.toPrecision(digits)]
    ]);
    MATCHING = /* @__PURE__ */ new Set(["replace", "replaceAll", "split"]);
  }
});

// src/read/typescript/calls.ts
function callFunction(machine, func, args, node) {
  const result3 = machine.nested(() => runFunction(machine, func, args));
  return result3 ?? unknownCall(machine, args, "calls are nested too deeply", node, false);
}
function unknownCall(machine, args, reason, node, callsBack2) {
  machine.doubts++;
  machine.expose(args.list, reason);
  for (const { value } of args.list) {
    if (value instanceof Func) {
      if (callsBack2) callBack(machine, value, reason, node);
    } else spoil(machine, value, reason);
  }
  return unknown2(reason, node);
}
function callBack(machine, func, reason, node) {
  const call2 = () => callFunction(machine, func, { list: [], open: reason }, node);
  machine.callBack(func.node, () => machine.fork(call2, () => void 0));
}
function callValue(machine, { value }, args, node, self = UNDEFINED, callsBack2 = false) {
  if (value instanceof Func) return callFunction(machine, bound(value, self), args, node);
  if (value instanceof Native && value.call) return value.call(machine, args, node, self);
  return unknownCall(machine, args, isUnknown2(value) ? value.reason : "what is called is not known", node, callsBack2);
}
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
  const known6 = key && typeof key.value === "string" ? dict.entries.has(key.value) || (dict.open === void 0 ? false : void 0) : void 0;
  return { value: known6 ?? new Unknown(dict.open ?? "the key is not known"), from: node };
}
function functionMethod(machine, func, name, args, node) {
  if (name === "call") return callValue(machine, func, { ...args, list: args.list.slice(1) }, node, args.list[0]);
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function nativeMethod(instance, name) {
  for (const type of ancestry(instance.type)) {
    if (type instanceof NativeClass && Object.hasOwn(type.methods, name)) return type.methods[name];
  }
  return void 0;
}
function instanceMethod(machine, instance, self, name, args, node) {
  const own3 = instance.entries.get(name);
  if (own3) return callValue(machine, own3, args, node, own3.value instanceof Func && own3.value.self ? UNDEFINED : self);
  const method = methodOf(instance.type, name);
  if (method) return callFunction(machine, bound(method, self), args, node);
  const native = nativeMethod(instance, name);
  if (native) return native(machine, args, node, self);
  spoil(machine, instance, `the method ${name} may change it`);
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function callsBack(machine, callee, frame) {
  let root = callee;
  while (import_ts_morph11.ts.isPropertyAccessExpression(root) || import_ts_morph11.ts.isCallExpression(root)) root = root.expression;
  if (!import_ts_morph11.ts.isIdentifier(root)) return true;
  if (!find(frame, root.text)) return machine.limits.tests === true && TEST_GLOBALS.has(root.text);
  const { value } = evaluate(machine, root, frame);
  return machine.limits.tests === true || !(isUnknown2(value) && TESTS.test(value.reason));
}
function call(machine, node, frame) {
  const { expression: callee } = node;
  if (callee.kind === import_ts_morph11.ts.SyntaxKind.SuperKeyword)
    return superCall(machine, elements(machine, node.arguments, frame), node, frame);
  if (callee.kind === import_ts_morph11.ts.SyntaxKind.ImportKeyword) return unknown2("it is imported while the program runs", node);
  const required = requiredModule(callee, node, frame);
  if (required !== void 0) return machine.modules.imported(node.getSourceFile(), required, "*");
  if (import_ts_morph11.ts.isPropertyAccessExpression(callee) || import_ts_morph11.ts.isElementAccessExpression(callee))
    return callMember(machine, node, callee, frame);
  const target2 = evaluate(machine, callee, frame);
  if (endsChain(node, target2)) return UNDEFINED;
  const args = elements(machine, node.arguments, frame);
  return callValue(machine, target2, args, node, UNDEFINED, callsBack(machine, callee, frame));
}
function requiredModule(callee, { arguments: [path] }, frame) {
  if (!import_ts_morph11.ts.isIdentifier(callee) || callee.text !== "require" || find(frame, "require")) return void 0;
  return path && import_ts_morph11.ts.isStringLiteralLike(path) ? path.text : void 0;
}
function callMember(machine, node, callee, frame) {
  if (callee.expression.kind === import_ts_morph11.ts.SyntaxKind.SuperKeyword) return superMethod(machine, node, callee, frame);
  const base = evaluate(machine, callee.expression, frame);
  if (endsChain(node, base)) return UNDEFINED;
  const name = import_ts_morph11.ts.isPropertyAccessExpression(callee) ? callee.name.text : evaluate(machine, callee.argumentExpression, frame).value;
  const args = elements(machine, node.arguments, frame);
  if (typeof name === "string") return callMethod(machine, base, name, args, node, callsBack(machine, callee, frame));
  return unknownCall(machine, args, "the method is not known", node, true);
}
function superMethod(machine, node, callee, frame) {
  const args = elements(machine, node.arguments, frame);
  const self = selfOf(frame);
  const name = import_ts_morph11.ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  const method = methodOf(homeOf(frame)?.base, name);
  if (method) return callFunction(machine, bound(method, self), args, node);
  const native = self.value instanceof Instance ? nativeMethod(self.value, name) : void 0;
  return native ? native(machine, args, node, self) : unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function construct(machine, node, frame) {
  const { value } = evaluate(machine, node.expression, frame);
  const args = elements(machine, node.arguments ?? [], frame);
  const made2 = constructed(machine, value, args, node);
  machine.note(made2.value, args, node);
  return made2;
}
function constructed(machine, value, args, node) {
  if (value instanceof ClassValue || value instanceof NativeClass) {
    const made2 = machine.nested(() => instantiate(machine, value, args, node));
    return made2 ? { value: made2, from: node } : unknown2("calls are nested too deeply", node);
  }
  if (value instanceof Native && value.name === "Array" && value.call)
    return value.call(machine, args, node, UNDEFINED);
  machine.doubts++;
  const reason = isUnknown2(value) ? value.reason : "the class is not known";
  machine.expose(args.list, reason);
  return unknown2(reason, node);
}
function taggedText(machine, node, frame) {
  if (import_ts_morph11.ts.isPropertyAccessExpression(node.tag) && node.tag.getText() === "String.raw" && import_ts_morph11.ts.isNoSubstitutionTemplateLiteral(node.template))
    return { value: node.template.rawText ?? node.template.text, from: node };
  return unknownCall(
    machine,
    { list: [], open: void 0 },
    "a tag makes the text",
    evaluate(machine, node.tag, frame).from ?? node,
    false
  );
}
var import_ts_morph11, bound, TESTS, TEST_GLOBALS, endsChain;
var init_calls = __esm({
  "src/read/typescript/calls.ts"() {
    "use strict";
    import_ts_morph11 = require("ts-morph");
    init_value();
    init_classes();
    init_expressions();
    init_functions();
    init_lists();
    init_literals();
    init_properties();
    init_scope();
    init_texts();
    init_values();
    bound = (func, self) => import_ts_morph11.ts.isArrowFunction(func.node) || self === UNDEFINED ? func : new Func(func.node, func.frame, self, func.home);
    TESTS = /"(?:vitest|@jest\/globals|mocha|uvu|node:test|ava|tap)"/;
    TEST_GLOBALS = /* @__PURE__ */ new Set(["describe", "context", "suite", "it", "test", "before", "beforeAll", "beforeEach"]);
    endsChain = (node, { value }) => (node.flags & import_ts_morph11.ts.NodeFlags.OptionalChain) !== 0 && (value === void 0 || value === null);
  }
});

// src/read/typescript/generated.ts
function first(node, is2) {
  if (is2(node)) return node;
  return import_ts_morph12.ts.forEachChild(node, (child3) => first(child3, is2));
}
function fieldsOf(func) {
  let fields = FIELDS.get(func);
  if (fields) return fields;
  const literal = first(func, import_ts_morph12.ts.isObjectLiteralExpression);
  fields = (literal?.properties ?? []).flatMap((member) => {
    if (!import_ts_morph12.ts.isPropertyAssignment(member) || import_ts_morph12.ts.isComputedPropertyName(member.name) || import_ts_morph12.ts.isBigIntLiteral(member.name))
      return [];
    const { initializer: expression2 } = member;
    return [{ json: member.name.text, property: first(expression2, ofSubject)?.name.text, expression: expression2 }];
  });
  FIELDS.set(func, fields);
  return fields;
}
function converterOf(toJson) {
  const call2 = toJson.node.body && first(toJson.node.body, (node) => import_ts_morph12.ts.isIdentifier(node) && node.text.startsWith(PREFIX));
  return call2;
}
function converted(machine, name, props, toJson) {
  return byFunction(machine, name.text, props, toJson.frame);
}
function byFunction(machine, name, traced, frame) {
  const { value, from: from2 } = traced;
  const each2 = eachOption(value, (option) => byFunction(machine, name, option, frame));
  if (each2) return each2;
  if (value === void 0 || value === null || isUnknown2(value)) return traced;
  const func = lookUp2(machine, frame, name).value;
  if (!isPlain(value) || !(func instanceof Func))
    return unknown2("it is turned into a field in a way that is not read", from2);
  const dict = new Dict();
  dict.open = value.open;
  for (const field of fieldsOf(func.node)) {
    const slot = field.property === void 0 ? void 0 : value.entries.get(field.property);
    if (slot) dict.entries.set(field.json, { ...slot, ...convert(machine, field.expression, slot, func.frame) });
  }
  return { value: dict, from: from2 };
}
function convert(machine, expression2, traced, frame) {
  if (import_ts_morph12.ts.isParenthesizedExpression(expression2)) return convert(machine, expression2.expression, traced, frame);
  if (import_ts_morph12.ts.isIdentifier(expression2) || import_ts_morph12.ts.isElementAccessExpression(expression2) || ofSubject(expression2)) return traced;
  if (import_ts_morph12.ts.isPropertyAccessExpression(expression2)) return unwrapped(machine, expression2, traced, frame);
  if (import_ts_morph12.ts.isCallExpression(expression2)) return byCall(machine, expression2, traced, frame);
  if (import_ts_morph12.ts.isConditionalExpression(expression2)) return eachEntry(machine, expression2.whenFalse, traced, frame);
  return unknown2("it is turned into a field in a way that is not read", traced.from);
}
function unwrapped(machine, expression2, traced, frame) {
  const inner2 = convert(machine, expression2.expression, traced, frame);
  if (isNothing3(inner2)) return UNDEFINED;
  const { value, from: from2 } = property(machine, inner2, expression2.name.text);
  return { value, from: from2 ?? inner2.from };
}
function byCall(machine, { expression: callee, arguments: [argument2] }, traced, frame) {
  if (import_ts_morph12.ts.isIdentifier(callee) && callee.text.startsWith(PREFIX) && argument2)
    return byFunction(machine, callee.text, convert(machine, argument2, traced, frame), frame);
  if (!import_ts_morph12.ts.isPropertyAccessExpression(callee))
    return unknown2("it is turned into a field in a way that is not read", traced.from);
  const base = convert(machine, callee.expression, traced, frame);
  if (isNothing3(base)) return UNDEFINED;
  if (callee.name.text === "map" && argument2 && import_ts_morph12.ts.isArrowFunction(argument2) && !import_ts_morph12.ts.isBlock(argument2.body))
    return eachItem(machine, argument2.body, base, frame);
  return unknown2("it is turned into a field in a way that is not read", traced.from);
}
function eachItem(machine, body, traced, frame) {
  const { value, from: from2 } = traced;
  if (!(value instanceof List))
    return isUnknown2(value) ? { value: new Unknown(value.reason), from: from2 } : unknown2("it is no list", from2);
  const list4 = new List(value.items.map((slot) => ({ ...slot, ...convert(machine, body, slot, frame) })));
  list4.open = value.open;
  return { value: list4, from: from2 };
}
function eachEntry(machine, expression2, traced, frame) {
  const { value, from: from2 } = traced;
  const computed2 = (node) => import_ts_morph12.ts.isPropertyAssignment(node) && import_ts_morph12.ts.isComputedPropertyName(node.name);
  const body = first(expression2, computed2)?.initializer;
  if (!isPlain(value) || !body) return isUnknown2(value) || isNothing3(traced) ? traced : unknown2("it is no map", from2);
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, ...convert(machine, body, slot, frame) });
  return { value: dict, from: from2 };
}
function ownNames(machine, toJson, path) {
  const called = converterOf(toJson);
  let step2 = { func: called && funcOf(machine, called.text, toJson.frame), inner: false, type: void 0 };
  const names2 = path.map((key) => {
    const { name, next } = stepInto(machine, step2, key);
    step2 = next;
    return name;
  });
  return { names: names2, type: step2.type };
}
function funcOf(machine, name, frame) {
  const { value } = lookUp2(machine, frame, name);
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
    (node) => import_ts_morph12.ts.isIdentifier(node) && node.text.startsWith(PREFIX)
  );
  const next = called && funcOf(machine, called.text, func.frame);
  return { name, next: { func: next, inner: !called || !isCallOf(expression2, called), type: typeOf(func, name) } };
}
function isCallOf(expression2, called) {
  return import_ts_morph12.ts.isParenthesizedExpression(expression2) ? isCallOf(expression2.expression, called) : import_ts_morph12.ts.isCallExpression(expression2) && expression2.expression === called;
}
function typeOf({ node }, property2) {
  const [parameter] = node.parameters;
  const reference = parameter?.type && first(parameter.type, import_ts_morph12.ts.isTypeReferenceNode);
  if (!reference || !import_ts_morph12.ts.isIdentifier(reference.typeName)) return void 0;
  const { text: text3 } = reference.typeName;
  const declared2 = node.getSourceFile().statements.find((one2) => import_ts_morph12.ts.isInterfaceDeclaration(one2) && one2.name.text === text3);
  const member = declared2?.members.find((one2) => one2.name !== void 0 && one2.name.getText() === property2);
  return member && import_ts_morph12.ts.isPropertySignature(member) ? member.type : void 0;
}
var import_ts_morph12, PREFIX, FIELDS, ofSubject, isNothing3;
var init_generated = __esm({
  "src/read/typescript/generated.ts"() {
    "use strict";
    import_ts_morph12 = require("ts-morph");
    init_value();
    init_join();
    init_properties();
    init_scope();
    init_values();
    PREFIX = "toJson_";
    FIELDS = /* @__PURE__ */ new WeakMap();
    ofSubject = (node) => import_ts_morph12.ts.isPropertyAccessExpression(node) && import_ts_morph12.ts.isIdentifier(node.expression) && node.expression.text === "obj";
    isNothing3 = ({ value }) => value === void 0 || value === null;
  }
});

// src/read/typescript/copies.ts
function copyOf(value, depth = 0) {
  labour();
  if (depth > DEEPEST3) return new Unknown("it is nested too deeply");
  if (value instanceof List) {
    const list4 = new List(value.items.map((slot) => ({ ...slot, value: copyOf(slot.value, depth + 1) })));
    list4.open = value.open;
    return list4;
  }
  if (!isPlain(value)) return value;
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, value: copyOf(slot.value, depth + 1) });
  return dict;
}
var DEEPEST3;
var init_copies = __esm({
  "src/read/typescript/copies.ts"() {
    "use strict";
    init_value();
    init_budget();
    init_values();
    DEEPEST3 = 100;
  }
});

// src/read/typescript/patches.ts
function target(root, pointer2) {
  const parts2 = pointer2.split("/").slice(1).map(unescaped);
  const key = parts2.pop();
  let parent = root;
  for (const part of parts2) {
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
function applyToList(list4, key, op, slot) {
  const index = key === "-" ? list4.items.length : Number(key);
  if (list4.open !== void 0 || !Number.isInteger(index)) return false;
  if (op === "add") list4.items.splice(index, 0, slot);
  else if (op === "replace") list4.items[index] = slot;
  else if (op === "remove") list4.items.splice(index, 1);
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
var unescaped;
var init_patches = __esm({
  "src/read/typescript/patches.ts"() {
    "use strict";
    init_copies();
    init_values();
    unescaped = (part) => part.replaceAll("~1", "/").replaceAll("~0", "~");
  }
});

// src/read/typescript/plain-values.ts
function fieldValue(plain, like) {
  if (plain instanceof Unknown) return isUnknown2(like) ? like : new Unknown(plain.reason);
  if (Array.isArray(plain)) {
    const list4 = new List(
      plain.map((item, index) => slotOf2(item, like instanceof List ? like.items[index] : void 0))
    );
    list4.open = openReason(plain);
    return list4;
  }
  if (!isMap(plain)) return plain;
  const dict = new Dict();
  dict.open = openReason(plain);
  for (const [key, inner2] of Object.entries(plain))
    dict.entries.set(key, slotOf2(inner2, isPlain(like) ? like.entries.get(key) : void 0));
  return dict;
}
function slotOf2(plain, like) {
  const value = fieldValue(plain, like?.value);
  return like && isSame(plain, like.value) ? { ...like, value } : { value };
}
var isSame, fromPlain;
var init_plain_values = __esm({
  "src/read/typescript/plain-values.ts"() {
    "use strict";
    init_value();
    init_values();
    isSame = (plain, like) => typeof plain === "object" && plain !== null || Object.is(plain, like);
    fromPlain = (plain, like) => slotOf2(plain, like);
  }
});

// src/read/typescript/pure-classes.ts
function operationsOf2(patches) {
  if (patches.open !== void 0) return void 0;
  const operations = patches.items.map(
    ({ value }) => value instanceof Instance ? value.hidden.get("operation") : void 0
  );
  return operations.every((one2) => one2 !== void 0) ? operations : void 0;
}
var noInit, UNITS, sizeText, converted2, SIZE, DURATION_VALUE, DURATION, PATCH, operation, PATCHES, LAZY_VALUE, LAZY;
var init_pure_classes = __esm({
  "src/read/typescript/pure-classes.ts"() {
    "use strict";
    init_value();
    init_values();
    noInit = () => void 0;
    UNITS = [
      ["kibibytes", "Ki", "toKibibytes"],
      ["mebibytes", "Mi", "toMebibytes"],
      ["gibibytes", "Gi", "toGibibytes"],
      ["tebibytes", "Ti", "toTebibytes"],
      ["pebibyte", "Pi", "toPebibytes"]
    ];
    sizeText = (_machine, _args, node, { value }) => {
      const amount = value.hidden.get("amount");
      return {
        value: isUnknown2(amount) ? amount : `${String(amount)}${value.hidden.get("unit")}`,
        from: node
      };
    };
    converted2 = (to) => (_machine, args, node, { value }) => {
      const { hidden } = value;
      const from2 = UNITS.findIndex(([, unit]) => unit === hidden.get("unit"));
      const result3 = Number(hidden.get("amount")) * 1024 ** (from2 - to);
      return Number.isInteger(result3) && args.list.length === 0 ? { value: result3, from: node } : unknown2("it is rounded", node);
    };
    SIZE = new NativeClass(
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
              typeof value === "number" || isUnknown2(value) ? value : new Unknown("its amount is no number")
            );
            size.hidden.set("unit", unit);
            size.hidden.set("recipe", { of: "Size", member: name, args: [{ value, from: from2 }] });
            return { value: size, from: from2 ?? node };
          })
        ])
      )
    );
    DURATION_VALUE = new NativeClass(
      "Duration",
      noInit,
      (_machine, instance, name) => unknown2(`${name} is not evaluated`, instance.made)
    );
    DURATION = new Native(
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
    PATCH = new NativeClass("JsonPatch", noInit);
    operation = (op) => (_machine, args, node) => {
      const patch = new Instance(PATCH, node);
      patch.hidden.set("operation", { op, path: argument(args, 0), value: argument(args, 1) });
      return { value: patch, from: node };
    };
    PATCHES = new Native(
      "JsonPatch",
      void 0,
      Object.fromEntries(
        ["add", "remove", "replace", "test", "copy", "move"].map((op) => [
          op,
          new Native(`JsonPatch.${op}`, operation(op))
        ])
      )
    );
    LAZY_VALUE = new NativeClass("Lazy", noInit);
    LAZY = new Native("Lazy", void 0, {
      any: new Native("Lazy.any", (_machine, args, node) => {
        const lazy = new Instance(LAZY_VALUE, node);
        lazy.hidden.set("producer", argument(args, 0));
        return { value: lazy, from: node };
      })
    });
  }
});

// src/read/typescript/manifest.ts
function only3(fields, reason) {
  const dict = new Dict();
  for (const name of IDENTITY) {
    const slot = fields.entries.get(name);
    if (slot) dict.entries.set(name, slot);
  }
  dict.open = reason;
  return dict;
}
function fieldsOf2(machine, instance) {
  const fields = new Dict();
  const written4 = instance.hidden.get("written");
  spread(machine, fields, written4 ? fromPlain(written4(), void 0) : instance.hidden.get("props"));
  fields.entries.set("metadata", { ...fields.entries.get("metadata"), value: metadataOf(instance) });
  return late(machine, instance, fields);
}
function writtenOf(machine, instance) {
  const written4 = instance.hidden.get("written");
  if (!written4 || isChanged(instance)) {
    const fields = fieldsOf2(machine, instance);
    return { plain: plainOf(machine, fields), sources: fields, fields: () => fields };
  }
  const data = metadataOf(instance);
  const { apiVersion, kind, ...rest2 } = written4();
  const { metadata } = plainOf(machine, dictOf([["metadata", { value: data }]]));
  const plain = copyOpen(written4(), { apiVersion, kind, metadata, ...rest2 });
  return { plain, sources: data, fields: () => fieldsOf2(machine, instance) };
}
function copyOpen(from2, to) {
  for (const [key, value] of Object.entries(to)) if (value === void 0) delete to[key];
  const open = openReason(from2);
  return open === void 0 ? to : markOpen(to, open);
}
function isChanged(instance) {
  const patches = instance.hidden.get("patches");
  const app = nearest2(instance, "App");
  return instance.hidden.has("spoiled") || app instanceof Instance && app.hidden.has("resolvers") || patches.items.length > 0 || patches.open !== void 0 || methodOf(instance.type, "toJson") !== void 0;
}
function late(machine, instance, fields) {
  const spoiled = instance.hidden.get("spoiled");
  if (spoiled !== void 0) return only3(fields, spoiled);
  const app = nearest2(instance, "App");
  if (app instanceof Instance && app.hidden.has("resolvers"))
    return only3(fields, "resolvers of the app may replace it");
  const operations = operationsOf2(instance.hidden.get("patches"));
  const after2 = operations && patched(fields, operations);
  if (!after2) return only3(fields, "a JSON patch changes it in a way that is not evaluated");
  const toJson = methodOf(instance.type, "toJson");
  return toJson ? overridden(machine, toJson, after2) : after2;
}
function overridden(machine, toJson, fields) {
  const converter = converterOf(toJson);
  if (!converter) return only3(fields, "its class writes it in a way that is not evaluated");
  const { value } = converted(machine, converter, { value: fields }, toJson);
  if (!isPlain(value)) return only3(fields, "its class writes it in a way that is not evaluated");
  const all2 = new Dict();
  spread(machine, all2, { value: only3(fields, "") });
  all2.open = void 0;
  spread(machine, all2, { value });
  for (const name of IDENTITY) all2.entries.set(name, all2.entries.get(name) ?? fields.entries.get(name));
  return all2;
}
function define(map3, key, value) {
  if (key === "__proto__")
    Object.defineProperty(map3, key, { value, enumerable: true, configurable: true, writable: true });
  else map3[key] = value;
}
function produced(machine, lazy) {
  const producer = lazy.hidden.get("producer");
  const none = { list: [], open: void 0 };
  if (producer.value instanceof Func) return callFunction(machine, producer.value, none, lazy.made);
  return callMethod(machine, producer, "produce", none, lazy.made);
}
function withoutEmpty(value) {
  if (!Array.isArray(value) && !isMap(value)) return value;
  if (isMap(value))
    for (const [key, inner3] of Object.entries(value)) {
      const left2 = withoutEmpty(inner3);
      if (left2 === void 0) delete value[key];
      else value[key] = left2;
    }
  const inner2 = Object.values(value);
  if (inner2.some((one2) => !(one2 instanceof Unknown))) return value;
  const reason = inner2.length > 0 ? inner2[0].reason : openReason(value);
  return reason === void 0 ? void 0 : new Unknown(reason);
}
function plainOf(machine, fields) {
  const plain = new Plain(machine).map(fields);
  if (isMap(plain.metadata)) withoutEmpty(plain.metadata);
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
var IDENTITY, metadataOf, DEEPEST4, Plain;
var init_manifest = __esm({
  "src/read/typescript/manifest.ts"() {
    "use strict";
    init_value();
    init_budget();
    init_calls();
    init_classes();
    init_generated();
    init_literals();
    init_patches();
    init_plain_values();
    init_pure_classes();
    init_tree();
    init_values();
    IDENTITY = ["apiVersion", "kind"];
    metadataOf = (instance) => instance.hidden.get("metadata").hidden.get("data");
    DEEPEST4 = 200;
    Plain = class {
      constructor(machine) {
        this.machine = machine;
      }
      machine;
      map(dict, depth = 0) {
        const map3 = {};
        for (const [key, slot] of dict.entries) {
          const value = this.of(slot.value, depth + 1);
          if (value !== void 0 && value !== null) define(map3, key, value);
        }
        return dict.open === void 0 ? map3 : markOpen(map3, dict.open);
      }
      of(value, depth) {
        labour();
        if (depth > DEEPEST4) throw new Exhausted();
        if (value === void 0 || value === null) return void 0;
        if (isUnknown2(value)) return new Unknown(value.reason);
        if (value instanceof List) return this.#list(value, depth);
        if (isPlain(value)) return this.map(value, depth);
        if (value instanceof Instance && value.type === LAZY_VALUE)
          return this.of(produced(this.machine, value).value, depth + 1);
        return typeof value === "object" ? new Unknown("it is no plain data") : value;
      }
      #list({ items: items2, open }, depth) {
        const list4 = items2.map(({ value }) => this.of(value, depth + 1) ?? null);
        return open === void 0 ? list4 : markOpen(list4, open);
      }
    };
  }
});

// src/read/typescript/program.ts
function makesSomething(node) {
  return import_ts_morph13.ts.isNewExpression(node) || (import_ts_morph13.ts.forEachChild(node, (child3) => makesSomething(child3) || void 0) ?? false);
}
function runUnseen(machine, node, { value }) {
  if (value instanceof Func) callFunction(machine, value, UNSEEN_ARGUMENTS, node);
  else if (value instanceof ClassValue && ["Construct", "ApiObject"].some((name) => descends(value, name)))
    machine.nested(() => instantiate(machine, value, UNSEEN_ARGUMENTS, node));
}
function runModules(machine, modules, library) {
  for (const module2 of modules) module2.run();
  for (const module2 of library) {
    for (const [node, traced] of module2.declarations()) {
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
  return import_ts_morph13.ts.isClassDeclaration(node) && node.members.some(
    (member) => member.name !== void 0 && import_ts_morph13.ts.isIdentifier(member.name) && member.name.text === "GVK"
  );
}
var import_ts_morph13, UNSEEN2, UNSEEN_ARGUMENTS;
var init_program = __esm({
  "src/read/typescript/program.ts"() {
    "use strict";
    import_ts_morph13 = require("ts-morph");
    init_calls();
    init_classes();
    init_machine();
    init_values();
    UNSEEN2 = "nothing that is read calls it";
    UNSEEN_ARGUMENTS = { list: [], open: UNSEEN2 };
  }
});

// src/read/typescript/api-object.ts
function orElse(first3, second) {
  if (isNothing4(first3)) return second();
  return isUnknown2(first3.value) ? join2(first3, second()) : first3;
}
function copied(machine, ...sources2) {
  const dict = new Dict();
  for (const source of sources2) spread(machine, dict, source);
  return { value: dict, from: sources2.find(({ from: from2 }) => from2)?.from };
}
function copiedList({ value, from: from2 }) {
  const list4 = new List(value instanceof List ? [...value.items] : []);
  list4.open = value instanceof List ? value.open : isUnknown2(value) ? value.reason : void 0;
  return { value: list4, from: from2 };
}
function metadataOf2(machine, given, chart, name, node) {
  const of2 = (key) => isNothing4(given) ? UNDEFINED : property(machine, given, key);
  const ofChart = (key) => chart instanceof Instance ? property(machine, { value: chart }, key) : unknown2("its chart is not known", node);
  const own3 = given.value instanceof Dict ? given.value.entries : void 0;
  const data = new Dict();
  data.entries.set("name", { ...own3?.get("name"), ...name });
  spread(machine, data, isNothing4(given) ? { value: new Dict() } : given);
  data.entries.set("name", { ...own3?.get("name"), ...own3?.has("name") && isNothing4(of2("name")) ? UNDEFINED : name });
  data.entries.set("namespace", { ...own3?.get("namespace"), ...orElse(of2("namespace"), () => ofChart("namespace")) });
  data.entries.set("labels", { ...own3?.get("labels"), ...copied(machine, ofChart("labels"), of2("labels")) });
  data.entries.set("annotations", { ...own3?.get("annotations"), ...copied(machine, of2("annotations")) });
  data.entries.set("finalizers", { ...own3?.get("finalizers"), ...copiedList(of2("finalizers")) });
  data.entries.set("ownerReferences", { ...own3?.get("ownerReferences"), ...copiedList(of2("ownerReferences")) });
  return data;
}
function generated(machine, chart, instance) {
  if (!(chart instanceof Instance)) return unknown2("its place in the tree is not known", instance.made);
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
  const given = isPlain(props.value) ? property(machine, props, "metadata") : unknown2(isUnknown2(props.value) ? props.value.reason : "it is given no props");
  instance.hidden.set("props", props);
  setUp(machine, instance, given, false);
}
function setUp(machine, instance, given, isClusterScoped) {
  const chart = nearest2(instance, "Chart");
  const named3 = isNothing4(given) ? UNDEFINED : property(machine, given, "name");
  const name = orElse(named3, () => generated(machine, chart, instance));
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
function get2(machine, instance, name) {
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
var isNothing4, adds, METADATA, KEPT, listIn, group, objectOf, API_OBJECT;
var init_api_object = __esm({
  "src/read/typescript/api-object.ts"() {
    "use strict";
    init_calls();
    init_join();
    init_literals();
    init_properties();
    init_tree();
    init_values();
    isNothing4 = ({ value }) => value === void 0 || value === null;
    adds = (name) => (machine, args, node, self) => {
      const metadata = self.value.hidden.get("data");
      const [key, value] = [argument(args, 0), argument(args, 1)];
      setProperty(machine, metadata.entries.get(name)?.value, key.value, { ...value, key: node, use: node });
      return UNDEFINED;
    };
    METADATA = new NativeClass(
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
          return typeof name === "string" ? property(machine, labels, name) : unknown2("the label is not known", node);
        },
        addFinalizers: (machine, args, node, self) => callMethod(machine, listIn(self, "finalizers"), "push", args, node),
        addOwnerReference: (machine, args, node, self) => callMethod(machine, listIn(self, "ownerReferences"), "push", args, node)
      }
    );
    KEPT = /* @__PURE__ */ new Set(["name", "namespace", "labels", "annotations", "finalizers", "ownerReferences"]);
    listIn = ({ value }, name) => value.hidden.get("data").entries.get(name) ?? UNDEFINED;
    group = ({ value, from: from2 }) => typeof value === "string" ? { value: value.includes("/") ? value.slice(0, value.indexOf("/")) : "core", from: from2 } : { value, from: from2 };
    objectOf = (_machine, args, node) => {
      let { value } = argument(args, 0);
      for (let depth = 0; value instanceof Instance && depth < 50; depth++) {
        if (descends(value.type, "ApiObject")) return { value, from: node };
        value = value.construct?.children.find(
          ({ construct: construct2 }) => construct2?.id === "Default" || construct2?.id === "Resource"
        );
      }
      return unknown2("its object is not known", node);
    };
    API_OBJECT = (base) => new NativeClass(
      "ApiObject",
      init,
      get2,
      {
        addDependency: () => UNDEFINED,
        addJsonPatch: (machine, args, node, self) => callMethod(machine, { value: self.value.hidden.get("patches") }, "push", args, node),
        toJson: (_machine, _args, node) => unknown2("it is what is written", node)
      },
      base,
      { of: new Native("ApiObject.of", objectOf), isApiObject: isKind("ApiObject") }
    );
  }
});

// src/read/typescript/cdk8s.ts
function childOf(node, name) {
  const { construct: construct2 } = owner(node);
  if (typeof name !== "string" || !construct2) return new Unknown("the id is not known");
  return construct2.children.find((child3) => child3.construct?.id === name) ?? new Unknown(`"${name}" is not found below it`);
}
function scopesOf(instance) {
  const scopes = [];
  for (let current = instance; current instanceof Instance; current = current.construct?.scope)
    scopes.unshift(current);
  const top = scopes[0]?.construct?.scope;
  return top instanceof Unknown ? { value: top } : listOf(scopes);
}
function* below2(instance, isPostorder = false) {
  labour();
  if (!isPostorder) yield instance;
  for (const child3 of instance.construct?.children ?? []) yield* below2(child3, isPostorder);
  if (isPostorder) yield instance;
}
function nodeOf(instance) {
  let node = instance.hidden.get("node");
  if (!node) {
    node = new Instance(NODE, instance.made);
    node.hidden.set("owner", instance);
    instance.hidden.set("node", node);
  }
  return { value: node };
}
function generatedName(instance, includeHash, maxLen, node) {
  const ids2 = idsOf(instance);
  if (ids2 instanceof Unknown) return unknown2(ids2.reason, node);
  if (typeof includeHash !== "boolean") return unknown2("whether names have a hash is not known", node);
  return { value: dnsLabel(ids2, { maxLen, delimiter: "-", includeHash, extra: [] }), from: node };
}
function nearestOf({ value }, type, node) {
  const found = value instanceof Instance ? nearest2(value, type) : new Unknown("its place in the tree is not known");
  return found ? { value: found, from: node } : unknown2(`there is no ${type} above it`, node);
}
var nothing2, owner, listOf, ORDER, all, findAll, NODE, pathText2, CONSTRUCT, APP, LONGEST_NAME, LONGEST_CRON_JOB, generateObjectName, CHART, toDnsLabel, TESTING, opaque, yamlOutput, CDK8S, CONSTRUCTS;
var init_cdk8s = __esm({
  "src/read/typescript/cdk8s.ts"() {
    "use strict";
    init_value();
    init_api_object();
    init_budget();
    init_calls();
    init_classes();
    init_properties();
    init_pure_classes();
    init_tree();
    init_values();
    nothing2 = () => UNDEFINED;
    owner = (node) => node.hidden.get("owner");
    listOf = (instances) => ({
      value: new List([...instances].map((value) => ({ value })))
    });
    ORDER = { PREORDER: 0, POSTORDER: 1 };
    all = (instance, type) => [...below2(instance)].filter((one2) => descends(one2.type, type));
    findAll = (_machine, args, node, { value }) => {
      const order = argument(args, 0).value ?? ORDER.PREORDER;
      if (typeof order !== "number") return unknown2("the order is not known", node);
      return { ...listOf(below2(owner(value), order === ORDER.POSTORDER)), from: node };
    };
    NODE = new NativeClass(
      "Node",
      () => void 0,
      (_machine, node, name) => {
        const self = owner(node);
        const ids2 = idsOf(self);
        switch (name) {
          case "id":
            return { value: self.construct?.id };
          case "path":
            return { value: pathOf2(self) };
          case "addr":
            return { value: ids2 instanceof Unknown ? ids2 : addressOf(ids2) };
          case "scope":
            return { value: self.construct?.scope };
          case "root":
            return { value: nearest2(self, "App") };
          case "children":
            return listOf(self.construct?.children ?? []);
          case "scopes":
            return scopesOf(self);
          case "defaultChild": {
            const child3 = self.construct?.children.find(
              ({ construct: construct2 }) => construct2?.id === "Default" || construct2?.id === "Resource"
            );
            return { value: child3 ?? new Unknown("its default child is not known") };
          }
          default:
            return unknown2(`node.${name} is not evaluated`);
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
        getContext: (_machine, _args, node) => unknown2("the context decides it", node),
        tryGetContext: (_machine, _args, node) => unknown2("the context decides it", node)
      }
    );
    pathText2 = (_machine, _args, _node, { value }) => ({ value: pathOf2(value) });
    CONSTRUCT = new NativeClass(
      "Construct",
      (_machine, instance, args) => place(instance, args),
      (_machine, instance, name) => name === "node" ? nodeOf(instance) : void 0,
      { toString: pathText2 },
      void 0,
      { isConstruct: isKind("Construct") }
    );
    APP = new NativeClass(
      "App",
      (machine, instance, args) => {
        instance.construct = { scope: void 0, id: "", children: [] };
        const resolvers = property(machine, argument(args, 0), "resolvers").value;
        if (args.list.length > 0 && resolvers !== void 0) instance.hidden.set("resolvers", true);
      },
      (_machine, instance, name) => {
        if (name === "charts") return listOf(all(instance, "Chart"));
        return name === "outdir" ? unknown2(`${name} is not evaluated`) : void 0;
      },
      { synth: nothing2, synthYaml: (_machine, _args, node) => unknown2("it is what is written", node) },
      CONSTRUCT
    );
    LONGEST_NAME = 63;
    LONGEST_CRON_JOB = 52;
    generateObjectName = (machine, args, node, self) => {
      const chart = self.value;
      const object = argument(args, 0).value;
      if (!(object instanceof Instance)) return unknown2("the object is not known", node);
      const disabled2 = chart.hidden.get("disableResourceNameHashes");
      const isCronJob = property(machine, { value: object }, "kind").value === "CronJob";
      const isOn = disabled2 === void 0 ? true : typeof disabled2 === "boolean" ? !disabled2 : disabled2;
      return generatedName(object, isOn, isCronJob ? LONGEST_CRON_JOB : LONGEST_NAME, node);
    };
    CHART = new NativeClass(
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
        toJson: (_machine, _args, node) => unknown2("it is what is written", node)
      },
      CONSTRUCT,
      {
        of: new Native("Chart.of", (_machine, args, node) => nearestOf(argument(args, 0), "Chart", node)),
        isChart: isKind("Chart")
      }
    );
    toDnsLabel = (machine, args, node) => {
      const { value } = argument(args, 0);
      const options2 = argument(args, 1).value;
      const ids2 = value instanceof Instance ? idsOf(value) : new Unknown("the construct is not known");
      if (ids2 instanceof Unknown) return unknown2(ids2.reason, node);
      if (options2 !== void 0 && !isPlain(options2)) return unknown2("its options are not known", node);
      const given = (name) => options2 === void 0 ? void 0 : property(machine, { value: options2 }, name).value;
      const [maxLen = LONGEST_NAME, delimiter = "-", includeHash = true] = ["maxLen", "delimiter", "includeHash"].map(
        given
      );
      const extra = given("extra");
      if (typeof maxLen !== "number" || typeof delimiter !== "string" || typeof includeHash !== "boolean" || extra !== void 0)
        return unknown2("its options are not known", node);
      return { value: dnsLabel(ids2, { maxLen, delimiter, includeHash, extra: [] }), from: node };
    };
    TESTING = new Native("Testing", void 0, {
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
      synth: new Native("Testing.synth", (_machine, _args, node) => unknown2("it is what is written", node))
    });
    opaque = (name) => new Native(name, (machine, args, node) => unknownCall(machine, args, `${name} is not evaluated`, node, false));
    yamlOutput = dictOf(
      ["FILE_PER_APP", "FILE_PER_CHART", "FILE_PER_RESOURCE", "FOLDER_PER_CHART_FILE_PER_RESOURCE"].map((name, value) => [
        name,
        { value }
      ])
    );
    CDK8S = {
      App: APP,
      Chart: CHART,
      ApiObject: API_OBJECT(CONSTRUCT),
      JsonPatch: PATCHES,
      Lazy: LAZY,
      Size: SIZE,
      Duration: DURATION,
      YamlOutputType: yamlOutput,
      Testing: TESTING,
      Names: new Native("Names", void 0, { toDnsLabel: new Native("Names.toDnsLabel", toDnsLabel) }),
      Yaml: new Native("Yaml", void 0, { load: opaque("Yaml.load") })
    };
    CONSTRUCTS = {
      Construct: CONSTRUCT,
      ConstructOrder: dictOf(Object.entries(ORDER).map(([name, value]) => [name, { value }]))
    };
  }
});

// src/read/typescript/json-text.ts
function plainOf2(value) {
  labour();
  if (isUnknown2(value)) throw value;
  if (isScalar(value)) return value;
  const open = value instanceof List || isPlain(value) ? value.open : "it is no plain data";
  if (open !== void 0) throw new Unknown(open);
  if (value instanceof List) return value.items.map((slot) => plainOf2(slot.value));
  if (isPlain(value)) return Object.fromEntries([...value.entries].map(([key, slot]) => [key, plainOf2(slot.value)]));
  return void 0;
}
function plainValue(value) {
  try {
    return plainOf2(value);
  } catch (reason) {
    if (reason instanceof Unknown) return new Unknown(reason.reason);
    throw reason;
  }
}
function jsonText(value) {
  const plain = plainValue(value);
  return plain instanceof Unknown ? plain : JSON.stringify(plain);
}
var init_json_text = __esm({
  "src/read/typescript/json-text.ts"() {
    "use strict";
    init_value();
    init_budget();
    init_values();
  }
});

// src/read/typescript/globals.ts
function listOf2(items2, open, from2) {
  const list4 = new List([...items2]);
  list4.open = open;
  return { value: list4, from: from2 };
}
function byIndex([one2], [two]) {
  const [left2, right] = [INDEX.test(one2), INDEX.test(two)];
  return left2 && right ? Number(one2) - Number(two) : left2 ? -1 : right ? 1 : 0;
}
var entriesAs, INDEX, fromEntries, assign2, same2, nothing3, pure, toBoolean, natives, MOST_ITEMS2, from, isArray, stringify, parse3, hasOwn2, of, sized, MATH, error, GLOBALS, globalValue;
var init_globals = __esm({
  "src/read/typescript/globals.ts"() {
    "use strict";
    init_value();
    init_calls();
    init_copies();
    init_json_text();
    init_literals();
    init_operators();
    init_properties();
    init_values();
    entriesAs = (of2) => (_machine, args, node) => {
      const { value } = argument(args, 0);
      if (value instanceof List)
        return listOf2(
          value.items.map((slot, index) => of2(String(index), slot)),
          value.open,
          node
        );
      if (!isPlain(value)) return listOf2([], isUnknown2(value) ? value.reason : "it is no plain map", node);
      return listOf2(
        [...value.entries].sort(byIndex).map(([key, slot]) => of2(key, slot)),
        value.open,
        node
      );
    };
    INDEX = /^(?:0|[1-9]\d*)$/;
    fromEntries = (_machine, args, node) => {
      const dict = new Dict();
      const list4 = listed(argument(args, 0).value);
      dict.open = list4.open;
      for (const { value } of list4.items) {
        const [key, slot] = value instanceof List ? value.items : [];
        if (!key || !isScalar(key.value)) dict.open ??= "a key is not known";
        else dict.entries.set(String(key.value), slot ?? UNDEFINED);
      }
      return { value: dict, from: node };
    };
    assign2 = (machine, { list: [target2, ...sources2], open }, node) => {
      if (!(target2?.value instanceof Dict)) return unknown2("what is assigned to is not known", node);
      machine.touch(target2.value);
      for (const source of sources2) spread(machine, target2.value, source);
      if (open !== void 0) spoil(machine, target2.value, open);
      return target2;
    };
    same2 = (_machine, args) => argument(args, 0);
    nothing3 = () => UNDEFINED;
    pure = (compute, most = Number.POSITIVE_INFINITY) => (_machine, args, node) => {
      const list4 = args.list.slice(0, most);
      const open = list4.length < most ? args.open : void 0;
      const doubt = list4.find(({ value }) => !isScalar(value))?.value;
      if (open !== void 0 || doubt !== void 0)
        return unknown2(
          open ?? (isUnknown2(doubt) ? doubt.reason : "an argument is not evaluated"),
          node
        );
      return {
        value: compute(...list4.map(({ value }) => value)),
        from: node
      };
    };
    toBoolean = (_machine, args, node) => {
      const { value } = argument(args, 0);
      return { value: truth(value) ?? new Unknown(value.reason), from: node };
    };
    natives = (name, calls, values = {}, call2) => new Native(name, call2, {
      ...Object.fromEntries(Object.entries(calls).map(([member, of2]) => [member, new Native(`${name}.${member}`, of2)])),
      ...values
    });
    MOST_ITEMS2 = 1e4;
    from = (machine, args, node) => {
      const { value } = argument(args, 0);
      const length = isPlain(value) ? value.entries.get("length")?.value : void 0;
      const known6 = typeof length === "number" && length >= 0 && length <= MOST_ITEMS2;
      const list4 = known6 ? new List(Array.from({ length }, () => ({ value: void 0 }))) : listed(value);
      const of2 = args.list[1];
      if (!of2) return listOf2(list4.items, list4.open, node);
      const items2 = list4.items.map(
        (item, index) => callValue(machine, of2, { list: [item, { value: index }], open: void 0 }, node)
      );
      return listOf2(items2, list4.open, node);
    };
    isArray = (_machine, args, node) => {
      const { value } = argument(args, 0);
      return isUnknown2(value) ? unknown2(value.reason, node) : { value: value instanceof List, from: node };
    };
    stringify = (_machine, args, node) => {
      const text3 = args.list.length === 1 ? jsonText(argument(args, 0).value) : new Unknown("its layout is not evaluated");
      return { value: text3, from: node };
    };
    parse3 = (machine, args, node) => {
      const { value } = argument(args, 0);
      if (typeof value === "string") machine.tick(value.length);
      return typeof value === "string" ? machine.modules.json(value, node) : unknown2(isUnknown2(value) ? value.reason : "it is no text", node);
    };
    hasOwn2 = (_machine, args, node) => {
      const [{ value: dict }, { value: key }] = [argument(args, 0), argument(args, 1)];
      if (!(dict instanceof Dict) || typeof key !== "string") return unknown2("the key is not known", node);
      const has2 = dict.entries.has(key);
      return { value: has2 || dict.open === void 0 ? has2 : new Unknown(dict.open), from: node };
    };
    of = (_machine, { list: list4, open }, node) => listOf2(list4, open, node);
    sized = (_machine, args, node) => {
      const length = args.list.length === 1 ? argument(args, 0).value : void 0;
      if (typeof length === "number" && length >= 0 && length <= MOST_ITEMS2)
        return listOf2(
          Array.from({ length }, () => ({ value: void 0 })),
          void 0,
          node
        );
      return listOf2(args.list, args.open ?? (isUnknown2(length) ? length.reason : void 0), node);
    };
    MATH = ["abs", "ceil", "floor", "max", "min", "round", "sign", "sqrt", "trunc", "pow", "log2", "log10"];
    error = new NativeClass("Error", (_machine, instance) => {
      instance.open = "it is an error";
    });
    GLOBALS = /* @__PURE__ */ new Map([
      [
        "Object",
        natives("Object", {
          keys: entriesAs((key, { key: from2 }) => ({ value: key, from: from2 })),
          values: entriesAs((_key, slot) => slot),
          entries: entriesAs((key, slot) => ({ value: new List([{ value: key, from: slot.key }, slot]) })),
          fromEntries,
          assign: assign2,
          freeze: same2,
          seal: same2,
          hasOwn: hasOwn2
        })
      ],
      ["Array", natives("Array", { isArray, from, of }, {}, sized)],
      ["JSON", natives("JSON", { stringify, parse: parse3 })],
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
      ["process", new Unknown("the environment decides it")],
      ["Error", error],
      ["TypeError", error],
      ["RangeError", error]
    ]);
    globalValue = (_machine, name) => GLOBALS.get(name);
  }
});

// src/read/typescript/node.ts
function texts({ list: list4, open }) {
  if (open !== void 0) return new Unknown(open);
  const doubt = list4.find(({ value }) => typeof value !== "string");
  return doubt ? new Unknown("a path is not known") : list4.map(({ value }) => value);
}
var import_node_path6, onPaths, resolved, readFile, members, PATHS, FILES;
var init_node = __esm({
  "src/read/typescript/node.ts"() {
    "use strict";
    import_node_path6 = require("node:path");
    init_value();
    init_values();
    onPaths = (of2) => (_machine, args, node) => {
      const paths = texts(args);
      return { value: paths instanceof Unknown ? paths : of2(...paths), from: node };
    };
    resolved = (_machine, args, node) => {
      const paths = texts(args);
      if (paths instanceof Unknown || !(0, import_node_path6.isAbsolute)(paths[0] ?? "")) return unknown2("the working directory decides it", node);
      return { value: import_node_path6.posix.resolve(...paths), from: node };
    };
    readFile = (machine, args, node) => {
      const path = argument(args, 0).value;
      const text3 = typeof path === "string" ? machine.modules.text(node.getSourceFile(), path) : void 0;
      return text3 === void 0 ? unknown2("it is read from a file", node) : { value: text3, from: node };
    };
    members = (name, calls) => Object.fromEntries(Object.entries(calls).map(([member, call2]) => [member, new Native(`${name}.${member}`, call2)]));
    PATHS = members("path", {
      join: onPaths(import_node_path6.posix.join),
      basename: onPaths(import_node_path6.posix.basename),
      dirname: onPaths(import_node_path6.posix.dirname),
      extname: onPaths(import_node_path6.posix.extname),
      resolve: resolved
    });
    FILES = members("fs", { readFileSync: readFile });
  }
});

// src/read/typescript/given.ts
function givenOf(machine, value, depth = 0) {
  machine.tick();
  if (depth > DEEPEST5) return unknownGiven("it is nested too deeply");
  const inner2 = (one2) => givenOf(machine, one2, depth + 1);
  if (isUnknown2(value)) {
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
function scopeOf(machine, value, depth = 0) {
  if (!(value instanceof Instance) || depth > MOST_SCOPES) return void 0;
  const known6 = value.hidden.get("scope");
  if (known6) return known6;
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
  const id = construct2.id instanceof Unknown ? void 0 : construct2.id;
  if (!descends(instance.type, "Chart")) return { key: instance, type: "Construct", parent, id };
  const namespace = givenOf(machine, property(machine, { value: instance }, "namespace").value);
  return { key: instance, type: "Chart", parent, id, namespace };
}
var DEEPEST5, unknownGiven, recipeGiven, MOST_SCOPES;
var init_given = __esm({
  "src/read/typescript/given.ts"() {
    "use strict";
    init_value();
    init_properties();
    init_values();
    DEEPEST5 = 60;
    unknownGiven = (reason, options2 = []) => ({ is: "unknown", reason, options: options2 });
    recipeGiven = ({ of: of2, member, args }, inner2) => ({
      of: typeof of2 === "string" ? of2 : inner2(of2),
      member,
      ...args && { args: args.map(({ value }) => inner2(value)) }
    });
    MOST_SCOPES = 200;
  }
});

// src/read/typescript/own-constructs.ts
function load() {
  const { readerFor } = require("./construct-reader.js");
  return readerFor({ unknown: (reason) => new Unknown(reason), open: markOpen, isWhole });
}
function isWhole(value) {
  if (value instanceof Unknown) return false;
  if (typeof value !== "object" || value === null) return true;
  return openReason(value) === void 0 && Object.values(value).every(isWhole);
}
function usedIn(part, whole) {
  const { from: from2, use } = whole;
  const isHanded = use !== void 0 && !isWithin3(from2, use);
  return { ...part, key: part.key ?? whole.key, use: isHanded && isWithin3(part.use, from2) ? use : part.use ?? use };
}
function partOf({ value }, step2) {
  if (value instanceof List) return value.items[Number(step2)];
  const recipe = value instanceof Instance ? value.hidden.get("recipe") : void 0;
  if (recipe) return recipe.args?.[Number(String(step2).slice(1, -1))];
  return value instanceof Dict ? value.entries.get(String(step2)) : void 0;
}
function watch(machine, value, then, depth = 0) {
  if (depth > DEEPEST6 || !(value instanceof List || isPlain(value))) return;
  machine.watch(value, then);
  const slots = value instanceof List ? value.items : value.entries.values();
  for (const slot of slots) watch(machine, slot.value, then, depth + 1);
}
function withName({ value }, reason) {
  const given = isPlain(value) ? value.entries : /* @__PURE__ */ new Map();
  const kept2 = ["name", "namespace"].filter((key) => given.get(key) !== void 0);
  const metadata = dictOf(kept2.map((key) => [key, given.get(key)]));
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
var OWN_PACKAGE, API_OBJECT2, noInit2, ASKED, OwnConstructs, isWithin3, DEEPEST6, copied2;
var init_own_constructs = __esm({
  "src/read/typescript/own-constructs.ts"() {
    "use strict";
    init_value();
    init_api_object();
    init_cdk8s();
    init_copies();
    init_given();
    init_literals();
    init_plain_values();
    init_properties();
    init_tree();
    init_values();
    OWN_PACKAGE = "vmstate/constructs";
    API_OBJECT2 = CDK8S.ApiObject;
    noInit2 = () => void 0;
    ASKED = /* @__PURE__ */ new Set([
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
    OwnConstructs = class {
      reader = load();
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
      constructor() {
        const all2 = Object.entries(this.reader.exports);
        this.members = Object.fromEntries(all2.map(([name, one2]) => [name, this.#member(name, one2)]));
      }
      /**
       * Tells of all objects before what hangs on them is written: preferences decide for machines, and all of them for the
       * cluster.
       * @param plain The manifest of an object.
       */
      finish(machine, made2, plain) {
        const others = made2.filter(({ instance }) => !instance.hidden.has("writer"));
        if (machine.stranger !== void 0) this.reader.doubt(machine.stranger);
        this.reader.others(
          others.map(({ instance, certain }) => ({
            key: instance,
            scope: scopeOf(machine, instance.construct?.scope),
            manifest: plain(instance),
            certain
          }))
        );
        const own3 = made2.map(({ instance }) => instance).filter((instance) => instance.hidden.has("writer"));
        const keyOf5 = (object) => object.hidden.get("writer");
        const turn = (object) => this.reader.turnOf(keyOf5(object));
        for (const object of own3.sort((one2, two) => turn(one2) - turn(two)))
          this.reader.written(keyOf5(object), plain(object));
      }
      /** The part of what a construct was given that decides a field of its object. */
      origin(object, path) {
        const key = object.hidden.get("writer");
        const way = this.reader.origin(key, path);
        if (!way) return void 0;
        const calls = key.hidden.get("calls");
        const [first3, index, ...rest2] = way;
        const start = first3 === "calls" ? calls?.[Number(index)]?.[Number(rest2[0])] : key.hidden.get("args")[Number(first3)];
        const steps2 = first3 === "calls" ? rest2.slice(1) : way.slice(1);
        return steps2.reduce((slot, step2) => {
          const part = slot && partOf(slot, step2);
          return part ? usedIn(part, slot) : slot;
        }, start);
      }
      #member(name, given) {
        if (given.is === "resource") return this.#resource(name, given);
        if (given.is === "function" && name === "guard") return new Native(name, this.#guard);
        if (given.is === "values") return new Native(name, void 0, this.#statics(name, given));
        return new Unknown(`"${name}" is not evaluated`);
      }
      #statics(name, { calls, makers, values }) {
        const made2 = (member) => this.#recipe({ of: name, member });
        return Object.fromEntries([
          ...calls.map((member) => [member, new Native(`${name}.${member}`, this.#calling(name, member))]),
          ...makers.map((member) => [member, new Native(`${name}.${member}`, this.#importing(name, member))]),
          ...values.map((member) => [member, made2(member)])
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
        if (args.open !== void 0) return unknown2(args.open, node);
        return { value: this.#recipe({ of: of2, member, args: args.list.map(copied2) }, node), from: node };
      };
      #turning = (member) => (_machine, args, node, self) => ({
        value: this.#recipe({ of: self.value, member, args: args.list.map(copied2) }, node),
        from: node
      });
      /** A scalar that only the real value tells. */
      #read(machine, { value, from: from2 }, name) {
        const read3 = this.reader.property(givenOf(machine, value), name);
        return read3 ? { value: read3.value, from: from2 } : unknown2(`${name} is not evaluated`, from2);
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
        const root = scope instanceof Instance ? scopeOf(machine, nearest2(scope, "App")) : void 0;
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
        const rest2 = args.open === void 0 ? args.list.slice(2).map(copied2) : [unknown2(args.open)];
        instance.hidden.set("args", rest2);
        const object = new Instance(API_OBJECT2, instance.made);
        instance.hidden.set("object", object);
        for (const { value } of args.list.slice(2))
          watch(machine, value, () => object.hidden.set("spoiled", "its props are changed after it is made"));
        place(object, { list: [{ value: instance }, { value: "Resource" }], open: void 0 });
        this.#setUp(machine, object, this.#given(machine, instance, { type }, node), rest2[0] ?? UNDEFINED);
      }
      #given(machine, instance, made2, node) {
        const { construct: construct2 } = instance;
        const object = instance.hidden.get("object");
        const args = instance.hidden.get("args").map((arg) => this.#argument(machine, arg, node));
        instance.hidden.set("branch", machine.branch);
        return {
          ...made2,
          key: instance,
          scope: this.#isOverridden(instance) ? void 0 : scopeOf(machine, construct2?.scope),
          id: typeof construct2?.id === "string" ? construct2.id : void 0,
          args,
          certain: machine.branch === void 0,
          generatedName: () => givenOf(machine, generated(machine, nearest2(object, "Chart"), object).value)
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
        return texts2.every((text3) => text3 !== void 0) ? { is: "facts", texts: texts2 } : { is: "unknown", reason: "facts are read from a file", options: [] };
      }
      /** Gives an object the metadata that its construct has for it, and what it writes. */
      #setUp(machine, object, given, props) {
        const type = { value: given.type, from: object.made };
        object.hidden.set("props", { value: dictOf([["kind", type]]) });
        const own3 = property(machine, props.value === void 0 ? { value: new Dict() } : props, "metadata");
        if (machine.isQuiet) {
          setUp(machine, object, own3.value === void 0 ? unknown2("it is not read") : own3, false);
          return;
        }
        const read3 = this.reader.construct(given);
        if ("unread" in read3) {
          if (read3.fails) object.hidden.set("unwritten", true);
          setUp(machine, object, withName(own3, read3.unread), false);
        } else setUp(machine, object, fromPlain(read3.value, own3), read3.clusterScoped);
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
        const made2 = new Instance(native, node);
        const props = new Dict();
        spread(machine, props, argument(args, 1));
        props.entries.set(as, { value: self.value, from: self.from ?? node });
        native.init(machine, made2, { list: [self, argument(args, 0), { value: props }], open: args.open }, node);
        return { value: made2, from: node };
      };
      #exposing = (method) => (machine, args, node, self) => {
        const [options2, id] = [argument(args, 0), argument(args, 1)];
        if (!isPlain(options2.value)) return unknown2("what it makes is not read", node);
        const object = new Instance(API_OBJECT2, node);
        place(object, { list: [self, id.value === void 0 ? { value: "Service" } : id], open: void 0 });
        object.hidden.set("args", [copied2(options2)]);
        object.hidden.set("object", object);
        const maker = { on: self.value, method };
        this.#setUp(machine, object, this.#given(machine, object, { type: "Service", maker }, node), options2);
        return { value: object, from: node };
      };
    };
    isWithin3 = (inner2, outer) => inner2 === void 0 || outer !== void 0 && inner2.getSourceFile() === outer.getSourceFile() && inner2.pos >= outer.pos && inner2.end <= outer.end;
    DEEPEST6 = 30;
    copied2 = ({ value, from: from2 }) => ({ value: copyOf(value), from: from2 });
  }
});

// src/read/typescript/resolve.ts
function candidates(path) {
  if (AS_WRITTEN.test(path)) return [path];
  const emitted = EMITTED.find(([ending]) => ending.test(path));
  if (emitted) return emitted[1].map((ending) => path.replace(emitted[0], ending));
  return ENDINGS2.map((ending) => path + ending);
}
function matched(pattern, specifier) {
  const [before = "", after2] = pattern.split("*");
  if (after2 === void 0) return pattern === specifier ? "" : void 0;
  if (!specifier.startsWith(before) || !specifier.endsWith(after2)) return void 0;
  return specifier.slice(before.length, specifier.length - after2.length);
}
function aliasesIn(folder, text3) {
  const { config } = import_ts_morph14.ts.parseConfigFileTextToJson("tsconfig.json", text3);
  const { baseUrl = ".", paths } = config?.compilerOptions ?? {};
  if (typeof paths !== "object" || paths === null || typeof baseUrl !== "string") return void 0;
  return { folder: (0, import_node_path7.resolve)(folder, baseUrl), paths };
}
var import_node_path7, import_ts_morph14, AS_WRITTEN, EMITTED, ENDINGS2, Resolver;
var init_resolve = __esm({
  "src/read/typescript/resolve.ts"() {
    "use strict";
    import_node_path7 = require("node:path");
    import_ts_morph14 = require("ts-morph");
    AS_WRITTEN = /\.(?:[cm]?tsx?|json)$/;
    EMITTED = [
      [/\.jsx?$/, [".ts", ".tsx", ".js", ".jsx"]],
      [/\.mjs$/, [".mts", ".mjs"]],
      [/\.cjs$/, [".cts", ".cjs"]]
    ];
    ENDINGS2 = [".ts", ".tsx", ".mts", ".cts", ".js", ".json", "/index.ts", "/index.tsx", "/index.js"];
    Resolver = class {
      constructor(read3) {
        this.read = read3;
      }
      read;
      #aliases = /* @__PURE__ */ new Map();
      /** The absolute path of the file that a file imports; undefined for a package. */
      resolve(from2, specifier) {
        if (specifier.startsWith(".") || (0, import_node_path7.isAbsolute)(specifier)) return this.#file((0, import_node_path7.resolve)((0, import_node_path7.dirname)(from2), specifier));
        const aliases = this.#aliasesFor((0, import_node_path7.dirname)(from2));
        for (const [pattern, targets] of Object.entries(aliases?.paths ?? {})) {
          const middle = matched(pattern, specifier);
          if (middle === void 0) continue;
          for (const target2 of targets) {
            const found = this.#file((0, import_node_path7.resolve)(aliases?.folder ?? "", target2.replace("*", middle)));
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
        const text3 = this.read((0, import_node_path7.join)(folder, "tsconfig.json"));
        const above = (0, import_node_path7.dirname)(folder);
        const aliases = text3 !== void 0 ? aliasesIn(folder, text3) : above === folder ? void 0 : this.#aliasesFor(above);
        this.#aliases.set(folder, aliases);
        return aliases;
      }
    };
  }
});

// src/read/typescript/project.ts
function packageMember(known6, specifier, name) {
  if (name === "*" || name === "default") {
    const all2 = new Dict();
    for (const [member, value] of Object.entries(known6)) all2.entries.set(member, { value });
    all2.open = `it comes from the package "${specifier}"`;
    return { value: all2 };
  }
  return Object.hasOwn(known6, name) ? { value: known6[name] } : unknown2(`"${name}" of "${specifier}" is not evaluated`);
}
function parse4(path, text3) {
  if (!path.endsWith(".json")) return import_ts_morph15.ts.createSourceFile(path, text3, import_ts_morph15.ts.ScriptTarget.Latest, true);
  const file2 = import_ts_morph15.ts.parseJsonText(path, text3);
  setParents(file2);
  return file2;
}
function setParents(node) {
  import_ts_morph15.ts.forEachChild(node, (child3) => {
    child3.parent = node;
    setParents(child3);
  });
}
function placed(value, node) {
  if (value instanceof Dict)
    for (const [key, slot] of value.entries) value.entries.set(key, { value: placed(slot.value, node), from: node });
  else if (typeof value === "object" && value !== null && "items" in value)
    value.items = value.items.map((slot) => ({ value: placed(slot.value, node), from: node }));
  return value;
}
var import_node_path8, import_ts_morph15, LONGEST_SOURCE, PACKAGES, ROOT_FILES, Project;
var init_project = __esm({
  "src/read/typescript/project.ts"() {
    "use strict";
    import_node_path8 = require("node:path");
    import_ts_morph15 = require("ts-morph");
    init_cdk8s();
    init_expressions();
    init_globals();
    init_machine();
    init_module();
    init_node();
    init_own_constructs();
    init_resolve();
    init_values();
    LONGEST_SOURCE = 8 * 1024 * 1024;
    PACKAGES = new Map(
      [
        ["cdk8s", CDK8S],
        ["constructs", CONSTRUCTS],
        ...["path", "node:path"].map((name) => [name, PATHS]),
        ...["fs", "node:fs"].map((name) => [name, FILES])
      ]
    );
    ROOT_FILES = ["cdk8s.yaml", "package.json"];
    Project = class {
      /** @param read Reads files; throws or gives undefined where there is none. */
      constructor(read3, limits = {}) {
        this.read = read3;
        this.machine = new Machine(this, limits);
        this.#resolver = new Resolver((path) => this.textAt(path));
      }
      read;
      /** What was parsed before, and what is parsed now. */
      parsed = /* @__PURE__ */ new Map();
      machine;
      #texts = /* @__PURE__ */ new Map();
      #modules = /* @__PURE__ */ new Map();
      #jsonOf = /* @__PURE__ */ new Map();
      #resolver;
      /** The paths of all files that were read as modules. */
      get files() {
        return [...this.#modules].flatMap(([path, module2]) => module2 ? [path] : []);
      }
      /** All files that were read as modules. */
      get sources() {
        return [...this.#modules.values()].flatMap((module2) => module2 ? [module2.file] : []);
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
          const file2 = path;
          for (const specifier of this.#modules.get(file2)?.specifiers ?? []) {
            const found = this.#resolver.resolve(file2, specifier);
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
          const text3 = this.read(absolute);
          return text3?.startsWith("\uFEFF") ? text3.slice(1) : text3;
        } catch {
          return void 0;
        }
      }
      /** A file as a module; undefined where there is none, or none that is read. */
      module(absolute) {
        if (!this.#modules.has(absolute)) {
          const text3 = this.textAt(absolute);
          const fits = text3 !== void 0 && text3.length <= LONGEST_SOURCE;
          this.#modules.set(absolute, fits ? new Module(this.#parse(absolute, text3), this.machine) : void 0);
        }
        return this.#modules.get(absolute);
      }
      #parse(absolute, text3) {
        const known6 = this.parsed.get(absolute);
        const file2 = known6?.text === text3 ? known6 : parse4(absolute, text3);
        this.parsed.set(absolute, file2);
        return file2;
      }
      /** The source that a file imports from, also if only for its types; undefined for one of a package. */
      sourceOf(from2, specifier) {
        const path = PACKAGES.has(specifier) ? void 0 : this.#resolver.resolve(from2.fileName, specifier);
        const text3 = path === void 0 ? void 0 : this.textAt(path);
        if (path === void 0 || text3 === void 0 || text3.length > LONGEST_SOURCE) return void 0;
        return this.#modules.get(path)?.file ?? this.#parse(path, text3);
      }
      imported(from2, specifier, name) {
        return this.exported(from2, specifier, name, /* @__PURE__ */ new Set()) ?? unknown2(`"${name}" of "${specifier}" is not read`);
      }
      exported(from2, specifier, name, seen) {
        const known6 = PACKAGES.get(specifier) ?? this.#ownPackage(specifier);
        if (known6) return packageMember(known6, specifier, name);
        const path = this.#resolver.resolve(from2.fileName, specifier);
        if (path === void 0) return unknown2(`it comes from the package "${specifier}"`);
        return this.module(path)?.get(name, seen);
      }
      /** The constructs of this library, once the program has used them. */
      own;
      /** Finds what decides fields of an object that a construct of this library writes; undefined for any other object. */
      originOf(instance) {
        const own3 = instance.hidden.has("writer") ? this.own : void 0;
        return own3 && ((path) => own3.origin(instance, path));
      }
      #ownPackage(specifier) {
        if (specifier !== OWN_PACKAGE) return void 0;
        this.own ??= new OwnConstructs();
        return this.own.members;
      }
      /** Reads what a program reads beside its modules, in its own project only. */
      text(from2, path) {
        const root = this.#root((0, import_node_path8.dirname)(from2.fileName));
        const absolute = (0, import_node_path8.resolve)(root, path);
        if (!absolute.startsWith(root.endsWith(import_node_path8.sep) ? root : root + import_node_path8.sep) || absolute.includes("node_modules"))
          return void 0;
        const text3 = this.textAt(absolute);
        if (text3 !== void 0) this.#jsonOf.set(text3, absolute);
        return text3;
      }
      json(text3, node) {
        const path = this.#jsonOf.get(text3);
        const file2 = import_ts_morph15.ts.parseJsonText(path ?? node.getSourceFile().fileName, text3);
        const [first3] = file2.statements;
        if (!first3 || file2.parseDiagnostics.length > 0) return unknown2("it is no JSON", node);
        setParents(file2);
        const traced = evaluate(this.machine, first3.expression, new Frame(void 0));
        return path === void 0 ? { value: placed(traced.value, node), from: node } : traced;
      }
      global(name) {
        return globalValue(this.machine, name);
      }
      /** The folder where a program of a file is run. */
      #root(folder) {
        for (let current = folder; ; current = (0, import_node_path8.dirname)(current)) {
          if (ROOT_FILES.some((name) => this.textAt((0, import_node_path8.join)(current, name)) !== void 0)) return current;
          if ((0, import_node_path8.dirname)(current) === current) return folder;
        }
      }
    };
  }
});

// src/read/typescript/ignore-comments.ts
function isInToken(node, offset) {
  const child3 = import_ts_morph16.ts.forEachChild(node, (one2) => one2.pos <= offset && offset < one2.end ? one2 : void 0);
  if (child3) return isInToken(child3, offset);
  return (import_ts_morph16.ts.isLiteralExpression(node) || import_ts_morph16.ts.isTemplateMiddleOrTemplateTail(node) || import_ts_morph16.ts.isTemplateHead(node)) && node.getStart() <= offset;
}
function ignoreComments(file2) {
  const lines = file2.text.split("\n");
  return [...file2.text.matchAll(COMMENT)].flatMap((match) => {
    if (isInToken(file2, match.index)) return [];
    const { line, character } = file2.getLineAndCharacterOfPosition(match.index);
    const source = match[0].replace(/\*\/.*$/, "").trimEnd();
    const isAlone = (lines[line] ?? "").slice(0, character).trim() === "";
    const next = lines.findIndex((text3, index) => index > line && !BARE.test(text3));
    return [
      {
        text: (match[1] ?? "").replace(/\*\/.*$/, "").trim(),
        line,
        column: character + 1,
        endColumn: character + 1 + source.length,
        target: isAlone ? next < 0 ? void 0 : next : line
      }
    ];
  });
}
var import_ts_morph16, COMMENT, BARE;
var init_ignore_comments = __esm({
  "src/read/typescript/ignore-comments.ts"() {
    "use strict";
    import_ts_morph16 = require("ts-morph");
    COMMENT = /(?:\/\/+|\/\*+)[^\S\n]*vmstate-ignore(?![\w-]):?([^\n]*)/g;
    BARE = /^\s*(?:\/\/.*|\/\*.*\*\/\s*)?\r?$/;
  }
});

// src/read/typescript/places.ts
function spanOf3(node) {
  const start = node.getStart();
  const end2 = import_ts_morph17.ts.isNewExpression(node) ? node.expression.getEnd() : node.getEnd();
  const line = node.getSourceFile().text.slice(start, end2).search(/\r?\n/);
  return { start, end: line < 0 ? end2 : start + line };
}
function nodesOf({ key, from: from2, use }, at5) {
  const set3 = isWritten(from2) ? from2 : void 0;
  const own3 = isWritten(key) ? key : void 0;
  const node = at5 === "key" ? own3 ?? use ?? set3 : set3 && (!runsOver(set3) || !own3) ? set3 : own3 ?? use ?? set3;
  if (!isWritten(node)) return void 0;
  const used3 = [use, own3].find((one2) => isWritten(one2) && !isInside(node, one2) && one2 !== own3 && at5 === "value");
  return { node, use: node === own3 && node !== set3 ? void 0 : used3 };
}
var import_ts_morph17, GENERATED, isWritten, runsOver, isInside, SourceProgram;
var init_places = __esm({
  "src/read/typescript/places.ts"() {
    "use strict";
    import_ts_morph17 = require("ts-morph");
    init_ignore_comments();
    init_manifest();
    GENERATED = /^(?:\s*\/[/*][^\n]*\n)*?\s*\/\/ generated by cdk8s/;
    isWritten = (node) => node !== void 0 && !GENERATED.test(node.getSourceFile().text.slice(0, 500));
    runsOver = (node) => /\n/.test(node.getText());
    isInside = (inner2, outer) => inner2.getSourceFile() === outer.getSourceFile() && inner2.pos >= outer.pos && inner2.end <= outer.end;
    SourceProgram = class {
      /** @param nameOf The path of a file as the user knows it. */
      constructor(machine, nameOf3, files) {
        this.machine = machine;
        this.nameOf = nameOf3;
        this.files = files;
      }
      machine;
      nameOf;
      files;
      objects = [];
      ignoreComments() {
        return this.files().flatMap((file2) => {
          const name = this.nameOf(file2.fileName);
          return ignoreComments(file2).map((comment) => ({ ...comment, file: name }));
        });
      }
      holds(text3) {
        return this.files().some((file2) => text3.test(file2.text));
      }
      find([index, ...path], at5) {
        const object = this.objects[Number(index)];
        const { node, use } = this.#nodes(object, path, at5);
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
      #nodes(object, path, at5) {
        const found = this.#property(object, path, at5);
        if (found) return found;
        if (object.origin) return { node: object.made };
        const name = slotAt(this.machine, object.fields(), ["metadata", "name"]);
        return (name && nodesOf(name, "value")) ?? { node: object.made };
      }
      #property(object, path, at5) {
        const found = this.#nodesAt(object, path, at5);
        if (found) return found;
        for (let length = path.length - 1; length > 0; length--) {
          const nodes = this.#nodesAt(object, path.slice(0, length), "key");
          if (nodes) return { node: nodes.node };
        }
        return void 0;
      }
      #nodesAt({ fields, origin }, path, at5) {
        const slot = slotAt(this.machine, fields(), path);
        const nodes = slot && nodesOf(slot, at5);
        if (nodes || !slot || !origin) return nodes;
        const from2 = origin(path);
        return from2 && nodesOf(from2, at5);
      }
      #place(node) {
        const { fileName, text: text3 } = node.getSourceFile();
        return { file: this.nameOf(fileName), text: text3, ...spanOf3(node) };
      }
    };
  }
});

// src/read/typescript/rereading.ts
var ReadableProgram;
var init_rereading = __esm({
  "src/read/typescript/rereading.ts"() {
    "use strict";
    init_places();
    ReadableProgram = class extends SourceProgram {
      constructor(machine, reading) {
        super(machine, reading.nameOf, reading.files);
        this.reading = reading;
      }
      reading;
      objects = [];
    };
  }
});

// src/read/typescript/read.ts
var read_exports = {};
__export(read_exports, {
  readProgram: () => readProgram
});
function sourcesOf(...fields) {
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
var TOO_MUCH, TOO_LONG, isWritten2, Reader, readProgram;
var init_read = __esm({
  "src/read/typescript/read.ts"() {
    "use strict";
    init_kube_object();
    init_reading();
    init_budget();
    init_machine();
    init_manifest();
    init_program();
    init_project();
    init_rereading();
    init_tree();
    init_values();
    TOO_MUCH = "it computes more than can be read without running it; name what cdk8s synth writes instead";
    TOO_LONG = "it has more than 8 Mi characters; name what cdk8s synth writes instead";
    isWritten2 = ({ instance }) => !instance.hidden.has("unwritten");
    Reader = class _Reader {
      constructor(options2) {
        this.options = options2;
        this.#project = new Project(options2.read);
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
        const { read: read3 } = this.options;
        const parsed2 = new Map(this.#project.sources.map((file2) => [file2.fileName, file2]));
        const reader = new _Reader({ ...this.options, parsed: parsed2, read: (path) => texts2.get(path) ?? read3(path) });
        const { problems: problems2 } = reader.program();
        return { objects: reader.#program.objects, problems: problems2.length };
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
          const made2 = [...machine.made.values()].filter(isWritten2);
          this.#project.own?.finish(machine, made2, (instance) => this.#written(machine, instance).plain);
          objects = made2.flatMap(({ instance }) => this.#object(machine, instance));
        } catch (error2) {
          if (!(error2 instanceof Exhausted || error2 instanceof RangeError || error2 instanceof Thrown)) throw error2;
          const [entry] = this.options.entries;
          if (entry !== void 0) this.#problem(entry, { problem: { message: TOO_MUCH, line: 1, column: 1 } });
        }
        for (const path of this.#project.files) this.#syntax(path);
        return { objects, problems: this.#problems, reached: (files) => this.#project.reached(files) };
      }
      #module(path) {
        const module2 = this.#project.module(path);
        if (module2) return [module2];
        const text3 = this.#project.textAt(path) ?? "";
        if (text3.length > LONGEST_SOURCE) this.#problem(path, { problem: { message: TOO_LONG, line: 1, column: 1 } });
        return [];
      }
      /** What is written of an object; constructs of this library are asked once. */
      #written(machine, instance) {
        let written4 = this.#all.get(instance);
        if (!written4) {
          written4 = writtenOf(machine, instance);
          this.#all.set(instance, written4);
        }
        return written4;
      }
      #object(machine, instance) {
        const { fields, plain, sources: sources2 } = this.#written(machine, instance);
        const document = this.#document(instance.made.getSourceFile().fileName);
        const { objects } = this.#program;
        const object = asKubeObject(plain, { document, base: [objects.length], observed: false });
        if (!object) return [];
        objects.push({ object, fields, instance, made: instance.made, origin: this.#project.originOf(instance) });
        const construct2 = pathOf2(instance);
        return [
          {
            object,
            construct: typeof construct2 === "string" ? construct2 : void 0,
            sources: () => sourcesOf(sources2, ...givenOf2(instance))
          }
        ];
      }
      #document(absolute) {
        let document = this.#documents.get(absolute);
        if (!document) {
          const text3 = this.#project.textAt(absolute) ?? "";
          const name = this.options.nameOf(absolute);
          document = { ...name, text: text3, offset: 0, line: 0, template: false, program: this.#program };
          this.#documents.set(absolute, document);
        }
        return document;
      }
      /** The first thing in a file that is no TypeScript. */
      #syntax(path) {
        const file2 = this.#project.module(path)?.file;
        const [first3] = file2?.parseDiagnostics ?? [];
        if (!file2 || !first3) return;
        const message = typeof first3.messageText === "string" ? first3.messageText : first3.messageText.messageText;
        this.#problem(path, problemAt(file2.text, first3.start, message.replace(/\.$/, "")));
      }
      #problem(absolute, { problem: problem5 }) {
        const document = this.#document(absolute);
        this.#problems.push({ kind: "unreadable", document, groups: [], ...problem5 });
      }
    };
    readProgram = (options2) => new Reader(options2).program();
  }
});

// src/read/lines.ts
function positionAt(text3, offset) {
  let line = 1;
  let start = 0;
  for (let at5 = text3.indexOf("\n"); at5 >= 0 && at5 < offset; at5 = text3.indexOf("\n", at5 + 1)) {
    line++;
    start = at5 + 1;
  }
  return { line, column: offset - start + 1 };
}
var init_lines = __esm({
  "src/read/lines.ts"() {
    "use strict";
  }
});

// src/edit/changed.ts
function inDocument({ object, ...change }) {
  const path = [...object.base, ...change.path];
  return change.op === "move" ? { ...change, path, to: [...object.base, ...change.to] } : { ...change, path };
}
function asOpen(value, copy) {
  const reason = openReason(value);
  return reason === void 0 ? copy : markOpen(copy, reason);
}
function put(value, path, inner2) {
  const [key, ...rest2] = path;
  if (key === void 0) return inner2;
  const changed2 = put(child2(value, key), rest2, inner2);
  if (Array.isArray(value))
    return asOpen(
      value,
      value.map((item, index) => index === key ? changed2 : item)
    );
  return asOpen(value, { ...isMap(value) ? value : {}, [key]: changed2 });
}
function without(value, path) {
  const [key, ...rest2] = path;
  if (key === void 0) return void 0;
  if (rest2.length > 0) return put(value, [key], without(child2(value, key), rest2));
  if (Array.isArray(value))
    return asOpen(
      value,
      value.filter((_2, index) => index !== key)
    );
  const { [key]: _, ...left2 } = value;
  return asOpen(value, left2);
}
function commonLength(one2, other) {
  const length = one2.findIndex((key, index) => key !== other[index]);
  return length < 0 ? one2.length : length;
}
function moved(value, path, to) {
  let result3 = put(without(value, path), to, at3(value, path));
  for (let length = path.length - 1; length > commonLength(path, to); length--) {
    const emptied2 = path.slice(0, length);
    if (typeof emptied2.at(-1) === "number" || !isEmptyMap(at3(result3, emptied2))) break;
    result3 = without(result3, emptied2);
  }
  return result3;
}
function byIndex2(left2, right) {
  const [one2, other] = [left2.path.at(-1), right.path.at(-1)];
  return typeof one2 === "number" && typeof other === "number" ? other - one2 : 0;
}
function changed(value, changes) {
  let result3 = value;
  for (const { op, path, ...change } of changes) {
    if (op === "set" && "value" in change) result3 = put(result3, path, change.value);
    if (op === "add" && "value" in change) {
      const list4 = at3(result3, path);
      result3 = put(result3, path, [...Array.isArray(list4) ? list4 : [], change.value]);
    }
  }
  for (const change of changes) {
    if (change.op === "move") result3 = moved(result3, change.path, change.to);
    if (change.op === "rename") {
      const to = [...change.path.slice(0, -1), change.key];
      result3 = put(without(result3, change.path), to, at3(result3, change.path));
    }
  }
  for (const { op, path } of [...changes].sort(byIndex2)) if (op === "remove") result3 = without(result3, path);
  return result3;
}
var child2, at3, isEmptyMap;
var init_changed = __esm({
  "src/edit/changed.ts"() {
    "use strict";
    init_value();
    child2 = (value, key) => isMap(value) || Array.isArray(value) ? value[key] : void 0;
    at3 = (value, path) => path.reduce(child2, value);
    isEmptyMap = (value) => isMap(value) && Object.keys(value).length === 0;
  }
});

// src/edit/edited.ts
function edited(text3, edits) {
  let result3 = "";
  let from2 = 0;
  for (const { start, end: end2, text: written4 } of edits) {
    result3 += text3.slice(from2, start) + written4;
    from2 = end2;
  }
  return result3 + text3.slice(from2);
}
var init_edited = __esm({
  "src/edit/edited.ts"() {
    "use strict";
  }
});

// src/edit/refused.ts
function refusalOf(error2) {
  if (error2 instanceof Refused) return error2.message;
  if (error2 instanceof RangeError) return "it is nested too deeply";
  throw error2;
}
var Refused;
var init_refused = __esm({
  "src/edit/refused.ts"() {
    "use strict";
    Refused = class extends Error {
      name = "Refused";
    };
  }
});

// src/edit/lines.ts
var Lines;
var init_lines2 = __esm({
  "src/edit/lines.ts"() {
    "use strict";
    Lines = class {
      constructor(text3) {
        this.text = text3;
      }
      text;
      /** Where the line of an offset starts. */
      lineStart(offset) {
        return this.text.lastIndexOf("\n", offset - 1) + 1;
      }
      /** Where the line of an offset ends, before its line break. */
      lineEnd(offset) {
        const found = this.text.indexOf("\n", offset);
        const end2 = found < 0 ? this.text.length : found;
        return end2 > offset && this.text[end2 - 1] === "\r" ? end2 - 1 : end2;
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
  }
});

// src/edit/text.ts
function sourceOf3(node) {
  return typeof node.value === "string" ? node.value : "";
}
function isJson(text3) {
  if (!/^\s*[{[]/.test(text3)) return false;
  try {
    JSON.parse(text3);
    return true;
  } catch {
    return false;
  }
}
var MARKS, SCALAR_MARK, PROPERTIES, DEFAULT_STEP, YamlText;
var init_text = __esm({
  "src/edit/text.ts"() {
    "use strict";
    init_yaml_document();
    init_yaml_scalars();
    init_lines2();
    init_refused();
    MARKS = /* @__PURE__ */ new Set(["", "", ""]);
    SCALAR_MARK = "";
    PROPERTIES = /* @__PURE__ */ new Set(["anchor", "tag"]);
    DEFAULT_STEP = 2;
    YamlText = class extends Lines {
      yaml = require("yaml");
      root;
      /** Whether it is JSON, so that every text stands in quotes. */
      json;
      /** Where comments begin. */
      comments;
      layout;
      /** Names of anchors that aliases stand for. */
      #used;
      constructor(text3) {
        super(text3);
        const document = parseFirst(text3, true);
        this.json = isJson(text3);
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
        let step2;
        let dash;
        this.yaml.visit(document, {
          Pair: (_, pair2) => {
            const { key, value } = pair2;
            const container = value;
            if (!key?.range || !container?.range || !this.isContainer(container) || container.flow) return void 0;
            const columns = this.columnAt(container.range[0]) - this.columnAt(key.range[0]);
            if (this.yaml.isSeq(container)) dash ??= columns;
            else step2 ??= columns;
            return step2 !== void 0 && dash !== void 0 ? this.yaml.visit.BREAK : void 0;
          }
        });
        const found = step2 !== void 0 && step2 > 0 ? step2 : DEFAULT_STEP;
        return { eol, step: found, dash: dash !== void 0 && dash >= 0 ? dash : found };
      }
      isContainer(node) {
        return this.yaml.isMap(node) || this.yaml.isSeq(node);
      }
      isNull(node) {
        if (node === null) return true;
        const { isScalar: isScalar2 } = this.yaml;
        return isScalar2(node) && node.type === "PLAIN" && node.tag === void 0 && resolvePlain(sourceOf3(node)) === null;
      }
      hasComment(start, end2) {
        return this.comments.some((offset) => offset >= start && offset < end2);
      }
      /** Whether a comment in a range has its line for itself. */
      hasCommentLine(start, end2) {
        return this.comments.some((offset) => offset >= start && offset < end2 && this.beginsLine(offset));
      }
      /** The tokens around the pair or item of a spot. */
      tokens({ container, index }) {
        const items2 = container.srcToken?.items;
        const own3 = this.yaml.isMap(container) ? container.items[index].srcToken : items2?.[index];
        if (!own3) throw new Refused("it is written in a way that cannot be edited");
        return own3;
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
        const { start, sep: sep11 } = this.tokens(spot);
        const own3 = this.yaml.isMap(spot.container) ? sep11 ?? [] : start;
        const last = own3.findLast(
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
        const [start = 0, end2 = 0] = value?.range ?? [];
        return end2 > start ? end2 : this.valueStart(spot);
      }
      /** Where the last line of a pair or item ends: a block of text brings its own line break. */
      lastLineEnd(spot) {
        const end2 = this.end(spot);
        return this.text[end2 - 1] === "\n" ? this.lineEnd(this.lineStart(end2 - 1)) : this.lineEnd(end2);
      }
      /** Refuses a node that stands for another, or that others stand for. */
      admit(node) {
        const { isAlias, isMap: isMap2 } = this.yaml;
        if (node === null) return;
        if (isAlias(node)) throw new Refused(`the alias *${node.source} stands for it`);
        this.admitAnchor(node);
        if (isMap2(node) && node.items.some(({ key }) => isMerge(key))) throw new Refused("its map merges another by <<");
      }
      admitAnchor(node) {
        const { anchor } = node;
        if (anchor !== void 0 && this.#used.has(anchor)) throw new Refused(`*${anchor} stands for the same elsewhere`);
      }
      /** Refuses what holds anchors that are used, or aliases. */
      admitAll(node) {
        if (node === null) return;
        this.yaml.visit(node, { Node: (_, inner2) => this.admit(inner2) });
      }
      /** The index of a key in a map, -1 when it is absent. */
      indexOf(map3, key) {
        const found = map3.items.flatMap((pair2, index) => keyText(pair2.key) === key ? [index] : []);
        if (found.length > 1) throw new Refused(`"${key}" stands there twice`);
        return found[0] ?? -1;
      }
    };
  }
});

// src/edit/write.ts
function scalarText(value, quotes = "plain", flow = false) {
  if (value instanceof Raw) return value.text;
  if (typeof value !== "string") return JSON.stringify(value);
  if (quotes === "single") return `'${value.replaceAll("'", "''")}'`;
  const plain = PLAIN2.test(value) && resolvePlain(value) === value && !(flow && value.includes(","));
  return quotes === "plain" && plain ? value : JSON.stringify(value);
}
function flowText(value, json, lines) {
  if (value instanceof Raw || !isMap(value) && !Array.isArray(value))
    return json && !(value instanceof Raw) ? JSON.stringify(value) : scalarText(value, "plain", true);
  const inner2 = lines && { ...lines, indent: lines.indent + " ".repeat(lines.step) };
  const parts2 = Array.isArray(value) ? value.map((item) => flowText(item, json, inner2)) : Object.entries(value).map(([key, item]) => `${keyText2(key, json)}: ${flowText(item, json, inner2)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts2.length === 0 || !lines || !inner2) return `${open}${parts2.join(", ")}${close}`;
  return `${open}${lines.eol}${inner2.indent}${parts2.join(`,${lines.eol}${inner2.indent}`)}${lines.eol}${lines.indent}${close}`;
}
function blockText(value, column, layout) {
  const line = (depth) => layout.eol + " ".repeat(depth);
  if (Array.isArray(value) && value.length > 0) {
    const depth = column + layout.dash;
    return value.map((item) => `${line(depth)}- ${flowText(item, false)}`).join("");
  }
  if (isMap(value) && !(value instanceof Raw) && Object.keys(value).length > 0) {
    const depth = column + layout.step;
    const pairs = Object.entries(value).map(([key, inner2]) => pairText(key, inner2, depth, layout));
    return pairs.map((pair2) => line(depth) + pair2).join("");
  }
  return ` ${isMap(value) || Array.isArray(value) ? flowText(value, false) : scalarText(value)}`;
}
var Raw, PLAIN2, keyText2, pairText;
var init_write = __esm({
  "src/edit/write.ts"() {
    "use strict";
    init_yaml_scalars();
    init_value();
    Raw = class {
      constructor(text3) {
        this.text = text3;
      }
      text;
    };
    PLAIN2 = /^[A-Za-z0-9_/][\w./=,@-]*$/;
    keyText2 = (key, json) => json ? JSON.stringify(key) : scalarText(key);
    pairText = (key, value, column, layout) => `${keyText2(key, false)}:${blockText(value, column, layout)}`;
  }
});

// src/edit/containers.ts
function containerEdits(text3, container, { removed, inserted, at: at5 }) {
  const side = container.flow ? new Flow(text3, container) : new Block(text3, container);
  const gone = [...removed].sort((left2, right) => left2 - right);
  const last = gone.at(-1);
  if (last === void 0) return side.insert(inserted);
  if (inserted.length === 0)
    return gone.length === container.items.length ? side.empty(at5) : counted(side.remove(gone), container, gone.length);
  const rest2 = gone.slice(0, -1);
  return [...side.replace(last, inserted), ...rest2.length > 0 ? side.remove(rest2) : []];
}
function counted(edits, { range, items: items2 }, count3) {
  const from2 = { container: range?.[0] ?? 0, taken: count3, left: items2.length - count3 };
  return edits.map((edit) => ({ ...edit, from: from2 }));
}
var inOrder2, Side, Block, Flow, put2;
var init_containers = __esm({
  "src/edit/containers.ts"() {
    "use strict";
    init_refused();
    init_write();
    inOrder2 = (left2, right) => left2.start - right.start || left2.end - right.end;
    Side = class {
      constructor(text3, container) {
        this.text = text3;
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
      admitComments(start, end2) {
        if (this.text.hasCommentLine(start, end2)) throw new Refused("a comment stands within what it would remove");
      }
    };
    Block = class extends Side {
      /** The column of keys, or of dashes. */
      get #column() {
        const first3 = this.spot(0);
        return this.text.columnAt(this.isMap ? this.text.start(first3) : this.text.dash(first3));
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
        const end2 = this.text.lastLineEnd(this.lastSpot);
        const text3 = this.text.layout.eol + " ".repeat(this.#column) + this.#written(entries, true);
        return [{ start: end2, end: end2, text: text3 }];
      }
      replace(index, entries) {
        const spot = this.spot(index);
        const [start, end2] = [this.#start(index), this.text.end(spot)];
        this.admitComments(start, end2);
        if (this.text.text[end2 - 1] === "\n") throw new Refused("a block of text stands there");
        return [{ start, end: end2, text: this.#written(entries, false) }];
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
        const inline2 = indexes.length > lines.length ? [this.#removeInline(indexes)] : [];
        const covered = inline2[0]?.end ?? -1;
        return [
          ...inline2,
          ...lines.filter((index) => this.#start(index) >= covered).map((index) => this.#removeLines(index))
        ];
      }
      /** The lines of a pair or item, with a comment at the end of the last. */
      #removeLines(index) {
        const start = this.text.lineStart(this.#start(index));
        const last = this.text.lastLineEnd(this.spot(index));
        this.admitComments(start, last);
        const end2 = this.text.nextLine(last);
        if (end2 > last || start === 0) return { start, end: end2, text: "" };
        const before = this.text.text[start - 2] === "\r" ? start - 2 : start - 1;
        return { start: before, end: end2, text: "" };
      }
      /** The first pairs of a map that stands behind a dash: what follows takes their place. */
      #removeInline(indexes) {
        if (!this.isMap) throw new Refused("it is written in a way that cannot be edited");
        const next = this.container.items.findIndex((_, index) => !indexes.includes(index));
        const [start, end2] = [this.#start(0), this.#start(next)];
        this.admitComments(start, end2);
        return { start, end: end2, text: "" };
      }
      empty(at5) {
        if (!at5) throw new Refused("nothing would be left of the document");
        const nothing4 = this.isMap ? "{}" : "[]";
        const [first3, ...others] = this.container.items.keys();
        const rest2 = others.map((index) => this.#removeLines(index));
        const start = this.#start(first3 ?? 0);
        if (this.text.beginsLine(start)) {
          const after2 = this.text.valueStart(at5);
          return [{ start: after2, end: after2, text: ` ${nothing4}` }, this.#removeLines(first3 ?? 0), ...rest2];
        }
        const end2 = this.text.end(this.spot(0));
        this.admitComments(start, end2);
        return [{ start, end: end2, text: nothing4 }, ...rest2];
      }
    };
    Flow = class extends Side {
      get #close() {
        const { end: end2 } = this.container.srcToken;
        const offset = end2[0]?.offset;
        if (offset === void 0) throw new Refused("it is written in a way that cannot be edited");
        return offset;
      }
      #written({ key, value }, indent) {
        const { json, layout } = this.text;
        const lines = indent === void 0 || !json ? void 0 : { eol: layout.eol, indent, step: indent.length > 0 ? layout.step : 2 };
        const text3 = flowText(value, json, lines);
        return key === void 0 ? text3 : `${keyText2(key, json)}: ${text3}`;
      }
      insert(entries) {
        if (this.container.items.length === 0) return [this.#fill(entries)];
        const { text: text3 } = this;
        const end2 = text3.end(this.lastSpot);
        const start = text3.start(this.lastSpot);
        const comma = this.#trailingComma(end2);
        const own3 = text3.beginsLine(start);
        const indent = own3 ? text3.text.slice(text3.lineStart(start), start) : void 0;
        const between2 = own3 ? `,${text3.layout.eol}${indent}` : ", ";
        const written4 = entries.map((entry) => this.#written(entry, indent)).join(between2);
        if (!own3) return comma === void 0 ? [put2(end2, `, ${written4}`)] : [put2(comma + 1, ` ${written4}`)];
        const line = text3.lineEnd(end2);
        if (this.#close < line)
          return comma === void 0 ? [put2(end2, between2 + written4)] : [put2(comma + 1, between2.slice(1) + written4)];
        const lines = put2(line, `${text3.layout.eol}${indent}${written4}${comma === void 0 ? "" : ","}`);
        if (comma !== void 0) return [lines];
        return line === end2 ? [put2(end2, `,${lines.text}`)] : [put2(end2, ","), lines];
      }
      /** the comma behind an entry. */
      #trailingComma(end2) {
        for (let at5 = end2; at5 < this.#close; at5++) {
          if (this.text.text[at5] === "," && !this.#isComment(at5)) return at5;
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
        const [start, end2] = [this.text.start(this.spot(index)), this.text.end(this.spot(index))];
        this.#admit(start, end2);
        return [{ start, end: end2, text: entries.map((entry) => this.#written(entry)).join(", ") }];
      }
      /** Each with the comma behind it; where none stays behind them, with the comma before. */
      remove(indexes) {
        const { items: items2 } = this.container;
        const kept2 = [...items2.keys()].filter((index) => !indexes.includes(index));
        const last = kept2.at(-1) ?? -1;
        const edits = indexes.filter((index) => index < last).map((index) => this.#cutBefore(this.text.start(this.spot(index)), this.text.start(this.spot(index + 1))));
        return last === items2.length - 1 ? edits : [...edits, ...this.#cutAfter(last)];
      }
      /** Up to what follows. A comment goes along at the end of a line that goes as a whole. */
      #cutBefore(start, end2) {
        if (!this.text.beginsLine(start) || !this.text.beginsLine(end2)) return this.#cut(start, end2);
        this.admitComments(start, end2);
        return { start, end: end2, text: "" };
      }
      /** All that follows one that stays. The comment at the end of the line of that one stays too. */
      #cutAfter(last) {
        const { text: text3 } = this;
        const from2 = text3.end(this.spot(last));
        const [start, end2] = [text3.start(this.spot(last + 1)), text3.end(this.lastSpot)];
        if (!text3.hasComment(from2, start) || !text3.beginsLine(start)) return [this.#cut(from2, end2)];
        this.admitComments(from2, end2);
        const comma = this.#trailingComma(end2) === void 0 ? this.#trailingComma(from2) : void 0;
        const line = text3.lineEnd(end2);
        const lines = this.#close < line ? { start, end: this.#trailingComma(end2) === void 0 ? end2 : this.#close, text: "" } : { start: text3.lineStart(start), end: text3.nextLine(line), text: "" };
        return comma === void 0 ? [lines] : [{ start: comma, end: comma + 1, text: "" }, lines];
      }
      #cut(start, end2) {
        this.#admit(start, end2);
        return { start, end: end2, text: "" };
      }
      #admit(start, end2) {
        if (this.text.hasComment(start, end2)) throw new Refused("a comment stands within what it would remove");
      }
      empty() {
        const open = (this.container.range?.[0] ?? 0) + 1;
        this.#admit(open, Math.min(this.text.lineEnd(open), this.#close));
        this.admitComments(open, this.#close);
        return [{ start: open, end: this.#close, text: "" }];
      }
    };
    put2 = (at5, text3) => ({ start: at5, end: at5, text: text3 });
  }
});

// src/edit/yaml.ts
function quotesOf({ type }) {
  return type === "QUOTE_DOUBLE" ? "double" : type === "QUOTE_SINGLE" ? "single" : "plain";
}
function yamlEdits(text3, changes) {
  try {
    return new YamlEditor(new YamlText(text3)).edits(changes);
  } catch (error2) {
    if (error2 instanceof RangeError) throw new Refused("it is nested too deeply");
    throw error2;
  }
}
var nested, YamlEditor;
var init_yaml = __esm({
  "src/edit/yaml.ts"() {
    "use strict";
    init_changed();
    init_containers();
    init_refused();
    init_text();
    init_write();
    nested = (path, value) => path.reduceRight((inner2, key) => ({ [String(key)]: inner2 }), value);
    YamlEditor = class {
      constructor(text3) {
        this.text = text3;
      }
      text;
      #edits = [];
      #work = /* @__PURE__ */ new Map();
      /** Where each map and list stands that was passed. */
      #places = /* @__PURE__ */ new Map();
      edits(changes) {
        for (const change of changes) this.#change(change);
        for (const [container, work2] of this.#work) this.#edits.push(...containerEdits(this.text, container, work2));
        return this.#joined(this.#edits.sort(inOrder2));
      }
      /** What is put in at the end of a line that goes takes the place of that line; lines that go together share a break. */
      #joined(edits) {
        const { eol } = this.text.layout;
        const joined2 = [];
        for (const edit of edits) {
          const line = joined2.at(-1);
          if (line && edit.start === edit.end && edit.start < line.end && line.text === "" && edit.text.startsWith(eol)) {
            const whole = this.text.lineStart(line.start) === line.start;
            joined2[joined2.length - 1] = { ...line, text: whole ? edit.text.slice(eol.length) + eol : edit.text };
          } else if (line && edit.start < line.end && edit.text + line.text === "") {
            joined2[joined2.length - 1] = { ...line, end: edit.end };
          } else joined2.push(edit);
        }
        return joined2;
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
        const { yaml: yaml3 } = this.text;
        let node = this.text.root;
        let spot;
        for (const [depth, key] of path.entries()) {
          this.text.admit(node);
          const index = yaml3.isMap(node) ? this.text.indexOf(node, String(key)) : yaml3.isSeq(node) ? Number(key) : -1;
          if (!this.text.isContainer(node) || index < 0 || index >= node.items.length)
            return { node, spot, rest: path.slice(depth) };
          if (spot) this.#places.set(node, spot);
          spot = { container: node, index };
          node = this.text.valueOf(spot);
        }
        return { node, spot, rest: [] };
      }
      #spot(path) {
        const { spot, rest: rest2 } = this.#walk(path);
        if (!spot || rest2.length > 0) throw new Refused("it is not written where it was read");
        return spot;
      }
      #workOn(container) {
        const work2 = this.#work.get(container) ?? {
          removed: /* @__PURE__ */ new Set(),
          inserted: [],
          at: this.#places.get(container)
        };
        this.#work.set(container, work2);
        return work2;
      }
      #put(path, value, tail) {
        const { node, spot, rest: rest2 } = this.#walk(path);
        this.text.admit(node);
        const [key, ...inner2] = rest2;
        if (this.text.isNull(node)) this.#fill(spot, nested(rest2, value));
        else if (key === void 0) this.#replace(spot, node, value);
        else if (this.text.yaml.isMap(node))
          this.#insert(node, { key: String(key), value: nested(inner2, value), ...tail ? { tail } : {} });
        else throw new Refused("something else than a map stands on the way");
      }
      #insert(container, entry) {
        this.#workOn(container).inserted.push(entry);
      }
      #add(path, value) {
        const { node, rest: rest2 } = this.#walk(path);
        this.text.admit(node);
        if (rest2.length === 0 && this.text.yaml.isSeq(node)) this.#insert(node, { value });
        else this.#put(path, [value]);
      }
      /** Gives a value to a key or a dash that has none. */
      #fill(spot, value) {
        if (!spot) throw new Refused("the document is empty");
        const { container } = spot;
        const [start = 0, end2 = 0] = this.text.valueOf(spot)?.range ?? [];
        const flow = container.flow === true || !this.text.yaml.isMap(container);
        if (end2 > start) return void this.#edits.push({ start, end: end2, text: flowText(value, this.text.json) });
        const after2 = this.text.valueStart(spot);
        const column = this.text.columnAt(this.text.start(spot));
        const written4 = flow ? ` ${flowText(value, this.text.json)}` : blockText(value, column, this.text.layout);
        const at5 = written4.startsWith(" ") ? after2 : this.text.lineEnd(after2);
        this.#edits.push({ start: at5, end: at5, text: written4 });
      }
      #replace(spot, node, value) {
        const { yaml: yaml3 } = this.text;
        if (!spot || !yaml3.isScalar(node) || !node.range) throw new Refused("a map or list stands there");
        if (node.tag !== void 0) throw new Refused("its value has a tag");
        if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL")
          throw new Refused("a block of text stands there");
        const [start, end2] = node.range;
        const { flow } = spot.container;
        if (typeof value === "object" && !flow) {
          const column = this.text.columnAt(this.text.start(spot));
          const text3 = blockText(value, column, this.text.layout);
          return void this.#edits.push({ start: this.text.valueStart(spot), end: end2, text: text3 });
        }
        const scalar = this.text.json ? flowText(value, true) : scalarText(value, quotesOf(node), flow);
        this.#edits.push({ start, end: end2, text: typeof value === "object" ? flowText(value, this.text.json) : scalar });
      }
      #rename(spot, key) {
        const { yaml: yaml3 } = this.text;
        const node = this.text.keyOf(spot);
        if (!yaml3.isScalar(node) || !node.range || node.tag !== void 0 || node.anchor !== void 0)
          throw new Refused("it is written in a way that cannot be edited");
        const [start, end2] = node.range;
        const quotes = quotesOf(node);
        this.#edits.push({ start, end: end2, text: quotes === "plain" ? keyText2(key, false) : scalarText(key, quotes) });
      }
      #remove(spot) {
        this.text.admitAll(this.text.valueOf(spot));
        this.#workOn(spot.container).removed.add(spot.index);
      }
      #move(path, to) {
        const spot = this.#spot(path);
        const value = this.text.valueOf(spot);
        const [start = 0, end2 = 0] = value?.range ?? [];
        const source = this.text.text.slice(start, end2);
        const lines = this.text.isContainer(value) && !value.flow;
        if (source === "" || source.includes("\n") || lines)
          throw new Refused("its value runs over several lines; move it by hand");
        const properties = this.text.text.slice(this.text.valueStart(spot), start).trim();
        if (properties !== "" || value?.tag !== void 0)
          throw new Refused("its value has a tag or an anchor");
        const tail = spot.container.flow ? "" : this.text.text.slice(end2, this.text.lineEnd(end2));
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
  }
});

// src/read/typescript/doubts.ts
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
var DEEPEST7, MOST, Telling;
var init_doubts = __esm({
  "src/read/typescript/doubts.ts"() {
    "use strict";
    init_values();
    DEEPEST7 = 100;
    MOST = 2e4;
    Telling = class {
      #count = 0;
      of(value, depth) {
        if (++this.#count > MOST || depth > DEEPEST7) return "more";
        const inner2 = (one2) => this.of(one2.value, depth + 1);
        if (value instanceof Unsure) return { reason: value.reason, options: value.options.map(inner2) };
        if (isUnknown2(value)) return { reason: value.reason };
        if (value instanceof Instance) return "an instance";
        if (value instanceof List) return value.items.map(inner2);
        if (value instanceof Dict) return [...value.entries].map(([key, slot]) => [key, inner2(slot)]);
        return typeof value === "object" && value !== null ? "a function" : value;
      }
    };
  }
});

// src/edit/source/result.ts
function same3(one2, other) {
  if (isUnknown(one2) || isUnknown(other)) return isUnknown(one2) && isUnknown(other) && one2.reason === other.reason;
  if (openReason(one2) !== openReason(other)) return false;
  if (Array.isArray(one2) || Array.isArray(other))
    return Array.isArray(one2) && Array.isArray(other) && one2.length === other.length && one2.every((item, index) => same3(item, other[index]));
  if (!isMap(one2) || !isMap(other)) return Object.is(one2, other);
  const keys = Object.keys(one2);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && same3(one2[key], other[key]));
}
function changesIn(program, changes) {
  const own3 = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const index = Number(change.object.base[0]);
    if (programOf2(change.object) === program) own3.set(index, [...own3.get(index) ?? [], change]);
  }
  return own3;
}
function once(changes) {
  const all2 = changes.map(({ object: _, ...change }) => change);
  return [...new Map(all2.map((change) => [JSON.stringify(change), change])).values()];
}
function isMeant(before, after2, changes) {
  const { value } = before.object;
  if (!after2 || !same3(after2.object.value, changes ? changed(value, once(changes)) : value)) return false;
  return doubtsOf(after2.fields()).join("\n") === doubtsOf(before.fields()).join("\n");
}
function broken(programs2, edits, changes) {
  for (const program of programs2) {
    const texts2 = new Map(
      [...edits].flatMap(([path, own4]) => {
        const text3 = program.reading.text(path);
        return text3 === void 0 ? [] : [[path, edited(text3, own4)]];
      })
    );
    if (texts2.size === 0) continue;
    const { objects, problems: problems2 } = program.reading.again(texts2);
    if (problems2 !== program.reading.problems()) return "it is written in a way that cannot be edited";
    if (objects.length !== program.objects.length) return "it would change which objects the program makes";
    const own3 = changesIn(program, changes);
    const wrong = program.objects.flatMap(
      (placed3, index) => isMeant(placed3, objects[index], own3.get(index)) ? [] : [index]
    );
    if (wrong.length > 0) return reasonOf(program, wrong, own3);
  }
  return void 0;
}
function reasonOf(program, wrong, own3) {
  const others = wrong.filter((index) => !own3.has(index));
  const [first3] = others.flatMap((index) => program.objects[index] ?? []);
  if (!first3) return "what the program would come to is not what is meant";
  const more = others.length > 1 ? ` and ${others.length - 1} more` : "";
  return `it would change ${describe(first3.object)}${more} too`;
}
var programOf2;
var init_result = __esm({
  "src/edit/source/result.ts"() {
    "use strict";
    init_kube_object();
    init_doubts();
    init_value();
    init_changed();
    init_edited();
    programOf2 = ({ document }) => document?.program;
  }
});

// src/edit/source/names.ts
var Names;
var init_names = __esm({
  "src/edit/source/names.ts"() {
    "use strict";
    init_classes();
    init_generated();
    init_refused();
    Names = class {
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
        const names2 = this.#own(path)?.names ?? path;
        const at5 = names2.indexOf(void 0);
        if (at5 >= 0) throw new Refused(`its class has no property for ${String(path[at5])}`);
        return names2;
      }
      /** Refuses a value that the class does not take. */
      admit(path, value) {
        const type = this.#own(path)?.type;
        if (type && !this.types.fits(value, type))
          throw new Refused(`its class takes a value of the type ${type.getText()} there`);
      }
    };
  }
});

// src/edit/source/slots.ts
function bare(node) {
  return import_ts_morph18.ts.isParenthesizedExpression(node) || import_ts_morph18.ts.isAsExpression(node) || import_ts_morph18.ts.isSatisfiesExpression(node) || import_ts_morph18.ts.isNonNullExpression(node) || import_ts_morph18.ts.isTypeAssertionExpression(node) ? bare(node.expression) : node;
}
function spotOf({ key, use }, last) {
  const member = key && import_ts_morph18.ts.isObjectLiteralElementLike(key.parent) && key.parent.name === key ? key.parent : key;
  const literal = member?.parent;
  if (!member || !literal || !isWritten(member)) throw computed(use);
  if (import_ts_morph18.ts.isObjectLiteralExpression(literal) && import_ts_morph18.ts.isObjectLiteralElementLike(member)) return { literal, member };
  if (import_ts_morph18.ts.isArrayLiteralExpression(literal) && typeof last === "number")
    return { literal, member };
  if (import_ts_morph18.ts.isPropertyAccessExpression(literal) || import_ts_morph18.ts.isElementAccessExpression(literal))
    throw new Refused("an assignment sets it");
  throw computed(member);
}
function objectsOf({ value, from: from2 }) {
  const keys = value instanceof Dict ? [...value.entries.values()].map(({ key }) => key?.parent.parent) : [];
  return [...new Set([from2 && bare(from2), ...keys.reverse()].filter(isObject))];
}
function arraysOf({ value, from: from2 }) {
  const last = value instanceof List ? value.items.at(-1)?.key?.parent : void 0;
  return [...new Set([from2 && bare(from2), last].filter(isArray2))];
}
function initializerWith(member) {
  if (import_ts_morph18.ts.isPropertyAssignment(member)) return member.initializer;
  return import_ts_morph18.ts.isShorthandPropertyAssignment(member) ? member.name : void 0;
}
function initializerOf({ key }) {
  const member = key?.parent;
  const initializer = member && import_ts_morph18.ts.isObjectLiteralElementLike(member) ? initializerWith(member) : key;
  return initializer && bare(initializer);
}
function constantOf(slot) {
  const from2 = slot.from && bare(slot.from);
  if (from2 && (import_ts_morph18.ts.isObjectLiteralExpression(from2) || import_ts_morph18.ts.isArrayLiteralExpression(from2)))
    throw new Refused("a map or list stands there");
  if (!from2 || !isConstant(from2)) throw computed(from2 ?? slot.use);
  if (!isWritten(from2)) throw new Refused("a file that is generated sets it");
  if (import_ts_morph18.ts.isEnumMember(from2.parent)) throw new Refused("an enum gives it");
  return from2;
}
function handedOn(slot, constant2, nameOf3) {
  const direct = initializerOf(slot);
  if (direct === constant2) return void 0;
  if (direct && COMPUTED[direct.kind]) return computed(direct);
  const file2 = constant2.getSourceFile();
  const line = file2.getLineAndCharacterOfPosition(constant2.getStart()).line + 1;
  return new Refused(`its value is set at ${nameOf3(file2.fileName)}:${line}, and is to be one of another type`);
}
var import_ts_morph18, COMPUTED, computed, isConstant, isNothing5, isObject, isArray2;
var init_slots = __esm({
  "src/edit/source/slots.ts"() {
    "use strict";
    import_ts_morph18 = require("ts-morph");
    init_places();
    init_values();
    init_refused();
    COMPUTED = {
      [import_ts_morph18.ts.SyntaxKind.TemplateExpression]: "a template string makes it",
      [import_ts_morph18.ts.SyntaxKind.CallExpression]: "a call makes it",
      [import_ts_morph18.ts.SyntaxKind.NewExpression]: "a class makes it",
      [import_ts_morph18.ts.SyntaxKind.BinaryExpression]: "it is computed",
      [import_ts_morph18.ts.SyntaxKind.ConditionalExpression]: "a condition decides it"
    };
    computed = (node) => new Refused((node && COMPUTED[node.kind]) ?? "no literal of the program sets it");
    isConstant = (node) => import_ts_morph18.ts.isStringLiteralLike(node) || import_ts_morph18.ts.isNumericLiteral(node) || import_ts_morph18.ts.isPrefixUnaryExpression(node) && import_ts_morph18.ts.isNumericLiteral(node.operand) || node.kind === import_ts_morph18.ts.SyntaxKind.TrueKeyword || node.kind === import_ts_morph18.ts.SyntaxKind.FalseKeyword || node.kind === import_ts_morph18.ts.SyntaxKind.NullKeyword || import_ts_morph18.ts.isIdentifier(node) && node.text === "undefined";
    isNothing5 = (value) => value === void 0 || value === null;
    isObject = (node) => node !== void 0 && import_ts_morph18.ts.isObjectLiteralExpression(node) && isWritten(node);
    isArray2 = (node) => node !== void 0 && import_ts_morph18.ts.isArrayLiteralExpression(node) && isWritten(node);
  }
});

// src/edit/source/sharing.ts
function isShared2(program, literal) {
  let users2 = known4.get(program);
  if (!users2) {
    users2 = usersIn(program);
    known4.set(program, users2);
  }
  return users2.get(literal) === "several";
}
function usersIn(program) {
  const users2 = /* @__PURE__ */ new Map();
  for (const { fields, instance } of program.objects) {
    const own3 = { value: fields(), from: instance.hidden.get("props")?.from };
    for (const literal of literalsOf(own3)) {
      const user = users2.get(literal) ?? own3;
      users2.set(literal, user === own3 ? own3 : "several");
    }
  }
  return users2;
}
function literalsOf(root) {
  const literals = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const open = [root];
  for (let one2 = open.pop(); one2; one2 = open.pop()) {
    const { value, from: from2 } = one2;
    const isMap2 = value instanceof Dict && !(value instanceof Instance && value !== root.value);
    if (!isMap2 && !(value instanceof List) || seen.has(value)) continue;
    seen.add(value);
    if (from2) literals.add(bare(from2));
    for (const slot of value instanceof List ? value.items : value.entries.values()) {
      open.push(slot);
      if (slot.key) literals.add(value instanceof List ? slot.key.parent : slot.key.parent.parent);
    }
  }
  return literals;
}
var known4;
var init_sharing = __esm({
  "src/edit/source/sharing.ts"() {
    "use strict";
    init_values();
    init_slots();
    known4 = /* @__PURE__ */ new WeakMap();
  }
});

// src/edit/source/source.ts
var import_ts_morph19, COMMENT2, DEFAULT_STEP2, membersOf2, Source;
var init_source = __esm({
  "src/edit/source/source.ts"() {
    "use strict";
    import_ts_morph19 = require("ts-morph");
    init_ignore_comments();
    init_lines2();
    COMMENT2 = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
    DEFAULT_STEP2 = "  ";
    membersOf2 = (literal) => import_ts_morph19.ts.isObjectLiteralExpression(literal) ? literal.properties : literal.elements;
    Source = class extends Lines {
      constructor(file2) {
        super(file2.text);
        this.file = file2;
        this.eol = /\r?\n/.exec(file2.text)?.[0] ?? "\n";
      }
      file;
      eol;
      start(node) {
        return node.getStart(this.file);
      }
      /** Where comments begin in a range. */
      comments(start, end2) {
        const found = [];
        const text3 = this.text.slice(start, end2);
        const pattern = new RegExp(COMMENT2);
        for (let match = pattern.exec(text3); match; match = pattern.exec(text3)) {
          if (isInToken(this.file, start + match.index)) pattern.lastIndex = match.index + 2;
          else found.push(start + match.index);
        }
        return found;
      }
      /** Where the comma is behind an offset, before another one: only blanks and comments stand there else. */
      comma(start, end2) {
        const gap = this.text.slice(start, end2).replace(COMMENT2, (comment) => " ".repeat(comment.length));
        const at5 = gap.indexOf(",");
        return at5 < 0 ? void 0 : start + at5;
      }
      /** Where that ends which belongs to a member in its line: a comma, and comments if nothing follows them. */
      tail(start, end2) {
        const line = this.lineEnd(start);
        const last = Math.min(line, end2);
        const gap = this.text.slice(start, last);
        if (last < line || /\/\*(?:(?!\*\/)[\s\S])*$/.test(gap)) return (this.comma(start, last) ?? start - 1) + 1;
        return start + gap.trimEnd().length;
      }
      /** How a literal is written, and what is put into it. */
      styleOf(literal) {
        const members2 = membersOf2(literal);
        const names2 = members2.flatMap((member) => import_ts_morph19.ts.isPropertyAssignment(member) ? [member.name] : []);
        const open = this.start(literal) + 1;
        const oneLine = members2.length > 0 && !/\n/.test(this.text.slice(open, this.start(members2[0])));
        return {
          quote: this.#quoteIn(literal) ?? this.#quote,
          quotedKeys: names2.length > 0 && names2.every(import_ts_morph19.ts.isStringLiteral),
          spaced: oneLine && import_ts_morph19.ts.isObjectLiteralExpression(literal) ? this.text[open] === " " : this.#spaced,
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
          step: DEFAULT_STEP2
        };
      }
      #quoteIn(literal) {
        for (const member of membersOf2(literal)) {
          const nodes = import_ts_morph19.ts.isPropertyAssignment(member) ? [member.initializer, member.name] : [member];
          const text3 = nodes.find(import_ts_morph19.ts.isStringLiteral);
          if (text3) return this.text[this.start(text3)];
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
        const count3 = (pattern) => this.text.match(pattern)?.length ?? 0;
        this.#spacedElsewhere ??= count3(/\{ \w/g) >= count3(/\{\w/g);
        return this.#spacedElsewhere;
      }
      #stepOf(literal) {
        const first3 = membersOf2(literal)[0];
        const outer = this.indentAt(this.start(literal));
        const inner2 = first3 && this.beginsLine(this.start(first3)) ? this.indentAt(this.start(first3)) : "";
        if (inner2.length > outer.length && inner2.startsWith(outer)) return inner2.slice(outer.length);
        return /^(?:\t| +)(?=\S)/m.exec(this.text)?.[0] ?? DEFAULT_STEP2;
      }
      /** What the line of an offset is indented by. */
      indentAt(offset) {
        return /^[^\S\r\n]*/.exec(this.text.slice(this.lineStart(offset), offset))?.[0] ?? "";
      }
    };
  }
});

// src/edit/source/declarations.ts
function passesOn(outer, inner2) {
  if (import_ts_morph20.ts.isConditionalExpression(outer)) return outer.condition !== inner2;
  if (import_ts_morph20.ts.isBinaryExpression(outer)) return outer.right === inner2 || SHORT2.has(outer.operatorToken.kind);
  return import_ts_morph20.ts.isParenthesizedExpression(outer) || import_ts_morph20.ts.isNonNullExpression(outer) || import_ts_morph20.ts.isAsExpression(outer) || import_ts_morph20.ts.isAwaitExpression(outer);
}
function functionAround(node) {
  for (let current = node.parent; current; current = current.parent)
    if (import_ts_morph20.ts.isFunctionLike(current)) return current;
  return void 0;
}
function literalText({ literal }) {
  return import_ts_morph20.ts.isStringLiteral(literal) ? literal.text : void 0;
}
function parametersOf(called) {
  if (import_ts_morph20.ts.isFunctionDeclaration(called)) return called.parameters;
  if (import_ts_morph20.ts.isClassDeclaration(called)) return called.members.find(import_ts_morph20.ts.isConstructorDeclaration)?.parameters;
  if (!import_ts_morph20.ts.isVariableDeclaration(called) || !called.initializer) return void 0;
  const { initializer } = called;
  return import_ts_morph20.ts.isArrowFunction(initializer) || import_ts_morph20.ts.isFunctionExpression(initializer) ? initializer.parameters : void 0;
}
function sourcesOf3(file2, name) {
  return file2.statements.flatMap((node) => {
    if (!import_ts_morph20.ts.isImportDeclaration(node) && !import_ts_morph20.ts.isExportDeclaration(node)) return [];
    const { moduleSpecifier } = node;
    if (!moduleSpecifier || !import_ts_morph20.ts.isStringLiteral(moduleSpecifier)) return [];
    const exported = exportedAs(node, name);
    return exported === void 0 ? [] : [{ specifier: moduleSpecifier.text, exported }];
  });
}
function exportedAs(node, name) {
  if (import_ts_morph20.ts.isExportDeclaration(node) && !node.exportClause) return name;
  const bindings = import_ts_morph20.ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!bindings || !(import_ts_morph20.ts.isNamedImports(bindings) || import_ts_morph20.ts.isNamedExports(bindings))) return void 0;
  const found = [...bindings.elements].find((element2) => element2.name.text === name);
  return found && (found.propertyName ?? found.name).text;
}
var import_ts_morph20, isDeclared, nameOf, SHORT2, membersIn, isDeclaredAs, isCalledAs, declarationsIn;
var init_declarations = __esm({
  "src/edit/source/declarations.ts"() {
    "use strict";
    import_ts_morph20 = require("ts-morph");
    isDeclared = (node) => import_ts_morph20.ts.isInterfaceDeclaration(node) || import_ts_morph20.ts.isTypeAliasDeclaration(node) || import_ts_morph20.ts.isEnumDeclaration(node) || import_ts_morph20.ts.isClassDeclaration(node);
    nameOf = (name) => name && (import_ts_morph20.ts.isIdentifier(name) || import_ts_morph20.ts.isStringLiteral(name)) ? name.text : void 0;
    SHORT2 = /* @__PURE__ */ new Set([
      import_ts_morph20.ts.SyntaxKind.QuestionQuestionToken,
      import_ts_morph20.ts.SyntaxKind.BarBarToken,
      import_ts_morph20.ts.SyntaxKind.AmpersandAmpersandToken
    ]);
    membersIn = (name, members2) => ({
      name,
      members: members2,
      open: members2.some((member) => import_ts_morph20.ts.isIndexSignatureDeclaration(member))
    });
    isDeclaredAs = (name) => (node) => isDeclared(node) && node.name?.text === name;
    isCalledAs = (name) => (node) => (import_ts_morph20.ts.isFunctionDeclaration(node) || import_ts_morph20.ts.isClassDeclaration(node)) && node.name?.text === name || import_ts_morph20.ts.isVariableDeclaration(node) && import_ts_morph20.ts.isIdentifier(node.name) && node.name.text === name;
    declarationsIn = (file2) => file2.statements.flatMap(
      (node) => import_ts_morph20.ts.isVariableStatement(node) ? [...node.declarationList.declarations] : [node]
    );
  }
});

// src/edit/source/types.ts
var import_ts_morph21, KEYWORDS, SAME_MEMBERS, LISTS, isConst, MOST_FILES, Types;
var init_types = __esm({
  "src/edit/source/types.ts"() {
    "use strict";
    import_ts_morph21 = require("ts-morph");
    init_value();
    init_refused();
    init_write();
    init_declarations();
    KEYWORDS = {
      [import_ts_morph21.ts.SyntaxKind.StringKeyword]: "string",
      [import_ts_morph21.ts.SyntaxKind.BooleanKeyword]: "boolean",
      [import_ts_morph21.ts.SyntaxKind.NumberKeyword]: "number"
    };
    SAME_MEMBERS = /* @__PURE__ */ new Set(["Readonly", "Partial", "Required", "NonNullable"]);
    LISTS = /* @__PURE__ */ new Set(["Array", "ReadonlyArray"]);
    isConst = (type) => type.getText() === "const";
    MOST_FILES = 10;
    Types = class {
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
          throw new Refused(`${members2.name} of the program has no property "${key}"; add it there first`);
        const type = member && import_ts_morph21.ts.isPropertySignature(member) ? member.type : void 0;
        if (type) this.#admitValue(type, value);
      }
      /** Refuses a value in place of an expression. */
      admitInstead(node, value) {
        const type = this.#typeOf(node);
        if (type) this.#admitValue(type, value);
      }
      /** Refuses to take out a property that is required. */
      admitRemoval(member) {
        const key = import_ts_morph21.ts.isObjectLiteralElementLike(member) ? nameOf(member.name) : void 0;
        const members2 = key === void 0 ? void 0 : this.#membersOf(this.#typeOf(member.parent));
        const declared2 = members2?.members.find(({ name }) => nameOf(name) === key);
        if (declared2 && !declared2.questionToken && !members2?.partial)
          throw new Refused(`${members2?.name} of the program requires the property "${key}"`);
      }
      #admitValue(type, value) {
        if (value !== void 0 && !this.fits(value, type))
          throw new Refused(`the program declares a value of the type ${type.getText()} there`);
      }
      /** Whether a value may be one of a type, as far as that is declared. */
      fits(value, type) {
        if (value instanceof Raw) return true;
        const keyword = KEYWORDS[type.kind];
        if (keyword !== void 0) return typeof value === keyword;
        if (import_ts_morph21.ts.isUnionTypeNode(type)) return type.types.some((one2) => this.fits(value, one2));
        if (import_ts_morph21.ts.isParenthesizedTypeNode(type)) return this.fits(value, type.type);
        if (import_ts_morph21.ts.isLiteralTypeNode(type)) return type.getText() === String(value) || literalText(type) === value;
        if (type.kind === import_ts_morph21.ts.SyntaxKind.UndefinedKeyword || type.kind === import_ts_morph21.ts.SyntaxKind.NeverKeyword) return false;
        const item = this.#itemOf(type);
        if (item) return Array.isArray(value) && value.every((one2) => this.fits(one2, item));
        return import_ts_morph21.ts.isTypeReferenceNode(type) ? this.#fitsReference(value, type) : true;
      }
      #fitsReference(value, type) {
        const declared2 = this.#declared(type);
        if (!declared2) return true;
        if (import_ts_morph21.ts.isTypeAliasDeclaration(declared2)) return this.fits(value, declared2.type);
        return import_ts_morph21.ts.isInterfaceDeclaration(declared2) && isMap(value);
      }
      /** The type that is declared for an expression. */
      #typeOf(node) {
        const { parent } = node;
        if (import_ts_morph21.ts.isAsExpression(parent) && !isConst(parent.type) || import_ts_morph21.ts.isSatisfiesExpression(parent)) return parent.type;
        if (import_ts_morph21.ts.isExpression(parent) && passesOn(parent, node)) return this.#typeOf(parent);
        if (import_ts_morph21.ts.isPropertyAssignment(parent)) return this.#memberType(this.#typeOf(parent.parent), nameOf(parent.name));
        if (import_ts_morph21.ts.isArrayLiteralExpression(parent)) return this.#itemOf(this.#typeOf(parent));
        if (import_ts_morph21.ts.isVariableDeclaration(parent) || import_ts_morph21.ts.isParameter(parent) || import_ts_morph21.ts.isPropertyDeclaration(parent))
          return parent.type;
        if (import_ts_morph21.ts.isReturnStatement(parent)) return functionAround(parent)?.type;
        if (import_ts_morph21.ts.isArrowFunction(parent)) return parent.type;
        return import_ts_morph21.ts.isCallExpression(parent) || import_ts_morph21.ts.isNewExpression(parent) ? this.#argumentType(parent, node) : void 0;
      }
      #argumentType(call2, node) {
        const index = call2.arguments?.indexOf(node) ?? -1;
        if (index < 0 || !import_ts_morph21.ts.isIdentifier(call2.expression)) return void 0;
        const { text: text3 } = call2.expression;
        const called = this.#find(call2, text3, isCalledAs);
        const parameters = called && parametersOf(called);
        return parameters?.slice(0, index + 1).some(({ dotDotDotToken }) => dotDotDotToken) ? void 0 : parameters?.[index]?.type;
      }
      #memberType(type, key) {
        const member = this.#membersOf(type)?.members.find(({ name }) => nameOf(name) === key);
        return member && import_ts_morph21.ts.isPropertySignature(member) ? member.type : void 0;
      }
      #itemOf(type) {
        if (!type) return void 0;
        if (import_ts_morph21.ts.isArrayTypeNode(type)) return type.elementType;
        if (import_ts_morph21.ts.isTypeOperatorNode(type)) return this.#itemOf(type.type);
        return import_ts_morph21.ts.isTypeReferenceNode(type) && LISTS.has(type.typeName.getText()) ? type.typeArguments?.[0] : void 0;
      }
      #membersOf(type) {
        if (!type) return void 0;
        if (import_ts_morph21.ts.isParenthesizedTypeNode(type)) return this.#membersOf(type.type);
        if (import_ts_morph21.ts.isTypeLiteralNode(type)) return membersIn("a type", type.members);
        if (!import_ts_morph21.ts.isTypeReferenceNode(type)) return void 0;
        const name = type.typeName.getText();
        if (SAME_MEMBERS.has(name)) {
          const members2 = this.#membersOf(type.typeArguments?.[0]);
          return members2 && name === "Partial" ? { ...members2, partial: true } : members2;
        }
        const declared2 = this.#declared(type);
        if (!declared2) return void 0;
        if (import_ts_morph21.ts.isTypeAliasDeclaration(declared2)) return this.#membersOf(declared2.type);
        return import_ts_morph21.ts.isInterfaceDeclaration(declared2) ? this.#inherited(name, declared2) : void 0;
      }
      #inherited(name, declared2) {
        const bases = (declared2.heritageClauses ?? []).flatMap(({ types }) => [...types]);
        const inherited = bases.map(({ expression: expression2 }) => {
          const base = import_ts_morph21.ts.isIdentifier(expression2) ? this.#find(declared2, expression2.text, isDeclaredAs) : void 0;
          return base && import_ts_morph21.ts.isInterfaceDeclaration(base) && base !== declared2 ? this.#inherited(base.name.text, base) : { ...membersIn(name, []), open: true };
        });
        const own3 = membersIn(`the type ${name}`, declared2.members);
        return {
          name: own3.name,
          members: [...own3.members, ...inherited.flatMap(({ members: members2 }) => members2)],
          open: own3.open || inherited.some(({ open }) => open)
        };
      }
      #declared({ typeName }) {
        if (!import_ts_morph21.ts.isIdentifier(typeName)) return void 0;
        const found = this.#find(typeName, typeName.text, isDeclaredAs);
        return found && isDeclared(found) ? found : void 0;
      }
      /** What a name stands for that is declared at the top of its file, or imported there. */
      #find(from2, name, is2) {
        return this.#declaredIn(from2.getSourceFile(), name, is2, 0);
      }
      #declaredIn(file2, name, is2, depth) {
        const own3 = declarationsIn(file2).find(is2(name));
        if (own3 || depth > MOST_FILES) return own3;
        for (const { specifier, exported } of sourcesOf3(file2, name)) {
          const source = this.importedBy(file2, specifier);
          const found = source && this.#declaredIn(source, exported, is2, depth + 1);
          if (found) return found;
        }
        return void 0;
      }
    };
  }
});

// src/edit/source/targets.ts
var import_ts_morph22, Targets, pointerOf, meets, pathKey, nested2;
var init_targets = __esm({
  "src/edit/source/targets.ts"() {
    "use strict";
    import_ts_morph22 = require("ts-morph");
    init_manifest();
    init_pure_classes();
    init_values();
    init_changed();
    init_refused();
    init_write();
    init_names();
    init_sharing();
    init_slots();
    init_source();
    init_types();
    Targets = class {
      constructor(program, object) {
        this.program = program;
        this.object = object;
        if (!object.instance.hidden.has("props") || object.instance.hidden.has("written"))
          throw new Refused("it is written by a construct of vmstate; set its props");
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
        this.#renamed = new Map(changes.flatMap((one2) => one2.op === "rename" ? [[pathKey(one2.path), one2.key]] : []));
        return changes.flatMap((change) => this.#of(change));
      }
      /** Refuses what a JSON patch reads or writes: it was made for what stands there. */
      #admitPatches(change) {
        const patches = operationsOf2(this.object.instance.hidden.get("patches")) ?? [];
        const paths = [change.path, ...change.op === "move" ? [change.to] : []].map(pointerOf);
        for (const { path } of patches)
          if (paths.some((one2) => typeof path.value !== "string" || meets(one2, path.value)))
            throw new Refused("a JSON patch changes it");
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
        if (!slot) throw new Refused("it is not written where it was read");
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
        if (length === path.length || isNothing5(slot.value)) return this.#replace(slot, path, length, value);
        if (!(slot.value instanceof Dict) || slot.value instanceof Instance)
          throw new Refused("something else than a map stands on the way");
        const literals = objectsOf(slot);
        const literal = this.#own(length === 0 ? [...literals.slice(1), ...literals.slice(0, 1)] : literals, slot);
        const [key, ...rest2] = this.#names.of(path).slice(length);
        if (typeof key !== "string") throw new Refused("something else than a map stands on the way");
        this.#names.admit(path, value);
        this.#types.admit(literal, key, nested2(rest2, value));
        return { op: "insert", file: literal.getSourceFile(), literal, entry: { key, value: nested2(rest2, value) } };
      }
      /** The first literal that only this object is made of, else the first of all. */
      #own(literals, { from: from2 }) {
        const literal = literals.find((one2) => !isShared2(this.program, one2)) ?? literals[0];
        if (!literal) throw computed(from2 && bare(from2));
        return literal;
      }
      #replace(slot, path, length, inner2) {
        const value = nested2(this.#names.of(path).slice(length), inner2);
        const node = constantOf(slot);
        this.#names.admit(this.#after(path), inner2);
        this.#admitInstead(slot, node, path, value);
        return { op: "set", file: node.getSourceFile(), node, value };
      }
      /** Refuses a value that may not be where it is declared, and one of another type where it is handed on. */
      #admitInstead(slot, node, path, value) {
        const isOther = typeof slot.value !== typeof value;
        const refused4 = isOther ? handedOn(slot, node, this.program.reading.nameOf) : void 0;
        if (refused4) throw refused4;
        const member = slot.key?.parent;
        if (!this.#renamed.has(pathKey(path)) || !member) this.#types.admitInstead(node, value);
        else this.#types.admit(member.parent, String(this.#names.of(this.#after(path)).at(-1)), value);
      }
      #add(path, value) {
        const { slot, length } = this.#nearest(path);
        if (length < path.length || !(slot.value instanceof List)) return this.#set(path, [value]);
        const made2 = this.#own(arraysOf(slot), slot);
        this.#names.admit(path, [value]);
        return { op: "insert", file: made2.getSourceFile(), literal: made2, entry: { value } };
      }
      #rename(path, to) {
        const { member } = this.#spot(path);
        const name = member.name;
        if (!name || import_ts_morph22.ts.isComputedPropertyName(name)) throw new Refused("its key is computed");
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
        if (source.includes("\n")) throw new Refused("its value runs over several lines; move it by hand");
        return [this.#remove(this.#outermost(spot, path, to)), this.#set(to, new Raw(source))];
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
    pointerOf = (path) => path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    meets = (one2, other) => `${one2}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one2}/`);
    pathKey = (path) => path.join("\0");
    nested2 = (path, value) => path.reduceRight((inner2, key) => ({ [String(key)]: inner2 }), value);
  }
});

// src/edit/source/write.ts
function stringText(value, quote2) {
  const text3 = JSON.stringify(value);
  if (quote2 === '"') return text3;
  const inner2 = text3.slice(1, -1).replaceAll('\\"', '"');
  const escaped = quote2 === "'" ? inner2.replaceAll("'", "\\'") : inner2.replaceAll("`", "\\`").replaceAll("${", "\\${");
  return quote2 + escaped + quote2;
}
function inline(value, style) {
  if (value instanceof Raw) return value.text;
  if (typeof value === "string") return stringText(value, style.quote);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, style)).join(", ")}]`;
  if (!isMap(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, item]) => `${keyText3(key, style)}: ${inline(item, style)}`);
  const blank = style.spaced && pairs.length > 0 ? " " : "";
  return `{${blank}${pairs.join(", ")}${blank}}`;
}
function valueText(value, style, room) {
  const text3 = inline(value, style);
  if (!room || text3.length <= room.columns || !isMap(value) || value instanceof Raw) return text3;
  const indent = room.indent + style.step;
  const lines = Object.entries(value).map(
    ([key, item]) => `${indent}${entryText({ key, value: item }, style, { indent, columns: room.columns })},${style.eol}`
  );
  return `{${style.eol}${lines.join("")}${room.indent}}`;
}
function entryText({ key, value }, style, room) {
  if (key === void 0) return valueText(value, style, room);
  const name = `${keyText3(key, style)}: `;
  return name + valueText(value, style, room && { ...room, columns: room.columns - name.length });
}
var NAME, keyText3;
var init_write2 = __esm({
  "src/edit/source/write.ts"() {
    "use strict";
    init_value();
    init_write();
    NAME = /^[A-Za-z_$][\w$]*$/;
    keyText3 = (key, { quote: quote2, quotedKeys }) => quotedKeys || !NAME.test(key) ? stringText(key, quote2) : key;
  }
});

// src/edit/source/literals.ts
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
var WIDEST, put3, Layout;
var init_literals2 = __esm({
  "src/edit/source/literals.ts"() {
    "use strict";
    init_refused();
    init_source();
    init_write2();
    WIDEST = 100;
    put3 = (at5, text3) => ({ start: at5, end: at5, text: text3 });
    Layout = class {
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
      counted(edits, count3) {
        const from2 = { container: this.#open, taken: count3, left: this.members.length - count3 };
        return edits.map((edit) => ({ ...edit, from: from2 }));
      }
      insert(entries) {
        if (this.members.length === 0) return [this.#fill(entries)];
        const last = this.members.length - 1;
        const end2 = this.#end(last);
        const comma = this.#trailing ? this.source.comma(end2, this.#close) : void 0;
        if (!this.source.beginsLine(this.#start(last))) return this.#insertInLine(entries, end2, comma);
        const indent = this.source.indentAt(this.#start(last));
        const lines = entries.map(
          ({ tail = "", ...entry }, index) => this.source.eol + indent + entryText(entry, this.#style, this.#room(indent)) + (comma !== void 0 || index < entries.length - 1 ? "," : "") + tail
        );
        const line = this.source.lineEnd(end2);
        const at5 = this.#close < line ? comma === void 0 ? end2 : comma + 1 : Math.max(this.#tail(last), (comma ?? 0) + 1);
        if (comma !== void 0) return [put3(at5, lines.join(""))];
        return at5 === end2 ? [put3(end2, `,${lines.join("")}`)] : [put3(end2, ","), put3(at5, lines.join(""))];
      }
      #insertInLine(entries, end2, comma) {
        const written4 = entries.map((entry) => entryText(entry, this.#style)).join(", ");
        return comma === void 0 ? [put3(end2, `, ${written4}`)] : [put3(comma + 1, ` ${written4},`)];
      }
      #fill(entries) {
        if (this.source.comments(this.#open, this.#close).length > 0)
          throw new Refused("a comment stands within the brackets");
        const blank = this.#style.spaced && this.source.text[this.#close] === "}" ? " " : "";
        const line = entries.map((entry) => entryText(entry, this.#style)).join(", ");
        return { start: this.#open, end: this.#close, text: `${blank}${line}${blank}` };
      }
      replace(index, entries) {
        const [start, end2] = [this.#start(index), this.#end(index)];
        if (this.source.comments(start, end2).length > 0) throw new Refused("a comment stands within what it would remove");
        const lines = this.source.beginsLine(start);
        const indent = this.source.indentAt(start);
        const between2 = lines ? `,${this.source.eol}${indent}` : ", ";
        const room = lines ? this.#room(indent) : void 0;
        return [{ start, end: end2, text: entries.map((entry) => entryText(entry, this.#style, room)).join(between2) }];
      }
      /** Each with the comma behind it, or with its lines; where none stays behind them, with the comma before. */
      remove(indexes) {
        const kept2 = [...this.members.keys()].filter((index) => !indexes.includes(index));
        const last = kept2.at(-1) ?? -1;
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
        const [start, end2] = [this.#start(index), this.#tail(index)];
        const isAlone = (comment) => this.source.beginsLine(comment);
        if (this.source.comments(start, end2).some(isAlone))
          throw new Refused("a comment stands within what it would remove");
        return { start: this.source.lineStart(start), end: this.source.nextLine(end2), text: "" };
      }
      #cutBefore(index) {
        return this.#ownsLines(index) ? this.#lines(index) : this.#cut(this.#start(index), this.#start(index + 1));
      }
      #cutAfter(last, indexes) {
        const end2 = this.#end(last);
        if (!indexes.every((index) => this.#ownsLines(index))) return [this.#cut(end2, this.#end(this.members.length - 1))];
        const lines = indexes.map((index) => this.#lines(index));
        const comma = this.#trailing ? void 0 : this.source.comma(end2, this.#start(last + 1));
        return comma === void 0 ? lines : [{ start: comma, end: comma + 1, text: "" }, ...lines];
      }
      #cut(start, end2) {
        if (this.source.comments(start, end2).length > 0) throw new Refused("a comment stands within what it would remove");
        return { start, end: end2, text: "" };
      }
      empty() {
        const line = this.source.lineEnd(this.#open);
        const stays = (comment) => comment < Math.min(line, this.#start(0)) || this.source.beginsLine(comment);
        if (this.source.comments(this.#open, this.#close).some(stays))
          throw new Refused("a comment stands within what it would remove");
        return [{ start: this.#open, end: this.#close, text: "" }];
      }
    };
  }
});

// src/edit/source/operations.ts
function idOf(node) {
  let id = ids.get(node);
  if (id === void 0) {
    id = count++;
    ids.set(node, id);
  }
  return id;
}
function keyOf2(operation2) {
  if (operation2.op === "set") return `set ${idOf(operation2.node)} ${JSON.stringify(operation2.value)}`;
  if (operation2.op === "insert") return `insert ${idOf(operation2.literal)} ${JSON.stringify(operation2.entry)}`;
  if (operation2.op === "remove") return `remove ${idOf(operation2.member)}`;
  return `rename ${idOf(operation2.name)} ${operation2.key}`;
}
function placeOf2(operation2) {
  if (operation2.op === "set") return `set ${idOf(operation2.node)}`;
  if (operation2.op === "rename") return `rename ${idOf(operation2.name)}`;
  if (operation2.op === "remove") return `remove ${idOf(operation2.member)}`;
  const { key, value } = operation2.entry;
  return `insert ${idOf(operation2.literal)} ${key ?? JSON.stringify(value)}`;
}
var ids, count;
var init_operations = __esm({
  "src/edit/source/operations.ts"() {
    "use strict";
    ids = /* @__PURE__ */ new WeakMap();
    count = 0;
  }
});

// src/edit/source/editor.ts
function sourceOf4(file2) {
  let source = sources.get(file2);
  if (!source) {
    source = new Source(file2);
    sources.set(file2, source);
  }
  return source;
}
function literalAround(node) {
  for (let current = node.parent; current; current = current.parent)
    if (import_ts_morph23.ts.isObjectLiteralExpression(current) || import_ts_morph23.ts.isArrayLiteralExpression(current)) return current;
  return void 0;
}
function setEdit(source, { node, value }) {
  const [start, end2] = [source.start(node), node.getEnd()];
  const mark = source.text[start];
  const literal = literalAround(node);
  const quote2 = mark === "'" || mark === '"' || mark === "`" ? mark : void 0;
  const style = literal ? source.styleOf(literal) : source.style;
  const text3 = typeof value === "string" ? stringText(value, quote2 ?? style.quote) : valueText(value, style);
  return { start, end: end2, text: text3 };
}
function renameEdit(source, { name, member, key }) {
  const [start, end2] = [source.start(name), name.getEnd()];
  const style = source.styleOf(member.parent);
  if (import_ts_morph23.ts.isShorthandPropertyAssignment(member)) return { start, end: start, text: `${keyText3(key, style)}: ` };
  const quote2 = import_ts_morph23.ts.isStringLiteral(name) ? source.text[start] : void 0;
  return { start, end: end2, text: quote2 ? stringText(key, quote2) : keyText3(key, style) };
}
function editsOfSource(file2, operations) {
  const source = sourceOf4(file2);
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
  if (!parent || import_ts_morph23.ts.isSourceFile(parent)) return [];
  if (import_ts_morph23.ts.isPropertyAssignment(node)) return [...pathIn(parent), node.name.text];
  if (import_ts_morph23.ts.isArrayLiteralExpression(parent)) return [...pathIn(parent), parent.elements.indexOf(node)];
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
function editsIn(file2, operations) {
  const edits = file2.fileName.endsWith(".json") ? yamlEdits(file2.text, operations.map(jsonChange)) : editsOfSource(file2, operations).sort(inOrder2);
  if (edits.some(({ start }, index) => index > 0 && start < (edits[index - 1]?.end ?? 0)))
    throw new Refused("its changes meet in the text");
  return edits;
}
function sourceEdits(operations) {
  const once2 = new Map(operations.map((operation2) => [keyOf2(operation2), operation2]));
  const files = /* @__PURE__ */ new Map();
  for (const operation2 of once2.values()) files.set(operation2.file, [...files.get(operation2.file) ?? [], operation2]);
  return new Map([...files].map(([file2, own3]) => [file2, editsIn(file2, own3)]));
}
var import_ts_morph23, sources;
var init_editor = __esm({
  "src/edit/source/editor.ts"() {
    "use strict";
    import_ts_morph23 = require("ts-morph");
    init_containers();
    init_refused();
    init_yaml();
    init_literals2();
    init_operations();
    init_source();
    init_write2();
    sources = /* @__PURE__ */ new WeakMap();
  }
});

// src/edit/source/units.ts
function batchesOf(units) {
  const batches = [];
  for (const unit of units) {
    const own3 = unit.plans.flatMap(({ operations }) => operations.map((one2) => [placeOf2(one2), keyOf2(one2)]));
    const fits = ({ places }) => own3.every(([place2, key]) => (places.get(place2) ?? key) === key);
    let batch = batches.find(fits);
    if (!batch) {
      batch = { units: [], places: /* @__PURE__ */ new Map() };
      batches.push(batch);
    }
    batch.units.push(unit);
    for (const [place2, key] of own3) batch.places.set(place2, key);
  }
  return batches.map((batch) => batch.units);
}
function unitsOf(plans) {
  const groups = /* @__PURE__ */ new Map();
  const all2 = /* @__PURE__ */ new Set();
  for (const plan2 of plans) {
    const keys = plan2.operations.map(keyOf2);
    const joined2 = new Set(keys.flatMap((key) => groups.has(key) ? [groups.get(key)] : []));
    const [group2 = []] = joined2;
    all2.add(group2);
    group2.push(plan2);
    for (const other of joined2) {
      if (other === group2) continue;
      all2.delete(other);
      group2.push(...other);
      for (const one2 of other) for (const operation2 of one2.operations) groups.set(keyOf2(operation2), group2);
    }
    for (const key of keys) groups.set(key, group2);
  }
  return [...all2];
}
var init_units = __esm({
  "src/edit/source/units.ts"() {
    "use strict";
    init_operations();
  }
});

// src/edit/source/proof.ts
function documentOf({ nameOf: nameOf3 }, { fileName, text: text3 }) {
  return { file: nameOf3(fileName), path: fileName, text: text3, offset: 0, line: 0, template: false };
}
function filesOf(edits) {
  return new Map([...edits].map(([file2, own3]) => [file2.fileName, own3]));
}
var MOST_READ, MOST_SEARCHES, Proof;
var init_proof = __esm({
  "src/edit/source/proof.ts"() {
    "use strict";
    init_rereading();
    init_containers();
    init_refused();
    init_editor();
    init_result();
    init_units();
    MOST_READ = 1e6;
    MOST_SEARCHES = 40;
    Proof = class {
      #outcomes = /* @__PURE__ */ new Map();
      #programs;
      #searches = 0;
      constructor(programs2) {
        this.#programs = [...programs2].filter((program) => program instanceof ReadableProgram);
      }
      of(plans) {
        const units = unitsOf(plans).flatMap((group2) => this.#unit(group2) ?? []);
        const files = this.#programs.flatMap(({ reading }) => reading.files());
        const size = files.reduce((sum, { text: text3 }) => sum + text3.length, 0);
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
      #refuse(plans, refused4) {
        for (const plan2 of plans) this.#outcomes.set(plan2, { refused: refused4 });
      }
      #broken(units) {
        const plans = units.flatMap((unit) => unit.plans);
        const changes = plans.flatMap((plan2) => plan2.changes);
        const edits = units.length === 1 ? units[0].edits : sourceEdits(plans.flatMap((plan2) => plan2.operations));
        return broken(this.#programs, filesOf(edits), changes);
      }
      /** Proves many together, and in halves where that fails. */
      #search(units) {
        const [only6] = units;
        if (!only6) return;
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
        const changes = plans.flatMap((plan2) => plan2.changes);
        const { reading } = programOf2(changes[0].object);
        const documents = [...edits].map(([file2, own3]) => ({ document: documentOf(reading, file2), edits: own3 }));
        const safety = plans.some((plan2) => plan2.safety === "unsafe") ? "unsafe" : "safe";
        for (const plan2 of plans) this.#outcomes.set(plan2, { safety, documents, changes });
      }
      /** Whether what was proven alone holds together. */
      holds(all2) {
        const edits = /* @__PURE__ */ new Map();
        for (const { document, edits: own3 } of new Set(all2.flatMap(({ documents }) => documents)))
          edits.set(document.path, [...edits.get(document.path) ?? [], ...own3]);
        for (const own3 of edits.values()) own3.sort(inOrder2);
        const changes = new Set(all2.flatMap((one2) => one2.changes));
        return broken(this.#programs, edits, [...changes]) === void 0;
      }
    };
  }
});

// src/edit/programs.ts
var programs_exports = {};
__export(programs_exports, {
  Proof: () => Proof,
  judgedIn: () => judgedIn,
  planOf: () => planOf
});
function planOf(changes, safety) {
  const byObject = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const placed3 = programOf2(change.object).objects[Number(change.object.base[0])];
    if (!placed3) throw new Refused("it is not written where it was read");
    byObject.set(placed3, [...byObject.get(placed3) ?? [], change]);
  }
  const operations = [...byObject].flatMap(
    ([placed3, own3]) => new Targets(programOf2(placed3.object), placed3).of(own3.map(({ object: _, ...change }) => change))
  );
  return { safety, changes, operations };
}
var judgedIn;
var init_programs = __esm({
  "src/edit/programs.ts"() {
    "use strict";
    init_refused();
    init_result();
    init_targets();
    init_proof();
    judgedIn = (object) => programOf2(object).objects.map((placed3) => placed3.object.value);
  }
});

// src/edit/edits.ts
var edits_exports = {};
__export(edits_exports, {
  documentEditsOf: () => documentEditsOf,
  editsOf: () => editsOf,
  editsOfAll: () => editsOfAll,
  findingFix: () => findingFix,
  holding: () => holding
});
function dataOf({ template: template2 }, text3) {
  const reading = template2 ? readTemplate(text3) : readValue(text3);
  if ("problem" in reading) throw new Refused("the result could not be read");
  return reading.value;
}
function editsOfYaml(document, changes) {
  const { text: text3, template: template2 } = document;
  const masked = template2 ? maskTemplate(text3) : text3;
  const edits = yamlEdits(masked, changes);
  if (edits.some(({ start, end: end2 }) => masked.slice(start, end2) !== text3.slice(start, end2)))
    throw new Refused("a template expression stands there");
  if (isJson(text3) && !isJson(edited(text3, edits))) throw new Refused("it is written in a way that cannot be edited");
  return edits;
}
function admit({ object, path, op }, value) {
  const judged = at(object.value, path);
  if (isUnknown(judged)) throw new Refused(judged.reason);
  const open = op === "add" ? openReason(judged) : void 0;
  if (open !== void 0) throw new Refused(open);
  if (!(0, import_node_util.isDeepStrictEqual)(judged, at(value, [...object.base, ...path])))
    throw new Refused("what was judged is not what stands in the file");
}
function documentEdits(document, changes) {
  const value = dataOf(document, document.text);
  for (const change of changes) admit(change, value);
  const wanted = changes.map(inDocument);
  const edits = LANGUAGES.find((language) => language.reads(document))?.edits(document, wanted) ?? [];
  if (overlap(edits)) throw new Refused("its changes meet in the text");
  const result3 = dataOf(document, edited(document.text, edits));
  if (!(0, import_node_util.isDeepStrictEqual)(result3, changed(value, wanted)))
    throw new Refused("it is written in a way that cannot be edited");
  return { document, edits };
}
function documentOf2(object) {
  const { document, observed: observed2 } = object;
  if (!document) throw new Refused(`${describe(object)} comes from no file`);
  if (observed2) throw new Refused(`${describe(object)} was captured from the cluster`);
  if (document.revision !== void 0) throw new Refused(`${describe(object)} stands in a revision`);
  return document;
}
function draftOf({ changes, safety }) {
  const byDocument = /* @__PURE__ */ new Map();
  const ofPrograms = [];
  for (const change of changes) {
    const document = documentOf2(change.object);
    if (document.program) ofPrograms.push(change);
    else byDocument.set(document, [...byDocument.get(document) ?? [], change]);
  }
  const documents = [...byDocument].map(([document, own3]) => documentEdits(document, own3));
  const { planOf: planOf2, judgedIn: judgedIn2 } = ofPrograms.length > 0 ? programs() : {};
  for (const change of ofPrograms) admit(change, judgedIn2?.(change.object));
  return { documents, plan: planOf2?.(ofPrograms, safety) };
}
function drafted(fix) {
  try {
    return draftOf(fix);
  } catch (error2) {
    return { refused: refusalOf(error2) };
  }
}
function editsOfAll(fixes, all2) {
  const drafts = fixes.map(drafted);
  const plans = drafts.flatMap((draft) => "plan" in draft && draft.plan ? [draft.plan] : []);
  const proof = plans.length > 0 ? new (programs()).Proof(all2()) : void 0;
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
function editOf({ file: file2, text: text3, line }, { start, end: end2, text: written4 }) {
  const [first3, last] = [positionAt(text3, start), positionAt(text3, end2)];
  return {
    file: file2,
    line: line + first3.line,
    column: first3.column,
    endLine: line + last.line,
    endColumn: last.column,
    text: written4
  };
}
function findingFix({ title }, editing2) {
  const { documents, safety } = editing2;
  const edits = documents.flatMap(({ document, edits: own3 }) => own3.map((edit) => editOf(document, edit)));
  const fix = { title, safety, edits };
  made.set(fix, editing2);
  return fix;
}
function holding(fixes) {
  const proven = fixes.flatMap((fix) => made.get(fix)?.proven ?? []);
  const [first3] = proven;
  if (!first3 || proven.every(({ documents }) => documents === first3.documents) || first3.by.holds(proven)) return fixes;
  const goes = (one2) => {
    const own3 = made.get(one2)?.proven;
    return !own3 || own3.documents === first3.documents;
  };
  return fixes.filter(goes);
}
var import_node_util, YAML, LANGUAGES, overlap, programs, editsOf, made, documentEditsOf;
var init_edits = __esm({
  "src/edit/edits.ts"() {
    "use strict";
    import_node_util = require("node:util");
    init_kube_object();
    init_lines();
    init_template();
    init_yaml_values();
    init_value();
    init_changed();
    init_edited();
    init_refused();
    init_text();
    init_yaml();
    YAML = { reads: () => true, edits: editsOfYaml };
    LANGUAGES = [YAML];
    overlap = (edits) => edits.some(({ start }, index) => index > 0 && start < (edits[index - 1]?.end ?? 0));
    programs = () => (init_programs(), __toCommonJS(programs_exports));
    editsOf = (fix) => editsOfAll([fix], () => fix.changes.flatMap(({ object }) => object.document?.program ?? []))[0];
    made = /* @__PURE__ */ new WeakMap();
    documentEditsOf = (fix) => made.get(fix)?.documents ?? [];
  }
});

// src/read/typescript/sites.ts
var sites_exports = {};
__export(sites_exports, {
  readSites: () => readSites
});
function isRunning(node, running) {
  const file2 = node.getSourceFile();
  const [first3 = 0, last = 0] = [node.getStart(), node.getEnd()].map(
    (at5) => file2.getLineAndCharacterOfPosition(at5).line + 1
  );
  return running.some((one2) => one2.file === file2.fileName && one2.line >= first3 && one2.line <= last);
}
function byPath(instances) {
  const found = /* @__PURE__ */ new Map();
  for (const instance of instances) {
    const path = pathOf2(instance);
    if (typeof path !== "string") continue;
    const group2 = found.get(path);
    if (group2) group2.push(instance);
    else found.set(path, [instance]);
  }
  return found;
}
function readSites({ entry, read: read3, nameOf: nameOf3, ...limits }) {
  const project = new Project(read3, limits);
  const { machine } = project;
  const program = new SourceProgram(machine, nameOf3, () => project.sources);
  const module2 = project.module(entry);
  runModules(machine, module2 ? [module2] : [], []);
  const objects = byPath(machine.made.keys());
  const sited = (instance) => {
    let placed3;
    return {
      made: program.made(instance.made),
      property: (path) => {
        placed3 ??= {
          fields: writtenOf(machine, instance).fields,
          made: instance.made,
          origin: project.originOf(instance)
        };
        return program.property(placed3, path);
      }
    };
  };
  return {
    constructsAt: (path, running = []) => machine.constructs.at(path, (node) => isRunning(node, running)).map((node) => program.made(node)),
    objectsAt: (path) => (objects.get(path) ?? []).map(sited)
  };
}
var init_sites = __esm({
  "src/read/typescript/sites.ts"() {
    "use strict";
    init_manifest();
    init_places();
    init_program();
    init_project();
    init_tree();
  }
});

// src/index.ts
var src_exports = {};
__export(src_exports, {
  AppSources: () => AppSources,
  Unknown: () => Unknown,
  UsageError: () => UsageError,
  VmStateValidation: () => VmStateValidation,
  diffFiles: () => diffFiles,
  lintFiles: () => lintFiles,
  lintObjects: () => lintObjects,
  missingGates: () => missingGates3,
  planFiles: () => planFiles,
  planObjects: () => planObjects,
  readYaml: () => readYaml
});
module.exports = __toCommonJS(src_exports);

// src/facts/kinds.ts
var KUBEVIRT_GROUP = "kubevirt.io";
var INSTANCETYPE_GROUP = "instancetype.kubevirt.io";
var CDI_GROUP = "cdi.kubevirt.io";
var HYPERCONVERGED_GROUP = "hco.kubevirt.io";
var STORAGE_GROUP = "storage.k8s.io";
var VOLUME_SNAPSHOT_GROUP = "snapshot.storage.k8s.io";
var SNAPSHOT_GROUP = "snapshot.kubevirt.io";
var CLONE_GROUP = "clone.kubevirt.io";
var EXPORT_GROUP = "export.kubevirt.io";
var BACKUP_GROUP = "backup.kubevirt.io";
var POOL_GROUP = "pool.kubevirt.io";
var MIGRATIONS_GROUP = "migrations.kubevirt.io";
var ARGO_GROUP = "argoproj.io";
var FLUX_KUSTOMIZE_GROUP = "kustomize.toolkit.fluxcd.io";
var OLM_GROUP = "operators.coreos.com";
var isKubeVirtGroup = (group2) => group2 === KUBEVIRT_GROUP || group2.endsWith(`.${KUBEVIRT_GROUP}`);
var isJudgedGroup = (group2) => isKubeVirtGroup(group2) || group2 === STORAGE_GROUP;
var MACHINE_KINDS = [
  { group: KUBEVIRT_GROUP, kind: "VirtualMachine", vm: ["spec"], vmi: ["spec", "template"] },
  { group: KUBEVIRT_GROUP, kind: "VirtualMachineInstance", vmi: [] },
  { group: KUBEVIRT_GROUP, kind: "VirtualMachineInstanceReplicaSet", vmi: ["spec", "template"] },
  {
    group: POOL_GROUP,
    kind: "VirtualMachinePool",
    vm: ["spec", "virtualMachineTemplate", "spec"],
    vmi: ["spec", "virtualMachineTemplate", "spec", "template"]
  }
];
var PREFERENCE_KINDS = ["VirtualMachinePreference", "VirtualMachineClusterPreference"];
var RELEVANT_TEXT = /kubevirt\.io|storage\.k8s\.io|PersistentVolume|kind: Namespace\b|kustomize\.config\.k8s\.io|argoproj\.io|toolkit\.fluxcd\.io|velero\.io|velero-plugin|oadp\.openshift\.io|operators\.coreos\.com|ResourceQuota|LimitRange|virt-operator/;
var JUDGED_TEXT = /kubevirt\.io/;
var KUSTOMIZATION_FILES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
var FORCED_SYNC = [
  { annotation: "argocd.argoproj.io/sync-options", pattern: /(?:^|,)\s*Force=true/ },
  { annotation: "kustomize.toolkit.fluxcd.io/force", pattern: /^enabled$/i }
];

// src/cluster/missing-gates.ts
init_kube_object();

// src/facts/gate-requirements.ts
var ADMITTERS = "pkg/virt-api/webhooks/validating-webhook/admitters";
var VMI = `${ADMITTERS}/vmi-create-admitter.go`;
var NETWORK = "pkg/network/admitter";
var GATE_REQUIREMENTS = [
  {
    id: "tpm-persistent",
    gates: ["VMPersistentState"],
    from: "1.0.0",
    to: "1.5",
    subject: "machine",
    path: "domain.devices.tpm.persistent",
    when: "persistent-tpm",
    source: `${VMI} func validatePersistentState`
  },
  {
    id: "efi-persistent",
    gates: ["VMPersistentState"],
    from: "1.1.0",
    to: "1.5",
    subject: "machine",
    path: "domain.firmware.bootloader.efi.persistent",
    when: "true",
    source: `${VMI} func validatePersistentState`
  },
  {
    id: "gpus",
    gates: ["GPU"],
    from: "1.0.0",
    to: "1.3",
    subject: "machine",
    path: "domain.devices.gpus",
    when: "set",
    source: `${VMI} func validateGPUsWithPassthroughEnabled`
  },
  {
    id: "host-devices",
    gates: ["HostDevices"],
    from: "1.0.0",
    subject: "machine",
    path: "domain.devices.hostDevices",
    when: "set",
    source: `${VMI} func validateHostDevicesWithPassthroughEnabled`
  },
  {
    id: "virtiofs-privileged",
    gates: ["ExperimentalVirtiofsSupport"],
    from: "1.0.0",
    to: "1.1",
    subject: "machine",
    path: "domain.devices.filesystems",
    when: "privileged-virtiofs",
    source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
  },
  {
    id: "virtiofs-config",
    gates: ["EnableVirtioFsConfigVolumes", "ExperimentalVirtiofsSupport"],
    from: "1.5.0",
    to: "1.7",
    subject: "machine",
    path: "domain.devices.filesystems",
    when: "virtiofs-config-volume",
    source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
  },
  {
    id: "virtiofs-storage",
    gates: ["EnableVirtioFsStorageVolumes", "ExperimentalVirtiofsSupport"],
    from: "1.5.0",
    to: "1.7",
    subject: "machine",
    path: "domain.devices.filesystems",
    when: "virtiofs-storage-volume",
    source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
  },
  {
    id: "virtiofs-storage-only",
    gates: ["EnableVirtioFsStorageVolumes"],
    from: "1.8.0",
    subject: "machine",
    path: "domain.devices.filesystems",
    when: "virtiofs-storage-volume",
    source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
  },
  {
    id: "launch-security",
    gates: ["WorkloadEncryptionSEV"],
    from: "1.0.0",
    to: "1.6",
    subject: "machine",
    path: "domain.launchSecurity",
    when: "launch-security-amd64",
    source: `${VMI} func validateLaunchSecurity`
  },
  {
    id: "launch-security-sev",
    gates: ["WorkloadEncryptionSEV"],
    from: "1.7.0",
    subject: "machine",
    path: "domain.launchSecurity.sev",
    when: "set",
    source: "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
  },
  {
    id: "launch-security-snp",
    gates: ["WorkloadEncryptionSEV"],
    from: "1.7.0",
    subject: "machine",
    path: "domain.launchSecurity.snp",
    when: "set",
    source: "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
  },
  {
    id: "launch-security-tdx",
    gates: ["WorkloadEncryptionTDX"],
    from: "1.7.0",
    subject: "machine",
    path: "domain.launchSecurity.tdx",
    when: "set",
    source: "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
  },
  {
    id: "secure-execution",
    gates: ["SecureExecution"],
    from: "1.6.0",
    to: "1.8",
    subject: "machine",
    path: "domain.launchSecurity",
    when: "launch-security-s390x",
    source: "pkg/virt-api/webhooks/s390x.go func ValidateLaunchSecurityS390x"
  },
  {
    id: "numa",
    gates: ["NUMA"],
    from: "1.0.0",
    to: "1.3",
    subject: "machine",
    path: "domain.cpu.numa.guestMappingPassthrough",
    when: "set",
    source: `${VMI} func validateNUMA`
  },
  {
    id: "ignition",
    gates: ["ExperimentalIgnitionSupport"],
    from: "1.0.0",
    subject: "machine",
    path: "metadata.annotations.kubevirt\\.io/ignitiondata",
    when: "filled",
    source: `${VMI} func ValidateVirtualMachineInstanceMetadata`
  },
  {
    id: "hook-sidecars",
    gates: ["Sidecar"],
    from: "1.0.0",
    subject: "machine",
    path: "metadata.annotations.hooks\\.kubevirt\\.io/hookSidecars",
    when: "filled",
    source: `${VMI} func ValidateVirtualMachineInstanceMetadata`
  },
  {
    id: "downward-metrics-volume",
    gates: ["DownwardMetrics"],
    from: "1.0.0",
    subject: "machine",
    path: "volumes[].downwardMetrics",
    when: "set",
    source: `${VMI} func validateVolumes`
  },
  {
    id: "downward-metrics-device",
    gates: ["DownwardMetrics"],
    from: "1.1.0",
    subject: "machine",
    path: "domain.devices.downwardMetrics",
    when: "set",
    source: `${VMI} func validateDownwardMetrics`
  },
  {
    id: "host-disk",
    gates: ["HostDisk"],
    from: "1.0.0",
    subject: "machine",
    path: "volumes[].hostDisk",
    when: "set",
    source: `${VMI} func validateVolumes`
  },
  {
    id: "vsock",
    gates: ["VSOCK"],
    from: "1.0.0",
    subject: "machine",
    path: "domain.devices.autoattachVSOCK",
    when: "true",
    source: VMI
  },
  {
    id: "persistent-reservation",
    gates: ["PersistentReservation"],
    from: "1.0.0",
    to: "1.8",
    subject: "machine",
    path: "domain.devices.disks[].lun.reservation",
    when: "true",
    source: `${VMI} func validatePersistentReservation`
  },
  {
    id: "architecture",
    gates: ["MultiArchitecture"],
    from: "1.0.0",
    to: "1.7",
    subject: "machine",
    path: "architecture",
    when: "other-architecture",
    source: VMI
  },
  {
    id: "live-update-features",
    gates: ["VMLiveUpdateFeatures"],
    from: "1.0.0",
    to: "1.1",
    subject: "VirtualMachine",
    path: "spec.liveUpdateFeatures",
    when: "set",
    source: `${ADMITTERS}/vms-admitter.go`
  },
  {
    id: "binding-plugin",
    gates: ["NetworkBindingPlugins"],
    from: "1.1.0",
    to: "1.4",
    subject: "machine",
    path: "domain.devices.interfaces[].binding",
    when: "set",
    source: `v1.4.1 ${NETWORK}/binding.go`
  },
  {
    id: "macvtap",
    gates: ["Macvtap"],
    from: "1.0.0",
    to: "1.7",
    subject: "machine",
    path: "domain.devices.interfaces[].macvtap",
    when: "set",
    source: `v1.7.4 ${NETWORK}/macvtap.go`
  },
  {
    id: "passt",
    gates: ["Passt"],
    from: "1.0.0",
    to: "1.7",
    subject: "machine",
    path: "domain.devices.interfaces[].passt",
    when: "set",
    source: `v1.7.4 ${NETWORK}/passt.go`
  },
  {
    id: "passt-binding",
    gates: ["PasstBinding"],
    from: "1.8.0",
    subject: "machine",
    path: "domain.devices.interfaces[].passtBinding",
    when: "set",
    source: `${NETWORK}/passt.go`
  },
  {
    id: "port-ranges",
    gates: ["PortRangesSpec"],
    from: "1.9.0",
    subject: "machine",
    path: "domain.devices.interfaces[].portRanges",
    when: "set",
    source: `${NETWORK}/netiface.go func validatePortRangesConfiguration`
  },
  {
    id: "network-claim",
    gates: ["NetworkDevicesWithDRA"],
    from: "1.9.0",
    subject: "machine",
    path: "networks[].resourceClaim",
    when: "set",
    source: `${NETWORK}/dra.go`
  },
  {
    id: "update-volumes-strategy",
    gates: ["VolumesUpdateStrategy"],
    from: "1.3.0",
    to: "1.4",
    subject: "VirtualMachine",
    path: "spec.updateVolumesStrategy",
    when: "set",
    source: `${ADMITTERS}/vms-admitter.go`
  },
  {
    id: "volume-migration",
    gates: ["VolumeMigration"],
    from: "1.3.0",
    to: "1.4",
    subject: "VirtualMachine",
    path: "spec.updateVolumesStrategy",
    when: { equals: "Migration" },
    source: `${ADMITTERS}/vms-admitter.go`
  },
  {
    id: "gpu-claim",
    gates: ["GPUsWithDRA"],
    from: "1.6.0",
    subject: "machine",
    path: "domain.devices.gpus[].claimName",
    when: "set",
    source: "pkg/dra/admitter/dra_admitter.go"
  },
  {
    id: "gpu-claim-request",
    gates: ["GPUsWithDRA"],
    from: "1.6.0",
    subject: "machine",
    path: "domain.devices.gpus[].requestName",
    when: "set",
    source: "pkg/dra/admitter/dra_admitter.go"
  },
  {
    id: "host-device-claim",
    gates: ["HostDevicesWithDRA"],
    from: "1.8.0",
    subject: "machine",
    path: "domain.devices.hostDevices[].claimName",
    when: "set",
    source: "pkg/dra/admitter/dra_admitter.go"
  },
  {
    id: "host-device-claim-request",
    gates: ["HostDevicesWithDRA"],
    from: "1.8.0",
    subject: "machine",
    path: "domain.devices.hostDevices[].requestName",
    when: "set",
    source: "pkg/dra/admitter/dra_admitter.go"
  },
  {
    id: "empty-cdrom",
    gates: ["DeclarativeHotplugVolumes"],
    from: "1.6.0",
    subject: "machine",
    path: "domain.devices.disks[].cdrom",
    when: "cdrom-without-volume",
    source: VMI
  },
  {
    id: "video",
    gates: ["VideoConfig"],
    from: "1.6.0",
    to: "1.8",
    subject: "machine",
    path: "domain.devices.video",
    when: "set",
    source: `${VMI} func validateVideoConfig`
  },
  {
    id: "panic-devices",
    gates: ["PanicDevices"],
    from: "1.6.0",
    to: "1.8",
    subject: "machine",
    path: "domain.devices.panicDevices",
    when: "filled",
    source: `${VMI} func validatePanicDevices`
  },
  {
    id: "reboot-policy",
    gates: ["RebootPolicy"],
    from: "1.8.0",
    subject: "machine",
    path: "domain.rebootPolicy",
    when: "set",
    source: VMI
  },
  {
    id: "reserved-overhead",
    gates: ["ReservedOverheadMemlock"],
    from: "1.8.0",
    subject: "machine",
    path: "domain.memory.reservedOverhead",
    when: "set",
    source: `${VMI} func validateReservedOverheadMemlock`
  },
  {
    id: "utility-volumes",
    gates: ["UtilityVolumes"],
    from: "1.8.0",
    subject: "machine",
    path: "utilityVolumes",
    when: "filled",
    source: "pkg/storage/admitters/storagehotplug.go"
  },
  {
    id: "container-path",
    gates: ["ContainerPathVolumes"],
    from: "1.8.0",
    subject: "machine",
    path: "volumes[].containerPath",
    when: "container-path-filesystem",
    source: "pkg/virt-controller/watch/vmi/lifecycle.go"
  },
  {
    id: "wait-as-receiver",
    gates: ["DecentralizedLiveMigration"],
    from: "1.6.0",
    subject: "VirtualMachine",
    path: "spec.runStrategy",
    when: { equals: "WaitAsReceiver" },
    source: `${ADMITTERS}/vms-admitter.go`
  },
  {
    id: "migration-send",
    gates: ["DecentralizedLiveMigration"],
    from: "1.6.0",
    subject: ["VirtualMachineInstanceMigration"],
    path: "spec.sendTo",
    when: "set",
    source: `${ADMITTERS}/migration-create-admitter.go`
  },
  {
    id: "migration-receive",
    gates: ["DecentralizedLiveMigration"],
    from: "1.6.0",
    subject: ["VirtualMachineInstanceMigration"],
    path: "spec.receive",
    when: "set",
    source: `${ADMITTERS}/migration-create-admitter.go`
  },
  {
    id: "migration-priority",
    gates: ["MigrationPriorityQueue"],
    from: "1.7.0",
    to: "1.8",
    subject: ["VirtualMachineInstanceMigration"],
    path: "spec.priority",
    when: "set",
    source: `${ADMITTERS}/migration-create-admitter.go`
  },
  {
    id: "snapshot",
    gates: ["Snapshot"],
    from: "1.0.0",
    subject: ["VirtualMachineSnapshot", "VirtualMachineRestore", "VirtualMachineClone"],
    path: "kind",
    when: "set",
    source: "pkg/storage/admitters/vmsnapshot.go, vmrestore.go; vmclone-admitter.go"
  },
  {
    id: "export",
    gates: ["VMExport"],
    from: "1.0.0",
    to: "1.8",
    subject: ["VirtualMachineExport"],
    path: "kind",
    when: "set",
    source: "pkg/storage/admitters/vmexport.go"
  },
  {
    id: "template-export",
    gates: ["OCIExport"],
    from: "1.9.0",
    subject: ["VirtualMachineExport"],
    path: "spec.source.kind",
    when: { equals: "VirtualMachineTemplate" },
    source: "pkg/storage/admitters/vmexport.go"
  },
  {
    id: "backup",
    gates: ["IncrementalBackup"],
    from: "1.8.0",
    subject: ["VirtualMachineBackup", "VirtualMachineBackupTracker"],
    path: "kind",
    when: "set",
    source: "pkg/storage/admitters/backup.go"
  },
  {
    id: "max-downtime",
    gates: ["MigrationStallDetection"],
    from: "1.9.0",
    subject: ["MigrationPolicy"],
    path: "spec.maxDowntimeMs",
    when: "set",
    source: `${ADMITTERS}/migrationpolicy-admitter.go`
  },
  {
    id: "stall-detector",
    gates: ["MigrationStallDetection"],
    from: "1.9.0",
    subject: ["MigrationPolicy"],
    path: "spec.experimental.stallDetector",
    when: "set",
    source: `${ADMITTERS}/migrationpolicy-admitter.go`
  },
  {
    id: "plugin",
    gates: ["Plugins"],
    from: "1.9.0",
    subject: ["Plugin"],
    path: "kind",
    when: "set",
    source: `${ADMITTERS}/plugin-admitter.go`
  },
  {
    id: "role-aggregation",
    gates: ["OptOutRoleAggregation"],
    from: "1.8.0",
    subject: ["KubeVirt"],
    path: "spec.configuration.roleAggregationStrategy",
    when: { equals: "Manual" },
    source: "pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
  },
  {
    id: "virt-template",
    gates: ["Template"],
    from: "1.8.0",
    subject: ["KubeVirt"],
    path: "spec.configuration.virtTemplateDeployment.enabled",
    when: "true",
    source: "pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
  }
];

// src/kubevirt/gate-requirements.ts
init_value();

// src/facts/feature-gates.ts
var FEATURE_GATES = {
  AlignCPUs: [["1.1.1", "Alpha"]],
  AutoResourceLimitsGate: [
    ["1.0.1", "Alpha"],
    ["1.5.0", "GA"]
  ],
  BochsDisplayForEFIGuests: [
    ["1.1.0", "Alpha"],
    ["1.4.0", "GA"]
  ],
  CPUManager: [["1.0.0", "Alpha"]],
  CPUNodeDiscovery: [
    ["1.0.0", "Alpha"],
    ["1.1.0", "GA"]
  ],
  ClusterProfiler: [
    ["1.0.0", "Alpha"],
    ["1.6.0", "GA"]
  ],
  CommonInstancetypesDeploymentGate: [
    ["1.1.0", "Alpha"],
    ["1.3.0", "Beta"],
    ["1.4.0", "GA"]
  ],
  ConfigurableHypervisor: [["1.8.0", "Alpha"]],
  ContainerPathVolumes: [["1.8.0", "Alpha"]],
  CrossArchitectureVirtualization: [["1.9.0", "Alpha"]],
  DecentralizedLiveMigration: [["1.6.0", "Alpha"]],
  DeclarativeHotplugVolumes: [
    ["1.6.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  DisableCustomSELinuxPolicy: [
    ["1.0.0", "Alpha"],
    ["1.5.0", "GA"]
  ],
  DisableMDEVConfiguration: [
    ["1.0.0", "Alpha"],
    ["1.8.0", "Deprecated"]
  ],
  DockerSELinuxMCSWorkaround: [
    ["1.0.0", "Alpha"],
    ["1.4.0", "Deprecated"]
  ],
  DownwardMetrics: [["1.0.0", "Alpha"]],
  DynamicPodInterfaceNaming: [
    ["1.4.0", "Alpha"],
    ["1.5.0", "GA"]
  ],
  EnableVirtioFsConfigVolumes: [
    ["1.5.0", "Alpha"],
    ["1.8.0", "GA"]
  ],
  EnableVirtioFsStorageVolumes: [["1.5.0", "Alpha"]],
  ExpandDisks: [
    ["1.0.0", "Alpha"],
    ["1.9.0", "GA"]
  ],
  ExperimentalIgnitionSupport: [["1.0.0", "Alpha"]],
  ExperimentalVirtiofsSupport: [
    ["1.0.0", "Alpha"],
    ["1.5.0", "Deprecated"],
    ["1.8.0", "Discontinued"]
  ],
  ExternalNetResourceInjection: [["1.8.0", "Beta"]],
  FirmwareAutoSelection: [["1.9.0", "Alpha"]],
  GPU: [
    ["1.0.0", "Alpha"],
    ["1.4.0", "GA"]
  ],
  GPUsWithDRA: [
    ["1.6.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  GraceIOVirtualization: [["1.9.0", "Alpha"]],
  HostDevices: [["1.0.0", "Alpha"]],
  HostDevicesWithDRA: [
    ["1.6.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  HostDisk: [["1.0.0", "Alpha"]],
  HotplugNICs: [
    ["1.0.0", "Alpha"],
    ["1.3.0", "Beta"],
    ["1.4.0", "GA"]
  ],
  HotplugVolumes: [
    ["1.0.0", "Alpha"],
    ["1.9.0", "Deprecated"]
  ],
  HypervStrictCheck: [["1.0.0", "Alpha"]],
  IOMMUFD: [["1.9.0", "Alpha"]],
  ImageVolume: [
    ["1.6.0", "Alpha"],
    ["1.7.0", "Beta"]
  ],
  IncrementalBackup: [["1.7.0", "Alpha"]],
  InstancetypeReferencePolicy: [
    ["1.4.0", "Alpha"],
    ["1.5.0", "Beta"],
    ["1.6.0", "GA"]
  ],
  KubevirtSeccompProfile: [
    ["1.0.0", "Alpha"],
    ["1.7.0", "Beta"]
  ],
  LibvirtHooksServerAndClient: [
    ["1.8.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  LiveMigration: [["1.0.0", "GA"]],
  LiveUpdateNADRef: [
    ["1.8.0", "Beta"],
    ["1.9.0", "GA"]
  ],
  Macvtap: [
    ["1.0.0", "Alpha"],
    ["1.2.0", "Deprecated"],
    ["1.3.0", "Discontinued"]
  ],
  MigrationPriorityQueue: [
    ["1.7.0", "Alpha"],
    ["1.8.0", "Beta"],
    ["1.9.0", "GA"]
  ],
  MigrationStallDetection: [["1.9.0", "Alpha"]],
  MultiArchitecture: [
    ["1.0.0", "Alpha"],
    ["1.8.0", "Deprecated"]
  ],
  NUMA: [
    ["1.0.0", "Alpha"],
    ["1.4.0", "GA"]
  ],
  NetworkBindingPlugins: [
    ["1.1.0", "Alpha"],
    ["1.4.0", "Beta"],
    ["1.5.0", "GA"]
  ],
  NetworkDevicesWithDRA: [["1.9.0", "Alpha"]],
  NodeRestriction: [
    ["1.3.0", "Alpha"],
    ["1.6.0", "Beta"]
  ],
  NonRoot: [["1.0.0", "GA"]],
  NonRootExperimental: [
    ["1.0.0", "GA"],
    ["1.2.0", "Removed"]
  ],
  OCIExport: [["1.9.0", "Alpha"]],
  ObjectGraph: [["1.6.0", "Alpha"]],
  OptOutRoleAggregation: [
    ["1.8.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  PCINUMAAwareTopology: [["1.8.0", "Alpha"]],
  PSA: [["1.0.0", "GA"]],
  PanicDevices: [
    ["1.6.0", "Alpha"],
    ["1.7.0", "Beta"],
    ["1.9.0", "GA"]
  ],
  Passt: [
    ["1.0.0", "Alpha"],
    ["1.2.0", "Deprecated"],
    ["1.3.0", "Discontinued"]
  ],
  PasstBinding: [["1.8.0", "Beta"]],
  PasstIPStackMigration: [
    ["1.6.0", "Alpha"],
    ["1.8.0", "Discontinued"]
  ],
  PersistentReservation: [
    ["1.0.0", "Alpha"],
    ["1.9.0", "GA"]
  ],
  Plugins: [["1.9.0", "Alpha"]],
  PodSecondaryInterfaceNamingUpgrade: [["1.8.0", "Beta"]],
  PortRangesSpec: [["1.9.0", "Alpha"]],
  RebootPolicy: [
    ["1.8.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  ReservedOverheadMemlock: [["1.8.0", "Alpha"]],
  Root: [["1.0.0", "Alpha"]],
  SRIOVLiveMigration: [["1.0.0", "GA"]],
  SecureExecution: [
    ["1.6.0", "Alpha"],
    ["1.7.0", "Beta"],
    ["1.9.0", "GA"]
  ],
  Sidecar: [["1.0.0", "Alpha"]],
  Snapshot: [
    ["1.0.0", "Alpha"],
    ["1.6.0", "Beta"]
  ],
  Template: [
    ["1.8.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  UtilityVolumes: [["1.8.0", "Alpha"]],
  VGPULiveMigration: [["1.9.0", "Alpha"]],
  VMExport: [
    ["1.0.0", "Alpha"],
    ["1.6.0", "Beta"],
    ["1.9.0", "GA"]
  ],
  VMLiveUpdateFeatures: [
    ["1.0.0", "Alpha"],
    ["1.5.0", "GA"]
  ],
  VMPersistentState: [
    ["1.0.0", "Alpha"],
    ["1.6.0", "GA"]
  ],
  VMStatsCollector: [["1.9.0", "Alpha"]],
  VSOCK: [["1.0.0", "Alpha"]],
  VideoConfig: [
    ["1.6.0", "Alpha"],
    ["1.7.0", "Beta"],
    ["1.9.0", "GA"]
  ],
  VmiMemoryOverheadReport: [
    ["1.8.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  VolumeMigration: [
    ["1.3.0", "Alpha"],
    ["1.5.0", "GA"]
  ],
  VolumesUpdateStrategy: [
    ["1.3.0", "Alpha"],
    ["1.5.0", "GA"]
  ],
  WorkloadEncryptionSEV: [
    ["1.0.0", "Alpha"],
    ["1.9.0", "Beta"]
  ],
  WorkloadEncryptionTDX: [["1.7.0", "Alpha"]]
};
var UNRELEASED_GATES = ["MigrationDowntimeTuning"];
var DISCONTINUED_BINDINGS = { Macvtap: "macvtap", Passt: "passt" };
var STATE_GATE = "VMPersistentState";

// src/facts/gate-effects.ts
var GATE_SUCCESSORS = {
  DisableMDEVConfiguration: "KubeVirt spec.configuration.mediatedDevicesConfiguration.enabled",
  ExperimentalVirtiofsSupport: "EnableVirtioFsConfigVolumes and EnableVirtioFsStorageVolumes",
  HotplugVolumes: "DeclarativeHotplugVolumes",
  Macvtap: "a network binding plugin: domain.devices.interfaces[].binding",
  Passt: "a network binding plugin: domain.devices.interfaces[].binding",
  PersistentReservation: "KubeVirt spec.configuration.persistentReservationConfiguration.enabled"
};

// src/nearest.ts
function nearest(name, candidates2) {
  const wanted = name.toLowerCase();
  let best;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates2) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(left2, right, limit) {
  if (Math.abs(left2.length - right.length) >= limit) return limit;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left2.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same4 = left2[row - 1] === right[column - 1] ? 0 : 1;
      const replaced = (previous[column - 1] ?? 0) + same4;
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? limit;
}

// src/facts/behaviours.ts
var since = (from2, source) => ({ ranges: [{ from: from2 }], source });
var between = (from2, to, source) => ({ ranges: [{ from: from2, to }], source });
var BACKEND_STORAGE = "pkg/storage/backend-storage/backend-storage.go";
var SCHEMA = "staging/src/kubevirt.io/api/core/v1/schema.go";
var VMI_ADMITTER = "pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go";
var GATES = "pkg/virt-config/featuregate/feature-gates.go func IsEnabled";
var BEHAVIOURS = {
  /** The field `efi.persistent` exists; before, the API server drops it. */
  efiPersistentField: since("1.1.0", `${SCHEMA} type EFI`),
  /** The field `tpm.enabled` exists; `false` switches a TPM off whatever else stands there. */
  tpmEnabledField: {
    ranges: [{ from: "1.4.1", to: "1.4" }, { from: "1.5.1" }],
    source: `${SCHEMA} type TPMDevice; pkg/tpm func HasDevice`
  },
  /** Without `vmStateStorageClass` no state claim is made. */
  stateClassMandatory: between("1.0.0", "1.2", `${BACKEND_STORAGE} func CreateIfNeeded`),
  /** The state claim always asks for ReadWriteMany. */
  stateAlwaysReadWriteMany: between("1.0.0", "1.2", `${BACKEND_STORAGE} func CreateIfNeeded`),
  /** A class annotated as default virtualization class is preferred to the cluster default. */
  virtDefaultClass: since("1.4.0", `${BACKEND_STORAGE} func getStorageClass`),
  /** The state's volume in the pod carries the VM's name, so the pod breaks on one that is no DNS label. */
  stateVolumeNamedAfterVm: between("1.0.0", "1.2", "v1.2.2 pkg/virt-controller/services/rendervolumes.go"),
  /** ReadWriteOnce state makes the VM not live-migratable. */
  rwoStateBlocksMigration: between("1.3.0", "1.3", "v1.3.1 pkg/virt-handler/vm.go func checkVolumesForMigration"),
  /** ReadWriteOnce state is copied into a second claim at each live migration. */
  rwoStateCopied: since("1.4.0", "pkg/virt-controller/watch/migration/migration.go func handleBackendStorage"),
  /** The claim's name is generated and it is found by label. */
  stateClaimLabelled: since("1.4.0", `${BACKEND_STORAGE} func PVCForVMI`),
  /** The claim carries the label by which CDI's webhook raises it to the least that its class grants. */
  stateClaimRaised: {
    ranges: [{ from: "1.4.1", to: "1.4" }, { from: "1.5.2" }],
    source: `${BACKEND_STORAGE} func createPVC, label cdi.kubevirt.io/applyStorageProfile`
  },
  /** Changed block tracking keeps its data on the state claim, which is no larger for it. */
  trackingFillsState: between("1.7.0", "1.9", `${BACKEND_STORAGE} const PVCSize; kubevirt/kubevirt#18470`),
  /** Changed block tracking needs the state claim too, and a claim that nothing needs any more is deleted at start. */
  unneededStateDeleted: since("1.7.0", `${BACKEND_STORAGE} func IsBackendStorageNeeded`),
  /** Snapshot, restore and export include the state. */
  snapshotIncludesState: since("1.4.1", "pkg/storage/utils/volumes.go; persistence-changes of v1.4.1"),
  /** Snapshot and export cannot hold the state: a VM with a persistent TPM is refused, or the state is left out. */
  snapshotWithoutState: between("1.0.0", "1.4.0", "pkg/storage/utils/volumes.go; persistence-changes of v1.4.1"),
  /** Snapshot and clone guards see a persistent EFI in the VM object. */
  efiSeenByGuards: since("1.4.1", `${BACKEND_STORAGE} func IsBackendStorageNeededForVM`),
  /** A preference can carry `preferredEfi`, and with it persistence. */
  preferredEfi: since("1.4.0", "pkg/instancetype/preference/apply/firmware.go"),
  /** The fields `preferredUseEfi` and `preferredUseSecureBoot` of preferences are deprecated. */
  preferredUseEfiDeprecated: since("1.5.0", "staging/src/kubevirt.io/api/instancetype/v1beta1/types.go"),
  /** Bundled preferences are deployed unless the KubeVirt CR opts out. */
  bundledPreferencesDeployed: since("1.4.0", "pkg/virt-operator/resource/generate/components"),
  /** HyperConverged has a field that keeps the bundled preferences from being deployed. */
  hyperconvergedBundleSwitch: since(
    "1.5.0",
    "kubevirt/hyperconverged-cluster-operator v1.15.0 api/v1beta1 hyperconverged_types.go CommonInstancetypesDeployment"
  ),
  /** A preference adds a panic device to a VM that has none. */
  preferredPanicDevice: since("1.6.0", "pkg/instancetype/preference/apply/device.go func applyPanicDevicePreferences"),
  /** A preference can carry `preferredLaunchSecurity`. */
  preferredLaunchSecurity: since("1.9.0", "pkg/instancetype/preference/apply"),
  /** A new VM gets a random firmware.uuid; before, it is derived from the VM's name. */
  randomFirmwareUuid: since("1.6.0", "pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go"),
  /** On arm64 a Secure Boot that is not set counts as off. */
  arm64SecureBootDefaultsOff: since("1.8.3", "pkg/defaults/arm64.go; pkg/virt-api/webhooks/arm64.go"),
  /** TDX guests may boot with Secure Boot although SMM is off. */
  tdxWithoutSmm: { ranges: [], source: `${VMI_ADMITTER} func validateDomainSpec: at HEAD only` },
  /** The firmware of SNP and TDX guests is checked, as that of SEV guests always was. */
  snpAndTdxChecked: since("1.7.0", "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"),
  /** Length and characters of firmware.serial are checked. */
  serialChecked: between("1.0.0", "1.4", `${VMI_ADMITTER} func validateFirmwareSerial`),
  /** disabledFeatureGates counts, and Beta gates are on unless listed there. */
  betaGatesOn: since("1.9.0", GATES),
  /** The field `disabledFeatureGates` exists; a name in both lists is refused. */
  disabledGatesField: since(
    "1.8.0",
    "pkg/virt-operator/webhooks/kubevirt-update-admitter.go func validateFeatureGates"
  ),
  /** A Discontinued gate stays off even if listed. */
  discontinuedGatesOff: between("1.2.0", "1.2", "v1.2.2 pkg/virt-config/feature-gates.go func isFeatureGateEnabled"),
  /** Listing a Discontinued gate makes admission refuse a VM that uses its API. */
  discontinuedGatesRefused: since("1.3.0", "pkg/virt-config/featuregate func ValidateFeatureGates"),
  /** A gate name that is not registered is always off. */
  unregisteredGatesOff: since("1.9.0", GATES),
  /** virtiofs needs migration-safe handling: volumes shared through filesystems are left out of the disk check. */
  filesystemVolumesSkipped: since("1.5.0", "pkg/virt-handler/vm.go func checkVolumesForMigration"),
  /** `referencePolicy` expand or expandAll stores the expanded spec in the VM. */
  referencePolicy: since("1.4.0", "pkg/instancetype/webhooks/vm; gate InstancetypeReferencePolicy"),
  /** The field `running` is deprecated: each apply of a VM that sets it is answered with a warning. */
  runningDeprecated: since(
    "1.4.0",
    "kubevirt.io/api core/v1/types.go type VirtualMachineSpec; vms-admitter.go func Admit"
  ),
  /** The run strategy of a VM that waits for another cluster to send it exists. */
  waitAsReceiver: since("1.6.0", "kubevirt.io/api core/v1/types.go RunStrategyWaitAsReceiver"),
  /** A VM can migrate to another namespace or cluster; ReadWriteMany state counts as shared there and is not copied. */
  decentralizedMigration: since("1.6.0", "pkg/virt-controller/watch/migration; kubevirt/user-guide#914"),
  /** Such a migration loses the state of a TPM in any access mode. */
  decentralizedTpmBroken: between("1.6.0", "1.6.0", "v1.6.1 release notes: decentralized migration with vTPM fixed"),
  /** VMs with long names cannot migrate persistent state; each range is a minor that was never or later fixed. */
  longNamesBreakMigration: {
    ranges: [
      { from: "1.4.0", to: "1.6.4" },
      { from: "1.7.0", to: "1.7.2" },
      { from: "1.8.0", to: "1.8.1" }
    ],
    source: `${BACKEND_STORAGE} func CurrentPVCName`
  }
};

// src/facts/releases.ts
var KUBEVIRT_RELEASES = [
  ["1.0", "1.0.1"],
  ["1.1", "1.1.1"],
  ["1.2", "1.2.2"],
  ["1.3", "1.3.1"],
  ["1.4", "1.4.1"],
  ["1.5", "1.5.3"],
  ["1.6", "1.6.6"],
  ["1.7", "1.7.4"],
  ["1.8", "1.8.4"],
  ["1.9", "1.9.0"]
];
var SUPPORTED_MINORS = 3;
var HYPERCONVERGED_RELEASES = {
  "1.10": "1.0.1",
  "1.11": "1.1.1",
  "1.12": "1.2.2",
  "1.13": "1.3.1",
  "1.14": "1.4.0",
  "1.15": "1.5.2",
  "1.16": "1.6.2",
  "1.17": "1.7.1",
  "1.18": "1.8.4"
};
var OPENSHIFT_VIRTUALIZATION_RELEASES = {
  "4.14": "1.10",
  "4.15": "1.11",
  "4.16": "1.12",
  "4.17": "1.13",
  "4.18": "1.14",
  "4.19": "1.15",
  "4.20": "1.16"
};

// src/kubevirt/release.ts
var VERSION = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/;
var MINOR_STEP = 1e3;
var ANY_PATCH = MINOR_STEP - 1;
var parsed = /* @__PURE__ */ new Map();
function parse(version2) {
  const match = VERSION.exec(version2);
  if (!match) return void 0;
  return [Number(match[1]), Number(match[2]), match[3] === void 0 ? void 0 : Number(match[3])];
}
function parts(version2) {
  if (!parsed.has(version2)) parsed.set(version2, parse(version2));
  return parsed.get(version2);
}
function orderOf(version2, missingPatch) {
  const [major, minor, patch] = parts(version2) ?? [0, 0, 0];
  return (major * MINOR_STEP + minor) * MINOR_STEP + Math.min(patch ?? missingPatch, ANY_PATCH);
}
function releaseAt(version2) {
  const [major, minor] = parts(version2) ?? [0, 0];
  return { version: version2, minor: `${major}.${minor}`, label: `KubeVirt v${version2}`, order: orderOf(version2, 0) };
}
var KNOWN_RELEASES = KUBEVIRT_RELEASES.map(([, patch]) => releaseAt(patch));
var OLDEST = KNOWN_RELEASES[0];
var NEWEST = KNOWN_RELEASES.at(-1);
var newestRelease = () => NEWEST;
var supportedReleases = () => KNOWN_RELEASES.slice(-SUPPORTED_MINORS);
function readRelease(version2) {
  const [major, minor, patch] = parts(version2.trim()) ?? [];
  if (major === void 0 || minor === void 0) return { unknown: "not a version" };
  const known6 = KNOWN_RELEASES.find((release2) => release2.minor === `${major}.${minor}`);
  if (known6) return { release: patch === void 0 ? known6 : releaseAt(`${major}.${minor}.${patch}`) };
  const order = orderOf(`${major}.${minor}`, 0);
  if (order > NEWEST.order) return { newer: NEWEST };
  return { unknown: order < OLDEST.order ? "older than any known" : "no such release" };
}
var isWithin = (order, { from: from2, to }) => order >= orderOf(from2, 0) && (to === void 0 || order <= orderOf(to, ANY_PATCH));
var inRange = (release2, range) => isWithin(release2.order, range);
var versionInRange = (version2, range) => isWithin(orderOf(version2, 0), range);
var known = /* @__PURE__ */ new WeakMap();
function holds(behaviour, release2) {
  let answers = known.get(release2);
  if (!answers) {
    answers = /* @__PURE__ */ new Map();
    known.set(release2, answers);
  }
  let answer = answers.get(behaviour);
  if (answer === void 0) {
    const row = BEHAVIOURS[behaviour];
    answer = row.ranges.some((range) => inRange(release2, range));
    answers.set(behaviour, answer);
  }
  return answer;
}
function isSince(version2, first3) {
  return parts(version2) && orderOf(version2, 0) >= orderOf(first3, 0);
}
function nextMinor(minor) {
  const [major, number2] = parts(minor) ?? [0, 0];
  return `${major}.${number2 + 1}`;
}
function rangeText(range) {
  const from2 = `v${range.from.replace(/\.0$/, "")}`;
  if (range.to === void 0) return `from ${from2}`;
  const to = `v${range.to}`;
  if (from2.startsWith(`${to}.`)) return `${to} since ${from2}`;
  return from2 === to ? from2 : `${from2} to ${to}`;
}
function inForce(history, release2) {
  let found;
  for (const [from2, value] of history) if (orderOf(from2, 0) <= release2.order) found = value;
  return found;
}
var behaviourText = (behaviour) => BEHAVIOURS[behaviour].ranges.map(rangeText).join(", ");

// src/kubevirt/feature-gates.ts
function stageOf(gate, release2) {
  const history = Object.hasOwn(FEATURE_GATES, gate) ? FEATURE_GATES[gate] : void 0;
  const stage = history && inForce(history, release2);
  return stage === "Removed" ? void 0 : stage;
}
var isKnownGate = (gate) => Object.hasOwn(FEATURE_GATES, gate) || UNRELEASED_GATES.includes(gate);
function isGateOn(gate, release2, lists2) {
  const stage = stageOf(gate, release2);
  if (stage === void 0 && holds("unregisteredGatesOff", release2)) return false;
  if (stage === "GA") return true;
  if (stage === "Discontinued" && holds("discontinuedGatesOff", release2)) return false;
  if (lists2.featureGates.includes(gate)) return true;
  if (!holds("betaGatesOn", release2)) return false;
  return stage === "Beta" && !lists2.disabledFeatureGates.includes(gate);
}
var successorOf = (gate) => Object.hasOwn(GATE_SUCCESSORS, gate) ? GATE_SUCCESSORS[gate] : void 0;
function nearestGate(name) {
  return nearest(name, Object.keys(FEATURE_GATES));
}

// src/facts/firmware.ts
var WITHOUT_PERSISTENT_TPM = ["arm64"];
var ARCHITECTURE_LABEL = "kubernetes.io/arch";
var EXAMPLE_UUID = "5d307ca9-b3ef-428c-8861-06e72d69f223";
var SERIAL_LIMIT = 256;
var SERIAL_CHARACTERS = /^[A-Za-z0-9_.+-]+$/;
var LEGACY_UUID_NAMESPACE = "6a1a24a1-4061-4607-8bf4-a3963d0c5895";

// src/kubevirt/firmware.ts
init_value();
var TPM = ["domain", "devices", "tpm"];
var BOOTLOADER = ["domain", "firmware", "bootloader"];
var EFI = [...BOOTLOADER, "efi"];
var BIOS = [...BOOTLOADER, "bios"];
var FIRMWARE_UUID = ["domain", "firmware", "uuid"];
var FIRMWARE_SERIAL = ["domain", "firmware", "serial"];
var SMM = ["domain", "features", "smm"];
var TPM_ENABLED = [...TPM, "enabled"];
var TPM_PERSISTENT = [...TPM, "persistent"];
var EFI_PERSISTENT = [...EFI, "persistent"];
var SECURE_BOOT = [...EFI, "secureBoot"];
var SMM_ENABLED = [...SMM, "enabled"];
function present(spec, path) {
  const value = at(spec, path);
  return isUnknown(value) ? value : value !== void 0;
}
function is(wanted, spec, path) {
  const value = at(spec, path);
  return isUnknown(value) ? value : value === wanted;
}
function hasTpm(spec, release2) {
  const device = present(spec, TPM);
  if (!holds("tpmEnabledField", release2)) return device;
  return and(device, not(is(false, spec, TPM_ENABLED)));
}
function hasPersistentTpm(spec, release2) {
  return and(hasTpm(spec, release2), is(true, spec, TPM_PERSISTENT));
}
var hasEfi = (spec) => present(spec, EFI);
function hasPersistentEfi(spec, release2) {
  if (!holds("efiPersistentField", release2)) return false;
  return is(true, spec, EFI_PERSISTENT);
}
function hasBiosAndEfi(spec) {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(present(spec, EFI), bios);
}
function hasSecureBoot(spec, release2) {
  const efi = hasEfi(spec);
  if (efi === false) return false;
  const written4 = at(spec, SECURE_BOOT);
  if (written4 === true || written4 === false) return written4;
  if (isUnknown(written4)) return written4;
  const onArm = text(spec, "architecture") === "arm64" && holds("arm64SecureBootDefaultsOff", release2);
  return onArm ? false : efi;
}
function hasSmm(spec) {
  return and(present(spec, SMM), not(is(false, spec, SMM_ENABLED)));
}
function lacksSmmForSecureBoot(spec, release2) {
  const secureBoot = hasSecureBoot(spec, release2);
  if (secureBoot === false) return false;
  const exempt = holds("tdxWithoutSmm", release2) ? present(spec, ["domain", "launchSecurity", "tdx"]) : false;
  return and(secureBoot, not(hasSmm(spec)), not(exempt));
}
var isArm = (spec) => {
  const architecture = text(spec, "architecture");
  return isUnknown(architecture) ? architecture : architecture === "arm64";
};
function hasImpossibleBios(spec) {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(bios, isArm(spec));
}
function hasImpossibleSecureBoot(spec, release2) {
  if (holds("arm64SecureBootDefaultsOff", release2)) return false;
  return and(isArm(spec), hasSecureBoot(spec, release2));
}
function hasImpossibleTpm(spec, release2) {
  const architecture = text(spec, "architecture") ?? text(spec, "nodeSelector", ARCHITECTURE_LABEL);
  const lacking2 = isUnknown(architecture) ? architecture : WITHOUT_PERSISTENT_TPM.includes(architecture ?? "");
  return and(hasPersistentTpm(spec, release2), lacking2);
}
function stateNeed(spec, release2) {
  const tpm = hasPersistentTpm(spec, release2);
  const efi = hasPersistentEfi(spec, release2);
  return { needed: or(tpm, efi), tpm, efi };
}
function serialFault(spec, release2) {
  const serial = text(spec, ...FIRMWARE_SERIAL);
  if (typeof serial !== "string" || serial === "" || !holds("serialChecked", release2)) return void 0;
  if (serial.length > SERIAL_LIMIT) return `has ${serial.length} characters, and at most ${SERIAL_LIMIT} are taken`;
  return SERIAL_CHARACTERS.test(serial) ? void 0 : 'has characters other than letters, digits and "_", ".", "+", "-"';
}

// src/kubevirt/gate-requirements.ts
var isFilled = (value) => typeof value === "string" || Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
var CONFIG_VOLUMES = ["configMap", "secret", "serviceAccount", "downwardAPI"];
var STORAGE_VOLUMES = ["persistentVolumeClaim", "dataVolume"];
function virtiofsOn(root, kinds, expected) {
  const volumes = items(root, "volumes");
  const more = moreItems(root, "volumes") ?? moreItems(root, "domain", "devices", "filesystems");
  for (const filesystem of items(root, "domain", "devices", "filesystems")) {
    if (get(filesystem, "virtiofs") === void 0) continue;
    const name = get(filesystem, "name");
    const volume = volumes.find((candidate) => get(candidate, "name") === name);
    if (volume !== void 0 && kinds.some((kind) => get(volume, kind) !== void 0) === expected) return true;
  }
  return more ?? false;
}
function cdromWithoutVolume(root, path) {
  const name = get(root, ...path.slice(0, -1), "name");
  if (isUnknown(name)) return name;
  if (items(root, "volumes").some((volume) => get(volume, "name") === name)) return false;
  return moreItems(root, "volumes") ?? true;
}
function containerPathFilesystem(root, path) {
  const name = get(root, ...path.slice(0, -1), "name");
  const used3 = items(root, "domain", "devices", "filesystems").some((item) => get(item, "name") === name);
  return used3 || (moreItems(root, "domain", "devices", "filesystems") ?? false);
}
var architectureIs = (matches2) => (root) => {
  const architecture = get(root, "architecture");
  return isUnknown(architecture) ? architecture : matches2(architecture);
};
var CONDITIONS = {
  set: () => true,
  true: (_root, _path, value) => value === true,
  filled: (_root, _path, value) => isFilled(value),
  "persistent-tpm": (root, _path, _value, release2) => hasPersistentTpm(root, release2),
  "privileged-virtiofs": (root) => virtiofsOn(root, CONFIG_VOLUMES, false),
  "virtiofs-config-volume": (root) => virtiofsOn(root, CONFIG_VOLUMES, true),
  "virtiofs-storage-volume": (root) => virtiofsOn(root, STORAGE_VOLUMES, true),
  "launch-security-amd64": architectureIs((architecture) => architecture !== "s390x"),
  "launch-security-s390x": architectureIs((architecture) => architecture === "s390x"),
  "cdrom-without-volume": cdromWithoutVolume,
  "container-path-filesystem": containerPathFilesystem,
  // virt-api compares with the architecture it runs on itself, which no manifest tells.
  "other-architecture": () => new Unknown("the architecture that virt-api runs on")
};
function segments(path) {
  return path.replace(/\[\]/g, ".[]").split(/(?<!\\)\./).map((part) => part.replace(/\\\./g, "."));
}
var newTree = () => ({ rows: [], children: /* @__PURE__ */ new Map() });
function treeOf(rows) {
  const root = newTree();
  for (const row of rows) {
    let node = root;
    for (const key of segments(row.path)) {
      const next = node.children.get(key) ?? newTree();
      node.children.set(key, next);
      node = next;
    }
    node.rows.push(row);
  }
  return root;
}
function walk(value, tree, path, visit) {
  for (const row of tree.rows) visit(row, path, value);
  if (tree.children.size === 0) return;
  if (Array.isArray(value)) {
    const child3 = tree.children.get("[]");
    if (!child3) return;
    for (const [index, item] of value.entries()) if (!isUnknown(item)) walk(item, child3, [...path, index], visit);
  } else if (isMap(value)) {
    for (const key of Object.keys(value)) {
      const child3 = tree.children.get(key);
      const next = child3 && get(value, key);
      if (child3 && next !== void 0 && !isUnknown(next)) walk(next, child3, [...path, key], visit);
    }
  }
}
function asks(row, root, path, value, release2) {
  if (typeof row.when === "object") return value === row.when.equals;
  return CONDITIONS[row.when](root, path, value, release2);
}
function requirementsFor(subject2, release2) {
  const rows = GATE_REQUIREMENTS.filter((row) => {
    if (!inRange(release2, row)) return false;
    if (typeof subject2 === "string") return row.subject === subject2;
    return Array.isArray(row.subject) && row.subject.includes(subject2.kind);
  });
  return { rows, tree: treeOf(rows) };
}
function gateNeeds({ rows, tree }, root, release2, metadata) {
  let found;
  const visit = (row, path, value) => {
    if (found?.has(row) || asks(row, root, path, value, release2) !== true) return;
    found ??= /* @__PURE__ */ new Map();
    found.set(row, path);
  };
  walk(root, tree, [], visit);
  const beside = metadata === void 0 ? void 0 : tree.children.get("metadata");
  if (beside) walk(metadata, beside, ["metadata"], visit);
  if (!found) return [];
  const asking = found;
  return rows.flatMap((requirement) => {
    const path = asking.get(requirement);
    return path ? [{ requirement, path }] : [];
  });
}

// src/facts/hyperconverged.ts
var HYPERCONVERGED_GATES = [
  "CPUManager",
  "HostDevices",
  "KubevirtSeccompProfile",
  "Snapshot",
  "VMPersistentState"
];
var HYPERCONVERGED_STATE_CLASS = {
  v1beta1: ["spec", "vmStateStorageClass"],
  v1: ["spec", "storage", "vmStateStorageClass"]
};
var HYPERCONVERGED_JSON_PATCH = "kubevirt.kubevirt.io/jsonpatch";
var HYPERCONVERGED_EVICTION_STRATEGY = {
  v1beta1: ["spec", "evictionStrategy"],
  v1: ["spec", "virtualization", "evictionStrategy"]
};
var HYPERCONVERGED_REFERENCE_POLICY = {
  v1beta1: ["spec", "instancetypeConfig", "referencePolicy"],
  v1: ["spec", "workloadSources", "instancetypeConfig", "referencePolicy"]
};
var HYPERCONVERGED_FEATURE_GATES = ["spec", "featureGates"];
var HYPERCONVERGED_BUNDLE_SWITCH = {
  v1beta1: ["spec", "CommonInstancetypesDeployment", "enabled"],
  v1: ["spec", "workloadSources", "commonInstancetypesDeployment", "enabled"]
};
var HYPERCONVERGED_GATE_ANNOTATIONS = {
  PasstBinding: "deployPasstNetworkBinding"
};
var HYPERCONVERGED_OPERANDS = {
  KubeVirt: { name: "kubevirt-kubevirt-hyperconverged", patch: HYPERCONVERGED_JSON_PATCH },
  CDI: { name: "cdi-kubevirt-hyperconverged", patch: "containerizeddataimporter.kubevirt.io/jsonpatch" }
};

// src/cluster/configuration.ts
init_kube_object();
init_value();

// src/cluster/paths.ts
var CONFIGURATION = ["spec", "configuration"];
var FEATURE_GATES_PATH = [...CONFIGURATION, "developerConfiguration", "featureGates"];
var DISABLED_GATES_PATH = [...CONFIGURATION, "developerConfiguration", "disabledFeatureGates"];
var STATE_CLASS_PATH = [...CONFIGURATION, "vmStateStorageClass"];
var EVICTION_STRATEGY_PATH = [...CONFIGURATION, "evictionStrategy"];
var REFERENCE_POLICY_PATH = [...CONFIGURATION, "instancetype", "referencePolicy"];

// src/cluster/configuration.ts
function only(objects, kind) {
  return objects.length > 1 ? new Unknown(`there are ${objects.length} ${kind} objects`) : objects[0];
}
function pick(cluster2, group2, kind) {
  if (cluster2.unassigned !== void 0) return new Unknown(cluster2.unassigned);
  const judged = only(cluster2.of(group2, kind), kind);
  return judged ?? only(cluster2.captured(group2, kind), kind);
}
function known2(object, path) {
  return items(object.value, ...path).filter((item) => typeof item === "string");
}
function gateLists(object) {
  return { featureGates: known2(object, FEATURE_GATES_PATH), disabledFeatureGates: known2(object, DISABLED_GATES_PATH) };
}
function unknownGates(object) {
  const more = moreItems(object.value, ...FEATURE_GATES_PATH);
  return more ?? items(object.value, ...FEATURE_GATES_PATH).find(isUnknown);
}
function hyperconvergedPath(object, table) {
  return Object.hasOwn(table, object.version) ? table[object.version] : void 0;
}
var HIDDEN_GATES = new Unknown("HyperConverged sets the gates of the KubeVirt object");
var NO_GATES = { featureGates: [], disabledFeatureGates: [] };
function absent(why, complete) {
  const nothing4 = complete ? void 0 : why;
  const stateClass = { value: nothing4, from: complete ? "no KubeVirt object" : why.reason };
  const rest2 = { evictionStrategy: nothing4, referencePolicy: void 0 };
  return { configuration: why, gates: NO_GATES, moreGates: why, stateClass, ...rest2 };
}
function ofKubeVirt(object) {
  const made2 = object.name === HYPERCONVERGED_OPERANDS.KubeVirt.name && !object.observed;
  const more = made2 ? HIDDEN_GATES : unknownGates(object);
  return {
    kubevirt: object,
    configuration: get(object.value, ...CONFIGURATION) ?? {},
    gates: gateLists(object),
    ...more ? { moreGates: more } : {},
    stateClass: {
      value: text(object.value, ...STATE_CLASS_PATH),
      from: `${describe(object)} ${STATE_CLASS_PATH.join(".")}`
    },
    stateClassPlace: { object, path: STATE_CLASS_PATH },
    evictionStrategy: text(object.value, ...EVICTION_STRATEGY_PATH),
    evictionStrategyPlace: { object, path: EVICTION_STRATEGY_PATH },
    referencePolicy: text(object.value, ...REFERENCE_POLICY_PATH)
  };
}
function referencePolicyOf(hyperconverged) {
  const path = hyperconvergedPath(hyperconverged, HYPERCONVERGED_REFERENCE_POLICY);
  return path && text(hyperconverged.value, ...path);
}
function ofHyperConverged(object, captured) {
  const classPath = hyperconvergedPath(object, HYPERCONVERGED_STATE_CLASS);
  const evictionPath = hyperconvergedPath(object, HYPERCONVERGED_EVICTION_STRATEGY);
  const patched4 = get(object.value, "metadata", "annotations", HYPERCONVERGED_JSON_PATCH);
  const version2 = new Unknown(`${object.apiVersion} is not a version of HyperConverged that is known`);
  const eviction = evictionPath && text(object.value, ...evictionPath);
  return {
    ...captured ? { kubevirt: captured } : {},
    hyperconverged: object,
    configuration: captured ? get(captured.value, ...CONFIGURATION) ?? {} : HIDDEN_GATES,
    gates: captured ? gateLists(captured) : { featureGates: HYPERCONVERGED_GATES, disabledFeatureGates: [] },
    ...captured ? {} : { moreGates: HIDDEN_GATES },
    stateClass: {
      value: patched4 === void 0 ? classPath ? text(object.value, ...classPath) : version2 : new Unknown("a JSON patch annotation"),
      from: `${describe(object)}${classPath ? ` ${classPath.join(".")}` : ""}`
    },
    ...classPath ? { stateClassPlace: { object, path: classPath } } : {},
    evictionStrategy: patched4 === void 0 && eviction !== void 0 ? eviction : new Unknown("HyperConverged chooses it by the number of nodes"),
    ...evictionPath ? { evictionStrategyPlace: { object, path: evictionPath } } : {},
    referencePolicy: captured ? text(captured.value, ...REFERENCE_POLICY_PATH) : referencePolicyOf(object)
  };
}
function configurationOf(cluster2) {
  const hyperconverged = pick(cluster2, HYPERCONVERGED_GROUP, "HyperConverged");
  const kubevirt = pick(cluster2, KUBEVIRT_GROUP, "KubeVirt");
  if (isUnknown(hyperconverged)) return absent(hyperconverged, false);
  if (hyperconverged) {
    const captured = only(cluster2.captured(KUBEVIRT_GROUP, "KubeVirt"), "KubeVirt");
    return ofHyperConverged(hyperconverged, isUnknown(captured) ? void 0 : captured);
  }
  if (isUnknown(kubevirt)) return absent(kubevirt, false);
  if (kubevirt) return ofKubeVirt(kubevirt);
  return absent(
    new Unknown("no KubeVirt or HyperConverged object is in scope"),
    cluster2.knowsAll(KUBEVIRT_GROUP, "KubeVirt")
  );
}
function gateOn(gate, configuration, release2) {
  if (isGateOn(gate, release2, configuration.gates)) return true;
  return configuration.moreGates ?? false;
}

// src/facts/instancetypes.ts
var PLAIN_INSTANCETYPE_SERIES = ["m1", "o1", "u1"];
var EXPANDING_POLICIES = ["expand", "expandAll"];
var REFERENCE_POLICY_GATE = "InstancetypeReferencePolicy";

// src/facts/migration-blockers.ts
var MIGRATION_BLOCKERS = [
  {
    id: "state-rwo",
    from: "1.3.0",
    to: "1.3",
    reason: "DisksNotLiveMigratable",
    path: "",
    what: "its TPM or UEFI state is on a ReadWriteOnce claim"
  },
  {
    id: "claim-not-shared",
    from: "1.0.0",
    reason: "DisksNotLiveMigratable",
    path: "volumes",
    what: "a disk is on a claim without ReadWriteMany"
  },
  {
    id: "host-disk",
    from: "1.0.0",
    reason: "DisksNotLiveMigratable",
    path: "volumes",
    what: "a hostDisk is not shared"
  },
  {
    id: "pod-network",
    from: "1.0.0",
    reason: "InterfaceNotLiveMigratable",
    path: "domain.devices.interfaces",
    what: "an interface on the pod network has a binding that cannot move"
  },
  {
    id: "virtiofs",
    from: "1.0.0",
    to: "1.4",
    reason: "VirtIOFSNotLiveMigratable",
    path: "domain.devices.filesystems",
    what: "it uses virtiofs"
  },
  {
    id: "host-devices",
    from: "1.0.0",
    to: "1.8",
    reason: "HostDeviceNotLiveMigratable",
    path: "domain.devices.hostDevices",
    what: "it uses host devices"
  },
  {
    id: "gpus",
    from: "1.0.0",
    to: "1.8",
    reason: "HostDeviceNotLiveMigratable",
    path: "domain.devices.gpus",
    what: "it uses GPUs"
  },
  {
    id: "host-devices-v19",
    from: "1.9.0",
    reason: "HostDeviceNotLiveMigratable",
    path: "domain.devices.hostDevices",
    what: "it uses host devices"
  },
  {
    id: "gpus-v19",
    from: "1.9.0",
    reason: "HostDeviceNotLiveMigratable",
    path: "domain.devices.gpus",
    what: "it uses GPUs"
  },
  {
    id: "sev",
    from: "1.0.0",
    reason: "SEVNotLiveMigratable",
    path: "domain.launchSecurity.sev",
    what: "it uses AMD SEV"
  },
  {
    id: "snp",
    from: "1.7.0",
    reason: "SEVNotLiveMigratable",
    path: "domain.launchSecurity.snp",
    what: "it uses AMD SEV-SNP"
  },
  {
    id: "tdx",
    from: "1.7.0",
    reason: "TDXNotLiveMigratable",
    path: "domain.launchSecurity.tdx",
    what: "it uses Intel TDX"
  },
  {
    id: "secure-execution",
    from: "1.6.0",
    reason: "SecureExecutionNotLiveMigratable",
    path: "domain.launchSecurity",
    what: "it uses IBM Secure Execution"
  },
  {
    id: "persistent-reservation",
    from: "1.0.0",
    to: "1.8",
    reason: "PersistentReservationNotLiveMigratable",
    path: "domain.devices.disks",
    what: "a LUN uses SCSI persistent reservation"
  },
  {
    id: "hyperv-passthrough",
    from: "1.3.0",
    reason: "HypervPassthroughNotLiveMigratable",
    path: "domain.features.hypervPassthrough",
    what: "it uses Hyper-V passthrough"
  },
  {
    id: "isolated-emulator",
    from: "1.0.0",
    to: "1.0",
    reason: "DedicatedCPUNotLiveMigratable",
    path: "domain.cpu",
    what: "it uses dedicated CPUs with an isolated emulator thread"
  }
];
var ALLOW_BRIDGE_MIGRATION_ANNOTATION = "kubevirt.io/allow-pod-bridge-network-live-migration";
var VGPU_MIGRATION_GATE = "VGPULiveMigration";
var INTERFACE_BINDINGS = [
  "binding",
  "bridge",
  "macvtap",
  "masquerade",
  "passt",
  "passtBinding",
  "slirp",
  "sriov"
];
var MIGRATABLE_POD_BINDINGS = [
  { binding: "masquerade", from: "1.0.0" },
  { binding: "passtBinding", from: "1.8.0" }
];
var MIGRATABLE_PLUGINS = { from: "1.2.0" };

// src/kubevirt/expand.ts
init_value();
var Draft = class {
  constructor(spec) {
    this.spec = spec;
  }
  spec;
  origins = /* @__PURE__ */ new Map();
  has(path) {
    return get(this.spec, ...path) !== void 0;
  }
  /** Adds a value where the VM says nothing. A place the VM may have filled (unknown) is left alone. */
  add(path, value, from2, at5) {
    if (value === void 0 || this.has(path)) return;
    this.spec = withValue(this.spec, path, value);
    this.origins.set(path.join("."), { from: from2, path: at5 });
  }
};
function withValue(parent, path, value) {
  const [key, ...rest2] = path;
  if (key === void 0) return value;
  const copy = Array.isArray(parent) ? [...parent] : { ...isMap(parent) ? parent : {} };
  const open = openReason(parent);
  if (open !== void 0) Object.defineProperty(copy, OPEN, { value: open });
  copy[key] = withValue(parent?.[key], rest2, value);
  return copy;
}
function read(applied, ...path) {
  return isUnknown(applied) ? applied : get(applied, ...path);
}
var INSTANCETYPE_FIELDS = [
  [["domain", "devices", "gpus"], ["gpus"]],
  [["domain", "devices", "hostDevices"], ["hostDevices"]],
  [["domain", "launchSecurity"], ["launchSecurity"]],
  [
    ["domain", "cpu", "dedicatedCpuPlacement"],
    ["cpu", "dedicatedCPUPlacement"]
  ],
  [
    ["domain", "cpu", "isolateEmulatorThread"],
    ["cpu", "isolateEmulatorThread"]
  ],
  [
    ["domain", "cpu", "numa"],
    ["cpu", "numa"]
  ]
];
var PREFERENCE_FIELDS = [
  [TPM, ["devices", "preferredTPM"]],
  [SMM, ["features", "preferredSmm"]],
  [
    ["domain", "devices", "autoattachPodInterface"],
    ["devices", "preferredAutoattachPodInterface"]
  ]
];
function applyInstancetype(draft, applied) {
  for (const [to, from2] of INSTANCETYPE_FIELDS) draft.add(to, read(applied, ...from2), "instancetype", from2);
}
function applyPreference(draft, applied, release2) {
  for (const [to, from2] of PREFERENCE_FIELDS) draft.add(to, read(applied, ...from2), "preference", from2);
  applyBootloader(draft, applied, release2);
  applyMasquerade(draft, applied);
  if (holds("preferredPanicDevice", release2)) applyPanicDevice(draft, applied);
  if (holds("preferredLaunchSecurity", release2)) {
    const from2 = ["preferredLaunchSecurity"];
    draft.add(["domain", "launchSecurity"], read(applied, ...from2), "preference", from2);
  }
}
function applyBootloader(draft, applied, release2) {
  const addFlagged = (to, name) => {
    const wanted = read(applied, "firmware", name);
    if (draft.has(EFI) || draft.has(BIOS)) return;
    if (wanted === true) draft.add(to, {}, "preference", ["firmware", name]);
    if (isUnknown(wanted)) draft.add(to, wanted, "preference", ["firmware", name]);
  };
  if (isUnknown(applied)) return applyUnknownBootloader(draft, applied);
  addFlagged(BIOS, "preferredUseBios");
  const efi = holds("preferredEfi", release2) ? read(applied, "firmware", "preferredEfi") : void 0;
  if (efi !== void 0 && !draft.has(EFI) && !draft.has(BIOS)) {
    return draft.add(EFI, efi, "preference", ["firmware", "preferredEfi"]);
  }
  addFlagged(EFI, "preferredUseEfi");
  if (!draft.has(EFI)) return;
  const secureBoot = ["firmware", "preferredUseSecureBoot"];
  draft.add([...EFI, "secureBoot"], read(applied, ...secureBoot), "preference", secureBoot);
}
function applyUnknownBootloader(draft, applied) {
  if (draft.has(BIOS)) return;
  if (draft.has(EFI)) return draft.add([...EFI, "secureBoot"], applied, "preference", []);
  draft.add(EFI, applied, "preference", []);
  draft.spec = withValue(draft.spec, BIOS, applied);
}
function applyMasquerade(draft, applied) {
  const from2 = ["devices", "preferredInterfaceMasquerade"];
  const masquerade = read(applied, ...from2);
  if (masquerade === void 0) return;
  items(draft.spec, "domain", "devices", "interfaces").forEach((item, index) => {
    const path = ["domain", "devices", "interfaces", index];
    if (!isMap(item) || INTERFACE_BINDINGS.some((name) => get(item, name) !== void 0)) return;
    draft.add([...path, "masquerade"], masquerade, "preference", from2);
  });
}
function applyPanicDevice(draft, applied) {
  const from2 = ["devices", "preferredPanicDeviceModel"];
  const model = read(applied, ...from2);
  const own3 = list(draft.spec, "domain", "devices", "panicDevices");
  if (model === void 0 || isUnknown(own3) || own3.length > 0 || openReason(own3) !== void 0) return;
  const path = ["domain", "devices", "panicDevices"];
  draft.spec = withValue(draft.spec, path, isUnknown(model) ? model : [{ model }]);
  draft.origins.set(path.join("."), { from: "preference", path: from2 });
}
var NO_ORIGINS = /* @__PURE__ */ new Map();
function expand(spec, instancetype, preference, release2) {
  if (instancetype === void 0 && preference === void 0) return { spec, origins: NO_ORIGINS };
  const draft = new Draft(spec);
  if (instancetype !== void 0) applyInstancetype(draft, instancetype);
  if (preference !== void 0) applyPreference(draft, preference, release2);
  return { spec: draft.spec, origins: draft.origins };
}

// src/cluster/machine.ts
init_value();

// src/facts/preferences.ts
var BUNDLE_GATE = "CommonInstancetypesDeploymentGate";
var NOTHING = {};
var EFI_WITHOUT_SECURE_BOOT = { firmware: { preferredEfi: { secureBoot: false } } };
var USE_EFI = { firmware: { preferredUseEfi: true, preferredUseSecureBoot: false } };
var USE_SECURE_BOOT = {
  features: { preferredSmm: {} },
  firmware: { preferredUseEfi: true, preferredUseSecureBoot: true }
};
var SECURE_BOOT2 = {
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { secureBoot: true } }
};
var VOLATILE_TPM = { ...USE_SECURE_BOOT, devices: { preferredTPM: {} } };
var PERSISTENT = {
  devices: { preferredTPM: { persistent: true } },
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { persistent: true, secureBoot: true } }
};
var EARLY_SECURE_BOOT_GUEST = [
  ["1.1.0", USE_SECURE_BOOT],
  ["1.4.0", SECURE_BOOT2]
];
var SECURE_BOOT_GUEST = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", SECURE_BOOT2]
];
var OLD_WINDOWS = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", NOTHING]
];
var TPM_WINDOWS = [
  ["1.1.0", VOLATILE_TPM],
  ["1.4.0", PERSISTENT]
];
var BUNDLED_PREFERENCES = {
  debian: [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
  fedora: EARLY_SECURE_BOOT_GUEST,
  "linux.efi": [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
  oraclelinux: [["1.6.0", EFI_WITHOUT_SECURE_BOOT]],
  "rhel.10": [
    ["1.3.0", USE_EFI],
    ["1.4.0", SECURE_BOOT2]
  ],
  "rhel.9": EARLY_SECURE_BOOT_GUEST,
  "rhel.9.desktop": EARLY_SECURE_BOOT_GUEST,
  "rhel.9.dpdk": SECURE_BOOT_GUEST,
  "rhel.9.realtime": [
    ["1.3.0", USE_SECURE_BOOT],
    ["1.4.0", SECURE_BOOT2]
  ],
  "windows.10": SECURE_BOOT_GUEST,
  "windows.10.virtio": SECURE_BOOT_GUEST,
  "windows.11": TPM_WINDOWS,
  "windows.11.virtio": TPM_WINDOWS,
  "windows.2k12": OLD_WINDOWS,
  "windows.2k12.virtio": OLD_WINDOWS,
  "windows.2k16": SECURE_BOOT_GUEST,
  "windows.2k16.virtio": SECURE_BOOT_GUEST,
  "windows.2k19": SECURE_BOOT_GUEST,
  "windows.2k19.virtio": SECURE_BOOT_GUEST,
  "windows.2k22": TPM_WINDOWS,
  "windows.2k22.virtio": TPM_WINDOWS,
  "windows.2k25": [["1.4.0", PERSISTENT]],
  "windows.2k25.virtio": [["1.4.0", PERSISTENT]]
};
var PREFERRED_EFI_VERSIONS = ["v1beta1"];
var DEPRECATED_EFI_FIELDS = ["preferredUseEfi", "preferredUseSecureBoot"];
var PLAIN_BUNDLED_PREFERENCES = [
  "alpine",
  "centos.stream10",
  "centos.stream10.desktop",
  "centos.stream9",
  "centos.stream9.desktop",
  "centos.stream9.dpdk",
  "cirros",
  "fedora.arm64",
  "fedora.s390x",
  "legacy",
  "linux",
  "linux.virtiotransitional",
  "opensuse.leap",
  "opensuse.tumbleweed",
  "rhel.10.arm64",
  "rhel.10.s390x",
  "rhel.7",
  "rhel.7.desktop",
  "rhel.8",
  "rhel.8.desktop",
  "rhel.8.dpdk",
  "rhel.9.arm64",
  "rhel.9.s390x",
  "sles",
  "ubuntu",
  "windows.2k3",
  "windows.2k8",
  "windows.2k8.virtio",
  "windows.7",
  "windows.7.virtio",
  "windows.xp"
];

// src/kubevirt/bundled-preferences.ts
function bundledPreference(name, release2) {
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  if (history) return inForce(history, release2);
  return PLAIN_BUNDLED_PREFERENCES.includes(name) ? {} : void 0;
}

// src/cluster/references.ts
init_value();
var KINDS = {
  instancetype: { cluster: "VirtualMachineClusterInstancetype", namespaced: "VirtualMachineInstancetype" },
  preference: { cluster: "VirtualMachineClusterPreference", namespaced: "VirtualMachinePreference" }
};
var NONE = { applied: void 0 };
var unknown = (reason) => ({ applied: new Unknown(reason) });
function kindOf(kind, written4) {
  if (written4 === void 0 || written4 === "") return KINDS[kind].cluster;
  const plain = written4.toLowerCase().replace(/s$/, "");
  return Object.values(KINDS[kind]).find((name) => name.toLowerCase() === plain);
}
function specOf(object) {
  return map(object.value, "spec") ?? {};
}
function bundledInstancetype(name) {
  return PLAIN_INSTANCETYPE_SERIES.includes(name.split(".")[0] ?? "") ? {} : void 0;
}
function isDeployed(configuration, release2) {
  if (!holds("bundledPreferencesDeployed", release2)) return gateOn(BUNDLE_GATE, configuration, release2) === true;
  const { configuration: own3, hyperconverged } = configuration;
  const path = hyperconverged && HYPERCONVERGED_BUNDLE_SWITCH[hyperconverged.version];
  const switches = [flag(own3, "commonInstancetypesDeployment", "enabled"), path && flag(hyperconverged.value, ...path)];
  return !switches.includes(false);
}
function bundled(kind, name, configuration, release2) {
  if (!isDeployed(configuration, release2)) return void 0;
  return kind === "preference" ? bundledPreference(name, release2) : bundledInstancetype(name);
}
function follow(kind, vm, cluster2, configuration, release2) {
  const matcher2 = get(vm.spec, kind);
  if (matcher2 === void 0) return NONE;
  if (isUnknown(matcher2)) return { applied: matcher2 };
  const name = text(matcher2, "name");
  const written4 = text(matcher2, "kind");
  if (isUnknown(name)) return { applied: name };
  if (isUnknown(written4)) return { applied: written4 };
  if (name === void 0 || name === "") {
    return get(matcher2, "inferFromVolume") === void 0 ? NONE : unknown(`the ${kind} is inferred from a volume`);
  }
  const target2 = kindOf(kind, written4);
  if (target2 === void 0) return NONE;
  return lookUp(kind, target2, name, vm.namespace, cluster2, configuration, release2);
}
function lookUp(kind, target2, name, namespace, cluster2, configuration, release2) {
  const clusterWide = target2 === KINDS[kind].cluster;
  const found = cluster2.find(INSTANCETYPE_GROUP, target2, name, clusterWide ? void 0 : namespace);
  const objects = isUnknown(found) ? [] : found;
  const [object] = objects;
  if (objects.length > 1) return unknown(`there are ${objects.length} objects ${target2} "${name}"`);
  if (object) return { applied: specOf(object), object };
  if (isUnknown(found) && cluster2.isNearby(INSTANCETYPE_GROUP, target2, name)) return { applied: found };
  const spec = clusterWide ? bundled(kind, name, configuration, release2) : void 0;
  if (spec) return { applied: spec, bundled: name };
  return isUnknown(found) ? { applied: found } : NONE;
}

// src/cluster/machine.ts
function mapAt(value, path) {
  const found = get(value, ...path);
  return isMap(found) ? found : void 0;
}
function withArchitecture(spec, { configuration }) {
  const wanted = text(configuration, "architectureConfiguration", "defaultArchitecture");
  if (wanted === void 0 || isUnknown(configuration) || get(spec, "architecture") !== void 0) return spec;
  return { ...spec, architecture: wanted };
}
function machineOf(object, kind, cluster2, configuration, release2) {
  const specPath = [...kind.vmi, "spec"];
  const own3 = mapAt(object.value, specPath);
  if (!own3) return void 0;
  const vmSpec = kind.vm && mapAt(object.value, kind.vm);
  const vm = { spec: vmSpec, namespace: object.namespace };
  const instancetype = follow("instancetype", vm, cluster2, configuration, release2);
  const preference = follow("preference", vm, cluster2, configuration, release2);
  const { spec, origins: origins2 } = expand(
    withArchitecture(own3, configuration),
    instancetype.applied,
    preference.applied,
    release2
  );
  const metadata = mapAt(object.value, [...kind.vmi, "metadata"]) ?? {};
  return { object, vmSpec, vmPath: kind.vm, specPath, own: own3, spec, metadata, origins: origins2, instancetype, preference };
}
function machinesOf(cluster2, configuration, release2) {
  const machines = [];
  for (const kind of MACHINE_KINDS) {
    for (const object of cluster2.of(kind.group, kind.kind)) {
      const machine = machineOf(object, kind, cluster2, configuration, release2);
      if (machine) machines.push(machine);
    }
  }
  return machines;
}
function machineFrom(object, cluster2, configuration, release2) {
  const kind = MACHINE_KINDS.find(({ group: group2, kind: name }) => group2 === object.group && name === object.kind);
  return kind && machineOf(object, kind, cluster2, configuration, release2);
}
function storedSpec(machine, configuration, release2) {
  const { own: own3, spec } = machine;
  if (own3 === spec) return own3;
  const expanded2 = storesExpanded(configuration, release2);
  return isUnknown(expanded2) ? expanded2 : expanded2 ? spec : own3;
}
function storesExpanded(configuration, release2) {
  if (!holds("referencePolicy", release2)) return false;
  const policy = configuration.referencePolicy;
  if (isUnknown(policy)) return policy;
  if (policy === void 0 || !EXPANDING_POLICIES.includes(policy)) return false;
  return gateOn(REFERENCE_POLICY_GATE, configuration, release2);
}
function placeOf(machine, path, at5 = "value") {
  for (let length = path.length; length > 0; length--) {
    const origin = machine.origins.get(path.slice(0, length).join("."));
    if (!origin) continue;
    const object = machine[origin.from].object;
    if (object) return { object, path: ["spec", ...origin.path, ...path.slice(length)], at: at5 };
    return { object: machine.object, path: [...machine.vmPath ?? [], origin.from, "name"], at: at5 };
  }
  return { object: machine.object, path: [...machine.specPath, ...path], at: at5 };
}
function gatePlace(machine, need) {
  const { object, specPath, vmPath } = machine;
  if (need.requirement.subject === "VirtualMachine") {
    return { object, path: [...vmPath ?? [], ...need.path.slice(1)] };
  }
  if (need.path[0] === "metadata") return { object, path: [...specPath.slice(0, -1), ...need.path] };
  return placeOf(machine, need.path);
}

// src/cluster/missing-gates.ts
function missingGates(target2) {
  const asked = /* @__PURE__ */ new Map();
  const ask = (gates, object, place2, what) => {
    const answers = gates.map((gate2) => gateOn(gate2, target2.configuration, target2.release));
    if (answers.some((answer) => answer !== false)) return;
    const gate = gates[0];
    const entry = asked.get(gate) ?? { objects: /* @__PURE__ */ new Set(), places: [] };
    asked.set(gate, entry);
    entry.objects.add(object);
    entry.places.push({ place: place2, message: `${describe(object)} needs it${what}` });
  };
  for (const machine of target2.machines) {
    for (const need of target2.verdict(machine).gates) {
      const { gates, path } = need.requirement;
      ask(gates, machine.object, gatePlace(machine, need), ` for ${path}`);
    }
  }
  const byKind2 = /* @__PURE__ */ new Map();
  for (const object of target2.cluster.objects) {
    if (!isKubeVirtGroup(object.group)) continue;
    const requirements = byKind2.get(object.kind) ?? requirementsFor({ kind: object.kind }, target2.release);
    byKind2.set(object.kind, requirements);
    if (requirements.rows.length === 0) continue;
    for (const { requirement, path } of gateNeeds(requirements, object.value, target2.release))
      ask(requirement.gates, object, { object, path }, "");
  }
  return asked;
}

// src/facts/release-signs.ts
var OPERATOR_IMAGE = /(?:^|\/)virt-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;
var RELEASE_URL = /github\.com\/kubevirt\/kubevirt\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;
var CDI_OPERATOR_IMAGE = /(?:^|\/)cdi-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;
var CDI_RELEASE_URL = /github\.com\/kubevirt\/containerized-data-importer\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;
var KUBEVIRT_RELEASE_ANNOTATION = "vmstate.io/kubevirt-release";
var CDI_RELEASE_ANNOTATION = "vmstate.io/cdi-release";
var HYPERCONVERGED_PACKAGES = {
  upstream: "community-kubevirt-hyperconverged",
  openshift: "kubevirt-hyperconverged"
};
var CSV_VERSION = /\.v(\d+\.\d+)\.\d+/;

// src/cluster/release.ts
init_kube_object();

// src/kubevirt/hyperconverged-release.ts
var own = (table, key) => Object.hasOwn(table, key) ? table[key] : void 0;
var numbersOf = (version2) => version2.replace(/^v/, "").split(".");
function shippedKubevirt(version2) {
  const minor = numbersOf(version2).slice(0, 2).join(".");
  return own(HYPERCONVERGED_RELEASES, own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) ?? minor);
}

// src/cluster/release.ts
init_value();

// src/cluster/cluster.ts
init_kube_object();
init_value();

// src/cluster/index-by.ts
function indexBy(all2, keyOf5) {
  const index = /* @__PURE__ */ new Map();
  for (const one2 of all2) {
    const key = keyOf5(one2);
    if (key === void 0) continue;
    const list4 = index.get(key);
    if (list4) list4.push(one2);
    else index.set(key, [one2]);
  }
  return index;
}

// src/cluster/cluster.ts
var Cluster = class _Cluster {
  name;
  unassigned;
  objects;
  facts;
  /** Every Argo CD Application and Flux Kustomization of the repository, whatever cluster it brings things to. */
  deliveries;
  patches;
  /** The release that the configuration gives it; undefined where it is to be read. */
  release;
  #input;
  #complete;
  #nearby;
  #judged;
  #captured;
  #named = /* @__PURE__ */ new Map();
  constructor(input) {
    this.#input = input;
    this.name = input.name;
    this.unassigned = input.unassigned;
    this.objects = input.objects;
    this.facts = input.facts ?? [];
    this.deliveries = input.deliveries ?? [];
    this.patches = input.patches ?? [];
    this.release = input.release;
    this.#complete = input.complete;
    this.#nearby = input.nearby ?? [];
    this.#judged = byKind(this.objects);
    this.#captured = byKind(this.facts);
  }
  /** The judged objects of a kind, in order of reading. */
  of(group2, kind) {
    return this.#judged.get(kindKey(group2, kind)) ?? [];
  }
  /** The captured objects of a kind. */
  captured(group2, kind) {
    return this.#captured.get(kindKey(group2, kind)) ?? [];
  }
  /** The objects of a kind known to exist: judged ones first, then captured ones that Git does not hold. */
  all(group2, kind) {
    const judged = this.of(group2, kind);
    const captured = this.captured(group2, kind);
    if (captured.length === 0) return judged;
    const held = new Set(judged.map((object) => `${object.namespace ?? ""}/${object.name}`));
    return [...judged, ...captured.filter((object) => !held.has(`${object.namespace ?? ""}/${object.name}`))];
  }
  /** Whether no object of a kind exists beside those of `all`. */
  knowsAll(group2, kind) {
    return this.#complete || this.captured(group2, kind).length > 0;
  }
  /**
   * The objects of a kind with a name; without a namespace on either side the name decides. Unknown when none is known
   * but one may exist.
   */
  find(group2, kind, name, namespace) {
    const found = (this.#byName(group2, kind).get(name) ?? []).filter(
      (object) => object.namespace === void 0 || namespace === void 0 || object.namespace === namespace
    );
    if (found.length > 0) return found;
    if (this.isNearby(group2, kind, name))
      return new Unknown(`${kind} "${name}" stands where it cannot be told to which cluster it belongs`);
    if (this.knowsAll(group2, kind)) return found;
    return new Unknown(`${kind} "${name}" is not in scope`);
  }
  /** The same cluster with objects captured from it. */
  withFacts(facts) {
    return new _Cluster({ ...this.#input, facts: [...this.facts, ...facts] });
  }
  /** What brings an object of Git into this cluster, as far as it is to be seen. */
  deliveriesOf({ document }) {
    return document === void 0 ? [] : this.deliveries.filter(({ brings: brings2 }) => brings2(document.path));
  }
  /** Whether an object of that name may belong to this cluster or to another one. */
  isNearby(group2, kind, name) {
    return this.#nearby.some((object) => object.group === group2 && object.kind === kind && object.name === name);
  }
  #byName(group2, kind) {
    const key = kindKey(group2, kind);
    let index = this.#named.get(key);
    if (!index) {
      index = indexBy(this.all(group2, kind), (object) => object.name);
      this.#named.set(key, index);
    }
    return index;
  }
};
var byKind = (objects) => indexBy(objects, ({ group: group2, kind }) => kindKey(group2, kind));

// src/cluster/release.ts
function* statusOf(cluster2) {
  for (const object of cluster2.captured(KUBEVIRT_GROUP, "KubeVirt")) {
    for (const field of ["observedKubeVirtVersion", "targetKubeVirtVersion"]) {
      const version2 = text(object.value, "status", field);
      if (typeof version2 === "string")
        yield [object, version2, `status.${field} of ${describe(object)}`, ["status", field]];
    }
  }
}
function* imageTag(cluster2) {
  for (const object of cluster2.all(KUBEVIRT_GROUP, "KubeVirt")) {
    const tag = text(object.value, "spec", "imageTag");
    if (typeof tag === "string") yield [object, tag, `spec.imageTag of ${describe(object)}`, ["spec", "imageTag"]];
  }
}
function* operatorImage(cluster2) {
  for (const object of cluster2.all("apps", "Deployment")) {
    const path = ["spec", "template", "spec", "containers"];
    for (const [index, container] of items(object.value, ...path).entries()) {
      const tag = OPERATOR_IMAGE.exec(String(get(container, "image") ?? ""))?.[1];
      if (tag !== void 0) yield [object, tag, `the image of ${describe(object)}`, [...path, index, "image"]];
    }
  }
}
function* releaseUrls({ value }) {
  for (const field of ["resources", "bases"])
    for (const [index, resource2] of items(value, field).entries()) {
      const version2 = RELEASE_URL.exec(String(resource2))?.[1];
      if (version2 !== void 0) yield [version2, [field, index]];
    }
}
function releaseUrlVersion(kustomization) {
  const [first3] = releaseUrls(kustomization);
  return first3?.[0];
}
function* releaseUrl(cluster2) {
  for (const object of cluster2.objects) {
    if (object.kind !== "Kustomization") continue;
    const where = `a release URL in ${object.document?.file ?? describe(object)}`;
    for (const [version2, path] of releaseUrls(object)) yield [object, version2, where, path];
  }
}
var own2 = (table, key) => Object.hasOwn(table, key) ? table[key] : void 0;
var minorOf = (version2) => version2.split(".").slice(0, 2).join(".");
function* hyperconvergedStatus(cluster2) {
  for (const object of cluster2.captured(HYPERCONVERGED_GROUP, "HyperConverged")) {
    const entry = items(object.value, "status", "versions").find((item) => get(item, "name") === "operator");
    const version2 = shippedKubevirt(String(get(entry, "version") ?? ""));
    if (version2 !== void 0)
      yield [object, version2, `status.versions of ${describe(object)}`, ["status", "versions"]];
  }
}
function* subscription(cluster2) {
  for (const object of cluster2.all(OLM_GROUP, "Subscription")) {
    const minor = CSV_VERSION.exec(String(get(object.value, "spec", "startingCSV") ?? ""))?.[1];
    if (minor === void 0) continue;
    const name = get(object.value, "spec", "name");
    const openshift = name === HYPERCONVERGED_PACKAGES.openshift ? own2(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) : void 0;
    const upstream = name === HYPERCONVERGED_PACKAGES.upstream ? minor : openshift;
    const version2 = upstream === void 0 ? void 0 : own2(HYPERCONVERGED_RELEASES, upstream);
    if (version2 !== void 0)
      yield [object, minorOf(version2), `spec.startingCSV of ${describe(object)}`, ["spec", "startingCSV"]];
  }
}
function* annotated(cluster2) {
  const path = ["metadata", "annotations", KUBEVIRT_RELEASE_ANNOTATION];
  const objects = [...cluster2.of(KUBEVIRT_GROUP, "KubeVirt"), ...cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")];
  for (const object of objects) {
    const version2 = text(object.value, ...path);
    if (typeof version2 === "string") yield [object, version2, `an annotation of ${describe(object)}`, path];
  }
}
var READERS = [
  statusOf,
  imageTag,
  operatorImage,
  releaseUrl,
  hyperconvergedStatus,
  subscription,
  annotated
];
function readReleaseOf(cluster2) {
  if (cluster2.unassigned !== void 0) return void 0;
  for (const reader of READERS) {
    const signs = [...reader(cluster2)].flatMap(
      ([object, version2, from2, path]) => sign(version2, { object, from: from2, path })
    );
    const [first3] = signs;
    if (!first3) continue;
    return signs.every(({ release: release2 }) => release2.version === first3.release.version) ? first3 : void 0;
  }
  return void 0;
}
function olderReleaseOf(cluster2) {
  for (const reader of READERS)
    for (const [, version2, from2] of reader(cluster2)) {
      const reading = readRelease(version2);
      if ("unknown" in reading && reading.unknown === "older than any known") return `KubeVirt "${version2}" (${from2})`;
    }
  return void 0;
}
var writtenReleaseOf = ({ objects, unassigned }) => readReleaseOf(new Cluster({ objects, complete: false, ...unassigned === void 0 ? {} : { unassigned } }));
function sign(version2, where) {
  const reading = readRelease(version2);
  if ("release" in reading) return [{ ...where, release: reading.release }];
  return "newer" in reading ? [{ ...where, release: reading.newer, newer: version2 }] : [];
}

// src/facts/state-claim.ts
var STATE_CLAIM_SIZE = "10Mi";
var STATE_CLAIM_VOLUME_MODE = "Filesystem";
var STATE_CLAIM_PREFIX = "persistent-state-for-";
var STATE_CLAIM_LABEL = "persistent-state-for";
var VIRT_DEFAULT_ANNOTATION = "storageclass.kubevirt.io/is-default-virt-class";
var CLUSTER_DEFAULT_ANNOTATION = "storageclass.kubernetes.io/is-default-class";
var DEFAULT_CLASS_ANNOTATIONS = [VIRT_DEFAULT_ANNOTATION, CLUSTER_DEFAULT_ANNOTATION];
var VOLUME_NAME_LIMIT = 63;
var STATE_VOLUME_SUFFIXES = [
  ["1.0.0", "-tpm"],
  ["1.1.0", "-state"]
];
var GENERATED_NAME_LIMIT = 58;

// src/cluster/target.ts
init_kube_object();

// src/kubevirt/backend-storage.ts
init_value();
var CLASS_REQUIRED = "vmStateStorageClass is not set and this release takes no default class";
var NO_DEFAULT = "vmStateStorageClass is not set and no StorageClass is marked as default";
function classStep(answer, because, input) {
  return { decides: "storageClass", answer, because, input };
}
function chooseClass(storage, release2) {
  const { value, from: from2 } = storage.stateClass;
  if (isUnknown(value)) {
    return { storageClass: value, explicit: false, step: classStep("unknown", value.reason, from2) };
  }
  if (value !== void 0 && value !== "") {
    return { storageClass: value, explicit: true, step: classStep(value, "vmStateStorageClass names it", from2) };
  }
  if (holds("stateClassMandatory", release2)) {
    return { error: CLASS_REQUIRED, explicit: false, step: classStep("none", CLASS_REQUIRED, from2) };
  }
  return chooseDefault(storage, release2);
}
function chooseDefault(storage, release2) {
  const kinds = holds("virtDefaultClass", release2) ? ["virt", "cluster"] : ["cluster"];
  let more;
  for (const kind of kinds) {
    const found = storage.defaults(kind);
    more ??= found.more;
    const [name] = found.names;
    if (name === void 0) continue;
    if (found.names.length > 1) return ambiguous(found.names, kind);
    return {
      storageClass: name,
      explicit: false,
      step: classStep(name, `it is the ${WORDS[kind]}`, `StorageClass ${name}`)
    };
  }
  if (more) return { storageClass: more, explicit: false, step: classStep("unknown", more.reason, "StorageClasses") };
  return { error: NO_DEFAULT, explicit: false, step: classStep("none", NO_DEFAULT, "StorageClasses") };
}
var WORDS = { virt: "default virtualization class", cluster: "cluster's default class" };
function ambiguous(names2, kind) {
  const reason = `${names2.length} classes are each marked as the ${WORDS[kind]}; which one is taken is random`;
  return {
    storageClass: new Unknown(reason),
    candidates: names2,
    explicit: false,
    step: classStep("unknown", reason, names2.map((name) => `StorageClass ${name}`).join(", "))
  };
}
function modeStep(answer, because, input) {
  const text3 = isUnknown(answer) ? "unknown" : answer;
  return [answer, { decides: "accessMode", answer: text3, because, input }];
}
function accessModeOf(storageClass, explicit, storage, release2) {
  if (holds("stateAlwaysReadWriteMany", release2)) {
    return modeStep("ReadWriteMany", "this release always asks for ReadWriteMany", release2.label);
  }
  const { value: sets, from: from2 } = storage.profile(storageClass);
  if (isUnknown(sets)) return modeStep(sets, sets.reason, from2);
  const fallback = explicit ? "ReadWriteMany" : "ReadWriteOnce";
  const why = explicit ? "vmStateStorageClass is set" : "vmStateStorageClass is not set";
  if (sets === void 0) return modeStep(fallback, `there is no StorageProfile and ${why}`, from2);
  if (sets.length === 0) return modeStep(fallback, `the StorageProfile has no claim property sets and ${why}`, from2);
  const modes = sets.filter((set3) => set3.volumeMode === STATE_CLAIM_VOLUME_MODE).flatMap((set3) => set3.accessModes ?? []);
  for (const mode of ["ReadWriteMany", "ReadWriteOnce"]) {
    if (modes.includes(mode)) return modeStep(mode, `a Filesystem claim property set has ${mode}`, from2);
  }
  return modeStep(
    fallback,
    `no claim property set is Filesystem with ReadWriteMany or ReadWriteOnce, and ${why}`,
    from2
  );
}
function agreed(modes, reason) {
  const [first3] = modes;
  const same4 = first3 !== void 0 && modes.every((mode) => mode === first3);
  return same4 && first3 !== void 0 ? first3 : new Unknown(reason);
}
function stateClaim(storage, release2) {
  const choice2 = chooseClass(storage, release2);
  if (choice2.error !== void 0) return { error: choice2.error, trace: [choice2.step] };
  const { storageClass, candidates: candidates2, explicit, step: step2 } = choice2;
  const rest2 = { volumeMode: STATE_CLAIM_VOLUME_MODE, size: STATE_CLAIM_SIZE, explicit };
  if (storageClass === void 0) return { ...rest2, trace: [step2] };
  if (candidates2) {
    const results = candidates2.map((name) => accessModeOf(name, explicit, storage, release2));
    const accessMode2 = agreed(
      results.map(([mode]) => mode),
      "the classes that may be taken differ in access mode"
    );
    const trace2 = [step2, ...results.map(([, modeTrace2]) => modeTrace2)];
    return { storageClass, storageClassCandidates: candidates2, accessMode: accessMode2, ...rest2, trace: trace2 };
  }
  if (isUnknown(storageClass)) {
    const always = holds("stateAlwaysReadWriteMany", release2);
    return { storageClass, accessMode: always ? "ReadWriteMany" : storageClass, ...rest2, trace: [step2] };
  }
  const [accessMode, modeTrace] = accessModeOf(storageClass, explicit, storage, release2);
  return { storageClass, accessMode, ...rest2, trace: [step2, modeTrace] };
}

// src/kubevirt/live-migration.ts
init_value();
var NOTHING2 = [];
var setAt = (...path) => (spec) => {
  const value = at(spec, path);
  return value === void 0 ? NOTHING2 : [{ answer: isUnknown(value) ? value : true, path }];
};
var filled = (...path) => (spec) => {
  if (at(spec, path) === void 0) return NOTHING2;
  const answer = items(spec, ...path).length > 0 || (moreItems(spec, ...path) ?? false);
  return [{ answer, path }];
};
function isShared(modes) {
  return isUnknown(modes) ? modes : modes.includes("ReadWriteMany");
}
function* claimsNotShared(spec, inputs, release2) {
  for (const [index, volume] of items(spec, "volumes").entries()) {
    const path = ["volumes", index];
    if (isUnknown(volume)) yield { answer: volume, path };
    else if (get(volume, "persistentVolumeClaim") === void 0 && get(volume, "dataVolume") === void 0) continue;
    else if (holds("filesystemVolumesSkipped", release2) && isFilesystem(spec, get(volume, "name"))) continue;
    else yield { answer: not(isShared(inputs.claimAccessModes(index))), path };
  }
  const more = moreItems(spec, "volumes");
  if (more) yield { answer: more, path: ["volumes"] };
}
function isFilesystem(spec, name) {
  return items(spec, "domain", "devices", "filesystems").some((item) => get(item, "name") === name);
}
function* hostDisks(spec) {
  for (const [index, volume] of items(spec, "volumes").entries()) {
    if (isUnknown(volume) || get(volume, "hostDisk") === void 0) continue;
    const shared2 = flag(volume, "hostDisk", "shared");
    yield { answer: isUnknown(shared2) ? shared2 : shared2 !== true, path: ["volumes", index, "hostDisk"] };
  }
}
function present2(root, key) {
  const value = get(root, key);
  return isUnknown(value) ? value : value !== void 0;
}
function canMove(item, inputs, release2) {
  for (const { binding, from: from2 } of MIGRATABLE_POD_BINDINGS) {
    const movable = inRange(release2, { from: from2 }) ? present2(item, binding) : false;
    if (movable !== false) return movable;
  }
  if (INTERFACE_BINDINGS.every((binding) => present2(item, binding) === false))
    return new Unknown("the interface names no binding");
  const plugin = text(item, "binding", "name");
  if (plugin === void 0) return and(present2(item, "bridge"), bridgeAllowed(inputs));
  if (!inRange(release2, MIGRATABLE_PLUGINS)) return false;
  if (isUnknown(plugin)) return plugin;
  const migration = get(inputs.configuration, "network", "binding", plugin, "migration");
  return isUnknown(migration) ? migration : migration !== void 0;
}
function bridgeAllowed(inputs) {
  const allowed = get(inputs.metadata, "annotations", ALLOW_BRIDGE_MIGRATION_ANNOTATION);
  return isUnknown(allowed) ? allowed : allowed !== void 0;
}
function isOnPodNetwork(spec, item) {
  const name = get(item, "name");
  const candidates2 = items(spec, "networks").map((network) => {
    const other = get(network, "name");
    const same4 = isUnknown(other) ? other : isUnknown(name) ? name : other === name;
    return and(same4, present2(network, "pod"));
  });
  return or(...candidates2, moreItems(spec, "networks") ?? false);
}
function* podNetwork(spec, inputs, release2) {
  for (const [index, item] of items(spec, "domain", "devices", "interfaces").entries()) {
    const path = ["domain", "devices", "interfaces", index];
    if (isUnknown(item)) yield { answer: item, path };
    if (!isMap(item)) continue;
    const movable = canMove(item, inputs, release2);
    if (movable !== true) yield { answer: and(isOnPodNetwork(spec, item), not(movable)), path };
  }
  const more = moreItems(spec, "domain", "devices", "interfaces");
  if (more) yield { answer: more };
}
function* gpus(spec, inputs, release2) {
  const path = ["domain", "devices", "gpus"];
  const found = items(spec, ...path);
  const more = moreItems(spec, ...path);
  if (found.length === 0) return yield { answer: more ?? false, path };
  if (found.length > 1) return yield { answer: true, path };
  yield { answer: not(and(more ? not(more) : true, isMovableGpu(found[0], inputs, release2))), path };
}
function isMovableGpu(gpu, inputs, release2) {
  if (isUnknown(inputs.gates)) return inputs.gates;
  if (!isGateOn(VGPU_MIGRATION_GATE, release2, inputs.gates)) return false;
  const name = get(gpu, "deviceName");
  const devices2 = ["permittedHostDevices", "mediatedDevices"];
  const mediated = items(inputs.configuration, ...devices2).some((device) => get(device, "resourceName") === name);
  return mediated || (moreItems(inputs.configuration, ...devices2) ?? false);
}
function* reservations(spec) {
  for (const [index, disk] of items(spec, "domain", "devices", "disks").entries()) {
    const reservation = flag(disk, "lun", "reservation");
    const answer = isUnknown(reservation) ? reservation : reservation === true;
    yield { answer, path: ["domain", "devices", "disks", index, "lun", "reservation"] };
  }
}
var isTrueAt = (...path) => (spec) => {
  const value = at(spec, path);
  return value === void 0 ? NOTHING2 : [{ answer: isUnknown(value) ? value : value === true, path }];
};
var CONDITIONS2 = {
  "state-rwo": (_spec, { stateAccessMode: mode }) => [{ answer: isUnknown(mode) ? mode : mode === "ReadWriteOnce" }],
  "claim-not-shared": claimsNotShared,
  "host-disk": hostDisks,
  "pod-network": podNetwork,
  virtiofs: filled("domain", "devices", "filesystems"),
  "host-devices": filled("domain", "devices", "hostDevices"),
  gpus: filled("domain", "devices", "gpus"),
  "host-devices-v19": filled("domain", "devices", "hostDevices"),
  "gpus-v19": gpus,
  sev: setAt("domain", "launchSecurity", "sev"),
  snp: setAt("domain", "launchSecurity", "snp"),
  tdx: setAt("domain", "launchSecurity", "tdx"),
  "secure-execution": (spec) => [
    {
      answer: and(text(spec, "architecture") === "s390x", present2(get(spec, "domain"), "launchSecurity")),
      path: ["domain", "launchSecurity"]
    }
  ],
  "persistent-reservation": reservations,
  "hyperv-passthrough": isTrueAt("domain", "features", "hypervPassthrough", "enabled"),
  "isolated-emulator": (spec) => {
    const isolated = flag(spec, "domain", "cpu", "isolateEmulatorThread");
    const dedicated = flag(spec, "domain", "cpu", "dedicatedCpuPlacement");
    const answers = [isolated, dedicated].map((value) => isUnknown(value) ? value : value === true);
    return [{ answer: and(...answers), path: ["domain", "cpu", "isolateEmulatorThread"] }];
  }
};
var ofRelease = /* @__PURE__ */ new WeakMap();
function blockersOf(release2) {
  let blockers = ofRelease.get(release2);
  if (!blockers) {
    blockers = MIGRATION_BLOCKERS.filter((blocker) => inRange(release2, blocker));
    ofRelease.set(release2, blockers);
  }
  return blockers;
}
function migrationBlockers(spec, inputs, release2) {
  const found = [];
  for (const blocker of blockersOf(release2)) {
    for (const { answer, path } of CONDITIONS2[blocker.id](spec, inputs, release2)) {
      if (answer === false) continue;
      found.push({ blocker, blocks: answer, path: path ?? blocker.path.split(".").filter(Boolean) });
    }
  }
  return found;
}
function isMigratable(blockers) {
  return not(or(...blockers.map(({ blocks: blocks2 }) => blocks2)));
}
function wantsLiveMigration(own3, cluster2) {
  const strategy = own3 === void 0 ? cluster2 : own3;
  if (isUnknown(strategy)) return new Unknown(`eviction strategy: ${strategy.reason}`);
  return strategy === "LiveMigrate" || strategy === "LiveMigrateIfPossible";
}

// src/kubevirt/snapshot.ts
init_value();
function sightOf(stored, need, release2) {
  if (need.needed === false) return "no state";
  const written4 = stateNeed(stored, release2);
  const seen = holds("efiSeenByGuards", release2) ? written4.needed : written4.tpm;
  if (seen === true) return "seen";
  const doubt = [need.needed, seen, written4.needed].find(isUnknown);
  return doubt ?? (written4.needed === true ? "EFI only" : "by preference");
}
var NO_STATE = { outcome: "no state", why: "the VM keeps no TPM or UEFI state" };
var UNSEEN = {
  "by preference": "persistence comes from a preference, which is not read",
  "EFI only": "this release looks at the TPM only, and the state is that of UEFI"
};
var leftOut = (sight) => ({ outcome: "left out", why: UNSEEN[sight] });
function snapshotFate(sight, release2) {
  if (sight !== "seen") return leftOut(sight);
  if (holds("snapshotIncludesState", release2))
    return { outcome: "included", why: "if the class of the state claim has a VolumeSnapshotClass" };
  return { outcome: "refused", why: "this release does not snapshot VMs with backend storage" };
}
function cloneFate(sight) {
  if (sight === "seen") return { outcome: "refused", why: "VMs with backend storage cannot be cloned" };
  return { outcome: "left out", why: `${UNSEEN[sight]}; the clone starts with an empty state` };
}
function restoreFate(sight, release2) {
  if (!holds("snapshotIncludesState", release2))
    return { outcome: "left out", why: "no snapshot of this release holds the state" };
  if (sight !== "seen") return leftOut(sight);
  return { outcome: "included", why: "into the same VM (same UID) only; into any other it is refused" };
}
var refusesRestoreElsewhere = (sight, release2) => sight === "seen" && holds("snapshotIncludesState", release2);
function fates(stored, need, handMadeClaim, release2) {
  const sight = sightOf(stored, need, release2);
  if (sight === "no state") return { snapshot: NO_STATE, clone: NO_STATE, restore: NO_STATE, onDelete: NO_STATE };
  const onDelete = handMadeClaim ? { outcome: "kept", why: "the claim was made by hand and has no owner" } : { outcome: "deleted", why: "the claim is owned by the VM" };
  if (!isUnknown(sight)) {
    const snapshot = snapshotFate(sight, release2);
    return { snapshot, clone: cloneFate(sight), restore: restoreFate(sight, release2), onDelete };
  }
  const unknown3 = { outcome: "unknown", why: sight.reason };
  return { snapshot: unknown3, clone: unknown3, restore: unknown3, onDelete: isUnknown(need.needed) ? unknown3 : onDelete };
}

// src/cluster/target.ts
init_value();

// src/cluster/operations.ts
init_value();
var BY_SOURCE = { name: ["spec", "source", "name"], of: ["spec", "source", "kind"] };
var KINDS2 = [
  { what: "snapshot", group: SNAPSHOT_GROUP, kind: "VirtualMachineSnapshot", ...BY_SOURCE },
  {
    what: "restore",
    group: SNAPSHOT_GROUP,
    kind: "VirtualMachineRestore",
    name: ["spec", "virtualMachineSnapshotName"]
  },
  { what: "clone", group: CLONE_GROUP, kind: "VirtualMachineClone", ...BY_SOURCE },
  { what: "export", group: EXPORT_GROUP, kind: "VirtualMachineExport", ...BY_SOURCE }
];
function only2(target2, group2, kind, name, namespace) {
  const found = target2.cluster.find(group2, kind, name, namespace);
  if (isUnknown(found)) {
    const missing = target2.cluster.isNearby(group2, kind, name) ? {} : { missing: kind };
    return { object: found, ...missing };
  }
  const [object] = found;
  return { object: found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : object };
}
function machineNamed(target2, name, namespace) {
  const { object, ...rest2 } = only2(target2, KUBEVIRT_GROUP, "VirtualMachine", name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest2 };
  return { machine: object && target2.machine(object) };
}
function ofSnapshot(target2, name, namespace) {
  const { object, ...rest2 } = only2(target2, SNAPSHOT_GROUP, "VirtualMachineSnapshot", name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest2 };
  if (!object) return { machine: void 0 };
  const vm = text(object.value, ...BY_SOURCE.name);
  if (get(object.value, ...BY_SOURCE.of) !== "VirtualMachine" || vm === void 0) return { machine: void 0 };
  return { ...isUnknown(vm) ? { machine: vm } : machineNamed(target2, vm, object.namespace), snapshot: object };
}
function sourceOf(target2, object, { name: path, of: of2 }) {
  const name = text(object.value, ...path);
  const kind = of2 === void 0 ? "VirtualMachineSnapshot" : text(object.value, ...of2);
  const doubt = [name, kind].find(isUnknown);
  if (doubt) return { machine: doubt };
  if (typeof name !== "string" || name === "") return { machine: void 0 };
  if (kind === "VirtualMachine") return machineNamed(target2, name, object.namespace);
  return kind === "VirtualMachineSnapshot" ? ofSnapshot(target2, name, object.namespace) : { machine: void 0 };
}
function operationsOf(target2) {
  return KINDS2.flatMap(
    (kind) => target2.cluster.of(kind.group, kind.kind).map((object) => ({
      what: kind.what,
      object,
      place: { object, path: kind.name },
      ...sourceOf(target2, object, kind)
    }))
  );
}
function* knownOperations(target2, what) {
  for (const operation2 of target2.operations) {
    const { machine } = operation2;
    if ((what === void 0 || operation2.what === what) && machine !== void 0 && !isUnknown(machine))
      yield { ...operation2, machine };
  }
}

// src/facts/provisioner-keys.ts
var FSTYPE = "csi.storage.k8s.io/fstype";
var one = (parameter, ...values) => ({ parameter, is: "one of", values });
var lower = (parameter, ...values) => ({
  parameter,
  is: "one of",
  values,
  ignoreCase: true
});
var otherwise = (key) => ({ when: [], key });
var sharedNfs = {
  parameter: "sharedv4_mount_options",
  is: "lists all",
  values: ["vers=3.0", "nolock"],
  separators: /,/
};
var nfsWhen = (provisioner, test2) => [
  { when: [test2], key: `${provisioner}/nfs` },
  otherwise(provisioner)
];
var PROVISIONER_KEYS = {
  "kubevirt.io.hostpath-provisioner": [
    { when: [{ parameter: "overlayCSI", is: "present" }], key: "kubevirt.io.hostpath-provisioner/overlay" },
    otherwise("kubevirt.io.hostpath-provisioner")
  ],
  "kubernetes.io/portworx-volume": nfsWhen("kubernetes.io/portworx-volume", sharedNfs),
  "pxd.portworx.com": [
    { when: [one("backend", "pure_block")], key: "pxd.portworx.com/pure_block" },
    { when: [one("backend", "pure_fa_file")], key: "pxd.portworx.com/pure_fa_file" },
    { when: [{ parameter: "backend", is: "present" }], key: "pxd.portworx.com" },
    { when: [sharedNfs], key: "pxd.portworx.com/nfs" },
    otherwise("pxd.portworx.com")
  ],
  "csi.trident.netapp.io": [
    {
      when: [{ parameter: "backendType", is: "starts with", text: "ontap-nas" }],
      key: "csi.trident.netapp.io/ontap-nas"
    },
    {
      when: [{ parameter: "backendType", is: "starts with", text: "ontap-san" }],
      key: "csi.trident.netapp.io/ontap-san"
    },
    {
      when: [
        one("backendType", "google-cloud-netapp-volumes"),
        { parameter: "selector", is: "lists all", values: ["performance=flex"], separators: /[;,]/ }
      ],
      key: "csi.trident.netapp.io/gcnv-flex"
    },
    otherwise(void 0)
  ],
  "infinibox-csi-driver": [
    { when: [one("storage_protocol", "iscsi", "fc")], key: "infinibox-csi-driver/iscsiorfibrechannel" },
    { when: [one("storage_protocol", "nvme")], key: "infinibox-csi-driver/nvme" },
    { when: [one("storage_protocol", "nfs", "nfs_treeq")], key: "infinibox-csi-driver/nfs" },
    otherwise(void 0)
  ],
  "csi.vsphere.vmware.com": nfsWhen("csi.vsphere.vmware.com", { parameter: FSTYPE, is: "contains", text: "nfs" }),
  "csi-unity.dellemc.com": nfsWhen("csi-unity.dellemc.com", lower("protocol", "nfs")),
  "csi-powerstore.dellemc.com": nfsWhen("csi-powerstore.dellemc.com", lower(FSTYPE, "nfs")),
  "csi-vxflexos.dellemc.com": nfsWhen("csi-vxflexos.dellemc.com", lower(FSTYPE, "nfs")),
  "csi-powermax.dellemc.com": nfsWhen("csi-powermax.dellemc.com", lower(FSTYPE, "nfs")),
  "csi.huawei.com": nfsWhen("csi.huawei.com", one("protocol", "nfs")),
  "driver.longhorn.io": [
    { when: [one("migratable", "true")], key: "driver.longhorn.io/migratable" },
    { when: [{ parameter: "nfsOptions", is: "filled" }], key: "driver.longhorn.io/nfs" },
    { when: [{ parameter: "fsType", is: "filled" }], key: "driver.longhorn.io/fs" },
    otherwise("driver.longhorn.io")
  ],
  "ebs.csi.aws.com": [
    { when: [one("type", "io1")], key: "ebs.csi.aws.com/io1" },
    { when: [one("type", "io2")], key: "ebs.csi.aws.com/io2" },
    { when: [one("type", "gp2", "gp3")], key: "ebs.csi.aws.com/gp" },
    otherwise("ebs.csi.aws.com")
  ],
  "pd.csi.storage.gke.io": [
    {
      when: [one("type", "hyperdisk-balanced", "hyperdisk-balanced-high-availability")],
      key: "pd.csi.storage.gke.io/hyperdisk"
    },
    otherwise("pd.csi.storage.gke.io")
  ],
  "csi.san.synology.com": [
    { when: [one("protocol", "iscsi", "")], key: "csi.san.synology.com/iscsi" },
    { when: [one("protocol", "smb")], key: "csi.san.synology.com/smb" },
    { when: [one("protocol", "nfs", "nfs_treeq")], key: "csi.san.synology.com/nfs" },
    otherwise(void 0)
  ],
  "vpc.file.csi.ibm.io": [
    { when: [one("profile", "rfs"), one("vmState", "true")], key: "vpc.file.csi.ibm.io/rfs-rwo" },
    { when: [one("profile", "rfs")], key: "vpc.file.csi.ibm.io/rfs" },
    { when: [one("profile", "dp2"), one("vmState", "true")], key: "vpc.file.csi.ibm.io/dp2-rwo" },
    { when: [one("profile", "dp2")], key: "vpc.file.csi.ibm.io/dp2" },
    otherwise("vpc.file.csi.ibm.io")
  ]
};
var NODE_LOCAL_PROVISIONERS = ["openebs.io/local", "rancher.io/local-path"];
var NODE_BOUND_PROVISIONERS = {
  "directpv-min-io": "picked",
  "kubevirt.io.hostpath-provisioner": "picked",
  "local.csi.openebs.io": "picked",
  "openebs.io/local": "refused",
  "rancher.io/local-path": "refused",
  "topolvm.cybozu.com": "picked",
  "topolvm.io": "picked",
  "zfs.csi.openebs.io": "picked"
};
var NO_PROVISIONER = "kubernetes.io/no-provisioner";
var BINDING_DEFAULT = "Immediate";
var SHARES_ON_CONDITION = {
  "driver.longhorn.io": "Longhorn shares file systems by NFS where the nodes have an NFS client",
  "csi.vsphere.vmware.com": "vSphere shares file systems where vSAN file services run"
};

// src/cluster/storage.ts
init_kube_object();

// src/facts/claim-size.ts
var MINIMUM_SIZE_ANNOTATION = "cdi.kubevirt.io/minimumSupportedPvcSize";
var CLAIM_WEBHOOK_GATE = "WebhookPvcRendering";
var CDI_GATES_PATH = ["spec", "config", "featureGates"];
var CLAIM_WEBHOOK_PATH = ["spec", "config", "webhookPvcRendering"];
var CLAIM_WEBHOOK_OFF = "Disabled";
var CDI_RAISES_SINCE = "1.63";
var CDI_WEBHOOK_DEFAULT_SINCE = "1.66";
var ROUNDED_UP_TO = { "ebs.csi.aws.com": "1Gi" };
var SIZE_NOT_ENFORCED = [
  "rancher.io/local-path",
  "kubevirt.io.hostpath-provisioner",
  "kubevirt.io/hostpath-provisioner",
  "k8s.io/minikube-hostpath",
  "nfs.csi.k8s.io",
  "k8s-sigs.io/nfs-subdir-external-provisioner",
  "efs.csi.aws.com"
];

// src/kubevirt/claim-size.ts
init_value();

// src/kubevirt/quantity.ts
var QUANTITY = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,3}))?$/;
var DECIMAL = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
var BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
var SCALE = 9;
var power = (base, exponent) => base ** BigInt(exponent);
function readQuantity(value) {
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const match = QUANTITY.exec(String(value));
  if (!match) return void 0;
  const [, sign2, digits = "", suffix = "", exponent] = match;
  const [whole = "", fraction = ""] = digits.split(".");
  const binary2 = BINARY.indexOf(suffix);
  const factor = binary2 < 0 ? 1n : power(1024n, binary2 + 1);
  const tens = SCALE - fraction.length + (exponent === void 0 ? DECIMAL[suffix] ?? 0 : Number(exponent));
  const amount = BigInt(`${whole}${fraction}`) * factor;
  const scaled = tens >= 0 ? amount * power(10n, tens) : dividedUp(amount, power(10n, -tens));
  return sign2 === "-" ? -scaled : scaled;
}
var dividedUp = (amount, by) => (amount + by - 1n) / by;
var wholeNumber = (billionths) => dividedUp(billionths, power(10n, SCALE));
function quantityText(billionths) {
  const bytes = wholeNumber(billionths);
  for (let at5 = BINARY.length; at5 > 0; at5--) {
    const unit = power(1024n, at5);
    if (bytes >= unit && bytes % unit === 0n) return `${bytes / unit}${BINARY[at5 - 1]}`;
  }
  return String(bytes);
}

// src/facts/storage-capabilities.ts
var PROVISIONERS = {
  "kubevirt.io.hostpath-provisioner": { capabilities: ["RWO Filesystem"] },
  "kubevirt.io.hostpath-provisioner/overlay": { capabilities: ["RWX Filesystem"], since: "1.65" },
  "kubevirt.io/hostpath-provisioner": { capabilities: ["RWO Filesystem"] },
  "k8s.io/minikube-hostpath": { capabilities: ["RWO Filesystem"], since: "1.59" },
  "nfs.csi.k8s.io": { capabilities: ["RWX Filesystem"] },
  "k8s-sigs.io/nfs-subdir-external-provisioner": { capabilities: ["RWX Filesystem"] },
  "kubernetes.io/rbd": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"] },
  "rbd.csi.ceph.com": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "rook-ceph.rbd.csi.ceph.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "openshift-storage.rbd.csi.ceph.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "cephfs.csi.ceph.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [{ until: "1.62", capabilities: ["RWX Filesystem"] }]
  },
  "rook-ceph.cephfs.csi.ceph.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "openshift-storage.cephfs.csi.ceph.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [{ until: "1.62", capabilities: ["RWX Filesystem"] }]
  },
  "linstor.csi.linbit.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"]
  },
  "csi-unity.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"]
  },
  "csi-unity.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "csi-vxflexos.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "csi-vxflexos.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "csi-isilon.dellemc.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "csi-powermax.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block"],
    cloneStrategy: "csi-clone"
  },
  "csi-powermax.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "csi-powerstore.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block"],
    cloneStrategy: "copy"
  },
  "csi-powerstore.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "kubernetes.io/storageos": { capabilities: ["RWO Filesystem"] },
  storageos: { capabilities: ["RWO Filesystem"] },
  "kubernetes.io/aws-ebs": { capabilities: ["RWO Block"] },
  "ebs.csi.aws.com": { capabilities: ["RWO Block"] },
  "ebs.csi.aws.com/io1": { capabilities: ["RWO Block"], since: "1.63", minimumSize: "4Gi" },
  "ebs.csi.aws.com/io2": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.58",
    minimumSize: "4Gi"
  },
  "ebs.csi.aws.com/gp": { capabilities: ["RWO Block"], since: "1.63", minimumSize: "1Gi" },
  "efs.csi.aws.com": { capabilities: ["RWX Filesystem", "RWO Filesystem"] },
  "kubernetes.io/azure-disk": { capabilities: ["RWO Block"] },
  "disk.csi.azure.com": { capabilities: ["RWO Block"] },
  "kubernetes.io/azure-file": { capabilities: ["RWX Filesystem"] },
  "file.csi.azure.com": { capabilities: ["RWX Filesystem"] },
  "kubernetes.io/gce-pd": {
    capabilities: ["RWO Block", "RWO Filesystem"],
    earlier: [{ until: "1.64", capabilities: ["RWO Block"] }]
  },
  "pd.csi.storage.gke.io": {
    capabilities: ["RWO Block", "RWO Filesystem"],
    cloneStrategy: "snapshot",
    earlier: [{ until: "1.64", capabilities: ["RWO Block"] }]
  },
  "pd.csi.storage.gke.io/hyperdisk": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.61",
    minimumSize: "4Gi",
    cloneStrategy: "snapshot"
  },
  "hspc.csi.hitachi.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "csi.hpe.com": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "spectrumscale.csi.ibm.com": { capabilities: ["RWX Filesystem", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "block.csi.ibm.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [
      { until: "1.57", capabilities: ["RWO Block", "RWO Filesystem"] },
      { until: "1.62", capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "RWX Filesystem"] }
    ]
  },
  "vpc.block.csi.ibm.io": { capabilities: ["RWO Block", "RWO Filesystem"], since: "1.64", cloneStrategy: "copy" },
  "vpc.file.csi.ibm.io": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.66",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/dp2": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.66",
    minimumSize: "10Gi",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/dp2-rwo": {
    capabilities: ["RWO Filesystem"],
    since: "1.66",
    minimumSize: "10Gi",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/rfs": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.66",
    minimumSize: "1Gi",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/rfs-rwo": {
    capabilities: ["RWO Filesystem"],
    since: "1.66",
    minimumSize: "1Gi",
    cloneStrategy: "snapshot"
  },
  "kubernetes.io/portworx-volume/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem"], since: "1.63" },
  "kubernetes.io/portworx-volume": {
    capabilities: ["RWX Block", "RWX Filesystem", "RWO Block", "RWO Filesystem"],
    earlier: [{ until: "1.62", capabilities: ["RWO Filesystem"] }]
  },
  "pxd.portworx.com/nfs": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "pxd.portworx.com": {
    capabilities: ["RWX Block", "RWX Filesystem", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [{ until: "1.60", capabilities: ["RWX Filesystem", "RWO Block", "RWO Filesystem"] }]
  },
  "pxd.portworx.com/pure_block": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "pxd.portworx.com/pure_fa_file": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "csi.trident.netapp.io/ontap-nas": { capabilities: ["RWX Filesystem", "RWO Filesystem"], cloneStrategy: "snapshot" },
  "csi.trident.netapp.io/ontap-san": { capabilities: ["RWX Block"], cloneStrategy: "snapshot" },
  "csi.trident.netapp.io/gcnv-flex": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "snapshot"
  },
  "topolvm.cybozu.com": { capabilities: ["RWO Block", "RWO Filesystem"], cloneStrategy: "copy" },
  "topolvm.io": { capabilities: ["RWO Block", "RWO Filesystem"], cloneStrategy: "copy" },
  "cinder.csi.openstack.org": { capabilities: ["RWO Block", "RWO Filesystem"] },
  "manila.csi.openstack.org": { capabilities: ["RWX Filesystem"] },
  "csi.ovirt.org": { capabilities: ["RWO Block", "RWO Filesystem"] },
  "infinibox-csi-driver/iscsiorfibrechannel": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "infinibox-csi-driver/nvme": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.62",
    cloneStrategy: "csi-clone"
  },
  "infinibox-csi-driver/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "csi.vsphere.vmware.com": { capabilities: ["RWO Block", "RWO Filesystem"] },
  "csi.vsphere.vmware.com/nfs": { capabilities: ["RWX Filesystem", "RWO Block", "RWO Filesystem"] },
  "csi.huawei.com": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"] },
  "csi.huawei.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "kubesan.gitlab.io": {
    capabilities: ["RWX Block", "ROX Block", "RWO Block", "RWO Filesystem"],
    since: "1.60",
    cloneStrategy: "csi-clone"
  },
  "driver.longhorn.io": { capabilities: ["RWO Block"] },
  "driver.longhorn.io/migratable": { capabilities: ["RWX Block", "RWO Block"] },
  "driver.longhorn.io/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem"], since: "1.63" },
  "driver.longhorn.io/fs": { capabilities: ["RWO Filesystem"], since: "1.63" },
  "blockvolume.csi.oraclecloud.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.61",
    cloneStrategy: "csi-clone"
  },
  "csi.san.synology.com/iscsi": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "csi.san.synology.com/nfs": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "csi.san.synology.com/smb": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "directpv-min-io": { capabilities: ["RWO Filesystem"], since: "1.66" }
};

// src/kubevirt/storage-capabilities.ts
init_value();
var ACCESS_MODES = { RWO: "ReadWriteOnce", RWX: "ReadWriteMany", ROX: "ReadOnlyMany" };
function asSet(capability) {
  const [mode, volumeMode] = capability.split(" ");
  return { accessModes: [ACCESS_MODES[mode]], volumeMode };
}
var words = (value, separators) => value.split(separators).map((word) => word.trim());
function passes(test2, value) {
  switch (test2.is) {
    case "present":
      return value !== void 0;
    case "filled":
      return value !== void 0 && value !== "";
    case "absent":
      return value === void 0;
    case "one of":
      return test2.values.includes((test2.ignoreCase ? value?.toLowerCase() : value) ?? "");
    case "starts with":
      return value?.startsWith(test2.text) ?? false;
    case "contains":
      return value?.toLowerCase().includes(test2.text) ?? false;
    case "lists all":
      return test2.values.every((wanted) => words(value ?? "", test2.separators).includes(wanted));
  }
}
function keyOf(storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (provisioner === void 0 || isUnknown(provisioner)) return provisioner;
  const rows = Object.hasOwn(PROVISIONER_KEYS, provisioner) ? PROVISIONER_KEYS[provisioner] : void 0;
  for (const row of rows ?? []) {
    const values = row.when.map(({ parameter }) => get(storageClass, "parameters", parameter));
    const unknown3 = values.find(isUnknown);
    if (unknown3) return unknown3;
    const met = row.when.every(
      (test2, index) => passes(test2, typeof values[index] === "string" ? values[index] : void 0)
    );
    if (met) return row.key;
  }
  return rows ? void 0 : provisioner;
}
function providedCapabilities(storageClass) {
  const key = keyOf(storageClass);
  if (key === void 0 || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.capabilities.map(asSet) : void 0;
}
function providedMinimum(storageClass) {
  const key = keyOf(storageClass);
  if (key === void 0 || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.minimumSize : void 0;
}
function capabilitiesIn(key, provisioner, cdi) {
  const row = Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key] : void 0;
  if (row?.since !== void 0 && isSince(cdi, row.since) === false)
    return key === provisioner ? [] : capabilitiesIn(provisioner, provisioner, cdi);
  const earlier = row?.earlier?.find(({ until }) => isSince(cdi, nextMinor(until)) === false);
  return (earlier ?? row)?.capabilities ?? [];
}
function claimPropertySetsOf(storageClass, cdi) {
  if (get(storageClass, "provisioner") === NO_PROVISIONER) {
    return new Unknown("CDI derives the StorageProfile from the PersistentVolumes of the class");
  }
  if (cdi === void 0) return providedCapabilities(storageClass) ?? [];
  const key = keyOf(storageClass);
  if (key === void 0 || isUnknown(key)) return key ?? [];
  return capabilitiesIn(key, String(get(storageClass, "provisioner")), cdi).map(asSet);
}
function grantsSharedFilesystem(storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (typeof provisioner === "string" && NODE_LOCAL_PROVISIONERS.includes(provisioner)) return false;
  const capabilities = providedCapabilities(storageClass);
  if (isUnknown(capabilities)) return capabilities;
  if (capabilities === void 0) return new Unknown("the provisioner is not known");
  const granted = capabilities.some(
    (set3) => set3.volumeMode === "Filesystem" && set3.accessModes?.includes("ReadWriteMany")
  );
  const condition = typeof provisioner === "string" && Object.hasOwn(SHARES_ON_CONDITION, provisioner) ? SHARES_ON_CONDITION[provisioner] : void 0;
  return granted || condition === void 0 ? granted : new Unknown(condition);
}
function nodeBinding(storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (typeof provisioner !== "string" || !Object.hasOwn(NODE_BOUND_PROVISIONERS, provisioner)) return void 0;
  const capabilities = providedCapabilities(storageClass);
  if (isUnknown(capabilities)) return void 0;
  const shared2 = capabilities?.some(({ accessModes }) => accessModes?.includes("ReadWriteMany"));
  return shared2 ? void 0 : NODE_BOUND_PROVISIONERS[provisioner];
}
function bindsAtOnce(storageClass) {
  const mode = get(storageClass, "volumeBindingMode") ?? BINDING_DEFAULT;
  return isUnknown(mode) ? mode : mode === BINDING_DEFAULT;
}

// src/kubevirt/claim-size.ts
function raisingOf(cdi, version2) {
  const listed4 = items(cdi, ...CDI_GATES_PATH).includes(CLAIM_WEBHOOK_GATE);
  const policy = text(cdi, ...CLAIM_WEBHOOK_PATH);
  const doubt = listed4 ? void 0 : moreItems(cdi, ...CDI_GATES_PATH) ?? items(cdi, ...CDI_GATES_PATH).find(isUnknown);
  const isOn = version2 === void 0 ? void 0 : isSince(version2, CDI_WEBHOOK_DEFAULT_SINCE);
  if (version2 !== void 0 && isSince(version2, CDI_RAISES_SINCE) === false)
    return { by: "nothing", because: "CDI release" };
  if (isOn !== false && isUnknown(policy)) return policy;
  if (isOn === true) return policy === CLAIM_WEBHOOK_OFF ? { by: "nothing", because: "webhook" } : { by: "CDI" };
  if (listed4) return { by: "CDI" };
  if (doubt) return doubt;
  if (isOn === false || policy === CLAIM_WEBHOOK_OFF) return { by: "nothing", because: "webhook" };
  return { by: "a newer CDI only" };
}
function raising(cdi, version2, release2) {
  if (!holds("stateClaimRaised", release2)) return { by: "nothing", because: "release" };
  if (cdi === void 0) return new Unknown("no CDI object is in scope");
  return isUnknown(cdi) ? cdi : raisingOf(cdi, version2);
}
function holdsAnyway(size, minimum, storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (typeof provisioner === "string" && SIZE_NOT_ENFORCED.includes(provisioner)) return true;
  const needed = readQuantity(size) ?? 0n;
  return [minimum, roundedUpTo(provisioner)].some((least) => (readQuantity(least) ?? 0n) >= needed);
}
var roundedUpTo = (provisioner) => typeof provisioner === "string" && Object.hasOwn(ROUNDED_UP_TO, provisioner) ? ROUNDED_UP_TO[provisioner] : void 0;
function refusesStateClaim(minimum, storageClass) {
  const least = readQuantity(minimum);
  if (least === void 0) return false;
  const rounded = roundedUpTo(get(storageClass, "provisioner"));
  return least > (readQuantity(rounded ?? STATE_CLAIM_SIZE) ?? 0n);
}
function smallestClaim(storageClass, profiles) {
  const written4 = profiles.map((profile) => text(profile, "metadata", "annotations", MINIMUM_SIZE_ANNOTATION));
  return written4.find((size) => size !== void 0) ?? providedMinimum(storageClass);
}

// src/cluster/storage.ts
init_value();

// src/cluster/cdi-release.ts
init_value();
var observed = (cluster2) => cluster2.captured(CDI_GROUP, "CDI").map(({ value }) => text(value, "status", "observedVersion"));
var annotated2 = (cluster2) => cluster2.of(CDI_GROUP, "CDI").map(({ value }) => text(value, "metadata", "annotations", CDI_RELEASE_ANNOTATION)).filter((version2) => typeof version2 === "string" && isSince(version2, version2));
function* deployed(cluster2) {
  for (const { value } of cluster2.all("apps", "Deployment")) {
    for (const container of items(value, "spec", "template", "spec", "containers"))
      yield CDI_OPERATOR_IMAGE.exec(String(get(container, "image") ?? ""))?.[1];
  }
  for (const { kind, value } of cluster2.objects) {
    if (kind !== "Kustomization") continue;
    for (const resource2 of [...items(value, "resources"), ...items(value, "bases")])
      yield CDI_RELEASE_URL.exec(String(resource2))?.[1];
  }
}
function cdiRelease(cluster2) {
  for (const signs of [observed(cluster2), [...deployed(cluster2)], annotated2(cluster2)]) {
    const versions = new Set(signs.filter((sign2) => typeof sign2 === "string"));
    if (versions.size > 0) return versions.size === 1 ? [...versions][0] : void 0;
  }
  return void 0;
}

// src/cluster/storage.ts
var DEFAULT_ANNOTATION = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION };
function defaultMark(object, kind) {
  return get(object.value, "metadata", "annotations", DEFAULT_ANNOTATION[kind]);
}
function profileSets(profile) {
  const where = profile.observed && get(profile.value, "status") !== void 0 ? "status" : "spec";
  const sets = get(profile.value, where, "claimPropertySets");
  if (sets === void 0 || isUnknown(sets)) return sets;
  const open = openReason(sets);
  return open === void 0 ? list(sets) : new Unknown(open);
}
function asClaimPropertySet(value) {
  if (isUnknown(value)) return value;
  const modes = get(value, "accessModes");
  const volumeMode = get(value, "volumeMode");
  const unknown3 = [modes, volumeMode, ...Array.isArray(modes) ? modes : []].find(isUnknown);
  if (unknown3) return unknown3;
  return {
    ...Array.isArray(modes) ? { accessModes: modes.filter((mode) => typeof mode === "string") } : {},
    ...typeof volumeMode === "string" ? { volumeMode } : {}
  };
}
function readClaimPropertySets(values) {
  const sets = values.filter((value) => isMap(value) || isUnknown(value)).map(asClaimPropertySet);
  const unknown3 = sets.find(isUnknown);
  return unknown3 ?? sets;
}
function takenOver(profile, sets) {
  if (profile.observed || isUnknown(sets)) return sets;
  const complete = sets.every((set3) => set3.volumeMode !== void 0 && (set3.accessModes?.length ?? 0) > 0);
  return complete ? sets : new Unknown(`${describe(profile)} has an incomplete claim property set, so its spec is not taken over`);
}
var ClusterStorage = class {
  constructor(cluster2, configuration) {
    this.cluster = cluster2;
    this.stateClass = configuration.stateClass;
    this.classes = cluster2.all(STORAGE_GROUP, "StorageClass");
    this.cdi = cdiRelease(cluster2);
  }
  cluster;
  stateClass;
  classes;
  /** The release of CDI, if it is known. */
  cdi;
  #profiles = /* @__PURE__ */ new Map();
  /** The StorageClass with a name, if it is known. */
  class(name) {
    return this.classes.find((object) => object.name === name);
  }
  /** Whether a class of that name exists. */
  exists(name) {
    if (this.class(name)) return true;
    return this.knowsAllClasses ? false : new Unknown(`StorageClass "${name}" is not in scope`);
  }
  /** Whether every class there is is known by its name. */
  get knowsAllClasses() {
    return this.cluster.knowsAll(STORAGE_GROUP, "StorageClass") && this.classes.every(({ name }) => name !== "");
  }
  /** The classes marked as default. */
  defaultClasses(kind) {
    return this.classes.filter((object) => object.name !== "" && defaultMark(object, kind) === "true");
  }
  defaults(kind) {
    const names2 = [...new Set(this.defaultClasses(kind).map(({ name }) => name))];
    const doubt = this.classes.map((object) => defaultMark(object, kind)).find(isUnknown);
    if (doubt) return { names: names2, more: doubt };
    if (this.knowsAllClasses) return { names: names2 };
    return { names: names2, more: new Unknown("the StorageClasses of the cluster are not in scope") };
  }
  /** The StorageProfile object of a class, if it is known: from Git when its spec decides, else captured. */
  profileObject(name) {
    const found = this.cluster.find(CDI_GROUP, "StorageProfile", name);
    const captured = this.cluster.captured(CDI_GROUP, "StorageProfile").find((object) => object.name === name);
    const judged = isUnknown(found) ? void 0 : found[0];
    if (judged === void 0 || judged === captured) return captured;
    return captured && items(judged.value, "spec", "claimPropertySets").length === 0 ? captured : judged;
  }
  profile(name) {
    let found = this.#profiles.get(name);
    if (!found) {
      found = this.#readProfile(name);
      this.#profiles.set(name, found);
    }
    return found;
  }
  #readProfile(name) {
    const profile = this.profileObject(name);
    const sets = profile && profileSets(profile);
    if (profile && sets !== void 0) {
      const value = isUnknown(sets) ? sets : takenOver(profile, readClaimPropertySets(sets));
      if (profile.observed || isUnknown(value) || value.length > 0) return { value, from: describe(profile) };
    }
    if (profile?.observed && get(profile.value, "status") !== void 0) return { value: [], from: describe(profile) };
    return this.#made(name);
  }
  /** The sets of the profile that CDI makes for a class of itself. */
  #made(name) {
    const object = this.class(name);
    if (!object) {
      if (this.knowsAllClasses) return { value: void 0, from: `no StorageClass ${name}` };
      return { value: new Unknown(`StorageClass "${name}" is not in scope`), from: `StorageClass ${name}` };
    }
    return { value: claimPropertySetsOf(object.value, this.cdi), from: `${describe(object)} provisioner` };
  }
  /** What the provisioner of a class can do, by CDI's table: undefined when the table does not know it. */
  capabilities(name) {
    const object = this.class(name);
    return object ? providedCapabilities(object.value) : new Unknown(`StorageClass "${name}" is not in scope`);
  }
  /** The smallest claim that a class grants: as its StorageProfile says, else by CDI's table; undefined where nothing does. */
  minimumSize(name) {
    const found = this.cluster.find(CDI_GROUP, "StorageProfile", name);
    const captured = this.cluster.captured(CDI_GROUP, "StorageProfile").filter((object) => object.name === name);
    const profiles = isUnknown(found) ? captured : [...found, ...captured];
    return smallestClaim(
      this.class(name)?.value,
      profiles.map(({ value }) => value)
    );
  }
  /** What becomes of a claim of a class whose volumes are bound to one node, as far as that is known. */
  nodeBinding(name) {
    const object = this.class(name);
    if (!object || get(object.value, "provisioner") !== NO_PROVISIONER) return object && nodeBinding(object.value);
    const volumes = this.cluster.all("", "PersistentVolume");
    const local = volumes.some(
      ({ value }) => get(value, "spec", "storageClassName") === name && isMap(get(value, "spec", "local"))
    );
    return local ? "picked" : void 0;
  }
};

// src/facts/volumes.ts
var EPHEMERAL_VOLUMES = ["containerDisk", "ephemeral"];
var VOLUMES_WITHOUT_SYSTEM = [
  "cloudInitConfigDrive",
  "cloudInitNoCloud",
  "configMap",
  "downwardAPI",
  "downwardMetrics",
  "emptyDisk",
  "secret",
  "serviceAccount",
  "sysprep"
];
var CLAIM_TEMPLATES_ANNOTATION = "harvesterhci.io/volumeClaimTemplates";

// src/cluster/volumes.ts
init_value();
var SHARED = "ReadWriteMany";
function strings(values) {
  if (isUnknown(values)) return values;
  const known6 = values.filter((value) => typeof value === "string");
  const open = openReason(values);
  const doubt = values.find(isUnknown) ?? (open === void 0 ? void 0 : new Unknown(open));
  return known6.includes(SHARED) ? known6 : doubt ?? known6;
}
function dataVolumeAccess(spec, storage) {
  for (const part of ["pvc", "storage"]) {
    const modes = strings(list(spec, part, "accessModes"));
    if (isUnknown(modes) || modes.length > 0) return { modes, path: [part, "accessModes"] };
  }
  const wanted = get(spec, "storage");
  if (wanted === void 0) return { modes: new Unknown("the DataVolume names no access mode") };
  if (isUnknown(wanted)) return { modes: wanted };
  const storageClass = claimClass(text(wanted, "storageClassName"), storage);
  if (isUnknown(storageClass)) return { modes: storageClass };
  return {
    modes: profileModes(storageClass, text(wanted, "volumeMode"), storage),
    path: ["storage"],
    profile: storageClass
  };
}
function profileModes(storageClass, volumeMode, storage) {
  const sets = storage.profile(storageClass).value;
  if (isUnknown(sets)) return sets;
  if (isUnknown(volumeMode)) return volumeMode;
  const chosen = sets?.find((set3) => volumeMode === void 0 || set3.volumeMode === volumeMode);
  if (chosen?.accessModes?.length) return chosen.accessModes;
  return new Unknown(`the StorageProfile of "${storageClass}" gives no access mode`);
}
function claimClass(written4, storage) {
  if (written4 !== void 0) return written4;
  for (const kind of ["virt", "cluster"]) {
    const [name, other] = storage.defaults(kind).names;
    if (name !== void 0) return other === void 0 ? name : new Unknown("several default StorageClasses");
  }
  return new Unknown("the default StorageClass is not in scope");
}
function claimModes(claim) {
  if (claim.observed) {
    const bound2 = strings(list(claim.value, "status", "accessModes"));
    if (!isUnknown(bound2) && bound2.length > 0) return bound2;
  }
  const wanted = strings(list(claim.value, "spec", "accessModes"));
  return isUnknown(wanted) || wanted.length > 0 ? wanted : new Unknown("the claim names no access mode");
}
function harvesterClaim(name, { object }) {
  const written4 = text(object.value, "metadata", "annotations", CLAIM_TEMPLATES_ANNOTATION);
  if (typeof written4 !== "string") return void 0;
  try {
    const template2 = items({ claims: JSON.parse(written4) }, "claims").find(
      (item) => get(item, "metadata", "name") === name
    );
    return template2 === void 0 ? void 0 : { spec: { pvc: get(template2, "spec") } };
  } catch {
    return void 0;
  }
}
function classOf({ claim, spec }, storage) {
  const written4 = claim ? text(spec, "storageClassName") : text(spec, "pvc", "storageClassName") ?? text(spec, "storage", "storageClassName");
  if (written4 !== void 0) return written4;
  if (!claim && get(spec, "storage") !== void 0) return claimClass(void 0, storage);
  return new Unknown("the claim names no class");
}
var Volumes = class {
  constructor(cluster2, storage) {
    this.cluster = cluster2;
    this.storage = storage;
  }
  cluster;
  storage;
  /** The access modes of the claim behind a volume of a machine. */
  accessModes(volume, owner3) {
    return this.access(volume, owner3).modes;
  }
  /** The same, with where they are decided. */
  access(volume, owner3) {
    const claim = text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
    if (isUnknown(claim)) return { modes: claim };
    if (claim === void 0) return { modes: new Unknown("the volume names no claim") };
    return { claim, ...this.claim(claim, owner3) };
  }
  /** The class of the claim behind a volume; unknown where nobody names it and the default is not sure. */
  storageClass(volume, owner3) {
    const name = text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
    if (name === void 0 || isUnknown(name)) return name;
    const source = this.source(name, owner3);
    return isUnknown(source) ? source : classOf(source, this.storage);
  }
  claim(name, owner3) {
    const source = this.source(name, owner3);
    if (isUnknown(source)) return { modes: source };
    const { claim, object, spec, base } = source;
    if (claim) return { modes: claimModes(claim), object: claim, path: ["spec", "accessModes"] };
    return { ...object ? { object } : {}, ...within(base, dataVolumeAccess(spec, this.storage)) };
  }
  /** What makes the claim of a name: itself, the VM's own template for it or for a DataVolume, or a DataVolume. */
  source(name, owner3) {
    const { namespace } = owner3.object;
    const claim = this.one("", "PersistentVolumeClaim", name, namespace);
    if (isUnknown(claim)) return claim;
    if (claim) return { claim, spec: get(claim.value, "spec"), base: [] };
    const templates = items(owner3.vmSpec, "dataVolumeTemplates");
    const index = templates.findIndex((item) => get(item, "metadata", "name") === name);
    if (index >= 0) return { spec: get(templates[index], "spec"), base: ["dataVolumeTemplates", index] };
    const object = this.one(CDI_GROUP, "DataVolume", name, namespace);
    if (isUnknown(object)) return object;
    if (object) return { object, spec: get(object.value, "spec"), base: [] };
    return harvesterClaim(name, owner3) ?? new Unknown(`PersistentVolumeClaim "${name}" is not in scope`);
  }
  /** The only object of a name that is known; undefined when none is, unknown when several are. */
  one(group2, kind, name, namespace) {
    const found = this.cluster.find(group2, kind, name, namespace);
    if (isUnknown(found)) return void 0;
    return found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : found[0];
  }
};
function within(base, { path, ...access2 }) {
  return base && path ? { ...access2, path: [...base, "spec", ...path] } : access2;
}

// src/cluster/target.ts
var Target = class {
  constructor(cluster2, release2, reading = { known: true }) {
    this.cluster = cluster2;
    this.release = release2;
    this.reading = reading;
    this.configuration = configurationOf(cluster2);
    this.storage = new ClusterStorage(cluster2, this.configuration);
    this.volumes = new Volumes(cluster2, this.storage);
    this.claim = stateClaim(this.storage, release2);
  }
  cluster;
  release;
  reading;
  configuration;
  storage;
  volumes;
  /** The state claim of any VM of the cluster that needs one. */
  claim;
  #verdicts = /* @__PURE__ */ new Map();
  #machines;
  #byObject;
  #operations;
  #stateClaims;
  get machines() {
    this.#machines ??= machinesOf(this.cluster, this.configuration, this.release);
    return this.#machines;
  }
  /** The machine of an object, which may be a captured one. */
  machine(object) {
    this.#byObject ??= new Map(this.machines.map((machine) => [machine.object, machine]));
    if (!this.#byObject.has(object))
      this.#byObject.set(object, machineFrom(object, this.cluster, this.configuration, this.release));
    return this.#byObject.get(object);
  }
  /** The snapshots, restores, clones and exports in Git. */
  get operations() {
    this.#operations ??= operationsOf(this);
    return this.#operations;
  }
  /** The spec that the cluster keeps of a machine. */
  stored(machine) {
    const stored = storedSpec(machine, this.configuration, this.release);
    return stored !== machine.own && this.cluster.facts.includes(machine.object) ? machine.own : stored;
  }
  /** What snapshot, restore, clone and export see of a machine's state. */
  sight(machine) {
    return sightOf(this.stored(machine), this.verdict(machine).state, this.release);
  }
  verdict(machine) {
    let verdict = this.#verdicts.get(machine);
    if (!verdict) {
      verdict = this.#judge(machine);
      this.#verdicts.set(machine, verdict);
    }
    return verdict;
  }
  /** The state claim of one machine: the one that exists, which is reused as it is, else the one KubeVirt makes. */
  claimOf(machine) {
    const existing = this.existingClaim(machine.object);
    if (!existing) return this.claim;
    const modes = claimModes(existing);
    const name = describe(existing);
    const step2 = {
      decides: "storageClass",
      answer: name,
      because: "a claim that exists is reused",
      input: name
    };
    return {
      existingClaim: existing,
      storageClass: text(existing.value, "spec", "storageClassName") ?? new Unknown("the claim names no class"),
      accessMode: isUnknown(modes) ? modes : modes.includes("ReadWriteMany") ? "ReadWriteMany" : "ReadWriteOnce",
      volumeMode: asText(text(existing.value, "spec", "volumeMode")) ?? STATE_CLAIM_VOLUME_MODE,
      trace: [step2]
    };
  }
  /** The claim in scope that KubeVirt takes for a VM's state: by label where the release looks for it, else by name. */
  existingClaim({ name, namespace }) {
    if (name === "") return void 0;
    this.#stateClaims ??= stateClaimsOf(this.cluster.all("", "PersistentVolumeClaim"));
    const here = (claim) => claim.namespace === void 0 || namespace === void 0 || claim.namespace === namespace;
    const { labelled: labelled2, named: named3 } = this.#stateClaims;
    const byLabel = holds("stateClaimLabelled", this.release) ? labelled2.get(name)?.find(here) : void 0;
    return byLabel ?? named3.get(`${STATE_CLAIM_PREFIX}${name}`)?.find(here);
  }
  /** The machines that need, or may need, a state claim. */
  withState() {
    return this.machines.filter((machine) => this.verdict(machine).state.needed !== false);
  }
  /** The access mode the claim would have if its class were named by vmStateStorageClass, or were the default. */
  accessModeIf(storageClass, explicit) {
    return accessModeOf(storageClass, explicit, this.storage, this.release)[0];
  }
  #judge(machine) {
    const state = stateNeed(machine.spec, this.release);
    const blockers = migrationBlockers(machine.spec, this.#migrationInputs(machine, state), this.release);
    const own3 = text(machine.spec, "evictionStrategy");
    return {
      state,
      blockers,
      migratable: isMigratable(blockers),
      wanted: wantsLiveMigration(own3, this.configuration.evictionStrategy),
      gates: this.#gates(machine)
    };
  }
  #migrationInputs(machine, state) {
    const { gates, moreGates, configuration } = this.configuration;
    return {
      metadata: machine.metadata,
      stateAccessMode: stateMode(state, this.claimOf(machine).accessMode),
      claimAccessModes: (index) => this.volumes.accessModes(items(machine.spec, "volumes")[index], machine),
      configuration,
      gates: moreGates ?? gates
    };
  }
  /** The feature gates that an effective spec asks for. */
  gatesOf(spec, metadata = {}) {
    return gateNeeds(this.#rows("machine"), spec, this.release, metadata);
  }
  #gates(machine) {
    const ofSpec = this.gatesOf(machine.spec, machine.metadata);
    if (machine.vmSpec === void 0) return ofSpec;
    return [...ofSpec, ...gateNeeds(this.#rows("VirtualMachine"), { spec: machine.vmSpec }, this.release)];
  }
  #rowsOf = /* @__PURE__ */ new Map();
  #rows(subject2) {
    let rows = this.#rowsOf.get(subject2);
    if (!rows) {
      rows = requirementsFor(subject2, this.release);
      this.#rowsOf.set(subject2, rows);
    }
    return rows;
  }
};
function stateClaimsOf(claims) {
  const label = ({ value }) => asText(text(value, "metadata", "labels", STATE_CLAIM_LABEL));
  const named3 = claims.filter(({ name }) => name.startsWith(STATE_CLAIM_PREFIX));
  return { labelled: indexBy(claims, label), named: indexBy(named3, ({ name }) => name) };
}
function stateMode(need, mode) {
  if (need.needed === false) return void 0;
  return isUnknown(need.needed) ? need.needed : mode;
}
var asText = (value) => isUnknown(value) ? void 0 : value;
var surely = (value) => !isUnknown(value) && value;

// src/cluster/targets.ts
function targetsOf(cluster2, kubevirt) {
  if (kubevirt) return { targets: [new Target(cluster2, kubevirt)], from: "given" };
  if (cluster2.release) return { targets: [new Target(cluster2, cluster2.release)], from: "configured" };
  const sign2 = readReleaseOf(cluster2);
  if (!sign2) {
    const targets = supportedReleases().map((release2) => new Target(cluster2, release2, { known: false }));
    return { targets, from: "not known" };
  }
  const newer = sign2.newer === void 0 ? {} : { newer: sign2.newer };
  return { targets: [new Target(cluster2, sign2.release, { known: true, ...newer })], from: sign2.from };
}

// src/cluster/kustomization-tree.ts
init_kube_object();
init_value();

// src/cluster/kustomization.ts
init_value();
var PATCH_NAME = /(?:^|\/)(?:patch(?:es)?\/[^/]*|(?:[^/]*[-_.])?patch(?:es)?(?:[-_.][^/]*)?)$/i;
function directory(file2) {
  return file2.slice(0, Math.max(0, file2.lastIndexOf("/")));
}
function resolve(folder, path) {
  const parts2 = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === ".." && parts2.length > 0 && parts2.at(-1) !== "..") parts2.pop();
    else if (part !== "." && part !== "") parts2.push(part);
  }
  return parts2.join("/");
}
var isKustomizationFile = (file2) => KUSTOMIZATION_FILES.includes(file2.slice(file2.lastIndexOf("/") + 1));
function patchFiles(kustomization, file2) {
  const folder = directory(file2);
  const written4 = [
    ...items(kustomization, "patchesStrategicMerge"),
    ...items(kustomization, "patchesJson6902").map((patch) => get(patch, "path")),
    ...items(kustomization, "patches").map((patch) => get(patch, "path"))
  ];
  return written4.filter((path) => typeof path === "string" && !path.includes("\n")).map((path) => resolve(folder, path));
}
function standsAlone(object) {
  const kind = MACHINE_KINDS.find(({ group: group2, kind: name }) => group2 === object.group && name === object.kind);
  if (!kind) return false;
  const spec = [...kind.vmi, "spec"];
  return isMap(get(object.value, ...spec, "domain", "devices")) && items(object.value, ...spec, "volumes").length > 0;
}
function looksLikePatch(object) {
  if (object.value.$patch !== void 0) return true;
  const file2 = object.document?.path;
  return file2 !== void 0 && PATCH_NAME.test(file2) && !standsAlone(object);
}

// src/cluster/kustomization-tree.ts
var PATCH_LISTS = ["patches", "patchesJson6902", "patchesStrategicMerge"];
function patchesIn(object, base, folder) {
  return PATCH_LISTS.flatMap(
    (field) => items(object.value, ...base, field).flatMap((item, index) => {
      const path = [...base, field, index];
      if (typeof item === "string") return [{ ...textOrFile(item, folder), place: { object, path } }];
      const target2 = get(item, "target");
      const rest2 = target2 === void 0 ? {} : { target: target2 };
      const inline2 = text(item, "patch");
      if (typeof inline2 === "string") return [{ inline: inline2, ...rest2, place: { object, path: [...path, "patch"] } }];
      const file2 = text(item, "path");
      if (typeof file2 !== "string") return [];
      return [{ ...textOrFile(file2, folder), ...rest2, place: { object, path: [...path, "path"] } }];
    })
  );
}
var textOrFile = (written4, folder) => written4.includes("\n") ? { inline: written4 } : { file: resolve(folder, written4) };
var folderOf = (object) => directory(pathOf(object));
var KustomizationTree = class {
  all;
  #byFolder;
  /** @param objects All objects that were read; those in files named as kustomizations count. */
  constructor(objects) {
    this.all = objects.filter((object) => isKustomizationFile(pathOf(object)));
    this.#byFolder = new Map(this.all.map((object) => [folderOf(object), object]));
  }
  /** The kustomization of a folder. */
  in(folder) {
    return this.#byFolder.get(folder);
  }
  /** What a kustomization builds. */
  reach(kustomization) {
    const reached = { files: /* @__PURE__ */ new Set(), patches: [], kustomizations: /* @__PURE__ */ new Set() };
    this.#add(kustomization, reached, true);
    return reached;
  }
  #add(object, reached, applies) {
    if (reached.kustomizations.has(object)) return;
    reached.kustomizations.add(object);
    if (applies) reached.patches.push(...patchesIn(object, [], folderOf(object)));
    for (const field of ["resources", "bases", "components"]) {
      for (const written4 of items(object.value, field)) {
        if (typeof written4 !== "string") continue;
        const path = resolve(folderOf(object), written4);
        const below3 = this.in(path);
        if (below3) this.#add(below3, reached, field === "components");
        else reached.files.add(path);
      }
    }
  }
};

// src/cluster/pairs.ts
init_kube_object();
var sameNamespace = (before, after2) => before.namespace === after2.namespace;
var mayBeSame = (before, after2) => before.namespace === void 0 || after2.namespace === void 0 || sameNamespace(before, after2);
var steps = (sameFile) => [
  (before, after2) => sameNamespace(before, after2) && sameFile(before, after2),
  sameNamespace,
  (before, after2) => mayBeSame(before, after2) && sameFile(before, after2),
  mayBeSame
];
var Group = class {
  constructor(objectOf2) {
    this.objectOf = objectOf2;
  }
  objectOf;
  before = [];
  after = [];
  /** Takes out the pairs that a step tells without doubt. */
  *take(same4) {
    const twin = (left2, right) => same4(this.objectOf(left2), this.objectOf(right));
    for (const before of [...this.before]) {
      const [after2, other] = this.after.filter((candidate) => twin(before, candidate));
      if (after2 === void 0 || other !== void 0) continue;
      if (this.before.filter((candidate) => twin(candidate, after2)).length > 1) continue;
      this.before = this.before.filter((candidate) => candidate !== before);
      this.after = this.after.filter((candidate) => candidate !== after2);
      yield { before, after: after2 };
    }
  }
  /** Those of a list that can be none of the other side. */
  alone(list4, others) {
    return list4.filter((one2) => !others.some((other) => mayBeSame(this.objectOf(one2), this.objectOf(other))));
  }
};
function pair(before, after2, objectOf2, fileOf2) {
  const groups = /* @__PURE__ */ new Map();
  const put4 = (values, side) => {
    for (const value of values) {
      const { group: group2, kind, name } = objectOf2(value);
      if (name === "") continue;
      const key = `${kindKey(group2, kind)} ${name}`;
      const held = groups.get(key) ?? new Group(objectOf2);
      groups.set(key, held);
      held[side].push(value);
    }
  };
  put4(before, "before");
  put4(after2, "after");
  const both = [];
  const sameFile = (old, now) => fileOf2(old) === (now.document?.file ?? "");
  for (const group2 of groups.values()) for (const same4 of steps(sameFile)) both.push(...group2.take(same4));
  return {
    both,
    gone: [...groups.values()].flatMap((group2) => group2.alone(group2.before, group2.after)),
    added: [...groups.values()].flatMap((group2) => group2.alone(group2.after, group2.before))
  };
}

// src/cluster/change.ts
var isVirtualMachine = ({ object }) => object.kind === "VirtualMachine" && object.group === KUBEVIRT_GROUP;
var Change = class {
  before;
  after;
  from;
  boundary;
  #hides;
  #twin;
  #machines;
  #objects;
  #kustomizations;
  constructor({ before, after: after2, from: from2, boundary, hides, twin }) {
    this.before = before;
    this.after = after2;
    this.from = from2;
    this.boundary = boundary;
    this.#hides = hides ?? (() => false);
    this.#twin = twin ?? ((path) => path);
  }
  /** The release that is judged. */
  get release() {
    return this.after.release;
  }
  /** The VirtualMachines that stand on both sides. */
  get machines() {
    return this.#pairedMachines.both;
  }
  /** The VirtualMachines that stand in the base only. */
  get gone() {
    return this.#pairedMachines.gone.filter(({ object }) => !this.#hides(object));
  }
  /** The VirtualMachines that are new. */
  get added() {
    return this.#pairedMachines.added;
  }
  /** The kustomizations as they are now. */
  get kustomizations() {
    this.#kustomizations ??= new KustomizationTree(this.after.cluster.objects);
    return this.#kustomizations;
  }
  /** The objects of all kinds that stand on both sides. */
  get objects() {
    this.#objects ??= pair(this.before.cluster.objects, this.after.cluster.objects, (object) => object, this.fileOf);
    return this.#objects.both;
  }
  /** The path now of the file that an object of the base stands in; empty for one that comes from no file. */
  fileOf = ({ document }) => document === void 0 ? "" : this.#twin(document.file);
  get #pairedMachines() {
    this.#machines ??= pair(
      this.before.machines.filter(isVirtualMachine),
      this.after.machines.filter(isVirtualMachine),
      ({ object }) => object,
      this.fileOf
    );
    return this.#machines;
  }
};

// src/finding.ts
var SEVERITIES = ["error", "warning", "info"];

// src/judge.ts
var RuleError = class extends Error {
  name = "RuleError";
};
function* problemsOf(rules, subject2, levelOf) {
  for (const rule75 of rules) {
    try {
      for (const problem5 of subject2.problems(rule75)) {
        const severity = levelOf(rule75.id, problem5.place.object.document?.file) ?? problem5.severity ?? rule75.severity;
        if (severity !== "off") yield { ...problem5, severity, rule: rule75.id };
      }
    } catch (cause2) {
      throw new RuleError(`rule ${rule75.id} failed for ${subject2.release.label}: ${String(cause2)}`, { cause: cause2 });
    }
  }
}
var Keys = class {
  #ids = /* @__PURE__ */ new Map();
  of({ rule: rule75, place: place2 }) {
    return `${rule75} ${this.#id(place2)} ${place2.path.join("\0")} ${place2.at ?? "value"}`;
  }
  #id({ object }) {
    const id = this.#ids.get(object) ?? this.#ids.size;
    this.#ids.set(object, id);
    return id;
  }
};
var mildest = (severities) => SEVERITIES.findLast((severity) => severities.includes(severity)) ?? "info";
var names = (releases) => releases.map(({ minor }) => `v${minor}`).join(", ");
var changeKey = ({ object: _, ...change }) => JSON.stringify(change);
function isSameFix(one2, other) {
  if (!one2 || !other || one2.safety !== other.safety || one2.changes.length !== other.changes.length) return false;
  return one2.changes.every((change, index) => {
    const second = other.changes[index];
    if (!second || changeKey(change) !== changeKey(second)) return false;
    const [{ document, base }, { document: document2, base: base2 }] = [change.object, second.object];
    return document ? document === document2 && base.join("/") === base2.join("/") : change.object === second.object;
  });
}
function commonFix(problems2) {
  const fix = problems2[0]?.fix;
  return problems2.every((problem5) => isSameFix(problem5.fix, fix)) ? fix : void 0;
}
function merge({ releases, problems: problems2 }, judged) {
  const { fix: _, ...newest } = problems2.at(-1);
  const last = releases.at(-1);
  const label = `KubeVirt ${names(releases)}`;
  const message = newest.message.replaceAll(last.label, label);
  if (releases.length === judged.length) {
    const fix = commonFix(problems2);
    return {
      ...newest,
      message,
      severity: mildest(problems2.map(({ severity }) => severity)),
      ...fix ? { fix } : {}
    };
  }
  return {
    ...newest,
    message: `${message} (holds in ${names(releases)} only; the release is not known)`,
    severity: "info"
  };
}
function judgeEach(rules, subjects, levelOf) {
  const [only6] = subjects;
  if (subjects.length === 1 && only6) return [...problemsOf(rules, only6, levelOf)];
  const keys = new Keys();
  const held = /* @__PURE__ */ new Map();
  for (const subject2 of subjects) {
    for (const problem5 of problemsOf(rules, subject2, levelOf)) {
      const key = keys.of(problem5);
      const entry = held.get(key) ?? { releases: [], problems: [] };
      held.set(key, entry);
      if (entry.releases.at(-1) !== subject2.release) entry.releases.push(subject2.release);
      entry.problems.push(problem5);
    }
  }
  const judged = subjects.map(({ release: release2 }) => release2);
  return [...held.values()].map((entry) => merge(entry, judged));
}
function judge(rules, { targets }, levelOf) {
  const subjects = targets.map((target2) => ({
    release: target2.release,
    problems: (rule75) => rule75.check?.(target2) ?? []
  }));
  return judgeEach(rules, subjects, levelOf);
}
function judgeChange(rules, changes, levelOf) {
  const subjects = changes.map((change) => ({
    release: change.release,
    problems: (rule75) => rule75.compare?.(change) ?? []
  }));
  return judgeEach(rules, subjects, levelOf);
}

// src/config/levels.ts
var import_node_path2 = require("node:path");

// src/problems.ts
var UsageError = class extends Error {
  name = "UsageError";
};

// src/config/globs.ts
var import_node_path = require("node:path");
var GLOB = /[*?[\](){}!+@]/;
var LONGEST_GLOB = 4096;
function globProblem(glob3) {
  if (glob3.length > LONGEST_GLOB) return "this glob is longer than any path; shorten it";
  if (glob3.startsWith("!"))
    return `glob ${JSON.stringify(glob3)} is negated, which is not supported; name what is meant`;
  if (/^(?:\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))/.test(glob3))
    return `glob ${JSON.stringify(glob3)} leads out of the folder of the configuration; write it relative to that folder`;
  return void 0;
}
function expanded(glob3) {
  const plain = glob3.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  if (plain === "" || plain === ".") return ["**"];
  return GLOB.test(plain) && !glob3.endsWith("/") ? [plain] : [plain, `${plain}/**`];
}
function globMatcher(globs2) {
  return matcher(globs2.flatMap(expanded));
}
function matcher(globs2) {
  return globs2.length === 0 ? () => false : require("picomatch")(globs2, { dot: true });
}
function within2(folder, matches2) {
  return (absolute) => {
    const path = (0, import_node_path.relative)(folder, absolute).split(import_node_path.sep).join("/");
    return path !== "" && !path.startsWith("../") && matches2(path);
  };
}
var below = (folder, globs2) => within2(folder, globMatcher(globs2));
var wholly = (folder, globs2) => within2(folder, matcher(globs2.flatMap(expanded).filter((glob3) => glob3 === "**" || glob3.endsWith("/**"))));

// src/config/names.ts
var LEVELS = [...SEVERITIES, "off"];
var familyOf = (rule75) => `${rule75.split("/")[0]}/*`;
function withFamilies(rules) {
  const families = Object.keys(rules).map((id) => [familyOf(id), `All rules of ${familyOf(id)}.`]);
  return { ...rules, ...Object.fromEntries(families) };
}
function unknownRule(name, rules) {
  const known6 = Object.keys(rules);
  const near = known6.find((rule75) => rule75 === `${name}/*` || rule75.endsWith(`/${name}`)) ?? nearest(name, known6);
  return `there is no rule ${JSON.stringify(name)}; ${near === void 0 ? "vmstate rules lists them" : `did you mean ${near}?`}`;
}
var levelIn = (levels, rule75) => levels.get(rule75) ?? levels.get(familyOf(rule75));

// src/config/levels.ts
var NONE2 = /* @__PURE__ */ new Map();
function readLevels(given, rules) {
  const names2 = withFamilies(rules);
  const levels = /* @__PURE__ */ new Map();
  for (const [rule75, word] of given) {
    const level = LEVELS.find((one2) => one2 === word);
    if (!Object.hasOwn(names2, rule75)) throw new UsageError(unknownRule(rule75, names2));
    if (level === void 0)
      throw new UsageError(`${JSON.stringify(word)} is no level for ${rule75}; levels are ${LEVELS.join(", ")}`);
    levels.set(rule75, level);
  }
  return levels;
}
var Levels = class {
  /** @param given Levels that win over those of the configuration. */
  constructor(config, given = NONE2, cwd = "") {
    this.given = given;
    this.cwd = cwd;
    this.#rules = config?.rules ?? NONE2;
    this.#overrides = (config?.overrides ?? []).map(({ files, rules }) => ({ rules, matches: remembered(below(config?.folder ?? "", files)) })).reverse();
  }
  given;
  cwd;
  #overrides;
  #rules;
  /** What a rule is set to in a file, by its path as the user knows it; undefined leaves each finding its own severity. */
  of(rule75, file2) {
    const given = levelIn(this.given, rule75);
    if (given !== void 0) return given;
    for (const { rules, matches: matches2 } of this.#overrides) {
      const level = levelIn(rules, rule75);
      if (level !== void 0 && file2 !== void 0 && matches2((0, import_node_path2.resolve)(this.cwd, file2))) return level;
    }
    return levelIn(this.#rules, rule75);
  }
  /** What a rule is set to where nothing else is said. */
  usual(rule75) {
    return levelIn(this.given, rule75) ?? levelIn(this.#rules, rule75);
  }
  /** Whether a rule reports nowhere, so that it need not run. */
  isOff(rule75) {
    if (this.usual(rule75) !== "off") return false;
    if (levelIn(this.given, rule75) !== void 0) return true;
    return this.#overrides.every(({ rules }) => (levelIn(rules, rule75) ?? "off") === "off");
  }
};
function remembered(matches2) {
  const answers = /* @__PURE__ */ new Map();
  return (file2) => {
    let answer = answers.get(file2);
    if (answer === void 0) {
      answer = matches2(file2);
      answers.set(file2, answer);
    }
    return answer;
  };
}

// src/lint.ts
init_kube_object();

// src/locate.ts
init_template();

// src/read/yaml-positions.ts
init_yaml_document();
function spanOf(node) {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : void 0;
}
var DocumentPositions = class {
  constructor(document) {
    this.document = document;
  }
  document;
  #yaml = require("yaml");
  #indexes = /* @__PURE__ */ new Map();
  #anchors;
  key(path) {
    return spanOf(this.#find(path)?.key);
  }
  value(path) {
    const step2 = this.#find(path);
    return spanOf(step2?.value) ?? spanOf(step2?.key);
  }
  duplicateKeys() {
    const found = [];
    this.#collectDuplicates(this.document.contents, [], found);
    return found;
  }
  /** The node that an alias stands for. */
  #target(node) {
    if (!this.#yaml.isAlias(node)) return node;
    this.#anchors ??= anchorsOf(this.document);
    return this.#anchors.get(node);
  }
  #find(path) {
    let step2 = { key: this.document.contents, value: this.document.contents };
    for (const key of path) {
      step2 = this.#step(this.#target(step2.value), key, 0);
      if (!step2) return void 0;
    }
    return step2;
  }
  #step(node, key, merges) {
    const { isMap: isMap2, isSeq } = this.#yaml;
    if (isSeq(node)) {
      const item = node.items[Number(key)];
      return item === void 0 ? void 0 : { key: item, value: item };
    }
    if (!isMap2(node)) return void 0;
    if (node.items.some((pair2) => isMerge(pair2.key))) return this.#inOrder(node, key, merges);
    return this.#index(node).get(String(key));
  }
  /** Of keys that stand twice the last counts. */
  #index(node) {
    let index = this.#indexes.get(node);
    if (!index) {
      index = /* @__PURE__ */ new Map();
      for (const pair2 of node.items) index.set(keyText(this.#target(pair2.key)) ?? "", pair2);
      this.#indexes.set(node, index);
    }
    return index;
  }
  /** Merges act in order: the last that says something counts, be it a key or a merge. */
  #inOrder(node, key, merges) {
    if (merges > MOST_MERGES) return void 0;
    for (const pair2 of [...node.items].reverse()) {
      if (!isMerge(pair2.key)) {
        if (keyText(this.#target(pair2.key)) === String(key)) return pair2;
        continue;
      }
      const from2 = this.#target(pair2.value);
      const sources2 = this.#yaml.isSeq(from2) ? from2.items.map((item) => this.#target(item)) : [from2];
      const steps2 = sources2.map((source) => this.#step(source, key, merges + 1));
      const found = steps2.find((step2) => step2 !== void 0);
      if (found) return found;
    }
    return void 0;
  }
  #collectDuplicates(node, path, found) {
    const { isMap: isMap2, isSeq } = this.#yaml;
    if (isSeq(node)) for (const [at5, item] of node.items.entries()) this.#collectDuplicates(item, [...path, at5], found);
    if (!isMap2(node)) return;
    const seen = /* @__PURE__ */ new Map();
    for (const pair2 of node.items) {
      const key = isMerge(pair2.key) ? void 0 : keyText(this.#target(pair2.key));
      const span = spanOf(pair2.key);
      if (key === void 0 || !span) continue;
      const first3 = seen.get(key);
      if (first3) found.push({ path: [...path, key], span, first: first3 });
      else seen.set(key, span);
      this.#collectDuplicates(pair2.value, [...path, key], found);
    }
  }
};
var MOST_MERGES = 50;
var NOWHERE = { key: () => void 0, value: () => void 0, duplicateKeys: () => [] };
function positionsOf(text3) {
  try {
    const document = parseFirst(text3);
    return document ? new DocumentPositions(document) : NOWHERE;
  } catch (error2) {
    if (error2 instanceof RangeError) return NOWHERE;
    throw error2;
  }
}

// src/locate.ts
function pathText(path) {
  let text3 = "";
  for (const key of path) {
    if (typeof key === "number") text3 += `[${key}]`;
    else if (/^[\w-]+$/.test(key)) text3 += text3 === "" ? key : `.${key}`;
    else text3 += `[${JSON.stringify(key)}]`;
  }
  return text3;
}
var KEY = /^(?:\.?([\w-]+)|\[(\d+)\]|\[("(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")\])/;
function pathFrom(text3) {
  const path = [];
  for (let rest2 = text3; rest2 !== ""; ) {
    const [all2 = "", word, index, quoted2] = KEY.exec(rest2) ?? [];
    if (all2 === "" || all2.startsWith(".") && path.length === 0) return void 0;
    path.push(word ?? (index === void 0 ? JSON.parse(quoted2 ?? '""') : Number(index)));
    rest2 = rest2.slice(all2.length);
  }
  return path;
}
function lineStarts(text3) {
  const starts = [0];
  for (let at5 = text3.indexOf("\n"); at5 >= 0; at5 = text3.indexOf("\n", at5 + 1)) starts.push(at5 + 1);
  return starts;
}
var Locator = class {
  #documents = /* @__PURE__ */ new Map();
  #lines = /* @__PURE__ */ new Map();
  /** Where a place stands; undefined for an object that comes from no file. */
  find(place2) {
    const { document, base } = place2.object;
    if (!document) return void 0;
    const found = foundIn(place2);
    if (found) return this.#inText(document, found);
    const located2 = this.#open(document);
    const span = spanOf2(located2, document.text, [...base, ...place2.path], place2.at ?? "value", base.length);
    return this.#position(document, located2, span);
  }
  /** Where the value at a place is used, when it is set elsewhere; undefined for manifests, which are not made of others. */
  use(place2) {
    const used3 = foundIn(place2)?.use;
    return used3 && place2.object.document && this.#inText(place2.object.document, used3);
  }
  /** Where a piece of a text stands. */
  inText(place2) {
    return this.#inText({}, place2);
  }
  /** Every key of a document that stands twice in one map: the later one, and the first. */
  duplicateKeys(document) {
    const located2 = this.#open(document);
    return located2.positions.duplicateKeys().map(({ path, span, first: first3 }) => ({
      path,
      position: this.#position(document, located2, span),
      first: this.#position(document, located2, first3)
    }));
  }
  #open(document) {
    let located2 = this.#documents.get(document);
    if (!located2) {
      const text3 = document.template ? maskTemplate(document.text) : document.text;
      located2 = { positions: positionsOf(text3), lines: lineStarts(document.text) };
      this.#documents.set(document, located2);
    }
    return located2;
  }
  #position(document, { lines }, span) {
    const start = this.#at(document, lines, span.start);
    const end2 = this.#at(document, lines, span.end);
    const { file: file2, revision } = document;
    const where = revision === void 0 ? { file: file2 } : { file: file2, revision };
    return { ...where, line: start[0], column: start[1], endLine: end2[0], endColumn: end2[1] };
  }
  #inText({ revision }, { file: file2, text: text3, start, end: end2 }) {
    let lines = this.#lines.get(text3);
    if (!lines) {
      lines = lineStarts(text3);
      this.#lines.set(text3, lines);
    }
    const document = { file: file2, line: 0, ...revision === void 0 ? {} : { revision } };
    return this.#position(document, { lines }, { start, end: end2 });
  }
  #at(document, lines, offset) {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (lines[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return [document.line + low + 1, offset - lines[low] + 1];
  }
};
function foundIn({ object: { document, base }, path, at: at5 = "value" }) {
  return document?.program?.find([...base, ...path], at5);
}
function spanOf2({ positions }, text3, path, at5, root) {
  const exact = at5 === "key" ? positions.key(path) : valueOrKey(positions, text3, path);
  if (exact) return exact;
  for (let length = path.length - 1; length > root; length--) {
    const parent = positions.key(path.slice(0, length));
    if (parent) return parent;
  }
  const object = path.slice(0, root);
  return positions.value([...object, "metadata", "name"]) ?? positions.key([...object, "kind"]) ?? { start: 0, end: 0 };
}
function valueOrKey(positions, text3, path) {
  const value = positions.value(path);
  if (!value) return void 0;
  return text3.slice(value.start, value.end).includes("\n") ? positions.key(path) ?? value : value;
}

// src/load/loader.ts
var import_node_path10 = require("node:path");
init_kube_object();

// src/read/documents.ts
init_kube_object();
init_value();

// src/read/split.ts
var CONTENT = /^[^\S\n]*[^\s#%]/m;
var SEPARATOR_REST = /^\s*(?:#[^\n]*)?$/;
function countLines(text3, from2, to) {
  let count3 = 0;
  for (let at5 = text3.indexOf("\n", from2); at5 >= 0 && at5 < to; at5 = text3.indexOf("\n", at5 + 1)) count3++;
  return count3;
}
function nextSeparator(text3, from2) {
  for (let at5 = from2; at5 >= 0; ) {
    if (text3.startsWith("---", at5)) {
      const end2 = text3.indexOf("\n", at5);
      if (SEPARATOR_REST.test(text3.slice(at5 + 3, end2 < 0 ? text3.length : end2))) return at5;
    }
    const next = text3.indexOf("\n---", at5);
    at5 = next < 0 ? -1 : next + 1;
  }
  return -1;
}
function splitDocuments(text3) {
  const chunks = [];
  let line = 0;
  for (let start = 0; start <= text3.length; ) {
    const separator = nextSeparator(text3, start);
    const end2 = separator < 0 ? text3.length : separator;
    const chunk = start === 0 && end2 === text3.length ? text3 : text3.slice(start, end2);
    if (CONTENT.test(chunk)) chunks.push({ text: chunk, offset: start, line });
    if (separator < 0) break;
    const newline = text3.indexOf("\n", separator);
    if (newline < 0) break;
    line += countLines(text3, start, newline + 1);
    start = newline + 1;
  }
  return chunks;
}

// src/read/documents.ts
init_template();
init_yaml_values();
var BYTE_ORDER_MARK = "\uFEFF";
var withoutMark = (text3) => text3.startsWith(BYTE_ORDER_MARK) ? text3.slice(1) : text3;
function* objectsIn(value, document, options2, base) {
  if (!isMap(value)) return;
  if (Array.isArray(value.items) && typeof value.kind === "string" && value.kind.endsWith("List")) {
    const kind = value.kind.slice(0, -"List".length);
    for (const [index, item] of value.items.entries()) {
      if (!isMap(item)) continue;
      const typed2 = kind === "" ? item : withType(item, value.apiVersion, kind);
      yield* objectsIn(typed2, document, options2, [...base, "items", index]);
    }
    return;
  }
  if (value.kind === "Template" && Array.isArray(value.objects)) {
    for (const [index, item] of value.objects.entries())
      yield* objectsIn(item, document, options2, [...base, "objects", index]);
    return;
  }
  const typed = options2.implied && value.kind === void 0 ? withType(value, options2.implied.apiVersion, options2.implied.kind) : value;
  const object = asKubeObject(typed, { document, base, observed: options2.observed });
  if (object) yield object;
}
function withType(item, apiVersion, kind) {
  if (item.kind !== void 0) return item;
  const typed = { ...item, apiVersion: item.apiVersion ?? apiVersion, kind };
  const open = openReason(item);
  return open === void 0 ? typed : markOpen(typed, open);
}
var VARIABLE2 = /\$\{\w/;
function readChunk(text3, file2) {
  if (isTemplate(text3)) return { reading: readTemplate(text3), template: true };
  const reading = readValue(text3);
  if ("problem" in reading) {
    return VARIABLE2.test(text3) ? { reading: readTemplate(text3), template: true } : { reading, template: false };
  }
  if (typeof reading.value === "string" && file2.endsWith(".json"))
    return { reading: { problem: { message: "it is no JSON, but one text", line: 1, column: 1 } }, template: false };
  return { reading, template: false };
}
function readDocuments(text3, options2) {
  const objects = [];
  const problems2 = [];
  for (const chunk of splitDocuments(withoutMark(text3))) {
    if (options2.relevant && !options2.relevant.test(chunk.text)) continue;
    const { reading, template: template2 } = readChunk(chunk.text, options2.file);
    const document = {
      file: options2.file,
      path: options2.path ?? options2.file,
      text: chunk.text,
      offset: chunk.offset,
      line: chunk.line,
      template: template2,
      ...options2.revision === void 0 ? {} : { revision: options2.revision }
    };
    if ("problem" in reading) {
      const { message, line, column } = reading.problem;
      const kind = template2 ? "template" : "unreadable";
      problems2.push({ kind, document, groups: [], message, line: document.line + line, column });
      continue;
    }
    const found = [...objectsIn(reading.value, document, options2, [])];
    objects.push(...found);
    const groups = [...new Set(found.map(({ group: group2 }) => group2))];
    const noted = problems2.some(({ kind }) => kind === "template");
    if (template2 && !noted && reading.value !== null) problems2.push({ kind: "template", document, groups });
    if (reading.duplicates) problems2.push({ kind: "duplicate keys", document, groups });
  }
  return { objects, problems: problems2 };
}
function readValues(text3) {
  const values = [];
  for (const chunk of splitDocuments(withoutMark(text3))) {
    const reading = isTemplate(chunk.text) ? readTemplate(chunk.text) : readValue(chunk.text);
    if ("problem" in reading) return void 0;
    values.push(reading.value);
  }
  return values;
}

// src/read/files.ts
var import_node_fs = require("node:fs");
var import_node_path3 = require("node:path");
var MANIFEST = /\.(?:ya?ml|json)$/i;
var SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules"]);
var GLOB2 = /[*?[\]{}!]/;
var isManifestFile = (name) => MANIFEST.test(name) || name === "Kustomization";
var pathFrom2 = (cwd, absolute) => (0, import_node_path3.relative)(cwd, absolute).split(import_node_path3.sep).join("/");
function isMissing(error2) {
  return error2.code === "ENOENT";
}
var REPLACEMENT = "\uFFFD";
function readText(path) {
  const text3 = (0, import_node_fs.readFileSync)(path, "utf8");
  return text3.startsWith(REPLACEMENT) ? textOf((0, import_node_fs.readFileSync)(path)) : text3;
}
function textOf(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === 255 && view[1] === 254) return view.toString("utf16le");
  if (view[0] === 254 && view[1] === 255 && view.length % 2 === 0)
    return Buffer.from(view).swap16().toString("utf16le");
  return view.toString("utf8");
}
function errorText(error2) {
  const { code, message } = error2;
  const words2 = {
    EACCES: "permission denied; make it readable or leave it out",
    ENOENT: "there is no such file or folder; check the path",
    ELOOP: "its symbolic links form a loop; remove the loop",
    EISDIR: "it is a folder; name a file in it",
    ENAMETOOLONG: "the name is too long",
    ERR_STRING_TOO_LONG: "the file is too large to read; split it",
    ERR_FS_FILE_TOO_LARGE: "the file is too large to read; split it"
  };
  return words2[code ?? ""] ?? message;
}
function gitRoot(folder) {
  for (let current = folder; ; current = (0, import_node_path3.dirname)(current)) {
    if ((0, import_node_fs.statSync)((0, import_node_path3.join)(current, ".git"), { throwIfNoEntry: false })) return current;
    if ((0, import_node_path3.dirname)(current) === current) return void 0;
  }
}
var newIgnore;
function readIgnores(folder, above) {
  let text3;
  try {
    text3 = (0, import_node_fs.readFileSync)((0, import_node_path3.join)(folder, ".gitignore"), "utf8");
  } catch {
    return above;
  }
  newIgnore ??= require("ignore").default;
  return { folder, rules: newIgnore().add(text3), above };
}
function isIgnored(absolute, folder, ignores) {
  for (let current = ignores; current; current = current.above) {
    const path = (0, import_node_path3.relative)(current.folder, absolute).split(import_node_path3.sep).join("/");
    const result3 = current.rules.test(folder ? `${path}/` : path);
    if (result3.ignored) return true;
    if (result3.unignored) return false;
  }
  return false;
}
function ignoresAbove(folder) {
  const root = gitRoot(folder);
  if (root === void 0 || root === folder) return void 0;
  let ignores;
  let current = root;
  for (const part of (0, import_node_path3.relative)(root, folder).split(import_node_path3.sep)) {
    ignores = readIgnores(current, ignores);
    current = (0, import_node_path3.join)(current, part);
    if (isIgnored(current, true, ignores)) return void 0;
  }
  return ignores;
}
var Walk = class {
  constructor(cwd, exclusion) {
    this.cwd = cwd;
    this.exclusion = exclusion;
  }
  cwd;
  exclusion;
  files = /* @__PURE__ */ new Map();
  problems = [];
  excluded = false;
  /** Whether the configuration leaves a path out. */
  leavesOut(absolute, named3, folder = false) {
    if (!this.exclusion) return false;
    if (absolute === this.exclusion.own) return !named3;
    if (!folder && this.exclusion.isFacts(absolute)) return true;
    if (named3 && !this.exclusion.named || !this.exclusion.excludes(absolute, folder)) return false;
    this.excluded = true;
    return true;
  }
  add(absolute, scope, named3) {
    const before = this.files.get(absolute);
    if (before && (before.scope || !scope) && (before.named || !named3)) return;
    const path = pathFrom2(this.cwd, absolute);
    this.files.set(absolute, {
      path,
      absolute,
      scope: scope || before?.scope === true,
      named: named3 || before?.named === true
    });
  }
  folder(absolute, scope, above) {
    let entries;
    try {
      entries = (0, import_node_fs.readdirSync)(absolute, { withFileTypes: true });
    } catch (error2) {
      this.fail(absolute, error2);
      return;
    }
    const ignores = readIgnores(absolute, above);
    entries.sort((left2, right) => left2.name < right.name ? -1 : 1);
    for (const entry of entries) this.entry(entry, (0, import_node_path3.join)(absolute, entry.name), scope, ignores);
  }
  /** Links to folders are not followed, so that no loop can arise. */
  entry(entry, absolute, scope, ignores) {
    if (entry.isDirectory()) {
      if (SKIPPED_FOLDERS.has(entry.name) || isIgnored(absolute, true, ignores)) return;
      if (this.leavesOut(absolute, false, true)) return;
      this.folder(absolute, scope, ignores);
      return;
    }
    if (entry.name.includes(REPLACEMENT)) {
      if (scope && isManifestFile(entry.name)) this.unnameable(absolute);
      return;
    }
    if (!isManifestFile(entry.name) || isIgnored(absolute, false, ignores) || this.leavesOut(absolute, false)) return;
    if (entry.isFile() || entry.isSymbolicLink() && isFile(absolute)) this.add(absolute, scope, false);
  }
  unnameable(absolute) {
    const path = pathFrom2(this.cwd, absolute);
    this.problems.push({ path, message: "its name is not UTF-8; rename it" });
  }
  fail(absolute, error2) {
    const path = pathFrom2(this.cwd, absolute) || ".";
    this.problems.push({ path, message: errorText(error2) });
  }
  named(path) {
    if (path === "") {
      this.problems.push({ path: '""', message: "the path is empty; is a variable of the shell not set?" });
      return;
    }
    const absolute = (0, import_node_path3.resolve)(this.cwd, path);
    try {
      const stat = (0, import_node_fs.statSync)(absolute);
      if (stat.isDirectory()) this.folder(absolute, true, ignoresAbove(absolute));
      else if (!stat.isFile() && !stat.isFIFO())
        this.problems.push({ path, message: "it is neither a file nor a folder; name one that is" });
      else if (!this.leavesOut(absolute, true)) this.add(absolute, true, true);
    } catch (error2) {
      if (isMissing(error2) && GLOB2.test(path)) this.glob(path);
      else this.problems.push({ path, message: errorText(error2) });
    }
  }
  glob(pattern) {
    const { globSync } = require("tinyglobby");
    const found = globSync(pattern, {
      cwd: this.cwd,
      dot: true,
      absolute: true,
      ignore: ["**/node_modules/**", "**/.git/**"]
    });
    if (found.length === 0) this.problems.push({ path: pattern, message: "the pattern matches no file; check it" });
    for (const file2 of found.sort()) if (!this.leavesOut((0, import_node_path3.resolve)(file2), false)) this.add((0, import_node_path3.resolve)(file2), true, true);
  }
};
function inOrder(files) {
  const keyed = [...files].map((file2) => ({ file: file2, key: `${file2.scope ? 0 : 1}${file2.path.replaceAll("/", "\0")}` }));
  keyed.sort((left2, right) => left2.key < right.key ? -1 : left2.key > right.key ? 1 : 0);
  return keyed.map(({ file: file2 }) => file2);
}
function isFile(path) {
  try {
    return (0, import_node_fs.statSync)(path).isFile();
  } catch {
    return false;
  }
}
var isBrokenLink = (path) => (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !exists(path);
function isFolder(path) {
  try {
    return (0, import_node_fs.statSync)(path).isDirectory();
  } catch {
    return false;
  }
}
var isWithin2 = (path, folder) => path === folder || path.startsWith((0, import_node_path3.join)(folder, import_node_path3.sep));
function exists(path) {
  try {
    return (0, import_node_fs.statSync)(path, { throwIfNoEntry: false }) !== void 0;
  } catch {
    return false;
  }
}
function contextRoot(path, cwd) {
  const absolute = (0, import_node_path3.resolve)(cwd, path);
  return gitRoot(isFolder(absolute) ? absolute : (0, import_node_path3.dirname)(absolute));
}
function contextOf(path, cwd, given) {
  const absolute = (0, import_node_path3.resolve)(cwd, path);
  const start = isFolder(absolute) ? absolute : (0, import_node_path3.dirname)(absolute);
  const root = gitRoot(start);
  if (given !== void 0 && isWithin2(start, given) && (root === void 0 || isWithin2(given, root)))
    return { folder: given, gitRoot: root };
  return root === void 0 ? void 0 : { folder: root, gitRoot: root };
}
function loneFolder(paths, { cwd, contextFolder }) {
  const [first3, ...others] = paths.map((path) => (0, import_node_path3.resolve)(cwd, path));
  if (first3 === void 0 || others.length > 0 || contextRoot(first3, cwd) !== void 0) return void 0;
  if (contextFolder !== void 0 && isWithin2(first3, contextFolder)) return contextFolder;
  return isFolder(first3) ? first3 : void 0;
}
function discover(paths, options2) {
  const { cwd, context, contextFolder, exclusion, replaced } = options2;
  const walk2 = new Walk(cwd, exclusion);
  for (const path of paths) walk2.named(path);
  const near = replaced === void 0 ? paths : [...paths, replaced];
  const contexts = context ? near.map((path) => contextOf(path, cwd, contextFolder)) : [];
  const folders = new Set(contexts.map((one2) => one2?.folder).filter((folder) => folder !== void 0));
  for (const folder of folders) walk2.folder(folder, false, ignoresAbove(folder));
  if (replaced !== void 0) walk2.files.delete((0, import_node_path3.resolve)(cwd, replaced));
  const root = contexts.find((one2) => one2?.gitRoot !== void 0)?.gitRoot ?? loneFolder(paths, options2);
  const found = { files: inOrder(walk2.files.values()), problems: walk2.problems, excluded: walk2.excluded };
  return root === void 0 ? found : { ...found, root };
}
var diskFiles = (paths, options2) => ({
  ...discover(paths, options2),
  text: readText
});

// src/load/programs.ts
var import_node_path9 = require("node:path");

// src/read/command.ts
var import_node_path4 = require("node:path");
var PROGRAM = /[\w@./-]+\.[cm]?[jt]s\b/g;
var programsIn = (command, folder) => (command.match(PROGRAM) ?? []).map((path) => (0, import_node_path4.resolve)(folder, path));

// src/load/programs.ts
init_yaml_values();
init_value();
var PROGRAM2 = /\.[cm]?[jt]sx?$/;
var DECLARATIONS = /\.d\.[cm]?ts$/;
var APP2 = "cdk8s.yaml";
var GENERATED2 = /^\/\/ generated by cdk8s/;
var isProgram = (path) => PROGRAM2.test(path) && !DECLARATIONS.test(path);
var isApp = (path) => (0, import_node_path9.basename)(path) === APP2;
function textOf3(loader, absolute) {
  try {
    return loader.files.text(absolute);
  } catch {
    return void 0;
  }
}
function entryOf2(loader, app) {
  const reading = readValue(textOf3(loader, app) ?? "");
  if ("problem" in reading || !isMap(reading.value)) return void 0;
  const { language, app: command } = reading.value;
  if (language !== "typescript" || typeof command !== "string") return void 0;
  const paths = programsIn(command, (0, import_node_path9.dirname)(app)).map((path) => path.replace(/\.([cm]?)js$/, ".$1ts"));
  return paths.find((path) => textOf3(loader, path) !== void 0);
}
function homeOf2(loader, absolute) {
  for (let folder = (0, import_node_path9.dirname)(absolute); ; folder = (0, import_node_path9.dirname)(folder)) {
    if ([APP2, "package.json"].some((name) => textOf3(loader, (0, import_node_path9.join)(folder, name)) !== void 0)) return folder;
    if ((0, import_node_path9.dirname)(folder) === folder) return (0, import_node_path9.dirname)(absolute);
  }
}
function sourcesOf2(loader) {
  const all2 = /* @__PURE__ */ new Map();
  const of2 = (folder) => {
    let sources2 = all2.get(folder);
    if (!sources2) {
      sources2 = { entry: entryOf2(loader, (0, import_node_path9.join)(folder, APP2)), scope: false, named: [] };
      all2.set(folder, sources2);
    }
    return sources2;
  };
  for (const file2 of loader.programs) {
    if (!isApp(file2.path)) of2(homeOf2(loader, file2.absolute)).named.push(file2.absolute);
    else if (file2.scope) of2((0, import_node_path9.dirname)(file2.absolute)).scope = true;
  }
  return all2;
}
function programOf(loader, { entry, named: named3 }, parsed2) {
  const { readProgram: readProgram2 } = (init_read(), __toCommonJS(read_exports));
  const { revision } = loader.files;
  const library = named3.filter((path) => !GENERATED2.test(textOf3(loader, path) ?? ""));
  return readProgram2({
    entries: [.../* @__PURE__ */ new Set([...entry === void 0 ? [] : [entry], ...library])],
    library,
    parsed: parsed2,
    read: (path) => textOf3(loader, path),
    nameOf: (path) => ({
      file: loader.name(path),
      path: loader.path(path),
      ...revision === void 0 ? {} : { revision }
    })
  });
}
var identity = ({ group: group2, kind, namespace = "", name }) => [group2, kind, namespace, name].join("\0");
function unique(objects) {
  const found = /* @__PURE__ */ new Map();
  for (const object of objects) found.set(identity(object), found.has(identity(object)) ? void 0 : object);
  return new Map([...found].flatMap(([key, object]) => object ? [[key, object]] : []));
}
function isIdentified({ name, value: { metadata } }) {
  return name !== "" && isMap(metadata) && openReason(metadata) === void 0 && !isUnknown(metadata.namespace);
}
function trace(written4, made2) {
  const sources2 = unique(made2.map(({ object }) => object).filter(isIdentified));
  for (const [key, object] of unique(written4)) {
    const source = sources2.get(key);
    if (source) object.source = source;
  }
}
function withoutTwins(loader, folder, made2, named3) {
  const within3 = `${loader.path(folder)}/`.replace(/^\//, "");
  const written4 = loader.objects.filter(({ document, name }) => name !== "" && document?.path.startsWith(within3));
  const twins = new Set(written4.map(identity));
  if (!named3) {
    trace(written4, made2);
    return made2.map(({ object }) => object).filter((object) => !twins.has(identity(object)));
  }
  const own3 = new Set(made2.filter(({ object }) => object.name !== "").map(({ object }) => identity(object)));
  for (const object of written4) if (own3.has(identity(object))) loader.objects.splice(loader.objects.indexOf(object), 1);
  return made2.map(({ object }) => object);
}
function readPrograms(loader) {
  const reported2 = /* @__PURE__ */ new Set();
  const parsed2 = /* @__PURE__ */ new Map();
  for (const [folder, sources2] of sourcesOf2(loader)) {
    const { entry, scope, named: named3 } = sources2;
    if (entry === void 0 && named3.length === 0) continue;
    const program = programOf(loader, sources2, parsed2);
    loader.objects.push(...withoutTwins(loader, folder, program.objects, named3.length > 0));
    loader.documentProblems.push(...program.problems);
    for (const path of program.reached([...named3, ...scope && entry !== void 0 ? [entry] : []]))
      reported2.add(loader.name(path));
    if (named3.length === 0) continue;
    const touched = (one2) => {
      const files = one2.sources();
      return named3.some((path) => files.has(path));
    };
    for (const one2 of program.objects) if (one2.object.document && touched(one2)) reported2.add(one2.object.document.file);
  }
  return reported2;
}

// src/load/loader.ts
var RENDERED = "<rendered ";
var posix2 = (path) => path.split(import_node_path10.sep).join("/");
function commonFolder(folders) {
  let [common = import_node_path10.sep] = folders;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(import_node_path10.sep) ? common : `${common}${import_node_path10.sep}`))
      common = (0, import_node_path10.dirname)(common);
  }
  return common;
}
var KUSTOMIZATION = { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization" };
var Loader = class {
  constructor(files, cwd) {
    this.files = files;
    this.cwd = cwd;
    this.#top = commonFolder([cwd, files.root ?? cwd, ...files.files.map(({ absolute }) => (0, import_node_path10.dirname)(absolute))]);
  }
  files;
  cwd;
  objects = [];
  documentProblems = [];
  inputProblems = [];
  patches = /* @__PURE__ */ new Set();
  /** Files that are read as programs, and apps of cdk8s, when all else is read. */
  programs = [];
  /** The folder that all files stand below. */
  #top;
  /** A path, relative to the working directory, from the folder that all files stand below. */
  path(file2) {
    return posix2((0, import_node_path10.relative)(this.#top, (0, import_node_path10.resolve)(this.cwd, file2)));
  }
  /** An absolute path as the user knows it: relative to the working directory. */
  name(absolute) {
    return pathFrom2(this.cwd, absolute);
  }
  /** The absolute path of such a path. */
  absolute(path) {
    return (0, import_node_path10.resolve)(this.#top, path);
  }
  read(file2) {
    let text3;
    try {
      text3 = this.files.text(file2.absolute);
    } catch (error2) {
      if (file2.scope) this.inputProblems.push({ path: file2.path, message: errorText(error2) });
      return;
    }
    if (isProgram(file2.path)) {
      if (file2.named) this.programs.push(file2);
      return;
    }
    if (isApp(file2.path)) this.programs.push(file2);
    const kustomization = isKustomizationFile(file2.path);
    const everything2 = file2.named || kustomization;
    if (!everything2 && !RELEVANT_TEXT.test(text3)) return;
    this.take(text3, file2.path, everything2, kustomization);
  }
  take(text3, file2, everything2, kustomization = false) {
    const path = this.path(file2);
    const { objects, problems: problems2 } = readDocuments(text3, {
      file: file2,
      path,
      observed: false,
      ...this.files.revision === void 0 ? {} : { revision: this.files.revision },
      ...everything2 ? {} : { relevant: RELEVANT_TEXT },
      ...kustomization ? { implied: KUSTOMIZATION } : {}
    });
    for (const object of objects) {
      this.objects.push(object);
      if (kustomization) for (const patch of patchFiles(object.value, path)) this.patches.add(patch);
    }
    this.documentProblems.push(...problems2);
  }
  /**
   * The objects of a renderer's output.
   * @throws UsageError when there are none.
   */
  output(text3, cluster2) {
    const { objects, problems: problems2 } = readDocuments(text3, { file: `${RENDERED}${cluster2}>`, observed: false });
    if (objects.length === 0)
      throw new UsageError(
        `cluster ${cluster2}: the render command printed no Kubernetes object; it must print manifests`
      );
    this.documentProblems.push(...problems2);
    return objects;
  }
  /** The objects that are no patches, and the patches that no kustomization names. */
  sorted() {
    const unnamed = this.objects.filter((object) => !this.patches.has(pathOf(object)));
    return {
      objects: unnamed.filter((object) => !looksLikePatch(object)),
      loose: unnamed.filter(looksLikePatch)
    };
  }
};

// src/mend.ts
var editing = () => (init_edits(), __toCommonJS(edits_exports));
function dissenting(fix, rule75, own3, all2) {
  const touched = fix.changes.flatMap(({ object }) => object.document ?? []);
  return all2.find(
    ({ documents, problems: problems2 }, index) => all2[index] !== own3 && touched.some((document) => documents.has(document)) && !problems2.some((problem5) => problem5.rule === rule75 && isSameFix(problem5.fix, fix))
  );
}
function kept(files, inScope) {
  if (files.some((file2) => file2.startsWith(RENDERED))) return "it is rendered; mend what it is made from";
  const others = [...new Set(files.filter((file2) => !inScope(file2)))];
  if (others.length === 0) return void 0;
  const named3 = others.length > 3 ? `${others.slice(0, 3).join(", ")} and ${others.length - 3} more` : others.join(", ");
  return `it would change ${named3}, which is out of scope; name that too`;
}
function mendedAll(mendable, all2, programs2, inScope) {
  const result3 = mendable.map(() => ({}));
  const fixes = [];
  for (const [index, { problem: problem5, own: own3 }] of mendable.entries()) {
    const { fix, rule: rule75 } = problem5;
    if (!fix) continue;
    const other = dissenting(fix, rule75, own3, all2);
    if (!other) fixes.push({ index, fix });
    else
      result3[index] = { noFix: `cluster ${other.name ?? "(unnamed)"} has the same file and does not need the change` };
  }
  if (fixes.length === 0) return result3;
  const edits = editing().editsOfAll(
    fixes.map(({ fix }) => fix),
    programs2
  );
  for (const [at5, { index, fix }] of fixes.entries()) result3[index] = mended(fix, edits[at5], inScope);
  return result3;
}
function mended(fix, edits, inScope) {
  if ("refused" in edits) return { noFix: edits.refused };
  const out = kept(
    edits.documents.map(({ document }) => document.file),
    inScope
  );
  return out === void 0 ? { fix: editing().findingFix(fix, edits) } : { noFix: out };
}

// src/plan.ts
init_kube_object();
init_value();
function statePlan(target2, machine) {
  const { needed } = target2.verdict(machine).state;
  if (needed === false) return { needed, trace: [] };
  const { existingClaim, explicit: _explicit, ...claim } = target2.claimOf(machine);
  return { needed, ...claim, ...existingClaim ? { existingClaim: existingClaim.name } : {} };
}
function missingGates2(needs, configuration, release2) {
  const missing = /* @__PURE__ */ new Set();
  for (const { requirement } of needs) {
    const answers = requirement.gates.map((gate) => gateOn(gate, configuration, release2));
    if (answers.includes(true)) continue;
    const unknown3 = answers.find(isUnknown);
    if (unknown3) return unknown3;
    missing.add(requirement.gates[0]);
  }
  return [...missing].sort();
}
function handMade(target2, machine) {
  const claim = target2.existingClaim(machine.object);
  return claim !== void 0 && get(claim.value, "metadata", "ownerReferences") === void 0;
}
function planMachine(target2, machine) {
  const { cluster: cluster2, release: release2, configuration } = target2;
  const { state, blockers, migratable, wanted, gates } = target2.verdict(machine);
  return {
    object: refOf(machine.object),
    ...cluster2.name === void 0 ? {} : { cluster: cluster2.name },
    kubevirt: release2.version,
    state: statePlan(target2, machine),
    missingGates: missingGates2(gates, configuration, release2),
    liveMigration: {
      wanted,
      possible: migratable,
      why: blockers.map(
        ({ blocker, blocks: blocks2 }) => isUnknown(blocks2) ? `unknown whether ${blocker.what}: ${blocks2.reason}` : blocker.what
      )
    },
    ...fates(target2.stored(machine), state, handMade(target2, machine), release2)
  };
}
function targetRef(cluster2, choice2) {
  return {
    ...cluster2.name === void 0 ? {} : { cluster: cluster2.name },
    kubevirt: choice2.targets.map(({ release: release2 }) => release2.version).join(", "),
    from: choice2.from
  };
}
function reported(clusters, inScope) {
  if (clusters.length < 2) return clusters;
  const found = clusters.filter(({ objects }) => objects.some(inScope));
  return found.length === 0 ? clusters : found;
}
function plan(clusters, kubevirt, inScope = () => true) {
  const targets = [];
  const machines = [];
  for (const cluster2 of reported(clusters, inScope)) {
    const choice2 = targetsOf(cluster2, kubevirt);
    targets.push(targetRef(cluster2, choice2));
    const target2 = choice2.targets.at(-1);
    for (const machine of target2.machines) if (inScope(machine.object)) machines.push(planMachine(target2, machine));
  }
  return { targets, machines };
}

// src/cluster/spec-changes.ts
init_value();
var startsWith = (path, start) => start.every((key, index) => path[index] === key);
var isWithin4 = (path, starts) => starts?.some((start) => startsWith(path, start)) === true;
function isSameQuantity(before, after2, path, growing) {
  if (!path.includes("resources")) return false;
  const was = readQuantity(before);
  const is2 = readQuantity(after2);
  return was !== void 0 && is2 !== void 0 && (was === is2 || growing && is2 > was);
}
var Comparison = class {
  constructor(spec) {
    this.spec = spec;
  }
  spec;
  /** The paths that surely differ. */
  *differing(before, after2, path) {
    const { except, filledIn, defaults, growing } = this.spec;
    const key = String(path.at(-1));
    const fallback = defaults && Object.hasOwn(defaults, key) ? defaults[key] : void 0;
    const was = before ?? fallback;
    const is2 = after2 ?? fallback;
    if (was === is2 || isUnknown(was) || isUnknown(is2) || isWithin4(path, except)) return;
    if (was === void 0 && isWithin4(path, filledIn)) return;
    if (isMap(was) && isMap(is2)) yield* this.maps(was, is2, path);
    else if (Array.isArray(was) && Array.isArray(is2)) yield* this.lists(was, is2, path);
    else if (isEmpty(was) && isEmpty(is2)) return;
    else if (!isSameQuantity(was, is2, path, isWithin4(path, growing))) yield path;
  }
  *maps(before, after2, path) {
    for (const key of /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after2)]))
      yield* this.differing(get(before, key), get(after2, key), [...path, key]);
  }
  *lists(before, after2, path) {
    if (openReason(before) !== void 0 || openReason(after2) !== void 0) return;
    if (before.length !== after2.length) yield path;
    else for (const [index, item] of before.entries()) yield* this.differing(item, after2[index], [...path, index]);
  }
};
var isEmpty = (value) => value === void 0 || Array.isArray(value) && value.length === 0 || isMap(value) && Object.keys(value).length === 0;
function changedPaths(before, after2, spec) {
  const comparison = new Comparison(spec);
  return spec.paths.flatMap((path) => [...comparison.differing(get(before, ...path), get(after2, ...path), path)]);
}

// src/facts/immutable-specs.ts
var SPEC = [["spec"]];
var ADMITTERS2 = "kubevirt/kubevirt pkg/storage/admitters";
var IMMUTABLE_SPECS = [
  {
    group: "",
    kind: "PersistentVolumeClaim",
    paths: SPEC,
    except: [
      ["spec", "volumeAttributesClassName"],
      ["spec", "resources", "limits"]
    ],
    filledIn: [
      ["spec", "storageClassName"],
      ["spec", "volumeName"],
      ["spec", "dataSource"],
      ["spec", "dataSourceRef"]
    ],
    defaults: { volumeMode: "Filesystem" },
    growing: [["spec", "resources", "requests", "storage"]],
    source: "kubernetes/kubernetes pkg/apis/core/validation/validation.go func ValidatePersistentVolumeClaimUpdate"
  },
  {
    group: STORAGE_GROUP,
    kind: "StorageClass",
    paths: [["provisioner"], ["parameters"], ["reclaimPolicy"], ["volumeBindingMode"]],
    defaults: { reclaimPolicy: "Delete", volumeBindingMode: "Immediate" },
    source: "kubernetes/kubernetes pkg/apis/storage/validation/validation.go func ValidateStorageClassUpdate"
  },
  {
    group: CDI_GROUP,
    kind: "DataVolume",
    paths: SPEC,
    // What a warm migration adds step by step.
    except: [
      ["spec", "checkpoints"],
      ["spec", "finalCheckpoint"]
    ],
    source: "kubevirt/containerized-data-importer pkg/apiserver/webhooks/datavolume-validate.go func Admit"
  },
  {
    group: KUBEVIRT_GROUP,
    kind: "VirtualMachineInstance",
    paths: SPEC,
    filledIn: SPEC,
    source: "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-update-admitter.go func Admit"
  },
  {
    group: KUBEVIRT_GROUP,
    kind: "VirtualMachineInstanceMigration",
    paths: SPEC,
    source: "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/migration-update-admitter.go func Admit"
  },
  {
    group: "snapshot.kubevirt.io",
    kind: "VirtualMachineSnapshot",
    paths: SPEC,
    source: `${ADMITTERS2}/vmsnapshot.go func Admit`
  },
  {
    group: "snapshot.kubevirt.io",
    kind: "VirtualMachineRestore",
    paths: SPEC,
    source: `${ADMITTERS2}/vmrestore.go func Admit`
  },
  {
    group: "export.kubevirt.io",
    kind: "VirtualMachineExport",
    paths: SPEC,
    source: `${ADMITTERS2}/vmexport.go func Admit`
  }
];

// src/rules/change/immutable.ts
init_kube_object();
init_value();

// src/rules/define.ts
var defineRule = (rule75) => rule75;
function yaml2(strings2) {
  const text3 = strings2.join("").replace(/^\n/, "").trimEnd();
  const indent = " ".repeat(text3.length - text3.trimStart().length);
  return `${text3.slice(indent.length).replaceAll(`
${indent}`, "\n")}
`;
}

// src/rules/change/immutable.ts
var rule = defineRule({
  id: "change/immutable",
  severity: "error",
  summary: "A field changes that cannot be changed in an object that exists.",
  why: `The API server or an admission webhook refuses the update, so a GitOps tool fails at every sync and what stands in Git is not what
runs. A tool that replaces the object instead deletes what it holds. The rule is info for an edited dataVolumeTemplate: it is accepted,
and the DataVolume that was made from it stays as it is.`,
  releases: "all",
  needs: ["two revisions"],
  sources: [
    "kubevirt/kubevirt#5829",
    "kubevirt/kubevirt#16738",
    ...new Set(IMMUTABLE_SPECS.map(({ source }) => source))
  ],
  base: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-1.qcow2
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
  bad: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-2.qcow2 # ~> change/immutable
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
  good: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-1.qcow2
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
  *compare(change) {
    for (const pair2 of change.objects) {
      const spec = SPECS.get(kindKey(pair2.after.group, pair2.after.kind));
      const problem5 = spec && !isForced(pair2.after) ? refused(pair2, spec) : void 0;
      if (problem5) yield problem5;
    }
    for (const pair2 of change.machines) yield* unmoved(change, pair2);
  }
});
var SPECS = new Map(
  IMMUTABLE_SPECS.map((spec) => [kindKey(spec.group, spec.kind), spec])
);
var DATA_VOLUME = SPECS.get(kindKey(CDI_GROUP, "DataVolume"));
var isForced = ({ value }) => FORCED_SYNC.some(
  ({ annotation: annotation2, pattern }) => pattern.test(String(get(value, "metadata", "annotations", annotation2) ?? ""))
);
var FEW = 3;
function listed2(paths) {
  const texts2 = paths.slice(0, FEW).map((path) => path.join("."));
  return paths.length > FEW ? `${texts2.join(", ")} and ${paths.length - FEW} more` : texts2.join(", ");
}
function refused({ before, after: after2 }, spec) {
  const paths = changedPaths(before.value, after2.value, spec);
  const [path] = paths;
  if (!path) return void 0;
  return {
    place: { object: after2, path },
    message: `${listed2(paths)} of ${describe(after2)} cannot be changed once it exists: the update is refused; undo it, or make a new object under another name`,
    related: [{ place: { object: before, path }, message: "it was" }]
  };
}
function* unmoved({ release: release2 }, { before, after: after2 }) {
  if (!DATA_VOLUME) return;
  const old = items(before.vmSpec, "dataVolumeTemplates");
  for (const [index, template2] of items(after2.vmSpec, "dataVolumeTemplates").entries()) {
    const name = get(template2, "metadata", "name");
    const twin = typeof name === "string" ? old.find((other) => get(other, "metadata", "name") === name) : void 0;
    const paths = twin === void 0 ? [] : changedPaths(twin, template2, DATA_VOLUME);
    const [path] = paths;
    if (!path) continue;
    yield {
      place: { object: after2.object, path: [...after2.vmPath ?? [], "dataVolumeTemplates", index, ...path] },
      severity: "info",
      message: `${listed2(paths)} of dataVolumeTemplate "${String(name)}" is edited, and ${release2.label} makes a DataVolume from a template once: the one of ${describe(after2.object)} stays as it is; grow its PersistentVolumeClaim instead, or give the template another name for a new disk`
    };
  }
}

// src/cluster/places.ts
init_kube_object();
function byPlace(found) {
  const byObject = indexBy(found, ({ place: place2 }) => place2.object);
  return [...byObject.values()].flatMap((group2) => [...indexBy(group2, ({ place: place2 }) => place2.path.join("\0")).values()]);
}
function byFile(found, keyOf5) {
  const ofFiles = indexBy(found, ({ place: { object } }) => object.document?.file ?? object);
  return [...ofFiles.values()].flatMap((group2) => [...indexBy(group2, keyOf5).values()]);
}
var preferenceUser = ({ object, vmPath }) => ({
  place: { object, path: [...vmPath ?? [], "preference", "name"] },
  message: `${describe(object)} uses it`
});
function causes(found) {
  return byPlace(found).map((group2) => {
    const machines = group2.map(({ machine }) => machine);
    return { first: group2[0], machines, related: machines.length > 1 ? machines.map(preferenceUser) : [] };
  });
}

// src/cluster/toggles.ts
init_value();

// src/cluster/state-cause.ts
init_kube_object();
init_value();
var isJudged = (target2, object) => !target2.cluster.facts.includes(object);
var stateful = oncePerTarget(
  (target2) => target2.machines.filter((machine) => surely(target2.verdict(machine).state.needed))
);
var claiming = oncePerTarget(
  (target2) => stateful(target2).filter((machine) => !target2.existingClaim(machine.object))
);
function oncePerTarget(find2) {
  const found = /* @__PURE__ */ new WeakMap();
  return (target2) => {
    let machines = found.get(target2);
    if (!machines) {
      machines = find2(target2);
      found.set(target2, machines);
    }
    return machines;
  };
}
function judgedPlace(target2, machine, path) {
  const place2 = placeOf(machine, path);
  if (isJudged(target2, place2.object)) return place2;
  const from2 = place2.object === machine.preference.object ? "preference" : "instancetype";
  return { object: machine.object, path: [...machine.vmPath ?? [], from2, "name"] };
}
function persistRemedy({ path }, device) {
  const there = String(path.at(-1));
  const name = String(device.at(-1));
  const field = there === name || there === "preferredTPM" || there === "preferredEfi" ? there : void 0;
  const set3 = field === void 0 ? `${name}.persistent: true in the VM itself` : `${field}.persistent: true`;
  return `set ${set3}, or false to say that this is meant`;
}
function persistFix({ object, path }, device, machines = []) {
  const there = path.at(-1);
  if (machines.length > 0 && areInstances(machines)) return void 0;
  if (there !== device.at(-1) && there !== "preferredTPM" && there !== "preferredEfi") return void 0;
  const change = { op: "set", object, path: [...path, "persistent"], value: true };
  return { title: `set ${there}.persistent: true`, safety: "unsafe", changes: [change] };
}
function areInstances(machines) {
  return machines.every(({ object }) => object.kind === "VirtualMachineInstance");
}
function persistAdvice(machines, place2, device) {
  const remedy7 = persistRemedy(place2, device);
  return areInstances(machines) ? `put its spec into the template of a VirtualMachine and ${remedy7}` : remedy7;
}
function persistencePlace(target2, machine) {
  const { tpm } = target2.verdict(machine).state;
  return judgedPlace(target2, machine, surely(tpm) ? TPM_PERSISTENT : EFI_PERSISTENT);
}
function relatedMachines(target2, machines, what = "keeps TPM or UEFI state") {
  return machines.map((machine) => ({
    place: persistencePlace(target2, machine),
    message: `${describe(machine.object)} ${what}`
  }));
}
function countText(machines) {
  return machines.length === 1 ? "the VM that keeps TPM or UEFI state" : `the ${machines.length} VMs that keep TPM or UEFI state`;
}
function classPlace(target2, machines) {
  const { configuration, claim, storage } = target2;
  const named3 = configuration.stateClassPlace;
  if (claim.explicit !== false && named3 && isJudged(target2, named3.object)) return named3;
  const object = typeof claim.storageClass === "string" ? storage.class(claim.storageClass) : void 0;
  if (claim.explicit === false && object && isJudged(target2, object))
    return { object, path: annotationPath(target2, object) };
  const [first3] = machines;
  return first3 && persistencePlace(target2, first3);
}
function annotationPath({ release: release2 }, { value }) {
  const counts = (name) => name !== VIRT_DEFAULT_ANNOTATION || holds("virtDefaultClass", release2);
  const marked = DEFAULT_CLASS_ANNOTATIONS.filter(counts).find(
    (name) => get(value, "metadata", "annotations", name) === "true"
  );
  return marked === void 0 ? ["metadata", "name"] : ["metadata", "annotations", marked];
}
function classFieldText({ configuration }) {
  const place2 = configuration.stateClassPlace;
  return place2 ? `${place2.path.join(".")} of ${describe(place2.object)}` : "vmStateStorageClass of the KubeVirt object";
}
function knownClass(target2) {
  const { storageClass } = target2.claim;
  return storageClass === void 0 || isUnknown(storageClass) ? void 0 : storageClass;
}

// src/cluster/toggles.ts
var FIELDS2 = {
  tpm: { shadow: TPM, path: TPM, preferred: ["spec", "devices", "preferredTPM"] },
  efi: { shadow: BOOTLOADER, path: EFI, preferred: ["spec", "firmware", "preferredEfi"] }
};
var has = (machine, path) => get(machine.own, ...path) !== void 0;
function ownPlace({ object, specPath, own: own3 }, path) {
  const persistent2 = [...path, "persistent"];
  return { object, path: [...specPath, ...get(own3, ...persistent2) === void 0 ? path : persistent2] };
}
var referred = (machine) => text(machine.vmSpec, "preference", "name");
var isPinned = (machine) => get(machine.vmSpec, "preference", "revisionName") !== void 0;
function causeOf(change, { before, after: after2 }, device) {
  const { shadow: shadow2, path, preferred: preferred2 } = FIELDS2[device];
  const reference = { object: after2.object, path: [...after2.vmPath ?? [], "preference", "name"] };
  if (has(after2, shadow2)) return { cause: "machine", place: ownPlace(after2, path) };
  if (referred(before) !== referred(after2)) return { cause: "reference", place: reference };
  if (has(before, shadow2)) return { cause: "machine", place: ownPlace(after2, path) };
  const { object } = after2.preference;
  if (!object || !isJudged(change.after, object)) return { cause: "reference", place: reference };
  const place2 = placeOf(after2, [...path, "persistent"]);
  return { cause: "preference", place: place2.object === object ? place2 : { object, path: preferred2 } };
}
function* togglesOf(change, pair2) {
  const before = change.before.verdict(pair2.before).state;
  const after2 = change.after.verdict(pair2.after).state;
  for (const device of ["tpm", "efi"]) {
    const on = after2[device];
    if (isUnknown(on) || isUnknown(before[device]) || on === before[device]) continue;
    const cause2 = causeOf(change, pair2, device);
    if (cause2.cause === "preference" && isPinned(pair2.after)) continue;
    const existed = get(pair2.before.spec, ...FIELDS2[device].path) !== void 0;
    yield { machine: pair2.after, device, on, existed, ...cause2 };
  }
}
var toggles = (change) => change.machines.flatMap((pair2) => [...togglesOf(change, pair2)]);
function preferred(object, device, release2) {
  if (device === "efi" && !holds("preferredEfi", release2)) return false;
  const value = flag(object.value, ...FIELDS2[device].preferred, "persistent");
  return isUnknown(value) ? value : value === true;
}
function* loneToggles(change) {
  const used3 = new Set(change.after.machines.map(({ preference }) => preference.object));
  for (const { before, after: after2 } of change.objects) {
    if (after2.group !== INSTANCETYPE_GROUP || !after2.kind.endsWith("Preference") || used3.has(after2)) continue;
    for (const device of ["tpm", "efi"]) {
      const was = preferred(before, device, change.release);
      const on = preferred(after2, device, change.release);
      if (isUnknown(was) || isUnknown(on) || was === on) continue;
      yield { device, on, place: { object: after2, path: [...FIELDS2[device].preferred, "persistent"] } };
    }
  }
}

// src/rules/change/persistence-toggled.ts
init_kube_object();
var deleted = behaviourText("unneededStateDeleted");
var rule2 = defineRule({
  id: "change/persistence-toggled",
  severity: "error",
  summary: "Persistence of TPM or UEFI state is switched on or off for a VM that exists.",
  why: `Switched off, the state is lost at the next start: ${deleted} KubeVirt deletes a claim that nothing needs any more. Switched on, it
starts empty, and the guest sees another TPM (tpm-crb in place of tpm-tis), so that keys sealed before cannot be opened.
It is a warning for UEFI variables that were not kept before and for an edited preference, whose earlier revision is stored for the VMs
that exist; it is info for a TPM or UEFI where there was none, and for a preference that no VM in scope uses.`,
  releases: "all",
  needs: ["two revisions", "release"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsBackendStorageNeeded",
    "kubevirt/kubevirt pkg/virt-launcher/virtwrap/converter/compute/tpm.go",
    "kubevirt/kubevirt pkg/instancetype/revision",
    "kubevirt/kubevirt#9796"
  ],
  base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: false # ~> change/persistence-toggled
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *compare(change) {
    const found = toggles(change);
    for (const on of [true, false])
      for (const group2 of byPlace(found.filter((toggle) => toggle.on === on))) yield problemOf(change, on, group2);
    for (const toggle of loneToggles(change)) yield ofPreference(change, toggle);
  }
});
var NAMES2 = { tpm: "TPM", efi: "UEFI variables" };
function problemOf(change, on, group2) {
  const [first3] = group2;
  const machines = [...new Set(group2.map(({ machine }) => machine))];
  const devices2 = [...new Set(group2.map(({ device }) => NAMES2[device]))].join(" and ");
  const shared2 = first3.cause === "preference";
  const who = machines.length > 1 ? `${machines.length} VMs` : describe(first3.machine.object);
  const what = `persistence of ${devices2} is switched ${on ? "on" : "off"} for ${who}`;
  const effect = on ? switchedOn(change, group2) : switchedOff(change, machines);
  return {
    place: first3.place,
    severity: severityOf(on, group2),
    message: `${what}: ${shared2 ? `${storedRevision(machines)}; for one that is made anew ` : ""}${effect}`,
    ...shared2 || machines.length > 1 ? { related: machines.map(preferenceUser) } : {}
  };
}
function ofPreference({ release: release2 }, { device, on, place: place2 }) {
  const effect = on ? "keep state and need a claim for it" : "start with an empty one at every start";
  return {
    place: place2,
    severity: "info",
    message: `${describe(place2.object)} switches persistence of ${NAMES2[device]} ${on ? "on" : "off"}: in ${release2.label} VMs that are made anew with it ${effect}, those that exist keep the revision that was stored for them; see whether any uses it`
  };
}
var storedRevision = (machines) => machines.length > 1 ? "VMs that exist keep the revision of the preference that was stored for them" : "a VM that exists keeps the revision of the preference that was stored for it";
function severityOf(on, group2) {
  if (on && !group2.some(({ existed }) => existed)) return "info";
  if (group2.some(({ cause: cause2 }) => cause2 === "preference")) return "warning";
  return on && !group2.some(({ device, existed }) => device === "tpm" && existed) ? "warning" : "error";
}
function switchedOff({ after: after2, release: release2 }, machines) {
  const remedy7 = "keep persistent: true";
  const unneeded3 = machines.some((machine) => after2.verdict(machine).state.needed === false);
  return unneeded3 && holds("unneededStateDeleted", release2) ? `${release2.label} deletes the state claim at the next start, for good; ${remedy7}` : `${release2.label} no longer uses what the state claim holds, and the guest loses it at every stop; ${remedy7}`;
}
function switchedOn({ release: release2 }, group2) {
  if (!group2.some(({ existed }) => existed)) return `it starts empty in ${release2.label}, as what is new does`;
  if (group2.some(({ device, existed }) => device === "tpm" && existed))
    return `it starts empty, and ${release2.label} gives the guest model tpm-crb in place of tpm-tis, so keys sealed before cannot be opened; suspend BitLocker before, and have the recovery keys at hand`;
  return `they start anew in ${release2.label}; check boot entries and enrolled keys after the restart`;
}

// src/facts/api-versions.ts
var API_VERSIONS = {
  [KUBEVIRT_GROUP]: { v1alpha3: { from: "1.0.0" }, v1: { from: "1.0.0" } },
  [SNAPSHOT_GROUP]: { v1alpha1: { from: "1.0.0" }, v1beta1: { from: "1.3.0" } },
  [CLONE_GROUP]: { v1alpha1: { from: "1.0.0" }, v1beta1: { from: "1.5.0" } },
  [EXPORT_GROUP]: { v1alpha1: { from: "1.0.0", to: "1.8" }, v1beta1: { from: "1.3.0" }, v1: { from: "1.9.0" } },
  [BACKUP_GROUP]: { v1alpha1: { from: "1.8.0" } },
  [POOL_GROUP]: { v1alpha1: { from: "1.0.0" }, v1beta1: { from: "1.7.0" } },
  [MIGRATIONS_GROUP]: { v1alpha1: { from: "1.0.0" } },
  [INSTANCETYPE_GROUP]: {
    v1alpha1: { from: "1.0.0", to: "1.5" },
    v1alpha2: { from: "1.0.0", to: "1.5" },
    v1beta1: { from: "1.0.0" }
  },
  [CDI_GROUP]: { v1beta1: { from: "1.0.0" } },
  [HYPERCONVERGED_GROUP]: { v1beta1: { from: "1.0.0" }, v1: { from: "1.8.0" } }
};

// src/cluster/boundary.ts
init_kube_object();

// src/kubevirt/firmware-uuid.ts
function uuid5(namespace, name) {
  const { createHash: createHash2 } = require("node:crypto");
  const bytes = createHash2("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name).digest();
  bytes[6] = (bytes[6] ?? 0) & 15 | 80;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
var legacyUuid = (vm) => uuid5(LEGACY_UUID_NAMESPACE, vm);
var KEPT2 = { kind: "kept" };
function uuidOutcome({ vm, before, after: after2, running, from: from2 }) {
  const same4 = (left2, right) => left2.toLowerCase() === right.toLowerCase();
  const legacy = legacyUuid(vm);
  if (before === void 0 && after2 === void 0) return KEPT2;
  const becomes = after2 ?? legacy;
  const derived = holds("randomFirmwareUuid", from2) ? void 0 : legacy;
  const was = running ?? before ?? derived;
  if (was !== void 0) return same4(was, becomes) ? KEPT2 : { kind: "changed", was, becomes };
  return same4(becomes, legacy) ? KEPT2 : { kind: "unseen", becomes };
}

// src/cluster/boundary.ts
init_value();

// src/cluster/change-machines.ts
init_kube_object();
init_value();
function capturedTwin({ after: after2 }, { object }) {
  return after2.cluster.captured(KUBEVIRT_GROUP, object.kind).find(
    ({ name, namespace }) => name === object.name && (object.namespace === void 0 || namespace === void 0 || namespace === object.namespace)
  );
}
var NAME_FIELDS = ["namePrefix", "nameSuffix"];
function isRenamedOutOfSight({ kustomizations }, { object }) {
  return kustomizations.all.some(
    (kustomization) => NAME_FIELDS.some((field) => get(kustomization.value, field) !== void 0) && kustomizations.reach(kustomization).files.has(pathOf(object))
  );
}

// src/cluster/boundary.ts
var begins = (behaviour) => (from2, to) => !holds(behaviour, from2) && holds(behaviour, to);
var ends = (behaviour) => (from2, to) => holds(behaviour, from2) && !holds(behaviour, to);
function keeping(change) {
  const both = new Set(change.machines.map(({ after: after2 }) => after2));
  return stateful(change.after).filter((machine) => both.has(machine));
}
var keepers = (change) => relatedMachines(change.after, keeping(change));
var onReadWriteOnce = (change) => change.after.claim.accessMode === "ReadWriteOnce" ? keepers(change) : [];
function unneeded({ after: after2, machines }) {
  return machines.filter((pair2) => after2.verdict(pair2.after).state.needed === false && after2.existingClaim(pair2.after.object)).map(({ after: { object } }) => ({
    place: { object, path: ["metadata", "name"] },
    message: `${describe(object)} has a state claim and needs none`
  }));
}
function unpinned(change) {
  const found = keeping(change).filter(
    (machine) => surely(change.after.verdict(machine).state.tpm) && get(machine.own, "domain", "firmware", "uuid") === void 0 && !isRenamedOutOfSight(change, machine) && get(capturedTwin(change, machine)?.value, ...machine.specPath, "domain", "firmware", "uuid") === void 0
  );
  return found.map(({ object, specPath }) => ({
    place: { object, path: [...specPath, "domain", "firmware", "uuid"] },
    message: `${describe(object)} has "${legacyUuid(object.name)}"`
  }));
}
function madePersistent({ from: from2, after: after2, machines }) {
  const earlier = new Target(after2.cluster, from2);
  const before = new Map(earlier.machines.map((machine) => [machine.object, machine]));
  return machines.flatMap(({ after: machine }) => {
    const twin = before.get(machine.object);
    const kept2 = twin && earlier.verdict(twin).state.needed;
    if (kept2 !== false || machine.preference.bundled === void 0) return [];
    if (!surely(after2.verdict(machine).state.needed)) return [];
    const path = [...machine.vmPath ?? [], "preference", "name"];
    return [{ place: { object: machine.object, path }, message: `${describe(machine.object)} uses it` }];
  });
}
function ownConfiguration({ after: after2 }) {
  const { kubevirt } = after2.configuration;
  if (!kubevirt || !isJudged(after2, kubevirt)) return [];
  return [
    { place: { object: kubevirt, path: ["metadata", "name"] }, message: `${describe(kubevirt)} is configured here` }
  ];
}
var isGa = (release2) => stageOf(STATE_GATE, release2) === "GA";
var ROWS = [
  {
    crosses: ends("stateClaimLabelled"),
    severity: "warning",
    says: "claims with generated names are not found any more, so VMs start with empty TPM and UEFI state",
    concerns: keepers
  },
  {
    crosses: ends("snapshotIncludesState"),
    severity: "warning",
    says: "snapshots no longer hold TPM and UEFI state",
    concerns: keepers
  },
  {
    crosses: begins("rwoStateBlocksMigration"),
    severity: "warning",
    says: "VMs with ReadWriteOnce state do not live-migrate",
    concerns: onReadWriteOnce
  },
  {
    crosses: begins("unneededStateDeleted"),
    severity: "warning",
    says: "a state claim that nothing needs is deleted at the next start of its VM",
    concerns: unneeded
  },
  {
    crosses: () => true,
    severity: "warning",
    says: "the bundled preference makes TPM and UEFI state of VMs made from now on persistent, which takes a state claim",
    concerns: madePersistent
  },
  {
    crosses: begins("rwoStateCopied"),
    severity: "info",
    says: "ReadWriteOnce state is copied into a second claim at each live migration",
    concerns: onReadWriteOnce
  },
  {
    crosses: begins("snapshotIncludesState"),
    severity: "info",
    says: "snapshots hold TPM and UEFI state",
    concerns: keepers
  },
  {
    crosses: begins("randomFirmwareUuid"),
    severity: "info",
    says: "a VM that is made anew gets a random firmware.uuid, so write the one that each VM has to Git",
    concerns: unpinned
  },
  {
    crosses: (from2, to) => !isGa(from2) && isGa(to),
    severity: "info",
    says: `feature gate ${STATE_GATE} is on without being listed`,
    concerns: (change) => change.after.configuration.gates.featureGates.includes(STATE_GATE) ? ownConfiguration(change) : []
  },
  {
    crosses: begins("betaGatesOn"),
    severity: "info",
    says: "Beta feature gates are on unless disabledFeatureGates names them",
    concerns: ownConfiguration
  }
];
function removedVersions({ from: from2, release: release2 }) {
  const removed = Object.entries(API_VERSIONS).flatMap(
    ([group2, versions]) => Object.entries(versions).filter(([, served]) => inRange(from2, served) && !inRange(release2, served)).map(([version2]) => `${group2}/${version2}`)
  );
  return new Set(removed);
}
function unserved(change) {
  return [...removedVersions(change)].flatMap((apiVersion) => {
    const objects = change.after.cluster.objects.filter((object) => object.apiVersion === apiVersion);
    if (objects.length === 0) return [];
    const place2 = (object) => ({
      place: { object, path: ["apiVersion"] },
      message: `${describe(object)} is of this version`
    });
    const says = `${apiVersion} is not served any more, so objects of it cannot be applied`;
    return [{ severity: "warning", says, places: objects.map(place2) }];
  });
}
function boundaryEffects(change) {
  const effects = ROWS.filter(({ crosses }) => crosses(change.from, change.release)).flatMap(
    ({ severity, says, concerns }) => {
      const places = concerns(change);
      return places.length > 0 ? [{ severity, says, places }] : [];
    }
  );
  return [...unserved(change), ...effects];
}

// src/rules/change/release-boundary.ts
var rule3 = defineRule({
  id: "change/release-boundary",
  severity: "info",
  summary: "Another KubeVirt release treats the TPM and UEFI state of VMs otherwise.",
  why: `What KubeVirt does with state depends on its release: which claims it makes and deletes, what a snapshot holds, what becomes of
firmware.uuid. The rule names what begins or ends with the new release for the VMs and objects in Git, with the VMs as related places. It
is a warning where something is lost or no longer works.`,
  releases: "all",
  needs: ["two revisions", "release"],
  sources: [
    BEHAVIOURS.stateClaimLabelled.source,
    BEHAVIOURS.unneededStateDeleted.source,
    BEHAVIOURS.snapshotIncludesState.source,
    BEHAVIOURS.randomFirmwareUuid.source,
    BEHAVIOURS.betaGatesOn.source
  ],
  base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1 # ~> change/release-boundary
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.3
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *compare(change) {
    const { boundary } = change;
    const effects = boundary ? boundaryEffects(change) : [];
    if (boundary && effects.length > 0) yield problemOf2(boundary, effects);
  }
});
function problemOf2({ from: from2, to }, effects) {
  const severity = SEVERITIES.find((level) => effects.some((effect) => effect.severity === level)) ?? "info";
  return {
    place: { object: to.object, path: to.path },
    severity,
    message: `${from2.release.label} becomes v${to.release.version}: ${effects.map(({ says }) => says).join("; ")}`,
    related: effects.flatMap(({ places }) => places)
  };
}

// src/cluster/kustomized-names.ts
init_kube_object();
init_value();
var FIELDS3 = [
  { field: "namespace", absent: void 0 },
  { field: "namePrefix", absent: "" },
  { field: "nameSuffix", absent: "" }
];
function builtBy(change, before, after2) {
  return change.machines.filter(
    (pair2) => before.has(pathOf(pair2.before.object)) && after2.has(pathOf(pair2.after.object)) && surely(change.before.verdict(pair2.before).state.needed)
  ).map((pair2) => pair2.after);
}
function* movedByKustomizations(change) {
  const { kustomizations } = change;
  const tree = new KustomizationTree(change.before.cluster.objects);
  for (const before of tree.all) {
    const folder = directory(change.fileOf(before));
    const after2 = kustomizations.all.find(({ document }) => directory(document?.file ?? "") === folder);
    if (!after2) continue;
    for (const { field, absent: absent2 } of FIELDS3) {
      const was = text(before.value, field) ?? absent2;
      const is2 = text(after2.value, field) ?? absent2;
      if (was === void 0 || is2 === void 0 || isUnknown(was) || isUnknown(is2) || was === is2) continue;
      const machines = builtBy(change, tree.reach(before).files, kustomizations.reach(after2).files);
      if (machines.length > 0) yield { place: { object: after2, path: [field] }, field, was, is: is2, machines };
    }
  }
}

// src/cluster/renames.ts
init_value();
var uuidOf = ({ own: own3 }) => {
  const uuid = text(own3, "domain", "firmware", "uuid");
  return typeof uuid === "string" && uuid !== "" ? uuid.toLowerCase() : void 0;
};
var disksOf = ({ own: own3 }) => {
  const claims = items(own3, "volumes").flatMap((volume) => {
    const name = text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
    return typeof name === "string" ? [name] : [];
  });
  return claims.length > 0 ? claims.sort().join("\0") : void 0;
};
function* byKey(gone, added2, keyOf5, keyBefore = keyOf5) {
  const only6 = (machines, own3, key) => {
    const [first3, other] = machines.filter((machine) => own3(machine) === key);
    return other === void 0 ? first3 : void 0;
  };
  for (const key of new Set(gone.map(keyBefore))) {
    const before = key === void 0 ? void 0 : only6(gone, keyBefore, key);
    const after2 = key === void 0 ? void 0 : only6(added2, keyOf5, key);
    if (before && after2) yield { before, after: after2 };
  }
}
var asWord = (name) => new RegExp(`(?<![A-Za-z0-9])${name.replace(/[^A-Za-z0-9]/g, "\\$&")}(?![A-Za-z0-9])`, "g");
function leaves(value, name, at5 = "", found = /* @__PURE__ */ new Set()) {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) leaves(item, name, `${at5}/${index}`, found);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) leaves(item, name, `${at5}/${key}`, found);
  else found.add(`${at5}=${String(value).replace(name, "*")}`);
  return found;
}
var specOf2 = ({ value }) => isMap(get(value, "spec")) ? value.spec : {};
var ALIKE = 0.8;
function areAlike(before, after2) {
  const left2 = leaves(specOf2(before.object), asWord(before.object.name));
  const right = leaves(specOf2(after2.object), asWord(after2.object.name));
  const shared2 = [...left2].filter((leaf) => right.has(leaf)).length;
  return shared2 / Math.max(left2.size, right.size, 1) >= ALIKE;
}
function* byFile2({ fileOf: fileOf2 }, gone, added2) {
  const now = ({ object }) => object.document?.file ?? "";
  const was = ({ object }) => fileOf2(object);
  for (const { before, after: after2 } of byKey(gone, added2, now, was)) if (areAlike(before, after2)) yield { before, after: after2 };
}
function renames(change) {
  const { gone, added: added2 } = change;
  const found = [];
  const left2 = (machines, side) => machines.filter((machine) => !found.some((rename) => rename[side] === machine));
  const take = (pairs, evidence2) => {
    for (const pair2 of pairs) found.push({ ...pair2, evidence: evidence2 });
  };
  take([...byKey(gone, added2, uuidOf)], "firmware.uuid");
  take([...byKey(left2(gone, "before"), left2(added2, "after"), disksOf)], "its disks");
  take([...byFile2(change, left2(gone, "before"), left2(added2, "after"))], "its content in the same file");
  return found;
}

// src/rules/change/renamed.ts
init_kube_object();
var rule4 = defineRule({
  id: "change/renamed",
  severity: "error",
  summary: "A VM with persistent state gets another name or namespace, or is removed.",
  why: `To Kubernetes a VM under another name is another VM. The state claim is owned by the old one and deleted with it, and the file of
UEFI variables is named after it, so the guest starts with an empty TPM and empty UEFI variables, while its disks survive: the loss
shows at the BitLocker screen. The rule knows a VM again by firmware.uuid, by its disks, or by its content in the same file, and reads
namePrefix, nameSuffix and namespace of kustomizations. It is info for a VM that is removed and nowhere to be seen again.`,
  releases: "all",
  needs: ["two revisions"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreateIfNeeded (ownerReferences)",
    "kubevirt/kubevirt#8156",
    "kubevirt/enhancements#313"
  ],
  base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: accounts # ~> change/renamed
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *compare(change) {
    const found = renames(change);
    for (const rename of found) if (losesState(change, rename)) yield renamed(change, rename);
    for (const moved2 of movedByKustomizations(change)) yield kustomized(change, moved2);
    const renamedMachines = new Set(found.map(({ before }) => before));
    const removed = change.gone.filter((machine) => !renamedMachines.has(machine) && ownsState(change, machine));
    if (removed.length > 0) yield removal(change, removed);
  }
});
var HAND_OVER = "suspend BitLocker before, and have the recovery keys at hand";
var hasState = ({ before }, machine) => surely(before.verdict(machine).state.needed);
var isHandMade = ({ before }, { object }) => {
  const claim = before.existingClaim(object);
  return claim !== void 0 && !before.cluster.facts.includes(claim);
};
var ownsState = (change, machine) => hasState(change, machine) && !isHandMade(change, machine);
var losesState = (change, { before, after: after2 }) => hasState(change, before) && !(isHandMade(change, before) && change.after.existingClaim(after2.object));
function renamed(change, { before, after: after2, evidence: evidence2 }) {
  const { release: release2 } = change;
  const what = before.object.name === after2.object.name ? "namespace" : "name";
  const effect = isHandMade(change, before) ? `${release2.label} does not find the claim of the old one` : `${release2.label} deletes the state claim with the old one`;
  return {
    place: { object: after2.object, path: ["metadata", what] },
    message: `${describe(before.object)} becomes ${describe(after2.object)} (told by ${evidence2}): ${effect} and makes an empty one, so TPM and UEFI state is lost; keep the ${what}, or ${HAND_OVER}`,
    related: [{ place: { object: before.object, path: ["metadata", what] }, message: "it was" }]
  };
}
var named2 = ({ object }) => ({ object, path: ["metadata", "name"] });
function kustomized({ release: release2 }, { place: place2, field, was, is: is2, machines }) {
  const who = machines.length === 1 ? "the VM that keeps state" : `the ${machines.length} VMs that keep state`;
  return {
    place: place2,
    message: `${field} "${was}" becomes "${is2}" for ${who}: ${release2.label} deletes the state claims with the old VMs and makes empty ones, so TPM and UEFI state is lost; keep "${was}", or ${HAND_OVER}`,
    related: machines.map((machine) => ({
      place: named2(machine),
      message: `${describe(machine.object)} is built by it`
    }))
  };
}
function removal({ release: release2 }, removed) {
  const [first3, ...others] = removed;
  const alone = others.length === 0;
  const who = alone ? describe(first3.object) : `${removed.length} VMs`;
  const what = alone ? "keeps TPM or UEFI state is removed" : "keep TPM or UEFI state are removed";
  return {
    place: named2(first3),
    severity: "info",
    message: `${who} that ${what}: ${release2.label} deletes a state claim together with its VM; if the guest is to come back, keep the VM with runStrategy Halted`,
    ...alone ? {} : { related: others.map(removedToo) }
  };
}
var removedToo = (machine) => ({
  place: named2(machine),
  message: `${describe(machine.object)} is removed`
});

// src/rules/change/state-class-moved.ts
init_value();
var rule5 = defineRule({
  id: "change/state-class-moved",
  severity: "warning",
  summary: "The StorageClass of state claims changes, while the claims that exist stay on the old one.",
  why: `KubeVirt takes a claim that exists as it is, in every release: a new vmStateStorageClass, or another default class, is for VMs that
have no claim yet. The state of the others does not move, and is lost if the old class goes with its storage.`,
  releases: "all",
  needs: ["two revisions", "release"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreateIfNeeded",
    "kubevirt/kubevirt#13698"
  ],
  base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs-ssd # ~> change/state-class-moved
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs-ssd
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *compare(change) {
    const { before, after: after2, release: release2 } = change;
    const was = knownClass(before);
    const is2 = knownClass(after2);
    if (was === void 0 || is2 === void 0 || was === is2) return;
    const machines = staying(change, is2);
    const place2 = machines.length > 0 ? classPlace(after2, machines) : void 0;
    if (!place2) return;
    const who = machines.length === 1 ? "1 VM stays" : `${machines.length} VMs stays`;
    yield {
      place: place2,
      message: `the class of state claims becomes "${is2}", but the state of ${who} on "${was}": ${release2.label} reuses a claim that exists, whatever its class; keep "${was}" in service, or copy what the claims hold while their VMs are stopped`,
      related: relatedMachines(after2, machines)
    };
  }
});
function staying({ before, after: after2, machines }, is2) {
  return machines.filter(
    (pair2) => surely(before.verdict(pair2.before).state.needed) && surely(after2.verdict(pair2.after).state.needed)
  ).map((pair2) => pair2.after).filter((machine) => {
    const claim = after2.existingClaim(machine.object);
    return !claim || !isJudged(after2, claim) && text(claim.value, "spec", "storageClassName") !== is2;
  });
}

// src/rules/change/uuid-changed.ts
init_kube_object();
init_value();
var random = behaviourText("randomFirmwareUuid");
var rule6 = defineRule({
  id: "change/uuid-changed",
  severity: "error",
  summary: "The firmware.uuid of a VM with a persistent TPM changes.",
  why: `The state of a TPM is kept in a folder named after the uuid: under another one the guest finds an empty TPM, and BitLocker asks for
its recovery key. Without the field KubeVirt derives the uuid from the VM's name, and ${random} gives a new VM a random one that
Git does not hold. Adding the field is info then, unless captured facts tell which uuid runs.`,
  releases: "all",
  needs: ["two revisions", "release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-controller/watch/vm/firmware.go",
    "kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go",
    "kubevirt/kubevirt#14130",
    "kubevirt/kubevirt#16529"
  ],
  base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11 # ~> change/uuid-changed
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *compare(change) {
    for (const pair2 of change.machines) {
      const problem5 = keepsTpm(change, pair2) ? problemOf3(change, pair2) : void 0;
      if (problem5) yield problem5;
    }
  }
});
var keepsTpm = (change, { before, after: after2 }) => surely(change.before.verdict(before).state.tpm) && surely(change.after.verdict(after2).state.tpm);
function written(machine) {
  const uuid = text(machine.own, ...FIRMWARE_UUID);
  return uuid === "" ? void 0 : uuid;
}
function problemOf3(change, { before, after: after2 }) {
  const was = written(before);
  const is2 = written(after2);
  if (isUnknown(was) || isUnknown(is2)) return void 0;
  if ((was === void 0 || is2 === void 0) && isRenamedOutOfSight(change, after2)) return void 0;
  const captured = text(capturedTwin(change, after2)?.value, ...after2.specPath, ...FIRMWARE_UUID);
  const running = isUnknown(captured) || captured === "" ? void 0 : captured;
  const outcome = uuidOutcome({ vm: after2.object.name, before: was, after: is2, running, from: change.from });
  const said = messageOf(change, after2, outcome, is2 === void 0);
  if (said === void 0) return void 0;
  return {
    place: { object: after2.object, path: [...after2.specPath, ...FIRMWARE_UUID] },
    ...outcome.kind === "unseen" ? { severity: "info" } : {},
    message: said,
    ...was === void 0 ? {} : {
      related: [
        { place: { object: before.object, path: [...before.specPath, ...FIRMWARE_UUID] }, message: "it was" }
      ]
    }
  };
}
function messageOf({ release: release2 }, { object }, outcome, dropped2) {
  const who = describe(object);
  if (outcome.kind === "kept") return void 0;
  if (outcome.kind === "unseen") {
    return `${who} is given firmware.uuid "${outcome.becomes}", and ${release2.label} has stored one that Git did not hold: with another one the guest finds an empty TPM; take the running VM's value`;
  }
  const { was, becomes } = outcome;
  const how = dropped2 ? `is dropped, and ${release2.label} derives "${becomes}" from the name` : `becomes "${becomes}"`;
  return `firmware.uuid "${was}" of ${who} ${how}: the state of its TPM is kept under the uuid, so in ${release2.label} the guest finds an empty one; keep "${was}"`;
}

// src/rules/gates/beta-disabled.ts
init_kube_object();
init_value();
function mayBeSwitchedOn(gate, switches) {
  if (isUnknown(switches)) return true;
  const names2 = Array.isArray(switches) ? switches.map((item) => typeof item === "string" ? item : text(item, "name")) : isMap(switches) ? Object.keys(switches) : [];
  return names2.some((name) => isUnknown(name) || name?.toLowerCase() === gate.toLowerCase());
}
function isAnnotated(gate, { value }) {
  const name = Object.hasOwn(HYPERCONVERGED_GATE_ANNOTATIONS, gate) ? HYPERCONVERGED_GATE_ANNOTATIONS[gate] : void 0;
  return name !== void 0 && get(value, "metadata", "annotations", name) !== void 0;
}
function disabled(target2, gates) {
  const object = target2.configuration.hyperconverged;
  if (!object || gates.some((gate) => HYPERCONVERGED_GATES.includes(gate))) return void 0;
  if (get(object.value, "metadata", "annotations", HYPERCONVERGED_JSON_PATCH) !== void 0) return void 0;
  if (gates.some((gate) => isAnnotated(gate, object))) return void 0;
  const switches = get(object.value, ...HYPERCONVERGED_FEATURE_GATES);
  if (gates.some((gate) => mayBeSwitchedOn(gate, switches))) return void 0;
  return gates.find((gate) => stageOf(gate, target2.release) === "Beta");
}
var rule7 = defineRule({
  id: "gates/beta-disabled",
  severity: "warning",
  summary: "An object needs a Beta feature gate that HyperConverged keeps off.",
  why: `KubeVirt has Beta gates on by default in this release, but HyperConverged puts those it does not enable itself into
disabledFeatureGates. Admission then refuses the object although KubeVirt's own documents call the gate enabled.`,
  releases: behaviourText("betaGatesOn"),
  needs: ["release"],
  sources: [
    "kubevirt/hyperconverged-cluster-operator controllers/handlers/kubevirt.go",
    "kubevirt/kubevirt pkg/virt-config/featuregate func IsEnabled"
  ],
  bad: yaml2`
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            launchSecurity:
              sev: {} # ~> gates/beta-disabled
            firmware:
              bootloader:
                efi:
                  secureBoot: false
            devices: {}
  `,
  good: yaml2`
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
      featureGates:
        workloadEncryptionSEV: true
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            launchSecurity:
              sev: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
            devices: {}
  `,
  facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt-kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    status:
      observedKubeVirtVersion: v1.9.0
  `,
  *check(target2) {
    const { configuration, release: release2 } = target2;
    const object = configuration.hyperconverged;
    if (!object || !holds("betaGatesOn", release2)) return;
    const found = target2.machines.flatMap(
      (machine) => target2.verdict(machine).gates.flatMap((need) => {
        const gate = disabled(target2, need.requirement.gates);
        return gate === void 0 ? [] : [{ machine, gate, place: gatePlace(machine, need) }];
      })
    );
    for (const [first3] of byPlace(found)) {
      if (!first3) continue;
      yield {
        place: { ...first3.place, at: "key" },
        message: `${describe(first3.machine.object)} needs feature gate "${first3.gate}", which is Beta and on in ${release2.label} but put into disabledFeatureGates by ${describe(object)}; switch it on in spec.featureGates of HyperConverged, or do without it`,
        related: [{ place: { object, path: ["spec"], at: "key" }, message: "HyperConverged decides about the gates" }]
      };
    }
  }
});

// src/cluster/listed-gates.ts
init_value();

// src/cluster/kustomize-patches.ts
init_kube_object();
init_value();
var PATCHED = new Unknown("a kustomize patch may change it");
function matches(pattern, actual) {
  if (typeof pattern !== "string" || pattern === "") return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(actual);
  } catch {
    return true;
  }
}
function isFor(target2, patch, object) {
  if (target2 !== void 0) {
    return matches(get(target2, "kind"), object.kind) && matches(get(target2, "name"), object.name);
  }
  const name = get(patch, "metadata", "name");
  return get(patch, "kind") === object.kind && (isUnknown(name) || name === object.name);
}
function copyOf2(map3) {
  const open = openReason(map3);
  return open === void 0 ? { ...map3 } : markOpen({ ...map3 }, open);
}
function unknownAt(value, keys) {
  const [key, ...rest2] = keys;
  if (key === void 0 || !isMap(value)) return PATCHED;
  const copy = copyOf2(value);
  copy[key] = unknownAt(value[key], rest2);
  return copy;
}
function unknownWhere(value, patch) {
  if (!isMap(patch)) return patch === value ? value : PATCHED;
  if (!isMap(value) || patch.$patch !== void 0) return PATCHED;
  const copy = copyOf2(value);
  for (const [key, inner2] of Object.entries(patch)) copy[key] = unknownWhere(value[key], inner2);
  return copy;
}
var pointer = (path) => path.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
function withoutIdentity(patch) {
  const { apiVersion: _version, kind: _kind, metadata, ...rest2 } = patch;
  if (!isMap(metadata)) return rest2;
  const { name: _name, namespace: _namespace, ...more } = metadata;
  return { ...rest2, metadata: more };
}
function patched2(value, patch) {
  if (Array.isArray(patch)) {
    let result3 = value;
    for (const operation2 of patch) {
      const path = text(operation2, "path");
      if (typeof path === "string") result3 = unknownAt(result3, pointer(path));
    }
    return isMap(result3) ? result3 : { ...value, spec: PATCHED };
  }
  if (!isMap(patch) || patch.$patch !== void 0) return { ...value, spec: PATCHED };
  return unknownWhere(value, withoutIdentity(patch));
}
function applyTo(object, source, documents) {
  if (!documents)
    return isFor(source.target, void 0, object) ? { ...object, value: { ...object.value, spec: PATCHED } } : object;
  let { value } = object;
  for (const patch of documents) if (isFor(source.target, patch.value, object)) value = patched2(value, patch.value);
  return value === object.value ? object : { ...object, value };
}
var buildsOf = (kustomizations, tree) => kustomizations.filter(({ kind }) => kind !== "Component").map((object) => tree.reach(object)).filter(({ patches }) => patches.length > 0).map(({ files, patches, kustomizations: all2 }) => ({
  builds: (file2) => files.has(file2),
  patches,
  fromRelease: [...all2].some((object) => releaseUrlVersion(object) !== void 0)
}));
var mergeOf = ({ value }) => isMap(value) ? asKubeObject(value, { base: [], observed: false }) : void 0;
var placeIn = ({ object, place: place2 }, path, at5 = "value") => object ? { object, path, at: at5 } : place2;
function withPatches(objects, builds2, read3) {
  if (builds2.length === 0) return { objects, applied: [] };
  const result3 = [...objects];
  const byFile3 = indexBy(objects.keys(), (index) => pathOf(objects[index]));
  const applied = [];
  for (const { builds: has2, patches, fromRelease } of builds2) {
    const reached = [...byFile3].flatMap(([file2, indexes]) => has2(file2) ? indexes : []);
    for (const source of patches) {
      const documents = read3(source);
      for (const { value, object } of documents ?? []) {
        const targets = reached.map((index) => objects[index]);
        const changed2 = targets.filter((target2) => isFor(source.target, value, target2));
        const place2 = object ? { object, path: [] } : source.place;
        applied.push({ value, place: place2, objects: changed2, fromRelease, ...object ? { object } : {} });
      }
      for (const index of reached) result3[index] = applyTo(result3[index], source, documents);
    }
  }
  return { objects: result3, applied };
}

// src/cluster/listed-gates.ts
var LISTS2 = [
  ["featureGates", FEATURE_GATES_PATH],
  ["disabledFeatureGates", DISABLED_GATES_PATH]
];
var JSON_PATCH_PATH = ["metadata", "annotations", HYPERCONVERGED_JSON_PATCH];
function patchOperations(hyperconverged) {
  const patch = text(hyperconverged.value, ...JSON_PATCH_PATH);
  if (typeof patch !== "string") return [];
  try {
    const operations = JSON.parse(patch);
    return Array.isArray(operations) ? operations : [];
  } catch {
    return [];
  }
}
function broughtBy(operation2, list4) {
  const op = get(operation2, "op");
  const where = get(operation2, "path");
  const value = get(operation2, "value");
  if (op !== "add" && op !== "replace" || typeof where !== "string") return [];
  const whole = `/${list4.join("/")}`;
  if (where === whole) return Array.isArray(value) ? value : [];
  return where.startsWith(`${whole}/`) ? [value] : [];
}
function patchedGates(object, list4, path) {
  const names2 = patchOperations(object).flatMap((operation2) => broughtBy(operation2, path));
  return names2.flatMap(
    (gate) => typeof gate === "string" ? [{ gate, list: list4, place: { object, path: JSON_PATCH_PATH } }] : []
  );
}
function ownGates(object, list4, path) {
  return items(object.value, ...path).flatMap(
    (gate, index) => typeof gate === "string" && !isUnknown(gate) ? [{ gate, list: list4, place: { object, path: [...path, index] } }] : []
  );
}
function listedGates({ configuration, cluster: cluster2, release: release2 }) {
  const { kubevirt, hyperconverged } = configuration;
  const object = hyperconverged ?? kubevirt;
  if (!object || !cluster2.objects.includes(object)) return [];
  const read3 = hyperconverged ? patchedGates : ownGates;
  const lists2 = holds("disabledGatesField", release2) ? LISTS2 : LISTS2.slice(0, 1);
  return lists2.flatMap(([list4, path]) => read3(object, list4, path));
}
function removal2({ gate, place: { object, path } }) {
  return at(object.value, path) === gate ? { op: "remove", object, path } : void 0;
}
function merged(patch) {
  const merge2 = mergeOf(patch);
  if (merge2?.kind !== "KubeVirt" || !isKubeVirtGroup(merge2.group)) return [];
  return items(merge2.value, ...FEATURE_GATES_PATH).flatMap((gate, index) => {
    const place2 = placeIn(patch, [...FEATURE_GATES_PATH, index]);
    return typeof gate === "string" ? [{ gate, list: "featureGates", place: place2 }] : [];
  });
}
function added({ value, place: place2 }) {
  const operations = Array.isArray(value) ? value : [];
  return operations.flatMap((operation2) => broughtBy(operation2, FEATURE_GATES_PATH)).flatMap((gate) => typeof gate === "string" ? [{ gate, list: "featureGates", place: place2 }] : []);
}
function writtenGates(target2) {
  const own3 = listedGates(target2);
  if (target2.configuration.hyperconverged) return own3;
  return [...own3, ...target2.cluster.patches.flatMap((patch) => [...merged(patch), ...added(patch)])];
}

// src/rules/gates/conflict.ts
var rule8 = defineRule({
  id: "gates/conflict",
  severity: "error",
  summary: "A feature gate stands in featureGates and in disabledFeatureGates.",
  why: `virt-operator's webhook refuses the KubeVirt object, so that no change of it takes effect while both lists hold the name.`,
  releases: behaviourText("disabledGatesField"),
  needs: ["release"],
  sources: ["kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go func validateFeatureGates"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
          disabledFeatureGates:
            - HostDisk # ~> gates/conflict
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
          disabledFeatureGates:
            - Snapshot
  `,
  *check(target2) {
    const listed4 = listedGates(target2);
    const enabled = new Set(listed4.filter(({ list: list4 }) => list4 === "featureGates").map(({ gate }) => gate));
    for (const { gate, place: place2, list: list4 } of listed4) {
      if (list4 !== "disabledFeatureGates" || !enabled.has(gate)) continue;
      yield {
        place: place2,
        message: `feature gate "${gate}" is listed as enabled and as disabled, which ${target2.release.label} refuses; remove it from one of the lists`
      };
    }
  }
});

// src/rules/gates/deprecated.ts
var rule9 = defineRule({
  id: "gates/deprecated",
  severity: "warning",
  summary: "A feature gate is listed that is deprecated in this release.",
  why: `The gate still works, and will be discontinued in a later release: what depends on it stops working with that upgrade.`,
  releases: "by gate",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-config/featuregate",
    "kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - DisableMDEVConfiguration # ~> gates/deprecated
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
  `,
  *check(target2) {
    const { release: release2 } = target2;
    for (const { gate, place: place2, list: list4 } of writtenGates(target2)) {
      if (list4 !== "featureGates" || stageOf(gate, release2) !== "Deprecated") continue;
      const successor = successorOf(gate);
      const remedy7 = successor === void 0 ? "remove it once nothing depends on it" : `use ${successor} and remove it`;
      yield {
        place: place2,
        message: `feature gate "${gate}" is deprecated in ${release2.label} and will stop working in a later release; ${remedy7}`
      };
    }
  }
});

// src/rules/gates/discontinued.ts
init_kube_object();
init_value();
var INTERFACES = ["domain", "devices", "interfaces"];
function users(target2, gate) {
  const binding = Object.hasOwn(DISCONTINUED_BINDINGS, gate) ? DISCONTINUED_BINDINGS[gate] : void 0;
  if (binding === void 0) return [];
  return target2.machines.flatMap((machine) => {
    const index = items(machine.spec, ...INTERFACES).findIndex((item) => isMap(get(item, binding)));
    if (index < 0) return [];
    const place2 = placeOf(machine, [...INTERFACES, index, binding], "key");
    return [{ place: place2, message: `${describe(machine.object)} uses the interface binding "${binding}"` }];
  });
}
var rule10 = defineRule({
  id: "gates/discontinued",
  severity: "error",
  summary: "A feature gate is listed that no longer does anything in this release.",
  why: `Listing the gate switches nothing on. Where a VM still uses what the gate once enabled, admission refuses that VM; the rule is
an error then, and else a warning.`,
  releases: "by gate",
  needs: ["release"],
  fix: { safety: "safe", does: "It removes the gate from the list, where no VM uses what the gate once enabled." },
  sources: [
    "kubevirt/kubevirt pkg/virt-config/featuregate/inactive.go",
    "kubevirt/kubevirt pkg/virt-config/featuregate func ValidateFeatureGates"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - Macvtap # ~> gates/discontinued
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          networks:
            - name: lan
              multus:
                networkName: lan
          domain:
            devices:
              interfaces:
                - name: lan
                  macvtap: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          networks:
            - name: lan
              multus:
                networkName: lan
          domain:
            devices:
              interfaces:
                - name: lan
                  bridge: {}
  `,
  *check(target2) {
    const { release: release2 } = target2;
    for (const listed4 of writtenGates(target2)) {
      const { gate, place: place2, list: list4 } = listed4;
      if (list4 !== "featureGates" || stageOf(gate, release2) !== "Discontinued") continue;
      const related2 = holds("discontinuedGatesRefused", release2) ? users(target2, gate) : [];
      const refused4 = related2.length === 1 ? "the VM that still uses it" : `the ${related2.length} VMs that still use it`;
      const effect = related2.length > 0 ? `admission refuses ${refused4}` : "the gate has no effect";
      const successor = successorOf(gate);
      const change = related2.length > 0 ? void 0 : removal2(listed4);
      yield {
        place: place2,
        ...change ? { fix: { title: `remove "${gate}" from ${list4}`, safety: "safe", changes: [change] } } : {},
        severity: related2.length > 0 ? "error" : "warning",
        message: `feature gate "${gate}" is discontinued in ${release2.label}: ${effect}; ${successor === void 0 ? "" : `use ${successor} and `}remove the gate`,
        related: related2
      };
    }
  }
});

// src/rules/gates/list-replaced.ts
init_kube_object();
init_value();
function listed3(value) {
  const found = items(value, ...FEATURE_GATES_PATH);
  if (moreItems(value, ...FEATURE_GATES_PATH) || !found.every((gate) => typeof gate === "string")) return void 0;
  return found;
}
function setGates(patch) {
  const merge2 = mergeOf(patch);
  if (merge2?.kind !== "KubeVirt" || !isKubeVirtGroup(merge2.group)) return void 0;
  const list4 = get(merge2.value, ...FEATURE_GATES_PATH);
  return Array.isArray(list4) && openReason(list4) === void 0 ? listed3(merge2.value) : void 0;
}
var rule11 = defineRule({
  id: "gates/list-replaced",
  severity: "warning",
  summary: "A merge patch sets the list of feature gates and drops those that the patched object lists.",
  why: `featureGates is a plain list: kustomize, Flux and kubectl replace it as a whole where a merge patch names it. A gate that only
the base lists is off after the patch, and VMs that need it are refused. The rule is info where the patched object is out of sight.`,
  releases: "all",
  needs: ["git"],
  sources: ["kubevirt/kubevirt-tekton-tasks#552", "kubernetes-sigs/kustomize api/filters/patchstrategicmerge"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: platform
      namespace: flux-system
    spec:
      path: ./
      prune: false
      interval: 10m
      sourceRef:
        kind: GitRepository
        name: fleet
      patches:
        - target:
            kind: KubeVirt
          patch: | # ~> gates/list-replaced
            apiVersion: kubevirt.io/v1
            kind: KubeVirt
            metadata:
              name: kubevirt
            spec:
              configuration:
                developerConfiguration:
                  featureGates:
                    - Sidecar
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: platform
      namespace: flux-system
    spec:
      path: ./
      prune: false
      interval: 10m
      sourceRef:
        kind: GitRepository
        name: fleet
      patches:
        - target:
            kind: KubeVirt
          patch: |
            - op: add
              path: /spec/configuration/developerConfiguration/featureGates/-
              value: Sidecar
  `,
  *check({ cluster: cluster2 }) {
    for (const patch of cluster2.patches) {
      const gates = setGates(patch);
      if (!gates) continue;
      const problem5 = patch.objects.length > 0 ? dropped(patch, gates) : unseen(patch, gates);
      if (problem5) yield problem5;
    }
  }
});
function dropped(patch, gates) {
  const lost = /* @__PURE__ */ new Set();
  const related2 = [];
  for (const object of patch.objects) {
    const own3 = (listed3(object.value) ?? []).filter((gate) => !gates.includes(gate));
    if (own3.length === 0) continue;
    for (const gate of own3) lost.add(gate);
    related2.push({ place: gatesOf(object), message: `${describe(object)} lists ${quoted(own3)}` });
  }
  if (lost.size === 0) return void 0;
  const names2 = quoted([...lost].sort());
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, "key"),
    message: `this patch replaces the whole list of feature gates, so ${names2} of the patched object ${lost.size === 1 ? "is" : "are"} off; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`,
    related: related2
  };
}
function unseen(patch, gates) {
  if (patch.fromRelease || gates.length === 0) return void 0;
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, "key"),
    severity: "info",
    message: `this patch sets the whole list of feature gates to ${quoted(gates)}; gates that the patched object lists, which is out of sight, go off; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`
  };
}
var gatesOf = (object) => ({ object, path: FEATURE_GATES_PATH, at: "key" });
var quoted = (gates) => gates.map((gate) => `"${gate}"`).join(", ");

// src/rules/gates/missing.ts
init_kube_object();
init_value();
function fixOf(gate, object, { release: release2 }) {
  const stage = stageOf(gate, release2);
  const disabled2 = items(object.value, ...DISABLED_GATES_PATH).includes(gate);
  if (disabled2 || stage !== "Alpha" && stage !== "Beta") return {};
  const title = `add "${gate}" to featureGates of ${describe(object)}`;
  return { fix: { title, safety: "safe", changes: [{ op: "add", object, path: FEATURE_GATES_PATH, value: gate }] } };
}
var rule12 = defineRule({
  id: "gates/missing",
  severity: "error",
  summary: "A feature gate that an object needs is not enabled.",
  why: `Admission refuses the object, so the VM is never created. Which gates are needed changes with the release:
VMPersistentState, for one, guards persistent TPM and UEFI state until it became always on.`,
  releases: "by gate",
  needs: ["release"],
  fix: {
    safety: "safe",
    does: "It adds the gate to the KubeVirt object, where that stands in Git and does not disable the gate."
  },
  sources: ["kubevirt/kubevirt pkg/virt-api/webhooks", "kubevirt/kubevirt pkg/virt-config/featuregate"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: # ~> gates/missing
            - Snapshot
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              bootloader:
                efi:
                  persistent: true
            features:
              smm: {}
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - VMPersistentState
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              bootloader:
                efi:
                  persistent: true
            features:
              smm: {}
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target2) {
    const { kubevirt, hyperconverged } = target2.configuration;
    const judged = kubevirt && !hyperconverged && target2.cluster.objects.includes(kubevirt);
    for (const [gate, { objects, places }] of missingGates(target2)) {
      const [first3] = places;
      if (!first3) continue;
      const [only6] = objects;
      const who = only6 && objects.size === 1 ? `${describe(only6)}, which needs it` : `the ${objects.size} objects that need it`;
      yield {
        place: judged ? { object: kubevirt, path: FEATURE_GATES_PATH, at: "key" } : first3.place,
        message: `feature gate "${gate}" is not enabled; ${target2.release.label} refuses ${who}; add it to ${FEATURE_GATES_PATH.join(".")}`,
        related: places,
        ...judged ? fixOf(gate, kubevirt, target2) : {}
      };
    }
  }
});

// src/rules/gates/redundant.ts
var rule13 = defineRule({
  id: "gates/redundant",
  severity: "info",
  summary: "A feature gate is listed that is generally available, so that listing it changes nothing.",
  why: `A gate that is generally available is on in any case, and cannot be switched off. A list of such names hides those that
matter, and the name will be unknown to a later release.`,
  releases: "by gate",
  needs: ["release"],
  fix: { safety: "safe", does: "It removes the gate from the list." },
  sources: [
    "kubevirt/kubevirt pkg/virt-config/featuregate",
    "kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistentState # ~> gates/redundant
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
  `,
  *check(target2) {
    const { release: release2 } = target2;
    for (const listed4 of writtenGates(target2)) {
      const { gate, place: place2, list: list4 } = listed4;
      if (stageOf(gate, release2) !== "GA") continue;
      const effect = list4 === "featureGates" ? "always on" : "always on and cannot be disabled";
      const change = removal2(listed4);
      yield {
        place: place2,
        ...change ? { fix: { title: `remove "${gate}" from ${list4}`, safety: "safe", changes: [change] } } : {},
        message: `feature gate "${gate}" is generally available in ${release2.label}: it is ${effect}; remove it from ${list4}`
      };
    }
  }
});

// src/rules/gates/unknown.ts
var rule14 = defineRule({
  id: "gates/unknown",
  severity: "warning",
  summary: "A feature gate is listed that this release of KubeVirt does not know.",
  why: `KubeVirt accepts any name in the list and says nothing: a misspelt gate, or one of another release, switches nothing on.
The VM that needs the gate is refused, or misses the feature, with no hint at the list.`,
  releases: "all",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-config/featuregate",
    "kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistantState # ~> gates/unknown
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistentState
  `,
  *check(target2) {
    const { release: release2, reading } = target2;
    for (const { gate, place: place2 } of writtenGates(target2)) {
      if (stageOf(gate, release2) !== void 0) continue;
      if (!reading.known && supportedReleases().some((other) => stageOf(gate, other) !== void 0)) continue;
      yield {
        place: place2,
        message: `feature gate "${gate}" is not known to ${release2.label} and has no effect; ${remedy(gate)}`
      };
    }
  }
});
function remedy(gate) {
  if (isKnownGate(gate)) return "it belongs to another release: remove it, or list it only where that release runs";
  const near = nearestGate(gate);
  return near === void 0 ? "remove it, or correct its name" : `did you mean "${near}"?`;
}

// src/facts/cdi.ts
var COLLECTS_BY_DEFAULT = { from: "1.55.0", to: "1.56" };
var COLLECTS_NEVER = { from: "1.62.0" };
var DATA_VOLUME_TTL = ["spec", "config", "dataVolumeTTLSeconds"];
var DELETE_AFTER_COMPLETION = "cdi.kubevirt.io/storage.deleteAfterCompletion";

// src/cluster/data-volume-gc.ts
init_value();
function cdiObject({ cluster: cluster2, configuration }) {
  const objects = configuration.hyperconverged ? cluster2.captured(CDI_GROUP, "CDI") : cluster2.all(CDI_GROUP, "CDI");
  return objects.length === 1 && cluster2.unassigned === void 0 ? objects[0] : void 0;
}
function collectionOf(target2) {
  const object = cdiObject(target2);
  if (!object) return void 0;
  const version2 = target2.storage.cdi;
  const isOf2 = (range) => version2 !== void 0 && versionInRange(version2, range);
  const seconds = get(object.value, ...DATA_VOLUME_TTL);
  if (typeof seconds === "number") return seconds < 0 || isOf2(COLLECTS_NEVER) ? void 0 : { object, seconds };
  return seconds === void 0 && isOf2(COLLECTS_BY_DEFAULT) ? { object } : void 0;
}

// src/rules/gitops/datavolume-gc.ts
init_kube_object();
init_value();
var KEEPS = `${DELETE_AFTER_COMPLETION}: "false"`;
function isCollected(object, { cluster: cluster2 }) {
  const own3 = text(object.value, "metadata", "annotations", DELETE_AFTER_COMPLETION);
  if (own3 === "false" || isUnknown(own3)) return false;
  return !cluster2.deliveriesOf(object).some(({ changes }) => changes.includes(DELETE_AFTER_COMPLETION));
}
var nameOf2 = (object) => ({ object, path: ["metadata", "name"] });
var rule15 = defineRule({
  id: "gitops/datavolume-gc",
  severity: "warning",
  summary: "CDI deletes a DataVolume of Git once its import is done.",
  why: `CDI ${rangeText(COLLECTS_BY_DEFAULT)} deletes finished DataVolumes by itself, other releases where dataVolumeTTLSeconds says so, and
${rangeText(COLLECTS_NEVER)} none does. The claim stays. A GitOps tool then makes the DataVolume anew at each sync, and is refused because its
claim exists. Where nothing in Git brings the DataVolume again it is info.`,
  releases: "by CDI release",
  needs: ["git"],
  sources: [
    "kubevirt/containerized-data-importer#2421",
    "kubevirt/containerized-data-importer#2754",
    "kubevirt.io/containerized-data-importer-api pkg/apis/core/v1beta1/types.go type CDIConfigSpec"
  ],
  bad: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: disks
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        dataVolumeTTLSeconds: 0 # ~> gitops/datavolume-gc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: root
    spec:
      source:
        blank: {}
      storage:
        resources:
          requests:
            storage: 10Gi
  `,
  good: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: disks
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        dataVolumeTTLSeconds: -1
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: root
    spec:
      source:
        blank: {}
      storage:
        resources:
          requests:
            storage: 10Gi
  `,
  facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    status:
      observedKubeVirtVersion: v1.4.1
  `,
  *check(target2) {
    const { cluster: cluster2 } = target2;
    const collection = collectionOf(target2);
    if (!collection) return;
    const collected = cluster2.of(CDI_GROUP, "DataVolume").filter((object2) => isCollected(object2, target2));
    const [first3] = collected;
    if (!first3) return;
    const { object, seconds } = collection;
    const brought = collected.some((one2) => cluster2.deliveriesOf(one2).length > 0);
    const how = seconds === void 0 ? "by default in its release" : `dataVolumeTTLSeconds: ${seconds}`;
    const whom = collected.length === 1 ? describe(first3) : `${collected.length} DataVolumes`;
    yield {
      place: isJudged(target2, object) ? { object, path: DATA_VOLUME_TTL } : nameOf2(first3),
      ...brought ? {} : { severity: "info" },
      message: `${describe(object)} deletes finished DataVolumes (${how}), which concerns ${whom} in Git: once imported it is gone, and applying it again is refused because its claim exists; annotate it with ${KEEPS}, or set dataVolumeTTLSeconds: -1`,
      related: collected.map((one2) => ({
        place: nameOf2(one2),
        message: `${describe(one2)} is deleted once its import is done`
      }))
    };
  }
});

// src/facts/gitops.ts
var ARGO_SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
var ARGO_COMPARE_OPTIONS = "argocd.argoproj.io/compare-options";
var ARGO_SYNC_WAVE = "argocd.argoproj.io/sync-wave";
var ARGO_HOOKS = ["argocd.argoproj.io/hook", "helm.sh/hook"];
var ARGO_NO_HOOK = "Skip";
var ARGO_KEEPS = ["Prune=false", "Prune=confirm"];
var ARGO_KEEP = "Prune=false";
var ARGO_PRUNE = "Prune=true";
var ARGO_FORCE = "Force=true";
var ARGO_REPLACE = "Replace=true";
var ARGO_SKIP_DRY_RUN = "SkipDryRunOnMissingResource=true";
var ARGO_NO_DRIFT = ["ServerSideApply=true", "RespectIgnoreDifferences=true"];
var ARGO_SERVER_SIDE_DIFF = "ServerSideDiff=true";
var ARGO_GLOBAL_DIFF = [
  "resource.customizations.ignoreDifferences.kubevirt.io_VirtualMachine",
  "resource.customizations.ignoreDifferences.all"
];
var ARGO_GLOBAL_HEALTH = ["resource.customizations.health.kubevirt.io_VirtualMachine"];
var ARGO_OPERATOR_DIFF = "resourceIgnoreDifferences";
var ARGO_OPERATOR_HEALTH = "resourceHealthChecks";
var ARGO_NO_REPLACE = "Replace=false";
var FLUX_LEAVES = {
  "kustomize.toolkit.fluxcd.io/reconcile": ["disabled"],
  "kustomize.toolkit.fluxcd.io/ssa": ["Ignore", "IfNotPresent"]
};
var FLUX_KEEPS = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/prune": ["disabled"] };
var FLUX_KEEP = { name: "kustomize.toolkit.fluxcd.io/prune", value: "disabled" };
var FLUX_UNFORCED = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/force": ["disabled"] };
var FLUX_FORCE = { name: "kustomize.toolkit.fluxcd.io/force", value: "enabled" };

// src/cluster/delivered.ts
init_value();
var CHANGED = new Unknown("what brings it may change it");
function markOf({ changes }, { value }, name) {
  if (changes.includes(name) || changes.includes(name.replace("/", "~1"))) return CHANGED;
  return text(value, "metadata", "annotations", name) ?? text(value, "metadata", "labels", name);
}
var optionsIn = (written4) => typeof written4 === "string" ? written4.split(",").map((option) => option.trim()) : [];
function ownOptions(delivery, object) {
  const written4 = markOf(delivery, object, ARGO_SYNC_OPTIONS);
  return isUnknown(written4) ? written4 : optionsIn(written4);
}
function appOptions({ object, spec }) {
  const path = [...spec, "syncPolicy", "syncOptions"];
  return items(object.value, ...path).flatMap(
    (option, index) => typeof option === "string" ? [{ option: option.trim(), place: { object, path: [...path, index] } }] : []
  );
}
function isSettled({ object, spec, tool }) {
  if (tool === "Flux") return true;
  if (get(object.value, "spec", "templatePatch") !== void 0) return false;
  const policy = get(object.value, ...spec, "syncPolicy");
  return !isUnknown(policy) && moreItems(object.value, ...spec, "syncPolicy", "syncOptions") === void 0;
}
function isMarked(delivery, object, marks) {
  const answers = Object.entries(marks).map(([name, values]) => {
    const written4 = markOf(delivery, object, name);
    return isUnknown(written4) ? written4 : written4 !== void 0 && values.includes(written4);
  });
  return or(...answers);
}
function hasOption(delivery, object, options2) {
  if (appOptions(delivery).some(({ option }) => options2.includes(option))) return true;
  const own3 = ownOptions(delivery, object);
  return isUnknown(own3) ? own3 : own3.some((option) => options2.includes(option));
}
function waveOf(delivery, object) {
  const written4 = markOf(delivery, object, ARGO_SYNC_WAVE);
  if (isUnknown(written4)) return written4;
  return Number.parseInt(written4 ?? "", 10) || 0;
}
function isHook(delivery, object) {
  const values = ARGO_HOOKS.map((name) => markOf(delivery, object, name));
  if (values.some((value) => typeof value === "string" && value !== ARGO_NO_HOOK)) return true;
  return values.find(isUnknown) ?? false;
}
var brings = (delivery, { document }) => document !== void 0 && delivery.brings(document.path);
var broughtBy2 = (cluster2, delivery) => cluster2.objects.filter((object) => brings(delivery, object));
function hasGlobal(cluster2, keys, field) {
  const inConfigMap = cluster2.all("", "ConfigMap").some(({ value }) => keys.some((key) => get(value, "data", key) !== void 0));
  const ofOperator = cluster2.all(ARGO_GROUP, "ArgoCD");
  return inConfigMap || ofOperator.some(({ value }) => [field, "extraConfig"].some((name) => get(value, "spec", name)));
}

// src/facts/webhook-fields.ts
var WEBHOOK_FIELDS = [
  { path: ["architecture"] },
  { path: ["domain", "machine", "type"] },
  { path: ["domain", "firmware", "uuid"], behaviour: "randomFirmwareUuid" },
  { path: ["domain", "firmware", "serial"], behaviour: "randomFirmwareUuid" }
];

// src/rules/gitops/drift.ts
init_kube_object();
init_value();
var VM = "VirtualMachine";
function means(pattern, name) {
  if (typeof pattern !== "string") return isUnknown(pattern);
  return pattern === name || pattern.includes("*");
}
function ignoresSome({ object, spec }) {
  const path = [...spec, "ignoreDifferences"];
  if (moreItems(object.value, ...path)) return true;
  return items(object.value, ...path).some(
    (rule75) => isUnknown(rule75) || means(get(rule75, "kind"), VM) && means(get(rule75, "group"), KUBEVIRT_GROUP)
  );
}
function comparesOnServer({ object, spec }) {
  const written4 = text(object.value, ...spec.slice(0, -1), "metadata", "annotations", ARGO_COMPARE_OPTIONS);
  return isUnknown(written4) || optionsIn(written4).includes(ARGO_SERVER_SIDE_DIFF);
}
function showsDrift(delivery) {
  if (delivery.tool !== "Argo CD" || !isSettled(delivery)) return false;
  if (appOptions(delivery).some(({ option }) => ARGO_NO_DRIFT.includes(option))) return false;
  return !ignoresSome(delivery) && !comparesOnServer(delivery);
}
var unset = ({ own: own3 }, release2) => WEBHOOK_FIELDS.filter(({ behaviour }) => behaviour === void 0 || holds(behaviour, release2)).map(({ path }) => path).filter((path) => get(own3, ...path) === void 0);
function problemOf4(delivery, target2) {
  const found = target2.machines.filter(({ object: object2 }) => object2.kind === VM && brings(delivery, object2)).flatMap((machine) => {
    const fields = unset(machine, target2.release);
    return fields.length > 0 ? [{ machine, fields }] : [];
  });
  const [first3] = found;
  if (!first3) return void 0;
  const names2 = first3.fields.map((path) => path.join(".")).join(", ");
  const { object, spec } = delivery;
  return {
    place: { object, path: [...spec, "ignoreDifferences"] },
    message: `${describe(object)} brings VMs and ignores none of their differences: what ${target2.release.label} fills in (${names2}) may show as drift; set it in Git, or use ignoreDifferences or ${ARGO_COMPARE_OPTIONS}: ${ARGO_SERVER_SIDE_DIFF}, and never Replace=true`,
    related: found.map(({ machine, fields }) => ({
      place: { object: machine.object, path: machine.specPath, at: "key" },
      message: `${describe(machine.object)} leaves ${fields.length} of them to KubeVirt`
    }))
  };
}
var rule16 = defineRule({
  id: "gitops/drift",
  severity: "info",
  summary: "An Argo CD Application brings VMs and does not ignore what KubeVirt fills in.",
  why: `KubeVirt's webhook sets fields of a VM that Git leaves out. Where Argo CD takes them for differences, the Application stays out of
sync or heals itself for ever; those who answer with Replace=true lose the firmware.uuid, and the TPM with it.`,
  releases: "all",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go",
    "kubevirt/kubevirt#11273",
    "projectbluefin/lab#97",
    "argoproj/argo-cd docs/user-guide/diffing.md"
  ],
  bad: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec: # ~> gitops/drift
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jqPathExpressions:
            - .spec.template.spec.architecture
            - .spec.template.spec.domain.machine
            - .spec.template.spec.domain.firmware
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    status:
      observedKubeVirtVersion: v1.8.4
  `,
  *check(target2) {
    if (hasGlobal(target2.cluster, ARGO_GLOBAL_DIFF, ARGO_OPERATOR_DIFF)) return;
    for (const delivery of target2.cluster.deliveries) {
      const problem5 = showsDrift(delivery) ? problemOf4(delivery, target2) : void 0;
      if (problem5) yield problem5;
    }
  }
});

// src/facts/run-strategies.ts
var RUN_STRATEGIES = [
  { value: "Always" },
  { value: "Halted" },
  { value: "Manual" },
  { value: "Once" },
  { value: "RerunOnFailure" },
  { value: "WaitAsReceiver", behaviour: "waitAsReceiver" }
];
var RUNNING_STRATEGY = { true: "Always", false: "Halted" };
var STOPPED_STRATEGY = "Halted";

// src/cluster/run-strategy.ts
init_value();
function virtualMachines(cluster2) {
  return MACHINE_KINDS.flatMap(({ group: group2, kind, vm: path }) => {
    if (!path) return [];
    return cluster2.of(group2, kind).flatMap((object) => {
      const spec = get(object.value, ...path);
      return isMap(spec) ? [{ object, path, spec }] : [];
    });
  });
}
function runStrategyOf({ spec }) {
  const running = flag(spec, "running");
  const strategy = text(spec, "runStrategy");
  if (isUnknown(running)) return running;
  if (isUnknown(strategy)) return strategy;
  if (running === void 0) return strategy;
  return strategy === void 0 ? RUNNING_STRATEGY[running ? "true" : "false"] : void 0;
}

// src/rules/gitops/halted-wave.ts
init_kube_object();
init_value();
function stepOf(delivery, objects) {
  const hook = objects.find((object) => surely(isHook(delivery, object)));
  if (hook) return hook;
  const waves = objects.flatMap((object) => {
    const wave = waveOf(delivery, object);
    return isUnknown(wave) ? [] : [{ object, wave }];
  });
  return waves.find(({ wave }) => wave !== waves[0]?.wave)?.object;
}
var placeOf3 = ({ object, path, spec }) => ({
  object,
  path: [...path, spec.runStrategy === void 0 ? "running" : "runStrategy"]
});
function problemOf5(delivery, stopped, target2) {
  const [first3, ...others] = stopped.filter(({ object }) => brings(delivery, object));
  const step2 = first3 && stepOf(delivery, broughtBy2(target2.cluster, delivery));
  if (!first3 || !step2) return void 0;
  return {
    place: placeOf3(first3),
    message: `${describe(first3.object)} is declared stopped, which Argo CD takes for Suspended: a sync of ${describe(delivery.object)}, which has several waves or hooks, waits for it without end and blocks later ones; bring stopped VMs by an Application without waves, or give VirtualMachine a health check in argocd-cm`,
    related: [
      {
        place: { object: step2, path: ["metadata", "annotations"], at: "key" },
        message: `${describe(step2)} is another step`
      },
      ...others.map((vm) => ({ place: placeOf3(vm), message: `${describe(vm.object)} is declared stopped too` }))
    ]
  };
}
var rule17 = defineRule({
  id: "gitops/halted-wave",
  severity: "warning",
  summary: "A stopped VM is brought by an Argo CD Application that syncs in several waves.",
  why: `Argo CD's health check calls a VM that does not run Suspended, whether it should run or not. In a sync of more than one wave, or with
a hook, each object must become healthy before it ends: this one never does, and no later sync begins. Argo CD releases of
September 2026 on take a VM that is declared stopped for healthy.`,
  releases: "all",
  needs: ["git"],
  sources: ["argoproj/argo-cd#29663", "argoproj/argo-cd#29664", "KBVE/kbve#10567"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "2"
    spec:
      runStrategy: Halted # ~> gitops/halted-wave
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "2"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  *check(target2) {
    if (hasGlobal(target2.cluster, ARGO_GLOBAL_HEALTH, ARGO_OPERATOR_HEALTH)) return;
    const stopped = virtualMachines(target2.cluster).filter(
      (vm) => vm.path.length === 1 && runStrategyOf(vm) === STOPPED_STRATEGY
    );
    for (const delivery of target2.cluster.deliveries) {
      if (delivery.tool !== "Argo CD") continue;
      const problem5 = problemOf5(delivery, stopped, target2);
      if (problem5) yield problem5;
    }
  }
});

// src/rules/gitops/hyperconverged-owned.ts
init_kube_object();
init_value();
var OPERANDS = [
  { group: KUBEVIRT_GROUP, kind: "KubeVirt" },
  { group: CDI_GROUP, kind: "CDI" }
];
var isOwned = (object, owner3, name) => object.name === name || object.namespace !== void 0 && object.namespace === owner3?.namespace;
function ownerIn({ cluster: cluster2 }) {
  const [owner3, ...more] = cluster2.all(HYPERCONVERGED_GROUP, "HyperConverged");
  return cluster2.unassigned === void 0 && more.length === 0 ? owner3 : void 0;
}
function remedy2(spec, owner3, patch) {
  const path = owner3 && Object.hasOwn(HYPERCONVERGED_STATE_CLASS, owner3.version) && HYPERCONVERGED_STATE_CLASS[owner3.version];
  if (path && get(spec, "configuration", "vmStateStorageClass") !== void 0)
    return `set ${path.join(".")} of HyperConverged instead`;
  return `set it in HyperConverged, or by its annotation ${patch}`;
}
var rule18 = defineRule({
  id: "gitops/hyperconverged-owned",
  severity: "warning",
  summary: "A KubeVirt or CDI object in Git sets what HyperConverged reverts.",
  why: `HyperConverged makes these objects itself and puts back every field that somebody else sets. A GitOps tool that brings one fights
with the operator, and what Git says of storage classes and gates does not hold.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/hyperconverged-cluster-operator docs/cluster-configuration.md",
    "kubevirt/hyperconverged-cluster-operator controllers/handlers/kubevirt.go"
  ],
  bad: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
    ---
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt-kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec: # ~> gitops/hyperconverged-owned
      configuration:
        vmStateStorageClass: cephfs
  `,
  good: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
      vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target2) {
    const owner3 = ownerIn(target2);
    for (const { group: group2, kind } of OPERANDS) {
      const { name, patch } = HYPERCONVERGED_OPERANDS[kind];
      for (const object of target2.cluster.of(group2, kind)) {
        const spec = get(object.value, "spec");
        if (object.observed || !isMap(spec) || Object.keys(spec).length === 0) continue;
        if (!isOwned(object, owner3, name)) continue;
        yield {
          place: { object, path: ["spec"], at: "key" },
          message: `${describe(object)} sets ${Object.keys(spec).join(", ")}, which ${owner3 ? describe(owner3) : "HyperConverged"} owns and reverts; ${remedy2(spec, owner3, patch)}`,
          related: owner3 ? [{ place: { object: owner3, path: ["spec"], at: "key" }, message: "HyperConverged owns it" }] : []
        };
      }
    }
  }
});

// src/rules/gitops/hyperconverged-path.ts
init_kube_object();
init_value();
var FIELDS4 = [
  { paths: HYPERCONVERGED_STATE_CLASS, lost: "the state class is not set" },
  { paths: HYPERCONVERGED_EVICTION_STRATEGY, lost: "the eviction strategy is not set" }
];
function pathsOf(value, key, above = []) {
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, inner2]) => {
    const path = [...above, name];
    return name === key ? [path] : pathsOf(inner2, key, path);
  });
}
function* written2({ cluster: cluster2 }) {
  for (const object of cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")) yield asWritten(object, describe(object));
  for (const patch of cluster2.patches) {
    const merge2 = mergeOf(patch);
    if (merge2?.kind !== "HyperConverged" || merge2.group !== HYPERCONVERGED_GROUP) continue;
    yield { ...asWritten(merge2, "this patch"), place: (path) => placeIn(patch, path, "key") };
  }
}
var asWritten = (object, name) => ({
  value: object.value,
  name,
  apiVersion: object.apiVersion,
  place: (path) => ({ object, path, at: "key" })
});
function fixOf2(place2, wrong, right) {
  const { object, path } = place2;
  const to = right.split(".");
  const [only6] = wrong;
  if (wrong.length > 1 || only6?.join(".") !== path.join(".")) return {};
  if (typeof at(object.value, path) !== "string" || at(object.value, to) !== void 0) return {};
  return {
    fix: { title: `move ${path.join(".")} to ${right}`, safety: "safe", changes: [{ op: "move", object, path, to }] }
  };
}
function misplaced({ value, apiVersion }, paths) {
  const version2 = apiVersion.slice(HYPERCONVERGED_GROUP.length + 1);
  const right = Object.hasOwn(paths, version2) ? paths[version2] : void 0;
  const key = right?.at(-1);
  if (!right || key === void 0) return { wrong: [], right: "" };
  const { metadata: _metadata, status: _status, ...rest2 } = value;
  const wanted = right.join(".");
  return { wrong: pathsOf(rest2, key).filter((path) => path.join(".") !== wanted), right: wanted };
}
var rule19 = defineRule({
  id: "gitops/hyperconverged-path",
  severity: "error",
  summary: "HyperConverged sets a field where its API version does not have it.",
  why: `The two API versions keep vmStateStorageClass and evictionStrategy at different paths, and documents have named a third. The API
server refuses the object where it validates strictly, and else drops the field without a word: state goes to a default class, or to
none.`,
  releases: "by API version of HyperConverged",
  needs: ["git"],
  fix: { safety: "safe", does: "It moves the field to where the API version has it, where nothing stands there." },
  sources: [
    "kubevirt/hyperconverged-cluster-operator api/v1beta1/hyperconverged_types.go type HyperConvergedSpec",
    "kubevirt/hyperconverged-cluster-operator api/v1/hyperconverged_types.go type StorageConfig"
  ],
  bad: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      virtualization:
        vmStateStorageClass: cephfs # ~> gitops/hyperconverged-path
  `,
  good: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      storage:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target2) {
    for (const one2 of written2(target2)) {
      for (const { paths, lost } of FIELDS4) {
        const { wrong, right } = misplaced(one2, paths);
        for (const path of wrong) {
          const place2 = one2.place(path);
          yield {
            place: place2,
            ...fixOf2(place2, wrong, right),
            message: `${one2.name} sets "${path.join(".")}", which ${one2.apiVersion} does not have: the API server refuses or drops it, so ${lost}; write ${right}`
          };
        }
      }
    }
  }
});

// src/cluster/delivery-order.ts
init_value();
function isTooEarly(delivery, object, needed) {
  if (isHook(delivery, object) !== false || isHook(delivery, needed) !== false) return false;
  const [wave, first3] = [waveOf(delivery, object), waveOf(delivery, needed)];
  return !isUnknown(wave) && !isUnknown(first3) && wave <= first3;
}
var bringersOf = (cluster2, { object }) => cluster2.deliveriesOf(object).filter((delivery) => delivery.tool === "Flux" && delivery.object !== object);
function namedBy(cluster2, { object, spec }) {
  const named3 = items(object.value, ...spec, "dependsOn");
  if (moreItems(object.value, ...spec, "dependsOn")) return void 0;
  if (named3.some((one2) => isUnknown(get(one2, "name")) || isUnknown(get(one2, "namespace")))) return void 0;
  return cluster2.deliveries.filter(
    ({ tool, object: other }) => tool === "Flux" && named3.some((one2) => {
      const namespace = text(one2, "namespace") ?? object.namespace;
      const same4 = namespace === void 0 || other.namespace === void 0 || namespace === other.namespace;
      return get(one2, "name") === other.name && same4;
    })
  );
}
function mayWaitFor(cluster2, delivery, first3) {
  const awaited = /* @__PURE__ */ new Set([first3, ...bringersOf(cluster2, first3)]);
  const seen = /* @__PURE__ */ new Set();
  const open = [delivery];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const bringers = bringersOf(cluster2, next);
    const named3 = namedBy(cluster2, next);
    if (!named3 || bringers.some(({ changes }) => changes.includes("dependsOn"))) return true;
    if (named3.some((one2) => awaited.has(one2))) return true;
    open.push(...bringers, ...named3);
  }
  return false;
}

// src/rules/gitops/order.ts
init_kube_object();
init_value();
function* needsOf(machine, target2) {
  const { cluster: cluster2 } = target2;
  yield* cluster2.of(KUBEVIRT_GROUP, "KubeVirt");
  yield* cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged");
  if (items(machine.vmSpec, "dataVolumeTemplates").length > 0) yield* cluster2.of(CDI_GROUP, "CDI");
  for (const { object } of [machine.preference, machine.instancetype])
    if (object && isJudged(target2, object)) yield object;
}
function onlyBringer({ cluster: cluster2 }, object, tool) {
  const [first3, ...more] = cluster2.deliveriesOf(object).filter((delivery) => delivery.tool === tool);
  return more.length === 0 ? first3 : void 0;
}
function isLater(delivery, needed, target2) {
  const first3 = onlyBringer(target2, needed, "Flux");
  if (!first3 || first3.destination !== delivery.destination) return false;
  return !mayWaitFor(target2.cluster, delivery, first3);
}
function* pairsOf(delivery, target2) {
  const later = /* @__PURE__ */ new Map();
  for (const machine of target2.machines) {
    if (!brings(delivery, machine.object)) continue;
    for (const needed of needsOf(machine, target2)) {
      const together = brings(delivery, needed);
      if (delivery.tool === "Argo CD") {
        if (together && isTooEarly(delivery, machine.object, needed)) yield { machine, needed };
        continue;
      }
      if (!later.has(needed)) later.set(needed, isLater(delivery, needed, target2));
      const apart = later.get(needed) === true && onlyBringer(target2, machine.object, "Flux") === delivery;
      if (together || apart) yield { machine, needed };
    }
  }
}
function problemOf6(delivery, target2) {
  const pairs = [...pairsOf(delivery, target2)];
  const [first3] = pairs;
  if (!first3) return void 0;
  const { object, spec, tool } = delivery;
  const needed = [...new Set(pairs.map((pair2) => pair2.needed))];
  const early = [...new Set(pairs.map(({ machine }) => machine.object))];
  const remedy7 = tool === "Flux" ? "bring them by another Kustomization, and name it in dependsOn" : `give the VMs a later ${ARGO_SYNC_WAVE}`;
  return {
    place: { object, path: [...spec, ...tool === "Flux" ? ["path"] : ["source", "path"]], at: "key" },
    message: `${describe(object)} brings ${describe(first3.machine.object)} no later than ${needed.map(describe).join(", ")}, which it needs: the first sync of a new cluster refuses the VM; ${remedy7}`,
    related: [
      ...early.map((vm) => ({
        place: { object: vm, path: ["metadata", "name"] },
        message: `${describe(vm)} is too early`
      })),
      ...needed.map((one2) => ({
        place: { object: one2, path: ["metadata", "name"] },
        message: `${describe(one2)} must be first`
      }))
    ]
  };
}
var isOperator = ({ value }) => Object.values(HYPERCONVERGED_PACKAGES).some((name) => name === get(value, "spec", "name"));
function* dryRuns(delivery, { cluster: cluster2 }) {
  const isBrought = (object) => brings(delivery, object);
  const operator = cluster2.of(OLM_GROUP, "Subscription").find((object) => isOperator(object) && isBrought(object));
  if (!operator || !isSettled(delivery)) return;
  for (const object of cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged").filter(isBrought)) {
    if (hasOption(delivery, object, [ARGO_SKIP_DRY_RUN]) !== false) continue;
    yield {
      place: { object, path: ["metadata"], at: "key" },
      message: `${describe(object)} is brought together with ${describe(operator)}, whose operator makes its kind known: Argo CD's dry run fails on a new cluster before anything is applied; annotate it with ${ARGO_SYNC_OPTIONS}: ${ARGO_SKIP_DRY_RUN}`,
      related: [{ place: { object: delivery.object, path: delivery.spec, at: "key" }, message: "brings both" }]
    };
  }
}
var rule20 = defineRule({
  id: "gitops/order",
  severity: "warning",
  summary: "A GitOps tool brings VMs before, or together with, what they need.",
  why: `On a new cluster the kinds of KubeVirt exist only once its operator has worked on the KubeVirt or HyperConverged object, and admission
refuses a VM whose instance type or preference is not there yet. A sync that brings all at once then fails: in Argo CD until somebody
tries again, in Flux for ever, since it applies nothing of a Kustomization that fails in part.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "argoproj/argo-cd docs/user-guide/sync-waves.md",
    "argoproj/argo-cd docs/user-guide/sync-options.md",
    "fluxcd/kustomize-controller docs/spec/v1/kustomizations.md dependsOn",
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: virtualization
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: . # ~> gitops/order
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: virtualization
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "1"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  *check(target2) {
    if (target2.cluster.unassigned !== void 0) return;
    for (const delivery of target2.cluster.deliveries) {
      const problem5 = problemOf6(delivery, target2);
      if (problem5) yield problem5;
      if (delivery.tool === "Argo CD") yield* dryRuns(delivery, target2);
    }
  }
});

// src/rules/gitops/prune.ts
init_kube_object();
init_value();
var DELETED = "is deleted, and its TPM or UEFI state with it";
var RECREATES = `recreates: a VM that cannot be patched ${DELETED}`;
var LOST_UUID = "replaces: a VM loses the firmware.uuid that is not in Git, and with it finds an empty TPM";
var REPLACES = "replaces: a VM that is recreated loses its TPM or UEFI state";
var ARGO_REMEDY = `annotate such VMs with ${ARGO_SYNC_OPTIONS}: Prune=false,Delete=false`;
var NO_REPLACE = "remove the option, and answer drift with ignoreDifferences";
function losesUuid(machine, target2) {
  if (!holds("randomFirmwareUuid", target2.release) || !surely(target2.verdict(machine).state.tpm)) return false;
  return get(machine.spec, "domain", "firmware", "uuid") === void 0;
}
var annotation = (name) => ["metadata", "annotations", name];
function argoKeeps(object) {
  const path = annotation(ARGO_SYNC_OPTIONS);
  const written4 = text(object.value, ...path);
  const options2 = optionsIn(written4).filter((option) => option !== "");
  if (isUnknown(written4) || options2.includes(ARGO_PRUNE)) return void 0;
  return { op: "set", object, path, value: [...options2, ARGO_KEEP].join(",") };
}
function fluxKeeps(object) {
  const path = annotation(FLUX_KEEP.name);
  return get(object.value, ...path) === void 0 ? { op: "set", object, path, value: FLUX_KEEP.value } : void 0;
}
function fixOf3({ keeps }, machines) {
  const objects = [...new Set(machines.map(({ object }) => object))];
  const changes = keeps ? objects.flatMap((object) => keeps(object) ?? []) : [];
  if (changes.length === 0 || changes.length < objects.length) return void 0;
  const [only6] = objects;
  const whom = only6 && objects.length === 1 ? describe(only6) : `${objects.length} VMs`;
  return { title: `annotate ${whom} against pruning`, safety: "safe", changes };
}
function replacing(place2, target2, spares) {
  return [
    {
      place: place2,
      does: LOST_UUID,
      remedy: `pin firmware.uuid, and ${NO_REPLACE}`,
      spares: (machine) => !losesUuid(machine, target2) || spares(machine)
    },
    {
      place: place2,
      does: REPLACES,
      remedy: NO_REPLACE,
      severity: "info",
      spares
    }
  ];
}
function* ofArgo(delivery, target2) {
  if (!isSettled(delivery)) return;
  const { object, spec } = delivery;
  const automated = [...spec, "syncPolicy", "automated"];
  const options2 = appOptions(delivery);
  const has2 = (wanted) => options2.find(({ option }) => wanted.includes(option));
  const prunes = get(object.value, ...automated, "prune") === true;
  const enabled = get(object.value, ...automated, "enabled");
  if (prunes && (enabled === void 0 || enabled === true)) {
    yield {
      place: { object, path: [...automated, "prune"] },
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: ARGO_REMEDY,
      spares: (machine) => hasOption(delivery, machine.object, ARGO_KEEPS),
      keeps: argoKeeps
    };
  }
  const force = has2([ARGO_FORCE]);
  if (force) yield { place: force.place, does: RECREATES, remedy: "remove the option", spares: () => false };
  const replace = has2([ARGO_REPLACE]);
  if (replace) yield* replacing(replace.place, target2, ({ object: vm }) => hasOption(delivery, vm, [ARGO_NO_REPLACE]));
}
function* ofFlux(delivery) {
  const { object, spec } = delivery;
  const place2 = (field) => ({ object, path: [...spec, field] });
  if (get(object.value, ...spec, "prune") === true) {
    yield {
      place: place2("prune"),
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: "annotate such VMs with kustomize.toolkit.fluxcd.io/prune: disabled",
      spares: (machine) => isMarked(delivery, machine.object, FLUX_KEEPS),
      keeps: fluxKeeps
    };
  }
  if (get(object.value, ...spec, "force") === true) {
    yield {
      place: place2("force"),
      does: RECREATES,
      remedy: "remove it, or annotate such VMs with kustomize.toolkit.fluxcd.io/force: disabled",
      spares: (machine) => isMarked(delivery, machine.object, FLUX_UNFORCED)
    };
  }
}
function* ofMachine({ object }, target2) {
  const place2 = (name) => ({ object, path: ["metadata", "annotations", name] });
  const spares = (machine) => machine.object !== object;
  const options2 = optionsIn(text(object.value, "metadata", "annotations", ARGO_SYNC_OPTIONS));
  const at5 = place2(ARGO_SYNC_OPTIONS);
  if (options2.includes(ARGO_FORCE)) yield { place: at5, does: RECREATES, remedy: "remove the option", spares };
  else if (options2.includes(ARGO_REPLACE)) yield* replacing(at5, target2, spares);
  if (text(object.value, "metadata", "annotations", FLUX_FORCE.name) === FLUX_FORCE.value)
    yield { place: place2(FLUX_FORCE.name), does: RECREATES, remedy: "remove the annotation", spares };
}
function outlives(target2, { object }) {
  const claim = target2.existingClaim(object);
  return claim !== void 0 && isJudged(target2, claim) && items(claim.value, "metadata", "ownerReferences").length === 0;
}
function problemOf7(danger, target2, machines) {
  const hit = machines.filter((machine) => danger.spares(machine) === false);
  const [first3] = hit;
  if (!first3) return void 0;
  const whom = hit.length === 1 ? describe(first3.object) : `${hit.length} VMs`;
  const own3 = danger.place.object === first3.object;
  const fix = fixOf3(danger, hit);
  return {
    place: danger.place,
    ...fix ? { fix } : {},
    ...danger.severity ? { severity: danger.severity } : {},
    message: own3 ? `the annotation of ${whom} ${danger.does}; ${danger.remedy}` : `${describe(danger.place.object)} ${danger.does}, which concerns ${whom}; ${danger.remedy}`,
    related: own3 ? [] : relatedMachines(target2, hit)
  };
}
var rule21 = defineRule({
  id: "gitops/prune",
  severity: "warning",
  summary: "A GitOps tool may delete or replace a VM, and its TPM or UEFI state with it.",
  why: `The claim that holds the state belongs to the VM: when the VM is deleted, it goes as well, while disks of their own stay. So a prune
after a rename, or an object that is recreated, shows only at the BitLocker screen. A replacement drops the firmware.uuid that KubeVirt
(${behaviourText("randomFirmwareUuid")}) gave a VM without one in Git, and a TPM is found by that; where one is pinned it harms only if
it ends in a new object, which is info.`,
  releases: "all",
  needs: ["git"],
  fix: {
    safety: "safe",
    does: "It annotates the VMs so that the tool does not prune them (Prune=false beside other sync options, or prune: disabled)."
  },
  sources: [
    "kubevirt/kubevirt#8156",
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI",
    "argoproj/argo-cd docs/user-guide/sync-options.md",
    "fluxcd/kustomize-controller docs/spec/v1/kustomizations.md"
  ],
  bad: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jsonPointers: [/spec/template/spec/architecture]
      syncPolicy:
        automated:
          prune: true # ~> gitops/prune
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jsonPointers: [/spec/template/spec/architecture]
      syncPolicy:
        automated:
          prune: true
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      annotations:
        argocd.argoproj.io/sync-options: Prune=false,Delete=false
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      configuration:
        vmStateStorageClass: cephfs
    status:
      observedKubeVirtVersion: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target2) {
    const machines = stateful(target2).filter((machine) => machine.vmPath && !outlives(target2, machine));
    if (machines.length === 0) return;
    for (const delivery of target2.cluster.deliveries) {
      const brought = machines.filter(({ object }) => brings(delivery, object));
      const dangers = delivery.tool === "Flux" ? ofFlux(delivery) : ofArgo(delivery, target2);
      yield* first2(dangers, target2, brought);
    }
    for (const machine of machines) yield* first2(ofMachine(machine, target2), target2, [machine]);
  }
});
function first2(dangers, target2, machines) {
  for (const danger of dangers) {
    const problem5 = problemOf7(danger, target2, machines);
    if (problem5) return [problem5];
  }
  return [];
}

// src/rules/gitops/run-strategy.ts
init_kube_object();
init_value();
var valuesIn = (release2) => RUN_STRATEGIES.filter(({ behaviour }) => behaviour === void 0 || holds(behaviour, release2)).map(
  ({ value }) => value
);
var KUSTOMIZE_KINDS = ["Kustomization", "Component"];
var SETS = /run(ning|Strategy)\b/;
function mayBeSet({ cluster: cluster2 }, { object }) {
  if (cluster2.deliveriesOf(object).some(({ changes }) => SETS.test(changes))) return true;
  return cluster2.objects.some(
    ({ kind, value }) => KUSTOMIZE_KINDS.includes(kind) && SETS.test(JSON.stringify(get(value, "replacements") ?? ""))
  );
}
function ofBoth({ object, path }) {
  return {
    place: { object, path: [...path, "running"], at: "key" },
    message: `${describe(object)} sets both running and runStrategy: admission refuses it, since they exclude each other; keep runStrategy`
  };
}
function ofNeither({ object, path, spec }) {
  if (!isMap(get(spec, "template")) || object.name === "") return void 0;
  return {
    place: { object, path, at: "key" },
    message: `${describe(object)} has no runStrategy: admission refuses it, since nothing says whether it runs; set "runStrategy: Always", or Halted`
  };
}
function ofValue(vm, strategy, release2) {
  const values = valuesIn(release2);
  if (values.includes(strategy)) return void 0;
  const meant = nearest(strategy, values);
  const remedy7 = meant === void 0 ? `it is one of ${values.join(", ")}` : `use "${meant}"`;
  return {
    place: { object: vm.object, path: [...vm.path, "runStrategy"] },
    message: `runStrategy "${strategy}" is none of ${release2.label}: admission refuses ${describe(vm.object)}; ${remedy7}`
  };
}
function problemOf8(vm, target2) {
  const running = get(vm.spec, "running");
  const strategy = get(vm.spec, "runStrategy");
  if (isUnknown(running) || isUnknown(strategy)) return void 0;
  if (running !== void 0 && strategy !== void 0) return ofBoth(vm);
  if (typeof strategy === "string") return ofValue(vm, strategy, target2.release);
  if (running !== void 0 || strategy !== void 0) return void 0;
  return mayBeSet(target2, vm) ? void 0 : ofNeither(vm);
}
var rule22 = defineRule({
  id: "gitops/run-strategy",
  severity: "error",
  summary: "A VM says not at all, twice, or by an unknown word whether it runs.",
  why: `Exactly one of running and runStrategy must be set, and no schema stands behind the value: manifests pass every schema check and
are then refused by admission, which for a GitOps tool is a sync that fails.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go func validateRunStrategy"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec: # ~> gitops/run-strategy
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Stopped # ~> gitops/run-strategy
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
  `,
  *check(target2) {
    for (const vm of virtualMachines(target2.cluster)) {
      const problem5 = problemOf8(vm, target2);
      if (problem5) yield problem5;
    }
  }
});

// src/rules/gitops/running-field.ts
init_value();
var SINCE = behaviourText("runningDeprecated");
var rule23 = defineRule({
  id: "gitops/running-field",
  severity: "warning",
  summary: "A VM says by the deprecated field running whether it runs.",
  why: `The API server warns at each apply. Consoles and tools write runStrategy instead, so that Git and cluster come to set one of
two fields each, which admission refuses together; and a GitOps tool that heals itself undoes each stop.`,
  releases: `warning ${SINCE}, info before`,
  needs: ["release"],
  fix: { safety: "safe", does: "It writes runStrategy in its place: Always for true, Halted for false." },
  sources: [BEHAVIOURS.runningDeprecated.source, "kubevirt/kubevirt#11993", "kubevirt/user-guide#849"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      running: true # ~> gitops/running-field
      template:
        spec:
          domain:
            devices: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  *check({ cluster: cluster2, release: release2 }) {
    const deprecated = holds("runningDeprecated", release2);
    const why = deprecated ? `in ${release2.label}: each apply is answered with a warning, and tools write runStrategy beside it` : `${SINCE}, and ${release2.label} takes runStrategy as well`;
    for (const { object, path, spec } of virtualMachines(cluster2)) {
      const running = get(spec, "running");
      if (typeof running !== "boolean" || get(spec, "runStrategy") !== void 0) continue;
      const field = [...path, "running"];
      const strategy = RUNNING_STRATEGY[`${running}`];
      const changes = [
        { op: "rename", object, path: field, key: "runStrategy" },
        { op: "set", object, path: field, value: strategy }
      ];
      yield {
        place: { object, path: field, at: "key" },
        fix: { title: `write "runStrategy: ${strategy}"`, safety: "safe", changes },
        ...deprecated ? {} : { severity: "info" },
        message: `"running: ${running}" is deprecated ${why}; say "runStrategy: ${strategy}"`
      };
    }
  }
});

// src/facts/server-fields.ts
var SERVER_METADATA = /* @__PURE__ */ new Set([
  "creationTimestamp",
  "deletionGracePeriodSeconds",
  "deletionTimestamp",
  "generation",
  "managedFields",
  "resourceVersion",
  "selfLink",
  "uid"
]);
var INERT_METADATA = /* @__PURE__ */ new Set(["creationTimestamp", "generation", "selfLink"]);
var LOCKING_FIELD = "resourceVersion";

// src/rules/gitops/server-field.ts
init_kube_object();
init_value();
var TEMPLATES = new Map(
  MACHINE_KINDS.filter(({ vmi }) => vmi.length > 0).map(({ group: group2, kind, vm, vmi }) => [
    kindKey(group2, kind),
    { machine: [...vmi, "metadata"], volumes: vm && [...vm, "dataVolumeTemplates"] }
  ])
);
function fieldsIn(value, path) {
  const metadata = at(value, path);
  if (!isMap(metadata)) return [];
  return Object.keys(metadata).filter((field) => SERVER_METADATA.has(field)).map((field) => [...path, field]);
}
function serverFields({ group: group2, kind, value }) {
  const found = fieldsIn(value, ["metadata"]);
  const templates = TEMPLATES.get(kindKey(group2, kind));
  if (templates) {
    found.push(...fieldsIn(value, templates.machine));
    const volumes = templates.volumes ?? [];
    const count3 = templates.volumes ? items(value, ...volumes).length : 0;
    for (let index = 0; index < count3; index++) found.push(...fieldsIn(value, [...volumes, index, "metadata"]));
  }
  if (Object.hasOwn(value, "status")) found.push(["status"]);
  return found;
}
var isInert = (path) => path.length === 1 || INERT_METADATA.has(String(path.at(-1)));
function fixOf4(object, fields) {
  return {
    title: `remove ${fields.map(written3).join(", ")}`,
    safety: fields.every(isInert) ? "safe" : "unsafe",
    changes: fields.map((path) => ({ op: "remove", object, path }))
  };
}
var written3 = (path) => path.join(".").replace(/\.(\d+)/g, "[$1]");
var isJudged2 = ({ group: group2, kind, observed: observed2 }) => !observed2 && isKubeVirtGroup(group2) && !(group2 === CDI_GROUP && kind === "StorageProfile");
var rule24 = defineRule({
  id: "gitops/server-field",
  severity: "info",
  summary: "An object in Git holds fields that only the cluster writes.",
  why: `Manifests that were exported or generated carry a status, a uid or a null creationTimestamp. They have no effect, but show as drift
in GitOps tools, and a resourceVersion makes an apply fail as soon as the object in the cluster has changed.`,
  releases: "all",
  needs: ["git"],
  fix: {
    safety: "safe",
    does: "It removes the fields; that is unsafe for uid, resourceVersion and the like, which hold conditions on what is applied."
  },
  sources: ["k8s.io/apimachinery pkg/apis/meta/v1/types.go type ObjectMeta", "kubevirt/kubevirt#11273"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        metadata:
          creationTimestamp: null # ~> gitops/server-field
        spec:
          domain:
            devices: {}
    status: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
  *check({ cluster: cluster2 }) {
    for (const object of cluster2.objects) {
      if (!isJudged2(object)) continue;
      const fields = serverFields(object);
      const [path] = fields;
      if (!path) continue;
      const locks = fields.some((field) => field.at(-1) === LOCKING_FIELD);
      const effect = locks ? "an apply fails once the object in the cluster has changed" : "it has no effect in Git and may show as drift";
      yield {
        place: { object, path, at: "key" },
        fix: fixOf4(object, fields),
        message: `${describe(object)} holds ${fields.map(written3).join(", ")}, which only the cluster writes: ${effect}; remove it from Git`
      };
    }
  }
});

// src/cluster/eviction.ts
init_kube_object();
init_value();
var MUST_MIGRATE = "LiveMigrate";
function evictionStrategy(target2, machine) {
  return text(machine.spec, "evictionStrategy") ?? target2.configuration.evictionStrategy;
}
function evictsByMigration(target2, machine) {
  const strategy = evictionStrategy(target2, machine);
  return isUnknown(strategy) ? strategy : strategy === MUST_MIGRATE;
}
function hasNoStrategy(target2, machine) {
  if (text(machine.spec, "evictionStrategy") !== void 0) return false;
  const { evictionStrategy: cluster2 } = target2.configuration;
  return cluster2 === void 0 || isUnknown(cluster2);
}
function strategySource(target2, machines) {
  const [first3] = machines;
  const shared2 = machines.every((machine) => text(machine.spec, "evictionStrategy") === void 0);
  const whose = shared2 ? "the cluster's" : machines.length === 1 ? "its" : "their";
  return `${whose} evictionStrategy ${String(first3 && evictionStrategy(target2, first3))}`;
}
function whoText(machines) {
  const [first3] = machines;
  return first3 && machines.length === 1 ? describe(first3.object) : `the ${machines.length} VMs that use it`;
}

// src/rules/guest/bios-and-efi.ts
init_value();
var FAULTS = [
  {
    is: hasBiosAndEfi,
    what: 'the bootloader has both "bios" and "efi"',
    remedy: "keep the one that the guest was installed with"
  },
  {
    is: (spec) => and(hasImpossibleBios(spec), not(hasBiosAndEfi(spec))),
    what: 'arm64 does not boot by "bios"',
    remedy: "write efi in its place"
  }
];
var rule25 = defineRule({
  id: "guest/bios-and-efi",
  severity: "error",
  summary: "Both boot loaders, BIOS and EFI, are set, or BIOS on arm64, which has none.",
  why: `Admission refuses the VM: a guest boots by one of them, and on arm64 by EFI. State that EFI should keep is not kept by BIOS.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateBootloader",
    "kubevirt/kubevirt pkg/virt-api/webhooks/arm64.go func validateBootOptions",
    "kubevirt/kubevirt#12985"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                bios: {} # ~> guest/bios-and-efi
                efi: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                efi: {}
  `,
  *check(target2) {
    for (const { is: is2, what, remedy: remedy7 } of FAULTS) {
      const found = target2.machines.filter((machine) => surely(is2(machine.spec))).map((machine) => ({ machine, place: judgedPlace(target2, machine, BIOS) }));
      for (const { first: first3, machines, related: related2 } of causes(found)) {
        yield {
          place: first3.place,
          message: `${what}, so ${target2.release.label} refuses ${whoText(machines)}; ${remedy7}`,
          related: related2
        };
      }
    }
  }
});

// src/kubevirt/confidential.ts
init_value();
var LAUNCH_SECURITY = ["domain", "launchSecurity"];
var CONFIDENTIAL_REFUSALS = [
  {
    guests: ["sev", "snp", "tdx"],
    when: (spec) => not(hasEfi(spec)),
    path: LAUNCH_SECURITY,
    what: "boot by UEFI only, and no efi is set",
    remedy: "set firmware.bootloader.efi"
  },
  {
    guests: ["sev", "snp"],
    when: hasSecureBoot,
    path: EFI,
    what: "cannot have Secure Boot, which an efi without secureBoot switches on",
    remedy: "set efi.secureBoot: false"
  },
  {
    guests: ["snp", "tdx"],
    when: hasPersistentEfi,
    path: [...EFI, "persistent"],
    what: "cannot keep UEFI variables",
    remedy: "remove efi.persistent, or do without launchSecurity"
  },
  {
    guests: ["tdx"],
    when: hasSmm,
    path: SMM,
    what: "cannot have System Management Mode",
    remedy: "set features.smm.enabled: false"
  }
];
var isChecked = (guest, release2) => guest === "sev" || holds("snpAndTdxChecked", release2);
function isAmd64(spec) {
  const architecture = text(spec, "architecture") ?? "amd64";
  return isUnknown(architecture) ? architecture : architecture === "amd64";
}
var isConfidential = (spec) => present(spec, LAUNCH_SECURITY);
function isRefused({ guests, when }, spec, release2) {
  const checked = guests.filter((guest) => isChecked(guest, release2));
  return and(
    or(...checked.map((guest) => present(spec, [...LAUNCH_SECURITY, guest]))),
    isAmd64(spec),
    when(spec, release2)
  );
}
var guestText = (spec, { guests }) => guests.filter((guest) => present(spec, [...LAUNCH_SECURITY, guest]) === true).map((guest) => guest.toUpperCase()).join(" and ");

// src/rules/guest/confidential-state.ts
var rule26 = defineRule({
  id: "guest/confidential-state",
  severity: "error",
  summary: "A confidential guest (SEV, SNP or TDX) asks for firmware that it cannot have, such as persistent UEFI variables.",
  why: `Admission refuses the VM. The firmware of SNP and TDX guests is loaded without a variable store that could be kept; SEV and SNP
guests boot by UEFI without Secure Boot, and TDX guests have no System Management Mode.`,
  releases: `SEV in all, SNP and TDX ${behaviourText("snpAndTdxChecked")}`,
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateLaunchSecurity",
    "kubevirt/kubevirt pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - WorkloadEncryptionSEV
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            launchSecurity:
              snp: {}
            devices: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
                  persistent: true # ~> guest/confidential-state
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - WorkloadEncryptionSEV
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            launchSecurity:
              snp: {}
            devices: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
  `,
  *check(target2) {
    const confidential = target2.machines.filter(({ spec }) => isConfidential(spec) !== false);
    for (const refusal2 of CONFIDENTIAL_REFUSALS) {
      const found = confidential.filter((machine) => surely(isRefused(refusal2, machine.spec, target2.release))).map((machine) => ({ machine, place: judgedPlace(target2, machine, refusal2.path) }));
      for (const { first: first3, machines, related: related2 } of causes(found)) {
        const guests = guestText(first3.machine.spec, refusal2);
        yield {
          place: first3.place,
          message: `${guests} guests ${refusal2.what}, so ${target2.release.label} refuses ${whoText(machines)}; ${refusal2.remedy}`,
          related: related2
        };
      }
    }
  }
});

// src/rules/guest/deprecated-preference.ts
init_kube_object();
init_value();
var FIRMWARE = ["spec", "firmware"];
function deprecatedFields({ value }) {
  if (get(value, ...FIRMWARE, "preferredEfi") !== void 0) return [];
  return DEPRECATED_EFI_FIELDS.filter((field) => flag(value, ...FIRMWARE, field) === true);
}
var rule27 = defineRule({
  id: "guest/deprecated-preference",
  severity: "warning",
  summary: "A preference asks for EFI by deprecated fields, which cannot make it persistent.",
  why: `preferredUseEfi and preferredUseSecureBoot are switches: UEFI variables of VMs with the preference are made anew at each start, and
the VM cannot add persistence without taking the whole boot loader on itself. preferredEfi holds all that a VM could write.`,
  releases: behaviourText("preferredUseEfiDeprecated"),
  needs: ["release"],
  fix: {
    safety: "safe",
    does: "It writes preferredEfi with the same meaning; that is unsafe where preferredUseSecureBoot is false, which VMs with an efi of their own follow."
  },
  sources: ["kubevirt/kubevirt#12739", "kubevirt/kubevirt pkg/instancetype/preference/apply/firmware.go"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: instancetype.kubevirt.io/v1beta1
    kind: VirtualMachineClusterPreference
    metadata:
      name: desktop
    spec:
      features:
        preferredSmm: {}
      firmware:
        preferredUseEfi: true # ~> guest/deprecated-preference
        preferredUseSecureBoot: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: instancetype.kubevirt.io/v1beta1
    kind: VirtualMachineClusterPreference
    metadata:
      name: desktop
    spec:
      features:
        preferredSmm: {}
      firmware:
        preferredEfi:
          secureBoot: true
  `,
  *check(target2) {
    if (!holds("preferredUseEfiDeprecated", target2.release)) return;
    for (const kind of PREFERENCE_KINDS) {
      for (const object of target2.cluster.of(INSTANCETYPE_GROUP, kind)) {
        const [field] = deprecatedFields(object);
        if (field !== void 0) yield problemOf9(target2, object, field);
      }
    }
  }
});
function fixOf5(object) {
  const secureBoot = flag(object.value, ...FIRMWARE, "preferredUseSecureBoot");
  const efi = [...FIRMWARE, "preferredUseEfi"];
  if (flag(object.value, ...efi) !== true || isUnknown(secureBoot)) return {};
  if (!PREFERRED_EFI_VERSIONS.includes(object.version)) return {};
  const written4 = Object.hasOwn(get(object.value, ...FIRMWARE), "preferredUseSecureBoot");
  return {
    fix: {
      title: "write preferredEfi",
      safety: secureBoot === false ? "unsafe" : "safe",
      changes: [
        { op: "rename", object, path: efi, key: "preferredEfi" },
        { op: "set", object, path: efi, value: secureBoot === void 0 ? {} : { secureBoot } },
        ...written4 ? [{ op: "remove", object, path: [...FIRMWARE, "preferredUseSecureBoot"] }] : []
      ]
    }
  };
}
function problemOf9({ release: release2 }, object, field) {
  const secureBoot = flag(object.value, ...FIRMWARE, "preferredUseSecureBoot") === true;
  return {
    place: { object, path: [...FIRMWARE, field], at: "key" },
    ...fixOf5(object),
    message: `${describe(object)} sets "${field}", which is deprecated in ${release2.label} and cannot persist UEFI variables; write preferredEfi with secureBoot: ${secureBoot}, and persistent: true for guests that keep keys`
  };
}

// src/facts/windows.ts
var OS_KEYS = ["vm.kubevirt.io/os", "kubevirt.io/os", "harvesterhci.io/os"];
var OS_KEY_PREFIXES = ["os.template.kubevirt.io/", "name.os.template.kubevirt.io/"];
var TEMPLATE_KEY = "vm.kubevirt.io/template";
var DOMAIN_KEY = "kubevirt.io/domain";
var OS_TYPE_KEY = "instancetype.kubevirt.io/os-type";
var WINDOWS_SYSTEM = /^(?:windows|win[-_.]?(?:10|11|2k|20|xp|vista|7|8)|microsoft[-_. ]windows)/i;
var RELEASE = "(?:xp|vista|7|8(?:[._]?1)?|10|11|2k(?:3|8|12|16|19|22|25)?|20(?:0[38]|12|16|19|22|25))";
var EDITION = "(?:r2|pro|ent|enterprise|home|edu|iot|ltsc|core|std|dc|desktop|server|client|vm|x64|eval)";
var REST = `(?:${EDITION}[0-9]*)*(?![a-z0-9])`;
var ROLE = "(?:srv|server|vm|dc|ad|desktop|pc|client|workstation|jumphost|jumpbox|template|golden)";
var SERVER = "(?:srv|server)?[-_.]?";
var WINDOWS_NAME = new RegExp(
  [
    `(?<![a-z])windows[-_.]?${RELEASE}?${REST}`,
    `(?<![a-z])win[-_.]?${SERVER}${RELEASE}${REST}`,
    `(?<![a-z])win[-_.]?${ROLE}[0-9]*(?![a-z0-9])`,
    // SQL Server has the same years, and any server may be of a year.
    `(?<!sql[-_.]?)(?<![a-z])server20(?:12|16|19|22|25)${REST}`,
    `^server[-_.]20(?:12|16|19|22|25)${REST}`
  ].join("|"),
  "i"
);
var WINDOWS_DISK_NAME = new RegExp(`(?<![a-z])win(?:dows)?[-_.]?${SERVER}${RELEASE}${REST}`, "i");
var WINDOWS_IMAGE = /server_eval|cliententerpriseeval|\.prss\.microsoft\.com\/|software-download\.microsoft\.com\//i;
var DRIVER_IMAGE = /virtio-(?:container-disk|win)/i;
var OTHER_SYSTEM = /(?:^|[^a-z])(?:linux|ubuntu|debian|fedora|centos|rhel|rocky|alma(?:linux)?|alpine|arch|suse|opensuse|sles|oraclelinux|cirros|talos|flatcar|freebsd|openbsd|pfsense|opnsense|nixos)(?![a-z])/i;
var WINDOWS_RELEASE = /(?:(?<![a-z])win(?:dows)?|(?<!sql[-_. ]?)(?<![a-z])server)[-_. ]?(?:srv|server)?[-_. ]?(xp|vista|7|8|10|11|(?:2k|20)\d\d?)(?![0-9])/i;

// src/cluster/ephemeral-root.ts
init_value();
function maybeCdrom({ spec }, volume) {
  const disks = items(spec, "domain", "devices", "disks");
  const own3 = disks.filter((disk) => get(disk, "name") === get(volume, "name"));
  return own3.some((disk) => get(disk, "cdrom") !== void 0) || !disks.every(isMap);
}
var isEphemeral = (volume) => EPHEMERAL_VOLUMES.some((kind) => get(volume, kind) !== void 0);
function kindOf3(volume) {
  if (!isMap(volume) || openReason(volume) !== void 0) return void 0;
  const kinds = Object.keys(volume).filter((key) => key !== "name" && get(volume, key) !== void 0);
  return kinds.length === 1 ? kinds[0] : void 0;
}
function maybeOtherDisks({ spec }) {
  const devices2 = ["domain", "devices"];
  const hidden = moreItems(spec, "volumes") ?? moreItems(spec, ...devices2, "disks");
  const network = items(spec, ...devices2, "interfaces").some((one2) => get(one2, "bootOrder") !== void 0);
  return hidden !== void 0 || network || get(spec, ...devices2, "hostDevices") !== void 0;
}
function mayBoot({ spec }, volume) {
  const ordered = items(spec, "domain", "devices", "disks").filter((disk) => get(disk, "bootOrder") !== void 0);
  if (ordered.length === 0 || ordered.some((disk) => isUnknown(get(disk, "bootOrder")))) return true;
  return ordered.some((disk) => isUnknown(get(disk, "name")) || get(disk, "name") === get(volume, "name"));
}
function isDriverDisk(volume) {
  const image = text(volume, "containerDisk", "image");
  return typeof image === "string" && DRIVER_IMAGE.test(image);
}
function ephemeralRoot(machine) {
  const volumes = items(machine.spec, "volumes");
  if (!volumes.some(isEphemeral) || maybeOtherDisks(machine)) return void 0;
  let found;
  for (const [index, volume] of volumes.entries()) {
    const kind = kindOf3(volume);
    if (isMap(volume) && !mayBoot(machine, volume)) continue;
    if (kind !== void 0 && VOLUMES_WITHOUT_SYSTEM.includes(kind)) continue;
    if (kind === void 0 || !EPHEMERAL_VOLUMES.includes(kind)) return void 0;
    if (!isDriverDisk(volume) && !maybeCdrom(machine, volume)) found ??= ["volumes", index, kind];
  }
  return found;
}

// src/rules/guest/ephemeral-root.ts
init_kube_object();
var rule28 = defineRule({
  id: "guest/ephemeral-root",
  severity: "warning",
  summary: "A VM keeps TPM or UEFI state, but its disk is made anew at each start.",
  why: `What a guest seals in its TPM belongs to a system on its disk. A disk from an image (containerDisk, ephemeral) starts over at every
start of the VM, so the guest meets keys and boot entries of a system that is gone.`,
  releases: "all",
  needs: ["git"],
  sources: ["kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go type VolumeSource"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          volumes:
            - name: root
              containerDisk: # ~> guest/ephemeral-root
                image: registry.example/desktop:1
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: desktop
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  *check(target2) {
    for (const machine of target2.machines) {
      if (machine.object.kind !== "VirtualMachine" || !surely(target2.verdict(machine).state.needed)) continue;
      const found = ephemeralRoot(machine);
      if (!found) continue;
      yield {
        place: { ...judgedPlace(target2, machine, found), at: "key" },
        message: `the ${found.at(-1)} of ${describe(machine.object)} is made anew at each start and it boots from no disk that persists, while ${target2.release.label} keeps its TPM or UEFI state for the system that was on it; boot from a PersistentVolumeClaim or DataVolume`,
        related: [{ place: persistencePlace(target2, machine), message: "this is kept" }]
      };
    }
  }
});

// src/rules/guest/name-too-long.ts
init_kube_object();
var isOneGuest = ({ object }) => object.kind === "VirtualMachine" || object.kind === "VirtualMachineInstance";
function limitOf(release2) {
  if (holds("stateVolumeNamedAfterVm", release2))
    return VOLUME_NAME_LIMIT - (inForce(STATE_VOLUME_SUFFIXES, release2) ?? "").length;
  return holds("longNamesBreakMigration", release2) ? GENERATED_NAME_LIMIT - STATE_CLAIM_PREFIX.length : void 0;
}
function effectOf(target2, machine) {
  const { label } = target2.release;
  if (holds("stateVolumeNamedAfterVm", target2.release))
    return { severity: "error", what: `${label} cannot name the state's volume in the pod, which is refused` };
  const { wanted, migratable } = target2.verdict(machine);
  if (migratable === false) return void 0;
  return {
    severity: wanted === false ? "info" : "warning",
    what: `${label} does not find the state's claim in a live migration, which never ends`
  };
}
var rule29 = defineRule({
  id: "guest/name-too-long",
  severity: "warning",
  summary: "The name of a VM that keeps TPM or UEFI state is too long for its claim or volume.",
  why: `The name of the claim is cut when the name of the VM is too long, and live migrations do not find the claim any more: each ends with
"no backend-storage PVC found in VMI volume status", and a drain waits. It is info for a VM that is not meant to migrate. In the oldest
releases the name is part of the name of a volume in the pod, and the rule is an error: the pod is refused.`,
  releases: [behaviourText("stateVolumeNamedAfterVm"), behaviourText("longNamesBreakMigration")].join(", "),
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt#16760",
    "kubevirt/kubevirt#16853",
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CurrentPVCName"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.6.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: build-agent-for-the-windows-images-of-the-lab-team # ~> guest/name-too-long
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.6.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: build-agent
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    for (const machine of target2.machines) {
      const { object } = machine;
      const limit = limitOf(target2.release);
      if (limit === void 0 || object.name.length <= limit || !isOneGuest(machine)) continue;
      if (!surely(target2.verdict(machine).state.needed)) continue;
      const effect = effectOf(target2, machine);
      if (!effect) continue;
      yield {
        place: { object, path: ["metadata", "name"] },
        severity: effect.severity,
        message: `the name of ${describe(object)} has ${object.name.length} characters, and with more than ${limit} ${effect.what}; upgrade, or choose a shorter name before the VM has state`
      };
    }
  }
});

// src/rules/guest/name-with-dots.ts
init_kube_object();
var rule30 = defineRule({
  id: "guest/name-with-dots",
  severity: "error",
  summary: "A VM that keeps TPM or UEFI state has a dot in its name.",
  why: `The name of the VM is part of the name of a volume in its pod, which must be a DNS label: the API server refuses the pod, and the VM
never starts.`,
  releases: behaviourText("stateVolumeNamedAfterVm"),
  needs: ["release"],
  sources: ["kubevirt/kubevirt#12261", "kubevirt/kubevirt v1.2.2 pkg/virt-controller/services/rendervolumes.go"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - VMPersistentState
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app.lab # ~> guest/name-with-dots
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - VMPersistentState
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app-lab
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    if (!holds("stateVolumeNamedAfterVm", target2.release)) return;
    for (const machine of target2.machines) {
      const { object } = machine;
      if (!object.name.includes(".") || !surely(target2.verdict(machine).state.needed)) continue;
      yield {
        place: { object, path: ["metadata", "name"] },
        message: `${describe(object)} has a dot in its name, which ${target2.release.label} makes part of the name of the state's volume in the pod: the pod is refused; name the VM without dots before it has state, or upgrade`,
        related: [{ place: persistencePlace(target2, machine), message: "this asks for the state" }]
      };
    }
  }
});

// src/rules/guest/pool-state.ts
init_kube_object();
var LOSSES = {
  VirtualMachinePool: "scaling in deletes the state of a VM together with the VM",
  VirtualMachineInstanceReplicaSet: "no instance gets the state of another one again"
};
function ownPlace2(target2, machine) {
  const place2 = persistencePlace(target2, machine);
  if (place2.object === machine.object) return place2;
  return { object: machine.object, path: [...machine.vmPath ?? [], "preference", "name"] };
}
var rule31 = defineRule({
  id: "guest/pool-state",
  severity: "warning",
  summary: "The VMs of a pool, or the instances of a replica set, keep TPM or UEFI state.",
  why: `Each VM of a pool has a claim of its own, which is deleted with the VM when the pool is scaled in. The claims of a replica set are
bound to names that no later instance gets: none finds its state again, and they pile up until the set is deleted.`,
  releases: "all",
  needs: ["git"],
  sources: ["kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: pool.kubevirt.io/v1alpha1
    kind: VirtualMachinePool
    metadata:
      name: desktops
    spec:
      replicas: 3
      selector:
        matchLabels:
          app: desktops
      virtualMachineTemplate:
        metadata:
          labels:
            app: desktops
        spec:
          runStrategy: Always
          template:
            metadata:
              labels:
                app: desktops
            spec:
              domain:
                devices:
                  tpm:
                    persistent: true # ~> guest/pool-state
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: pool.kubevirt.io/v1alpha1
    kind: VirtualMachinePool
    metadata:
      name: desktops
    spec:
      replicas: 3
      selector:
        matchLabels:
          app: desktops
      virtualMachineTemplate:
        metadata:
          labels:
            app: desktops
        spec:
          runStrategy: Always
          template:
            metadata:
              labels:
                app: desktops
            spec:
              domain:
                devices:
                  tpm: {}
  `,
  *check(target2) {
    for (const machine of target2.machines) {
      const loss = LOSSES[machine.object.kind];
      if (loss === void 0 || !surely(target2.verdict(machine).state.needed)) continue;
      yield {
        place: ownPlace2(target2, machine),
        message: `${describe(machine.object)} brings forth guests that keep TPM or UEFI state, but in ${target2.release.label} ${loss}; write a VirtualMachine for each guest whose state matters`
      };
    }
  }
});

// src/rules/guest/secure-boot-without-smm.ts
init_value();
var lacksSmm = (spec, release2) => and(lacksSmmForSecureBoot(spec, release2), not(hasImpossibleSecureBoot(spec, release2)));
function smmPlace(target2, machine) {
  const off = get(machine.spec, ...SMM) !== void 0;
  return judgedPlace(target2, machine, off ? [...SMM, "enabled"] : EFI);
}
function isX86({ spec }) {
  const architecture = text(spec, "architecture");
  return architecture === void 0 || architecture === "amd64";
}
function smmFix(place2, machines) {
  const [machine] = machines;
  if (!machine || !machines.every(isX86)) return void 0;
  const { object } = place2;
  if (object === machine.object) {
    if (place2.path.slice(0, machine.specPath.length).join(".") !== machine.specPath.join(".")) return void 0;
    const path2 = [...machine.specPath, ...SMM, "enabled"];
    return { title: "enable SMM", safety: "safe", changes: [{ op: "set", object, path: path2, value: true }] };
  }
  if (object !== machine.preference.object) return void 0;
  const path = ["spec", "features", "preferredSmm", "enabled"];
  return { title: "enable SMM", safety: "unsafe", changes: [{ op: "set", object, path, value: true }] };
}
function smmRemedy(machines) {
  const onArm = machines.some(({ spec }) => text(spec, "architecture") === "arm64");
  return onArm ? "set secureBoot: false" : "set domain.features.smm.enabled: true, or secureBoot: false";
}
var FAULTS2 = [
  {
    is: lacksSmm,
    place: smmPlace,
    what: "Secure Boot needs System Management Mode, which is off",
    remedy: smmRemedy,
    fix: smmFix
  },
  {
    is: hasImpossibleSecureBoot,
    place: (target2, machine) => judgedPlace(target2, machine, EFI),
    what: "Secure Boot is not supported on arm64 yet",
    remedy: () => "set secureBoot: false",
    fix: () => void 0
  }
];
var rule32 = defineRule({
  id: "guest/secure-boot-without-smm",
  severity: "error",
  summary: "Secure Boot is on without System Management Mode, or on arm64, in releases that refuse it.",
  why: `Admission refuses the VM. An efi without secureBoot already means Secure Boot, which protects its variables by System
Management Mode; SMM must be enabled by the VM or its preference. On arm64 older releases refuse Secure Boot altogether.`,
  releases: "all",
  needs: ["git"],
  fix: {
    safety: "safe",
    does: "It enables SMM in a VM on x86; in a preference, which others may use, that is unsafe."
  },
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateDomainSpec",
    "kubevirt/kubevirt pkg/virt-api/webhooks/arm64.go func validateBootOptions",
    "kubevirt/kubevirt#4897"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              bootloader:
                efi: {} # ~> guest/secure-boot-without-smm
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                efi: {}
  `,
  *check(target2) {
    for (const { is: is2, place: place2, what, remedy: remedy7, fix: fixOf9 } of FAULTS2) {
      const found = target2.machines.filter((machine) => surely(is2(machine.spec, target2.release))).map((machine) => ({ machine, place: place2(target2, machine) }));
      for (const { first: first3, machines, related: related2 } of causes(found)) {
        const fix = fixOf9(first3.place, machines);
        yield {
          place: first3.place,
          ...fix ? { fix } : {},
          message: `${what}, so ${target2.release.label} refuses ${whoText(machines)}; ${remedy7(machines)} (an efi without it means true)`,
          related: related2
        };
      }
    }
  }
});

// src/cluster/shadowing.ts
init_value();
var PREFERRED_TPM = ["devices", "preferredTPM"];
var PREFERRED_EFI = ["firmware", "preferredEfi"];
function silent(own3, path) {
  const value = get(own3, ...path);
  if (value === void 0 || isUnknown(value)) return false;
  return flag(own3, ...path, "persistent") === void 0 && flag(own3, ...path, "enabled") !== false;
}
function shadowedFields({ own: own3, preference }, release2) {
  const { applied } = preference;
  if (applied === void 0 || isUnknown(applied)) return [];
  const shadows = [];
  if (flag(applied, ...PREFERRED_TPM, "persistent") === true && silent(own3, TPM))
    shadows.push({ own: TPM, preferred: PREFERRED_TPM });
  const efi = holds("preferredEfi", release2) && flag(applied, ...PREFERRED_EFI, "persistent") === true;
  const replaced = [EFI, BIOS].find((path) => silent(own3, path));
  if (efi && replaced) shadows.push({ own: replaced, preferred: PREFERRED_EFI });
  return shadows;
}

// src/rules/guest/shadowed-preference.ts
init_kube_object();
init_value();
var rule33 = defineRule({
  id: "guest/shadowed-preference",
  severity: "warning",
  summary: "A VM's own TPM or boot loader replaces the persistent one of its preference.",
  why: `A preference is applied only where the VM says nothing, and as a whole: a TPM that is added to the VM to be safe, or an efi with
nothing but secureBoot, switches off the persistence that the preference would have given.`,
  releases: "all that have the preference",
  needs: ["release"],
  sources: ["kubevirt/kubevirt pkg/instancetype/preference/apply", "kubevirt/kubevirt#14315"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11
      template:
        spec:
          domain:
            devices:
              tpm: {} # ~> guest/shadowed-preference
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11
      template:
        spec:
          domain:
            firmware:
              uuid: 3d1b7c9e-5a60-4f0e-8c43-9b7d2e6f1a58
              bootloader:
                efi:
                  persistent: true
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    for (const machine of target2.machines)
      for (const shadow2 of shadowedFields(machine, target2.release)) yield problemOf10(target2, machine, shadow2);
  }
});
function problemOf10(target2, machine, { own: own3, preferred: preferred2 }) {
  const { object, specPath, preference } = machine;
  const name = String(text(machine.vmSpec, "preference", "name") ?? "");
  const field = own3.at(-1);
  const remedy7 = own3 === BIOS ? "remove it if the guest boots by UEFI" : `remove it, or add persistent: true (false says that this is meant)`;
  const where = preference.object;
  return {
    place: { object, path: [...specPath, ...own3] },
    message: `"${field}" of ${describe(object)} replaces ${preferred2.at(-1)} of preference "${name}" as a whole, so in ${target2.release.label} the state that the preference would persist is lost at every stop; ${remedy7}`,
    related: where ? [{ place: { object: where, path: ["spec", ...preferred2], at: "key" }, message: "this is replaced" }] : []
  };
}

// src/rules/guest/split-persistence.ts
init_value();
function forgotten(target2, machine) {
  const { spec } = machine;
  const { tpm, efi } = target2.verdict(machine).state;
  if (shadowedFields(machine, target2.release).length > 0) return void 0;
  const volatile = (path) => flag(spec, ...path, "persistent") === void 0 ? path : void 0;
  if (surely(tpm) && efi === false && surely(hasEfi(spec))) return volatile(EFI);
  if (surely(efi) && tpm === false && surely(hasTpm(spec, target2.release))) return volatile(TPM);
  return void 0;
}
var rule34 = defineRule({
  id: "guest/split-persistence",
  severity: "warning",
  summary: "Of TPM and UEFI variables one persists and the other does not.",
  why: `The keys in the TPM are sealed to what the firmware measured, the Secure Boot variables among it. When the variables are made
anew at each start, the guest sees another machine: Windows 11 24H2 with BitLocker asks for the recovery key.`,
  releases: behaviourText("efiPersistentField"),
  needs: ["release"],
  fix: { safety: "unsafe", does: "It sets persistent: true where the device that forgets is written." },
  sources: ["kubevirt/kubevirt#12743", "kubevirt/common-instancetypes#247"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            features:
              smm: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi: {} # ~> guest/split-persistence
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            features:
              smm: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
  *check(target2) {
    if (!holds("efiPersistentField", target2.release)) return;
    const found = target2.machines.flatMap((machine) => {
      const path = forgotten(target2, machine);
      return path ? [{ machine, path, place: judgedPlace(target2, machine, path) }] : [];
    });
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      const [kept2, lost] = first3.path === EFI ? ["TPM", "UEFI variables"] : ["UEFI variables", "TPM"];
      const fix = persistFix(first3.place, first3.path, machines);
      yield {
        place: first3.place,
        ...fix ? { fix } : {},
        message: `${target2.release.label} keeps the ${kept2} of ${whoText(machines)} but not the ${lost}, and a guest that seals keys needs both; ${persistRemedy(first3.place, first3.path)}`,
        related: related2
      };
    }
  }
});

// src/rules/guest/tpm-arch.ts
var rule35 = defineRule({
  id: "guest/tpm-arch",
  severity: "error",
  summary: "A persistent TPM is asked for on an architecture whose QEMU has none.",
  why: `A persistent TPM is of the model tpm-crb, which QEMU for arm64 lacks. Admission lets the VM pass, and its pod fails at every start:
"does not support TPM model tpm-crb".`,
  releases: "all",
  needs: ["git"],
  sources: ["kubevirt/kubevirt#13981", "kubevirt/kubevirt pkg/virt-launcher/virtwrap/converter"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          architecture: arm64
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true # ~> guest/tpm-arch
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    const found = target2.machines.filter((machine) => surely(hasImpossibleTpm(machine.spec, target2.release))).map((machine) => ({ machine, place: judgedPlace(target2, machine, [...TPM, "persistent"]) }));
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      yield {
        place: first3.place,
        message: `QEMU for arm64 has no persistent TPM, so in ${target2.release.label} ${whoText(machines)} passes admission and never starts; run it on amd64, or leave the TPM out`,
        related: related2
      };
    }
  }
});

// src/rules/guest/unowned-instance.ts
init_kube_object();
var rule36 = defineRule({
  id: "guest/unowned-instance",
  severity: "warning",
  summary: "A VirtualMachineInstance without a VirtualMachine has TPM or UEFI state.",
  why: `The claim of the state is owned by the instance and deleted with it, and an instance cannot be stopped and started: when it
ends, the state is lost. The rule is info for a TPM that is not persistent, which loses its state just so.`,
  releases: "all",
  needs: ["git"],
  sources: ["kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstance
    metadata:
      name: win11
    spec:
      domain:
        devices:
          tpm:
            persistent: true # ~> guest/unowned-instance
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            features:
              smm: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
  *check(target2) {
    for (const machine of target2.machines) {
      if (machine.object.kind !== "VirtualMachineInstance") continue;
      const problem5 = problemOf11(target2, machine);
      if (problem5) yield problem5;
    }
  }
});
function problemOf11(target2, machine) {
  const name = describe(machine.object);
  const remedy7 = "put its spec into the template of a VirtualMachine";
  const { release: release2 } = target2;
  if (surely(target2.verdict(machine).state.needed)) {
    return {
      place: persistencePlace(target2, machine),
      message: `${name} keeps TPM or UEFI state in a claim that ${release2.label} deletes together with the instance; ${remedy7}`
    };
  }
  if (!surely(hasTpm(machine.spec, release2))) return void 0;
  return {
    place: { ...judgedPlace(target2, machine, TPM), at: "key" },
    severity: "info",
    message: `the TPM of ${name} loses its state when the instance ends, which ${release2.label} cannot start again; ${remedy7} if a key depends on it`
  };
}

// src/rules/guest/unsupported-field.ts
init_kube_object();
init_value();
var MACHINE_FIELDS = [
  { path: [...EFI, "persistent"], behaviour: "efiPersistentField" },
  { path: [...TPM, "enabled"], behaviour: "tpmEnabledField" }
];
var PREFERENCE_FIELDS2 = [
  {
    path: ["firmware", "preferredEfi"],
    behaviour: "preferredEfi",
    instead: "say preferredUseEfi and preferredUseSecureBoot"
  },
  { path: ["devices", "preferredTPM", "enabled"], behaviour: "tpmEnabledField" }
];
var lacking = (fields, { release: release2 }) => fields.filter(({ behaviour }) => !holds(behaviour, release2));
function* used(fields, spec, object, base) {
  for (const field of fields) {
    const value = at(spec, field.path);
    if (value === void 0 || isUnknown(value)) continue;
    yield { place: { object, path: [...base, ...field.path], at: "key" }, field };
  }
}
function* ofMachines(target2) {
  const fields = lacking(MACHINE_FIELDS, target2);
  if (fields.length === 0) return;
  for (const { object, own: own3, specPath } of target2.machines) yield* used(fields, own3, object, specPath);
}
function* ofPreferences(target2) {
  const fields = lacking(PREFERENCE_FIELDS2, target2);
  if (fields.length === 0) return;
  for (const kind of PREFERENCE_KINDS)
    for (const object of target2.cluster.of(INSTANCETYPE_GROUP, kind))
      yield* used(fields, get(object.value, "spec"), object, ["spec"]);
}
var rule37 = defineRule({
  id: "guest/unsupported-field",
  severity: "error",
  summary: "A field of TPM or EFI is set that this release of KubeVirt does not have, or a firmware.serial that it refuses.",
  why: `The API server refuses the object where it validates strictly, and else drops the field without a word: state that was meant
to persist does not, or a TPM that was meant to be off is there.`,
  releases: "by field",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go types EFI and TPMDevice",
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateFirmwareSerial",
    "kubevirt/kubevirt#14315"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.0
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                enabled: false # ~> guest/unsupported-field
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.1
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                enabled: false
  `,
  *check(target2) {
    yield* refusedSerials(target2);
    for (const one2 of ofMachines(target2)) yield problem(target2, [one2]);
    for (const group2 of byFile(ofPreferences(target2), ({ field }) => field.behaviour)) yield problem(target2, group2);
  }
});
function* refusedSerials({ machines, release: release2 }) {
  for (const { object, own: own3, specPath } of machines) {
    const fault = serialFault(own3, release2);
    if (fault === void 0) continue;
    yield {
      place: { object, path: [...specPath, ...FIRMWARE_SERIAL] },
      message: `the firmware.serial of ${describe(object)} ${fault}, so ${release2.label} refuses it; choose another one, or upgrade`
    };
  }
}
function problem({ release: release2 }, group2) {
  const [{ place: place2, field }, ...others] = group2;
  const name = place2.path.slice(-2).join(".");
  return {
    place: place2,
    message: `${release2.label} has no field "${name}" (it exists ${behaviourText(field.behaviour)}): the API server refuses or drops it; upgrade, or ${field.instead ?? "remove it"}`,
    related: others.map((other) => ({ place: other.place, message: `${describe(other.place.object)} has it too` }))
  };
}

// src/rules/guest/uuid-shared.ts
init_kube_object();
init_value();
var placeOf4 = ({ object, specPath }) => ({ object, path: [...specPath, ...FIRMWARE_UUID] });
function byUuid(target2) {
  const found = /* @__PURE__ */ new Map();
  for (const machine of target2.machines) {
    const uuid = text(machine.own, ...FIRMWARE_UUID);
    if (typeof uuid !== "string" || machine.object.name === "") continue;
    const key = uuid.toLowerCase();
    const machines = found.get(key) ?? /* @__PURE__ */ new Map();
    found.set(key, machines);
    const name = describe(machine.object);
    if (!machines.has(name)) machines.set(name, machine);
  }
  return found;
}
var rule38 = defineRule({
  id: "guest/uuid-shared",
  severity: "warning",
  summary: "Several VMs have the same firmware.uuid, or a VM has that of KubeVirt's example.",
  why: `The state of a TPM is kept under the uuid, and licences and management tools know a guest by it. VMs that were copied share it, and
a state that is moved or restored is taken for the other's. The uuid of KubeVirt's own example is
reported in one VM alone as well, as info where the VM keeps no TPM.`,
  releases: "all",
  needs: ["git"],
  sources: ["kubevirt/kubevirt#13150", "kubevirt/kubevirt examples/vmi-windows.yaml"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10 # ~> guest/uuid-shared
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: b
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: b
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11
  `,
  *check(target2) {
    for (const [uuid, found] of byUuid(target2)) {
      const machines = [...found.values()];
      const groups = target2.cluster.unassigned === void 0 ? [machines] : machines.map((machine) => [machine]);
      for (const group2 of groups) {
        const problem5 = problemOf12(target2, uuid, group2);
        if (problem5) yield problem5;
      }
    }
  }
});
function problemOf12(target2, uuid, machines) {
  const [first3, ...others] = machines;
  if (!first3) return void 0;
  if (others.length > 0) {
    return {
      place: placeOf4(first3),
      message: `firmware.uuid "${uuid}" stands in ${machines.length} VMs: they are taken for one guest; give each its own, but keep that of a VM that has TPM state`,
      related: others.map((machine) => ({
        place: placeOf4(machine),
        message: `${describe(machine.object)} has it too`
      }))
    };
  }
  if (uuid !== EXAMPLE_UUID) return void 0;
  return {
    place: placeOf4(first3),
    // A TPM that is kept under it may be taken for another's; else it is a name that others have as well.
    ...surely(target2.verdict(first3).state.tpm) ? {} : { severity: "info" },
    message: `firmware.uuid "${uuid}" is that of KubeVirt's example, which many have copied; give the VM its own unless it has TPM state already`
  };
}

// src/rules/guest/uuid-unpinned.ts
init_kube_object();
init_value();
var rule39 = defineRule({
  id: "guest/uuid-unpinned",
  severity: "warning",
  summary: "A VM with a persistent TPM leaves its firmware.uuid to KubeVirt.",
  why: `The state of the TPM is kept under the uuid of the guest. KubeVirt draws a random one for a new VM, which then stands in the cluster
only: when the VM is replaced or made anew from Git it gets another one, and the guest finds an empty TPM. UEFI variables are kept under
the name of the VM instead.`,
  releases: behaviourText("randomFirmwareUuid"),
  needs: ["release"],
  fix: {
    safety: "unsafe",
    does: "It pins the uuid that the same VM has in captured facts; without those there is no fix."
  },
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go func setFirmwareDefaultsIfEmpty",
    "kubevirt/kubevirt#14130",
    "kubevirt/kubevirt#12085"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain: # ~> guest/uuid-unpinned
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  *check(target2) {
    if (!holds("randomFirmwareUuid", target2.release)) return;
    for (const machine of target2.machines) {
      const { object, specPath } = machine;
      if (!isUnpinned(target2, machine)) continue;
      const path = [...specPath, ...FIRMWARE_UUID];
      const uuid = liveUuid(target2, machine);
      yield {
        place: { object, path },
        ...uuid === void 0 ? {} : { fix: fixOf6(object, path, uuid) },
        message: `${describe(object)} keeps a TPM but has no firmware.uuid, under which its state is found: made anew, it gets another one from ${target2.release.label} and an empty TPM; ${remedy3(machine, uuid)}`
      };
    }
  }
});
function isUnpinned(target2, machine) {
  if (machine.object.kind !== "VirtualMachine") return false;
  return surely(target2.verdict(machine).state.tpm) && get(machine.own, ...FIRMWARE_UUID) === void 0;
}
function fixOf6(object, path, value) {
  return { title: `pin uuid: ${value}`, safety: "unsafe", changes: [{ op: "set", object, path, value }] };
}
function remedy3(machine, uuid) {
  if (uuid !== void 0) return `pin the one that the running VM has: uuid: ${uuid}`;
  return `pin ${[...machine.specPath, ...FIRMWARE_UUID].join(".")} of the live object, or a fresh one for a VM still to be made`;
}
function liveUuid({ cluster: cluster2 }, { object, specPath }) {
  const live = cluster2.captured(KUBEVIRT_GROUP, "VirtualMachine").filter(({ name, namespace }) => name === object.name && (object.namespace ?? namespace) === namespace);
  const uuid = live.length === 1 ? text(live[0]?.value, ...specPath, ...FIRMWARE_UUID) : void 0;
  return typeof uuid === "string" ? uuid : void 0;
}

// src/cluster/preferences.ts
init_value();

// src/cluster/windows.ts
init_value();
var HYPERV = [
  ["domain", "features", "hyperv"],
  ["domain", "features", "hypervPassthrough"],
  ["domain", "clock", "timer", "hyperv"]
];
function* metadataOf3({ metadata, object }) {
  for (const root of [metadata, object.value.metadata]) {
    for (const where of ["annotations", "labels"]) {
      const entries = map(root, where);
      if (!isMap(entries)) continue;
      for (const [key, value] of Object.entries(entries)) if (typeof value === "string") yield [key, value];
    }
  }
}
function* namedSystems(machine) {
  const preference = text(machine.vmSpec, "preference", "name");
  if (typeof preference === "string") yield [preference, `the preference ${preference}`];
  for (const [key, value] of metadataOf3(machine)) {
    const prefix2 = OS_KEY_PREFIXES.find((one2) => key.startsWith(one2));
    if (prefix2 !== void 0) yield [key.slice(prefix2.length), `the label ${key}`];
    else if (OS_KEYS.includes(key) || key === TEMPLATE_KEY) yield [value, `${key}: ${value}`];
  }
  const type = text(machine.preference.object?.value, "metadata", "labels", OS_TYPE_KEY);
  if (typeof type === "string") yield [type, `the preference's label ${OS_TYPE_KEY}: ${type}`];
}
var isWindows = (system) => WINDOWS_SYSTEM.test(system) || WINDOWS_NAME.test(system);
var namesWindows = (name) => WINDOWS_NAME.test(name) && !OTHER_SYSTEM.test(name);
var fileOf = (url) => url.replace(/\/+$/, "").split("/").at(-1) ?? url;
function* fromImage(url) {
  if (DRIVER_IMAGE.test(fileOf(url))) yield `the driver disk ${url}`;
  else if (namesWindows(fileOf(url)) || WINDOWS_IMAGE.test(url)) yield `the image ${url}`;
}
var URL_SOURCES = ["http", "registry", "s3", "gcs"];
var NAME_SOURCES = ["pvc", "snapshot"];
function* imagesOf(spec) {
  const found = [
    ...URL_SOURCES.map((source) => text(spec, "source", source, "url")),
    ...NAME_SOURCES.map((source) => text(spec, "source", source, "name")),
    text(spec, "sourceRef", "name")
  ];
  for (const image of found) if (typeof image === "string") yield image;
}
function* allImages({ spec, vmSpec, object }, cluster2) {
  for (const template2 of items(vmSpec, "dataVolumeTemplates")) yield* imagesOf(get(template2, "spec"));
  for (const volume of items(spec, "volumes")) {
    const image = text(volume, "containerDisk", "image");
    if (typeof image === "string") yield image;
    const name = text(volume, "dataVolume", "name") ?? text(volume, "persistentVolumeClaim", "claimName");
    const found = typeof name === "string" ? cluster2.find(CDI_GROUP, "DataVolume", name, object.namespace) : [];
    if (!isUnknown(found) && found.length === 1) yield* imagesOf(get(found[0]?.value, "spec"));
  }
}
function* fromVolumes({ spec }) {
  for (const volume of items(spec, "volumes")) {
    if (isMap(get(volume, "sysprep"))) yield "a sysprep volume";
    const claim = text(volume, "dataVolume", "name") ?? text(volume, "persistentVolumeClaim", "claimName");
    if (typeof claim === "string" && WINDOWS_DISK_NAME.test(claim)) yield `its disk ${claim}`;
  }
}
function* fromNames(machine) {
  if (namesWindows(machine.object.name)) yield `its name ${machine.object.name}`;
  const domain = text(machine.metadata, "labels", DOMAIN_KEY);
  if (typeof domain === "string" && namesWindows(domain)) yield `the label ${DOMAIN_KEY}: ${domain}`;
}
function* fromHyperV(machine, images) {
  const { spec, object, preference } = machine;
  if ([object.name, ...images.map(fileOf)].some((name) => OTHER_SYSTEM.test(name))) return;
  if (HYPERV.some((path) => isMap(get(spec, ...path)))) yield "Hyper-V enlightenments";
  if (isMap(get(preference.applied, "features", "preferredHyperv")))
    yield "the Hyper-V enlightenments of its preference";
}
function* evidence(machine, cluster2) {
  const systems = [...namedSystems(machine)];
  const windows = systems.filter(([system]) => isWindows(system));
  if (windows.length === 0 && systems.some(([system]) => OTHER_SYSTEM.test(system))) return;
  for (const [, by] of windows) yield by;
  yield* fromNames(machine);
  yield* fromVolumes(machine);
  const images = [...allImages(machine, cluster2)];
  for (const image of images) yield* fromImage(image);
  yield* fromHyperV(machine, images);
}
function windowsEvidence(machine, cluster2) {
  for (const found of evidence(machine, cluster2)) return found;
  return void 0;
}
function preferenceEvidence({ name, value }) {
  const type = text(value, "metadata", "labels", OS_TYPE_KEY);
  if (typeof type === "string") return isWindows(type) ? `its label ${OS_TYPE_KEY}: ${type}` : void 0;
  return namesWindows(name) ? `its name ${name}` : void 0;
}
function windowsRelease(machine, cluster2) {
  let first3;
  for (const found of evidence(machine, cluster2)) {
    const release2 = WINDOWS_RELEASE.exec(found)?.[1]?.toLowerCase().replace(/^20/, "2k");
    if (release2 === void 0 || DRIVER_IMAGE.test(found)) continue;
    if (first3 && first3.release !== release2) return void 0;
    first3 ??= { release: release2, evidence: found };
  }
  return first3;
}

// src/cluster/preferences.ts
var KINDS3 = ["VirtualMachineClusterPreference", "VirtualMachinePreference"];
function persistent(object, target2) {
  const preferred2 = object.value.spec;
  if (!isMap(preferred2)) return [];
  const { spec, origins: origins2 } = expand({}, void 0, preferred2, target2.release);
  const { tpm, efi } = stateNeed(spec, target2.release);
  const device = surely(tpm) ? TPM : surely(efi) ? EFI : void 0;
  const origin = device && origins2.get(device.join("."));
  return origin ? [{ object, spec, place: { object, path: ["spec", ...origin.path, "persistent"] } }] : [];
}
function unused(target2) {
  const objects = KINDS3.flatMap((kind) => target2.cluster.of(INSTANCETYPE_GROUP, kind));
  if (objects.length === 0) return [];
  const used3 = new Set(target2.machines.map(({ preference }) => preference.object));
  return objects.filter((object) => !used3.has(object));
}
function unusedPersistentPreferences(target2) {
  return unused(target2).flatMap((object) => persistent(object, target2));
}
function unusedWindowsPreferences(target2) {
  return unused(target2).flatMap((object) => {
    const evidence2 = preferenceEvidence(object);
    const preferred2 = object.value.spec;
    if (evidence2 === void 0 || !isMap(preferred2)) return [];
    return [{ object, spec: expand({}, void 0, preferred2, target2.release).spec, evidence: evidence2 }];
  });
}

// src/rules/guest/volatile-efi.ts
init_kube_object();
init_value();
function fixAt(place2, machines) {
  const fix = persistFix(place2, EFI, machines);
  return fix ? { fix } : {};
}
function forgets(target2, machine) {
  const { spec, object } = machine;
  if (object.kind === "VirtualMachineInstanceReplicaSet") return false;
  if (object.kind === "VirtualMachineInstance" && !surely(hasTpm(spec, target2.release))) return false;
  if (ephemeralRoot(machine) !== void 0) return false;
  if (!surely(hasSecureBoot(spec, target2.release)) || flag(spec, ...EFI, "persistent") !== void 0) return false;
  if (target2.verdict(machine).state.tpm !== false || isUnknown(hasTpm(spec, target2.release))) return false;
  return shadowedFields(machine, target2.release).length === 0;
}
var rule40 = defineRule({
  id: "guest/volatile-efi",
  severity: "warning",
  summary: "A Windows guest boots with Secure Boot from UEFI variables that are not persistent.",
  why: `The variables are made anew when the VM is stopped, restarted or drained: boot entries and what the guest enrolled in Secure Boot are
gone. What the firmware measures then differs, so a key that is sealed to the TPM cannot be had: BitLocker asks for the recovery key. The
rule is info for a VM without a TPM, for an instance without a VM, where it takes a TPM, and for a preference that no VM in Git names.`,
  releases: behaviourText("efiPersistentField"),
  needs: ["release"],
  fix: {
    safety: "unsafe",
    does: "It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants."
  },
  sources: ["kubevirt/kubevirt#12743", "kubevirt/common-templates#611"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            features:
              smm: {}
            devices:
              tpm: {} # ~> guest/volatile-tpm
            firmware:
              bootloader:
                efi: {} # ~> guest/volatile-efi
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            features:
              smm: {}
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
  *check(target2) {
    if (!holds("efiPersistentField", target2.release)) return;
    const found = target2.machines.flatMap((machine) => {
      const evidence2 = forgets(target2, machine) ? windowsEvidence(machine, target2.cluster) : void 0;
      return evidence2 === void 0 ? [] : [{ machine, evidence: evidence2, place: judgedPlace(target2, machine, EFI) }];
    });
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      const sealing = machines.some(({ spec }) => surely(hasTpm(spec, target2.release)));
      const guest = `a Windows guest (told by ${first3.evidence})`;
      const loss = sealing ? `${guest} cannot open what it sealed to them in its TPM` : `${guest} loses its boot entries`;
      yield {
        place: first3.place,
        ...fixAt(first3.place, machines),
        ...sealing && !areInstances(machines) ? {} : { severity: "info" },
        message: `the UEFI variables of ${whoText(machines)}, with Secure Boot on, are not persistent: in ${target2.release.label} they are gone at every stop, and ${loss}; ${persistAdvice(machines, first3.place, EFI)}`,
        related: related2
      };
    }
    yield* unused2(target2);
  }
});
function* unused2(target2) {
  for (const { object, spec, evidence: evidence2 } of unusedWindowsPreferences(target2)) {
    const place2 = { object, path: ["spec", "firmware", "preferredEfi"], at: "key" };
    if (!isJudged(target2, object) || get(object.value, ...place2.path) === void 0) continue;
    if (!surely(hasSecureBoot(spec, target2.release)) || flag(spec, ...EFI, "persistent") !== void 0) continue;
    if (!surely(hasTpm(spec, target2.release)) || hasPersistentTpm(spec, target2.release) !== false) continue;
    yield {
      place: place2,
      severity: "info",
      ...fixAt(place2),
      message: `${describe(object)} gives UEFI variables, with Secure Boot on, that are not persistent: in ${target2.release.label} they are gone at every stop, and a Windows guest (told by ${evidence2}) cannot open what it sealed to them in its TPM; ${persistRemedy(place2, EFI)}`
    };
  }
}

// src/rules/guest/volatile-tpm.ts
init_kube_object();
init_value();
function fixAt2(place2, machines) {
  const fix = persistFix(place2, TPM, machines);
  return fix ? { fix } : {};
}
function forgets2(target2, machine) {
  const { spec, object } = machine;
  if (object.kind === "VirtualMachineInstanceReplicaSet") return false;
  if (ephemeralRoot(machine) !== void 0) return false;
  if (!surely(hasTpm(spec, target2.release)) || hasPersistentTpm(spec, target2.release) !== false) return false;
  if (["persistent", "enabled"].some((field) => flag(spec, ...TPM, field) === false)) return false;
  return !surely(target2.verdict(machine).state.efi) && shadowedFields(machine, target2.release).length === 0;
}
var rule41 = defineRule({
  id: "guest/volatile-tpm",
  severity: "warning",
  summary: "A Windows guest has a TPM that is not persistent.",
  why: `The TPM loses its keys when the VM is stopped, restarted or drained, not at a reboot of the guest. BitLocker seals its key to
the TPM, turns on without a complaint, and asks for the recovery key after the first stop. The rule is info for an instance without a VM,
and for a preference that no VM in Git names.`,
  releases: "all",
  needs: ["git"],
  fix: {
    safety: "unsafe",
    does: "It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants."
  },
  sources: ["kubevirt/kubevirt#7103", "kubevirt/common-instancetypes#168"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm: {} # ~> guest/volatile-tpm
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    const found = target2.machines.flatMap((machine) => {
      const evidence2 = forgets2(target2, machine) ? windowsEvidence(machine, target2.cluster) : void 0;
      return evidence2 === void 0 ? [] : [{ machine, evidence: evidence2, place: judgedPlace(target2, machine, TPM) }];
    });
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      yield {
        place: first3.place,
        ...fixAt2(first3.place, machines),
        ...areInstances(machines) ? { severity: "info" } : {},
        message: `the TPM of ${whoText(machines)} is not persistent: in ${target2.release.label} it loses its keys at every stop, and a Windows guest (told by ${first3.evidence}) its BitLocker key; ${persistAdvice(machines, first3.place, TPM)}`,
        related: related2
      };
    }
    yield* unused3(target2);
  }
});
function* unused3(target2) {
  for (const { object, spec, evidence: evidence2 } of unusedWindowsPreferences(target2)) {
    if (!isJudged(target2, object)) continue;
    if (!surely(hasTpm(spec, target2.release)) || hasPersistentTpm(spec, target2.release) !== false) continue;
    if (["persistent", "enabled"].some((field) => flag(spec, ...TPM, field) === false)) continue;
    const place2 = { object, path: ["spec", "devices", "preferredTPM"], at: "key" };
    yield {
      place: place2,
      severity: "info",
      ...fixAt2(place2),
      message: `${describe(object)} gives a TPM that is not persistent: in ${target2.release.label} it loses its keys at every stop, and a Windows guest (told by ${evidence2}) its BitLocker key; ${persistRemedy(place2, TPM)}`
    };
  }
}

// src/rules/guest/windows-without-tpm.ts
init_kube_object();
init_value();
function lacksTpm(target2, { vmSpec, spec, own: own3 }) {
  if (vmSpec === void 0 || get(own3, ...TPM) !== void 0) return false;
  const architecture = text(spec, "architecture") ?? "";
  const possible = typeof architecture === "string" && !WITHOUT_PERSISTENT_TPM.includes(architecture);
  return possible && surely(not(hasTpm(spec, target2.release)));
}
function preferenceWithTpm({ release: release2 }, windows) {
  const name = `windows.${windows}`;
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  return history && inForce(history, release2)?.devices?.preferredTPM ? name : void 0;
}
var rule42 = defineRule({
  id: "guest/windows-without-tpm",
  severity: "info",
  summary: "A guest of a Windows release for which KubeVirt itself would set a TPM has none.",
  why: `KubeVirt's own preferences give a TPM to Windows 11 and the newer servers. Without one, setup of Windows 11 refuses the machine, and
BitLocker has nowhere to keep its key. A TPM that is added later is a new device: better before the disk is encrypted.`,
  releases: "all whose bundle has the preference",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-operator/resource/generate/components/data/common-instancetypes",
    "kubevirt/common-instancetypes#168"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {} # ~> guest/windows-without-tpm
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
  *check(target2) {
    for (const machine of target2.machines) {
      if (!lacksTpm(target2, machine)) continue;
      const windows = windowsRelease(machine, target2.cluster);
      const preference = windows && preferenceWithTpm(target2, windows.release);
      if (preference === void 0) continue;
      yield {
        place: { object: machine.object, path: [...machine.specPath, ...TPM] },
        message: `${describe(machine.object)} has no TPM, which the preference ${preference} of ${target2.release.label} gives to its Windows (told by ${windows?.evidence}); add devices.tpm with persistent: true before the guest keeps keys${opting(target2)}`
      };
    }
  }
});
var opting = ({ release: release2 }) => holds("tpmEnabledField", release2) ? ", or enabled: false to say that it needs none" : "";

// src/rules/meta/duplicate-key.ts
var rule43 = defineRule({
  id: "meta/duplicate-key",
  severity: "error",
  summary: "A key stands twice in one map.",
  why: `The API server refuses the text in strict mode. kubectl keeps the last value and drops the earlier one without a
word, as a whole block: a second \`devices:\` below \`domain:\` takes the TPM of the first away.`,
  releases: "all",
  needs: ["git"],
  sources: ["sigs.k8s.io/yaml", "kubectl create: its YAML to JSON step"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstance
    metadata:
      name: probe
    spec:
      domain:
        devices:
          rng: {}
        devices: {} # ~> meta/duplicate-key
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstance
    metadata:
      name: probe
    spec:
      domain:
        devices:
          rng: {}
  `
});
function duplicateKeyMessage(path, firstLine) {
  return `key "${path}" stands a second time (first on line ${firstLine}); the API server refuses this, kubectl keeps only the last; remove one`;
}

// src/rules/meta/ignore-unused.ts
var rule44 = defineRule({
  id: "meta/ignore-unused",
  severity: "warning",
  summary: "An ignore takes nothing out.",
  why: `What it was for is mended, or stands elsewhere, or the rule is misspelt. Left in place it hides the next defect of
that kind. It is not reported where the rule is off, or where something that was not seen may decide.`,
  releases: "all",
  needs: ["git"],
  sources: ["src/suppress.ts"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        vmstate.io/ignore: "guest/bios-and-efi: until the image boots by UEFI" # ~> meta/ignore-unused
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
            devices: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
            devices: {}
  `
});
function unusedMessage(ignored, line) {
  if (line === void 0) return `"${ignored}" is not reported of this object; remove the ignore`;
  const where = line === "none" ? "below this comment" : `on line ${line}`;
  return `"${ignored}" is not reported ${where}; remove the ignore, or put it right above the line that is reported`;
}

// src/rules/meta/ignore-without-reason.ts
var rule45 = defineRule({
  id: "meta/ignore-without-reason",
  severity: "warning",
  summary: "An ignore gives no reason, so it has no effect.",
  why: `Who reads it later cannot tell whether it still holds, and state that is lost is not found again. The reason stands
after the rule and a colon, in the annotation as in the comment.`,
  releases: "all",
  needs: ["git"],
  sources: ["src/suppress.ts"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        vmstate.io/ignore: guest/bios-and-efi # ~> meta/ignore-without-reason
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {} # ~> guest/bios-and-efi
                efi:
                  secureBoot: false
            devices: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        vmstate.io/ignore: "guest/bios-and-efi: the importer writes both, its webhook drops one"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
                efi:
                  secureBoot: false
            devices: {}
  `
});
function withoutReasonMessage(ignored) {
  if (ignored === "") return 'this ignore names no rule, so it has no effect; write "family/rule: reason"';
  return `the ignore of "${ignored}" gives no reason, so it has no effect; write "${ignored}: reason"`;
}

// src/cluster/gaps.ts
init_kube_object();
init_value();

// src/cluster/cdi.ts
init_value();
function cdiObject2({ cluster: cluster2, configuration }) {
  const objects = cluster2.all(CDI_GROUP, "CDI");
  if (configuration.hyperconverged) return new Unknown("HyperConverged configures CDI");
  return objects.length > 1 ? new Unknown(`there are ${objects.length} CDI objects`) : objects[0];
}
function stateClaimRaising(target2) {
  const object = cdiObject2(target2);
  const cdi = object instanceof Unknown ? object : object?.value;
  return raising(cdi, target2.storage.cdi, target2.release);
}

// src/cluster/gaps.ts
function gateGap(target2, preferences) {
  const { moreGates, hyperconverged } = target2.configuration;
  if (!moreGates || hyperconverged) return void 0;
  const needs = [
    ...stateful(target2).flatMap((machine) => target2.verdict(machine).gates),
    ...preferences.flatMap(({ spec }) => target2.gatesOf(spec))
  ];
  const gates = [...new Set(needs.map(({ requirement }) => requirement.gates[0]))].sort();
  if (gates.length === 0) return void 0;
  const what = gates.length === 1 ? `feature gate ${gates[0]} is` : `feature gates ${gates.slice(0, -1).join(", ")} and ${gates.at(-1)} are`;
  return { what: `whether ${what} on`, why: moreGates.reason, kinds: ["kubevirt"] };
}
function claimGap(target2) {
  const { claim, configuration } = target2;
  if (claim.storageClassCandidates) return void 0;
  if (isUnknown(claim.storageClass)) {
    return {
      what: "which StorageClass the state claim gets",
      why: claim.storageClass.reason,
      kinds: ["kubevirt", "storageclass"]
    };
  }
  const named3 = claim.storageClass;
  const missing = named3 === void 0 ? void 0 : target2.storage.exists(named3);
  if (!isUnknown(missing) && !isUnknown(claim.accessMode)) return void 0;
  const why = isUnknown(missing) ? missing.reason : isUnknown(claim.accessMode) ? claim.accessMode.reason : "";
  const what = configuration.stateClassPlace && claim.explicit ? `whether StorageClass "${named3}" can hold state` : "which access mode the state claim gets";
  return { what, why, kinds: ["storageclass", "storageprofile"] };
}
function sizeGap(target2) {
  const name = knownClass(target2);
  const minimum = name === void 0 ? void 0 : target2.storage.minimumSize(name);
  if (name === void 0 || minimum === void 0 || isUnknown(minimum) || target2.configuration.hyperconverged)
    return void 0;
  if (!refusesStateClaim(minimum, target2.storage.class(name)?.value)) return void 0;
  const raising2 = stateClaimRaising(target2);
  if (!isUnknown(raising2)) return void 0;
  return {
    what: `whether CDI raises the state claim to the ${minimum} that StorageClass "${name}" grants at least`,
    why: raising2.reason,
    kinds: ["cdi"]
  };
}
function classField({ configuration, claim }) {
  const place2 = configuration.stateClassPlace;
  if (!place2 || claim.explicit !== true) return [];
  return [{ place: place2, message: `${describe(place2.object)} names the class` }];
}
function statePlaces(target2, preferences) {
  return [
    ...classField(target2),
    ...relatedMachines(target2, claiming(target2)),
    ...preferences.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} makes state persist` }))
  ];
}
var asksForState = (target2, preferences) => preferences.length > 0 || classField(target2).length > 0 || claiming(target2).length > 0;
function depends({ what, object, snapshot }, target2) {
  if (what === "clone") return true;
  if (what !== "restore") return holds("snapshotWithoutState", target2.release);
  const source = text(snapshot?.value, "spec", "source", "name");
  const same4 = source !== void 0 && source === text(object.value, "spec", "target", "name");
  return holds("snapshotIncludesState", target2.release) && !same4;
}
function sourceGap(operations) {
  const [first3] = operations;
  if (!first3) return void 0;
  const what = operations.length === 1 ? `whether the VM of ${describe(first3.object)} keeps state` : `whether the VMs of ${describe(first3.object)} and ${operations.length - 1} more keep state`;
  const why = isUnknown(first3.machine) ? first3.machine.reason : "";
  const snapshots = operations.some(({ missing }) => missing === "VirtualMachineSnapshot");
  return { what, why, kinds: ["virtualmachine", ...snapshots ? ["virtualmachinesnapshot"] : []] };
}
function gapsOf(target2) {
  const preferences = unusedPersistentPreferences(target2);
  const asks2 = asksForState(target2, preferences);
  const ofState = asks2 ? [gateGap(target2, preferences), claimGap(target2), sizeGap(target2)] : [];
  const open = target2.operations.filter((one2) => one2.missing !== void 0 && depends(one2, target2));
  const stateGaps = ofState.filter((gap) => gap !== void 0);
  const source = sourceGap(open);
  return {
    gaps: [...stateGaps, ...source ? [source] : []],
    places: [
      ...stateGaps.length > 0 ? statePlaces(target2, preferences) : [],
      ...open.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} names its source` }))
    ]
  };
}

// src/rules/meta/needs-facts.ts
var rule46 = defineRule({
  id: "meta/needs-facts",
  severity: "warning",
  summary: "Whether state persists depends on objects that are not in scope.",
  why: `Git alone does not tell which feature gates are on, what a StorageClass can do or whether a VM that is cloned or restored
keeps state, so part of the verdict is open. It is said once for each cluster. Objects captured from the cluster close the gap: give them with --facts.`,
  releases: "all",
  needs: ["cluster facts"],
  sources: ["kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: vmstate # ~> meta/needs-facts
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: vmstate
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: vmstate
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target2) {
    const { gaps, places } = gapsOf(target2);
    const [first3] = places;
    if (gaps.length === 0 || !first3) return;
    const kinds = [...new Set(gaps.flatMap((gap) => gap.kinds))].join(",");
    yield {
      place: first3.place,
      message: `it cannot be told ${gapsText(gaps)}; capture it with "kubectl get ${kinds} -A -o yaml" and give the file with --facts`,
      related: places
    };
  }
});
function gapsText(gaps) {
  const reasons = [...new Set(gaps.map(({ why }) => why))];
  const clauses = reasons.map((reason) => {
    const whats = gaps.filter(({ why }) => why === reason).map(({ what }) => what);
    return `${whats.join(", and ")} (${reason})`;
  });
  return clauses.join(", and ");
}

// src/rules/meta/parse.ts
var rule47 = defineRule({
  id: "meta/parse",
  severity: "error",
  summary: "A document cannot be read, so nothing in it was judged.",
  why: `The API server would refuse the text, and the objects in it were not judged. It is an error where the text names
an API group that is judged, and a note elsewhere. A template is always a note: render it, or lint what it renders to.`,
  releases: "all",
  needs: ["git"],
  sources: ["sigs.k8s.io/yaml"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a: b # ~> meta/parse
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a-b
  `
});
function parseReport(problem5, judged) {
  if (problem5.kind === "template") {
    const what = problem5.message ?? "this is a template; values that expressions fill in are unknown";
    return { message: `${what}; lint what it renders to for a full verdict`, severity: "info" };
  }
  return {
    message: `the document cannot be read, so nothing in it is judged: ${problem5.message ?? ""}; correct it here`,
    severity: judged ? "error" : "info"
  };
}

// src/rules/meta/unknown-release.ts
function subject({ cluster: cluster2, machines }) {
  const configured3 = cluster2.of(KUBEVIRT_GROUP, "KubeVirt")[0] ?? cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")[0];
  return configured3 ?? machines[0]?.object;
}
var list2 = supportedReleases().map(({ minor }) => `v${minor}`).join(", ");
var rule48 = defineRule({
  id: "meta/unknown-release",
  severity: "info",
  summary: "The KubeVirt release is not known, or newer or older than any that is.",
  why: `What is right depends on the release. Without it the releases that KubeVirt supports are judged: what holds in all
of them is reported as usual, what holds in some is a note that names them.`,
  releases: "all",
  needs: ["release"],
  sources: ["kubevirt/kubevirt docs/release.md"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt # ~> meta/unknown-release
      namespace: kubevirt
    spec: {}
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
  `,
  *check(target2) {
    const object = subject(target2);
    const { known: known6, newer } = target2.reading;
    if (!object || known6 && newer === void 0) return;
    const place2 = { object, path: ["metadata", "name"] };
    if (newer !== void 0) {
      yield {
        place: place2,
        message: `KubeVirt "${newer}" is newer than any release known; it was judged as ${newestRelease().label}`
      };
      return;
    }
    const older = olderReleaseOf(target2.cluster);
    const message = older === void 0 ? `the KubeVirt release is not known, so ${list2} were judged; pin it with --kubevirt or spec.imageTag of the KubeVirt object` : `${older} is older than any release known, so ${list2} were judged; upgrade, or say with --kubevirt which to judge`;
    yield { place: place2, message };
  }
});

// src/rules/migration/blocked-device.ts
init_kube_object();
init_value();
var ELSEWHERE = ["claim-not-shared", "state-rwo"];
var rule49 = defineRule({
  id: "migration/blocked-device",
  severity: "error",
  summary: "A VM that must be evicted by live migration has a device, binding or feature that cannot move.",
  why: `KubeVirt marks the VM as not live-migratable and denies its eviction, so a node drain waits for ever. Where the VM
chooses no eviction strategy, and the cluster none or an unknown one, it is a note: the VM is shut down when its node is drained.`,
  releases: "by device; see the sources",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-handler/vm.go func calculateLiveMigrationCondition",
    "kubevirt/kubevirt pkg/network/vmispec func VerifyVMIMigratable",
    "kubevirt/kubevirt#6379"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              gpus: # ~> migration/blocked-device
                - name: gpu
                  deviceName: example.com/gpu
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            devices:
              gpus:
                - name: gpu
                  deviceName: example.com/gpu
  `,
  *check(target2) {
    for (const group2 of byPlace(devices(target2))) {
      const held = group2.filter(({ machine }) => evictsByMigration(target2, machine) === true);
      yield held.length > 0 ? holdsUpDrains(target2, held) : shutDown(target2, group2);
    }
  }
});
function* devices(target2) {
  for (const machine of target2.machines) {
    if (evictsByMigration(target2, machine) !== true && !hasNoStrategy(target2, machine)) continue;
    for (const blocker of target2.verdict(machine).blockers) {
      if (blocker.blocks !== true || ELSEWHERE.includes(blocker.blocker.id)) continue;
      yield { machine, blocker, place: judgedPlace(target2, machine, blocker.path) };
    }
  }
}
function holdsUpDrains(target2, group2) {
  const machines = group2.map(({ machine }) => machine);
  return problem2(
    group2,
    `${factText(target2, group2)}, and ${strategySource(target2, machines)} makes drains wait for that; set evictionStrategy to LiveMigrateIfPossible or None`,
    "error"
  );
}
function shutDown(target2, group2) {
  const unsure = isUnknown(target2.configuration.evictionStrategy);
  const held = unsure ? ", or waits for ever where the cluster sets evictionStrategy LiveMigrate" : "";
  const message = `${factText(target2, group2)}, so a drain shuts it down${held}; set evictionStrategy None to say that this is meant`;
  return problem2(group2, message, "info");
}
function factText(target2, group2) {
  const [{ machine, blocker }] = group2;
  const name = nameAt(machine, blocker.path);
  const named3 = name === void 0 ? "" : ` ("${name}")`;
  const who = whoText(group2.map((obstacle) => obstacle.machine));
  return `${who} cannot live-migrate in ${target2.release.label} because ${blocker.blocker.what}${named3}`;
}
function nameAt({ spec }, path) {
  for (const part of [[...path, 0], path, path.slice(0, -1), path.slice(0, -2)]) {
    const name = get(spec, ...part, "name");
    if (typeof name === "string") return name;
  }
  return void 0;
}
function problem2(group2, message, severity) {
  const [{ place: place2 }] = group2;
  const elsewhere = group2.filter(({ machine }) => machine.object !== place2.object);
  const related2 = elsewhere.map(({ machine }) => ({
    place: { object: machine.object, path: ["metadata", "name"] },
    message: `${describe(machine.object)} cannot live-migrate`
  }));
  return { place: place2, message, severity, related: related2 };
}

// src/rules/migration/cluster-default.ts
init_kube_object();
init_value();
var MUST_MIGRATE2 = "LiveMigrate";
var rule50 = defineRule({
  id: "migration/cluster-default",
  severity: "warning",
  summary: "The cluster evicts every VM by live migration, also those that cannot live-migrate.",
  why: `With evictionStrategy LiveMigrate in the KubeVirt or HyperConverged object, a VM that cannot live-migrate and names no strategy of its own
has its eviction denied, so every drain of its node waits for ever, though nothing in the VM says so. LiveMigrateIfPossible migrates
the others all the same. Where all VMs in Git that follow the default surely can migrate, nothing is said.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/kubevirt pkg/defaults func setDefaultEvictionStrategy",
    "kubevirt/kubevirt pkg/virt-api/webhooks pod-eviction-admitter.go",
    "kubevirt/kubevirt#9798"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        evictionStrategy: LiveMigrate # ~> migration/cluster-default
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        evictionStrategy: LiveMigrateIfPossible
  `,
  *check(target2) {
    const places = [...configured(target2), ...target2.cluster.patches.flatMap(patched3)];
    if (places.length === 0) return;
    const following = target2.machines.filter((machine) => text(machine.spec, "evictionStrategy") === void 0);
    const able = following.filter((machine) => target2.verdict(machine).migratable === true);
    if (following.length > 0 && able.length === following.length) return;
    const stuck = following.filter((machine) => target2.verdict(machine).migratable === false);
    for (const place2 of places)
      yield {
        place: place2,
        message: `evictionStrategy "LiveMigrate" holds for every VM that names none, and in ${target2.release.label} those that cannot live-migrate${countText2(stuck)} hold up each drain of their nodes; set LiveMigrateIfPossible here, and LiveMigrate in the VMs that must never be shut down by a drain`,
        related: related(target2, stuck)
      };
  }
});
function configured(target2) {
  const { evictionStrategy: evictionStrategy2, evictionStrategyPlace: place2 } = target2.configuration;
  return evictionStrategy2 === MUST_MIGRATE2 && place2 && isJudged(target2, place2.object) ? [place2] : [];
}
function patched3(patch) {
  const merge2 = mergeOf(patch);
  if (!merge2) return [];
  const { group: group2, version: version2, kind, value } = merge2;
  const ofHyperConverged2 = kind === "HyperConverged" && group2 === HYPERCONVERGED_GROUP;
  const ofKubeVirt2 = kind === "KubeVirt" && isKubeVirtGroup(group2);
  const own3 = Object.hasOwn(HYPERCONVERGED_EVICTION_STRATEGY, version2) ? HYPERCONVERGED_EVICTION_STRATEGY[version2] : void 0;
  const path = ofKubeVirt2 ? EVICTION_STRATEGY_PATH : ofHyperConverged2 ? own3 : void 0;
  if (!path || text(value, ...path) !== MUST_MIGRATE2) return [];
  return [placeIn(patch, path)];
}
var countText2 = (stuck) => stuck.length === 0 ? "" : ` (${stuck.length} in Git)`;
function related(target2, machines) {
  return machines.filter(({ object }) => isJudged(target2, object)).map(({ object }) => ({
    place: { object, path: ["metadata", "name"] },
    message: `${describe(object)} cannot live-migrate`
  }));
}

// src/cluster/migrations.ts
init_value();
function machineOf2(target2, name, namespace) {
  const found = target2.cluster.find(KUBEVIRT_GROUP, "VirtualMachineInstance", name, namespace);
  const [instance, other] = isUnknown(found) ? [] : found;
  if (other) return void 0;
  if (instance) return target2.machine(instance);
  const { machine } = machineNamed(target2, name, namespace);
  return isUnknown(machine) ? void 0 : machine;
}
function migrationsOf(target2) {
  return target2.cluster.of(KUBEVIRT_GROUP, "VirtualMachineInstanceMigration").flatMap((object) => {
    const name = text(object.value, "spec", "vmiName");
    if (name === void 0 || isUnknown(name)) return [];
    const machine = machineOf2(target2, name, object.namespace);
    if (!machine) return [];
    const field = ["sendTo", "receive"].find((key) => get(object.value, "spec", key) !== void 0);
    const place2 = { object, path: ["spec", "vmiName"] };
    return [{ object, machine, place: place2, ...field === void 0 ? {} : { decentralized: field } }];
  });
}

// src/rules/migration/cross-namespace.ts
init_kube_object();
init_value();
var RECEIVER = "WaitAsReceiver";
var rule51 = defineRule({
  id: "migration/cross-namespace",
  severity: "warning",
  summary: "A VM is migrated to another namespace or cluster without its TPM or UEFI state.",
  why: `A ReadWriteMany state claim counts as one that both sides share, so its content is not copied; in another namespace or cluster it is not
shared, and the guest finds an empty TPM there. The first release with such migrations moves no VM with a persistent TPM at all.`,
  releases: behaviourText("decentralizedMigration"),
  needs: ["release"],
  sources: [
    "kubevirt/user-guide#914",
    "kubevirt/kubevirt#15247",
    "kubevirt/kubevirt pkg/virt-controller/watch/migration"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [DecentralizedLiveMigration]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: send-ledger
    spec:
      vmiName: ledger
      sendTo: # ~> migration/cross-namespace
        migrationID: move-ledger
        connectURL: 10.0.0.8:9185
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates: [DecentralizedLiveMigration]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: send-app
    spec:
      vmiName: app
      sendTo:
        migrationID: move-app
        connectURL: 10.0.0.8:9185
  `,
  *check(target2) {
    if (!holds("decentralizedMigration", target2.release)) return;
    for (const { machine, place: place2 } of moves(target2)) {
      const loss = lossOf(target2, machine);
      if (loss === void 0) continue;
      yield {
        place: place2,
        message: `${describe(machine.object)} keeps TPM or UEFI state and moves between namespaces or clusters here; ${loss}`,
        related: relatedMachines(target2, [machine])
      };
    }
  }
});
function moves(target2) {
  const asked = migrationsOf(target2).flatMap(
    ({ object, machine, decentralized }) => decentralized ? [{ machine, place: { object, path: ["spec", decentralized], at: "key" } }] : []
  );
  const named3 = new Set(asked.map(({ machine }) => machine));
  const waiting = stateful(target2).filter((machine) => get(machine.vmSpec, "runStrategy") === RECEIVER && !named3.has(machine)).map((machine) => ({
    machine,
    place: { object: machine.object, path: [...machine.vmPath ?? [], "runStrategy"] }
  }));
  return [...asked, ...waiting];
}
function lossOf(target2, machine) {
  const { needed, tpm } = target2.verdict(machine).state;
  const { label } = target2.release;
  if (!surely(needed)) return void 0;
  if (holds("decentralizedTpmBroken", target2.release) && surely(tpm))
    return `${label} fails to move a persistent TPM; upgrade KubeVirt to a later patch first`;
  if (target2.claimOf(machine).accessMode !== "ReadWriteMany") return void 0;
  return `its state claim is ReadWriteMany, which ${label} takes for shared and does not copy; use a state class that gives ReadWriteOnce on one side, or suspend disk encryption in the guest first`;
}

// src/rules/migration/request-refused.ts
init_kube_object();
var DISK_REASON = "DisksNotLiveMigratable";
var rule52 = defineRule({
  id: "migration/request-refused",
  severity: "error",
  summary: "A VirtualMachineInstanceMigration asks for a VM that cannot live-migrate.",
  why: `KubeVirt refuses the object with "Cannot migrate VMI" and the reason of the VM's LiveMigratable condition.`,
  releases: "by obstacle; see the sources",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/migration-create-admitter.go",
    "kubevirt/kubevirt pkg/virt-handler/vm.go func calculateLiveMigrationCondition"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            devices:
              gpus:
                - name: gpu
                  deviceName: example.com/gpu
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: move-render
    spec:
      vmiName: render # ~> migration/request-refused
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: move-app
    spec:
      vmiName: app
  `,
  *check(target2) {
    for (const migration of migrationsOf(target2)) {
      const found = obstacles(target2, migration);
      if (found.length === 0) continue;
      const { machine, place: place2 } = migration;
      const why = [...new Set(found.map(({ blocker }) => blocker.what))].join(", and ");
      yield {
        place: place2,
        message: `${target2.release.label} refuses to migrate ${describe(machine.object)} because ${why}; mend that, or stop the VM and start it elsewhere`,
        related: found.map(({ path }) => judgedPlace(target2, machine, path)).filter(({ object }) => isJudged(target2, object)).map((where) => ({ place: where, message: `this keeps ${describe(machine.object)} from migrating` }))
      };
    }
  }
});
function obstacles(target2, { machine, decentralized }) {
  return target2.verdict(machine).blockers.filter(({ blocks: blocks2, blocker }) => blocks2 === true && !(decentralized && blocker.reason === DISK_REASON));
}

// src/rules/migration/rwo-disk.ts
init_kube_object();
init_value();
var rule53 = defineRule({
  id: "migration/rwo-disk",
  severity: "error",
  summary: "A VM that must be evicted by live migration has a disk without ReadWriteMany.",
  why: `KubeVirt marks the VM as not live-migratable and denies its eviction, so a node drain waits for ever. Every claim and
DataVolume of the VM must be ReadWriteMany for it to move.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/kubevirt pkg/virt-handler/vm.go func checkVolumesForMigration",
    "kubevirt/kubevirt pkg/virt-api/webhooks pod-eviction-admitter.go",
    "kubevirt/kubevirt#9798"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      dataVolumeTemplates:
        - metadata:
            name: ledger-root
          spec:
            storage:
              accessModes: [ReadWriteOnce] # ~> migration/rwo-disk
              resources:
                requests:
                  storage: 30Gi
            source:
              blank: {}
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              dataVolume:
                name: ledger-root
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      dataVolumeTemplates:
        - metadata:
            name: ledger-root
          spec:
            storage:
              accessModes: [ReadWriteMany]
              volumeMode: Block
              resources:
                requests:
                  storage: 30Gi
            source:
              blank: {}
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              dataVolume:
                name: ledger-root
  `,
  *check(target2) {
    for (const group2 of byPlace(disksNotShared(target2))) {
      const [{ access: access2, place: place2 }] = group2;
      const machines = [...new Set(group2.map(({ machine }) => machine))];
      const modes = access2.modes.join(", ");
      const by = access2.profile === void 0 ? "" : ` by the StorageProfile of "${access2.profile}"`;
      yield {
        place: place2,
        message: `claim "${access2.claim}" is ${modes}${by}; ${target2.release.label} cannot live-migrate ${whoText(machines)}, and ${strategySource(target2, machines)} makes drains wait for that; use ReadWriteMany of a class that gives it, or evictionStrategy LiveMigrateIfPossible or None`,
        related: group2.filter(({ volume }) => volume.object !== place2.object).map(({ volume, machine }) => ({
          place: volume,
          message: `a volume of ${describe(machine.object)} is on it`
        }))
      };
    }
  }
});
function* disksNotShared(target2) {
  for (const machine of target2.machines) {
    if (evictsByMigration(target2, machine) !== true) continue;
    for (const blocker of target2.verdict(machine).blockers) {
      if (blocker.blocker.id !== "claim-not-shared" || blocker.blocks !== true) continue;
      const access2 = target2.volumes.access(get(machine.spec, ...blocker.path), machine);
      const volume = placeOf(machine, [...blocker.path, "name"]);
      yield { machine, blocker, access: access2, volume, place: accessPlace(target2, machine, access2) ?? volume };
    }
  }
}
function accessPlace(target2, machine, { object, path }) {
  if (path === void 0) return void 0;
  if (object) return isJudged(target2, object) ? { object, path } : void 0;
  return { object: machine.object, path: [...machine.vmPath ?? [], ...path] };
}

// src/facts/velero.ts
var VELERO_GROUP = "velero.io";
var VELERO_KINDS = [
  { kind: "Backup", spec: ["spec"] },
  { kind: "Schedule", spec: ["spec", "template"] }
];
var VELERO_EXCLUDE_LABEL = "velero.io/exclude-from-backup";
var METADATA_BACKUP_LABEL = "velero.kubevirt.io/metadataBackup";
var VELERO_INCLUDES = ["includedResources", "includedNamespaceScopedResources"];
var VELERO_EXCLUDES = ["excludedResources", "excludedNamespaceScopedResources"];
var CLAIM_RESOURCES = /^(persistentvolumeclaims?|pvcs?)$/i;
var POD_RESOURCES = /^(pods?|po)$/i;
var MACHINE_RESOURCES = /^(virtualmachines?|vms?)(\.kubevirt\.io)?$/i;
var VELERO_PLUGIN = /kubevirt-velero-plugin/;
var VELERO_PLUGIN_KINDS = [
  { group: "apps", kind: "Deployment" },
  { group: "helm.toolkit.fluxcd.io", kind: "HelmRelease" },
  { group: "argoproj.io", kind: "Application" }
];
var OADP = {
  group: "oadp.openshift.io",
  kind: "DataProtectionApplication",
  plugins: ["spec", "configuration", "velero", "defaultPlugins"],
  plugin: "kubevirt"
};

// src/cluster/velero.ts
init_value();
function backupsOf({ cluster: cluster2 }) {
  return VELERO_KINDS.flatMap(
    ({ kind, spec: path }) => cluster2.of(VELERO_GROUP, kind).map((object) => ({ object, path, spec: get(object.value, ...path) }))
  );
}
function lists(spec, field, matches2) {
  const known6 = items(spec, field);
  if (known6.some((item) => typeof item === "string" && matches2(item))) return true;
  return known6.find(isUnknown) ?? moreItems(spec, field) ?? false;
}
function isEmpty2(spec, field) {
  return items(spec, field).length > 0 ? false : moreItems(spec, field) ?? true;
}
function glob(pattern, name) {
  if (!/[*?[]/.test(pattern)) return pattern === name;
  if (pattern.includes("[")) return true;
  const source = pattern.replace(/[.+^${}()|\\\]]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".");
  return new RegExp(`^${source}$`).test(name);
}
function takesNamespace(spec, namespace) {
  const taken = (matches2) => and(
    or(isEmpty2(spec, "includedNamespaces"), lists(spec, "includedNamespaces", matches2)),
    not(lists(spec, "excludedNamespaces", matches2))
  );
  if (namespace !== void 0) return taken((pattern) => glob(pattern, namespace));
  const everyone = and(
    taken((pattern) => pattern === "*"),
    isEmpty2(spec, "excludedNamespaces")
  );
  return everyone === false ? new Unknown("the namespace of the VM is not written") : everyone;
}
var isNamed = (item, resource2) => item === "*" || resource2.test(item);
function takesResource(spec, resource2) {
  const matches2 = (item) => isNamed(item, resource2);
  const included = VELERO_INCLUDES.map((field) => or(isEmpty2(spec, field), lists(spec, field, matches2)));
  const excluded = VELERO_EXCLUDES.map((field) => lists(spec, field, matches2));
  return and(...included, ...excluded.map(not));
}
function meets2(expression2, labels) {
  const key = text(expression2, "key");
  if (typeof key !== "string") return isUnknown(key) ? key : false;
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  const among = lists(expression2, "values", (item) => item === value);
  const decide = {
    In: and(value !== void 0, among),
    NotIn: or(value === void 0, not(among)),
    Exists: value !== void 0,
    DoesNotExist: value === void 0
  };
  const operator = text(expression2, "operator");
  return isUnknown(operator) ? operator : decide[operator ?? ""] ?? false;
}
function matchesSelector(selector, labels) {
  if (isUnknown(selector)) return selector;
  const wanted = get(selector, "matchLabels");
  if (isUnknown(wanted)) return wanted;
  const pairs = Object.entries(isMap(wanted) ? wanted : {}).map(([key, value]) => {
    const actual = get(labels, key);
    const doubt = [value, actual].find(isUnknown);
    return doubt ?? actual === value;
  });
  const more = moreItems(selector, "matchExpressions") ?? true;
  return and(more, ...pairs, ...items(selector, "matchExpressions").map((expression2) => meets2(expression2, labels)));
}
function selectorOf({ spec }) {
  if (get(spec, "labelSelector") !== void 0) return "labelSelector";
  return get(spec, "orLabelSelectors") === void 0 ? void 0 : "orLabelSelectors";
}
function takesLabels(backup, labels) {
  const { spec } = backup;
  const field = selectorOf(backup);
  if (field === void 0) return true;
  if (field === "labelSelector") return matchesSelector(get(spec, field), labels);
  const answers = items(spec, field).map((selector) => matchesSelector(selector, labels));
  return or(...answers, moreItems(spec, field) ?? false);
}
function claimLabels(target2, machine) {
  const claim = target2.existingClaim(machine.object);
  if (claim) return get(claim.value, "metadata", "labels") ?? {};
  return holds("stateClaimLabelled", target2.release) ? { [STATE_CLAIM_LABEL]: machine.object.name } : {};
}
function takesMachine({ object }, backup) {
  const labels = get(object.value, "metadata", "labels") ?? {};
  const kept2 = get(labels, VELERO_EXCLUDE_LABEL);
  return and(
    isUnknown(kept2) ? kept2 : kept2 !== "true",
    takesNamespace(backup.spec, object.namespace),
    takesResource(backup.spec, MACHINE_RESOURCES),
    takesLabels(backup, labels)
  );
}
function claimsFieldOf({ spec }) {
  const excludes = VELERO_EXCLUDES.find(
    (field) => lists(spec, field, (item) => isNamed(item, CLAIM_RESOURCES)) === true
  );
  return excludes ?? VELERO_INCLUDES.find((field) => items(spec, field).length > 0) ?? VELERO_EXCLUDES[0];
}
var leavesClaims = ({ spec }) => not(takesResource(spec, CLAIM_RESOURCES));
function takesClaim(target2, machine, backup) {
  return and(
    takesNamespace(backup.spec, machine.object.namespace),
    takesResource(backup.spec, CLAIM_RESOURCES),
    takesLabels(backup, claimLabels(target2, machine))
  );
}
function takesPod({ metadata, vmSpec }, backup) {
  if (get(vmSpec, "runStrategy") === "Halted") return false;
  return and(takesResource(backup.spec, POD_RESOURCES), takesLabels(backup, get(metadata, "labels") ?? {}));
}
function isMetadataOnly({ object, path }) {
  return [["metadata"], [...path, "metadata"]].some(
    (where) => get(object.value, ...where, "labels", METADATA_BACKUP_LABEL) !== void 0
  );
}
function hasVeleroPlugin({ cluster: cluster2 }) {
  const named3 = VELERO_PLUGIN_KINDS.flatMap(({ group: group2, kind }) => cluster2.all(group2, kind));
  if (named3.some(({ value }) => VELERO_PLUGIN.test(JSON.stringify(value)))) return true;
  return cluster2.all(OADP.group, OADP.kind).some(({ value }) => {
    return items(value, ...OADP.plugins).includes(OADP.plugin) || moreItems(value, ...OADP.plugins) !== void 0;
  });
}

// src/rules/snapshot/backup-selector.ts
init_kube_object();
var rule54 = defineRule({
  id: "snapshot/backup-selector",
  severity: "warning",
  summary: "A Velero backup takes a VM but not the claim of its TPM or UEFI state.",
  why: `The claim is not in the VM's spec, newer releases give it a random name, and it carries no label but persistent-state-for, if any. A backup that
selects by other labels, or leaves claims out, holds the VM without its state: after a restore the guest finds an empty TPM.
Velero's plugin for KubeVirt adds the claim; where something in scope shows that it is in use, only claims left out as a kind count.`,
  releases: "all",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt docs/backup-restore-integration.md",
    "kubevirt/kubevirt-velero-plugin pkg/util/kvgraph/backup_graph.go",
    "kubevirt/kubevirt#13767",
    "kubevirt/kubevirt#16779"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: bank
      labels:
        backup: daily
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: velero.io/v1
    kind: Schedule
    metadata:
      name: daily
      namespace: velero
    spec:
      schedule: 0 2 * * *
      template:
        includedNamespaces: [bank]
        labelSelector: # ~> snapshot/backup-selector
          matchLabels:
            backup: daily
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: bank
      labels:
        backup: daily
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: velero.io/v1
    kind: Schedule
    metadata:
      name: daily
      namespace: velero
    spec:
      schedule: 0 2 * * *
      template:
        includedNamespaces: [bank]
        orLabelSelectors:
          - matchLabels:
              backup: daily
          - matchExpressions:
              - key: persistent-state-for
                operator: Exists
  `,
  *check(target2) {
    const backups = backupsOf(target2);
    if (backups.length === 0) return;
    const machines = stateful(target2).filter(
      (machine) => backups.every((backup) => takesClaim(target2, machine, backup) === false)
    );
    if (machines.length === 0) return;
    const plugin = hasVeleroPlugin(target2);
    for (const backup of backups) {
      if (isMetadataOnly(backup)) continue;
      const taken = machines.filter((machine) => takesMachine(machine, backup) === true);
      if (taken.length > 0) yield* problems(target2, backup, taken, plugin);
    }
  }
});
function* problems(target2, backup, taken, plugin) {
  if (leavesClaims(backup) === true) {
    yield problem3(target2, backup, taken, claimsFieldOf(backup), "take PersistentVolumeClaims as well");
    return;
  }
  const field = selectorOf(backup);
  const missed = plugin ? [] : taken.filter((machine) => takesPod(machine, backup) === false);
  if (field === void 0 || missed.length === 0) return;
  const remedy7 = holds("stateClaimLabelled", target2.release) ? `add a selector for the label ${STATE_CLAIM_LABEL} under orLabelSelectors, or let Velero's plugin for KubeVirt add the claim` : "let Velero's plugin for KubeVirt add the claim";
  yield problem3(target2, backup, missed, field, remedy7);
}
function problem3(target2, { object, path }, machines, field, remedy7) {
  const [first3] = machines;
  const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
  return {
    place: { object, path: [...path, field], at: "key" },
    message: `${field} of ${describe(object)} takes ${who} but not the claim of the TPM or UEFI state, which is not in the VM's spec in ${target2.release.label}; ${remedy7}`,
    related: relatedMachines(target2, machines)
  };
}

// src/rules/snapshot/clone.ts
init_kube_object();
var rule55 = defineRule({
  id: "snapshot/clone",
  severity: "error",
  summary: "A VirtualMachineClone has a source that keeps TPM or UEFI state.",
  why: `KubeVirt cannot give the state to another VM: the clone is refused, or fails. Releases that look at the TPM only clone a VM with
persistent UEFI variables, and the clone starts without them.`,
  releases: "all",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-controller/watch/clone",
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmclone-admitter.go",
    "kubevirt/kubevirt#15856",
    "kubevirt/kubevirt#16634"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: clone.kubevirt.io/v1beta1
    kind: VirtualMachineClone
    metadata:
      name: ledger-copy
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/clone
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger-copy
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: clone.kubevirt.io/v1beta1
    kind: VirtualMachineClone
    metadata:
      name: app-copy
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app-copy
  `,
  *check(target2) {
    for (const clone of knownOperations(target2, "clone")) {
      const sight = target2.sight(clone.machine);
      if (clone.snapshot && !holds("snapshotIncludesState", target2.release)) continue;
      if (sight === "seen") yield refused2(target2, clone);
      if (sight === "EFI only") yield emptied(target2, clone);
    }
  }
});
var REMEDY = "clone its disks with DataVolumes and let the new VM begin with a TPM and UEFI variables of its own";
function refused2(target2, { machine, snapshot, place: place2 }) {
  const vm = describe(machine.object);
  const what = snapshot ? `"${snapshot.name}" is a snapshot of ${vm}, which` : vm;
  return {
    place: place2,
    message: `${what} keeps TPM or UEFI state, so ${target2.release.label} refuses the clone; ${REMEDY}`,
    related: relatedMachines(target2, [machine])
  };
}
function emptied(target2, { machine, place: place2 }) {
  return {
    place: place2,
    severity: "warning",
    message: `${describe(machine.object)} keeps UEFI state, which ${target2.release.label} does not look at here: the clone begins without it; keep that in mind, or ${REMEDY}`,
    related: relatedMachines(target2, [machine])
  };
}

// src/rules/snapshot/export.ts
init_kube_object();
var rule56 = defineRule({
  id: "snapshot/export",
  severity: "warning",
  summary: "A VirtualMachineExport of a VM leaves out its TPM or UEFI state.",
  why: `These releases export the volumes of the VM's spec only. The claim of the TPM and UEFI state is none of them, so what is
imported elsewhere begins with an empty TPM, and an encrypted guest asks for its recovery key.`,
  releases: behaviourText("snapshotWithoutState"),
  needs: ["release"],
  sources: ["kubevirt/kubevirt pkg/storage/export/export/vm-source.go", "kubevirt/enhancements#464"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState, VMExport]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: export.kubevirt.io/v1beta1
    kind: VirtualMachineExport
    metadata:
      name: ledger
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/export
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMExport]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: export.kubevirt.io/v1beta1
    kind: VirtualMachineExport
    metadata:
      name: ledger
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
  `,
  *check(target2) {
    if (!holds("snapshotWithoutState", target2.release)) return;
    for (const { machine, snapshot, place: place2 } of knownOperations(target2, "export")) {
      if (snapshot || !surely(target2.verdict(machine).state.needed)) continue;
      yield {
        place: place2,
        message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target2.release.label} leaves that out of the export; upgrade KubeVirt first, or export the state claim of its own while the VM is off`,
        related: relatedMachines(target2, [machine])
      };
    }
  }
});

// src/rules/snapshot/preference-invisible.ts
init_kube_object();
init_value();
var rule57 = defineRule({
  id: "snapshot/preference-invisible",
  severity: "warning",
  summary: "TPM or UEFI state that persists by a preference only is not seen by snapshot, restore, clone and export.",
  why: `They read the VM as it is stored, without its preference. So a snapshot or export leaves the state out, and a clone is not refused but
begins with an empty TPM; nothing tells so. It is a note for VMs of which nothing in Git takes a snapshot, and for a preference
without VMs. The cluster's referencePolicy expand or expandAll stores the preference with the VM and so closes the gap.`,
  releases: "all",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/storage/utils/volumes.go func needsBackendPVC",
    "kubevirt/kubevirt pkg/virt-controller/watch/clone/clone.go",
    "kubevirt/kubevirt#17564"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11 # ~> snapshot/preference-invisible
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices: {}
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: win11-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: win11
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
              bootloader:
                efi:
                  persistent: true
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: win11-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: win11
  `,
  *check(target2) {
    const hidden = target2.machines.filter(
      (machine) => machine.preference.applied !== void 0 && machine.object.kind === "VirtualMachine" && target2.sight(machine) === "by preference"
    );
    const operations = [...knownOperations(target2)].filter(({ machine }) => target2.sight(machine) === "by preference");
    for (const operation2 of operations) if (operation2.what === "clone") yield cloned(target2, operation2);
    const touched = new Set(operations.map(({ machine }) => machine));
    for (const machine of touched) {
      const by = operations.filter((operation2) => leavesOut(target2, machine, operation2));
      if (by.length > 0) yield incomplete(target2, machine, by);
    }
    const rest2 = hidden.filter(
      (machine) => !touched.has(machine) && shadowedFields(machine, target2.release).length === 0
    );
    for (const group2 of byPreference(rest2)) yield note(target2, group2);
    if (storesExpanded(target2.configuration, target2.release) !== false) return;
    for (const group2 of byFile(unusedPersistentPreferences(target2), (one2) => preferenceRemedy(target2, one2)))
      yield unused4(target2, group2);
  }
});
function leavesOut(target2, machine, operation2) {
  if (operation2.machine !== machine || operation2.what === "clone") return false;
  return operation2.what === "snapshot" || holds("snapshotIncludesState", target2.release);
}
var preferenceName = ({ vmSpec }) => String(text(vmSpec, "preference", "name") ?? "");
function preferencePlace({ object, vmPath }) {
  return { object, path: [...vmPath ?? [], "preference", "name"] };
}
var at4 = (operations) => operations.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} works on it` }));
function cloned(target2, { machine, place: place2 }) {
  return {
    place: place2,
    message: `${describe(machine.object)} keeps TPM or UEFI state by preference "${preferenceName(machine)}" only, which ${target2.release.label} does not see when it clones: the clone is accepted and begins with an empty state; suspend disk encryption in the guest first, or clone its disks with DataVolumes`,
    related: isJudged(target2, machine.object) ? [{ place: preferencePlace(machine), message: `${describe(machine.object)} names the preference` }] : []
  };
}
function incomplete(target2, machine, operations) {
  const [{ what, place: place2 }] = operations;
  return {
    place: isJudged(target2, machine.object) ? preferencePlace(machine) : place2,
    message: `preference "${preferenceName(machine)}" alone makes the TPM or UEFI state of ${describe(machine.object)} persist, and ${target2.release.label} reads the VM without it, so the ${what} leaves the state out unsaid; ${remedy4(target2.verdict(machine).state)}`,
    related: at4(operations)
  };
}
function remedy4({ tpm, efi }) {
  const fields = [...surely(tpm) ? ["tpm"] : [], ...surely(efi) ? ["efi"] : []];
  return `repeat persistent: true in the ${fields.join(" and ")} of the VM itself`;
}
function byPreference(machines) {
  const groups = /* @__PURE__ */ new Map();
  for (const machine of machines) {
    const key = machine.preference.object ?? machine.preference.bundled;
    groups.set(key, [...groups.get(key) ?? [], machine]);
  }
  return [...groups.values()];
}
function note(target2, machines) {
  const [first3] = machines;
  const place2 = persistencePlace(target2, first3);
  const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
  return {
    place: place2,
    severity: "info",
    message: `preference "${preferenceName(first3)}" alone makes the TPM or UEFI state of ${who} persist, and ${target2.release.label} snapshots, exports and clones a VM without it, so the state would be left out unsaid; before you do so, ${remedy4(target2.verdict(first3).state)}`,
    related: machines.filter(({ object }) => object !== place2.object).map((machine) => ({ place: preferencePlace(machine), message: `${describe(machine.object)} uses it` }))
  };
}
var preferenceRemedy = ({ release: release2 }, { spec }) => remedy4(stateNeed(spec, release2));
function unused4(target2, preferences) {
  const [first3, ...others] = preferences;
  const name = describe(first3.object);
  const who = others.length === 0 ? `${name} makes` : `${name} and ${others.length} more make`;
  return {
    place: first3.place,
    severity: "info",
    message: `${who} TPM or UEFI state persist, and ${target2.release.label} snapshots, exports and clones a VM without its preference, so the state would be left out unsaid; where that may happen, ${preferenceRemedy(target2, first3)}`,
    related: others.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} does so too` }))
  };
}

// src/rules/snapshot/removed-api.ts
var GROUPS = [SNAPSHOT_GROUP, CLONE_GROUP, EXPORT_GROUP, BACKUP_GROUP];
function versionsText() {
  return GROUPS.flatMap(
    (group2) => Object.entries(API_VERSIONS[group2] ?? {}).map(([version2, range]) => `${group2}/${version2} ${rangeText(range)}`)
  ).join(", ");
}
var rule58 = defineRule({
  id: "snapshot/removed-api",
  severity: "error",
  summary: "A snapshot, clone, export or backup object is of an API version that the release does not serve.",
  why: `The API server knows no such kind: the object is refused, and a sync that holds it fails. Versions come and
go with releases: ${versionsText()}.`,
  releases: "by API version",
  needs: ["release"],
  sources: ["kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: export.kubevirt.io/v1alpha1 # ~> snapshot/removed-api
    kind: VirtualMachineExport
    metadata:
      name: app
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: export.kubevirt.io/v1
    kind: VirtualMachineExport
    metadata:
      name: app
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
  `,
  *check(target2) {
    for (const object of target2.cluster.objects) {
      const why = notServed(target2, object);
      if (why === void 0) continue;
      yield {
        place: { object, path: ["apiVersion"] },
        message: `${target2.release.label} does not serve ${object.apiVersion} (${why}), so the ${object.kind} is refused; ${remedy5(target2, object.group)}`
      };
    }
  }
});
function notServed({ release: release2, reading }, { group: group2, version: version2 }) {
  const versions = GROUPS.includes(group2) ? API_VERSIONS[group2] : void 0;
  if (!versions) return void 0;
  const range = Object.hasOwn(versions, version2) ? versions[version2] : void 0;
  if (!range) return reading.newer === void 0 ? "no release known does" : void 0;
  return inRange(release2, range) ? void 0 : `served ${rangeText(range)}`;
}
function remedy5({ release: release2 }, group2) {
  const served = Object.entries(API_VERSIONS[group2] ?? {}).filter(([, range]) => inRange(release2, range));
  const newest = served.at(-1)?.[0];
  return newest === void 0 ? "remove it, or upgrade KubeVirt first" : `use ${group2}/${newest}`;
}

// src/rules/snapshot/restore-elsewhere.ts
init_kube_object();
init_value();
var TARGET_NAME = ["spec", "target", "name"];
var rule59 = defineRule({
  id: "snapshot/restore-elsewhere",
  severity: "error",
  summary: "A snapshot of a VM with TPM or UEFI state is restored into another VM.",
  why: `The state belongs to one VM. KubeVirt refuses to restore it into any other, also into one that does not exist yet; the same VM is told
by its UID, so one that was deleted and made anew under the same name is another as well.`,
  releases: behaviourText("snapshotIncludesState"),
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmrestore-admitter.go",
    "kubevirt/kubevirt#15229",
    "kubevirt/kubevirt#15856"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineRestore
    metadata:
      name: ledger-test
    spec:
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger-test # ~> snapshot/restore-elsewhere
      virtualMachineSnapshotName: ledger-before-update
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineRestore
    metadata:
      name: ledger-back
    spec:
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
      virtualMachineSnapshotName: ledger-before-update
  `,
  *check(target2) {
    for (const restore of knownOperations(target2, "restore")) {
      const other = otherTarget(restore);
      if (other === void 0 || !refusesRestoreElsewhere(target2.sight(restore.machine), target2.release)) continue;
      const { machine, object, snapshot } = restore;
      yield {
        place: { object, path: TARGET_NAME },
        message: `"${snapshot?.name}" is a snapshot of ${describe(machine.object)}, which keeps TPM or UEFI state, so ${target2.release.label} refuses to restore it into "${other}"; restore into ${machine.object.name} itself, or clone the disks alone and let the other VM begin with a TPM of its own`,
        related: relatedMachines(target2, [machine])
      };
    }
  }
});
function otherTarget({ object, machine }) {
  const kind = text(object.value, "spec", "target", "kind");
  const name = text(object.value, ...TARGET_NAME);
  if (kind !== "VirtualMachine" || name === void 0 || isUnknown(name)) return void 0;
  return name === machine.object.name ? void 0 : name;
}

// src/rules/snapshot/unsupported.ts
init_kube_object();
var rule60 = defineRule({
  id: "snapshot/unsupported",
  severity: "error",
  summary: "A snapshot is taken of a VM with TPM or UEFI state in a release that cannot hold it.",
  why: `These releases refuse to snapshot a VM with a persistent TPM. One with persistent UEFI variables only they snapshot
without these, and nothing tells so.`,
  releases: behaviourText("snapshotWithoutState"),
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmsnapshot-admitter.go",
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsBackendStorageNeededForVM",
    "openshift/openshift-docs#64246"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState, Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/unsupported
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
  `,
  *check(target2) {
    if (!holds("snapshotWithoutState", target2.release)) return;
    for (const snapshot of knownOperations(target2, "snapshot")) {
      const sight = target2.sight(snapshot.machine);
      if (sight === "seen") yield problem4(target2, snapshot, "error", "refuses a snapshot of it");
      if (sight === "EFI only") yield problem4(target2, snapshot, "warning", "leaves that out of the snapshot unsaid");
    }
  }
});
function problem4(target2, { machine, place: place2 }, severity, what) {
  return {
    place: place2,
    severity,
    message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target2.release.label} ${what}; upgrade KubeVirt first, or back up the state claim by other means while the VM is off`,
    related: relatedMachines(target2, [machine])
  };
}

// src/rules/state/ambiguous-default.ts
init_kube_object();
init_value();
var ANNOTATIONS = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION };
function ambiguous2(target2) {
  const kinds = holds("virtDefaultClass", target2.release) ? ["virt", "cluster"] : ["cluster"];
  for (const kind of kinds) {
    const classes = target2.storage.defaultClasses(kind);
    if (new Set(classes.map(({ name }) => name)).size > 1) return { kind, classes };
    if (classes.length > 0) return void 0;
  }
  return void 0;
}
var rule61 = defineRule({
  id: "state/ambiguous-default",
  severity: "warning",
  summary: "Several StorageClasses are marked as the default that KubeVirt takes for state.",
  why: `KubeVirt takes the first or the last of its cache, which has no order, so state lands on one class or the other by
chance. Kubernetes and CDI take the newest class, so disks and state may part.`,
  releases: `all but ${behaviourText("stateClassMandatory")}, where default classes do not count`,
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getStorageClass",
    "kubevirt/monitoring#201"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true"
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true" # ~> state/ambiguous-default
    provisioner: nfs.csi.k8s.io
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true"
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: nfs.csi.k8s.io
  `,
  *check(target2) {
    const { value } = target2.configuration.stateClass;
    if (holds("stateClassMandatory", target2.release) || isUnknown(value) || (value ?? "") !== "") return;
    const found = ambiguous2(target2);
    if (!found) return;
    const annotation2 = ANNOTATIONS[found.kind];
    const places = found.classes.filter((object) => isJudged(target2, object)).map((object) => ({ object, path: ["metadata", "annotations", annotation2] }));
    const machines = claiming(target2);
    const place2 = places.at(-1) ?? relatedMachines(target2, machines)[0]?.place;
    if (!place2) return;
    const names2 = found.classes.map(({ name }) => `"${name}"`).join(", ");
    yield {
      place: place2,
      message: `StorageClasses ${names2} all carry ${annotation2}; ${target2.release.label} takes any one of them for state; keep it on one class, or set ${classFieldText(target2)}`,
      related: [
        ...places.slice(0, -1).map((other) => ({ place: other, message: `${describe(other.object)} is marked as well` })),
        ...relatedMachines(target2, machines)
      ]
    };
  }
});

// src/facts/block-tracking.ts
var TRACKING_GATE = "IncrementalBackup";
var TRACKING_SELECTORS = "changedBlockTrackingLabelSelectors";
var TRACKED_VOLUMES = ["persistentVolumeClaim", "dataVolume", "hostDisk"];
var TRACKING_ROOM = "512Mi";
var NAMESPACE_NAME_LABEL = "kubernetes.io/metadata.name";

// src/kubevirt/label-selector.ts
init_value();
function carries(labels, key, values) {
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  if (!values) return value !== void 0;
  return or(...values.map((wanted) => isUnknown(wanted) ? wanted : value !== void 0 && value === wanted));
}
function meets3(labels, expression2) {
  if (isUnknown(expression2)) return expression2;
  const key = text(expression2, "key");
  const operator = text(expression2, "operator");
  const values = list(expression2, "values");
  const doubt = [key, operator, values].find(isUnknown) ?? moreItems(expression2, "values");
  if (doubt) return doubt;
  const wanted = operator === "In" || operator === "NotIn" ? items(expression2, "values") : void 0;
  const found = carries(labels, String(key), wanted);
  if (operator === "In" || operator === "Exists") return found;
  if (operator === "NotIn" || operator === "DoesNotExist") return isUnknown(found) ? found : !found;
  return new Unknown("the selector has an operator that is not known");
}
function selects(selector, labels) {
  if (selector === void 0) return false;
  const matchLabels = get(selector, "matchLabels");
  const doubt = [selector, labels, matchLabels].find(isUnknown) ?? moreItems(selector, "matchExpressions");
  if (doubt) return doubt;
  const equal = Object.entries(isMap(matchLabels) ? matchLabels : {}).map(
    ([key, value]) => carries(labels, key, [value])
  );
  return and(...equal, ...items(selector, "matchExpressions").map((expression2) => meets3(labels, expression2)));
}

// src/cluster/block-tracking.ts
init_value();
function namespaceLabels({ cluster: cluster2 }, name) {
  if (name === void 0) return new Unknown("the namespace is not known");
  const found = cluster2.find("", "Namespace", name);
  const object = isUnknown(found) ? void 0 : found[0];
  const written4 = map(object?.value, "metadata", "labels");
  if (isUnknown(written4)) return written4;
  const labels = { ...written4, [NAMESPACE_NAME_LABEL]: name };
  return object?.observed ? labels : markOpen(labels, `the labels of namespace ${name} are not in scope`);
}
function isTracked(target2, machine) {
  const { configuration, release: release2 } = target2;
  if (!holds("unneededStateDeleted", release2) || machine.object.kind !== "VirtualMachine") return false;
  const selectors = get(configuration.configuration, TRACKING_SELECTORS);
  if (selectors === void 0 || isUnknown(selectors)) return selectors ?? false;
  const { namespace, value } = machine.object;
  const labels = map(value, "metadata", "labels");
  const chosen = or(
    selects(get(selectors, "virtualMachineLabelSelector"), labels),
    selects(get(selectors, "namespaceLabelSelector"), namespaceLabels(target2, namespace))
  );
  return and(gateOn(TRACKING_GATE, configuration, release2), chosen, hasTrackedDisk(machine));
}
function hasTrackedDisk({ spec }) {
  const volumes = items(spec, "volumes");
  if (volumes.some((volume) => TRACKED_VOLUMES.some((kind) => isMap(get(volume, kind))))) return true;
  return isUnknown(get(spec, "volumes")) ? new Unknown("the volumes are not known") : false;
}

// src/rules/state/backup-overhead.ts
init_kube_object();
init_value();
var rule62 = defineRule({
  id: "state/backup-overhead",
  severity: "warning",
  summary: "Changed block tracking keeps its data on the state claim, which is too small for it.",
  why: `With changed block tracking KubeVirt writes what it knows of every disk beside the TPM and UEFI state, or makes a state
claim for it. In ${behaviourText("trackingFillsState")} the claim stays at ${STATE_CLAIM_SIZE}: large disks fill it, and the VM
does not start or stops writing its state.`,
  releases: behaviourText("trackingFillsState"),
  needs: ["release"],
  sources: ["kubevirt/kubevirt#18470", "kubevirt/kubevirt#18352", "kubevirt/kubevirt pkg/storage/cbt"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        changedBlockTrackingLabelSelectors: # ~> state/backup-overhead
          virtualMachineLabelSelector:
            matchLabels:
              backup: incremental
        developerConfiguration:
          featureGates: [IncrementalBackup]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      labels:
        backup: incremental
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        changedBlockTrackingLabelSelectors:
          virtualMachineLabelSelector:
            matchLabels:
              backup: incremental
        developerConfiguration:
          featureGates: [IncrementalBackup]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      labels:
        backup: full
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  *check(target2) {
    if (!holds("trackingFillsState", target2.release)) return;
    const machines = target2.machines.filter(
      (machine) => surely(isTracked(target2, machine)) && hasNoRoom(target2, machine)
    );
    const [first3] = machines;
    if (!first3) return;
    const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
    yield {
      place: selectorsPlace(target2) ?? labelsPlace(first3),
      message: `${TRACKING_SELECTORS} chooses ${who}; ${target2.release.label} keeps the tracking data on the state claim of ${STATE_CLAIM_SIZE}, which large disks fill; choose VMs of small disks only, or make the claims by hand with ${TRACKING_ROOM} more`,
      related: machines.map((machine) => ({
        place: labelsPlace(machine),
        message: `${describe(machine.object)} is tracked`
      }))
    };
  }
});
function hasNoRoom(target2, machine) {
  const existing = target2.existingClaim(machine.object);
  if (existing) {
    const size = readQuantity(get(existing.value, "spec", "resources", "requests", "storage"));
    return size !== void 0 && size < (readQuantity(TRACKING_ROOM) ?? 0n);
  }
  const name = knownClass(target2);
  if (name === void 0) return target2.claim.error === void 0;
  return !holdsAnyway(TRACKING_ROOM, target2.storage.minimumSize(name), target2.storage.class(name)?.value);
}
function selectorsPlace(target2) {
  const object = target2.configuration.kubevirt;
  if (!object || !isJudged(target2, object)) return void 0;
  return { object, path: [...CONFIGURATION, TRACKING_SELECTORS], at: "key" };
}
var labelsPlace = ({ object }) => ({ object, path: ["metadata", "labels"], at: "key" });

// src/rules/state/claim-in-git.ts
init_kube_object();
init_value();
var rule63 = defineRule({
  id: "state/claim-in-git",
  severity: "warning",
  summary: "A claim in Git is taken for a VM's TPM and UEFI state.",
  why: `KubeVirt uses such a claim as it is and does not own it, so it survives the deletion of its VM: that much is information.
It is a warning where KubeVirt cannot use the claim or will delete it: a block volume holds no files, ReadWriteOnce state
leaves the claim at the first live migration (${behaviourText("rwoStateCopied")}), and a claim that nothing needs any more is
deleted at the next start (${behaviourText("unneededStateDeleted")}).`,
  releases: "all",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func PVCForVMI, MigrationHandoff, deletePVC",
    "kubevirt/kubevirt pkg/virt-controller/watch/migration/migration.go func handleBackendStorage"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-state
      labels:
        persistent-state-for: ledger
    spec:
      accessModes: [ReadWriteOnce] # ~> state/claim-in-git
      resources:
        requests:
          storage: 10Mi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    for (const machine of target2.machines) {
      const claim = target2.existingClaim(machine.object);
      if (!claim || !isJudged(target2, claim) || claim.namespace !== machine.object.namespace) continue;
      const { needed } = target2.verdict(machine).state;
      if (needed === false) yield* unneeded2(target2, machine, claim);
      else if (surely(needed)) yield* used2(target2, machine, claim);
    }
  }
});
function* unneeded2(target2, machine, claim) {
  if (!holds("unneededStateDeleted", target2.release) || isTracked(target2, machine) !== false) return;
  yield {
    place: { object: claim, path: ["metadata", "name"] },
    message: `${describe(claim)} holds state for ${describe(machine.object)}, which keeps none; ${target2.release.label} deletes it when the VM next starts; keep the state persistent, or copy what the claim holds first`,
    related: [{ place: { object: machine.object, path: ["metadata", "name"] }, message: "this VM keeps no state" }]
  };
}
function* used2(target2, machine, claim) {
  const vm = describe(machine.object);
  const related2 = [{ place: persistencePlace(target2, machine), message: `${vm} keeps its state in it` }];
  const faults = [blockVolume(claim), leftBehind(target2, machine, claim)].filter((fault) => fault !== void 0);
  for (const { path, what } of faults) {
    yield {
      place: { object: claim, path },
      message: `${describe(claim)} holds the state of ${vm}, but ${what}`,
      related: related2
    };
  }
  if (faults.length > 0) return;
  yield {
    place: { object: claim, path: ["metadata", "name"] },
    severity: "info",
    message: `${target2.release.label} takes ${describe(claim)} for the state of ${vm} as it is, and does not own it: it survives the deletion of the VM`,
    related: related2
  };
}
function blockVolume(claim) {
  const mode = text(claim.value, "spec", "volumeMode") ?? STATE_CLAIM_VOLUME_MODE;
  if (isUnknown(mode) || mode === STATE_CLAIM_VOLUME_MODE) return void 0;
  const what = `its volumeMode is ${mode}, which holds no files, so the VM does not start; use ${STATE_CLAIM_VOLUME_MODE}`;
  return { path: ["spec", "volumeMode"], what };
}
function leftBehind(target2, machine, claim) {
  const { release: release2 } = target2;
  const modes = claimModes(claim);
  const { wanted, blockers } = target2.verdict(machine);
  const stays = blockers.some(({ blocker, blocks: blocks2 }) => blocks2 === true && blocker.id !== "state-rwo");
  if (isUnknown(modes) || modes.includes("ReadWriteMany") || !surely(wanted) || stays) return void 0;
  const path = ["spec", "accessModes"];
  const remedy7 = "use ReadWriteMany of a class that gives it";
  if (holds("rwoStateBlocksMigration", release2))
    return { path, what: `it is ${modes.join(", ")}, and ${release2.label} does not live-migrate such a VM; ${remedy7}` };
  if (!holds("rwoStateCopied", release2)) return void 0;
  const what = `it is ${modes.join(", ")}: a live migration in ${release2.label} moves the state to a claim of its own and deletes this one; ${remedy7}, or leave the claim to KubeVirt`;
  return { path, what };
}

// src/rules/state/claim-too-small.ts
init_value();
var ANOTHER = "take a class that grants small claims";
var REASONS = {
  release: ["nothing raises it in this release", `${ANOTHER}, or a KubeVirt that labels the claim for CDI`],
  webhook: [
    "CDI's webhook, which would raise it, is off",
    `enable ${CLAIM_WEBHOOK_GATE} in spec.config of the CDI object`
  ],
  "CDI release": ["this CDI does not raise it", `${ANOTHER}, or upgrade CDI`]
};
var BY_VERSION = [
  `only CDI from v${CDI_WEBHOOK_DEFAULT_SINCE} raises it by itself, and the release of CDI is not known`,
  `list ${CLAIM_WEBHOOK_GATE} in spec.config.featureGates of the CDI object`
];
var reasonOf2 = (raising2) => raising2.by === "nothing" ? REASONS[raising2.because] : BY_VERSION;
var rule64 = defineRule({
  id: "state/claim-too-small",
  severity: "error",
  summary: "The state claim is smaller than the least that its StorageClass grants, and nothing raises it.",
  why: `KubeVirt asks for ${STATE_CLAIM_SIZE}. Some arrays and clouds refuse so little: the claim stays pending and the VM does not
start. KubeVirt labels the claim for CDI (${behaviourText("stateClaimRaised")}), whose webhook then raises it to the minimum of the
StorageProfile, if it is on. A warning where that hangs on a release of CDI that is not known.`,
  releases: `all; where the claim is labelled (${behaviourText("stateClaimRaised")}) only without CDI's webhook`,
  needs: ["release", "cluster facts"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func createPVC",
    "kubevirt/containerized-data-importer pkg/controller/datavolume/util.go func renderPvcSpecVolumeSize",
    "kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go",
    "kubevirt/kubevirt#13800"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: hyperdisk # ~> state/claim-too-small
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        featureGates: [HonorWaitForFirstConsumer]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: hyperdisk
    provisioner: pd.csi.storage.gke.io
    parameters:
      type: hyperdisk-balanced
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: hyperdisk
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        featureGates: [HonorWaitForFirstConsumer, WebhookPvcRendering]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: hyperdisk
    provisioner: pd.csi.storage.gke.io
    parameters:
      type: hyperdisk-balanced
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    const name = knownClass(target2);
    const machines = name === void 0 ? [] : claiming(target2);
    if (name === void 0 || machines.length === 0) return;
    const minimum = target2.storage.minimumSize(name);
    if (minimum === void 0 || isUnknown(minimum)) return;
    if (!refusesStateClaim(minimum, target2.storage.class(name)?.value)) return;
    const raising2 = stateClaimRaising(target2);
    if (isUnknown(raising2) || raising2.by === "CDI") return;
    const place2 = classPlace(target2, machines);
    if (!place2) return;
    const [why, remedy7] = reasonOf2(raising2);
    yield {
      place: place2,
      severity: raising2.by === "nothing" ? "error" : "warning",
      message: `StorageClass "${name}" grants no claim below ${minimum}, but ${target2.release.label} asks it for ${STATE_CLAIM_SIZE}; ${why}; ${remedy7}`,
      related: relatedMachines(target2, machines)
    };
  }
});

// src/rules/state/no-filesystem-set.ts
init_value();
var rule65 = defineRule({
  id: "state/no-filesystem-set",
  severity: "warning",
  summary: "The StorageProfile of the named state class has no Filesystem set, so KubeVirt asks for ReadWriteMany.",
  why: `The state is always a file system. When no claim property set of the profile says how the class gives one, KubeVirt
asks a class that vmStateStorageClass names for ReadWriteMany. Whether this provisioner grants it is not known here; one
that does not leaves the claim pending and the VM unstarted.`,
  releases: `all but ${behaviourText("stateAlwaysReadWriteMany")}, where profiles do not count`,
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getAccessMode",
    "kubevirt/user-guide#912"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: fast
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: fast
    provisioner: block.example.com
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: fast
    spec:
      claimPropertySets: # ~> state/no-filesystem-set
        - accessModes: [ReadWriteMany]
          volumeMode: Block
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: fast
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: fast
    provisioner: block.example.com
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: fast
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Block
        - accessModes: [ReadWriteOnce]
          volumeMode: Filesystem
  `,
  *check(target2) {
    const { claim, storage, release: release2 } = target2;
    const name = knownClass(target2);
    if (name === void 0 || claim.explicit !== true || holds("stateAlwaysReadWriteMany", release2)) return;
    const object = storage.class(name);
    const profile = storage.profileObject(name);
    const sets = storage.profile(name).value;
    if (isUnknown(sets) || sets === void 0 || sets.length === 0 && !profile?.observed) return;
    const filesystem = sets.filter((set3) => set3.volumeMode === STATE_CLAIM_VOLUME_MODE);
    const modes = filesystem.flatMap((set3) => set3.accessModes ?? []);
    if (modes.includes("ReadWriteMany") || modes.includes("ReadWriteOnce")) return;
    if (object && !isUnknown(grantsSharedFilesystem(object.value))) return;
    const machines = claiming(target2);
    const place2 = setsPlace(target2, profile) ?? classPlace(target2, machines);
    if (!place2) return;
    yield {
      place: place2,
      message: `StorageProfile "${name}" has no Filesystem set with ReadWriteMany or ReadWriteOnce, so ${release2.label} asks the class for ReadWriteMany; add the Filesystem set that the class really supports`,
      related: relatedMachines(target2, machines)
    };
  }
});
function setsPlace(target2, profile) {
  if (!profile || !isJudged(target2, profile)) return void 0;
  return { object: profile, path: ["spec", "claimPropertySets"], at: "key" };
}

// src/rules/state/no-snapshot-class.ts
init_kube_object();
init_value();
var rule66 = defineRule({
  id: "state/no-snapshot-class",
  severity: "warning",
  summary: "The StorageClass of state has no VolumeSnapshotClass, so snapshots of VMs leave the state out.",
  why: `A VirtualMachineSnapshot takes up the state claim (${behaviourText("snapshotIncludesState")}) only where its driver has a
VolumeSnapshotClass. Without one the snapshot succeeds and lacks the state: restoring it takes the claim from the VM, the
restore does not end ("no backend PVC when there should be one"), and the VM then starts with an empty TPM.`,
  releases: behaviourText("snapshotIncludesState"),
  needs: ["release", "cluster facts"],
  sources: [
    "kubevirt/kubevirt pkg/storage/snapshot/snapshot.go func createContent",
    "kubevirt/kubevirt pkg/storage/snapshot/util.go func GetVolumeSnapshotClass",
    "kubevirt/kubevirt#17286"
  ],
  facts: yaml2`
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
    provisioner: nfs.csi.k8s.io
    ---
    apiVersion: snapshot.storage.k8s.io/v1
    kind: VolumeSnapshotClass
    metadata:
      name: cephfs
    driver: cephfs.csi.ceph.com
    deletionPolicy: Delete
  `,
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: nfs # ~> state/no-snapshot-class
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    const { cluster: cluster2, release: release2 } = target2;
    const name = knownClass(target2);
    if (name === void 0 || !lacksSnapshots(target2, name)) return;
    const machines = claiming(target2).filter((machine) => isIncluded(target2, machine));
    const snapshots = machines.flatMap((machine) => snapshotsOf(target2, machine));
    const isCaptured = cluster2.captured(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass").length > 0;
    const place2 = isCaptured || snapshots.length > 0 ? classPlace(target2, machines) : void 0;
    if (!place2 || machines.length === 0) return;
    const driver = String(get(target2.storage.class(name)?.value, "provisioner"));
    yield {
      place: place2,
      message: `no VolumeSnapshotClass has the driver ${driver} of StorageClass "${name}"; snapshots of ${countText(machines)} leave the state out in ${release2.label}, and cannot be restored; make one, or take a class whose driver has one`,
      related: [
        ...relatedMachines(target2, machines),
        ...snapshots.map((object) => ({
          place: { object, path: ["spec", "source", "name"] },
          message: `${describe(object)} lacks the state`
        }))
      ]
    };
  }
});
function lacksSnapshots({ cluster: cluster2, storage }, name) {
  const provisioner = text(storage.class(name)?.value, "provisioner");
  if (typeof provisioner !== "string" || !cluster2.knowsAll(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass")) return false;
  if (get(storage.profileObject(name)?.value, "status", "snapshotClass") !== void 0) return false;
  const drivers = cluster2.all(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass").map(({ value }) => text(value, "driver"));
  return !drivers.some((driver) => isUnknown(driver) || driver === provisioner);
}
function isIncluded(target2, machine) {
  if (machine.object.kind !== "VirtualMachine") return false;
  const { state } = target2.verdict(machine);
  return fates(machine.own, state, false, target2.release).snapshot.outcome === "included";
}
function snapshotsOf({ cluster: cluster2 }, { object }) {
  return cluster2.of(SNAPSHOT_GROUP, "VirtualMachineSnapshot").filter(({ namespace, value }) => {
    const source = get(value, "spec", "source");
    const here = namespace === void 0 || object.namespace === void 0 || namespace === object.namespace;
    return here && get(source, "kind") === "VirtualMachine" && get(source, "name") === object.name;
  });
}

// src/rules/state/no-storage-class.ts
init_value();
function takesState({ storage }, name) {
  const { value: sets } = storage.profile(name);
  if (sets === void 0 || isUnknown(sets)) return false;
  return sets.some(({ accessModes = [], volumeMode }) => volumeMode === "Filesystem" && accessModes.length > 0);
}
function fixOf7(target2) {
  const { stateClassPlace: place2 } = target2.configuration;
  const [only6, ...others] = target2.storage.classes;
  if (!place2 || !isJudged(target2, place2.object) || !only6 || others.length > 0) return void 0;
  if (only6.name === "" || at(place2.object.value, place2.path) !== void 0 || !takesState(target2, only6.name))
    return void 0;
  const change = { op: "set", object: place2.object, path: place2.path, value: only6.name };
  return { title: `set ${place2.path.at(-1)}: ${only6.name}`, safety: "unsafe", changes: [change] };
}
var rule67 = defineRule({
  id: "state/no-storage-class",
  severity: "error",
  summary: "No StorageClass is chosen for TPM and UEFI state.",
  why: `KubeVirt makes no claim for the state, so VMs that keep some do not start (FailedBackendStorageCreate). Early releases
take only the class that vmStateStorageClass names; later ones fall back to a class annotated as default.`,
  releases: `all; ${behaviourText("stateClassMandatory")} vmStateStorageClass is mandatory`,
  needs: ["release", "cluster facts"],
  fix: {
    safety: "unsafe",
    does: "It sets vmStateStorageClass where exactly one StorageClass is known, and that takes a Filesystem claim."
  },
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getStorageClass",
    "kubevirt/kubevirt#11773"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration: # ~> state/no-storage-class
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target2) {
    const { claim, release: release2 } = target2;
    const machines = claim.error === void 0 ? [] : claiming(target2);
    const place2 = machines.length > 0 ? classPlace(target2, machines) : void 0;
    if (!place2) return;
    const orDefault = holds("stateClassMandatory", release2) ? "" : ", or annotate one StorageClass as default";
    const fix = fixOf7(target2);
    yield {
      place: place2,
      ...fix ? { fix } : {},
      message: `${claim.error}; in ${release2.label} ${countText(machines)} will not start; set ${classFieldText(target2)}${orDefault}`,
      related: relatedMachines(target2, machines)
    };
  }
});

// src/rules/state/node-local-immediate.ts
init_value();
var EFFECTS = {
  refused: "which this provisioner refuses",
  picked: "perhaps on another node than the disks, and then no node can run the VM"
};
var rule68 = defineRule({
  id: "state/node-local-immediate",
  severity: "warning",
  summary: "State lies on a node-local StorageClass that binds claims before a node is chosen.",
  why: `A volume of such a class can be used on its own node only. With volumeBindingMode Immediate, the default, the state
claim is bound before the VM has a node, apart from the disks: the VM then waits with "volume node affinity conflict".
Some provisioners cannot serve the claim at all and leave it pending.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/kubevirt#4764",
    "kubevirt/kubevirt#5362",
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsPVCReady",
    "rancher/local-path-provisioner provisioner.go"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: lvm
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: topolvm.io
    volumeBindingMode: Immediate # ~> state/node-local-immediate
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
    spec:
      accessModes: [ReadWriteOnce]
      storageClassName: lvm
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: lvm
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: topolvm.io
    volumeBindingMode: WaitForFirstConsumer
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
    spec:
      accessModes: [ReadWriteOnce]
      storageClassName: lvm
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  *check(target2) {
    const { claim, storage, cluster: cluster2 } = target2;
    const name = knownClass(target2);
    const object = name === void 0 ? void 0 : storage.class(name);
    const binding = name === void 0 ? void 0 : storage.nodeBinding(name);
    if (!object || !binding || claim.accessMode === "ReadWriteMany" || bindsAtOnce(object.value) !== true) return;
    if (cluster2.captured("", "Node").length === 1) return;
    const machines = claiming(target2).filter((machine) => binding === "refused" || hasNodeBoundDisk(target2, machine));
    const place2 = machines.length > 0 ? bindingPlace(target2, object, machines) : void 0;
    if (!place2) return;
    const written4 = get(object.value, "volumeBindingMode") === void 0 ? " by default" : "";
    yield {
      place: place2,
      message: `StorageClass "${name}" is node-local and binds claims at once (Immediate${written4}); ${target2.release.label} makes the state claim of ${countText(machines)} before a node is chosen, ${EFFECTS[binding]}; use volumeBindingMode WaitForFirstConsumer`,
      related: relatedMachines(target2, machines)
    };
  }
});
function hasNodeBoundDisk({ volumes, storage }, machine) {
  return items(machine.spec, "volumes").some((volume) => {
    const name = volumes.storageClass(volume, machine);
    return typeof name === "string" && storage.nodeBinding(name) !== void 0;
  });
}
function bindingPlace(target2, object, machines) {
  if (!isJudged(target2, object)) return classPlace(target2, machines);
  const written4 = get(object.value, "volumeBindingMode") !== void 0;
  return { object, path: [written4 ? "volumeBindingMode" : "provisioner"] };
}

// src/rules/state/profile-incomplete.ts
init_value();
var PARTS = ["accessModes", "volumeMode"];
var rule69 = defineRule({
  id: "state/profile-incomplete",
  severity: "warning",
  summary: "A claim property set of a StorageProfile lacks accessModes or volumeMode.",
  why: `CDI does not take over a spec with such a set: the status stays as it was, often empty, and KubeVirt, which reads only
the status, falls back as if there were no profile. Older CDI let a set without volumeMode through, and KubeVirt then
ignores that set.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/containerized-data-importer pkg/controller/storageprofile-controller.go func reconcilePropertySets"
  ],
  bad: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany] # ~> state/profile-incomplete
  `,
  good: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
  *check({ cluster: cluster2 }) {
    for (const object of cluster2.of(CDI_GROUP, "StorageProfile")) {
      for (const [index, set3] of items(object.value, "spec", "claimPropertySets").entries()) {
        if (!isMap(set3)) continue;
        const missing = PARTS.filter((part) => isMissing2(get(set3, part)));
        if (missing.length === 0) continue;
        yield {
          place: { object, path: ["spec", "claimPropertySets", index] },
          message: `claim property set ${index + 1} of StorageProfile "${object.name}" has no ${missing.join(" and no ")}; CDI then leaves the profile's status as it was; add it`
        };
      }
    }
  }
});
function isMissing2(value) {
  return !isUnknown(value) && (value === void 0 || Array.isArray(value) && value.length === 0);
}

// src/rules/state/profile-status-in-git.ts
init_value();
var rule70 = defineRule({
  id: "state/profile-status-in-git",
  severity: "warning",
  summary: "A StorageProfile in Git sets claim property sets in its status, where they have no effect.",
  why: `KubeVirt reads the status, but only CDI writes it: the API server drops a status that is applied. What is meant as an
override must stand in the spec, from which CDI copies it.`,
  releases: "all",
  needs: ["git"],
  sources: [
    "kubevirt/containerized-data-importer pkg/controller/storageprofile-controller.go",
    "kubevirt/containerized-data-importer#1629"
  ],
  bad: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec: {}
    status:
      claimPropertySets: # ~> state/profile-status-in-git
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
  good: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
  *check({ cluster: cluster2 }) {
    for (const object of cluster2.of(CDI_GROUP, "StorageProfile")) {
      if (object.observed || isUnknown(get(object.value, "status"))) continue;
      if (items(object.value, "status", "claimPropertySets").length === 0) continue;
      yield {
        place: { object, path: ["status", "claimPropertySets"], at: "key" },
        message: `status.claimPropertySets of StorageProfile "${object.name}" has no effect from Git: only CDI writes the status; put the sets into spec.claimPropertySets`
      };
    }
  }
});

// src/cluster/claims.ts
init_value();
var STATE_SIZE = readQuantity(STATE_CLAIM_SIZE) ?? 0n;
function claimOf2(spec) {
  const size = readQuantity(get(spec, "resources", "requests", "storage")) ?? 0n;
  return { size, storageClass: text(spec, "storageClassName") };
}
var ofDataVolume = (spec) => claimOf2(get(spec, "pvc") ?? get(spec, "storage"));
function claimsInSight({ cluster: cluster2, machines }, namespace) {
  const found = /* @__PURE__ */ new Map();
  const here = (group2, kind) => cluster2.all(group2, kind).filter((object) => object.namespace === namespace && object.name !== "");
  for (const { object, vmSpec } of machines) {
    if (object.kind !== "VirtualMachine" || object.namespace !== namespace) continue;
    for (const template2 of items(vmSpec, "dataVolumeTemplates")) {
      const name = text(template2, "metadata", "name");
      if (typeof name === "string" && isMap(template2)) found.set(name, ofDataVolume(get(template2, "spec")));
    }
  }
  for (const { name, value } of here(CDI_GROUP, "DataVolume")) found.set(name, ofDataVolume(get(value, "spec")));
  for (const { name, value } of here("", "PersistentVolumeClaim")) found.set(name, claimOf2(get(value, "spec")));
  return found;
}
function isRun({ object, vmSpec }) {
  const strategy = get(vmSpec, "runStrategy") ?? get(vmSpec, "running");
  const idle = isUnknown(strategy) || strategy === "Halted" || strategy === false;
  return !idle && get(object.value, "spec", "replicas") !== 0;
}
function newlyClaiming(target2, namespace) {
  if (target2.claim.error !== void 0) return [];
  return claiming(target2).filter((machine) => machine.object.namespace === namespace && isRun(machine));
}
function copying(target2, namespace) {
  if (!holds("rwoStateCopied", target2.release)) return [];
  return stateful(target2).filter((machine) => {
    const { wanted, migratable } = target2.verdict(machine);
    return machine.object.namespace === namespace && isRun(machine) && surely(wanted) && migratable !== false && target2.claimOf(machine).accessMode === "ReadWriteOnce";
  });
}
var stateClaimOf = (target2) => ({ size: STATE_SIZE, storageClass: knownClass(target2) });

// src/facts/quota.ts
var COUNT_KEYS = ["persistentvolumeclaims", "count/persistentvolumeclaims"];
var SIZE_KEY = "requests.storage";
var CLASS_INFIX = ".storageclass.storage.k8s.io/";
var CLAIM_LIMIT = "PersistentVolumeClaim";

// src/kubevirt/quota.ts
function claimLimit(key) {
  const at5 = key.indexOf(CLASS_INFIX);
  const resource2 = at5 < 0 ? key : key.slice(at5 + CLASS_INFIX.length);
  const only6 = at5 < 0 ? {} : { storageClass: key.slice(0, at5) };
  if (resource2 === SIZE_KEY) return { counts: "size", ...only6 };
  const counted3 = at5 < 0 ? COUNT_KEYS.includes(resource2) : resource2 === COUNT_KEYS[0];
  return counted3 ? { counts: "claims", ...only6 } : void 0;
}

// src/rules/state/quota.ts
init_value();
var rule71 = defineRule({
  id: "state/quota",
  severity: "warning",
  summary: "A ResourceQuota or LimitRange leaves no room for the state claims of its namespace.",
  why: `Every VM that keeps state needs a claim of ${STATE_CLAIM_SIZE} of its own, which counts like any other; live migration of
ReadWriteOnce state needs a second one (${behaviourText("rwoStateCopied")}). What the namespace does not allow is not made: the VM
does not start (FailedBackendStorageCreate), or the migration fails.`,
  releases: `all; a second claim for migration ${behaviourText("rwoStateCopied")}`,
  needs: ["git"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func createPVC, CreatePVCForMigrationTarget",
    "kubernetes/kubernetes pkg/quota/v1/evaluator/core/persistent_volume_claims.go",
    "kubevirt/kubevirt#13667"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: claims
      namespace: books
    spec:
      hard:
        persistentvolumeclaims: "1" # ~> state/quota
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
      namespace: books
    spec:
      accessModes: [ReadWriteMany]
      storageClassName: cephfs
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: books
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: claims
      namespace: books
    spec:
      hard:
        persistentvolumeclaims: "2"
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
      namespace: books
    spec:
      accessModes: [ReadWriteMany]
      storageClassName: cephfs
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: books
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  *check(target2) {
    for (const quota of target2.cluster.all("", "ResourceQuota")) yield* exceeded(target2, quota);
    for (const range of target2.cluster.all("", "LimitRange")) yield* refused3(target2, range);
  }
});
function limitPlace(target2, object, path, machines) {
  if (isJudged(target2, object)) return { object, path };
  const [first3] = machines;
  return first3 && persistencePlace(target2, first3);
}
function* exceeded(target2, quota) {
  const hard = map(quota.value, "spec", "hard");
  const scoped = ["scopes", "scopeSelector"].some((key) => get(quota.value, "spec", key) !== void 0);
  if (!isMap(hard) || scoped || quota.namespace === void 0) return;
  for (const [key, value] of Object.entries(hard)) {
    const limit = claimLimit(key);
    const allowed = readQuantity(value);
    if (!limit || allowed === void 0) continue;
    const found = demandOf(target2, limit, quota.namespace, allowed);
    const place2 = found && limitPlace(target2, quota, ["spec", "hard", key], found.machines);
    if (!place2) continue;
    yield {
      place: place2,
      message: `ResourceQuota "${quota.name}" allows ${key} ${String(value)}, but namespace ${quota.namespace} needs ${found.text}; raise it`,
      related: relatedMachines(target2, found.machines, found.what)
    };
  }
}
var ONE = readQuantity(1) ?? 0n;
function demandOf(target2, limit, namespace, allowed) {
  const counts = ({ storageClass }) => limit.storageClass === void 0 || limit.storageClass === storageClass;
  const amount = ({ size }) => limit.counts === "size" ? size : ONE;
  const sum = (claims) => claims.filter(counts).reduce((all2, claim) => all2 + amount(claim), 0n);
  const state = stateClaimOf(target2);
  if (!counts(state)) return void 0;
  const machines = newlyClaiming(target2, namespace);
  const needed = sum([...claimsInSight(target2, namespace).values(), ...machines.map(() => state)]);
  const said = (all2) => limit.counts === "size" ? quantityText(all2) : `${wholeNumber(all2)} claims`;
  if (machines.length > 0 && needed > allowed)
    return { machines, text: `${said(needed)} with the state of ${countText(machines)}`, what: "needs a state claim" };
  const moving = copying(target2, namespace);
  const most = needed + amount(state);
  if (moving.length === 0 || most <= allowed) return void 0;
  const why = `for the second claim that ${target2.release.label} makes while ReadWriteOnce state migrates`;
  return { machines: moving, text: `${said(most)} ${why}`, what: "copies its state to migrate" };
}
function* refused3(target2, range) {
  if (range.namespace === void 0) return;
  const machines = newlyClaiming(target2, range.namespace);
  if (machines.length === 0) return;
  for (const [index, item] of items(range.value, "spec", "limits").entries()) {
    const least = get(item, "min", "storage");
    const billionths = readQuantity(least);
    if (get(item, "type") !== CLAIM_LIMIT || billionths === void 0) continue;
    if (billionths <= stateClaimOf(target2).size || mayBeRaised(target2, billionths)) continue;
    const path = ["spec", "limits", index, "min", "storage"];
    const place2 = limitPlace(target2, range, path, machines);
    if (!place2) continue;
    yield {
      place: place2,
      message: `LimitRange "${range.name}" refuses claims below ${String(least)}, but ${target2.release.label} asks for ${STATE_CLAIM_SIZE} for ${countText(machines)} in namespace ${range.namespace}; lower it`,
      related: relatedMachines(target2, machines)
    };
  }
}
function mayBeRaised(target2, least) {
  const raising2 = stateClaimRaising(target2);
  if (!isUnknown(raising2) && raising2.by === "nothing") return false;
  const name = knownClass(target2);
  if (name === void 0 || !target2.storage.class(name)) return true;
  const minimum = target2.storage.minimumSize(name);
  return isUnknown(minimum) || (readQuantity(minimum) ?? 0n) >= least;
}

// src/rules/state/rwo.ts
var blocks = behaviourText("rwoStateBlocksMigration");
var copies = behaviourText("rwoStateCopied");
var rule72 = defineRule({
  id: "state/rwo",
  severity: "warning",
  summary: "VMs that are meant to live-migrate keep their state on a ReadWriteOnce claim.",
  why: `In ${blocks} such a VM is not live-migratable and holds up node drains: an error there. In releases ${copies} each live migration
copies the state into a second claim, which costs quota and waits for the provisioner, but works. Persistence is never the
thing to give up.`,
  releases: `error in ${blocks}, warning ${copies}`,
  needs: ["release"],
  sources: [BEHAVIOURS.rwoStateBlocksMigration.source, BEHAVIOURS.rwoStateCopied.source, "kubevirt/kubevirt#12629"],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: rbd # ~> state/rwo
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: rbd
    provisioner: rbd.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              tpm:
                persistent: true
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              tpm:
                persistent: true
  `,
  *check(target2) {
    yield* byClass(target2);
    yield* byClaim(target2);
  }
});
function* byClass(target2) {
  const { claim, release: release2 } = target2;
  if (claim.accessMode !== "ReadWriteOnce") return;
  const machines = claiming(target2).filter((machine) => isKeptBack(target2, machine));
  const place2 = machines.length > 0 ? classPlace(target2, machines) : void 0;
  if (!place2) return;
  const who = machines.length === 1 ? "1 VM that is meant to live-migrate" : `${machines.length} VMs that are meant to live-migrate`;
  const [severity, effect] = effectOf2(target2, machines);
  yield {
    place: place2,
    severity,
    message: `StorageClass "${knownClass(target2) ?? claim.storageClassCandidates?.join(", ")}" gives ReadWriteOnce state to ${who} (${claim.trace.at(-1)?.because}); ${release2.label} ${effect}`,
    related: relatedMachines(target2, machines, "is meant to live-migrate and keeps state")
  };
}
function* byClaim(target2) {
  for (const [storageClass, machines] of boundAlone(target2)) {
    const [first3] = machines;
    if (!first3) continue;
    const [severity, effect] = effectOf2(target2, machines);
    yield {
      place: persistencePlace(target2, first3),
      severity,
      message: `the claims of StorageClass "${storageClass}" that hold the state of ${countText(machines)} are ReadWriteOnce; ${target2.release.label} ${effect}`,
      related: relatedMachines(target2, machines, "is meant to live-migrate and keeps state")
    };
  }
}
function boundAlone(target2) {
  const found = /* @__PURE__ */ new Map();
  for (const machine of stateful(target2)) {
    const { existingClaim, accessMode, storageClass } = target2.claimOf(machine);
    if (!existingClaim || isJudged(target2, existingClaim) || accessMode !== "ReadWriteOnce") continue;
    if (typeof storageClass !== "string" || !isKeptBack(target2, machine)) continue;
    found.set(storageClass, [...found.get(storageClass) ?? [], machine]);
  }
  return found;
}
function isKeptBack(target2, machine) {
  const { wanted, blockers } = target2.verdict(machine);
  return surely(wanted) && !blockers.some(({ blocker, blocks: blocks2 }) => blocks2 === true && blocker.id !== "state-rwo");
}
function effectOf2(target2, machines) {
  const remedy7 = "use a class with ReadWriteMany Filesystem volumes";
  if (!holds("rwoStateBlocksMigration", target2.release))
    return ["warning", `makes a second claim for each migration; ${remedy7}, or allow for the quota`];
  if (machines.some((machine) => evictsByMigration(target2, machine) === true))
    return ["error", `does not live-migrate such a VM, so node drains hang; ${remedy7}`];
  return ["warning", `does not live-migrate such a VM, so node drains shut it down; ${remedy7}`];
}

// src/rules/state/rwx-unsupported.ts
init_value();
var promises = (sets) => !isUnknown(sets) && (sets ?? []).some((set3) => set3.volumeMode === STATE_CLAIM_VOLUME_MODE && set3.accessModes?.includes("ReadWriteMany"));
function cause(target2, storageClass) {
  const { storage, release: release2 } = target2;
  if (holds("stateAlwaysReadWriteMany", release2)) return "release";
  if (!promises(storage.profile(storageClass).value)) return "fallback";
  const spec = items(storage.profileObject(storageClass)?.value, "spec", "claimPropertySets");
  return promises(readClaimPropertySets(spec)) ? "spec" : "CDI";
}
var rule73 = defineRule({
  id: "state/rwx-unsupported",
  severity: "error",
  summary: "The state claim asks for a ReadWriteMany file system of a class that cannot give one.",
  why: `The claim stays pending and the VM does not start. It happens when vmStateStorageClass names a class of block volumes:
KubeVirt then asks for ReadWriteMany, always as a file system. The same class as default would be asked for ReadWriteOnce.
A StorageProfile that promises what the driver cannot do ends the same way, or corrupts state during migration.`,
  releases: "all",
  needs: ["release"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getAccessMode",
    "kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go",
    "kubevirt/kubevirt#10940",
    "kubevirt/kubevirt#9643"
  ],
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: gp3 # ~> state/rwx-unsupported
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: gp3
    provisioner: ebs.csi.aws.com
    parameters:
      type: gp3
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: efs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: efs
    provisioner: efs.csi.aws.com
  `,
  *check(target2) {
    const { claim, storage, release: release2 } = target2;
    const name = knownClass(target2);
    const object = name === void 0 ? void 0 : storage.class(name);
    if (claim.accessMode !== "ReadWriteMany" || name === void 0 || !object) return;
    if (grantsSharedFilesystem(object.value) !== false) return;
    const why = cause(target2, name);
    if (why === "CDI") return;
    const machines = claiming(target2);
    const promised = why === "spec" ? setsPlace2(target2, name) : void 0;
    const place2 = promised ?? (claim.explicit || machines.length > 0 ? classPlace(target2, machines) : void 0);
    if (!place2) return;
    const provisioner = text(object.value, "provisioner");
    const because = claim.trace.at(-1)?.because;
    yield {
      place: place2,
      message: `StorageClass "${name}" (${String(provisioner)}) gives no ReadWriteMany file system, but ${release2.label} asks it for one: ${because}; ${REMEDIES[why]}`,
      related: relatedMachines(target2, machines)
    };
  }
});
var REMEDIES = {
  spec: "leave ReadWriteMany out of the Filesystem set of the StorageProfile",
  release: "name a class with ReadWriteMany file systems, such as NFS or CephFS",
  fallback: "name a class with ReadWriteMany file systems, or give its StorageProfile a Filesystem set with ReadWriteOnce"
};
function setsPlace2(target2, storageClass) {
  const profile = target2.storage.profileObject(storageClass);
  if (!profile || !isJudged(target2, profile)) return void 0;
  return { object: profile, path: ["spec", "claimPropertySets"], at: "key" };
}

// src/rules/state/unknown-storage-class.ts
init_value();
var rule74 = defineRule({
  id: "state/unknown-storage-class",
  severity: "error",
  summary: "The StorageClass that vmStateStorageClass names does not exist.",
  why: `Nothing checks the name when it is set. The state claim stays pending, so VMs that keep state do not start; later
releases say "storage class not found" in the VM's conditions.`,
  releases: "all",
  needs: ["cluster facts"],
  sources: [
    "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go",
    "kubevirt/kubevirt pkg/virt-operator/webhooks (no check)"
  ],
  facts: yaml2`
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cehpfs # ~> state/unknown-storage-class
  `,
  good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
  `,
  *check(target2) {
    const { storage, configuration } = target2;
    const name = configuration.stateClass.value;
    if (name === void 0 || name === "" || isUnknown(name) || storage.exists(name) !== false) return;
    const machines = claiming(target2);
    const place2 = classPlace(target2, machines);
    if (!place2) return;
    yield {
      place: place2,
      message: `StorageClass "${name}" does not exist; in ${target2.release.label} nothing checks the name and state claims stay pending; ${remedy6(target2, name)}`,
      related: relatedMachines(target2, machines)
    };
  }
});
function remedy6(target2, name) {
  const names2 = target2.storage.classes.map((object) => object.name);
  const near = nearest(name, names2);
  const correct = `correct ${classFieldText(target2)}`;
  if (near !== void 0) return `did you mean "${near}"? ${correct}`;
  return names2.length > 0 ? `${correct} to one that exists: ${names2.join(", ")}` : `make the class, or ${correct}`;
}

// src/rules/index.ts
var RULES = [
  rule,
  rule2,
  rule3,
  rule4,
  rule5,
  rule6,
  rule7,
  rule8,
  rule9,
  rule10,
  rule11,
  rule12,
  rule13,
  rule14,
  rule15,
  rule16,
  rule17,
  rule18,
  rule19,
  rule20,
  rule21,
  rule22,
  rule23,
  rule24,
  rule25,
  rule26,
  rule27,
  rule28,
  rule29,
  rule30,
  rule31,
  rule32,
  rule33,
  rule34,
  rule35,
  rule36,
  rule37,
  rule38,
  rule39,
  rule40,
  rule41,
  rule42,
  rule43,
  rule44,
  rule45,
  rule46,
  rule47,
  rule48,
  rule49,
  rule50,
  rule51,
  rule52,
  rule53,
  rule54,
  rule55,
  rule56,
  rule57,
  rule58,
  rule59,
  rule60,
  rule61,
  rule62,
  rule63,
  rule64,
  rule65,
  rule66,
  rule67,
  rule68,
  rule69,
  rule70,
  rule71,
  rule72,
  rule73,
  rule74
];

// src/cluster/decided.ts
init_value();
function holdsUnknown(value) {
  if (isUnknown(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  return openReason(value) !== void 0 || Object.values(value).some(holdsUnknown);
}
function isMachineOpen(target2, object, git2) {
  const machine = target2.machines.find((candidate) => candidate.object === object);
  if (!machine) return false;
  const { state, migratable, wanted } = target2.verdict(machine);
  const own3 = [machine.instancetype.applied, machine.preference.applied, state.needed];
  return (git2 ? own3 : [...own3, migratable, wanted]).some(isUnknown);
}
function isConfigurationOpen({ configuration, claim }) {
  return isUnknown(configuration.configuration) || configuration.moreGates !== void 0 || isUnknown(claim.storageClass) || isUnknown(claim.accessMode);
}
function isOpen({ targets }, object, git2) {
  const [target2] = targets;
  if (!target2 || holdsUnknown(object.value)) return true;
  if (!git2 && targets.length > 1) return true;
  if (target2.cluster.knowsAll("", "")) return false;
  return isMachineOpen(target2, object, git2) || !git2 && isConfigurationOpen(target2);
}

// src/read/ignore-comments.ts
var WORD = "vmstate-ignore";
var COMMENT3 = /^#+\s*vmstate-ignore(?![\w-]):?([\s\S]*)$/;
var BARE2 = /^\s*(?:#[\s\S]*)?$/;
var SCALAR_MARK2 = "";
var MARKS2 = /* @__PURE__ */ new Set([SCALAR_MARK2, "", ""]);
function* comments(text3) {
  const { Lexer } = require("yaml");
  let offset = 0;
  let before = "";
  for (const token of new Lexer().lex(text3)) {
    const isMark = MARKS2.has(token);
    if (!isMark && before !== SCALAR_MARK2 && token.startsWith("#")) yield { source: token, offset };
    if (!isMark) offset += token.length;
    before = token;
  }
}
function nextFilled(lines, after2) {
  const next = lines.findIndex((line, index) => index > after2 && !BARE2.test(line));
  return next < 0 ? void 0 : next;
}
function ignoreComments2(text3) {
  if (!text3.includes(WORD)) return [];
  const lines = text3.split("\n");
  const found = [];
  for (const { source, offset } of comments(text3)) {
    const match = COMMENT3.exec(source.trimEnd());
    if (!match) continue;
    const before = text3.slice(0, offset).split("\n");
    const line = before.length - 1;
    const lead = before.at(-1) ?? "";
    found.push({
      text: (match[1] ?? "").trim(),
      line,
      column: lead.length + 1,
      endColumn: lead.length + 1 + source.trimEnd().length,
      target: lead.trim() === "" ? nextFilled(lines, line) : line
    });
  }
  return found;
}

// src/suppress/ignores.ts
init_template();
init_value();
var ANNOTATION = "vmstate.io/ignore";
var MARK = /vmstate(?:\.io|-ignore)/;
var NEXT_ENTRY = /[;\n](?=\s*[\w-]+\/(?:[\w-]+|\*)\s*(?:[:;\n]|$))/;
function entriesOf(text3) {
  const entries = text3.split(NEXT_ENTRY).filter((part) => part.trim() !== "");
  return (entries.length > 0 ? entries : [""]).map((entry) => {
    const [, rule75 = "", reason = ""] = /^\s*([^\s:]*)\s*(?::([\s\S]*))?/.exec(entry) ?? [];
    return { rule: rule75, reason: reason.trim() };
  });
}
function metadataPaths({ group: group2, kind }) {
  const machine = MACHINE_KINDS.find((candidate) => candidate.group === group2 && candidate.kind === kind);
  const paths = [["metadata"]];
  if (machine?.vm && machine.vm.length > 1) paths.push([...machine.vm.slice(0, -1), "metadata"]);
  if (machine && machine.vmi.length > 0) paths.push([...machine.vmi, "metadata"]);
  return paths;
}
function annotated3(object) {
  return metadataPaths(object).flatMap((metadata) => {
    const path = [...metadata, "annotations", ANNOTATION];
    const text3 = get(object.value, ...path);
    if (text3 === void 0 || isUnknown(text3) || typeof text3 === "object") return [];
    const place2 = { object, path };
    return entriesOf(String(text3)).map((entry) => ignoreOf(entry, { place: place2 }));
  });
}
function commented(document) {
  if (document.program) return inProgram(document.program);
  const text3 = document.template ? maskTemplate(document.text) : document.text;
  return ignoreComments2(text3).flatMap(({ text: entries, line, column, endColumn, target: target2 }) => {
    const at5 = document.line + line + 1;
    const comment = { file: document.file, line: at5, column, endLine: at5, endColumn };
    const of2 = target2 === void 0 ? void 0 : document.line + target2 + 1;
    return entriesOf(entries).map((entry) => ignoreOf(entry, { comment, line: of2 }));
  });
}
function inProgram(program) {
  return program.ignoreComments().flatMap(({ text: text3, file: file2, line, column, endColumn, target: target2 }) => {
    const comment = { file: file2, line: line + 1, column, endLine: line + 1, endColumn };
    const of2 = target2 === void 0 ? void 0 : target2 + 1;
    return entriesOf(text3).map((entry) => ignoreOf(entry, { comment, line: of2 }));
  });
}
function ignoresOf(source) {
  if (!("text" in source)) return { comments: [], objects: /* @__PURE__ */ new Map() };
  const isMarked2 = source.program ? source.program.holds(MARK) : MARK.test(source.text);
  return isMarked2 ? { comments: commented(source), objects: /* @__PURE__ */ new Map() } : void 0;
}
function ignoreOf(entry, rest2) {
  return { ...entry, place: rest2.place, comment: rest2.comment, line: rest2.line, seen: [], used: false };
}

// src/suppress.ts
var ALWAYS = /* @__PURE__ */ new Set(["meta/parse", rule44.id, rule45.id]);
var isConcerned = ({ group: group2, kind }) => isKubeVirtGroup(group2) && group2 !== INSTANCETYPE_GROUP && group2 !== CDI_GROUP && kind !== "KubeVirt";
var objectsOf2 = (places) => new Set(places.map(({ place: place2 }) => place2.object));
function fixOf8(fix, left2) {
  const changes = fix.changes.filter(({ object }) => left2.has(object) || !isConcerned(object));
  return changes.length > 0 ? { ...fix, changes } : void 0;
}
var Suppressions = class {
  constructor(rules, locator, ignoreErrors = true) {
    this.rules = rules;
    this.locator = locator;
    this.ignoreErrors = ignoreErrors;
    this.#names = withFamilies(Object.fromEntries(rules.map(({ id, summary }) => [id, summary])));
  }
  rules;
  locator;
  ignoreErrors;
  #ignores = /* @__PURE__ */ new Map();
  #names;
  /** How many findings were taken out. */
  count = 0;
  /** Problems of one cluster without what is ignored of them. `reported`: whether a problem is reported at all. */
  left(problems2, choice2, reported2 = () => true) {
    this.#see(choice2);
    return problems2.filter(reported2).flatMap((problem5) => {
      const left2 = this.#apply(problem5);
      if (left2 && reported2(left2)) return [left2];
      this.count++;
      return [];
    });
  }
  /** What the reading reports of a document, without what is ignored at its line. */
  leftOf(document, findings) {
    const ignores = this.#in(document);
    return findings.filter((found) => {
      if (!ignores || !this.#use(found.rule, this.#onLine(ignores, found))) return true;
      this.count++;
      return false;
    });
  }
  /** Reads what is ignored in the objects of a cluster. */
  #see(choice2) {
    for (const object of choice2.targets[0]?.cluster.objects ?? []) {
      const ignores = this.#in(object.document ?? object);
      if (!ignores) continue;
      for (const ignore of [...this.#annotated(ignores, object), ...ignores.comments])
        ignore.seen.push({ object, choice: choice2 });
    }
  }
  /** A problem without what is ignored of it; undefined when nothing is left. */
  #apply(problem5) {
    const { rule: rule75, place: place2, related: related2 = [], severity } = problem5;
    if (severity === "error" && !this.ignoreErrors) return problem5;
    const own3 = this.#isIgnored(rule75, place2);
    const left2 = related2.filter((one2) => !isConcerned(one2.place.object) || !this.#isIgnored(rule75, one2.place));
    if (!own3 && left2.length === related2.length) return problem5;
    const concerned = left2.filter((one2) => isConcerned(one2.place.object));
    if (concerned.length === 0 || own3 && !objectsOf2(related2).has(place2.object)) return void 0;
    const rest2 = objectsOf2(left2);
    const gone = [...objectsOf2(related2)].filter((object) => !rest2.has(object)).length;
    const note2 = gone === 0 ? "" : gone === 1 ? " (1 object is ignored)" : ` (${gone} objects are ignored)`;
    const first3 = concerned[0]?.place;
    const { fix: meant, ...found } = problem5;
    const fix = meant && fixOf8(meant, rest2);
    return {
      ...found,
      ...own3 && first3 ? { place: first3 } : {},
      related: left2,
      message: problem5.message + note2,
      ...fix ? { fix } : {}
    };
  }
  /** What is to be said of ignores that do nothing. `reports`: whether a rule reports in a file at all. */
  reports(reports) {
    const found = [];
    for (const ignores of this.#ignores.values()) {
      if (!ignores) continue;
      for (const ignore of [...ignores.comments, ...[...ignores.objects.values()].flat()]) {
        const file2 = ignore.comment?.file ?? ignore.place?.object.document?.file;
        const report = this.#reportOf(ignore, (rule75) => reports(rule75, file2));
        if (report) found.push({ ...report, file: file2, place: ignore.place, comment: ignore.comment });
      }
    }
    return found;
  }
  #in(source) {
    const key = "program" in source && source.program || source;
    if (!this.#ignores.has(key)) this.#ignores.set(key, ignoresOf(source));
    return this.#ignores.get(key);
  }
  #annotated({ objects }, object) {
    const key = object.base.join("/");
    let own3 = objects.get(key);
    if (!own3) {
      own3 = annotated3(object);
      objects.set(key, own3);
    }
    return own3;
  }
  #isIgnored(rule75, place2) {
    const ignores = this.#in(place2.object.document ?? place2.object);
    if (!ignores) return false;
    const position2 = ignores.comments.length > 0 ? this.locator.find(place2) : void 0;
    return this.#use(rule75, [...this.#annotated(ignores, place2.object), ...this.#onLine(ignores, position2)]);
  }
  #onLine({ comments: comments2 }, { file: file2, line } = {}) {
    return comments2.filter(
      ({ comment, line: of2 }) => line !== void 0 && of2 === line && (comment?.file ?? file2) === file2
    );
  }
  #use(rule75, ignores) {
    const covering = ALWAYS.has(rule75) ? [] : ignores.filter((ignore) => ignore.reason !== "" && (ignore.rule === rule75 || ignore.rule === familyOf(rule75)));
    for (const ignore of covering) ignore.used = true;
    return covering.length > 0;
  }
  #reportOf(ignore, reports) {
    if (ignore.rule === "" || Object.hasOwn(this.#names, ignore.rule) && ignore.reason === "")
      return { rule: rule45, message: withoutReasonMessage(ignore.rule) };
    if (!Object.hasOwn(this.#names, ignore.rule))
      return { rule: rule44, message: `${unknownRule(ignore.rule, this.#names)}; this ignore has no effect` };
    if (ALWAYS.has(ignore.rule))
      return { rule: rule44, message: `"${ignore.rule}" cannot be ignored here; set its level in vmstate.yaml` };
    if (ignore.used || !this.#isSurelyUnused(ignore, reports)) return void 0;
    return { rule: rule44, message: unusedMessage(ignore.rule, ignore.comment && (ignore.line ?? "none")) };
  }
  /** Whether every rule it is for ran, and would have reported with what was seen if there were anything. */
  #isSurelyUnused({ rule: rule75, seen }, reports) {
    const meant = this.rules.filter(({ id }) => (id === rule75 || familyOf(id) === rule75) && !ALWAYS.has(id));
    const ran = meant.filter(({ id, needs }) => reports(id) && !needs.includes("two revisions"));
    if (ran.length === 0 || ran.length < meant.length) return false;
    const git2 = ran.every(({ id, needs }) => familyOf(id) !== "migration/*" && needs.every((need) => need === "git"));
    const facts = ran.some(({ needs }) => needs.includes("cluster facts"));
    return seen.every(({ object, choice: choice2 }) => {
      const { facts: captured = [] } = choice2.targets[0]?.cluster ?? {};
      const complete = choice2.targets[0]?.cluster.knowsAll("", "") === true;
      return (!facts || complete || captured.length > 0) && !isOpen(choice2, object, git2);
    });
  }
};

// src/version.ts
var VERSION2 = require("../package.json").version;

// src/lint.ts
var docsOf = (rule75) => `vmstate explain ${rule75}`;
var USED = "the value is used here";
var SOURCE = "the app makes it here";
function origins(place2, locator) {
  const used3 = locator.use(place2);
  const source = place2.object.source && locator.find({ ...place2, object: place2.object.source });
  return [...used3 ? [{ message: USED, ...used3 }] : [], ...source ? [{ message: SOURCE, ...source }] : []];
}
function locate(place2, locator) {
  return { ...locator.find(place2), object: refOf(place2.object) };
}
function finding(problem5, cluster2, locator) {
  const related2 = [
    ...origins(problem5.place, locator),
    ...(problem5.related ?? []).map(({ place: place2, message }) => ({ message, ...locate(place2, locator) }))
  ];
  return {
    rule: problem5.rule,
    severity: problem5.severity,
    message: problem5.message,
    ...cluster2 === void 0 ? {} : { cluster: cluster2 },
    ...locate(problem5.place, locator),
    path: pathText(problem5.place.path),
    ...related2.length > 0 ? { related: related2 } : {},
    docs: docsOf(problem5.rule)
  };
}
var compare = (left2, right) => left2 < right ? -1 : left2 > right ? 1 : 0;
function compareFindings(left2, right) {
  return compare(left2.file ?? "", right.file ?? "") || compare(left2.revision ?? "", right.revision ?? "") || compare(left2.line ?? 0, right.line ?? 0) || compare(left2.column ?? 0, right.column ?? 0) || compare(left2.rule, right.rule) || compare(left2.cluster ?? "", right.cluster ?? "") || compare(left2.message, right.message) || compare(left2.object?.name ?? "", right.object?.name ?? "");
}
var count2 = (findings, severity) => findings.filter((candidate) => candidate.severity === severity).length;
function result2(targets, findings, suppressed, rest2 = {}, files) {
  const summary = {
    errors: count2(findings, "error"),
    warnings: count2(findings, "warning"),
    infos: count2(findings, "info"),
    suppressed,
    ...files === void 0 ? {} : { files }
  };
  return { version: VERSION2, targets, findings: findings.sort(compareFindings), summary, ...rest2 };
}
function judgeCluster(cluster2, kubevirt, levels) {
  const choice2 = targetsOf(cluster2, kubevirt);
  const rules = RULES.filter(({ id }) => !levels.isOff(id));
  const problems2 = judge(rules, choice2, (rule75, file2) => levels.of(rule75, file2));
  return { target: targetRef(cluster2, choice2), choice: choice2, problems: problems2 };
}
function levelled(findings, levels) {
  return findings.flatMap((found) => {
    const severity = levels.of(found.rule, found.file) ?? found.severity;
    return severity === "off" ? [] : [{ ...found, severity }];
  });
}
function isInScope(problem5, inScope) {
  return inScope(problem5.place.object) || (problem5.related ?? []).some(({ place: place2 }) => inScope(place2.object));
}
function documentFindings(problem5, locator) {
  const { document, groups } = problem5;
  if (groups.length > 0 && !groups.some(isJudgedGroup)) return [];
  if (problem5.kind === "duplicate keys") {
    return locator.duplicateKeys(document).map(({ path, position: position2, first: first3 }) => ({
      rule: rule43.id,
      severity: rule43.severity,
      message: duplicateKeyMessage(pathText(path), first3.line),
      ...position2,
      path: pathText(path),
      related: [{ message: "the key stands here first", ...first3 }],
      docs: docsOf(rule43.id)
    }));
  }
  const { message, severity } = parseReport(problem5, JUDGED_TEXT.test(document.text));
  const { line = document.line + 1, column = 1 } = problem5;
  return [{ rule: rule47.id, severity, message, file: document.file, line, column, docs: docsOf(rule47.id) }];
}
function ignoreFindings(suppressions, levels, locator, inScope = () => true) {
  const reports = suppressions.reports((rule75, file2) => levels.of(rule75, file2) !== "off").filter(({ file: file2 }) => file2 === void 0 || inScope(file2));
  const findings = reports.map(({ rule: rule75, message, place: place2, comment }) => ({
    rule: rule75.id,
    severity: rule75.severity,
    message,
    ...comment,
    ...place2 ? { ...locate(place2, locator), path: pathText(place2.path) } : {},
    docs: docsOf(rule75.id)
  }));
  return levelled(findings, levels);
}
var clusterProblems = ({ name, objects }, problems2, several) => ({
  name,
  problems: problems2,
  documents: new Set(several ? objects.flatMap(({ document }) => document ?? []) : [])
});
var programsOf = ({ clusters }) => new Set(clusters.flatMap(({ objects }) => objects.flatMap(({ document }) => document?.program ?? [])));
function lintLoaded(loaded2, kubevirt, levels = new Levels()) {
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const findings = loaded2.documentProblems.flatMap(
    (problem5) => suppressions.leftOf(problem5.document, levelled(documentFindings(problem5, locator), levels))
  );
  const inScope = (object) => object.document !== void 0 && loaded2.inScope(object.document.file);
  const judged = reported(loaded2.clusters, inScope).map((cluster2) => ({
    cluster: cluster2,
    ...judgeCluster(cluster2, kubevirt, levels)
  }));
  const several = judged.length > 1;
  const all2 = judged.map(({ cluster: cluster2, problems: problems3 }) => clusterProblems(cluster2, problems3, several));
  const left2 = judged.flatMap(
    ({ choice: choice2, problems: problems3 }, index) => suppressions.left(problems3, choice2, (one2) => isInScope(one2, inScope)).map((problem5) => ({ problem: problem5, own: all2[index] }))
  );
  const fixes = mendedAll(left2, all2, () => programsOf(loaded2), loaded2.inScope);
  for (const [index, { problem: problem5, own: own3 }] of left2.entries())
    findings.push({ ...finding(problem5, own3.name, locator), ...fixes[index] });
  findings.push(...ignoreFindings(suppressions, levels, locator, loaded2.inScope));
  const { inputProblems: inputProblems2 } = loaded2;
  const problems2 = inputProblems2.length > 0 ? { problems: inputProblems2 } : {};
  const targets = judged.map(({ target: target2 }) => target2);
  return result2(targets, findings, suppressions.count, problems2, loaded2.files);
}
function lintCluster(cluster2, kubevirt, levels = new Levels(), ignoreErrors = true) {
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator, ignoreErrors);
  const { target: target2, choice: choice2, problems: problems2 } = judgeCluster(cluster2, kubevirt, levels);
  const findings = suppressions.left(problems2, choice2).map((problem5) => finding(problem5, cluster2.name, locator));
  findings.push(...ignoreFindings(suppressions, levels, locator));
  return result2([target2], findings, suppressions.count);
}
function reaches({ findings }, level) {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
  return findings.some(({ severity }) => grave.includes(severity));
}

// src/diff.ts
function anchorFile(cluster2) {
  const [object] = [...cluster2.of(KUBEVIRT_GROUP, "KubeVirt"), ...cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")];
  return object?.document?.file;
}
var keyOf3 = ({ name, unassigned }) => name ?? (unassigned === void 0 ? "" : "?");
function pairClusters({ before: { clusters: before }, after: { clusters: after2 }, twin }) {
  const [first3] = before;
  const [second] = after2;
  if (first3 && second && before.length === 1 && after2.length === 1) return [[first3, second]];
  return after2.flatMap((cluster2) => {
    const anchor = anchorFile(cluster2);
    const found = before.find((other) => keyOf3(other) === keyOf3(cluster2)) ?? before.find(({ name }) => name !== void 0 && cluster2.name !== void 0 && twin(name) === cluster2.name) ?? before.find((other) => anchor !== void 0 && twin(anchorFile(other) ?? "") === anchor);
    return found ? [[found, cluster2]] : [];
  });
}
function changesOf(before, after2, kubevirt, rest2 = {}) {
  const from2 = writtenReleaseOf(before);
  const to = writtenReleaseOf(after2);
  const moves2 = kubevirt === void 0 && from2 && to && from2.release.version !== to.release.version;
  const boundary = moves2 ? { boundary: { from: from2, to } } : {};
  const choice2 = moves2 ? { targets: [new Target(after2, to.release)], from: to.from } : targetsOf(after2, kubevirt);
  const ran = kubevirt ?? (moves2 ? from2 : readReleaseOf(before))?.release;
  const changes = choice2.targets.map(
    (target2) => new Change({
      before: new Target(before, target2.release, target2.reading),
      after: target2,
      from: ran ?? target2.release,
      ...boundary,
      ...rest2
    })
  );
  return { choice: choice2, changes };
}
var identity2 = ({ group: group2, kind, namespace = "", name }) => `${group2}/${kind}/${namespace}/${name}`;
function counted2({ clusters }) {
  const counts = /* @__PURE__ */ new Map();
  for (const key of clusters.flatMap(({ objects }) => objects.map(identity2)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
function hiding({ before, after: after2 }) {
  const [was, is2] = [counted2(before), counted2(after2)];
  const isNotFewer = (key) => (is2.get(key) ?? 0) >= (was.get(key) ?? 0);
  const nameless = (side, { group: group2, kind }) => [...side].reduce((sum, [key, n]) => key.startsWith(`${group2}/${kind}/`) && key.endsWith("/") ? sum + n : sum, 0);
  const broken2 = after2.documentProblems.filter(({ kind, groups }) => kind !== "duplicate keys" && groups.length === 0);
  return (gone) => isNotFewer(identity2(gone)) || nameless(is2, gone) > nameless(was, gone) || broken2.some(({ document }) => document.file === gone.document?.file || document.text.includes(gone.name));
}
function diffSides(base, sides, kubevirt, levels) {
  const { before, after: after2, twin } = sides;
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const rules = RULES.filter(({ id }) => !levels.isOff(id));
  const hides = hiding(sides);
  const inScope = ({ document }) => document !== void 0 && (after2.inScope(document.file) || before.inScope(document.file));
  const targets = [];
  const findings = pairClusters(sides).flatMap(([old, cluster2]) => {
    const { choice: choice2, changes } = changesOf(old, cluster2, kubevirt, { hides, twin });
    const from2 = changes[0]?.boundary?.from.release.version;
    targets.push({ ...targetRef(cluster2, choice2), ...from2 === void 0 ? {} : { before: from2 } });
    const problems3 = judgeChange(rules, changes, (rule75, file2) => levels.of(rule75, file2));
    const left2 = suppressions.left(problems3, choice2, (problem5) => isInScope(problem5, inScope));
    return left2.map((problem5) => finding(problem5, cluster2.name, locator));
  });
  const problems2 = inputProblems(sides);
  const rest2 = problems2.length > 0 ? { problems: problems2 } : {};
  return { base, ...result2(targets, findings, suppressions.count, rest2, after2.files) };
}
function inputProblems({ before, after: after2 }) {
  const known6 = new Set(after2.inputProblems.map(({ path }) => path));
  return [...after2.inputProblems, ...before.inputProblems.filter(({ path }) => !known6.has(path))];
}

// src/load/objects.ts
init_kube_object();
init_value();
function loadObjects(objects, options2) {
  const { complete = true, observed: observed2 = true, facts = [] } = options2;
  return new Cluster({ objects: objectsIn2(objects, observed2), facts: objectsIn2(facts, true), complete });
}
function objectsIn2(values, observed2) {
  return values.flatMap(itemsOf).flatMap((value) => {
    const object = isMap(value) ? asKubeObject(value, { base: [], observed: observed2 }) : void 0;
    return object ? [object] : [];
  });
}
function itemsOf(value) {
  if (isMap(value) && value.kind === "List" && Array.isArray(value.items)) return value.items;
  return [value];
}

// src/load.ts
var import_node_path13 = require("node:path");

// src/load/clusters.ts
var import_node_path12 = require("node:path");

// src/cluster/clusters.ts
init_kube_object();

// src/cluster/owners.ts
init_kube_object();
init_value();
var folderNames = (file2) => file2.split("/").slice(0, -1);
function owner2(name, files) {
  const own3 = new Set(files);
  const folders = [...new Set([...own3].map(directory))].map(
    (folder) => folder.split("/").filter((part) => part !== "")
  );
  return { name, folders, files: own3, kustomizations: /* @__PURE__ */ new Set(), gets: () => true };
}
var isAnchor = ({ group: group2, kind }) => group2 === KUBEVIRT_GROUP && kind === "KubeVirt" || group2 === HYPERCONVERGED_GROUP && kind === "HyperConverged";
function destinations({ objects, deliveries, tree }) {
  const files = new Set(objects.filter(({ group: group2 }) => isJudgedGroup(group2)).map(pathOf));
  const byName = indexBy(deliveries, ({ destination }) => isUnknown(destination) ? void 0 : destination);
  const owners = [...byName].flatMap(([name, list4]) => {
    const brought = [...files].filter((file2) => list4.some(({ brings: brings2 }) => brings2(file2)));
    if (brought.length === 0) return [];
    const gets = ({ destination }) => typeof destination !== "string" || destination === name;
    const found = { ...owner2(name, brought), gets };
    for (const { kustomizations } of list4)
      for (const root of kustomizations)
        for (const one2 of tree.reach(root).kustomizations) found.kustomizations.add(one2);
    return [found];
  });
  return owners.length > 1 ? owners : [];
}
function installations({ tree }) {
  const found = tree.all.flatMap((object) => {
    const version2 = releaseUrlVersion(object);
    return version2 === void 0 ? [] : [{ object, version: version2 }];
  });
  if (new Set(found.map(({ version: version2 }) => version2)).size < 2) return [];
  return found.map(({ object }) => owner2(directory(pathOf(object)) || ".", [pathOf(object)]));
}
function anchorGroups(objects) {
  const byFolder = indexBy(objects.filter(isAnchor), (object) => directory(pathOf(object)));
  return [...byFolder.values()].flatMap((here) => {
    const kinds = new Set(here.map(({ kind }) => kind));
    return kinds.size === here.length ? [here] : here.map((object) => [object]);
  });
}
function shared(left2, right) {
  let count3 = 0;
  while (count3 < left2.length && count3 < right.length && left2[count3] === right[count3]) count3++;
  return count3;
}
function nearestOwner(path, owners) {
  let best = [];
  let most = -1;
  for (const candidate of owners) {
    const count3 = Math.max(...candidate.folders.map((folder) => shared(path, folder)));
    if (count3 > most) best = [];
    if (count3 >= most) best.push(candidate);
    most = Math.max(most, count3);
  }
  return best.length === 1 ? best[0] : void 0;
}
function withAnchors(owners, { objects }) {
  const groups = anchorGroups(objects);
  const result3 = [...owners];
  for (const group2 of groups) {
    const [first3] = group2;
    const file2 = pathOf(first3);
    if (owners.some(({ files }) => files.has(file2))) continue;
    const near = nearestOwner(folderNames(file2), owners);
    if (near) {
      for (const object of group2) near.files.add(pathOf(object));
      continue;
    }
    const folder = directory(file2);
    const alone = groups.every((other) => other === group2 || directory(pathOf(other[0])) !== folder);
    result3.push(owner2(alone ? folder || "." : file2, group2.map(pathOf)));
  }
  return result3;
}
function roots({ tree }) {
  const below3 = new Set(
    tree.all.flatMap((object) => [...tree.reach(object).kustomizations].filter((one2) => one2 !== object))
  );
  return tree.all.filter((object) => object.kind !== "Component" && !below3.has(object));
}
function addOverlays(owners, repository) {
  const anchors = new Set(repository.objects.filter(isAnchor).map(pathOf));
  const own3 = owners.map(({ files }) => new Set([...files].filter((file2) => anchors.has(file2))));
  for (const root of roots(repository)) {
    const { files, kustomizations } = repository.tree.reach(root);
    if (owners.some((candidate) => candidate.kustomizations.has(root))) continue;
    const built = owners.filter((_, index) => [...own3[index]].some((file2) => files.has(file2)));
    const found = built.length > 0 ? built : [nearestOwner(folderNames(pathOf(root)), owners)];
    const [only6] = found;
    if (!only6 || found.length > 1) continue;
    for (const file2 of files) only6.files.add(file2);
    for (const one2 of kustomizations) only6.kustomizations.add(one2);
  }
}
function ownersOf(repository) {
  const told = destinations(repository);
  const owners = withAnchors(told.length > 0 ? told : installations(repository), repository);
  if (owners.length > 1) addOverlays(owners, repository);
  return owners;
}

// src/facts/rendered.ts
var ORIGIN_ANNOTATION = "config.kubernetes.io/origin";
var ORIGIN_PATH = /^path: ["']?([^"'\n]+?)["']?$/m;
var ORIGIN_REPOSITORY = /^repo: /m;
var HELM_SOURCE = /^# Source: (\S+)$/m;

// src/cluster/rendered.ts
init_kube_object();
init_value();
var only4 = (found) => found.length === 1 ? found[0] : void 0;
var Sources = class {
  #byFile;
  #folders;
  constructor(sources2, tree) {
    this.#byFile = indexBy(sources2, pathOf);
    this.#folders = new Set(tree.all.map((object) => directory(pathOf(object))));
  }
  /** What a rendered object was made from. */
  of(object) {
    const file2 = this.#file(object);
    return file2 === void 0 ? void 0 : this.#object(file2, object);
  }
  /** The file that a rendered object says it was made from. */
  #file(object) {
    const origin = text(object.value, "metadata", "annotations", ORIGIN_ANNOTATION);
    if (typeof origin === "string") return this.#built(origin);
    const chart = HELM_SOURCE.exec(object.document?.text ?? "")?.[1];
    return chart === void 0 ? void 0 : this.#templated(chart);
  }
  /** Paths in origin annotations start at the kustomization that was built, which nothing names. */
  #built(origin) {
    const path = ORIGIN_PATH.exec(origin)?.[1];
    if (path === void 0 || ORIGIN_REPOSITORY.test(origin)) return void 0;
    const candidates2 = new Set([...this.#folders].map((folder) => resolve(folder, path)));
    return only4([...candidates2].filter((file2) => this.#byFile.has(file2)));
  }
  /** A chart's folder mostly has its name; else its path in the chart must do. */
  #templated(source) {
    const [, ...inChart] = source.split("/");
    for (const path of [source, inChart.join("/")]) {
      const found = [...this.#byFile.keys()].filter((file2) => file2 === path || file2.endsWith(`/${path}`));
      if (found.length > 0) return only4(found);
    }
    return void 0;
  }
  /** The object of a file that another was rendered from: of its kind, and by its name where there are several. */
  #object(file2, { group: group2, kind, name }) {
    const same4 = (this.#byFile.get(file2) ?? []).filter((object) => object.group === group2 && object.kind === kind);
    const named3 = same4.filter((object) => object.name === name);
    const within3 = same4.filter((object) => object.name !== "" && name.includes(object.name));
    return only4(named3) ?? only4(within3) ?? only4(same4);
  }
};
function placeRendered(rendered, sources2, tree, others = []) {
  const known6 = [new Sources(sources2, tree), new Sources(others, tree)];
  const replaced = /* @__PURE__ */ new Set();
  const placed3 = rendered.map((object) => {
    const source = known6[0].of(object) ?? known6[1].of(object);
    if (!source?.document) return object;
    replaced.add(source);
    return { ...object, document: source.document, base: source.base };
  });
  const names2 = new Set(rendered.map(identity3));
  const built = new Set(tree.all.flatMap((object) => [...tree.reach(object).files]));
  const isRendered = (object) => replaced.has(object) || names2.has(identity3(object));
  const left2 = sources2.filter((object) => !isRendered(object) && !built.has(pathOf(object)));
  return { placed: placed3, left: left2, isRendered };
}
var identity3 = ({ group: group2, kind, namespace, name }) => [group2, kind, namespace ?? "", name].join("\0");

// src/cluster/clusters.ts
function builds(owner3, { tree, deliveries }) {
  const own3 = tree.all.filter((object) => owner3.kustomizations.has(object));
  return [...buildsOf(own3, tree), ...patching(deliveries.filter(owner3.gets))];
}
var patching = (deliveries) => deliveries.filter(({ patches }) => patches.length > 0).map(({ brings: brings2, patches }) => ({ builds: brings2, patches, fromRelease: false }));
var gotBy = ({ gets }, repository) => ({
  ...repository,
  deliveries: repository.deliveries.filter(gets)
});
function make(objects, by, { deliveries }, read3, rest2, { rendered = [], loose = [] } = {}) {
  const { objects: patched4, applied } = withPatches(objects, by, read3);
  const all2 = [...rendered, ...patched4];
  return new Cluster({ ...rest2, objects: all2, patches: [...applied, ...loose], deliveries, complete: false });
}
function everything(repository, read3, rest2 = {}) {
  const { objects, tree, deliveries, loose } = repository;
  const by = [...buildsOf(tree.all, tree), ...patching(deliveries)];
  return make(objects, by, repository, read3, rest2, { loose: asPatches(loose) });
}
var asPatches = (loose) => loose.map((object) => ({
  value: object.value,
  object,
  place: { object, path: [] },
  objects: [],
  fromRelease: false
}));
function ownersOfFile(file2, owners) {
  const sure = owners.filter(({ files }) => files.has(file2));
  if (sure.length > 0) return sure;
  const near = nearestOwner(file2.split("/").slice(0, -1), owners);
  return near ? [near] : [];
}
function assign3(objects, ownersOfOne) {
  const held = /* @__PURE__ */ new Map();
  const rest2 = [];
  const byFile3 = /* @__PURE__ */ new Map();
  for (const object of objects) {
    const file2 = pathOf(object);
    const found = byFile3.get(file2) ?? ownersOfOne(file2);
    byFile3.set(file2, found);
    if (found.length === 0) rest2.push(object);
    for (const owner3 of found) {
      const own3 = held.get(owner3);
      if (own3) own3.push(object);
      else held.set(owner3, [object]);
    }
  }
  return { held, rest: rest2 };
}
function clustersOf(repository, read3, release2) {
  const owners = ownersOf(repository);
  const given = release2 === void 0 ? {} : { release: release2 };
  if (owners.length < 2) return [everything(repository, read3, given)];
  const { held, rest: rest2 } = assign3(repository.objects, (file2) => ownersOfFile(file2, owners));
  const loose = assign3(repository.loose, (file2) => ownersOfFile(file2, owners));
  const clusters = owners.map((owner3) => {
    const more = { ...given, name: owner3.name, nearby: rest2 };
    const patches = { loose: asPatches(loose.held.get(owner3) ?? []) };
    return make(held.get(owner3) ?? [], builds(owner3, repository), gotBy(owner3, repository), read3, more, patches);
  });
  const unassigned = `it may belong to ${owners.length} clusters`;
  return [...clusters, ...remaining(rest2, { ...repository, loose: loose.rest }, read3, { ...given, unassigned })];
}
function configured2(named3, files, tree) {
  const own3 = new Set([...files].filter((file2) => named3.holds(file2)));
  const kustomizations = /* @__PURE__ */ new Set();
  for (const object of tree.all.filter((one2) => own3.has(pathOf(one2)))) {
    const reached = tree.reach(object);
    for (const file2 of reached.files) own3.add(file2);
    for (const one2 of reached.kustomizations) kustomizations.add(one2);
  }
  return { name: named3.name, folders: [], files: own3, kustomizations, gets: () => true };
}
function withoutForeign(owners) {
  const alone = (one2, owner3) => owner3.kustomizations.has(one2) && owners.every((other) => other === owner3 || !other.kustomizations.has(one2));
  return owners.map((owner3) => ({
    ...owner3,
    gets: ({ kustomizations }) => kustomizations.some((one2) => alone(one2, owner3)) || !kustomizations.some((one2) => owners.some((other) => other !== owner3 && alone(one2, other)))
  }));
}
function configuredClusters(repository, named3, read3) {
  const { objects, tree } = repository;
  const files = new Set([...objects, ...tree.all, ...repository.loose].map(pathOf));
  const owners = withoutForeign(named3.map((cluster2) => configured2(cluster2, files, tree)));
  const { held, rest: rest2 } = assign3(objects, (file2) => owners.filter((owner3) => owner3.files.has(file2)));
  const patches = assign3(repository.loose, (file2) => owners.filter((owner3) => owner3.files.has(file2)));
  let others = rest2;
  const clusters = owners.map((owner3, index) => {
    const { name, facts, release: release2, rendered } = named3[index];
    const own3 = held.get(owner3) ?? [];
    const loose = asPatches(patches.held.get(owner3) ?? []);
    const more = { name, facts, nearby: rest2, ...release2 === void 0 ? {} : { release: release2 } };
    const got = gotBy(owner3, repository);
    if (rendered === void 0) return make(own3, builds(owner3, repository), got, read3, more, { loose });
    const output = placeRendered(rendered, own3, tree, rest2);
    others = others.filter((object) => !output.isRendered(object));
    return make(output.left, builds(owner3, repository), got, read3, more, { loose, rendered: output.placed });
  });
  const unassigned = "no cluster of the configuration names its file";
  return [...clusters, ...remaining(others, { ...repository, loose: patches.rest }, read3, { unassigned })];
}
function remaining(objects, repository, read3, rest2) {
  if (!objects.some(({ group: group2 }) => isJudgedGroup(group2))) return [];
  return [everything({ ...repository, objects }, read3, rest2)];
}

// src/cluster/deliveries.ts
init_kube_object();
init_value();
var KINDS4 = [
  { group: ARGO_GROUP, kind: "Application", tool: "Argo CD", spec: ["spec"] },
  { group: ARGO_GROUP, kind: "ApplicationSet", tool: "Argo CD", spec: ["spec", "template", "spec"] },
  { group: FLUX_KUSTOMIZE_GROUP, kind: "Kustomization", tool: "Flux", spec: ["spec"] }
];
var isBelow = (file2, folder) => folder === "" || file2.startsWith(`${folder}/`);
var NOTHING3 = { brings: () => false, kustomizations: [] };
function partOf2(kustomizations, tree) {
  const reached = kustomizations.map((kustomization) => tree.reach(kustomization));
  return {
    brings: (file2) => reached.some(({ files }) => files.has(file2)),
    kustomizations: reached.flatMap((reach) => [...reach.kustomizations])
  };
}
function hasKustomization(path, folder, tree) {
  for (let at5 = path; at5 !== folder && at5 !== ""; at5 = directory(at5)) if (tree.in(at5)) return true;
  return false;
}
function bringsOf({ folder, recursive, nested: nested3, takes }, tree) {
  const own3 = tree.in(folder);
  if (own3) return partOf2([own3], tree);
  if (!takes) return NOTHING3;
  const taken = (file2) => takes(file2.slice(folder === "" ? 0 : folder.length + 1));
  if (!recursive) return { ...NOTHING3, brings: (file2) => directory(file2) === folder && taken(file2) };
  if (!nested3) return { ...NOTHING3, brings: (file2) => isBelow(file2, folder) && taken(file2) };
  const folders = tree.all.map((object) => [object, directory(pathOf(object))]);
  const topmost = folders.filter(([, at5]) => isBelow(at5, folder) && !hasKustomization(directory(at5), folder, tree));
  const built = partOf2(
    topmost.map(([object]) => object),
    tree
  );
  const loose = (file2) => isBelow(file2, folder) && !hasKustomization(directory(file2), folder, tree);
  return { ...built, brings: (file2) => built.brings(file2) || loose(file2) };
}
function globPattern(glob3) {
  const source = glob3.replace(/[.+^$()|\\]/g, "\\$&").replace(/\*+/g, ".*").replace(/\?/g, ".").replace(/\{([^{}]*)\}/g, (_, choices) => `(?:${choices.replaceAll(",", "|")})`);
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return void 0;
  }
}
function takenBy(source) {
  const [include, exclude] = ["include", "exclude"].map((field) => text(source, "directory", field));
  if (isUnknown(include) || isUnknown(exclude)) return void 0;
  const only6 = include ? globPattern(include) : /^/;
  const never = exclude ? globPattern(exclude) : /^(?!)/;
  return only6 && never && ((path) => only6.test(path) && !never.test(path));
}
function destinationOf(object, tool, spec) {
  if (tool === "Flux") return text(object.value, ...spec, "kubeConfig", "secretRef", "name");
  return text(object.value, ...spec, "destination", "server") ?? text(object.value, ...spec, "destination", "name");
}
function patchesOf(object, tool, spec, root) {
  if (tool === "Flux") return patchesIn(object, spec, root);
  const sources2 = items(object.value, ...spec, "sources").map((_, index) => [...spec, "sources", index]);
  return [[...spec, "source"], ...sources2].flatMap((source) => {
    const folder = text(object.value, ...source, "path");
    const known6 = typeof folder === "string" ? resolve(root, folder) : root;
    return patchesIn(object, [...source, "kustomize"], known6);
  });
}
function sourcesOf4({ value }, tool, spec) {
  if (tool === "Flux") return [get(value, ...spec)];
  return [get(value, ...spec, "source"), ...items(value, ...spec, "sources")].filter((source) => source !== void 0);
}
function foldersOf(sources2, tool, root) {
  return sources2.flatMap((source) => {
    const path = text(source, "path");
    if (isUnknown(path) || path === void 0) return [];
    const nested3 = tool === "Flux";
    const recursive = nested3 || get(source, "helm") !== void 0 || flag(source, "directory", "recurse") === true;
    return [{ folder: resolve(root, path), recursive, nested: nested3, takes: takenBy(source) }];
  });
}
function changesOf2({ value }, sources2, parts2) {
  const own3 = sources2.flatMap(
    (source) => ["patches", "kustomize", "commonMetadata"].map((field) => get(source, field))
  );
  const built = parts2.flatMap(({ kustomizations }) => kustomizations.map((object) => object.value));
  return JSON.stringify([own3, get(value, "spec", "templatePatch"), built]);
}
function deliveriesOf(objects, root, tree) {
  return objects.flatMap((object) => {
    const kind = KINDS4.find(({ group: group2, kind: name }) => group2 === object.group && name === object.kind);
    if (!kind) return [];
    const { tool, spec } = kind;
    const sources2 = sourcesOf4(object, tool, spec);
    const parts2 = foldersOf(sources2, tool, root).map((source) => bringsOf(source, tree));
    return [
      {
        object,
        tool,
        spec,
        destination: destinationOf(object, tool, spec),
        brings: (file2) => parts2.some((part) => part.brings(file2)),
        kustomizations: parts2.flatMap(({ kustomizations }) => kustomizations),
        patches: patchesOf(object, tool, spec, root),
        changes: changesOf2(object, sources2, parts2)
      }
    ];
  });
}

// src/load/facts.ts
var import_node_path11 = require("node:path");
function readFacts(paths, cwd, problems2) {
  const facts = [];
  for (const path of paths) {
    try {
      const text3 = withoutMark(readText((0, import_node_path11.resolve)(cwd, path)));
      const documents = readDocuments(text3, { file: path, observed: true });
      facts.push(...documents.objects);
      const broken2 = documents.problems.find(({ kind }) => kind === "unreadable");
      if (broken2)
        problems2.push({ path: `${path}:${broken2.line}:${broken2.column}`, message: `facts: ${broken2.message}` });
      else if (documents.objects.length === 0) {
        problems2.push({ path, message: "facts: it holds no Kubernetes object; use kubectl get -o yaml" });
      }
    } catch (error2) {
      problems2.push({ path, message: `facts: ${errorText(error2)}` });
    }
  }
  return facts;
}
function factsFiles({ configuration, facts = [] }, cwd) {
  const configured3 = (configuration?.clusters ?? []).flatMap((cluster2) => cluster2.facts);
  const folder = configuration?.folder ?? cwd;
  return /* @__PURE__ */ new Set([...facts.map((file2) => (0, import_node_path11.resolve)(cwd, file2)), ...configured3.map((file2) => (0, import_node_path11.resolve)(folder, file2))]);
}

// src/load/patches.ts
init_kube_object();
init_value();
function patchReader(loader) {
  const files = /* @__PURE__ */ new Map();
  const readFile2 = (file2) => {
    try {
      const here = loader.objects.filter((object) => pathOf(object) === file2);
      const values = readValues(loader.files.text(loader.absolute(file2)));
      return values?.map((value) => withObject(value, here));
    } catch {
      return void 0;
    }
  };
  return ({ inline: inline2, file: file2 = "" }) => {
    if (inline2 !== void 0) return readValues(inline2)?.map((value) => ({ value }));
    if (!files.has(file2)) files.set(file2, readFile2(file2));
    return files.get(file2);
  };
}
function withObject(value, objects) {
  const object = objects.find(
    ({ kind, name }) => get(value, "kind") === kind && get(value, "metadata", "name") === name
  );
  return object ? { value, object } : { value };
}

// src/load/clusters.ts
function clustersIn(loader, root, cwd, options2) {
  const { objects } = loader;
  const tree = new KustomizationTree(objects);
  const repository = { ...loader.sorted(), tree, deliveries: deliveriesOf(objects, loader.path(root ?? ""), tree) };
  const read3 = patchReader(loader);
  const { configuration } = options2;
  if (!configuration || configuration.clusters.length === 0)
    return clustersOf(repository, read3, configuration?.kubevirt);
  const named3 = configuration.clusters.map((cluster2) => namedCluster(cluster2, configuration, cwd, loader, options2));
  return configuredClusters(repository, named3, read3);
}
function namedCluster({ name, paths, kubevirt, facts }, { folder, kubevirt: usual2 }, cwd, loader, { rendered }) {
  const matches2 = below(folder, paths);
  const release2 = kubevirt ?? usual2;
  const output = rendered?.get(name);
  return {
    name,
    holds: (path) => matches2(loader.absolute(path)),
    ...release2 === void 0 ? {} : { release: release2 },
    facts: readFacts(
      facts.map((file2) => (0, import_node_path12.relative)(cwd, (0, import_node_path12.resolve)(folder, file2))),
      cwd,
      loader.inputProblems
    ),
    ...output === void 0 ? {} : { rendered: loader.output(output, name) }
  };
}
function choose(clusters, { cluster: wanted, facts: files = [] }, cwd, loader, inScope) {
  const names2 = clusters.map(({ name }) => name).filter((name) => name !== void 0);
  if (wanted !== void 0 && !names2.includes(wanted)) throw new UsageError(noCluster(wanted, names2));
  const chosen = wanted === void 0 ? clusters : clusters.filter(({ name }) => name === wanted);
  if (files.length === 0) return chosen;
  const reported2 = chosen.filter(({ objects }) => objects.some(({ document }) => document && inScope(document.file)));
  const about = chosen.length === 1 ? chosen : reported2.filter(({ unassigned }) => unassigned === void 0);
  const [only6] = about;
  if (!only6 || about.length > 1) throw new UsageError(severalClusters(names2));
  const facts = readFacts(files, cwd, loader.inputProblems);
  return chosen.map((cluster2) => cluster2 === only6 ? cluster2.withFacts(facts) : cluster2);
}
function noCluster(wanted, names2) {
  if (names2.length === 0)
    return `there is no cluster "${wanted}": the files show only one, without a name; leave --cluster out`;
  const near = nearest(wanted, names2);
  return `there is no cluster "${wanted}"; ${near === void 0 ? `there are ${names2.join(", ")}` : `did you mean ${near}?`}`;
}
var severalClusters = (names2) => `--facts tells of one cluster, and the paths hold several (${names2.join(", ")}); name one with --cluster, or give each its facts in the configuration`;

// src/load.ts
var STDIN = "-";
var STDIN_NAME = "<stdin>";
function exclusionOf(options2, cwd) {
  const { configuration, forceExclude = false } = options2;
  const facts = factsFiles(options2, cwd);
  if (!configuration && facts.size === 0) return void 0;
  const { folder = cwd, exclude = [] } = configuration ?? {};
  const files = below(folder, exclude);
  const folders = wholly(folder, exclude);
  return {
    ...configuration ? { own: (0, import_node_path13.resolve)(cwd, configuration.file) } : {},
    isFacts: (path) => facts.has(path),
    excludes: (path, isFolder2) => (isFolder2 ? folders : files)(path),
    named: forceExclude
  };
}
function diskOptions(options2) {
  const cwd = options2.cwd ?? process.cwd();
  return {
    cwd,
    context: options2.context ?? true,
    contextFolder: options2.configuration?.folder,
    exclusion: exclusionOf(options2, cwd)
  };
}
function findFiles(paths, options2 = {}) {
  const named3 = paths.filter((path) => path !== STDIN);
  const replaced = paths.includes(STDIN) ? options2.stdinFilename : void 0;
  return diskFiles(named3, { ...diskOptions(options2), replaced });
}
function loadFiles(paths, options2 = {}) {
  return loadFrom(findFiles(paths, options2), paths, options2);
}
function loadFrom(found, paths, options2 = {}) {
  const cwd = options2.cwd ?? process.cwd();
  const exclusion = exclusionOf(options2, cwd);
  const loader = new Loader(found, cwd);
  loader.inputProblems.push(...found.problems);
  const scope = new Set(found.files.filter((file2) => file2.scope).map((file2) => file2.path));
  const name = options2.stdinFilename ?? STDIN_NAME;
  const leftOut2 = exclusion?.named === true && exclusion.excludes((0, import_node_path13.resolve)(cwd, name), false);
  if (paths.includes(STDIN) && !leftOut2) {
    scope.add(name);
    loader.take(options2.stdin ?? "", name, true, isKustomizationFile(name));
  }
  for (const [index, file2] of found.files.entries()) {
    options2.onFile?.(index, found.files.length);
    loader.read(file2);
  }
  for (const file2 of readPrograms(loader)) scope.add(file2);
  const inScope = (file2) => scope.has(file2) || file2.startsWith(RENDERED);
  const clusters = choose(clustersIn(loader, found.root, cwd, options2), options2, cwd, loader, inScope);
  return {
    clusters,
    documentProblems: loader.documentProblems.filter(({ document }) => inScope(document.file)),
    inputProblems: loader.inputProblems,
    inScope,
    files: scope.size + (options2.rendered?.size ?? 0),
    excluded: found.excluded || leftOut2 && paths.includes(STDIN),
    facts: factsFiles(options2, cwd).size > 0
  };
}
function unread({ inputProblems: inputProblems2, documentProblems }) {
  const documents = documentProblems.filter(({ kind, document }) => kind === "unreadable" && JUDGED_TEXT.test(document.text)).map(({ document, message, line, column }) => ({
    path: `${document.file}:${line}:${column}`,
    message: `the document cannot be read: ${message}; correct it here`
  }));
  return [...inputProblems2, ...documents];
}

// src/options.ts
function knownRelease(version2) {
  const reading = readRelease(version2);
  if ("release" in reading) return reading.release;
  const known6 = KNOWN_RELEASES.map(({ minor }) => minor).join(", ");
  return `KubeVirt release ${JSON.stringify(version2)} is not known; known are ${known6}`;
}
function releaseOption(version2) {
  if (version2 === void 0) return void 0;
  if (typeof version2 !== "string") throw new UsageError("kubevirt takes the release as a string");
  const release2 = knownRelease(version2);
  if (typeof release2 === "string") throw new UsageError(release2);
  return release2;
}

// src/index.ts
init_yaml_values();

// src/config/find.ts
var import_node_path14 = require("node:path");

// src/config/read.ts
init_reading();

// src/config/shape.ts
var Source2 = class {
  constructor(yaml3, document) {
    this.yaml = yaml3;
    this.document = document;
  }
  yaml;
  document;
  mistakes = [];
  /** Notes what is wrong at a node. */
  wrong(node, message) {
    this.mistakes.push({ offset: node?.range?.[0] ?? 0, message });
    return void 0;
  }
  /** The node that is meant: an alias leads to what it stands for. */
  target(node) {
    const { isAlias, isNode } = this.yaml;
    if (isAlias(node)) return node.resolve(this.document) ?? null;
    return isNode(node) ? node : null;
  }
  /** What stands at a node, in words. */
  kindOf(node) {
    const { isMap: isMap2, isScalar: isScalar2, isSeq } = this.yaml;
    if (isMap2(node)) return "a map";
    if (isSeq(node)) return "a list";
    if (!isScalar2(node) || node.value === null) return "nothing";
    return typeof node.value === "string" ? `the text ${quote(node.value)}` : String(node.value);
  }
};
var quote = (text3) => JSON.stringify(text3);
var either = (words2) => words2.join(", ").replace(/, ([^,]*)$/, " or $1");
function text2(what, schema2 = {}, refuse) {
  return {
    schema: { type: "string", minLength: 1, ...schema2 },
    read(node, name, source) {
      const { isScalar: isScalar2 } = source.yaml;
      if (!isScalar2(node) || typeof node.value !== "string")
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      if (node.value.trim() === "") return source.wrong(node, `${name} must not be empty; it takes ${what}`);
      const problem5 = refuse?.(node.value);
      return problem5 === void 0 ? node.value : source.wrong(node, problem5);
    }
  };
}
function version(what, parse5) {
  return {
    schema: { type: ["string", "number"] },
    read(node, name, source) {
      const { isScalar: isScalar2 } = source.yaml;
      const written4 = isScalar2(node) && (typeof node.value === "number" ? node.source : node.value);
      if (typeof written4 !== "string")
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const parsed2 = parse5(written4);
      return typeof parsed2 === "string" ? source.wrong(node, parsed2) : parsed2;
    }
  };
}
function oneOf(words2) {
  return {
    schema: { enum: words2 },
    read(node, name, source) {
      const { isScalar: isScalar2 } = source.yaml;
      const found = words2.find((word) => isScalar2(node) && node.value === word);
      return found ?? source.wrong(node, `${name} takes ${either(words2)}; this is ${source.kindOf(node)}`);
    }
  };
}
function list3(item, what) {
  return {
    schema: { type: "array", items: item.schema },
    read(node, name, source) {
      if (!source.yaml.isSeq(node))
        return source.wrong(node, `${name} takes a list of ${what}; this is ${source.kindOf(node)}`);
      const values = node.items.map((one2, index) => item.read(source.target(one2), `${name}[${index}]`, source));
      return values.filter((value) => value !== void 0);
    }
  };
}
function oneOrMore(item, what) {
  const many = list3(item, what);
  return {
    schema: { oneOf: [item.schema, many.schema] },
    read(node, name, source) {
      if (source.yaml.isSeq(node)) return many.read(node, name, source);
      const value = item.read(node, name, source);
      return value === void 0 ? void 0 : [value];
    }
  };
}
function* knownPairs(node, where, source, known6, unknown3) {
  for (const { key, value } of node.items) {
    const at5 = source.target(key);
    const word = source.yaml.isScalar(at5) ? String(at5.value) : void 0;
    if (word === void 0) source.wrong(at5 ?? node, `a key of ${where} must be text`);
    else if (!known6.includes(word)) source.wrong(at5, unknown3(word));
    else yield [word, source.target(value)];
  }
}
function record(fields, what) {
  const known6 = Object.keys(fields);
  const required = known6.filter((key) => fields[key]?.required);
  const unknown3 = (key) => {
    const near = nearest(key, known6);
    const instead = near === void 0 ? `known are ${known6.join(", ")}` : `did you mean ${near}?`;
    return `${what} has no key ${quote(key)}; ${instead}`;
  };
  return {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(fields).map(([key, { about, shape: shape2 }]) => [key, { description: about, ...shape2.schema }])
      ),
      ...required.length > 0 ? { required } : {}
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node))
        return source.wrong(node, `${name || what} takes a map; this is ${source.kindOf(node)}`);
      const values = {};
      const before = source.mistakes.length;
      for (const [key, value] of knownPairs(node, what, source, known6, unknown3)) {
        values[key] = fields[key]?.shape.read(value, name === "" ? key : `${name}.${key}`, source);
      }
      const missing = source.mistakes.length > before ? [] : required.filter((key) => !node.has(key));
      for (const key of missing) source.wrong(node, `${what} needs the key ${key}; add it`);
      return values;
    }
  };
}
function mapOf(names2, item, what, unknown3) {
  return {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(names2).map(([name, about]) => [name, { description: about, ...item.schema }])
      )
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node)) return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const values = /* @__PURE__ */ new Map();
      for (const [key, value] of knownPairs(node, name, source, Object.keys(names2), unknown3)) {
        const read3 = item.read(value, `${name}.${key}`, source);
        if (read3 !== void 0) values.set(key, read3);
      }
      return values;
    }
  };
}

// src/config/keys.ts
var FAIL_ON = [...SEVERITIES, "never"];
var file = text2("the path of a file");
var glob2 = text2("a glob", {}, globProblem);
var globs = list3(glob2, "globs");
var factsFiles2 = oneOrMore(file, "files");
var release = version(`a KubeVirt release such as "${newestRelease().minor}"`, knownRelease);
var levelMap = (names2, where = "") => mapOf(names2, oneOf(LEVELS), "a map from rules to levels", (name) => where + unknownRule(name, names2));
var clusterKeys = record(
  {
    name: { about: "How findings name the cluster.", shape: text2("a name"), required: true },
    paths: { about: "Globs of the files that belong to the cluster, relative to this file.", shape: globs },
    kubevirt: { about: "The KubeVirt release that the cluster runs.", shape: release },
    facts: {
      about: "Files with objects captured from the cluster, as kubectl get -o yaml prints them.",
      shape: factsFiles2
    },
    render: {
      about: "Command whose standard output is what is deployed. It runs only with --render.",
      shape: text2("a command")
    }
  },
  "a cluster"
);
var cluster = {
  ...clusterKeys,
  schema: {
    ...clusterKeys.schema,
    anyOf: ["paths", "render"].map((key) => ({ properties: { [key]: {} }, required: [key] }))
  }
};
function configShape(rules) {
  const names2 = withFamilies(rules);
  return record(
    {
      kubevirt: { about: "The KubeVirt release that the manifests are for.", shape: release },
      clusters: { about: "The clusters that the manifests are for.", shape: list3(cluster, "clusters") },
      exclude: {
        about: "Globs of files that are neither judged nor read for facts, relative to this file.",
        shape: globs
      },
      rules: {
        about: "Levels of rules: what is off is not run, another level holds for all findings of the rule.",
        shape: levelMap(names2)
      },
      overrides: {
        about: "Levels of rules for some files. Later entries win.",
        shape: list3(
          record(
            {
              files: { about: "Globs of the files, relative to this file.", shape: globs, required: true },
              rules: { about: "Levels of rules in those files.", shape: levelMap(names2), required: true }
            },
            "an override"
          ),
          "overrides"
        )
      },
      failOn: { about: "The severity from which on the exit code is 1.", shape: oneOf(FAIL_ON) }
    },
    "the configuration"
  );
}

// src/config/read.ts
function syntaxMessage(code, message) {
  if (code === "DUPLICATE_KEY") return "this key stands a second time; remove one";
  if (code === "MULTIPLE_DOCS") return "a second document begins here; a configuration is one document";
  if (message.includes("call stack")) return TOO_DEEP;
  return `it is no valid YAML: ${message.replace(/\n[\s\S]*/, "").replace(/\s+/g, " ")}`;
}
function isManifest(text3) {
  return /^["']?apiVersion["']?[^\S\n]*:/m.test(text3) && /^["']?kind["']?[^\S\n]*:/m.test(text3);
}
function clusterOf({ name = "", paths = [], facts = [], kubevirt, render }) {
  return { name, paths, facts, ...kubevirt ? { kubevirt } : {}, ...render === void 0 ? {} : { render } };
}
function checkClusters(source) {
  const { isMap: isMap2, isSeq } = source.yaml;
  const clusters = isMap2(source.document.contents) ? source.target(source.document.contents.get("clusters", true)) : null;
  if (!isSeq(clusters)) return;
  const seen = /* @__PURE__ */ new Set();
  const doubtful = source.mistakes.length > 0;
  for (const item of clusters.items) {
    const cluster2 = source.target(item);
    if (!isMap2(cluster2)) continue;
    checkName(cluster2, seen, source);
    if (!doubtful && !cluster2.has("paths") && !cluster2.has("render"))
      source.wrong(cluster2, "a cluster needs paths, or a render command; add one");
  }
}
function checkName(cluster2, seen, source) {
  const name = source.target(cluster2.get("name", true));
  const value = source.yaml.isScalar(name) ? name.value : void 0;
  if (typeof value === "string") {
    if (seen.has(value)) source.wrong(name, `there is a cluster ${quote(value)} already; give each its own name`);
    seen.add(value);
  }
}
function usageError(mistakes, place2, positionOf) {
  const lines = [...mistakes].sort((left2, right) => left2.offset - right.offset).map(({ offset, message }) => `${place2.file}:${positionOf(offset)}: ${message}`);
  return new UsageError([...new Set(lines)].join("\n"));
}
function readConfig(text3, place2, rules) {
  const unfit = textProblem(withoutMark(text3))?.problem;
  if (unfit) throw new UsageError(`${place2.file}:${unfit.line}:${unfit.column}: ${unfit.message}`);
  try {
    return readFitting(withoutMark(text3), place2, rules);
  } catch (error2) {
    if (error2 instanceof RangeError) throw new UsageError(`${place2.file}:1:1: ${TOO_DEEP}`);
    throw error2;
  }
}
function readFitting(text3, place2, rules) {
  const yaml3 = require("yaml");
  const counter = new yaml3.LineCounter();
  const positionOf = (offset) => {
    const { line, col } = counter.linePos(offset);
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const options2 = {
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: counter,
    logLevel: "error"
  };
  const document = yaml3.parseDocument(text3, options2);
  const syntax = document.errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    message: syntaxMessage(code, message)
  }));
  if (syntax.length > 0) throw usageError(syntax, place2, positionOf);
  const { contents } = document;
  if (contents === null || yaml3.isScalar(contents) && contents.value === null) return configOf({}, place2);
  const source = new Source2(yaml3, document);
  const read3 = configShape(rules).read(source.target(document.contents), "", source) ?? {};
  checkClusters(source);
  if (source.mistakes.length > 0) throw usageError(source.mistakes, place2, positionOf);
  return configOf(read3, place2);
}
function configOf(read3, { file: file2, folder }) {
  return {
    file: file2,
    folder,
    clusters: (read3.clusters ?? []).map(clusterOf),
    exclude: read3.exclude ?? [],
    rules: read3.rules ?? /* @__PURE__ */ new Map(),
    overrides: (read3.overrides ?? []).map(({ files = [], rules = /* @__PURE__ */ new Map() }) => ({ files, rules })),
    ...read3.kubevirt === void 0 ? {} : { kubevirt: read3.kubevirt },
    ...read3.failOn === void 0 ? {} : { failOn: read3.failOn }
  };
}

// src/config/find.ts
var NAMES3 = ["vmstate.yaml", "vmstate.yml"];
function read2(file2) {
  try {
    return readText(file2);
  } catch (error2) {
    throw new UsageError(`configuration ${file2}: ${errorText(error2)}`);
  }
}
function configsIn(folder) {
  const files = NAMES3.map((name) => (0, import_node_path14.join)(folder, name)).filter((file2) => isFile(file2) || isBrokenLink(file2));
  return files.filter((file2) => !isManifest(read2(file2)));
}
function nearestConfig(folder) {
  for (let current = folder; ; current = (0, import_node_path14.dirname)(current)) {
    const [first3, second] = configsIn(current);
    if (second !== void 0) throw new UsageError(`${first3} and ${second} are both configurations; remove one`);
    if (first3 !== void 0) return first3;
    if ((0, import_node_path14.dirname)(current) === current) return void 0;
  }
}
function startOf2(path, cwd) {
  const absolute = (0, import_node_path14.resolve)(cwd, path);
  return isFolder(absolute) ? absolute : (0, import_node_path14.dirname)(absolute);
}
function search2(paths, cwd) {
  let found;
  const byFolder = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const folder = startOf2(path, cwd);
    if (!byFolder.has(folder)) byFolder.set(folder, nearestConfig(folder));
    const file2 = byFolder.get(folder);
    if (file2 === void 0) continue;
    if (found && found.file !== file2) {
      const shown = [found.file, file2].map((one2) => known5(one2, cwd));
      throw new UsageError(
        `${shown[0]} configures ${found.path}, and ${shown[1]} configures ${path}; run vmstate once for each, or name one with --config`
      );
    }
    found ??= { path, file: file2 };
  }
  return found?.file;
}
var known5 = (file2, cwd) => (0, import_node_path14.relative)(cwd, file2).split(import_node_path14.sep).join("/");
function findConfig(paths, options2, rules) {
  const { cwd, config } = options2;
  if (config === false) return void 0;
  const file2 = config === void 0 ? search2(paths.length > 0 ? paths : ["."], cwd) : (0, import_node_path14.resolve)(cwd, config);
  if (file2 === void 0) return void 0;
  return readConfig(read2(file2), { file: known5(file2, cwd), folder: (0, import_node_path14.dirname)(file2) }, rules);
}

// src/settings.ts
var RULE_NAMES = Object.fromEntries(RULES.map(({ id, summary }) => [id, summary]));
var levelsOf = (given) => new Levels(void 0, readLevels(given, RULE_NAMES));
function settingsOf(paths, given) {
  const { cwd, config, stdinFilename = "." } = given;
  if (config !== void 0 && config !== false && typeof config !== "string")
    throw new UsageError("config takes the path of a file, or false");
  const release2 = releaseOption(given.kubevirt);
  const levels = readLevels(given.rules ?? [], RULE_NAMES);
  const from2 = paths.map((path) => path === "-" ? stdinFilename : path);
  const configuration = findConfig(from2, { cwd, ...config === void 0 ? {} : { config } }, RULE_NAMES);
  return {
    configuration,
    kubevirt: release2,
    levels: new Levels(configuration, levels, cwd),
    failOn: given.failOn ?? configuration?.failOn ?? "error"
  };
}

// src/sides.ts
var import_node_path15 = require("node:path");

// src/read/git.ts
var import_node_child_process = require("node:child_process");
var SAFE = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
var KEPT3 = /^GIT_(?:CONFIG_|EXEC_PATH$|CEILING_DIRECTORIES$)/;
function environment() {
  const kept2 = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || KEPT3.test(name));
  return {
    ...Object.fromEntries(kept2),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    // Older Gits fetch what a partial clone lacks unless no protocol is allowed.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C"
  };
}
function git(root, args, input = "") {
  const { error: error2, status, stdout, stderr } = (0, import_node_child_process.spawnSync)("git", [...SAFE, "-C", root, ...args], {
    input,
    env: environment(),
    maxBuffer: Number.POSITIVE_INFINITY
  });
  if (error2) {
    const missing = error2.code === "ENOENT";
    throw new UsageError(
      missing ? "git is not installed, so no revision can be read; name a folder as base" : `git: ${error2.message}`
    );
  }
  if (status === 0) return stdout;
  const [line = `it ended with ${status}`] = stderr.toString("utf8").trim().split("\n");
  throw new UsageError(`git: ${line.replace(/^fatal: /, "")}`);
}
function commitOf(root, name) {
  const answer = git(root, ["cat-file", "--batch-check"], `${name}^{commit}
`).toString("utf8");
  const [, id] = /^([0-9a-f]{40,64}) commit \d+\n/.exec(answer) ?? [];
  if (id !== void 0) return id;
  if (answer.endsWith(" ambiguous\n")) throw new UsageError(`the revision "${name}" is ambiguous; write more of it`);
  if (name.includes(".."))
    throw new UsageError(`"${name}" is a range; a base is one revision, which the working tree is compared with`);
  throw new UsageError(
    name === "HEAD" ? "HEAD has no commit yet; commit first, or name a folder as base" : `"${name}" is neither a folder nor a revision of ${root}; in a shallow clone fetch it first`
  );
}
function entriesOf2(root, commit) {
  const entries = /* @__PURE__ */ new Map();
  for (const line of git(root, ["ls-tree", "-r", "-z", "--full-tree", commit]).toString("utf8").split("\0")) {
    const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    if (id !== void 0 && path !== void 0) entries.set(path, { id, link: mode === "120000" });
  }
  return entries;
}
function blobsOf(root, ids2) {
  const blobs = /* @__PURE__ */ new Map();
  if (ids2.length === 0) return blobs;
  const output = git(root, ["cat-file", "--batch"], `${ids2.join("\n")}
`);
  for (let at5 = 0; at5 < output.length; ) {
    const end2 = output.indexOf("\n", at5);
    const [id = "", type, size] = output.toString("latin1", at5, end2).split(" ");
    at5 = end2 + 1;
    if (type !== "blob")
      throw new UsageError(`git: the contents of ${id} are not in this partial clone; fetch them first`);
    blobs.set(id, output.subarray(at5, at5 + Number(size)));
    at5 += Number(size) + 1;
  }
  return blobs;
}
function behind(link, target2) {
  if (target2.startsWith("/")) return void 0;
  const parts2 = link.split("/").slice(0, -1);
  for (const part of target2.split("/")) {
    if (part === ".." && parts2.pop() === void 0) return void 0;
    if (part !== ".." && part !== "." && part !== "") parts2.push(part);
  }
  return parts2.join("/");
}
var LONGEST_CHAIN = 8;
var Revision = class {
  /**
   * @param wanted Which files are read, by path.
   * @throws UsageError when there is no such revision, or no Git.
   */
  constructor(root, name, wanted) {
    this.name = name;
    this.#entries = entriesOf2(root, commitOf(root, name));
    const read3 = [...this.#entries].filter(([path, { link }]) => link || wanted(path));
    this.#blobs = blobsOf(root, [...new Set(read3.map(([, { id }]) => id))]);
    this.paths = read3.map(([path]) => path).filter((path) => wanted(path) && this.text(path) !== void 0);
  }
  name;
  /** Paths of the wanted files, in Git's order. */
  paths;
  #entries;
  #blobs;
  /** The text of a file; undefined when it is none of those that were read. */
  text(path) {
    let at5 = path;
    for (let step2 = 0; step2 < LONGEST_CHAIN && at5 !== void 0; step2++) {
      const entry = this.#entries.get(at5);
      const bytes = entry && this.#blobs.get(entry.id);
      if (!entry || !bytes) return void 0;
      if (!entry.link) return textOf(bytes);
      at5 = behind(at5, bytes.toString("utf8"));
    }
    return void 0;
  }
};

// src/sides.ts
function rootOf(base, paths, cwd) {
  const roots2 = new Set(paths.map((path) => contextRoot(path, cwd)));
  const [root] = roots2;
  if (roots2.size > 1) throw new UsageError("the paths stand in several Git work trees; name those of one");
  if (root !== void 0) return root;
  throw new UsageError(
    `"${base}" is no folder, and ${paths.join(", ")} stands in no Git work tree whose revision it could be`
  );
}
var skipped = (path) => path.split("/").some((part) => SKIPPED_FOLDERS.has(part));
function revisionFiles(revision, root, after2, paths, options2) {
  const cwd = options2.cwd ?? process.cwd();
  const named3 = paths.map((path) => (0, import_node_path15.resolve)(cwd, path));
  const found = new Map(after2.files.map((file2) => [file2.absolute, file2]));
  const files = [];
  for (const inside of revision.paths) {
    const absolute = (0, import_node_path15.join)(root, inside);
    const twin = found.get(absolute);
    if (!twin && exists(absolute)) continue;
    if (isProgram(inside) && !twin?.named && !named3.includes(absolute)) continue;
    const scope = twin?.scope ?? named3.some((path2) => isWithin2(absolute, path2));
    if (!scope && options2.context === false) continue;
    const path = (0, import_node_path15.relative)(cwd, absolute).split(import_node_path15.sep).join("/");
    files.push({ path, absolute, scope, named: twin?.named ?? named3.includes(absolute) });
  }
  const text3 = (absolute) => {
    const read3 = revision.text((0, import_node_path15.relative)(root, absolute).split(import_node_path15.sep).join("/"));
    if (read3 === void 0) throw new Error("it is not in the revision");
    return read3;
  };
  return { files, problems: [], root, excluded: false, text: text3, revision: revision.name };
}
function fromRevision(base, paths, options2) {
  const cwd = options2.cwd ?? process.cwd();
  const root = rootOf(base, paths, cwd);
  const disk = diskFiles(paths, diskOptions(options2));
  const programs2 = disk.files.some(({ path, scope }) => scope && (isProgram(path) || isApp(path))) || paths.some(isProgram);
  const isWanted = (name) => isManifestFile(name) || programs2 && isProgram(name);
  const revision = new Revision(
    root,
    base,
    (path) => isWanted(path.slice(path.lastIndexOf("/") + 1)) && !skipped(path)
  );
  const files = revisionFiles(revision, root, disk, paths, options2);
  const deleted2 = (path) => !exists((0, import_node_path15.resolve)(cwd, path)) && files.files.some(({ absolute }) => isWithin2(absolute, (0, import_node_path15.resolve)(cwd, path)));
  const after2 = { ...disk, problems: disk.problems.filter(({ path }) => !deleted2(path)) };
  return {
    before: loadFrom(files, paths, options2),
    after: loadFrom(after2, paths, options2),
    twin: (path) => path,
    baseText: (file2) => revision.text((0, import_node_path15.relative)(root, (0, import_node_path15.resolve)(cwd, file2)).split(import_node_path15.sep).join("/"))
  };
}
function baseFolder([path = "."], cwd) {
  const named3 = (0, import_node_path15.resolve)(cwd, path);
  return isFolder(named3) ? named3 : (0, import_node_path15.dirname)(named3);
}
function twinPaths(base, paths, cwd) {
  const folder = baseFolder(paths, cwd);
  return (inside) => (0, import_node_path15.relative)(cwd, (0, import_node_path15.join)(folder, (0, import_node_path15.relative)((0, import_node_path15.resolve)(cwd, base), (0, import_node_path15.resolve)(cwd, inside)))).split(import_node_path15.sep).join("/") || ".";
}
function fromFolder(base, paths, options2) {
  const cwd = options2.cwd ?? process.cwd();
  const alone = diskOptions({ ...options2, context: false });
  const programs2 = paths.filter(isProgram).map((path) => (0, import_node_path15.join)(base, (0, import_node_path15.relative)(baseFolder(paths, cwd), (0, import_node_path15.resolve)(cwd, path))));
  const before = diskFiles([base, ...programs2.filter((path) => exists((0, import_node_path15.resolve)(cwd, path)))], alone);
  const after2 = diskFiles(paths, alone);
  const folder = (0, import_node_path15.resolve)(cwd, base);
  const named3 = paths.map((path) => (0, import_node_path15.resolve)(cwd, path));
  const inside = named3.some((path) => isWithin2(path, folder));
  const rest2 = after2.files.filter(({ absolute }) => inside || !isWithin2(absolute, folder));
  return {
    before: loadFrom(before, [base], options2),
    after: loadFrom({ ...after2, files: rest2 }, paths, options2),
    twin: twinPaths(base, paths, cwd),
    baseText: () => void 0
  };
}
function loadSides(base, paths, options2 = {}) {
  if (base === "") throw new UsageError("the base is empty; is a variable of the shell not set?");
  if (base.startsWith("-")) throw new UsageError(`"${base}" is no base; name a folder or a Git revision`);
  if (/[\0\n]/.test(base)) throw new UsageError("the base holds a line break; name a folder or a Git revision");
  if (paths.includes("-")) throw new UsageError("diff does not read standard input; name files or folders");
  const cwd = options2.cwd ?? process.cwd();
  if (isFolder((0, import_node_path15.resolve)(cwd, base))) return fromFolder(base, paths, options2);
  if (/^\.{0,2}\//.test(base)) throw new UsageError(`there is no folder "${base}"; check the path`);
  return fromRevision(base, paths, options2);
}

// src/cdk8s-validation.ts
var import_node_path22 = require("node:path");

// src/cdk8s/manifests.ts
var import_node_path16 = require("node:path");
function folderAbove([first3 = "", ...rest2]) {
  let folder = (0, import_node_path16.dirname)(first3);
  while (folder !== (0, import_node_path16.dirname)(folder) && !rest2.every((path) => isWithin2(path, folder))) folder = (0, import_node_path16.dirname)(folder);
  return folder;
}
function placed2(paths, cwd, output, stdout) {
  const tree = contextRoot(cwd, cwd) ?? cwd;
  const real = paths.map((path) => (0, import_node_path16.resolve)(cwd, path));
  if (!stdout && real.every((path) => isWithin2(path, tree)))
    return { byPlace: new Map(real.map((place2, index) => [place2, paths[index] ?? place2])) };
  const folder = (0, import_node_path16.resolve)(cwd, output);
  const above = folderAbove(real);
  return {
    output: folder,
    byPlace: new Map(real.map((path, index) => [(0, import_node_path16.join)(folder, (0, import_node_path16.relative)(above, path)), paths[index] ?? path]))
  };
}
function filesOf2({ byPlace: byPlace2, output }, cwd, options2) {
  if (output === void 0) return diskFiles([...byPlace2.keys()], diskOptions(options2));
  const around = diskFiles([], { ...diskOptions(options2), replaced: (0, import_node_path16.join)(output, "manifests.yaml") });
  const files = [...byPlace2.keys()].sort().map((absolute) => ({
    path: (0, import_node_path16.relative)(cwd, absolute).split(import_node_path16.sep).join("/"),
    absolute,
    scope: true,
    named: true
  }));
  const context = around.files.filter(({ absolute }) => !isWithin2(absolute, output));
  const text3 = (absolute) => readText((0, import_node_path16.resolve)(cwd, byPlace2.get(absolute) ?? absolute));
  return { ...around, files: [...files, ...context], text: text3 };
}

// src/cdk8s/project.ts
var import_node_path17 = require("node:path");
init_yaml_values();
init_value();
var DEFAULT_OUTPUT = "dist";
function configurationIn(folder) {
  const file2 = (0, import_node_path17.join)(folder, "cdk8s.yaml");
  const reading = isFile(file2) ? readValue(withoutMark(readText(file2))) : void 0;
  return reading && "value" in reading && isMap(reading.value) ? reading.value : {};
}
var textOf4 = (value) => typeof value === "string" ? value : void 0;
var APP3 = /^(?:--app|-a)(?:=(.*))?$/s;
var ANY_APP = /^(?:--app|--no-app|-[a-zA-Z]*a)/;
function typedApp(argv) {
  const given = argv.flatMap((word, index) => ANY_APP.test(word) ? [index] : []);
  const [at5 = -1, ...more] = given;
  if (at5 < 0) return void 0;
  const form = APP3.exec(argv[at5] ?? "");
  return (more.length === 0 && form ? form[1] ?? argv[at5 + 1] : void 0) ?? null;
}
function projectIn(folder, argv, env) {
  const { app, output } = configurationIn(folder);
  const typed = typedApp(argv);
  return {
    app: typed === null ? void 0 : typed ?? env.CDK8S_APP ?? textOf4(app),
    output: textOf4(output) ?? DEFAULT_OUTPUT
  };
}

// src/cdk8s/properties.ts
init_value();
var RELEASE2 = `a KubeVirt release in quotes, such as "${newestRelease().minor}" (YAML drops the last zero of a number)`;
function releaseProblem(written4) {
  const release2 = knownRelease(written4);
  return typeof release2 === "string" ? `properties.release: ${release2}` : void 0;
}
var shape = (rules) => record(
  {
    release: { about: "The KubeVirt release that the manifests are for.", shape: text2(RELEASE2, {}, releaseProblem) },
    facts: { about: "Files with objects captured from the cluster.", shape: factsFiles2 },
    failOn: { about: "The severity from which on the validation fails.", shape: oneOf(FAIL_ON) },
    rules: { about: "Levels of rules.", shape: levelMap(withFamilies(rules), "properties.rules: ") }
  },
  "properties"
);
function withWords(properties) {
  if (!isMap(properties) || !isMap(properties.rules)) return properties;
  const rules = Object.entries(properties.rules).map(([rule75, level]) => [rule75, level === false ? "off" : level]);
  return { ...properties, rules: Object.fromEntries(rules) };
}
function readProperties(properties, rules) {
  const yaml3 = require("yaml");
  const document = new yaml3.Document(withWords(properties), { aliasDuplicateObjects: false });
  const source = new Source2(yaml3, document);
  const read3 = shape(rules).read(source.target(document.contents), "properties", source) ?? {};
  const mistakes = source.mistakes.map(({ message }) => message);
  if (mistakes.length > 0) throw new UsageError(mistakes.join("\n"));
  return read3;
}
var inProperties = (message) => message.replaceAll("--kubevirt", "properties.release").replaceAll("--facts", "properties.facts");

// src/cdk8s/rerun.ts
var import_node_child_process2 = require("node:child_process");
var import_node_fs2 = require("node:fs");
var import_node_os = require("node:os");
var import_node_path18 = require("node:path");
var INTERRUPTED = 130;
var nodeOptions = (recorder) => [process.env.NODE_OPTIONS, `--require ${JSON.stringify(recorder)}`].filter((part) => part).join(" ");
function end(child3) {
  try {
    if (process.platform !== "win32" && child3.pid !== void 0) process.kill(-child3.pid, "SIGKILL");
    else child3.kill();
  } catch {
  }
}
function run2({ command, cwd, timeout }, env) {
  return new Promise((done) => {
    const detached = process.platform !== "win32";
    const child3 = (0, import_node_child_process2.spawn)(command, { cwd, env, shell: true, stdio: "ignore", detached });
    const interrupted = () => {
      end(child3);
      process.exit(INTERRUPTED);
    };
    const finish = (problem5) => {
      clearTimeout(timer);
      process.removeListener("SIGINT", interrupted);
      done(problem5);
    };
    const timer = setTimeout(() => {
      end(child3);
      finish(`it did not end within ${timeout / 1e3} seconds`);
    }, timeout);
    process.once("SIGINT", interrupted);
    child3.once("error", ({ message }) => finish(message));
    child3.once("exit", (code, signal) => {
      const how = code === null ? `by ${signal}` : `with exit code ${code}`;
      finish(code === 0 ? void 0 : `it ended ${how}`);
    });
  });
}
function recordsIn(folder) {
  return (0, import_node_fs2.readdirSync)(folder).flatMap((app) => JSON.parse((0, import_node_fs2.readFileSync)((0, import_node_path18.join)(folder, app, "files.json"), "utf8")));
}
async function rerun(app) {
  const folder = (0, import_node_fs2.mkdtempSync)((0, import_node_path18.join)((0, import_node_os.tmpdir)(), "vmstate-cdk8s-"));
  const [outdir, records] = [(0, import_node_path18.join)(folder, "out"), (0, import_node_path18.join)(folder, "records")];
  try {
    for (const one2 of [outdir, records]) (0, import_node_fs2.mkdirSync)(one2);
    const NODE_OPTIONS = nodeOptions(app.recorder);
    const env = { ...process.env, NODE_OPTIONS, CDK8S_OUTDIR: outdir, VMSTATE_CDK8S_RECORDS: records };
    const failed = await run2(app, env);
    if (failed !== void 0) return { failed };
    const files = recordsIn(records);
    return files.length > 0 ? { files } : { failed: "no cdk8s app was seen in it" };
  } catch (error2) {
    return { failed: error2.message };
  } finally {
    (0, import_node_fs2.rmSync)(folder, { recursive: true, force: true });
  }
}

// src/cdk8s/resources.ts
var import_node_path19 = require("node:path");
var described = ({ kind, namespace, name }) => `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
var keyOf4 = ({ apiVersion, kind, namespace = "", name }) => [apiVersion, kind, namespace, name].join("\0");
var namesOf2 = ({ object, file: file2 }) => [
  object.name,
  described(object),
  `${described(object)} in ${file2}`
];
var Resources = class {
  #counts = /* @__PURE__ */ new Map();
  #files = /* @__PURE__ */ new Set();
  constructor(written4) {
    for (const one2 of written4) {
      this.#files.add(one2.file);
      for (const name of namesOf2(one2)) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }
  /** Whether an object stands in the manifests, and not merely beside them. */
  holds({ file: file2 }) {
    return this.#files.has(file2);
  }
  /** Whether cdk8s' record of constructs, which is kept by bare names, cannot tell an object from another. */
  collides({ object }) {
    return (this.#counts.get(object.name) ?? 0) > 1;
  }
  /** The shortest name that means no other object. What is not of the app must not be taken for what is. */
  nameOf(one2) {
    const names2 = namesOf2(one2);
    if (!this.holds(one2)) return names2[2];
    return names2.find((name) => name !== "" && this.#counts.get(name) === 1) ?? names2[2];
  }
};
function outputOf(manifests, files) {
  const all2 = new Set(manifests);
  const [first3] = files;
  const folders = manifests.filter((path) => path.endsWith(`/${first3?.file}`)).map((path) => path.slice(0, -(first3?.file.length ?? 0)));
  const explained = (folder) => files.filter(({ file: file2 }) => all2.has(folder + file2)).length;
  return folders.sort((left2, right) => explained(right) - explained(left2))[0] ?? "";
}
function constructsIn(files, manifests) {
  const output = outputOf(manifests, files);
  const paths = /* @__PURE__ */ new Map();
  for (const { file: file2, objects } of files) {
    for (const { path, ...object } of objects) {
      const key = `${(0, import_node_path19.resolve)(output, file2)}\0${keyOf4(object)}`;
      paths.set(key, paths.has(key) ? void 0 : path);
    }
  }
  return (manifest, object) => paths.get(`${(0, import_node_path19.resolve)(manifest)}\0${keyOf4(object)}`);
}

// src/report/terminal.ts
function printable(text3) {
  return text3.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\xB7");
}

// src/cdk8s/violations.ts
var MOST2 = 10;
var position = ({ line, column }) => line === void 0 ? "" : `${line}:${column}`;
function located(words2, place2, source) {
  const at5 = position(place2);
  const where = at5 === "" || words2 === "" ? words2 + at5 : `${words2} (${at5})`;
  return printable([where, source].filter((part) => part !== "").join(", "));
}
function resource(place2, words2, naming) {
  const { nameOf: nameOf3, manifestOf, sourceOf: sourceOf5 } = naming;
  const { file: file2 = "", object } = place2;
  const field = "rule" in place2 ? place2.path ?? "" : "";
  return {
    resourceName: printable(object === void 0 ? file2 : nameOf3({ object, file: file2 })),
    locations: [located(words2, place2, object === void 0 ? "" : sourceOf5({ object, file: file2 }, field))],
    manifestPath: manifestOf(file2)
  };
}
function joined(resources) {
  const byName = /* @__PURE__ */ new Map();
  for (const one2 of resources) {
    const key = `${one2.manifestPath}\0${one2.resourceName}`;
    const before = byName.get(key)?.locations ?? [];
    byName.set(key, { ...one2, locations: [.../* @__PURE__ */ new Set([...before, ...one2.locations])] });
  }
  return [...byName.values()];
}
var samePlace = (left2, right) => left2.file !== void 0 && left2.file === right.file && position(left2) === position(right);
function violation(finding2, naming) {
  const { rule: rule75, severity, message, cluster: cluster2, path = "", docs } = finding2;
  const related2 = (finding2.related ?? []).filter((other) => !samePlace(other, finding2));
  const rest2 = related2.length - MOST2;
  const more = rest2 > 0 ? ` (and ${rest2} more places; vmstate lint --verbose lists them)` : "";
  const where = cluster2 === void 0 ? "" : ` [cluster ${cluster2}]`;
  return {
    ruleName: rule75,
    recommendation: printable(`${severity}: ${inProperties(message)}${where}${more}`),
    fix: `as recommended; ${docs} tells why, with a right example`,
    violatingResources: joined([
      resource(finding2, path, naming),
      ...related2.slice(0, MOST2).map((other) => resource(other, other.message, naming))
    ])
  };
}
var bySeverity = (findings) => SEVERITIES.flatMap((severity) => findings.filter((finding2) => finding2.severity === severity));
function objectsOf3(finding2) {
  const places = [finding2, ...(finding2.related ?? []).slice(0, MOST2)];
  return places.flatMap(({ object, file: file2 }) => object && file2 !== void 0 ? [{ object, file: file2 }] : []);
}

// src/sources/app-sources.ts
var import_node_path21 = require("node:path");

// src/sources/original.ts
var import_node_path20 = require("node:path");
var import_node_url = require("node:url");
init_value();
var IN_PACKAGE = /[\\/]node_modules[\\/]/;
var SOURCE2 = /\.[cm]?tsx?$/;
var COMPILED = /\.([cm]?)js$/;
var MAP = /^\/\/# sourceMappingURL=(\S+)\s*$/m;
var MADE = /"__esModule"|'__esModule'/;
var ROOT_FILES2 = ["cdk8s.yaml", "package.json"];
function mapped(file2, text3) {
  const [, url = ""] = MAP.exec(text3) ?? [];
  if (url === "") return void 0;
  const [, data] = /^data:[^,]*;base64,(.*)$/.exec(url) ?? [];
  const at5 = (0, import_node_path20.join)((0, import_node_path20.dirname)(file2), decodeURIComponent(url));
  const map3 = JSON.parse(data === void 0 ? readText(at5) : Buffer.from(data, "base64").toString("utf8"));
  if (!isMap(map3) || !Array.isArray(map3.sources)) return void 0;
  const root = typeof map3.sourceRoot === "string" ? map3.sourceRoot : "";
  const folder = data === void 0 ? (0, import_node_path20.dirname)(at5) : (0, import_node_path20.dirname)(file2);
  return map3.sources.map((source) => /^file:/.test(source) ? (0, import_node_url.fileURLToPath)(source) : (0, import_node_path20.resolve)(folder, root, String(source))).filter(isFile).at(-1);
}
function rootOf2(file2) {
  for (let folder = (0, import_node_path20.dirname)(file2); ; folder = (0, import_node_path20.dirname)(folder)) {
    if (ROOT_FILES2.some((name) => isFile((0, import_node_path20.join)(folder, name)))) return folder;
    if ((0, import_node_path20.dirname)(folder) === folder) return void 0;
  }
}
function usual(file2) {
  const name = (0, import_node_path20.basename)(file2).replace(COMPILED, ".$1ts");
  const root = rootOf2(file2);
  const [, ...below3] = root === void 0 ? [] : (0, import_node_path20.relative)(root, (0, import_node_path20.dirname)(file2)).split(import_node_path20.sep);
  return [
    (0, import_node_path20.join)((0, import_node_path20.dirname)(file2), name),
    ...root === void 0 ? [] : [[], ["src"]].map((top) => (0, import_node_path20.join)(root, ...top, ...below3, name))
  ];
}
function fromMap(file2, text3) {
  try {
    return mapped(file2, text3);
  } catch {
    return void 0;
  }
}
function originalOf(file2) {
  if (IN_PACKAGE.test(file2) || !isFile(file2)) return void 0;
  if (!COMPILED.test(file2)) return SOURCE2.test(file2) ? file2 : void 0;
  const text3 = readText(file2);
  const source = [fromMap(file2, text3), ...usual(file2)].find((path) => path !== void 0 && isFile(path));
  return source ?? (MAP.test(text3) || MADE.test(text3) ? void 0 : file2);
}

// src/sources/program-places.ts
var OWN_OBJECT = /\/(?:Resource|Default)$/;
var samePlace2 = (one2, two) => one2.file === two.file && one2.start === two.start && one2.end === two.end;
function only5(places) {
  const [first3] = places;
  return first3 && places.every((place2) => place2 && samePlace2(place2, first3)) ? first3 : void 0;
}
var ProgramPlaces = class {
  constructor(sites) {
    this.sites = sites;
  }
  sites;
  /** Where a field is set, else where its construct is made. */
  exact(path, field, running) {
    const own3 = path.replace(OWN_OBJECT, "");
    const set3 = field.length > 0 ? this.#property([path, own3, `${path}/Resource`], field, running) : void 0;
    if (set3) return { place: set3, is: "property", construct: path };
    const place2 = this.#made(path, running) ?? this.#made(own3, running);
    return place2 && { place: place2, is: "construct", construct: own3 };
  }
  /** Where the nearest construct above one is made. */
  above(path, running) {
    for (let end2 = path.lastIndexOf("/"); end2 > 0; end2 = path.lastIndexOf("/", end2 - 1)) {
      const construct2 = path.slice(0, end2);
      const place2 = this.#made(construct2, running);
      if (place2) return { place: place2, is: "ancestor", construct: construct2 };
    }
    return void 0;
  }
  /** Where the object at the first of some paths that has one sets a field. */
  #property(paths, field, running) {
    const path = paths.find((one2) => this.sites.objectsAt(one2).length > 0);
    if (path === void 0) return void 0;
    const sites = this.sites.constructsAt(path, running);
    const made2 = only5(sites);
    if (sites.length > 0 && !made2) return void 0;
    const objects = this.sites.objectsAt(path).filter((object) => !made2 || samePlace2(object.made, made2));
    return only5(objects.map((object) => object.property(field)));
  }
  #made(path, running) {
    return only5(this.sites.constructsAt(path, running));
  }
};

// src/sources/app-sources.ts
var MOST_STEPS2 = 5e5;
var AppSources = class {
  #entries;
  #cwd;
  #programs;
  #locator;
  /**
   * @param entries Files that the app may begin with, the likeliest first; compiled ones stand for their sources.
   * @param cwd The folder that paths are relative to; default: the working directory.
   * @param before Sources that were sought in before: what was read for them is not read again.
   */
  constructor(entries, cwd = process.cwd(), before) {
    this.#cwd = cwd;
    this.#programs = before ? before.#programs : /* @__PURE__ */ new Map();
    this.#locator = before ? before.#locator : new Locator();
    this.#entries = entries.map((entry) => (0, import_node_path21.resolve)(cwd, entry));
  }
  /**
   * Finds where a construct is made or a field of its object is set.
   * @param construct Its path in the tree, as `desktops/anna`.
   * @param field A field of the manifest, as findings name it: `spec.template.spec.volumes[0]`.
   * @param running The calls that are under way, where the app runs: of tests that make the same construct, the one counts
   * that runs.
   * @returns undefined where the sources do not tell, or are not there.
   */
  find(construct2, field = "", running = []) {
    const path = pathFrom(field) ?? [];
    const found = this.#first((program) => program.exact(construct2, path, running)) ?? this.#first((program) => program.above(construct2, running));
    if (!found) return void 0;
    const { place: place2, ...rest2 } = found;
    const where = { ...this.#locator.inText(place2), ...rest2 };
    return { ...where, text: placeText(where) };
  }
  #first(find2) {
    for (const entry of this.#entries) {
      const program = this.#program(entry);
      const found = program && orNothing(() => find2(program));
      if (found) return found;
    }
    return void 0;
  }
  #program(entry) {
    const key = `${this.#cwd}\0${entry}`;
    if (!this.#programs.has(key))
      this.#programs.set(
        key,
        orNothing(() => this.#read(entry))
      );
    return this.#programs.get(key);
  }
  #read(entry) {
    const source = originalOf(entry);
    if (source === void 0) return void 0;
    const { readSites: readSites2 } = (init_sites(), __toCommonJS(sites_exports));
    const nameOf3 = (path) => (0, import_node_path21.relative)(this.#cwd, path).split(import_node_path21.sep).join("/");
    return new ProgramPlaces(readSites2({ entry: source, read: readText, nameOf: nameOf3, tests: true, steps: MOST_STEPS2 }));
  }
};
function orNothing(of2) {
  try {
    return of2();
  } catch {
    return void 0;
  }
}
function placeText({ file: file2, line, column, is: is2, construct: construct2 }) {
  const at5 = `at ${file2}:${line}:${column}`;
  return is2 === "property" ? at5 : is2 === "construct" ? `made ${at5}` : `below "${construct2}", made ${at5}`;
}

// src/cdk8s-validation.ts
var RECORDER = (0, import_node_path22.join)(__dirname, "cdk8s-recorder.js");
var TIMEOUT_MS = 12e4;
function refusal(message) {
  const error2 = new UsageError(message);
  error2.stack = `${error2.name}: ${message}
    at VmStateValidation (cdk8s.yaml)`;
  return error2;
}
function refusing(step2) {
  try {
    return step2();
  } catch (error2) {
    throw error2 instanceof UsageError ? refusal(inProperties(error2.message)) : error2;
  }
}
function settingsFor({ byPlace: byPlace2 }, cwd, { release: release2, failOn, rules }) {
  const given = { cwd, kubevirt: release2, failOn, rules };
  const found = settingsOf([...byPlace2.keys()], given);
  return found.configuration ? found : settingsOf(["."], given);
}
function lintManifests(manifests, cwd, settings2, facts) {
  const options2 = { cwd, configuration: settings2.configuration, facts };
  const loaded2 = loadFrom(filesOf2(manifests, cwd, options2), [...manifests.byPlace.keys()], options2);
  const result3 = lintLoaded(loaded2, settings2.kubevirt, settings2.levels);
  if (result3.problems)
    throw new UsageError(result3.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result3;
}
var fileAt = (place2, cwd) => (0, import_node_path22.relative)(cwd, place2).split(import_node_path22.sep).join("/");
function* writtenIn({ byPlace: byPlace2 }, cwd) {
  for (const [place2, path] of byPlace2) {
    const file2 = fileAt(place2, cwd);
    const { objects } = readDocuments(readText((0, import_node_path22.resolve)(cwd, path)), { file: file2, observed: false });
    for (const object of objects) yield { object, file: file2 };
  }
}
var VmStateValidation = class {
  #properties;
  /**
   * @param properties What cdk8s.yaml gives as `properties`.
   * @throws UsageError that names each property that is wrong.
   */
  constructor(properties = {}) {
    this.#properties = refusing(() => readProperties(properties, RULE_NAMES));
  }
  /**
   * Judges the manifests and fills the report.
   * @throws UsageError when there is no manifest, or the configuration or the facts are wrong; cdk8s then exits with 1.
   */
  async validate(context) {
    const cwd = process.cwd();
    const project = projectIn(cwd, process.argv.slice(2), process.env);
    if (context.manifests.length === 0)
      throw refusal(
        "cdk8s found no manifest to validate: it takes files that end in .yaml; see outputFileExtension of the app"
      );
    const manifests = placed2(context.manifests, cwd, project.output, context.stdout === true);
    const { settings: settings2, result: result3 } = refusing(() => {
      const settings3 = settingsFor(manifests, cwd, this.#properties);
      return { settings: settings3, result: lintManifests(manifests, cwd, settings3, this.#properties.facts ?? []) };
    });
    const note2 = await this.#report(result3, manifests, project, context);
    const failed = settings2.failOn !== "never" && reaches(result3, settings2.failOn);
    context.report.submit(failed ? "failure" : "success", summaryOf(result3, note2));
  }
  /** Adds the violations; gives what is to be said of constructs that could not be found. */
  async #report(result3, manifests, project, context) {
    if (result3.findings.length === 0) return void 0;
    const cwd = process.cwd();
    const resources = new Resources(writtenIn(manifests, cwd));
    const manifestOf = (file2) => manifests.byPlace.get((0, import_node_path22.resolve)(cwd, file2)) ?? file2;
    const note2 = await nameConstructs(result3, resources, manifestOf, project, context);
    const naming = {
      nameOf: (one2) => resources.nameOf(one2),
      manifestOf,
      sourceOf: sourcesOf5(project, resources, context.metadata ?? {})
    };
    for (const finding2 of bySeverity(result3.findings)) context.report.addViolation(violation(finding2, naming));
    return note2;
  }
};
async function nameConstructs(result3, resources, manifestOf, { app: command }, { metadata = {}, manifests }) {
  const doubtful = result3.findings.flatMap(objectsOf3).filter((one2) => resources.holds(one2) && resources.collides(one2) && Object.hasOwn(metadata, one2.object.name));
  if (doubtful.length === 0) return void 0;
  if (command === void 0) return "not known where names collide: the command of the app is not clear";
  const recording = await rerun({ command, cwd: process.cwd(), recorder: RECORDER, timeout: TIMEOUT_MS });
  if ("failed" in recording) return `not known where names collide: the app was run again, and ${recording.failed}`;
  const constructOf = constructsIn(recording.files, manifests);
  for (const one2 of doubtful) {
    const path = constructOf(manifestOf(one2.file), one2.object);
    if (path !== void 0) Reflect.set(metadata, resources.nameOf(one2), { path });
  }
  return void 0;
}
function sourcesOf5({ app: command }, resources, metadata) {
  const cwd = process.cwd();
  const app = new AppSources(command === void 0 ? [] : programsIn(command, cwd), cwd);
  return (one2, field) => {
    const name = resources.nameOf(one2);
    const path = Object.hasOwn(metadata, name) ? metadata[name]?.path : void 0;
    return (path === void 0 ? void 0 : app.find(path, field))?.text ?? "";
  };
}
function summaryOf({ summary, targets }, note2) {
  const judged = targets.map(({ cluster: cluster2, kubevirt, from: from2 }) => {
    const name = cluster2 === void 0 ? "" : `${cluster2}: `;
    return `${name}${kubevirt} (release: ${from2})`;
  });
  return {
    errors: String(summary.errors),
    warnings: String(summary.warnings),
    infos: String(summary.infos),
    ...summary.suppressed > 0 ? { ignored: String(summary.suppressed) } : {},
    KubeVirt: judged.join("; "),
    ...note2 === void 0 ? {} : { constructs: note2 }
  };
}

// src/index.ts
init_value();
function settings(paths, options2) {
  const { cwd = process.cwd(), config, kubevirt, rules = {}, stdinFilename } = options2;
  return settingsOf(listOf3(paths, "paths"), { cwd, config, kubevirt, rules: Object.entries(rules), stdinFilename });
}
async function lintFiles(paths, options2 = {}) {
  const { configuration, kubevirt, levels } = settings(paths, options2);
  return lintLoaded(loadFiles(paths, { ...options2, configuration }), kubevirt, levels);
}
async function planFiles(paths, options2 = {}) {
  const { configuration, kubevirt } = settings(paths, options2);
  const loaded2 = loadFiles(paths, { ...options2, configuration });
  const problems2 = unread(loaded2);
  const result3 = plan(
    loaded2.clusters,
    kubevirt,
    (object) => object.document !== void 0 && loaded2.inScope(object.document.file)
  );
  return problems2.length > 0 ? { ...result3, problems: problems2 } : result3;
}
async function diffFiles(base, paths, options2 = {}) {
  if (typeof base !== "string") throw new UsageError("base must be a string");
  const { configuration, kubevirt, levels } = settings(paths, options2);
  return diffSides(base, loadSides(base, paths, { ...options2, configuration }), kubevirt, levels);
}
function lintObjects(objects, options2 = {}) {
  const cluster2 = loadObjects(listOf3(objects, "objects"), options2);
  const levels = levelsOf(Object.entries(options2.rules ?? {}));
  return lintCluster(cluster2, releaseOption(options2.kubevirt), levels, options2.ignoreErrors);
}
function planObjects(objects, options2 = {}) {
  return plan([loadObjects(listOf3(objects, "objects"), options2)], releaseOption(options2.kubevirt));
}
function missingGates3(objects, options2 = {}) {
  const choice2 = targetsOf(loadObjects(listOf3(objects, "objects"), options2), releaseOption(options2.kubevirt));
  const everywhere = choice2.targets.map((target2) => [...missingGates(target2).keys()]);
  return (everywhere[0] ?? []).filter((gate) => everywhere.every((gates) => gates.includes(gate))).sort();
}
function listOf3(value, what) {
  if (!Array.isArray(value)) throw new UsageError(`${what} must be an array`);
  return value;
}
function readYaml(text3) {
  if (typeof text3 !== "string") throw new UsageError("readYaml takes the text as a string");
  const values = [];
  const errors = [];
  for (const chunk of splitDocuments(withoutMark(text3))) {
    const reading = readValue(chunk.text);
    if ("value" in reading) values.push(reading.value);
    else errors.push({ ...reading.problem, line: reading.problem.line + chunk.line });
  }
  return { values, errors };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  AppSources,
  Unknown,
  UsageError,
  VmStateValidation,
  diffFiles,
  lintFiles,
  lintObjects,
  missingGates,
  planFiles,
  planObjects,
  readYaml
});
