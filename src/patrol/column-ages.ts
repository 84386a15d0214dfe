import { type Content, textOf, validValues, withheld } from '../ingest/content/content.ts';
import { daysBetween, dayOf } from '../kernel/beijing-time.ts';
import { PATROLLED_COLUMNS, PATROLLED_NAMES, type PatrolSettings, USUAL_PATROL } from '../schema/settings/patrol.ts';
import type { ColumnAge, PatrolSection } from './patrol-report.ts';

/** How long ago each column had something new. */
export function columnAges(content: Content): ColumnAge[] {
  const limits: NonNullable<PatrolSettings['days']> = validValues(content.site)?.patrol?.days ?? {};
  const today = dayOf(content.now);
  return PATROLLED_COLUMNS.map((column) => {
    const sources = column === 'board' ? content.boards : content.entries.filter(({ kind }) => kind === column);
    let count = 0;
    let latest: string | undefined;
    for (const source of sources) {
      const published = textOf(source, 'publishedAt');
      if (published === undefined || withheld(source, content.now) !== undefined) continue;
      count++;
      if (latest === undefined || published > latest) latest = published;
    }
    const limit = limits[column] ?? USUAL_PATROL.days[column];
    const days = latest === undefined ? undefined : daysBetween(dayOf(latest), today);
    const isLate = limit > 0 && (days === undefined || days > limit);
    return { column: PATROLLED_NAMES[column], count, latest: latest && dayOf(latest), days, limit, isLate };
  });
}

/** Columns that had nothing new for longer than they may, or are empty. */
export function columnSection(ages: readonly ColumnAge[], organiser: string): PatrolSection {
  return {
    id: 'columns',
    title: '栏目更新',
    rule: '每个栏目在期限之内要有新的，不能空着。',
    items: ages
      .filter(({ isLate }) => isLate)
      .map(({ column, latest, days, limit }) => ({
        text:
          latest === undefined ? '空栏目，一篇也没有' : `${days!} 天没有更新，最近一篇是 ${latest}，期限 ${limit} 天`,
        where: `栏目「${column}」`,
        who: organiser,
        isDue: true,
      })),
  };
}
