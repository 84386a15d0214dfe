import { APPRAISAL_FOLDER } from '../../schema/kinds/appraisal.ts';
import { BOARD_FOLDER } from '../../schema/kinds/board.ts';
import { COMMENT_FOLDER } from '../../schema/kinds/comment.ts';
import { DOWNLOAD_FOLDER } from '../../schema/download.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { MAP_FILE } from '../../schema/map.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS, type NamelistKind } from '../../schema/kinds/namelist.ts';
import { FEEDBACK_FOLDER } from '../../schema/kinds/feedback.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../schema/kinds/report.ts';
import { REVIEW_FOLDER, REVIEWED_KIND_NAMES, REVIEWED_KINDS } from '../../schema/kinds/review.ts';
import { SERIES_FOLDER } from '../../schema/kinds/series.ts';
import { COPIES_FOLDER, COPY_FILES, type CopyFile } from '../../schema/open/county-copy.ts';
import { COUNTIES_FILE } from '../../schema/settings/counties.ts';
import { CONTENT, documentPlace, expectedPlace, tablePlace } from './expected-place.ts';
import { isJunk } from './junk.ts';

/** A file below the content folder, as the file system lists it. */
export interface ContentFile {
  /** From the content folder, with `/`. */
  path: string;
  absolute: string;
  size: number;
  /**
   * Changes whenever the file may have changed: size, times and inode. Undefined where it changed so lately that it may
   * change again without its times showing it.
   */
  stamp: string | undefined;
  link: boolean;
  /** When its bytes, name or rights changed last, in milliseconds. */
  changedAt: number;
}

/** What a file is for, by its place alone. */
export type Role =
  | { role: 'entry'; kind: EntryKind; slug: string }
  | { role: 'unit'; id: string }
  | { role: 'series'; id: string }
  | { role: 'board'; slug: string }
  | { role: 'pledges'; board: string; form: PledgeForm }
  | { role: 'comment'; slug: string }
  /** What a unit reports of one pledge. */
  | { role: 'report'; slug: string }
  | { role: 'appraisal'; slug: string }
  | { role: 'namelist'; kind: NamelistKind; slug: string }
  /** Who stands on a namelist: the table that lies beside its settings, under the same name. */
  | { role: 'people'; kind: NamelistKind; namelist: string; form: 'csv' | 'xlsx' }
  /** What was replied to people who said something. */
  | { role: 'replies'; form: 'csv' | 'xlsx' }
  /** Who has signed a piece, which is named as its page is: `news/20261118-pingnuo`. */
  | { role: 'review'; piece: string }
  | { role: 'holidays' }
  | { role: 'glossary' }
  | { role: 'words' }
  /** Leaders with their posts. */
  | { role: 'leaders' }
  /** Exceptions from what is stopped as personal data. */
  | { role: 'privacy' }
  | { role: 'site' }
  /** The counties of a portal, and a file of what was taken from one of them. */
  | { role: 'counties' }
  | { role: 'copy'; county: string; file: CopyFile }
  | { role: 'map' }
  | { role: 'picture' }
  /** Published as it is, under its path. */
  | { role: 'download' }
  /**
   * Of use only if an entry or a board beside it names it: an attachment. `expected`: where it belongs if none does; undefined for
   * what belongs nowhere.
   */
  | { role: 'companion'; expected: string | undefined }
  | { role: 'ignored' }
  /** Would be content, but is not read here; `expected` says where it belongs. */
  | { role: 'misplaced'; expected: string }
  | { role: 'unknown' };

/** In which form pledges are written down. */
export type PledgeForm = 'csv' | 'xlsx' | 'yaml';

/** Also those that are refused later: who names one has to read why. */
const PICTURE =
  /\.(?:jpe?g|jpe|jfif|pjpe?g|pjp|png|webp|avif|gif|svg|bmp|tiff?|hei[cf]|hif|jxl|jp2|psd|ico|dng|cr[23]|nef)$/i;
