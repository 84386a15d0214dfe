import { z } from 'zod';
import { PLEDGE_SCHEMA, pledgeAddress } from '../addresses/address.ts';
import { dayOf, isoTime } from '../kernel/beijing-time.ts';
import { csvFile } from '../kernel/csv-cell.ts';
import { publishedBallots } from '../model/entities/ballots.ts';
import type { Board, Pledge, Unit } from '../model/entities/linked.ts';
import { subjectOf } from '../model/links/link-boards.ts';
import {
  PLEDGE_STATE_NAMES,
  PLEDGE_STATES,
  BALLOT_COUNTS,
  BALLOT_OPTION_NAMES,
  ballotShape,
  OUTCOMES,
  PLEDGE_KEYS,
  type PledgeKey,
  pledgeSchema,
} from '../schema/kinds/pledge.ts';
import { rateOf } from '../model/pledges/tally.ts';
import type { Site } from '../model/site/site.ts';
import { metaOf } from '../schema/field.ts';
import { BOARD_KINDS } from '../schema/kinds/board.ts';
import { BOARD_TEXTS } from '../wording/boards.ts';

/** A board as a table: the same headers as the tables it came from, the unit's name, and the state. */
export function boardCsv({ pledges }: Board): string {
  const head = [...PLEDGE_KEYS.map((key) => metaOf(pledgeSchema.shape[key]).label), BOARD_TEXTS.state];
  const rows = pledges.map((pledge) => [
    ...PLEDGE_KEYS.map((key) => pledgeCell(pledge, key)),
    PLEDGE_STATES[pledge.state],
  ]);
  return csvFile([head, ...rows]);
}

/** What a cell of a board's table says. */
export function pledgeCell(pledge: Pledge, key: PledgeKey): string {
  const { data, unit, person } = pledge;
  if (key === 'progress')
    return (data.progress ?? []).map(({ date, text, url }) => [date, text, url].filter(Boolean).join(' ')).join('\n');
  if (key === 'votes') return ballotsText(data.votes);
  if (key === 'subject' && !person) return subjectOf(pledge);
  if (key === 'unit') return person ? unit.data.name : '';
  return data[key] ?? '';
}

function ballotsText(votes: Pledge['data']['votes']): string {
  if (!votes) return '';
  const published = publishedBallots(votes);
  return (['issued', 'returned', 'valid', ...BALLOT_OPTION_NAMES] as const)
    .flatMap((key) => (published[key] === undefined ? [] : [`${metaOf(ballotShape[key]).label} ${published[key]}`]))
    .join('，');
}

/**
 * A board with its figures and all its pledges, as `boardDataSchema` describes it. Addresses are absolute where the
 * site's domain is known.
 */
export function boardJson(board: Board, { root, now }: Site): string {
  const { data, unit, tally, notice, pledges } = board;
  const content = {
    $schema: root + PLEDGE_SCHEMA,
    address: root + board.address,
    title: data.title,
    year: data.year,
    kind: data.kind,
    unit: refTo(unit),
    ...partnersOf(board.units.slice(1)),
    publishedAt: isoTime(board.publishedAt),
    source: data.source.name,
    notice: { from: notice.from, to: notice.to },
    asOf: dayOf(now),
    figures: {
      total: tally.total,
      kept: tally.states.fulfilled,
      overdue: tally.states.overdue,
      rate: rateOf(tally) ?? null,
      states: Object.fromEntries(PLEDGE_STATE_NAMES.map((state) => [PLEDGE_STATES[state], tally.states[state]])),
    },
    items: pledges.map(({ data: own, page, unit: of, partners, person, state, reported, resultFrom }) => {
      const { subject, unit: _, ...rest } = own;
      const progress = own.progress?.map((step) => ({
        date: step.date,
        text: step.text,
        url: step.url,
        reportedBy: reported.get(step)?.unit.data.name,
        corrections: reported.get(step)?.data.corrections,
      }));
      return {
        ...rest,
        votes: own.votes && publishedBallots(own.votes),
        progress,
        subject: person ? subject : of.data.name,
        unit: refTo(of),
        ...partnersOf(partners),
        resultFrom: resultFrom?.unit.data.name,
        state: PLEDGE_STATES[state],
        address: root + pledgeAddress(board.slug, page, own.id),
      };
    }),
  };
  return `${JSON.stringify(content)}\n`;
}

