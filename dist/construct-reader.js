"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node_modules/constructs/lib/dependency.js
var require_dependency = __commonJS({
  "node_modules/constructs/lib/dependency.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Dependable = exports2.DependencyGroup = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var DependencyGroup = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "constructs.DependencyGroup", version: "10.8.1" };
      _deps = new Array();
      constructor(...deps) {
        const self = this;
        Dependable2.implement(this, {
          get dependencyRoots() {
            const result = new Array();
            for (const d of self._deps) {
              result.push(...Dependable2.of(d).dependencyRoots);
            }
            return result;
          }
        });
        this.add(...deps);
      }
      /**
       * Add a construct to the dependency roots
       */
      add(...scopes) {
        this._deps.push(...scopes);
      }
    };
    exports2.DependencyGroup = DependencyGroup;
    var DEPENDABLE_SYMBOL = /* @__PURE__ */ Symbol.for("@aws-cdk/core.DependableTrait");
    var Dependable2 = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "constructs.Dependable", version: "10.8.1" };
      /**
       * Turn any object into an IDependable.
       */
      static implement(instance, trait) {
        instance[DEPENDABLE_SYMBOL] = trait;
      }
      /**
       * Return the matching Dependable for the given class instance.
       */
      static of(instance) {
        const ret = instance[DEPENDABLE_SYMBOL];
        if (!ret) {
          throw new Error(`${instance} does not implement IDependable. Use "Dependable.implement()" to implement`);
        }
        return ret;
      }
      /**
       * Return the matching Dependable for the given class instance.
       * @deprecated use `of`
       */
      static get(instance) {
        return this.of(instance);
      }
    };
    exports2.Dependable = Dependable2;
  }
});

// node_modules/constructs/lib/private/node-addr.js
var require_node_addr = __commonJS({
  "node_modules/constructs/lib/private/node-addr.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || /* @__PURE__ */ (function() {
      var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function(o2) {
          var ar = [];
          for (var k in o2) if (Object.prototype.hasOwnProperty.call(o2, k)) ar[ar.length] = k;
          return ar;
        };
        return ownKeys(o);
      };
      return function(mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) {
          for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        }
        __setModuleDefault(result, mod);
        return result;
      };
    })();
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.ADDR_SEP = void 0;
    exports2.addressOf = addressOf;
    var crypto = __importStar(require("crypto"));
    var HIDDEN_ID = "Default";
    exports2.ADDR_SEP = "\n";
    function addressOf(components) {
      const hash = crypto.createHash("sha1");
      for (const c of components) {
        if (c === HIDDEN_ID) {
          continue;
        }
        hash.update(c);
        hash.update(exports2.ADDR_SEP);
      }
      return "c8" + hash.digest("hex");
    }
  }
});

// node_modules/constructs/lib/private/stack-trace.js
var require_stack_trace = __commonJS({
  "node_modules/constructs/lib/private/stack-trace.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.captureStackTrace = captureStackTrace;
    function captureStackTrace(below2) {
      below2 = below2 || captureStackTrace;
      const object = { stack: "" };
      const previousLimit = Error.stackTraceLimit;
      try {
        Error.stackTraceLimit = Number.MAX_SAFE_INTEGER;
        Error.captureStackTrace(object, below2);
      } finally {
        Error.stackTraceLimit = previousLimit;
      }
      if (!object.stack) {
        return [];
      }
      return object.stack.split("\n").slice(1).map((s) => s.replace(/^\s*at\s+/, ""));
    }
  }
});

// node_modules/constructs/lib/construct.js
var require_construct = __commonJS({
  "node_modules/constructs/lib/construct.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.RootConstruct = exports2.ConstructOrder = exports2.Construct = exports2.Node = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var dependency_1 = require_dependency();
    var node_addr_1 = require_node_addr();
    var stack_trace_1 = require_stack_trace();
    var CONSTRUCT_SYM = /* @__PURE__ */ Symbol.for("constructs.Construct");
    var Node = class _Node {
      host;
      static [JSII_RTTI_SYMBOL_1] = { fqn: "constructs.Node", version: "10.8.1" };
      /**
       * Separator used to delimit construct path components.
       */
      static PATH_SEP = "/";
      /**
       * Returns the node associated with a construct.
       * @param construct the construct
       *
       * @deprecated use `construct.node` instead
       */
      static of(construct) {
        return construct.node;
      }
      /**
       * Returns the scope in which this construct is defined.
       *
       * The value is `undefined` at the root of the construct scope tree.
       */
      scope;
      /**
       * The id of this construct within the current scope.
       *
       * This is a scope-unique id. To obtain an id that reflects the full location
       * of this construct in the tree, use `path` or `addr`.
       */
      id;
      /**
       * The full, absolute path of this construct in the tree.
       *
       * Components are separated by '/'.
       */
      path;
      _locked = false;
      // if this is "true", addChild will fail
      _children;
      _context;
      _metadata;
      _dependencies;
      _defaultChild;
      _validations;
      _addr;
      // cache
      _scopes;
      constructor(host, scope, id) {
        this.host = host;
        id = id ?? "";
        this.id = sanitizeId(id);
        this.scope = scope;
        if (scope && !this.id) {
          throw new Error("Only root constructs may have an empty ID");
        }
        if (scope) {
          scope.node.addChild(host, this.id);
          this.path = scope.node.path ? `${scope.node.path}${_Node.PATH_SEP}${this.id}` : this.id;
          this._scopes = [...scope.node._scopes, this.host];
        } else {
          this.path = this.id;
          this._scopes = [this.host];
        }
      }
      /**
       * All parent scopes of this construct.
       *
       * @returns a list of parent scopes. The last element in the list will always
       * be the current construct and the first element will be the root of the
       * tree.
       */
      get scopes() {
        return [...this._scopes];
      }
      /**
       * An opaque, deterministic address for this construct, derived from its path.
       *
       * The address is a 42 character string: the prefix "c8" followed by 40
       * lowercase hexadecimal characters (0-9a-f). It is a SHA-1 over the ids of
       * the constructs on the path from the root of the tree down to this
       * construct.
       *
       * To enable refactoring of construct trees, constructs with the ID `Default`
       * are excluded from the calculation. Within a tree, `a/Default/b` and `a/b`
       * have the same address.
       *
       * This means the address is *not* guaranteed to identify a construct uniquely:
       *
       * - Any construct whose path is made up of the same ids has the same address.
       *   Two trees that are shaped alike therefore hand out the same addresses.
       * - As described above, a construct under a `Default` scope has the same
       *   address as its counterpart outside of that scope.
       * - The digest is of fixed width, so even distinct paths can in principle hash
       *   to the same address. SHA-1 in particular is no longer collision resistant.
       *
       * Use an address to derive stable, deterministic names from the location of a
       * construct in the tree. Do not use it as the identity of a construct:
       * instead, compare construct instances or use the `path`.
       *
       * @example c83a2846e506bcc5f10682b564084bca2d275709ee
       */
      get addr() {
        if (!this._addr) {
          this._addr = (0, node_addr_1.addressOf)(this._scopes.map((c) => c.node.id));
        }
        return this._addr;
      }
      /**
       * Return a direct child by id, or undefined
       *
       * @param id Identifier of direct child
       * @returns the child if found, or undefined
       */
      tryFindChild(id) {
        return this._children?.[sanitizeId(id)];
      }
      /**
       * Return a direct child by id
       *
       * Throws an error if the child is not found.
       *
       * @param id Identifier of direct child
       * @returns Child with the given id.
       */
      findChild(id) {
        const ret = this.tryFindChild(id);
        if (!ret) {
          throw new Error(`No child with id: '${id}'`);
        }
        return ret;
      }
      /**
       * Returns the child construct that has the id `Default` or `Resource`.
       * This is usually the construct that provides the bulk of the underlying functionality.
       * Useful for modifications of the underlying construct that are not available at the higher levels.
       *
       * @throws if there is more than one child
       * @returns a construct or undefined if there is no default child
       */
      get defaultChild() {
        if (this._defaultChild !== void 0) {
          return this._defaultChild;
        }
        const resourceChild = this.tryFindChild("Resource");
        const defaultChild = this.tryFindChild("Default");
        if (resourceChild && defaultChild) {
          throw new Error(`Cannot determine default child for ${this.path}. There is both a child with id "Resource" and id "Default"`);
        }
        return defaultChild || resourceChild;
      }
      /**
       * Override the defaultChild property.
       *
       * This should only be used in the cases where the correct
       * default child is not named 'Resource' or 'Default' as it
       * should be.
       *
       * If you set this to undefined, the default behavior of finding
       * the child named 'Resource' or 'Default' will be used.
       */
      set defaultChild(value) {
        this._defaultChild = value;
      }
      /**
       * All direct children of this construct.
       */
      get children() {
        return Object.values(this._children ?? {});
      }
      /**
       * Return this construct and all of its children in the given order
       */
      findAll(order = ConstructOrder.PREORDER) {
        const ret = new Array();
        visit(this.host);
        return ret;
        function visit(c) {
          if (order === ConstructOrder.PREORDER) {
            ret.push(c);
          }
          for (const child2 of c.node.children) {
            visit(child2);
          }
          if (order === ConstructOrder.POSTORDER) {
            ret.push(c);
          }
        }
      }
      /**
       * This can be used to set contextual values.
       * Context must be set before any children are added, since children may consult context info during construction.
       * If the key already exists, it will be overridden.
       * @param key The context key
       * @param value The context value
       */
      setContext(key, value) {
        if (this.children.length > 0) {
          const names = this.children.map((c) => c.node.id);
          throw new Error("Cannot set context after children have been added: " + names.join(","));
        }
        if (!this._context) {
          this._context = {};
        }
        this._context[key] = value;
      }
      /**
       * Retrieves a value from tree context if present. Otherwise, would throw an error.
       *
       * Context is usually initialized at the root, but can be overridden at any point in the tree.
       *
       * @param key The context key
       * @returns The context value or throws error if there is no context value for this key
       */
      getContext(key) {
        const value = this._context?.[key];
        if (value !== void 0) {
          return value;
        }
        if (value === void 0 && !this.scope?.node) {
          throw new Error(`No context value present for ${key} key`);
        }
        return this.scope && this.scope.node.getContext(key);
      }
      /**
       * Retrieves the all context of a node from tree context.
       *
       * Context is usually initialized at the root, but can be overridden at any point in the tree.
       *
       * @param defaults Any keys to override the retrieved context
       * @returns The context object or an empty object if there is discovered context
       */
      getAllContext(defaults) {
        const ret = { ...defaults };
        for (const scope of this._scopes) {
          Object.assign(ret, scope.node._context);
        }
        return ret;
      }
      /**
       * Retrieves a value from tree context.
       *
       * Context is usually initialized at the root, but can be overridden at any point in the tree.
       *
       * @param key The context key
       * @returns The context value or `undefined` if there is no context value for this key.
       */
      tryGetContext(key) {
        const value = this._context?.[key];
        if (value !== void 0) {
          return value;
        }
        return this.scope && this.scope.node.tryGetContext(key);
      }
      /**
       * An immutable array of metadata objects associated with this construct.
       * This can be used, for example, to implement support for deprecation notices, source mapping, etc.
       */
      get metadata() {
        return [...this._metadata ?? []];
      }
      /**
       * Adds a metadata entry to this construct.
       * Entries are arbitrary values and will also include a stack trace to allow tracing back to
       * the code location for when the entry was added. It can be used, for example, to include source
       * mapping in CloudFormation templates to improve diagnostics.
       * Note that construct metadata is not the same as CloudFormation resource metadata and is never written to the CloudFormation template.
       * The metadata entries are written to the Cloud Assembly Manifest if the `treeMetadata` property is specified in the props of the App that contains this Construct.
       *
       * @param type a string denoting the type of metadata
       * @param data the value of the metadata (can be a Token). If null/undefined, metadata will not be added.
       * @param options options
       */
      addMetadata(type, data, options = {}) {
        if (data == null) {
          return;
        }
        const node = this;
        function getTrace() {
          if (options.stackTraceOverride && options.stackTraceOverride.length > 0) {
            return options.stackTraceOverride;
          }
          const shouldTrace = options.stackTrace ?? false;
          return shouldTrace ? (0, stack_trace_1.captureStackTrace)(options.traceFromFunction ?? node.addMetadata) : void 0;
        }
        if (!this._metadata) {
          this._metadata = [];
        }
        this._metadata.push({ type, data, trace: getTrace() });
      }
      /**
       * Returns the root of the construct tree.
       * @returns The root of the construct tree.
       */
      get root() {
        return this._scopes[0];
      }
      /**
       * Returns true if this construct or the scopes in which it is defined are
       * locked.
       */
      get locked() {
        if (this._locked) {
          return true;
        }
        if (this.scope && this.scope.node.locked) {
          return true;
        }
        return false;
      }
      /**
       * Add an ordering dependency on a Dependable (a construct or set of constructs)
       *
       * It is up to the target document language to decide what an ordering
       * relationship means and how it should be rendered; for example, in the AWS
       * CDK for CloudFormation it means a dependency from every resource in scope
       * of the current construct to every resource in scope of the target set
       * of constructs, that get realized as either stack dependencies or
       * `DependsOn` relationships in the synthesized template.
       *
       * `IDependable` is a marker interface that indicates that a class has used
       * `Dependable.implement()` to implement the `IDependable` interface. It
       * can be used to make the target object represent more than one set of
       * constructs at a time. For example, a `DependencyGroup` uses this
       * interface to represent an explicit list of 0 or more constructs that should
       * be involved in the dependency relationship.
       */
      addDependency(...deps) {
        if (!this._dependencies) {
          this._dependencies = /* @__PURE__ */ new Set();
        }
        for (const d of deps) {
          this._dependencies.add(d);
        }
      }
      /**
       * Remove an ordering dependency on a Dependenable (a construct or set of constructs)
       *
       * This removes any dependency added using `node.addDependency()`. It must
       * use the exact same object that was involved in the `addDependency()` call.
       */
      removeDependency(...deps) {
        if (!this._dependencies) {
          this._dependencies = /* @__PURE__ */ new Set();
        }
        for (const d of deps) {
          this._dependencies.delete(d);
        }
      }
      /**
       * Constructs that this construct depends on directly
       *
       * This expands the sets of `Dependables` to the set of `Constructs` that they
       * represent.
       */
      get dependencies() {
        const result = new Array();
        if (this._dependencies) {
          for (const dep of this._dependencies) {
            for (const root of dependency_1.Dependable.of(dep).dependencyRoots) {
              result.push(root);
            }
          }
        }
        return result;
      }
      /**
       * Remove the child with the given name, if present.
       *
       * @returns Whether a child with the given name was deleted.
       */
      tryRemoveChild(childName) {
        if (!this._children || !(childName in this._children)) {
          return false;
        }
        delete this._children[childName];
        return true;
      }
      /**
       * Adds a validation to this construct.
       *
       * When `node.validate()` is called, the `validate()` method will be called on
       * all validations and all errors will be returned.
       *
       * @param validation The validation object
       */
      addValidation(validation) {
        if (!this._validations) {
          this._validations = [];
        }
        this._validations.push(validation);
      }
      /**
       * Validates this construct.
       *
       * Invokes the `validate()` method on all validations added through
       * `addValidation()`.
       *
       * @returns an array of validation error messages associated with this
       * construct.
       */
      validate() {
        return (this._validations ?? []).flatMap((v) => v.validate());
      }
      /**
       * Locks this construct from allowing more children to be added. After this
       * call, no more children can be added to this construct or to any children.
       */
      lock() {
        this._locked = true;
      }
      /**
       * Applies one or more mixins to this construct.
       *
       * Mixins are applied in order. The list of constructs is captured at the
       * start of the call, so constructs added by a mixin will not be visited.
       * Use multiple `with()` calls if subsequent mixins should apply to added
       * constructs.
       *
       * @param mixins The mixins to apply
       * @returns This construct for chaining
       */
      with(...mixins) {
        const allConstructs = this.findAll();
        for (const mixin of mixins) {
          for (const construct of allConstructs) {
            if (mixin.supports(construct)) {
              mixin.applyTo(construct);
            }
          }
        }
        return this.host;
      }
      /**
       * Adds a child construct to this node.
       *
       * @param child The child construct
       * @param childName The type name of the child construct.
       * @returns The resolved path part name of the child
       */
      addChild(child2, childName) {
        if (this.locked) {
          if (!this.path) {
            throw new Error("Cannot add children during synthesis");
          }
          throw new Error(`Cannot add children to "${this.path}" during synthesis`);
        }
        if (!this._children) {
          this._children = {};
        }
        if (this._children[childName]) {
          const name = this.id ?? "";
          const typeName = this.host.constructor.name;
          throw new Error(`There is already a Construct with name '${childName}' in ${typeName}${name.length > 0 ? " [" + name + "]" : ""}`);
        }
        this._children[childName] = child2;
      }
    };
    exports2.Node = Node;
    var Construct5 = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "constructs.Construct", version: "10.8.1" };
      /**
       * Checks if `x` is a construct.
       *
       * Use this method instead of `instanceof` to properly detect `Construct`
       * instances, even when the construct library is symlinked.
       *
       * Explanation: in JavaScript, multiple copies of the `constructs` library on
       * disk are seen as independent, completely different libraries. As a
       * consequence, the class `Construct` in each copy of the `constructs` library
       * is seen as a different class, and an instance of one class will not test as
       * `instanceof` the other class. `npm install` will not create installations
       * like this, but users may manually symlink construct libraries together or
       * use a monorepo tool: in those cases, multiple copies of the `constructs`
       * library can be accidentally installed, and `instanceof` will behave
       * unpredictably. It is safest to avoid using `instanceof`, and using
       * this type-testing method instead.
       *
       * @returns true if `x` is an object created from a class which extends `Construct`.
       * @param x Any object
       */
      static isConstruct(x) {
        return x && typeof x === "object" && x[CONSTRUCT_SYM];
      }
      /**
       * The tree node.
       */
      node;
      /**
       * Creates a new construct node.
       *
       * @param scope The scope in which to define this construct
       * @param id The scoped construct ID. Must be unique amongst siblings. If
       * the ID includes a path separator (`/`) or a newline, then it will be
       * replaced by double dash `--`.
       */
      constructor(scope, id) {
        this.node = new Node(this, scope, id);
        dependency_1.Dependable.implement(this, {
          dependencyRoots: [this]
        });
      }
      /**
       * Applies one or more mixins to this construct.
       *
       * Mixins are applied in order. The list of constructs is captured at the
       * start of the call, so constructs added by a mixin will not be visited.
       * Use multiple `with()` calls if subsequent mixins should apply to added
       * constructs.
       *
       * @param mixins The mixins to apply
       * @returns This construct for chaining
       */
      with(...mixins) {
        return this.node.with(...mixins);
      }
      /**
       * Returns a string representation of this construct.
       */
      toString() {
        return this.node.path || "<root>";
      }
    };
    exports2.Construct = Construct5;
    var ConstructOrder;
    (function(ConstructOrder2) {
      ConstructOrder2[ConstructOrder2["PREORDER"] = 0] = "PREORDER";
      ConstructOrder2[ConstructOrder2["POSTORDER"] = 1] = "POSTORDER";
    })(ConstructOrder || (exports2.ConstructOrder = ConstructOrder = {}));
    var SEP_REGEX = new RegExp(`[${Node.PATH_SEP}${node_addr_1.ADDR_SEP}]`, "g");
    function sanitizeId(id) {
      return id.replace(SEP_REGEX, "--");
    }
    Object.defineProperty(Construct5.prototype, CONSTRUCT_SYM, {
      value: true,
      enumerable: false,
      writable: false
    });
    var RootConstruct = class extends Construct5 {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "constructs.RootConstruct", version: "10.8.1" };
      /**
       * Creates a new root construct node.
       *
       * @param id The scoped construct ID. Must be unique amongst siblings. If
       * the ID includes a path separator (`/`) or a newline, then it will be
       * replaced by double dash `--`.
       */
      constructor(id) {
        super(void 0, id ?? "");
      }
    };
    exports2.RootConstruct = RootConstruct;
  }
});

// node_modules/constructs/lib/index.js
var require_lib = __commonJS({
  "node_modules/constructs/lib/index.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __exportStar = exports2 && exports2.__exportStar || function(m, exports3) {
      for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports3, p)) __createBinding(exports3, m, p);
    };
    Object.defineProperty(exports2, "__esModule", { value: true });
    __exportStar(require_construct(), exports2);
    __exportStar(require_dependency(), exports2);
  }
});

// node_modules/cdk8s/lib/_util.js
var require_util = __commonJS({
  "node_modules/cdk8s/lib/_util.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.sanitizeValue = sanitizeValue;
    function sanitizeValue(obj, options = {}) {
      if (obj == null) {
        return void 0;
      }
      if (typeof obj !== "object") {
        return obj;
      }
      if (Array.isArray(obj)) {
        if (options.filterEmptyArrays && obj.length === 0) {
          return void 0;
        }
        return obj.map((x) => sanitizeValue(x, options));
      }
      if (obj.constructor.name !== "Object") {
        throw new Error(`can't render non-simple object of type '${obj.constructor.name}'`);
      }
      const newObj = {};
      const sortKeys = options.sortKeys ?? true;
      const keys = sortKeys ? Object.keys(obj).sort() : Object.keys(obj);
      for (const key of keys) {
        const value = obj[key];
        const newValue = sanitizeValue(value, options);
        if (newValue != null) {
          newObj[key] = newValue;
        }
      }
      if (options.filterEmptyObjects && Object.keys(newObj).length === 0) {
        return void 0;
      }
      return newObj;
    }
  }
});

// node_modules/cdk8s/lib/dependency.js
var require_dependency2 = __commonJS({
  "node_modules/cdk8s/lib/dependency.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.DependencyVertex = exports2.DependencyGraph = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var DependencyGraph = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.DependencyGraph", version: "2.70.106" };
      _fosterParent;
      constructor(node) {
        this._fosterParent = new DependencyVertex();
        const nodes = {};
        function putVertex(construct) {
          nodes[construct.node.path] = new DependencyVertex(construct);
        }
        function getVertex(construct) {
          return nodes[construct.node.path];
        }
        for (const n of node.findAll()) {
          putVertex(n);
        }
        const deps = [];
        for (const child2 of node.findAll()) {
          for (const dep of child2.node.dependencies) {
            deps.push({ source: child2, target: dep });
          }
        }
        for (const dep of deps) {
          if (!getVertex(dep.target)) {
            continue;
          }
          const sourceDepNode = getVertex(dep.source);
          const targetDepNode = getVertex(dep.target);
          sourceDepNode.addChild(targetDepNode);
        }
        for (const n of Object.values(nodes)) {
          if (n.inbound.length === 0) {
            this._fosterParent.addChild(n);
          }
        }
      }
      /**
       * Returns the root of the graph.
       *
       * Note that this vertex will always have `null` as its `.value` since it is an artifical root
       * that binds all the connected spaces of the graph.
       */
      get root() {
        return this._fosterParent;
      }
      /**
       * @see Vertex.topology()
       */
      topology() {
        return this._fosterParent.topology();
      }
    };
    exports2.DependencyGraph = DependencyGraph;
    var DependencyVertex = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.DependencyVertex", version: "2.70.106" };
      _value;
      _children = /* @__PURE__ */ new Set();
      _parents = /* @__PURE__ */ new Set();
      constructor(value = void 0) {
        this._value = value;
      }
      /**
       * Returns the IConstruct this graph vertex represents.
       *
       * `null` in case this is the root of the graph.
       */
      get value() {
        return this._value;
      }
      /**
       * Returns the children of the vertex (i.e dependencies)
       */
      get outbound() {
        return Array.from(this._children);
      }
      /**
       * Returns the parents of the vertex (i.e dependants)
       */
      get inbound() {
        return Array.from(this._parents);
      }
      /**
       * Returns a topologically sorted array of the constructs in the sub-graph.
       */
      topology() {
        const found = /* @__PURE__ */ new Set();
        const topology = [];
        function visit(n) {
          for (const c of n.outbound) {
            visit(c);
          }
          if (!found.has(n)) {
            topology.push(n);
            found.add(n);
          }
        }
        visit(this);
        return topology.filter((d) => d.value).map((d) => d.value);
      }
      /**
       * Adds a vertex as a dependency of the current node.
       * Also updates the parents of `dep`, so that it contains this node as a parent.
       *
       * This operation will fail in case it creates a cycle in the graph.
       *
       * @param dep The dependency
       */
      addChild(dep) {
        const cycle = dep.findRoute(this);
        if (cycle.length !== 0) {
          cycle.push(dep);
          throw new Error(`Dependency cycle detected: ${cycle.filter((d) => d.value).map((d) => d.value.node.path).join(" => ")}`);
        }
        this._children.add(dep);
        dep.addParent(this);
      }
      addParent(dep) {
        this._parents.add(dep);
      }
      findRoute(dst) {
        const route = [];
        visit(this);
        return route;
        function visit(n) {
          route.push(n);
          let found = false;
          for (const c of n.outbound) {
            if (c === dst) {
              route.push(c);
              return true;
            }
            found = visit(c);
          }
          if (!found) {
            route.pop();
          }
          return found;
        }
      }
    };
    exports2.DependencyVertex = DependencyVertex;
  }
});

// node_modules/cdk8s/lib/names.js
var require_names = __commonJS({
  "node_modules/cdk8s/lib/names.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || /* @__PURE__ */ (function() {
      var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function(o2) {
          var ar = [];
          for (var k in o2) if (Object.prototype.hasOwnProperty.call(o2, k)) ar[ar.length] = k;
          return ar;
        };
        return ownKeys(o);
      };
      return function(mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) {
          for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        }
        __setModuleDefault(result, mod);
        return result;
      };
    })();
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Names = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var crypto = __importStar(require("crypto"));
    var MAX_LEN = 63;
    var VALIDATE = /^[0-9a-z-]+$/;
    var VALIDATE_LABEL_VALUE = /^(([0-9a-zA-Z][0-9a-zA-Z-_.]*)?[0-9a-zA-Z])?$/;
    var HASH_LEN = 8;
    var Names = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Names", version: "2.70.106" };
      /**
       * Generates a unique and stable name compatible DNS_LABEL from RFC-1123 from
       * a path.
       *
       * The generated name will:
       *  - contain at most 63 characters
       *  - contain only lowercase alphanumeric characters or ‘-’
       *  - start with an alphanumeric character
       *  - end with an alphanumeric character
       *
       * The generated name will have the form:
       *  <comp0>-<comp1>-..-<compN>-<short-hash>
       *
       * Where <comp> are the path components (assuming they are is separated by
       * "/").
       *
       * Note that if the total length is longer than 63 characters, we will trim
       * the first components since the last components usually encode more meaning.
       *
       * @link https://tools.ietf.org/html/rfc1123
       *
       * @param scope The construct for which to render the DNS label
       * @param options Name options
       * @throws if any of the components do not adhere to naming constraints or
       * length.
       */
      static toDnsLabel(scope, options = {}) {
        const maxLen = options.maxLen ?? MAX_LEN;
        const delim = options.delimiter ?? "-";
        const include_hash = options.includeHash ?? true;
        if (maxLen < HASH_LEN && include_hash) {
          throw new Error(`minimum max length for object names is ${HASH_LEN} (required for hash)`);
        }
        const node = scope.node;
        let components = node.path.split("/");
        components.push(...options.extra ?? []);
        if (components.length === 1 && VALIDATE.test(components[0]) && components[0].length <= maxLen) {
          return components[0];
        }
        components = components.map((c) => normalizeToDnsName(c, maxLen));
        if (include_hash) {
          components.push(calcHash(node, HASH_LEN));
        }
        return toHumanForm(components, delim, maxLen);
      }
      /**
       * Generates a unique and stable name compatible label key name segment and
       * label value from a path.
       *
       * The name segment is required and must be 63 characters or less, beginning
       * and ending with an alphanumeric character ([a-z0-9A-Z]) with dashes (-),
       * underscores (_), dots (.), and alphanumerics between.
       *
       * Valid label values must be 63 characters or less and must be empty or
       * begin and end with an alphanumeric character ([a-z0-9A-Z]) with dashes
       * (-), underscores (_), dots (.), and alphanumerics between.
       *
       * The generated name will have the form:
       *  <comp0><delim><comp1><delim>..<delim><compN><delim><short-hash>
       *
       * Where <comp> are the path components (assuming they are is separated by
       * "/").
       *
       * Note that if the total length is longer than 63 characters, we will trim
       * the first components since the last components usually encode more meaning.
       *
       * @link https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
       *
       * @param scope The construct for which to render the DNS label
       * @param options Name options
       * @throws if any of the components do not adhere to naming constraints or
       * length.
       */
      static toLabelValue(scope, options = {}) {
        const maxLen = options.maxLen ?? MAX_LEN;
        const delim = options.delimiter ?? "-";
        const include_hash = options.includeHash ?? true;
        if (maxLen < HASH_LEN && include_hash) {
          throw new Error(`minimum max length for label is ${HASH_LEN} (required for hash)`);
        }
        if (/[^0-9a-zA-Z-_.]/.test(delim)) {
          throw new Error('delim should not contain "[^0-9a-zA-Z-_.]"');
        }
        const node = scope.node;
        let components = node.path.split("/");
        components.push(...options.extra ?? []);
        if (components.length === 1 && VALIDATE_LABEL_VALUE.test(components[0]) && components[0].length <= maxLen) {
          return components[0];
        }
        components = components.map((c) => normalizeToLabelValue(c, maxLen));
        if (include_hash) {
          components.push(calcHash(node, HASH_LEN));
        }
        const result = toHumanForm(components, delim, maxLen);
        return result.replace(/^[^0-9a-zA-Z]+/, "");
      }
      /* istanbul ignore next */
      constructor() {
        return;
      }
    };
    exports2.Names = Names;
    function omitDuplicates(value, index, components) {
      return value !== components[index - 1];
    }
    function omitDefaultChild(value, _, __) {
      return value.toLowerCase() !== "resource" && value.toLowerCase() !== "default";
    }
    function toHumanForm(components, delim, maxLen) {
      return components.reverse().filter(omitDuplicates).join("/").slice(0, maxLen).split("/").reverse().filter((x) => x).join(delim).split(delim).filter((x) => x).filter(omitDefaultChild).join(delim);
    }
    function normalizeToDnsName(c, maxLen) {
      return c.toLocaleLowerCase().replace(/[^0-9a-zA-Z-_.]/g, "").substr(0, maxLen);
    }
    function calcHash(node, maxLen) {
      if (process.env.CDK8S_LEGACY_HASH) {
        const hash = crypto.createHash("sha256");
        hash.update(node.path);
        return hash.digest("hex").slice(0, maxLen);
      }
      return node.addr.substring(0, HASH_LEN);
    }
    function normalizeToLabelValue(c, maxLen) {
      return c.replace(/[^0-9a-zA-Z-_.]/g, "").substr(0, maxLen);
    }
  }
});

// node_modules/cdk8s/lib/lazy.js
var require_lazy = __commonJS({
  "node_modules/cdk8s/lib/lazy.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Lazy = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var Lazy2 = class _Lazy {
      producer;
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Lazy", version: "2.70.106" };
      static any(producer) {
        return new _Lazy(producer);
      }
      constructor(producer) {
        this.producer = producer;
      }
      produce() {
        return this.producer.produce();
      }
    };
    exports2.Lazy = Lazy2;
  }
});

// node_modules/cdk8s/lib/resolve.js
var require_resolve = __commonJS({
  "node_modules/cdk8s/lib/resolve.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.NumberStringUnionResolver = exports2.ImplicitTokenResolver = exports2.LazyResolver = exports2.ResolutionContext = void 0;
    exports2.resolve = resolve2;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var app_1 = require_app();
    var lazy_1 = require_lazy();
    var ResolutionContext = class {
      obj;
      key;
      value;
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.ResolutionContext", version: "2.70.106" };
      /**
       * The replaced value that was set via the `replaceValue` method.
       */
      replacedValue;
      /**
       * Whether or not the value was replaced by invoking the `replaceValue` method.
       */
      replaced = false;
      constructor(obj, key, value) {
        this.obj = obj;
        this.key = key;
        this.value = value;
      }
      /**
       * Replaces the original value in this resolution context
       * with a new value. The new value is what will end up in the manifest.
       */
      replaceValue(newValue) {
        this.replacedValue = newValue;
        this.replaced = true;
      }
    };
    exports2.ResolutionContext = ResolutionContext;
    var LazyResolver = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.LazyResolver", version: "2.70.106" };
      resolve(context) {
        if (context.value instanceof lazy_1.Lazy) {
          const resolved = context.value.produce();
          context.replaceValue(resolved);
        }
      }
    };
    exports2.LazyResolver = LazyResolver;
    var ImplicitTokenResolver = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.ImplicitTokenResolver", version: "2.70.106" };
      resolve(context) {
        if (typeof context.value.resolve === "function") {
          const resolved = context.value.resolve();
          context.replaceValue(resolved);
        }
      }
    };
    exports2.ImplicitTokenResolver = ImplicitTokenResolver;
    var NumberStringUnionResolver = class _NumberStringUnionResolver {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.NumberStringUnionResolver", version: "2.70.106" };
      static TYPES = ["number", "string"];
      resolve(context) {
        if (context.value.constructor === Object) {
          return;
        }
        if (_NumberStringUnionResolver.TYPES.includes(typeof context.value.value)) {
          context.replaceValue({ value: context.value.value });
        }
      }
    };
    exports2.NumberStringUnionResolver = NumberStringUnionResolver;
    function resolve2(key, value, apiObject) {
      const resolvers = app_1.App.of(apiObject).resolvers;
      if (value == null) {
        return value;
      }
      const context = new ResolutionContext(apiObject, key, value);
      for (const resolver of resolvers) {
        resolver.resolve(context);
        if (context.replaced) {
          return resolve2(key, context.replacedValue, apiObject);
        }
      }
      if (Array.isArray(value)) {
        return value.map((x, i) => resolve2([...key, `${i}`], x, apiObject));
      }
      if (value.constructor == Object) {
        const result = {};
        for (const [k, v] of Object.entries(value)) {
          result[k] = resolve2([...key, k], v, apiObject);
        }
        return result;
      }
      return value;
    }
  }
});

// late:yaml
var require_yaml = __commonJS({
  "late:yaml"(exports2, module2) {
    var late = () => require("yaml");
    module2.exports = new Proxy({ __esModule: true }, { get: (own2, name) => name in own2 ? own2[name] : late()[name] });
  }
});

// node_modules/cdk8s/lib/yaml.js
var require_yaml2 = __commonJS({
  "node_modules/cdk8s/lib/yaml.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || /* @__PURE__ */ (function() {
      var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function(o2) {
          var ar = [];
          for (var k in o2) if (Object.prototype.hasOwnProperty.call(o2, k)) ar[ar.length] = k;
          return ar;
        };
        return ownKeys(o);
      };
      return function(mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) {
          for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        }
        __setModuleDefault(result, mod);
        return result;
      };
    })();
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Yaml = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var child_process_1 = require("child_process");
    var fs = __importStar(require("fs"));
    var os = __importStar(require("os"));
    var path = __importStar(require("path"));
    var YAML = __importStar(require_yaml());
    var MAX_DOWNLOAD_BUFFER = 10 * 1024 * 1024;
    var yamlSchemaVersion = "1.1";
    var Yaml = class _Yaml {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Yaml", version: "2.70.106" };
      /**
       * @deprecated use `stringify(doc[, doc, ...])`
       */
      static formatObjects(docs) {
        return this.stringify(...docs);
      }
      /**
       * Saves a set of objects as a multi-document YAML file.
       * @param filePath The output path
       * @param docs The set of objects
       */
      static save(filePath, docs) {
        const data = this.stringify(...docs);
        fs.writeFileSync(filePath, data, { encoding: "utf8" });
      }
      /**
       * Stringify a document (or multiple documents) into YAML
       *
       * We convert undefined values to null, but ignore any documents that are
       * undefined.
       *
       * @param docs A set of objects to convert to YAML
       * @returns a YAML string. Multiple docs are separated by `---`.
       */
      static stringify(...docs) {
        return docs.map((r) => r === void 0 ? "\n" : YAML.stringify(r, { keepUndefined: true, lineWidth: 0, version: yamlSchemaVersion })).join("---\n");
      }
      /**
       * Saves a set of YAML documents into a temp file (in /tmp)
       *
       * @returns the path to the temporary file
       * @param docs the set of documents to save
       */
      static tmp(docs) {
        const tmpdir = fs.mkdtempSync(path.join(os.tmpdir(), "cdk8s-"));
        const filePath = path.join(tmpdir, "temp.yaml");
        _Yaml.save(filePath, docs);
        return filePath;
      }
      /**
       * Downloads a set of YAML documents (k8s manifest for example) from a URL or
       * a file and returns them as javascript objects.
       *
       * Empty documents are filtered out.
       *
       * @param urlOrFile a URL of a file path to load from
       * @returns an array of objects, each represents a document inside the YAML
       */
      static load(urlOrFile) {
        const body = loadurl(urlOrFile);
        const objects = YAML.parseAllDocuments(body, {
          version: yamlSchemaVersion
        });
        const result = new Array();
        for (const obj of objects.map((x) => x.toJSON())) {
          if (obj === void 0) {
            continue;
          }
          if (obj === null) {
            continue;
          }
          if (Array.isArray(obj) && obj.length === 0) {
            continue;
          }
          if (typeof obj === "object" && Object.keys(obj).length === 0) {
            continue;
          }
          result.push(obj);
        }
        return result;
      }
      /**
       * Utility class.
       */
      constructor() {
        return;
      }
    };
    exports2.Yaml = Yaml;
    function loadurl(url) {
      const script = path.join(__dirname, "_loadurl.mjs");
      return (0, child_process_1.execFileSync)(process.execPath, [script, url], {
        encoding: "utf-8",
        maxBuffer: MAX_DOWNLOAD_BUFFER
      }).toString();
    }
  }
});

