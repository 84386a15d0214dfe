import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTree } from '../../ingest/files/read-tree.ts';
import { splitFrontMatter } from '../../ingest/yaml/front-matter.ts';
import { TestDice } from '../../testing/dice.ts';
import type { FormKind } from './form-kinds.ts';
import { formValues } from './form-values.ts';
import { type FormField, formViewOf, type FormView } from './form-view.ts';
import { UnreadableSettings } from './settings-tree.ts';
import { UnwritableValues, writeForm } from './write-form.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const KINDS: readonly (readonly [RegExp, FormKind])[] = [
  [/^exemplars\/branches\/.*\.md$/, 'branch'],
  [/^exemplars\/members\/.*\.md$/, 'member'],
  [/^speeches\/.*\.md$/, 'speech'],
  [/^news\/.*\.md$/, 'news'],
  [/^topics\/.*\.mdx$/, 'topic'],
  [/^pledges\/.*\.md$/, 'board'],
  [/^comments\/.*\.md$/, 'comment'],
  [/^units\/.*\.ya?ml$/, 'unit'],
  [/^series\/.*\.ya?ml$/, 'series'],
];
const samples = readTree(CONTENT).flatMap(({ path, absolute }) => {
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (!kind) return [];
  const text = readFileSync(absolute, 'utf8');
  return [{ path, kind, source: path.endsWith('ml') ? text : splitFrontMatter(text, () => true).yaml }];
});

/** What a browser posts of a form that nobody touched. */
function posted(view: FormView): Record<string, string> {
  const body: Record<string, string> = {};
  const put = (field: FormField): void => {
    for (const inner of [...field.fields, ...field.items.flat()]) put(inner);
    if (field.fields.length === 0) body[field.name] = field.value;
  };
  for (const field of [...view.fields, ...view.more]) put(field);
  return body;
}

const changed = (kind: FormKind, source: string, more: Record<string, string>) => {
  const view = formViewOf(kind, source);
  return writeForm(kind, source, formValues({ ...posted(view), ...more }, view));
};

const NEWS = `# 一篇动态\n标题: "渠水: 上坡"  # 题目\n副题: 记双河村\n单位: shuanghe-cun\n来源:\n  名称: 县融媒体中心\n  # 作者是谁\n  作者: 顾小满\n关键词: [一窗通办, '问答']\n更正:\n  - { 日期: 2026-07-03, 内容: 甲 }\n  - 日期: 2026-07-04 # 第二次\n    内容: 乙\n发布时间: 2026年8月5日\n不认识: 留着\n`;

describe('a form that nobody touched', () => {
  it('changes no byte of any settings of the sample content, and finds nothing wrong in them', () => {
    expect(samples.length).toBeGreaterThan(80);
    expect(new Set(samples.map(({ kind }) => kind)).size).toBeGreaterThan(6);
    for (const { path, kind, source } of samples) {
      const view = formViewOf(kind, source);
      const { text, errors } = writeForm(kind, source, formValues(posted(view), view));
      expect(text, path).toBe(source);
      expect(errors, path).toEqual([]);
    }
  });

  it('keeps what it does not know, comments, quotes and line ends', () => {
    for (const source of [NEWS, NEWS.replaceAll('\n', '\r\n')]) expect(changed('news', source, {}).text).toBe(source);
  });
});

describe('a field that is changed', () => {
  it.each<{ name: string; more: Record<string, string>; from: string; to: string }>([
    { name: 'a text', more: { title: '水到了' }, from: '"渠水: 上坡"', to: '水到了' },
    { name: 'a date', more: { publishedAt: '2026-08-06 09:00' }, from: '2026年8月5日', to: '2026-08-06 09:00' },
    { name: 'a text in a group', more: { 'source.author': '林若溪' }, from: '顾小满', to: '林若溪' },
    { name: 'texts', more: { keywords: '一窗通办\r\n窗口' }, from: "[一窗通办, '问答']", to: '[一窗通办, 窗口]' },
    { name: 'a text in a list', more: { 'corrections.1.text': '丙' }, from: '乙', to: '丙' },
    { name: 'one that is emptied', more: { subtitle: '' }, from: '副题: 记双河村\n', to: '' },
    { name: 'one in a group', more: { 'source.author': ' ' }, from: '  作者: 顾小满\n', to: '' },
    { name: 'a new one', more: { summary: '一句话' }, from: '单位: sh', to: '摘要: 一句话\n单位: sh' },
    {
      name: 'one more in a list',
      more: { 'corrections.2.date': '2026-07-05', 'corrections.2.text': '丁' },
      from: '    内容: 乙\n',
      to: '    内容: 乙\n  - { 日期: 2026-07-05, 内容: 丁 }\n',
    },
    {
      name: 'the first is taken away',
      more: { 'remove-item': 'corrections.0' },
      from: '  - { 日期: 2026-07-03, 内容: 甲 }\n',
      to: '',
    },
  ])('$name: no other byte', ({ more, from, to }) => {
    expect(changed('news', NEWS, more)).toEqual({ text: NEWS.replace(from, to), errors: [] });
  });

  it.each([
    '时间: 2026',
    '# 不是注释',
    '- 一条',
    '"甲"',
    "'",
    '007',
    '0x1F',
    '1e3',
    'yes',
    'no',
    '是',
    'true',
    'null',
    '~',
    '2026-07-01',
    '2026',
    '[甲]',
    '{a: b}',
    '*甲',
    '&a',
    '!b',
    '| c',
    '> d',
    '%e',
    '@f',
    '`g`',
    'a #b',
    '：',
    '甲, 乙',
    '\\n',
    '…甲',
    '---',
    '12:30',
    '😀',
    '?',
    '<<',
  ])('a text comes back as it was typed: %s', (words) => {
    for (const name of ['title', 'source.name', 'corrections.0.text', 'corrections.1.text', 'keywords']) {
      const { text, errors } = changed('news', NEWS, { [name]: words });
      expect(errors).toEqual([]);
      const view = formViewOf('news', text);
      expect(posted(view)[name]).toBe(words);
      expect(posted(view)).toEqual({ ...posted(formViewOf('news', NEWS)), [name]: words });
    }
  });

  it('whatever is changed in any settings, the rest says what it said', () => {
    const words = ['甲: 乙', '# 丙', '2026', '"丁"', '戊\r\n己', '否', '2026-07-01', ''];
    for (let seed = 0; seed < 600; seed++) {
      const dice = new TestDice(seed);
      const { path, kind, source } = dice.pick(samples);
      const view = formViewOf(kind, source);
      const before = posted(view);
      const name = dice.pick(Object.keys(before).filter((one) => !/^(?:unit|draft|speaker|post|series)/.test(one)));
      const values = formValues({ ...before, [name]: dice.pick(words) }, view);
      const { text } = writeForm(kind, source, values);
      const rest = (settings: string) => {
        const { [name.split('.')[0]!]: _, ...others } = Object.fromEntries(
          [...formViewOf(kind, settings).fields, ...formViewOf(kind, settings).more].map((field) => [
            field.name,
            field,
          ]),
        );
        return others;
      };
      expect(rest(text), `${path} ${name}`).toEqual(rest(source));
      expect(() => parse(text, { uniqueKeys: false }) as unknown).not.toThrow();
    }
  });
});

