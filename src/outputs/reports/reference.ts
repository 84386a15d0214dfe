import { z } from 'zod';
import { PROBLEMS } from '../../diagnostics/codes.ts';
import type { Definition } from '../../diagnostics/problems/definition.ts';
import { DOUBLE_NAMES, HEADER_NAMES } from '../../ingest/pledges/header-names.ts';
import { labelOfReplyColumn, REPLY_HEADERS } from '../../ingest/feedback/reply-headers.ts';
import { columnsOfKind, labelOfColumn, NAMELIST_HEADERS } from '../../ingest/namelists/namelist-headers.ts';
import { csvFile } from '../../kernel/csv-cell.ts';
import { entryShape } from '../../schema/entry.ts';
import { metaOf } from '../../schema/field.ts';
import { appraisalSchema } from '../../schema/kinds/appraisal.ts';
import { boardSchema } from '../../schema/kinds/board.ts';
import { commentSchema } from '../../schema/kinds/comment.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { REPLY_KEYS, replySchema } from '../../schema/kinds/feedback.ts';
import { holidaySchema } from '../../schema/kinds/holidays.ts';
import { PLEDGE_KEYS, pledgeSchema, STEPS } from '../../schema/kinds/pledge.ts';
import {
  NAMELIST_KIND_NAMES,
  NAMELIST_KINDS,
  type NamelistKey,
  type NamelistKind,
  namelistRowSchema,
} from '../../schema/kinds/namelist.ts';
import { reportSchema } from '../../schema/kinds/report.ts';
import { reviewSchema } from '../../schema/kinds/review.ts';
import { seriesSchema } from '../../schema/kinds/series.ts';
import { countiesSchema } from '../../schema/settings/counties.ts';
import { siteSchema } from '../../schema/settings/site.ts';
import { termSchema } from '../../schema/kinds/term.ts';
import { leadersSchema } from '../../schema/proofreading/leaders.ts';
import { privacySchema } from '../../schema/proofreading/privacy.ts';
import { wordsSchema } from '../../schema/proofreading/words.ts';
import { unitSchema } from '../../schema/kinds/unit.ts';
import { groupsOf, isOptional } from '../../schema/shape.ts';
import { type ComponentAttribute, TOPIC_COMPONENTS } from '../../schema/topic-components.ts';
import { openPage } from './open-reference.ts';
import { templates } from './templates.ts';

/**
 * The reference for editors: pages of Markdown, an empty table and a template for each kind of file, by their names, all derived from the schema and
 * the tables.
 */
export function referencePages(): Record<string, string> {
  return {
    'errors.md': errorsPage(),
    'fields.md': fieldsPage(),
    'open.md': openPage(GENERATED, table),
    'items.csv': pledgeTable(),
    ...Object.fromEntries(NAMELIST_KIND_NAMES.map((kind) => [`templates/${kind}.csv`, namelistTable(kind)])),
    'templates/feedback.csv': replyTable(),
    ...Object.fromEntries(Object.entries(templates()).map(([name, text]) => [`templates/${name}`, text])),
  };
}

/** A table of pledges with its headers and one example, to begin with. */
function pledgeTable(): string {
  const fields = Object.values(pledgeSchema.shape).map((type) => metaOf(type));
  return csvFile([
    fields.map(({ label }) => label),
    fields.map(({ label, example = '' }) => (NOT_IN_EXAMPLE.has(label) ? '' : example)),
  ]);
}

/** The table of a list of members, likewise. */
function namelistTable(kind: NamelistKind): string {
  const columns = columnsOfKind(kind);
  return csvFile([
    columns.map(labelOfColumn),
    columns.map((key) => metaOf(namelistRowSchema.shape[key]).example ?? ''),
  ]);
}

/** The table of replies, likewise. */
function replyTable(): string {
  // The days follow from the dates.
  const columns = REPLY_KEYS.filter((key) => key !== 'days');
  return csvFile([columns.map(labelOfReplyColumn), columns.map((key) => metaOf(replySchema.shape[key]).example ?? '')]);
}

/** One pledge has not everything: this one is kept, by an organisation. */
const NOT_IN_EXAMPLE: ReadonlySet<string> = new Set(['所属单位', '延期至', '原因', ...Object.values(STEPS)]);

const GENERATED = '<!-- 由 npm run reference 生成，不要手改。 -->';

const GROUPS: Readonly<Record<string, string>> = {
  F: '文件',
  Y: '设置的写法',
  D: '设置的值',
  R: '引用和重复',
  P: '图片',
  A: '附件和数据表',
  B: '正文',
  C: '专题的组件',
  G: '公开承诺、点评、评议、名单和答复',
  M: '地图',
  N: '门户',
  T: '表格',
  S: '个人信息',
  W: '用词',
  E: '审签',
  L: '发稿时间、更正和到期',
  V: '推送',
};

