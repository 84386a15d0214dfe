import { pageLinks } from '../../addresses/page-links.ts';
import { percentDecoded } from '../../kernel/percent-decoded.ts';
import type { StagedRelease } from './staged-release.ts';

/**
 * How many pages link to each address. A release starts from those of the one before, so that pages that stay are not
 * read again.
 */
export class LinkCheck {
  readonly counts: Map<string, number>;
  private readonly base: string | undefined;
  private readonly before: ReadonlyMap<string, number>;
  /** Pages that are new or other now, with what can be led to in them. */
  private readonly rendered = new Map<string, ReadonlySet<string>>();

  /** `base`: of the site's settings. */
  constructor(base: string | undefined, before: ReadonlyMap<string, number> = new Map()) {
    this.base = base;
    this.before = before;
    this.counts = new Map(before);
  }

  /** A page as it is now. */
  add(address: string, html: string): void {
    const { targets, ids } = pageLinks(html, address, this.base);
    this.rendered.set(address, ids);
    for (const target of targets) this.counts.set(target, (this.counts.get(target) ?? 0) + 1);
  }

  /** A page as it was in the release before, if it is no more or is another now. */
  remove(address: string, html: string): void {
    for (const target of pageLinks(html, address, this.base).targets) {
      const count = this.counts.get(target)! - 1;
      if (count === 0) this.counts.delete(target);
      else this.counts.set(target, count);
    }
  }

  /** Links that lead nowhere. Looks into pages that others link into. */
  async problems(staged: StagedRelease): Promise<string[]> {
    const lost: string[] = [];
    const anchors = new Map<string, ReadonlySet<string>>();
    for (const target of [...this.counts.keys()].sort()) {
      const [path = '', anchor] = target.split('#').map(percentDecoded);
      const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
      if (!staged.files.has(file) && !staged.assets.has(file)) lost.push(target);
      // `#page=3` of a document is its viewer's business.
      else if (file.endsWith('.html') && anchor !== undefined && anchor !== '' && anchor !== 'top') {
        // A page that stayed as it was still has what links led to before.
        if (this.before.has(target) && !this.rendered.has(path)) continue;
        if (!anchors.has(path))
          anchors.set(
            path,
            this.rendered.get(path) ?? pageLinks((await staged.read(file)).toString(), path, this.base).ids,
          );
        if (!anchors.get(path)!.has(anchor)) lost.push(target);
      }
    }
    return lost;
  }
}
