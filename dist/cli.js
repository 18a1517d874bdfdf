#!/usr/bin/env node
"use strict";
const {
  readFileSync,
  readSync,
} = require("node:fs");
const {
  isatty: isatty2,
  isatty,
} = require("node:tty");
const {
  main,
} = require("./lint.js");
// src/cli.ts

// src/commands/read-line.ts
var STDIN = 0;
var NEWLINE = 10;
function readByte(byte) {
  for (; ; ) {
    try {
      return readSync(STDIN, byte, 0, 1, null) === 1;
    } catch (error) {
      const { code: code2 } = error;
      if (code2 === "EOF") return false;
      if (code2 !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
function readLine() {
  if (!isatty(STDIN)) return void 0;
  const bytes = [];
  const byte = Buffer.alloc(1);
  while (readByte(byte)) {
    if (byte[0] === NEWLINE) return Buffer.from(bytes).toString("utf8").trim();
    bytes.push(byte[0] ?? 0);
  }
  return void 0;
}

// src/cli.ts
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE" && process.argv[2] !== "generate") return;
  process.stderr.write(`vmstate: the output cannot be written: ${error.message}
`);
  process.exit(2);
});
process.stderr.on("error", () => {
});
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
var code = main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: () => readFileSync(0, "utf8"),
  hearSignals,
  isTerminal: isatty2(0),
  readLine
});
if (typeof code === "number") process.exitCode = code;
else void code.then((later) => process.exitCode = later);
