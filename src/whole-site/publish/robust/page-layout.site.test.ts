import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readList } from '../../../publish/store/release-list.ts';
import { liveRelease } from '../../../publish/store/site-folder.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { differences, newInstallation, type TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';

let installation: TestInstallation;
let content: SmallSite;
beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
});
afterAll(removeFolders);

async function push(): Promise<string> {
  await installation.commit(content.tree(), content.edit());
  const { code, output } = await installation.push();
  expect({ code, output }).toMatchObject({ code: 0 });
  return output;
}

const init = (...args: string[]) => installation.publish('init', ['--repo', installation.repo, ...args]);
const layout = async () => (await readList(liveRelease(installation.site)!, installation.site))!.layout;
const isThere = (path: string) => existsSync(join(installation.site.current, path));

async function isWell(): Promise<void> {
  expect(await installation.publish('doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
}

it('pages stay in folders where an earlier program was installed, until an administrator says otherwise', async () => {
  // As it left its settings.
  const file = join(installation.site.state, 'settings.json');
  const { layout: _, ...settings } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(settings));
  await push();
  expect((await init()).code).toBe(0);
  await push();
  expect([await layout(), isThere('about/index.html.gz'), isThere('about.index.html')]).toEqual([
    'folders',
    true,
    false,
  ]);
  await isWell();
});

it('pages become files, the same bytes for readers, and one can go back and on again', async () => {
  expect(await init('--pages', 'zip')).toMatchObject({ code: 2, output: expect.stringContaining('files') });
  const before = await installation.served();
  expect((await init('--pages', 'files')).code).toBe(0);
  expect(await push()).toContain('全部重新生成：网页换了存放的办法');
  expect([await layout(), isThere('about'), isThere('about.index.html'), isThere('about.index.html.gz')]).toEqual([
    'files',
    false,
    true,
    false,
  ]);
  const after = await installation.served();
  expect(differences(after, before)).not.toContain('about/index.html');
  await isWell();

  expect((await installation.publish('rollback')).code).toBe(0);
  expect(differences(await installation.served(), before)).toEqual([]);
  expect((await installation.publish('now')).code).toBe(0);
  expect(differences(await installation.served(), after)).toEqual([]);
  await isWell();
});

it('what releases of both sorts have used goes with them', async () => {
  expect((await init('--keep', '2')).code).toBe(0);
  for (let pushes = 0; pushes < 7; pushes++) await push();
  expect(readdirSync(installation.site.releases).length).toBeLessThan(8);
  const folders = readdirSync(installation.site.pages).flatMap((shelf) =>
    readdirSync(join(installation.site.pages, shelf)).filter((name) => !name.includes('.')),
  );
  expect(folders).toEqual([]);
  await isWell();
});
