import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { DocumentJson } from '../document/schema.ts';

const TOKENS = `:root{--paper:#fdfaf4;--sheet:#fffefb;--ink:#1f1a17;--soft:#5d544c;--line:#e4dac8;--red:#b3140c;--gold:#c9a24b;--mark:#f7e3b5;--due:#9a5208;--type-1:.84rem;--type-2:1rem;--type-3:1.17rem;--space-1:.45rem;--space-2:.9rem;--space-3:1.35rem;--serif:serif;--tap:2.75rem;color-scheme:light dark}
@media (prefers-color-scheme: dark){:root{--paper:#191513;--sheet:#211c19;--ink:#f1e9dd;--soft:#bdb0a1;--line:#3d342d;--red:#ff8a7c;--gold:#d8b565;--mark:#5a4413;--due:#f0a75c}}
*{box-sizing:border-box}html{font:112.5%/1.75 sans-serif;color:var(--ink);background:var(--paper)}body{margin:0}main{max-width:70rem;margin:0 auto;padding:0 1rem}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:var(--tap);padding:var(--space-1) var(--space-2);border:1px solid var(--soft);background:var(--sheet);color:inherit;font:inherit;cursor:pointer}
.field-input{display:block;width:100%;padding:var(--space-1) var(--space-2);border:1px solid var(--soft);background:var(--sheet);color:inherit;font:inherit}`;

const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><rect width="8" height="5" fill="#7a8"/></svg>';

/** Builds a page with the field on a document, as a browser gets it under the desk's policy: nothing inline. */
export async function buildFieldPage(folder: string, document: DocumentJson): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'field-page.ts'),
        formats: ['es'],
        fileName: 'field',
        cssFileName: 'field',
      },
    },
  });
  const given = JSON.stringify({ document }).replaceAll('<', '\\u003c');
  writeFileSync(join(folder, 'tokens.css'), TOKENS);
  writeFileSync(join(folder, 'photo.svg'), PHOTO);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>正文</title>
<link rel="icon" href="/photo.svg"><link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/field.css"></head>
<body><main><h1>改稿</h1><div id="text"></div><script type="application/json" id="given">${given}</script>
<script type="module" src="/field.js"></script></main></body></html>`,
  );
}
