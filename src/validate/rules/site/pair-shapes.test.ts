import { twoHalves } from '../../../media/testing/pictures.ts';
import { news } from '../../testing/articles.ts';
import { testTrees } from '../../testing/tables.ts';

const wide = await twoHalves(480, 270).jpeg().toBuffer();
const usual = await twoHalves(480, 360).jpeg().toBuffer();
const nearly = await twoHalves(480, 356).jpeg().toBuffer();
const PAIR = news('', '![甲](a.jpg "之前：2025年")\n![乙](b.jpg "之后：2026年")\n');

testTrees([
  {
    name: 'one shape',
    input: { 'news/a/index.md': PAIR, 'news/a/a.jpg': usual, 'news/a/b.jpg': nearly },
    expected: [],
  },
  {
    name: 'two shapes',
    input: { 'news/a/index.md': PAIR, 'news/a/a.jpg': usual, 'news/a/b.jpg': wide },
    expected: [['P14', 'news/a/index.md', 8, 1]],
  },
  {
    name: 'one is missing: that is said alone',
    input: { 'news/a/index.md': PAIR, 'news/a/a.jpg': usual },
    expected: [['P01', 'news/a/index.md', 8, 1]],
  },
]);
