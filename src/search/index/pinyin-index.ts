import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { digestOf } from '../../kernel/digest.ts';
import { PINYIN_GROUP, RECORD_BREAK } from '../pinyin.ts';

/** Of what Pagefind writes, its interfaces and its worker are not published: nothing asks for them. */
const NOT_PUBLISHED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)|\.map$/;

/** Files of results; a small file for each of 10,000 would be too many. */
const MOST_FILES = 60;

/** Pages handed over at a time. */
const BATCH = 64;

/**
 * Writes the index of names and titles in pinyin into `folder`, by Pagefind; or copies it from `cacheFolder`, if an earlier run wrote
 * the same. `letters`: of each record, as `lettersOf` gives them. `maker`: whatever else it depends on. Throws with Pagefind's own words.
 */
export async function writePinyinIndex(letters: readonly string[], folder: string, cacheFolder: string, maker: string): Promise<void> {
  const kept = join(cacheFolder, digestOf(maker + JSON.stringify(letters)).slice(0, 32));
  rmSync(folder, { recursive: true, force: true });
  if (existsSync(kept)) return cpSync(kept, folder, { recursive: true });
  try {
    writeFiles(await pagefindFiles(letters), folder);
  } finally {
    await pagefind.close();
  }
  keep(folder, kept, cacheFolder);
}

type PagefindFiles = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'];

async function pagefindFiles(letters: readonly string[]): Promise<PagefindFiles> {
  const { index } = checked(await pagefind.createIndex({ forceLanguage: 'zh-CN', maxFragments: MOST_FILES }));
  // Boards' pledges lie side by side and have none: most of a province's pages would be empty.
  const pages = Array.from({ length: Math.ceil(letters.length / PINYIN_GROUP) }, (_, page) => page * PINYIN_GROUP).filter((first) => letters.slice(first, first + PINYIN_GROUP).some((own) => own !== ''));
  for (let page = 0; page < pages.length; page += BATCH) {
    await Promise.all(pages.slice(page, page + BATCH).map((first) => addPage(index!, first, letters.slice(first, first + PINYIN_GROUP))));
  }
  return checked(await index!.getFiles()).files;
}

async function addPage(index: PagefindIndex, first: number, letters: readonly string[]): Promise<void> {
  checked(await index.addCustomRecord({ url: `/${first}`, content: letters.join(` ${RECORD_BREAK} `), language: 'zh-CN' }));
}

function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

function writeFiles(files: PagefindFiles, folder: string): void {
  for (const { path, content } of files) {
    if (NOT_PUBLISHED.test(path)) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** Keeps the written index in place of all earlier ones; a failure costs only time. */
function keep(folder: string, kept: string, cacheFolder: string): void {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    for (const name of readdirSync(cacheFolder)) rmSync(join(cacheFolder, name), { recursive: true, force: true });
    cpSync(folder, `${kept}.${process.pid}`, { recursive: true });
    renameSync(`${kept}.${process.pid}`, kept);
  } catch {
    // A read-only checkout can be built too.
  }
}
