import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { childVariables, type Environment, withTemporaryFolder } from '../../machine/environment.ts';

/** Without these, Chromium asks its makers' servers for this and that. In containers one is root: no sandbox. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

export interface Executable {
  path: string;
  /** What a bare machine lacks. */
  env: Record<string, string>;
}

const SYSTEM_BROWSERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((name) =>
    ['C:\\Program Files', 'C:\\Program Files (x86)', join(homedir(), 'AppData\\Local')].map(
      (folder) => `${folder}\\${name}`,
    ),
  ),
};

/**
 * Starts the Chromium that CHROMIUM_PATH names, else the first one of at least that version that this machine has, else
 * the one that npm brought. Throws with what to do if there is none.
 */
export async function startInstalledChromium(
  { chromiumPath, cacheFolder }: Environment,
  leastVersion: number,
): Promise<Browser> {
  if (chromiumPath !== undefined) return start({ path: chromiumPath, env: {} }, leastVersion);
  const reasons: string[] = [];
  for (const path of SYSTEM_BROWSERS[process.platform]?.filter(existsSync) ?? []) {
    try {
      return await start({ path, env: {} }, leastVersion);
    } catch (error) {
      reasons.push((error as Error).message);
    }
  }
  if (!hasBroughtChromium()) throw new Error([...reasons, NO_BROWSER].join('\n'));
  return start(await broughtChromium(cacheFolder), leastVersion);
}

const NO_BROWSER =
  '没有能用的浏览器：请安装 Chrome、Edge 或 Chromium；装在别处的，用环境变量 CHROMIUM_PATH 写明它的路径。';

async function start({ path, env }: Executable, leastVersion: number): Promise<Browser> {
  let browser: Browser;
  try {
    browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS, env: childVariables(env) });
  } catch (error) {
    throw new Error(
      `浏览器 ${path} 启动不了：${(error as Error).message.split('\n')[0]}\n请检查环境变量 CHROMIUM_PATH，或换一个 Chrome、Edge、Chromium。`,
      { cause: error },
    );
  }
  const version = browser.version();
  if (Number.parseInt(version, 10) >= leastVersion) return browser;
  await browser.close();
  throw new Error(
    `浏览器 ${path} 太旧：是 ${version}，要 ${leastVersion} 以上。请更新，或用环境变量 CHROMIUM_PATH 写明另一个的路径。`,
  );
}

/** The package holds a program for this kind of machine only. */
export function hasBroughtChromium(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The package's Chromium with the libraries that it needs, and this machine's fonts. */
async function broughtChromium(cacheFolder: string): Promise<Executable> {
  const folder = await unpackChromium(resolve(cacheFolder));
  const env: Record<string, string> = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  // Without settings, Chromium finds no font at all.
  if (!existsSync('/etc/fonts/fonts.conf') && childVariables({})['FONTCONFIG_FILE'] === undefined)
    env['FONTCONFIG_FILE'] = await fontSettings(folder);
  return { path: join(folder, 'chromium'), env };
}

async function fontSettings(folder: string): Promise<string> {
  const file = join(folder, 'system-fonts.conf');
  const dirs = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ];
  const list = dirs.map((dir) => `<dir>${dir}</dir>`).join('');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${list}<cachedir>${join(folder, 'system-fonts-cache')}</cachedir></fontconfig>`,
  );
  return file;
}

/** Unpacks the package's Chromium once; several processes may do so at the same time. */
export async function unpackChromium(cacheFolder: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The package unpacks into the folder for temporary files, whichever it is.
  await withTemporaryFolder(unfinished, async () => {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(join(home, 'bin/al2023.tar.br'));
  });
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}
