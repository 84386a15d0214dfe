import { type Box, boxAt, boxesWithin } from './mp4-boxes.ts';

/** What a track of a recording holds. */
export type Track =
  | { holds: 'picture'; codec: PictureCodec; width: number; height: number }
  | { holds: 'sound'; codec: 'aac' | 'other' }
  /** Places, subtitles, chapters: what players do not show, or not all. */
  | { holds: 'other' };

/** `deep`: H.264 of more than eight bits or with full colour, which few devices decode. */
export type PictureCodec = 'h264' | 'deep' | 'h265' | 'other';

/** Baseline, main, extended and high: eight bits, colour at half the size. */
const PLAIN_PROFILES: ReadonlySet<number> = new Set([66, 77, 88, 100]);

/** How long what stands before the boxes of a sample's description is. */
const BEFORE_BOXES = { picture: 78, sound: 28 } as const;

/** Undefined for a track that says less of itself than it must. */
export function trackOf(bytes: Buffer, trak: Box): Track | undefined {
  const handler = boxAt(bytes, trak, 'mdia', 'hdlr');
  const table = boxAt(bytes, trak, 'mdia', 'minf', 'stbl', 'stsd');
  if (!handler || handler.end - handler.from < 12) return undefined;
  const type = bytes.toString('latin1', handler.from + 8, handler.from + 12);
  if (type !== 'vide' && type !== 'soun') return { holds: 'other' };
  const [sample] = boxesWithin(bytes, table, 8);
  if (!sample) return undefined;
  if (type === 'soun') return { holds: 'sound', codec: soundCodec(bytes, sample) };
  const size = shownSize(bytes, trak);
  return size && { holds: 'picture', codec: pictureCodec(bytes, sample), ...size };
}

function pictureCodec(bytes: Buffer, sample: Box): PictureCodec {
  if (/^(?:hvc1|hev1|dvh1|dvhe)$/.test(sample.type)) return 'h265';
  if (sample.type !== 'avc1') return 'other';
  const settings = boxesWithin(bytes, sample, BEFORE_BOXES.picture).find(({ type }) => type === 'avcC');
  if (!settings || settings.end - settings.from < 4) return 'other';
  return PLAIN_PROFILES.has(bytes[settings.from + 1]!) ? 'h264' : 'deep';
}

/** The size that is shown: a phone held upright writes a lying picture and turns it. */
function shownSize(bytes: Buffer, trak: Box): { width: number; height: number } | undefined {
  const head = boxAt(bytes, trak, 'tkhd');
  if (!head) return undefined;
  const matrix = head.from + (bytes[head.from] === 1 ? 52 : 40);
  if (matrix + 44 > head.end) return undefined;
  const isTurned = bytes.readInt32BE(matrix) === 0 && bytes.readInt32BE(matrix + 4) !== 0;
  const [width, height] = [bytes.readUInt16BE(matrix + 36), bytes.readUInt16BE(matrix + 40)];
  if (width === 0 || height === 0) return undefined;
  return isTurned ? { width: height, height: width } : { width, height };
}

function soundCodec(bytes: Buffer, sample: Box): 'aac' | 'other' {
  if (sample.type !== 'mp4a') return 'other';
  const stream = boxesWithin(bytes, sample, BEFORE_BOXES.sound).find(({ type }) => type === 'esds');
  return stream && objectType(bytes, stream) === AAC ? 'aac' : 'other';
}

/** MPEG-4 Audio, by the registry of object types. */
const AAC = 0x40;

/** The object type in the descriptors of a stream: of the stream (3), in it of its decoder (4). */
function objectType(bytes: Buffer, { from, end }: Box): number | undefined {
  let at = from + 4;
  /** Goes past a descriptor's tag and length; the length takes one to four bytes. */
  const enter = (tag: number): boolean => {
    if (at >= end || bytes[at++] !== tag) return false;
    for (let count = 0; count < 4 && at < end; count++) if (bytes[at++]! < 0x80) return at < end;
    return false;
  };
  if (!enter(3)) return undefined;
  const flags = bytes[at + 2] ?? 0;
  at += 3;
  if (flags & 0x80) at += 2;
  if (flags & 0x40) at += 1 + (bytes[at] ?? 0);
  if (flags & 0x20) at += 2;
  return enter(4) ? bytes[at] : undefined;
}
