import { type MonthlyColumn, type MonthlyFigures } from '../../ingest/monthly/monthly-table.ts';
import { figureValue } from '../../ingest/monthly/monthly-cells.ts';
import type { Monthly } from '../../model/entities/beside.ts';
import type { Entry } from '../../model/entities/linked.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { BAR_HEIGHT, barHeight, MONTH_STEP, monthLabel, monthsBetween } from '../boards/month-axis.ts';

/** A table of figures by month, and its drawing. */
export interface MonthlyView {
  title: string;
  note: string | undefined;
  columns: { label: string; isRemark: boolean }[];
  rows: { head: string; cells: string[] }[];
  total: { head: string; cells: string[] } | undefined;
  notes: readonly string[];
  chart: MonthlyChart | undefined;
}

/** Bars of each month side by side; `x`, widths and heights in units of the drawing. */
export interface MonthlyChart {
  width: number;
  height: number;
  /** What the bars of a month stand for, in their order. */
  keys: string[];
  bars: { x: number; height: number; width: number; series: number; value: string | undefined }[];
  labels: { x: number; text: string }[];
}

/** More bars side by side cannot be told apart. */
const MOST_SERIES = 3;
const GAP = 8;

export function monthlyViews({ monthly }: Pick<Entry, 'monthly'>): MonthlyView[] {
  return monthly.map(monthlyView);
}

function monthlyView({ title, note, figures }: Monthly): MonthlyView {
  const shown = (cells: readonly (string | null)[]) =>
    cells.map((cell, column) => cell ?? (figures.columns[column]!.isRemark ? '' : ENTRY_TEXTS.noFigure));
  return {
    title,
    note,
    columns: figures.columns.map(({ label, isRemark }) => ({ label, isRemark })),
    rows: figures.rows.map(({ month, cells }) => ({ head: ENTRY_TEXTS.month(month), cells: shown(cells) })),
    total: figures.total && { head: ENTRY_TEXTS.sum, cells: shown(figures.total) },
    notes: figures.notes,
    chart: chartOf(figures),
  };
}

/** Drawn are the first column of figures and those that count the same. One month alone is no drawing. */
function chartOf({ columns, rows }: MonthlyFigures): MonthlyChart | undefined {
  const drawn = drawnColumns(columns);
  const [first, last] = [rows[0]?.month, rows.at(-1)?.month];
  if (first === undefined || last === undefined || first === last || drawn.length === 0) return undefined;
  const months = monthsBetween(first, last);
  // Months far apart are points, not a course.
  if (months.length > rows.length * 3) return undefined;
  const byMonth = new Map(rows.map(({ month, cells }) => [month, cells]));
  const values = rows.flatMap(({ cells }) =>
    drawn.flatMap((column) => (cells[column] ? figureValue(cells[column]) : [])),
  );
  const most = Math.max(...values, 0) || 1;
  const width = (MONTH_STEP - GAP) / drawn.length;
  return {
    width: months.length * MONTH_STEP,
    height: BAR_HEIGHT,
    keys: drawn.map((column) => columns[column]!.label),
    bars: months.flatMap((month, place) =>
      drawn.flatMap((column, series) => {
        const value = byMonth.get(month)?.[column];
        if (!value) return [];
        return {
          x: place * MONTH_STEP + GAP / 2 + Math.round(series * width),
          width: Math.floor(width) - 1,
          height: barHeight(figureValue(value), most),
          series,
          value: drawn.length === 1 && value.length <= 5 ? value : undefined,
        };
      }),
    ),
    labels: months.map((month, place) => ({ x: place * MONTH_STEP + MONTH_STEP / 2, text: monthLabel(month) })),
  };
}

function drawnColumns(columns: readonly MonthlyColumn[]): number[] {
  const figures = [...columns.keys()].filter((column) => !columns[column]!.isRemark);
  const unit = columns[figures[0] ?? -1]?.unit;
  return figures.filter((column) => columns[column]!.unit === unit).slice(0, MOST_SERIES);
}
