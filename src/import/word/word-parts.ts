import { Refusal } from '../../ingest/table/refusal.ts';
import { percentDecoded } from '../../kernel/percent-decoded.ts';
import { readZipDirectory, unpack, type ZipEntry } from '../../ingest/table/xlsx/zip.ts';
import { MOST_PACKAGE_PARTS, MOST_PICTURES_MIB, MOST_XML_MIB } from '../document/limits.ts';
import { Refused } from '../document/refused.ts';
import { type XmlNode, elements, xmlTree } from './xml-tree.ts';

/** A thing that a part names: another part, or an address outside. */
export interface PartTarget {
  /** The last word of its type: `image`, `hyperlink` … */
  type: string;
  /** The name of a part, or an address. */
  target: string;
  isOutside: boolean;
}

const MIB = 2 ** 20;

/** The parts of a Word document by their names, read under limits. Whatever cannot be read is refused in Chinese. */
export class WordParts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #xml = 0;
  #pictures = 0;

  constructor(bytes: Uint8Array) {
    const entries = orRefused(() => readZipDirectory(bytes));
    if (entries.length > MOST_PACKAGE_PARTS) throw new Refused(`里面有 ${entries.length} 个文件，不像一份文稿。`);
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, ''));
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** The tree of a part; undefined where there is no such part. */
  tree(name: string): XmlNode | undefined {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return undefined;
    this.#xml += entry.size;
    if (this.#xml > MOST_XML_MIB * MIB)
      throw new Refused(`解开以后超过 ${MOST_XML_MIB} MB，没有文稿会这么大，可能是存心做坏的文件，没有读。`);
    return orRefused(() => xmlTree(unpack(entry)));
  }

  /** The bytes of a part; undefined where there is none, or where all that were asked for are too many. */
  bytes(name: string): Buffer | undefined {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return undefined;
    this.#pictures += entry.size;
    if (this.#pictures > MOST_PICTURES_MIB * MIB) return undefined;
    return orRefused(() => Buffer.concat([...unpack(entry)]));
  }

  /** What a part names, by the ids it uses; of the document itself for ''. */
  targetsOf(name: string): Map<string, PartTarget> {
    const slash = name.lastIndexOf('/') + 1;
    const [folder, file] = [name.slice(0, slash), name.slice(slash)];
    const listed = this.tree(`${folder}_rels/${file}.rels`);
    return new Map(
      elements(listed, 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        const isOutside = TargetMode === 'External';
        const named = isOutside ? Target : resolved(folder, Target);
        // Some programs write a name as an address.
        const target = isOutside || this.has(named) ? named : percentDecoded(named);
        return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isOutside }];
      }),
    );
  }
}

function orRefused<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refused(
      error.finding.code === 'T04'
        ? '加了打开密码。请在 Word 里去掉密码再导入。'
        : '打不开：文件损坏、不完整，或者嵌套得太深、带着不该有的声明。请在 Word 或 WPS 里打开，另存为 .docx 再导入。',
    );
  }
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
