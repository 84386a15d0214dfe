import type { BodyForm } from './body-form.ts';
import type { Edit } from './edits.ts';

/** Code, or an address that stands by itself in a Chinese text. */
const BARE = /`[^`\n]+`|(?<![\w/@.=<"'([\u005d])(?:https?:\/\/|www\.)[\x21-\x7e]*[\w/]/gi;

/** An address without its scheme in angle brackets, which Markdown takes for text. */
const ANGLED = /`[^`\n]+`|<(www\.[\x21-\x3b\x3d\x3f-\x7e]+)>/gi;

/** Full-width marks end an address; Han do where nothing but a host stands before them. */
const MARK = /[\u2010-\u203a\u3000-\u303f\uff00-\uffef]/;
const HOST = /^(?:https?:\/\/)?[\w.-]+$/i;

/**
 * Addresses that stand by themselves, with full-width marks or Han right behind: they end there, and are put in brackets
 * so that nothing of the text is taken along.
 */
export function addressEdits(line: string, form: BodyForm): Edit[] {
  if (!/:\/\/|www\./i.test(line)) return [];
  const angled = [...line.matchAll(ANGLED)].flatMap(({ 0: found, 1: address, index }): Edit[] =>
    address === undefined ? [] : [{ start: index, end: index + found.length, text: `[${address}](http://${address})` }],
  );
  const bare = [...line.matchAll(BARE)].flatMap(({ 0: address, index }): Edit[] => {
    const end = index + address.length;
    const behind = line[end] ?? '';
    const isCut = MARK.test(behind) || (isChinese(behind) && HOST.test(address));
    const isBehindMark = /^www/i.test(address) && isChinese(line[index - 1]) && !isChinese(behind);
    if (address.startsWith('`') || !(isCut || isBehindMark)) return [];
    const target = /^www/i.test(address) ? `http://${address}` : address;
    // Topics have no addresses in angle brackets.
    const written = target === address && form === 'markdown' ? `<${address}>` : `[${address}](${target})`;
    return [{ start: index, end, text: written }];
  });
  return [...angled, ...bare].sort((a, b) => a.start - b.start);
}

function isChinese(letter = ''): boolean {
  return /[^\0-\x7f]/.test(letter);
}