describe('a new entry', () => {
  it('is written with Chinese keys in the order of the schema', () => {
    const { text, errors } = changed('member', '', {
      title: '第十九夜',
      unit: 'xian-shuiliju',
      publishedAt: '2026-08-05',
      'source.name': '县融媒体中心',
      name: '马铁生',
      summary: '一句话',
      post: '听漏工',
      joinedIn: '2003',
      'add-item': 'honours',
    });
    expect(errors).toEqual([]);
    expect(text).toBe(
      '标题: 第十九夜\n摘要: 一句话\n单位: xian-shuiliju\n发布时间: 2026-08-05\n来源:\n  名称: 县融媒体中心\n姓名: 马铁生\n职务: 听漏工\n入党年份: 2003\n',
    );
  });

  it('tells each field that is missing or wrong, in the order of the form', () => {
    const { errors } = changed('member', '', {
      publishedAt: '七月一日',
      joinedIn: '二〇〇三年',
      'honours.0.name': '甲',
      'honours.0.level': '世界级',
      'honours.0.year': '20226',
    });
    expect(errors).toEqual([
      { id: 'field-title', message: '请填写“标题”。' },
      { id: 'field-summary', message: '请填写“摘要”。' },
      { id: 'field-unit', message: '请填写“单位”。' },
      { id: 'field-publishedAt', message: expect.stringContaining('要写成 2026-07-01') as string },
      { id: 'field-source', message: '请填写“来源”。' },
      { id: 'field-name', message: '请填写“姓名”。' },
      { id: 'field-post', message: '请填写“职务”。' },
      { id: 'field-joinedIn', message: '“入党年份”只写整数，如 2026，不写汉字和单位。' },
      { id: 'field-honours-0-level', message: expect.stringContaining('请从中选一个：国家级、省级') as string },
      { id: 'field-honours-0-year', message: '“年份”不能大于 2100。' },
    ]);
  });
});

it('units are picked by their names', () => {
  const units = [
    { id: 'shuanghe-cun', name: '柳林镇双河村党支部' },
    { id: 'liulin-zhen', name: '柳林镇党委' },
  ];
  const view = formViewOf('news', NEWS, { units });
  const values = formValues({ ...posted(view), unit: '柳林镇党委\n柳林镇双河村党支部' }, view);
  const { text, errors } = writeForm('news', NEWS, values, new Set(units.map(({ id }) => id)));
  expect(errors).toEqual([]);
  expect(text).toBe(NEWS.replace('单位: shuanghe-cun', '单位: [liulin-zhen, shuanghe-cun]'));
  const strange = writeForm('news', NEWS, { unit: ['某单位'] }, new Set(units.map(({ id }) => id)));
  expect(strange.errors).toEqual([{ id: 'field-unit', message: '没有“某单位”这个单位。请从名单里选一个。' }]);
});

it('what no list offers and no line can say is told, and nothing is written otherwise than it was sent', () => {
  expect(() => writeForm('news', NEWS, { unit: ["'; drop table people;--"] })).toThrow(UnwritableValues);
});

it.each(['a: [', '- a', 'a: b: c', `${'['.repeat(100)}`])('settings that no form can show are told: %s', (source) => {
  expect(() => formViewOf('news', source)).toThrow(UnreadableSettings);
});

it('fields that were not in the form stay, and what no form has is not written', () => {
  expect(
    writeForm(
      'news',
      NEWS,
      formValues({ title: '甲', __proto__: '乙', constructor: '丙', 'source.x': '丁' }, formViewOf('news', NEWS)),
    ).text,
  ).toBe(NEWS.replace('"渠水: 上坡"', '甲'));
});
