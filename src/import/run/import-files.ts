import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type FileAnswer, FileReader } from './file-reader.ts';
import type { ImportOptions, ImportSummary } from './import-options.ts';
import { Importer } from './importer.ts';
import { Office } from './office.ts';
import { PageReader } from './page-reader.ts';
import { Outcomes } from './outcomes.ts';
import { albumOf, isPhotoFile } from './source-files.ts';

/** Each may take a gigabyte. */
const MOST_PROCESSES = 4;
/** Answers that wait for those before them. */
const MOST_AHEAD = 16;

/**
 * Imports files, several at a time; one that is refused stops no other. Entries are written in the order of the files,
 * so that the same files give the same names.
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<ImportSummary> {
  const temporary = await mkdtemp(join(tmpdir(), 'bangyang-import-'));
  const office = new Office();
  const pages = new PageReader();
  const photos = new Set(files.filter(isPhotoFile));
  const documents = files.filter((file) => !photos.has(file));
  const album = albumOf(documents, [...photos]);
  const outcomes = new Outcomes(options, new Importer(options.known, temporary));
  const answers = new Map<number, FileAnswer>();
  let next = 0;
  let written = 0;
  let writing = Promise.resolve();
  const flush = () => {
    writing = writing.then(async () => {
      for (let answer = answers.get(written); answer; answer = answers.get(written)) {
        answers.delete(written);
        const file = documents[written]!;
        if ('members' in answer) await outcomes.takeZip(file, answer);
        else await outcomes.take({ path: file, name: basename(file), album, fileOf: (photo) => photo }, answer);
        options.progress(++written, documents.length);
      }
    });
    return writing;
  };
  const work = async () => {
    const reader = new FileReader(new Importer(options.known, temporary), { office, pages }, options);
    try {
      while (next < documents.length) {
        const index = next++;
        answers.set(index, await reader.read(documents[index]!, join(temporary, String(index))));
        const flushed = flush();
        if (answers.size > MOST_AHEAD || index === written) await flushed;
      }
    } finally {
      reader.stop();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_PROCESSES, documents.length) }, work));
    await flush();
    outcomes.leave(album.rest(), documents.length);
    await outcomes.end();
    return outcomes.summary;
  } finally {
    outcomes.stop();
    await office.stop();
    await rm(temporary, { recursive: true, force: true });
  }
}
