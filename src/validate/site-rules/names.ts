import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { isSlug, pinyinSlug } from '../../kernel/slug.ts';
import { textOf, type Located, type SiteRule, type Source } from '../content.ts';

/** F06: files whose names become addresses are named in lower-case ASCII. */
export const names: SiteRule = ({ entries, units }) => [
  ...entries.flatMap((entry) => check(entry, entry.slug, 'title')),
  ...units.flatMap((unit) => check(unit, unit.id, 'name')),
];

function check(source: Source, name: string, titleKey: string): Located[] {
  if (isSlug(name)) return [];
  const proposal = pinyinSlug(name) || pinyinSlug(textOf(source, titleKey) ?? '');
  return [{ path: source.file.path, finding: finding('F06', { name, proposal }, FILE_START) }];
}
