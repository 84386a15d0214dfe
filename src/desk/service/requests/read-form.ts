import type { FastifyRequest } from 'fastify';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { tmpdir } from 'node:os';
import { RefusedForm } from '../../pieces/refused-form.ts';
import type { FormBody, Upload } from './form-body.ts';

/** For the plugin: what is too large is told by `readForm`, which reads on. */
export const MULTIPART = { throwFileSizeLimit: false };

/** Files and fields of one form. */
export const MOST_UPLOADS = 200;
const MOST_FIELDS = 2000;
/** Files of which more than the first are let go by. */
const MOST_PARTS = 5000;
/** Bytes of a field: the longest text of an entry is far shorter. */
export const MOST_FIELD_BYTES = 4 << 20;

const TOO_MANY_UPLOADS = `一次最多交${MOST_UPLOADS}个文件，分几次交`;
const NOT_WHOLE = '您交来的东西没有收全，再交一次';

export interface ReadForm {
  body: FormBody;
  uploads: readonly Upload[];
  /** Where they lie; undefined for a form that takes none. */
  folder: string | undefined;
  /** Why files that came were not taken, all of them; the fields were. */
  fault: string | undefined;
  /** Removes the files. */
  release: () => Promise<void>;
}

/** Reads what a request brings; files are written to a folder of their own, which `release` removes. */
export async function readForm(request: FastifyRequest, mostBytes: number): Promise<ReadForm> {
  if (!request.isMultipart())
    return {
      body: typedBody(request.body),
      uploads: [],
      folder: undefined,
      fault: undefined,
      release: () => Promise.resolve(),
    };
  const folder = await mkdtemp(join(tmpdir(), 'bangyang-upload-'));
  const release = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await readParts(request, folder, mostBytes)), folder, release };
  } catch (error) {
    await release();
    throw refusalOf(error) ?? error;
  }
}

/** What the parsers say of a form that nobody can take. */
const REFUSALS: Readonly<Record<string, string>> = {
  FST_FIELDS_LIMIT: `这一页填的格超过${MOST_FIELDS}个，一次收不下，分几次填`,
  FST_PARTS_LIMIT: TOO_MANY_UPLOADS,
  FST_FILES_LIMIT: TOO_MANY_UPLOADS,
  // The browser is gone: nobody reads it.
  ECONNRESET: NOT_WHOLE,
};

function refusalOf(error: unknown): RefusedForm | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  // Of a form without a boundary or an end the parser says so without a code and a kind of its own.
  if (code === undefined && statusCode === undefined && error.constructor === Error) return new RefusedForm(NOT_WHOLE);
  const refusal = code === undefined ? undefined : REFUSALS[code];
  return refusal === undefined ? undefined : new RefusedForm(refusal);
}

async function readParts(
  request: FastifyRequest,
  folder: string,
  mostBytes: number,
): Promise<Pick<ReadForm, 'body' | 'uploads' | 'fault'>> {
  const body: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  const uploads: Upload[] = [];
  let left = mostBytes;
  let words = 0;
  let fault: string | undefined;
  const parts = MOST_PARTS + MOST_FIELDS;
  const limits = { parts, files: MOST_PARTS, fields: MOST_FIELDS, fieldSize: MOST_FIELD_BYTES, fileSize: mostBytes };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      // All together no more than a form without files may hold.
      words += Buffer.byteLength(String(part.value));
      if (part.valueTruncated || words > MOST_FIELD_BYTES) throw new RefusedForm('填的字太多了，放不下');
      const before = body[part.fieldname];
      const value = typedText(String(part.value));
      body[part.fieldname] = before === undefined ? value : [before, value].flat();
      continue;
    }
    const name = plainName((part.filename as string | undefined) ?? '');
    // A field for files that was left empty.
    if (name === '' || fault !== undefined) {
      await drained(part.file);
      continue;
    }
    if (uploads.length === MOST_UPLOADS) {
      fault = TOO_MANY_UPLOADS;
      await drained(part.file);
      continue;
    }
    if (mostBytes === 0) {
      fault = '这一页不收文件，没有存。照片和文稿到“交一篇稿”那里交';
      await drained(part.file);
      continue;
    }
    // In a folder of its own, so that two of one name may come and photos keep the names that texts speak of.
    const path = join(folder, freeName(uploads, name));
    await pipeline(part.file, createWriteStream(path, { flags: 'wx' }));
    const bytes = part.file.bytesRead;
    left -= bytes;
    if (part.file.truncated || left < 0) fault = `这些文件加起来超过 ${Math.floor(mostBytes / 2 ** 20)} MB，分几次交`;
    uploads.push({ name, path, bytes });
  }
  return { body, uploads: fault === undefined ? uploads : [], fault };
}

/** Lets what nobody wants go by: the fields behind it are read. */
async function drained(file: Readable): Promise<void> {
  file.resume();
  if (!file.readableEnded) await finished(file);
}

function typedBody(body: unknown): FormBody {
  const fields = Object.entries((body ?? {}) as FormBody).map(([name, value]) => [
    name,
    typeof value === 'string' ? typedText(value) : value.map(typedText),
  ]);
  return Object.assign(Object.create(null) as FormBody, Object.fromEntries(fields));
}

/** What somebody typed: lines end as they do everywhere here, and letters that no keyboard has are gone. */
function typedText(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
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
