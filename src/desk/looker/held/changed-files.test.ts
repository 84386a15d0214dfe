import { expect, it } from 'vitest';
import { refuseImpossible } from './changed-files.ts';

const refusalOf = (...paths: string[]) => {
  try {
    refuseImpossible(
      paths.map((path) => ({ path })),
      'news/a.md',
    );
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

it.each([
  ['../a.md'],
  ['news/../../a.md'],
  ['/etc/passwd'],
  ['news//a.md'],
  ['news/./a.md'],
  ['news/a.md/'],
  [''],
  ['news\\a.md'],
  ['news/a\0.md'],
  [`news/${'a'.repeat(400)}.md`],
])('%j lies in no content folder', (path) => {
  expect(refusalOf(path)).toContain('文件的位置不对');
  expect(() => refuseImpossible([], path)).toThrow('文件的位置不对');
});

it('a file has one text at a time, also under a name that is spelt in two ways', () => {
  expect(refusalOf('news/é.md', 'news/e\u0301.md')).toContain('写了两次');
  expect(refusalOf('news/a.md', 'news/b.md')).toBeUndefined();
});

it('as many files are looked at as a piece may have', () => {
  expect(refusalOf(...Array.from({ length: 301 }, (_, index) => `news/${index}.md`))).toContain('300');
});
