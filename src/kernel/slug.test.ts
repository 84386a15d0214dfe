import { describe, expect, it } from 'vitest';
import { isSlug, pinyinSlug } from './slug.ts';

describe('slugs', () => {
  it.each(['a', 'shuanghe-qushui', '20260701-kai-hui', '4'])('%s is one', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', '双河', 'a_b', 'a b', 'a.b', 'é'])('「%s」 is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  it.each([
    ['双河村', 'shuang-he-cun'],
    ['Kai_Hui 2026', 'kai-hui-2026'],
    ['绿水', 'lv-shui'],
    ['「四议两公开」工作法', 'si-yi-liang-gong-kai-gong-zuo-fa'],
    ['两个100%', 'liang-ge-100'],
    ['Café', 'cafe'],
    ['。！', ''],
  ])('%s becomes %s', (text, slug) => {
    expect(pinyinSlug(text)).toBe(slug);
    expect(slug === '' || isSlug(slug)).toBe(true);
  });

  it('are cut between syllables', () => {
    expect(pinyinSlug('双河村党支部', 12)).toBe('shuang-he');
    expect(pinyinSlug('a'.repeat(80), 60)).toHaveLength(60);
  });
});
