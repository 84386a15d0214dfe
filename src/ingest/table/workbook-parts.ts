import { MOST_UNPACKED_MIB } from './limits.ts';
import { damaged, refuse } from './refusal.ts';
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

  constructor(bytes: Uint8Array) {
    const entries = readZipDirectory(bytes);
    const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
    if (unpacked > MOST_UNPACKED_MIB * 1024 * 1024) throw refuse('T05', { limit: 'size', most: MOST_UNPACKED_MIB, sheet: '' });
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** Reads a part, which has to exist. */
  read(name: string, listener: XmlListener): void {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) throw damaged();
    readXml(unpack(entry), listener);
  }

  /** What a part refers to, by the ids that it uses; of the file itself for ''. What lies outside the file is left out. */
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
    return this.has(name) ? name : decoded(name);
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
