import type { Role } from './content-file.ts';

const KB = 1024;
const MB = 1024 * KB;

/** Roles of files that are read as words and numbers. */
export type ReadRole = Extract<
  Role,
  {
    role:
      | 'entry'
      | 'unit'
      | 'series'
      | 'board'
      | 'pledges'
      | 'comment'
      | 'report'
      | 'appraisal'
      | 'namelist'
      | 'people'
      | 'replies'
      | 'review'
      | 'holidays'
      | 'glossary'
      | 'words'
      | 'leaders'
      | 'privacy'
      | 'site'
      | 'map'
      | 'counties'
      | 'copy';
  }
>;

/**
 * The largest file of a role that is read, in bytes: ten times the largest that anybody has written, and read in a
 * second or two. A workbook may hold photos.
 */
export function mostBytes(role: ReadRole): number {
  switch (role.role) {
    case 'entry':
    case 'board':
    case 'comment':
      return MB;
    case 'review':
    case 'glossary':
    case 'words':
    case 'appraisal':
    case 'map':
      return 4 * MB;
    case 'copy':
      return MB;
    case 'people':
      return { csv: 4 * MB, xlsx: 32 * MB }[role.form];
    case 'replies':
      return { csv: 16 * MB, xlsx: 32 * MB }[role.form];
    case 'pledges':
      return { csv: 16 * MB, yaml: 2 * MB, xlsx: 32 * MB }[role.form];
    default:
      return 256 * KB;
  }
}
