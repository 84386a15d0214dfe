import { cellName, FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { Personal } from '../../diagnostics/problems/personal.ts';
import { UNREAD_REASONS } from '../../ingest/documents/contents.ts';
import { readContents } from '../../ingest/documents/read-contents.ts';
import { pictureSecrets } from '../../media/picture-secrets.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { findPersonal } from '../../kernel/privacy/facts/find-personal.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import { personalFinding } from '../rules/personal-finding.ts';
import { hiddenInWorkbook } from './hidden-in-workbook.ts';
import { hitsInTable, type TableHit } from './personal-data-in-table.ts';

/**
 * What is wrong in a document or an archive that is published as it is: S01 to S03 and S06 to S10 in all that it holds, T36 in a workbook, and
 * T41 and F47 where something in it could not be looked into.
 */
export async function inspectDocument(bytes: Uint8Array): Promise<Finding[]> {
  const { texts, tables, pictures, unread } = await readContents(bytes);
  return [
    ...texts.flatMap(({ where, text }) => inText(where, text)),
    ...tables.flatMap(({ where, table }) => hitsInTable(table).map((hit) => inTable(where, hit))),
    ...tables.flatMap(({ where, table }) => (where === '' ? hiddenInWorkbook(table) : [])),
    ...(await secretsInPictures(pictures)),
    ...unreadParts(unread),
  ];
}

function inText(where: string, text: string): Finding[] {
  const folded = foldLetters(text);
  const hasLines = folded.includes('\n');
  return findPersonal(folded).map(({ kind, start }) => {
    const line = hasLines ? `第 ${folded.slice(0, start).split('\n').length} 行` : '';
    return personalFinding(kind, { place: 'inside', where: shown(`${where}${line}`) }, FILE_START);
  });
}

/** A hit in a workbook by itself has the place of its cell; in one inside of others it is said in words. */
function inTable(where: string, { kind, place, at, cell, sheet }: TableHit): Finding {
  if (where === '') return personalFinding(kind, { place, cell }, at);
  const own = at.cell
    ? `${sheet === '' ? '' : `「${sheet}」`}${cellName({ row: at.cell.row, column: at.cell.column })} 格`
    : BESIDES[place]?.replace('格', `${cell ?? ''} 格`);
  const details: Personal = { place: 'inside', where: shown(`${where}${own ?? ''}`) };
  return personalFinding(kind, details, FILE_START);
}

const BESIDES: Readonly<Record<string, string>> = {
  comment: '格的批注',
  besides: '工作表的名字、批注、链接或文档的属性',
  margin: '页眉或页脚',
};

/** Names in it are chosen by whoever made the file. */
const shown = (where: string) => excerpt(where, 80);

/** S12: photos with the place where they were taken, or whose they are; and personal data that is written into them. */
async function secretsInPictures(pictures: readonly { where: string; bytes: Uint8Array }[]): Promise<Finding[]> {
  const found: Finding[] = [];
  const told: string[] = [];
  for (const { where, bytes } of pictures) {
    const secrets = await pictureSecrets(bytes);
    if (!secrets) continue;
    const { hasPlace, hasOwner, texts } = secrets;
    if (hasPlace || hasOwner)
      told.push(
        `${shown(where)}（${[hasPlace ? '拍摄地点' : '', hasOwner ? '拍摄人' : ''].filter(Boolean).join('、')}）`,
      );
    for (const text of texts) found.push(...inText(`${where}的说明`, text));
  }
  if (told.length > 0) found.push(finding('S12', { parts: told.slice(0, MOST_NAMED), count: told.length }, FILE_START));
  return found;
}

/** T41: what could not be looked into; F47: what nobody can look into. */
function unreadParts(unread: readonly { where: string; reason: keyof typeof UNREAD_REASONS }[]): Finding[] {
  const partsOf = (some: typeof unread) => ({
    count: some.length,
    parts: some.slice(0, MOST_NAMED).map(({ where, reason }) => `${shown(where)}${UNREAD_REASONS[reason]}`),
  });
  const closed = unread.filter(({ reason }) => reason === 'format');
  const others = unread.filter(({ reason }) => reason !== 'format');
  return [
    ...(closed.length > 0 ? [finding('F47', partsOf(closed), FILE_START)] : []),
    ...(others.length > 0 ? [finding('T41', { reason: 'part', ...partsOf(others) }, FILE_START)] : []),
  ];
}

const MOST_NAMED = 3;
