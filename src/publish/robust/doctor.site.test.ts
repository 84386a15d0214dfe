import { appendFileSync, chmodSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import { listFile, readList } from '../release-list.ts';
import { liveRelease, pagePlace } from '../site-folder.ts';
import { copyEngine } from '../testing/engine-copy.ts';
import { newInstallation, type Ran, type TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';
import { newPictures } from '../testing/pictures.ts';
import { SmallSite } from '../testing/small-site.ts';

let installation: TestInstallation;
let content: SmallSite;
beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  await push();
  await push();
});
afterAll(removeFolders);

async function push(): Promise<Ran> {
  await installation.commit(content.tree(), content.edit());
  return installation.push();
}

const initAgain = () => installation.publish('init', ['--repo', installation.repo]);
const upgrade = () => installation.publish('upgrade');

/** Where a page of the live release is stored. */
async function storedPage(path: string): Promise<string> {
  const { site } = installation;
  const list = await readList(liveRelease(site)!, site);
  return join(site.pages, pagePlace(list!.files.get(path)!.digest, path));
}

it('finds nothing in a sound installation', async () => {
  expect(await installation.publish('doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
});

it.each<[what: string, harm: () => void | Promise<void>, told: RegExp, cure: () => Promise<Ran>]>([
  ['a hook that was changed', () => appendFileSync(join(installation.repo, 'hooks/pre-receive'), 'exit 0\n'), /hooks\/pre-receive 被改过\n {2}怎么办：再运行一次 npm run publish:init/, initAgain],
  ['a hook that is not executable', () => chmodSync(join(installation.repo, 'hooks/post-receive'), 0o644), /hooks\/post-receive 不能执行/, initAgain],
  ['a page that is missing in the store', async () => rmSync(await storedPage('about/index.html')), /about\/index\.html\n {2}怎么办：运行 npm run publish:upgrade/, upgrade],
  ['a page that is damaged', async () => writeFileSync(await storedPage('about/index.html'), '<p>'), /about\/index\.html\n {2}怎么办：运行 npm run publish:upgrade/, upgrade],
  ['a link that leads nowhere', () => (rmSync(installation.site.current), symlinkSync('releases/000000-0000000', installation.site.current)), /current 指向 000000-0000000，/, upgrade],
  ['an unreadable list of the live release', () => writeFileSync(listFile(liveRelease(installation.site)!, installation.site.lists), 'x'), /的清单读不出来\n {2}怎么办：运行 npm run publish:upgrade/, async () => {
    const name = liveRelease(installation.site)!;
    const ran = await upgrade();
    const { output } = await installation.publish('doctor');
    expect(output).toContain(`以前的发布 ${name} 的清单读不出来`);
    for (const path of /rm -r (.*)\n/.exec(output)![1]!.split(' ')) rmSync(path, { recursive: true });
    return ran;
  }],
  ['drafts that were left', () => writeFileSync(join(installation.site.drafts, '000009-abcdef0.list'), 'x'), /没有做完\n {2}怎么办：.*下一次推送会自己收拾/, push],
])('finds %s, and what it says helps', async (_, harm, told, cure) => {
  await harm();
  const found = await installation.publish('doctor');
  expect([found.code, found.output]).toEqual([1, expect.stringMatching(told)]);
  expect(await cure()).toMatchObject({ code: 0 });
  expect(await installation.publish('doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
  expect(existsSync(join(installation.site.current, 'index.html'))).toBe(true);
});
