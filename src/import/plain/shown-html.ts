import { textOfHtml } from '../../ingest/documents/text-of-html.ts';

/** A page as a browser shows it, and what it does not show. */
export interface ShownHtml {
  html: string;
  hidden: string[];
  /** The words that stand for pictures. */
  pictures: string[];
}

/** One tag: whether it closes, its name, and what stands in it. Quotes may hold `>`. */
const TAG = /<(\/?)([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/iy;
const CARELESS_TAG = /<(\/?)([a-z][\w:-]*)([^>]*)>/iy;
const HIDDEN =
  /\s(?:hidden(?=[\s=/]|$)|style\s*=\s*["']?[^"']*?(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all))/i;
const EMPTY: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What browsers show nothing of, to its end or to that of the page. */
const PROGRAMS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

interface Unseen {
  name: string;
  depth: number;
  from: number;
}

/** Parts a page into what is shown and what is not. Tags come without what stood in them. */
export function shownHtml(html: string): ShownHtml {
  const [shown, hidden, pictures]: [string[], string[], string[]] = [[], [], []];
  let unseen: Unseen | undefined;
  let lower: string | undefined;
  const hide = (until: number) => {
    if (unseen) hidden.push(textOfHtml(html.slice(unseen.from, until)).trim());
    unseen = undefined;
  };
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const before = html.slice(at, start < 0 ? html.length : start);
    if (!unseen) shown.push(before);
    if (start < 0) break;
    const remark = remarkAt(html, start);
    if (remark) {
      if (!unseen && /\p{Script=Han}/u.test(remark.text)) hidden.push(textOfHtml(remark.text).trim());
      at = remark.end;
      continue;
    }
    const tag = tagAt(html, start);
    if (!tag) {
      if (!unseen) shown.push('<');
      at = start + 1;
      continue;
    }
    const { closes, name, inside, end } = tag;
    at = end;
    if (unseen?.name === name && !closes && name === 'p') hide(start);
    if (unseen) {
      if (unseen.name === name) unseen.depth += closes ? -1 : 1;
      if (unseen.depth === 0) hide(start);
    } else if (!closes && PROGRAMS.has(name)) {
      lower ??= html.toLowerCase();
      const close = lower.indexOf(`</${name}`, end);
      at = close < 0 ? html.length : close;
    } else if (!closes && HIDDEN.test(inside) && !EMPTY.has(name)) unseen = { name, depth: 1, from: end };
    else {
      shown.push(`<${closes ? '/' : ''}${name}>`);
      if (name === 'img') pictures.push(valueOf(inside, 'alt'));
      if (name === 'input' && valueOf(inside, 'type') === 'hidden') hidden.push(valueOf(inside, 'value'));
    }
  }
  hide(html.length);
  const isText = (text: string) => text !== '';
  return { html: shown.join(''), hidden: hidden.filter(isText), pictures };
}

function remarkAt(html: string, start: number): { text: string; end: number } | undefined {
  if (html[start + 1] !== '!' && html[start + 1] !== '?') return undefined;
  const isRemark = html.startsWith('<!--', start);
  const close = html.indexOf(isRemark ? '-->' : '>', start + 2);
  const end = close < 0 ? html.length : close + (isRemark ? 3 : 1);
  return { text: isRemark ? html.slice(start + 4, close < 0 ? end : close) : '', end };
}

function tagAt(html: string, start: number) {
  for (const pattern of [TAG, CARELESS_TAG]) {
    pattern.lastIndex = start;
    const [whole, slash, name, inside] = pattern.exec(html) ?? [];
    if (whole !== undefined)
      return { closes: slash === '/', name: name!.toLowerCase(), inside: inside!, end: start + whole.length };
  }
  return undefined;
}

function valueOf(inside: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(inside);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}
