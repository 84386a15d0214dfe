import type { RecordingProblem } from '../../diagnostics/problems/download.ts';
import { readMp3, publishedMp3 } from './mp3.ts';
import { besides, publishedMp4, readMp4, type Mp4 } from './mp4.ts';

/** What browsers play by themselves, by the extension of its name. */
export type RecordingForm = 'mp4' | 'm4a' | 'mp3';

export function isPlayable(extension: string): extension is RecordingForm {
  return extension === 'mp4' || extension === 'm4a' || extension === 'mp3';
}

export interface RecordingFacts {
  ok: true;
  kind: 'video' | 'audio';
  seconds: number;
  /** As it is shown; of a video alone. */
  width?: number;
  height?: number;
  /** Of the file that is published. */
  bytes: number;
  /** It says where it was recorded. That is not published. */
  hasPlace: boolean;
}

export type RecordingProbe = RecordingFacts | { ok: false; reason: RecordingProblem };

/** Full HD: more of H.264 is not decoded by every phone. */
const MOST_SIDE = 1920;
const MOST_SHORT_SIDE = 1088;

/** Looks at a recording, by its bytes and not by its name. Never throws. The caller has looked at its size. */
export function probeRecording(form: RecordingForm, bytes: Buffer): RecordingProbe {
  if (form === 'mp3') {
    const mp3 = readMp3(bytes);
    if (!mp3) return { ok: false, reason: 'broken' };
    return { ok: true, kind: 'audio', seconds: mp3.seconds, bytes: mp3.end - mp3.from, hasPlace: false };
  }
  const mp4 = readMp4(bytes);
  if (typeof mp4 === 'string') return { ok: false, reason: mp4 };
  const reason = problemOf(mp4, form);
  if (reason) return { ok: false, reason };
  if (mp4.seconds === undefined) return { ok: false, reason: 'broken' };
  const shared = { ok: true, seconds: mp4.seconds, bytes: bytes.length, hasPlace: hasPlace(bytes, mp4) } as const;
  const picture = mp4.tracks.find((track) => track.holds === 'picture');
  return picture
    ? { ...shared, kind: 'video', width: picture.width, height: picture.height }
    : { ...shared, kind: 'audio' };
}

function problemOf({ brand, tracks, inFragments }: Mp4, form: 'mp4' | 'm4a'): RecordingProblem | undefined {
  const pictures = tracks.filter((track) => track.holds === 'picture');
  const sounds = tracks.filter((track) => track.holds === 'sound');
  const [picture] = pictures;
  if (brand === 'qt  ') return 'mov';
  if (inFragments) return 'fragments';
  if (form === 'm4a' && picture) return 'has-picture';
  if (form === 'mp4' && !picture) return 'only-sound';
  if (pictures.length > 1 || sounds.length > 1 || pictures.length + sounds.length < tracks.length) return 'tracks';
  if (picture && picture.codec !== 'h264') return picture.codec === 'other' ? 'picture' : picture.codec;
  if (sounds.some(({ codec }) => codec !== 'aac')) return 'sound';
  const sides = picture ? [picture.width, picture.height] : [0];
  return Math.max(...sides) > MOST_SIDE || Math.min(...sides) > MOST_SHORT_SIDE ? 'pixels' : undefined;
}

/** How phones and cameras write down where they were. */
const PLACES = ['\u00a9xyz', 'loci', 'location.ISO6709', 'GPSLatitude', 'gps'].map((mark) =>
  Buffer.from(mark, 'latin1'),
);

function hasPlace(bytes: Buffer, mp4: Mp4): boolean {
  return besides(bytes, mp4).some(({ type, start, end }) =>
    type === 'free' || type === 'skip' ? false : PLACES.some((mark) => bytes.subarray(start, end).includes(mark)),
  );
}

/**
 * The bytes that are published of a recording: nothing in them but picture and sound. Undefined for what cannot be read
 * as one.
 */
export function publishedRecording(form: RecordingForm, bytes: Buffer): Buffer | undefined {
  if (form === 'mp3') {
    const mp3 = readMp3(bytes);
    return mp3 && publishedMp3(bytes, mp3);
  }
  const mp4 = readMp4(bytes);
  return typeof mp4 === 'string' ? undefined : publishedMp4(bytes, mp4);
}
