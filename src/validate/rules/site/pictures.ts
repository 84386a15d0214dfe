import { finding, type Finding, type Span } from '../../../diagnostics/issue.ts';
import { type Content, isWithdrawn, type ContentPicture } from '../../../ingest/content/content.ts';
import { folderOf } from '../../../ingest/files/content-file.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import { markdownTarget } from '../../../kernel/percent-decoded.ts';
import { type NamedPicture, namedPictures } from '../../references/named-pictures.ts';
import type { Located, SiteRule } from '../rule.ts';

/** P01, P03 to P06, P08 to P12, F33: pictures that are named are there, and are pictures that can be published. */
export const pictures: SiteRule = (content) =>
  namedPictures(content).flatMap((named): Located[] => {
    // The photos of what was taken back in a hurry may be gone already.
    if (isWithdrawn(named.source)) return [];
    const found = problemOf(named, content);
    return found ? [{ path: named.source.file.path, finding: found }] : [];
  });

/** A third of the width that pages give to a picture. */
const LEAST_SIDE = 240;

function problemOf(named: NamedPicture, { pictures, unread, useless }: Content): Finding | undefined {
  const { file, meant, source } = named;
  const suggestion = meant?.slice(folderOf(source.file.path).length);
  const { name, path } = named.use;
  if (file === undefined) return finding('P09', { address: name, beside: suggestion }, placeOf(named), path);
  const picture = pictures.get(file);
  if (!picture && unread.has(file)) return undefined;
  if (!picture && useless.has(file)) return finding('P03', { name, inside: undefined }, placeOf(named), path);
  if (!picture) {
    const written = path === '' && suggestion !== undefined ? markdownTarget(suggestion) : suggestion;
    return finding('P01', { name, suggestion: written }, placeOf(named), path);
  }
  if (!picture.probe.ok) return problemOfFile(name, picture, placeOf(named), path);
  const { width, height, moves } = picture.probe;
  if (moves) return finding('P12', { name }, placeOf(named), path);
  return Math.max(width, height) < LEAST_SIDE
    ? finding('P11', { name, width, height }, placeOf(named), path)
    : undefined;
}

/** The place in a table is asked for only when something is wrong: the table is read again for it. */
function placeOf({ use: { at, path } }: NamedPicture): Span {
  return 'row' in at ? pledgePlace(at.table, at.row, path) : at;
}

function problemOfFile(name: string, { probe, file }: ContentPicture, at: Span, path: string): Finding | undefined {
  if (probe.ok) return undefined;
  switch (probe.reason) {
    case 'too-large':
      return finding('P05', { name, megabytes: (file.size / 1024 / 1024).toFixed(1) }, at, path);
    case 'too-many-pixels':
      return finding('P06', { name }, at, path);
    case 'too-thin':
      return finding('P10', { name }, at, path);
    case 'not-a-picture':
      if (probe.inside === 'lfs-pointer') return finding('F33', { name }, at, path);
      return finding('P03', { name, inside: probe.inside }, at, path);
    case 'unsupported':
      return finding('P08', { name, inside: probe.inside }, at, path);
    case 'broken':
      return finding('P04', { name }, at, path);
  }
}
