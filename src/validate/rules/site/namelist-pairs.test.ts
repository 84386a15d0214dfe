import { unit } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const UNITS = { 'units/a.yaml': unit('甲党委') };
const SETTINGS = 'title: 名单\nyear: 2026\norganiser: 县委\nmethod: 评议\npublishedAt: 2026-07-01 09:00\n';
const TABLE = '姓名,支部,星级\n何小满,a,五星\n';

testTrees([
  { name: 'a pair', input: { ...UNITS, 'stars/2025.yaml': SETTINGS, 'stars/2025.csv': TABLE }, expected: [] },
  {
    name: 'of one name, but of another kind',
    input: { ...UNITS, 'recommendations/2025.yaml': SETTINGS, 'stars/2025.csv': TABLE },
    expected: [
      ['G50', 'recommendations/2025.yaml', 1, 1],
      ['G50', 'stars/2025.csv', 1, 1],
    ],
  },
  {
    name: 'two tables',
    input: { ...UNITS, 'stars/2025.yaml': SETTINGS, 'stars/2025.csv': TABLE, 'stars/2025.xlsx': 'x' },
    expected: [
      ['G50', 'stars/2025.xlsx', 1, 1],
      ['T02', 'stars/2025.xlsx', 1, 1],
    ],
  },
  {
    name: 'an old workbook',
    input: { ...UNITS, 'stars/2025.yaml': SETTINGS, 'stars/2025.xls': 'x' },
    expected: [
      ['F05', 'stars/2025.xls', 1, 1],
      ['G50', 'stars/2025.yaml', 1, 1],
    ],
  },
]);
