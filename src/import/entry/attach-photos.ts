import type { PhotoReason } from '../picture/photo-album.ts';
import type { PlainPhoto } from '../../media/upright-picture.ts';
import { Minutes } from '../recognise/minutes.ts';
import type { Draft } from './drafts.ts';

/** A photo that goes beside an entry, or why it could not be read. */
export interface NewPhoto {
  /** The name that it came with. */
  name: string;
  reason: PhotoReason;
  photo: PlainPhoto | { refused: string };
}

const REASONS: Readonly<Record<PhotoReason, string>> = {
  name: '名字和文稿一样',
  folder: '所在的文件夹只有这一篇文稿',
  mention: '文稿里写到它的名字',
};

/** A draft with photos: each below the paragraph that names it, or at the end. What each was called is said. */
export function withPhotos<T extends Draft>(draft: T, photos: readonly NewPhoto[]): T {
  let { text } = draft;
  const pictures = [...draft.pictures];
  const minutes = new Minutes();
  minutes.notes.push(...draft.minutes.notes);
  for (const { name, reason, photo } of photos) {
    if ('refused' in photo) {
      minutes.unclear(`照片「${name}」没有放进来：${photo.refused}`, 0);
      continue;
    }
    const file = `tu-${pictures.length + 1}.${photo.extension}`;
    pictures.push({ name: file, bytes: photo.bytes });
    text = withLine(text, `![](${file})`, reason === 'mention' ? name : undefined);
    minutes.recognised(file, `照片「${name}」，${REASONS[reason]}`, 0);
    minutes.open(`${file} 的替代文字`);
  }
  return { ...draft, text, pictures, minutes };
}

function withLine(text: string, line: string, name: string | undefined): string {
  const body = text.indexOf('\n---\n', 4) + 5;
  const stem = name
    ?.slice(name.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  const at = stem === undefined ? -1 : text.toLowerCase().indexOf(stem, body);
  const end = at < 0 ? -1 : text.indexOf('\n', at);
  const isInTable = at >= 0 && text.startsWith('|', text.lastIndexOf('\n', at) + 1);
  return end < 0 || isInTable ? `${text.trimEnd()}\n\n${line}\n` : `${text.slice(0, end)}\n\n${line}${text.slice(end)}`;
}