/** True for the name of a picture, also of one that cannot be shown: it must not become words. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}

const TABLE = /\.(?:csv|tsv|xlsx?|xlsm|et|ods)$/i;
const IGNORED = /(?:^|\/)(?:\.[^/]*|README\.md)$/i;

/** The role of a path below the content folder. */
export function roleOf(path: string): Role {
  if (isJunk(path) || IGNORED.test(path) || path.split('/').some((part) => part.startsWith('.')))
    return { role: 'ignored' };
  if (path === 'site.yaml') return { role: 'site' };
  if (path === 'glossary.yaml') return { role: 'glossary' };
  if (path === 'words.yaml') return { role: 'words' };
  if (path === 'people.yaml') return { role: 'leaders' };
  if (path === 'privacy.yaml') return { role: 'privacy' };
  if (path === 'holidays.yaml') return { role: 'holidays' };
  if (path === COUNTIES_FILE) return { role: 'counties' };
  const copy = copyRole(path);
  if (copy) return copy;
  if (path === MAP_FILE) return { role: 'map' };
  if (/\.(?:geojson|topojson|shp|kml)$/i.test(path) && !path.startsWith(`${DOWNLOAD_FOLDER}/`))
    return { role: 'misplaced', expected: `地图只有一张：用制图的软件导出 GeoJSON，存成 content/${MAP_FILE}。` };
  const review = reviewRole(path);
  if (review) return review;
  const download = downloadRole(path);
  if (download) return download;
  const [, plain] = /^.*?([^/]+\.(?:mdx?|ya?ml|csv))\.txt$/i.exec(path) ?? [];
  if (plain !== undefined)
    return {
      role: 'misplaced',
      expected: `改名为「${plain}」：记事本另存的时候加上了「.txt」，在文件夹的「查看」里勾选「文件扩展名」就看得见。`,
    };
  const pledge = pledgeRole(path);
  if (pledge) return pledge;
  const namelist = namelistRole(path);
  if (namelist) return namelist;
  const replies = repliesRole(path);
  if (replies) return replies;
  const [, folder, id] = /^([a-z]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  if (id !== undefined && folder === 'units') return { role: 'unit', id };
  if (id !== undefined && folder === SERIES_FOLDER) return { role: 'series', id };
  const kind = ENTRY_KIND_NAMES.find((name) => path.startsWith(`${ENTRY_KINDS[name].folder}/`));
  const slug = kind && slugOf(path.slice(ENTRY_KINDS[kind].folder.length + 1), kind);
  if (kind && slug !== undefined) return { role: 'entry', kind, slug };
  if (PICTURE.test(path)) return { role: 'picture' };
  if (CONTENT.test(path)) return { role: 'misplaced', expected: expectedPlace(path, kind) };
  const expected = TABLE.test(path) ? tablePlace(path, kind) : documentPlace(path, kind);
  const isMeantAsEntry = expected !== undefined && /\/index\.te?xt$/i.test(path);
  if (kind && !isMeantAsEntry && isBesideEntry(path.slice(ENTRY_KINDS[kind].folder.length + 1), kind))
    return { role: 'companion', expected };
  if (new RegExp(`^${BOARD_FOLDER}/[^/]+/[^/]+$`).test(path)) return { role: 'companion', expected };
  return expected === undefined ? { role: 'unknown' } : { role: 'misplaced', expected };
}

/** The role of a file of a copy; `portal:fetch` writes them, nobody else. */
function copyRole(path: string): Role | undefined {
  const [folder, county, name, ...rest] = path.split('/');
  if (folder !== COPIES_FOLDER || county === undefined) return undefined;
  const file = COPY_FILES.find((known) => known === name);
  return file !== undefined && rest.length === 0
    ? { role: 'copy', county, file }
    : {
        role: 'misplaced',
        expected: `content/${COPIES_FOLDER}/ 里只有各县数据的副本，由 npm run portal:fetch 写；别的文件拿走。`,
      };
}

/**
 * The role of a file below the folder of files for download, whatever it is: folders in it have no folders of their
 * own.
 */
function downloadRole(path: string): Role | undefined {
  const [folder, ...below] = path.split('/');
  if (folder !== DOWNLOAD_FOLDER || below.length === 0) return undefined;
  return below.length <= 2
    ? { role: 'download' }
    : {
        role: 'misplaced',
        expected: `改放到 content/${DOWNLOAD_FOLDER}/${below[0]!}/${below.at(-1)!}：里面的文件夹只能有一层。`,
      };
}

/** The role of a file of sign-offs; nothing else lies among them. */
function reviewRole(path: string): Role | undefined {
  const [folder, kind, name, ...rest] = path.split('/');
  if (folder !== REVIEW_FOLDER || PICTURE.test(path)) return undefined;
  const [, slug] = /^(.+)\.yaml$/.exec(name ?? '') ?? [];
  const isKnown = REVIEWED_KIND_NAMES.some((one) => REVIEWED_KINDS[one].folder === kind);
  return slug !== undefined && isKnown && rest.length === 0
    ? { role: 'review', piece: `${kind}/${slug}` }
    : { role: 'misplaced', expected: `审签只放在 content/${REVIEW_FOLDER}/<类别>/<编号>.yaml，由 npm run review 写。` };
}

/** The role of a file about pledges: boards with their tables, comments, reports, appraisals. */
function pledgeRole(path: string): Role | undefined {
  const [folder, name = '', file, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  if (folder === BOARD_FOLDER && file !== undefined) {
    if (file === 'index.md') return { role: 'board', slug: name };
    const [, form] = /\.(csv|xlsx|yaml)$/.exec(file) ?? [];
    if (form !== undefined) return { role: 'pledges', board: name, form: form as PledgeForm };
    if (TABLE.test(file))
      return {
        role: 'misplaced',
        expected: '用 Excel 或 WPS 打开，另存为「Excel 工作簿（.xlsx）」，放在同一个文件夹，再删掉这个文件。',
      };
    if (CONTENT.test(file) || /^index\.docx?$/i.test(file))
      return {
        role: 'misplaced',
        expected: `公示栏写在 content/${BOARD_FOLDER}/${name}/index.md，承诺写在旁边的 items.csv、items.xlsx 或 items.yaml。`,
      };
  }
  if (file !== undefined) return undefined;
  if (folder === COMMENT_FOLDER && name.endsWith('.md')) return { role: 'comment', slug: name.slice(0, -3) };
  if (folder === PLEDGE_REPORTS_FOLDER && name.endsWith('.yaml')) return { role: 'report', slug: name.slice(0, -5) };
  if (folder === APPRAISAL_FOLDER && name.endsWith('.yaml')) return { role: 'appraisal', slug: name.slice(0, -5) };
  if (folder === BOARD_FOLDER && (CONTENT.test(name) || TABLE.test(name)))
    return {
      role: 'misplaced',
      expected: `改放到 content/${BOARD_FOLDER}/<编号>/ 里：公示栏叫 index.md，台账叫 items.csv、items.xlsx 或 items.yaml。`,
    };
  return undefined;
}

/** The role of a file about a list of members: its settings, or its table. */
function namelistRole(path: string): Role | undefined {
  const [folder, name = '', ...rest] = path.split('/');
  const kind = NAMELIST_KIND_NAMES.find((one) => NAMELIST_KINDS[one].folder === folder);
  const [, slug, extension] = /^(.+)\.(yaml|csv|xlsx)$/.exec(name) ?? [];
  if (!kind) return undefined;
  const inner = rest.at(-1);
  if (inner !== undefined)
    return /\.(?:yaml|csv|xlsx)$/.test(inner)
      ? { role: 'misplaced', expected: `改放到 content/${folder}/${inner}：里面没有文件夹。` }
      : undefined;
  if (slug !== undefined)
    return extension === 'yaml'
      ? { role: 'namelist', kind, slug }
      : { role: 'people', kind, namelist: slug, form: extension as 'csv' | 'xlsx' };
  return TABLE.test(name)
    ? {
        role: 'misplaced',
        expected: '用 Excel 或 WPS 打开，另存为「Excel 工作簿（.xlsx）」，放在同一个文件夹，再删掉这个文件。',
      }
    : undefined;
}

/** The role of a file among tables of replies, which have no settings. */
function repliesRole(path: string): Role | undefined {
  const [folder, name = '', ...rest] = path.split('/');
  if (folder !== FEEDBACK_FOLDER) return undefined;
  const inner = rest.at(-1);
  const [, form] = /\.(csv|xlsx)$/.exec(inner ?? name) ?? [];
  if (inner !== undefined)
    return form === undefined
      ? undefined
      : { role: 'misplaced', expected: `改放到 content/${FEEDBACK_FOLDER}/${inner}：里面没有文件夹。` };
  if (form !== undefined) return { role: 'replies', form: form as 'csv' | 'xlsx' };
  return TABLE.test(name) || CONTENT.test(name)
    ? {
        role: 'misplaced',
        expected: '答复写在表格里：用 Excel 或 WPS 另存为「Excel 工作簿（.xlsx）」，放在同一个文件夹，再删掉这个文件。',
      }
    : undefined;
}

/** The slug of an entry's file below its kind's folder; undefined for any other file. */
function slugOf(rest: string, kind: EntryKind): string | undefined {
  const { extension, form } = ENTRY_KINDS[kind];
  const inFolder = /^([^/]+)\/index(\.mdx?)$/.exec(rest);
  if (inFolder) return inFolder[2] === extension ? inFolder[1] : undefined;
  const flat = /^([^/]+)(\.mdx?)$/.exec(rest);
  return form === 'either' && flat?.[2] === extension && flat[1] !== 'index' ? flat[1] : undefined;
}

/** True for a file that an entry may name: in an entry's folder, or among entries that have none. */
function isBesideEntry(rest: string, kind: EntryKind): boolean {
  const depth = rest.split('/').length;
  return depth === 2 || (depth === 1 && ENTRY_KINDS[kind].form === 'either');
}

/** The folder that an entry's pictures lie in. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
