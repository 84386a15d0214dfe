import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PROJECT } from '../../machine/project.ts';
import { writeWholeSync } from '../../machine/write-whole.ts';
import { CHROMIUM_FLAGS, type Executable, hasBroughtChromium, unpackChromium } from '../../outputs/print/chromium.ts';
import { hanFont } from './han-font.ts';

/** The Chinese fonts of Linux that the style sheets name. */
const HAN_FAMILIES = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];

/** The package's Chromium is unpacked there, once for this checkout. */
const CACHE = join(PROJECT, '.cache');

/** Starts the Chromium that CHROMIUM_PATH names, or else the one that npm installed. */
export async function startChromium(): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: CHROMIUM_FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** The browser of all tests and benches, and what it needs of the environment. */
export async function findChromium(): Promise<Executable> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { path: own, env: {} };
  if (!hasBroughtChromium()) {
    throw new Error(
      `没有适用于 ${process.platform}-${process.arch} 的浏览器：请安装 Chromium 或 Chrome，并用环境变量 CHROMIUM_PATH 写明它的路径。`,
    );
  }
  const folder = await unpackChromium(CACHE);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontsOf(folder) },
  };
}

/**
 * For programs that start a browser themselves: this machine's, with the fonts of all tests on Linux. Unpacked once for
 * all of them.
 */
export async function chromiumVariables(): Promise<Record<string, string>> {
  const cache = { CACHE_DIR: CACHE };
  if (process.env['CHROMIUM_PATH'] || !hasBroughtChromium()) return cache;
  return { ...cache, FONTCONFIG_FILE: fontsOf(await unpackChromium(CACHE)) };
}

/**
 * The same fonts on every machine: the Latin one of the package and a stand-in for a Chinese one. Returns fontconfig's
 * own file. Several workers may ask for it at the same time.
 */
function fontsOf(folder: string): string {
  const fonts = join(folder, 'fonts');
  const config = join(folder, 'fonts.conf');
  mkdirSync(fonts, { recursive: true });
  for (const family of HAN_FAMILIES) writeUnlessSame(join(fonts, `${family}.ttf`), hanFont(family));
  const dirs = `<dir>${fonts}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>`;
  writeUnlessSame(config, Buffer.from(settings));
  return config;
}

/** A browser that reads the file meanwhile must not meet half of it. */
function writeUnlessSame(file: string, bytes: Buffer): void {
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeWholeSync(file, [bytes]);
}
