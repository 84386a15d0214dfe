import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewStage } from '../schema/kinds/review.ts';
import { NOW } from '../testing/clock.ts';
import { newFolder, removeFolders } from '../testing/tree.ts';
import { checkContent } from '../validate/check.ts';
import { news } from '../validate/testing/articles.ts';
import { SITE_SETTINGS } from '../validate/testing/tree.ts';
import { errorsOfPiece } from './piece-errors.ts';
import { reviewOrder } from './review-order.ts';
import { reviewReport } from './review-report.ts';
import { pieceTyped } from './reviewed-piece.ts';
import { reviewText, signable, signed } from './sign.ts';

afterAll(removeFolders);

const BOARD =
  '---\n标题: 镇的承诺\n年度: 2026\n单位: liulin\n类型: 党组织\n发布时间: 2026-07-01\n来源:\n  名称: 镇党委\n---\n';
const LEDGER =
  '编号,事项,单位,责任人,时限,进展\n1,修渠,liulin,王秀兰,2026-12-31,正在修\n2,架桥,liulin,许国康,2026-12-31,已架好\n';

let folder: string;
const content = () => join(folder, 'content');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content(), path)), { recursive: true });
  writeFileSync(join(content(), path), text);
}

function commit(): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@b.cn', ...args], { cwd: folder, stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', '稿');
}

const check = () =>
  checkContent({
    contentFolder: content(),
    publicFolder: join(folder, 'none'),
    cacheFolder: join(folder, 'cache'),
    now: NOW,
  });

async function sign(typed: string, stage: ReviewStage, by: string): Promise<void> {
  const reviewed = pieceTyped(typed, (await check()).content, content());
  const signOff = { stage, by, post: '编辑', at: NOW, opinion: '同意：“是”', secrecy: '不涉密' as const };
  write(reviewed.path, reviewText(reviewed.piece.id, signed(signable(reviewed), signOff)));
}

const report = async (typed: string) => reviewReport(pieceTyped(typed, (await check()).content, content()), content());

beforeEach(() => {
  folder = newFolder();
  write('site.yaml', SITE_SETTINGS);
  write('news/a.md', news());
  write('units/liulin.yaml', 'name: 柳林镇党委\nkind: 党委\nfield: 农村\n');
  write('pledges/liulin-2026/index.md', BOARD);
  write('pledges/liulin-2026/items.csv', LEDGER);
});

describe('signing', () => {
  it('goes from one to the next; what is written reads back', async () => {
    await sign('news/a', '初审', '唐文英');
    await expect(sign('news/a', '终审', '许国康')).rejects.toThrow('现在该签复审，不是终审。');
    await expect(sign('news/a', '复审', '唐文英')).rejects.toThrow('唐文英签了两道');
    await sign(`${content()}/news/a.md`, '复审', '许国康');
    await sign('content/news/a.md', '终审', '方知秋');
    expect(await report('reviews/news/a.yaml')).toContain('审完了，签字以后没有改过。');
    await expect(sign('news/a', '初审', '林若溪')).rejects.toThrow('已经审完');
    expect((await check()).issues.filter(({ code }) => code.startsWith('E'))).toEqual([]);
  });

  it('begins anew where the text was changed, and keeps what was', async () => {
    await sign('news/a', '初审', '唐文英');
    write('news/a.md', news('', '改过。\n'));
    await expect(sign('news/a', '复审', '许国康')).rejects.toThrow('上一次签字以后稿件又改过（改了 news/a.md）');
    await sign('news/a', '初审', '唐文英');
    expect(await report('news/a')).toContain('以前的 1 稿也在');
  });

  it('is not for a piece with errors', async () => {
    write('news/a.md', news('unit: nowhere\n'));
    const result = await check();
    const reviewed = pieceTyped('news/a', result.content, content());
    expect(errorsOfPiece(reviewed, result).map(({ code }) => code)).toEqual(['R01']);
  });

  it.each([
    ['news/aa.md', '您是不是要写 content/news/a.md'],
    ['site.yaml', '没有「site.yaml」这一篇'],
  ])('names no piece: %s', async (typed, message) => {
    const { content: read } = await check();
    expect(() => pieceTyped(typed, read, content())).toThrow(message);
  });
});

describe('what changed since', () => {
  const through = async (typed: string) => {
    await sign(typed, '初审', '唐文英');
    await sign(typed, '复审', '许国康');
    await sign(typed, '终审', '方知秋');
    commit();
  };

  it('of a text is told line by line, without numbers of people', async () => {
    await through('news/a');
    write('news/a.md', news('', '正文二段，电话 13800138000。\n'));
    const text = await report('news/a');
    expect(text).toContain('- 正文一段。');
    expect(text).toContain('+ 正文二段，电话 ***********。');
  });

  it('of a ledger row by row and cell by cell', async () => {
    await through('pledges/liulin-2026');
    write(
      'pledges/liulin-2026/items.csv',
      LEDGER.replace('正在修', '修好了').replace(/2,架桥.*\n/, '3,植树,liulin,许国康,2026-12-31,已种\n'),
    );
    const text = await report('pledges/liulin-2026/items.csv');
    expect(text).toContain('第 2 行，编号 1：改了\n      进展：「正在修」 → 「修好了」');
    expect(text).toContain('第 3 行，编号 3：新加');
    expect(text).toContain('编号 2：去掉');
  });

  it('without git only which file it is', async () => {
    await sign('news/a', '初审', '唐文英');
    write('news/a.md', news('', '改过。\n'));
    expect(await report('news/a')).toContain('改了：content/news/a.md（git 里找不到签字时的那一稿');
  });
});

describe('the command line', () => {
  const read = (...args: string[]) => reviewOrder(args, NOW);
  it('signs, or only looks', () => {
    expect(read('a.md')).toEqual({ file: 'a.md', signOff: undefined });
    expect(read('a.md', '--stage', '初审', '--by', '甲', '--post', '编辑', '--secrecy', '不涉密').signOff).toEqual({
      stage: '初审',
      by: '甲',
      post: '编辑',
      at: NOW,
      opinion: '同意',
      secrecy: '不涉密',
    });
  });
  it.each([
    [[], '要写明一篇稿件'],
    [['a.md', '--stage', '初审'], '还要写 --by 姓名'],
    [['a.md', '--by', '甲', '--stage', '初甲'], '没有「初甲」这种环节'],
    [['a.md', '--by', '甲', '--stage', '初审', '--post', '乙'], '还要写 --secrecy'],
    [
      ['a.md', '--by', '甲', '--stage', '初审', '--post', '乙', '--secrecy', '不涉密', '--verdict', '退回'],
      '退回要写明为什么',
    ],
    [['a.md', '--stag', '初审'], '看不懂这条命令'],
  ])('says what is missing: %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
