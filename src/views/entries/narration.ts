import type { Entry } from '../../model/entities/linked.ts';
import { NARRATION_TEXTS, PLAYER_TEXTS } from '../../wording/reading.ts';

/** The player of a whole text. */
export interface NarrationView {
  address: string;
  cues: string | undefined;
  /** 「3 分 12 秒　韩松亭　朗读」 */
  facts: string;
}

export function narrationView({ narration }: Pick<Entry, 'narration'>): NarrationView | undefined {
  if (!narration) return undefined;
  const { address, cues, seconds, by } = narration;
  const facts = [PLAYER_TEXTS.length(seconds), ...(by === undefined ? [] : [NARRATION_TEXTS.by(by)])].join('　');
  return { address, cues, facts };
}
