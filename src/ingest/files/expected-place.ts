import { nearest } from '../../kernel/nearest.ts';
import { pinyinSlug } from '../../kernel/slug.ts';
import { APPRAISAL_FOLDER } from '../../schema/kinds/appraisal.ts';
import { BOARD_FOLDER } from '../../schema/kinds/board.ts';
import { COMMENT_FOLDER } from '../../schema/kinds/comment.ts';
import { DOWNLOAD_FOLDER } from '../../schema/download.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS } from '../../schema/kinds/namelist.ts';
import { PLEDGE_REPORTS_FOLDER } from '../../schema/kinds/report.ts';
import { SERIES_FOLDER } from '../../schema/kinds/series.ts';

/** Texts that are content where they lie right. */
export const CONTENT = /\.(?:md|mdx|markdown|ya?ml)$/i;

/** Folders whose files have a form of their own, beside those of entries, boards and units. */
const OWN_FOLDERS = [
  { folder: COMMENT_FOLDER, extension: '.md' },
  { folder: PLEDGE_REPORTS_FOLDER, extension: '.yaml' },
  { folder: APPRAISAL_FOLDER, extension: '.yaml' },
  ...NAMELIST_KIND_NAMES.map((kind) => ({ folder: NAMELIST_KINDS[kind].folder, extension: '.yaml' })),
  { folder: SERIES_FOLDER, extension: '.yaml' },
] as const;

const PLAIN_TEXT = /\.(?:txt|text)$/i;
const DOCUMENT = /\.(?:docx?|docm|wps|rtf|odt|pdf|ofd|pages)$/i;

/** What an editor should do with a table that is not read where it lies. */
export function tablePlace(path: string, kind: EntryKind | undefined): string {
  if (path.startsWith(`${APPRAISAL_FOLDER}/`))
    return `群众评议不从表格读：照着表里的数写成 content/${APPRAISAL_FOLDER}/<编号>.yaml，写法见文档「群众评议」。`;
  const attached = kind ? `要附在文章后面的，在那一篇的设置里写「附件」；` : '';
  return `${attached}承诺台账放到 content/${BOARD_FOLDER}/<编号>/ 里，与公示栏的 index.md 一起；给读者下载的表格放到 content/${DOWNLOAD_FOLDER}/ 里。`;
}

/**
 * What an editor should do with a document or a plain text that lies where an article belongs; undefined for any other
 * file, as documents beside an article are.
 */
export function documentPlace(path: string, kind: EntryKind | undefined): string | undefined {
  const parts = path.split('/');
  const name = parts.at(-1)!.replace(/\.[^.]+$/, '');
  const own = OWN_FOLDERS.find(({ folder }) => folder === parts[0]);
  const depth = kind ? parts.length - ENTRY_KINDS[kind].folder.split('/').length : parts.length;
  const isArticle = depth === 1 || (kind !== undefined && depth === 2 && name === 'index');
  if (PLAIN_TEXT.test(path)) {
    if (kind && isArticle) return moveTo(placeOf(kind, name === 'index' ? parts.at(-2)! : name), path);
    return own && parts.length === 2
      ? moveTo(`content/${own.folder}/${slugFor(name)}${own.extension}`, path)
      : undefined;
  }
  if (DOCUMENT.test(path) && kind && isArticle)
    return `用 Word 或 WPS 打开它，全选、复制，粘贴到 ${placeOf(kind, name === 'index' ? parts.at(-2)! : name)}（新建的文本文件，编码选 UTF-8），前面写上「标题」「发布时间」「来源」，再把原来的文件移走；给读者下载的，放到 content/${DOWNLOAD_FOLDER}/ 里。`;
  return undefined;
}

/** Says where a file belongs; that it only has another name, if so. */
function moveTo(target: string, path: string): string {
  const [folder, name] = [target.slice(0, target.lastIndexOf('/')), target.slice(target.lastIndexOf('/') + 1)];
  return folder === `content/${path}`.slice(0, `content/${path}`.lastIndexOf('/'))
    ? `改名为「${name}」。`
    : `改放到 ${target}。`;
}

/** What an editor should do with a text that is not read where it lies. */
export function expectedPlace(path: string, kind: EntryKind | undefined): string {
  const parts = path.split('/');
  const name = parts.at(-1)!.replace(CONTENT, '');
  const settings = ['site', 'glossary', 'words', 'people', 'privacy', 'holidays'].find(
    (file) => file === name.toLowerCase(),
  );
  if (settings) return moveTo(`content/${settings}.yaml`, path);
  const own = OWN_FOLDERS.find(({ folder }) => folder === parts[0]);
  if (own && parts.length === 2) return moveTo(`content/${own.folder}/${slugFor(name)}${own.extension}`, path);
  if (kind) {
    const folder = parts.slice(ENTRY_KINDS[kind].folder.split('/').length, -1).at(-1);
    const isFolderMeant = name === 'index' || ENTRY_KINDS[kind].form === 'folder';
    return moveTo(placeOf(kind, isFolderMeant ? (folder ?? name) : name), path);
  }
  if (parts[0] === 'units' || (/\.ya?ml$/i.test(path) && nearest(parts[0]!, ['units'])))
    return moveTo(`content/units/${slugFor(name)}.yaml`, path);
  if (/\.ya?ml$/i.test(path))
    return '单位放到 content/units/<编号>.yaml，系列放到 content/series/<编号>.yaml，名词写在 content/glossary.yaml，网站设置写在 content/site.yaml。';
  const meant = ENTRY_KIND_NAMES.find((candidate) =>
    nearest(parts.at(name === 'index' ? -3 : -2) ?? '', [
      ENTRY_KINDS[candidate].folder.split('/').at(-1)!,
      ENTRY_KINDS[candidate].label,
    ]),
  );
  if (meant) return `改放到 ${placeOf(meant, name === 'index' ? parts.at(-2)! : name)}。`;
  const places = ENTRY_KIND_NAMES.map((each) => `「${ENTRY_KINDS[each].label}」放到 ${placeOf(each, '')}`);
  return `${places.join('；')}；「公示栏」放到 content/${BOARD_FOLDER}/<编号>/index.md。<编号> 用拼音。`;
}

/** The content folder's path of an entry that would be called `name`. */
function placeOf(kind: EntryKind, name: string): string {
  const { folder, extension, form } = ENTRY_KINDS[kind];
  return `content/${folder}/${slugFor(name)}${form === 'folder' ? `/index${extension}` : extension}`;
}

function slugFor(name: string): string {
  return name === 'index' ? '<编号>' : pinyinSlug(name) || '<编号>';
}
