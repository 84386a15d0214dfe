import { describe, expect, it } from 'vitest';
import { bothRegisters, newRows, REGISTERS, rowsOfRegister, withRow } from './registers.ts';

const ROW = { 写法: '许国康', 理由: '人名：柳林镇双河村村民，#1 户', 决定人: '唐文英', 日期: '2026-11-18' };
const EXCEPTION = {
  文件: 'content/news/a.md',
  种类: '车牌号',
  处数: 2,
  理由: '公务车',
  决定人: '唐文英',
  日期: '2026-11-18',
};

describe('a register', () => {
  const FORMS: Readonly<Record<string, string | undefined>> = {
    none: undefined,
    empty: '',
    'a comment alone': '# 用词\n',
    'rules alone': '规定:\n  - 不写: 扶贫办\n    应写: 乡村振兴局\n',
    'a list of its own depth': '放行:\n- 写法: 甲乙\n  理由: 人名\n  决定人: 林若溪\n  日期: 2026-11-01\n',
    'a list, and something behind it':
      'allowed:\n    - word: 甲乙 # 一个人\n      reason: 人名\n      by: 林若溪\n      day: 2026-11-01\n\n# 下面是规定\n规定:\n  - 不写: 扶贫办\n',
    'no end of line': '规定:\n  - 不写: 扶贫办',
    'an empty list': '放行: []\n',
    'nothing behind the key': '放行:\n规定:\n  - 不写: 扶贫办\n',
    'a list in brackets': '放行: [{写法: 甲乙, 理由: 人名, 决定人: 林若溪, 日期: 2026-11-01}]\n',
  };

  it.each(Object.entries(FORMS))('%s: one more decision, and nothing else is otherwise', (_, text) => {
    const now = withRow('word', text, ROW);
    expect(rowsOfRegister('word', now)).toEqual([
      ...rowsOfRegister('word', text),
      expect.objectContaining({ 决定人: '唐文英' }),
    ]);
    const twice = withRow('word', now, { ...ROW, 写法: '何守田' });
    expect(newRows('word', now, twice)).toEqual(['“何守田”没写错：人名：柳林镇双河村村民，#1 户。唐文英，2026-11-18']);
    for (const line of (text ?? '').split('\n').filter((one) => one !== '' && !/[[\]]/.test(one)))
      expect(twice).toContain(line);
  });

  it('of personal data', () => {
    const now = withRow('privacy', undefined, EXCEPTION);
    expect(now).toContain(`${REGISTERS.privacy.keys[0]}:\n  - 文件: content/news/a.md\n`);
    expect(newRows('privacy', undefined, now)).toEqual([
      '车牌号可以公开，2处（news/a.md）：公务车。唐文英，2026-11-18',
    ]);
  });

  it('that cannot be read is not written over', () => {
    expect(() => withRow('word', '放行: 甲\n', ROW)).toThrow();
    expect(() => withRow('word', '放行:\n  - 写法: [\n', ROW)).toThrow();
  });

  it('two who add at once lose nothing of each other; where more was changed nobody guesses', () => {
    for (const base of Object.values(FORMS)) {
      const mine = withRow('word', withRow('word', base, ROW), { ...ROW, 写法: '赵青山' });
      const theirs = withRow('word', base, { ...ROW, 写法: '何守田' });
      const both = bothRegisters('word', base, mine, theirs)!;
      expect(
        rowsOfRegister('word', both)
          .map((row) => row['写法'] ?? row['word'])
          .slice(-3),
      ).toEqual(['何守田', '许国康', '赵青山']);
      expect(bothRegisters('word', base, mine, mine)).toBe(mine);
      expect(bothRegisters('word', base, `${mine}# 一句\n`, theirs)).toBeUndefined();
    }
    const own = withRow('privacy', undefined, EXCEPTION);
    const other = withRow('privacy', undefined, { ...EXCEPTION, 文件: 'content/news/b.md', 处数: 1 });
    expect(bothRegisters('privacy', undefined, own, other)).toMatch(/处数: 1\n[^]*处数: 2\n/);
  });
});
