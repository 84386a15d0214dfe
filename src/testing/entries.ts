import { ENTRY_KINDS, type EntryKind } from '../schema/kinds/entry-kind.ts';

/** Front matter as YAML text would say it; JSON is YAML. */
type Fields = object;

const USUAL: Readonly<Record<EntryKind, Fields>> = {
  branch: { name: '青石村党支部', unit: 'qingshi-cun', summary: '一句话的摘要。' },
  member: { name: '石大山', post: '村医', unit: 'qingshi-cun', summary: '一句话的摘要。' },
  speech: { speaker: '石远舟', post: '镇党委书记', occasion: '全镇大会', date: '2026-06-30' },
  news: {},
  topic: {},
};

const BODY = '这是一段正文，写的是村里的事。\n';

/** The path below `content/` of an entry in its own folder. */
export function entryPath(kind: EntryKind, slug: string): string {
  const { folder, extension } = ENTRY_KINDS[kind];
  return `${folder}/${slug}/index${extension}`;
}

/** The text of an entry that is right; `fields` adds or replaces front matter. */
export function entryText(kind: EntryKind, fields: Fields = {}, body = BODY): string {
  const all = {
    title: '青石坡上的渠',
    publishedAt: '2026-07-01 09:00',
    source: { name: '青石镇党委' },
    ...USUAL[kind],
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** The file of a unit that is right. */
export function unitText(fields: Fields = {}): string {
  const all = { name: '青石村党支部', kind: '党支部', field: '农村', ...fields };
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** The unit that entries of `entryText` belong to. */
export const UNIT = { 'units/qingshi-cun.yaml': unitText() };
