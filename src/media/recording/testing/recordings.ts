import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Small recordings, made by ffmpeg: a second of a test picture, of a tone, or both. `video.mp4` says where it was
 * recorded, and has what it needs to be played at its end; `sound.mp3` names an artist.
 */
export function testRecording(name: 'video.mp4' | 'sound.m4a' | 'sound.mp3' | 'h265.mp4' | 'fragments.mp4'): Buffer {
  return readFileSync(join(import.meta.dirname, name));
}

/** The bytes with a mark in them, wherever it stands, overwritten at an offset from its start. */
export function patched(bytes: Buffer, mark: string, offset: number, values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(mark, 0, 'latin1'); at >= 0; at = copy.indexOf(mark, at + 1, 'latin1'))
    Buffer.from(values).copy(copy, at + offset);
  return copy;
}
