import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../../ingest/files/read-tree.ts';
import { splitFrontMatter } from '../../../ingest/yaml/front-matter.ts';
import { TestDice } from '../../../testing/dice.ts';
import { documentOf, EDITOR_SCHEMA, UnreadableDocument } from '../document/schema.ts';
import { randomBlock, randomWords } from '../testing/random-document.ts';
import { normalBlocks } from './normal-blocks.ts';
import { placesOfBlocks, readText } from './read-text.ts';
import { saidBy } from './said.ts';
import { writeText } from './write-text.ts';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));
const bodies = readTree(CONTENT)
  .filter(({ path }) => /\.mdx?$/.test(path))
  .map(({ path, absolute }) => ({
    path,
    form: path.endsWith('x') ? ('topic' as const) : ('markdown' as const),
    body: splitFrontMatter(readFileSync(absolute, 'utf8'), () => true).body,
  }));

const paragraph = (words: string) => EDITOR_SCHEMA.nodes['paragraph']!.create(null, EDITOR_SCHEMA.text(words));
const docOf = (blocks: readonly { toJSON(): unknown }[]) => ({
  type: 'doc',
  content: blocks.map((one) => one.toJSON()),
});
const said = (text: string) => documentOf(readText(text)).children.map(saidBy);

/** Any text: lines that people or programs might have made. */
function randomText(dice: TestDice): string {
  const lines = Array.from({ length: 1 + dice.below(12) }, () => {
    const start = dice.pick([
      '',
      '',
      '',
      '　　',
      '- ',
      '1. ',
      '> ',
      '> - ',
      '## ',
      '  ',
      '    ',
      '| ',
      '```',
      '\t',
      '[^1]: ',
      '[a]: ',
    ]);
    return `${start}${dice.chance(20) ? '' : randomWords(dice)}${dice.chance(10) ? '  ' : ''}`;
  });
  return lines.join(dice.chance(10) ? '\r\n' : '\n') + (dice.chance(80) ? '\n' : '');
}

