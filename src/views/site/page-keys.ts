import { setImmediate as nextTurn } from 'node:timers/promises';
import { jsonDigest } from '../../kernel/digest.ts';
import type { Site } from '../../model/site/site.ts';
import type { WaysView } from '../feedback/ways.ts';
import { frameView } from '../frame/frame.ts';
import { PAGE_KINDS } from './pages-of-site.ts';

/** What decides how a page looks: with the same program and the same two digests it is the same to the byte. */
export interface PageKey {
  /** Of everything that it prints itself. */
  own: string;
  /** Of what it shares with others, which changes with the settings: what is around its content, how to reply. */
  shared: string;
  /** The second part of the latter; undefined where there is none. */
  ways(): WaysView | undefined;
}

/**
 * Keys of the pages that there may be many of, by address. Pages without a key (the home page, the search, topics,
 * whose parts look anything up) are few: they are rendered each time.
 */
export function pageKeys(site: Site): ReadonlyMap<string, PageKey> {
  const { keys, rest } = startedKeys(site);
  for (const _ of rest);
  return keys;
}

/** Makes the keys of a site bit by bit, between other work: who asks for them meanwhile waits for the rest only. */
export async function pageKeysAhead(site: Site): Promise<void> {
  const { rest } = startedKeys(site);
  for (;;) {
    for (let begun = performance.now(); performance.now() - begun < AT_ONCE_MS;) if (rest.next().done) return;
    await nextTurn();
  }
}

/** What waits is not kept waiting for longer. */
const AT_ONCE_MS = 10;

interface StartedKeys {
  keys: Map<string, PageKey>;
  /** Makes one after another. */
  rest: Generator<undefined>;
}

function startedKeys(site: Site): StartedKeys {
  let started = known.get(site);
  if (!started) {
    const keys = new Map<string, PageKey>();
    known.set(site, (started = { keys, rest: untilFailure(site, makeKeys(site, keys)) }));
  }
  return started;
}

/** Whoever asks again after a failure meets it too, instead of the keys that were made before it. */
function* untilFailure(site: Site, making: Generator<undefined>): Generator<undefined> {
  try {
    yield* making;
  } catch (error) {
    known.delete(site);
    throw error;
  }
}

/** They are asked for before a publication, to see whether there is anything to publish, and in it. */
const known = new WeakMap<Site, StartedKeys>();

function* makeKeys(site: Site, keys: Map<string, PageKey>): Generator<undefined> {
  const frame = jsonDigest(frameView(site));
  for (const kind of PAGE_KINDS) {
    if (!kind.printed) continue;
    for (const page of kind.pages(site)) {
      const printed = kind.printed(page, site);
      if (printed === undefined) continue;
      const ways = () => kind.ways?.(page, site);
      const shown = ways();
      keys.set(kind.address(page), {
        // A page without ways has no place for them.
        own: jsonDigest(printed, shown !== undefined).slice(0, 32),
        shared: shown ? jsonDigest(frame, shown).slice(0, 32) : frame.slice(0, 32),
        ways,
      });
      yield;
    }
  }
}