// node_modules/cdk8s/lib/app.js
var require_app = __commonJS({
  "node_modules/cdk8s/lib/app.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || /* @__PURE__ */ (function() {
      var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function(o2) {
          var ar = [];
          for (var k in o2) if (Object.prototype.hasOwnProperty.call(o2, k)) ar[ar.length] = k;
          return ar;
        };
        return ownKeys(o);
      };
      return function(mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) {
          for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        }
        __setModuleDefault(result, mod);
        return result;
      };
    })();
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.App = exports2.YamlOutputType = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var fs = __importStar(require("fs"));
    var path = __importStar(require("path"));
    var constructs_1 = require_lib();
    var api_object_1 = require_api_object();
    var chart_1 = require_chart();
    var dependency_1 = require_dependency2();
    var names_1 = require_names();
    var resolve_1 = require_resolve();
    var yaml_1 = require_yaml2();
    var YamlOutputType;
    (function(YamlOutputType2) {
      YamlOutputType2[YamlOutputType2["FILE_PER_APP"] = 0] = "FILE_PER_APP";
      YamlOutputType2[YamlOutputType2["FILE_PER_CHART"] = 1] = "FILE_PER_CHART";
      YamlOutputType2[YamlOutputType2["FILE_PER_RESOURCE"] = 2] = "FILE_PER_RESOURCE";
      YamlOutputType2[YamlOutputType2["FOLDER_PER_CHART_FILE_PER_RESOURCE"] = 3] = "FOLDER_PER_CHART_FILE_PER_RESOURCE";
    })(YamlOutputType || (exports2.YamlOutputType = YamlOutputType = {}));
    var SynthRequestCache = class {
      nodeChildrenCache = /* @__PURE__ */ new Map();
      findAll(node) {
        if (this.nodeChildrenCache.has(node)) {
          return this.nodeChildrenCache.get(node);
        }
        const children = node.findAll();
        this.nodeChildrenCache.set(node, children);
        return children;
      }
    };
    var App2 = class _App extends constructs_1.Construct {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.App", version: "2.70.106" };
      /**
       * Synthesize a single chart.
       *
       * Each element returned in the resulting array represents a different ApiObject
       * in the scope of the chart.
       *
       * Note that the returned array order is important. It is determined by the various dependencies between
       * the constructs in the chart, where the first element is the one without dependencies, and so on...
       *
       * @returns An array of JSON objects.
       * @param chart the chart to synthesize.
       * @internal
       */
      static _synthChart(chart) {
        const app = _App.of(chart);
        const cache = new SynthRequestCache();
        resolveDependencies(app, cache);
        validate(app, cache);
        return chartToKube(chart).map((obj) => obj.toJson());
      }
      static of(c) {
        const scope = c.node.scope;
        if (!scope) {
          return c;
        }
        return _App.of(scope);
      }
      /**
       * The output directory into which manifests will be synthesized.
       */
      outdir;
      /**
       *  The file extension to use for rendered YAML files
       * @default .k8s.yaml
       */
      outputFileExtension;
      /** How to divide the YAML output into files
       * @default YamlOutputType.FILE_PER_CHART
       */
      yamlOutputType;
      /**
       * Resolvers used by this app. This includes both custom resolvers
       * passed by the `resolvers` property, as well as built-in resolvers.
       */
      resolvers;
      recordConstructMetadata;
      /**
       * Returns all the charts in this app, sorted topologically.
       */
      get charts() {
        const isChart = (x) => x instanceof chart_1.Chart;
        return new dependency_1.DependencyGraph(this.node).topology().filter(isChart);
      }
      /**
       * Defines an app
       * @param props configuration options
       */
      constructor(props = {}) {
        super(void 0, "");
        this.outdir = props.outdir ?? process.env.CDK8S_OUTDIR ?? "dist";
        this.outputFileExtension = props.outputFileExtension ?? ".k8s.yaml";
        this.yamlOutputType = props.yamlOutputType ?? YamlOutputType.FILE_PER_CHART;
        this.resolvers = [...props.resolvers ?? [], new resolve_1.LazyResolver(), new resolve_1.ImplicitTokenResolver(), new resolve_1.NumberStringUnionResolver()];
        this.recordConstructMetadata = props.recordConstructMetadata ?? (process.env.CDK8S_RECORD_CONSTRUCT_METADATA === "true" ? true : false);
      }
      /**
       * Synthesizes all manifests to the output directory
       */
      synth() {
        fs.mkdirSync(this.outdir, { recursive: true });
        const cache = new SynthRequestCache();
        validate(this, cache);
        const hasDependantCharts = resolveDependencies(this, cache);
        const charts = this.charts;
        switch (this.yamlOutputType) {
          case YamlOutputType.FILE_PER_APP:
            let apiObjectsList = [];
            for (const chart of charts) {
              apiObjectsList.push(...Object.values(chart.toJson()));
            }
            if (charts.length > 0) {
              yaml_1.Yaml.save(
                path.join(this.outdir, `app${this.outputFileExtension}`),
                // There is no "app name", so we just hardcode the file name
                apiObjectsList
              );
            }
            break;
          case YamlOutputType.FILE_PER_CHART:
            const namer = hasDependantCharts ? new IndexedChartNamer() : new SimpleChartNamer();
            for (const chart of charts) {
              const chartName = namer.name(chart);
              const objects = Object.values(chart.toJson());
              yaml_1.Yaml.save(path.join(this.outdir, chartName + this.outputFileExtension), objects);
            }
            break;
          case YamlOutputType.FILE_PER_RESOURCE:
            for (const chart of charts) {
              const apiObjects = Object.values(chart.toJson());
              apiObjects.forEach((apiObject) => {
                if (!(apiObject === void 0)) {
                  const fileName = `${`${apiObject.kind}.${apiObject.metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, "")}`;
                  yaml_1.Yaml.save(path.join(this.outdir, fileName + this.outputFileExtension), [apiObject]);
                }
              });
            }
            break;
          case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
            const folderNamer = hasDependantCharts ? new IndexedChartFolderNamer() : new SimpleChartFolderNamer();
            for (const chart of charts) {
              const chartName = folderNamer.name(chart);
              const apiObjects = chartToKube(chart);
              const fullOutDir = path.join(this.outdir, chartName);
              fs.mkdirSync(fullOutDir, { recursive: true });
              apiObjects.forEach((apiObject) => {
                if (!(apiObject === void 0)) {
                  const fileName = `${`${apiObject.kind}.${apiObject.metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, "")}`;
                  yaml_1.Yaml.save(path.join(fullOutDir, fileName + this.outputFileExtension), [apiObject.toJson()]);
                }
              });
            }
            break;
          default:
            break;
        }
        if (this.recordConstructMetadata) {
          const allObjects = this.charts.flatMap(chartToKube);
          this.writeConstructMetadata(allObjects);
        }
      }
      /**
       * Synthesizes the app into a YAML string.
       *
       * @returns A string with all YAML objects across all charts in this app.
       */
      synthYaml() {
        const cache = new SynthRequestCache();
        resolveDependencies(this, cache);
        validate(this, cache);
        const charts = this.charts;
        const docs = [];
        for (const chart of charts) {
          docs.push(...Object.values(chart.toJson()));
        }
        return yaml_1.Yaml.stringify(...docs);
      }
      writeConstructMetadata(apiObjects) {
        const resources = {};
        for (const apiObject of apiObjects) {
          resources[apiObject.name] = { path: apiObject.node.path };
        }
        fs.writeFileSync(path.join(this.outdir, "construct-metadata.json"), JSON.stringify({
          version: "1.0.0",
          resources
        }));
      }
    };
    exports2.App = App2;
    function validate(app, cache) {
      const errors = [];
      for (const child2 of cache.findAll(app.node)) {
        const childErrors = child2.node.validate();
        for (const error of childErrors) {
          errors.push(`[${child2.node.path}] ${error}`);
        }
      }
      if (errors.length > 0) {
        throw new Error(`Validation failed with the following errors:
  ${errors.join("\n  ")}`);
      }
    }
    function buildDependencies(app, cache) {
      const deps = [];
      for (const child2 of cache.findAll(app.node)) {
        for (const dep of child2.node.dependencies) {
          deps.push({ source: child2, target: dep });
        }
      }
      return deps;
    }
    function resolveDependencies(app, cache) {
      let hasDependantCharts = false;
      for (const parentChart of cache.findAll(app.node).filter((x) => x instanceof chart_1.Chart)) {
        for (const childChart of parentChart.node.children.filter((x) => x instanceof chart_1.Chart)) {
          parentChart.node.addDependency(childChart);
          hasDependantCharts = true;
        }
      }
      for (const dep of buildDependencies(app, cache)) {
        const sourceChart = chart_1.Chart.of(dep.source);
        const targetChart = chart_1.Chart.of(dep.target);
        if (sourceChart !== targetChart) {
          sourceChart.node.addDependency(targetChart);
          hasDependantCharts = true;
        }
      }
      for (const dep of buildDependencies(app, cache)) {
        const sourceChart = chart_1.Chart.of(dep.source);
        const targetChart = chart_1.Chart.of(dep.target);
        const targetApiObjects = cache.findAll(dep.target.node).filter((c) => c instanceof api_object_1.ApiObject).filter((x) => chart_1.Chart.of(x) === targetChart);
        const sourceApiObjects = cache.findAll(dep.source.node).filter((c) => c instanceof api_object_1.ApiObject).filter((x) => chart_1.Chart.of(x) === sourceChart);
        for (const target of targetApiObjects) {
          for (const source of sourceApiObjects) {
            if (target !== source) {
              source.node.addDependency(target);
            }
          }
        }
      }
      return hasDependantCharts;
    }
    function chartToKube(chart) {
      return new dependency_1.DependencyGraph(chart.node).topology().filter((x) => x instanceof api_object_1.ApiObject).filter((x) => chart_1.Chart.of(x) === chart).map((x) => x);
    }
    var SimpleChartNamer = class {
      constructor() {
      }
      name(chart) {
        return `${names_1.Names.toDnsLabel(chart)}`;
      }
    };
    var IndexedChartNamer = class extends SimpleChartNamer {
      index = 0;
      constructor() {
        super();
      }
      name(chart) {
        const name = `${this.index.toString().padStart(4, "0")}-${super.name(chart)}`;
        this.index++;
        return name;
      }
    };
    var SimpleChartFolderNamer = class {
      constructor() {
      }
      name(chart) {
        return names_1.Names.toDnsLabel(chart);
      }
    };
    var IndexedChartFolderNamer = class extends SimpleChartFolderNamer {
      index = 0;
      constructor() {
        super();
      }
      name(chart) {
        const name = `${this.index.toString().padStart(4, "0")}-${super.name(chart)}`;
        this.index++;
        return name;
      }
    };
  }
});

// node_modules/cdk8s/lib/chart.js
var require_chart = __commonJS({
  "node_modules/cdk8s/lib/chart.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Chart = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var constructs_1 = require_lib();
    var api_object_1 = require_api_object();
    var app_1 = require_app();
    var names_1 = require_names();
    var CHART_SYMBOL = /* @__PURE__ */ Symbol.for("cdk8s.Chart");
    var CRONJOB = "CronJob";
    var Chart2 = class _Chart extends constructs_1.Construct {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Chart", version: "2.70.106" };
      /**
       * Return whether the given object is a Chart.
       *
       * We do attribute detection since we can't reliably use 'instanceof'.
       */
      static isChart(x) {
        return x !== null && typeof x === "object" && CHART_SYMBOL in x;
      }
      /**
       * Implements `instanceof Chart` using the more reliable `Chart.isChart` static method
       *
       * @param o The object to check
       * @internal
       */
      static [Symbol.hasInstance](o) {
        return _Chart.isChart(o);
      }
      /**
       * Finds the chart in which a node is defined.
       * @param c a construct node
       */
      static of(c) {
        if (_Chart.isChart(c)) {
          return c;
        }
        const parent = c.node.scope;
        if (!parent) {
          throw new Error("cannot find a parent chart (directly or indirectly)");
        }
        return _Chart.of(parent);
      }
      /**
       * The default namespace for all objects in this chart.
       */
      namespace;
      /**
       * Chart-level labels.
       */
      _labels;
      /**
       * Determines if resource names in the chart have the suffixed hash.
       */
      _disableResourceNameHashes;
      constructor(scope, id, props = {}) {
        super(scope, id);
        this.namespace = props.namespace;
        this._labels = props.labels ?? {};
        this._disableResourceNameHashes = props.disableResourceNameHashes ?? false;
        Object.defineProperty(this, CHART_SYMBOL, { value: true });
      }
      /**
       * Labels applied to all resources in this chart.
       *
       * This is an immutable copy.
       */
      get labels() {
        return { ...this._labels };
      }
      /**
       * Generates a app-unique name for an object given it's construct node path.
       *
       * Different resource types may have different constraints on names
       * (`metadata.name`). The previous version of the name generator was
       * compatible with DNS_SUBDOMAIN but not with DNS_LABEL.
       *
       * For example, `Deployment` names must comply with DNS_SUBDOMAIN while
       * `Service` names must comply with DNS_LABEL.
       *
       * Since there is no formal specification for this, the default name
       * generation scheme for kubernetes objects in cdk8s was changed to DNS_LABEL,
       * since it’s the common denominator for all kubernetes resources
       * (supposedly).
       *
       * You can override this method if you wish to customize object names at the
       * chart level.
       *
       * @param apiObject The API object to generate a name for.
       */
      generateObjectName(apiObject) {
        return names_1.Names.toDnsLabel(apiObject, {
          includeHash: !this._disableResourceNameHashes,
          maxLen: apiObject.kind == CRONJOB ? 52 : void 0
        });
      }
      /**
       * Create a dependency between this Chart and other constructs.
       * These can be other ApiObjects, Charts, or custom.
       *
       * @param dependencies the dependencies to add.
       */
      addDependency(...dependencies) {
        this.node.addDependency(...dependencies);
      }
      /**
       * Renders this chart to a set of Kubernetes JSON resources.
       * @returns array of resource manifests
       */
      toJson() {
        return app_1.App._synthChart(this);
      }
      /**
       * Returns all the included API objects.
       */
      get apiObjects() {
        return this.node.children.filter((o) => o instanceof api_object_1.ApiObject);
      }
    };
    exports2.Chart = Chart2;
  }
});

// node_modules/cdk8s/node_modules/fast-json-patch/commonjs/helpers.js
var require_helpers = __commonJS({
  "node_modules/cdk8s/node_modules/fast-json-patch/commonjs/helpers.js"(exports2) {
    var __extends = exports2 && exports2.__extends || /* @__PURE__ */ (function() {
      var extendStatics = function(d, b) {
        extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d2, b2) {
          d2.__proto__ = b2;
        } || function(d2, b2) {
          for (var p in b2) if (b2.hasOwnProperty(p)) d2[p] = b2[p];
        };
        return extendStatics(d, b);
      };
      return function(d, b) {
        extendStatics(d, b);
        function __() {
          this.constructor = d;
        }
        d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
      };
    })();
    Object.defineProperty(exports2, "__esModule", { value: true });
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    function hasOwnProperty(obj, key) {
      return _hasOwnProperty.call(obj, key);
    }
    exports2.hasOwnProperty = hasOwnProperty;
    function _objectKeys(obj) {
      if (Array.isArray(obj)) {
        var keys_1 = new Array(obj.length);
        for (var k = 0; k < keys_1.length; k++) {
          keys_1[k] = "" + k;
        }
        return keys_1;
      }
      if (Object.keys) {
        return Object.keys(obj);
      }
      var keys = [];
      for (var i in obj) {
        if (hasOwnProperty(obj, i)) {
          keys.push(i);
        }
      }
      return keys;
    }
    exports2._objectKeys = _objectKeys;
    function _deepClone(obj) {
      switch (typeof obj) {
        case "object":
          return JSON.parse(JSON.stringify(obj));
        //Faster than ES5 clone - http://jsperf.com/deep-cloning-of-objects/5
        case "undefined":
          return null;
        //this is how JSON.stringify behaves for array items
        default:
          return obj;
      }
    }
    exports2._deepClone = _deepClone;
    function isInteger(str) {
      var i = 0;
      var len = str.length;
      var charCode;
      while (i < len) {
        charCode = str.charCodeAt(i);
        if (charCode >= 48 && charCode <= 57) {
          i++;
          continue;
        }
        return false;
      }
      return true;
    }
    exports2.isInteger = isInteger;
    function escapePathComponent(path) {
      if (path.indexOf("/") === -1 && path.indexOf("~") === -1)
        return path;
      return path.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    exports2.escapePathComponent = escapePathComponent;
    function unescapePathComponent(path) {
      return path.replace(/~1/g, "/").replace(/~0/g, "~");
    }
    exports2.unescapePathComponent = unescapePathComponent;
    function _getPathRecursive(root, obj) {
      var found;
      for (var key in root) {
        if (hasOwnProperty(root, key)) {
          if (root[key] === obj) {
            return escapePathComponent(key) + "/";
          } else if (typeof root[key] === "object") {
            found = _getPathRecursive(root[key], obj);
            if (found != "") {
              return escapePathComponent(key) + "/" + found;
            }
          }
        }
      }
      return "";
    }
    exports2._getPathRecursive = _getPathRecursive;
    function getPath(root, obj) {
      if (root === obj) {
        return "/";
      }
      var path = _getPathRecursive(root, obj);
      if (path === "") {
        throw new Error("Object not found in root");
      }
      return "/" + path;
    }
    exports2.getPath = getPath;
    function hasUndefined(obj) {
      if (obj === void 0) {
        return true;
      }
      if (obj) {
        if (Array.isArray(obj)) {
          for (var i_1 = 0, len = obj.length; i_1 < len; i_1++) {
            if (hasUndefined(obj[i_1])) {
              return true;
            }
          }
        } else if (typeof obj === "object") {
          var objKeys = _objectKeys(obj);
          var objKeysLength = objKeys.length;
          for (var i = 0; i < objKeysLength; i++) {
            if (hasUndefined(obj[objKeys[i]])) {
              return true;
            }
          }
        }
      }
      return false;
    }
    exports2.hasUndefined = hasUndefined;
    function patchErrorMessageFormatter(message, args) {
      var messageParts = [message];
      for (var key in args) {
        var value = typeof args[key] === "object" ? JSON.stringify(args[key], null, 2) : args[key];
        if (typeof value !== "undefined") {
          messageParts.push(key + ": " + value);
        }
      }
      return messageParts.join("\n");
    }
    var PatchError = (
      /** @class */
      (function(_super) {
        __extends(PatchError2, _super);
        function PatchError2(message, name, index, operation, tree) {
          var _newTarget = this.constructor;
          var _this = _super.call(this, patchErrorMessageFormatter(message, { name, index, operation, tree })) || this;
          _this.name = name;
          _this.index = index;
          _this.operation = operation;
          _this.tree = tree;
          Object.setPrototypeOf(_this, _newTarget.prototype);
          _this.message = patchErrorMessageFormatter(message, { name, index, operation, tree });
          return _this;
        }
        return PatchError2;
      })(Error)
    );
    exports2.PatchError = PatchError;
  }
});

// node_modules/cdk8s/node_modules/fast-json-patch/commonjs/core.js
var require_core = __commonJS({
  "node_modules/cdk8s/node_modules/fast-json-patch/commonjs/core.js"(exports2) {
    Object.defineProperty(exports2, "__esModule", { value: true });
    var helpers_js_1 = require_helpers();
    exports2.JsonPatchError = helpers_js_1.PatchError;
    exports2.deepClone = helpers_js_1._deepClone;
    var objOps = {
      add: function(obj, key, document) {
        obj[key] = this.value;
        return { newDocument: document };
      },
      remove: function(obj, key, document) {
        var removed = obj[key];
        delete obj[key];
        return { newDocument: document, removed };
      },
      replace: function(obj, key, document) {
        var removed = obj[key];
        obj[key] = this.value;
        return { newDocument: document, removed };
      },
      move: function(obj, key, document) {
        var removed = getValueByPointer(document, this.path);
        if (removed) {
          removed = helpers_js_1._deepClone(removed);
        }
        var originalValue = applyOperation(document, { op: "remove", path: this.from }).removed;
        applyOperation(document, { op: "add", path: this.path, value: originalValue });
        return { newDocument: document, removed };
      },
      copy: function(obj, key, document) {
        var valueToCopy = getValueByPointer(document, this.from);
        applyOperation(document, { op: "add", path: this.path, value: helpers_js_1._deepClone(valueToCopy) });
        return { newDocument: document };
      },
      test: function(obj, key, document) {
        return { newDocument: document, test: _areEquals(obj[key], this.value) };
      },
      _get: function(obj, key, document) {
        this.value = obj[key];
        return { newDocument: document };
      }
    };
    var arrOps = {
      add: function(arr, i, document) {
        if (helpers_js_1.isInteger(i)) {
          arr.splice(i, 0, this.value);
        } else {
          arr[i] = this.value;
        }
        return { newDocument: document, index: i };
      },
      remove: function(arr, i, document) {
        var removedList = arr.splice(i, 1);
        return { newDocument: document, removed: removedList[0] };
      },
      replace: function(arr, i, document) {
        var removed = arr[i];
        arr[i] = this.value;
        return { newDocument: document, removed };
      },
      move: objOps.move,
      copy: objOps.copy,
      test: objOps.test,
      _get: objOps._get
    };
    function getValueByPointer(document, pointer) {
      if (pointer == "") {
        return document;
      }
      var getOriginalDestination = { op: "_get", path: pointer };
      applyOperation(document, getOriginalDestination);
      return getOriginalDestination.value;
    }
    exports2.getValueByPointer = getValueByPointer;
    function applyOperation(document, operation, validateOperation, mutateDocument, banPrototypeModifications, index) {
      if (validateOperation === void 0) {
        validateOperation = false;
      }
      if (mutateDocument === void 0) {
        mutateDocument = true;
      }
      if (banPrototypeModifications === void 0) {
        banPrototypeModifications = true;
      }
      if (index === void 0) {
        index = 0;
      }
      if (validateOperation) {
        if (typeof validateOperation == "function") {
          validateOperation(operation, 0, document, operation.path);
        } else {
          validator(operation, 0);
        }
      }
      if (operation.path === "") {
        var returnValue = { newDocument: document };
        if (operation.op === "add") {
          returnValue.newDocument = operation.value;
          return returnValue;
        } else if (operation.op === "replace") {
          returnValue.newDocument = operation.value;
          returnValue.removed = document;
          return returnValue;
        } else if (operation.op === "move" || operation.op === "copy") {
          returnValue.newDocument = getValueByPointer(document, operation.from);
          if (operation.op === "move") {
            returnValue.removed = document;
          }
          return returnValue;
        } else if (operation.op === "test") {
          returnValue.test = _areEquals(document, operation.value);
          if (returnValue.test === false) {
            throw new exports2.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
          }
          returnValue.newDocument = document;
          return returnValue;
        } else if (operation.op === "remove") {
          returnValue.removed = document;
          returnValue.newDocument = null;
          return returnValue;
        } else if (operation.op === "_get") {
          operation.value = document;
          return returnValue;
        } else {
          if (validateOperation) {
            throw new exports2.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
          } else {
            return returnValue;
          }
        }
      } else {
        if (!mutateDocument) {
          document = helpers_js_1._deepClone(document);
        }
        var path = operation.path || "";
        var keys = path.split("/");
        var obj = document;
        var t = 1;
        var len = keys.length;
        var existingPathFragment = void 0;
        var key = void 0;
        var validateFunction = void 0;
        if (typeof validateOperation == "function") {
          validateFunction = validateOperation;
        } else {
          validateFunction = validator;
        }
        while (true) {
          key = keys[t];
          if (key && key.indexOf("~") != -1) {
            key = helpers_js_1.unescapePathComponent(key);
          }
          if (banPrototypeModifications && (key == "__proto__" || key == "prototype" && t > 0 && keys[t - 1] == "constructor")) {
            throw new TypeError("JSON-Patch: modifying `__proto__` or `constructor/prototype` prop is banned for security reasons, if this was on purpose, please set `banPrototypeModifications` flag false and pass it to this function. More info in fast-json-patch README");
          }
          if (validateOperation) {
            if (existingPathFragment === void 0) {
              if (obj[key] === void 0) {
                existingPathFragment = keys.slice(0, t).join("/");
              } else if (t == len - 1) {
                existingPathFragment = operation.path;
              }
              if (existingPathFragment !== void 0) {
                validateFunction(operation, 0, document, existingPathFragment);
              }
            }
          }
          t++;
          if (Array.isArray(obj)) {
            if (key === "-") {
              key = obj.length;
            } else {
              if (validateOperation && !helpers_js_1.isInteger(key)) {
                throw new exports2.JsonPatchError("Expected an unsigned base-10 integer value, making the new referenced value the array element with the zero-based index", "OPERATION_PATH_ILLEGAL_ARRAY_INDEX", index, operation, document);
              } else if (helpers_js_1.isInteger(key)) {
                key = ~~key;
              }
            }
            if (t >= len) {
              if (validateOperation && operation.op === "add" && key > obj.length) {
                throw new exports2.JsonPatchError("The specified index MUST NOT be greater than the number of elements in the array", "OPERATION_VALUE_OUT_OF_BOUNDS", index, operation, document);
              }
              var returnValue = arrOps[operation.op].call(operation, obj, key, document);
              if (returnValue.test === false) {
                throw new exports2.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
              }
              return returnValue;
            }
          } else {
            if (t >= len) {
              var returnValue = objOps[operation.op].call(operation, obj, key, document);
              if (returnValue.test === false) {
                throw new exports2.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
              }
              return returnValue;
            }
          }
          obj = obj[key];
          if (validateOperation && t < len && (!obj || typeof obj !== "object")) {
            throw new exports2.JsonPatchError("Cannot perform operation at the desired path", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
          }
        }
      }
    }
    exports2.applyOperation = applyOperation;
    function applyPatch(document, patch, validateOperation, mutateDocument, banPrototypeModifications) {
      if (mutateDocument === void 0) {
        mutateDocument = true;
      }
      if (banPrototypeModifications === void 0) {
        banPrototypeModifications = true;
      }
      if (validateOperation) {
        if (!Array.isArray(patch)) {
          throw new exports2.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
        }
      }
      if (!mutateDocument) {
        document = helpers_js_1._deepClone(document);
      }
      var results = new Array(patch.length);
      for (var i = 0, length_1 = patch.length; i < length_1; i++) {
        results[i] = applyOperation(document, patch[i], validateOperation, true, banPrototypeModifications, i);
        document = results[i].newDocument;
      }
      results.newDocument = document;
      return results;
    }
    exports2.applyPatch = applyPatch;
    function applyReducer(document, operation, index) {
      var operationResult = applyOperation(document, operation);
      if (operationResult.test === false) {
        throw new exports2.JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document);
      }
      return operationResult.newDocument;
    }
    exports2.applyReducer = applyReducer;
    function validator(operation, index, document, existingPathFragment) {
      if (typeof operation !== "object" || operation === null || Array.isArray(operation)) {
        throw new exports2.JsonPatchError("Operation is not an object", "OPERATION_NOT_AN_OBJECT", index, operation, document);
      } else if (!objOps[operation.op]) {
        throw new exports2.JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document);
      } else if (typeof operation.path !== "string") {
        throw new exports2.JsonPatchError("Operation `path` property is not a string", "OPERATION_PATH_INVALID", index, operation, document);
      } else if (operation.path.indexOf("/") !== 0 && operation.path.length > 0) {
        throw new exports2.JsonPatchError('Operation `path` property must start with "/"', "OPERATION_PATH_INVALID", index, operation, document);
      } else if ((operation.op === "move" || operation.op === "copy") && typeof operation.from !== "string") {
        throw new exports2.JsonPatchError("Operation `from` property is not present (applicable in `move` and `copy` operations)", "OPERATION_FROM_REQUIRED", index, operation, document);
      } else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && operation.value === void 0) {
        throw new exports2.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_REQUIRED", index, operation, document);
      } else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && helpers_js_1.hasUndefined(operation.value)) {
        throw new exports2.JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_CANNOT_CONTAIN_UNDEFINED", index, operation, document);
      } else if (document) {
        if (operation.op == "add") {
          var pathLen = operation.path.split("/").length;
          var existingPathLen = existingPathFragment.split("/").length;
          if (pathLen !== existingPathLen + 1 && pathLen !== existingPathLen) {
            throw new exports2.JsonPatchError("Cannot perform an `add` operation at the desired path", "OPERATION_PATH_CANNOT_ADD", index, operation, document);
          }
        } else if (operation.op === "replace" || operation.op === "remove" || operation.op === "_get") {
          if (operation.path !== existingPathFragment) {
            throw new exports2.JsonPatchError("Cannot perform the operation at a path that does not exist", "OPERATION_PATH_UNRESOLVABLE", index, operation, document);
          }
        } else if (operation.op === "move" || operation.op === "copy") {
          var existingValue = { op: "_get", path: operation.from, value: void 0 };
          var error = validate([existingValue], document);
          if (error && error.name === "OPERATION_PATH_UNRESOLVABLE") {
            throw new exports2.JsonPatchError("Cannot perform the operation from a path that does not exist", "OPERATION_FROM_UNRESOLVABLE", index, operation, document);
          }
        }
      }
    }
    exports2.validator = validator;
    function validate(sequence, document, externalValidator) {
      try {
        if (!Array.isArray(sequence)) {
          throw new exports2.JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
        }
        if (document) {
          applyPatch(helpers_js_1._deepClone(document), helpers_js_1._deepClone(sequence), externalValidator || true);
        } else {
          externalValidator = externalValidator || validator;
          for (var i = 0; i < sequence.length; i++) {
            externalValidator(sequence[i], i, document, void 0);
          }
        }
      } catch (e) {
        if (e instanceof exports2.JsonPatchError) {
          return e;
        } else {
          throw e;
        }
      }
    }
    exports2.validate = validate;
    function _areEquals(a, b) {
      if (a === b)
        return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        var arrA = Array.isArray(a), arrB = Array.isArray(b), i, length, key;
        if (arrA && arrB) {
          length = a.length;
          if (length != b.length)
            return false;
          for (i = length; i-- !== 0; )
            if (!_areEquals(a[i], b[i]))
              return false;
          return true;
        }
        if (arrA != arrB)
          return false;
        var keys = Object.keys(a);
        length = keys.length;
        if (length !== Object.keys(b).length)
          return false;
        for (i = length; i-- !== 0; )
          if (!b.hasOwnProperty(keys[i]))
            return false;
        for (i = length; i-- !== 0; ) {
          key = keys[i];
          if (!_areEquals(a[key], b[key]))
            return false;
        }
        return true;
      }
      return a !== a && b !== b;
    }
    exports2._areEquals = _areEquals;
  }
});

// node_modules/cdk8s/node_modules/fast-json-patch/commonjs/duplex.js
var require_duplex = __commonJS({
  "node_modules/cdk8s/node_modules/fast-json-patch/commonjs/duplex.js"(exports2) {
    Object.defineProperty(exports2, "__esModule", { value: true });
    var helpers_js_1 = require_helpers();
    var core_js_1 = require_core();
    var beforeDict = /* @__PURE__ */ new WeakMap();
    var Mirror = (
      /** @class */
      /* @__PURE__ */ (function() {
        function Mirror2(obj) {
          this.observers = /* @__PURE__ */ new Map();
          this.obj = obj;
        }
        return Mirror2;
      })()
    );
    var ObserverInfo = (
      /** @class */
      /* @__PURE__ */ (function() {
        function ObserverInfo2(callback, observer) {
          this.callback = callback;
          this.observer = observer;
        }
        return ObserverInfo2;
      })()
    );
    function getMirror(obj) {
      return beforeDict.get(obj);
    }
    function getObserverFromMirror(mirror, callback) {
      return mirror.observers.get(callback);
    }
    function removeObserverFromMirror(mirror, observer) {
      mirror.observers.delete(observer.callback);
    }
    function unobserve(root, observer) {
      observer.unobserve();
    }
    exports2.unobserve = unobserve;
    function observe(obj, callback) {
      var patches = [];
      var observer;
      var mirror = getMirror(obj);
      if (!mirror) {
        mirror = new Mirror(obj);
        beforeDict.set(obj, mirror);
      } else {
        var observerInfo = getObserverFromMirror(mirror, callback);
        observer = observerInfo && observerInfo.observer;
      }
      if (observer) {
        return observer;
      }
      observer = {};
      mirror.value = helpers_js_1._deepClone(obj);
      if (callback) {
        observer.callback = callback;
        observer.next = null;
        var dirtyCheck = function() {
          generate(observer);
        };
        var fastCheck = function() {
          clearTimeout(observer.next);
          observer.next = setTimeout(dirtyCheck);
        };
        if (typeof window !== "undefined") {
          window.addEventListener("mouseup", fastCheck);
          window.addEventListener("keyup", fastCheck);
          window.addEventListener("mousedown", fastCheck);
          window.addEventListener("keydown", fastCheck);
          window.addEventListener("change", fastCheck);
        }
      }
      observer.patches = patches;
      observer.object = obj;
      observer.unobserve = function() {
        generate(observer);
        clearTimeout(observer.next);
        removeObserverFromMirror(mirror, observer);
        if (typeof window !== "undefined") {
          window.removeEventListener("mouseup", fastCheck);
          window.removeEventListener("keyup", fastCheck);
          window.removeEventListener("mousedown", fastCheck);
          window.removeEventListener("keydown", fastCheck);
          window.removeEventListener("change", fastCheck);
        }
      };
      mirror.observers.set(callback, new ObserverInfo(callback, observer));
      return observer;
    }
    exports2.observe = observe;
    function generate(observer, invertible) {
      if (invertible === void 0) {
        invertible = false;
      }
      var mirror = beforeDict.get(observer.object);
      _generate(mirror.value, observer.object, observer.patches, "", invertible);
      if (observer.patches.length) {
        core_js_1.applyPatch(mirror.value, observer.patches);
      }
      var temp = observer.patches;
      if (temp.length > 0) {
        observer.patches = [];
        if (observer.callback) {
          observer.callback(temp);
        }
      }
      return temp;
    }
    exports2.generate = generate;
    function _generate(mirror, obj, patches, path, invertible) {
      if (obj === mirror) {
        return;
      }
      if (typeof obj.toJSON === "function") {
        obj = obj.toJSON();
      }
      var newKeys = helpers_js_1._objectKeys(obj);
      var oldKeys = helpers_js_1._objectKeys(mirror);
      var changed2 = false;
      var deleted = false;
      for (var t = oldKeys.length - 1; t >= 0; t--) {
        var key = oldKeys[t];
        var oldVal = mirror[key];
        if (helpers_js_1.hasOwnProperty(obj, key) && !(obj[key] === void 0 && oldVal !== void 0 && Array.isArray(obj) === false)) {
          var newVal = obj[key];
          if (typeof oldVal == "object" && oldVal != null && typeof newVal == "object" && newVal != null && Array.isArray(oldVal) === Array.isArray(newVal)) {
            _generate(oldVal, newVal, patches, path + "/" + helpers_js_1.escapePathComponent(key), invertible);
          } else {
            if (oldVal !== newVal) {
              changed2 = true;
              if (invertible) {
                patches.push({ op: "test", path: path + "/" + helpers_js_1.escapePathComponent(key), value: helpers_js_1._deepClone(oldVal) });
              }
              patches.push({ op: "replace", path: path + "/" + helpers_js_1.escapePathComponent(key), value: helpers_js_1._deepClone(newVal) });
            }
          }
        } else if (Array.isArray(mirror) === Array.isArray(obj)) {
          if (invertible) {
            patches.push({ op: "test", path: path + "/" + helpers_js_1.escapePathComponent(key), value: helpers_js_1._deepClone(oldVal) });
          }
          patches.push({ op: "remove", path: path + "/" + helpers_js_1.escapePathComponent(key) });
          deleted = true;
        } else {
          if (invertible) {
            patches.push({ op: "test", path, value: mirror });
          }
          patches.push({ op: "replace", path, value: obj });
          changed2 = true;
        }
      }
      if (!deleted && newKeys.length == oldKeys.length) {
        return;
      }
      for (var t = 0; t < newKeys.length; t++) {
        var key = newKeys[t];
        if (!helpers_js_1.hasOwnProperty(mirror, key) && obj[key] !== void 0) {
          patches.push({ op: "add", path: path + "/" + helpers_js_1.escapePathComponent(key), value: helpers_js_1._deepClone(obj[key]) });
        }
      }
    }
    function compare(tree1, tree2, invertible) {
      if (invertible === void 0) {
        invertible = false;
      }
      var patches = [];
      _generate(tree1, tree2, patches, "", invertible);
      return patches;
    }
    exports2.compare = compare;
  }
});

