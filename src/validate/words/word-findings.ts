import { finding } from '../../diagnostics/issue.ts';
import { type Content, placeIn, rowsIn, type Source, validValues } from '../../ingest/content/content.ts';
import type { CountedThing } from '../../kernel/counts/counted-things.ts';
import { type OwnSlips, ownSlips } from '../../kernel/counts/own-slips.ts';
import { ExactWords } from '../../kernel/near/exact-words.ts';
import { NearNames } from '../../kernel/near/near-names.ts';
import type { LeadersData } from '../../schema/proofreading/leaders.ts';
import type { WordRule } from '../../schema/proofreading/words.ts';
import type { Located } from '../rules/rule.ts';
import { BoardTotals } from './board-totals.ts';
import { disagreementFinding, PledgeFigures } from './figure-findings.ts';
import { type KnownName, knownNames } from './known-names.ts';
import { leaderFindings } from './leader-findings.ts';
import { ALSO_RIGHT } from './right-names.ts';
import { LeaderNames } from './leader-posts.ts';
import { placesToKeep, withPlaces } from './kept-places.ts';
import { slipFinding } from './slip-finding.ts';
import { WordCache, type WordHits, type WordMemory } from './word-cache.ts';
import { namesInTraditional, traditionalOutside } from './traditional-names.ts';
import { type WrittenText, writtenTexts } from './written-texts.ts';

/** What is looked for in each text. */
interface LookedFor {
  names: readonly KnownName[];
  rules: readonly WordRule[];
  allowed: readonly string[];
  /** Names of people that are written in traditional letters. */
  lettered: readonly string[];
  leaders: LeadersData['leaders'];
}

/**
 * W01: a name that is the same all over the country has a wrong letter. W02: one of the county, or a usual word. W03 and
 * W04: what the department itself does not want to read; W03 has to be mended. W05: a word was let pass that stands
 * nowhere. W06 to W10, W14: slips of typing. W11, W12: leaders. W13: figures that differ from a pledge or a board. `cacheFile`:
 * remembers what was found in files that stay as they are; with `memory` nothing is written there.
 */
export function wordFindings(content: Content, cacheFile: string, memory?: WordMemory): Located[] {
  const lookedFor = {
    names: knownNames(content),
    rules: validValues(content.words)?.rules ?? [],
    leaders: validValues(content.leaders)?.leaders ?? [],
    allowed: rowsIn(content.words, 'allowed').flatMap(({ word }) => (typeof word === 'string' ? [word] : [])),
    lettered: namesInTraditional(content),
  };
  const key = JSON.stringify(lookedFor);
  const own = memory ? undefined : new WordCache();
  const cache = (memory ?? own!).looking(key, cacheFile);
  const bySpelling = new Map(lookedFor.names.toReversed().map((name) => [name.name, name]));
  const look = lookerFor(lookedFor);
  const used = new Set<string>();
  const naming: { piece: Source; counted: CountedThing[]; totals: CountedThing[]; written: WrittenText }[] = [];
  const located = writtenTexts(content).flatMap((unread): Located[] => {
    const { path, text, stamp, day, piece, own } = unread;
    const hits = cache.hits(path, stamp, () => {
      const found = look(text(), own ?? ownSlips(text(), piece !== undefined));
      const places = placesToKeep(found, unread);
      return places.length === 0 ? found : { ...found, places };
    });
    const written = hits.places ? withPlaces(unread, hits.places) : unread;
    const { near = [], ruled = [], slips = [], posts = [], pairs = [], allowed = [] } = hits;
    const { disagreements = [], counted = [], totals = [] } = hits;
    if (piece && counted.length + totals.length > 0) naming.push({ piece, counted, totals, written });
    for (const word of allowed) used.add(word);
    let told = foundIn.get(hits);
    if (!told)
      foundIn.set(
        hits,
        (told = [
          ...ruled.map(([start, end, rule]) => againstRule(lookedFor.rules[rule]!, start, end, written)),
          ...near.map(([start, end, name]) => nearTo(bySpelling.get(name)!, start, end, written, content)),
          ...slips.map((slip) => ({ path, finding: slipFinding(slip, written) })),
          ...disagreements.map((one) => ({ path, finding: disagreementFinding(one, written) })),
        ]),
      );
    return [
      ...told,
      ...leaderFindings(content, day, { posts, pairs }, written.spanOf).map((found) => ({ path, finding: found })),
    ];
  });
  cache.save();
  own?.keep();
  const figures = new PledgeFigures(
    content,
    naming.map(({ piece }) => piece),
  );
  const boards = new BoardTotals(content);
  const unlike = naming.flatMap(({ piece, counted, totals, written }) =>
    [...figures.of(piece, counted, written), ...boards.of(piece, totals, written)].map((found) => ({
      path: written.path,
      finding: found,
    })),
  );
  return [...located, ...unlike, ...unusedWords(content, used)];
}

