import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlan } from '../../publish/plan/plan.ts';
import { liveRelease } from '../../publish/store/site-folder.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { removeFolders, type Tree } from '../../testing/tree.ts';
import { NOW_EPOCH } from '../../testing/clock.ts';
import { placed, siteBase } from '../testing/place.ts';
import { newPictures } from './county/pictures.ts';
import {
  cleanBuild,
  differences,
  newInstallation,
  type Ran,
  servedFile,
  type TestInstallation,
} from './testing/installation.ts';
import { damage, leftovers } from './testing/leftovers.ts';
import { found, traces } from './testing/traces.ts';

const ROOT = `https://www.qingshi.example${siteBase()}`;
const env = { SOURCE_DATE_EPOCH: NOW_EPOCH };
const SECRET = '暗号麒麟蝴蝶八十七';
const MEMBER = entryPath('member', 'xie-lou');
const NEWS = entryPath('news', 'xinwen');
let installation: TestInstallation;
/** null: not there any more. */
type Changes = Record<string, Tree[string] | null>;

let content: Changes;

/** A story that everything refers to: the home page leads with it, news link to it and share a picture with it. */
beforeAll(async () => {
  const [own, both] = await newPictures();
  installation = await newInstallation();
  content = {
    'site.yaml':
      'name: 青石先锋\ndomain: https://www.qingshi.example\nlead: xie-lou\nnavigation:\n  - {label: 首页, href: /}\n  - {label: 谢露, href: /members/xie-lou/}\n  - {label: 今年, href: /members/year/2026/}\n',
    'units/qingshi-cun.yaml': 'name: 青石村党支部\nkind: 党支部\nfield: 农村\n',
    [MEMBER]: entryText(
      'member',
      {
        title: '谢露的故事',
        name: '谢露',
        summary: `摘要里也有${SECRET}。`,
        cover: { src: 'own.jpg', alt: '一人', consent: true },
      },
      `正文有${SECRET}。\n\n![渠](both.jpg "图注")\n`,
    ),
    [MEMBER.replace('index.md', 'own.jpg')]: own!,
    [MEMBER.replace('index.md', 'both.jpg')]: both!,
    [NEWS]: entryText(
      'news',
      { title: '新闻', related: ['xie-lou'] },
      '见[谢露的故事](/members/xie-lou/)和[今年的](/members/year/2026/)。\n\n![渠](both.jpg "图注")\n',
    ),
    [NEWS.replace('index.md', 'both.jpg')]: both!,
    'comments/pingyu.md':
      '---\n点评人: 严守正\n职务: 书记\n党员: xie-lou\n日期: 2026-06-28\n形式: 现场\n成绩: 工作实\n不足: 不够快\n---\n',
    'topics/zhuanti.mdx': entryText(
      'topic',
      { title: '专题' },
      '一段。\n\n<Card title="看谢露" href="/members/xie-lou/">一句。</Card>\n\n<EntryList kind="member" />\n',
    ),
  };
});
afterAll(removeFolders);

async function push(changes: Changes, message: string): Promise<Ran> {
  content = { ...content, ...changes };
  await installation.commit(present(content), message);
  const pushed = await installation.push(env);
  if (pushed.code !== 0) throw new Error(pushed.output);
  return pushed;
}

function present(files: Changes): Tree {
  return Object.fromEntries(Object.entries(files).flatMap(([path, file]) => (file === null ? [] : [[path, file]])));
}

