import { MEDIA, WITHDRAWN_MARK } from '../../addresses/address.ts';
import { type Content, textOf, type Withdrawal } from '../../ingest/content/content.ts';
import { picturePath, pictureUses } from '../../ingest/content/picture-uses.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import { digestOf } from '../../kernel/digest.ts';
import { renditionsOfPhoto } from '../../outputs/media.ts';
import type { ReleaseList, WithdrawnPages } from '../store/release-list.ts';

/** What was withdrawn in a content folder. `isUsed`: whether the release needs a picture. */
export function withdrawnPages(content: Content, isUsed: (path: string) => boolean): WithdrawnPages[] {
  return content.withdrawals.map((withdrawal) => {
    const { id, addresses, source } = withdrawal;
    const title = source && textOf(source, 'title');
    return {
      id,
      pages: addresses.map((address) => `${address.slice(1)}index.html`),
      media: mediaOf(withdrawal, content).filter((path) => !isUsed(path)),
      titleDigest: title === undefined ? undefined : digestOf(title),
    };
  });
}

/** The same of a release that was packed elsewhere, from its files alone. */
export function markedPages(files: ReleaseList['files']): WithdrawnPages[] {
  const marks = [...files.keys()].filter((path) => path.endsWith(`/${WITHDRAWN_MARK}`));
  return marks.map((mark) => {
    const folder = folderOf(mark);
    return { id: folder.slice(0, -1), pages: [`${folder}index.html`], media: [], titleDigest: undefined };
  });
}

/** True if readers of a release see it: by its page, by one of its pictures, or, where it had no page, perhaps. */
export function shows({ files, assets, withdrawn = [] }: ReleaseList, { id, pages, media }: WithdrawnPages): boolean {
  if (pages.length === 0) return !withdrawn.some((other) => other.id === id);
  const isPage = (path: string) => files.has(path) && !files.has(folderOf(path) + WITHDRAWN_MARK);
  if (pages.some(isPage)) return true;
  const pictures = new Set(media);
  return assets.some((path) => pictures.has(path));
}

/** The pictures of a folder that belongs to a file alone, else those that the file names. */
function mediaOf({ source }: Withdrawal, { pictures }: Content): string[] {
  if (!source) return [];
  const folder = folderOf(source.file.path);
  const paths =
    source.file.path.endsWith('/index.md') || source.file.path.endsWith('/index.mdx')
      ? [...pictures.keys()].filter((path) => folderOf(path) === folder)
      : pictureUses(source).flatMap(({ name }) => picturePath(folder, name) ?? []);
  return paths.flatMap((path) => {
    const picture = pictures.get(path);
    return picture?.probe.ok
      ? renditionsOfPhoto({ file: picture.file.absolute, digest: picture.digest, ...picture.probe }).map(
          ({ file }) => MEDIA.slice(1) + file,
        )
      : [];
  });
}
