import { markdownToHast } from 'satteri';
import type { HastNode } from 'satteri';
import type { Entry } from '../../model/entry.ts';
import { ancestorsOf } from '../../model/unit.ts';
import { ENTRY_KINDS } from '../../schema/entry-kind.ts';
import { FILTERS } from '../filters.ts';

/** One entry as Pagefind indexes it. */
export interface SearchRecord {
  url: string;
  content: string;
  language: 'zh-CN';
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** The record of an entry: title and names first, then everything that its page says. */
export function recordOf(entry: Entry): SearchRecord {
  const { title, subtitle, summary, keywords } = entry.data;
  const name = 'name' in entry.data ? entry.data.name : undefined;
  const speaker = entry.kind === 'speech' ? `${entry.data.post} ${entry.data.speaker} ${entry.data.occasion}` : undefined;
  const lines = [title, subtitle, name, speaker, summary, keywords?.join(' '), entry.unit?.data.name, ...factsOf(entry), bodyText(entry)];
  const units = entry.unit ? [entry.unit, ...ancestorsOf(entry.unit)].map((unit) => unit.data.name) : [];
  return {
    url: entry.address,
    content: lines.filter(Boolean).join('\n'),
    language: 'zh-CN',
    meta: { title, date: entry.publishedAt.slice(0, 10), kind: ENTRY_KINDS[entry.kind].label },
    filters: {
      [FILTERS.kind]: [ENTRY_KINDS[entry.kind].label],
      [FILTERS.field]: entry.field ? [entry.field.short] : [],
      [FILTERS.unit]: units,
      [FILTERS.year]: [entry.publishedAt.slice(0, 4)],
    },
    sort: { date: entry.publishedAt },
  };
}

/** What the page shows around the body: honours, key figures, the caption. */
function factsOf({ kind, data }: Entry): string[] {
  const lines = [data.cover?.caption ?? ''];
  if (kind !== 'branch' && kind !== 'member') return lines;
  const honours = (data.honours ?? []).map(({ name, level, year, by }) => [name, level, year, by].filter(Boolean).join(' '));
  const figures = (data.figures ?? []).map(({ value, unit = '', label }) => `${label} ${value}${unit}`);
  return [...lines, ...honours, ...figures];
}

/** The attributes of a component that readers see. */
function wordsOfTag(tag: string): string {
  return [...tag.matchAll(/ (?:title|by|caption|alt)="([^"]*)"/g)].map(([, words]) => ` ${words} `).join('') || ' ';
}

/** The words of a body, a line for each block. MDX tags are no words. */
export function bodyText(entry: Entry): string {
  const text = entry.kind === 'topic' ? entry.body.replace(/<\/?[A-Z][^>]*>/g, wordsOfTag) : entry.body;
  return textOf(markdownToHast(text, { features: { frontmatter: false, smartPunctuation: false } }));
}

const BLOCKS = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'tr', 'pre']);

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map((child) => textOf(child as HastNode)).join('');
  return node.type === 'element' && BLOCKS.has(node.tagName) ? `${text}\n` : text;
}
