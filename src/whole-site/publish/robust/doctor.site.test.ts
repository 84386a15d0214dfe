import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFile, readList } from '../../../publish/store/release-list.ts';
import { liveRelease, pagePlace } from '../../../publish/store/site-folder.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { differences, newInstallation, type Ran, type TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';

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

const doctor = (...args: string[]) => installation.publish('doctor', args);
const live = () => liveRelease(installation.site)!;
const list = async () => (await readList(live(), installation.site))!;

/** Where a page of the live release is stored. */
async function storedPage(path: string): Promise<string> {
  const { files, layout } = await list();
  return join(installation.site.pages, pagePlace(files.get(path)!.digest, path, layout));
}

/** Where the first asset of the live release is stored whose path begins so. */
async function storedAsset(start: string): Promise<string> {
  return join(
    installation.site.assets,
    (await list()).assets.find((path) => path.startsWith(start))!,
  );
}

function packedAnew(file: string, change: (text: string) => string): void {
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
}

async function isWell(): Promise<void> {
  expect(await doctor()).toEqual({ code: 0, output: '✓ 都正常。\n' });
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
  expect(existsSync(join(installation.site.current, 'index.html'))).toBe(true);
}

it('finds nothing in a sound installation', async () => {
  expect(await doctor()).toEqual({ code: 0, output: '✓ 都正常。\n' });
  expect(await doctor('--quick')).toEqual({ code: 0, output: '✓ 都正常。\n' });
  expect(JSON.parse((await doctor('--json')).output)).toEqual({
    format: 1,
    site: installation.site.root,
    ok: true,
    findings: [],
  });
});

it.each<[what: string, harm: () => void | Promise<void>, reported: RegExp, fix: () => Promise<Ran>]>([
  [
    'a hook that was changed',
    () => appendFileSync(join(installation.repo, 'hooks/pre-receive'), 'exit 0\n'),
    /hooks\/pre-receive 被改过\n {2}怎么办：再运行一次 npm run publish:init/,
    initAgain,
  ],
  [
    'a hook that is not executable',
    () => chmodSync(join(installation.repo, 'hooks/post-receive'), 0o644),
    /hooks\/post-receive 不能执行/,
    initAgain,
  ],
  [
    'an unreadable list of the live release',
    () => writeFileSync(listFile(live(), installation.site.lists), 'x'),
    /的清单读不出来\n {2}怎么办：运行 npm run publish:upgrade/,
    async () => {
      const name = live();
      const ran = await upgrade();
      const { output } = await doctor();
      expect(output).toContain(`以前的发布 ${name} 的清单读不出来`);
      for (const path of /rm -r (.*)\n/.exec(output)![1]!.split(' ')) rmSync(path, { recursive: true });
      expect(ran).toMatchObject({ code: 0 });
      return upgrade();
    },
  ],
])('finds %s, and what it says helps', async (_, harm, reported, fix) => {
  await harm();
  expect(await doctor()).toEqual({ code: 1, output: expect.stringMatching(reported) });
  expect(await fix()).toMatchObject({ code: 0 });
  await isWell();
});

/** What doctor says of served files: their addresses, by what is wrong with them. */
async function servedFindings(...args: string[]): Promise<string[]> {
  const { output } = await doctor('--json', ...args);
  const { findings } = JSON.parse(output) as {
    findings: { kind: string; what: string; cure: string; paths?: string[] }[];
  };
  expect(findings.map(({ kind, cure }) => [kind, cure])).toEqual(
    findings.map(() => ['served-files', '运行 npm run publish:upgrade，全部重新生成。']),
  );
  return findings.flatMap(({ what, paths }) =>
    paths!.map((path) => `${/不见了/.test(what) ? 'missing' : /放进来/.test(what) ? 'stray' : 'changed'} ${path}`),
  );
}

