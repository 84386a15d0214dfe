import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportOptions } from './import-options.ts';
import type { Imported, ImportTask, UnpackedMember } from './import-task.ts';
import type { Importer } from './importer.ts';
import type { Office } from './office.ts';
import type { PageReader } from './page-reader.ts';

/** What came of a file of a zip; a photo is only laid out. */
export type MemberAnswer = UnpackedMember & { imported?: Imported };

export interface ZipAnswer {
  members: MemberAnswer[];
  /** Its files are not needed any more. */
  release(): Promise<void>;
}

/** What came of a file, which may be a zip. */
export type FileAnswer = Exclude<Imported, { members: unknown }> | ZipAnswer;

/** Has files read one after the other, those of a zip too; old formats turned into new ones, and scans read, first. */
export class FileReader {
  readonly #importer: Importer;
  readonly #office: Office;
  readonly #pages: PageReader;
  readonly #options: Pick<ImportOptions, 'as' | 'typed'>;

  constructor(
    importer: Importer,
    { office, pages }: { office: Office; pages: PageReader },
    options: Pick<ImportOptions, 'as' | 'typed'>,
  ) {
    this.#importer = importer;
    this.#office = office;
    this.#pages = pages;
    this.#options = options;
  }

  /** `into`: where the files of a zip are laid. */
  async read(file: string, into: string): Promise<FileAnswer> {
    const imported = await this.#read({ file, name: basename(file), into }, into);
    if (!('members' in imported)) return imported;
    const members: MemberAnswer[] = [];
    for (const [index, member] of imported.members.entries()) {
      const isDocument = 'file' in member && !member.isPhoto;
      members.push(
        isDocument
          ? {
              ...member,
              imported: await this.#read({ file: member.file, name: basename(member.name) }, `${into}-${index}`),
            }
          : member,
      );
    }
    return { members, release: () => rm(into, { recursive: true, force: true }) };
  }

  stop(): void {
    this.#importer.stop();
  }

  async #read(asked: Pick<ImportTask, 'file' | 'name' | 'into'>, key: string): Promise<Imported> {
    const office = this.#office.isThere ? 'there' : 'missing';
    const scansInto = (await this.#pages.isThere()) ? `${key}-pages` : undefined;
    const { as, typed } = this.#options;
    const typedFor = typed?.path === asked.file ? typed.title : undefined;
    const task: ImportTask = { ...asked, as, typedFor, office, scansInto };
    const imported = await this.#importer.import(task);
    if ('scans' in imported) {
      const pages = await this.#pages.read(imported.scans);
      await rm(scansInto!, { recursive: true, force: true });
      return this.#importer.import({ ...task, pages });
    }
    if (!('old' in imported)) return imported;
    const converted = await this.#office.convert(asked.file, imported.old, basename(key));
    const again = await this.#importer.import(
      converted === undefined ? { ...task, office: 'failed' } : { ...task, converted },
    );
    if (converted !== undefined) await rm(converted, { force: true });
    return again;
  }
}
