import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openLooker, type Looker } from '../../desk/looker/looker.ts';
import type { UnwrittenFile, Look } from '../../desk/looker/questions/look.ts';
import { digestOf } from '../../kernel/digest.ts';
import { PROJECT } from '../../machine/project.ts';
import { siteFolder } from '../../publish/store/site-folder.ts';
import { NOW_EPOCH } from '../../testing/clock.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { bringCompiledPages } from '../publish/testing/engine/compiled-pages.ts';
import { runBuild } from '../testing/build.ts';

const root = newFolder();
const content = join(root, 'content');
const variables = { CACHE_DIR: siteFolder(root).cache, SOURCE_DATE_EPOCH: NOW_EPOCH };
let looker: Looker;

beforeAll(async () => {
  cpSync(join(PROJECT, 'content'), content, { recursive: true });
  await bringCompiledPages(siteFolder(root));
  looker = openLooker({ contentFolder: content }, { variables });
});
afterAll(async () => {
  await looker.close();
  removeFolders();
});

const read = (path: string) => readFileSync(join(content, path), 'utf8');
const changed = (path: string, change: (text: string) => string): UnwrittenFile => ({
  path,
  bytes: Buffer.from(change(read(path))),
});

/** The page of a look; waits for the program that prints it. */
async function look(piece: string, changes: readonly UnwrittenFile[] = []): Promise<Look> {
  for (;;) {
    const seen = await looker.look({ piece, changes });
    if (seen.noPage?.code !== 'preparing') return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const PIECES = [
  'news/20250628-zuotan.md',
  ...['exemplars/members', 'exemplars/branches', 'pledges'].map(
    (folder) => `${folder}/${readdirSync(join(PROJECT, 'content', folder)).sort()[1]!}/index.md`,
  ),
  ...['topics', 'speeches', 'units', 'appraisals', 'series', 'recommendations'].map(
    (folder) =>
      `${folder}/${
        readdirSync(join(PROJECT, 'content', folder))
          .filter((name) => /\.(?:mdx?|yaml)$/.test(name))
          .sort()[0]!
      }`,
  ),
];

it('the page of a piece as it is is the one that a build has written', async () => {
  for (const piece of PIECES) {
    const { address, html, noPage, canPublish, otherErrors } = await look(piece);
    expect({ noPage, canPublish, otherErrors }, piece).toEqual({ noPage: undefined, canPublish: true, otherErrors: 0 });
    expect(html, piece).toBe(readFileSync(join(inject('sampleSite'), address!, 'index.html'), 'utf8'));
  }
});

it('with changes it is the one that a build of the changed content writes', async () => {
  const member = PIECES[1]!;
  const [photo] = readdirSync(join(content, dirname(member))).filter((name) => name.endsWith('.jpg'));
  const other = readdirSync(join(content, dirname(PIECES[2]!))).find((name) => name.endsWith('.jpg'))!;
  const changes: UnwrittenFile[] = [
    changed(PIECES[0]!, (text) => `${text}\n新添的一段，见[动态](/news/)。\n\n## 添的小标题\n\n又一段。\n`),
    changed(member, (text) =>
      text.replace(/^标题: .*$/m, '标题: 换了一个题目').replace(/\n\n/, '\n\n头一段前面的话。\n\n'),
    ),
    ...(photo
      ? [{ path: `${dirname(member)}/${photo}`, bytes: readFileSync(join(content, dirname(PIECES[2]!), other)) }]
      : []),
    { path: 'news/20261119-xinde.md', bytes: Buffer.from(read(PIECES[0]!).replace(/^标题: .*$/m, '标题: 全新的一篇')) },
    changed('glossary.yaml', (text) => text.replace('村里办大事', '村里商量大事')),
  ];
  const copy = {
    content: join(root, 'changed/content'),
    out: join(root, 'changed/dist'),
    cache: join(root, 'changed/cache'),
  };
  cpSync(content, copy.content, { recursive: true });
  for (const { path, bytes } of changes) {
    mkdirSync(dirname(join(copy.content, path)), { recursive: true });
    writeFileSync(join(copy.content, path), bytes!);
  }
  const built = await runBuild(copy);
  expect(built.code, built.output).toBe(0);
  const pageOf = (address: string) => readFileSync(join(copy.out, address, 'index.html'), 'utf8');
  for (const piece of [...PIECES, 'news/20261119-xinde.md']) {
    const { address, html } = await look(piece, changes);
    expect(html, piece).toBe(pageOf(address!));
  }
  // Where only the piece itself changes, the site of before serves.
  for (const change of changes.slice(0, 2)) {
    const alone = await look(change.path, [change]);
    const own = await look(change.path, [
      change,
      { path: 'words.yaml', bytes: Buffer.from(`${read('words.yaml')}\n`) },
    ]);
    expect(alone.html, change.path).toBe(own.html);
    expect((await look(change.path)).html, change.path).not.toBe(alone.html);
  }
});

it('a page finds on its host all that it asks for, pictures that nobody has published too', async () => {
  const photos = readdirSync(join(content, 'exemplars'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jpg'))
    .sort();
  const [photo, other] = [photos[0]!, photos.at(-1)!];
  const member = `exemplars/${dirname(photo)}/index.md`;
  const bytes = readFileSync(join(content, 'exemplars', other));
  const changes = [{ path: `exemplars/${photo}`, bytes }];
  const { html } = await look(member, changes);
  const asked = new Set(
    [...html!.matchAll(/ (?:src|srcset)="([^"]+)"|<link [^>]*href="([^"]+\.(?:css|js))"/g)].flatMap(
      ([, source, sheet]) => (source ?? sheet)!.split(', ').map((one) => one.split(' ')[0]!),
    ),
  );
  const isNew = (address: string) => address.startsWith(`/media/${digestOf(bytes).slice(0, 16)}-`);
  expect([...asked].filter(isNew).length).toBeGreaterThan(1);
  for (const address of asked) {
    expect(address).toMatch(/^(?:\/(?!\/)|data:)/);
    if (address.startsWith('/')) expect((await looker.asset(address))?.bytes.length, address).toBeGreaterThan(0);
  }
  for (const address of [
    '/_astro/../server/entry.mjs',
    '/media/../../etc/passwd',
    '/_astro/%2e%2e/seals.json',
    '/etc/passwd',
    '',
  ])
    expect(await looker.asset(address), address).toBeUndefined();
});

it('what cannot be published says why, and has no page; the next question is answered as ever', async () => {
  const [piece] = PIECES as [string];
  const cases: [changes: UnwrittenFile[], code: string | undefined, isShown: boolean][] = [
    [[{ path: piece, bytes: Buffer.from('---\n标题: [甲\n---\n乙\n') }], 'Y07', false],
    [
      [{ path: piece, bytes: Buffer.from(Array.from({ length: 9_999 }, (_, index) => (index * 7) % 256)) }],
      'F04',
      false,
    ],
    [[{ path: piece, bytes: Buffer.alloc(0) }], 'F01', false],
    [[{ path: piece, bytes: Buffer.alloc(100 << 20, '甲') }], 'F24', false],
    [[{ path: 'site.yaml', bytes: null }], 'F11', false],
    [[{ path: piece, bytes: null }], undefined, false],
    [[changed(piece, (text) => `${text}\n电话 13812345678。\n`)], 'S01', true],
  ];
  for (const [changes, code, isShown] of cases) {
    const { findings, html, canPublish, noPage } = await look(piece, changes);
    if (code !== undefined) {
      expect(
        findings.map((one) => one.code),
        code,
      ).toContain(code);
      expect(canPublish, code).toBe(false);
    }
    expect(html !== undefined, code).toBe(isShown);
    expect(noPage !== undefined, code).toBe(!isShown);
  }
  expect((await look(piece)).html).toBe(
    readFileSync(join(inject('sampleSite'), '/news/20250628-zuotan/index.html'), 'utf8'),
  );
});

it('a draft is shown to whoever looks, and says that it is none of the site yet', async () => {
  const draft = {
    path: 'news/20261120-caogao.md',
    bytes: Buffer.from(
      read(PIECES[0]!)
        .replace('---\n', '---\n草稿: 是\n')
        .replace(/^标题: .*$/m, '标题: 还没有写完的'),
    ),
  };
  const { html, isWithheld, canPublish } = await look(draft.path, [draft]);
  expect({ isWithheld, canPublish }).toEqual({ isWithheld: true, canPublish: true });
  expect(html).toContain('是草稿');
  rmSync(join(root, 'changed'), { recursive: true, force: true });
});

it('knows what forms offer, and finds drafts', async () => {
  writeFileSync(
    join(content, 'news/20261119-caogao.md'),
    read(PIECES[0]!)
      .replace('---\n', '---\n草稿: 是\n')
      .replace(/^标题: .*$/m, '标题: 谁也没有见过的题目'),
  );
  await looker.changed();
  const { units, members, leaders, pieces, terms } = await looker.catalogue();
  expect(units.find(({ id }) => id === 'hongwan-shequ')).toEqual({
    id: 'hongwan-shequ',
    name: '城关街道红湾社区党总支',
    township: '城关街道党工委',
    field: '城市社区',
  });
  expect(members.length).toBeGreaterThan(5);
  expect(leaders[0]).toEqual({ name: '梁远舟', post: '云岭县委书记' });
  expect(terms.length).toBeGreaterThan(5);
  expect(pieces.find(({ path }) => path === 'news/20261119-caogao.md')).toMatchObject({
    state: 'draft',
    title: '谁也没有见过的题目',
    address: '/news/20261119-caogao/',
  });
  expect((await looker.search('谁也没有见过')).map(({ piece }) => piece.path)).toEqual(['news/20261119-caogao.md']);
  const [found] = await looker.search('青石坡 饮水');
  expect(found?.piece.title).toBeTruthy();
});
