import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT } from './build.ts';

/** Without these, Chromium asks its makers' servers for this and that. Tests run as root in containers: no sandbox. */
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--font-render-hinting=none',
];

interface Executable {
  path: string;
  /** A folder of libraries that a bare machine lacks. */
  libraries?: string;
}

/** Starts the Chromium that CHROMIUM_PATH names, or else the one that npm brought. */
export async function startChromium(): Promise<Browser> {
  const { path, libraries } = await findChromium();
  const env = { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) } as Record<string, string>;
  return chromium.launch({ executablePath: path, args: FLAGS, env });
}

async function findChromium(): Promise<Executable> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { path: own };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`没有适用于 ${process.platform}-${process.arch} 的浏览器：请安装 Chromium 或 Chrome，并用环境变量 CHROMIUM_PATH 写明它的路径。`);
  }
  const folder = await unpackChromium();
  return { path: join(folder, 'chromium'), libraries: join(folder, 'al2023/lib') };
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
