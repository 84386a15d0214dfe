import { expect, it } from 'vitest';
import { filledTemplate, templateQuestions } from './template-questions.ts';
import { templates } from './templates.ts';

it('what has to be written is asked for, and answers stand in their places', () => {
  const template = templates()['speech.md']!;
  const questions = templateQuestions(template);
  expect(questions.map(({ field }) => field)).toEqual(['标题', '发布时间', '来源·名称', '讲话人·姓名', '场合', '日期']);
  const filled = filledTemplate(
    template,
    new Map([
      [questions[0]!.line, '时间: 2026'],
      [questions[2]!.line, '柳林镇党委'],
    ]),
  );
  expect(filled).toContain('\n标题: "时间: 2026"\n');
  expect(filled).toContain('\n  名称: 柳林镇党委\n');
  expect(filled).toContain('\n场合: …  # 例：');
});
