import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { jsonDigest } from '../../../kernel/digest.ts';
import type { FormBody, Upload } from './form-body.ts';

/** A form that was sent: the same of the same person again is the same button pressed twice. */
export interface SentForm {
  /** Who sends it, as far as it is known. */
  who: readonly string[];
  url: string;
  body: FormBody;
  uploads: readonly Upload[];
}

/**
 * Forms that are being answered: whoever presses a button again meanwhile waits for the answer to his first press, and
 * nothing is done twice.
 */
export class Presses<Answer> {
  private readonly running = new Map<string, Promise<Answer>>();

  async once(form: SentForm, answer: () => Promise<Answer>): Promise<Answer> {
    const press = await digestOfForm(form);
    const first = this.running.get(press);
    if (first) return first;
    const own = answer();
    this.running.set(press, own);
    try {
      return await own;
    } finally {
      this.running.delete(press);
    }
  }
}

async function digestOfForm({ who, url, body, uploads }: SentForm): Promise<string> {
  const files: string[] = [];
  for (const { name, path } of uploads) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    files.push(name, hash.digest('hex'));
  }
  return jsonDigest(who, url, body, files);
}
