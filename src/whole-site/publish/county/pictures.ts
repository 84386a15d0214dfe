import sharp from 'sharp';
import type { Pictures } from './county-tree.ts';

/** A few pictures that differ in all that pages print of them. */
export function newPictures(): Promise<Pictures> {
  const looks = [
    ['#7d0f09', 900, 600],
    ['#225577', 1300, 700],
    ['#115511', 640, 960],
    ['#888811', 1600, 1000],
  ] as const;
  return Promise.all(
    looks.map(([background, width, height]) =>
      sharp({ create: { width, height, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    ),
  );
}