// node_modules/cdk8s/node_modules/fast-json-patch/index.js
var require_fast_json_patch = __commonJS({
  "node_modules/cdk8s/node_modules/fast-json-patch/index.js"(exports2) {
    var core = require_core();
    Object.assign(exports2, core);
    var duplex = require_duplex();
    Object.assign(exports2, duplex);
    var helpers = require_helpers();
    exports2.JsonPatchError = helpers.PatchError;
    exports2.deepClone = helpers._deepClone;
    exports2.escapePathComponent = helpers.escapePathComponent;
    exports2.unescapePathComponent = helpers.unescapePathComponent;
  }
});

// node_modules/cdk8s/lib/json-patch.js
var require_json_patch = __commonJS({
  "node_modules/cdk8s/lib/json-patch.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.JsonPatch = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var fast_json_patch_1 = require_fast_json_patch();
    var JsonPatch = class _JsonPatch {
      operation;
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.JsonPatch", version: "2.70.106" };
      /**
       * Applies a set of JSON-Patch (RFC-6902) operations to `document` and returns the result.
       * @param document The document to patch
       * @param ops The operations to apply
       * @returns The result document
       */
      static apply(document, ...ops) {
        const result = (0, fast_json_patch_1.applyPatch)(document, (0, fast_json_patch_1.deepClone)(ops.map((o) => o._toJson())));
        return result.newDocument;
      }
      /**
       * Adds a value to an object or inserts it into an array. In the case of an
       * array, the value is inserted before the given index. The - character can be
       * used instead of an index to insert at the end of an array.
       *
       * @example JsonPatch.add('/biscuits/1', { "name": "Ginger Nut" })
       */
      static add(path, value) {
        return new _JsonPatch({ op: "add", path, value });
      }
      /**
       * Removes a value from an object or array.
       *
       * @example JsonPatch.remove('/biscuits')
       * @example JsonPatch.remove('/biscuits/0')
       */
      static remove(path) {
        return new _JsonPatch({ op: "remove", path });
      }
      /**
       * Replaces a value. Equivalent to a “remove” followed by an “add”.
       *
       * @example JsonPatch.replace('/biscuits/0/name', 'Chocolate Digestive')
       */
      static replace(path, value) {
        return new _JsonPatch({ op: "replace", path, value });
      }
      /**
       * Copies a value from one location to another within the JSON document. Both
       * from and path are JSON Pointers.
       *
       * @example JsonPatch.copy('/biscuits/0', '/best_biscuit')
       */
      static copy(from, path) {
        return new _JsonPatch({ op: "copy", from, path });
      }
      /**
       * Moves a value from one location to the other. Both from and path are JSON Pointers.
       *
       * @example JsonPatch.move('/biscuits', '/cookies')
       */
      static move(from, path) {
        return new _JsonPatch({ op: "move", from, path });
      }
      /**
       * Tests that the specified value is set in the document. If the test fails,
       * then the patch as a whole should not apply.
       *
       * @example JsonPatch.test('/best_biscuit/name', 'Choco Leibniz')
       */
      static test(path, value) {
        return new _JsonPatch({ op: "test", path, value });
      }
      constructor(operation) {
        this.operation = operation;
      }
      /**
       * Returns the JSON representation of this JSON patch operation.
       *
       * @internal
       */
      _toJson() {
        return this.operation;
      }
    };
    exports2.JsonPatch = JsonPatch;
  }
});

// node_modules/cdk8s/lib/metadata.js
var require_metadata = __commonJS({
  "node_modules/cdk8s/lib/metadata.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.ApiObjectMetadataDefinition = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var _util_1 = require_util();
    var resolve_1 = require_resolve();
    var ApiObjectMetadataDefinition = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.ApiObjectMetadataDefinition", version: "2.70.106" };
      /**
       * The name of the API object.
       *
       * If a name is specified in `metadata.name` this will be the name returned.
       * Otherwise, a name will be generated by calling
       * `Chart.of(this).generatedObjectName(this)`, which by default uses the
       * construct path to generate a DNS-compatible name for the resource.
       */
      name;
      /**
       * The object's namespace.
       */
      namespace;
      /**
       * Labels associated with this object.
       */
      labels;
      /**
       * Annotations associated with this object.
       */
      annotations;
      /**
       * Finalizers associated with this object.
       */
      finalizers;
      /**
       * Owner references set for this object.
       */
      ownerReferences;
      /**
       * The ApiObject this metadata is attached to.
       */
      apiObject;
      /**
       * Additional metadata attributes passed through `options`.
       */
      _additionalAttributes;
      constructor(options) {
        this.name = options.name;
        this.labels = { ...options.labels ?? {} };
        this.annotations = { ...options.annotations ?? {} };
        this.namespace = options.namespace;
        this.finalizers = options.finalizers ? [...options.finalizers] : [];
        this.ownerReferences = options.ownerReferences ? [...options.ownerReferences] : [];
        this.apiObject = options.apiObject;
        this._additionalAttributes = options;
        delete this._additionalAttributes.apiObject;
      }
      /**
       * Add a label.
       *
       * @param key - The key.
       * @param value - The value.
       */
      addLabel(key, value) {
        this.labels[key] = value;
      }
      /**
       * @returns a value of a label or undefined
       * @param key the label
       */
      getLabel(key) {
        return this.labels[key];
      }
      /**
       * Add an annotation.
       *
       * @param key - The key.
       * @param value - The value.
       */
      addAnnotation(key, value) {
        this.annotations[key] = value;
      }
      /**
       * Add one or more finalizers.
       *
       * @param finalizers the finalizers
       */
      addFinalizers(...finalizers) {
        this.finalizers.push(...finalizers);
      }
      /**
       * Add an owner.
       *
       * @param owner the owner
       */
      addOwnerReference(owner) {
        this.ownerReferences.push(owner);
      }
      /**
       * Adds an arbitrary key/value to the object metadata.
       * @param key Metadata key
       * @param value Metadata value
       */
      add(key, value) {
        this._additionalAttributes[key] = value;
      }
      /**
       * Synthesizes a k8s ObjectMeta for this metadata set.
       */
      toJson() {
        const sanitize = (x) => (0, _util_1.sanitizeValue)(x, { filterEmptyArrays: true, filterEmptyObjects: true });
        return sanitize((0, resolve_1.resolve)([], {
          ...this._additionalAttributes,
          name: this.name,
          namespace: this.namespace,
          annotations: this.annotations,
          finalizers: this.finalizers,
          ownerReferences: this.ownerReferences,
          labels: this.labels
        }, this.apiObject));
      }
    };
    exports2.ApiObjectMetadataDefinition = ApiObjectMetadataDefinition;
  }
});

// node_modules/cdk8s/lib/api-object.js
var require_api_object = __commonJS({
  "node_modules/cdk8s/lib/api-object.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.ApiObject = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var constructs_1 = require_lib();
    var _util_1 = require_util();
    var chart_1 = require_chart();
    var json_patch_1 = require_json_patch();
    var metadata_1 = require_metadata();
    var resolve_1 = require_resolve();
    var API_OBJECT_SYMBOL = /* @__PURE__ */ Symbol.for("cdk8s.ApiObject");
    var ApiObject9 = class _ApiObject extends constructs_1.Construct {
      props;
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.ApiObject", version: "2.70.106" };
      /**
         * Return whether the given object is an `ApiObject`.
         *
         * We do attribute detection since we can't reliably use 'instanceof'.
      
         * @param o The object to check
         */
      static isApiObject(o) {
        return o !== null && typeof o === "object" && API_OBJECT_SYMBOL in o;
      }
      /**
       * Implements `instanceof ApiObject` using the more reliable `ApiObject.isApiObject` static method
       *
       * @param o The object to check
       * @internal
       */
      static [Symbol.hasInstance](o) {
        return _ApiObject.isApiObject(o);
      }
      /**
       * Returns the `ApiObject` named `Resource` which is a child of the given
       * construct. If `c` is an `ApiObject`, it is returned directly. Throws an
       * exception if the construct does not have a child named `Default` _or_ if
       * this child is not an `ApiObject`.
       *
       * @param c The higher-level construct
       */
      static of(c) {
        if (c instanceof _ApiObject) {
          return c;
        }
        const child2 = c.node.defaultChild;
        if (!child2) {
          throw new Error(`cannot find a (direct or indirect) child of type ApiObject for construct ${c.node.path}`);
        }
        return _ApiObject.of(child2);
      }
      /**
       * The name of the API object.
       *
       * If a name is specified in `metadata.name` this will be the name returned.
       * Otherwise, a name will be generated by calling
       * `Chart.of(this).generatedObjectName(this)`, which by default uses the
       * construct path to generate a DNS-compatible name for the resource.
       */
      name;
      /**
       * The object's API version (e.g. `authorization.k8s.io/v1`)
       */
      apiVersion;
      /**
       * The group portion of the API version (e.g. `authorization.k8s.io`)
       */
      apiGroup;
      /**
       * The object kind.
       */
      kind;
      /**
       * The chart in which this object is defined.
       */
      chart;
      /**
       * Metadata associated with this API object.
       */
      metadata;
      /**
       * A set of JSON patch operations to apply to the document after synthesis.
       */
      patches;
      /**
       * Defines an API object.
       *
       * @param scope the construct scope
       * @param id namespace
       * @param props options
       */
      constructor(scope, id, props) {
        super(scope, id);
        this.props = props;
        this.patches = new Array();
        this.chart = chart_1.Chart.of(this);
        this.kind = props.kind;
        this.apiVersion = props.apiVersion;
        this.apiGroup = parseApiGroup(this.apiVersion);
        this.name = props.metadata?.name ?? this.chart.generateObjectName(this);
        this.metadata = new metadata_1.ApiObjectMetadataDefinition({
          name: this.name,
          // user defined values
          ...props.metadata,
          namespace: props.metadata?.namespace ?? this.chart.namespace,
          labels: {
            ...this.chart.labels,
            ...props.metadata?.labels
          },
          apiObject: this
        });
        Object.defineProperty(this, API_OBJECT_SYMBOL, { value: true });
      }
      /**
       * Create a dependency between this ApiObject and other constructs.
       * These can be other ApiObjects, Charts, or custom.
       *
       * @param dependencies the dependencies to add.
       */
      addDependency(...dependencies) {
        this.node.addDependency(...dependencies);
      }
      /**
       * Applies a set of RFC-6902 JSON-Patch operations to the manifest
       * synthesized for this API object.
       *
       * @param ops The JSON-Patch operations to apply.
       *
       * @example
       *
       *   kubePod.addJsonPatch(JsonPatch.replace('/spec/enableServiceLinks', true));
       *
       */
      addJsonPatch(...ops) {
        this.patches.push(...ops);
      }
      /**
       * Renders the object to Kubernetes JSON.
       *
       * To disable sorting of dictionary keys in output object set the
       * `CDK8S_DISABLE_SORT` environment variable to any non-empty value.
       */
      toJson() {
        try {
          const data = {
            ...this.props,
            metadata: this.metadata.toJson()
          };
          const sortKeys = process.env.CDK8S_DISABLE_SORT ? false : true;
          const json = (0, _util_1.sanitizeValue)((0, resolve_1.resolve)([], data, this), { sortKeys });
          const patched = json_patch_1.JsonPatch.apply(json, ...this.patches);
          const result = {};
          const orderedKeys = ["apiVersion", "kind", "metadata", ...Object.keys(patched)];
          for (const k of orderedKeys) {
            if (k in patched) {
              result[k] = patched[k];
            }
          }
          return result;
        } catch (e) {
          throw new Error(`Failed serializing construct at path '${this.node.path}' with name '${this.name}': ${e}`);
        }
      }
    };
    exports2.ApiObject = ApiObject9;
    function parseApiGroup(apiVersion) {
      const v = apiVersion.split("/");
      if (v.length === 1) {
        return "core";
      }
      if (v.length === 2) {
        return v[0];
      }
      throw new Error(`invalid apiVersion ${apiVersion}, expecting GROUP/VERSION. See https://kubernetes.io/docs/reference/using-api/api-overview/#api-groups`);
    }
  }
});

// node_modules/cdk8s/lib/testing.js
var require_testing = __commonJS({
  "node_modules/cdk8s/lib/testing.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || /* @__PURE__ */ (function() {
      var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function(o2) {
          var ar = [];
          for (var k in o2) if (Object.prototype.hasOwnProperty.call(o2, k)) ar[ar.length] = k;
          return ar;
        };
        return ownKeys(o);
      };
      return function(mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) {
          for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        }
        __setModuleDefault(result, mod);
        return result;
      };
    })();
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Testing = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var fs = __importStar(require("fs"));
    var os = __importStar(require("os"));
    var path = __importStar(require("path"));
    var app_1 = require_app();
    var chart_1 = require_chart();
    var Testing = class {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Testing", version: "2.70.106" };
      /**
       * Returns an app for testing with the following properties:
       * - Output directory is a temp dir.
       */
      static app(props) {
        let outdir;
        if (props) {
          outdir = props.outdir ?? fs.mkdtempSync(path.join(os.tmpdir(), "cdk8s.outdir."));
        } else {
          outdir = fs.mkdtempSync(path.join(os.tmpdir(), "cdk8s.outdir."));
        }
        return new app_1.App({ outdir, ...props });
      }
      /**
       * @returns a Chart that can be used for tests
       */
      static chart() {
        return new chart_1.Chart(this.app(), "test");
      }
      /**
       * Returns the Kubernetes manifest synthesized from this chart.
       */
      static synth(chart) {
        return chart.toJson();
      }
      /* istanbul ignore next */
      constructor() {
        return;
      }
    };
    exports2.Testing = Testing;
  }
});

// node_modules/cdk8s/lib/include.js
var require_include = __commonJS({
  "node_modules/cdk8s/lib/include.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Include = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var constructs_1 = require_lib();
    var api_object_1 = require_api_object();
    var yaml_1 = require_yaml2();
    var Include = class extends constructs_1.Construct {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Include", version: "2.70.106" };
      constructor(scope, id, props) {
        super(scope, id);
        const objects = yaml_1.Yaml.load(props.url);
        let order = 0;
        for (const obj of objects) {
          const objname = obj.metadata?.name ?? `object${order++}`;
          const objid = [objname, obj.kind?.toLowerCase(), obj.metadata?.namespace].filter((x) => x).join("-");
          new api_object_1.ApiObject(this, objid, obj);
        }
      }
      /**
       * Returns all the included API objects.
       */
      get apiObjects() {
        return this.node.children.filter((o) => o instanceof api_object_1.ApiObject);
      }
    };
    exports2.Include = Include;
  }
});

// node_modules/cdk8s/lib/_child_process.js
var require_child_process = __commonJS({
  "node_modules/cdk8s/lib/_child_process.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2._child_process = void 0;
    var child_process_1 = require("child_process");
    exports2._child_process = {
      spawnSync: child_process_1.spawnSync
    };
  }
});

// node_modules/cdk8s/lib/helm.js
var require_helm = __commonJS({
  "node_modules/cdk8s/lib/helm.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || /* @__PURE__ */ (function() {
      var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function(o2) {
          var ar = [];
          for (var k in o2) if (Object.prototype.hasOwnProperty.call(o2, k)) ar[ar.length] = k;
          return ar;
        };
        return ownKeys(o);
      };
      return function(mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) {
          for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        }
        __setModuleDefault(result, mod);
        return result;
      };
    })();
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Helm = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var fs = __importStar(require("fs"));
    var os = __importStar(require("os"));
    var path = __importStar(require("path"));
    var _child_process_1 = require_child_process();
    var include_1 = require_include();
    var names_1 = require_names();
    var yaml_1 = require_yaml2();
    var MAX_HELM_BUFFER = 10 * 1024 * 1024;
    var Helm = class extends include_1.Include {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Helm", version: "2.70.106" };
      /**
       * The helm release name.
       */
      releaseName;
      constructor(scope, id, props) {
        const workdir = fs.mkdtempSync(path.join(os.tmpdir(), "cdk8s-helm-"));
        const args = new Array();
        args.push("template");
        if (props.values && Object.keys(props.values).length > 0) {
          const valuesPath = path.join(workdir, "overrides.yaml");
          fs.writeFileSync(valuesPath, yaml_1.Yaml.stringify(props.values));
          args.push("-f", valuesPath);
        }
        if (props.repo) {
          args.push("--repo", props.repo);
        }
        if (props.version) {
          args.push("--version", props.version);
        }
        if (props.namespace) {
          args.push("--namespace", props.namespace);
        }
        if (props.helmFlags) {
          args.push(...props.helmFlags);
        }
        const releaseName = props.releaseName ?? names_1.Names.toDnsLabel(scope, { maxLen: 53, extra: [id] });
        args.push(releaseName);
        args.push(props.chart);
        const prog = props.helmExecutable ?? "helm";
        const outputFile = renderTemplate(workdir, prog, args);
        super(scope, id, { url: outputFile });
        this.releaseName = releaseName;
      }
    };
    exports2.Helm = Helm;
    function renderTemplate(workdir, prog, args) {
      const helm = _child_process_1._child_process.spawnSync(prog, args, {
        maxBuffer: MAX_HELM_BUFFER
      });
      if (helm.error) {
        const err = helm.error.message;
        if (err.includes("ENOENT")) {
          throw new Error(`unable to execute '${prog}' to render Helm chart. Is it installed on your system?`);
        }
        throw new Error(`error while rendering a helm chart: ${err}`);
      }
      if (helm.status !== 0) {
        throw new Error(helm.stderr.toString());
      }
      const outputFile = path.join(workdir, "chart.yaml");
      const stdout = helm.stdout;
      fs.writeFileSync(outputFile, stdout);
      return outputFile;
    }
  }
});

// node_modules/cdk8s/lib/duration.js
var require_duration = __commonJS({
  "node_modules/cdk8s/lib/duration.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Duration = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var Duration2 = class _Duration {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Duration", version: "2.70.106" };
      /**
       * Create a Duration representing an amount of milliseconds
       *
       * @param amount the amount of Milliseconds the `Duration` will represent.
       * @returns a new `Duration` representing `amount` ms.
       */
      static millis(amount) {
        return new _Duration(amount, TimeUnit.Milliseconds);
      }
      /**
       * Create a Duration representing an amount of seconds
       *
       * @param amount the amount of Seconds the `Duration` will represent.
       * @returns a new `Duration` representing `amount` Seconds.
       */
      static seconds(amount) {
        return new _Duration(amount, TimeUnit.Seconds);
      }
      /**
       * Create a Duration representing an amount of minutes
       *
       * @param amount the amount of Minutes the `Duration` will represent.
       * @returns a new `Duration` representing `amount` Minutes.
       */
      static minutes(amount) {
        return new _Duration(amount, TimeUnit.Minutes);
      }
      /**
       * Create a Duration representing an amount of hours
       *
       * @param amount the amount of Hours the `Duration` will represent.
       * @returns a new `Duration` representing `amount` Hours.
       */
      static hours(amount) {
        return new _Duration(amount, TimeUnit.Hours);
      }
      /**
       * Create a Duration representing an amount of days
       *
       * @param amount the amount of Days the `Duration` will represent.
       * @returns a new `Duration` representing `amount` Days.
       */
      static days(amount) {
        return new _Duration(amount, TimeUnit.Days);
      }
      /**
       * Parse a period formatted according to the ISO 8601 standard
       *
       * @see https://www.iso.org/fr/standard/70907.html
       * @param duration an ISO-formtted duration to be parsed.
       * @returns the parsed `Duration`.
       */
      static parse(duration) {
        const matches = duration.match(/^PT(?:(\d+)D)?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/);
        if (!matches) {
          throw new Error(`Not a valid ISO duration: ${duration}`);
        }
        const [, days, hours, minutes, seconds] = matches;
        if (!days && !hours && !minutes && !seconds) {
          throw new Error(`Not a valid ISO duration: ${duration}`);
        }
        return _Duration.millis(_toInt(seconds) * TimeUnit.Seconds.inMillis + _toInt(minutes) * TimeUnit.Minutes.inMillis + _toInt(hours) * TimeUnit.Hours.inMillis + _toInt(days) * TimeUnit.Days.inMillis);
        function _toInt(str) {
          if (!str) {
            return 0;
          }
          return Number(str);
        }
      }
      amount;
      unit;
      constructor(amount, unit) {
        if (amount < 0) {
          throw new Error(`Duration amounts cannot be negative. Received: ${amount}`);
        }
        this.amount = amount;
        this.unit = unit;
      }
      /**
       * Return the total number of milliseconds in this Duration
       *
       * @returns the value of this `Duration` expressed in Milliseconds.
       */
      toMilliseconds(opts = {}) {
        return convert(this.amount, this.unit, TimeUnit.Milliseconds, opts);
      }
      /**
       * Return the total number of seconds in this Duration
       *
       * @returns the value of this `Duration` expressed in Seconds.
       */
      toSeconds(opts = {}) {
        return convert(this.amount, this.unit, TimeUnit.Seconds, opts);
      }
      /**
       * Return the total number of minutes in this Duration
       *
       * @returns the value of this `Duration` expressed in Minutes.
       */
      toMinutes(opts = {}) {
        return convert(this.amount, this.unit, TimeUnit.Minutes, opts);
      }
      /**
       * Return the total number of hours in this Duration
       *
       * @returns the value of this `Duration` expressed in Hours.
       */
      toHours(opts = {}) {
        return convert(this.amount, this.unit, TimeUnit.Hours, opts);
      }
      /**
       * Return the total number of days in this Duration
       *
       * @returns the value of this `Duration` expressed in Days.
       */
      toDays(opts = {}) {
        return convert(this.amount, this.unit, TimeUnit.Days, opts);
      }
      /**
       * Return an ISO 8601 representation of this period
       *
       * @returns a string starting with 'PT' describing the period
       * @see https://www.iso.org/fr/standard/70907.html
       */
      toIsoString() {
        if (this.amount === 0) {
          return "PT0S";
        }
        switch (this.unit) {
          case TimeUnit.Seconds:
            return `PT${this.fractionDuration("S", 60, _Duration.minutes)}`;
          case TimeUnit.Minutes:
            return `PT${this.fractionDuration("M", 60, _Duration.hours)}`;
          case TimeUnit.Hours:
            return `PT${this.fractionDuration("H", 24, _Duration.days)}`;
          case TimeUnit.Days:
            return `PT${this.amount}D`;
          default:
            throw new Error(`Unexpected time unit: ${this.unit}`);
        }
      }
      /**
       * Turn this duration into a human-readable string
       */
      toHumanString() {
        if (this.amount === 0) {
          return fmtUnit(0, this.unit);
        }
        let millis = convert(this.amount, this.unit, TimeUnit.Milliseconds, { integral: false });
        const parts2 = new Array();
        for (const unit of [TimeUnit.Days, TimeUnit.Hours, TimeUnit.Hours, TimeUnit.Minutes, TimeUnit.Seconds]) {
          const wholeCount = Math.floor(convert(millis, TimeUnit.Milliseconds, unit, { integral: false }));
          if (wholeCount > 0) {
            parts2.push(fmtUnit(wholeCount, unit));
            millis -= wholeCount * unit.inMillis;
          }
        }
        if (millis > 0) {
          parts2.push(fmtUnit(millis, TimeUnit.Milliseconds));
        }
        return parts2.slice(0, 2).join(" ");
        function fmtUnit(amount, unit) {
          if (amount === 1) {
            return `${amount} ${unit.label.substring(0, unit.label.length - 1)}`;
          }
          return `${amount} ${unit.label}`;
        }
      }
      /**
       * Return unit of Duration
       */
      unitLabel() {
        return this.unit.toString();
      }
      fractionDuration(symbol, modulus, next) {
        if (this.amount < modulus) {
          return `${this.amount}${symbol}`;
        }
        const remainder = this.amount % modulus;
        const quotient = next((this.amount - remainder) / modulus).toIsoString().slice(2);
        return remainder > 0 ? `${quotient}${remainder}${symbol}` : quotient;
      }
    };
    exports2.Duration = Duration2;
    var TimeUnit = class _TimeUnit {
      label;
      inMillis;
      static Milliseconds = new _TimeUnit("millis", 1);
      static Seconds = new _TimeUnit("seconds", 1e3);
      static Minutes = new _TimeUnit("minutes", 6e4);
      static Hours = new _TimeUnit("hours", 36e5);
      static Days = new _TimeUnit("days", 864e5);
      constructor(label, inMillis) {
        this.label = label;
        this.inMillis = inMillis;
      }
      toString() {
        return this.label;
      }
    };
    function convert(amount, fromUnit, toUnit, { integral = true }) {
      if (fromUnit.inMillis === toUnit.inMillis) {
        if (integral && !Number.isInteger(amount)) {
          throw new Error(`${amount} must be a whole number of ${toUnit}.`);
        }
        return amount;
      }
      const multiplier = fromUnit.inMillis / toUnit.inMillis;
      const value = amount * multiplier;
      if (!Number.isInteger(value) && integral) {
        throw new Error(`'${amount} ${fromUnit}' cannot be converted into a whole number of ${toUnit}.`);
      }
      return value;
    }
  }
});

// node_modules/cdk8s/lib/cron.js
var require_cron = __commonJS({
  "node_modules/cdk8s/lib/cron.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.Cron = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var Cron = class _Cron {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Cron", version: "2.70.106" };
      /**
       * Create a cron schedule which runs every minute
       */
      static everyMinute() {
        return _Cron.schedule({ minute: "*", hour: "*", day: "*", month: "*", weekDay: "*" });
      }
      /**
       * Create a cron schedule which runs every hour
       */
      static hourly() {
        return _Cron.schedule({ minute: "0", hour: "*", day: "*", month: "*", weekDay: "*" });
      }
      /**
       * Create a cron schedule which runs every day at midnight
       */
      static daily() {
        return _Cron.schedule({ minute: "0", hour: "0", day: "*", month: "*", weekDay: "*" });
      }
      /**
       * Create a cron schedule which runs every week on Sunday
       */
      static weekly() {
        return _Cron.schedule({ minute: "0", hour: "0", day: "*", month: "*", weekDay: "0" });
      }
      /**
       * Create a cron schedule which runs first day of every month
       */
      static monthly() {
        return _Cron.schedule({ minute: "0", hour: "0", day: "1", month: "*", weekDay: "*" });
      }
      /**
       * Create a cron schedule which runs first day of January every year
       */
      static annually() {
        return _Cron.schedule({ minute: "0", hour: "0", day: "1", month: "1", weekDay: "*" });
      }
      /**
       * Create a custom cron schedule from a set of cron fields
       */
      static schedule(options) {
        return new _Cron(options);
      }
      /**
       * Retrieve the expression for this schedule
       */
      expressionString;
      constructor(cronOptions = {}) {
        const minute = fallback(cronOptions.minute, "*");
        const hour = fallback(cronOptions.hour, "*");
        const month = fallback(cronOptions.month, "*");
        const day = fallback(cronOptions.day, "*");
        const weekDay = fallback(cronOptions.weekDay, "*");
        this.expressionString = `${minute} ${hour} ${day} ${month} ${weekDay}`;
      }
    };
    exports2.Cron = Cron;
    function fallback(x, def) {
      return x ?? def;
    }
  }
});

// node_modules/cdk8s/lib/size.js
var require_size = __commonJS({
  "node_modules/cdk8s/lib/size.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.SizeRoundingBehavior = exports2.Size = void 0;
    var JSII_RTTI_SYMBOL_1 = /* @__PURE__ */ Symbol.for("jsii.rtti");
    var Size2 = class _Size {
      static [JSII_RTTI_SYMBOL_1] = { fqn: "cdk8s.Size", version: "2.70.106" };
      /**
       * Create a Storage representing an amount kibibytes.
       * 1 KiB = 1024 bytes
       */
      static kibibytes(amount) {
        return new _Size(amount, StorageUnit.Kibibytes);
      }
      /**
       * Create a Storage representing an amount mebibytes.
       * 1 MiB = 1024 KiB
       */
      static mebibytes(amount) {
        return new _Size(amount, StorageUnit.Mebibytes);
      }
      /**
       * Create a Storage representing an amount gibibytes.
       * 1 GiB = 1024 MiB
       */
      static gibibytes(amount) {
        return new _Size(amount, StorageUnit.Gibibytes);
      }
      /**
       * Create a Storage representing an amount tebibytes.
       * 1 TiB = 1024 GiB
       */
      static tebibytes(amount) {
        return new _Size(amount, StorageUnit.Tebibytes);
      }
      /**
       * Create a Storage representing an amount pebibytes.
       * 1 PiB = 1024 TiB
       */
      static pebibyte(amount) {
        return new _Size(amount, StorageUnit.Pebibytes);
      }
      amount;
      unit;
      constructor(amount, unit) {
        if (amount < 0) {
          throw new Error(`Storage amounts cannot be negative. Received: ${amount}`);
        }
        this.amount = amount;
        this.unit = unit;
      }
      /**
       * Returns amount with abbreviated storage unit
       */
      asString() {
        return `${this.amount}${this.unit.abbr}`;
      }
      /**
       * Return this storage as a total number of kibibytes.
       */
      toKibibytes(opts = {}) {
        return convert(this.amount, this.unit, StorageUnit.Kibibytes, opts);
      }
      /**
       * Return this storage as a total number of mebibytes.
       */
      toMebibytes(opts = {}) {
        return convert(this.amount, this.unit, StorageUnit.Mebibytes, opts);
      }
      /**
       * Return this storage as a total number of gibibytes.
       */
      toGibibytes(opts = {}) {
        return convert(this.amount, this.unit, StorageUnit.Gibibytes, opts);
      }
      /**
       * Return this storage as a total number of tebibytes.
       */
      toTebibytes(opts = {}) {
        return convert(this.amount, this.unit, StorageUnit.Tebibytes, opts);
      }
      /**
       * Return this storage as a total number of pebibytes.
       */
      toPebibytes(opts = {}) {
        return convert(this.amount, this.unit, StorageUnit.Pebibytes, opts);
      }
    };
    exports2.Size = Size2;
    var SizeRoundingBehavior;
    (function(SizeRoundingBehavior2) {
      SizeRoundingBehavior2[SizeRoundingBehavior2["FAIL"] = 0] = "FAIL";
      SizeRoundingBehavior2[SizeRoundingBehavior2["FLOOR"] = 1] = "FLOOR";
      SizeRoundingBehavior2[SizeRoundingBehavior2["NONE"] = 2] = "NONE";
    })(SizeRoundingBehavior || (exports2.SizeRoundingBehavior = SizeRoundingBehavior = {}));
    var StorageUnit = class _StorageUnit {
      label;
      inKibiBytes;
      abbr;
      static Kibibytes = new _StorageUnit("kibibytes", 1, "Ki");
      static Mebibytes = new _StorageUnit("mebibytes", 1024, "Mi");
      static Gibibytes = new _StorageUnit("gibibytes", 1024 * 1024, "Gi");
      static Tebibytes = new _StorageUnit("tebibytes", 1024 * 1024 * 1024, "Ti");
      static Pebibytes = new _StorageUnit("pebibytes", 1024 * 1024 * 1024 * 1024, "Pi");
      constructor(label, inKibiBytes, abbr) {
        this.label = label;
        this.inKibiBytes = inKibiBytes;
        this.abbr = abbr;
      }
      toString() {
        return this.label;
      }
    };
    function convert(amount, fromUnit, toUnit, options = {}) {
      const rounding = options.rounding ?? SizeRoundingBehavior.FAIL;
      if (fromUnit.inKibiBytes === toUnit.inKibiBytes) {
        return amount;
      }
      const multiplier = fromUnit.inKibiBytes / toUnit.inKibiBytes;
      const value = amount * multiplier;
      switch (rounding) {
        case SizeRoundingBehavior.NONE:
          return value;
        case SizeRoundingBehavior.FLOOR:
          return Math.floor(value);
        default:
        case SizeRoundingBehavior.FAIL:
          if (!Number.isInteger(value)) {
            throw new Error(`'${amount} ${fromUnit}' cannot be converted into a whole number of ${toUnit}.`);
          }
          return value;
      }
    }
  }
});

// node_modules/cdk8s/lib/index.js
var require_lib2 = __commonJS({
  "node_modules/cdk8s/lib/index.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __exportStar = exports2 && exports2.__exportStar || function(m, exports3) {
      for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports3, p)) __createBinding(exports3, m, p);
    };
    Object.defineProperty(exports2, "__esModule", { value: true });
    __exportStar(require_api_object(), exports2);
    __exportStar(require_chart(), exports2);
    __exportStar(require_dependency2(), exports2);
    __exportStar(require_testing(), exports2);
    __exportStar(require_app(), exports2);
    __exportStar(require_include(), exports2);
    __exportStar(require_yaml2(), exports2);
    __exportStar(require_metadata(), exports2);
    __exportStar(require_lazy(), exports2);
    __exportStar(require_names(), exports2);
    __exportStar(require_helm(), exports2);
    __exportStar(require_json_patch(), exports2);
    __exportStar(require_duration(), exports2);
    __exportStar(require_cron(), exports2);
    __exportStar(require_size(), exports2);
    __exportStar(require_resolve(), exports2);
  }
});

// late:./index.js
var require_index = __commonJS({
  "late:./index.js"(exports2, module2) {
    var late = () => require("./index.js");
    module2.exports = new Proxy({ __esModule: true }, { get: (own2, name) => name in own2 ? own2[name] : late()[name] });
  }
});

// constructs/reading/index.ts
var reading_exports = {};
__export(reading_exports, {
  readerFor: () => readerFor
});
module.exports = __toCommonJS(reading_exports);

