/** A part of a mail or of a saved web page. */
export interface MailPart {
  /** As its head names it; '' for what has no name. */
  name: string;
  /** `text/plain`. */
  type: string;
  bytes: Buffer;
}

/** Parts inside of parts are gone into so deep, and so many are taken. */
const DEEPEST = 8;
const MOST_PARTS = 1000;

/**
 * Takes a mail (.eml) or a saved page (.mht) apart: its heads as a text, then each part that is none of several, unpacked
 * (RFC 2045 to 2047).
 */
export function mailParts(bytes: Buffer): { heads: string; parts: MailPart[] } {
  const parts: MailPart[] = [];
  const heads: string[] = [];
  // Bytes as letters, so that each part can have its own encoding.
  takePart(bytes.toString('latin1'), 0, heads, parts);
  return { heads: heads.join('\n'), parts };
}

function takePart(text: string, depth: number, heads: string[], parts: MailPart[]): void {
  if (depth > DEEPEST || parts.length >= MOST_PARTS) return;
  const end = /\r?\n\r?\n/.exec(text);
  const head = rawLetters(end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ');
  const body = end ? text.slice(end.index + end[0].length) : '';
  const valueOf = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1] ?? '';
  heads.push(...WRITTEN.flatMap((name) => decodedWords(valueOf(name)) || []));
  const type = valueOf('Content-Type');
  const boundary = parameterOf(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    const [, ...inner] = `\n${body}`.split(`\n--${boundary}`);
    for (const part of inner)
      if (!part.startsWith('--')) takePart(part.replace(/^[ \t]*\r?\n/, ''), depth + 1, heads, parts);
    return;
  }
  const unpacked = unpackedBody(body, valueOf('Content-Transfer-Encoding'));
  if (/^message\/rfc822/i.test(type)) return takePart(unpacked.toString('latin1'), depth + 1, heads, parts);
  const name = parameterOf(valueOf('Content-Disposition'), 'filename') ?? parameterOf(type, 'name') ?? '';
  const isText = /^text\//i.test(type) || (type === '' && name === '');
  parts.push({
    name: decodedWords(name),
    type: (/^[\w/.+-]+/.exec(type)?.[0] ?? 'text/plain').toLowerCase(),
    bytes: isText ? inUtf8(unpacked, parameterOf(type, 'charset') ?? 'utf-8') : unpacked,
  });
}

/** Programs write heads in their own encoding though they must not: UTF-8, here also GBK. */
function rawLetters(head: string): string {
  if (!/[\u0080-\u00ff]/.test(head)) return head;
  const bytes = Buffer.from(head, 'latin1');
  const text = bytes.toString();
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
}

/** Heads that people write, or that name them. */
const WRITTEN = ['From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Subject', 'Comments', 'Keywords'];

/** `name="…"`; the form of RFC 2231 too, with an encoding before it. */
function parameterOf(value: string, name: string): string | undefined {
  const found = new RegExp(`[;\\s]${name}\\*?(?:0\\*?)?=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  const written = found?.[1] ?? found?.[2];
  const [, charset, escaped] = /^([\w-]*)'[\w-]*'(.*)$/.exec(written ?? '') ?? [];
  if (escaped === undefined) return written;
  const bytes = Buffer.from(
    escaped.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
  return inUtf8(bytes, charset === '' ? 'utf-8' : charset!).toString();
}

function unpackedBody(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  return /quoted-printable/i.test(encoding) ? unquoted(body.replace(/=[ \t]*\r?\n/g, '')) : Buffer.from(body, 'latin1');
}

function unquoted(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}

/** `=?gb18030?B?…?=` in heads. */
function decodedWords(head: string): string {
  return head
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, way: string, written: string) =>
      inUtf8(
        /b/i.test(way) ? Buffer.from(written, 'base64') : unquoted(written.replaceAll('_', ' ')),
        charset,
      ).toString(),
    );
}

function inUtf8(bytes: Buffer, charset: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(/^gb/i.test(charset) ? 'gb18030' : charset).decode(bytes));
  } catch {
    // An encoding that nobody knows: what of it is ASCII can be read.
    return bytes;
  }
}
