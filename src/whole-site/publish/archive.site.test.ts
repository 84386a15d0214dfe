import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest.ts';
import { readSums } from '../../publish/archive/contents.ts';
import { installRelease } from '../../publish/archive/install.ts';
import { packRelease } from '../../publish/archive/pack.ts';
import { readList } from '../../publish/store/release-list.ts';
import { readLog } from '../../publish/store/release-log.ts';
import { liveRelease, siteFolder, type SiteFolder } from '../../publish/store/site-folder.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { cleanEnvironment } from '../testing/build.ts';
import { filesIn } from '../testing/pages.ts';
import { servedFile } from './testing/installation.ts';
import { PublishedSite, SMALL_TREE } from './testing/published-site.ts';
import { extracted, repacked, folderDigests } from './testing/repacked.ts';
import { TAMPERED } from './testing/tampered.ts';

let published: PublishedSite;
let names: string[];
/** Archives of both releases, and their sums. */
let archives: string[];
let sums: string[];

beforeAll(async () => {
  published = await PublishedSite.create();
  names = [
    published.push(SMALL_TREE),
    published.push({ [entryPath('news', 'xinwen')]: entryText('news', { title: '来了新消息' }) }, [
      entryPath('news', 'kaihui'),
    ]),
  ];
  const folder = newFolder();
  const packed = [];
  for (const release of names)
    packed.push(await packRelease({ site: published.site, release, out: join(folder, `${release}.tar.gz`) }));
  archives = packed.map(({ file }) => file);
  sums = packed.map(({ sum }) => sum);
});
afterAll(removeFolders);

function install(site: SiteFolder, file: string, sum?: string) {
  return installRelease({ site, file, sum, print: () => undefined });
}

/** Digests of what readers get of a release, compressed twins of assets as well, by the paths that its list names. */
function served({ root, assets, releases }: SiteFolder, name: string, of: readonly string[]): Record<string, string> {
  const tree = join(releases, name);
  const pages = execFileSync('find', ['-L', tree, '-type', 'f', '-printf', '%P\\n'], { encoding: 'utf8', cwd: root })
    .trim()
    .split('\n');
  const twins = of
    .flatMap((path) => ['', '.gz', '.br'].map((extension) => path + extension))
    .filter((path) => existsSync(join(assets, path)));
  return Object.fromEntries([
    ...pages
      .filter((path) => !/\.(?:gz|br)$/.test(path))
      .map((path): [string, string] => [
        path.replace(/(?<=[^/])\.index\.html$/, '/index.html'),
        digestOf(readFileSync(join(tree, path))),
      ]),
    ...twins.map((path) => [path, digestOf(readFileSync(join(assets, path)))]),
  ]);
}

describe('an archive', () => {
  it('is the same whenever the same release is packed', async () => {
    const again = await packRelease({
      site: published.site,
      release: names[1]!.slice(0, 6),
      out: join(newFolder(), 'again.tgz'),
    });
    expect(readFileSync(again.file).equals(readFileSync(archives[1]!))).toBe(true);
    expect(again).toMatchObject({ release: names[1], sum: digestOf(readFileSync(archives[1]!)) });
  });

  it('opens with tar, proves with sha256sum, and holds the site as readers get it', async () => {
    const folder = extracted(archives[1]!);
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
    const list = (await readList(names[1]!, published.site))!;
    expect(filesIn(folder)).toEqual(
      ['SHA256SUMS', 'release.json', ...[...list.files.keys(), ...list.assets].map((path) => `site/${path}`)].sort(),
    );
    expect([...readSums(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).keys()]).toHaveLength(
      list.files.size + list.assets.length + 1,
    );
    const readable = served(published.site, names[1]!, list.assets);
    for (const path of [...list.files.keys(), ...list.assets])
      expect([path, digestOf(readFileSync(join(folder, 'site', path)))]).toEqual([path, readable[path]]);
  });

  it('is not made of a release that is not there, with a damaged file, or without a place', async () => {
    const out = join(newFolder(), 'x.tar.gz');
    const pack = (order: object) => packRelease({ site: published.site, release: undefined, out, ...order });
    await expect(pack({ release: '000009' })).rejects.toThrow('没有「000009」');
    await expect(pack({ site: siteFolder(newFolder()) })).rejects.toThrow('还没有发布过');
    await expect(pack({ out: 'x.zip' })).rejects.toThrow('.tar.gz');
    await expect(pack({ out: join(out, 'x.tar.gz') })).rejects.toThrow('这个文件夹');
    const page = servedFile(published.site, 'about/index.html');
    const bytes = readFileSync(page);
    writeFileSync(page, 'x');
    await expect(pack({})).rejects.toThrow('/about/index.html 坏了');
    writeFileSync(page, bytes);
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });
});