// src/facts/behaviours.ts
var since = (from, source) => ({ ranges: [{ from }], source });
var between = (from, to, source) => ({ ranges: [{ from, to }], source });
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
  /** A preference can carry `preferredArchitecture`. */
  preferredArchitecture: since(
    "1.7.0",
    "pkg/instancetype/preference/apply/architecture.go; kubevirt.io/api instancetype/v1beta1 type VirtualMachinePreferenceSpec"
  ),
  /** An instance type can carry `nodeSelector`. */
  instancetypeNodeSelector: since(
    "1.1.0",
    "pkg/instancetype/apply/nodeselector.go; kubevirt.io/api instancetype/v1beta1 type VirtualMachineInstancetypeSpec"
  ),
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
function parse(version) {
  const match = VERSION.exec(version);
  if (!match) return void 0;
  return [Number(match[1]), Number(match[2]), match[3] === void 0 ? void 0 : Number(match[3])];
}
function parts(version) {
  if (!parsed.has(version)) parsed.set(version, parse(version));
  return parsed.get(version);
}
function orderOf(version, missingPatch) {
  const [major, minor, patch] = parts(version) ?? [0, 0, 0];
  return (major * MINOR_STEP + minor) * MINOR_STEP + Math.min(patch ?? missingPatch, ANY_PATCH);
}
function releaseAt(version) {
  const [major, minor] = parts(version) ?? [0, 0];
  return { version, minor: `${major}.${minor}`, label: `KubeVirt v${version}`, order: orderOf(version, 0) };
}
var KNOWN_RELEASES = KUBEVIRT_RELEASES.map(([, patch]) => releaseAt(patch));
var OLDEST = KNOWN_RELEASES[0];
var NEWEST = KNOWN_RELEASES.at(-1);
var newestRelease = () => NEWEST;
function readRelease(version) {
  const [major, minor, patch] = parts(version.trim()) ?? [];
  if (major === void 0 || minor === void 0) return { unknown: "not a version" };
  const known2 = KNOWN_RELEASES.find((release) => release.minor === `${major}.${minor}`);
  if (known2) return { release: patch === void 0 ? known2 : releaseAt(`${major}.${minor}.${patch}`) };
  const order = orderOf(`${major}.${minor}`, 0);
  if (order > NEWEST.order) return { newer: NEWEST };
  return { unknown: order < OLDEST.order ? "older than any known" : "no such release" };
}
var isWithin = (order, { from, to }) => order >= orderOf(from, 0) && (to === void 0 || order <= orderOf(to, ANY_PATCH));
var inRange = (release, range) => isWithin(release.order, range);
var known = /* @__PURE__ */ new WeakMap();
function holds(behaviour, release) {
  let answers = known.get(release);
  if (!answers) {
    answers = /* @__PURE__ */ new Map();
    known.set(release, answers);
  }
  let answer = answers.get(behaviour);
  if (answer === void 0) {
    const row = BEHAVIOURS[behaviour];
    answer = row.ranges.some((range) => inRange(release, range));
    answers.set(behaviour, answer);
  }
  return answer;
}
function isSince(version, first) {
  return parts(version) && orderOf(version, 0) >= orderOf(first, 0);
}
function rangeText(range) {
  const from = `v${range.from.replace(/\.0$/, "")}`;
  if (range.to === void 0) return `from ${from}`;
  const to = `v${range.to}`;
  if (from.startsWith(`${to}.`)) return `${to} since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
function inForce(history, release) {
  let found;
  for (const [from, value] of history) if (orderOf(from, 0) <= release.order) found = value;
  return found;
}
var behaviourText = (behaviour) => BEHAVIOURS[behaviour].ranges.map(rangeText).join(", ");

// src/facts/kinds.ts
var KUBEVIRT_GROUP = "kubevirt.io";
var INSTANCETYPE_GROUP = "instancetype.kubevirt.io";
var CDI_GROUP = "cdi.kubevirt.io";
var HYPERCONVERGED_GROUP = "hco.kubevirt.io";
var STORAGE_GROUP = "storage.k8s.io";
var SNAPSHOT_GROUP = "snapshot.kubevirt.io";
var CLONE_GROUP = "clone.kubevirt.io";
var EXPORT_GROUP = "export.kubevirt.io";
var BACKUP_GROUP = "backup.kubevirt.io";
var POOL_GROUP = "pool.kubevirt.io";
var MIGRATIONS_GROUP = "migrations.kubevirt.io";

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
var WRITTEN_KINDS = {
  CDI: CDI_GROUP,
  CDIConfig: CDI_GROUP,
  DataImportCron: CDI_GROUP,
  DataSource: CDI_GROUP,
  DataVolume: CDI_GROUP,
  HyperConverged: HYPERCONVERGED_GROUP,
  KubeVirt: KUBEVIRT_GROUP,
  MigrationPolicy: MIGRATIONS_GROUP,
  StorageProfile: CDI_GROUP,
  VirtualMachine: KUBEVIRT_GROUP,
  VirtualMachineBackup: BACKUP_GROUP,
  VirtualMachineClone: CLONE_GROUP,
  VirtualMachineClusterInstancetype: INSTANCETYPE_GROUP,
  VirtualMachineClusterPreference: INSTANCETYPE_GROUP,
  VirtualMachineExport: EXPORT_GROUP,
  VirtualMachineInstance: KUBEVIRT_GROUP,
  VirtualMachineInstanceMigration: KUBEVIRT_GROUP,
  VirtualMachineInstanceReplicaSet: KUBEVIRT_GROUP,
  VirtualMachineInstancetype: INSTANCETYPE_GROUP,
  VirtualMachinePool: POOL_GROUP,
  VirtualMachinePreference: INSTANCETYPE_GROUP,
  VirtualMachineRestore: SNAPSHOT_GROUP,
  VirtualMachineSnapshot: SNAPSHOT_GROUP
};
var KIND_GROUPS = {
  ...WRITTEN_KINDS,
  VirtualMachineBackupTracker: BACKUP_GROUP,
  VirtualMachineInstancePreset: KUBEVIRT_GROUP,
  VirtualMachineSnapshotContent: SNAPSHOT_GROUP
};

// src/kubevirt/written-version.ts
var servedVersions = (kind, release) => Object.entries(API_VERSIONS[WRITTEN_KINDS[kind]] ?? {}).flatMap(
  ([version, range]) => inRange(release, range) ? [version] : []
);
function writtenVersion(kind, release) {
  const newest = servedVersions(kind, release).at(-1);
  if (newest === void 0) throw new RangeError(`${release.label} does not serve ${kind}`);
  return `${WRITTEN_KINDS[kind]}/${newest}`;
}

// constructs/resource.ts
var import_cdk8s3 = __toESM(require_lib2());
var import_constructs = __toESM(require_lib());

// src/facts/gitops.ts
var ARGO_SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
var ARGO_SYNC_WAVE = "argocd.argoproj.io/sync-wave";
var FLUX_LEAVES = {
  "kustomize.toolkit.fluxcd.io/reconcile": ["disabled"],
  "kustomize.toolkit.fluxcd.io/ssa": ["Ignore", "IfNotPresent"]
};
var FLUX_KEEPS = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/prune": ["disabled"] };
var FLUX_UNFORCED = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/force": ["disabled"] };

// constructs/cluster.ts
var import_src3 = __toESM(require_index());

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
function isUnknown(value) {
  return value instanceof Unknown;
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}
function holdsUnknown(value, isUnsure = () => false) {
  if (isUnknown(value)) return true;
  if (typeof value !== "object" || value === null) return isUnsure(value);
  return openReason(value) !== void 0 || Object.values(value).some((inner) => holdsUnknown(inner, isUnsure));
}
function markOpen(value, reason) {
  Object.defineProperty(value, OPEN, { value: reason, enumerable: false, configurable: true });
  return value;
}
function openReason(value) {
  if (typeof value !== "object" || value === null) return void 0;
  return value[OPEN];
}
var INHERITED = Object.prototype;
function child(parent, key) {
  if (typeof parent !== "object" || parent === null) return void 0;
  if (parent instanceof Unknown) return parent;
  const value = parent[key];
  if (value !== void 0 && typeof value !== "function" && value !== INHERITED && !Array.isArray(parent)) return value;
  if (value === void 0 && parent[OPEN] === void 0) return void 0;
  if (Object.hasOwn(parent, key)) return value;
  const open = openReason(parent);
  return open === void 0 ? void 0 : new Unknown(open);
}
var get = (root, ...path) => at(root, path);
function at(root, path) {
  let value = root;
  for (let step2 = 0; step2 < path.length && value !== void 0; step2++)
    value = child(value, path[step2]);
  return value === null ? void 0 : value;
}
var isThere = (value) => isUnknown(value) ? value : value !== void 0;
function text(root, ...path) {
  const value = at(root, path);
  return typeof value === "string" || value instanceof Unknown ? value : void 0;
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

// constructs/facts.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_src = __toESM(require_index());
function textOf(file, path) {
  try {
    return (0, import_node_fs.readFileSync)(file, "utf8");
  } catch (error) {
    throw new Error(`facts: ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
var read = /* @__PURE__ */ new Map();
function objectsOf(path) {
  const file = (0, import_node_path.resolve)(path);
  const known2 = read.get(file);
  if (known2) return known2;
  const objects = objectsIn(textOf(file, path), path);
  read.set(file, objects);
  return objects;
}
var remembered = /* @__PURE__ */ new Map();
function remember(text2) {
  const path = remembered.get(text2) ?? (0, import_node_path.resolve)("/", `text of facts ${remembered.size}`);
  if (!remembered.has(text2)) read.set(path, objectsIn(text2, path));
  remembered.set(text2, path);
  return path;
}
function objectsIn(text2, path) {
  const { values, errors } = (0, import_src.readYaml)(text2);
  const [error] = errors;
  if (error) throw new Error(`facts: ${path}:${error.line}:${error.column}: ${error.message}`);
  const documents = values.filter((value) => value !== null && value !== void 0);
  if (documents.length === 0)
    throw new Error(`facts: ${path} holds no Kubernetes object; capture with kubectl get -o yaml`);
  return documents.flatMap(itemsOf);
}
function itemsOf(value) {
  const items2 = at(value, ["items"]);
  return at(value, ["kind"]) === "List" && Array.isArray(items2) ? items2 : [value];
}
function readFacts(files) {
  if (files === void 0) return [];
  const paths = typeof files === "string" ? [files] : files;
  return paths.flatMap((path) => [...objectsOf(path)]);
}

// constructs/tree.ts
var import_cdk8s = __toESM(require_lib2());
var import_src2 = __toESM(require_index());
var trees = /* @__PURE__ */ new WeakMap();
function treeOf(construct) {
  const { root } = construct.node;
  let tree = trees.get(root);
  if (!tree) {
    tree = {
      root,
      clusters: [],
      resources: /* @__PURE__ */ new Map(),
      options: {},
      missingGates: import_src2.missingGates,
      manifests: void 0,
      kinds: void 0,
      writing: 0
    };
    trees.set(root, tree);
  }
  return tree;
}
function objectsByKind(tree) {
  const found = /* @__PURE__ */ new Map();
  for (const construct of tree.root.node.findAll()) {
    if (!import_cdk8s.ApiObject.isApiObject(construct)) continue;
    const group = found.get(construct.kind);
    if (group) group.push(construct);
    else found.set(construct.kind, [construct]);
  }
  return found;
}
function objectsOfKind(tree, kind) {
  const kinds = tree.kinds ?? objectsByKind(tree);
  if (tree.writing > 0) tree.kinds = kinds;
  return kinds.get(kind) ?? [];
}
function whileWriting(tree, run) {
  tree.writing++;
  try {
    return run();
  } finally {
    tree.writing--;
    if (tree.writing === 0) {
      tree.manifests = void 0;
      tree.kinds = void 0;
    }
  }
}

// constructs/cluster.ts
function shared(left, right) {
  const [one2, other] = [left.node.scopes, right.node.scopes];
  let count = 0;
  while (count < one2.length && one2[count] === other[count]) count++;
  return count;
}
function nearest(construct, clusters) {
  const distances = clusters.map((cluster) => shared(construct, cluster));
  const most = Math.max(...distances);
  const found = clusters.filter((_, index) => distances[index] === most);
  return found.length === 1 ? found[0] : void 0;
}
function clusterOf(construct, named) {
  const { clusters } = treeOf(construct);
  if (named !== void 0 || clusters.length === 0) return named;
  return clusters.length === 1 ? clusters[0] : nearest(construct, clusters);
}
var facts = /* @__PURE__ */ new WeakMap();
function factsOf(tree, cluster) {
  const key = cluster ?? tree.root;
  let known2 = facts.get(key);
  if (!known2) {
    if (tree.options.facts !== void 0 && tree.clusters.length > 1)
      throw new Error("facts: the app has several clusters; give each its own, not the guard of all");
    known2 = [...readFacts(cluster?.facts), ...readFacts(tree.options.facts)];
    facts.set(key, known2);
  }
  return known2;
}
var indexes = /* @__PURE__ */ new WeakMap();
var keyOf = (kind, namespace, name) => [kind, namespace, name].join("\0");
var indexOf = (objects) => new Map(
  objects.map((object) => {
    const [namespace, name] = [text(object, "metadata", "namespace"), text(object, "metadata", "name")];
    return [keyOf(text(object, "kind"), namespace, name), object];
  })
);
function captured(construct, kind, namespace, name) {
  const objects = factsOf(treeOf(construct), clusterOf(construct, construct.cluster));
  if (objects.length === 0) return void 0;
  const index = indexes.get(objects) ?? indexOf(objects);
  indexes.set(objects, index);
  return index.get(keyOf(kind, namespace, name));
}
var releaseText = (tree, cluster) => cluster?.kubevirtRelease ?? tree.options.release;
function releaseOf(construct, named) {
  const tree = treeOf(construct);
  const cluster = clusterOf(construct, named);
  const version = releaseText(tree, cluster) ?? capturedRelease(factsOf(tree, cluster));
  return version === void 0 ? void 0 : knownRelease(version);
}
function knownRelease(version) {
  const reading = readRelease(version);
  if ("release" in reading) return reading.release;
  const known2 = KNOWN_RELEASES.map(({ minor }) => minor).join(", ");
  throw new Error(`KubeVirt release ${JSON.stringify(version)} is not known; known are ${known2}`);
}
var releases = /* @__PURE__ */ new WeakMap();
function capturedRelease(objects) {
  if (objects.length === 0) return void 0;
  if (!releases.has(objects)) {
    const [target] = (0, import_src3.lintObjects)([], { facts: objects, complete: false }).targets;
    releases.set(objects, target === void 0 || target.from === "not known" ? void 0 : target.kubevirt);
  }
  return releases.get(objects);
}

// constructs/guard.ts
var import_src5 = __toESM(require_index());

// constructs/joined.ts
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype;
var isPlain = (value) => typeof value !== "object" || value === null;
function together(left, right, where) {
  const all = [...left, ...right].filter((item) => item !== void 0);
  if (all.every(isPlain)) return [...new Set(all)];
  const names = all.map((item) => isFields(item) ? item.name : void 0).filter((name) => name !== void 0);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== void 0)
    throw new Error(
      `${where} has the name ${JSON.stringify(twice)} by the props and by the raw spec; set it in one of them`
    );
  return all;
}
function opened(typed, reason) {
  if (Array.isArray(typed)) return markOpen([...typed], reason);
  if (!isFields(typed)) return typed;
  const entries = Object.entries(typed).map(([key, value]) => [key, opened(value, reason)]);
  return markOpen(Object.fromEntries(entries), reason);
}
function joined(typed, raw2, where) {
  if (raw2 === void 0) return typed;
  if (typed === void 0 || Object.is(typed, raw2)) return raw2;
  if (raw2 instanceof Unknown) return opened(typed, raw2.reason);
  if (Array.isArray(typed) && Array.isArray(raw2)) return together(typed, raw2, where);
  if (!isFields(typed) || !isFields(raw2))
    throw new Error(
      `${where} is ${JSON.stringify(typed)} by the props and ${JSON.stringify(raw2)} by the raw spec; set it in one of them`
    );
  const both = { ...typed };
  for (const [key, value] of Object.entries(raw2)) both[key] = joined(typed[key], value, `${where}.${key}`);
  return both;
}
function filled(fields) {
  const left = Object.entries(fields).filter(([, value]) => value !== void 0);
  return left.length === 0 ? void 0 : Object.fromEntries(left);
}

// constructs/late.ts
var import_cdk8s2 = __toESM(require_lib2());
var OBJECT = [
  "metadata.name",
  "metadata.namespace",
  "metadata.labels",
  "metadata.annotations",
  "cluster",
  "accept.*",
  "argoCd.*",
  "spec"
];
var MACHINE = [
  "windows",
  "state",
  "secureBoot",
  "instancetype",
  "preference.name",
  "preference.kind",
  "cpu",
  "memory",
  "disks",
  "networks",
  "liveMigration",
  "podMetadata.labels"
];
var TEMPLATE = ["size", "storageClass", "source"];
var below = (name, reads) => reads.map((read3) => `${name}.${read3}`);
var VM_SPEC = ["template.spec", "template.metadata", "preference.name"];
var READ = {
  CDI: ["release", "raiseStateClaims", "featureGates"],
  DataVolume: [...TEMPLATE, ...below("spec", ["source", "storage", "pvc"])],
  HyperConverged: ["release", "kubevirt", "apiVersion", "vmStateStorageClass", "facts.*"],
  KubeVirt: ["release", "vmStateStorageClass", "featureGates", "disabledFeatureGates", "facts.*", "spec.imageTag"],
  MigrationPolicy: ["bandwidthPerMigration", "completionTimeoutPerGiB"],
  StorageClass: ["default", "virtDefault", "fields"],
  StorageProfile: ["storageClass", "claimPropertySets.*", "snapshotClass", "minimumSize"],
  VirtualMachine: [...MACHINE, "firmwareUuid", ...below("spec", VM_SPEC)],
  VirtualMachineClone: ["source"],
  VirtualMachineClusterInstancetype: ["cpu", "memory"],
  VirtualMachineClusterPreference: ["state", "secureBoot", "requirements.memory"],
  VirtualMachineExport: ["source", "ttlDuration", "tokenSecretRef"],
  VirtualMachineInstanceMigration: ["virtualMachine"],
  VirtualMachineInstancetype: ["cpu", "memory"],
  VirtualMachinePool: [
    ...MACHINE,
    "replicas",
    "labels",
    ...below("spec.virtualMachineTemplate", ["metadata", ...below("spec", VM_SPEC)])
  ],
  VirtualMachinePreference: ["state", "secureBoot", "requirements.memory"],
  VirtualMachineRestore: ["snapshot"],
  VirtualMachineSnapshot: ["virtualMachine", "failureDeadline"],
  disk: ["volume", ...below("volume.template", TEMPLATE), "type", "bootOrder", "fields"],
  network: ["binding", "fields"],
  guard: ["facts.*", "release", "rules.*", "failOn"],
  import: ["facts.*", "release", "kubevirt"],
  service: ["ports", "metadata"]
};
function lateAt(value, [step2, ...rest], at3) {
  if (value instanceof import_cdk8s2.Lazy) return at3.join(".") || "what is given";
  if (step2 === void 0 || typeof value !== "object" || value === null) return void 0;
  for (const key of step2 === "*" ? Object.keys(value) : [step2]) {
    const found = lateAt(value[key], rest, [...at3, key]);
    if (found !== void 0) return found;
  }
  return void 0;
}
var lateError = (what) => new Error(
  `${what} is a Lazy, which cdk8s resolves only while it writes, and it is read before; give the value itself`
);
function settled(value, what) {
  if (value instanceof import_cdk8s2.Lazy) throw lateError(what);
  return value;
}
function refuseLate(kind, given, where, whose = "") {
  for (const read3 of [...OBJECT, ...READ[kind] ?? []]) {
    const found = lateAt(given, read3.split("."), []);
    if (found !== void 0) throw lateError(`${where}: ${found}${whose}`);
  }
}
var pathIn = (scope, id) => [scope.node.path, id].filter(Boolean).join("/");

// constructs/sources.ts
var import_node_path2 = require("node:path");
var import_node_url = require("node:url");
var import_src4 = __toESM(require_index());
var FRAME = /^\s+at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):\d+\)?$/gm;
var isOfUser = (file) => !/[\\/]node_modules[\\/]/.test(file) && (0, import_node_path2.dirname)(file) !== __dirname;
function callsUnderWay() {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  if (typeof stack !== "string") return [];
  return [...stack.matchAll(FRAME)].map(([, file = "", line]) => ({ file: /^file:/.test(file) ? (0, import_node_url.fileURLToPath)(file) : file, line: Number(line) })).filter(({ file }) => isOfUser(file)).reverse();
}
function entriesOf(running) {
  const started = [require.main?.filename, process.argv[1]].filter((file) => file !== void 0);
  return [.../* @__PURE__ */ new Set([...running.map(({ file }) => file), ...started.filter(isOfUser)])];
}
var before;
function sourceTexts() {
  let app;
  return (construct, field) => {
    if (!app) {
      const running = callsUnderWay();
      before = new import_src4.AppSources(entriesOf(running), process.cwd(), before);
      app = { running, sources: before };
    }
    return app.sources.find(construct, field, app.running)?.text ?? "";
  };
}

// constructs/guard.ts
var checks = /* @__PURE__ */ new WeakMap();
var watches = /* @__PURE__ */ new WeakMap();
function guard(scope, options = {}) {
  const tree = treeOf(scope);
  refuseLate("guard", options, "guard");
  tree.options = { ...tree.options, ...filled({ ...options }), rules: { ...tree.options.rules, ...options.rules } };
  watch(tree);
}
function guarded(resource, check) {
  if (check) checks.set(resource.apiObject, check);
  const tree = treeOf(resource);
  const watching = watch(tree);
  judgeOnceIn(resource.apiObject.chart, tree, watching);
  resource.node.addValidation({ validate: () => watching.judged?.failures.get(resource) ?? [] });
}
function watch(tree) {
  const known2 = watches.get(tree);
  if (known2) return known2;
  const watching = { judged: void 0, printed: /* @__PURE__ */ new Set() };
  watches.set(tree, watching);
  tree.root.node.addValidation({ validate: () => validateRoot(tree, watching) });
  judgeOnceIn(tree.root, tree, watching);
  return watching;
}
function validateRoot(tree, watching) {
  if (tree.writing > 0 && watching.judged) return [];
  const sources = sourceTexts();
  const judged = whileWriting(tree, () => judge(tree, sources));
  watching.judged = judged;
  for (const warning of judged.warnings) print(tree, warning, sources, watching);
  return judged.failures.get(tree.root) ?? [];
}
function print(tree, told, sources, { printed }) {
  const { path } = constructOf(tree, told.object).node;
  const known2 = `${path} ${textOf2(told)}`;
  if (printed.has(known2)) return;
  printed.add(known2);
  process.stderr.write(`[${path}] ${textOf2(told, sources)}
`);
}
var WRITES = ["synth", "synthYaml", "toJson"];
function judgeOnceIn(construct, tree, watching) {
  const writer = construct;
  for (const name of WRITES) {
    const own2 = writer[name];
    if (typeof own2 !== "function" || Object.hasOwn(writer, name)) continue;
    const once = (...given) => {
      if (tree.writing === 0) watching.judged = void 0;
      return whileWriting(tree, () => own2.apply(writer, given));
    };
    Object.defineProperty(writer, name, { value: once, configurable: true, writable: true });
  }
}
function byCluster(tree) {
  const found = /* @__PURE__ */ new Map();
  for (const object of [...tree.kinds?.values() ?? []].flat()) {
    const cluster = clusterOf(object, tree.resources.get(object)?.cluster);
    const group = found.get(cluster);
    if (group) group.push(object);
    else found.set(cluster, [object]);
  }
  return found;
}
var FAIL_ON = ["error", "warning", void 0];
function judge(tree, sources) {
  const { failOn } = tree.options;
  if (!FAIL_ON.includes(failOn)) throw new Error(`guard: failOn takes error or warning, not ${JSON.stringify(failOn)}`);
  const judged = { failures: /* @__PURE__ */ new Map(), warnings: [] };
  tree.kinds = objectsByKind(tree);
  const groups = byCluster(tree);
  tree.manifests = manifestsOf(tree, [...groups.values()].flat());
  for (const [cluster, objects] of groups) judgeCluster(tree, cluster, objects, sources, judged);
  return judged;
}
function manifestsOf(tree, objects) {
  const manifests = /* @__PURE__ */ new Map();
  tree.manifests = manifests;
  const isCluster2 = (object) => tree.clusters.some((cluster) => cluster === object.node.scope);
  for (const late of [false, true])
    for (const object of objects) if (isCluster2(object) === late) manifests.set(object, object.toJson());
  return manifests;
}
function judgeCluster(tree, cluster, objects, sources, judged) {
  const kubevirt = releaseText(tree, cluster);
  const { findings } = (0, import_src5.lintObjects)(
    objects.map((object) => tree.manifests?.get(object)),
    {
      complete: false,
      observed: false,
      // What is accepted on constructs are warnings.
      ignoreErrors: false,
      facts: factsOf(tree, cluster),
      rules: tree.options.rules ?? {},
      ...kubevirt === void 0 ? {} : { kubevirt }
    }
  );
  for (const object of objects) {
    const finding = checks.get(object)?.(tree.manifests?.get(object));
    if (finding) sort(tree, { finding, own: object, object }, sources, judged);
  }
  if (findings.length === 0) return;
  const known2 = new Map(objects.map((object) => [keyOf2(tree.manifests?.get(object)), object]));
  for (const finding of findings) sort(tree, blamed(tree, finding, known2), sources, judged);
}
function blamed(tree, finding, known2) {
  const [own2, ...others] = [finding, ...finding.related ?? []].map(({ object }) => known2.get(refKey(object)));
  const isOurs = (object) => object !== void 0 && tree.resources.has(object);
  return { finding, own: own2, object: isOurs(own2) ? own2 : others.find(isOurs) ?? own2 };
}
var refKey = (ref) => ref === void 0 ? "" : [ref.apiVersion, ref.kind, ref.namespace ?? "", ref.name].join("\0");
function keyOf2(manifest) {
  const { apiVersion, kind, metadata } = manifest;
  return refKey({ apiVersion, kind, namespace: metadata.namespace, name: metadata.name });
}
var constructOf = (tree, object) => (object && tree.resources.get(object)) ?? object ?? tree.root;
function sort(tree, told, sources, judged) {
  const resource = told.object && tree.resources.get(told.object);
  if (fails(told.finding, resource, tree.options)) {
    const text2 = textOf2(told, sources);
    const { path } = constructOf(tree, told.object).node;
    const [at3, line] = resource ? [resource, text2] : [tree.root, `${path}: ${text2}`];
    judged.failures.set(at3, [...judged.failures.get(at3) ?? [], line]);
  } else if (told.finding.severity !== "info") {
    judged.warnings.push(told);
  }
}
var isMeta = ({ rule }) => rule.startsWith("meta/");
function fails(finding, resource, { failOn }) {
  if (finding.severity === "error") return true;
  if (finding.severity === "info" || failOn === "error") return false;
  return failOn === "warning" || resource !== void 0 && !isMeta(finding);
}
function textOf2({ finding, own: own2, object: blamed2 }, sources = () => "") {
  const { severity, rule, message, path = "", docs, object } = finding;
  const accepted = severity === "warning" && !rule.startsWith("meta/") ? `; or accept it: accept: { '${rule}': 'why' }` : "";
  const elsewhere = object && object.name !== blamed2?.name ? `${object.kind} ${object.name} ` : "";
  const field = own2 ? sources(own2.node.path, path) : "";
  const [place, far] = own2 === blamed2 ? [field, ""] : [blamed2 ? sources(blamed2.node.path) : "", field && ` ${field}`];
  const where = path === "" && far === "" ? "" : `${elsewhere}${path}${far}; `;
  return `${place && `${place}: `}${severity} ${rule}: ${message}${accepted} (${where}${docs})`;
}

// constructs/numbers.ts
function whole(value, least, what) {
  if (Number.isSafeInteger(value) && value >= least) return value;
  const range = least === Number.MIN_SAFE_INTEGER ? "a whole number" : `a whole number from ${least} on`;
  throw new Error(`${what} must be ${range}, not ${value}`);
}

// constructs/resource.ts
var IGNORE = "vmstate.io/ignore";
var BREAKS_REASON = /;\s*[\w-]+\/|\n/;
function ignoreAnnotation(accept, path) {
  return Object.entries(accept).sort(([left], [right]) => left < right ? -1 : 1).map(([rule, reason]) => {
    if (reason.trim() === "") throw new Error(`${path}: accept of "${rule}" needs a reason`);
    if (BREAKS_REASON.test(reason))
      throw new Error(`${path}: the reason to accept "${rule}" may hold no line break and no ";" before a rule`);
    return `${rule}: ${reason.trim()}`;
  }).join("; ");
}
function syncOptions({ prune, delete: deletes, skipDryRunOnMissingResource }) {
  return [
    ...prune === void 0 ? [] : [`Prune=${prune}`],
    ...deletes === void 0 ? [] : [`Delete=${deletes}`],
    ...skipDryRunOnMissingResource ? ["SkipDryRunOnMissingResource=true"] : []
  ].join(",");
}
var waveText = (wave, path) => String(whole(wave, Number.MIN_SAFE_INTEGER, `${path}: argoCd.syncWave`));
function annotationsOf({ metadata, accept = {}, argoCd = {} }, path) {
  const given = (key) => settled(metadata?.annotations?.[key], `${path}: annotation ${key}`);
  const options = [given(ARGO_SYNC_OPTIONS), syncOptions(argoCd)].filter(Boolean).join(",");
  const ignored = [given(IGNORE), ignoreAnnotation(accept, path)].filter(Boolean).join("; ");
  return {
    ...metadata?.annotations,
    ...options === "" ? {} : { [ARGO_SYNC_OPTIONS]: options },
    ...argoCd.syncWave === void 0 ? {} : { [ARGO_SYNC_WAVE]: waveText(argoCd.syncWave, path) },
    ...ignored === "" ? {} : { [IGNORE]: ignored }
  };
}
function withoutNamespace({ kind, metadata }, given, path) {
  if (given !== void 0)
    throw new Error(`${path}: a ${kind} belongs to no namespace; leave metadata.namespace ${given} out`);
  Object.defineProperty(metadata, "namespace", { value: void 0 });
}
var LateObject = class extends import_cdk8s3.ApiObject {
  #resource;
  #options;
  constructor(resource, props, options) {
    super(resource, "Resource", props);
    this.#resource = resource;
    this.#options = options;
    Object.defineProperty(this, "apiVersion", { get: () => options.apiVersion(resource.release) });
    if (options.clusterScoped) withoutNamespace(this, props.metadata?.namespace, resource.node.path);
  }
  toJson() {
    const judged = treeOf(this).manifests?.get(this);
    if (judged !== void 0) return judged;
    Object.defineProperty(this, "props", { value: this.fields(), configurable: true });
    return super.toJson();
  }
  /** The fields of an object of this class: `instanceof` holds for all API objects. */
  static fieldsOf(object) {
    return #resource in object ? object.fields() : void 0;
  }
  /** Everything beside metadata, before cdk8s takes out what is absent. */
  fields() {
    const { release } = this.#resource;
    return { apiVersion: this.#options.apiVersion(release), kind: this.kind, ...this.#body(release) };
  }
  /** What cannot be written is said of the construct and the release. */
  #body(release) {
    try {
      return this.#options.body(release);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.#resource.node.path} (${release.label}): ${why}`, { cause: error });
    }
  }
};
var fieldsOf = (object) => LateObject.fieldsOf(object);
var Resource = class extends import_constructs.Construct {
  /** The API object: for JSON patches, metadata and dependencies. */
  apiObject;
  /** The cluster that was named for it. */
  cluster;
  constructor(scope, id, props, options) {
    super(scope, id);
    refuseLate(options.kind, props, this.node.path);
    this.cluster = props.cluster;
    const annotations = annotationsOf(props, this.node.path);
    const metadata = { ...props.metadata, ...Object.keys(annotations).length > 0 ? { annotations } : {} };
    const { kind } = options;
    this.apiObject = new LateObject(this, { apiVersion: options.apiVersion(newestRelease()), kind, metadata }, options);
    treeOf(this).resources.set(this.apiObject, this);
    guarded(this, options.check);
  }
  /** The release that the object is made for; the newest known where nothing tells it. */
  get release() {
    return releaseOf(this, this.cluster) ?? newestRelease();
  }
  /** The metadata of the object: for labels and annotations that are added later. */
  get metadata() {
    return this.apiObject.metadata;
  }
  /** The name of the object in Kubernetes. */
  get name() {
    return this.apiObject.name;
  }
  /** The namespace of the object; undefined where none is written, as for all cluster-wide objects. */
  get namespace() {
    return this.metadata.namespace;
  }
  /** Group and version of the object, as the release has them. */
  get apiVersion() {
    return this.apiObject.apiVersion;
  }
  /** The group alone. */
  get apiGroup() {
    return this.apiObject.apiGroup;
  }
  /** The kind of the object. */
  get kind() {
    return this.apiObject.kind;
  }
  /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
  get resourceName() {
    return this.name;
  }
  /** This object as a resource of an RBAC rule of cdk8s-plus. */
  asApiResource() {
    return this;
  }
  /** No resource is a URL of the API server. */
  asNonApiResource() {
    return void 0;
  }
};
function annotated(metadata, own2) {
  const annotations = joined(filled(own2), metadata?.annotations, "metadata.annotations");
  return { ...metadata, ...annotations ? { annotations } : {} };
}
function nameOf(from, given) {
  if (typeof given === "string") return given;
  if (import_constructs.Construct.isConstruct(given) && given.node.root === from.node.root) from.node.addDependency(given);
  return given.name;
}

// constructs/reading/choices.ts
var MOST_WORLDS = 64;
var COPIED_WORLDS = 3;
var product = (slots) => slots.reduce((all, { count }) => all * count, 1);
var deciding = (slots) => slots.filter(({ isCopied }) => !isCopied);
var worldsFor = (slots) => Math.max(product(deciding(slots)), slots.some(({ isCopied }) => isCopied) ? COPIED_WORLDS : 1);
function scrambled(seed) {
  let value = Math.imul(seed ^ 2654435769, 2246822507);
  value = Math.imul(value ^ value >>> 13, 3266489909);
  return (value ^ value >>> 16) >>> 0;
}
function shuffled(turn, count, seed) {
  const order = Array.from({ length: count }, (_, index) => index);
  order.sort((one2, two) => scrambled(seed * 131 + one2) - scrambled(seed * 131 + two));
  return order[turn] ?? 0;
}
function turnOf(world, count, seed) {
  const block = Math.floor(world / count);
  return block === 0 ? world : shuffled(world % count, count, seed * 8191 + block);
}
function chosen(slot, slots, world, seed) {
  const { index, count, isCopied } = slot;
  const own2 = seed * 127 + index + 1;
  if (isCopied) return world === 0 ? 0 : world === 1 ? count - 1 : turnOf(world + count, count, own2);
  const others = deciding(slots);
  const all = product(others);
  if (all > MOST_WORLDS) return turnOf(world, count, own2);
  const before2 = product(others.filter((other) => other.index < index));
  return Math.floor(turnOf(world, all, seed) / before2) % count;
}
var isTaken = (world, seed) => world === 0 || scrambled(world * 8209 + seed) % 2 === 0;

// constructs/index.ts
var constructs_exports = {};
__export(constructs_exports, {
  CDI: () => CDI,
  DataVolume: () => DataVolume,
  DataVolumeClaim: () => DataVolumeClaim,
  DataVolumeSource: () => DataVolumeSource,
  ExportSource: () => ExportSource,
  FirmwareUuid: () => FirmwareUuid,
  HyperConverged: () => HyperConverged,
  KubeVirt: () => KubeVirt,
  MigrationPolicy: () => MigrationPolicy,
  Resource: () => Resource,
  State: () => State,
  StorageClass: () => StorageClass,
  StorageProfile: () => StorageProfile,
  VirtualMachine: () => VirtualMachine,
  VirtualMachineClone: () => VirtualMachineClone,
  VirtualMachineClusterInstancetype: () => VirtualMachineClusterInstancetype,
  VirtualMachineClusterPreference: () => VirtualMachineClusterPreference,
  VirtualMachineExport: () => VirtualMachineExport,
  VirtualMachineInstanceMigration: () => VirtualMachineInstanceMigration,
  VirtualMachineInstancetype: () => VirtualMachineInstancetype,
  VirtualMachinePool: () => VirtualMachinePool,
  VirtualMachinePreference: () => VirtualMachinePreference,
  VirtualMachineRestore: () => VirtualMachineRestore,
  VirtualMachineSnapshot: () => VirtualMachineSnapshot,
  Volume: () => Volume,
  Windows: () => Windows,
  api: () => api_exports,
  guard: () => guard
});

// constructs/api/index.ts
var api_exports = {};

// constructs/cdi.ts
var import_cdk8s4 = __toESM(require_lib2());

// src/facts/claim-size.ts
var MINIMUM_SIZE_ANNOTATION = "cdi.kubevirt.io/minimumSupportedPvcSize";
var CLAIM_WEBHOOK_GATE = "WebhookPvcRendering";
var CDI_RAISES_SINCE = "1.63";
var CDI_WEBHOOK_DEFAULT_SINCE = "1.66";
var ROUNDED_UP_TO = { "ebs.csi.aws.com": "1Gi" };

// src/facts/release-signs.ts
var KUBEVIRT_RELEASE_ANNOTATION = "vmstate.io/kubevirt-release";
var CDI_RELEASE_ANNOTATION = "vmstate.io/cdi-release";

