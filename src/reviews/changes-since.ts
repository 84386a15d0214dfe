import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportFix } from '../diagnostics/reports/fix.ts';
import { earlierVersion } from '../git/earlier-versions.ts';
import { repositoryOf } from '../git/find-repository.ts';
import { decode } from '../ingest/files/decode.ts';
import { ledgerChanges, type RowChange } from '../ingest/merge/ledger-changes.ts';
import { readCsv } from '../ingest/table/csv/csv.ts';
import type { TableFile } from '../ingest/table/table.ts';
import { readXlsx } from '../ingest/table/xlsx/xlsx.ts';
import { maskPersonalData } from '../kernel/privacy/personal-data.ts';
import { shorten } from '../kernel/text-width.ts';
import type { SealedVersion } from '../schema/kinds/review.ts';
import { changedFiles, filesInLines, sealedDigest } from '../validate/reviews/seal.ts';
import type { ReviewedPiece } from './reviewed-piece.ts';

/** Rows of a ledger that are listed. */
const MOST_ROWS = 60;

/**
 * What of a piece is not as it was signed, for people to read: a text line by line, a ledger row by row and cell by
 * cell, of anything else that it is another. The signed text is looked for in git's history. Personal data is masked.
 */
export async function changesSince(
  { files }: ReviewedPiece,
  version: SealedVersion,
  contentFolder: string,
  colour = false,
): Promise<string[]> {
  const repository = repositoryOf(contentFolder);
  const sealed = filesInLines(version.files);
  const reports: string[] = [];
  for (const { path, change } of changedFiles(sealed, files)) {
    const digest = sealed.find((file) => file.path === path)?.digest;
    const before =
      digest === undefined || !repository
        ? undefined
        : await earlierVersion(
            repository.folder,
            `${repository.below}${path}`,
            (bytes) => sealedDigest(path, bytes) === digest,
          ).catch(() => undefined);
    const now = change === '去掉' ? undefined : readFileSync(join(contentFolder, path));
    reports.push(
      maskPersonalData(before && now ? difference(path, before, now, colour) : without(path, change, before)),
    );
  }
  return reports;
}

function without(path: string, change: string, before: Buffer | undefined): string {
  const why = change === '改了' && !before ? '（git 里找不到签字时的那一稿，说不出改了哪几处）' : '';
  return `${change}：content/${path}${why}`;
}

function difference(path: string, before: Buffer, now: Buffer, colour: boolean): string {
  const [, form] = /\.(csv|xlsx)$/i.exec(path) ?? [];
  if (form !== undefined) {
    const changes = ledgerChanges(tableIn(before, form), tableIn(now, form));
    if (!('reason' in changes)) return ledgerReport(path, changes);
  }
  const [old, present] = [decode(before), decode(now)];
  if (form?.toLowerCase() === 'xlsx' || !('text' in old) || !('text' in present)) return `改了：content/${path}`;
  return `改了：${reportFix(`content/${path}`, old.text.replace(/\n$/, ''), present.text.replace(/\n$/, ''), colour)}`;
}

function tableIn(bytes: Buffer, form: string): TableFile {
  if (form.toLowerCase() === 'xlsx') return readXlsx(bytes);
  const decoded = decode(bytes);
  return readCsv('text' in decoded ? decoded.text : new TextDecoder('gb18030').decode(bytes).replace(/\r\n?/g, '\n'));
}

function ledgerReport(
  path: string,
  { rows, isElsewhere }: { rows: readonly RowChange[]; isElsewhere: boolean },
): string {
  const said = (text: string) => `「${shorten(text.replace(/\s+/g, ' '), 40)}」`;
  const lines = rows
    .slice(0, MOST_ROWS)
    .flatMap(({ id, change, row, cells }) => [
      `    第 ${row} 行，编号 ${id}：${change}`,
      ...(change === '改了'
        ? cells.map(({ header, was, now }) => `      ${header}：${said(was)} → ${said(now)}`)
        : cells.slice(0, 4).map(({ header, was, now }) => `      ${header}：${said(change === '新加' ? now : was)}`)),
    ]);
  const more = rows.length > MOST_ROWS ? [`    ……还有 ${rows.length - MOST_ROWS} 行`] : [];
  const around = isElsewhere ? ['    表头上面的文字、没有编号的行，或者别的工作表也改了'] : [];
  const nothing = lines.length + around.length === 0 ? ['    格子里的字没有变，变的是样子（字体、列宽、批注）'] : [];
  return [`改了：content/${path}`, ...lines, ...more, ...around, ...nothing].join('\n');
}
