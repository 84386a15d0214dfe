import { entryAddress } from '../../../addresses/address.ts';
import { type Dice, diceFrom } from '../../dice.ts';
import type { EntryKind } from '../../../schema/kinds/entry-kind.ts';
import { countHan } from '../../../kernel/text-width.ts';
import { filledIn, personName, type Subject, wordsOf } from './compose.ts';
import { HEADINGS, LIST_ITEMS, NARRATIVE, QUOTES, SPOKEN, SPOKEN_HEADINGS, SUMMARIES, TITLES } from './sentences.ts';
import { BENCH_UNITS } from './units.ts';

/** A generated article; `body` is plain Markdown, without any component. */
export interface Article {
  kind: EntryKind;
  slug: string;
  title: string;
  publishedAt: string;
  /** What else its front matter says; keys in English. */
  fields: Record<string, unknown>;
  body: string;
  /** A topic's components, written below its body; '' for the other kinds. */
  components: string;
}

/** What a corpus is made from: the same values give the same bytes. */
export interface Recipe {
  count: number;
  seed: string;
  /** Names of the glossary's terms. */
  terms: readonly string[];
}

/** Of 20 articles in a row, as a county's site has them. */
const ROW: readonly EntryKind[] = Array.from(
  'nmbnsmnbnmnsbmnnsmbn',
  (letter) => (({ n: 'news', m: 'member', b: 'branch', s: 'speech' }) as const)[letter]!,
);

/** One article in so many is a topic; topics are few on any site. */
const TOPIC_EVERY = 200;

function kindAt(index: number): EntryKind {
  return index % TOPIC_EVERY === 13 ? 'topic' : ROW[index % ROW.length]!;
}

function slugAt(index: number): string {
  return `${kindAt(index)}-${String(index + 1).padStart(5, '0')}`;
}

/** The article at a place of the corpus. `taken`: titles that are used; the new one is added. */
export function articleAt(index: number, recipe: Recipe, taken: Set<string>): Article {
  const dice = diceFrom(`${recipe.seed} ${index}`);
  const kind = kindAt(index);
  const unit = dice.pick(BENCH_UNITS);
  const subject: Subject = { name: personName(dice), unit: unit.name, terms: recipe.terms };
  const publishedAt = `${dice.whole(2016, 2025)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))} ${two(dice.whole(8, 18))}:${two(dice.whole(0, 59))}`;
  return {
    kind,
    slug: slugAt(index),
    title: newTitle(subject, dice, taken),
    publishedAt,
    fields: { ...commonFields(subject, unit.id, dice), ...kindFields(kind, publishedAt, subject, dice) },
    body: bodyOf(kind, index, recipe.count, subject, dice),
    components: kind === 'topic' ? componentsOf(recipe.count, subject, dice) : '',
  };
}

function newTitle(subject: Subject, dice: Dice, taken: Set<string>): string {
  for (;;) {
    const title = filledIn(dice.pick(TITLES), subject, dice);
    if (taken.has(title)) continue;
    taken.add(title);
    return title;
  }
}

function commonFields(subject: Subject, unit: string, dice: Dice): Record<string, unknown> {
  const keywords = new Set(Array.from({ length: 3 }, () => dice.pick(wordsOf('关键'))));
  return {
    summary: filledIn(dice.pick(SUMMARIES), subject, dice),
    keywords: [...keywords],
    unit,
    source: { name: subject.unit, author: personName(dice) },
    editor: personName(dice),
  };
}

