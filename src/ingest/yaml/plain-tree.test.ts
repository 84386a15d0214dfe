import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { plainTree } from './plain-tree.ts';

/** All that is asked of a tree, of either origin. */
function facts(node: unknown): unknown {
  if (isMap(node))
    return {
      at: place(node),
      pairs: node.items.map(({ key, value }) => [facts(key), facts(value)]),
      json: node.toJSON() as unknown,
    };
  if (isSeq(node)) return { at: place(node), items: node.items.map(facts), json: node.toJSON() as unknown };
  if (!isScalar(node)) return node;
  return { at: place(node), value: node.value, type: node.type, source: node.source };
}

const place = ({ range }: Node) => range?.slice(0, 2);

function fromLibrary(text: string): { facts: unknown; starts: number[] } | undefined {
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false });
  return errors.length > 0 ? undefined : { facts: facts(contents), starts: counter.lineStarts };
}

/** Whether a text was plain; fails if its tree is another one than the library's. */
function isSame(text: string): boolean {
  const counter = new LineCounter();
  const tree = plainTree(text, counter);
  if (!tree) return false;
  const library = fromLibrary(text);
  expect(facts(tree), JSON.stringify(text)).toEqual(library?.facts);
  const points = Array.from({ length: text.length + 1 }, (_, at) => counter.linePos(at));
  const other = new LineCounter();
  for (const start of library!.starts) other.addNewLine(start);
  expect(points).toEqual(Array.from({ length: text.length + 1 }, (_, at) => other.linePos(at)));
  return true;
}

describe('what a plain text is read as', () => {
  it.each([
    '标题: 开会\n关键词: [七一, 身边的榜样]\n来源:\n  名称: 县委组织部\n  作者: 韩松亭\n附件:\n  - 文件: a.docx\n    名称: 表\n',
    '标题: "一: 二"\n成立: 1984\n电话: 0700-6612450\n时间: 2026-06-28 08:15\n日: 2026-06-28\n',
    'a:\n- b\n- c: 1\n  d: [ { e: f, "g":"h" } ]\ni:\n',
    '- { 领导: 江牧野 县委宣传部部长, 自: 2026-02-10, 到点: 5 }\n- { 领导: 彭 }',
    'a: true\nb: 是\nc: yes\nd: {}\ne: []',
  ])('%j', (text) => {
    expect(isSame(text)).toBe(true);
  });

  it.each([
    'a: |\n  b',
    "a: 'b'",
    'a: b # c',
    'a: b\n  c',
    'a: 007',
    'a: ~',
    'a: null',
    'a: 1e3',
    'a: .5',
    'a: &b c',
    'a: !b c',
    'a:\n\nb: c',
    ' a: b\nc: d',
    '- - a',
    'a: b: c',
    'a: [b',
    'a: "b\\n"',
    'a: "b" c',
    '{a: b}',
  ])('%j is left to the library', (text) => {
    expect(plainTree(text, new LineCounter())).toBeUndefined();
  });
});

it('is the library’s tree, or none', () => {
  const parts = [
    ...[
      'a',
      '标题',
      'null',
      'b c',
      '一，二',
      '12',
      '007',
      '1.5',
      '2026-01-02',
      '-',
      '- ',
      '- ',
      ': ',
      ': ',
      ': ',
      ':',
      '\n',
      '\n',
      '\n',
      '\n  ',
    ],
    ...[
      '\n  ',
      '\n    ',
      '"',
      '"x"',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      ' ',
      '"k":',
      '1-2',
      '1e3',
      '0x1f',
      'e5',
      '[a, "b"]',
      '{ a: b }',
      '{"a":1}',
      '：',
      '.',
      'true',
    ],
  ];
  const lines = [
    'a: b',
    '标题: 一，二',
    'k:',
    'k: ',
    '- x',
    '- a: b',
    '- "c"',
    'c: [d, "e", {f: 1}]',
    'g: "h" ',
    'i: 12',
    '- k:',
    '-',
  ];
  let seed = 11;
  const below = (count: number) => (seed = (seed * 48271) % 0x7fffffff) % count;
  const some = (most: number, one: () => string) => Array.from({ length: 1 + below(most) }, one);
  const line = () => ' '.repeat(2 * below(3) * below(2)) + lines[below(lines.length)]!;
  let plain = 0;
  for (let round = 0; round < 40_000; round++) {
    if (isSame(some(14, () => parts[below(parts.length)]!).join(''))) plain++;
    if (isSame(some(6, line).join('\n') + (below(2) === 0 ? '\n' : ''))) plain++;
  }
  expect(plain).toBeGreaterThan(4_000);
}, 120_000);

it('most settings of the sample are plain', () => {
  const content = join(PROJECT, 'content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|mdx|yaml)$/.test(name),
  );
  const settings = files.map((name) => {
    const text = readFileSync(join(content, name), 'utf8');
    return name.endsWith('.yaml') ? text : text.split('\n---\n')[0]!.replace(/^---\n/, '');
  });
  expect(settings.filter(isSame).length).toBeGreaterThan(settings.length * 0.6);
});
