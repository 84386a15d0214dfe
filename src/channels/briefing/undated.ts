import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type BeijingTime, isoTime } from '../../kernel/beijing-time.ts';

/** Dates in archives begin with 1980. */
const NO_TIME = new Date(1980, 0, 1);

/** The same document without the moment at which it was made: of the piece's own, so that equal pieces are equal files. */
export function undated(document: Uint8Array, publishedAt: BeijingTime): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(document)).sort(
    ([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
  )) {
    const content = name === 'docProps/core.xml' ? strToU8(dated(strFromU8(bytes), publishedAt)) : bytes;
    files[name] = [content, { mtime: NO_TIME, level: 6 }];
  }
  return zipSync(files);
}

/** Some readers look for this one first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

function dated(xml: string, publishedAt: BeijingTime): string {
  const moment = new Date(isoTime(publishedAt)).toISOString().replace('.000', '');
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + moment);
}
