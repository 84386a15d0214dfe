import type { z } from 'zod';
import { metaOf } from '../../schema/field.ts';
import { appraisalSchema } from '../../schema/kinds/appraisal.ts';
import { boardSchema } from '../../schema/kinds/board.ts';
import { commentSchema } from '../../schema/kinds/comment.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS } from '../../schema/kinds/namelist.ts';
import { seriesSchema } from '../../schema/kinds/series.ts';
import { termSchema } from '../../schema/kinds/term.ts';
import { unitSchema } from '../../schema/kinds/unit.ts';
import { isOptional, objectIn, objectListIn } from '../../schema/shape.ts';

/** What stands where an editor has to write; the check refuses it as a value. */
const OPEN = '…';

const INTRO = '# 把「…」改成自己的内容；行首有「#」的几项可以不写，要写就去掉「#」和它后面的一个空格。';
const OF_ARTICLE = '# 正文写在第二个「---」下面，一段一行。「#」开头的说明可以删掉，留着也不会发布。';

const OF_NAMELIST = '# 谁、哪个支部、多少写在旁边同名的表格里，表格的样子也在这个文件夹里（扩展名是 .csv）。';

/** A file to begin with for each kind of content, by its place below the folder of templates. */
export function templates(): Record<string, string> {
  const articles = ENTRY_KIND_NAMES.map((kind) => {
    const { schema, extension } = ENTRY_KINDS[kind];
    return [`${kind}${extension}`, article(schema)] as const;
  });
  return {
    ...Object.fromEntries(articles),
    'board.md': article(boardSchema),
    'comment.md': article(commentSchema),
    'unit.yaml': `${[INTRO, ...linesOf(unitSchema)].join('\n')}\n`,
    'series.yaml': `${[INTRO, ...linesOf(seriesSchema)].join('\n')}\n`,
    'appraisal.yaml': `${[INTRO, ...linesOf(appraisalSchema)].join('\n')}\n`,
    ...Object.fromEntries(
      NAMELIST_KIND_NAMES.map((kind) => [
        `${kind}.yaml`,
        `${[INTRO, OF_NAMELIST, ...linesOf(NAMELIST_KINDS[kind].schema)].join('\n')}\n`,
      ]),
    ),
    'glossary.yaml': `${[INTRO, ...asItem(linesOf(termSchema))].join('\n')}\n`,
  };
}

function article(schema: z.ZodObject): string {
  return `${['---', INTRO, OF_ARTICLE, ...linesOf(schema), '---'].join('\n')}\n`;
}

/** The fields of an object, those that have to be written first. */
function linesOf(schema: z.ZodObject): string[] {
  const fields = Object.values(schema.shape) as z.ZodType[];
  return [...fields.filter((type) => !isOptional(type)), ...fields.filter(isOptional)].flatMap(linesOfField);
}

function linesOfField(type: z.ZodType): string[] {
  const { label, example } = metaOf(type);
  const group = objectIn(type);
  const element = objectListIn(type);
  const lines = group
    ? [`${label}:`, ...linesOf(group).map((line) => `  ${line}`)]
    : element
      ? [`${label}:`, ...asItem(linesOf(element)).map((line) => `  ${line}`)]
      : [`${label}: ${OPEN}${example === undefined ? '' : `  # 例：${example}`}`];
  return isOptional(type) ? lines.map((line) => `# ${line.replace(/^(\s*)# /, '$1')}`) : lines;
}

/** Lines of an object as the first of a list. */
function asItem(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line.replace(/^# /, '')}` : `  ${line}`));
}