// src/facts/state-claim.ts
var STATE_CLAIM_SIZE = "10Mi";
var VIRT_DEFAULT_ANNOTATION = "storageclass.kubevirt.io/is-default-virt-class";
var CLUSTER_DEFAULT_ANNOTATION = "storageclass.kubernetes.io/is-default-class";

// src/kubevirt/quantity.ts
var QUANTITY = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,3}))?$/;
var DECIMAL = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
var BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
var SCALE = 9;
var MOST_DIGITS = 100;
var power = (base, exponent) => base ** BigInt(exponent);
function readQuantity(value) {
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const match = QUANTITY.exec(String(value));
  if (!match) return void 0;
  const [, sign, digits = "", suffix = "", exponent] = match;
  if (digits.length > MOST_DIGITS) return void 0;
  const [whole2 = "", fraction = ""] = digits.split(".");
  const binary = BINARY.indexOf(suffix);
  const factor = binary < 0 ? 1n : power(1024n, binary + 1);
  const tens = SCALE - fraction.length + (exponent === void 0 ? DECIMAL[suffix] ?? 0 : Number(exponent));
  const amount = BigInt(`${whole2}${fraction}`) * factor;
  const scaled = tens >= 0 ? amount * power(10n, tens) : dividedUp(amount, power(10n, -tens));
  return sign === "-" ? -scaled : scaled;
}
var dividedUp = (amount, by) => (amount + by - 1n) / by;

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
var nfsWhen = (provisioner, test) => [
  { when: [test], key: `${provisioner}/nfs` },
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
var words = (value, separators) => value.split(separators).map((word) => word.trim());
function passes(test, value) {
  switch (test.is) {
    case "present":
      return value !== void 0;
    case "filled":
      return value !== void 0 && value !== "";
    case "absent":
      return value === void 0;
    case "one of":
      return test.values.includes((test.ignoreCase ? value?.toLowerCase() : value) ?? "");
    case "starts with":
      return value?.startsWith(test.text) ?? false;
    case "contains":
      return value?.toLowerCase().includes(test.text) ?? false;
    case "lists all":
      return test.values.every((wanted) => words(value ?? "", test.separators).includes(wanted));
  }
}
function keyOf3(storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (provisioner === void 0 || isUnknown(provisioner)) return provisioner;
  const rows = Object.hasOwn(PROVISIONER_KEYS, provisioner) ? PROVISIONER_KEYS[provisioner] : void 0;
  for (const row of rows ?? []) {
    const values = row.when.map(({ parameter }) => get(storageClass, "parameters", parameter));
    const unknown = values.find(isUnknown);
    if (unknown) return unknown;
    const met = row.when.every(
      (test, index) => passes(test, typeof values[index] === "string" ? values[index] : void 0)
    );
    if (met) return row.key;
  }
  return rows ? void 0 : provisioner;
}
function providedMinimum(storageClass) {
  const key = keyOf3(storageClass);
  if (key === void 0 || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.minimumSize : void 0;
}

// src/kubevirt/claim-size.ts
var roundedUpTo = (provisioner) => typeof provisioner === "string" && Object.hasOwn(ROUNDED_UP_TO, provisioner) ? ROUNDED_UP_TO[provisioner] : void 0;
function refusesStateClaim(minimum, storageClass) {
  const least = readQuantity(minimum);
  if (least === void 0) return false;
  const rounded = roundedUpTo(get(storageClass, "provisioner"));
  return least > (readQuantity(rounded ?? STATE_CLAIM_SIZE) ?? 0n);
}
var raisesByGate = (version) => version === void 0 || isSince(version, CDI_RAISES_SINCE) !== false && isSince(version, CDI_WEBHOOK_DEFAULT_SINCE) === false;
var canRaise = (version) => isSince(version, CDI_RAISES_SINCE) !== false;
function smallestClaim(storageClass, profiles) {
  const written2 = profiles.map((profile) => text(profile, "metadata", "annotations", MINIMUM_SIZE_ANNOTATION));
  return written2.find((size) => size !== void 0) ?? providedMinimum(storageClass);
}

// constructs/cdi.ts
var SIZING_KINDS = [`${STORAGE_GROUP}/StorageClass`, `${CDI_GROUP}/StorageProfile`];
var NAME = "cdi";
var CDI = class extends Resource {
  resourceType = "cdis";
  #props;
  /** @throws Error when the release is no version, or raises no claims although it is told to. */
  constructor(scope, id, props = {}) {
    refuseLate("CDI", props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: { name: NAME, ...annotated(props.metadata, { [CDI_RELEASE_ANNOTATION]: props.release }) } },
      {
        kind: "CDI",
        clusterScoped: true,
        apiVersion: (release) => writtenVersion("CDI", release),
        body: (release) => ({ spec: this.#spec(release) })
      }
    );
    this.#props = props;
    checkRelease(props, this.node.path);
  }
  /** The release of CDI: what was given, else what was captured; undefined where neither tells it. */
  get cdiRelease() {
    const captured2 = factsOf(treeOf(this), clusterOf(this, this.cluster)).find(isKind("CDI"));
    const observed = at(captured2, ["status", "observedVersion"]);
    return this.#props.release ?? (typeof observed === "string" ? observed : void 0);
  }
  #spec(release) {
    const { featureGates = [], spec } = this.#props;
    const gates = this.#raises(release) ? [...featureGates, CLAIM_WEBHOOK_GATE] : featureGates;
    const config = filled({ featureGates: gates.length > 0 ? [...new Set(gates)] : void 0 });
    return joined(filled({ config }) ?? {}, spec, "spec");
  }
  /** Whether the gate is to be listed. */
  #raises(release) {
    const { raiseStateClaims } = this.#props;
    const wanted = raiseStateClaims ?? (holds("stateClaimRaised", release) && this.#isTooSmall());
    return wanted && raisesByGate(this.cdiRelease);
  }
  /** Whether a class of the cluster grants no claim as small as KubeVirt asks for. */
  #isTooSmall() {
    const objects = this.#sizing();
    const profiles = objects.filter(isKind("StorageProfile"));
    return objects.filter(isKind("StorageClass")).some((storageClass) => {
      const own2 = profiles.filter((profile) => nameIn(profile) === nameIn(storageClass));
      const least = smallestClaim(storageClass, own2);
      return typeof least === "string" && refusesStateClaim(least, storageClass);
    });
  }
  /** The StorageClasses and StorageProfiles of the cluster: what the app writes, and what was captured. */
  #sizing() {
    const tree = treeOf(this);
    const cluster = clusterOf(this, this.cluster);
    const written2 = tree.root.node.findAll().filter(import_cdk8s4.ApiObject.isApiObject).filter((object) => SIZING_KINDS.includes(`${object.apiGroup}/${object.kind}`)).filter((object) => clusterOf(object, tree.resources.get(object)?.cluster) === cluster);
    return [...written2.map((object) => tree.manifests?.get(object) ?? object.toJson()), ...factsOf(tree, cluster)];
  }
};
var nameIn = (object) => at(object, ["metadata", "name"]);
var isKind = (kind) => (object) => at(object, ["kind"]) === kind;
function checkRelease({ release, raiseStateClaims }, path) {
  if (release === void 0) return;
  if (isSince(release, release) === void 0)
    throw new Error(`${path}: CDI release ${JSON.stringify(release)} is no version, which is numbers parted by dots`);
  if (raiseStateClaims && !canRaise(release))
    throw new Error(`${path}: CDI ${release} raises no claims; leave raiseStateClaims out, or take a newer release`);
}

// constructs/data-volume.ts
var import_constructs2 = __toESM(require_lib());

// src/facts/cdi.ts
var COPIED_SOURCES = ["pvc", "snapshot"];

// constructs/volume.ts
function quantityText(quantity) {
  settled(quantity, "a quantity");
  const text2 = typeof quantity === "object" ? quantity.asString() : String(quantity);
  if (readQuantity(text2) === void 0)
    throw new Error(`${JSON.stringify(quantity)} is no Kubernetes quantity, as 40Gi or Size.gibibytes(40)`);
  return text2;
}
function sizeText(quantity) {
  const text2 = quantityText(quantity);
  if ((readQuantity(text2) ?? 0n) <= 0n)
    throw new Error(`a size must be more than 0, and ${JSON.stringify(text2)} is not`);
  return text2;
}
var DataVolumeSource = class _DataVolumeSource {
  constructor(fields, needs) {
    this.fields = fields;
    this.needs = needs;
  }
  fields;
  needs;
  /** An empty disk. */
  static blank() {
    return new _DataVolumeSource({ source: { blank: {} } });
  }
  /** An image downloaded by HTTP or HTTPS. */
  static http(url) {
    return new _DataVolumeSource({ source: { http: { url } } });
  }
  /** A container disk, pulled from a registry: `docker://quay.io/containerdisks/fedora:latest`. */
  static registry(url) {
    return new _DataVolumeSource({ source: { registry: { url } } });
  }
  /**
   * A copy of a claim.
   * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
   */
  static claim(claim, namespace = namespaceOf(claim)) {
    return new _DataVolumeSource({ source: { pvc: { name: nameText(claim), namespace } } }, claim);
  }
  /**
   * A copy of a volume snapshot.
   * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
   */
  static snapshot(snapshot, namespace = namespaceOf(snapshot)) {
    return new _DataVolumeSource({ source: { snapshot: { name: nameText(snapshot), namespace } } }, snapshot);
  }
  /** What a DataSource names at the moment, as the images that DataImportCrons keep fresh. */
  static dataSource(name, namespace = namespaceOf(name)) {
    return new _DataVolumeSource({ sourceRef: { kind: "DataSource", name: nameText(name), namespace } }, name);
  }
};
function namespaceOf(given) {
  const namespace = at(given, ["namespace"]) ?? at(given, ["metadata", "namespace"]);
  return typeof namespace === "string" ? namespace : void 0;
}
function nameText(given) {
  const name = typeof given === "string" ? given : settled(given, "what a disk is made of").name;
  if (name === "") throw new Error("the name of what a disk is made of is empty; give the name of an object");
  return name;
}
function dataVolumeSpec(template2) {
  const { size, storageClass, accessModes, volumeMode, source = DataVolumeSource.blank() } = template2;
  return {
    storage: {
      ...size === void 0 ? {} : { resources: { requests: { storage: sizeText(size) } } },
      storageClassName: storageClass && nameText(storageClass),
      accessModes,
      volumeMode
    },
    ...source.fields
  };
}
var CLAIMS = ["storage", "pvc"];
function sizeProblem(spec) {
  if (CLAIMS.some((key) => at(spec, [key, "resources", "requests", "storage"]) !== void 0)) return void 0;
  const [source] = Object.keys(at(spec, ["source"]) ?? {});
  if (source === void 0 || COPIED_SOURCES.includes(source)) return void 0;
  return `a DataVolume needs a size; only copies take that of their source, and this one is ${source}`;
}
var Volume = class _Volume {
  constructor(fields, needs, template2) {
    this.fields = fields;
    this.needs = needs;
    this.template = template2;
  }
  fields;
  needs;
  template;
  /** A DataVolume that exists or stands in the app. */
  static dataVolume(dataVolume) {
    return new _Volume({ dataVolume: { name: nameText(dataVolume) } }, dataVolume);
  }
  /** A DataVolume of the VM's own, made and deleted with it. */
  static template(template2) {
    const { size, source = DataVolumeSource.blank() } = template2;
    const problem = size === void 0 ? sizeProblem(source.fields) : void 0;
    if (problem !== void 0) throw new Error(`a template of a disk: ${problem}`);
    return new _Volume({}, template2.storageClass, template2);
  }
  /** A PersistentVolumeClaim: its name, or one of cdk8s-plus. */
  static claim(claim) {
    return new _Volume({ persistentVolumeClaim: { claimName: nameText(claim) } }, claim);
  }
  /** An image from a registry; what is written to it is gone at every stop. */
  static containerDisk(image) {
    return new _Volume({ containerDisk: { image } });
  }
  /** Scratch space that is gone at every stop. */
  static emptyDisk(capacity) {
    return new _Volume({ emptyDisk: { capacity: sizeText(capacity) } });
  }
  /** cloud-init by a disk without network: its user data as text, or a Secret with the key `userdata`. */
  static cloudInitNoCloud(userData) {
    return new _Volume({ cloudInitNoCloud: userDataOf(userData) }, userData);
  }
  /** cloud-init by a config drive: its user data as text, or a Secret with the key `userdata`. */
  static cloudInitConfigDrive(userData) {
    return new _Volume({ cloudInitConfigDrive: userDataOf(userData) }, userData);
  }
  /** Answer files for Windows Setup from a Secret: `Autounattend.xml` or `Unattend.xml`. */
  static sysprepSecret(secret) {
    return new _Volume({ sysprep: { secret: { name: nameText(secret) } } }, secret);
  }
  /** Answer files for Windows Setup from a ConfigMap. */
  static sysprepConfigMap(configMap) {
    return new _Volume({ sysprep: { configMap: { name: nameText(configMap) } } }, configMap);
  }
  /** The keys of a Secret as files. */
  static secret(secret) {
    return new _Volume({ secret: { secretName: nameText(secret) } }, secret);
  }
  /** The keys of a ConfigMap as files. */
  static configMap(configMap) {
    return new _Volume({ configMap: { name: nameText(configMap) } }, configMap);
  }
  /** Any other volume, by the fields of the API beside its name. */
  static of(fields) {
    return new _Volume({ ...fields });
  }
};
var userDataOf = (userData) => typeof userData === "string" ? { userData } : { secretRef: { name: settled(userData, "user data").name } };

