import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryPath, entryText } from '../../../testing/entries.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { NOW_EPOCH } from '../../../testing/clock.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { newInstallation, type TestInstallation } from '../testing/installation.ts';
import { leftovers } from '../testing/leftovers.ts';
import { killAt } from '../testing/processes.ts';

// Each test goes on where the one before has ended.
let installation: TestInstallation;
let content: SmallSite;
/** A timer's words are sent by mail. */
const NOTHING = { code: 0, output: '' };
const DUE = 'news/due/index.html';

beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  content.more = {
    [entryPath('news', 'due')]: entryText('news', { title: '十一点才发的一篇', publishedAt: '2026-11-20 11:00' }),
  };
  await publish(at(0));
});
afterAll(removeFolders);

/** So many hours after 09:00. */
const at = (hours: number) => ({ SOURCE_DATE_EPOCH: String(Number(NOW_EPOCH) + hours * 3600) });
const tick = (hours: number) => installation.publish('tick', [], at(hours));
const releases = async () => (await installation.log()).map(({ release }) => release);
const isServed = async (file: string) => (await installation.served()).has(file);

async function publish(env: NodeJS.ProcessEnv): Promise<void> {
  const commit = await installation.commit(content.tree(), content.edit());
  expect((await installation.push(env)).output).toContain('发布完成：https://www.qingshi.example（');
  expect((await installation.log()).at(-1)).toMatchObject({ commit, why: 'push' });
}

it('the timer publishes nothing before anything is due', async () => {
  expect(await tick(1)).toEqual(NOTHING);
  expect(await installation.publish('tick', ['--verbose'], at(1))).toEqual({
    code: 0,
    output: '没有到时间要发布的。\n',
  });
  expect(await releases()).toHaveLength(1);
  expect(await isServed(DUE)).toBe(false);
});

it('what is due appears with exactly one release', async () => {
  const { code, output } = await tick(3);
  expect([code, output]).toEqual([0, expect.stringMatching(/^发布完成：000002-[0-9a-f]{7}\n新增 1 页/)]);
  expect((await installation.log()).at(-1)).toMatchObject({ why: 'tick', who: '定时发布' });
  expect(await isServed(DUE)).toBe(true);
  expect(await tick(3)).toEqual(NOTHING);
  expect(await releases()).toHaveLength(2);
});

it('a release is found by how far back it is, by its name and by its commit; after going back the timer rests', async () => {
  await publish(at(4));
  await publish(at(4));
  const [first, , third, fourth] = (await installation.log()) as [
    { release: string },
    unknown,
    { release: string; commit: string },
    { release: string; subject: string },
  ];
  const back = async (target: string) => {
    const { code, output } = await installation.publish('rollback', [target], at(4));
    expect([code, output]).toEqual([0, expect.stringContaining('已经退回到 ')]);
    return (await releases()).at(-1);
  };
  expect(await back('3')).toBe(first.release);
  expect(await isServed(DUE)).toBe(false);
  expect(await tick(5)).toEqual(NOTHING);
  expect(await back(third.commit)).toBe(third.release);
  expect(await back('000004')).toBe(fourth.release);
  expect(await back(third.commit.slice(0, 7))).toBe(third.release);
  expect((await installation.publish('status', [], at(4))).output).toMatch(
    new RegExp(
      `现在的网站：${third.release}[^]*仓库里有还没有发布的内容：[^]*「${fourth.subject}」[^]*最近的发布：\n.*退回`,
    ),
  );
});

it.each(['99', '0', 'nobody', '00000'.repeat(3)])(
  'a release that is not there is not gone back to: %s',
  async (name) => {
    const before = [await releases(), readFileSync(join(installation.site.current, 'index.html'))];
    const { code, output } = await installation.publish('rollback', [name], at(4));
    expect(code).toBeGreaterThan(0);
    expect(output).toMatch(name === '0' ? /^现在就是 / : new RegExp(`^没有「${name}」这一次发布。现在是 [^]*（现在）`));
    expect([await releases(), readFileSync(join(installation.site.current, 'index.html'))]).toEqual(before);
  },
);

it('a publication that was cut off is made up for by the timer', async () => {
  await publish(at(6));
  const commit = await installation.commit(content.tree(), content.edit());
  const words = ['post-receive', installation.site.root];
  expect(await killAt({ words, sign: () => true, milliseconds: 0 }, installation.push(at(6)))).toBe(true);
  expect((await installation.log()).at(-1)!.commit).not.toBe(commit);
  expect((await tick(6)).output).toMatch(/^发布完成：/);
  expect((await installation.log()).at(-1)).toMatchObject({ commit, why: 'tick' });
  expect(await leftovers(installation)).toEqual([]);
});
