import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childVariables } from '../../machine/environment.ts';
import { confined } from '../speech/confined.ts';
import { runProgram } from '../speech/run-program.ts';
import { legiblePicture } from './legible-picture.ts';

/** Why no pictures are read: the program is not there, or knows no Chinese. */
export type NoReader = 'missing' | 'no-chinese';

/** How letters lie in a picture: anywhere, or as on a page. */
export type Layout = 'anywhere' | 'page';

const PROGRAM = 'tesseract';
const LANGUAGE = 'chi_sim';
/** What the program needs to see that a picture lies on its side; most machines have it. */
const TURNING = 'osd';
const MODES: Readonly<Record<Layout, { plain: string; turning: string }>> = {
  anywhere: { plain: '11', turning: '12' },
  page: { plain: '3', turning: '3' },
};

/** What one picture may take. */
const MOST_SECONDS = 40;
const MOST_BYTES = 2 ** 20;
/** Of addresses, in KiB. */
const MOST_MEMORY = 3 * 2 ** 20;

const run = promisify(execFile);

/** Reads what is written in pictures, with tesseract, where the machine has it; within limits of time and memory. */
export class PictureReader {
  readonly #turns: boolean;

  private constructor(turns: boolean) {
    this.#turns = turns;
  }

  /** The reader of this machine, or why there is none. */
  static async find(): Promise<PictureReader | NoReader> {
    try {
      const options = { env: childVariables({ LC_ALL: 'C.UTF-8' }), timeout: 20_000 };
      const { stdout: languages } = await run(PROGRAM, ['--list-langs'], options);
      const known = languages.split(/\s+/);
      return known.includes(LANGUAGE) ? new PictureReader(known.includes(TURNING)) : 'no-chinese';
    } catch {
      return 'missing';
    }
  }

  /** What is written in a picture, '' for nothing; undefined for what cannot be read, or takes too long. */
  async read(bytes: Uint8Array, layout: Layout): Promise<string | undefined> {
    const picture = await legiblePicture(bytes);
    if (!picture) return undefined;
    const folder = await mkdtemp(join(tmpdir(), 'bangyang-reading-'));
    try {
      await writeFile(join(folder, 'picture.png'), picture);
      const failure = await runProgram({
        words: [
          ...(await confined(MOST_MEMORY)),
          // Each picture has one processor; several are read side by side.
          ...['env', 'OMP_THREAD_LIMIT=1'],
          ...[
            PROGRAM,
            'picture.png',
            'text',
            '-l',
            LANGUAGE,
            '--psm',
            MODES[layout][this.#turns ? 'turning' : 'plain'],
          ],
        ],
        input: '',
        output: join(folder, 'text.txt'),
        folder,
        mostSeconds: MOST_SECONDS,
        mostBytes: MOST_BYTES,
      });
      return failure ? undefined : joined(await readFile(join(folder, 'text.txt'), 'utf8'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** The program sets letters of Han apart, and leaves a line empty between all others. */
function joined(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。：；（）《》“”、])[ \t]+(?=[\p{Script=Han}，。：；（）《》“”、])/gu, '')
    .replace(/\f/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
