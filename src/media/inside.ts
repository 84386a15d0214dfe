/** What a file that is no picture we take holds, in an editor's words. */
export type Inside =
  /** A picture of another kind. */
  | 'heic'
  | 'svg'
  | 'tiff'
  | 'bmp'
  | 'photoshop'
  | 'camera'
  | 'other-picture'
  /** Something else that was given a picture's name. */
  | 'web-page'
  | 'pdf'
  | 'office'
  | 'video'
  | 'nothing'
  /** A picture once: its line ends were converted, or it was saved as text. */
  | 'converted-line-ends'
  | 'saved-as-text'
  | 'lfs-pointer';

/** The first bytes of files, in hexadecimal. */
const BEGINNINGS: readonly (readonly [string, Inside])[] = [
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['38425053', 'photoshop'],
  ['00000100', 'other-picture'],
  ['ff0a', 'other-picture'],
  ['0000000c4a584c20', 'other-picture'],
  ['0000000c6a502020', 'other-picture'],
  // A PNG begins with line ends of both kinds, so that a conversion of either shows.
  ['89504e470a1a0a', 'converted-line-ends'],
  ['89504e470d0a1a0d0a', 'converted-line-ends'],
  ['89504e470d0d0a1a0d0a', 'converted-line-ends'],
  ['efbfbdefbfbd', 'saved-as-text'],
  ['efbfbd504e47', 'saved-as-text'],
  ['25504446', 'pdf'],
  ['504b0304', 'office'],
  ['d0cf11e0', 'office'],
  ['1a45dfa3', 'video'],
];

/** Says what a file holds that is no picture we take; undefined where nobody can tell. */
export function insideOf(bytes: Buffer): Inside | undefined {
  if (bytes.length === 0) return 'nothing';
  const head = bytes.toString('hex', 0, 16);
  const [, known] = BEGINNINGS.find(([hex]) => head.startsWith(hex)) ?? [];
  if (known) return known;
  if (isBitmap(bytes)) return 'bmp';
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return boxed(brands(bytes));
  const text = bytes
    .subarray(0, 1024)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^version https:\/\/git-lfs\./.test(text)) return 'lfs-pointer';
  if (/^<svg[\s>]/i.test(text)) return 'svg';
  if (/^<(?:\?xml|!--|!doctype)/i.test(text) && /<svg[\s>]|<!doctype svg/i.test(text)) return 'svg';
  if (/^<(?:!doctype html|html|head|body|script)[\s>]/i.test(text)) return 'web-page';
  return undefined;
}

/** True for a picture, of whatever kind. */
export function isPicture(inside: Inside | undefined): boolean {
  return ['heic', 'svg', 'tiff', 'bmp', 'photoshop', 'camera', 'other-picture'].includes(inside ?? '');
}

/** Brands of an ISO base media file: the major one, then the compatible ones. */
export function brands(bytes: Buffer): string[] {
  const end = Math.min(bytes.length >= 4 ? bytes.readUInt32BE(0) : 0, bytes.length, 256);
  const found = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(bytes.toString('latin1', at, at + 4));
  return found;
}

function boxed(names: readonly string[]): Inside {
  if (names.includes('crx ')) return 'camera';
  return names.some((name) => /^(?:hei[cmsx]|hev[cmx]|mif1|msf1)$/.test(name)) ? 'heic' : 'video';
}

function isBitmap(bytes: Buffer): boolean {
  return (
    bytes.toString('latin1', 0, 2) === 'BM' &&
    bytes.length > 18 &&
    [12, 40, 52, 56, 64, 108, 124].includes(bytes.readUInt32LE(14))
  );
}
