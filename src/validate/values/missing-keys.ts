import type { z } from 'zod';
import { finding, type Finding } from '../../diagnostics/issue.ts';
import type { YamlReading } from '../../ingest/yaml/yaml-tree.ts';
import { isOptional, objectIn, typeAt } from '../../schema/shape.ts';
import { isWritten, metaAt, type Path, placeAt, wordOf } from './value-places.ts';

/** D01: what is missing from one file. Keys that are missing side by side are one slip, and reported as one. */
export class MissingKeys {
  private readonly reading: YamlReading;
  private readonly schema: z.ZodType;
  private readonly paths: Path[] = [];

  constructor(reading: YamlReading, schema: z.ZodType) {
    this.reading = reading;
    this.schema = schema;
  }

  /** A missing group is missed as its required fields, so that the message says what to type. */
  add(path: Path): void {
    const group = objectIn(typeAt(this.schema, path)!);
    if (!group) this.paths.push(path);
    else
      for (const [key, inner] of Object.entries(group.shape))
        if (!isOptional(inner as z.ZodType)) this.add([...path, key]);
  }

  findings(): Finding[] {
    const missed = this.paths.filter((path) => !this.reading.isExplained(this.findingOf([path])));
    const empty = missed.filter((path) => isWritten(this.reading, path));
    const absent = missed.filter((path) => !isWritten(this.reading, path));
    const byPlace = Map.groupBy(absent, (path) => this.container(path).join('.'));
    return [
      ...empty.map((path) => this.findingOf([path])),
      ...[...byPlace.values()].map((paths) => this.findingOf(paths)),
    ];
  }

  private findingOf(paths: readonly Path[]): Finding {
    const [first] = paths as [Path, ...Path[]];
    const container = this.container(first);
    const parent = paths.length === 1 ? first.slice(0, -1) : container;
    const named = paths.map((path) => path.slice(0, parent.length + 1));
    const labels = [...new Map(named.map((path) => [path.join('.'), path])).values()].map((path) => ({
      label: metaAt(this.schema, path).label,
      key: String(path.at(-1)),
    }));
    const note = paths.length === 1 ? metaAt(this.schema, first).note : '';
    const details = { labels, inside: this.inside(parent), fix: this.fix(paths, container), note };
    return finding('D01', details, placeAt(this.reading, first), first.join('.'));
  }

  /** The nearest thing around a missing key that is there. */
  private container(path: Path): Path {
    let parent = path.slice(0, -1);
    while (!isWritten(this.reading, parent)) parent = parent.slice(0, -1);
    return parent;
  }

  private fix(paths: readonly Path[], container: Path): string {
    const [first] = paths as [Path, ...Path[]];
    if (isWritten(this.reading, first)) return `在「${this.word(first)}:」后面写上内容`;
    const lines = [...Map.groupBy(paths, (path) => path[container.length]).values()].map((inKey) =>
      this.lines(inKey, container.length),
    );
    const typed = lines.join('、');
    if (typeof container.at(-1) === 'number') return `在这一条里补上${typed}，与这一条的其他各项左边对齐`;
    if (container.length > 0) return `在「${this.word(container)}:」下面缩进两个空格，补上${typed}`;
    return `补上${typed}`;
  }

  /** 「标题: …」, or the lines of a group. */
  private lines(paths: readonly Path[], depth: number): string {
    const [first] = paths as [Path, ...Path[]];
    const inner = paths.map((path) => `「${this.word(path)}: …」`).join('');
    const group = first.slice(0, depth + 1);
    return first.length === group.length ? inner : `「${this.word(group)}:」和下一行缩进两个空格的${inner}`;
  }

  private word(path: Path): string {
    return wordOf(this.reading, this.schema, path);
  }

  /** 「来源」里, 「荣誉」第 2 条里, or '' at the root. */
  private inside(parent: Path): string {
    const last = parent.at(-1);
    if (last === undefined) return '';
    const { label } = metaAt(this.schema, parent);
    if (typeof last !== 'number') return `「${label}」里`;
    return `${parent.length > 1 ? `「${label}」` : ''}第 ${last + 1} 条里`;
  }
}
