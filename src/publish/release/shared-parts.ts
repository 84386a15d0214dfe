import { placedHtml } from '../../addresses/placed-html.ts';
import { waysHtml } from '../../views/feedback/ways-html.ts';
import type { WaysView } from '../../views/feedback/ways.ts';

/**
 * A page taken apart: what it prints itself, and the parts between that it shares with others and that change with the
 * settings. There is one piece of its own more than parts.
 */
export interface PageParts {
  own: Buffer[];
  shared: string[];
}

/** The masthead, the ways to reply and the foot, as our own layouts print them: none holds another such element. */
const SHARED =
  /<header class="masthead"[^]*?<\/header>|<section class="feedback-ways"[^]*?<\/section>|<footer class="footer"[^]*?<\/footer>/g;

export function takenApart(page: Buffer): PageParts {
  const parts: PageParts = { own: [], shared: [] };
  let from = 0;
  // A sign for each byte, which is much faster than reading it: what is looked for is ASCII.
  for (const { 0: part, index } of page.toString('latin1').matchAll(SHARED)) {
    parts.own.push(page.subarray(from, index));
    from = index + part.length;
    parts.shared.push(page.toString('utf8', index, from));
  }
  parts.own.push(page.subarray(from));
  return parts;
}

export function putTogether({ own, shared }: PageParts): Buffer {
  return Buffer.concat(own.flatMap((piece, index) => [piece, Buffer.from(shared[index] ?? '')]));
}

/**
 * The parts as they are in one release. Those with the same first tag are the same: it says which column of a masthead
 * is current, and what can be replied to.
 */
export class SharedParts {
  readonly #base: string;
  readonly #known = new Map<string, string>();

  /** `base`: of the site's settings. */
  constructor(base: string | undefined) {
    this.#base = base ?? '';
  }

  /** Learns what a page shows that has just been rendered. */
  learn({ shared }: PageParts): void {
    for (const part of shared) if (!part.startsWith('<section')) this.#known.set(firstTag(part), part);
  }

  /** A page as it is with the parts of now; undefined if one of them was not seen yet. */
  renewed({ own, shared }: PageParts, ways: WaysView | undefined): PageParts | undefined {
    const now = shared.map((part) =>
      part.startsWith('<section') ? this.#ways(part, ways) : this.#known.get(firstTag(part)),
    );
    return now.every((part) => part !== undefined) ? { own, shared: now } : undefined;
  }

  #ways(before: string, ways: WaysView | undefined): string | undefined {
    const now = ways && placedHtml(waysHtml(ways), this.#base);
    return now !== undefined && firstTag(now) === firstTag(before) ? now : undefined;
  }
}

function firstTag(part: string): string {
  return part.slice(0, part.indexOf('>') + 1);
}
