import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { refusalWords } from './refusal-words.ts';

const folder = join(PROJECT, 'src/import');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.test)\.ts$/.test(name),
);
/** Every sentence that an import says of a file. */
const reasons = sources
  .filter((name) => name !== 'run/words.ts' && !/^testing\/|\/testing\//.test(name))
  .flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/(['`])([^'`\n]*\p{Script=Han}[^'`\n]*。)\1/gu),
  ])
  .map(([, , text]) => text!);

it('whoever hands in files is told of no folders, commands and documents of ours, whatever is wrong with a file', () => {
  expect(reasons.length).toBeGreaterThan(50);
  const told = reasons.map(refusalWords);
  expect(told.filter((text) => /导入|docs\/|content\/|npm |\bgit\b|网管|---|[「」]/.test(text))).toEqual([]);
});

it.each([
  [
    '是 CSV 表格，没有认得出的表头。台账要有「编号」、「承诺主体」几栏，叫法见 docs/reference/fields.md。',
    '是 CSV 表格，没有认得出的表头。台账要有“编号”、“承诺主体”几栏。',
  ],
  ['是照片，不是文稿。照片和文稿放在一个文件夹里，导入那个文件夹。', '是照片，不是文稿。照片和文稿一起选，一起交。'],
  ['程序没能读懂这个文件（ENOENT: /tmp/a）。请把它发给网管。', '程序没能读懂这个文件。请把它发给管理员。'],
  ['读不了 a.docx：EACCES: /srv/a', '没有读到。再交一次；还不行，请告诉管理员。'],
  ['加了打开密码。请在 Word 里去掉密码再导入。', '加了打开密码。请在 Word 里去掉密码再交。'],
])('%s', (reason, told) => {
  expect(refusalWords(reason)).toBe(told);
});
