import { type Box, boxAt, boxesIn, boxesWithin } from './mp4-boxes.ts';
import { type Track, trackOf } from './mp4-track.ts';

/** An ISO base media file, looked into: its parts, and what it plays. */
export interface Mp4 {
  brand: string;
  boxes: readonly Box[];
  moov: Box;
  tracks: readonly Track[];
  /** Undefined where it is not said, as in a file in fragments. */
  seconds: number | undefined;
  inFragments: boolean;
}

/** Reads what `moov` says. Never throws; nothing but heads and short tables is read, whatever sizes the file claims. */
export function readMp4(bytes: Buffer): Mp4 | 'short' | 'broken' {
  const boxes = boxesIn(bytes, 0, bytes.length);
  if (typeof boxes === 'string') return boxes;
  const [first] = boxes;
  const moovs = boxes.filter(({ type }) => type === 'moov');
  const [moov] = moovs;
  if (first?.type !== 'ftyp' || first.end - first.from < 4 || !moov || moovs.length > 1) return 'broken';
  const inner = boxesIn(bytes, moov.from, moov.end);
  if (typeof inner === 'string') return 'broken';
  const traks = inner.filter(({ type }) => type === 'trak');
  const tracks = traks.flatMap((trak) => trackOf(bytes, trak) ?? []);
  if (tracks.length === 0 || tracks.length !== traks.length) return 'broken';
  if (!traks.every((trak) => offsetTables(bytes, trak).every((table) => isWhole(bytes, table)))) return 'broken';
  return {
    brand: bytes.toString('latin1', first.from, first.from + 4),
    boxes,
    moov,
    tracks,
    seconds: secondsOf(bytes, boxAt(bytes, moov, 'mvhd')),
    inFragments: inner.some(({ type }) => type === 'mvex') || !boxes.some(({ type }) => type === 'mdat'),
  };
}

function secondsOf(bytes: Buffer, head: Box | undefined): number | undefined {
  if (!head || head.end - head.from < 32) return undefined;
  const isLong = bytes[head.from] === 1;
  const scale = bytes.readUInt32BE(head.from + (isLong ? 20 : 12));
  const length = isLong ? Number(bytes.readBigUInt64BE(head.from + 24)) : bytes.readUInt32BE(head.from + 16);
  const seconds = length / scale;
  return Number.isFinite(seconds) && seconds > 0 && seconds < MOST_SECONDS ? seconds : undefined;
}

/** Longer than anything of the largest size: a length that is not known is written as the largest number. */
const MOST_SECONDS = 48 * 60 * 60;

/** The tables that say where in the file a track's data lie. */
function offsetTables(bytes: Buffer, trak: Box): Box[] {
  return boxesWithin(bytes, boxAt(bytes, trak, 'mdia', 'minf', 'stbl')).filter(
    ({ type }) => type === 'stco' || type === 'co64',
  );
}

const entryBytes = ({ type }: Box) => (type === 'stco' ? 4 : 8);

function isWhole(bytes: Buffer, table: Box): boolean {
  if (table.end - table.from < 8) return false;
  return bytes.readUInt32BE(table.from + 4) * entryBytes(table) <= table.end - table.from - 8;
}

/** What players need at the top, within `moov` and within a track; everything else is overwritten. */
const NEEDED = [
  ['ftyp', 'moov', 'mdat'],
  ['mvhd', 'trak'],
  ['tkhd', 'edts', 'mdia', 'tref'],
] as const;

/** Everything beside what players need: places, names of devices and people, pictures of covers. */
export function besides(bytes: Buffer, { boxes, moov }: Mp4): Box[] {
  const [top, inMoov, inTrack] = NEEDED.map(
    (types) =>
      ({ type }: Box) =>
        !(types as readonly string[]).includes(type),
  );
  const inner = boxesWithin(bytes, moov);
  return [
    ...boxes.filter(top!),
    ...inner.filter(inMoov!),
    ...inner.filter(({ type }) => type === 'trak').flatMap((trak) => boxesWithin(bytes, trak).filter(inTrack!)),
  ];
}

/**
 * The file as it is published: with nothing but what players need, and with `moov` before the data, so that it plays
 * before all of it has come. Sizes stay; only places move.
 */
export function publishedMp4(bytes: Buffer, mp4: Mp4): Buffer {
  const cleaned = Buffer.from(bytes);
  for (const box of besides(bytes, mp4)) {
    cleaned.write('free', box.start + 4, 'latin1');
    cleaned.fill(0, box.from, box.end);
  }
  const { boxes, moov } = mp4;
  const firstData = boxes.find(({ type }) => type === 'mdat');
  if (!firstData || firstData.start > moov.start) return cleaned;
  const shift = moov.end - moov.start;
  for (const trak of boxesWithin(bytes, moov).filter(({ type }) => type === 'trak'))
    for (const table of offsetTables(bytes, trak)) moveOffsets(cleaned, table, moov.start, shift);
  // A last box may run to the end of the file without saying how long it is.
  if (cleaned.readUInt32BE(moov.start) === 0) cleaned.writeUInt32BE(shift, moov.start);
  const top = boxes[0]!.end;
  return Buffer.concat([
    cleaned.subarray(0, top),
    cleaned.subarray(moov.start, moov.end),
    cleaned.subarray(top, moov.start),
    cleaned.subarray(moov.end),
  ]);
}

/** Adds to the places of data that stand before `moov`. */
function moveOffsets(bytes: Buffer, table: Box, moovStart: number, shift: number): void {
  const count = bytes.readUInt32BE(table.from + 4);
  for (let index = 0; index < count; index++) {
    const at = table.from + 8 + index * entryBytes(table);
    if (table.type === 'stco') {
      const place = bytes.readUInt32BE(at);
      if (place < moovStart) bytes.writeUInt32BE(place + shift, at);
    } else {
      const place = bytes.readBigUInt64BE(at);
      if (place < BigInt(moovStart)) bytes.writeBigUInt64BE(place + BigInt(shift), at);
    }
  }
}
