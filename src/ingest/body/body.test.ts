import { describe, expect, it } from 'vitest';
import { parseBody, plainText } from './body.ts';

const HERE = { lines: 0, columns: 0 };

describe('a body', () => {
  it('has its nodes in document order, and where they stand in the file', () => {
    const body = parseBody('甲\n\n[乙](/b/) **[丙](/c/)**\n', { lines: 6, columns: 2 }, 'markdown');
    const [first, second] = body.nodes('link');
    expect([first, second].map((link) => link?.url)).toEqual(['/b/', '/c/']);
    expect(body.spanOf(second!)).toEqual({ line: 9, column: 14, endLine: 9, endColumn: 22 });
    expect(body.sourceOf(second!)).toBe('[丙](/c/)');
    expect(body.parentOf(second!)?.type).toBe('strong');
  });

  it('finds bare addresses, tables and footnotes', () => {
    const body = parseBody('见 https://a.cn 好\n\n| a |\n|---|\n| b |\n\n甲[^1]\n\n[^1]: 注\n', HERE, 'markdown');
    expect(body.nodes('link')).toHaveLength(1);
    expect(body.nodes('table')).toHaveLength(1);
    expect(body.nodes('footnoteDefinition')).toHaveLength(1);
  });

  it('gives words without markup', () => {
    const [heading] = parseBody('## **一**、`二` [三](/x/) ![四](p.jpg)<b>\n', HERE, 'markdown').nodes('heading');
    expect(plainText(heading!)).toBe('一、二 三 四');
  });

  it.each([
    { name: 'quotes on one line', text: '> '.repeat(5_000) + '甲\n', excess: 'nesting' },
    {
      name: 'quotes line by line',
      text: Array.from({ length: 200 }, (_, index) => `${'>'.repeat(index + 1)} 甲`).join('\n'),
      excess: 'nesting',
    },
    {
      name: 'lists in lists',
      text: Array.from({ length: 200 }, (_, index) => `${'  '.repeat(index)}- 甲`).join('\n'),
      excess: 'nesting',
    },
    { name: 'bold in bold', text: '*甲 '.repeat(200) + '乙* '.repeat(200), excess: 'nesting' },
    { name: 'a line', text: '甲'.repeat(20_001), excess: 'line' },
    { name: 'all of it', text: '甲乙丙丁\n\n'.repeat(70_000), excess: 'length' },
    { name: 'headings', text: '## 甲\n\n'.repeat(2_001), excess: 'headings' },
    { name: 'tags', text: '<b>\n'.repeat(2_001), excess: 'tags' },
    {
      name: 'cells',
      text: `${'|甲'.repeat(300)}|\n${'|-'.repeat(300)}|\n${`${'|乙'.repeat(300)}|\n`.repeat(200)}`,
      excess: 'cells',
    },
  ])('has its limits: $name', ({ text, excess }) => {
    const { findings } = parseBody(text, HERE, 'markdown');
    expect(findings.map(({ code }) => code)).toEqual(['B12']);
    expect(findings[0]!.message).toContain(
      { nesting: '60 层', line: '20000', length: '400000', headings: '小标题', cells: '格子', tags: '尖括号' }[excess],
    );
  });

  it('may be as long and as rich as a work report', () => {
    const text = `${'## 一、题\n\n' + '> - 1. **甲**，[乙](/b/)。'.repeat(10)}\n\n${'甲'.repeat(15_000)}\n\n`.repeat(
      20,
    );
    expect(parseBody(text, HERE, 'markdown').findings).toEqual([]);
  });
});
