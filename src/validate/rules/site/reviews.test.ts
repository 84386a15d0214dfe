import { describe, expect, it } from 'vitest';
import { branch, news, unit } from '../../testing/articles.ts';
import { reviewFile, signOffs, type TestSignOff, versionText } from '../../testing/reviews.ts';
import { checkTree, type PlantedTree, SITE_SETTINGS } from '../../testing/tree.ts';

const TEXT = news();
const REQUIRED = `${SITE_SETTINGS}审签:\n  动态: 必须\n`;
const PATH = 'news/a.md';

async function codes(tree: PlantedTree): Promise<string[]> {
  const { issues } = await checkTree({ 'site.yaml': REQUIRED, ...tree });
  return issues.map(({ code }) => code);
}

const review = (signed: readonly TestSignOff[], text = TEXT, piece = 'news/a', path = PATH) =>
  reviewFile(versionText(piece, { [path]: text }, signed));
const by = (stage: string, name: string, at = '2026-07-01 08:00') => ({ stage, by: name, at });

describe('three people in their order sign what is there', () => {
  it.each<[string, string, string[]]>([
    ['three', review(signOffs(3)), []],
    ['nobody after the second', review(signOffs(2)), ['E01']],
    ['the first and the third', review([by('初审', '甲一'), by('终审', '乙二')]), ['E05']],
    ['the third before the second', review([by('初审', '甲一'), by('终审', '乙二'), by('复审', '丙三')]), ['E05']],
    ['one of them twice', review([by('初审', '甲一'), by('复审', '乙二'), by('终审', '甲一')]), ['E05']],
    ['one before the one before', review([by('初审', '甲一', '2026-07-01 09:00'), by('复审', '乙二')]), ['E05']],
    ['who finds it secret', review([{ ...by('初审', '甲一'), more: '' }]).replace('不涉密', '涉密'), ['E05']],
    ['another text', review(signOffs(3), news('', '另一段。\n')), ['E03']],
    ['another piece', review(signOffs(3), TEXT, 'news/b', 'news/b.md'), ['E05']],
    ['the same under the name of another', review(signOffs(3), TEXT, 'news/b'), ['E05']],
    ['a digest that does not fit its files', review(signOffs(3)).replace(/(摘要值: )\w{4}/, '$1beef'), ['E05']],
  ])('%s', async (_, text, expected) => {
    expect(await codes({ [PATH]: TEXT, 'reviews/news/a.yaml': text })).toEqual(expected);
  });
});

describe('line ends and marks of a machine are no change', () => {
  it.each([
    ['of Windows', TEXT.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${TEXT}`],
  ])('%s', async (_, text) => {
    expect(await codes({ [PATH]: text, 'reviews/news/a.yaml': review(signOffs(3)) })).toEqual([]);
  });
});

describe('a seal breaks with whatever is published', () => {
  const story = branch('封面:\n  图片: a.jpg\n  替代文字: 水渠\n附件:\n  - 文件: b.pdf\n    名称: 图纸\n').replace(
    'liulin',
    'liulin',
  );
  const files = { 'exemplars/branches/x/index.md': story, 'exemplars/branches/x/b.pdf': '%PDF-1.4\n甲' };
  const tree = {
    'site.yaml': SITE_SETTINGS,
    'units/liulin.yaml': unit(),
    ...files,
    'reviews/branches/x.yaml': reviewFile(versionText('branches/x', files, signOffs(3))),
  };
  const broken = async (more: PlantedTree) =>
    (await checkTree({ ...tree, ...more })).issues
      .filter(({ code }) => code === 'E04')
      .map(({ message }) => message.split('。')[0]);

  it('by nothing', async () => {
    expect(await broken({})).toEqual([]);
  });
  it.each<[string, PlantedTree, string]>([
    ['a picture that is added', { 'exemplars/branches/x/a.jpg': 'x' }, '新加 exemplars/branches/x/a.jpg'],
    ['an attachment', { 'exemplars/branches/x/b.pdf': '%PDF-1.4\n乙' }, '改了 exemplars/branches/x/b.pdf'],
    ['one that is gone', { 'exemplars/branches/x/b.pdf': null }, '去掉 exemplars/branches/x/b.pdf'],
    [
      'a word',
      { 'exemplars/branches/x/index.md': story.replace('一段', '二段') },
      '改了 exemplars/branches/x/index.md',
    ],
    [
      'a setting',
      { 'exemplars/branches/x/index.md': story.replace('镇党委', '县委') },
      '改了 exemplars/branches/x/index.md',
    ],
  ])('by %s', async (_, more, changed) => {
    expect(await broken(more)).toEqual([`审签以后又改过：${changed}`]);
  });
});

describe('a correction', () => {
  const corrected = news('corrections:\n  - date: 2026-07-02\n    text: 一亩写成了十亩\n', '改过一段。\n');
  const first = versionText('news/a', { [PATH]: TEXT }, signOffs(3));
  const second = (signed: readonly TestSignOff[], text = corrected) => versionText('news/a', { [PATH]: text }, signed);
  it.each<[string, string, string, string[]]>([
    [
      'is signed by the last stage alone',
      corrected,
      reviewFile(first, second([by('更正', '方知秋', '2026-07-02 09:00')])),
      [],
    ],
    [
      'not by who signed first',
      corrected,
      reviewFile(first, second([by('更正', '唐文英', '2026-07-02 09:00')])),
      ['E05'],
    ],
    ['not of what was never signed', corrected, reviewFile(second([by('更正', '方知秋')])), ['E05']],
    [
      'not without telling readers',
      news('', '改过一段。\n'),
      reviewFile(first, second([by('更正', '方知秋')], news('', '改过一段。\n'))),
      ['E05'],
    ],
  ])('%s', async (_, text, signed, expected) => {
    expect(await codes({ [PATH]: text, 'reviews/news/a.yaml': signed })).toEqual(expected);
  });
});

describe('who need not be signed', () => {
  it.each<[string, PlantedTree]>([
    ['a draft', { [PATH]: news('draft: true\n') }],
    ['what was taken back', { [PATH]: news('withdrawn: 有误\n') }],
    ['what was published before that day', { 'site.yaml': `${REQUIRED}  从哪天起: 2026-07-02\n`, [PATH]: TEXT }],
    ['another kind', { 'site.yaml': `${SITE_SETTINGS}审签:\n  讲话: 必须\n`, [PATH]: TEXT }],
  ])('%s', async (_, tree) => {
    expect(await codes(tree)).toEqual([]);
  });
});
