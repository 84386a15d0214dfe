import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeFolders } from '../../testing/tree.ts';
import { newPictures } from './county/pictures.ts';
import { ComparedSite } from './county/same-as-clean.ts';
import { EditSequence } from './county/sequence.ts';

// Each push is compared with a clean build of its commit, to the byte. `incremental.soak.test.ts` does the same with
// edits by chance.
let site: ComparedSite;
let sequence: EditSequence;
beforeAll(async () => {
  site = await ComparedSite.create();
  sequence = new EditSequence(20, await newPictures());
});
afterAll(removeFolders);

it('the first push renders everything', async () => {
  const record = await site.push(sequence.start());
  expect(record).toMatchObject({
    release: expect.stringMatching(/^000001-[0-9a-f]{7}$/),
    who: '林若溪',
    why: 'push',
    whole: '没有上一次发布的记录',
  });
  expect(record.pages).toMatchObject({ changed: 0, removed: 0 });
});

it('a changed body changes one page', async () => {
  const record = await site.push(sequence.edit(['change a body']));
  expect(record.whole).toBeUndefined();
  expect(record.pages).toMatchObject({ added: 0, changed: 1, removed: 0 });
});

it.each([
  [
    'a new article between others, a title, a unit with another name',
    ['add an entry between others', 'change a title', 'rename a unit'],
  ],
  [
    'a heading whose id is another now, though all that link to it are as they were',
    ['put a heading of the same sound before'],
  ],
  [
    'a heading that is linked to, an article that moves, one that goes',
    ['change a heading that others link to', 'move an entry', 'delete an entry', 'change a term'],
  ],
  [
    'a series in three parts under another name, posts and cards',
    [
      'add a part to a series',
      'add a part to a series',
      'add a part to a series',
      'rename a series',
      'change posts and cards of a unit',
    ],
  ],
  [
    'lists of members: a new one, another reason, one that goes',
    ['add a list of members', 'change a list of members', 'add a list of members', 'remove a list of members'],
  ],
  ['what all pages share', ['change the footer', 'change the navigation', 'change the organisers']],
  [
    'photos, pledges, the settings, a topic, a series without one of its parts',
    [
      'change a photo',
      'add a photo',
      'decide a pledge',
      'add a pledge',
      'add an entry that is due later',
      'change the footer',
      'change a topic',
      'take a part out of a series',
    ],
  ],
  [
    'what all pages share: the telephone, the columns, the foot',
    ['change the contact', 'change the contact', 'change the navigation', 'change the footer', 'change the tagline'],
  ],
])('%s', async (_, edits) => {
  expect((await site.push(sequence.edit(edits))).whole).toBeUndefined();
});

it('a form for download is online as it was pushed, again under the same name, and gone', async () => {
  const form = async () => (await site.installation.served()).get('files/biaoge/chengnuo-biao.xlsx')?.toString();
  expect(await form()).toBe('PK\u0003\u0004第一版');
  await site.push(sequence.edit(['change the form for download']));
  expect(await form()).toMatch(/^PK\u0003\u0004第 \d+ 版$/);
  await site.push(sequence.edit(['remove the form for download']));
  expect(await form()).toBeUndefined();
});

it('an article that was removed is there as it was when it is put back', async () => {
  const before = await site.installation.served();
  expect((await site.push(sequence.edit(['delete an entry']))).pages.removed).toBeGreaterThan(0);
  expect((await site.push(sequence.goBack(1))).whole).toBeUndefined();
  expect([...(await site.installation.served()).keys()].sort()).toEqual([...before.keys()].sort());
});

it('a site that moves to a folder of its host is rendered anew', async () => {
  expect((await site.push(sequence.edit(['change the folder']))).whole).toBe('网站换了目录');
});

it('what is due appears, and everything goes back to what it was', async () => {
  expect((await site.push(sequence.edit([], 4 * 24 * 60))).pages.added).toBeGreaterThan(0);
  expect((await site.push(sequence.goBack())).whole).toBeUndefined();
});
