import { percentDecoded } from '../../../kernel/percent-decoded.ts';
import { MOST_UNPACKED_MIB } from '../limits.ts';
import { damaged, Refusal, refuse } from '../refusal.ts';
import { readXml, type XmlListener } from './xml.ts';
import { readZipDirectory, unpack, type ZipEntry } from './zip.ts';

/** A part that another part names. */
export interface Relationship {
  /** The last word of its type, the same in all variants of the format: `worksheet`, `styles` … */
  type: string;
  /** Name of the part. */
  target: string;
}

/** The parts of a workbook file by their names. Names are compared without case, as the format wants. */
export class WorkbookParts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** Of the parts that were read, in bytes. */
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#entries = new Map(readZipDirectory(bytes).map((entry) => [keyOf(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The names of all parts. */
  names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, ''));
  }

  /** Reads a part, which has to exist. */
  read(name: string, listener: XmlListener): void {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) throw damaged();
    this.#unpacked += entry.size;
    if (this.#unpacked > MOST_UNPACKED_MIB * MIB)
      throw refuse('T05', { limit: 'size', most: MOST_UNPACKED_MIB, sheet: '' });
    readXml(unpack(entry), listener);
  }

  /**
   * What a part refers to, by the ids that it uses; of the file itself for ''. What lies outside the file is left out.
   */
  relationshipsOf(name: string): Map<string, Relationship> {
    const slash = name.lastIndexOf('/') + 1;
    const [folder, file] = [name.slice(0, slash), name.slice(slash)];
    const found = new Map<string, Relationship>();
    const listed = `${folder}_rels/${file}.rels`;
    if (!this.has(listed)) return found;
    this.read(listed, {
      open: (element, { Id, Type = '', Target, TargetMode }) => {
        if (element !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
        found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: this.#resolve(folder, Target) });
      },
    });
    return found;
  }

  #resolve(folder: string, target: string): string {
    const steps: string[] = [];
    for (const step of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
      if (step === '..') steps.pop();
      else if (step !== '.' && step !== '') steps.push(step);
    }
    const name = steps.join('/');
    return this.has(name) ? name : percentDecoded(name);
  }
}

/**
 * How many bytes of a workbook are there only when it is unpacked: of parts that become more than 25 times as large, as
 * no table of words does, what is beyond a mebibyte, as formatted empty cells may take. 0 for a file that is no
 * workbook. The directory is not believed where it says more than can be: a part counts for no more than its bytes can
 * become, one that is refused before it is unpacked (T05) for nothing, and the file for no more than is unpacked of
 * one.
 */
export function packedTightly(bytes: Uint8Array): number {
  try {
    const tight = readZipDirectory(bytes).filter(({ size, packed }) => size > 25 * packed.length);
    const sizes = tight.map(({ size, packed }) =>
      size > MOST_UNPACKED_MIB * MIB ? 0 : Math.min(size, MOST_INFLATED * packed.length),
    );
    return Math.max(
      0,
      Math.min(
        MOST_UNPACKED_MIB * MIB,
        sizes.reduce((sum, size) => sum + size, 0),
      ) - MIB,
    );
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
}

const MIB = 1024 * 1024;

/** Bytes that one byte of deflate can become: 258 for every two bits. */
const MOST_INFLATED = 1032;

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
