import type { BodyForm } from './body-form.ts';
import type { Edit } from './edits.ts';

/** Code, or an address that stands by itself in a Chinese text, with the Han in it or behind; full-width marks end it. */
const BARE =
  /`[^`\n]+`|(?<![\w/@.=<"'([\u005d])(?:https?:\/\/|www\.)(?:(?!https?:\/\/)[^\s<>`"\u2010-\u203a\u3000-\u303f\uff00-\uffef])*(?!https?:\/\/)[^\s<>`"\u2010-\u203a\u3000-\u303f\uff00-\uffef.,;:!?'*~)(-]/giu;

/** An address without its scheme in angle brackets, which Markdown takes for text. */
const ANGLED = /`[^`\n]+`|<(www\.[\x21-\x3b\x3d\x3f-\x7e]+)>/gi;

/** A host, the Han of its names with it; behind a domain in Han the text may go on at once. */
const HOST =
  /^(?:https?:\/\/)?(?:[\p{Script=Han}\w-]+\.)+(?:[a-z]{2,}(?![\w-])|中国|公司|网络|政务|公益|集团|网址|商城|在线|中文网|香港|台湾|政府|机构|企业|移动|广东|佛山)/iu;

/**
 * Where a bare address ends that has Han in or behind it. `isSure`: they do not stand where nobody could say whether they
 * belong to it (`https://a.cn/item/云岭县`).
 */
export function addressEnd(written: string): { end: number; isSure: boolean } {
  const [address] = written.split(/(?<=.)(?=https?:\/\/)/i) as [string];
  const first = address.search(/[^\0-\x7f]/);
  if (first < 0) return { end: address.length, isSure: true };
  const host = HOST.exec(address)?.[0].length;
  if (host === undefined)
    return { end: first, isSure: /^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}$/i.test(address.slice(0, first)) };
  const rest = address.slice(host);
  if (!/[^\0-\x7f]/.test(rest)) return { end: address.length, isSure: true };
  if (!/^[:/?#]/.test(rest)) return { end: host, isSure: true };
  const [, before = '', behind = ''] = /^.*?([/=&?#]?)[^\0-\x7f]+([\0-\x7f]*)$/.exec(rest) ?? [];
  const isPart = before === '=' || /[/&=#]|^\.[a-z]{2,5}$/.test(behind);
  return isPart ? { end: address.length, isSure: true } : { end: host + rest.search(/[^\0-\x7f]/), isSure: false };
}

/**
 * Addresses that stand by themselves, with full-width marks or Han right behind: they end there, and are put in brackets
 * so that nothing of the text is taken along.
 */
export function addressEdits(line: string, form: BodyForm): Edit[] {
  if (!/:\/\/|www\./i.test(line)) return [];
  const angled = [...line.matchAll(ANGLED)].flatMap(({ 0: found, 1: address, index }): Edit[] =>
    address === undefined ? [] : [{ start: index, end: index + found.length, text: `[${address}](http://${address})` }],
  );
  const bare = [...line.matchAll(BARE)].flatMap(({ 0: found, index }): Edit[] => {
    if (found.startsWith('`')) return [];
    const { end: length, isSure } = addressEnd(found);
    const address = found.slice(0, length);
    const end = index + length;
    const isCut = /^[.,;:!?'*~-]*[^\s\0-\x7f]/.test(line.slice(end));
    const isBehindMark = /^www/i.test(address) && isChinese(line[index - 1]);
    if (!isSure || !(isCut || isBehindMark)) return [];
    const target = /^www/i.test(address) ? `http://${address}` : address;
    // Topics have no addresses in angle brackets.
    const [before, behind] = target === address && form === 'markdown' ? ['<', '>'] : ['[', `](${target})`];
    return [
      { start: index, end: index, text: before! },
      { start: end, end, text: behind! },
    ];
  });
  return [...angled, ...bare].sort((a, b) => a.start - b.start);
}

function isChinese(letter = ''): boolean {
  return /[^\0-\x7f]/.test(letter);
}
