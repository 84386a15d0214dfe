import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { type Source, textOf } from '../../../ingest/content/content.ts';
import { originalOf } from '../../../ingest/files/copies.ts';
import { isSlug, pinyinSlug } from '../../../kernel/slug.ts';
import type { Located, SiteRule } from '../rule.ts';

/** F06: files and folders whose names become addresses are named in lower-case ASCII. */
export const fileNames: SiteRule = ({ entries, units, series, boards, comments, reports, appraisals, namelists }) => [
  ...namesOf(entries, nameOf, 'title'),
  ...namesOf(units, ({ id }) => id, 'name'),
  ...namesOf(series, ({ id }) => id, 'name'),
  ...[boards, comments, reports, appraisals, namelists].flatMap((sources) =>
    namesOf<Source & { slug: string }>(sources, nameOf, 'title'),
  ),
];

function namesOf<S extends Source>(sources: readonly S[], nameOf: (source: S) => string, titleKey: string): Located[] {
  const names = new Set(sources.map(nameOf));
  return sources.flatMap((source) => check(source, nameOf(source), titleKey, names));
}

function nameOf({ slug }: { slug: string }): string {
  return slug;
}

function check(source: Source, name: string, titleKey: string, names: ReadonlySet<string>): Located[] {
  if (isSlug(name)) return [];
  const { path } = source.file;
  const inFolder = /\/index\.mdx?$/.test(path);
  const slug = pinyinSlug(name) || pinyinSlug(textOf(source, titleKey) ?? '');
  const proposal = slug === '' || inFolder ? slug : slug + path.slice(path.lastIndexOf('.'));
  const copied = originalOf(name);
  const original = copied !== undefined && names.has(copied) ? copied : undefined;
  const details = { name, proposal, of: inFolder ? '文件夹' : '文件', original } as const;
  return [{ path, finding: finding('F06', details, FILE_START) }];
}
