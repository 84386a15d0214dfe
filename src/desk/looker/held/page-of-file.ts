import {
  appraisalAddress,
  boardAddress,
  entryAddress,
  MAP_ADDRESS,
  namelistAddress,
  PAGES,
  repliesAddress,
  seriesAddress,
  unitAddress,
} from '../../../addresses/address.ts';
import { roleOf } from '../../../ingest/files/content-file.ts';
import { COMMENT_FOLDER } from '../../../schema/kinds/comment.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../../schema/kinds/report.ts';
import { REVIEW_FOLDER } from '../../../schema/kinds/review.ts';

/** The address of the page that shows a content file; undefined for one that has none. */
export function pageOfFile(path: string): string | undefined {
  const role = roleOf(path.normalize('NFC'));
  switch (role.role) {
    case 'entry':
      return entryAddress(role.kind, role.slug);
    case 'unit':
      return unitAddress(role.id);
    case 'series':
      return seriesAddress(role.id);
    case 'board':
      return boardAddress(role.slug);
    case 'pledges':
      return boardAddress(role.board);
    case 'appraisal':
      return appraisalAddress(role.slug);
    case 'namelist':
      return namelistAddress(role.kind, role.slug);
    case 'people':
      return namelistAddress(role.kind, role.namelist);
    case 'replies':
      return repliesAddress();
    case 'glossary':
      return PAGES.glossary;
    case 'map':
      return MAP_ADDRESS;
    case 'site':
      return PAGES.home;
    default:
      return undefined;
  }
}

/** Tells which files belong to a piece: its own, what lies in its folder, its table, its sign-offs. */
export function belongingTo(piece: string): (path: string) => boolean {
  const role = roleOf(piece.normalize('NFC'));
  const named =
    role.role === 'comment' || role.role === 'report'
      ? `/${{ comment: COMMENT_FOLDER, report: PLEDGE_REPORTS_FOLDER }[role.role]}/${role.slug}/`
      : pageOfFile(piece);
  const review = named === undefined ? undefined : `${REVIEW_FOLDER}${named.slice(0, -1)}.yaml`;
  const [, folder] = /^(.+\/)index\.mdx?$/.exec(piece) ?? [];
  const stem = folder ?? `${piece.replace(/\.[^./]+$/, '')}.`;
  return (path) => path === piece || path === review || path.startsWith(stem);
}
