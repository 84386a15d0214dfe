import { chineseDate } from '../../kernel/beijing-time.ts';
import { htmlText, phrasesHtml as words } from '../../kernel/html-text.ts';
import { subjectOf } from '../../model/links/link-boards.ts';
import { limitOf } from '../../model/pledges/pledge-state.ts';
import { qrPath } from '../../views/frame/qr.ts';
import { DOOR_PLATE_TEXTS } from '../../wording/channels/channel-texts.ts';
import { addressToRead, type DoorPledge } from '../piece/piece.ts';
import { qrSvg } from './long-picture-html.ts';

/** Sheets of A5 for doors, a promise each, with the way to what came of it. */
export function doorPlatesHtml(doors: readonly DoorPledge[]): string {
  return `<main>${doors.map(plateHtml).join('\n')}</main>`;
}

function plateHtml({ pledge, address }: DoorPledge): string {
  const { data, board, unit, person } = pledge;
  const heading = person ? DOOR_PLATE_TEXTS.ofMember(board.data.year) : DOOR_PLATE_TEXTS.ofUnit(board.data.year);
  const facts: [string, string][] = [
    [DOOR_PLATE_TEXTS.standard, data.standard],
    [DOOR_PLATE_TEXTS.due, chineseDate(limitOf(data))],
    ...(person ? [] : [[DOOR_PLATE_TEXTS.owner, data.owner] as [string, string]]),
  ];
  const phone = board.data.phone ?? board.unit.data.phone;
  const who = person
    ? `<h1>${htmlText(person.name)}</h1><p>${words(person.post)}</p><p>${words(unit.data.name)}</p>`
    : `<h1 class="door-plate-unit">${words(subjectOf(pledge))}</h1>`;
  return (
    `<section class="door-plate"><header>${heading}</header><div class="door-plate-who">${who}</div>` +
    `<p class="door-plate-item"><span>${words(data.item)}</span></p>` +
    `<dl>${facts.map(([label, text]) => `<div><dt>${label}</dt><dd>${words(text)}</dd></div>`).join('')}</dl>` +
    `<footer>${qrSvg(qrPath(address))}<div><b>${DOOR_PLATE_TEXTS.scan}</b>` +
    `<p>${htmlText(addressToRead(address)).replaceAll('/', '/<wbr>')}</p>` +
    (phone === undefined ? '' : `<p>${DOOR_PLATE_TEXTS.phone}${htmlText(phone)}</p>`) +
    `<p>${htmlText(DOOR_PLATE_TEXTS.number(board.data.title, data.id))}</p></div></footer></section>`
  );
}
