import { MEDIA } from '../addresses/address.ts';
import { linkTarget } from '../addresses/link.ts';
import { fileSize } from '../kernel/file-size.ts';
import { htmlText } from '../kernel/html-text.ts';
import { planPicture } from '../media/plan.ts';
import type { Recording } from '../model/entities/beside.ts';
import type { Entry } from '../model/entities/linked.ts';
import type { Site } from '../model/site/site.ts';
import { PLAYER_TEXTS } from '../wording/reading.ts';
import { pictureHtml } from './pictures.ts';

/** The players of an entry's recordings: each once, where a link to it stands alone, else after the text. */
export class Players {
  private left: ReadonlySet<Recording>;
  private readonly entry: Entry;
  private readonly site: Site;

  constructor(entry: Entry, site: Site) {
    this.entry = entry;
    this.site = site;
    this.left = new Set(entry.recordings);
  }

  /** For links that stand alone. Undefined if one of them leads to something else, or has its player already. */
  at(addresses: readonly string[]): string | undefined {
    const recordings = new Set(addresses.flatMap((address) => recordingAt(address, this.entry) ?? []));
    if (recordings.size < addresses.length || !recordings.isSubsetOf(this.left)) return undefined;
    this.left = this.left.difference(recordings);
    return this.html(recordings);
  }

  /** Those that no link has placed. */
  others(): string[] {
    return this.left.size === 0 ? [] : [this.html(this.left)];
  }

  private html(recordings: ReadonlySet<Recording>): string {
    return Array.from(recordings, (recording) => playerHtml(recording, this.site)).join('');
  }
}

/** The recording that a link of the body means. */
export function recordingAt(address: string, { recordings }: Pick<Entry, 'recordings'>): Recording | undefined {
  const link = linkTarget(address);
  return link.to === 'file' ? recordings.find(({ name }) => name === link.name.normalize('NFC')) : undefined;
}

/**
 * A player that loads nothing and makes no sound until it is asked to, with what is said in it in words. On paper its
 * address stands in its place.
 */
export function playerHtml(recording: Recording, { root }: Pick<Site, 'root'>): string {
  const { kind, title, address, transcript } = recording;
  const [href, name] = [htmlText(address), htmlText(title)];
  const facts = `${PLAYER_TEXTS[kind]}，${PLAYER_TEXTS.length(recording.seconds)}，${fileSize(recording.bytes)}`;
  const words = transcript.map((line) => `<p>${htmlText(line)}</p>`).join('');
  return [
    '<div class="player"><figure>',
    mediaHtml(recording, `<a href="${href}">${name}</a>`),
    `<figcaption>${name}<span class="player-facts">${facts}　<a href="${href}">${PLAYER_TEXTS.alone}</a></span>`,
    `<span class="player-address">${PLAYER_TEXTS.address}${htmlText(root + address)}</span></figcaption></figure>`,
    `<details><summary>${PLAYER_TEXTS.transcript}</summary>${words}</details>`,
    '</div>',
  ].join('');
}

function mediaHtml({ kind, title, address, width, height, poster, alt = '' }: Recording, instead: string): string {
  const shared = `controls preload="none" src="${htmlText(address)}" aria-label="${htmlText(PLAYER_TEXTS.label(kind, title))}"`;
  if (kind === 'audio') return `${poster ? pictureHtml(poster, alt) : ''}<audio ${shared}>${instead}</audio>`;
  const size = `playsinline width="${width}" height="${height}"`;
  if (!poster) return `<video ${shared} ${size}>${instead}</video>`;
  const { fallback } = planPicture(poster, 'body');
  const file = htmlText(MEDIA + fallback.file);
  // Browsers print no poster. The same file is fetched once.
  const onPaper = `<img class="player-paper" src="${file}" alt="${htmlText(alt)}" width="${fallback.width}" height="${fallback.height}">`;
  return `<video ${shared} ${size} poster="${file}">${instead}</video>${onPaper}`;
}
