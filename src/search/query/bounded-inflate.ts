import { Inflate } from 'fflate';
import { joinedBytes } from './joined-bytes.ts';

/** Packed bytes that are unpacked at a time: of so few at most a thousand times as many come. */
const STEP = 8192;

/** As `inflateSync`, but throws where more than `most` bytes come out: for bytes of somebody else. */
export function boundedInflate(most: number): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const parts: Uint8Array[] = [];
    let size = 0;
    let isWhole = false;
    const inflate = new Inflate((part, isLast) => {
      size += part.length;
      isWhole = isLast;
      if (size > most) throw new RangeError('too much is packed there');
      parts.push(part);
    });
    for (let from = 0; from < bytes.length && !isWhole; from += STEP)
      inflate.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
    if (!isWhole) throw new RangeError('the file ends too early');
    return joinedBytes(parts);
  };
}
