import type { Tree } from './tree.ts';

/** Headers and rows of a table of pledges, as an editor's CSV has them. */
export function pledgeCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [head, ...rows.map((row) => head.map((key) => row[key] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('');
}

/** A pledge that is right, by the headers of the table. */
export function ledgerRow(id: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    编号: id,
    承诺主体: '青石村党支部',
    承诺事项: `修好${id}号水渠`,
    完成标准: '通水 117 户',
    完成时限: '2026-12-31',
    责任人: '石大山 村支书',
    提诺: '2026-01-04',
    公诺: '2026-01-12',
    践诺: '2026-02-01',
    ...more,
  };
}

/** The board of these pledges below `content/`, of the unit that `entries.ts` has. */
export function boardTree(slug: string, rows: readonly Readonly<Record<string, string>>[], settings = ''): Tree {
  return {
    [`pledges/${slug}/index.md`]: `---\ntitle: 青石村公开承诺（${slug}）\nyear: 2026\nunit: qingshi-cun\nkind: 党组织\npublishedAt: 2026-01-12 09:00\nsource:\n  name: 青石村党支部\nnotice:\n  to: 2026-01-16\n${settings}---\n\n全村的承诺都在这里。\n`,
    [`pledges/${slug}/items.csv`]: pledgeCsv(rows),
  };
}
