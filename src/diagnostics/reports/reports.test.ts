import { describe, expect, it } from 'vitest';
import { compareIssues, countIssues, FILE_START, finding, type Issue } from '../issue.ts';
import { reportGithub, reportJson } from './machine.ts';
import { reportText } from './text.ts';

const wrong: Issue = {
  file: 'content/news/a.md',
  ...finding(
    'D04',
    { label: '发布时间', value: '2026-02-30' },
    { line: 2, column: 5, endLine: 2, endColumn: 15 },
    'publishedAt',
  ),
};
const unused: Issue = {
  file: 'content/news/甲,乙:100%.jpg',
  ...finding('P07', { name: '甲.jpg', isOfBoard: false }, FILE_START),
};
const linesOf = (file: string) => (file.endsWith('.md') ? ['---', '时间: 2026-02-30', '---'] : undefined);

describe('the report for people', () => {
  it('says where, what, why and what to type, then counts', () => {
    expect(reportText([wrong, unused], linesOf, 12)).toBe(`content/news/a.md:2:5  错误 D04
  「发布时间」的「2026-02-30」在日历上不存在。错的日期会原样登在网页上。
    1 │ ---
  > 2 │ 时间: 2026-02-30
      │ 　　  ^^^^^^^^^^
    3 │ ---
  怎么改：核对原件，改成真实的日期和时间。

content/news/甲,乙:100%.jpg:1:1  提醒 P07
  图片「甲.jpg」没有一篇文章用到。白占地方；也可能是正文里漏了这张图。
  怎么改：在正文里用 ![图上有什么](甲.jpg)，或者删掉它。

检查了 12 个文件：1 个错误，1 个提醒。改正错误之后才能发布。
`);
  });

  it('ends well where nothing, or only warnings, are found', () => {
    expect(reportText([], linesOf, 3)).toBe('检查了 3 个文件，没有问题。\n');
    expect(reportText([unused], linesOf, 3)).toMatch(/0 个错误，1 个提醒。提醒不影响发布。\n$/);
  });

  it('has colours only where they are asked for', () => {
    expect(reportText([wrong], linesOf, 1)).not.toContain('\u001b');
    expect(reportText([wrong], linesOf, 1, true)).toContain('\u001b[31m错误\u001b[0m');
  });
});

describe('the report for programs', () => {
  it('has exactly these fields', () => {
    expect(JSON.parse(reportJson([wrong, unused], 12))).toEqual({
      checked: 12,
      errors: 1,
      warnings: 1,
      issues: [
        {
          file: 'content/news/a.md',
          line: 2,
          column: 5,
          endLine: 2,
          code: 'D04',
          severity: 'error',
          message: '「发布时间」的「2026-02-30」在日历上不存在。错的日期会原样登在网页上。',
          hint: '核对原件，改成真实的日期和时间。',
          path: 'publishedAt',
          explained: 'docs/reference/errors.md#d04',
        },
        {
          file: unused.file,
          line: 1,
          column: 1,
          code: 'P07',
          severity: 'warning',
          message: unused.message,
          hint: unused.hint,
          path: '',
          explained: 'docs/reference/errors.md#p07',
        },
      ],
    });
  });

  it('escapes what workflow commands take for their own', () => {
    const [first, second] = reportGithub([wrong, { ...unused, hint: '50%\n乙' }]).split('\n');
    expect(first).toBe(
      '::error file=content/news/a.md,line=2,col=5,endLine=2,title=D04::「发布时间」的「2026-02-30」在日历上不存在。错的日期会原样登在网页上。怎么改：核对原件，改成真实的日期和时间。',
    );
    expect(second).toMatch(
      /^::warning file=content\/news\/甲%2C乙%3A100%25\.jpg,line=1,col=1,title=P07::.*怎么改：50%25%0A乙$/,
    );
  });
});

describe('issues', () => {
  it('are sorted errors first, then by file, line, column and code', () => {
    const at = (file: string, line: number, column: number, code: 'D04' | 'P07'): Issue => ({
      ...wrong,
      file,
      line,
      column,
      code,
    });
    const sorted = [
      at('a', 1, 1, 'D04'),
      at('a', 1, 2, 'D04'),
      at('a', 2, 1, 'D04'),
      at('a', 10, 1, 'D04'),
      at('a', 10, 1, 'P07'),
      at('b', 1, 1, 'D04'),
      { ...at('a', 1, 1, 'P07'), severity: 'warning' as const },
      { ...at('b', 1, 1, 'P07'), severity: 'warning' as const },
    ];
    expect([...sorted].reverse().sort(compareIssues)).toEqual(sorted);
    expect(countIssues([wrong, unused, wrong])).toEqual({ errors: 2, warnings: 1 });
  });

  it('never repeat a personal number, nor hold more than one line', () => {
    const { message, hint } = finding(
      'D03',
      { label: '责任编辑', value: '13812345678\n\u001b[2J', suggestion: undefined },
      FILE_START,
    );
    expect(message).toContain('***********');
    expect(message + hint).not.toMatch(/13812345678|\n|\u001b/);
  });
});

describe('many warnings of one code', () => {
  const photos = Array.from({ length: 25 }, (_, index): Issue => ({ ...unused, file: `content/news/a/p${index}.jpg` }));

  it('are folded into one, below every error', () => {
    const report = reportText([...photos, wrong].sort(compareIssues), linesOf, 30);
    expect(report.startsWith('content/news/a.md:2:5  错误 D04')).toBe(true);
    expect(report.match(/提醒 P07/g)).toHaveLength(1);
    expect(report).toContain(
      '  同样的提醒（P07）还有 24 处：\n    content/news/a/p1.jpg:1:1  图片「甲.jpg」没有一篇文章用到\n',
    );
    expect(report).toContain('    ……还有 4 处\n\n检查了 30 个文件：1 个错误，25 个提醒。');
  });

  it('are written out where they are few', () => {
    expect(reportText(photos.slice(0, 3), linesOf, 3).match(/怎么改/g)).toHaveLength(3);
  });
});
