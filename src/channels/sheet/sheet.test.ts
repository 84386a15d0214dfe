import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pieceTyped } from '../../reviews/reviewed-piece.ts';
import { news } from '../../validate/testing/articles.ts';
import { reviewFile, signOffs, versionText } from '../../validate/testing/reviews.ts';
import { checkTree, type PlantedTree } from '../../validate/testing/tree.ts';
import { reviewSheet } from './review-sheet.ts';
import { sheetDocx } from './sheet-docx.ts';
import { sheetHtml } from './sheet-html.ts';

const TEXT = news('editor: 苏<梅>\n');

async function sheetOf(signed: number, text = TEXT) {
  const tree: PlantedTree = { 'news/a.md': text };
  if (signed > 0)
    tree['reviews/news/a.yaml'] = reviewFile(versionText('news/a', { 'news/a.md': TEXT }, signOffs(signed)));
  const { result } = await checkTree(tree);
  // The files are gone: what is signed was read already.
  if (signed === 0) result.content.sealed = new Map([['news/a', [{ path: 'news/a.md', digest: '0'.repeat(64) }]]]);
  return reviewSheet(pieceTyped('news/a', result.content, 'content'), result.content);
}

describe('信息发布审核表', () => {
  it('says who signed what, and that nothing changed since', async () => {
    const { title, facts, stages, status } = await sheetOf(3);
    expect(title).toBe('云岭先锋 信息发布审核表');
    expect(facts).toContainEqual({ label: '标题', text: '开会' });
    expect(facts).toContainEqual({ label: '文件', text: 'content/news/a.md' });
    expect(stages.map(({ stage, signed }) => [stage, signed])).toEqual([
      ['初审', '唐文英（编辑）'],
      ['复审', '许国康（编辑）'],
      ['终审', '方知秋（编辑）'],
    ]);
    expect(status).toBe('三审齐全，签字以后没有改过。');
  });

  it.each([
    [0, TEXT, '还没有人签字。'],
    [1, TEXT, '还差复审。'],
    [3, `${TEXT}又一段。\n`, '签字以后又改过：改了 content/news/a.md。要重新审。'],
  ])('%i signed', async (signed, text, status) => {
    expect((await sheetOf(signed, text)).status).toBe(status);
  });

  it('stands in both files, whatever is written', async () => {
    const sheet = await sheetOf(2);
    expect(sheetHtml(sheet)).toContain('苏&lt;梅&gt;');
    const xml = strFromU8(unzipSync(await sheetDocx(sheet))['word/document.xml']!);
    for (const text of ['信息发布审核表', '唐文英（编辑）', '保密审查：不涉密', '苏&lt;梅&gt;', '还差终审。'])
      expect(xml).toContain(text);
    expect(await sheetDocx(sheet)).toEqual(await sheetDocx(sheet));
  });
});