/** The findings of what was found in one version of a text: the hits of a process that checks again are the same. */
const foundIn = new WeakMap<WordHits, readonly Located[]>();

/** Made ready when the first text is to be looked into. */
function lookerFor({ names, rules, allowed, lettered, leaders }: LookedFor): (text: string, own: OwnSlips) => WordHits {
  let ready:
    | {
        near: NearNames<KnownName>;
        words: ExactWords<{ word: string; rule: number | undefined }>;
        lettered: ExactWords<{ word: string }>;
        leaders: LeaderNames;
      }
    | undefined;
  return (text, own) => {
    ready ??= {
      near: new NearNames(names, new Set([...ALSO_RIGHT, ...allowed])),
      words: new ExactWords([
        ...allowed.map((word) => ({ word, rule: undefined })),
        ...rules.map(({ wrong }, rule) => ({ word: wrong, rule })),
      ]),
      lettered: new ExactWords(lettered.map((word) => ({ word }))),
      leaders: new LeaderNames(leaders),
    };
    const near = ready.near
      .find(text)
      .map(({ start, end, right }) => [start, end, right.name] as [number, number, string]);
    const ruled: [number, number, number][] = [];
    const passed: { start: number; end: number; word: string }[] = [];
    for (const { start, end, word } of ready.words.find(text)) {
      if (word.rule === undefined) passed.push({ start, end, word: word.word });
      else if (!isWithin(text, start, end, rules[word.rule]!.right)) ruled.push([start, end, word.rule]);
    }
    const isPassed = (one: { start: number; end: number }) =>
      passed.some(({ start, end }) => start < one.end && one.start < end);
    const meant = [...passed, ...(own.slips ? ready.lettered.find(text) : [])];
    const slips =
      own.slips?.flatMap((slip) =>
        slip.kind === 'traditional' ? traditionalOutside(text, slip, meant) : isPassed(slip) ? [] : [slip],
      ) ?? [];
    const disagreements = own.disagreements?.filter((one) => !isPassed(one)) ?? [];
    const counted = own.counted?.filter((one) => !isPassed(one)) ?? [];
    const totals = own.totals?.filter((one) => !isPassed(one)) ?? [];
    const { posts, pairs } = ready.leaders.find(text);
    const told = { posts: posts.filter((post) => !isPassed(post)), pairs: pairs.filter((pair) => !isPassed(pair)) };
    return {
      ...(near.length > 0 && { near }),
      ...(ruled.length > 0 && { ruled }),
      ...(slips.length > 0 && { slips }),
      ...(disagreements.length > 0 && { disagreements }),
      ...(counted.length > 0 && { counted }),
      ...(totals.length > 0 && { totals }),
      ...(told.posts.length > 0 && { posts: told.posts }),
      ...(told.pairs.length > 0 && { pairs: told.pairs }),
      ...(passed.length > 0 && { allowed: [...new Set(passed.map(({ word }) => word))] }),
    };
  };
}

/** True if a stretch of a text is part of this word there: the right form may hold the wrong one. */
function isWithin(text: string, start: number, end: number, word: string | undefined): boolean {
  if (word === undefined) return false;
  const at = text.indexOf(word, Math.max(0, end - word.length));
  return at >= 0 && at <= start;
}

function againstRule(
  { wrong, right, reason, must }: WordRule,
  start: number,
  end: number,
  { path, spanOf }: WrittenText,
): Located {
  return { path, finding: finding(must ? 'W03' : 'W04', { wrong, right, reason }, spanOf(start, end)) };
}

function nearTo(
  right: KnownName,
  start: number,
  end: number,
  { path, stretch, spanOf }: WrittenText,
  { display }: Content,
): Located {
  const source = right.path === undefined ? '程序自带的名称' : display(right.path);
  const details = { written: stretch(start, end), right: right.name, source };
  return { path, finding: finding(isFixed(right) ? 'W01' : 'W02', details, spanOf(start, end)) };
}

/** Of short ones it is less sure that nothing else was meant. */
function isFixed({ name, path }: KnownName): boolean {
  return path === undefined && name.length >= SHORTEST_FIXED;
}

const SHORTEST_FIXED = 5;

function unusedWords({ words }: Content, used: ReadonlySet<string>): Located[] {
  if (!words) return [];
  return rowsIn(words, 'allowed').flatMap(({ word }, index): Located[] => {
    if (typeof word !== 'string' || used.has(word)) return [];
    const key = `allowed.${index}.word`;
    return [{ path: words.file.path, finding: finding('W05', { word }, placeIn(words, key), key) }];
  });
}
