import { countIssues } from '../../../diagnostics/issue.ts';
import { type Content, isShown, validValues } from '../../../ingest/content/content.ts';
import type { ContentFile } from '../../../ingest/files/content-file.ts';
import { buildSite } from '../../../model/site/build-site.ts';
import type { Site } from '../../../model/site/site.ts';
import type { CheckResult } from '../../../validate/check.ts';
import { sealedFiles } from '../../../validate/read/read-seals.ts';
import { ContentChanged } from '../../../validate/read/source-text.ts';
import { correctionsOf, publishedPieces } from '../../../validate/reviews/pieces.ts';
import type { Look, NoPage, PieceSeal } from '../questions/look.ts';
import type { SentChange } from '../questions/messages.ts';
import { filesWithChanges, refuseImpossible } from './changed-files.ts';
import type { HeldContent } from './held-content.ts';
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
}

/** What a content folder would say with changes, and the page of a piece then. Throws a `LookRefused`. */
export async function lookAt(
  { changes, piece }: { changes: readonly SentChange[]; piece: string },
  { held, scratch, printer, seen }: LookMeans,
): Promise<Look> {
  const began = performance.now();
  refuseImpossible(changes, piece);
  return held.with(changes, async (check, base) => {
    const files = filesByPath(filesWithChanges(base.files, changes, scratch));
    const isChanged = new Set(changes.map(({ path }) => path));
    const isOfPiece = belongingTo(piece);
    const found = findingsIn(check, files, (path) => isChanged.has(path) || isOfPiece(path), {
      piece,
      gone: changes.map(({ path }) => path),
    });
    const address = pageOfFile(piece);
    const page = await pageOf(address, piece, check, printer, seen);
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

function filesByPath(files: readonly ContentFile[]): Map<string, ContentFile> {
  return new Map(files.map((file) => [file.path.normalize('NFC'), file]));
}

function sealOf(path: string, content: Content): PieceSeal | undefined {
  const piece = publishedPieces(content).find(({ source }) => source.file.path === path);
  return piece && { id: piece.id, files: sealedFiles(piece, content), corrections: correctionsOf(piece.source) };
}

type Page = Pick<Look, 'html' | 'noPage' | 'isWithheld'>;

async function pageOf(
  address: string | undefined,
  piece: string,
  { content }: CheckResult,
  printer: PagePrinter,
  seen: SeenFiles,
): Promise<Page> {
  const no = (code: NoPage['code'], message: string): Page => ({
    html: undefined,
    noPage: { code, message },
    isWithheld: false,
  });
  if (address === undefined) return no('none', '这个文件没有自己的网页。');
  if (!validValues(content.site)) return no('settings', '网站设置（content/site.yaml）有误，改好以后才看得到网页。');
  try {
    if (!printer.isReady()) return no('preparing', '正在准备网页的样子，大约半分钟，请稍等。');
    const { site, isWithheld } = siteWith(piece, content);
    const html = await printer.page(site, address);
    if (html === undefined) return no('faulty', '这一稿还有错误，改好以后才看得到网页。');
    seen.add(content, site);
    return { html, noPage: undefined, isWithheld };
  } catch (error) {
    if (error instanceof ContentChanged) throw error;
    return no('failed', `网页做不出来：${(error as Error).message}`);
  }
}

/** The site with a piece in it, be it a draft or due later; of other pieces what readers get. */
function siteWith(piece: string, content: Content): { site: Site; isWithheld: boolean } {
  const { now } = content;
  const sources = [
    ...content.entries,
    ...content.boards,
    ...content.comments,
    ...content.appraisals,
    ...content.namelists,
  ];
  const source = sources.find(({ file }) => file.path === piece);
  if (!source || isShown(source, now, false)) return { site: buildSite(content, false), isWithheld: false };
  const shown = <S extends (typeof sources)[number]>(all: readonly S[]): S[] =>
    all.filter((one) => one === (source as typeof one) || isShown(one, now, false));
  const withPiece: Content = {
    ...content,
    entries: shown(content.entries),
    boards: shown(content.boards),
    comments: shown(content.comments),
    appraisals: shown(content.appraisals),
    namelists: shown(content.namelists),
  };
  return { site: buildSite(withPiece, true), isWithheld: true };
}
