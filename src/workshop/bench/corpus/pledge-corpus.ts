import { addDays } from '../../../kernel/beijing-time.ts';
import { csvCell } from '../../../kernel/csv-cell.ts';
import { type Dice, diceFrom } from '../../dice.ts';
import { metaOf } from '../../../schema/field.ts';
import { type PledgeKey, pledgeSchema } from '../../../schema/kinds/pledge.ts';
import { filledIn, personName, type Subject } from './compose.ts';
import type { TreeFile } from './corpus.ts';

/** The day on which generated boards are looked at; the build's clock has to say the same. */
export const PLEDGE_DAY = '2026-11-20';

/** Pledges on a board of 100,000 on 400; on one of members, of 9,500,000 on 20,000. */
const ITEMS_ON_A_BOARD = { units: 250, members: 475 };

/** Who pledges on the boards: units, or the members of units. */
export type Pledging = keyof typeof ITEMS_ON_A_BOARD;

/** Units below the one that publishes a board; they pledge in turn. */
const SUBJECTS = 9;

const COLUMNS: readonly PledgeKey[] = [
  'id',
  'subject',
  'unit',
  'category',
  'item',
  'measures',
  'standard',
  'base',
  'due',
  'owner',
  'proposed',
  'reviewed',
  'signed',
  'announced',
  'started',
  'assessed',
  'progress',
  'outcome',
  'doneAt',
  'reason',
  'votes',
];
const CATEGORIES = ['民生实事', '产业发展', '基础设施', '公共服务', '组织建设'];
const ITEMS = [
  '{做}{地}的{工程}',
  '帮{地}的{几}户人家{做}{工程}',
  '把{地}到{地}的路灯{做}',
  '给{地}老人开一间食堂',
  '在{地}办{数}场夜校',
];
const STANDARDS = [
  '{数}户用上，{日}前验收，{成效}',
  '{小数}公里通到{地}，{数}{计量}材料有收据',
  '每月{几}次，全年{数}人次，签到公开',
];
const MEASURES = ['{办法}，{办法}；遇到{难处}，当周上会', '由{职务}{人}领一段，{办法}'];
const PROGRESS = ['{地}一段做完，{数}{计量}', '{办法}，{感受}', '验收组到{地}看了{数}处'];

/** Boards with so many pledges in all, the last one perhaps smaller, and the units that they need. Pure. */
export function pledgeCorpus(
  items: number,
  seed = 'bangyang',
  pledging: Pledging = 'units',
): { units(): Iterable<TreeFile>; boards(): Iterable<TreeFile>; boardCount: number } {
  const size = ITEMS_ON_A_BOARD[pledging];
  const boardCount = Math.ceil(items / size);
  return {
    boardCount,
    *units() {
      for (let board = 0; board < boardCount; board++) {
        yield {
          path: `units/${unitId(board)}.yaml`,
          text: `name: ${unitName(board)}\nkind: 党委\nfield: 农村\nparent: yunling-xianwei\n`,
        };
        for (let subject = 1; subject <= SUBJECTS; subject++) {
          yield {
            path: `units/${unitId(board, subject)}.yaml`,
            text: `name: ${unitName(board, subject)}\nkind: 党支部\nfield: 农村\nparent: ${unitId(board)}\n`,
          };
        }
      }
    },
    *boards() {
      for (let board = 0; board < boardCount; board++) {
        const dice = diceFrom(`${seed} board ${board}`);
        const count = Math.min(size, items - board * size);
        yield { path: `pledges/board-${board}/index.md`, text: boardText(board, pledging) };
        yield { path: `pledges/board-${board}/items.csv`, text: tableText(board, count, dice, pledging) };
      }
    },
  };
}

function unitId(board: number, subject?: number): string {
  return subject === undefined ? `zhen-${board}` : `cun-${board}-${subject}`;
}

function unitName(board: number, subject?: number): string {
  return subject === undefined ? `第${board}镇党委` : `第${board}镇${subject}村党支部`;
}

function boardText(board: number, pledging: Pledging): string {
  const { name, unit } = { name: unitName(board), unit: unitId(board) };
  return `---\ntitle: ${name} 2026 年公开承诺\nyear: 2026\nunit: ${unit}\nkind: ${pledging === 'units' ? '党组织' : '党员'}\npublishedAt: 2026-01-12 09:00\nsource:\n  name: ${name}\nphone: 0700-6612380\nnotice:\n  to: 2026-01-16\n---\n\n${name}和所属各村的承诺，年底逐项评议。\n`;
}

function tableText(board: number, count: number, dice: Dice, pledging: Pledging): string {
  const columns = COLUMNS.filter((key) => pledging === 'members' || key !== 'unit');
  const head = columns.map((key) => metaOf(pledgeSchema.shape[key]).label).join(',');
  const rows = Array.from({ length: count }, (_, index) => {
    const row = rowOf(index, board, dice, pledging);
    return columns.map((key) => csvCell(row[key] ?? '')).join(',');
  });
  return `${[head, ...rows].join('\n')}\n`;
}

function rowOf(index: number, board: number, dice: Dice, pledging: Pledging): Partial<Record<PledgeKey, string>> {
  const subject = unitName(board, (index % SUBJECTS) + 1);
  const about: Subject = { name: personName(dice), unit: subject, terms: ['公开承诺'] };
  const say = (sentences: readonly string[]) => filledIn(dice.pick(sentences), about, dice);
  const due = addDays('2026-03-01', dice.whole(0, 400));
  const isKept = due < PLEDGE_DAY && dice.chance(0.85);
  const row: Partial<Record<PledgeKey, string>> = {
    id: String(index + 1),
    ...(pledging === 'units' ? { subject } : { subject: `${about.name}　党员`, unit: subject }),
    category: dice.pick(CATEGORIES),
    item: say(ITEMS),
    measures: say(MEASURES),
    standard: say(STANDARDS),
    base: `${dice.whole(0, 90)} 户`,
    due,
    owner: `${about.name} 村党支部书记`,
    proposed: '2026-01-04',
    reviewed: '2026-01-06',
    signed: '2026-01-08',
    announced: '2026-01-12',
    started: '2026-02-20',
    progress: Array.from(
      { length: dice.whole(0, 3) },
      (_, step) => `2026-0${4 + step}-1${dice.whole(0, 9)} ${say(PROGRESS)}`,
    ).join('\n'),
  };
  if (isKept)
    Object.assign(row, {
      outcome: '兑现',
      doneAt: due,
      assessed: due,
      votes: `发出 40，收回 38，有效 38，满意 ${20 + (index % 10)}，比较满意 ${18 - (index % 10)}`,
    });
  return row;
}