function kindFields(kind: EntryKind, publishedAt: string, subject: Subject, dice: Dice): Record<string, unknown> {
  const post = `${subject.unit.replace(/党支部$|党委$/, '')}${dice.pick(wordsOf('职务'))}`;
  const figures = [1, 2].map(() => ({
    value: String(dice.whole(2, 990)),
    unit: dice.pick(wordsOf('计量')),
    label: dice.pick(wordsOf('工程')),
  }));
  const honours = (name: string) => [
    { name, level: dice.pick(['省级', '市级', '县级']), year: Number(publishedAt.slice(0, 4)), by: '中共云岭县委' },
  ];
  switch (kind) {
    case 'branch':
      return {
        subtitle: `记${subject.unit}`,
        name: subject.unit,
        honours: honours('先进基层党组织'),
        standards: ['领导班子好', '群众反映好'],
        figures,
      };
    case 'member':
      return {
        subtitle: `记${post}${subject.name}`,
        name: subject.name,
        post,
        honours: honours('优秀共产党员'),
        standards: ['带头服务群众'],
        figures,
      };
    case 'speech': {
      const occasion = dice.pick(wordsOf('会议'));
      return {
        subtitle: `在${occasion}上的讲话`,
        speaker: subject.name,
        post: '县委书记',
        occasion,
        place: '县委礼堂',
        date: publishedAt.slice(0, 10),
        transcript: dice.chance(0.5),
      };
    }
    default:
      return {};
  }
}

const NUMERALS = Array.from('一二三四五六七八九');

function bodyOf(kind: EntryKind, index: number, count: number, subject: Subject, dice: Dice): string {
  const isSpeech = kind === 'speech';
  const wanted = dice.whole(1700, 2300);
  const sections = dice.whole(4, 6);
  const headings = new Set<string>();
  const blocks = isSpeech ? ['同志们：'] : [];
  let written = 0;
  const add = (block: string) => {
    blocks.push(block);
    written += countHan(block);
  };
  for (let section = 0; section <= sections; section++) {
    // The opening has no heading.
    if (section > 0)
      add(`## ${isSpeech ? `${NUMERALS[section - 1]}、` : ''}${newHeading(isSpeech, headings, subject, dice)}`);
    while (written < (wanted * (section + 1)) / (sections + 1))
      add(paragraph(isSpeech ? [...SPOKEN, ...NARRATIVE] : NARRATIVE, subject, dice));
    if (dice.chance(0.35))
      add(
        Array.from({ length: dice.whole(3, 5) }, () => `- ${filledIn(dice.pick(LIST_ITEMS), subject, dice)}`).join(
          '\n',
        ),
      );
    if (dice.chance(0.2)) add(`> ${filledIn(dice.pick(QUOTES), subject, dice)}`);
    if (section === 1 || section === 3) add(linking(otherThan(index, count, dice), subject, dice));
  }
  return `${blocks.join('\n\n')}\n`;
}

function newHeading(isSpeech: boolean, used: Set<string>, subject: Subject, dice: Dice): string {
  for (;;) {
    const heading = filledIn(dice.pick(isSpeech ? SPOKEN_HEADINGS : HEADINGS), subject, dice);
    if (used.has(heading)) continue;
    used.add(heading);
    return heading;
  }
}

function paragraph(sentences: readonly string[], subject: Subject, dice: Dice): string {
  return Array.from({ length: dice.whole(2, 5) }, () => filledIn(dice.pick(sentences), subject, dice)).join('');
}

function linking(address: string, subject: Subject, dice: Dice): string {
  const inside = `{地}也遇到过同样的事，[{人}的那一篇](${address})里写得很细。大家记住的只有一句：**{要求}**，贴在{地点}。`;
  const outside = '全文见[县政府网站](https://gov.yunling.example/gongkai/)。';
  return filledIn(dice.chance(0.2) ? inside + outside : inside, subject, dice);
}

/** The address of some other article of the corpus. */
function otherThan(index: number, count: number, dice: Dice): string {
  const other = dice.whole(0, count - 1);
  const target = other === index ? (other + 1) % count : other;
  return entryAddress(kindAt(target), slugAt(target));
}

function componentsOf(count: number, subject: Subject, dice: Dice): string {
  const events = [1, 2, 3].map((month) =>
    filledIn(`<Event date="2025-${two(month * 3)}" title="{题眼}">{成效}。</Event>`, subject, dice),
  );
  return [
    filledIn('<Quote by="{人}">{要求}。</Quote>', subject, dice),
    filledIn(`<Card title="{题眼}" href="${otherThan(-1, count, dice)}">{成效}。</Card>`, subject, dice),
    `<Timeline>\n${events.join('\n')}\n</Timeline>`,
    filledIn('<EntryList kind="news" keyword="{关键}" limit="6" title="最新进展" />', subject, dice),
    '',
  ].join('\n\n');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