describe('a text that is opened and saved', () => {
  it('keeps every byte: all of the sample content', () => {
    expect(bodies.length).toBeGreaterThan(50);
    const changed = bodies.filter(({ body, form }) => writeText(readText(body, form), body, form) !== body);
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  it('keeps every byte: whatever somebody typed', () => {
    for (let seed = 0; seed < 3000; seed++) {
      const text = randomText(new TestDice(seed));
      for (const form of ['markdown', 'topic'] as const)
        expect(writeText(readText(text, form), text, form), String(seed)).toBe(text);
    }
  });

  it('is written from nothing as it was read', () => {
    for (const { path, body, form } of bodies)
      expect(readText(writeText(readText(body, form), '', form), form), path).toEqual(readText(body, form));
  });
});

describe('a text of which one block is changed', () => {
  it('differs in the bytes of that block only', () => {
    const dice = new TestDice(7);
    for (const { path, body, form } of bodies.filter((one) => one.body.trim() !== '')) {
      const blocks = [...documentOf(readText(body, form)).children];
      const places = placesOfBlocks(body, form);
      expect(places).toHaveLength(blocks.length);
      const index = dice.below(blocks.length);
      blocks[index] = paragraph('改过的一段。');
      const written = writeText(docOf(blocks), body, form);
      const { start, end } = places[index]!;
      expect(written, path).toBe(`${body.slice(0, start)}改过的一段。${body.slice(end)}`);
    }
  });

  it('keeps its wide blanks, its single line ends, and those of Windows', () => {
    const text = '　　甲。\r\n　　乙。\r\n　　丙。\r\n';
    const blocks = [...documentOf(readText(text)).children];
    blocks[1] = paragraph('丁。');
    expect(writeText(docOf(blocks), text)).toBe('　　甲。\r\n　　丁。\r\n　　丙。\r\n');
    // Without its end it would go on with the next line.
    blocks[1] = paragraph('丁，');
    expect(said(writeText(docOf(blocks), text))).toEqual(blocks.map(saidBy));
  });
});

describe('what is typed is what is printed', () => {
  it.each([
    '# 一号',
    '- 5℃',
    '1. 甲',
    '4*6=24，8~10户',
    '138****1234',
    '**不是加粗**',
    '*甲*、_乙_、~~丙~~、`丁`',
    '[甲](/b/)',
    '【注】（https://a.example）',
    '！【图】（a.jpg）',
    '<b>甲</b> &amp; &#49; <!-- 乙 -->',
    '| 甲 | 乙 |',
    '[^1]',
    '甲\\*乙\\',
    '---',
    '===',
    '___',
    '> 引',
    '＞ 引',
    '```',
    '[日期]: 2026年',
    '- 3 -',
    'export 出口',
    '12) 甲',
  ])('%s', (words) => {
    const given = docOf([paragraph('前。'), paragraph(words), paragraph('后。')]);
    for (const form of ['markdown', 'topic'] as const) {
      const read = documentOf(readText(writeText(given, '', form), form));
      expect(read.children.map((node) => node.textContent)).toEqual(['前。', words, '后。']);
    }
  });

  it('for any block that somebody makes; a mark that Markdown cannot say is left out, never a word', () => {
    let withoutMarks = 0;
    for (let seed = 0; seed < 1500; seed++) {
      const dice = new TestDice(seed);
      const blocks = Array.from({ length: 1 + dice.below(4) }, () => randomBlock(dice));
      const normal = normalBlocks(blocks, new Set());
      const read = normal.length === 0 ? [] : documentOf(readText(writeText(docOf(blocks), ''))).children;
      const words = (nodes: typeof read) => nodes.map((node) => node.textContent);
      expect(words(read), String(seed)).toEqual(words(normal));
      if (JSON.stringify(read.map(saidBy)) !== JSON.stringify(normal.map(saidBy))) withoutMarks++;
    }
    expect(withoutMarks).toBeLessThan(15);
  });

  it('also between paragraphs of any text', () => {
    const written = bodies.filter((one) => one.form === 'markdown' && one.body.trim() !== '');
    for (let seed = 0; seed < 400; seed++) {
      const dice = new TestDice(seed);
      const { body, form } = dice.pick(written);
      const blocks = [...documentOf(readText(body, form)).children];
      for (let edits = 1 + dice.below(3); edits > 0; edits--) {
        const at = dice.below(blocks.length);
        if (dice.chance(30) && blocks.length > 1) blocks.splice(at, 1);
        else blocks.splice(at, dice.below(2), randomBlock(dice));
      }
      const read = documentOf(readText(writeText(docOf(blocks), body)));
      const words = (nodes: typeof blocks) => nodes.map((node) => node.textContent);
      expect(words([...read.children]), String(seed)).toEqual(words(normalBlocks(blocks, new Set())));
    }
  });
});

describe('notes and addresses', () => {
  const text = '甲[^1]，[乙][b]。\n\n丙。\n\n[^1]: 注文。\n\n[b]: /b/\n';

  it('are kept beside a change', () => {
    const blocks = [...documentOf(readText(text)).children];
    blocks[1] = paragraph('丁。');
    expect(writeText(docOf(blocks), text)).toBe(text.replace('丙', '丁'));
  });

  it('are kept in a paragraph that is changed', () => {
    const blocks = [...documentOf(readText(text)).children];
    const [first] = blocks;
    blocks[0] = first!.copy(first!.content.append(paragraph('又。').content));
    expect(writeText(docOf(blocks), text)).toBe(text.replace('。', '。又。'));
  });

  it('a mark whose note is gone goes too', () => {
    const blocks = documentOf(readText(text)).children.filter(({ type }) => type.name !== 'note');
    expect(writeText(docOf(blocks), text)).toMatch(/^甲，\[乙\]\[b\]。\n/);
  });
});

it.each([
  undefined,
  null,
  [],
  'doc',
  { type: 'doc' },
  { type: 'paragraph' },
  { type: 'doc', content: [{ type: 'script' }] },
  { type: 'doc', content: [{ type: 'heading', attrs: { level: '2' }, content: [] }] },
  { type: 'doc', content: [{ type: 'pictures', content: [{ type: 'picture', attrs: { src: {} } }] }] },
  JSON.parse(`{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(20_000)}${']}'.repeat(20_000)}]}`),
])('a document that is none is told: %#', (document) => {
  expect(() => writeText(document, '甲。\n')).toThrow(UnreadableDocument);
});

it('a fence that nothing closed does not take in what is written below it', () => {
  const blocks = [...documentOf(readText('```\n码\n')).children, paragraph('乙。')];
  expect(writeText(docOf(blocks), '```\n码\n')).toBe('```\n码\n```\n\n乙。\n');
});

it('a text that is emptied is empty, and one that is begun ends with a line end', () => {
  expect(writeText({ type: 'doc', content: [{ type: 'paragraph' }] }, '甲。\n')).toBe('');
  expect(writeText(docOf([paragraph('甲。')]), '')).toBe('甲。\n');
});