function refTo({ id, data }: Unit): { id: string; name: string } {
  return { id, name: data.name };
}

function partnersOf(units: readonly Unit[]): { partners?: { id: string; name: string }[] } {
  return units.length === 0 ? {} : { partners: units.map(refTo) };
}

const described = <T extends z.ZodType>(text: string, type: T) => type.describe(text);
const unitRef = z.object({ id: described('单位的编号', z.string()), name: described('单位的名称', z.string()) });
const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What `data.json` of a board holds, in words, for those who use it. */
export function boardDataSchema(): string {
  const { shape } = pledgeSchema;
  const about = (key: PledgeKey) => `${metaOf(shape[key]).label}：${metaOf(shape[key]).note}`;
  const plain = (key: PledgeKey) => described(about(key), z.string());
  const day = (key: PledgeKey) => described(about(key), dateText).optional();
  const ballots = z.object(
    Object.fromEntries(
      BALLOT_COUNTS.map((key) => [
        key,
        described(`${metaOf(ballotShape[key]).label}：${metaOf(ballotShape[key]).note}`, z.int().min(0)).optional(),
      ]),
    ),
  );
  const item = z.object({
    id: plain('id'),
    subject: plain('subject'),
    unit: described('承诺的党组织，或党员所在的党组织；联合承诺的是牵头的一个', unitRef),
    partners: described('联合承诺的其他党组织', z.array(unitRef)).optional(),
    category: plain('category').optional(),
    item: plain('item'),
    measures: plain('measures').optional(),
    standard: plain('standard'),
    base: plain('base').optional(),
    due: described(about('due'), dateText),
    owner: plain('owner'),
    proposed: day('proposed'),
    reviewed: day('reviewed'),
    signed: day('signed'),
    announced: day('announced'),
    started: day('started'),
    assessed: day('assessed'),
    progress: described(
      about('progress'),
      z.array(
        z.object({
          date: dateText,
          text: z.string(),
          url: z.string().optional(),
          reportedBy: described('单位另报的，是哪个单位；台账里写的没有这一项', z.string()).optional(),
          corrections: described(
            '公开以后改正的差错',
            z.array(z.object({ date: dateText, text: z.string() })),
          ).optional(),
        }),
      ),
    ).optional(),
    outcome: described(about('outcome'), z.enum(OUTCOMES)).optional(),
    doneAt: day('doneAt'),
    extendedTo: day('extendedTo'),
    reason: plain('reason').optional(),
    votes: described(about('votes'), ballots).optional(),
    resultFrom: described('结果由哪个单位报；台账里写的没有这一项', z.string()).optional(),
    state: described('状态：按日期和结果推算', z.enum(Object.values(PLEDGE_STATES))),
    address: described('这一项的网址', z.string()),
  });
  const board = z.object({
    $schema: z.string(),
    address: described('公示栏的网址', z.string()),
    title: described('标题', z.string()),
    year: described('年度', z.int()),
    kind: described('类型', z.enum(BOARD_KINDS)),
    unit: described('公示的党组织；联合公示的是牵头的一个', unitRef),
    partners: described('联合公示的其他党组织', z.array(unitRef)).optional(),
    publishedAt: described('发布时间，北京时间', z.string()),
    source: described('来源', z.string()),
    notice: described('公示期，起止两天都算在内', z.object({ from: dateText, to: dateText })),
    asOf: described('状态和统计推算到这一天', dateText),
    figures: z.object({
      total: described('承诺事项的件数', z.int()),
      kept: described('已兑现的件数', z.int()),
      overdue: described('逾期的件数', z.int()),
      rate: described(BOARD_TEXTS.rateMeans, z.number().nullable()),
      states: described('各状态的件数', z.record(z.enum(Object.values(PLEDGE_STATES)), z.int())),
    }),
    items: described('全部承诺事项', z.array(item)),
  });
  const schema = { title: BOARD_TEXTS.column, ...z.toJSONSchema(board) };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
