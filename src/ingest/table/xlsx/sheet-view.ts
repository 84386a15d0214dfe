import { type Attributes } from './xml.ts';

/** Columns of a sheet that stand together, from 0, both ends inclusive. */
interface ColumnRange {
  from: number;
  to: number;
  isHidden: boolean;
  level: number;
  isCollapsed: boolean;
}

interface RowView {
  isHidden: boolean;
  level: number;
  isCollapsed: boolean;
}

/** A row that is lower than this, in points, shows nothing. */
const LEAST_HEIGHT = 3;
/** A column that is narrower than this, in letters, shows nothing. */
const LEAST_WIDTH = 0.8;

/**
 * Which rows and columns of a sheet nobody sees: hidden by hand or by a filter, without height or width, or in a group
 * that is folded away.
 */
export class SheetView {
  readonly #columns: ColumnRange[] = [];
  readonly #rows = new Map<number, RowView>();
  #hidesRows = false;
  #hidesColumns = false;
  /** The row or column that stands for a folded group follows it. */
  #sumsBelow = true;
  #sumsRight = true;

  /** An element of the sheet in front of its rows. */
  open(element: string, attributes: Attributes): void {
    if (element === 'sheetFormatPr') {
      this.#hidesRows = isSet(attributes.zeroHeight) || isBelow(attributes.defaultRowHeight, LEAST_HEIGHT);
      this.#hidesColumns = isBelow(attributes.defaultColWidth, LEAST_WIDTH);
    } else if (element === 'outlinePr') {
      this.#sumsBelow = attributes.summaryBelow === undefined || isSet(attributes.summaryBelow);
      this.#sumsRight = attributes.summaryRight === undefined || isSet(attributes.summaryRight);
    } else if (element === 'col' && this.#columns.length < MOST_RANGES) this.#openColumns(attributes);
  }

  openRow(number: number, { hidden, ht, outlineLevel, collapsed }: Attributes): void {
    const isHidden =
      isSet(hidden) || isBelow(ht, LEAST_HEIGHT) || (this.#hidesRows && ht === undefined && hidden !== '0');
    const view = { isHidden, level: Number(outlineLevel ?? 0), isCollapsed: isSet(collapsed) };
    if (view.isHidden || view.level > 0 || view.isCollapsed) this.#rows.set(number, view);
  }

  hiddenRows(): Set<number> {
    const hidden = new Set<number>();
    for (const [number, { isHidden, level, isCollapsed }] of this.#rows) {
      if (isHidden) hidden.add(number);
      if (!isCollapsed) continue;
      const step = this.#sumsBelow ? -1 : 1;
      for (let next = number + step; (this.#rows.get(next)?.level ?? 0) > level; next += step) hidden.add(next);
    }
    return hidden;
  }

  /** `count`: of columns that have content. */
  hiddenColumns(count: number): Set<number> {
    const views: (Omit<ColumnRange, 'from' | 'to'> | undefined)[] = Array.from({ length: count });
    for (const { from, to, ...view } of this.#columns)
      for (let column = from; column <= Math.min(to, count - 1); column++) views[column] = view;
    const hidden = new Set<number>();
    for (const [column, view] of views.entries()) {
      if (view?.isHidden ?? this.#hidesColumns) hidden.add(column);
      if (view?.isCollapsed !== true) continue;
      const step = this.#sumsRight ? -1 : 1;
      for (let next = column + step; (views[next]?.level ?? 0) > view.level; next += step) hidden.add(next);
    }
    return hidden;
  }

  #openColumns({ min, max, width, hidden, outlineLevel, collapsed }: Attributes): void {
    this.#columns.push({
      from: Number(min) - 1,
      to: Number(max ?? min) - 1,
      isHidden: isSet(hidden) || isBelow(width, LEAST_WIDTH),
      level: Number(outlineLevel ?? 0),
      isCollapsed: isSet(collapsed),
    });
  }
}

/** More groups of columns than columns that are read there are not. */
const MOST_RANGES = 1000;

function isSet(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function isBelow(value: string | undefined, least: number): boolean {
  return value !== undefined && Number(value) < least;
}