// constructs/data-volume.ts
var DataVolumeClaim = class extends import_constructs2.Construct {
  /** The version of claims. */
  apiVersion = "v1";
  /** The group of claims, which has no name. */
  apiGroup = "";
  /** The kind of claims. */
  kind = "PersistentVolumeClaim";
  /** The plural by which the API server serves claims, as RBAC rules name it. */
  resourceType = "persistentvolumeclaims";
  #dataVolume;
  constructor(dataVolume) {
    super(dataVolume, "Claim");
    this.#dataVolume = dataVolume;
    import_constructs2.Dependable.implement(this, { dependencyRoots: [dataVolume] });
  }
  /** The name of the claim in Kubernetes. */
  get name() {
    return this.#dataVolume.name;
  }
  /** The namespace of the claim; undefined where none is written. */
  get namespace() {
    return this.#dataVolume.namespace;
  }
  /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
  get resourceName() {
    return this.name;
  }
};
var SOURCES = ["source", "sourceRef"];
function typedSpec(props) {
  const { storage, ...source } = dataVolumeSpec(props);
  const { spec = {} } = props;
  const filledRaw = props.source === void 0 && SOURCES.some((key) => spec[key] !== void 0);
  const { size, storageClass, accessModes, volumeMode } = props;
  const isSaid = [size, storageClass, accessModes, volumeMode].some((said) => said !== void 0);
  return { ...spec.pvc === void 0 || isSaid ? { storage } : {}, ...filledRaw ? {} : source };
}
function withNamespace(spec, namespace) {
  const source = { ...spec.source };
  for (const key of COPIED_SOURCES) {
    const copied2 = source[key];
    if (isMap(copied2)) source[key] = { ...copied2, namespace: copied2.namespace ?? namespace };
  }
  return spec.source === void 0 ? spec : { ...spec, source };
}
function single(spec, path) {
  const source = at(spec, ["source"]);
  const sources = [...isMap(source) ? Object.keys(source) : [], ...at(spec, ["sourceRef"]) ? ["sourceRef"] : []];
  const claims = CLAIMS.filter((key) => at(spec, [key]) !== void 0);
  for (const found of [sources, claims])
    if (found.length > 1) throw new Error(`${path}: a DataVolume takes one of ${found.join(" and ")}`);
}
var DataVolume = class extends Resource {
  /** A DataVolume that is not of this app. */
  static fromDataVolumeName(name, namespace) {
    return { name, namespace };
  }
  resourceType = "datavolumes";
  /** Its claim, for pods of cdk8s-plus and for copies of it. */
  claim;
  #spec;
  /** @throws Error when the size is missing or no quantity, or props and raw spec name two claims or two sources. */
  constructor(scope, id, props) {
    super(scope, id, props, {
      kind: "DataVolume",
      apiVersion: (release) => writtenVersion("DataVolume", release),
      body: () => ({ spec: withNamespace(this.#spec, this.namespace) })
    });
    this.#spec = joined(typedSpec(props), props.spec, "spec");
    single(this.#spec, this.node.path);
    const problem = sizeProblem(this.#spec);
    if (problem !== void 0) throw new Error(`${this.node.path}: ${problem}`);
    this.claim = new DataVolumeClaim(this);
    for (const needed2 of [props.storageClass, props.source?.needs]) if (needed2 !== void 0) nameOf(this, needed2);
  }
};

// src/facts/firmware.ts
var LEGACY_UUID_NAMESPACE = "6a1a24a1-4061-4607-8bf4-a3963d0c5895";

// src/kubevirt/firmware-uuid.ts
function uuid5(namespace, name) {
  const { createHash } = require("node:crypto");
  const bytes = createHash("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name).digest();
  bytes[6] = (bytes[6] ?? 0) & 15 | 80;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
var legacyUuid = (vm) => uuid5(LEGACY_UUID_NAMESPACE, vm);

// constructs/firmware-uuid.ts
var NAMESPACE = uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "vmstate.io");
var UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
var FirmwareUuid = class _FirmwareUuid {
  constructor(uuidOf) {
    this.uuidOf = uuidOf;
  }
  uuidOf;
  /**
   * The uuid that a VM has already.
   * @throws Error when it is no UUID.
   */
  static of(uuid) {
    if (!UUID.test(uuid)) throw new Error(`firmware uuid ${JSON.stringify(uuid)} is no UUID`);
    return new _FirmwareUuid(() => uuid);
  }
  /**
   * The uuid that KubeVirt itself derived from the VM's name up to v1.5: for VMs made then without one of their own.
   * It is the same for VMs of one name in several namespaces.
   * @see https://github.com/kubevirt/kubevirt/blob/main/pkg/virt-controller/watch/vm/firmware.go
   */
  static legacy() {
    return new _FirmwareUuid(({ name }) => legacyUuid(name));
  }
  /** UUIDv5 of namespace and name: for VMs that are new to the cluster. It is what a VM that keeps state gets by itself. */
  static ofName() {
    return new _FirmwareUuid(({ name, namespace = "default" }) => uuid5(NAMESPACE, `${namespace}/${name}`));
  }
};

// src/facts/hyperconverged.ts
var HYPERCONVERGED_STATE_CLASS = {
  v1beta1: ["spec", "vmStateStorageClass"],
  v1: ["spec", "storage", "vmStateStorageClass"]
};
var HYPERCONVERGED_EVICTION_STRATEGY = {
  v1beta1: ["spec", "evictionStrategy"],
  v1: ["spec", "virtualization", "evictionStrategy"]
};
var HYPERCONVERGED_BUNDLE_SWITCH = {
  v1beta1: ["spec", "CommonInstancetypesDeployment", "enabled"],
  v1: ["spec", "workloadSources", "commonInstancetypesDeployment", "enabled"]
};
var HYPERCONVERGED_NAME = "kubevirt-hyperconverged";
var HYPERCONVERGED_NAMESPACES = {
  upstream: "kubevirt-hyperconverged",
  openshift: "openshift-cnv"
};

// src/kubevirt/hyperconverged-release.ts
var own = (table, key) => Object.hasOwn(table, key) ? table[key] : void 0;
var numbersOf = (version) => version.replace(/^v/, "").split(".");
function shippedKubevirt(version) {
  const minor = numbersOf(version).slice(0, 2).join(".");
  return own(HYPERCONVERGED_RELEASES, own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) ?? minor);
}
function isOpenShiftVirtualization(version) {
  const [major] = numbersOf(version);
  return Object.keys(OPENSHIFT_VIRTUALIZATION_RELEASES).some((known2) => numbersOf(known2)[0] === major);
}
var shippedReleasesText = () => {
  const [hyperconverged, openshift] = [HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES].map(
    (releases2) => Object.keys(releases2).join(", ")
  );
  return `${hyperconverged}, and of OpenShift Virtualization ${openshift}`;
};

// constructs/imported-cluster.ts
var import_constructs3 = __toESM(require_lib());
var ImportedCluster = class extends import_constructs3.Construct {
  constructor(scope, id, name, kubevirtRelease, facts2) {
    super(scope, id);
    this.name = name;
    this.kubevirtRelease = kubevirtRelease;
    this.facts = facts2;
    treeOf(this).clusters.push(this);
  }
  name;
  kubevirtRelease;
  facts;
};

// constructs/hyperconverged.ts
function kubevirtOf(release, kubevirt) {
  const shipped = kubevirt ?? shippedKubevirt(release);
  if (shipped === void 0)
    throw new Error(
      `HyperConverged release ${JSON.stringify(release)} is not known; known are ${shippedReleasesText()}; for another, name the KubeVirt release it ships: kubevirt`
    );
  return kubevirt === void 0 ? knownRelease(knownRelease(shipped).minor) : knownRelease(shipped);
}
function versionFor({ apiVersion }, release) {
  const served = servedVersions("HyperConverged", release);
  if (apiVersion !== void 0 && !served.includes(apiVersion))
    throw new Error(`HyperConverged with ${release.label} serves ${served.join(", ")}, not ${apiVersion}`);
  return apiVersion ?? served.at(-1);
}
var placed = (path, value) => path.reduceRight((inner, key) => ({ [key]: inner }), value);
var HyperConverged = class extends Resource {
  /**
   * A HyperConverged that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
   * @param name Name of the HyperConverged object.
   * @throws Error when the release is none that is known.
   */
  static fromHyperConvergedName(scope, id, name, options = {}) {
    refuseLate("import", options, pathIn(scope, id));
    const { release, kubevirt, facts: facts2 } = options;
    const known2 = release ?? kubevirt;
    const version = known2 === void 0 ? void 0 : kubevirtOf(known2, kubevirt).version;
    return new ImportedCluster(scope, id, name, version, facts2);
  }
  resourceType = "hyperconvergeds";
  kubevirtRelease;
  facts;
  #props;
  #version;
  #stateClass;
  /** @throws Error when the release is none that is known, or lacks the API version or a field that is set. */
  constructor(scope, id, props) {
    refuseLate("HyperConverged", props, pathIn(scope, id));
    const release = kubevirtOf(props.release, props.kubevirt);
    const version = versionFor(props, release);
    const { openshift, upstream } = HYPERCONVERGED_NAMESPACES;
    const namespace = isOpenShiftVirtualization(props.release) ? openshift : upstream;
    super(
      scope,
      id,
      {
        ...props,
        metadata: {
          name: HYPERCONVERGED_NAME,
          namespace,
          ...annotated(props.metadata, { [KUBEVIRT_RELEASE_ANNOTATION]: release.version })
        }
      },
      {
        kind: "HyperConverged",
        apiVersion: () => `${HYPERCONVERGED_GROUP}/${version}`,
        body: () => this.#body()
      }
    );
    if (props.commonInstancetypesDeployment !== void 0 && !holds("hyperconvergedBundleSwitch", release))
      throw new Error(
        `${this.node.path}: HyperConverged with ${release.label} has no commonInstancetypesDeployment; those with KubeVirt ${behaviourText("hyperconvergedBundleSwitch")} have it`
      );
    this.#props = props;
    this.#version = version;
    this.kubevirtRelease = release.version;
    this.facts = props.facts;
    this.#stateClass = props.vmStateStorageClass === void 0 ? void 0 : nameOf(this, props.vmStateStorageClass);
    treeOf(this).clusters.push(this);
  }
  /** The release given to this object, which no other cluster decides. */
  get release() {
    return knownRelease(this.kubevirtRelease);
  }
  #body() {
    const { evictionStrategy, commonInstancetypesDeployment, spec } = this.#props;
    const values = [
      [HYPERCONVERGED_STATE_CLASS, this.#stateClass],
      [HYPERCONVERGED_EVICTION_STRATEGY, evictionStrategy],
      [HYPERCONVERGED_BUNDLE_SWITCH, commonInstancetypesDeployment]
    ];
    const typed = values.filter(([, value]) => value !== void 0).map(([paths, value]) => placed(paths[this.#version] ?? [], value));
    const all = [...typed, { spec: spec ?? {} }];
    return all.reduce((left, right) => joined(left, right, "HyperConverged"), { spec: {} });
  }
};

// constructs/kubevirt.ts
var import_cdk8s5 = __toESM(require_lib2());
var NAME2 = "kubevirt";
var KubeVirt = class extends Resource {
  /**
   * A KubeVirt that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
   * @param name Name of the KubeVirt object.
   * @throws Error when the release is none that is known.
   */
  static fromKubeVirtName(scope, id, name, options = {}) {
    refuseLate("import", options, pathIn(scope, id));
    const { release, facts: facts2 } = options;
    return new ImportedCluster(scope, id, name, release && knownRelease(release).version, facts2);
  }
  resourceType = "kubevirts";
  kubevirtRelease;
  facts;
  #props;
  #stateClass;
  #gates;
  /** @throws Error when the release is none that is known, or `spec.imageTag` deploys another one. */
  constructor(scope, id, props) {
    refuseLate("KubeVirt", props, pathIn(scope, id));
    const own2 = annotated(props.metadata, { [KUBEVIRT_RELEASE_ANNOTATION]: props.release });
    const metadata = { name: NAME2, namespace: NAME2, ...own2 };
    super(
      scope,
      id,
      { ...props, metadata },
      {
        kind: "KubeVirt",
        apiVersion: (release) => writtenVersion("KubeVirt", release),
        body: (release) => ({ spec: this.#spec(release) })
      }
    );
    this.#props = props;
    this.kubevirtRelease = knownRelease(props.release).version;
    this.facts = props.facts;
    this.#gates = [...props.featureGates ?? []];
    this.#stateClass = props.vmStateStorageClass === void 0 ? void 0 : nameOf(this, props.vmStateStorageClass);
    this.#refuseOtherImage();
    if (props.disabledFeatureGates && !holds("disabledGatesField", this.release))
      throw new Error(
        `${this.node.path}: ${this.release.label} has no disabledFeatureGates (${behaviourText("disabledGatesField")})`
      );
    treeOf(this).clusters.push(this);
  }
  /** What the tag deploys is what runs. */
  #refuseOtherImage() {
    const tag = this.#props.spec?.imageTag;
    const reading = tag === void 0 ? void 0 : readRelease(tag);
    if (!reading || !("release" in reading) || reading.release.minor === this.release.minor) return;
    throw new Error(`${this.node.path}: spec.imageTag "${tag}" deploys another release than "${this.kubevirtRelease}"`);
  }
  /** The release given to this object, which no other cluster decides. */
  get release() {
    return knownRelease(this.kubevirtRelease);
  }
  /** Enables a feature gate. */
  addFeatureGate(gate) {
    if (!this.#gates.includes(gate)) this.#gates.push(gate);
  }
  #spec(release) {
    const own2 = this.#specWith(this.#gates);
    const needed2 = treeOf(this).missingGates([...this.#others(), this.#manifest(own2)], {
      kubevirt: release.version,
      complete: false,
      observed: false,
      facts: factsOf(treeOf(this), this)
    });
    const added = needed2.filter((gate) => !this.#props.disabledFeatureGates?.includes(gate));
    return added.length === 0 ? own2 : this.#specWith([...this.#gates, ...added]);
  }
  #specWith(gates) {
    const { disabledFeatureGates, evictionStrategy, spec } = this.#props;
    const developerConfiguration = filled({
      featureGates: gates.length > 0 ? gates : void 0,
      disabledFeatureGates
    });
    const configuration = filled({ vmStateStorageClass: this.#stateClass, evictionStrategy, developerConfiguration });
    return joined(filled({ configuration }) ?? {}, spec, "spec");
  }
  #manifest(spec) {
    const { apiVersion, kind, metadata } = this;
    return { apiVersion, kind, metadata: metadata.toJson(), spec };
  }
  /** The manifests of all other objects of this cluster. */
  #others() {
    return whileWriting(treeOf(this), () => this.#written());
  }
  #written() {
    const tree = treeOf(this);
    const objects = tree.root.node.findAll().filter(import_cdk8s5.ApiObject.isApiObject);
    return objects.filter((object) => object !== this.apiObject).filter((object) => clusterOf(object, tree.resources.get(object)?.cluster) === this).map((object) => tree.manifests?.get(object) ?? object.toJson());
  }
};

// constructs/migration-policy.ts
var MigrationPolicy = class extends Resource {
  resourceType = "migrationpolicies";
  #props;
  #bandwidth;
  /** @throws Error when a number is none that the API takes. */
  constructor(scope, id, props = {}) {
    super(scope, id, props, {
      kind: "MigrationPolicy",
      clusterScoped: true,
      apiVersion: (release) => writtenVersion("MigrationPolicy", release),
      body: () => ({ spec: this.#spec() })
    });
    const { bandwidthPerMigration, completionTimeoutPerGiB: seconds } = props;
    if (seconds !== void 0 && !(Number.isInteger(seconds) && seconds >= 0))
      throw new Error(`${this.node.path}: completionTimeoutPerGiB takes whole seconds, 0 or more, not ${seconds}`);
    this.#bandwidth = bandwidthPerMigration === void 0 ? void 0 : quantityText(bandwidthPerMigration);
    this.#props = props;
  }
  #spec() {
    const { namespaceSelector, virtualMachineInstanceSelector, spec } = this.#props;
    const { completionTimeoutPerGiB, allowAutoConverge, allowPostCopy } = this.#props;
    const typed = {
      // The API asks for the key even where the policy holds for all.
      selectors: { namespaceSelector, virtualMachineInstanceSelector },
      bandwidthPerMigration: this.#bandwidth,
      completionTimeoutPerGiB,
      allowAutoConverge,
      allowPostCopy
    };
    return joined(typed, spec, "spec");
  }
};

// constructs/state.ts
var State = class _State {
  constructor(kind, options) {
    this.kind = kind;
    this.options = options;
  }
  kind;
  options;
  /** A TPM and UEFI variables that are kept: what Windows with BitLocker needs. */
  static persistent() {
    return new _State("persistent", { tpm: "persistent", efi: "persistent" });
  }
  /** A TPM that is kept; the boot loader is left to the preference. */
  static persistentTpm() {
    return new _State("persistent", { tpm: "persistent" });
  }
  /** Boot by UEFI with variables that are kept; the TPM is left to the preference. */
  static persistentEfi() {
    return new _State("persistent", { efi: "persistent" });
  }
  /** A TPM and UEFI variables that are gone at every power-off: for guests that seal nothing. */
  static volatile() {
    return new _State("stateless", { tpm: "volatile", efi: "volatile" });
  }
  /** No TPM, also where a preference would give one; UEFI variables are left to the preference, which may keep them. */
  static none() {
    return new _State("stateless", { tpm: "none" });
  }
  /** Any other combination. */
  static of(options) {
    const kept = options.tpm === "persistent" || options.efi === "persistent";
    return new _State(kept ? "persistent" : "stateless", options);
  }
};

// constructs/storage-class.ts
var mark = (given) => given === void 0 ? void 0 : String(given);
function metadataOf({ metadata, default: cluster, virtDefault }) {
  return annotated(metadata, {
    [CLUSTER_DEFAULT_ANNOTATION]: mark(cluster),
    [VIRT_DEFAULT_ANNOTATION]: mark(virtDefault)
  });
}
var StorageClass = class extends Resource {
  /** A class that is not of this app. */
  static fromStorageClassName(name) {
    return { name };
  }
  resourceType = "storageclasses";
  /** Name of the driver that makes the volumes. */
  provisioner;
  #props;
  /** @throws Error when `default` or `virtDefault` contradicts an annotation that is given. */
  constructor(scope, id, props) {
    refuseLate("StorageClass", props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: metadataOf(props) },
      {
        kind: "StorageClass",
        clusterScoped: true,
        apiVersion: () => `${STORAGE_GROUP}/v1`,
        body: () => this.#body()
      }
    );
    this.#props = props;
    this.provisioner = props.provisioner;
  }
  #body() {
    const { provisioner, parameters, reclaimPolicy, volumeBindingMode, allowVolumeExpansion, mountOptions } = this.#props;
    const typed = { provisioner, parameters, reclaimPolicy, volumeBindingMode, allowVolumeExpansion, mountOptions };
    return joined(typed, this.#props.fields, "StorageClass");
  }
};

// constructs/storage-profile.ts
function metadataOf2({ metadata, storageClass, minimumSize }) {
  const name = typeof storageClass === "string" ? storageClass : storageClass.name;
  if (metadata?.name !== void 0 && metadata.name !== name)
    throw new Error(`a StorageProfile is named after its StorageClass "${name}", not "${metadata.name}"`);
  const minimum = minimumSize === void 0 ? void 0 : quantityText(minimumSize);
  return { ...annotated(metadata, { [MINIMUM_SIZE_ANNOTATION]: minimum }), name };
}
var StorageProfile = class extends Resource {
  resourceType = "storageprofiles";
  #props;
  #snapshotClass;
  /** @throws Error when metadata names it otherwise than its class, or a set of claim properties is not complete. */
  constructor(scope, id, props) {
    refuseLate("StorageProfile", props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: metadataOf2(props) },
      {
        kind: "StorageProfile",
        clusterScoped: true,
        apiVersion: (release) => writtenVersion("StorageProfile", release),
        body: () => ({ spec: this.#spec() })
      }
    );
    for (const set of props.claimPropertySets ?? []) complete(set, this.node.path);
    this.#props = props;
    this.#snapshotClass = props.snapshotClass && nameOf(this, props.snapshotClass);
    nameOf(this, props.storageClass);
  }
  #spec() {
    const { claimPropertySets, cloneStrategy, dataImportCronSourceFormat, spec } = this.#props;
    const typed = { claimPropertySets, cloneStrategy, snapshotClass: this.#snapshotClass, dataImportCronSourceFormat };
    return joined(typed, spec, "spec");
  }
};
function complete({ accessModes, volumeMode }, path) {
  if (volumeMode === void 0 || (accessModes ?? []).length === 0)
    throw new Error(`${path}: each of claimPropertySets needs accessModes and a volumeMode, or CDI ignores them all`);
}

// src/kubevirt/firmware.ts
var TPM = ["domain", "devices", "tpm"];
var BOOTLOADER = ["domain", "firmware", "bootloader"];
var EFI = [...BOOTLOADER, "efi"];
var BIOS = [...BOOTLOADER, "bios"];
var FIRMWARE_UUID = ["domain", "firmware", "uuid"];
var SMM = ["domain", "features", "smm"];
var ENABLED = ["enabled"];
var PERSISTENT = ["persistent"];
var TPM_PERSISTENT = [...TPM, "persistent"];
var EFI_PERSISTENT = [...EFI, "persistent"];
var VolatileUnknown = class extends Unknown {
};
function is(wanted, spec, path) {
  const value = at(spec, path);
  return isUnknown(value) ? value : value === wanted;
}
var isSwitchedOff = (tpm, release) => holds("tpmEnabledField", release) && is(false, tpm, ENABLED);
var isTpm = (tpm, release) => and(isThere(tpm), not(isSwitchedOff(tpm, release)));
function hasPersistentTpm(spec, release) {
  const tpm = at(spec, TPM);
  return and(isTpm(tpm, release), is(true, tpm, PERSISTENT));
}
function hasPersistentEfi(spec, release) {
  if (!holds("efiPersistentField", release) || at(spec, EFI_PERSISTENT) instanceof VolatileUnknown) return false;
  return is(true, spec, EFI_PERSISTENT);
}
function stateNeed(spec, release) {
  const tpm = hasPersistentTpm(spec, release);
  const efi = hasPersistentEfi(spec, release);
  return { needed: or(tpm, efi), tpm, efi };
}

// constructs/expose.ts
var import_cdk8s6 = __toESM(require_lib2());
var DEFAULT_ID = "Service";
var metadataIn = ({ namespace }, metadata) => ({
  ...namespace === void 0 ? {} : { namespace },
  ...metadata
});
function expose(from, labels, first, rest) {
  if (Object.keys(labels).length === 0)
    throw new Error(`${from.node.path}: no label selects its pods; give it a name of at most 63 characters, or labels`);
  refuseLate("service", typeof first === "function" ? rest[0] : first, `${from.node.path}: exposeViaService`);
  if (typeof first !== "function") return plainService(from, labels, first, rest[0]);
  const [props, id = DEFAULT_ID] = rest;
  const service = new first(from, id, { ...props, metadata: metadataIn(from, props.metadata) });
  for (const [key, value] of Object.entries(labels)) service.selectLabel(key, value);
  return service;
}
function plainService(from, selector, { ports, type, metadata }, id = DEFAULT_ID) {
  const spec = filled({ type, ports: ports.map((port) => filled({ ...port })), selector });
  return new import_cdk8s6.ApiObject(from, id, { apiVersion: "v1", kind: "Service", metadata: metadataIn(from, metadata), spec });
}

// src/facts/networks.ts
var BINDINGS = {
  pod: ["masquerade", "bridge"],
  multus: ["bridge", "sriov"]
};

// src/facts/migration-blockers.ts
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

// src/kubevirt/expand.ts
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
  add(path, value, from, at3) {
    if (value === void 0 || this.has(path)) return;
    this.spec = withValue(this.spec, path, value);
    this.origins.set(path.join("."), { from, path: at3 });
  }
};
function withValue(parent, path, value) {
  const [key, ...rest] = path;
  if (key === void 0) return value;
  const copy = Array.isArray(parent) ? [...parent] : { ...isMap(parent) ? parent : {} };
  const open = openReason(parent);
  if (open !== void 0) Object.defineProperty(copy, OPEN, { value: open });
  copy[key] = withValue(parent?.[key], rest, value);
  return copy;
}
function read2(applied, ...path) {
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
function applyInstancetype(draft, applied, release) {
  for (const [to, from] of INSTANCETYPE_FIELDS) draft.add(to, read2(applied, ...from), "instancetype", from);
  const chosen2 = isUnknown(applied) ? void 0 : get(applied, "nodeSelector");
  if (holds("instancetypeNodeSelector", release)) draft.add(["nodeSelector"], chosen2, "instancetype", ["nodeSelector"]);
}
function applyPreference(draft, applied, release) {
  for (const [to, from] of PREFERENCE_FIELDS) draft.add(to, read2(applied, ...from), "preference", from);
  applyBootloader(draft, applied, release);
  applyMasquerade(draft, applied);
  if (holds("preferredPanicDevice", release)) applyPanicDevice(draft, applied);
  if (holds("preferredLaunchSecurity", release)) {
    const from = ["preferredLaunchSecurity"];
    draft.add(["domain", "launchSecurity"], read2(applied, ...from), "preference", from);
  }
}
function applyBootloader(draft, applied, release) {
  const addFlagged = (to, name) => {
    const wanted = read2(applied, "firmware", name);
    if (draft.has(EFI) || draft.has(BIOS)) return;
    if (wanted === true) draft.add(to, {}, "preference", ["firmware", name]);
    if (isUnknown(wanted)) draft.add(to, wanted, "preference", ["firmware", name]);
  };
  if (isUnknown(applied)) return applyUnknownBootloader(draft, applied, release);
  addFlagged(BIOS, "preferredUseBios");
  const efi = holds("preferredEfi", release) ? read2(applied, "firmware", "preferredEfi") : void 0;
  if (efi !== void 0 && !draft.has(EFI) && !draft.has(BIOS)) {
    return draft.add(EFI, efi, "preference", ["firmware", "preferredEfi"]);
  }
  addFlagged(EFI, "preferredUseEfi");
  if (!draft.has(EFI)) return;
  const secureBoot = ["firmware", "preferredUseSecureBoot"];
  draft.add([...EFI, "secureBoot"], read2(applied, ...secureBoot), "preference", secureBoot);
}
function applyUnknownBootloader(draft, applied, release) {
  if (draft.has(BIOS)) return;
  if (draft.has(EFI)) return draft.add([...EFI, "secureBoot"], applied, "preference", []);
  const efi = holds("preferredEfi", release) ? applied : new VolatileUnknown(applied.reason);
  draft.add(EFI, efi, "preference", []);
  draft.spec = withValue(draft.spec, BIOS, applied);
}
function applyMasquerade(draft, applied) {
  const from = ["devices", "preferredInterfaceMasquerade"];
  const masquerade = read2(applied, ...from);
  if (masquerade === void 0) return;
  items(draft.spec, "domain", "devices", "interfaces").forEach((item, index) => {
    const path = ["domain", "devices", "interfaces", index];
    if (!isMap(item) || INTERFACE_BINDINGS.some((name) => get(item, name) !== void 0)) return;
    draft.add([...path, "masquerade"], masquerade, "preference", from);
  });
}
function applyPanicDevice(draft, applied) {
  const from = ["devices", "preferredPanicDeviceModel"];
  const model = read2(applied, ...from);
  const own2 = list(draft.spec, "domain", "devices", "panicDevices");
  if (model === void 0 || isUnknown(own2) || own2.length > 0 || openReason(own2) !== void 0) return;
  const path = ["domain", "devices", "panicDevices"];
  draft.spec = withValue(draft.spec, path, isUnknown(model) ? model : [{ model }]);
  draft.origins.set(path.join("."), { from: "preference", path: from });
}
var NO_ORIGINS = /* @__PURE__ */ new Map();
function expand(spec, instancetype, preference, release) {
  if (instancetype === void 0 && preference === void 0) return { spec, origins: NO_ORIGINS };
  const draft = new Draft(spec);
  if (instancetype !== void 0) applyInstancetype(draft, instancetype, release);
  if (preference !== void 0) applyPreference(draft, preference, release);
  return { spec: draft.spec, origins: draft.origins };
}

// src/facts/names.ts
var NAME_MOST = 253;
var LABEL_MOST = 63;
var SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
var DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

// constructs/names.ts
var NAMES = {
  label: { pattern: DNS_LABEL, most: LABEL_MOST, signs: 'digits and "-"' },
  object: { pattern: SUBDOMAIN, most: NAME_MOST, signs: 'digits, "-" and "."' }
};
function checkName(name, kind, what) {
  if (typeof name !== "string") return;
  if (name === "") throw new Error(`${what} is empty; give one`);
  const { pattern, most, signs } = NAMES[kind];
  if (name.length <= most && pattern.test(name)) return;
  throw new Error(
    `${what} is ${JSON.stringify(name)}, but it may hold lower case letters, ${signs} only, begin and end with a letter or digit, and have ${most} characters at most`
  );
}

// src/facts/preferences.ts
var NOTHING = {};
var EFI_WITHOUT_SECURE_BOOT = { firmware: { preferredEfi: { secureBoot: false } } };
var USE_EFI = { firmware: { preferredUseEfi: true, preferredUseSecureBoot: false } };
var USE_SECURE_BOOT = {
  features: { preferredSmm: {} },
  firmware: { preferredUseEfi: true, preferredUseSecureBoot: true }
};
var SECURE_BOOT = {
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { secureBoot: true } }
};
var VOLATILE_TPM = { ...USE_SECURE_BOOT, devices: { preferredTPM: {} } };
var PERSISTENT2 = {
  devices: { preferredTPM: { persistent: true } },
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { persistent: true, secureBoot: true } }
};
var EARLY_SECURE_BOOT_GUEST = [
  ["1.1.0", USE_SECURE_BOOT],
  ["1.4.0", SECURE_BOOT]
];
var SECURE_BOOT_GUEST = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", SECURE_BOOT]
];
var OLD_WINDOWS = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", NOTHING]
];
var TPM_WINDOWS = [
  ["1.1.0", VOLATILE_TPM],
  ["1.4.0", PERSISTENT2]
];
var BUNDLED_PREFERENCES = {
  debian: [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
  fedora: EARLY_SECURE_BOOT_GUEST,
  "linux.efi": [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
  oraclelinux: [["1.6.0", EFI_WITHOUT_SECURE_BOOT]],
  "rhel.10": [
    ["1.3.0", USE_EFI],
    ["1.4.0", SECURE_BOOT]
  ],
  "rhel.9": EARLY_SECURE_BOOT_GUEST,
  "rhel.9.desktop": EARLY_SECURE_BOOT_GUEST,
  "rhel.9.dpdk": SECURE_BOOT_GUEST,
  "rhel.9.realtime": [
    ["1.3.0", USE_SECURE_BOOT],
    ["1.4.0", SECURE_BOOT]
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
  "windows.2k25": [["1.4.0", PERSISTENT2]],
  "windows.2k25.virtio": [["1.4.0", PERSISTENT2]]
};
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
function bundledPreference(name, release) {
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  if (history) return inForce(history, release);
  return PLAIN_BUNDLED_PREFERENCES.includes(name) ? {} : void 0;
}

// constructs/preferred.ts
var PREFERENCE_KIND = "VirtualMachineClusterPreference";
function written(owner, kind, name) {
  const tree = treeOf(owner);
  const cluster = clusterOf(owner, owner.cluster);
  return objectsOfKind(tree, kind).find((object) => {
    if (object.name !== name || clusterOf(object, tree.resources.get(object)?.cluster) !== cluster) return false;
    return kind === PREFERENCE_KIND || object.metadata.namespace === owner.namespace;
  });
}
function preferredSpec(owner, { name, kind = PREFERENCE_KIND }, release) {
  if (typeof name !== "string" || typeof kind !== "string") return void 0;
  const object = written(owner, kind, name);
  const manifest = object ? treeOf(owner).manifests?.get(object) ?? object.toJson() : void 0;
  const found = manifest ?? captured(owner, kind, kind === PREFERENCE_KIND ? void 0 : owner.namespace, name);
  if (isMap(found)) return map(found, "spec") ?? {};
  const bundled = kind === PREFERENCE_KIND ? bundledPreference(name, release) : void 0;
  return bundled ?? new Unknown(`${kind} "${name}" is not in the app`);
}

// constructs/machine.ts
var POD_NETWORK = { name: "default" };
var NETWORK_FIELDS = [
  ["networks"],
  ["domain", "devices", "interfaces"],
  ["domain", "devices", "autoattachPodInterface"]
];
var INSTANCETYPE_KIND = "VirtualMachineClusterInstancetype";
var Machine = class {
  constructor(owner, props, vm) {
    this.owner = owner;
    this.props = props;
    this.vm = vm;
    this.raw = at(vm, ["template", "spec"]);
    if (props.cpu !== void 0) whole(props.cpu, 1, `${owner.node.path}: cpu`);
    for (const disk of props.disks ?? []) this.addDisk(disk);
    for (const network of props.networks ?? []) this.addNetwork(network);
    for (const matched of [props.instancetype, props.preference]) if (matched) nameOf(owner, matched);
    owner.node.addValidation({ validate: () => this.#sizedTwice() });
  }
  owner;
  props;
  vm;
  #disks = [];
  #networks = [];
  /** Fields of the instance's spec that the user wrote in the terms of the API. */
  raw;
  /**
   * What KubeVirt refuses: it takes a size from an instance type or from the machine, never from both. cdk8s tells the path.
   * Source: kubevirt/kubevirt, pkg/instancetype/apply, the conflicts of CPU and memory.
   */
  #sizedTwice() {
    const { instancetype, cpu, memory } = this.props;
    if (instancetype === void 0) return [];
    return Object.entries({ cpu, memory }).filter(([, size]) => size !== void 0).map(
      ([name]) => `${name} stands beside instancetype, and KubeVirt refuses a machine with both; leave one of them out`
    );
  }
  /** @throws Error when the name is taken, or none that it can have. */
  addDisk(disk) {
    const { path } = this.owner.node;
    refuseLate("disk", disk, path, ` of disk "${disk.name}"`);
    if (disk.volume.template) settled(disk.name, `${path}: name of a disk`);
    checkName(disk.name, "label", `${path}: name of a disk`);
    this.#refuseTwice(this.#disks, disk);
    if (disk.bootOrder !== void 0) whole(disk.bootOrder, 1, `${this.owner.node.path}: bootOrder of "${disk.name}"`);
    this.#disks.push(disk);
    if (disk.volume.needs !== void 0) nameOf(this.owner, disk.volume.needs);
  }
  /** @throws Error when the name is taken or empty, or the network cannot be bound so. */
  addNetwork(network) {
    const { path } = this.owner.node;
    refuseLate("network", network, path, ` of network "${network.name}"`);
    if (network.name === "") throw new Error(`${path}: name of a network is empty; give one`);
    this.#refuseTwice(this.#networks, network);
    this.#refuseBinding(network);
    this.#networks.push(network);
  }
  #refuseTwice(among, { name }) {
    if (among.some((one2) => one2.name === name))
      throw new Error(`${this.owner.node.path}: the name "${name}" is taken; each disk and network needs its own`);
  }
  #refuseBinding({ name, multus, binding }) {
    const possible = multus === void 0 ? BINDINGS.pod : BINDINGS.multus;
    if (binding === void 0 || possible.includes(binding)) return;
    const network = multus === void 0 ? "the pod network" : "a network of Multus";
    throw new Error(
      `${this.owner.node.path}: "${name}" is on ${network}, which is bound by ${possible.join(" or ")}, not ${binding}`
    );
  }
  /** What is namespaced is looked for in the namespace of the VM. */
  #refuseElsewhere(matched) {
    const { namespace } = this.owner;
    if (!(matched instanceof Resource) || namespace === void 0) return;
    if (matched.namespace === void 0 || matched.namespace === namespace) return;
    throw new Error(
      `${matched.kind} "${matched.name}" stands in namespace "${matched.namespace}", and the ${this.owner.kind} in "${namespace}"; put both in one, or make it cluster-wide`
    );
  }
  /** `spec.instancetype` or `spec.preference`. */
  matchers(release) {
    const { instancetype, preference, windows } = this.props;
    for (const matched of [instancetype, preference]) this.#refuseElsewhere(matched);
    const preferred = preference ?? windows?.preferenceIn(release);
    return {
      ...instancetype !== void 0 && { instancetype: matcher(instancetype, INSTANCETYPE_KIND) },
      ...preferred !== void 0 && { preference: matcher(preferred, PREFERENCE_KIND) }
    };
  }
  /** The spec of the instance without a firmware.uuid. */
  spec(release, vm) {
    const networks = this.#networks.length > 0 || this.#connectsItself() ? this.#networks : [POD_NETWORK];
    const { liveMigration, architecture } = this.props;
    const typed = filled({
      architecture,
      domain: this.#domain(release, networks),
      evictionStrategy: liveMigration === void 0 ? void 0 : liveMigration ? "LiveMigrate" : "None",
      networks: networks.length > 0 ? networks.map(networkFields) : void 0,
      volumes: this.#disks.length > 0 ? this.#disks.map((disk) => volumeFields(disk, vm)) : void 0
    });
    return joined(typed ?? {}, this.raw, "spec.template.spec");
  }
  /** The DataVolumes that are made with the VM. */
  templates(vm) {
    return this.#disks.flatMap((disk) => {
      const { template: template2 } = disk.volume;
      return template2 ? [{ metadata: { name: templateName(disk, vm) }, spec: dataVolumeSpec(template2) }] : [];
    });
  }
  /** Whether the machine keeps TPM or UEFI state, by its own spec and its preference as far as that is known. */
  keepsState(spec, release) {
    return stateNeed(expand(spec, void 0, this.#preferred(release), release).spec, release).needed;
  }
  /** Whether the raw spec says how the machine is connected. */
  #connectsItself() {
    return NETWORK_FIELDS.some((path) => at(this.raw, path) !== void 0);
  }
  #preferred(release) {
    const named = this.matchers(release).preference ?? at(this.vm, ["preference"]);
    return isMap(named) ? preferredSpec(this.owner, named, release) : void 0;
  }
  /** What the preference keeps is written too, since snapshots and clones read the VM without its preference. */
  get #state() {
    const { state, windows, preference } = this.props;
    return { ...keptBy(preference), ...state?.options ?? windows?.state };
  }
  #domain(release, networks) {
    const { cpu, memory } = this.props;
    const devices2 = filled({
      disks: this.#disks.length > 0 ? this.#disks.map(diskFields) : void 0,
      interfaces: networks.length > 0 ? networks.map(interfaceFields) : void 0,
      tpm: this.#tpm(release)
    });
    return {
      ...filled({
        cpu: cpu === void 0 ? void 0 : { cores: cpu },
        memory: memory === void 0 ? void 0 : { guest: sizeText(memory) },
        ...this.#firmware(release)
      }),
      devices: devices2 ?? {}
    };
  }
  #tpm(release) {
    switch (this.#state.tpm) {
      case "persistent":
        return { persistent: true };
      case "volatile":
        return { persistent: false };
      case "none":
        return this.#noTpm(release);
      case void 0:
        return void 0;
    }
  }
  /** @throws Error where the preference gives a TPM and the release has no field to take it away. */
  #noTpm(release) {
    const preferred = at(expand({}, void 0, this.#preferred(release), release).spec, TPM);
    if (preferred === void 0) return void 0;
    if (holds("tpmEnabledField", release)) return { enabled: false };
    if (isUnknown(preferred)) return void 0;
    throw new Error(
      "state: the preference gives a TPM, which this release cannot take away; take State.volatile(), whose TPM forgets"
    );
  }
  #firmware(release) {
    const { efi } = this.#state;
    const { secureBoot, preference, architecture } = this.props;
    if (efi === void 0 && secureBoot === void 0) return {};
    const persistent = efi === void 0 ? {} : { persistent: efi === "persistent" };
    const isWritten = efi === "persistent" || holds("efiPersistentField", release);
    const preferred = isPreference(preference) ? preference.secureBoot : void 0;
    const isOn = secureBoot ?? preferred ?? settled(architecture, "architecture") !== "arm64";
    return {
      firmware: { bootloader: { efi: { ...isWritten ? persistent : {}, secureBoot: isOn } } },
      ...isOn ? { features: { smm: { enabled: true } } } : {}
    };
  }
};
var isPreference = (matched) => typeof matched === "object" && "state" in matched;
function keptBy(preference) {
  const { tpm, efi } = isPreference(preference) && preference.state?.options || {};
  return { ...tpm === "persistent" && { tpm }, ...efi === "persistent" && { efi } };
}
var matcher = (matched, kind) => typeof matched === "string" ? { name: matched, kind } : { name: matched.name, kind: matched.kind };
var templateName = ({ name }, vm) => `${vm}-${name}`;
function volumeFields(disk, vm) {
  const { volume } = disk;
  const source = volume.template ? { dataVolume: { name: templateName(disk, vm) } } : volume.fields;
  return { name: disk.name, ...source };
}
function diskFields({ name, type = "disk", bus, bootOrder, fields }) {
  return joined({ name, bootOrder, [type]: filled({ bus }) ?? {} }, fields, `disk ${name}`);
}
function interfaceFields({ name, multus, binding, model, macAddress, fields }) {
  const how = binding ?? (multus === void 0 ? "masquerade" : "bridge");
  return joined({ name, [how]: {}, model, macAddress }, fields, `interface ${name}`);
}
var networkFields = ({ name, multus }) => multus === void 0 ? { name, pod: {} } : { name, multus: { networkName: multus } };

// constructs/operation.ts
var GO_DURATION = /^(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
function durationText(duration) {
  if (typeof duration === "string") {
    if (GO_DURATION.test(duration)) return duration;
    throw new Error(`${JSON.stringify(duration)} is no duration, as 1h30m or Duration.minutes(90)`);
  }
  const seconds = duration.toSeconds();
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours > 0 ? `${hours}h` : "", seconds >= 60 ? `${minutes}m` : "", `${seconds % 60}s`].join("");
}
var namespaceOf2 = ({ namespace, metadata }) => namespace ?? metadata?.namespace;
function within(subject, props) {
  const namespace = namespaceOf2(subject);
  const cluster = props.cluster ?? (subject instanceof Resource ? subject.cluster : void 0);
  return {
    ...props,
    ...cluster === void 0 ? {} : { cluster },
    ...namespace === void 0 ? {} : { metadata: { namespace, ...props.metadata } }
  };
}
var Operation = class extends Resource {
  /** @throws Error when a namespace is asked for that is not that of the subject. */
  constructor(scope, id, props, subject, options) {
    refuseLate(options.kind, props, pathIn(scope, id));
    super(scope, id, within(subject, props), options);
    nameOf(this, subject instanceof Resource ? subject.apiObject : subject);
    const namespace = namespaceOf2(subject);
    if (namespace !== void 0 && this.namespace !== namespace)
      throw new Error(
        `${this.node.path}: a ${this.kind} stands in the namespace of "${subject.name}", "${namespace}", not in "${this.namespace}"`
      );
  }
};

// constructs/virtual-machine-clone.ts
var sourceFields = (source) => "virtualMachine" in source ? { apiGroup: SNAPSHOT_GROUP, kind: "VirtualMachineSnapshot", name: source.name } : { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: source.name };
var VirtualMachineClone = class extends Operation {
  resourceType = "virtualmachineclones";
  /** @throws Error when a namespace is asked for that is not that of the source, or a name that no VM can have. */
  constructor(scope, id, props) {
    const { source, targetName, labelFilters, annotationFilters, newMacAddresses, newSMBiosSerial, spec } = props;
    super(scope, id, props, source, {
      kind: "VirtualMachineClone",
      apiVersion: (release) => writtenVersion("VirtualMachineClone", release),
      body: () => ({
        spec: joined(
          filled({
            source: sourceFields(source),
            target: targetName && { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: targetName },
            labelFilters,
            annotationFilters,
            newMacAddresses,
            newSMBiosSerial
          }),
          spec,
          "spec"
        )
      })
    });
    if (targetName !== void 0) checkName(targetName, "object", `${this.node.path}: targetName`);
  }
};

// constructs/virtual-machine-restore.ts
var VirtualMachineRestore = class extends Operation {
  resourceType = "virtualmachinerestores";
  /** The snapshot that is restored. */
  snapshot;
  /** @throws Error when a namespace is asked for that is not that of the snapshot. */
  constructor(scope, id, props) {
    const { snapshot, spec } = props;
    super(scope, id, props, snapshot, {
      kind: "VirtualMachineRestore",
      apiVersion: (release) => writtenVersion("VirtualMachineRestore", release),
      body: () => ({
        spec: joined(
          {
            target: { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: snapshot.virtualMachine.name },
            virtualMachineSnapshotName: snapshot.name
          },
          spec,
          "spec"
        )
      })
    });
    this.snapshot = snapshot;
  }
};

// constructs/virtual-machine-snapshot.ts
var VirtualMachineSnapshot = class extends Operation {
  /** A snapshot that is not of this app, with the VM that it was taken of. */
  static fromVirtualMachineSnapshotName(name, virtualMachine) {
    return { name, namespace: virtualMachine.namespace, virtualMachine };
  }
  resourceType = "virtualmachinesnapshots";
  /** The VM that it is taken of. */
  virtualMachine;
  /** @throws Error when a namespace is asked for that is not that of the VM. */
  constructor(scope, id, props) {
    const { virtualMachine, failureDeadline, deletionPolicy, spec } = props;
    super(scope, id, props, virtualMachine, {
      kind: "VirtualMachineSnapshot",
      apiVersion: (release) => writtenVersion("VirtualMachineSnapshot", release),
      body: () => ({
        spec: joined(
          filled({
            source: { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: virtualMachine.name },
            failureDeadline: failureDeadline === void 0 ? void 0 : durationText(failureDeadline),
            deletionPolicy
          }),
          spec,
          "spec"
        )
      })
    });
    this.virtualMachine = virtualMachine;
  }
  /** Has the VM restored from this snapshot: disks and, where it holds it, TPM and UEFI state. */
  restore(id, options = {}) {
    return new VirtualMachineRestore(this, id, { ...options, snapshot: this });
  }
};

// constructs/vm-spec.ts
function labelsOf(selected, given = {}) {
  for (const [key, value] of Object.entries(selected))
    if (given[key] !== void 0 && given[key] !== value)
      throw new Error(`podMetadata.labels: "${key}" is "${value}", by which the pod is selected, not "${given[key]}"`);
  return filled({ ...selected, ...given });
}
function vmSpec(machine, { runStrategy, podMetadata }, options) {
  const { release, name, instance, labels, raw: raw2, where } = options;
  const { template: template2 = {}, ...rest } = raw2 ?? {};
  const templates = machine.templates(name);
  const metadata = filled({ labels: labelsOf(labels, podMetadata?.labels), annotations: podMetadata?.annotations });
  const typed = {
    ...machine.matchers(release),
    runStrategy: runStrategy ?? rest.runStrategy ?? "Always",
    dataVolumeTemplates: templates.length > 0 ? templates : void 0,
    template: { metadata: joined(metadata, template2.metadata, `${where}.template.metadata`), spec: instance }
  };
  return joined(typed, rest, where);
}

// constructs/virtual-machine.ts
var UUID_FIELD = ["spec", "template", "spec", ...FIRMWARE_UUID];
var UUID_RULE = "change/uuid-changed";
var NAME_LABEL = "vm.kubevirt.io/name";
var nameLabel = (name) => name.length > 63 ? {} : { [NAME_LABEL]: name };
var VirtualMachine = class extends Resource {
  /**
   * A VM that is not of this app.
   * @param state What it keeps, where that is known: only a VM that keeps nothing can be cloned.
   */
  static fromVirtualMachineName(name, namespace, state) {
    return { name, namespace, state };
  }
  resourceType = "virtualmachines";
  /** What was asked to be kept; undefined where the preference alone decides. */
  state;
  #props;
  #machine;
  constructor(scope, id, props = {}) {
    super(scope, id, props, {
      kind: "VirtualMachine",
      apiVersion: (release) => writtenVersion("VirtualMachine", release),
      body: (release) => ({ spec: this.#spec(release) }),
      check: (manifest) => this.#uuidChange(manifest)
    });
    this.#props = props;
    this.state = props.state;
    this.#machine = new Machine(this, props, props.spec);
  }
  /**
   * Adds a disk behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addDisk(disk) {
    this.#machine.addDisk(disk);
  }
  /**
   * Adds a network behind those there are.
   * @throws Error when its name is taken or empty, or it cannot be bound so.
   */
  addNetwork(network) {
    this.#machine.addNetwork(network);
  }
  /** Has a snapshot taken of the VM: its disks and, in releases that can, its TPM and UEFI state. */
  snapshot(id, options = {}) {
    return new VirtualMachineSnapshot(this, id, { ...options, virtualMachine: this });
  }
  /**
   * Has KubeVirt make a copy of the VM. One that keeps state cannot be cloned: where its type tells that, it does not compile;
   * else the synth fails.
   */
  clone(id, options = {}) {
    return new VirtualMachineClone(this, id, { ...options, source: this });
  }
  exposeViaService(first, ...rest) {
    return expose(this, this.#labels, first, rest);
  }
  get #labels() {
    return nameLabel(this.name);
  }
  #spec(release) {
    const own2 = this.#machine.spec(release, this.name);
    const uuid = this.#uuid(own2, release);
    return vmSpec(this.#machine, this.#props, {
      release,
      name: this.name,
      instance: uuid === void 0 ? own2 : joined(own2, { domain: { firmware: { uuid } } }, "spec"),
      labels: this.#labels,
      raw: this.#props.spec,
      where: "spec"
    });
  }
  /** The uuid that is written; undefined where the VM keeps no state and nobody asked for one. */
  #uuid(spec, release) {
    const { firmwareUuid } = this.#props;
    if (firmwareUuid) return firmwareUuid.uuidOf(this);
    if (text(spec, ...FIRMWARE_UUID) !== void 0) return void 0;
    const stored = this.#captured(this);
    if (stored) return stored;
    return this.#machine.keepsState(spec, release) === true ? FirmwareUuid.ofName().uuidOf(this) : void 0;
  }
  /** The uuid that a captured VM has: where none is stored, KubeVirt derives it from the name. */
  #captured({ name, namespace = "default" }) {
    const found = captured(this, this.kind, namespace, name);
    if (found === void 0) return void 0;
    const uuid = text(found, ...UUID_FIELD);
    return typeof uuid === "string" ? uuid : legacyUuid(name);
  }
  /** A patch may name another VM, or another uuid, than the props do: what is written counts. */
  #uuidChange(manifest) {
    const { metadata } = manifest;
    const was = this.#captured(metadata);
    const is2 = text(manifest, ...UUID_FIELD) ?? "";
    if (!was || isUnknown(is2)) return void 0;
    const becomes = is2 === "" ? legacyUuid(metadata.name) : is2;
    if (becomes.toLowerCase() === was.toLowerCase()) return void 0;
    const how = is2 === "" ? `is left out, so that KubeVirt derives "${becomes}": it` : `"${becomes}"`;
    return {
      rule: UUID_RULE,
      severity: "error",
      message: `firmware.uuid ${how} is not "${was}", which the VM has in the cluster: its TPM state is lost; leave out what sets another one, or write FirmwareUuid.of('${was}')`,
      path: UUID_FIELD.join("."),
      docs: `vmstate explain ${UUID_RULE}`
    };
  }
};

// constructs/virtual-machine-export.ts
var ExportSource = class _ExportSource {
  constructor(subject, apiGroup, kind) {
    this.subject = subject;
    this.apiGroup = apiGroup;
    this.kind = kind;
  }
  subject;
  apiGroup;
  kind;
  /** The disks of a VM, and in releases that can its TPM and UEFI state; it must be off. */
  static virtualMachine(virtualMachine) {
    return new _ExportSource(virtualMachine, KUBEVIRT_GROUP, "VirtualMachine");
  }
  /** What a snapshot holds. */
  static snapshot(snapshot) {
    return new _ExportSource(snapshot, SNAPSHOT_GROUP, "VirtualMachineSnapshot");
  }
  /** One PersistentVolumeClaim: its name, or one of cdk8s-plus. */
  static claim(claim) {
    return new _ExportSource(typeof claim === "string" ? { name: claim } : claim, "", "PersistentVolumeClaim");
  }
};
var VirtualMachineExport = class extends Operation {
  resourceType = "virtualmachineexports";
  /** @throws Error when a namespace is asked for that is not that of the source. */
  constructor(scope, id, props) {
    refuseLate("VirtualMachineExport", props, pathIn(scope, id));
    const { source, ttlDuration, tokenSecretRef, spec } = props;
    const { apiGroup, kind, subject } = source;
    super(scope, id, props, subject, {
      kind: "VirtualMachineExport",
      apiVersion: (release) => writtenVersion("VirtualMachineExport", release),
      body: () => ({
        spec: joined(
          filled({
            source: { apiGroup, kind, name: subject.name },
            tokenSecretRef: typeof tokenSecretRef === "object" ? tokenSecretRef.name : tokenSecretRef,
            ttlDuration: ttlDuration === void 0 ? void 0 : durationText(ttlDuration)
          }),
          spec,
          "spec"
        )
      })
    });
    if (tokenSecretRef !== void 0) nameOf(this, tokenSecretRef);
  }
};

// constructs/virtual-machine-instance-migration.ts
var VirtualMachineInstanceMigration = class extends Operation {
  resourceType = "virtualmachineinstancemigrations";
  /** @throws Error when a namespace is asked for that is not that of the VM. */
  constructor(scope, id, props) {
    const { virtualMachine, spec } = props;
    super(scope, id, props, virtualMachine, {
      kind: "VirtualMachineInstanceMigration",
      apiVersion: (release) => writtenVersion("VirtualMachineInstanceMigration", release),
      body: () => ({ spec: joined({ vmiName: virtualMachine.name }, spec, "spec") })
    });
  }
};

// constructs/virtual-machine-instancetype.ts
var Instancetype = class extends Resource {
  constructor(scope, id, props, kind) {
    const { cpu, memory, spec } = props;
    super(scope, id, props, {
      kind,
      clusterScoped: kind === "VirtualMachineClusterInstancetype",
      apiVersion: (release) => writtenVersion(kind, release),
      body: () => ({ spec: joined({ cpu: { guest: cpu }, memory: { guest: sizeText(memory) } }, spec, "spec") })
    });
    if (!Number.isInteger(cpu) || cpu < 1)
      throw new Error(`${this.node.path}: cpu is ${cpu}, but a guest has a whole number of CPUs, at least 1`);
  }
};
var VirtualMachineInstancetype = class extends Instancetype {
  /** An instance type that is not of this app, in the namespace of the VM that names it. */
  static fromVirtualMachineInstancetypeName(name) {
    return { name, kind: "VirtualMachineInstancetype" };
  }
  resourceType = "virtualmachineinstancetypes";
  /** @throws Error when `cpu` is no whole number of at least 1. */
  constructor(scope, id, props) {
    super(scope, id, props, "VirtualMachineInstancetype");
  }
};
var VirtualMachineClusterInstancetype = class extends Instancetype {
  /** A cluster-wide instance type that is not of this app, as `u1.medium` of those that KubeVirt deploys. */
  static fromVirtualMachineClusterInstancetypeName(name) {
    return { name, kind: "VirtualMachineClusterInstancetype" };
  }
  resourceType = "virtualmachineclusterinstancetypes";
  /** @throws Error when `cpu` is no whole number of at least 1, or a namespace is given. */
  constructor(scope, id, props) {
    super(scope, id, props, "VirtualMachineClusterInstancetype");
  }
};