function errorsPage(): string {
  const rows = Object.entries(PROBLEMS as Record<string, Definition<unknown>>).sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = Object.entries(GROUPS).map(([letter, name]) => {
    const ofGroup = rows.filter(([code]) => code.startsWith(letter));
    return [`## ${letter}：${name}`, ...ofGroup.map(([code, definition]) => problem(code, definition))].join('\n\n');
  });
  const intro =
    '`npm run check` 和推送时报告的每一个编号：什么意思，为什么要紧，怎么改。编号永远不变。「错误」改正之后才能发布，「提醒」不影响发布。';
  return page('检查报告的编号', intro, groups);
}

function problem(code: string, { title, severity, what, why, fix, sample }: Definition<unknown>): string {
  const facts = [
    `- 级别：${severity === 'error' ? '错误' : '提醒'}`,
    `- 报告里的话，例如：${escaped(what(sample))}。`,
    `- 为什么：${escaped(why)}`,
    `- 怎么改，例如：${escaped(fix(sample))}`,
  ];
  return [`### ${code}`, escaped(title), facts.join('\n')].join('\n\n');
}

function fieldsPage(): string {
  const common = section('所有文章', [], z.object(entryShape));
  const kinds = ENTRY_KIND_NAMES.map((kind) => {
    const { label, folder, extension, form, schema } = ENTRY_KINDS[kind];
    const places = [
      ...(form === 'either' ? [`content/${folder}/<编号>${extension}`] : []),
      `content/${folder}/<编号>/index${extension}`,
    ];
    const own = Object.entries(schema.shape).filter(
      ([key, type]) => entryShape[key as keyof typeof entryShape] !== type,
    );
    return section(label, places, z.object(Object.fromEntries(own)), '除了「所有文章」里的各项：');
  });
  const pledges = [
    section('公示栏', ['content/pledges/<编号>/index.md'], boardSchema),
    section(
      '承诺（台账）',
      ['content/pledges/<编号>/ 里的 .csv、.xlsx（第一张工作表）或 .yaml，可以有几个'],
      pledgeSchema,
      TABLE_INTRO,
    ),
    headerNames(),
    section('领导点评', ['content/comments/<编号>.md，正文可以不写'], commentSchema),
    section('办理情况', ['content/reports/<编号>.yaml，一次一个文件，照片放在旁边'], reportSchema),
    section('群众评议', ['content/appraisals/<编号>.yaml'], appraisalSchema),
    ...NAMELIST_KIND_NAMES.map((kind) => {
      const { label, folder, schema } = NAMELIST_KINDS[kind];
      return section(label, [`content/${folder}/<编号>.yaml`], schema, NAMELIST_INTRO);
    }),
    section(
      '名单的表格',
      ['上面两种名单旁边，同名的 .xlsx（第一张工作表）或 .csv'],
      namelistRowSchema,
      NAMELIST_TABLE_INTRO,
    ),
    namelistHeaderNames(),
    section('答复', ['content/feedback/ 里的 .xlsx（第一张工作表）或 .csv，可以有几个'], replySchema, REPLIES_INTRO),
    replyHeaderNames(),
    section('节假日', ['content/holidays.yaml，一条一个「- 」'], holidaySchema),
  ];
  const settings = [
    section('单位', ['content/units/<编号>.yaml'], unitSchema),
    section('系列', ['content/series/<编号>.yaml'], seriesSchema),
    section('名词', ['content/glossary.yaml，一条一个「- 」'], termSchema),
    section('用词', ['content/words.yaml'], wordsSchema),
    section('审签', ['content/reviews/<类别>/<编号>.yaml，由 npm run review 写，不发布'], reviewSchema),
    section('领导', ['content/people.yaml'], leadersSchema),
    section('个人信息的例外', ['content/privacy.yaml'], privacySchema),
    section('各县（门户）', ['content/counties.yaml'], countiesSchema),
    section('网站设置', ['content/site.yaml'], siteSchema),
  ];
  const intro =
    '每一类文件能写哪些项。键可以写英文，也可以写中文，意思一样，同一项不要两种都写。日期写成 2026-07-01、2026-07-01 09:00 或 2026年7月1日，都是北京时间。<编号> 是网址的一部分，用小写拼音、数字和连字符。';
  return page('能写哪些项', intro, [common, ...kinds, ...pledges, ...settings, componentsSection()]);
}

/** What departments call the columns of a ledger, all of which are understood. */
function headerNames(): string {
  const names = new Map<string, string[]>();
  for (const [name, key] of [...HEADER_NAMES, ...DOUBLE_NAMES.map(({ name, key }) => [name, key] as const)])
    names.set(key, [...(names.get(key) ?? []), name]);
  const rows = PLEDGE_KEYS.flatMap((key) =>
    names.has(key) ? [`| ${metaOf(pledgeSchema.shape[key]).label} | ${names.get(key)!.join('、')} |`] : [],
  );
  const double = DOUBLE_NAMES.map(({ name, key, otherwise }) => {
    const { label } = metaOf(pledgeSchema.shape[key]);
    return otherwise === undefined
      ? `「${name}」在另有「${label}」一栏的表里不认识`
      : `「${name}」在另有「${label}」一栏的表里是「${metaOf(pledgeSchema.shape[otherwise]).label}」`;
  });
  return `## 台账的表头：别的叫法\n\n表头写这些也认识，读成左边的一栏：\n\n| 栏 | 别的叫法 |\n|---|---|\n${rows.join('\n')}\n\n${double.join('；')}。`;
}

