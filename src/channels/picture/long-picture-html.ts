import { htmlText, phrasesHtml as words } from '../../kernel/html-text.ts';
import { PLEDGE_STATES, type PledgeState } from '../../schema/kinds/pledge.ts';
import { qrPath, type QrView } from '../../views/frame/qr.ts';
import { CHANNEL_TEXTS, LONG_PICTURE_TEXTS } from '../../wording/channels/channel-texts.ts';
import { addressToRead, type ChannelPiece } from '../piece/piece.ts';

/** Pictures of a piece as addresses that hold them. */
export interface InlinePictures {
  cover: string | undefined;
  portrait: string | undefined;
}

/** More figures would be small. */
const MOST_FIGURES = 4;

/** A poster to be sent on: who, what is said, and where to read it. */
export function longPictureHtml(piece: ChannelPiece, pictures: InlinePictures): string {
  const parts = [
    `<header><span>${htmlText(piece.site)}</span><span>${htmlText(piece.kind)}</span></header>`,
    pictures.cover === undefined ? '' : `<img class="long-picture-cover" src="${pictures.cover}" alt="">`,
    `<div class="long-picture-body">`,
    headHtml(piece, pictures),
    quoteHtml(piece),
    piece.summary === undefined ? '' : `<p class="long-picture-summary">${words(piece.summary)}</p>`,
    piece.board ? tallyHtml(piece.board) : figuresHtml(piece.figures),
    '</div>',
    footHtml(piece),
  ];
  return `<main class="long-picture">${parts.join('\n')}</main>`;
}

function headHtml(
  { title, subtitle, people, units, occasion, board }: ChannelPiece,
  { portrait }: InlinePictures,
): string {
  const size = title.length > 24 ? ' class="long-picture-small"' : '';
  // One mark for two would be somebody's.
  const person = people.length === 1 ? people[0] : undefined;
  const face = portrait
    ? `<img class="long-picture-face" src="${portrait}" alt="">`
    : person && `<span class="long-picture-surname">${htmlText(person.surname)}</span>`;
  const who = people.map(({ name, post }) => `<p><b>${htmlText(name)}</b>${words(post)}</p>`).join('');
  const where = [...units, occasion].filter((line) => line !== undefined);
  const below = where.map((line) => `<p>${words(line)}</p>`).join('');
  return (
    `<h1${size}>${words(title)}</h1>` +
    (subtitle === undefined ? '' : `<p class="long-picture-subtitle">——${words(subtitle)}</p>`) +
    (board && units.length > 3 ? '' : `<div class="long-picture-who">${face ?? ''}<div>${who}${below}</div></div>`)
  );
}

function quoteHtml({ quote }: ChannelPiece): string {
  if (!quote) return '';
  const by = quote.by === undefined ? '' : `<footer>${htmlText(CHANNEL_TEXTS.saidBy(quote.by))}</footer>`;
  return `<blockquote><p>${words(quote.words)}</p>${by}</blockquote>`;
}

function figuresHtml(figures: ChannelPiece['figures']): string {
  if (figures.length === 0) return '';
  const cells = figures
    .slice(0, MOST_FIGURES)
    .map(
      ({ value, unit, label }) =>
        `<li><b>${htmlText(value)}<small>${htmlText(unit ?? '')}</small></b><span>${htmlText(label)}</span></li>`,
    );
  return `<ul class="long-picture-figures${cells.length === 3 ? ' long-picture-three' : ''}">${cells.join('')}</ul>`;
}

/** In the order in which they are told; what there is none of is left out. */
const TOLD: readonly PledgeState[] = [
  'fulfilled',
  'partly',
  'overdue',
  'unmet',
  'extended',
  'due',
  'running',
  'notice',
  'pending',
];

function tallyHtml({ tally: { total, states }, asOf }: NonNullable<ChannelPiece['board']>): string {
  const cells = TOLD.filter((state) => states[state] > 0)
    .slice(0, MOST_FIGURES - 1)
    .map((state) => ({ value: String(states[state]), unit: LONG_PICTURE_TEXTS.unit, label: PLEDGE_STATES[state] }));
  const all = { value: String(total), unit: LONG_PICTURE_TEXTS.unit, label: LONG_PICTURE_TEXTS.total };
  return `${figuresHtml([all, ...cells])}<p class="long-picture-as-of">${htmlText(asOf)}</p>`;
}

function footHtml({ address, site, organisers, source, date, board }: ChannelPiece): string {
  const said = [...(organisers.length > 0 ? organisers : [site]), LONG_PICTURE_TEXTS.source(source), date];
  return (
    `<footer>${qrSvg(qrPath(address))}<div><b>${board ? LONG_PICTURE_TEXTS.scanBoard : LONG_PICTURE_TEXTS.scan}</b>` +
    `<p class="long-picture-address">${htmlText(addressToRead(address)).replaceAll('/', '/<wbr>')}</p>` +
    `${said.map((line) => `<p>${htmlText(line)}</p>`).join('')}</div></footer>`
  );
}

/** Black on white whatever is around it. */
export function qrSvg({ size, path }: QrView): string {
  return `<svg viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
