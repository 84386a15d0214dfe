import { describe, expect, it } from 'vitest';
import { parseBody, plainText } from './body.ts';

const HERE = { lines: 0, columns: 0 };

describe('a body', () => {
  it('tells its nodes in document order and where they stand in the file', () => {
    const body = parseBody('甲\n\n[乙](/b/) **[丙](/c/)**\n', { lines: 6, columns: 2 }, false);
    const [first, second] = body.nodes('link');
    expect([first, second].map((link) => link?.url)).toEqual(['/b/', '/c/']);
    expect(body.spanOf(second!)).toEqual({ line: 9, column: 14, endLine: 9, endColumn: 22 });
    expect(body.sourceOf(second!)).toBe('[丙](/c/)');
    expect(body.parentOf(second!)?.type).toBe('strong');
  });

  it('finds bare addresses, tables and footnotes', () => {
    const body = parseBody('见 https://a.cn 好\n\n| a |\n|---|\n| b |\n\n甲[^1]\n\n[^1]: 注\n', HERE, false);
    expect(body.nodes('link')).toHaveLength(1);
    expect(body.nodes('table')).toHaveLength(1);
    expect(body.nodes('footnoteDefinition')).toHaveLength(1);
  });

  it('gives words without markup', () => {
    const [heading] = parseBody('## **一**、`二` [三](/x/) ![四](p.jpg)<b>\n', HERE, false).nodes('heading');
    expect(plainText(heading!)).toBe('一、二 三 四');
  });

  it('may be nested thousands deep', () => {
    expect(parseBody('> '.repeat(5000) + '甲\n', HERE, false).nodes('blockquote')).toHaveLength(5000);
  });
});
