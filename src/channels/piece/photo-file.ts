import { readFile } from 'node:fs/promises';
import { renderPicture } from '../../media/render.ts';
import type { Photo } from '../../model/entities/beside.ts';

/** A JPEG with nothing in it but what is seen: no place, no camera. */
export interface PhotoFile {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** A photo at most so wide and so high, whole or (`ratio`: width by height) cut to a shape. Never larger than it is. */
export async function photoFile(
  photo: Photo,
  most: { width: number; height?: number; ratio?: number },
): Promise<PhotoFile> {
  const ratio = most.ratio ?? photo.width / photo.height;
  const widest = Math.min(most.width, (most.height ?? Infinity) * ratio, photo.width, photo.height * ratio);
  const width = Math.max(1, Math.floor(widest));
  const height = Math.max(1, Math.round(width / ratio));
  const made = await renderPicture(await readFile(photo.file), [{ file: 'photo.jpg', width, height }]);
  return { bytes: made.get('photo.jpg')!, width, height };
}
