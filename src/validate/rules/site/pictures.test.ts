import { news } from '../../testing/articles.ts';
import { CUT, SMALL_PHOTO } from '../../testing/pictures.ts';
import { testTrees } from '../../testing/tables.ts';

const cover = (src: string) => news(`cover:\n  src: ${src}\n  alt: 会场\n`);
const body = (text: string) => news('', text);

testTrees([
  {
    name: 'a cover and a picture of the body',
    input: {
      'news/a/index.md': cover('p.jpg').replace('正文', '![甲](会场 一.jpg)\n\n![乙](<会场 一.jpg>)'),
      'news/a/p.jpg': SMALL_PHOTO,
      'news/a/会场 一.jpg': SMALL_PHOTO,
    },
    expected: [],
  },
  {
    name: 'beside an article of one file',
    input: { 'news/a.md': body('![甲](p.jpg)\n'), 'news/p.jpg': SMALL_PHOTO },
    expected: [],
  },
  {
    name: 'by reference',
    input: { 'news/a.md': body('![甲][p]\n\n[p]: p.jpg\n'), 'news/p.jpg': SMALL_PHOTO },
    expected: [],
  },
  {
    name: 'a figure',
    input: { 'topics/a/index.mdx': body('<Figure src="p.jpg" alt="甲" />\n'), 'topics/a/p.jpg': SMALL_PHOTO },
    expected: [],
  },
  { name: 'not there', input: { 'news/a.md': body('文 ![甲](p.jpg)\n') }, expected: [['P01', 'news/a.md', 7, 3]] },
  {
    name: 'not there, by reference',
    input: { 'news/a.md': body('![甲][p]\n\n[p]: p.jpg\n') },
    expected: [['P01', 'news/a.md', 9, 1]],
  },
  {
    name: 'a misspelt name, and no unused picture',
    input: { 'news/a/index.md': cover('cover.jpg'), 'news/a/Cover.JPG': SMALL_PHOTO },
    expected: [['P01', 'news/a/index.md', 7, 8]],
  },
  {
    name: 'text, and a file of no bytes',
    input: { 'news/a.md': body('![甲](p.jpg)\n\n![乙](q.jpg)\n'), 'news/p.jpg': '文字', 'news/q.jpg': '' },
    expected: [
      ['P03', 'news/a.md', 7, 1],
      ['P03', 'news/a.md', 9, 1],
    ],
  },
  {
    name: 'cut short',
    input: { 'news/a.md': body('![甲](p.jpg)\n'), 'news/p.jpg': CUT },
    expected: [['P04', 'news/a.md', 7, 1]],
  },
  {
    name: 'SVG',
    input: { 'news/a.md': body('![甲](p.svg)\n'), 'news/p.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
    expected: [['P08', 'news/a.md', 7, 1]],
  },
  {
    name: 'elsewhere',
    input: {
      'news/a.md': body('![a](https://a.cn/a.jpg) ![b](../b.jpg) ![c](/c.jpg) ![d](data:image/png;base64,x) ![e]()\n'),
    },
    expected: [
      ['P09', 'news/a.md', 7, 1],
      ['P09', 'news/a.md', 7, 26],
      ['P09', 'news/a.md', 7, 41],
      ['P09', 'news/a.md', 7, 54],
      ['P09', 'news/a.md', 7, 84],
    ],
  },
  {
    name: 'a link to a picture',
    input: { 'news/a.md': body('![甲](p.jpg)\n'), 'news/p.jpg': { link: '/etc/passwd' } },
    expected: [['F09', 'news/p.jpg', 1, 1]],
  },
]);
