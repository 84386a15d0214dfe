import { writtenNumber } from './counting.ts';
import { type XmlNode, element, elements, switchOf, valueIn } from './xml-tree.ts';

/** One level of a list. */
interface Level {
  start: number;
  format: string;
  /** `第%1条`, `%1.%2`. */
  text: string;
  /** The level (from 1) behind which it begins anew; 0: it never does. */
  restart: number | undefined;
  /** All numbers in it are plain figures (1.1, not 一.1). */
  isLegal: boolean;
  /** True if something parts the number from the text. */
  isParted: boolean;
  /** The paragraph style that has this level. */
  style: string | undefined;
}

interface List {
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this list is first used. */
  starts: ReadonlyMap<number, number>;
}

/** What stands before a paragraph of a list, as a reader sees it. */
export interface ListLabel {
  /** `一、`, `（二）`, `第3条`; '' for a point without number. */
  text: string;
  isBullet: boolean;
  level: number;
  /** The format that is not known and was written in plain figures. */
  unknown: string | undefined;
}

/** The lists of a document: it counts as its paragraphs are read in their order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #used = new Set<string>();

  constructor(numbering: XmlNode | undefined) {
    const abstracts = new Map(
      elements(numbering, 'abstractNum').map((node) => [node.attributes['abstractNumId'] ?? '', node]),
    );
    const byStyle = new Map([...abstracts].map(([id, node]) => [valueIn(node, 'styleLink'), id]));
    for (const node of elements(numbering, 'num')) {
      const named = valueIn(node, 'abstractNumId') ?? '';
      const link = valueIn(abstracts.get(named), 'numStyleLink');
      const abstract = (link !== undefined && byStyle.get(link)) || named;
      const levels = levelsOf(abstracts.get(abstract));
      const starts = new Map<number, number>();
      for (const override of elements(node, 'lvlOverride')) {
        const level = Number(override.attributes['ilvl'] ?? 0);
        const own = element(override, 'lvl');
        if (own) levels.set(level, levelOf(own));
        const start = valueIn(override, 'startOverride');
        if (start !== undefined) starts.set(level, Number(start));
      }
      this.#lists.set(node.attributes['numId'] ?? '', { abstract, levels, starts });
    }
  }

  /** The level of a list that a paragraph style has. */
  levelOfStyle(list: string, style: string): number | undefined {
    return [...(this.#lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  /** Counts one paragraph of a list; undefined where the list is not there. */
  next(list: string, depth: number): ListLabel | undefined {
    const found = this.#lists.get(list);
    const level = found?.levels.get(depth);
    if (!found || !level) return undefined;
    const counts = this.#counts.get(found.abstract) ?? [];
    this.#counts.set(found.abstract, counts);
    if (!this.#used.has(list)) {
      this.#used.add(list);
      for (const [at, start] of found.starts) counts[at] = start - 1;
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    for (const [deeper, { restart }] of found.levels)
      if (deeper > depth && restart !== 0 && (restart === undefined || depth < restart)) counts[deeper] = undefined;
    for (let above = 0; above < depth; above++) counts[above] ??= found.levels.get(above)?.start ?? 1;
    return labelOf(found.levels, depth, counts);
  }
}

function labelOf(
  levels: ReadonlyMap<number, Level>,
  depth: number,
  counts: readonly (number | undefined)[],
): ListLabel {
  const level = levels.get(depth)!;
  if (level.format === 'bullet') return { text: '', isBullet: true, level: depth, unknown: undefined };
  let unknown: string | undefined;
  const text = level.text.replace(/%([1-9])/g, (_place, named: string) => {
    const at = Number(named) - 1;
    const format = levels.get(at)?.format ?? 'decimal';
    const written = writtenNumber(counts[at] ?? 1, level.isLegal && format !== 'none' ? 'decimal' : format);
    if (!written.isKnown) unknown = format;
    return written.text;
  });
  // Behind 、 ） and 条 nothing is set; a blank parts Latin figures from the text.
  const gap = level.isParted && /[!-~]$/.test(text) ? ' ' : '';
  return { text: text + gap, isBullet: false, level: depth, unknown };
}

function levelsOf(abstract: XmlNode | undefined): Map<number, Level> {
  return new Map(elements(abstract, 'lvl').map((node) => [Number(node.attributes['ilvl'] ?? 0), levelOf(node)]));
}

function levelOf(node: XmlNode): Level {
  const text = element(node, 'lvlText')?.attributes['val'] ?? '';
  const restart = valueIn(node, 'lvlRestart');
  return {
    start: Number(valueIn(node, 'start') ?? 1),
    format: formatOf(node),
    text,
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: switchOf(node, 'isLgl') ?? false,
    isParted: valueIn(node, 'suff') !== 'nothing',
    style: valueIn(node, 'pStyle'),
  };
}

/** A format of its own stands in `mc:AlternateContent`. */
function formatOf(node: XmlNode): string {
  const written = element(node, 'numFmt') ?? element(element(node, 'AlternateContent'), 'numFmt');
  const { val = 'decimal', format } = written?.attributes ?? {};
  return val === 'custom' ? (format ?? 'decimal') : val;
}
