import { type PageLinks, pageLinks } from '../../addresses/page-links.ts';
import { percentDecoded } from '../../kernel/percent-decoded.ts';
import type { PageParts } from './shared-parts.ts';
import type { StagedRelease } from './staged-release.ts';

/** Parts that pages share whose links are remembered: mastheads and feet; what is of one page alone passes through. */
const MOST_REMEMBERED = 100;

/**
 * How many pages link to each address, other than in themselves; a page counts once for what it prints itself and once
 * for each part that it shares with others. A release starts from the counts of the one before, so that pages that stay
 * are not read again.
 */
export class LinkCheck {
  readonly counts: Map<string, number>;
  private readonly base: string | undefined;
  private readonly before: ReadonlyMap<string, number>;
  /** Pages that are new or other now, with what can be led to in them. */
  private readonly rendered = new Map<string, ReadonlySet<string>>();
  /** Links within a page that lead nowhere. */
  private readonly lost: string[] = [];
  private readonly ofParts = new Map<string, PageLinks>();

  /** `base`: of the site's settings. */
  constructor(base: string | undefined, before: ReadonlyMap<string, number> = new Map()) {
    this.base = base;
    this.before = before;
    this.counts = new Map(before);
  }

  /** A page as it is now. */
  add(address: string, page: PageParts): void {
    const all = this.linksOf(page);
    const ids = new Set(all.flatMap((links) => [...links.ids]));
    this.rendered.set(address, ids);
    for (const { targets } of all) {
      this.count(targets, 1);
      for (const target of targets)
        if (target.startsWith('#') && !leads(percentDecoded(target.slice(1)), ids)) this.lost.push(address + target);
    }
  }

  /** A page as it was in the release before, if it is no more or is another now. */
  remove(page: PageParts): void {
    for (const { targets } of this.linksOf(page)) this.count(targets, -1);
  }

  /**
   * A page that has other parts now than in the release before, and is as it was else. False, and nothing is changed,
   * if these lead elsewhere in the page, or can be led to otherwise.
   */
  exchange(before: readonly string[], now: readonly string[]): boolean {
    const pairs = before.map((part, index) => [this.partLinks(part), this.partLinks(now[index]!)] as const);
    if (pairs.some(([old, other]) => ownAnchors(old) !== ownAnchors(other))) return false;
    for (const [old, other] of pairs) {
      this.count(old.targets, -1);
      this.count(other.targets, 1);
    }
    return true;
  }

  /** Links that lead nowhere. Looks into pages that others link into. */
  async problems(staged: StagedRelease): Promise<string[]> {
    const lost = [...this.lost];
    const anchors = new Map<string, ReadonlySet<string>>();
    for (const target of this.counts.keys()) {
      const [path = '', anchor] = target.split('#').map(percentDecoded);
      const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
      if (!staged.files.has(file) && !staged.assets.has(file)) lost.push(target);
      // `#page=3` of a document is its viewer's business.
      else if (file.endsWith('.html') && anchor !== undefined && anchor !== '') {
        // A page that stayed as it was still has what links led to before.
        if (this.before.has(target) && !this.rendered.has(path)) continue;
        if (!anchors.has(path))
          anchors.set(
            path,
            this.rendered.get(path) ?? pageLinks((await staged.read(file)).toString(), path, this.base).ids,
          );
        if (!leads(anchor, anchors.get(path)!)) lost.push(target);
      }
    }
    return lost.sort();
  }

  private linksOf({ own, shared }: PageParts): PageLinks[] {
    const html = Buffer.concat(own).toString();
    return [pageLinks(html, '', this.base), ...shared.map((part) => this.partLinks(part))];
  }

  private partLinks(part: string): PageLinks {
    let links = this.ofParts.get(part);
    if (!links) {
      if (this.ofParts.size >= MOST_REMEMBERED) this.ofParts.clear();
      this.ofParts.set(part, (links = pageLinks(part, '', this.base)));
    }
    return links;
  }

  private count(targets: ReadonlySet<string>, by: 1 | -1): void {
    for (const target of targets) {
      if (target.startsWith('#')) continue;
      const count = (this.counts.get(target) ?? 0) + by;
      if (count === 0) this.counts.delete(target);
      else this.counts.set(target, count);
    }
  }
}

/** Browsers know the top of a page without an id. */
function leads(anchor: string, ids: ReadonlySet<string>): boolean {
  return anchor === 'top' || ids.has(anchor);
}

/** What leads into the same page, and what can be led to. */
function ownAnchors({ targets, ids }: PageLinks): string {
  return [...[...targets].filter((target) => target.startsWith('#')), '', ...ids].sort().join('\n');
}
