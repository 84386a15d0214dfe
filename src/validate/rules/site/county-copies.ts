import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { type CopySource, placeIn, validValues } from '../../../ingest/content/content.ts';
import { SUMS_FILE, OPEN_PARTS, openFile } from '../../../schema/open/open-part.ts';
import { TAKEN_FILE } from '../../../schema/open/county-copy.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { Located, SiteRule } from '../rule.ts';

/** N02, N03, N04: a copy is whole, as it was taken, and of a county of the list. */
export const countyCopies: SiteRule = ({ counties, copies }) => {
  const byCounty = Map.groupBy(copies, ({ county }) => county);
  const list = validValues(counties)?.counties;
  const missing = (list ?? []).flatMap(({ id, name }, index): Located[] =>
    byCounty.has(id)
      ? []
      : [{ path: counties!.file.path, finding: finding('N04', { name }, placeIn(counties!, `counties.${index}`)) }],
  );
  const found = [...byCounty].flatMap(([id, files]) => {
    const path = files[0]!.file.path;
    if (list?.every((county) => county.id !== id) === true)
      return [{ path, finding: finding('N03', { id }, FILE_START) }];
    return changedFiles(files);
  });
  return [...missing, ...found];
};

/** A county of which nothing could be taken yet has only what is known of that. */
function changedFiles(files: readonly CopySource[]): Located[] {
  const byName = new Map(files.map((file) => [file.name as string, file]));
  const sums = byName.get(SUMS_FILE);
  if (!sums && files.every(({ name }) => name === TAKEN_FILE)) return [];
  const tell = (path: string, detail: string): Located => ({
    path,
    finding: finding('N02', { trouble: 'sums', detail }, FILE_START),
  });
  if (!sums?.reading.valid) return sums ? [] : [tell(files[0]!.file.path, SUMS_FILE)];
  const known = fieldsOf(sums.reading.value);
  return OPEN_PARTS.flatMap((part) => {
    const name = openFile(part);
    const file = byName.get(name);
    return file && known[name] === file.digest ? [] : [tell((file ?? sums).file.path, name)];
  });
}
