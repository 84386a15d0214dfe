import { countIssues } from '../../../diagnostics/issue.ts';
import { pledgeAddress } from '../../../addresses/address.ts';
import { type Content, isShown, rowsOf, type Source, textOf, validValues } from '../../../ingest/content/content.ts';
import type { ContentFile } from '../../../ingest/files/content-file.ts';
import { BOARD_PAGE_SIZE } from '../../../model/entities/board.ts';
import type { Site } from '../../../model/site/site.ts';
import { sealedFiles } from '../../../validate/read/read-seals.ts';
import { ContentChanged } from '../../../validate/read/source-text.ts';
import { correctionsOf, publishedPieces } from '../../../validate/reviews/pieces.ts';
import type { Look, NoPage, PieceSeal } from '../questions/look.ts';
import type { SentChange } from '../questions/messages.ts';
import { refuseImpossible } from './changed-files.ts';
import type { HeldContent } from './held-content.ts';
import type { HeldSite } from './held-site.ts';
import { findingsIn } from './look-findings.ts';
import { belongingTo, pageOfFile } from './page-of-file.ts';
import type { PagePrinter } from './pages.ts';
import type { Scratch } from './scratch.ts';
import type { SeenFiles } from './seen-files.ts';

/** What a look is made with. */
export interface LookMeans {
  held: HeldContent;
  scratch: Scratch;
  printer: PagePrinter;
  seen: SeenFiles;
  sites: HeldSite;
}

/** What a content folder would say with changes, and the page of a piece then. Throws a `LookRefused`. */
export async function lookAt(
  { changes, piece }: { changes: readonly SentChange[]; piece: string },
  means: LookMeans,
): Promise<Look> {
  const began = performance.now();
  refuseImpossible(changes, piece);
  return means.held.with(changes, async (check, { files: all, base }) => {
    const files = filesByPath(all);
    const isChanged = new Set(changes.map(({ path }) => path));
    const isOwn = belongingTo(piece);
    const reports = reportsOfBoard(piece, check.content);
    const isOfPiece = (path: string) => isOwn(path) || reports.has(path);
    const found = findingsIn(check, files, (path) => isChanged.has(path) || isOfPiece(path), {
      piece,
      gone: changes.map(({ path }) => path),
    });
    const address = pageOfFile(piece) ?? placeOfReport(piece, check.content);
    const page = await pageOf({ address, piece, changed: [...isChanged], base }, check.content, means);
    return {
      seal: sealOf(piece, check.content),
      address,
      ...page,
      ...found,
      canPublish: countIssues(check.issues).errors === 0,
      milliseconds: Math.round(performance.now() - began),
    };
  });
}

/** Reports of a board's pledges: a new ledger may leave them without their pledge. */
function reportsOfBoard(path: string, { boards, reports }: Content): ReadonlySet<string> {
  const board = boards.find(({ file }) => file.path === path);
  const own = board ? reports.filter((report) => textOf(report, 'pledge')?.startsWith(`${board.slug}/`)) : [];
  return new Set(own.map(({ file }) => file.path));
}

/** Where readers find what a report says: at its pledge. */
function placeOfReport(path: string, { reports, pledges }: Content): string | undefined {
  const report = reports.find(({ file }) => file.path === path);
  const [board = '', id = ''] = (report ? textOf(report, 'pledge') : undefined)?.split('/') ?? [];
  if (id === '') return undefined;
  const rows = pledges.flatMap((source) => (source.board === board ? rowsOf(source) : []));
  const index = rows.findIndex((row) => String(row.id).toLowerCase() === id.toLowerCase());
  return index < 0 ? undefined : pledgeAddress(board, Math.floor(index / BOARD_PAGE_SIZE) + 1, id);
}

function filesByPath(files: readonly ContentFile[]): Map<string, ContentFile> {
  return new Map(files.map((file) => [file.path.normalize('NFC'), file]));
}

function sealOf(path: string, content: Content): PieceSeal | undefined {
  const piece = publishedPieces(content).find(({ source }) => source.file.path === path);
  return piece && { id: piece.id, files: sealedFiles(piece, content), corrections: correctionsOf(piece.source) };
}

type Page = Pick<Look, 'html' | 'noPage' | 'isWithheld'>;

async function pageOf(
  { address, ...asked }: { address: string | undefined; piece: string; changed: readonly string[]; base: Content },
  content: Content,
  { printer, seen, sites }: LookMeans,
): Promise<Page> {
  if (address === undefined) return no('none', '这个文件没有自己的网页。');
  if (!validValues(content.site)) return no('settings', '网站设置（content/site.yaml）有误，改好以后才看得到网页。');
  const print = async (site: Site, isWithheld: boolean): Promise<Page> => {
    const html = await printer.page(site, address.replace(/#.*/, ''));
    if (html === undefined) return no('faulty', '这一稿还有错误，改好以后才看得到网页。');
    seen.add(content, site);
    return { html, noPage: undefined, isWithheld };
  };
  try {
    if (!printer.isReady()) return no('preparing', '正在准备网页的样子，大约半分钟，请稍等。');
    const preview = withPiece(asked.piece, content);
    const isPreview = preview !== undefined;
    return await sites.with(preview ?? content, { ...asked, isPreview }, (site) => print(site, isPreview));
  } catch (error) {
    if (error instanceof ContentChanged) throw error;
    return no('failed', `网页做不出来：${(error as Error).message}`);
  }
}

function no(code: NoPage['code'], message: string): Page {
  return { html: undefined, noPage: { code, message }, isWithheld: false };
}

/**
 * Content to be built with previews, in which a piece is a draft or due later, and of other pieces there is what readers
 * get. Undefined where readers get that piece too.
 */
function withPiece(piece: string, content: Content): Content | undefined {
  const { entries, boards, comments, reports, appraisals, namelists, now } = content;
  const source = [...entries, ...boards, ...comments, ...reports, ...appraisals, ...namelists].find(
    ({ file }) => file.path === piece,
  );
  if (!source || isShown(source, now, false)) return undefined;
  const shown = <S extends Source>(all: readonly S[]): S[] =>
    all.filter((one) => one.file === source.file || isShown(one, now, false));
  return {
    ...content,
    entries: shown(entries),
    boards: shown(boards),
    comments: shown(comments),
    reports: shown(reports),
    appraisals: shown(appraisals),
    namelists: shown(namelists),
  };
}
