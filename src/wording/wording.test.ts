import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { metaOf } from '../schema/field.ts';
import { appraisalSchema } from '../schema/kinds/appraisal.ts';
import { boardSchema } from '../schema/kinds/board.ts';
import { commentSchema } from '../schema/kinds/comment.ts';
import { ENTRY_KINDS } from '../schema/kinds/entry-kind.ts';
import { pledgeSchema } from '../schema/kinds/pledge.ts';
import { siteSchema } from '../schema/settings/site.ts';
import { unitSchema } from '../schema/kinds/unit.ts';
import { groupsOf } from '../schema/shape.ts';
import { readSourceFiles, type SourceFile } from '../testing/imports.ts';
import { SEARCH_SCRIPT_TEXTS } from './search.ts';

const HAN = /\p{Script=Han}/u;

/** Whole texts that a program writes down, comments apart, and the parts of those with values in them. */
function textsIn({ path, text }: SourceFile): { whole: string[]; parts: string[] } {
  const [whole, parts]: string[][] = [[], []];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) whole!.push(node.text);
    else if (ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node)) parts!.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return { whole: whole!, parts: parts! };
}

/** Labels of a schema and of the groups in it. */
function labelsOf(schema: z.ZodObject): string[] {
  const here = Object.values(schema.shape).map((type) => metaOf(type as z.ZodType).label);
  return [...here, ...groupsOf(schema).flatMap(({ group }) => labelsOf(group))];
}

describe('a label of the schema', () => {
  /** Texts that only happen to be the same words. */
  const OTHER_MEANING = new Set([
    // A column of numbers: whose they are.
    'src/wording/boards.ts 名称',
    // A sheet of a workbook, and a column of it.
    'src/wording/boards.ts 承诺',
    'src/wording/boards.ts 单位',
    // A filter by any words in a pledge.
    'src/wording/boards.ts 文字',
    // A note below a speech, about its record.
    'src/wording/entries.ts 说明',
    // How many there are: a word on a picture.
    'src/wording/channels/channel-texts.ts 承诺',
    // A way to sort, not when somebody can be called.
    'src/wording/search.ts 时间',
    // When a pledge falls due, not when a notice is over.
    'src/wording/boards.ts 到期',
    'src/wording/honour-roll.ts 到期',
    // What pages are called, not what is asked of them in the site's settings.
    'src/wording/appraisals.ts 群众评议',
    'src/wording/boards.ts 公示栏',
    'src/wording/comments.ts 领导点评',
    // How many there are in a unit.
    'src/wording/units.ts 党员',
  ]);
  const schemas = [
    ...Object.values(ENTRY_KINDS).map(({ schema }) => schema),
    boardSchema,
    pledgeSchema,
    appraisalSchema,
    commentSchema,
    unitSchema,
    siteSchema,
  ];
  const labels = new Set(schemas.flatMap(labelsOf));

  it('stands in the schema alone', () => {
    const sources = readSourceFiles().filter(({ path }) => /^src\/wording\/.*(?<!\.test)\.ts$/.test(path));
    const repeated = sources.flatMap((source) =>
      textsIn(source).whole.flatMap((text) => (labels.has(text) ? [`${source.path} ${text}`] : [])),
    );
    expect(labels.size).toBeGreaterThan(60);
    expect(repeated.filter((text) => !OTHER_MEANING.has(text))).toEqual([]);
    expect([...OTHER_MEANING].filter((text) => !repeated.includes(text))).toEqual([]);
  });
});

describe('what readers read', () => {
  const rooms = /^src\/(?:views|components|layouts|pages|client|search\/page)\//;
  const sources = readSourceFiles().filter(({ path }) => rooms.test(path) && !path.endsWith('.test.ts'));

  it('is not written in programs of pages', () => {
    const programs = sources.filter(({ path }) => path.endsWith('.ts'));
    const written = programs.flatMap((source) => {
      const { whole, parts } = textsIn(source);
      return [...whole, ...parts].flatMap((text) => (HAN.test(text) ? [`${source.path} ${text}`] : []));
    });
    expect(programs.length).toBeGreaterThan(40);
    expect(written).toEqual([]);
  });

  it('is not written in markup', () => {
    const markup = sources.filter(({ path }) => path.endsWith('.astro'));
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');
    expect(markup.length).toBeGreaterThan(40);
    expect(markup.filter(({ text }) => HAN.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});

it('what the search page hands to its script has names that attributes can have', () => {
  for (const name of Object.keys(SEARCH_SCRIPT_TEXTS)) expect(name).toMatch(/^[a-z]+$/);
});
