/** Plan and findings as one HTML page that needs nothing else: no network, no server, no other file. */

import { type PageParts, pageData } from './page/build.js';

interface Assets {
  readonly script: string;
  readonly style: string;
  /** What a Content-Security-Policy calls them: their SHA-256 in base64. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** JSON that may stand in a script: nothing in it ends the element, or is a line break to JavaScript alone. */
const inScript = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/** Only our script and style run, and nothing is fetched or sent. */
const policy = ({ scriptHash, styleHash }: Assets): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${scriptHash}'`,
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Renders the page. */
export function pageReport(parts: PageParts): string {
  const assets = require('./page/assets.json') as Assets;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>vmstate report</title>
<style>${assets.style}</style>
</head>
<body>
<noscript>This report is drawn by the script in it. Allow the script, or use another format of vmstate.</noscript>
<script type="application/json" id="data">${inScript(pageData(parts))}</script>
<script>${assets.script}</script>
</body>
</html>
`;
}
