import { Refusal } from '../../ingest/table/refusal.ts';
import { countInZip, readZipDirectory, unpack, type ZipEntry } from '../../ingest/table/xlsx/zip.ts';
import { LARGEST_FILE_MIB } from '../document/limits.ts';
import { Refused } from '../document/refused.ts';
import { decodedText } from '../plain/any-encoding.ts';

/** Files of one zip, and what they may take together when they are unpacked, in MiB. */
const MOST_MEMBERS = 2000;
const MOST_UNPACKED_MIB = 500;
const MIB = 2 ** 20;

const EMPTY = '压缩包是空的。';

/** A file in a zip. */
export interface Member {
  /** Its path there, with `/`. */
  name: string;
  /** Why it is not read. */
  refused: string | undefined;
  bytes(): Buffer;
}

/** What programs put into a zip besides. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of a zip that somebody packed. Names are nowhere taken for paths; one that is to lie elsewhere shows that
 * the zip was made to do harm. Throws `Refused`.
 */
export function zipMembers(bytes: Buffer): Member[] {
  const count = countInZip(bytes);
  if (count === 0) throw new Refused(EMPTY);
  if ((count ?? 0) > MOST_MEMBERS)
    throw new Refused(`压缩包里有 ${count} 个文件，超过 ${MOST_MEMBERS} 个，没有解开。请分成几个压缩包。`);
  const entries = directory(bytes);
  const all = entries.map((entry) => ({ entry, name: nameOf(entry) }));
  const leading = all.find(({ name, entry }) => entry.isLink || leadsOut(name));
  if (leading)
    throw new Refused(
      `压缩包里有一个文件${leading.entry.isLink ? '是指向别处的链接' : '要放到压缩包的文件夹外面'}，可能是存心做坏的，没有解开。`,
    );
  const files = all.filter(({ name }) => !name.endsWith('/') && !JUNK.test(name));
  if (files.length === 0) throw new Refused(EMPTY);
  const size = files.reduce((sum, { entry }) => sum + entry.size, 0);
  if (size > MOST_UNPACKED_MIB * MIB)
    throw new Refused(`压缩包解开以后超过 ${MOST_UNPACKED_MIB} MB，没有解开。请分成几个压缩包。`);
  return files.map(({ entry, name }) => ({ name, refused: refusalOf(entry), bytes: () => unpacked(entry) }));
}

function directory(bytes: Buffer): ZipEntry[] {
  try {
    return readZipDirectory(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new Refused('压缩包打不开：文件损坏或者不完整。');
    throw error;
  }
}

function refusalOf({ isEncrypted, size, method }: ZipEntry): string | undefined {
  if (isEncrypted) return '压缩包加了密码。请解开以后导入里面的文件。';
  if (size > LARGEST_FILE_MIB * MIB) return `有 ${Math.round(size / MIB)} MB，超过 ${LARGEST_FILE_MIB} MB，没有读。`;
  return method === 0 || method === 8 ? undefined : '压缩的方法不认识。请用 Windows 自己的「压缩为 zip」重新打包。';
}

function unpacked(entry: ZipEntry): Buffer {
  try {
    return Buffer.concat([...unpack(entry)]);
  } catch (error) {
    if (error instanceof Refusal) throw new Refused('在压缩包里损坏了，解不开。');
    throw error;
  }
}

/** UTF-8 where the zip says so, or where it can be nothing else; Windows in China writes GBK and says nothing. */
function nameOf({ nameBytes, isUtf8, name }: ZipEntry): string {
  const read = isUtf8 ? name : (decodedText(Buffer.from(nameBytes))?.text ?? name);
  return read.replaceAll('\\', '/');
}

function leadsOut(name: string): boolean {
  return /^\/|^[a-z]:|\0/i.test(name) || name.split('/').includes('..');
}
