import type { Entry } from '../../model/entry.ts';
import { ancestorsOf } from '../../model/unit.ts';
import { ENTRY_KINDS } from '../../schema/entry-kind.ts';
import { bodyBlocks } from './body-blocks.ts';
import type { SearchRecord } from './record.ts';

/** The record of an entry: names and titles, headings, then everything else that its page says. */
export function recordOf(entry: Entry): SearchRecord {
  const { title, subtitle, summary, keywords } = entry.data;
  const names = 'name' in entry.data ? [entry.data.name] : [];
  const { headings, text } = bodyBlocks(entry);
  const kind = ENTRY_KINDS[entry.kind].label;
  return {
    address: entry.address,
    title,
    kind,
    time: entry.publishedAt,
    zones: {
      title: [...names, title],
      headings: [subtitle, ...headings].filter(isSaid),
      text: [summary, ...spoken(entry), ...text, ...facts(entry), keywords?.join('　'), entry.unit?.data.name].filter(isSaid),
    },
    facets: {
      kind: [kind],
      field: entry.field ? [entry.field.short] : [],
      unit: entry.unit ? [entry.unit, ...ancestorsOf(entry.unit)].map((unit) => unit.data.name) : [],
      year: [entry.publishedAt.slice(0, 4)],
      level: honoursOf(entry).flatMap(({ level }) => level ?? []),
    },
    names,
    byPinyin: true,
  };
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== '';

function spoken({ kind, data }: Entry): (string | undefined)[] {
  return kind === 'speech' ? [`${data.post} ${data.speaker}`, data.occasion, data.place] : kind === 'member' ? [data.post] : [];
}

function honoursOf({ kind, data }: Entry) {
  return kind === 'branch' || kind === 'member' ? (data.honours ?? []) : [];
}

/** What the page shows around the body: the caption, key figures, honours, who wrote it. */
function facts(entry: Entry): (string | undefined)[] {
  const { kind, data } = entry;
  const honours = honoursOf(entry).map(({ name, level, year, by }) => [name, level, year, by].filter(Boolean).join(' '));
  const figures = kind === 'branch' || kind === 'member' ? (data.figures ?? []).map(({ value, unit = '', label }) => `${label} ${value}${unit}`) : [];
  return [data.cover?.caption, data.cover?.credit, ...figures, ...honours, data.source.name, data.source.author, data.editor];
}
