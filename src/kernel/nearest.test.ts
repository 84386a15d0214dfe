import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['a letter wrong', 'titel', ['subtitle', 'title'], 'title'],
    ['a letter missing', 'shuanghe-cu', ['liuhe-cun', 'shuanghe-cun'], 'shuanghe-cun'],
    ['neighbours swapped', 'nwes', ['news'], 'news'],
    ['other case', 'Cover.JPG', ['cover.jpg'], 'cover.jpg'],
    ['one of two Han wrong', '摘药', ['标题', '摘要'], '摘要'],
    ['a shortened form', 'shuanghe', ['shuanghe-cun', 'liulin'], 'shuanghe-cun'],
    ['a lengthened form', '机关党组织', ['农村', '机关'], '机关'],
    ['a form of two', '时间', ['发布时间', '更新时间'], undefined],
    ['nothing near', 'xyz', ['title'], undefined],
    ['both Han wrong', '作着', ['标题', '摘要'], undefined],
    ['a single letter', 'b', ['a', 'c'], undefined],
    ['no candidates', 'title', [], undefined],
    ['the first of equals', 'cat', ['bat', 'hat'], 'bat'],
  ])('%s', (_, word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('takes candidates that can be walked once', () => {
    expect(
      nearest(
        'shuanghe',
        new Map([
          ['liulin', 1],
          ['shuanghe-cun', 2],
        ]).keys(),
      ),
    ).toBe('shuanghe-cun');
  });
});
