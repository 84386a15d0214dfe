import { pledgesByUnit } from '../../model/entities/board.ts';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../../kernel/nearest.ts';
import type { Board } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import type { PosterSize } from '../../views/posters/poster-html.ts';

/** What is to be printed, as it was typed. */
export interface PosterOrder {
  board: string;
  unit: string | undefined;
  size: PosterSize;
  file: string;
}

const USAGE = '用法：npm run poster -- <公示栏> [--unit 单位编号] [--size A3|A4] [--out 文件.pdf]';

/** Reads a command line; throws with what is wrong with it. */
export function posterOrder(args: readonly string[]): PosterOrder {
  const { positionals, values } = parsed(args);
  const [board] = positionals;
  if (board === undefined || positionals.length > 1)
    throw new Error(`${board === undefined ? '请写明印哪一块公示栏' : '一次只印一块公示栏'}。${USAGE}`);
  const size = values.size?.toUpperCase() ?? 'A3';
  if (size !== 'A3' && size !== 'A4') throw new Error(`没有「${values.size}」这种纸：可以写 A3 或 A4。`);
  const name = [board, values.unit, size].filter((part) => part !== undefined).join('-');
  return { board, unit: values.unit, size, file: values.out ?? join('posters', `${name}.pdf`) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { unit: { type: 'string' }, size: { type: 'string' }, out: { type: 'string' } },
    });
  } catch (error) {
    throw new Error(`看不懂「${args.join(' ')}」。${USAGE}`, { cause: error });
  }
}

/** The board of that name. */
export function orderedBoard({ board: slug }: PosterOrder, site: Site): Board {
  const board = site.boards.find((other) => other.slug === slug);
  if (board) {
    if (board.pledges.length === 0) throw new Error(`公示栏「${slug}」还没有承诺事项，没有可以打印的。`);
    return board;
  }
  throw new Error(
    `没有公示栏「${slug}」。${suggestion(
      slug,
      site.boards.map((other) => [other.slug, other.data.title]),
    )}`,
  );
}

/** Throws unless that unit, or a member of it, has pledged on the board, alone or with others. */
export function orderedUnit({ unit: id }: PosterOrder, board: Board, site: Site): string | undefined {
  if (id === undefined) return undefined;
  const units = [...pledgesByUnit(board).keys()];
  if (units.some((unit) => unit.id === id)) return id;
  const known = site.units.get(id);
  const problem = known ? `${known.data.name}（${id}）在「${board.data.title}」里没有承诺。` : `没有单位「${id}」。`;
  throw new Error(
    problem +
      suggestion(
        id,
        units.map((unit) => [unit.id, unit.data.name]),
      ),
  );
}

const MOST_LISTED = 30;

function suggestion(typed: string, choices: readonly (readonly [string, string])[]): string {
  const near = nearest(
    typed,
    choices.map(([id]) => id),
  );
  const list = choices
    .slice(0, MOST_LISTED)
    .map(([id, name]) => `\n  ${id}　${name}`)
    .join('');
  const rest = choices.length > MOST_LISTED ? `\n  ……共 ${choices.length} 个` : '';
  return `${near === undefined ? '' : `是不是「${near}」？`}${choices.length > 0 ? `可以写：${list}${rest}` : '现在一个也没有。'}`;
}
