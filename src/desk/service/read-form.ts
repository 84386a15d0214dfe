import type { FastifyRequest } from 'fastify';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { tmpdir } from 'node:os';
import { RefusedForm } from '../pieces/refused-form.ts';
import type { FormBody, Upload } from './route.ts';

/** Files and fields of one form. */
const MOST_FILES = 200;
const MOST_FIELDS = 2000;
/** Bytes of a field: the longest text of an entry is far shorter. */
export const MOST_FIELD_BYTES = 4 << 20;

export interface ReadForm {
  body: FormBody;
  uploads: readonly Upload[];
  /** Where they lie; undefined for a form that takes none. */
  folder: string | undefined;
  /** Removes the files. */
  release: () => Promise<void>;
}

/** Reads what a request brings; files are written to a folder of their own, which `release` removes. */
export async function readForm(request: FastifyRequest, mostBytes: number): Promise<ReadForm> {
  if (!request.isMultipart())
    return { body: (request.body ?? {}) as FormBody, uploads: [], folder: undefined, release: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-upload-'));
  const release = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await readParts(request, folder, mostBytes)), folder, release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function readParts(
  request: FastifyRequest,
  folder: string,
  mostBytes: number,
): Promise<Pick<ReadForm, 'body' | 'uploads'>> {
  const body: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  const uploads: Upload[] = [];
  let left = mostBytes;
  const limits = { files: MOST_FILES, fields: MOST_FIELDS, fieldSize: MOST_FIELD_BYTES, fileSize: mostBytes };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new RefusedForm('填的字太多了，放不下');
      const before = body[part.fieldname];
      const value = String(part.value);
      body[part.fieldname] = before === undefined ? value : [before, value].flat();
      continue;
    }
    const name = plainName((part.filename as string | undefined) ?? '');
    // A field for files that was left empty.
    if (name === '') {
      part.file.resume();
      continue;
    }
    // In a folder of its own, so that two of one name may come and photos keep the names that texts speak of.
    const path = join(folder, freeName(uploads, name));
    await pipeline(part.file, createWriteStream(path, { flags: 'wx' }));
    const bytes = part.file.bytesRead;
    left -= bytes;
    if (part.file.truncated || left < 0)
      throw new RefusedForm(`这些文件加起来超过 ${Math.floor(mostBytes / 2 ** 20)} MB，分几次交`);
    uploads.push({ name, path, bytes });
  }
  return { body, uploads };
}

/** A name of a file and nothing that leads elsewhere. */
function plainName(written: string): string {
  const name = basename(written.replaceAll('\\', '/').normalize('NFC')).replace(/[\p{Cc}\p{Cf}/:*?"<>|]/gu, '');
  const end = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - end.length).replace(/^[.~$]+/, '');
  if (name === '') return '';
  return `${[...stem].slice(0, 60).join('') || '文件'}${end}`;
}

function freeName(uploads: readonly Upload[], name: string): string {
  const taken = new Set(uploads.map(({ path }) => basename(path).toLowerCase()));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : name.replace(/(\.[^.]*)?$/, (end) => `（${number}）${end}`);
    if (!taken.has(free.toLowerCase())) return free;
  }
}
