import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { branchTip } from '../../../publish/git/refs.ts';
import { stampOf } from '../../../publish/store/release-log.ts';
import { entryPath, entryText } from '../../../testing/entries.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { NOW_EPOCH } from '../../../testing/clock.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { newInstallation, type Ran, type TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';

// Each test goes on where the one before has ended. The clock is right at the hours counted from the start; a year is
// 8760 of them.
const YEAR = 8760;
const SECRET = 'news/secret/index.html';
let installation: TestInstallation;
let content: SmallSite;

beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  content.more = {
    [entryPath('news', 'secret')]: entryText('news', {
      title: '明年三月才公布的安排',
      publishedAt: '2027-03-01 09:00',
    }),
  };
  expect((await push(0, 0)).output).toContain('发布完成：');
});
afterAll(removeFolders);

const at = (hours: number) => String(Number(NOW_EPOCH) + hours * 3600);
const clockOf = (hours: number) => ({ SOURCE_DATE_EPOCH: at(hours) });
const publish = (command: string, hours: number, ...args: string[]) =>
  installation.publish(command, args, clockOf(hours));
const isSecretOut = async () => (await installation.served()).has(SECRET);
const home = () => statSync(join(installation.site.current, 'index.html')).mtimeMs;

/** An editor's computer is right, whatever the server's clock says. */
async function push(editor: number, server: number): Promise<Ran> {
  await installation.commit(content.tree(), content.edit(), at(editor));
  return installation.push(clockOf(server));
}

it.each(['tick', 'upgrade', 'now', 'reset-clock'])(
  'a clock that has jumped a year ahead publishes nothing: %s',
  async (command) => {
    const before = await installation.log();
    expect(await publish(command, YEAR)).toEqual({
      code: 1,
      output: expect.stringMatching(
        /服务器的时钟可能错了：它说现在是 2027-11-20 09:00，可是上一次运行时是 2026-11-20 09:00[^]*timedatectl[^]*--clock-is-right/,
      ),
    });
    expect([await installation.log(), await isSecretOut()]).toEqual([before, false]);
  },
);

it('nor does a push get in, which is not lost by that', async () => {
  const tip = await branchTip(installation.repo, 'main');
  const { code, output } = await push(1, YEAR);
  expect([code, output]).toEqual([1, expect.stringMatching(/服务器的时钟可能错了[^]*这次推送没有被接受/)]);
  expect(await branchTip(installation.repo, 'main')).toBe(tip);
  expect((await installation.push(clockOf(1))).output).toContain('发布完成：');
  expect((await publish('doctor', YEAR)).output).toMatch(/✗ 服务器的时钟可能错了/);
  expect(await publish('doctor', 1)).toMatchObject({ code: 0 });
});

it('after months without a timer a push is witness enough, and so is an administrator', async () => {
  expect((await publish('tick', 1500)).code).toBe(1);
  expect((await push(1500, 1500)).output).toContain('发布完成：');
  expect((await publish('tick', 1501)).code).toBe(0);
  expect((await publish('tick', 2200)).code).toBe(1);
  expect((await publish('tick', 2200, '--clock-is-right')).code).toBe(0);
  expect((await publish('tick', 2201)).code).toBe(0);
});

it('a small step back takes nothing away; a large one is asked about', async () => {
  content.more = {
    ...content.more,
    [entryPath('news', 'due')]: entryText('news', { title: '当天十点发的', publishedAt: '2027-02-20 09:00' }),
  };
  expect((await push(2208, 2208)).output).toContain('发布完成：');
  const [before, isOut] = [home(), async () => (await installation.served()).has('news/due/index.html')];
  expect(await isOut()).toBe(true);
  expect((await push(2208, 2207.5)).output).toContain('发布完成：');
  expect([await isOut(), home() > before]).toEqual([true, true]);
  expect((await push(2208, 1000)).output).toContain('（退到了 50 天以前）');
  expect((await installation.push(clockOf(2208))).output).toContain('发布完成：');
});

/** As a program did that believed any clock. */
async function publishAYearAhead(): Promise<void> {
  expect((await publish('now', YEAR + 2300, '--clock-is-right')).code).toBe(0);
  expect(await isSecretOut()).toBe(true);
}

it.each([
  ['the next push', () => push(2209, 2209)],
  ['the timer, where the last commit bears the clock out', () => publish('tick', 2210)],
])('what was published a year ahead goes again with %s', async (_, work) => {
  await publishAYearAhead();
  expect((await work()).output).toContain('发布完成：');
  expect(await isSecretOut()).toBe(false);
  expect((await publish('tick', 2211)).code).toBe(0);
  const log = await installation.log();
  expect(log.at(-1)!.at.slice(0, 10)).toBe('2027-02-20');
  expect(stampOf(log.at(-1)!)).toBeGreaterThan(stampOf(log.at(-2)!));
  expect(await publish('doctor', 2211)).toEqual({
    code: 0,
    output: expect.stringContaining('· releases.jsonl 里有比现在还晚的时间'),
  });
});

it('or with the command that also puts the stamps right', async () => {
  await publishAYearAhead();
  expect((await publish('doctor', 2300)).output).toContain('✗ 服务器的时钟可能错了');
  expect(await publish('reset-clock', 2300)).toMatchObject({ code: 1 });
  const { code, output } = await publish('reset-clock', 2300, '--clock-is-right');
  expect([code, output]).toEqual([0, expect.stringMatching(/^改正了 5 个比现在还晚的时间。\n[^]*发布完成：/)]);
  expect(await isSecretOut()).toBe(false);
  const log = await installation.log();
  expect(log.filter((record) => Math.max(stampOf(record), Date.parse(record.at)) > Number(at(2300)) * 1000)).toEqual(
    [],
  );
  expect(log.filter(({ wrongAt }) => wrongAt?.startsWith('2028-'))).toHaveLength(3);
  expect(home()).toBeLessThanOrEqual(Number(at(2300)) * 1000);
  expect(await publish('doctor', 2301)).toEqual({ code: 0, output: '✓ 都正常。\n' });
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
});
