import { parentPort, workerData } from 'node:worker_threads';
import { type KeptDrawings, keepDrawings } from '../cache.ts';
import { cardPicture } from './card-picture.ts';
import { lettersMissingOn } from './draw-card.ts';
import type { ShareCard } from './share-card.ts';

/** What the thread is started with. */
export interface CardTask {
  cards: ReadonlyMap<string, ShareCard>;
  cacheDir: string;
}

/** Its only answer. */
export interface CardAnswer extends KeptDrawings {
  /** By file: letters that the card should have and cannot be drawn. Of cards that were drawn now. */
  missing: ReadonlyMap<string, readonly string[]>;
}

const { cards, cacheDir } = workerData as CardTask;
const missing = new Map<string, readonly string[]>();
const drawings = Array.from(cards, ([file, card]) => ({
  file,
  draw: () => {
    const letters = lettersMissingOn(card);
    if (letters.length > 0) missing.set(file, letters);
    return cardPicture(card);
  },
}));
parentPort!.postMessage({ ...(await keepDrawings(drawings, cacheDir)), missing } satisfies CardAnswer);
