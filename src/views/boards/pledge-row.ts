import { FEEDBACK_ANCHORS, pledgeAnchor, unitAddress } from '../../addresses/address.ts';
import { personOf } from '../../ingest/content/person.ts';
import { htmlText as text, unbrokenHtml as whole } from '../../kernel/html-text.ts';
import { planPicture } from '../../media/plan.ts';
import { ballotPercents, LEAST_BALLOTS } from '../../model/entities/ballots.ts';
import { linkPlace } from '../../markdown/links.ts';
import type { Entry, Pledge } from '../../model/entities/linked.ts';
import {
  PLEDGE_STATES,
  BALLOT_OPTION_NAMES,
  BALLOT_OPTIONS,
  type Ballots,
  type Progress,
  STEP_KEYS,
  STEPS,
} from '../../schema/kinds/pledge.ts';
import type { Site } from '../../model/site/site.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { COMMENT_TEXTS } from '../../wording/comments.ts';
import { FEEDBACK_TEXTS, REPLY_TEXTS } from '../../wording/feedback.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import { commentHtml } from '../comments/comment-html.ts';
import { commentView } from '../comments/comment.ts';
import { replyHtml } from '../feedback/reply-html.ts';
import { repliesView } from '../feedback/reply.ts';
import { pictureView } from '../frame/picture.ts';

interface PledgeRowForm {
  /** On a board of one unit everybody knows who pledges. */
  showsSubject: boolean;
  /** There is a place on the page that says how to say something about it. */
  leadsToFeedback: boolean;
}

const FEEDBACK_LINK = ` <a href="#${FEEDBACK_ANCHORS.ways}">${FEEDBACK_TEXTS.ways}</a>`;

/**
 * A pledge as two rows of its board's table: what was promised, and a fold with everything that was done about it. A
 * plain function that makes text: a province's boards have 700,000 of these, and what each costs counts. The roles say
 * what the elements are: WebKit forgets it where a phone lays them out as cards.
 */
export function pledgeRow(pledge: Pledge, site: Site, { showsSubject, leadsToFeedback }: PledgeRowForm): string {
  const { data, state, unit, partners, daysLate } = pledge;
  // A joint pledge is found by each of its units.
  const units = [unit, ...partners].map(({ id }) => id).join(' ');
  const late = daysLate > 0 ? ` ${BOARD_TEXTS.days(daysLate)}` : '';
  const attributes = `id="${pledgeAnchor(data.id)}" data-state="${state}" data-unit="${units}"${data.category === undefined ? '' : ` data-category="${text(data.category)}"`}`;
  const who = [
    showsSubject || pledge.partners.length > 0 ? subjectHtml(pledge) : undefined,
    data.category === undefined ? undefined : text(data.category),
  ]
    .filter((word) => word !== undefined)
    .map((word) => `<span>${word}</span>`);
  return (
    `<tbody class="pledge" role="rowgroup" ${attributes}><tr role="row">` +
    cell('id', whole(data.id)) +
    `<th role="rowheader" scope="row"><span class="pledge-item">${whole(data.item)}</span>${who.length > 0 ? `<span class="pledge-who">${who.join('')}</span>` : ''}</th>` +
    cell('standard', whole(data.standard)) +
    `<td role="cell" class="pledge-due" data-label="${BOARD_TEXTS.due}"><time>${data.due}</time>${data.extendedTo === undefined ? '' : `<small>${BOARD_TEXTS.extendedTo} ${whole(data.extendedTo)}</small>`}</td>` +
    cell('owner', ownerHtml(pledge, site)) +
    `<td role="cell" class="pledge-state"><span class="state state-${state}">${PLEDGE_STATES[state]}${late}</span></td></tr>` +
    `<tr role="row" class="pledge-fold"><td role="cell" colspan="6"><details><summary>${BOARD_TEXTS.fold}${foldHint(pledge, site)}</summary>${fold(pledge, site, leadsToFeedback)}</details></td></tr></tbody>`
  );
}

function cell(key: 'id' | 'standard' | 'owner', html: string): string {
  return `<td role="cell" class="pledge-${key}" data-label="${BOARD_TEXTS[key]}">${html}</td>`;
}

/** The way to each unit's page, or to the story about the member. */
function subjectHtml({ person, unit, partners }: Pledge): string {
  if (!person) return [unit, ...partners].map(({ id, data }) => linked(data.name, unitAddress(id))).join('、');
  const { name, post, story } = person;
  return linked(name, story?.address) + (post === '' ? '' : `　${text(post)}`);
}

/** The way to the story about who answers for it: about somebody of one of the units that pledged. */
function ownerHtml({ data: { owner }, unit, partners }: Pledge, site: Site): string {
  const { name, post } = personOf(owner);
  for (const each of [unit, ...partners]) {
    const story = owner.startsWith(name) ? site.storyOf(each, name, post) : undefined;
    if (story) return linked(name, story.address) + whole(owner.slice(name.length));
  }
  return whole(owner);
}

function linked(label: string, href: string | undefined): string {
  return href === undefined ? whole(label) : `<a href="${href}">${whole(label)}</a>`;
}

