/** The frames of an MP3 file, one after another, without the tags around them. */
export interface Mp3 {
  from: number;
  /** Exclusive. */
  end: number;
  seconds: number;
}

/** Kilobits per second of layer III, by the index in a frame's head. */
const RATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** Samples per second of MPEG 1; MPEG 2 has half of them, 2.5 a quarter. */
const SAMPLES = [44100, 48000, 32000] as const;

/** A few bytes in a row look like a frame by chance; so many frames do not. */
const FEWEST_FRAMES = 4;

/** Finds the frames. Undefined for what is no MP3, and for one that is broken off in the middle. Never throws. */
export function readMp3(bytes: Buffer): Mp3 | undefined {
  const from = afterTags(bytes);
  let [at, frames, seconds] = [from, 0, 0];
  let kind = '';
  for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
    if (kind !== '' && frame.kind !== kind) break;
    if (at + frame.length > bytes.length) break;
    kind = frame.kind;
    at += frame.length;
    frames++;
    seconds += frame.seconds;
  }
  return frames >= FEWEST_FRAMES && mayFollow(bytes, at) ? { from, end: at, seconds } : undefined;
}

/** What readers get: no tags, which hold names, comments and pictures. */
export function publishedMp3(bytes: Buffer, { from, end }: Mp3): Buffer {
  return bytes.subarray(from, end);
}

/**
 * The frames without one at their head that says how long the file is: joined with others it would say it of the first
 * part alone, and players believe it.
 */
export function withoutLength(bytes: Buffer, mp3: Mp3): Mp3 {
  const first = frameAt(bytes, mp3.from);
  if (!first) return mp3;
  const frame = bytes.toString('latin1', mp3.from, mp3.from + first.length);
  if (!frame.includes('Xing') && !frame.includes('Info')) return mp3;
  return { from: mp3.from + first.length, end: mp3.end, seconds: mp3.seconds - first.seconds };
}

/** ID3v2 tags stand before the frames, and say how long they are in seven bits of each byte. */
function afterTags(bytes: Buffer): number {
  let at = 0;
  while (at + 10 <= bytes.length && bytes.toString('latin1', at, at + 3) === 'ID3') {
    const [a, b, c, d] = bytes.subarray(at + 6, at + 10);
    const hasFooter = (bytes[at + 5]! & 0x10) !== 0;
    at += 10 + ((a! & 127) * 2 ** 21 + (b! & 127) * 2 ** 14 + (c! & 127) * 2 ** 7 + (d! & 127)) + (hasFooter ? 10 : 0);
  }
  // Some programs leave room after the tag.
  while (at < bytes.length && bytes[at] === 0) at++;
  return at;
}

function frameAt(bytes: Buffer, at: number): { kind: string; length: number; seconds: number } | undefined {
  if (at + 4 > bytes.length) return undefined;
  const head = bytes.readUInt32BE(at);
  const version = (head >>> 19) & 3;
  const [rateIndex, samplesIndex] = [(head >>> 12) & 15, (head >>> 10) & 3];
  // Synchronised, no reserved version, layer III.
  if (head >>> 21 !== 0x7ff || version === 1 || ((head >>> 17) & 3) !== 1 || samplesIndex === 3) return undefined;
  const isFirst = version === 3;
  const rate = RATES[isFirst ? 1 : 2][rateIndex] ?? 0;
  if (rate === 0) return undefined;
  const perSecond = SAMPLES[samplesIndex]! / (isFirst ? 1 : version === 2 ? 2 : 4);
  const samples = isFirst ? 1152 : 576;
  const length = Math.floor(((samples / 8) * rate * 1000) / perSecond) + ((head >>> 9) & 1);
  return { kind: `${version}/${samplesIndex}`, length, seconds: samples / perSecond };
}

/** After the frames come tags of other kinds, nothing, or the beginning of a frame that was cut off. */
function mayFollow(bytes: Buffer, at: number): boolean {
  const rest = bytes.subarray(at);
  return (
    rest.length < LONGEST_FRAME ||
    /^(?:TAG|APETAGEX|LYRICSBEGIN|ID3)/.test(rest.toString('latin1', 0, 16)) ||
    rest.every((byte) => byte === 0)
  );
}

const LONGEST_FRAME = 1442;
