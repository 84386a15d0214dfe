import type { BuildTeller } from '../../astro/site-of-build.ts';
import type { PictureCounts } from '../../media/cache.ts';
import type { IndexCounts } from '../../search/index/index-writer.ts';
import type { MadeShard } from '../shards/shard-maker.ts';
import type { Shard } from '../shards/shard.ts';

/** Where lines for people go, and whether one of them may be written over. */
export interface LinePlace {
  isTerminal: boolean;
  write(text: string): void;
}

/** Without a terminal a line is printed after each of so many parts of the whole. */
const STEPS = 10;

/** What a build says while it goes on, and what was made in it. */
export class BuildLines {
  private readonly place: LinePlace;
  private readonly counts: Record<'pictures' | 'cards', PictureCounts> = {
    pictures: { rendered: 0, reused: 0 },
    cards: { rendered: 0, reused: 0 },
  };
  private readonly told = new Set<string>();
  private pages = 0;
  private shards = 0;
  private step = 0;
  private isOpen = false;
  private of = 0;

  constructor(place: LinePlace) {
    this.place = place;
  }

  line(text: string): void {
    this.place.write(`${this.isOpen ? '\r\u001b[K' : ''}${text}\n`);
    this.isOpen = false;
  }

  /** From now on it is counted how many of so many shards are made. */
  begin(shards: number): void {
    this.of = shards;
    this.line(`分成 ${shards} 份`);
  }

  addPages(pages: number): void {
    this.pages += pages;
    this.progress();
  }

  addShard(shard: Shard, made: MadeShard): void {
    this.addCounts(shard, made);
    this.setShards(this.shards + 1);
  }

  setShards(shards: number): void {
    this.shards = shards;
    this.progress();
  }

  addCounts({ kind }: Shard, { counts: { rendered, reused }, told }: Pick<MadeShard, 'counts' | 'told'>): void {
    if (kind === 'pictures' || kind === 'cards') {
      this.counts[kind].rendered += rendered;
      this.counts[kind].reused += reused;
    }
    for (const one of told) this.told.add(one);
  }

  private progress(): void {
    const text = `已完成 ${this.shards}/${this.of} 份${this.pages > 0 ? `，网页和数据文件 ${this.pages} 个` : ''}`;
    if (this.place.isTerminal) {
      this.place.write(`\r\u001b[K${text}`);
      this.isOpen = true;
      return;
    }
    const step = Math.floor((this.shards * STEPS) / this.of);
    if (step > this.step) this.line(text);
    this.step = step;
  }

  /** What the plain build says of the same. */
  end({ records, parts }: Pick<IndexCounts, 'records' | 'parts'>): void {
    for (const one of [...this.told].sort()) this.line(one);
    const { pictures, cards } = this.counts;
    this.line(`图片：新生成 ${pictures.rendered} 个，沿用 ${pictures.reused} 个`);
    this.line(`分享图：新生成 ${cards.rendered} 张，沿用 ${cards.reused} 张`);
    this.line(`搜索：收录 ${records} 篇，分 ${parts} 份`);
  }
}

/** Says through the same lines what `siteOfBuild` has to say. */
export function tellerOf(lines: BuildLines): BuildTeller {
  return { info: (text) => lines.line(text), options: { level: 'info' } };
}