/** What a reader finds behind the fold. */
function foldHint(pledge: Pledge, { replies }: Site): string {
  const { data, comments, stories } = pledge;
  const replied = replies.about.get(pledge);
  const parts = [
    data.progress && BOARD_TEXTS.progressCount(data.progress.length),
    data.votes && APPRAISAL_TEXTS.column,
    comments.length > 0 ? COMMENT_TEXTS.title : undefined,
    replied && REPLY_TEXTS.hint(replied.length),
    stories.length > 0 ? BOARD_TEXTS.story : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `<small>${parts.join(' · ')}</small>`;
}

function fold(pledge: Pledge, site: Site, leadsToFeedback: boolean): string {
  const { data, board, comments, stories } = pledge;
  const facts = [
    ['measures', data.measures],
    ['base', data.base],
    ['outcome', data.outcome],
    ['doneAt', data.doneAt],
    ['extendedTo', data.extendedTo],
    ['reason', data.reason],
    ['resultFrom', pledge.resultFrom?.unit.data.name],
  ] as const;
  const steps = STEP_KEYS.map((key) => {
    const date = data[key];
    const name = text(board.data.steps?.[key] ?? STEPS[key]);
    return date === undefined ? `<li>${name}</li>` : `<li class="pledge-steps-done">${name}<time>${date}</time></li>`;
  });
  const list = facts.flatMap(([key, value]) =>
    value === undefined ? [] : [`<div><dt>${BOARD_TEXTS[key]}</dt><dd>${whole(value)}</dd></div>`],
  );
  if (data.votes) list.push(`<div><dt>${APPRAISAL_TEXTS.column}</dt><dd>${votesText(data.votes)}</dd></div>`);
  return (
    `<ol class="pledge-steps" aria-label="${BOARD_TEXTS.steps}">${steps.join('')}</ol>` +
    (list.length > 0 ? `<dl class="pledge-facts">${list.join('')}</dl>` : '') +
    (data.progress
      ? `<ol class="pledge-progress" aria-label="${BOARD_TEXTS.progress}">${data.progress.map((step) => progressItem(step, pledge, site)).join('')}</ol>`
      : '') +
    storiesHtml(stories) +
    comments.map((comment) => commentHtml(commentView(comment, site))).join('') +
    repliesTo(pledge, site) +
    `<p class="pledge-address"><a href="#${pledgeAnchor(data.id)}">${BOARD_TEXTS.pledgeAddress}</a>${leadsToFeedback ? FEEDBACK_LINK : ''}</p>`
  );
}

/** What people said about it, and what was replied. */
function repliesTo(pledge: Pledge, site: Site): string {
  const view = repliesView(pledge, site);
  if (!view) return '';
  return (
    `<div class="pledge-replies"><p><b>${REPLY_TEXTS.column}</b> ${text(view.summary)}</p>` +
    `${view.replies.map((reply) => replyHtml(reply)).join('')}</div>`
  );
}

/** The newest; of one pledge hardly more is told. */
const MOST_STORIES = 5;

function storiesHtml(stories: readonly Entry[]): string {
  if (stories.length === 0) return '';
  const links = stories
    .slice(0, MOST_STORIES)
    .map(({ address, data }) => `<a href="${address}">${whole(data.title)}</a>`);
  return `<p class="pledge-story">${BOARD_TEXTS.storyOfPledge}${links.join('、')}</p>`;
}

function progressItem(step: Progress, { board, reported }: Pledge, site: Site): string {
  const { date, text: said, url, photo } = step;
  const place = url === undefined ? undefined : linkPlace(url, site, undefined);
  const link = place ? ` ${linkHtml(place, BOARD_TEXTS.link)}` : '';
  const report = reported.get(step);
  const source = photo === undefined ? report?.photo : board.photos.get(photo);
  const by = report ? ` <small>${whole(BOARD_TEXTS.reportedBy(report.unit.data.name))}</small>` : '';
  const corrected = (report?.data.corrections ?? [])
    .map((one) => ` <small>${whole(BOARD_TEXTS.corrected(one))}</small>`)
    .join('');
  const alt = (photo === undefined ? report?.data.photo?.alt : undefined) ?? said;
  return `<li><time>${date}</time>${whole(said)}${link}${by}${corrected}${source ? image(pictureView(planPicture(source, 'body'), alt)) : ''}</li>`;
}

function linkHtml({ href, leavesSite }: { href: string; leavesSite: boolean }, label: string): string {
  return leavesSite
    ? `<a href="${text(href)}" rel="noopener noreferrer" class="outward">${label}<span class="visually-hidden">${FRAME_TEXTS.leavesSite}</span></a>`
    : `<a href="${text(href)}">${label}</a>`;
}

function image({ src, width, height, alt, sources }: ReturnType<typeof pictureView>): string {
  const others = sources.map(({ type, srcset }) => `<source type="${type}" srcset="${srcset}">`).join('');
  return `<picture>${others}<img src="${src}" width="${width}" height="${height}" alt="${text(alt)}" loading="lazy"></picture>`;
}

/** 「满意 30，比较满意 6，不满意 2；满意率 94.74%」 */
function votesText(votes: Ballots): string {
  const percents = ballotPercents(votes);
  if (!percents) return APPRAISAL_TEXTS.few(LEAST_BALLOTS);
  const counts = BALLOT_OPTION_NAMES.filter((option) => votes[option] !== undefined).map(
    (option) => `${BALLOT_OPTIONS[option]} ${votes[option]}`,
  );
  return `${counts.join('，')}；${APPRAISAL_TEXTS.satisfied} ${percents.satisfied}%`;
}
