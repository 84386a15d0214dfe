import { describe, expect, it } from 'vitest';
import { finding, type Issue } from '../issue.ts';
import { reportGitlab } from './machine.ts';

const wrong: Issue = {
  file: 'content/news/甲/a.md',
  ...finding('D04', { label: '发布时间', value: '2026-02-30' }, { line: 2, column: 5 }, 'publishedAt'),
};
const unused: Issue = {
  file: 'content/news/甲.jpg',
  ...finding('P07', { name: '甲.jpg', isOfBoard: false }, { line: 1, column: 1 }),
};

interface Row {
  fingerprint: string;
  description: string;
}
const rowsOf = (issues: Issue[]) => JSON.parse(reportGitlab(issues)) as Row[];
const fingerprintsOf = (issues: Issue[]) => rowsOf(issues).map(({ fingerprint }) => fingerprint);

describe('the report for GitLab', () => {
  it('has exactly the fields of a Code Quality report', () => {
    expect(rowsOf([wrong, unused])).toEqual([
      {
        description:
          '「发布时间」的「2026-02-30」在日历上不存在。错的日期会原样登在网页上。怎么改：核对原件，改成真实的日期和时间。',
        check_name: 'D04',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        severity: 'critical',
        location: { path: 'content/news/甲/a.md', lines: { begin: 2 } },
      },
      {
        description: `${unused.message}怎么改：${unused.hint}`,
        check_name: 'P07',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        severity: 'minor',
        location: { path: 'content/news/甲.jpg', lines: { begin: 1 } },
      },
    ]);
  });

  it('is an empty list where nothing is found', () => {
    expect(reportGitlab([])).toBe('[]\n');
  });

  it('names the cell of a table', () => {
    expect(rowsOf([{ ...wrong, cell: { row: 17, column: 2 } }])[0]?.description).toMatch(/^B17：「发布时间」/);
  });

  it('knows a problem again when lines were added above it', () => {
    expect(fingerprintsOf([{ ...wrong, line: 9 }])).toEqual(fingerprintsOf([wrong]));
  });

  it('distinguishes any two problems, even of the same words in the same place', () => {
    const different = [
      wrong,
      { ...wrong, line: 9 },
      wrong,
      { ...wrong, file: 'content/news/b.md' },
      { ...wrong, path: 'honours[0].year' },
      { ...wrong, message: '乙' },
      unused,
    ];
    expect(new Set(fingerprintsOf(different)).size).toBe(different.length);
  });
});
