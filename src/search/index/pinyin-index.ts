import type { PagefindIndex } from 'pagefind';
import * as pagefind from 'pagefind';
import { PINYIN_GROUP, RECORD_BREAK } from '../format/pinyin.ts';

/** Of what Pagefind writes, its interfaces and its worker are not published: nothing asks for them. */
const NOT_PUBLISHED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)|\.map$/;

/** Files of results; a small file for each of 10,000 would be too many. */
const MOST_FILES = 60;

/** Pages handed over at a time. */
const BATCH = 64;

export type PagefindFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];

/**
 * The published files of the index of names and titles in pinyin, by Pagefind. `letters`: of each record, as
 * `lettersOf` gives them. Throws with Pagefind's own words.
 */
export async function pinyinFiles(letters: readonly string[]): Promise<PagefindFile[]> {
  try {
    const { index } = checked(await pagefind.createIndex({ forceLanguage: 'zh-CN', maxFragments: MOST_FILES }));
    // Boards' pledges lie side by side and have none: most of a province's pages would be empty.
    const pages = Array.from(
      { length: Math.ceil(letters.length / PINYIN_GROUP) },
      (_, page) => page * PINYIN_GROUP,
    ).filter((first) => letters.slice(first, first + PINYIN_GROUP).some((own) => own !== ''));
    for (let page = 0; page < pages.length; page += BATCH) {
      await Promise.all(
        pages
          .slice(page, page + BATCH)
          .map((first) => addPage(index!, first, letters.slice(first, first + PINYIN_GROUP))),
      );
    }
    return checked(await index!.getFiles()).files.filter(({ path }) => !NOT_PUBLISHED.test(path));
  } finally {
    await pagefind.close();
  }
}

async function addPage(index: PagefindIndex, first: number, letters: readonly string[]): Promise<void> {
  checked(
    await index.addCustomRecord({ url: `/${first}`, content: letters.join(` ${RECORD_BREAK} `), language: 'zh-CN' }),
  );
}

function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