const withdraw = (...args: string[]) => installation.publish('withdraw', args, env);
const page = (path: string) => readFileSync(servedFile(installation.site, `${path}/index.html`), 'utf8');
const media = () => readdirSync(join(installation.site.assets, 'media')).sort();
const pictures = (html: string) =>
  new Set([...html.matchAll(/\/media\/([0-9a-f]+-[^" ,]+)/g)].map(([, name]) => name!));
const sound = async () => [...(await damage(installation.site)), ...(await leftovers(installation))];

describe('what an administrator withdraws', () => {
  let before: Set<string>;
  let uploaded: string;
  let ran: Ran;
  beforeAll(async () => {
    await push({}, '第一次');
    await push({ [NEWS]: (content[NEWS] as string).replace('新闻', '改过的新闻') }, '第二次');
    before = pictures(page('members/xie-lou'));
    uploaded = liveRelease(installation.site)!;
    expect((await found(SECRET, installation.site)).length).toBeGreaterThan(0);
    expect(traces(SECRET, installation.site)).not.toEqual([]);
    ran = await withdraw(`${ROOT}/members/xie-lou/?from=weixin`, '--reason', '内容有误，正在核实');
  });

  it('is reported, with the addresses to refresh elsewhere', () => {
    expect(ran.code, ran.output).toBe(0);
    expect(ran.output).toContain('/members/xie-lou/');
    expect(ran.output).toContain('以前的 2 次发布里有它，已经删去');
    const list = readFileSync(join(installation.site.withdrawn, `${liveRelease(installation.site)}.txt`), 'utf8')
      .trim()
      .split('\n');
    expect(list).toEqual(
      expect.arrayContaining([`${ROOT}/members/xie-lou/`, `${ROOT}/`, `${ROOT}/news/xinwen/`, `${ROOT}/rss.xml`]),
    );
    for (const name of before)
      if (!existsSync(join(installation.site.assets, 'media', name))) expect(list).toContain(`${ROOT}/media/${name}`);
  });

  it('leaves a notice, and nothing of its text anywhere that is served or kept for it', async () => {
    expect(page('members/xie-lou')).toContain('内容有误，正在核实');
    expect(page('members/xie-lou')).toContain('noindex');
    expect(existsSync(join(installation.site.current, 'members/xie-lou/withdrawn.txt'))).toBe(true);
    expect(traces(SECRET, installation.site)).toEqual([]);
    expect(await found(SECRET, installation.site)).toEqual([]);
    expect(await sound()).toEqual([]);
  });

  it('takes its pictures along, but not one that another page shows', () => {
    const shared = pictures(page('news/xinwen'));
    const left = media();
    expect([...before].filter((name) => !shared.has(name) && left.includes(name))).toEqual([]);
    expect([...shared].filter((name) => !left.includes(name))).toEqual([]);
    expect(left.filter((name) => /-1s\d/.test(name))).toEqual([]);
  });

  it('is plain text where others link to it', () => {
    const html = page('news/xinwen');
    expect(html).toContain('见谢露的故事和今年的。');
    for (const path of ['', 'news/xinwen', 'topics/zhuanti'])
      expect(page(path)).not.toMatch(/href="[^"]*\/members\/(?:xie-lou|year)/);
    expect(page('')).not.toContain('>谢露<');
    expect(page('topics/zhuanti')).toContain('看谢露');
  });

  it('does not return with a rollback', async () => {
    const { code, output } = await installation.publish('rollback', ['1'], env);
    expect(code).not.toBe(0);
    expect(output).toContain('没有更早的发布可以退回');
    expect(traces(SECRET, installation.site)).toEqual([]);
  });

  it('stays away when others push, also under another id, and its editor is informed', async () => {
    const { output } = await push(renamed('xie-lou', 'xie-lou-er'), '改了编号');
    expect(output).toContain('R25');
    expect(traces(SECRET, installation.site)).toEqual([]);
    expect(existsSync(join(installation.site.current, 'members/xie-lou-er/withdrawn.txt'))).toBe(true);
    expect(existsSync(join(installation.site.current, 'members/xie-lou/withdrawn.txt'))).toBe(true);
    await push(renamed('xie-lou-er', 'xie-lou'), '改回来');
    expect(
      differences(await installation.served(), await cleanBuild({ ...installation, clone: await settled() }, env)),
    ).toEqual([]);
  });

  it('leaves a bucket at once', async () => {
    const plan = await makePlan({
      site: installation.site,
      from: uploaded,
      to: undefined,
      grace: 168,
      now: Number(NOW_EPOCH) * 1000,
    });
    const now = plan.deletions
      .filter(({ notBefore }) => Date.parse(notBefore) <= Date.parse(plan.made))
      .map(({ key }) => key);
    const shared = pictures(page('news/xinwen'));
    expect([...before].filter((name) => !shared.has(name) && !now.includes(`media/${name}`))).toEqual([]);
  });

  it('is asked for twice without harm, and comes back when that is undone', async () => {
    expect((await withdraw('members/xie-lou')).code).toBe(0);
    expect(page('members/xie-lou')).toContain('内容有误，正在核实');
    expect((await withdraw('--undo', '/members/xie-lou/')).code).toBe(0);
    expect(page('members/xie-lou')).toContain(SECRET);
    expect(page('news/xinwen')).toContain(`href="${placed('/members/xie-lou/')}"`);
    expect(await sound()).toEqual([]);
    expect((await withdraw('--undo', '/members/xie-lou/')).output).toContain('不是管理员撤下的');
  });
});

it('what an editor withdraws goes just the same, and what was cut off is made up for', async () => {
  const { site } = installation;
  const { output } = await push({ [MEMBER]: (content[MEMBER] as string).replace('---\n', '---\n撤稿: 是\n') }, '撤稿');
  expect(output).toContain('撤下的：/members/xie-lou/');
  expect(output).not.toContain(site.root);
  expect(traces(SECRET, site)).toEqual([]);
  await push({ [MEMBER]: (content[MEMBER] as string).replace('撤稿: 是\n', '') }, '又发布');
  const shown = liveRelease(site)!;
  const stores = [`releases/${shown}`, 'pages', 'assets', `state/lists/${shown}.list`].map((name) =>
    join(site.root, name),
  );
  const kept = join(installation.clone, '../before');
  for (const store of stores)
    cpSync(store, join(kept, relative(site.root, store)), { recursive: true, verbatimSymlinks: true });
  await push({ [MEMBER]: (content[MEMBER] as string).replace('---\n', '---\n撤稿: 有误\n') }, '再撤');
  // As it is when the publication was killed behind the switch: the mark of the purge is there, and so is what it has
  // to take away.
  for (const store of stores)
    cpSync(join(kept, relative(site.root, store)), store, { recursive: true, force: false, verbatimSymlinks: true });
  expect(traces(SECRET, site)).not.toEqual([]);
  writeFileSync(
    join(site.state, 'purging.json'),
    JSON.stringify({
      release: liveRelease(site),
      before: shown,
      ids: ['members/xie-lou'],
      moment: Number(NOW_EPOCH) * 1000,
    }),
  );
  await installation.publish('rollback', ['1'], env);
  expect(existsSync(join(site.state, 'purging.json'))).toBe(false);
  expect(traces(SECRET, site)).toEqual([]);
});

it.each([
  ['/about/', '不能撤'],
  ['/members/xie-luo/', '您是不是要写 /members/xie-lou/'],
  ['/news/', '不能撤'],
])('refuses %s', async (address, answer) => {
  const before = liveRelease(installation.site);
  const { code, output } = await withdraw(address);
  expect([code === 0, liveRelease(installation.site)]).toEqual([false, before]);
  expect(output).toContain(answer);
});

/** The story with its photos under another id. */
function renamed(from: string, to: string): Changes {
  return Object.fromEntries(
    ['index.md', 'own.jpg', 'both.jpg'].flatMap((name) =>
      [from, to].map((slug) => [
        entryPath('member', slug).replace('index.md', name),
        slug === from ? null : content[entryPath('member', from).replace('index.md', name)]!,
      ]),
    ),
  );
}

/** A clone whose file says what the administrator has ordered. */
async function settled(): Promise<string> {
  const file = join(installation.clone, 'content', MEMBER);
  writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\n撤稿: 内容有误，正在核实\n'));
  return installation.clone;
}
