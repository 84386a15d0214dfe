import { describe, expect, it } from 'vitest';
import { news } from '../../testing/articles.ts';
import { CUT, SMALL_PHOTO } from '../../testing/pictures.ts';
import { testTrees } from '../../testing/tables.ts';
import { checkTree } from '../../testing/tree.ts';

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

const one = (address: string, more: Record<string, string | Buffer> = {}) => ({
  'news/a/index.md': body(`![会场](${address})\n`),
  ...more,
});
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
const beside = { 'news/a/p.jpg': SMALL_PHOTO };

describe('what is said of a picture', () => {
  it.each([
    ['a HEIC named .jpg', one('p.jpg', { 'news/a/p.jpg': heic }), /P08 图片「p.jpg」里面是 HEIC（苹果手机的照片）/],
    ['a web page', one('p.jpg', { 'news/a/p.jpg': '<!DOCTYPE html><html></html>' }), /P03 「p.jpg」里面是一个网页/],
    [
      'a pointer',
      one('p.jpg', { 'news/a/p.jpg': 'version https://git-lfs.github.com/spec/v1\n' }),
      /F33 「p.jpg」只有/,
    ],
    ['a file that is there and none', one('p.doc', { 'news/a/p.doc': '文字' }), /P03 「p.doc」不是图片/],
    ['a backslash', one('.\\p.jpg', beside), /P09 图片地址「.\\p.jpg」里有文件夹.*只写文件名「p.jpg」。/],
    ['a path of Windows', one('D:\\照片\\p.jpg', beside), /P09 .*只写文件名「p.jpg」。/],
    ['a path of Windows, not beside', one('D:\\照片\\q.jpg'), /P09 .*把这张图片复制到文章旁边，只写文件名「q.jpg」。/],
    ['a folder below', one('tu/p.jpg', { 'news/a/tu/p.jpg': SMALL_PHOTO }), /P09 .*把「tu\/p.jpg」移到文章旁边/],
    ['a picture in the text', one(`data:image/png;base64,${'iVBORw0KGgo'.repeat(90)}`), /P09 .{10,90}…」.*另存成文件/],
  ])('%s', async (_, tree, said) => {
    const { issues } = await checkTree(tree);
    expect(
      issues.filter(({ code }) => code !== 'F10').map(({ code, message, hint }) => `${code} ${message}${hint}`),
    ).toEqual([expect.stringMatching(said)]);
  });

  it.each([
    ['taken apart in the name of the file', 'lǜhuà.jpg'.normalize('NFD'), 'lǜhuà.jpg'.normalize('NFC')],
    ['taken apart in the text', 'lǜhuà.jpg'.normalize('NFC'), 'lǜhuà.jpg'.normalize('NFD')],
  ])('letters with marks, %s', async (_, file, written) => {
    expect((await checkTree(one(written, { [`news/a/${file}`]: SMALL_PHOTO }))).issues).toEqual([]);
  });

  it.each(['p.jfif', 'p.jpe', 'p.pjpeg', 'p.JFIF'])('%s is a JPEG', async (name) => {
    expect((await checkTree(one(name, { [`news/a/${name}`]: SMALL_PHOTO }))).issues).toEqual([]);
  });
});
