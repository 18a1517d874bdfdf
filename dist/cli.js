#!/usr/bin/env node
"use strict";
const {
  readSync,
  fstatSync,
  statSync,
  writeSync,
} = require("node:fs");
const {
  LARGEST_FILE,
  textOf,
  main,
} = require("./lint.js");
// src/commands/standard-input.ts
var STDIN = 0;
var NEWLINE = 10;
var CHUNK = 65536;
function readSome(bytes) {
  for (; ; ) {
    try {
      return readSync(STDIN, bytes, 0, bytes.length, null);
    } catch (error) {
      const { code: code2 } = error;
      if (code2 === "EOF") return 0;
      if (code2 !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
function readInput() {
  const chunks = [];
  let total = 0;
  for (; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readSome(chunk);
    if (length === 0) return textOf(Buffer.concat(chunks));
    total += length;
    if (total > LARGEST_FILE) throw new Error("it has more than 512 MiB, which is not read; split it");
    chunks.push(chunk.subarray(0, length));
  }
}
var isTerminal = () => require("node:tty").isatty(STDIN);
function readLine() {
  if (!isTerminal()) return void 0;
  const bytes = [];
  const byte = Buffer.alloc(1);
  while (readSome(byte) > 0) {
    if (byte[0] === NEWLINE) return Buffer.from(bytes).toString("utf8").trim();
    bytes.push(byte[0] ?? 0);
  }
  return void 0;
}

// src/cli.ts

// src/output.ts
function isPlain(descriptor) {
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile() || stats.isFIFO() || stats.isSocket()) return true;
    return stats.isCharacterDevice() && stats.rdev === statSync("/dev/null").rdev;
  } catch {
    return false;
  }
}
var PlainOutput = class {
  constructor(descriptor, open, failed) {
    this.descriptor = descriptor;
    this.open = open;
    this.failed = failed;
  }
  descriptor;
  open;
  failed;
  #stream;
  get isThrough() {
    return this.#stream === void 0;
  }
  write(text) {
    if (this.#stream) this.#stream.write(text);
    else this.#writeNow(Buffer.from(text));
  }
  #writeNow(bytes) {
    let left = bytes;
    try {
      while (left.length > 0) left = left.subarray(writeSync(this.descriptor, left));
    } catch (error) {
      const { code: code2 } = error;
      if (code2 !== "EAGAIN") return this.failed(error);
      this.#stream = this.open();
      this.#stream.write(left);
    }
  }
};
function outputTo(descriptor, stream, failed) {
  const open = () => {
    const opened = stream();
    opened.on("error", failed);
    return opened;
  };
  return process.platform !== "win32" && isPlain(descriptor) ? new PlainOutput(descriptor, open, failed) : open();
}

// src/cli.ts
var stderr = outputTo(
  2,
  () => process.stderr,
  () => {
  }
);
var stdout = outputTo(
  1,
  () => process.stdout,
  (error) => {
    if (error.code === "EPIPE" && process.argv[2] !== "generate") return;
    stderr.write(`vmstate: the output cannot be written: ${error.message}
`);
    process.exit(2);
  }
);
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
function hearSignals() {
  let heard;
  const note = (signal) => {
    heard = signal;
  };
  for (const signal of SIGNALS) process.on(signal, note);
  return {
    came: async () => {
      await new Promise(setImmediate);
      return heard;
    },
    end: () => {
      for (const signal of SIGNALS) process.off(signal, note);
      if (heard !== void 0) process.kill(process.pid, heard);
    }
  };
}
function optimizeLate() {
  if (!process.versions.node.startsWith("20.")) return;
  const { setFlagsFromString } = require("node:v8");
  setFlagsFromString("--interrupt-budget=528000");
}
function workingDirectory() {
  try {
    return process.cwd();
  } catch {
    stderr.write("vmstate: the working directory is gone, or may not be read; change to one that is there\n");
    process.exit(2);
  }
}
function standardInput() {
  try {
    return readInput();
  } catch (error) {
    stderr.write(`vmstate: standard input cannot be read: ${error.message}
`);
    process.exit(2);
  }
}
var code = main(process.argv.slice(2), {
  get cwd() {
    return workingDirectory();
  },
  env: process.env,
  stdout,
  stderr,
  readStdin: standardInput,
  hearSignals,
  manyFiles: optimizeLate,
  get isTerminal() {
    return isTerminal();
  },
  readLine
});
if (typeof code !== "number") void code.then((later) => process.exitCode = later);
else if (stdout.isThrough && stderr.isThrough) process.exit(code);
else process.exitCode = code;
