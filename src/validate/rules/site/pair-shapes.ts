import { finding } from '../../../diagnostics/issue.ts';
import { type Content, isWithdrawn, type Source } from '../../../ingest/content/content.ts';
import { picturePath } from '../../../ingest/content/picture-uses.ts';
import { folderOf } from '../../../ingest/files/content-file.ts';
import { percentDecoded } from '../../../kernel/percent-decoded.ts';
import { isOneShape } from '../../../media/pair-shape.ts';
import type { Located, SiteRule } from '../rule.ts';

/** P14: pictures of one place before and after, which lie on each other, have the same shape. */
export const pairShapes: SiteRule = (content) =>
  content.entries.flatMap((source): Located[] => {
    if (isWithdrawn(source)) return [];
    return source.reading.pictures.flatMap(({ target, before, at }) => {
      if (before === undefined) return [];
      const [earlier, later] = [sizeOf(source, before, content), sizeOf(source, target, content)];
      if (!earlier || !later || isOneShape(earlier, later)) return [];
      const found = finding('P14', { before, after: target, sizes: [sizeText(earlier), sizeText(later)] }, at);
      return [{ path: source.file.path, finding: found }];
    });
  });

function sizeOf({ file }: Source, name: string, { pictures }: Content) {
  const probe = pictures.get(picturePath(folderOf(file.path), percentDecoded(name)) ?? '')?.probe;
  return probe?.ok ? probe : undefined;
}

const sizeText = ({ width, height }: { width: number; height: number }) => `${width}×${height}`;
