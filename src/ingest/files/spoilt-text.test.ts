import { describe, expect, it } from 'vitest';
import { isLfsPointer, spoiltText } from './spoilt-text.ts';

const found = (text: string) => spoiltText(text).map(({ code, line, message }) => [code, line, message.split('。')[0]]);

describe('marks of a conflict', () => {
  it.each([
    ['in settings', '---\n<<<<<<< HEAD\n标题: 甲\n=======\n标题: 乙\n>>>>>>> fenzhi\n---\n', 2, 6],
    ['in a body', '甲。\n\n<<<<<<< HEAD\n甲段。\n\n=======\n乙段。\n\n>>>>>>> fenzhi\n', 3, 9],
    ['with the common version', '<<<<<<< a\n甲\n||||||| 3f2a\n旧\n=======\n乙\n>>>>>>> b\n', 1, 7],
    ['in a table, saved by a spreadsheet', '编号,事项\n<<<<<<< HEAD,\n1,甲\n=======,\n1,乙\n>>>>>>> b,\n', 2, 6],
    ['without a name', '甲\n<<<<<<<\n甲\n=======\n乙\n>>>>>>>\n', 2, 6],
    ['half deleted: the end', '甲\n=======\n乙\n>>>>>>> fenzhi\n', 2, 4],
    ['half deleted: the beginning', '<<<<<<< HEAD\n甲\n=======\n乙\n', 1, 3],
    ['one left', '甲\n乙\n>>>>>>> fenzhi\n', 3, 3],
  ])('%s', (_, text, first, last) => {
    const where = first === last ? `第 ${first} 行` : `第 ${first} 到 ${last} 行`;
    expect(found(text)).toEqual([['F32', first, `两个人改了同一处，两份都留在文件里了（${where}）`]]);
  });

  it('are reported once for each place', () => {
    const one = '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b\n';
    expect(found(`${one}丙\n${one}`).map(([, line]) => line)).toEqual([1, 7]);
  });

  it.each([
    '题目\n=======\n',
    '> > > > > > > 甲\n',
    '<<<<<< 甲\n',
    '写作「<<<<<<< 」\n',
    '|||||||\n|---|\n',
    '>>>>>>>>>>\n',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('lost letters', () => {
  it('are all that is reported of a text that was saved in ruins', () => {
    expect(found(`---\n${'\ufffd'.repeat(20)}: 甲\n---\n`)).toEqual([
      ['F30', 2, '这里有读不出的字，显示成「�」，这个文件里一共 20 处'],
    ]);
  });

  it('are left to the readers of letters where they are few', () => {
    expect(found('正文\ufffd一段。\n')).toEqual([]);
  });
});

it('knows a pointer of Git LFS, as text and as bytes', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
  expect(found(pointer)).toEqual([['F33', 1, '这里只有 Git LFS 的指路条，没有文件本身']]);
  expect(isLfsPointer(Buffer.from(pointer))).toBe(true);
  expect(isLfsPointer(Buffer.from('PK\u0003\u0004'))).toBe(false);
});
