import { z } from 'zod';
import { findUnsafeCharacters } from '../../kernel/letters/unsafe-characters.ts';
import { tableOf } from '../../kernel/names.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../kinds/entry-kind.ts';
import { PLEDGE_STATE_NAMES, PLEDGE_STATES } from '../kinds/pledge.ts';
import { UNIT_KINDS } from '../kinds/unit.ts';
import { PARTY_FIELDS } from '../party-field.ts';
import { MOST_LETTERS, MOST_NEWEST, OPEN_MONTHS, OPEN_PARTS, OPEN_VERSION, type OpenPart } from './open-part.ts';

const about = <T extends z.ZodType>(text: string, type: T) => type.describe(text);

/** One line that hides nothing and turns nothing round. */
const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => !/[\n\t]/.test(value) && findUnsafeCharacters(value).every(({ isRefused }) => !isRefused));

/** An address below the site's root: other hosts and programs cannot be said in it. */
const ownPath = () =>
  z
    .string()
    .max(300)
    .regex(/^\/(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?\/)*(?:#[A-Za-z0-9_-]+)?$/);

const ownFile = () =>
  z
    .string()
    .max(300)
    .regex(/^\/(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+\.[a-z0-9]+$/);

const dayText = () => z.iso.date();
const monthText = () => z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
/** More than all organisations of a province pledge. */
const count = () => z.int().min(0).max(99_999_999);
const unitId = () => z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/);

const head = <P extends OpenPart>(part: P) => ({
  $schema: about('这几个文件的 JSON Schema', z.string().max(600)),
  version: about('格式的版本；换了数字的，旧的程序读不懂', z.literal(OPEN_VERSION)),
  part: about('是哪一个文件', z.literal(part)),
});

const states = z.strictObject(tableOf(PLEDGE_STATE_NAMES, (state) => about(`${PLEDGE_STATES[state]}的件数`, count())));

const months = about(
  '逐月，从前到后，没有的月份不写',
  z
    .array(
      z.strictObject({
        month: about('月份', monthText()),
        due: about('这个月到期的件数', count()),
        dueAndKept: about('其中已兑现的件数', count()),
        kept: about('这个月兑现的件数，不论哪个月到期', count()),
      }),
    )
    .max(OPEN_MONTHS.back + OPEN_MONTHS.ahead + 1),
);

const fieldId = z.enum(PARTY_FIELDS.map(({ id }) => id));

const entry = z.strictObject({
  kind: about(
    `类别：${ENTRY_KIND_NAMES.map((kind) => `${kind}（${ENTRY_KINDS[kind].label}）`).join('、')}`,
    z.enum(ENTRY_KIND_NAMES),
  ),
  title: about('标题；太长的截短', line(MOST_LETTERS.title)),
  date: about('发布的日期', dayText()),
  address: about('网址，从网站的首页算起', ownPath()),
  unit: about('哪个党组织', line(MOST_LETTERS.name)).optional(),
  summary: about('摘要；太长的截短', line(MOST_LETTERS.summary)).optional(),
});

const digest = z.strictObject({
  ...head('digest'),
  site: z.strictObject({
    name: about('网站的名称', line(MOST_LETTERS.name)),
    address: about('网站的网址，最后没有斜线；没有写域名的是 null', z.string().max(300).nullable()),
  }),
  asOf: about('数字推算到这一天', dayText()),
  counts: z.strictObject({
    entries: about(
      '各类文章的篇数',
      z.strictObject(tableOf(ENTRY_KIND_NAMES, (kind) => about(ENTRY_KINDS[kind].label, count()))),
    ),
    units: about('单位的个数', count()),
    boards: about('公示栏的个数', count()),
    terms: about('名词的个数', count()),
  }),
  pledges: z.strictObject({
    total: about('承诺事项的件数', count()),
    states,
    months,
    fields: about(
      '按领域，没有承诺的领域不写',
      z
        .array(
          z.strictObject({
            field: about(`领域：${PARTY_FIELDS.map(({ id, name }) => `${id}（${name}）`).join('、')}`, fieldId),
            total: about('件数', count()),
            states,
            months,
          }),
        )
        .max(PARTY_FIELDS.length),
    ),
  }),
  newest: about(`最新的文章，新的在前，最多 ${MOST_NEWEST} 篇`, z.array(entry).max(MOST_NEWEST)),
  exemplars: about(
    `最新的事迹（先进基层党组织和优秀共产党员），新的在前，最多 ${MOST_NEWEST} 篇`,
    z.array(entry).max(MOST_NEWEST),
  ),
  search: z.strictObject({
    page: about('搜索页的网址，从网站的首页算起', ownPath()),
    catalogue: about('搜索索引的目录，从网站的首页算起', ownFile()),
    format: about('索引的格式，一个数', z.int().min(1).max(999)),
  }),
});

const units = z.strictObject({
  ...head('units'),
  total: about('单位一共多少个；比下面多的，是下面几级写不下的', count()),
  units: about(
    '单位，一级一级从上往下，上级在下级前面',
    z
      .array(
        z.strictObject({
          id: about('编号；它的网址是 /units/编号/', unitId()),
          name: about('名称', line(MOST_LETTERS.name)),
          kind: about('类型', z.enum(UNIT_KINDS)),
          field: about('领域的编号', fieldId),
          parent: about('上级的编号', unitId()).optional(),
          place: about('地址', line(MOST_LETTERS.name)).optional(),
          pledges: about('本级和下级的承诺件数', count()),
          kept: about('其中已兑现的', count()),
          overdue: about('其中逾期的', count()),
        }),
      )
      .max(5000),
  ),
});

const terms = z.strictObject({
  ...head('terms'),
  total: about('名词一共多少个', count()),
  terms: about(
    '名词，照网站的次序；太多的写不下',
    z
      .array(
        z.strictObject({
          term: about('名词', line(MOST_LETTERS.name)),
          aliases: about('别的叫法', z.array(line(MOST_LETTERS.name)).max(20)).optional(),
          address: about('解释的网址，从网站的首页算起', ownPath()),
        }),
      )
      .max(3000),
  ),
});

/** Each part of what a site publishes about itself. Nothing that is not said here may stand in it. */
export const OPEN_SCHEMAS = { digest, units, terms } as const;

export type OpenDigest = z.infer<typeof digest>;
export type OpenUnits = z.infer<typeof units>;
export type OpenTerms = z.infer<typeof terms>;
export type OpenEntry = z.infer<typeof entry>;
export type OpenMonth = z.infer<typeof months>[number];
export type OpenStateCounts = z.infer<typeof states>;
export interface OpenContent {
  digest: OpenDigest;
  units: OpenUnits;
  terms: OpenTerms;
}

/** All parts as JSON Schema: a file is one of them. */
export function openJsonSchema(): object {
  return {
    title: '开放数据',
    oneOf: OPEN_PARTS.map((part) => {
      const { $schema: _, ...schema } = z.toJSONSchema(OPEN_SCHEMAS[part]);
      return schema;
    }),
    $schema: 'https://json-schema.org/draft/2020-12/schema',
  };
}
