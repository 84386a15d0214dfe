import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import type { PosterGroup, PosterRow } from '../../views/posters/poster.ts';
import type { Block } from '../piece/block.ts';
import { type Product, textFile } from '../piece/channel.ts';
import type { ChannelPiece } from '../piece/piece.ts';
import { closedSentence, paragraphsRead, saidSentences } from './spoken-sentences.ts';

/** How fast a village loudspeaker is spoken into, in letters a minute. */
const PACE = 240;

/** From here on nobody listens to the end. */
const LONG_MINUTES = 8;

/** A script that is read out as it stands: a sentence a line, every figure in letters. */
export function guangboProduct(piece: ChannelPiece): Product {
  const paragraphs = guangboScript(piece).map((paragraph) => saidSentences(paragraph).join('\n'));
  const script = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  const letters = script.match(/[\p{Script=Han}〇]|[A-Za-z]+|\d/gu)?.length ?? 0;
  const minutes = minutesOf(letters);
  const pictures = countPictures(piece.blocks);
  return {
    channel: 'guangbo',
    files: [textFile('广播.txt', `${CHANNEL_TEXTS.guangboHead(piece.title, letters, minutes)}\n\n${script}\n`)],
    notes: [
      CHANNEL_TEXTS.guangboLength(letters, minutes),
      ...(letters / PACE > LONG_MINUTES ? [CHANNEL_TEXTS.guangboLong(piece.board !== undefined)] : []),
      ...(pictures > 0 ? [CHANNEL_TEXTS.guangboPictures(pictures)] : []),
    ],
  };
}

/** To the half minute: 「半分钟」, 「6 分钟」, 「6 分半钟」. */
function minutesOf(letters: number): string {
  const halves = Math.max(1, Math.round((letters / PACE) * 2));
  const whole = Math.floor(halves / 2);
  return CHANNEL_TEXTS.minutes(whole, halves % 2 === 1);
}

/** What is said, paragraph by paragraph. */
export function guangboScript(piece: ChannelPiece): string[] {
  const { title, subtitle, site, source, author, board, blocks } = piece;
  return [
    CHANNEL_TEXTS.guangboOpening(site, board !== undefined),
    `《${title}》${subtitle === undefined ? '' : `，${subtitle}`}。`,
    ...paragraphsRead(blocks),
    ...(board ? boardScript(board) : []),
    CHANNEL_TEXTS.guangboClosing(source, author),
    ...(board ? CHANNEL_TEXTS.guangboPhone(board.contacts.find(({ label }) => label.includes('电话'))?.text) : []),
    CHANNEL_TEXTS.guangboEnd,
  ];
}

function boardScript({ tally: { total, states }, groups, asOf }: NonNullable<ChannelPiece['board']>): string[] {
  return [CHANNEL_TEXTS.guangboTally(asOf, total, states.fulfilled, states.overdue), ...groups.flatMap(groupScript)];
}

function groupScript({ name, rows, hasSubjects }: PosterGroup): string[] {
  const heading = CHANNEL_TEXTS.guangboGroup(name, rows.length);
  return [heading, ...rows.map((row, index) => rowScript(row, index, hasSubjects))];
}

function rowScript(
  { subject, item, standard, due, owner, state, results }: PosterRow,
  index: number,
  hasSubject: boolean,
) {
  const who = hasSubject ? CHANNEL_TEXTS.guangboWho(personSpoken(subject)) : CHANNEL_TEXTS.guangboNth(index + 1);
  const answers = hasSubject ? '' : CHANNEL_TEXTS.guangboOwner(personSpoken(owner));
  return [
    `${who}：${closedSentence(item)}`,
    CHANNEL_TEXTS.guangboStandard(bare(standard)),
    CHANNEL_TEXTS.guangboDue(due.join('')) + answers,
    CHANNEL_TEXTS.guangboState(state),
    ...(results.length > 0 ? results.map(closedSentence) : []),
  ].join('');
}

/** The post before the name, as one says it. */
function personSpoken(person: readonly string[]): string {
  return [...person].reverse().join('');
}

function countPictures(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'picture').length;
}

function bare(text: string): string {
  return text.replace(/[。；，\s]+$/u, '');
}
