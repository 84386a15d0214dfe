import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { PINYIN_RECORD } from '../pinyin.ts';

/** Of what Pagefind writes, its interfaces and its worker are not published: nothing asks for them. */
const NOT_PUBLISHED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)|\.map$/;

/** Files of results; a small file for each of 10,000 would be too many. */
const MOST_FILES = 20;

/** Records handed over at a time. */
const BATCH = 64;

/** Writes the index of names and titles in pinyin, by Pagefind. Throws with Pagefind's own words. */
export class PinyinIndex {
  private readonly folder: string;
  private readonly index: Promise<PagefindIndex>;
  private pending: Promise<unknown>[] = [];

  constructor(folder: string) {
    this.folder = folder;
    this.index = startIndex();
    this.index.catch(() => undefined);
  }

  /** `letters`: as `lettersOf` gives them. */
  async add(record: number, letters: string): Promise<void> {
    const index = await this.index;
    this.pending.push(index.addCustomRecord({ url: `/${record}`, content: letters, language: 'zh-CN', meta: { [PINYIN_RECORD]: String(record) } }).then(checked));
    if (this.pending.length >= BATCH) await this.settle();
  }

  async write(): Promise<void> {
    await this.settle();
    const { files } = checked(await (await this.index).getFiles());
    for (const { path, content } of files) {
      if (NOT_PUBLISHED.test(path)) continue;
      const target = join(this.folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }

  async close(): Promise<void> {
    await pagefind.close();
  }

  private async settle(): Promise<void> {
    await Promise.all(this.pending);
    this.pending = [];
  }
}

async function startIndex(): Promise<PagefindIndex> {
  const { index } = checked(await pagefind.createIndex({ forceLanguage: 'zh-CN', maxFragments: MOST_FILES }));
  return index!;
}

function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
