import sharp from 'sharp';

/** What a picture says beside what it shows. */
export interface PictureSecrets {
  /** Where it was taken. */
  hasPlace: boolean;
  /** Who took it, or whose camera it is. */
  hasOwner: boolean;
  /** What somebody has written into it. */
  texts: string[];
}

/** What lies in a picture that nobody sees; undefined for one that cannot be read. Its pixels are not decoded. */
export async function pictureSecrets(bytes: Uint8Array): Promise<PictureSecrets | undefined> {
  try {
    const { exif, xmp, comments = [] } = await sharp(bytes).metadata();
    const found = exif ? exifSecrets(exif) : { hasPlace: false, hasOwner: false, texts: [] };
    const words = xmp?.toString('utf8') ?? '';
    return {
      hasPlace: found.hasPlace || /exif:GPSLatitude/.test(words),
      hasOwner: found.hasOwner || /<dc:creator>[^]*?<rdf:li[^>]*>\s*[^<\s]/.test(words),
      texts: [...found.texts, ...comments.map(({ text }) => text), words.replace(/<[^>]*>/g, ' ')].filter(
        (text) => text.trim() !== '',
      ),
    };
  } catch {
    return undefined;
  }
}

const PLACE_TABLE = 0x8825;
const CAMERA_TABLE = 0x8769;
const LATITUDE = 2;
const OWNERS: ReadonlySet<number> = new Set([0x013b, 0xa430]);
/** What Windows writes, in UTF-16. */
const OWNERS_OF_WINDOWS: ReadonlySet<number> = new Set([0x9c9d]);
const TEXTS: ReadonlySet<number> = new Set([0x010e, 0x9286, 0x8298]);
const TEXTS_OF_WINDOWS: ReadonlySet<number> = new Set([0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f]);

/** Reads the tables of a TIFF inside of a picture. Throws a `RangeError` where they point outside. */
function exifSecrets(exif: Buffer): PictureSecrets {
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const found: PictureSecrets = { hasPlace: false, hasOwner: false, texts: [] };
  const read = (table: number, kind: 'main' | 'camera' | 'place') => {
    const entries = Math.min(short(table), MOST_ENTRIES);
    for (let entry = table + 2; entry < table + 2 + 12 * entries; entry += 12) {
      const [tag, length] = [short(entry), long(entry + 4)];
      if (kind === 'place') found.hasPlace ||= tag === LATITUDE;
      else if (kind === 'main' && tag === PLACE_TABLE) read(long(entry + 8), 'place');
      else if (kind === 'main' && tag === CAMERA_TABLE) read(long(entry + 8), 'camera');
      else {
        const start = length > 4 ? long(entry + 8) : entry + 8;
        const value = tiff.subarray(start, start + Math.min(length, LONGEST_TEXT));
        const isOfWindows = OWNERS_OF_WINDOWS.has(tag) || TEXTS_OF_WINDOWS.has(tag);
        // Copied: see `oleTexts`.
        const text = isOfWindows
          ? Buffer.from(value.subarray(0, value.length & ~1)).toString('utf16le')
          : value.toString();
        const plain = text.replace(/^(?:ASCII|UNICODE|JIS)\0+|\0/g, '').trim();
        if ((OWNERS.has(tag) || OWNERS_OF_WINDOWS.has(tag)) && plain !== '') found.hasOwner = true;
        if ((TEXTS.has(tag) || TEXTS_OF_WINDOWS.has(tag)) && plain !== '') found.texts.push(plain);
      }
    }
  };
  read(long(4), 'main');
  return found;
}

const MOST_ENTRIES = 500;
const LONGEST_TEXT = 2000;
