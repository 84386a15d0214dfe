import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageLinks } from '../../addresses/page-links.ts';
import { digestOf } from '../../kernel/digest.ts';
import { planSummary, planUpload } from '../../publish/plan/plan-files.ts';
import { makePlan, type Plan, type PlanOrder, USUAL_GRACE } from '../../publish/plan/plan.ts';
import { HASHED_FOLDERS } from '../../publish/serving/hashed-folders.ts';
import { readList, type ReleaseList } from '../../publish/store/release-list.ts';
import { storedAssets, storedPages } from '../../publish/store/stored-files.ts';
import { describeWhere } from '../../testing/describe-where.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { newFolder, removeFolders, type Tree } from '../../testing/tree.ts';
import { cleanEnvironment } from '../testing/build.ts';
import { filesIn } from '../testing/pages.ts';
import { Bucket, type BucketEvent } from './testing/bucket.ts';
import { siteBase } from '../testing/place.ts';
import { PublishedSite, SMALL_TREE } from './testing/published-site.ts';

const HOUR = 3_600_000;
const rclone = spawnSync('rclone', ['version']).status === 0;

let published: PublishedSite;
/** Three releases: the second changes, adds and removes entries; the third takes back what the second removed. */
let names: string[];
let lists: ReleaseList[];

const news = (title: string): Tree => ({
  [entryPath('news', 'xinwen')]: entryText('news', { title, publishedAt: '2026-07-02 09:00' }),
});

beforeAll(async () => {
  published = await PublishedSite.create();
  const removed = entryPath('member', 'shi-dashan');
  names = [
    published.push(SMALL_TREE),
    published.push(news('来了新消息'), [removed]),
    published.push({ [removed]: SMALL_TREE[removed]! }),
  ];
  lists = await Promise.all(names.map(async (name) => (await readList(name, published.site))!));
});
afterAll(removeFolders);

function orderOf(from: number | undefined, to: number): PlanOrder {
  return {
    site: published.site,
    from: from === undefined ? 'none' : names[from],
    to: names[to],
    grace: USUAL_GRACE,
    now: momentOf(2),
  };
}

function planned(from: number | undefined, to: number, more: Partial<PlanOrder> = {}): Promise<Plan> {
  return makePlan({ ...orderOf(from, to), ...more });
}

const momentOf = (release: number) => Date.parse(lists[release]!.record.at);
const uploaded = (plan: Plan) => plan.uploads.flatMap(({ files }) => files.map(({ key }) => key)).sort();
const pathsOf = ({ files, assets }: ReleaseList) => [...files.keys(), ...assets].sort();

