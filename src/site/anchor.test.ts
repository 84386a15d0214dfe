import { describe, expect, it } from 'vitest';
import { anchorIds, resolveAnchor } from './anchor.ts';

describe('ids of headings', () => {
  it('are pinyin, each different', () => {
    expect(anchorIds(['一、起因', '起因', '起因', '……', '……'])).toEqual(['yi-qi-yin', 'qi-yin', 'qi-yin-2', 'section', 'section-2']);
  });

  it('differ also where a heading reads like a numbered one', () => {
    const ids = anchorIds(['起因', '起因2', '起因', '起因 2']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['qi-yin', 'qi-yin'],
    ['起因（上）', 'qi-yin-shang'],
    ['起因上', 'qi-yin-shang'],
    ['起', undefined],
    ['', undefined],
    ['。', undefined],
  ])('are found by %s', (anchor, id) => {
    expect(resolveAnchor(anchor, ['起因', '起因（上）', '。'])).toBe(id);
  });
});
