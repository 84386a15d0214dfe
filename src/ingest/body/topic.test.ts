import { describe, expect, it } from 'vitest';
import { parseBody } from './body.ts';
import { htmlTree, syntaxTree } from './markdown.ts';

const places = (text: string) =>
  parseBody(text, { lines: 0, columns: 0 }, 'topic').findings.map(({ code, line, column, endColumn }) => [
    code,
    line,
    column,
    endColumn,
  ]);

describe('a topic that does not parse', () => {
  it.each([
    { name: 'a component without an end', input: '正文\n\n<Card title="a">\n\n文\n', expected: [['C07', 3, 1, 17]] },
    { name: 'a component with another end', input: '<Card title="a">x</Crad>\n', expected: [['C07', 1, 18, 25]] },
    {
      name: 'an inner component without an end',
      input: '<Timeline>\n<Event date="2026" title="a">x\n</Timeline>\n',
      expected: [['C07', 2, 1, 30]],
    },
    { name: 'an end without a beginning', input: '正文</Card>\n', expected: [['C07', 1, 3, 10]] },
    {
      name: 'an end in another list item',
      input: '- <Quote by="a">\n  x\n\n</Quote>\n',
      expected: [['C07', 1, 3, 17]],
    },
    { name: 'an end across emphasis', input: '<Quote by="a">\n一段 *斜</Quote>*\n', expected: [['C07', 2, 6, 14]] },
    { name: 'an expression that is no program', input: '有 {没 有} 的\n', expected: [['C02', 1, 3, 8]] },
    { name: 'an expression as a value', input: '<Card title={没 有} href="/" />\n', expected: [['C02', 1, 13, 18]] },
    { name: 'a tag that is open at the end, below a fence', input: '~~~\n人\n<C', expected: [['C07', 3, 1, 1]] },
    { name: 'an open brace', input: '有 {没有\n\n又\n', expected: [['C07', 1, 3, 4]] },
    { name: 'prose that begins with import', input: '正文\n\nimport 是进口。\n', expected: [['C01', 3, 1, 12]] },
    { name: 'prose that begins with export', input: 'export 出口\n', expected: [['C01', 1, 1, 10]] },
    { name: 'import', input: '正文\n\nimport A from "a"\n', expected: [['C01', 3, 1, 18]] },
    {
      name: 'export with nothing of a program behind it',
      input: 'export const P = 1\n===\n\n',
      expected: [['C01', 1, 1, 19]],
    },
    { name: 'import in a list', input: '- import "a"\n', expected: [['C01', 1, 3, 13]] },
    {
      name: 'import within a paragraph or code is a word',
      input: '正文，\nimport 是进口\n\n```\nimport "a"\n```\n',
      expected: [],
    },
    {
      name: 'expressions',
      input: '正文 {1 + 1}\n\n{a}\n\n{/* 注 */}\n',
      expected: [
        ['C02', 1, 4, 11],
        ['C02', 3, 1, 4],
        ['C02', 5, 1, 10],
      ],
    },
    { name: 'a spread', input: '<Card {...a} />\n', expected: [['C02', 1, 7, 13]] },
    {
      name: 'two expressions as values',
      input: '<Card title={a} href={`b`} />\n',
      expected: [
        ['C02', 1, 13, 16],
        ['C02', 1, 22, 27],
      ],
    },
    {
      name: 'braces in code, in quoted values and behind backslashes are text',
      input: '`{a}` \\{b\\}\n\n```\n{c}\n```\n\n<Card title="{d}" href="/">{e}</Card>\n',
      expected: [['C02', 7, 28, 31]],
    },
    { name: 'a backslash that is escaped itself', input: '\\\\{a}\n', expected: [['C02', 1, 3, 6]] },
    { name: 'a comment of HTML', input: '正文 <!-- 注 --> 文\n', expected: [['B03', 1, 4, 14]] },
    { name: 'less than', input: '满意度<90%，<云岭日报>\n', expected: [] },
    { name: 'an address in angle brackets', input: '见<https://a.cn>\n', expected: [['C07', 1, 2, 16]] },
    { name: 'Chinese quotation marks', input: '<Card title=“甲” href="/">x</Card>\n', expected: [['C07', 1, 1, 26]] },
    {
      name: 'an open quotation mark',
      input: '<Card title="a href="/">x</Card>\n\n又\n',
      expected: [['C07', 1, 1, 25]],
    },
    { name: 'what parses', input: '<Card title="a" href="/">x</Card>\n\n1 \\< 2 \\{\n', expected: [] },
  ])('$name', ({ input, expected }) => {
    expect(places(input)).toEqual(expected);
  });

  it('does not hide what else is wrong', () => {
    const body = parseBody(
      '# 题\n\n{没 有}\n\n<!-- x -->\n\n满意度<90%\n\n<Card title="a">x\n\n</Quote>\n\n[a](javascript:x) {open\n',
      { lines: 5, columns: 0 },
      'topic',
    );
    expect(body.findings.map(({ code, line }) => `${code} ${line}`).sort()).toEqual([
      'B03 10',
      'C02 8',
      'C07 12',
      'C07 14',
      'C07 16',
      'C07 18',
    ]);
    expect(body.nodes('heading')).toHaveLength(1);
    expect(body.nodes('link')).toHaveLength(1);
  });

  it.each([
    '{'.repeat(50_000),
    '{'.repeat(20_000) + '}'.repeat(20_000),
    'export default ' + '['.repeat(50_000),
    '{' + '('.repeat(50_000) + '}',
    '<Card a={'.repeat(2_000),
    '<'.repeat(5_000),
  ])('nothing of a program is parsed, however deep: %#', (text) => {
    expect(
      parseBody(text.replace(/.{10000}/g, '$&\n'), { lines: 0, columns: 0 }, 'topic').findings.length,
    ).toBeGreaterThan(0);
  });

  it('is not looked at for ever', () => {
    const { tree, findings } = parseBody(
      '正文。\n\nexport const P = 1\n===\n\n<A\n',
      { lines: 0, columns: 0 },
      'topic',
    );
    expect(findings.map(({ code }) => code)).toContain('C07');
    expect(tree?.children.length ?? 0).toBeLessThan(5);
  });
});

describe('the trees of a topic', () => {
  const texts = [
    '{a} import',
    '\ufeffexport const a = 1',
    'a/import',
    'https://a.example/import?export=1',
    '[import]: /x\n\n[import]',
    'import x',
    '> export y',
    '- {z}',
    '`{a}`',
    '[a]({b})',
    '![{a}](b "{c}")',
    '# {t}',
    '<Card title="{a} import" href="/x/">\n\n{b}\n\n</Card>',
    '| {a} |\n|---|\n| export b |',
    '[^1]\n\n[^1]: {import}',
    '[a]: /{b} "{c}"',
  ];

  it.each(texts)('hold no program, and every character: %s', (text) => {
    for (const tree of [syntaxTree(text, 'topic'), htmlTree(text, 'topic')]) {
      const json = JSON.stringify(tree);
      expect(json).not.toMatch(
        /mdxjsEsm|mdxFlowExpression|mdxTextExpression|mdxJsxExpressionAttribute|mdxJsxAttributeValueExpression|[\ufdd0-\ufdef]/,
      );
      if (!text.startsWith('[a]: '))
        for (const word of text.match(/\{\w+\}|import|export/g) ?? []) expect(decodeURIComponent(json)).toContain(word);
    }
  });
});
