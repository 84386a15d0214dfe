import { expect, it } from 'vitest';
import { inspect } from '../../validate/inspect/inspect.ts';
import { templates } from './templates.ts';

const ROLES = {
  'branch.md': { role: 'entry', kind: 'branch', slug: 'a' },
  'member.md': { role: 'entry', kind: 'member', slug: 'a' },
  'speech.md': { role: 'entry', kind: 'speech', slug: 'a' },
  'news.md': { role: 'entry', kind: 'news', slug: 'a' },
  'topic.mdx': { role: 'entry', kind: 'topic', slug: 'a' },
  'board.md': { role: 'board', slug: 'a' },
  'comment.md': { role: 'comment', slug: 'a' },
  'unit.yaml': { role: 'unit', id: 'a' },
  'series.yaml': { role: 'series', id: 'a' },
  'appraisal.yaml': { role: 'appraisal', slug: 'a' },
  'recommendation.yaml': { role: 'namelist', kind: 'recommendation', slug: 'a' },
  'stars.yaml': { role: 'namelist', kind: 'stars', slug: 'a' },
  'glossary.yaml': { role: 'glossary' },
} as const;

const all = Object.entries(templates());

it('there is one for each kind of file', () => {
  expect(all.map(([name]) => name).sort()).toEqual(Object.keys(ROLES).sort());
});

it.each(all)('%s says nothing but that it has to be filled in', (name, text) => {
  const codes = inspect(ROLES[name as keyof typeof ROLES], text).findings.map(({ code }) => code);
  expect(codes).toContain('D13');
  expect(codes.filter((code) => !/^(?:D13|B09|G.*)$/.test(code))).toEqual([]);
});

it.each(all)('%s is right YAML with every field that may be written', (name, text) => {
  const every = text
    .split('\n')
    .filter((line) => !/^# (?:把|正文|谁)/.test(line))
    .map((line) => line.replace(/^(\s*)# /, '$1'))
    .join('\n');
  const codes = inspect(ROLES[name as keyof typeof ROLES], every).findings.map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith('Y'))).toEqual([]);
});
