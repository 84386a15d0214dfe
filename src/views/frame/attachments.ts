import { fileSize } from '../../kernel/file-size.ts';
import type { Entry } from '../../model/entities/linked.ts';
import { extensionOf, fileKind } from '../../schema/download.ts';

/** A file at the end of an article. */
export interface AttachmentView {
  href: string;
  label: string;
  /** 「PDF，1.2 MB」 */
  facts: string;
  /** Under which name a browser saves it; undefined for what it shows by itself. */
  saveAs: string | undefined;
}

/** What browsers open without another program. */
const SHOWN: ReadonlySet<string> = new Set(['pdf', 'mp3', 'm4a', 'mp4']);

export function attachmentViews({ attachments }: Pick<Entry, 'attachments'>): AttachmentView[] {
  return attachments.map(({ label, name, address, bytes }) => {
    const extension = extensionOf(name);
    return {
      href: address,
      label,
      facts: `${fileKind(extension)}，${fileSize(bytes)}`,
      saveAs: SHOWN.has(extension) ? undefined : name,
    };
  });
}