describe('a plan', () => {
  it('holds every file of a release once, as it lies on the machine', async () => {
    const plan = await planned(undefined, 0);
    expect(uploaded(plan)).toEqual(pathsOf(lists[0]!));
    expect(plan.deletions).toEqual([]);
    for (const { source, size, sha256 } of plan.uploads.flatMap(({ files }) => files)) {
      const bytes = readFileSync(source);
      expect([bytes.length, digestOf(bytes)]).toEqual([size, sha256]);
    }
  });

  it('says how each file is to be answered', async () => {
    const files = new Map(
      (await planned(undefined, 0)).uploads.flatMap((step) => step.files.map((file) => [file.key, file] as const)),
    );
    expect(files.get('index.html')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'no-cache',
    });
    expect(files.get('search-index/catalogue.bin')).toMatchObject({
      contentType: 'application/octet-stream',
      cacheControl: 'no-cache',
    });
    const [, sheet] = [...files].find(([key]) => /^_astro\/.*\.css$/.test(key))!;
    expect(sheet).toMatchObject({
      contentType: 'text/css; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    });
  });

  it('uploads what differs, the entrances last', async () => {
    const plan = await planned(0, 1);
    const keys = Object.fromEntries(plan.uploads.map(({ step, files }) => [step, files.map(({ key }) => key)]));
    expect(plan.uploads.map(({ step }) => step)).toEqual(['assets', 'new', 'changed', 'entrances']);
    expect(keys['new']).toContain('news/xinwen/index.html');
    expect(keys['changed']).toContain('news/index.html');
    expect(keys['changed']).not.toContain('speeches/jianghua/index.html');
    expect(keys['entrances']).toEqual(
      expect.arrayContaining(['index.html', 'rss.xml', 'sitemap.xml', 'search-index/catalogue.bin']),
    );
    expect(uploaded(plan).length).toBeLessThan(pathsOf(lists[1]!).length / 2);
  });

  it('deletes pages at once, and what only they load after the grace time', async () => {
    const now = momentOf(1) + HOUR;
    const { deletions, made } = await planned(0, 1, { now, grace: 24 });
    expect(deletions).toContainEqual({ key: 'members/shi-dashan/index.html', notBefore: made });
    const drawing = deletions.find(({ key }) => key.startsWith('media/'))!;
    expect(Date.parse(drawing.notBefore)).toBeCloseTo(now + 24 * HOUR, -4);
    const onlyFirst = lists[0]!.assets.find(
      (path) => !lists[1]!.assets.includes(path) && !lists[2]!.assets.includes(path),
    )!;
    const later = await planned(2, 2, { now: momentOf(2) + 25 * HOUR, grace: 24 });
    expect(
      later.deletions.filter(({ key }) => key === onlyFirst).map(({ notBefore }) => Date.parse(notBefore)),
    ).toEqual([momentOf(1) + 24 * HOUR]);
  });

  it('never deletes what a release needs that it leads to, also if the one before did not', async () => {
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [0, 2],
      [2, 0],
      [2, 2],
    ] as const) {
      const { deletions } = await planned(from, to, { grace: 0 });
      const needed = new Set(pathsOf(lists[to]!));
      expect(deletions.filter(({ key }) => needed.has(key))).toEqual([]);
    }
    expect(uploaded(await planned(1, 2)).filter((key) => key.startsWith('media/'))).not.toEqual([]);
  });

  it('remembers what no release needs any more that is kept, for as long as the machine has it', async () => {
    const since = momentOf(0);
    const file = join(published.site.state, 'retired.json');
    writeFileSync(file, JSON.stringify({ 'media/old.svg': since }));
    const { deletions } = await planned(1, 1, { grace: 1 });
    rmSync(file);
    expect(
      deletions.filter(({ key }) => key.startsWith('media/old')).map(({ notBefore }) => Date.parse(notBefore)),
    ).toEqual([since + HOUR]);
  });

  it('is not made for what is not there, or with damaged files', async () => {
    const order = { site: published.site, from: undefined, to: undefined, grace: 1, now: 0 };
    await expect(makePlan({ ...order, to: '000099' })).rejects.toThrow(
      `没有「000099」这一次发布的记录。留着的有：\n  ${names[0]!}`,
    );
    await expect(makePlan({ ...order, grace: Number.NaN })).rejects.toThrow('--grace');
    await expect(makePlan({ ...order, grace: 1000 })).rejects.toThrow('0 到 672');
    const { source } = storedPages(lists[2]!, published.site).find(({ path }) => path === 'about/index.html')!;
    const bytes = readFileSync(source);
    writeFileSync(source, 'x');
    await expect(makePlan(order)).rejects.toThrow('/about/index.html 坏了');
    rmSync(source);
    await expect(makePlan(order)).rejects.toThrow('/about/index.html 不见了');
    writeFileSync(source, bytes);
  });

  it('is written for programs and for rclone', async () => {
    const folder = newFolder();
    const order = { ...orderOf(0, 1), out: join(folder, 'plan.json'), files: join(folder, 'lists') };
    const plan = await planUpload(order);
    expect(plan).toEqual(await planned(0, 1));
    expect(JSON.parse(readFileSync(order.out, 'utf8'))).toEqual(plan);
    expect(filesIn(order.files).filter((path) => !path.startsWith('upload-pages/'))).toEqual([
      '1-assets.txt',
      '2-new.txt',
      '3-changed.txt',
      '4-entrances.txt',
      '5-delete.txt',
      'upload.sh',
    ]);
    expect(readFileSync(join(order.files, '5-delete.txt'), 'utf8')).toMatch(/^members\/shi-dashan\/index\.html$/m);
    expect(planSummary(plan)).toMatch(
      /^从 000001-\w{7} 到 000002-\w{7}：上传 \d+ 个文件，\d+ KB；删 \d+ 个；还有 \d+ 个旧文件以后再删。\n {2}网页：新增 1 个，改动 \d+ 个，共 \d+ KB，不再要的 1 个\n {2}搜索索引：/,
    );
    await expect(planUpload({ ...order, out: join(folder, 'no/plan.json') })).rejects.toThrow('这个文件夹');
    await expect(planUpload({ ...order, out: undefined, files: undefined })).rejects.toThrow('--out');
  });
});

