import { describe, expect, it } from 'vitest';
import { readRetention, retentionText } from './retention.ts';

const typed = (releases?: string, days?: string, size?: string) => ({ releases, days, size });

describe('what stays of older releases', () => {
  it.each([
    [typed(), '最多 10 次'],
    [typed('2'), '最多 2 次'],
    [typed('30', '90', '20GB'), '最多 30 次、90 天、20 GB'],
    [typed(undefined, undefined, '1.5 tb'), '最多 10 次、1536 GB'],
    [typed(undefined, undefined, '500M'), '最多 10 次、500 MB'],
  ])('%o is understood', (options, text) => {
    expect(retentionText(readRetention(options))).toBe(text);
  });

  it('what is not typed stays as it was, 0 lifts a limit', () => {
    const before = readRetention(typed('30', '90', '20GB'));
    expect(readRetention(typed(), before)).toEqual(before);
    expect(retentionText(readRetention(typed(undefined, '0', '0'), before))).toBe('最多 30 次');
  });

  it.each([
    [typed('1'), '--keep 至少是 2'],
    [typed('0'), '--keep 至少是 2'],
    [typed('十'), '--keep 后面写一个整数'],
    [typed('-3'), '--keep 后面写一个整数'],
    [typed(''), '--keep 后面写一个整数'],
    [typed('10', '三十天'), '--keep-days 后面写一个整数'],
    [typed('10', '1.5'), '--keep-days 后面写一个整数'],
    [typed('10', undefined, '20'), '--keep-size 后面写大小'],
    [typed('10', undefined, '0GB'), '--keep-size 后面写大小'],
    [typed('10', undefined, '20吉'), '--keep-size 后面写大小'],
  ])('%o is refused', (options, message) => {
    expect(() => readRetention(options)).toThrow(message);
  });
});