// constructs/virtual-machine-pool.ts
var POOL_LABEL = "kubevirt.io/vmpool";
var LABEL_LIMIT = 63;
function labelsOf2({ name, node }, given) {
  if (given === void 0 ? name.length > LABEL_LIMIT : Object.keys(given).length === 0)
    throw new Error(`${node.path}: no label tells the VMs of pool "${name}" from others; give it labels`);
  return given ?? { [POOL_LABEL]: name };
}
var TEMPLATE2 = "virtualMachineTemplate";
var VirtualMachinePool = class extends Resource {
  /** A pool that is not of this app. */
  static fromVirtualMachinePoolName(name) {
    return { name };
  }
  resourceType = "virtualmachinepools";
  /** What was asked to be kept by each VM; undefined where the preference alone decides. */
  state;
  #props;
  #machine;
  #labels;
  /** @throws Error when there is no label by which the pool could know its VMs. */
  constructor(scope, id, props = {}) {
    super(scope, id, props, {
      kind: "VirtualMachinePool",
      apiVersion: (release) => writtenVersion("VirtualMachinePool", release),
      body: (release) => ({ spec: this.#spec(release) })
    });
    this.#props = props;
    if (props.replicas !== void 0) whole(props.replicas, 0, `${this.node.path}: replicas`);
    this.#machine = new Machine(this, props, at(props.spec, [TEMPLATE2, "spec"]));
    this.state = props.state;
    this.#labels = labelsOf2(this, props.labels);
  }
  /**
   * Adds a disk to each VM, behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addDisk(disk) {
    this.#machine.addDisk(disk);
  }
  /**
   * Adds a network to each VM, behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addNetwork(network) {
    this.#machine.addNetwork(network);
  }
  exposeViaService(first, ...rest) {
    return expose(this, this.#labels, first, rest);
  }
  #spec(release) {
    const { replicas, spec: raw2 } = this.#props;
    const labels = this.#labels;
    const { [TEMPLATE2]: template2 = {}, ...rest } = raw2 ?? {};
    const virtualMachineTemplate = {
      metadata: joined({ labels }, template2.metadata, `spec.${TEMPLATE2}.metadata`),
      spec: vmSpec(this.#machine, this.#props, {
        release,
        name: this.name,
        instance: this.#machine.spec(release, this.name),
        labels,
        raw: template2.spec,
        where: `spec.${TEMPLATE2}.spec`
      })
    };
    return joined({ replicas, selector: { matchLabels: labels }, virtualMachineTemplate }, rest, "spec");
  }
};

// constructs/virtual-machine-preference.ts
var TPM_FIELDS = { persistent: { persistent: true }, volatile: { persistent: false }, none: void 0 };
function firmware(efi, secureBoot, release) {
  const persistent = efi === void 0 ? {} : { persistent: efi === "persistent" };
  if (efi === "persistent" || holds("preferredEfi", release)) return { preferredEfi: { ...persistent, secureBoot } };
  return { preferredUseEfi: true, preferredUseSecureBoot: secureBoot };
}
function firmwareAndFeatures({ state, secureBoot }, release) {
  const efi = state?.options.efi;
  if (efi === void 0 && secureBoot === void 0) return {};
  const isOn = secureBoot ?? true;
  return { firmware: firmware(efi, isOn, release), ...isOn ? { features: { preferredSmm: {} } } : {} };
}
function devices(props) {
  const { state, preferredDiskBus, preferredCdromBus, preferredLunBus, preferredInterfaceModel } = props;
  const tpm = state?.options.tpm;
  return filled({
    preferredTPM: tpm && TPM_FIELDS[tpm],
    preferredDiskBus,
    preferredCdromBus,
    preferredLunBus,
    preferredInterfaceModel
  });
}
function requirements({ cpu, memory }) {
  return filled({
    cpu: cpu === void 0 ? void 0 : { guest: cpu },
    memory: memory === void 0 ? void 0 : { guest: quantityText(memory) }
  });
}
function specOf(props, release) {
  const typed = filled({
    devices: devices(props),
    ...firmwareAndFeatures(props, release),
    requirements: props.requirements && requirements(props.requirements)
  });
  return joined(typed ?? {}, props.spec, "spec");
}
var Preference = class extends Resource {
  /** What is preferred of TPM and UEFI state. */
  state;
  /** Whether Secure Boot was asked for. */
  secureBoot;
  constructor(scope, id, props, kind) {
    super(scope, id, props, {
      kind,
      clusterScoped: kind === "VirtualMachineClusterPreference",
      apiVersion: (release) => writtenVersion(kind, release),
      body: (release) => ({ spec: specOf(props, release) })
    });
    this.state = props.state;
    this.secureBoot = props.secureBoot;
  }
};
var VirtualMachinePreference = class extends Preference {
  /** A preference that is not of this app, in the namespace of the VM that names it. */
  static fromVirtualMachinePreferenceName(name) {
    return { name, kind: "VirtualMachinePreference" };
  }
  resourceType = "virtualmachinepreferences";
  constructor(scope, id, props = {}) {
    super(scope, id, props, "VirtualMachinePreference");
  }
};
var VirtualMachineClusterPreference = class extends Preference {
  /** A cluster-wide preference that is not of this app, as `windows.11` of those that KubeVirt deploys. */
  static fromVirtualMachineClusterPreferenceName(name) {
    return { name, kind: "VirtualMachineClusterPreference" };
  }
  resourceType = "virtualmachineclusterpreferences";
  /** @throws Error when a namespace is given. */
  constructor(scope, id, props = {}) {
    super(scope, id, props, "VirtualMachineClusterPreference");
  }
};

// constructs/windows.ts
var VIRTIO = ".virtio";
var Windows = class _Windows {
  constructor(kind, preference) {
    this.kind = kind;
    this.preference = preference;
  }
  kind;
  preference;
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static WINDOWS_11 = new _Windows("persistent", "windows.11");
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static WINDOWS_10 = new _Windows("persistent", "windows.10");
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static SERVER_2025 = new _Windows("persistent", "windows.2k25");
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static SERVER_2022 = new _Windows("persistent", "windows.2k22");
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static SERVER_2019 = new _Windows("persistent", "windows.2k19");
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static SERVER_2016 = new _Windows("persistent", "windows.2k16");
  /** The same with virtio devices, for images that hold the drivers. */
  virtio() {
    if (this.preference.endsWith(VIRTIO)) return this;
    return new _Windows(this.kind, `${this.preference}${VIRTIO}`);
  }
  /** The bundled preference that a release deploys by itself; undefined where there is none. */
  preferenceIn(release) {
    const deployed = holds("bundledPreferencesDeployed", release);
    return deployed && bundledPreference(this.preference, release) ? this.preference : void 0;
  }
  /** What of the guest is kept. */
  get state() {
    const spec = this.#newest;
    const tpm = at(spec, ["devices", "preferredTPM"]) === void 0 ? void 0 : "persistent";
    const efi = at(spec, ["firmware", "preferredEfi"]) === void 0 ? void 0 : "persistent";
    return { ...tpm && { tpm }, ...efi && { efi } };
  }
  get #newest() {
    const specs = KNOWN_RELEASES.map((release) => bundledPreference(this.preference, release));
    return specs.findLast((spec) => spec !== void 0) ?? {};
  }
};

// constructs/reading/exports.ts
var CHANGES = ["addDisk", "addNetwork", "addFeatureGate"];
var BELOW = ["exposeViaService"];
var MAKES = {
  VirtualMachine: {
    snapshot: { type: "VirtualMachineSnapshot", as: "virtualMachine" },
    clone: { type: "VirtualMachineClone", as: "source" }
  },
  VirtualMachineSnapshot: { restore: { type: "VirtualMachineRestore", as: "snapshot" } }
};
var MAKERS = ["fromKubeVirtName", "fromHyperConvergedName"];
var BUILT_IN = /* @__PURE__ */ new Set(["length", "name", "prototype", "constructor"]);
var namesOf = (owner) => Object.getOwnPropertyNames(owner).filter((name) => !BUILT_IN.has(name));
var isMethod = (owner, name) => typeof Object.getOwnPropertyDescriptor(owner, name)?.value === "function";
function exportOf(name, value) {
  const none = { calls: [], makers: [], values: [], changes: [], turns: [], makes: {}, below: [] };
  if (typeof value !== "function") return { ...none, is: "other" };
  const { prototype } = value;
  if (Object.getOwnPropertyDescriptor(value, "prototype")?.writable !== false) return { ...none, is: "function" };
  const statics = namesOf(value);
  const isResource = prototype instanceof Resource;
  const methods = namesOf(prototype).filter((member) => isMethod(prototype, member));
  const calls = statics.filter((member) => isMethod(value, member));
  return {
    is: isResource ? "resource" : calls.length + statics.length > 0 ? "values" : "other",
    calls: calls.filter((member) => !MAKERS.includes(member)),
    makers: calls.filter((member) => MAKERS.includes(member)),
    values: statics.filter((member) => !isMethod(value, member)),
    changes: methods.filter((member) => CHANGES.includes(member)),
    turns: isResource ? [] : methods,
    makes: MAKES[name] ?? {},
    below: methods.filter((member) => BELOW.includes(member))
  };
}
var EXPORTS = Object.fromEntries(
  Object.entries(constructs_exports).map(([name, value]) => [name, exportOf(name, value)])
);

// constructs/reading/makings.ts
var import_cdk8s10 = __toESM(require_lib2());

// constructs/reading/realize.ts
var import_cdk8s7 = __toESM(require_lib2());

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

// constructs/reading/raw-shapes.ts
var ANY_TEXT = "unknown-value-999999-end";
var ANY_MORE = "unknown-more-999999-end";
var GATES2 = [...Object.keys(FEATURE_GATES), CLAIM_WEBHOOK_GATE];
var LISTED = { featureGates: [ANY_MORE, ...GATES2] };
var placed2 = (path, value) => path.split(".").reduceRight((inner, key) => ({ [key]: inner }), value);
var OF_MACHINES = [
  ["runStrategy", "Manual"],
  ["preference", { name: Windows.WINDOWS_11.preference }],
  ["template.spec.networks", [{ name: "own", pod: {} }]],
  ["template.spec.domain.devices.interfaces", [{ name: "own", bridge: {} }]],
  ["template.spec.domain.devices.autoattachPodInterface", false],
  ["template.spec.domain.devices.tpm", { persistent: true }],
  ["template.spec.domain.devices.tpm", { persistent: false }],
  ["template.spec.domain.firmware.bootloader.efi", { persistent: true }],
  ["template.spec.domain.firmware.uuid", "00000000-0000-4000-8000-000000999999"]
];
var POOL = "virtualMachineTemplate.spec";
var DECIDING = {
  "VirtualMachine.spec": OF_MACHINES.map(([path, value]) => placed2(path, value)),
  "VirtualMachinePool.spec": OF_MACHINES.map(([path, value]) => placed2(`${POOL}.${path}`, value)),
  "Preference.spec": [
    placed2("devices.preferredTPM", { persistent: true }),
    placed2("devices.preferredTPM", {}),
    placed2("firmware.preferredEfi", { persistent: true })
  ],
  "DataVolume.spec": [{ pvc: {} }, { storage: {} }, { source: { blank: {} } }, { sourceRef: { kind: "DataSource" } }],
  "KubeVirt.spec": [
    // What it is taken for must not be read as a release.
    { imageTag: ANY_TEXT },
    placed2("configuration.developerConfiguration", LISTED)
  ],
  "CDI.spec": [{ config: LISTED }]
};
var MACHINE_MAPS = { template: { metadata: {}, spec: {} } };
var TAKEN = {
  "VirtualMachine.spec": MACHINE_MAPS,
  "VirtualMachinePool.spec": { virtualMachineTemplate: { metadata: {}, spec: MACHINE_MAPS } }
};
function openedMaps(maps, rest) {
  const inner = isMap(maps) ? Object.entries(maps) : [];
  return { ...Object.fromEntries(inner.map(([key, map3]) => [key, openedMaps(map3, rest)])), [rest()]: true };
}
var openedAt = ([start = "", ...path], rest) => openedMaps(at2(TAKEN[start], path), rest);
var at2 = (value, path) => path.reduce((inner, key) => isMap(inner) ? inner[key] : void 0, value);
var decidingAt = ([start = "", ...path]) => (DECIDING[start] ?? []).map((sample) => at2(sample, path)).filter((value) => value !== void 0);
function rawSamples(path) {
  const deciding2 = decidingAt(path);
  const isTaken2 = path.length === 1 || deciding2.some(isMap);
  const anything = (mint) => {
    if (isTaken2) return openedAt(path, () => mint.rest());
    return deciding2.includes(ANY_TEXT) ? mint.text() : mint.unknown();
  };
  const absent2 = () => void 0;
  return [
    anything,
    absent2,
    ...deciding2.filter((value) => value !== void 0).map(
      (value) => () => value
    )
  ];
}

// constructs/reading/shapes.ts
var absent = () => void 0;
var constant = (value) => () => value;
var leaf = (...samples) => ({ samples: [...samples, absent] });
var copied = (...samples) => ({ ...leaf(...samples), isCopied: true });
var needed = (shape) => ({
  ...shape,
  samples: shape.samples.filter((sample) => sample !== absent),
  isNeeded: true
});
var aText = (mint) => mint.text();
var aNumber = (mint) => mint.number();
var TEXT = copied(aText, aText);
var NEEDED_TEXT = needed(TEXT);
var NAME3 = copied(aText, aText, (mint) => mint.longText());
var FLAG = leaf(constant(true), constant(false));
var COUNT = copied(aNumber, aNumber);
var QUANTITY2 = copied(
  (mint) => `${mint.number()}Gi`,
  (mint) => `${mint.number()}M`
);
var UUID2 = copied(
  (mint) => mint.uuid(),
  (mint) => mint.uuid()
);
var choice = (...values) => leaf(...values.map(constant));
var NOTHING2 = { samples: [] };
var map2 = (entries) => ({ samples: [], entries });
var list2 = (each) => ({ samples: [], each: needed(each), isList: true });
var TEXTS = {
  samples: [(mint) => ({ [mint.text()]: mint.text() }), () => ({}), absent],
  each: TEXT,
  isCopied: true
};
var texts = (...members) => ({
  samples: [(mint) => [mint.more(), ...members], () => [], absent],
  each: TEXT,
  isSet: members.length > 0,
  isCopied: members.length === 0
});
var raw = (...path) => ({ samples: rawSamples(path), raw: path });
var NAMED = copied(aText, (mint) => ({ name: mint.text(), namespace: mint.text() }));
var METADATA = map2({
  name: NAME3,
  namespace: TEXT,
  labels: TEXTS,
  annotations: TEXTS,
  finalizers: texts(),
  ownerReferences: { ...texts(), each: raw("ownerReference") }
});
var OBJECT2 = {
  metadata: METADATA,
  // A reason cannot be absent.
  accept: { ...TEXTS, each: needed(TEXT) },
  argoCd: map2({ prune: FLAG, delete: FLAG, skipDryRunOnMissingResource: FLAG, syncWave: COUNT })
};
var RESOURCE = { ...OBJECT2, cluster: NOTHING2 };
var STATE = leaf(
  ...[void 0, "persistent", "volatile", "none"].flatMap(
    (tpm) => [void 0, "persistent", "volatile"].map(
      (efi) => () => State.of({ ...tpm && { tpm }, ...efi && { efi } })
    )
  )
);
var WINDOWS = leaf(
  () => Windows.WINDOWS_11,
  () => Windows.SERVER_2019,
  () => Windows.SERVER_2025.virtio()
);
var MATCHED = copied(aText, (mint) => ({ name: mint.text(), kind: mint.text() }));
var PREFERENCE = leaf(
  (mint) => ({ name: mint.text(), kind: mint.text(), state: mint.some(STATE), secureBoot: mint.some(FLAG) }),
  aText,
  // One with a TPM and one without.
  () => Windows.WINDOWS_11.preference,
  () => Windows.SERVER_2019.preference
);
var SOURCE = leaf(
  // Without a size copies alone are taken.
  (mint) => DataVolumeSource.claim(mint.text(), mint.text()),
  (mint) => DataVolumeSource.dataSource(mint.text()),
  (mint) => Object.assign(DataVolumeSource.blank(), { fields: { source: { [mint.rest()]: true } } })
);
var TEMPLATE3 = {
  size: QUANTITY2,
  storageClass: NAMED,
  accessModes: texts(),
  volumeMode: TEXT,
  source: SOURCE
};
var template = (mint) => Volume.template(mint.some(needed(map2(TEMPLATE3))));
var VOLUME = {
  samples: [(mint) => Volume.of({ [mint.rest()]: true }), template, template],
  isCopied: true
};
var DISK = map2({
  name: needed(TEXT),
  volume: needed(VOLUME),
  type: choice("disk", "cdrom", "lun"),
  bus: TEXT,
  bootOrder: COUNT,
  fields: raw("disk")
});
var NETWORK = map2({
  name: needed(TEXT),
  multus: TEXT,
  binding: choice("bridge", "masquerade", "sriov"),
  model: TEXT,
  macAddress: TEXT,
  fields: raw("interface")
});
var MACHINE2 = {
  windows: WINDOWS,
  state: STATE,
  secureBoot: FLAG,
  instancetype: MATCHED,
  preference: PREFERENCE,
  cpu: COUNT,
  memory: QUANTITY2,
  architecture: choice("amd64", "arm64", "s390x"),
  disks: list2(DISK),
  networks: list2(NETWORK),
  liveMigration: FLAG
};
var RUN = {
  runStrategy: TEXT,
  podMetadata: map2({ labels: TEXTS, annotations: TEXTS })
};
var RELEASE = { samples: KNOWN_RELEASES.map(({ minor }) => constant(minor)) };
var CDI_RELEASE = choice("0.1", CDI_RAISES_SINCE, CDI_WEBHOOK_DEFAULT_SINCE);
var SHIPPING_RELEASE = {
  samples: [HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES].flatMap(
    (releases2) => Object.keys(releases2).map(constant)
  )
};
var FACTS = NOTHING2;
var aMachine = (mint) => ({ name: mint.text(), namespace: mint.text() });
var aSnapshot = (mint) => ({ name: mint.text(), namespace: mint.text(), virtualMachine: aMachine(mint) });
var VM = { samples: [aMachine, aMachine, (mint) => ({ name: mint.text() })] };
var SNAPSHOT = { samples: [aSnapshot, aSnapshot] };
var SNAPSHOT_OPTIONS = {
  ...RESOURCE,
  failureDeadline: TEXT,
  deletionPolicy: TEXT,
  spec: raw("spec")
};
var CLONE_OPTIONS = {
  ...RESOURCE,
  targetName: TEXT,
  labelFilters: texts(),
  annotationFilters: texts(),
  newMacAddresses: TEXTS,
  newSMBiosSerial: TEXT,
  spec: raw("spec")
};
var INSTANCETYPE = { ...RESOURCE, cpu: COUNT, memory: QUANTITY2, spec: raw("spec") };
var PREFERENCE_PROPS = {
  ...RESOURCE,
  state: STATE,
  secureBoot: FLAG,
  preferredDiskBus: TEXT,
  preferredCdromBus: TEXT,
  preferredLunBus: TEXT,
  preferredInterfaceModel: TEXT,
  requirements: map2({ cpu: COUNT, memory: QUANTITY2 }),
  spec: raw("Preference.spec")
};
var CLAIM_PROPERTIES = map2({ accessModes: needed(texts()), volumeMode: needed(TEXT) });
var EXPOSE = map2({
  ports: list2(map2({ name: TEXT, port: needed(COUNT), targetPort: COUNT, protocol: TEXT })),
  type: TEXT,
  metadata: METADATA
});
var CLUSTER_IMPORT = map2({ release: RELEASE, kubevirt: RELEASE, facts: FACTS });
var ARGUMENTS = {
  CDI: [
    map2({
      ...RESOURCE,
      release: CDI_RELEASE,
      raiseStateClaims: FLAG,
      featureGates: texts(...GATES2),
      spec: raw("CDI.spec")
    })
  ],
  DataVolume: [map2({ ...RESOURCE, ...TEMPLATE3, spec: raw("DataVolume.spec") })],
  HyperConverged: [
    map2({
      ...OBJECT2,
      release: SHIPPING_RELEASE,
      kubevirt: RELEASE,
      apiVersion: choice("v1beta1", "v1"),
      vmStateStorageClass: NAMED,
      evictionStrategy: TEXT,
      commonInstancetypesDeployment: FLAG,
      facts: FACTS,
      spec: raw("spec")
    })
  ],
  KubeVirt: [
    map2({
      ...OBJECT2,
      release: RELEASE,
      vmStateStorageClass: NAMED,
      featureGates: texts(...GATES2),
      disabledFeatureGates: texts(...GATES2),
      evictionStrategy: TEXT,
      facts: FACTS,
      spec: raw("KubeVirt.spec")
    })
  ],
  MigrationPolicy: [
    map2({
      ...RESOURCE,
      namespaceSelector: TEXTS,
      virtualMachineInstanceSelector: TEXTS,
      bandwidthPerMigration: QUANTITY2,
      completionTimeoutPerGiB: COUNT,
      allowAutoConverge: FLAG,
      allowPostCopy: FLAG,
      spec: raw("spec")
    })
  ],
  StorageClass: [
    map2({
      ...RESOURCE,
      provisioner: TEXT,
      parameters: TEXTS,
      reclaimPolicy: TEXT,
      volumeBindingMode: TEXT,
      allowVolumeExpansion: FLAG,
      mountOptions: texts(),
      default: FLAG,
      virtDefault: FLAG,
      fields: raw("fields")
    })
  ],
  StorageProfile: [
    map2({
      ...RESOURCE,
      storageClass: NAMED,
      claimPropertySets: list2(CLAIM_PROPERTIES),
      cloneStrategy: TEXT,
      snapshotClass: NAMED,
      dataImportCronSourceFormat: TEXT,
      minimumSize: QUANTITY2,
      spec: raw("spec")
    })
  ],
  VirtualMachine: [
    map2({
      ...RESOURCE,
      ...MACHINE2,
      ...RUN,
      firmwareUuid: leaf(
        (mint) => FirmwareUuid.of(mint.uuid()),
        () => FirmwareUuid.ofName()
      ),
      spec: raw("VirtualMachine.spec")
    })
  ],
  VirtualMachineClone: [map2({ ...CLONE_OPTIONS, source: { samples: [...VM.samples, ...SNAPSHOT.samples] } })],
  VirtualMachineClusterInstancetype: [map2(INSTANCETYPE)],
  VirtualMachineClusterPreference: [map2(PREFERENCE_PROPS)],
  VirtualMachineExport: [
    map2({
      ...RESOURCE,
      source: {
        samples: [
          (mint) => ExportSource.virtualMachine(aMachine(mint)),
          (mint) => ExportSource.claim(mint.text()),
          (mint) => ExportSource.snapshot(aSnapshot(mint))
        ]
      },
      ttlDuration: TEXT,
      tokenSecretRef: NAMED,
      spec: raw("spec")
    })
  ],
  VirtualMachineInstanceMigration: [map2({ ...RESOURCE, virtualMachine: VM, spec: raw("spec") })],
  VirtualMachineInstancetype: [map2(INSTANCETYPE)],
  VirtualMachinePool: [
    map2({ ...RESOURCE, ...MACHINE2, ...RUN, replicas: COUNT, labels: TEXTS, spec: raw("VirtualMachinePool.spec") })
  ],
  VirtualMachinePreference: [map2(PREFERENCE_PROPS)],
  VirtualMachineRestore: [map2({ ...RESOURCE, snapshot: SNAPSHOT, spec: raw("spec") })],
  VirtualMachineSnapshot: [map2({ ...SNAPSHOT_OPTIONS, virtualMachine: VM })]
};
var METHOD_ARGUMENTS = {
  addDisk: [needed(DISK)],
  addNetwork: [needed(NETWORK)],
  addFeatureGate: [NAME3],
  exposeViaService: [EXPOSE],
  "State.of": [map2({ tpm: choice("persistent", "volatile", "none"), efi: choice("persistent", "volatile") })],
  "Volume.template": [map2(TEMPLATE3)],
  "Volume.of": [raw("volume")],
  "Volume.emptyDisk": [QUANTITY2],
  "FirmwareUuid.of": [UUID2],
  "ExportSource.virtualMachine": [VM],
  "ExportSource.snapshot": [SNAPSHOT],
  "KubeVirt.fromKubeVirtName": [TEXT, CLUSTER_IMPORT],
  "HyperConverged.fromHyperConvergedName": [TEXT, CLUSTER_IMPORT],
  "VirtualMachine.fromVirtualMachineName": [TEXT, TEXT, STATE],
  "VirtualMachineSnapshot.fromVirtualMachineSnapshotName": [TEXT, VM],
  guard: [map2({ release: RELEASE, facts: FACTS, rules: TEXTS, failOn: TEXT })]
};

// constructs/reading/realize.ts
var Unreadable = class extends Error {
};
var Slots = class {
  #slots = /* @__PURE__ */ new Map();
  /** What a slot stands for. */
  givenOf(slot) {
    return [...this.#slots.keys()][slot.index];
  }
  of(given, of) {
    let slot = this.#slots.get(given);
    if (!slot) {
      slot = { index: this.#slots.size, ...of };
      this.#slots.set(given, slot);
    }
    return slot;
  }
  get all() {
    return [...this.#slots.values()];
  }
};
var DECIDING2 = { exact: false, isCopied: false };
var EXACT = { exact: true, isCopied: false };
var COPIED = { exact: false, isCopied: true };
var CLASSES = { ...constructs_exports, Size: import_cdk8s7.Size, Duration: import_cdk8s7.Duration };
var ARGUMENT_OF = { Size: COUNT, Duration: COUNT };
var Realizer = class {
  constructor(tokens, slots, choose, construct) {
    this.tokens = tokens;
    this.slots = slots;
    this.choose = choose;
    this.construct = construct;
  }
  tokens;
  slots;
  choose;
  construct;
  /** @throws Unreadable where nothing can be said. */
  real(given, shape) {
    switch (given.is) {
      case "scalar":
        return given.value;
      case "unknown":
        return this.#unknown(given, shape);
      case "map":
        return this.#map(given, shape);
      case "list":
        return this.#list(given, shape);
      case "facts":
        return given.texts.map(remember);
      case "construct":
        return this.construct(given.key);
      case "recipe":
        return this.made(given.recipe);
    }
  }
  #unknown(given, shape) {
    const { reason, options } = given;
    if (options.length > 0)
      return this.#one(
        given,
        options.map((option) => () => this.real(option, shape)),
        reason,
        EXACT
      );
    return this.#some(given, shape, reason);
  }
  /** Something of a shape; `given` stands for what is not known. */
  #some(given, shape, reason) {
    const { entries, each, samples } = shape;
    const ways = samples.map((sample) => () => sample(this.#mint(given, reason)));
    if (entries) ways.push(() => this.#opened(given, {}, shape, reason));
    if (each && shape.isList) ways.push(() => this.#items(given, each, reason));
    if ((entries || shape.isList) && !shape.isNeeded) ways.push(() => void 0);
    return this.#one(given, ways, reason, shape.isCopied ? COPIED : DECIDING2);
  }
  #mint(given, reason) {
    const { tokens } = this;
    let parts2 = 0;
    return {
      text: () => tokens.text(reason),
      longText: () => tokens.longText(reason),
      number: () => tokens.number(reason),
      uuid: () => tokens.uuid(reason),
      more: () => tokens.more(reason),
      rest: () => tokens.rest(reason),
      unknown: () => new Unknown(reason),
      some: (shape) => this.#some(partOf(given, `part ${parts2++}`), shape, reason)
    };
  }
  /** One of several things. */
  #one(given, samples, reason, of = DECIDING2) {
    const count = samples.length;
    if (count === 0) throw new Unreadable(reason);
    const slot = this.slots.of(given, { count, reason, ...of });
    return samples[this.choose(slot) % samples.length]();
  }
  #map(given, shape) {
    const result = {};
    for (const [key, inner] of given.entries) result[key] = this.real(inner, entryOf(shape, key));
    return given.open === void 0 ? result : this.#opened(given, result, shape, given.open);
  }
  /** A map that may hold more. */
  #opened(given, known2, shape, reason) {
    const { raw: raw2, entries, each } = shape;
    if (raw2) return this.#openRaw(given, known2, raw2, reason);
    if (each) return { ...known2, [this.tokens.text(reason)]: this.tokens.text(reason) };
    if (!entries) throw new Unreadable(reason);
    for (const [key, entry] of Object.entries(entries))
      if (!(key in known2) && isReadable(entry)) known2[key] = this.#some(partOf(given, key), entry, reason);
    return known2;
  }
  #openRaw(given, known2, path, reason) {
    const rest = openedAt(path, () => this.tokens.rest(reason));
    const more = decidingAt(path).filter(isMap);
    const extras = [
      () => rest,
      () => ({}),
      ...more.map((deciding2) => () => ({ ...deciding2, ...rest }))
    ];
    return { ...this.#one(given, extras, reason), ...known2 };
  }
  #list(given, shape) {
    const each = shape.each ?? (shape.raw ? { samples: [], raw: [...shape.raw, "-"] } : NOTHING2);
    const isCut = shape.isSet === true || shape.raw !== void 0;
    const items2 = [];
    for (const item of given.items) {
      if (isCut && item.is === "unknown") return [...items2, ...this.#more(given, shape, item.reason)];
      items2.push(this.real(item, each));
    }
    return given.open === void 0 ? items2 : [...items2, ...this.#more(given, shape, given.open)];
  }
  /** What a list may go on with. */
  #more(given, shape, reason) {
    if (shape.isList && shape.each) return this.#items(partOf(given, "items"), shape.each, reason);
    const deciding2 = shape.raw ? decidingAt(shape.raw).find(Array.isArray) : shape.samples[0]?.(this.#mint(given, reason));
    return [this.tokens.more(reason), ...deciding2 ?? []];
  }
  /** Two items or none: of a list of which one is not known as long as the other, all is open. */
  #items(given, each, reason) {
    const some = (index) => this.#some(partOf(given, `item ${index}`), each, reason);
    const ways = [() => [some(0), some(1)], () => []];
    return this.#one(partOf(given, "length"), ways, reason);
  }
  /** Whether something is done that may not be. */
  isDone(what) {
    return this.#one(what, [() => true, () => false], "a condition that is not known decides it", EXACT);
  }
  /** A value of this library or of cdk8s. */
  made({ of, member, args }) {
    const owner = typeof of === "string" ? CLASSES[of] : this.real(of, NOTHING2);
    const found = owner?.[member];
    if (args === void 0) return found;
    if (typeof found !== "function") throw new Unreadable(`${member} is not read`);
    const shapes = argumentShapes(of, member);
    return Reflect.apply(
      found,
      owner,
      args.map((arg, index) => this.real(arg, shapes(index)))
    );
  }
  args(args, shapes = []) {
    return args.map((arg, index) => this.real(arg, shapes[index] ?? TEXT));
  }
};
function argumentShapes(of, member) {
  const name = typeof of === "string" ? `${of}.${member}` : member;
  return (index) => METHOD_ARGUMENTS[name]?.[index] ?? ARGUMENT_OF[String(of)] ?? (index === 0 ? NEEDED_TEXT : TEXT);
}
var PARTS = /* @__PURE__ */ new WeakMap();
function partOf(given, name) {
  const parts2 = PARTS.get(given) ?? /* @__PURE__ */ new Map();
  PARTS.set(given, parts2);
  const part = parts2.get(name) ?? {};
  parts2.set(name, part);
  return part;
}
var isReadable = ({ samples, entries, isList }) => samples.length > 0 || entries !== void 0 || isList === true;
function entryOf({ entries, each, raw: raw2 }, key) {
  if (raw2) return { samples: rawSamples([...raw2, key]), raw: [...raw2, key] };
  return entries && Object.hasOwn(entries, key) ? entries[key] : each ?? NOTHING2;
}

// constructs/reading/record.ts
var import_cdk8s8 = __toESM(require_lib2());
function keysIn(given, found = /* @__PURE__ */ new Set()) {
  if (given.is === "construct") found.add(given.key);
  else if (given.is === "map") for (const inner of given.entries.values()) keysIn(inner, found);
  else if (given.is === "list") for (const inner of given.items) keysIn(inner, found);
  else if (given.is === "unknown") for (const option of given.options) keysIn(option, found);
  else if (given.is === "recipe") {
    if (typeof given.recipe.of !== "string") keysIn(given.recipe.of, found);
    for (const arg of given.recipe.args ?? []) keysIn(arg, found);
  }
  return found;
}
var CLUSTERS = /* @__PURE__ */ new Set(["KubeVirt", "HyperConverged"]);
var PREFERENCES = /* @__PURE__ */ new Set([
  "VirtualMachinePreference",
  "VirtualMachineClusterPreference"
]);
var Record = class {
  constructor(given, seed) {
    this.given = given;
    this.seed = seed;
    this.needs = /* @__PURE__ */ new Set();
    for (const arg of given.args) keysIn(arg, this.needs);
    if (given.maker?.on) this.needs.add(given.maker.on);
  }
  given;
  seed;
  slots = new Slots();
  calls = [];
  needs;
  /** Worlds in which it was made, or why it was not. */
  tried = /* @__PURE__ */ new Map();
  #taken = /* @__PURE__ */ new Map();
  /** Whether the program may not make it although it decides for others. */
  get isOptional() {
    return !this.given.certain && !this.given.maker?.on && (CLUSTERS.has(this.given.type) || PREFERENCES.has(this.given.type));
  }
  /** Which sample each slot is taken for in a world. */
  takenIn(world) {
    const taken = this.#taken.get(world) ?? /* @__PURE__ */ new Map();
    this.#taken.set(world, taken);
    return taken;
  }
  call(call) {
    this.calls.push(call);
    for (const arg of call.args) keysIn(arg, this.needs);
  }
  /** How many worlds tell what hangs on its own unknown values. */
  get worlds() {
    return worldsFor(this.slots.all);
  }
  /**
   * Whether the worlds in which it could be made tell what hangs on each of its unknown values: a sample that fails may
   * stand for values that do not.
   */
  isCovered(worlds) {
    return this.#seen(worlds).every(
      ({ slot: { exact, count }, seen }) => exact || seen.size >= Math.min(2, count) && seen.has(0)
    );
  }
  /** Whether every sample could be taken of what decides, and two of what is only copied. */
  isExhausted(worlds) {
    return this.isCovered(worlds) && this.#seen(worlds).every(({ slot: { count, isCopied }, seen }) => isCopied || seen.size === count);
  }
  #seen(worlds) {
    return this.slots.all.map((slot) => {
      const seen = worlds.flatMap((world) => this.#taken.get(world)?.get(slot.index) ?? []);
      return { slot, seen: new Set(seen) };
    });
  }
};
function objectOf(made) {
  if (made instanceof Resource) return made.apiObject;
  return import_cdk8s8.ApiObject.isApiObject(made) ? made : void 0;
}
var propsOf = (object) => Reflect.get(object, "props");

// constructs/reading/outcome.ts
function decoded(value, tokens) {
  if (typeof value === "string") {
    const reason = tokens.inText(value);
    return reason === void 0 ? value : new Unknown(reason);
  }
  if (typeof value === "number") {
    const reason = tokens.inNumber(value);
    return reason === void 0 ? value : new Unknown(reason);
  }
  if (Array.isArray(value)) return decodedList(value, tokens);
  return isMap(value) ? decodedMap(value, tokens) : value;
}
function decodedList(list3, tokens) {
  const items2 = [];
  let open = openReason(list3);
  for (const item of list3) {
    const more = tokens.inItem(item);
    if (more !== void 0) {
      open = more;
      break;
    }
    items2.push(decoded(item, tokens) ?? null);
  }
  return open === void 0 ? items2 : markOpen(items2, open);
}
function decodedMap(map3, tokens) {
  const result = {};
  let open = openReason(map3);
  let deep = false;
  for (const [key, inner] of Object.entries(map3)) {
    const more = tokens.inKey(key);
    if (more) {
      open = more.reason;
      deep ||= more.deep;
      continue;
    }
    const value = decoded(inner, tokens);
    if (value !== void 0 && value !== null) result[key] = value;
  }
  if (open === void 0) return result;
  return deep ? opened(result, open) : markOpen(result, open);
}
function agreed(one2, two, reason) {
  if (Object.is(one2, two)) return one2;
  if (one2 instanceof Unknown) return one2;
  if (two instanceof Unknown) return two;
  if (Array.isArray(one2) && Array.isArray(two)) return agreedLists(one2, two, reason);
  if (isMap(one2) && isMap(two) && !Array.isArray(one2) && !Array.isArray(two)) return agreedMaps(one2, two, reason);
  return new Unknown(reason);
}
function agreedLists(one2, two, reason) {
  const length = Math.min(one2.length, two.length);
  const items2 = one2.slice(0, length).map((item, index) => agreed(item, two[index], reason));
  const open = openReason(one2) ?? openReason(two) ?? (one2.length === two.length ? void 0 : reason);
  return open === void 0 ? items2 : markOpen(items2, open);
}
function agreedMaps(one2, two, reason) {
  const result = {};
  for (const key of /* @__PURE__ */ new Set([...Object.keys(one2), ...Object.keys(two)]))
    result[key] = key in one2 && key in two ? agreed(one2[key], two[key], reason) : new Unknown(reason);
  const open = openReason(one2) ?? openReason(two);
  return open === void 0 ? result : markOpen(result, open);
}
var marked = (value, marks) => holdsUnknown(value) ? remarked(value, marks) : value;
function remarked(value, marks) {
  if (value instanceof Unknown) return marks.unknown(value.reason);
  if (typeof value !== "object" || value === null) return value;
  const open = openReason(value);
  const copy = Array.isArray(value) ? value.map((item) => remarked(item, marks)) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, remarked(inner, marks)]));
  return open === void 0 ? copy : marks.open(copy, open);
}

