import { describe, expect, it } from 'vitest';
import { anchorIds, anchorsOf } from './anchor.ts';

describe('ids of headings', () => {
  it('are pinyin, each different', () => {
    expect(anchorIds(['一、起因', '起因', '起因', '……', '……'])).toEqual([
      'yi-qi-yin',
      'qi-yin',
      'qi-yin-2',
      'section',
      'section-2',
    ]);
  });

  it('differ also where a heading reads like a numbered one', () => {
    for (const titles of [
      ['起因', '起因2', '起因', '起因 2'],
      ['起因 2', '起因', '起因', '起因', '起因 3'],
      ['top', 'section top', 'top'],
    ]) {
      expect(new Set(anchorIds(titles)).size).toBe(titles.length);
    }
  });

  it.each([
    ['top', 'top-2'],
    ['Main', 'main-2'],
    ['jiucuo', 'jiucuo-2'],
    ['footnote label', 'footnote-label-2'],
    ['Term 四议', 'section-term-si-yi'],
    ['P 12', 'section-p-12'],
    ['comment a', 'section-comment-a'],
    ['user-content-fn-1', 'section-user-content-fn-1'],
  ])('leave to the page what is its own: %s', (title, id) => {
    expect(anchorIds([title])).toEqual([id]);
  });

  it.each([
    ['qi-yin', 'qi-yin'],
    ['起因（上）', 'qi-yin-shang'],
    ['起因上', 'qi-yin-shang'],
    ['起', undefined],
    ['', undefined],
    ['。', undefined],
  ])('are found by %s', (anchor, id) => {
    expect(anchorsOf([{ text: '起因' }, { text: '起因（上）' }, { text: '。' }]).resolve(anchor)).toBe(id);
  });

  it('are found by words at the first heading of those words', () => {
    expect(anchorsOf([{ text: '起因' }, { text: '起因！' }]).resolve('起因')).toBe('qi-yin');
  });

  it('are made once for a page: thousands of links to thousands of headings', () => {
    const headings = Array.from({ length: 5_000 }, (_, index) => ({ text: `小标题${index % 50}` }));
    const anchors = anchorsOf(headings);
    expect(anchorsOf(headings)).toBe(anchors);
    for (const index of headings.keys()) expect(anchors.resolve(`小标题${index % 50}`)).toMatch(/^xiao-biao-ti/);
    expect(new Set(anchors.ids).size).toBe(5_000);
  });
});
