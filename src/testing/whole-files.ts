import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { buildSite } from '../model/site/build-site.ts';
import { checkContent } from '../validate/check.ts';
import { articleView } from '../views/entries/article.ts';
import { TestDice } from './dice.ts';
import { expectPrinted } from './printed.ts';
import { newFolder, writeTree } from './tree.ts';
import { WholeFile } from './whole-file.ts';

/**
 * Writes so many files, topics and news, checks them as a build does, and looks at each one that is accepted: its page
 * is made, with the values of its settings and the words and elements of its tree, and nothing in it that could run.
 * Answers how many were accepted.
 */
export async function holdFiles(seed: number, count: number): Promise<number> {
  const root = newFolder();
  const dice = new TestDice(seed);
  const files = new Map(Array.from({ length: count }, (_, index) => [`f${index}`, WholeFile.thrown(dice)]));
  writeTree(join(root, 'content'), {
    'site.yaml': 'name: 青石先锋\n',
    ...Object.fromEntries([...files].map(([slug, file]) => [file.path(slug), file.text])),
  });
  const { content, issues } = await checkContent({
    contentFolder: join(root, 'content'),
    publicFolder: join(root, 'none'),
    cacheFolder: join(root, 'cache'),
    now: '2026-11-20 09:00',
  });
  rmSync(root, { recursive: true });
  const refused = new Set(
    issues
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) =>
        file
          .split('/')
          .at(-1)!
          .replace(/\.mdx?$/, ''),
      ),
  );
  const site = buildSite(content, true);
  let accepted = 0;
  for (const [slug, file] of files) {
    const entry = site.entryAt(`/${file.section}/${slug}/`);
    if (refused.has(slug)) continue;
    accepted++;
    expect(entry, file.shown()).toBeDefined();
    const { title, opening, middle, body } = articleView(entry!, site);
    expect(title, file.shown()).toBe(entry!.data.title);
    expectPrinted(entry!, [...opening, ...middle, ...body], file.shown());
  }
  return accepted;
}
