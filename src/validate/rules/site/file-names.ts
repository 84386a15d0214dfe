import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { type Source, textOf } from '../../../ingest/content/content.ts';
import { isSlug, pinyinSlug } from '../../../kernel/slug.ts';
import type { Located, SiteRule } from '../rule.ts';

/** F06: files and folders whose names become addresses are named in lower-case ASCII. */
export const fileNames: SiteRule = ({ entries, units, boards, comments, appraisals }) => [
  ...entries.flatMap((entry) => check(entry, entry.slug, 'title')),
  ...units.flatMap((unit) => check(unit, unit.id, 'name')),
  ...[...boards, ...comments, ...appraisals].flatMap((source) => check(source, source.slug, 'title')),
];

function check(source: Source, name: string, titleKey: string): Located[] {
  if (isSlug(name)) return [];
  const { path } = source.file;
  const inFolder = /\/index\.mdx?$/.test(path);
  const slug = pinyinSlug(name) || pinyinSlug(textOf(source, titleKey) ?? '');
  const proposal = slug === '' || inFolder ? slug : slug + path.slice(path.lastIndexOf('.'));
  return [{ path, finding: finding('F06', { name, proposal, of: inFolder ? '文件夹' : '文件' }, FILE_START) }];
}
