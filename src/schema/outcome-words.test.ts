import { describe, expect, it } from 'vitest';
import { OUTCOMES, pledgeSchema } from './kinds/pledge.ts';
import { outcomeAdvice } from './outcome-words.ts';

/** What the advice begins with, for each way to write a result. */
const ADVICE = {
  empty: '还没有结果的，这一格空着',
  partly: '没有全部做到的写「部分兑现」',
  unmet: '到了时限没有做到的写「未兑现」',
  extended: '延期的写「延期」',
  done: '按完成标准全部做到了的写「兑现」',
  other: '写「兑现」「部分兑现」「未兑现」「延期」中的一个',
} as const;

describe('a result in other words', () => {
  it.each<[kind: keyof typeof ADVICE, written: string[]]>([
    ['empty', ['/', '无', '—', '暂无', '正在办理', '推进中', '未到期', '待验收', '0%', '尚未开始', '持续推进']],
    ['partly', ['基本兑现', '基本完成', '大部分完成', '部份兑现', '完成80%', '八成', '主体完工', '未全部完成']],
    ['unmet', ['未完成', '不兑现', '没兑现', '×', '否', '无法完成']],
    ['extended', ['已延期至明年', '推迟', '顺延']],
    ['done', ['已完成', '√', '✓', '是', '按期兑现', '对现', '办结', '100%', '兑现（9月28日）']],
    ['other', ['好', '甲', '☑兑现 □未兑现', '□兑现 ☑未兑现', '●兑现 ○未兑现']],
  ])('%s', (kind, written) => {
    for (const one of written) expect([one, outcomeAdvice(one)]).toEqual([one, expect.stringContaining(ADVICE[kind])]);
  });

  it('is never taken for a better one', () => {
    for (const written of ['基本兑现', '已完成', '√', '部份兑现', '兑现80%'])
      expect(pledgeSchema.shape.outcome.safeParse(written).success).toBe(false);
    for (const written of OUTCOMES) expect(pledgeSchema.shape.outcome.parse(written)).toBe(written);
  });
});
