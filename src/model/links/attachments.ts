import { namedAttachments } from '../../ingest/content/attachments.ts';
import type { Content, OfferingSource } from '../../ingest/content/content.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import type { Attachment } from '../entities/beside.ts';

/** The files beside an entry or a board that it offers, those with nothing wrong. */
export function attachmentsOf(source: OfferingSource, { companions, soundCompanions }: Content): Attachment[] {
  if (soundCompanions.size === 0) return [];
  return namedAttachments(source).flatMap(({ of, label, path, address }) => {
    if (of !== '附件' || !soundCompanions.has(path)) return [];
    const { size, absolute } = companions.get(path)!;
    return [{ label, name: path.slice(folderOf(path).length), address, bytes: size, path, file: absolute }];
  });
}
