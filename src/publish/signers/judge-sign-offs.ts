import { FILE_START, finding, type Issue } from '../../diagnostics/issue.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { type Pusher, pusherText } from '../pushes/pusher.ts';
import { type CountedSignOff, type PlacedSignOff, stillCounts } from './counted.ts';
import type { ReviewChange } from './review-files.ts';
import { signerOf, type Signers } from './signers.ts';

/** All that decides whether a sign-off counts. */
export interface SigningFacts {
  signers: Signers;
  pusher: Pusher;
  counted: ReadonlyMap<string, CountedSignOff>;
  /** Whose key stands on which sign-off, by its print. */
  keys: ReadonlyMap<string, string>;
  /** Milliseconds since 1970, by this server's clock. */
  now: number;
}

export interface SigningVerdict {
  refusals: Issue[];
  remarks: Issue[];
  /** Those that count from now on, if the push is taken. */
  counting: CountedSignOff[];
}

const DAY_MS = 86_400_000;
/** Clocks of editors go wrong by minutes. */
const AHEAD_MS = 10 * 60_000;

/**
 * Judges the sign-offs that a push brings. On the branch that is published a sign-off must come from the person it names,
 * and one that stood there stays; on others one that does not count yet is only remarked. `isGone`: true for a piece
 * that the push deletes.
 */
export function judgeSignOffs(
  changes: readonly ReviewChange[],
  facts: SigningFacts,
  { isPublished, isGone }: { isPublished: boolean; isGone: (piece: string) => boolean },
): SigningVerdict {
  const verdict: SigningVerdict = { refusals: [], remarks: [], counting: [] };
  const published = Map.groupBy(
    [...facts.counted.values()].filter((one) => one.isPublished),
    ({ piece }) => piece,
  );
  for (const { piece, path, before, after } of changes) {
    const had = new Set(before.map(({ print }) => print));
    const has = new Set(after.map(({ print }) => print));
    const issue = (found: Omit<Issue, 'file'>): Issue => ({ file: `content/${path}`, ...found });
    if (isPublished && !(after.length === 0 && isGone(piece))) {
      const must = new Map<string, { stage: string; by: string }>(before.map(({ print, signOff }) => [print, signOff]));
      for (const { print, stage, by } of published.get(piece) ?? []) must.set(print, { stage, by });
      for (const [print, { stage, by }] of must)
        if (!has.has(print)) verdict.refusals.push(issue(finding('V42', { stage, by }, FILE_START)));
    }
    for (const placed of after) {
      const known = facts.counted.get(placed.print);
      if (known) {
        if (!isPublished || known.isPublished) continue;
        const { stage, by } = placed.signOff;
        const pusher = pusherText(facts.pusher);
        if (stillCounts(known, facts.signers)) verdict.counting.push({ ...known, isPublished: true });
        else verdict.refusals.push(issue(finding('V41', { stage, by, pusher, isListed: false }, FILE_START)));
        continue;
      }
      // What stood there before this server listed anybody says nothing new.
      if (had.has(placed.print)) continue;
      const found = judgeNew(placed, facts, isPublished);
      if ('counting' in found) verdict.counting.push(found.counting);
      else verdict[found.refused ? 'refusals' : 'remarks'].push(issue(found.problem));
    }
  }
  return verdict;
}

type Judged = { counting: CountedSignOff } | { refused: boolean; problem: Omit<Issue, 'file'> };

function judgeNew(
  { piece, signOff, print }: PlacedSignOff,
  { signers, pusher, keys, now }: SigningFacts,
  isPublished: boolean,
): Judged {
  const { stage, by, at } = signOff;
  const isPusher = signerOf(signers, pusher)?.name === by;
  const isKey = keys.get(print) === by;
  const isListed = signers.people.some(({ name }) => name === by);
  if (!isPusher && !isKey) {
    if (!isPublished || signers.people.length === 0)
      return { refused: false, problem: finding('V46', { stage, by }, FILE_START) };
    return { refused: true, problem: finding('V41', { stage, by, pusher: pusherText(pusher), isListed }, FILE_START) };
  }
  const [earliest, latest] = [now - DAY_MS, now + AHEAD_MS].map((time) => beijingTimeOf(new Date(time)));
  const moment: BeijingTime = beijingTimeOf(new Date(now));
  if (at < earliest! || at > latest!)
    return { refused: isPublished, problem: finding('V43', { at, now: moment }, FILE_START) };
  const how = isPusher ? pusherText(pusher) : `${by}的钥匙`;
  return { counting: { print, piece, stage, by, how, at: moment, isPublished } };
}
