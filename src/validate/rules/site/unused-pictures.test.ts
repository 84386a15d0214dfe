import { news } from '../../testing/articles.ts';
import { SMALL_PHOTO } from '../../testing/pictures.ts';
import { testTrees } from '../../testing/tables.ts';

testTrees([
  {
    name: 'unused',
    input: { 'news/a.md': news(), 'news/p.jpg': SMALL_PHOTO, 'logo.png': SMALL_PHOTO },
    expected: [
      ['P07', 'logo.png', 1, 1],
      ['P07', 'news/p.jpg', 1, 1],
    ],
  },
  {
    name: 'nothing beside an article that cannot be read',
    input: {
      'news/a/index.md': '',
      'news/a/p.jpg': SMALL_PHOTO,
      'exemplars/branches/b/inde.md': '正文',
      'exemplars/branches/b/p.jpg': SMALL_PHOTO,
    },
    expected: [
      ['F05', 'exemplars/branches/b/inde.md', 1, 1],
      ['F01', 'news/a/index.md', 1, 1],
    ],
  },
  {
    name: 'a picture whose name is misspelt is used',
    input: { 'news/a.md': news('', '![甲](phtoo.jpg)\n'), 'news/photo.jpg': SMALL_PHOTO },
    expected: [['P01', 'news/a.md', 7, 1]],
  },
]);