// constructs/reading/surroundings.ts
var LAST = /* @__PURE__ */ new Set(["KubeVirt", "CDI"]);
var PREFERRED = [
  { devices: { preferredTPM: { persistent: true } }, firmware: { preferredEfi: { persistent: true } } },
  { devices: { preferredTPM: {} }, firmware: { preferredUseEfi: true } },
  {}
];
var NOTHING_NEEDED = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "unknown" } };
var DECIDING_GROUP = /(?:^|\.)kubevirt\.io\/|^storage\.k8s\.io\//;
var isCluster = ({ given: { type, maker } }) => CLUSTERS.has(type) && !maker?.on;
var isPreference2 = ({ given: { type } }) => PREFERENCES.has(type);
function rootOf(scope) {
  let current = scope;
  while (current?.parent) current = current.parent;
  return current?.key;
}
var Surroundings = class {
  constructor(makings, marks) {
    this.makings = makings;
    this.marks = marks;
  }
  makings;
  marks;
  #objects = [];
  #manifests = /* @__PURE__ */ new Map();
  #failures = /* @__PURE__ */ new Map();
  #all = /* @__PURE__ */ new Map();
  #whole = /* @__PURE__ */ new WeakMap();
  #doubt;
  others(objects) {
    this.#objects.push(...objects);
  }
  written(key, manifest) {
    this.#manifests.set(key, manifest);
  }
  doubt(reason) {
    this.#doubt ??= reason;
  }
  #isWhole(value) {
    if (typeof value !== "object" || value === null) return this.marks.isWhole(value);
    const known2 = this.#whole.get(value) ?? this.marks.isWhole(value);
    this.#whole.set(value, known2);
    return known2;
  }
  /** In how many ways there are the releases and preferences that constructs are made for. */
  get ways() {
    let count = this.makings.guardings;
    for (const record of this.makings.records.values()) {
      if (isPreference2(record)) count *= record.worlds * (record.isOptional ? 2 : 1);
      else if (isCluster(record)) count *= this.#releasesOf(record) * (record.isOptional ? 2 : 1);
    }
    for (const object of this.#preferences)
      if (!object.certain || !this.#isWhole(object.manifest)) count *= PREFERRED.length + 1;
    return count;
  }
  /** How many releases a cluster may have; most of what a program may leave unknown of one decides about no other object. */
  #releasesOf(record) {
    const count = record.worlds;
    if (count === 1) return 1;
    const seen = /* @__PURE__ */ new Set();
    for (let index = 0; index < Math.min(count, MOST_WORLDS); index++) {
      const made = this.makings.tried(record, index);
      seen.add(made instanceof Error ? made : made.kubevirtRelease);
    }
    return seen.size > 1 ? count : 1;
  }
  get #preferences() {
    return this.#objects.filter(({ manifest }) => PREFERENCES.has(String(manifest.kind)));
  }
  /** Whether preferences may be missed: such that stand nobody knows where, or have a name that is not known. */
  get missesPreferences() {
    return this.#preferences.some(({ scope, manifest }) => {
      const { metadata } = manifest;
      return scope === void 0 || typeof metadata?.name !== "string" || !this.#isWhole(metadata.namespace);
    });
  }
  /**
   * Makes whatever decides for others in a world.
   * @throws where something fails that decides for a construct: the program would write nothing in such a world.
   */
  prepare(index, { given: { scope } }) {
    const failures = this.#failures.get(index) ?? this.#prepare(index);
    this.#failures.set(index, failures);
    const failure = failures.get(rootOf(scope));
    if (failure) throw failure;
  }
  /** Gives what fails, by the app it stands in. */
  #prepare(index) {
    const failures = /* @__PURE__ */ new Map();
    for (const record of this.makings.records.values()) {
      if (!isCluster(record) && !isPreference2(record)) continue;
      const made = this.makings.tried(record, index);
      if (!(made instanceof Error)) this.#prepareOne(record, objectOf(made));
      else if (!(made instanceof Missing)) failures.set(rootOf(record.given.scope), made);
    }
    const world = this.makings.world(index);
    for (const object of this.#preferences) this.#placePreference(object, world, index);
    world.settle();
    return failures;
  }
  #prepareOne(record, object) {
    if (object && isPreference2(record)) this.#know(object, this.#preferenceOf(record, object));
  }
  /** The manifest of a preference of this library; with what is not known as it is taken in a world. */
  #preferenceOf({ given }, object) {
    const manifest = this.#manifests.get(given.key);
    if (manifest && this.#isWhole(manifest)) return manifest;
    return decoded(fieldsOf(object), this.makings.tokens);
  }
  #placePreference({ scope, manifest, certain }, world, index) {
    const seed = Number(this.#objects.length);
    if (!scope || !certain && !isTaken(index, seed)) return;
    if (this.#isWhole(manifest)) this.#place(world, scope, manifest);
    else {
      const spec = PREFERRED[scrambled(index * 31 + seed) % PREFERRED.length];
      const { apiVersion, kind, metadata } = manifest;
      const { name, namespace } = metadata ?? {};
      if (typeof name === "string")
        this.#place(world, scope, { apiVersion, kind, metadata: { name, namespace }, spec });
    }
  }
  #place(world, scope, manifest) {
    this.#know(world.object(scope, manifest), manifest);
  }
  /** Has a manifest taken for what an object writes. */
  #know(object, manifest) {
    const tree = treeOf(object);
    const manifests = tree.manifests ?? /* @__PURE__ */ new Map();
    manifests.set(object, manifest);
    tree.manifests = manifests;
  }
  /** Puts all objects into a world that are known as a whole: those that a cluster is asked about. */
  prepareAll(index, own2) {
    this.prepare(index, own2);
    const { key } = own2.given;
    const world = this.makings.world(index);
    const done = this.#all.get(world) ?? /* @__PURE__ */ new Set();
    this.#all.set(world, done);
    const isNew = (one2) => one2 !== key && !done.has(one2) && done.add(one2) !== void 0;
    for (const object of this.#objects)
      if (object.scope && !PREFERENCES.has(String(object.manifest.kind)) && isNew(object.key))
        this.#place(world, object.scope, this.#surely(object.manifest, object.certain));
    for (const [other, manifest] of this.#manifests) {
      const record = this.makings.records.get(other);
      if (!record || !isNew(other)) continue;
      const made = this.makings.tried(record, index);
      const object = made instanceof Error ? void 0 : objectOf(made);
      if (object) this.#know(object, this.#surely(manifest, record.given.certain));
    }
  }
  /** A manifest, or one that needs nothing in the place of one that is not known as a whole. */
  #surely(manifest, certain) {
    return certain && this.#isWhole(manifest) ? manifest : NOTHING_NEEDED;
  }
  /** Why other objects of the app may need more than those known as a whole; undefined where all are. */
  doubtFor(record) {
    const root = rootOf(record.given.scope);
    const isDoubtful = (scope, certain, manifest) => (scope === void 0 || rootOf(scope) === root) && (!certain || !this.#isWhole(manifest)) && (typeof manifest.apiVersion !== "string" || DECIDING_GROUP.test(manifest.apiVersion));
    const others = this.#objects.some((object) => isDoubtful(object.scope, object.certain, object.manifest));
    const own2 = [...this.makings.records.values()].some(({ given }) => {
      const manifest = this.#manifests.get(given.key);
      return given.key !== record.given.key && manifest && isDoubtful(given.scope, given.certain, manifest);
    });
    return this.#doubt ?? (others || own2 ? "objects that are not known as a whole may need more" : void 0);
  }
};

// constructs/reading/tokens.ts
var TEXT2 = /unknown-value-(\d+)-end/;
var NUMBER = /777\d{6}(?!\d)/;
var UUID3 = /00000000-0000-4000-8000-(\d{12})/;
var MORE = /^unknown-more-(\d+)-end$/;
var REST = /^unknown-rest-(\d+)-end$/;
var FIRST_NUMBER = 777e6;
var LAST2 = 999999;
var PATTERNS = [TEXT2, UUID3, /unknown-(?:more|rest)-(\d+)-end/];
var ANY = new RegExp([...PATTERNS, NUMBER].map(({ source }) => source).join("|"), "g");
var withoutTokens = (text2) => text2.replace(ANY, "unknown");
var Tokens = class {
  #reasons = [];
  #next(reason) {
    if (this.#reasons.length < LAST2) this.#reasons.push(reason);
    return this.#reasons.length - 1;
  }
  text(reason) {
    return `unknown-value-${this.#next(reason)}-end`;
  }
  /** Too long for the value of a label. */
  longText(reason) {
    return this.text(reason).padEnd(90, "-x");
  }
  number(reason) {
    return FIRST_NUMBER + this.#next(reason);
  }
  uuid(reason) {
    return `00000000-0000-4000-8000-${String(this.#next(reason)).padStart(12, "0")}`;
  }
  /** An item of a list behind which nothing is known. */
  more(reason) {
    return `unknown-more-${this.#next(reason)}-end`;
  }
  /** A key of a map that may hold more, and whose maps and lists may. */
  rest(reason) {
    return `unknown-rest-${this.#next(reason)}-end`;
  }
  /** The numbers of all tokens in a value. */
  all(value) {
    if (typeof value === "number") return value >= FIRST_NUMBER ? [value - FIRST_NUMBER] : [];
    if (typeof value !== "string") return [];
    const texts2 = PATTERNS.flatMap((pattern) => [...value.matchAll(new RegExp(pattern, "g"))]);
    const numbers = [...value.matchAll(new RegExp(NUMBER, "g"))].map(([number]) => Number(number) - FIRST_NUMBER);
    return [...texts2.map(([, number]) => Number(number)), ...numbers];
  }
  /** Why a text is not known; undefined where it is. */
  inText(text2) {
    for (const pattern of PATTERNS) {
      const found = pattern.exec(text2);
      if (found) return this.#reasons[Number(found[1])] ?? "";
    }
    const number = NUMBER.exec(text2);
    return number ? this.#reasons[Number(number[0]) - FIRST_NUMBER] : void 0;
  }
  inNumber(value) {
    return this.#reasons[value - FIRST_NUMBER];
  }
  /** Why a list goes on where an item stands. */
  inItem(item) {
    const found = typeof item === "string" ? MORE.exec(item) : null;
    return found ? this.#reasons[Number(found[1])] ?? "" : void 0;
  }
  /** Why a map goes on that has a key, and whether what it holds does too. */
  inKey(key) {
    const reason = this.inText(key);
    return reason === void 0 ? void 0 : { reason, deep: REST.test(key) };
  }
};

// constructs/reading/worlds.ts
var import_cdk8s9 = __toESM(require_lib2());
var import_constructs4 = __toESM(require_lib());
var making;
var ReadChart = class extends import_cdk8s9.Chart {
  generateObjectName(object) {
    return making?.name() ?? super.generateObjectName(object);
  }
};
var World = class {
  constructor(namespaceOf3, missingGates2) {
    this.namespaceOf = namespaceOf3;
    this.missingGates = missingGates2;
  }
  namespaceOf;
  missingGates;
  #made = /* @__PURE__ */ new Map();
  #placeholders = 0;
  #apps = [];
  get(key) {
    return this.#made.get(key);
  }
  scope(scope) {
    const known2 = this.#made.get(scope.key);
    if (known2) return known2;
    const made = this.#newScope(scope);
    this.#made.set(scope.key, made);
    return made;
  }
  #newScope(scope) {
    const { parent, type } = scope;
    if (type === "App" || !parent) return this.#newApp();
    const above = this.scope(parent);
    const id = this.#freeId(above, scope.id);
    if (type !== "Chart") return new import_constructs4.Construct(above, id);
    const namespace = this.namespaceOf(scope);
    return new ReadChart(above, id, namespace === void 0 ? {} : { namespace });
  }
  #newApp() {
    const app = new import_cdk8s9.App({ outdir: "/nowhere" });
    if (this.missingGates) treeOf(app).missingGates = this.missingGates;
    this.#apps.push(app);
    return app;
  }
  /** Has what is learnt of all objects kept: no object that others look for is made from here on. */
  settle() {
    for (const app of this.#apps) treeOf(app).writing++;
  }
  /** The id, unless it is not known or what another way of the program makes has it. */
  #freeId(scope, id) {
    if (id !== void 0 && !scope.node.tryFindChild(id)) return id;
    return `placeholder-${this.#placeholders++}`;
  }
  /** @throws what the construct throws. */
  make(given, realizer, name) {
    if (!given.scope) throw new Unreadable("it does not stand in an app that is known");
    const scope = this.scope(given.scope);
    const id = this.#freeId(scope, given.id);
    making = { name };
    try {
      const made = this.#new(given, realizer, scope, id);
      this.#made.set(given.key, made);
      return made;
    } catch (error) {
      scope.node.tryRemoveChild(id);
      throw error;
    } finally {
      making = void 0;
    }
  }
  #new({ type, maker, args }, realizer, scope, id) {
    const owner = constructs_exports[type];
    if (!maker) return new owner(scope, id, ...realizer.args(args, ARGUMENTS[type]));
    if (!maker.on)
      return owner[maker.method]?.(
        scope,
        id,
        ...realizer.args(args, METHOD_ARGUMENTS[`${type}.${maker.method}`])
      );
    const [first, ...rest] = realizer.args(args, METHOD_ARGUMENTS[maker.method]);
    const on = this.#made.get(maker.on);
    if (!on) throw new Unreadable("what makes it is not made");
    return on[maker.method]?.(first, id, ...rest);
  }
  /** Calls a method of a construct. */
  call(key, { method, args }, realizer) {
    const made = this.#made.get(key);
    made?.[method]?.(...realizer.args(args, METHOD_ARGUMENTS[method]));
  }
  forget(key) {
    const made = this.#made.get(key);
    this.#made.delete(key);
    if (!made) return;
    if (made instanceof Resource) treeOf(made).resources.delete(made.apiObject);
    made.node.scope?.node.tryRemoveChild(made.node.id);
  }
  /** An object that no construct of this library makes, as it stands in the tree. */
  object(scope, manifest) {
    const above = this.scope(scope);
    return new ReadObject(above, this.#freeId(above, void 0), manifest);
  }
};
var ReadObject = class extends import_cdk8s9.ApiObject {
  constructor(scope, id, manifest) {
    super(scope, id, manifest);
    this.manifest = manifest;
  }
  manifest;
  toJson() {
    return this.manifest;
  }
};

// constructs/reading/makings.ts
var SEVERAL = "values that are not known decide it";
var Missing = class extends Error {
};
var errorOf = (error) => error instanceof Error ? error : new Error(String(error));
function namespacesOf(scope) {
  let count = 1;
  for (let current = scope; current; current = current.parent)
    if (current.namespace?.is === "unknown") count *= Math.max(TEXT.samples.length, current.namespace.options.length);
  return count;
}
function withoutOthers(made, run) {
  const { clusters } = treeOf(made);
  const index = clusters.indexOf(made);
  if (index < 0) return run();
  const all = clusters.splice(0);
  clusters.push(all[index]);
  try {
    return run();
  } finally {
    clusters.splice(0, clusters.length, ...all.filter((cluster) => cluster !== made));
  }
}
function withEmptyOthers(made, of) {
  const tree = treeOf(made);
  const { manifests } = tree;
  tree.manifests = new Map(
    tree.root.node.findAll().filter(import_cdk8s10.ApiObject.isApiObject).map((object) => [object, {}])
  );
  try {
    return of(made);
  } finally {
    tree.manifests = manifests;
  }
}
var Makings = class {
  constructor(missingGates2) {
    this.missingGates = missingGates2;
  }
  missingGates;
  tokens = new Tokens();
  records = /* @__PURE__ */ new Map();
  #worlds = /* @__PURE__ */ new Map();
  #guards = [];
  record(given) {
    const record = new Record(given, this.records.size);
    this.records.set(given.key, record);
    return record;
  }
  world(index) {
    let world = this.#worlds.get(index);
    if (!world) {
      world = new World((scope) => this.#namespaceOf(scope, index), this.missingGates);
      this.#worlds.set(index, world);
      for (const guarding of this.#guards) this.#guardIn(world, index, guarding);
    }
    return world;
  }
  guard(scope, options, certain) {
    const guarding = { scope, options, certain, slots: new Slots() };
    this.#guards.push(guarding);
    for (const [index, world] of this.#worlds) this.#guardIn(world, index, guarding);
  }
  /** In how many ways apps are guarded. */
  get guardings() {
    return this.#guards.reduce((all, { slots, certain }) => all * worldsFor(slots.all) * (certain ? 1 : 2), 1);
  }
  /** A construct in a world, or why it is not there. */
  tried(record, index) {
    const known2 = record.tried.get(index);
    if (known2) return known2;
    record.tried.set(index, this.#attempt(record, index));
    for (const call of record.calls) this.called(record, index, call);
    return record.tried.get(index);
  }
  called(record, index, call) {
    if (record.tried.get(index) instanceof Error) return;
    const realizer = this.#realizerFor(record, index);
    const world = this.world(index);
    try {
      if (call.certain || realizer.isDone(call)) world.call(record.given.key, call, realizer);
    } catch (error) {
      world.forget(record.given.key);
      record.tried.set(index, errorOf(error));
    }
  }
  /** A value in the first world; undefined where something of it is not known. */
  value(given) {
    const slots = new Slots();
    try {
      const value = this.realizer(slots, 0, () => 0).real(given, TEXT);
      return slots.all.length === 0 ? value : void 0;
    } catch {
      return void 0;
    }
  }
  /** How many worlds tell what hangs on the unknown values of a construct, and of those it names. */
  worldsOf(record, seen = /* @__PURE__ */ new Set()) {
    if (seen.has(record)) return 1;
    seen.add(record);
    let count = record.worlds * namespacesOf(record.given.scope);
    for (const key of record.needs) {
      const needed2 = this.records.get(key);
      if (needed2) count *= this.worldsOf(needed2, seen);
    }
    return Math.min(count, MOST_WORLDS);
  }
  /** Whether something holds of a construct and of all that it names. */
  holdsOf(record, test, seen = /* @__PURE__ */ new Set()) {
    if (seen.has(record)) return true;
    seen.add(record);
    const needed2 = [...record.needs].flatMap((key) => this.records.get(key) ?? []);
    return test(record) && needed2.every((one2) => this.holdsOf(one2, test, seen));
  }
  realizer(slots, index, choose) {
    return new Realizer(this.tokens, slots, choose, (key) => this.#needed(key, index));
  }
  /**
   * What comes of another version of a construct, which stands in the first world for as long as it is asked.
   * @param choices Which samples unknown values are taken for: the first, where it does not say.
   * @returns undefined where it fails.
   */
  apart(record, of, choices) {
    const world = this.world(0);
    const slots = new Slots();
    const realizer = this.realizer(slots, 0, (slot) => choices.get(slots.givenOf(slot)) ?? 0);
    try {
      const made = world.make(record.given, realizer, () => this.#nameFor(record, realizer));
      for (const call of record.calls) world.call(record.given.key, call, realizer);
      return withoutOthers(made, () => LAST.has(record.given.type) ? withEmptyOthers(made, of) : of(made));
    } catch {
      return void 0;
    } finally {
      world.forget(record.given.key);
    }
  }
  #attempt(record, index) {
    if (record.isOptional && !isTaken(index, record.seed)) return new Missing();
    try {
      const realizer = this.#realizerFor(record, index);
      return this.world(index).make(record.given, realizer, () => this.#nameFor(record, realizer));
    } catch (error) {
      return errorOf(error);
    }
  }
  #nameFor(record, realizer) {
    const name = realizer.real(record.given.generatedName(), TEXT);
    return typeof name === "string" ? name : this.tokens.text(SEVERAL);
  }
  #realizerFor(record, index) {
    const taken = record.takenIn(index);
    return this.realizer(record.slots, index, (slot) => {
      const choice2 = chosen(slot, record.slots.all, index, record.seed);
      taken.set(slot.index, choice2);
      return choice2;
    });
  }
  #needed(key, index) {
    const record = this.records.get(key);
    const made = record && this.tried(record, index);
    if (made && !(made instanceof Error)) return made;
    throw made ?? new Unreadable("a construct that it needs is not known");
  }
  #namespaceOf({ namespace }, index) {
    if (!namespace) return void 0;
    const turn = (count) => index < count ? index : scrambled(index) % count;
    const value = this.realizer(new Slots(), index, ({ count }) => turn(count)).real(namespace, TEXT);
    return typeof value === "string" ? value : void 0;
  }
  #guardIn(world, index, { scope, options, certain, slots }) {
    if (!certain && !isTaken(index, 0)) return;
    const realizer = this.realizer(slots, index, (slot) => chosen(slot, slots.all, index, 0));
    const [real] = realizer.args([options], METHOD_ARGUMENTS.guard);
    guard(world.scope(scope), real);
  }
};

// constructs/reading/origins.ts
var step = (index) => `(${index})`;
var isStep = (key) => typeof key === "string" && key.startsWith("(");
function changed(given, shape, way, change) {
  const own2 = change(given, shape, way);
  if (own2 !== given) return own2;
  if (given.is === "map") {
    const entries = [...given.entries].flatMap(([key, inner]) => {
      const value = changed(inner, entryOf(shape, key), [...way, key], change);
      return value === void 0 ? [] : [[key, value]];
    });
    return { ...given, entries: new Map(entries) };
  }
  if (given.is === "list") {
    const each = shape.each ?? (shape.raw ? entryOf(shape, "-") : NOTHING2);
    const items2 = given.items.flatMap((item, index) => changed(item, each, [...way, index], change) ?? []);
    return { ...given, items: items2 };
  }
  if (given.is === "recipe") return changedRecipe(given, way, change);
  return given;
}
function changedRecipe(given, way, change) {
  const { of, member, args } = given.recipe;
  const shapes = argumentShapes(of, member);
  const changedArgs = args?.map((arg, index) => changed(arg, shapes(index), [...way, step(index)], change) ?? arg);
  const on = typeof of === "string" ? of : changed(of, NOTHING2, [...way, "this"], change) ?? of;
  return { is: "recipe", recipe: { of: on, member, ...changedArgs && { args: changedArgs } } };
}
var valueAt = (value, path) => path.reduce(
  (inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0,
  value
);
var isDeep = (value) => typeof value === "object" && value !== null && Object.values(value).some((inner) => typeof inner === "object");
var textOf3 = (value) => withoutTokens(JSON.stringify(value) ?? "");
function withoutNames(ways) {
  const others = ways.filter((way) => way[1] !== "metadata");
  return others.length > 0 ? others : ways;
}
function around(way) {
  let end = way.length;
  while (isStep(way[end - 1])) end--;
  return way.slice(0, end - 1);
}
function sharedBy(ways) {
  const [first = [], ...others] = ways;
  const end = first.findIndex((key, index) => others.some((way) => way[index] !== key));
  return end < 0 ? first : first.slice(0, end);
}
var Origins = class {
  constructor(makings, record, shared2, known2) {
    this.makings = makings;
    this.record = record;
    this.shared = shared2;
    this.known = known2;
  }
  makings;
  record;
  shared;
  known;
  #ways = /* @__PURE__ */ new Map();
  #traced;
  #plain;
  #signature;
  /** The way to what decides the field at a path; undefined where nothing alone does. It is the same for constructs of like props. */
  of(path) {
    this.#signature ??= signatureOf(this.record);
    const key = `${this.#signature} ${JSON.stringify(path)}`;
    if (!this.shared.has(key)) this.shared.set(key, this.#copied(path) ?? this.#decided(path));
    return this.shared.get(key);
  }
  get #given() {
    return { args: this.record.given.args, calls: this.record.calls.map(({ args }) => args) };
  }
  /** Where a field is copied from. */
  #copied(path) {
    this.#traced ??= this.#written(this.#with((given, shape, way2) => this.#traceable(given, shape, way2))) ?? {};
    const value = valueAt(this.#traced, path);
    const ways = withoutNames(this.#waysIn(value));
    const isMap2 = typeof value === "object" && !Array.isArray(value);
    const shared2 = typeof value === "object" ? sharedBy(isMap2 ? ways.map(around) : ways) : ways[0];
    const way = Array.isArray(value) && typeof shared2?.at(-1) === "number" ? shared2.slice(0, -1) : shared2;
    return way !== void 0 && way.length > 1 && this.#isAlike(path, value) ? way : void 0;
  }
  /** Whether what is written with tokens is otherwise what is written at a path. */
  #isAlike(path, traced) {
    const known2 = valueAt(this.known(), path);
    const value = typeof known2 === "object" || known2 === void 0 ? valueAt(this.#base, path) : known2;
    return typeof value === typeof traced;
  }
  get #base() {
    this.#plain ??= { fields: this.#written(this.#given) };
    return this.#plain.fields;
  }
  #waysIn(value) {
    if (typeof value === "object" && value !== null)
      return Object.values(value).flatMap((inner) => this.#waysIn(inner));
    return this.makings.tokens.all(value).flatMap((token) => [this.#ways.get(token)].filter((way) => way !== void 0));
  }
  /** A token for what is only copied. */
  #traceable(given, shape, way) {
    if (given.is !== "scalar" || typeof given.value !== "string" && typeof given.value !== "number") return given;
    if (!shape.isCopied && !shape.raw) return given;
    const sample = shape.raw ? void 0 : shape.samples[0];
    const token = sample ? sample(this.#mint(way)) : this.#token(typeof given.value === "string", way);
    return typeof token === "string" || typeof token === "number" ? { is: "scalar", value: token } : given;
  }
  #token(isText, way) {
    return isText ? this.#mint(way).text() : this.#mint(way).number();
  }
  #mint(way) {
    const { tokens } = this.makings;
    const known2 = (value) => {
      for (const token of tokens.all(value)) this.#ways.set(token, way);
      return value;
    };
    const none = () => {
      throw new Error("only what is copied is followed");
    };
    return {
      text: () => known2(tokens.text("")),
      longText: () => known2(tokens.longText("")),
      number: () => known2(tokens.number("")),
      uuid: () => known2(tokens.uuid("")),
      more: none,
      rest: none,
      unknown: none,
      some: none
    };
  }
  /** The part whose change changes a field, as deep as that is one alone. */
  #decided(path) {
    const value = valueAt(this.#base, path);
    if (value === void 0) return void 0;
    let way;
    for (let part = this.#deciding(path, value, void 0); part; part = this.#deciding(path, value, part)) way = part;
    return way;
  }
  /** Of the parts of a part, the one that decides a field: one without which it is not there goes first. */
  #deciding(path, value, below2) {
    const before2 = textOf3(value);
    const parts2 = this.#partsBelow(below2);
    const isGone = ({ way }) => {
      const written2 = this.#written(this.#without(way));
      return written2 !== void 0 && valueAt(written2, path) === void 0;
    };
    const isOther = ({ way }) => this.#changes(this.#without(way), path, before2);
    const hasOther = (part) => part.shape.raw === void 0 && this.#others(part).some((version) => this.#changes(version, path, before2));
    const found = parts2.find(isGone);
    if (found || isDeep(value)) return found?.way;
    return (parts2.find(isOther) ?? parts2.find(hasOther))?.way;
  }
  #changes(version, path, before2) {
    const written2 = this.#written(version);
    return written2 !== void 0 && textOf3(valueAt(written2, path)) !== before2;
  }
  /** The parts that stand right below a part; at first the props and calls. */
  #partsBelow(below2) {
    const parts2 = [];
    this.#with((given, shape, way) => {
      const isBelow = below2?.every((key, index) => way[index] === key) ?? true;
      const isOptions = given.is === "map" && isStep(way.at(-1));
      const depth = way.length - (below2?.length ?? 1) - (isStep(way.at(-2)) ? 1 : 0);
      if (isBelow && depth === 1 && !isOptions) parts2.push({ way, shape });
      return given;
    });
    return parts2;
  }
  #without(part) {
    return this.#with((given, _, way) => isSame(way, part) ? void 0 : given);
  }
  /** Versions in which a part is something else. */
  #others({ way: part, shape }) {
    return shape.samples.map((_, index) => {
      const other = { is: "unknown", reason: "", options: [] };
      const version = this.#with((given, __, way) => isSame(way, part) ? other : given);
      return { ...version, choices: /* @__PURE__ */ new Map([[other, index]]) };
    });
  }
  #with(change) {
    const { given, calls } = this.record;
    const shapes = shapesOf(given);
    return {
      args: given.args.flatMap((arg, index) => changed(arg, shapes(index), [index], change) ?? []),
      calls: calls.flatMap(({ method, args }, index) => {
        const list3 = { is: "list", items: args, open: void 0 };
        const shape = { samples: [], each: METHOD_ARGUMENTS[method]?.[0] ?? TEXT };
        const own2 = changed(list3, shape, ["calls", index], change);
        return own2?.is === "list" ? [own2.items] : [[]];
      })
    };
  }
  /** What would be written of a version; undefined where it fails. */
  #written({ args, calls, choices = /* @__PURE__ */ new Map() }) {
    const given = { ...this.record.given, key: {}, args };
    const record = new Record(given, this.record.seed);
    for (const [index, call] of this.record.calls.entries()) {
      const own2 = calls[index] ?? [];
      if (own2.length > 0) record.call({ ...call, args: own2 });
    }
    return this.makings.apart(record, fieldsWith, choices);
  }
};
function signatureOf({ given, calls }) {
  const shapes = shapesOf(given);
  const blank = (one2, shape, way) => one2.is === "construct" || one2.is === "scalar" && (shape.isCopied || way[0] === "metadata") ? { is: "scalar", value: one2.is } : one2;
  const args = given.args.map((arg, index) => changed(arg, shapes(index), [], blank));
  const called = calls.map(({ method, args: own2 }) => [method, own2.map((arg) => changed(arg, TEXT, [], blank))]);
  return JSON.stringify(
    [given.type, given.maker?.method, args, called],
    (_, value) => value instanceof Map ? [...value] : value
  );
}
var shapesOf = ({ type, maker }) => (index) => (maker ? METHOD_ARGUMENTS[maker.method] : ARGUMENTS[type])?.[index] ?? TEXT;
var isSame = (one2, other) => one2.length === other.length && one2.every((key, index) => key === other[index]);
function fieldsWith(made) {
  const object = objectOf(made);
  if (!object) return void 0;
  const { metadata } = propsOf(object);
  return { ...fieldsOf(object) ?? propsOf(object), metadata };
}

// constructs/reading/index.ts
var ALONE = MOST_WORLDS;
var Unwritten = class {
  constructor(reason, fails2) {
    this.reason = reason;
    this.fails = fails2;
  }
  reason;
  fails;
};
var Reading = class {
  constructor(marks, missingGates2) {
    this.marks = marks;
    this.#makings = new Makings(missingGates2);
    this.#surroundings = new Surroundings(this.#makings, marks);
  }
  marks;
  exports = EXPORTS;
  #makings;
  #surroundings;
  #origins = /* @__PURE__ */ new Map();
  #ways = /* @__PURE__ */ new Map();
  #fields = /* @__PURE__ */ new Map();
  #all;
  construct(given) {
    const record = this.#makings.record(given);
    this.#makings.tried(record, 0);
    const outcome = this.#outcome(record, 1, (_, made) => metadataOf3(made));
    if (outcome instanceof Unwritten) return { unread: outcome.reason, fails: outcome.fails };
    const clusterScoped = [...record.tried.values()].some((made) => !(made instanceof Error) && isClusterScoped(made));
    return { value: marked(outcome, this.marks), clusterScoped };
  }
  call(key, method, args, certain) {
    const record = this.#makings.records.get(key);
    if (!record) return;
    const call = { method, args, certain };
    record.call(call);
    for (const index of record.tried.keys()) this.#makings.called(record, index, call);
  }
  guard(scope, options, certain) {
    this.#makings.guard(scope, options, certain);
  }
  property(of, name) {
    const record = of.is === "construct" ? this.#makings.records.get(of.key) : void 0;
    if (record && this.#makings.worldsOf(record) > 1) return void 0;
    const value = this.#makings.value(of);
    if (typeof value !== "object" || value === null) return void 0;
    try {
      const found = value[name];
      const isScalar = found === void 0 || ["string", "number", "boolean"].includes(typeof found);
      return isScalar ? { value: found } : void 0;
    } catch {
      return void 0;
    }
  }
  others(objects) {
    this.#surroundings.others(objects);
  }
  written(key, manifest) {
    this.#surroundings.written(key, manifest);
  }
  doubt(reason) {
    this.#surroundings.doubt(reason);
  }
  turnOf(key) {
    const given = this.#makings.records.get(key)?.given;
    if (!given || given.maker) return 1;
    return PREFERENCES.has(given.type) ? 0 : LAST.has(given.type) ? 2 : 1;
  }
  fields(key) {
    const known2 = this.#fields.get(key);
    if (known2) return known2;
    const fields = this.#newFields(key);
    this.#fields.set(key, fields);
    return fields;
  }
  #newFields(key) {
    const record = this.#makings.records.get(key);
    if (!record) return {};
    const outcome = this.turnOf(key) === 2 ? this.#lastFields(record) : this.#fieldsOf(record);
    if (!(outcome instanceof Unwritten)) return marked(outcome, this.marks);
    return this.marks.open({ ...this.#identityOf(record) }, outcome.reason);
  }
  /** What is known of an object of which nothing else is. */
  #identityOf(record) {
    const { type, maker } = record.given;
    if (maker) return {};
    const [apiVersion, ...others] = new Set(this.#versionsOf(record));
    return others.length === 0 && apiVersion !== void 0 ? { apiVersion, kind: type } : { kind: type };
  }
  /** The API versions that a construct may be written in, as what it hangs on decides. */
  #versionsOf(record) {
    const made = [...record.tried.values()].flatMap((one2) => one2 instanceof Error ? [] : objectOf(one2) ?? []);
    if (made.length > 0 && record.given.scope && record.given.type !== "HyperConverged")
      return made.map(({ apiVersion }) => apiVersion);
    return KNOWN_RELEASES.flatMap((release) => versionOf(record.given.type, release) ?? []);
  }
  origin(key, path) {
    const record = this.#makings.records.get(key);
    if (!record) return void 0;
    const origins = this.#origins.get(record) ?? new Origins(this.#makings, record, this.#ways, () => this.#fields.get(key));
    this.#origins.set(record, origins);
    return origins.of(path);
  }
  #fieldsOf(record) {
    if (this.#surroundings.missesPreferences && namesPreference(record)) return new Unwritten(SEVERAL, false);
    return this.#outcome(record, this.#waysOfAll, (index, made) => {
      this.#surroundings.prepare(index, record);
      return fieldsIn(made);
    });
  }
  /** What hangs on all other objects: of what is not known of them, only what was asked for stays. */
  #lastFields(record) {
    const outcome = this.#outcome(record, this.#waysOfAll, (index, made2) => {
      this.#surroundings.prepareAll(index, record);
      return fieldsIn(made2);
    });
    const doubt = this.#surroundings.doubtFor(record);
    if (doubt === void 0 || outcome instanceof Unwritten) return outcome;
    const opened2 = this.#makings.record(withMoreGates(record.given, doubt));
    for (const call of record.calls) opened2.call(call);
    const made = this.#makings.tried(opened2, ALONE);
    this.#makings.records.delete(opened2.given.key);
    if (made instanceof Error) return new Unwritten(doubt, false);
    return agreed(outcome, decoded(fieldsIn(made), this.#makings.tokens), doubt);
  }
  get #waysOfAll() {
    this.#all ??= this.#surroundings.ways;
    return this.#all;
  }
  /**
   * What all worlds agree on; why nothing is known where none of them tells.
   * @param ways In how many ways there is what it hangs on.
   */
  #outcome(record, ways, of) {
    const told = [];
    let outcome;
    let failure;
    for (let index = 0; index < MOST_WORLDS && !this.#isEnough(record, ways, index, told); index++) {
      try {
        const made = this.#makings.tried(record, index);
        if (made instanceof Error) throw made;
        const value = decoded(of(index, made), this.#makings.tokens);
        outcome = told.length === 0 ? value : agreed(outcome, value, reasonOf(record));
        told.push(index);
      } catch (error) {
        if (error instanceof Unreadable) return new Unwritten(error.message, false);
        if (!(error instanceof Missing)) failure = error;
      }
    }
    if (told.length > 0 && this.#makings.holdsOf(record, (one2) => one2.isCovered(told))) return outcome;
    const fails2 = failure !== void 0 && told.length === 0 && record.slots.all.length === 0;
    return new Unwritten(fails2 ? failure.message : SEVERAL, fails2);
  }
  /** Whether the worlds so far tell all. Values that are not known may come to light in any of them. */
  #isEnough(record, ways, worlds, told) {
    if (worlds < ways * this.#makings.worldsOf(record)) return false;
    return this.#makings.holdsOf(record, (one2) => one2.isExhausted(told));
  }
};
function reasonOf(record) {
  const reasons = new Set(record.slots.all.map((slot) => slot.reason));
  return reasons.size === 1 ? [...reasons][0] : SEVERAL;
}
function withMoreGates(given, reason) {
  const [props = { is: "scalar", value: void 0 }, ...rest] = given.args;
  const entries = props.is === "map" ? props.entries : /* @__PURE__ */ new Map();
  const gates = entries.get("featureGates");
  const items2 = gates?.is === "list" ? gates.items : [];
  const open = { is: "list", items: items2, open: reason };
  const opened2 = { is: "map", entries: new Map([...entries, ["featureGates", open]]), open: void 0 };
  return { ...given, key: {}, args: [opened2, ...rest] };
}
function namesPreference({ given: { args } }) {
  const [props] = args;
  if (props?.is !== "map") return props !== void 0 && props.is !== "scalar";
  return ["preference", "windows", "spec"].some((name) => props.entries.has(name));
}
function versionOf(kind, release) {
  try {
    return writtenVersion(kind, release);
  } catch {
    return void 0;
  }
}
function fieldsIn(made) {
  const object = objectOf(made);
  if (!object) return void 0;
  const { metadata: _, ...rest } = fieldsOf(object) ?? propsOf(object);
  return rest;
}
function metadataOf3(made) {
  const object = objectOf(made);
  return (object && propsOf(object).metadata) ?? {};
}
function isClusterScoped(made) {
  const object = objectOf(made);
  return object !== void 0 && object.metadata.namespace === void 0 && object.chart.namespace !== void 0;
}
var readerFor = (marks, missingGates2) => new Reading(marks, missingGates2);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readerFor
});
/*! Bundled license information:

fast-json-patch/commonjs/helpers.js:
  (*!
   * https://github.com/Starcounter-Jack/JSON-Patch
   * (c) 2017-2022 Joachim Wester
   * MIT licensed
   *)

fast-json-patch/commonjs/duplex.js:
  (*!
   * https://github.com/Starcounter-Jack/JSON-Patch
   * (c) 2017-2021 Joachim Wester
   * MIT license
   *)
*/
