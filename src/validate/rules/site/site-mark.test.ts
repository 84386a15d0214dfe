import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NOW } from '../../../testing/clock.ts';
import { checkContent } from '../../check.ts';
import { plant, type PlantedTree, SITE_SETTINGS } from '../../testing/tree.ts';

/** Codes and hints of a site whose folder `public` has these files. */
async function found(settings: string, files: PlantedTree): Promise<string[]> {
  const [content, publicFolder] = [
    plant({ 'site.yaml': SITE_SETTINGS + settings }),
    plant({ 'site.yaml': null, ...files }),
  ];
  try {
    const { issues } = await checkContent({
      contentFolder: content,
      publicFolder,
      cacheFolder: `${content}-cache`,
      now: NOW,
    });
    return issues.map(({ code, hint }) => `${code} ${hint}`);
  } finally {
    for (const folder of [content, publicFolder, `${content}-cache`]) rmSync(folder, { recursive: true, force: true });
  }
}

const MARK = 'mark: { picture: /biaoshi.png, href: "https://bszs.conac.cn/a" }\n';

it('the picture of the mark is one of the site’s own', async () => {
  expect(await found(MARK, { 'biaoshi.png': 'png' })).toEqual([]);
  expect(await found('', {})).toEqual([]);
});

it('one that is not there is an error, with those that are', async () => {
  expect(await found(MARK, { 'Biaoshi.png': 'png', 'a/biaoshi.png': 'png', 'biaoshi.txt': 'x' })).toEqual([
    expect.stringMatching(/^D43 .*\/Biaoshi\.png/),
  ]);
});