/** The same for lists of members. */
function namelistHeaderNames(): string {
  const rows = Object.entries(NAMELIST_HEADERS).map(
    ([key, names]) =>
      `| ${labelOfColumn(key as NamelistKey)} | ${names.filter((name) => !/^\w+$/.test(name)).join('、')} |`,
  );
  return `## 名单的表头：别的叫法\n\n| 栏 | 别的叫法 |\n|---|---|\n${rows.join('\n')}\n\n「序号」「编号」「名次」「排名」可以有，不登。`;
}

/** The same for replies. */
function replyHeaderNames(): string {
  const rows = REPLY_KEYS.map(
    (key) => `| ${labelOfReplyColumn(key)} | ${REPLY_HEADERS[key].filter((name) => !/^\w+$/.test(name)).join('、')} |`,
  );
  return `## 答复的表头：别的叫法\n\n| 栏 | 别的叫法 |\n|---|---|\n${rows.join('\n')}\n\n「序号」「编号」可以有，不登；反映人的姓名、电话、住址不登。`;
}

const REPLIES_INTRO =
  '一条答复一行。「答复日期」和「办理天数」至少写一样。表头上面可以有标题行；「合计」「注：」「填表人：」开头的行不登。';

const NAMELIST_INTRO = '人写在旁边同名的表格里。';

const NAMELIST_TABLE_INTRO =
  '表头上面可以有标题行，表头里的星号和括号里的说明不计较，合并的格按每一行都写了读。「合计」「小计」行不登，与各行对不上的会提醒；「注：」「填表人：」开头的行不登。';

const TABLE_INTRO =
  '表格里，「中文」一列就是表头，也可以写英文的键；表头上面可以有标题行，表头里的星号和括号里的说明不计较。日期可以是 Excel 的日期，也可以写 2026-07-01、2026/7/1 或 2026年7月1日。「进展」一条一行，写在一格里用 Alt+Enter 换行，也可以分几栏：进展、进展2、进展3。「评议」写成「发出 40，收回 38，有效 38，满意 30，比较满意 6，基本满意 2，不满意 0」。CSV 用 UTF-8 或 GB18030 编码都行。';

function section(title: string, places: readonly string[], schema: z.ZodObject, intro = ''): string {
  const groups = groupsOf(schema).map(
    ({ key, group }) =>
      `### ${title} · ${metaOf(schema.shape[key] as z.ZodType).label}（${key}）\n\n${fieldTable(group)}`,
  );
  const where = places.length === 0 ? [] : [`文件：${places.map((place) => `\`${place}\``).join(' 或 ')}`];
  const fields =
    Object.keys(schema.shape).length === 0
      ? ['只有「所有文章」里的各项。']
      : [...(intro === '' ? [] : [intro]), fieldTable(schema)];
  return [`## ${title}`, ...where, ...fields, ...groups].join('\n\n');
}

function fieldTable(schema: z.ZodObject): string {
  const rows = Object.entries(schema.shape).map(([key, type]) => {
    const { label, note, example } = metaOf(type as z.ZodType);
    return [
      `\`${key}\``,
      `\`${label}\``,
      isOptional(type as z.ZodType) ? '' : '必填',
      note,
      example === undefined ? '' : `\`${example}\``,
    ];
  });
  return table(['键', '中文', '', '说明', '例'], rows);
}

function componentsSection(): string {
  const intro =
    '专题（`.mdx`）里除了 Markdown，还能用下面这些组件，不能用别的，也不能写程序。属性的值用半角引号括起来。';
  const parts = Object.entries(TOPIC_COMPONENTS).map(([name, { note, attributes, inside }]) => {
    const rows = Object.entries(attributes).map(([key, attribute]) => [
      `\`${key}\``,
      attribute.required ? '必填' : '',
      noteOf(attribute),
    ]);
    const place = inside === undefined ? '' : `只能放在 \`<${inside}>\` 里面。`;
    return [
      `### \`<${name}>\``,
      `${note}${place}`,
      ...(rows.length > 0 ? [table(['属性', '', '说明'], rows)] : []),
    ].join('\n\n');
  });
  return ['## 专题的组件', intro, ...parts].join('\n\n');
}

function noteOf({ note, options }: ComponentAttribute): string {
  return options ? `${note}可以写：${options.map((option) => `\`${option}\``).join('、')}。` : note;
}

function page(title: string, intro: string, sections: readonly string[]): string {
  return [`# ${title}`, GENERATED, escaped(intro), ...sections].join('\n\n') + '\n';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Markdown's own signs as they are, addresses as code; what is between backticks stays. */
function escaped(text: string): string {
  return text.replace(/`[^`]*`|<?(?:https?:\/\/|www\.)[\w./-]*>?|[\\<>*_[\]#&]/g, (found) => {
    if (found.startsWith('`')) return found;
    return found.length > 1 ? `\`${found}\`` : `\\${found}`;
  });
}