describeWhere(rclone, 'rclone', 'rclone is not installed', () => {
  /** Makes a plan without a time of grace, and runs the script that was written with it. */
  async function upload(
    from: number | undefined,
    to: number,
    target: string,
    variables: Readonly<Record<string, string>> = { RCLONE_CONFIG: '/dev/null' },
  ): Promise<void> {
    const folder = newFolder();
    await planUpload({ ...orderOf(from, to), grace: 0, out: undefined, files: folder });
    const child = spawn('sh', [join(folder, 'upload.sh'), target], { env: cleanEnvironment(variables) });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((done) => child.on('close', done));
    expect(code, said).toBe(0);
  }

  /** The digest of each file by its path, in order. */
  function contentsOf(list: ReleaseList): [string, string][] {
    return inOrder(
      [...storedPages(list, published.site), ...storedAssets(list, published.site)].map(({ path, source }) => [
        path,
        digestOf(readFileSync(source)),
      ]),
    );
  }

  const inOrder = (contents: [string, string][]) => contents.sort(([a], [b]) => (a < b ? -1 : 1));

  it('makes a folder the same as each release, byte for byte', async () => {
    const folder = newFolder();
    const inFolder = () => inOrder(filesIn(folder).map((path) => [path, digestOf(readFileSync(join(folder, path)))]));
    await upload(undefined, 0, folder);
    expect(inFolder()).toEqual(contentsOf(lists[0]!));
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      await upload(from, to, folder);
      expect(inFolder()).toEqual(contentsOf(lists[to]!));
    }
  });

  it('uploads a page that has another content, even if size and time are the same', async () => {
    const folder = newFolder();
    await upload(undefined, 0, folder);
    const { key, source } = (await planned(0, 1)).uploads.find(({ step }) => step === 'changed')!.files[0]!;
    mkdirSync(dirname(join(folder, key)), { recursive: true });
    spawnSync('cp', ['-p', source, join(folder, key)]);
    writeFileSync(join(folder, key), ' '.repeat(readFileSync(source).length));
    spawnSync('touch', ['-r', source, join(folder, key)]);
    await upload(0, 1, folder);
    expect(readFileSync(join(folder, key))).toEqual(readFileSync(source));
  });

  describe('into a bucket', () => {
    let bucket: Bucket;
    const objects = () => inOrder([...bucket.objects].map(([key, { bytes }]) => [key, digestOf(bytes)]));
    beforeAll(async () => {
      bucket = await Bucket.start();
      await upload(undefined, 0, 'oss:bucket', bucket.variables);
    });
    afterAll(() => bucket.stop());

    it('uploads every file with its type and how long it is kept', async () => {
      expect(objects()).toEqual(contentsOf(lists[0]!));
      // rclone finds types by itself: both names of an icon are right, and what is text says so.
      const plain = (type: string | undefined) =>
        type?.replace(/; ?charset=utf-8$/, '').replace('image/vnd.microsoft.icon', 'image/x-icon');
      for (const { key, contentType, cacheControl } of (await planned(undefined, 0)).uploads.flatMap(
        ({ files }) => files,
      )) {
        const { type, cache } = bucket.objects.get(key)!;
        expect([key, cache, plain(type)]).toEqual([key, cacheControl, plain(contentType)]);
      }
    });

    it('at no moment has a page whose files are missing, and later none that leads nowhere', async () => {
      const first = bucket.events.length;
      await upload(0, 1, 'oss:bucket', bucket.variables);
      const second = bucket.events.slice(first);
      expect(objects()).toEqual(contentsOf(lists[1]!));
      expect(
        second
          .filter(({ method }) => method === 'PUT')
          .map(({ key }) => key)
          .sort(),
      ).toEqual(uploaded(await planned(0, 1)));
      const present = new Map<string, BucketEvent>();
      const fileOf = (target: string) =>
        decodeURIComponent(target.replace(/#.*/, '').slice(1)).replace(/(^|\/)$/, '$1index.html');
      const problems: string[] = [];
      for (const [at, event] of bucket.events.entries()) {
        if (event.method === 'DELETE') present.delete(event.key);
        else present.set(event.key, event);
        if (event.method === 'DELETE' || !event.key.endsWith('.html')) continue;
        const isNew = at < first || !lists[0]!.files.has(event.key);
        for (const target of pageLinks(event.bytes.toString(), `/${event.key}`, siteBase()).targets) {
          const isLoaded = HASHED_FOLDERS.some((folder) => target.startsWith(folder));
          if ((isLoaded || !isNew) && !present.has(fileOf(target))) problems.push(`${event.key} -> ${target}`);
        }
      }
      expect(problems).toEqual([]);
    });
  });
});