describe('what a hand, a disk or somebody who has got into the server does to what readers get', () => {
  let before: ReadonlyMap<string, Buffer>;
  const units = 'units/index.html';
  const place = (path: string) => join(installation.site.current, path);
  beforeAll(async () => {
    before = await installation.served();
  });

  // `full`: seen only where every byte is read. One after another: each is found beside those before.
  it.each<[what: string, harm: () => void | Promise<void>, found: RegExp, only?: 'full']>([
    [
      'a page that is missing',
      async () => rmSync(await storedPage('about/index.html')),
      /^missing about\/index\.html$/,
    ],
    [
      'a page that is cut off',
      async () => writeFileSync(await storedPage('search/index.html'), '<p>'),
      /^changed search\/index\.html$/,
    ],
    [
      'a page with one other character and its old modification time',
      async () =>
        withTimesOf(await storedPage(units), (file) =>
          writeFileSync(file, readFileSync(file, 'utf8').replace('青石', '黑石')),
        ),
      /^changed units\/index\.html$/,
      'full',
    ],
    [
      'a compressed twin that says something else',
      async () => packedAnew(`${await storedAsset('_astro/reader.')}.gz`, (text) => text.replace('e', 'f')),
      /^changed _astro\/reader\.[^/]*\.gz$/,
    ],
    [
      'a Brotli twin that is empty',
      async () => writeFileSync(`${await storedAsset('_astro/reader.')}.br`, ''),
      /^changed _astro\/reader\.[^/]*\.br$/,
    ],
    [
      'a script or style with a line more',
      async () => appendFileSync(await storedAsset('_astro/'), '/**/'),
      /^changed _astro\/[^/]*[^z]$/,
    ],
    ['a picture that is empty', async () => writeFileSync(await storedAsset('media/'), ''), /^changed media\/.*$/],
    [
      'a part of the index that is empty',
      async () => writeFileSync(await storedAsset('search-index/titles/'), ''),
      /^changed search-index\/titles\//,
    ],
    [
      'a part of the index with other bytes of the same length and its old modification time',
      async () =>
        withTimesOf(await storedAsset('search-index/texts/'), (file) =>
          writeFileSync(file, readFileSync(file).fill(7)),
        ),
      /^changed search-index\/texts\//,
      'full',
    ],
    [
      'a twin that servers would send instead of a picture',
      async () => writeFileSync(`${await storedAsset('media/')}.gz`, gzipSync('x')),
      /^stray media\/.*\.gz$/,
    ],
    [
      'a file among the assets that nobody published',
      () => writeFileSync(join(installation.site.assets, 'media/shell.php'), 'x'),
      /^stray media\/shell\.php$/,
    ],
    [
      'a page in the tree that nobody published',
      () => (mkdirSync(place('casino')), writeFileSync(place('casino/index.html'), 'x')),
      /^stray casino$/,
    ],
    [
      'a twin that servers would send instead of a page',
      () => writeFileSync(`${place('search.index.html')}.gz`, gzipSync('x')),
      /^stray search\.index\.html\.gz$/,
    ],
    [
      'a link of the tree that leads elsewhere',
      () => (rmSync(place('about.index.html')), symlinkSync('/etc/hostname', place('about.index.html'))),
      /^changed about\.index\.html$/,
    ],
    [
      'a file of the tree that is another one',
      () => (rmSync(place('404.html')), writeFileSync(place('404.html'), 'x')),
      /^changed 404\.html$/,
    ],
    [
      'a page that is a link to a file of the system',
      async () => (
        rmSync(await storedPage('branches/index.html')),
        symlinkSync('/etc/hostname', await storedPage('branches/index.html'))
      ),
      /^changed branches\/index\.html$/,
    ],
    ['a folder of the tree that is gone', () => rmSync(place('members'), { recursive: true }), /^missing members/],
  ])('%s is found', async (_, harm, reported, only) => {
    await harm();
    const found = await servedFindings();
    expect(found).toContainEqual(expect.stringMatching(reported));
    if (only === undefined) expect(await servedFindings('--quick')).toContainEqual(expect.stringMatching(reported));
  });

  it('a release by an administrator repairs all of it', async () => {
    expect(await upgrade()).toEqual({
      code: 0,
      output: expect.stringMatching(/换掉了 \d+ 个坏了或者被改过的文件：[^]*删去了 1 个不是这次发布的文件：/),
    });
    await isWell();
    expect(differences(await installation.served(), before)).toEqual([]);
  });

  it.each(['releases/000000-0000000', '/tmp'])('current leads elsewhere, to %s', async (target) => {
    rmSync(installation.site.current);
    symlinkSync(target, installation.site.current);
    expect(await doctor('--quick')).toEqual({ code: 1, output: expect.stringContaining(`✗ current 指向 ${target}，`) });
    expect(await upgrade()).toMatchObject({ code: 0 });
    await isWell();
  });
});

/** Changes a file and gives it back its times, as somebody does who does not want to be found. */
function withTimesOf(file: string, change: (file: string) => void): void {
  const { atime, mtime } = statSync(file);
  change(file);
  utimesSync(file, atime, mtime);
}

it('a link that was turned in one release is not taken over by the next', async () => {
  const page = join(installation.site.current, 'about.index.html');
  rmSync(page);
  symlinkSync('/etc/hostname', page);
  const turned = live();
  await push();
  await isWell();
  expect((await installation.publish('rollback', [turned])).code).toBe(0);
  expect(readFileSync(join(installation.site.current, 'about.index.html'), 'utf8')).toContain('青石');
  expect((await installation.publish('now')).code).toBe(0);
  await isWell();
});
