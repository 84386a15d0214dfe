/** What the first bytes of a file say it is. 'foreign' is a picture of a kind we do not take. */
export type Sniffed = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'foreign' | 'none';

const startsWith = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.subarray(from, to).toString('latin1');

/** Brands of an ISO base media file: the major one, then the compatible ones. */
function brands(bytes: Buffer): string[] {
  const end = Math.min(bytes.length >= 4 ? bytes.readUInt32BE(0) : 0, bytes.length, 256);
  const found = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(ascii(bytes, at, at + 4));
  return found;
}

function isBitmap(bytes: Buffer): boolean {
  return (
    ascii(bytes, 0, 2) === 'BM' && bytes.length > 18 && [12, 40, 52, 56, 64, 108, 124].includes(bytes.readUInt32LE(14))
  );
}

function isSvg(bytes: Buffer): boolean {
  const head = bytes
    .subarray(0, 1024)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return /^<svg[\s>]/i.test(head) || (/^<(\?xml|!--|!doctype)/i.test(head) && /<svg[\s>]|<!doctype svg/i.test(head));
}

/** Names a picture's format by its magic number; the file's extension is never asked. */
export function sniff(bytes: Buffer): Sniffed {
  if (startsWith(bytes, 'ffd8ff')) return 'jpeg';
  if (startsWith(bytes, '89504e470d0a1a0a')) return 'png';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const names = brands(bytes);
    if (names.includes('avif') || names.includes('avis')) return 'avif';
    return names.some((name) => /^(hei[cmsx]|hev[cmx]|mif1|msf1|crx )$/.test(name)) ? 'foreign' : 'none';
  }
  const foreign = ['49492a00', '4d4d002a', '38425053', '00000100', 'ff0a', '0000000c4a584c20', '0000000c6a502020'];
  if (foreign.some((magic) => startsWith(bytes, magic)) || isBitmap(bytes) || isSvg(bytes)) return 'foreign';
  return 'none';
}
