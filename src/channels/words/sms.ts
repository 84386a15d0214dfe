import { CHANNEL_TEXTS } from '../../wording/channels/channel-texts.ts';
import { type Product, textFile } from '../piece/channel.ts';
import type { ChannelPiece } from '../piece/piece.ts';
import { sentencesWithin } from './sentences.ts';

/** In UTF-16 units, as operators count a message that is not of Latin letters alone; a longer one is sent in parts. */
export const SMS_LENGTH = 70;

/** One message: the longest whole statement that fits with the address. Nothing is ever cut. */
export function smsProduct(piece: ChannelPiece): Product {
  const address = shortAddress(piece.address);
  const name = `【${piece.site}】`;
  const room = SMS_LENGTH - address.length - 1;
  const statements = statementsOf(piece, room);
  const signed = statements.find((text) => name.length + text.length <= room);
  const text = signed === undefined ? statements.find((statement) => statement.length <= room) : name + signed;
  if (!piece.hasDomain) return { channel: 'sms', files: [], notes: [CHANNEL_TEXTS.noDomain] };
  if (text === undefined)
    return { channel: 'sms', files: [], notes: [CHANNEL_TEXTS.smsTooLong(address.length, piece.title.length)] };
  // A space ends the address for programs that make a link of it.
  const message = `${text} ${address}`;
  return {
    channel: 'sms',
    files: [textFile('短信.txt', message)],
    notes: [
      CHANNEL_TEXTS.smsLength(message.length),
      signed === undefined ? CHANNEL_TEXTS.smsUnsigned(SMS_LENGTH - message.length) : CHANNEL_TEXTS.smsSigned(name),
    ],
  };
}

/** The fullest first. */
function statementsOf({ title, subtitle, summary, units, board }: ChannelPiece, room: number): string[] {
  if (board) {
    const { total, states } = board.tally;
    const figures = CHANNEL_TEXTS.smsFigures(total, states.fulfilled, board.asOf);
    return [`${title}：${figures}`, `${title}：${CHANNEL_TEXTS.smsTotal(total)}`, title];
  }
  const whole = summary ?? '';
  const first = sentencesWithin(whole, room - title.length - 1);
  return [
    ...(whole === '' ? [] : [`${title}：${whole}`]),
    ...(first === '' || first === whole ? [] : [`${title}：${first}`]),
    ...(subtitle === undefined ? [] : [`${title}——${subtitle}`]),
    ...(units.length === 0 ? [] : [`${title}（${units[0]}）`]),
    title,
  ];
}

/** Telephones make a link of what begins with `www.` by themselves. */
function shortAddress(address: string): string {
  return address.replace(/^https:\/\/(?=www\.)/, '');
}
