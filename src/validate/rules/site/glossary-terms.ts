import { isPartId } from '../../../addresses/page-ids.ts';
import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { rowsOf } from '../../../ingest/content/content.ts';
import { isSlug, pinyinSlug } from '../../../kernel/slug.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * R06: a term, an alias or a term's id stands for one explanation only. F06: ids are slugs. R40: none is a part of the
 * page.
 */
export const glossaryTerms: SiteRule = ({ glossary: source, display }) => {
  if (!source) return [];
  const { positions } = source.reading;
  const seen = new Map<string, number>();
  const located: Located[] = [];
  for (const [index, { term, id, aliases }] of rowsOf(source).entries()) {
    const line = (path: string) => positions[`${index}.${path}`] ?? positions[String(index)] ?? FILE_START;
    if (typeof id === 'string' && !isSlug(id)) {
      located.push({
        path: source.file.path,
        finding: finding('F06', { name: id, proposal: pinyinSlug(id), of: '编号' }, line('id'), `${index}.id`),
      });
    }
    if (typeof id === 'string' && isPartId(id))
      located.push({ path: source.file.path, finding: finding('R40', { id }, line('id'), `${index}.id`) });
    const names: [unknown, string][] = [
      [term, 'term'],
      ...listOf(aliases).map((alias, place): [unknown, string] => [alias, `aliases.${place}`]),
    ];
    if (typeof id === 'string') names.push([`#${id}`, 'id']);
    for (const [name, path] of names) {
      if (typeof name !== 'string') continue;
      const before = seen.get(name);
      const at = positions[`${index}.${path}`] ?? line('aliases');
      if (before === undefined) seen.set(name, at.line);
      else
        located.push({
          path: source.file.path,
          finding: finding('R06', { name, other: `${display(source.file.path)}:${before}` }, at, `${index}.${path}`),
        });
    }
  }
  return located;
};

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
