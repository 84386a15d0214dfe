import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const KEYS = new Set(['title', 'source', 'name', '标题', '来源', '名称']);
const split = (text: string) => splitFrontMatter(text, (word) => KEYS.has(word));

describe('two parts', () => {
  it('are taken apart at the lines of three hyphens', () => {
    expect(split('---\ntitle: 甲\n---\n正文\n\n---\n\n又\n')).toEqual({
      yaml: 'title: 甲',
      yamlOffset: 1,
      body: '正文\n\n---\n\n又\n',
      bodyOffset: 3,
      hasSettings: true,
      findings: [],
    });
  });

  it.each([
    ['no settings', '---\n---\n正文\n', '', '正文\n'],
    ['only a comment', '---\n# 注\n---\n正文\n', '# 注', '正文\n'],
    [
      'blank lines and comments among the settings',
      '---\n# 注\n\ntitle: 甲\n\n# 又\n\n---\n正文\n',
      '# 注\n\ntitle: 甲\n\n# 又\n',
      '正文\n',
    ],
    ['no body', '---\ntitle: 甲\n---', 'title: 甲', ''],
    ['spaces behind the hyphens', '--- \ntitle: 甲\n---  \n正文\n', 'title: 甲', '正文\n'],
    ['a block of text', '---\ntitle: |\n  甲\n\n  乙\n---\n正文\n', 'title: |\n  甲\n\n  乙', '正文\n'],
    [
      'an unknown key among blank lines',
      '---\ntitle: 甲\n\n作着: 乙\n\n---\n正文\n',
      'title: 甲\n\n作着: 乙\n',
      '正文\n',
    ],
  ])('%s', (_, text, yaml, body) => {
    expect(split(text)).toMatchObject({ yaml, body, findings: [] });
  });
});

describe('hyphens that are missing or wrong', () => {
  it.each([
    { name: 'no opening', text: 'title: 甲\n---\n正文\n', findings: [['Y04', 1]], yaml: 'title: 甲', body: '正文\n' },
    {
      name: 'no hyphens at all',
      text: 'title: 甲\n\n正文\n',
      findings: [['Y04', 1]],
      yaml: 'title: 甲',
      body: '\n正文\n',
    },
    {
      name: 'no settings at all',
      text: '同志们：\n\n正文\n\n---\n\n又\n',
      findings: [['Y04', 1]],
      yaml: '',
      body: '同志们：\n\n正文\n\n---\n\n又\n',
    },
    {
      name: 'a blank line above',
      text: '\n---\ntitle: 甲\n---\n正文\n',
      findings: [['Y04', 2]],
      yaml: 'title: 甲',
      body: '正文\n',
    },
    {
      name: 'dashes',
      text: '———\ntitle: 甲\n———\n正文\n',
      findings: [
        ['Y04', 1],
        ['Y05', 3],
      ],
      yaml: 'title: 甲',
      body: '正文\n',
    },
    {
      name: 'four hyphens below',
      text: '---\ntitle: 甲\n----\n正文\n\n---\n',
      findings: [['Y05', 3]],
      yaml: 'title: 甲',
      body: '正文\n\n---\n',
    },
    {
      name: 'no closing, a blank line',
      text: '---\ntitle: 甲\n\n正文\n',
      findings: [['Y05', 3]],
      yaml: 'title: 甲',
      body: '\n正文\n',
    },
    {
      name: 'no closing, no blank line',
      text: '---\ntitle: 甲\n同志们：\n\n正文\n',
      findings: [['Y05', 3]],
      yaml: 'title: 甲',
      body: '同志们：\n\n正文\n',
    },
    {
      name: 'no closing, but a line of hyphens in the body',
      text: '---\ntitle: 甲\n\n正文一段。\n\n---\n\n又\n',
      findings: [['Y05', 3]],
      yaml: 'title: 甲',
      body: '\n正文一段。\n\n---\n\n又\n',
    },
    {
      name: 'no closing, indented Chinese paragraphs',
      text: '---\ntitle: 甲\n\n　　正文\n',
      findings: [['Y05', 3]],
      yaml: 'title: 甲',
      body: '\n　　正文\n',
    },
    {
      name: 'no closing, settings to the end',
      text: '---\ntitle: 甲\n',
      findings: [['Y05', 2]],
      yaml: 'title: 甲',
      body: '',
    },
    ...['\u3000', '\u00a0', '\u000b', '\u000c', '\u1680', '\u2003', '\u202f', '\u2028', '\u2029', '\ufeff'].map(
      (blank) => ({
        name: `an unseen blank U+${blank.codePointAt(0)!.toString(16)} beside both`,
        text: `---${blank}\ntitle: 甲\n---${blank}\n正文\n`,
        findings: [
          ['Y04', 1],
          ['Y05', 3],
        ],
        yaml: 'title: 甲',
        body: '正文\n',
      }),
    ),
    {
      name: 'the name of YAML behind',
      text: '---yaml\ntitle: 甲\n---\n正文\n',
      findings: [['Y04', 1]],
      yaml: 'title: 甲',
      body: '正文\n',
    },
  ])('$name', ({ text, findings, yaml, body }) => {
    const parts = split(text);
    expect(parts.findings.map(({ code, line }) => [code, line])).toEqual(findings);
    expect(parts.yaml.trimEnd()).toBe(yaml);
    expect(parts.body.trimStart()).toBe(body.trimStart());
  });

  it('never reads another language, let alone runs it', () => {
    for (const language of ['js', 'javascript', 'json', 'coffee']) {
      const parts = split(`---${language}\n{ title: (globalThis.ran = true) }\n---\n正文\n`);
      expect(parts).toMatchObject({ yaml: '', body: '正文\n', hasSettings: false, findings: [{ code: 'Y04' }] });
    }
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('counts the lines of the body right', () => {
    for (const text of ['---\ntitle: 甲\n---\n正\n', '\n---\ntitle: 甲\n\n正\n', 'title: 甲\n\n\n正\n', '正\n']) {
      const { body, bodyOffset } = split(text);
      expect(text.split('\n').slice(bodyOffset).join('\n')).toBe(body);
    }
  });
});
