import { cellName, type Finding, finding } from '../../diagnostics/issue.ts';
import { type Content, placeIn, validValues } from '../../ingest/content/content.ts';
import { EXCEPTION_KINDS, type PrivacyException } from '../../schema/proofreading/privacy.ts';
import type { Located } from '../rules/rule.ts';

/**
 * What was found without the personal data that content/privacy.yaml lets pass; and S11 for exceptions that let nothing
 * pass, or not as much as they say. `from`: what is read in pictures is found by itself.
 */
export function withoutExceptions(
  { privacy }: Content,
  located: readonly Located[],
  from: 'files' | 'pictures' = 'files',
): Located[] {
  const exceptions = validValues(privacy)?.exceptions ?? [];
  if (!privacy || exceptions.length === 0) return [...located];
  const passed = new Set<Located>();
  const told: Located[] = [];
  for (const [index, exception] of exceptions.entries()) {
    if ((EXCEPTION_KINDS[exception.kind] === 'S13') !== (from === 'pictures')) continue;
    const found = located.filter((one) => isMeant(exception, one));
    const { length: count } = found;
    if (count === exception.count) for (const one of found) passed.add(one);
    else {
      const key = `exceptions.${index}.file`;
      const { path } = privacy.file;
      told.push({
        path,
        finding: finding('S11', { kind: exception.kind, expected: exception.count, count }, placeIn(privacy, key), key),
      });
    }
  }
  return [...located.filter((one) => !passed.has(one)), ...told];
}

function isMeant({ file, kind, place }: PrivacyException, { path, finding: found }: Located): boolean {
  if (found.code !== EXCEPTION_KINDS[kind] || path !== file.replace(/^(?:\.?\/)?content\//, '')) return false;
  return place === undefined || placeOf(found).replace(/\s/g, '').startsWith(place.replace(/\s/g, ''));
}

/** Where a finding is, as the report says it. */
function placeOf({ cell, line, message }: Finding): string {
  if (cell) return cellName(cell);
  const [, inside] = /^(?!这里)(.+?)里(?:有|写了)/u.exec(message) ?? [];
  return inside ?? `第 ${line} 行`;
}