describe('installing', () => {
  it('serves the release on a new machine, with the twins, as its own', async () => {
    const site = siteFolder(join(newFolder(), 'new/site'));
    const record = await install(site, archives[0]!, sums[0]!.toUpperCase());
    const there = (await readList(names[0]!, published.site))!;
    const here = (await readList(record.release, site))!;
    expect(served(site, record.release, here.assets)).toEqual(served(published.site, names[0]!, there.assets));
    expect(liveRelease(site)).toBe(record.release);
    expect(record).toMatchObject({
      why: 'install',
      commit: there.record.commit,
      who: '王芳',
      pages: { total: there.record.pages.total, added: there.record.pages.total },
    });
    expect(await readLog(site)).toEqual([JSON.parse(JSON.stringify(record))]);
    expect([[...here.files.keys()], here.assets]).toEqual([[...there.files.keys()], there.assets]);
    expect(readdirSync(site.unfinished)).toEqual([]);

    const next = await install(site, archives[1]!);
    expect(next.pages).toEqual((await readList(names[1]!, published.site))!.record.pages);
    expect(next.release).toMatch(/^000002-/);
    expect(readdirSync(site.releases)).toEqual([record.release, next.release]);
  });

  it('can be followed by a push that renders everything itself', async () => {
    const record = await install(published.site, archives[0]!);
    const page = servedFile(published.site, 'about/index.html');
    const before = readFileSync(page);
    const name = published.push({ [entryPath('news', 'xinwen')]: entryText('news', { title: '又来了新消息' }) });
    const list = (await readList(name, published.site))!;
    expect([record.why, list.record.whole]).toEqual(['install', expect.any(String)]);
    expect(list.links.size).toBeGreaterThan(20);
    expect(readFileSync(page)).toEqual(before);
  });

  it('leaves a folder alone that is used for something else', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'mine.txt'), 'x');
    await expect(install(siteFolder(folder), archives[0]!)).rejects.toThrow('已经有别的东西');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

describe('an archive that is not as it was packed is refused, and nothing changes', () => {
  let site: SiteFolder;
  let before: Record<string, string>;
  beforeAll(async () => {
    site = siteFolder(newFolder());
    await install(site, archives[1]!);
    before = folderDigests(site);
  });

  async function refused(file: string, why: RegExp | string, sum?: string): Promise<void> {
    await expect(install(site, file, sum)).rejects.toThrow(why);
    expect(folderDigests(site)).toEqual(before);
  }

  it('cut off, or with one other byte', async () => {
    const file = join(newFolder(), 'cut.tar.gz');
    const { length } = readFileSync(archives[0]!);
    for (const size of [0, 5, 100, length >> 1, length - 9, length - 1]) {
      copyFileSync(archives[0]!, file);
      truncateSync(file, size);
      await refused(file, '安装包');
    }
    for (const at of [0, 20, 1000, length >> 2, length >> 1, length - 5000, length - 6, length - 2]) {
      const bytes = readFileSync(archives[0]!);
      bytes[at]! ^= 0x10;
      writeFileSync(file, bytes);
      await refused(file, '安装包');
    }
    const tar = gunzipSync(readFileSync(archives[0]!));
    for (const [bytes, why] of [
      [tar.subarray(0, -1024), '不完整'],
      [Buffer.concat([tar, Buffer.alloc(512, 'x')]), '多出了东西'],
    ] as const) {
      writeFileSync(file, gzipSync(bytes));
      await refused(file, why);
    }
  });

  it('another, where the sum is given, even if its own sums are right', async () => {
    const folder = extracted(archives[0]!);
    writeFileSync(join(folder, 'site/index.html'), '<p>换掉的首页</p>');
    const manifest = readFileSync(join(folder, 'release.json'), 'utf8').replace(
      /("index\.html": )\d+/,
      `$1${Buffer.byteLength('<p>换掉的首页</p>')}`,
    );
    writeFileSync(join(folder, 'release.json'), manifest);
    const sumsNow = execFileSync(
      'sha256sum',
      ['release.json', ...filesIn(join(folder, 'site')).map((path) => `site/${path}`)],
      { cwd: folder },
    );
    writeFileSync(join(folder, 'SHA256SUMS'), sumsNow);
    const file = repacked(folder);
    await refused(file, /和打包时的不一样.*校验码是 [0-9a-f]{64}/, sums[0]);
    await refused(archives[0]!, '64 位校验码', 'abc');
    const other = siteFolder(newFolder());
    await install(other, file);
    expect(readFileSync(join(other.current, 'index.html'), 'utf8')).toBe('<p>换掉的首页</p>');
  });

  it.each(TAMPERED)('%s', async (_, why, tamper) => {
    const file = tamper(extracted(archives[0]!));
    await refused(file, typeof why === 'string' ? new RegExp(why) : why);
  });

  it.each(['../../evil', '/evil', 'a//b', 'a/./b', 'a\\b', '..', ''])('with a list that names %j', async (path) => {
    const folder = extracted(archives[0]!);
    const manifest = readFileSync(join(folder, 'release.json'), 'utf8').replace('"404.html"', JSON.stringify(path));
    writeFileSync(join(folder, 'release.json'), manifest);
    const sum = digestOf(manifest);
    writeFileSync(
      join(folder, 'SHA256SUMS'),
      readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
        .replace(/.*release\.json\n/, `${sum}  release.json\n`)
        .replace('  site/404.html', `  site/${path}`),
    );
    await refused(repacked(folder, ['SHA256SUMS', 'release.json']), /不能用的路径|SHA256SUMS 不对/);
  });
});

it('a bomb is stopped at the size that the list says', async () => {
  const folder = extracted(archives[0]!);
  mkdirSync(join(folder, 'big'));
  writeFileSync(join(folder, 'big/404.html'), '');
  truncateSync(join(folder, 'big/404.html'), 2 ** 26);
  const file = repacked(folder, ['SHA256SUMS', 'release.json', 'big/404.html'], '--transform', 's,^big/,site/,');
  const site = siteFolder(newFolder());
  await expect(install(site, file)).rejects.toThrow('比清单上写的大');
  expect(liveRelease(site)).toBeUndefined();
});

it('killed at whatever moment, an installation leaves the live release, and the next one succeeds', async () => {
  const site = siteFolder(newFolder());
  const first = await install(site, archives[1]!);
  const program = join(import.meta.dirname, 'testing/install-process.ts');
  for (const delay of [0, 60, 120, 180, 260]) {
    const child = spawn(process.execPath, [program, site.root, archives[0]!], {
      env: cleanEnvironment({}),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((done) => child.once('exit', done));
    await Promise.race([ended, new Promise((started) => child.stdout.once('data', started))]);
    await pause(delay);
    child.kill('SIGKILL');
    await ended;
    expect(readFileSync(join(site.current, 'index.html'), 'utf8')).toContain('青石先锋');
  }
  const last = await install(site, archives[0]!);
  expect(readdirSync(site.unfinished)).toEqual([]);
  expect(existsSync(join(site.state, 'arriving.json'))).toBe(false);
  expect(liveRelease(site)).toBe(last.release);
  expect((await readLog(site)).at(-1)!.release).toBe(last.release);
  const there = (await readList(names[0]!, published.site))!;
  expect(served(site, last.release, there.assets)).toEqual(served(published.site, names[0]!, there.assets));
  expect(existsSync(join(site.releases, first.release))).toBe(true);
});
