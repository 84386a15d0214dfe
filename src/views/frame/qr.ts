import { encode } from 'uqr';
import { hostToRead } from '../../kernel/web-address.ts';

/** A QR code as one SVG path on a square of `size` modules, the quiet zone included. */
export interface QrView {
  size: number;
  path: string;
}

/** The code of a page of the site, with the address in letters for those who have it on paper. */
export interface PageQr extends QrView {
  address: string;
}

/** Undefined where the site's domain is not known. */
export function pageQr(domain: string | undefined, address: string): PageQr | undefined {
  return domain === undefined ? undefined : { ...qrPath(domain + address), address: hostToRead(domain) + address };
}

const QUIET_ZONE = 2;

// Any of the eight masks makes a valid code; trying all for the prettiest takes ten times as long.
const MASK = 0;

/**
 * The QR code of an address, medium error correction: rows of dark modules as horizontal boxes, each placed from where
 * the one before began. So written, boxes of one width are the same text, and half as long when compressed.
 */
export function qrPath(address: string): QrView {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE, maskPattern: MASK });
  let path = '';
  for (const [y, row] of data.entries()) {
    let before: number | undefined;
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      let end = x + 1;
      while (row[end]) end++;
      path += before === undefined ? `M${x} ${y}` : `m${x - before} 0`;
      path += `h${end - x}v1h-${end - x}z`;
      before = x;
      x = end;
    }
  }
  return { size, path };
}
