import { REPLIES_ANCHOR, unitAddress } from '../../addresses/address.ts';
import type { Board, Entry, Unit } from '../../model/entities/linked.ts';
import type { Reply } from '../../model/entities/reply.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import type { SearchRecord } from './record.ts';

/** More would only make one thing heavier to look up. */
const MOST_SEARCHED = 100;

/** What replies say, for whoever looks for it. */
export function textsOfReplies(replies: readonly Reply[]): string[] {
  return replies
    .slice(0, MOST_SEARCHED)
    .flatMap(({ category, matter = '', reply, by }) => [category, matter, reply, by.name])
    .filter((text) => text !== '');
}

/** All replies about one thing that is no pledge, in their place below it; those about a pledge belong to its record. */
export function repliesRecord(
  subject: Board | Entry | Unit,
  replies: readonly Reply[],
  facets: SearchRecord['facets'],
): SearchRecord {
  const kind = REPLY_TEXTS.column;
  const isUnit = !('address' in subject);
  const name = isUnit ? subject.data.name : subject.data.title;
  return {
    address: `${isUnit ? unitAddress(subject.id) : subject.address}#${REPLIES_ANCHOR}`,
    title: `${kind}：${name}`,
    kind,
    time: replies[0]!.repliedAt,
    zones: { title: [], headings: [], text: [name, ...textsOfReplies(replies)] },
    facets,
    names: [],
    byPinyin: false,
  };
}
