import { readFile } from 'node:fs/promises';
import { PictureReader } from '../../media/reading/picture-reader.ts';

/** Reads the pages of scans, where the machine can do that: one after the other, whoever asks. */
export class PageReader {
  #reader: ReturnType<typeof PictureReader.find> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  async isThere(): Promise<boolean> {
    return typeof (await this.#found()) !== 'string';
  }

  /** What is written on each page, '' where nothing can be read. */
  read(files: readonly string[]): Promise<string[]> {
    const read = this.#turn.then(() => this.#read(files));
    this.#turn = read.catch(() => undefined);
    return read;
  }

  async #read(files: readonly string[]): Promise<string[]> {
    const reader = await this.#found();
    const texts: string[] = [];
    for (const file of files)
      texts.push(typeof reader === 'string' ? '' : ((await reader.read(await readFile(file), 'page')) ?? ''));
    return texts;
  }

  #found() {
    return (this.#reader ??= PictureReader.find());
  }
}
