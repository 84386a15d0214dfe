import { htmlText as text, phrasesHtml, unbrokenHtml as whole } from '../../kernel/html-text.ts';
import { POSTER_TEXTS } from '../../wording/posters.ts';
import { fitPoster, type PosterFit } from './poster-fit.ts';
import { sheetAnchor } from './poster-page.ts';
import type { PosterGroup, PosterRow, PosterView } from './poster.ts';

export type PosterSize = 'A3' | 'A4';

/**
 * The sheets as HTML, without a page around them: the site's page and the printing command show the very same. A plain
 * function that makes text: boards have thousands of pledges, and what each costs counts.
 */
export function posterHtml(view: PosterView): string {
  const foot = footOf(view);
  const sheets = view.groups.map((group) => sheetOf(group, view, foot));
  const { qr } = view;
  // Drawn once, shown at the foot of every unit.
  const code = qr
    ? `<svg class="poster-code"><symbol id="qr" viewBox="0 0 ${qr.size} ${qr.size}"><path d="${qr.path}"/></symbol></svg>`
    : '';
  return `<div class="poster" id="sheets">${code}${sheets.length > 0 ? sheets.join('') : `<p class="empty-note">${POSTER_TEXTS.empty}</p>`}</div>`;
}

function sheetOf(group: PosterGroup, view: PosterView, foot: string): string {
  const { id, name, isStart, hasSubjects } = group;
  const fit = fitPoster(group);
  const kinds = `poster-sheet${hasSubjects ? ' poster-of-members' : ''}${fit.step > 0 ? ` poster-step-${fit.step}` : ''}`;
  const heading = `<h2><span class="poster-who">${phrasesHtml(name)}</span> <span class="poster-what">${phrasesHtml(view.heading)}${isStart ? '' : POSTER_TEXTS.continued}</span></h2>`;
  return (
    `<section class="${kinds}"${isStart ? ` id="${sheetAnchor(id)}"` : ''}><header>${heading}${isStart ? `<p class="poster-sum">${group.sum}</p>` : ''}</header>` +
    `<table><colgroup>${columnsOf(group)
      .map((column) => `<col class="poster-${column}${column === 'due' && fit.isDueWide ? ' poster-due-wide' : ''}">`)
      .join('')}</colgroup>${headOf(group, view)}${bodiesOf(group, fit, foot)}</table></section>`
  );
}

/**
 * Each pledge in a body of its own, which the printer keeps together; the signature and the foot stay with the last.
 */
function bodiesOf(group: PosterGroup, { starts, closing }: PosterFit, foot: string): string {
  const rows = group.rows.map((row) => rowOf(row, group));
  const end = group.isEnd ? rows.length - 1 : rows.length;
  const classes = (place: number, ...others: string[]) => {
    const names = [
      ...others,
      ...(starts.has(place) ? ['poster-next'] : []),
      ...(place < end && place >= rows.length - closing ? ['poster-keep'] : []),
    ];
    return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  };
  const bodies = rows.slice(0, Math.max(0, end)).map((row, place) => `<tbody${classes(place)}>${row}</tbody>`);
  if (!group.isEnd) return bodies.join('');
  const signature = `<p class="poster-sign"><span>${text(group.name)}</span><span>${whole(group.signedOn)}</span></p>`;
  const close = `<tr class="poster-close"><td colspan="${columnsOf(group).length}">${signature}${foot}</td></tr>`;
  return `${bodies.join('')}<tbody${classes(end, 'poster-end')}>${rows[end] ?? ''}${close}</tbody>`;
}

type Column = 'id' | 'subject' | 'item' | 'standard' | 'due' | 'owner' | 'state' | 'results';

function columnsOf({ hasSubjects, hasOwners, hasResults }: PosterGroup): Column[] {
  return [
    'id',
    ...(hasSubjects ? ['subject' as const] : []),
    'item',
    'standard',
    'due',
    ...(hasOwners ? ['owner' as const] : []),
    'state',
    ...(hasResults ? ['results' as const] : []),
  ];
}

/** Repeated on every sheet, so that a sheet that has come off says whose it is. */
function headOf(group: PosterGroup, view: PosterView): string {
  const columns = columnsOf(group);
  const unit = group.hasSubjects ? POSTER_TEXTS.unitOfMembers : POSTER_TEXTS.unit;
  return (
    `<thead><tr class="poster-over"><td colspan="${columns.length}"><span>${unit}：${text(group.name)}</span> <span>${POSTER_TEXTS.notice}：${whole(view.notice)}</span></td></tr>` +
    `<tr class="poster-columns">${columns.map((column) => `<th scope="col" class="poster-${column}">${POSTER_TEXTS[column]}</th>`).join('')}</tr></thead>`
  );
}

function rowOf(row: PosterRow, group: PosterGroup): string {
  const { hasSubjects, hasOwners, hasResults } = group;
  const { isWide } = row;
  const span = isWide ? ' rowspan="2"' : '';
  const rest = columnsOf(group).length - (hasSubjects ? 2 : 1);
  return (
    `<tr><td class="poster-id"${span}>${text(row.id)}</td>` +
    (hasSubjects ? `<td class="poster-subject"${span}>${lines(row.subject)}</td>` : '') +
    `<td class="poster-item"${isWide ? ` colspan="${rest}"` : ''}>${whole(row.item)}</td>` +
    (isWide
      ? `</tr><tr class="poster-rest">${cell('standard', whole(row.standard), ' colspan="2"')}`
      : cell('standard', whole(row.standard))) +
    cell('due', lines(row.due)) +
    (hasOwners ? cell('owner', lines(row.owner)) : '') +
    `<td class="poster-state poster-is-${row.stateName}">${row.state}</td>` +
    (hasResults ? cell('results', lines(row.results)) : '') +
    '</tr>'
  );
}

function cell(column: Column, html: string, span = ''): string {
  return html === ''
    ? `<td class="poster-${column}"></td>`
    : `<td class="poster-${column}"${span} data-label="${POSTER_TEXTS[column]}">${html}</td>`;
}

/** The space keeps the words apart where the lines are shown as one. */
function lines(texts: readonly string[]): string {
  return texts.length === 1 ? whole(texts[0]!) : texts.map((line) => `<span>${whole(line)}</span>`).join(' ');
}

function footOf({ contacts, qr, address, asOf }: PosterView): string {
  const facts = contacts
    .map(({ label, text: value }) => `<div><dt>${label}</dt><dd>${text(value)}</dd></div>`)
    .join('');
  const code = qr ? `<svg role="img" aria-label="${POSTER_TEXTS.qr}"><use href="#qr"/></svg>` : '';
  return (
    `<div class="poster-foot"><div class="poster-contacts"><p>${POSTER_TEXTS.objections}</p><dl>${facts}</dl><p>${whole(asOf)}</p></div>` +
    `<div class="poster-live">${code}<p><b>${qr ? POSTER_TEXTS.scan : POSTER_TEXTS.look}</b> <span>${text(address).replaceAll('/', '/<wbr>')}</span></p></div></div>`
  );
}
