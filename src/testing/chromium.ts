import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT } from './build.ts';
import { hanFont } from './han-font.ts';

/** Without these, Chromium asks its makers' servers for this and that. Tests run as root in containers: no sandbox. */
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--font-render-hinting=none',
];

/** The Chinese fonts of Linux that the style sheets name. */
const HAN_FAMILIES = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];

interface Executable {
  path: string;
  /** What a bare machine lacks: libraries and fonts. */
  env: Record<string, string>;
}

/** Starts the Chromium that CHROMIUM_PATH names, or else the one that npm brought. */
export async function startChromium(): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({ executablePath: path, args: FLAGS, env: { ...(process.env as Record<string, string>), ...env } });
}

async function findChromium(): Promise<Executable> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { path: own, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`没有适用于 ${process.platform}-${process.arch} 的浏览器：请安装 Chromium 或 Chrome，并用环境变量 CHROMIUM_PATH 写明它的路径。`);
  }
  const folder = await unpackChromium();
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontsOf(folder) } };
}

/** The same fonts on every machine: the Latin one of the package and a stand-in for a Chinese one. Returns fontconfig's own file. */
function fontsOf(folder: string): string {
  const fonts = join(folder, 'fonts');
  const config = join(folder, 'fonts.conf');
  const dirs = `<dir>${fonts}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  mkdirSync(fonts, { recursive: true });
  for (const family of HAN_FAMILIES) writeFileSync(join(fonts, `${family}.ttf`), hanFont(family));
  writeFileSync(config, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>`);
  return config;
}

/** Unpacks the package's Chromium once; several processes may do so at the same time. */
export async function unpackChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(PROJECT, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const before = process.env['TMPDIR'];
  // The package unpacks into the folder for temporary files, whichever it is.
  process.env['TMPDIR'] = draft;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(join(home, 'bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}
