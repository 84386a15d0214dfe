import {
  appraisalAddress,
  boardAddress,
  entryAddress,
  namelistAddress,
  seriesAddress,
  unitAddress,
} from '../../addresses/address.ts';
import { roleOf } from '../../ingest/files/content-file.ts';
import { COMMENT_FOLDER } from '../../schema/kinds/comment.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../schema/kinds/report.ts';

/** Where the page of a file of the repository is, or what a comment or a report is called by; undefined for all other files. */
export function contentAddress(path: string): string | undefined {
  if (!path.startsWith('content/')) return undefined;
  const role = roleOf(path.slice('content/'.length));
  switch (role.role) {
    case 'entry':
      return entryAddress(role.kind, role.slug);
    case 'board':
      return boardAddress(role.slug);
    case 'appraisal':
      return appraisalAddress(role.slug);
    case 'namelist':
      return namelistAddress(role.kind, role.slug);
    case 'unit':
      return unitAddress(role.id);
    case 'series':
      return seriesAddress(role.id);
    case 'comment':
      return `/${COMMENT_FOLDER}/${role.slug}/`;
    case 'report':
      return `/${PLEDGE_REPORTS_FOLDER}/${role.slug}/`;
    default:
      return undefined;
  }
}
