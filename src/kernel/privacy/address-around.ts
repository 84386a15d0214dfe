/** Where in an address of the web a number stands. */
export type InAddress = 'path' | 'other key' | 'such key' | 'nowhere';

const ADDRESS = /(?:https?:\/\/|\bwww\.)[^\s()<>"'（）「」\u3000-\u9fff]*$/i;
const SUCH_KEY = /tel|phone|mobile|cell|sj|dh|haoma|手机|电话|contact|card|account|sfz|idno|zjh|kh$|zh$/i;
const OTHER_KEY =
  /(?:id|no|sn|code|num|order\w*|time|stamp|page|ver|version|idx|key|token|sign|hash|file|art\w*)$|^(?:t|ts|p|v|_|r|s)$/i;
const LOOKED_BEHIND = 200;

/** Whether what stands at a place is part of an address of another site. */
export function placeInAddress(text: string, at: number): InAddress {
  const before = text.slice(Math.max(0, at - LOOKED_BEHIND), at);
  const [address] = ADDRESS.exec(before) ?? [];
  if (address === undefined) return 'nowhere';
  const [, key] = /[?&;#]([^=&?]*)=[^=&]*$/.exec(address) ?? [];
  if (key === undefined) return SUCH_KEY.test(address.slice(-12)) ? 'such key' : 'path';
  if (SUCH_KEY.test(key)) return 'such key';
  return OTHER_KEY.test(key) ? 'other key' : 'nowhere';
}

/** True for digits that are part of a word of letters and digits, as of a hash or a serial number. */
export function isInCode(text: string, start: number, end: number): boolean {
  const [left = ''] = /[0-9A-Za-z-]*$/.exec(text.slice(Math.max(0, start - LONGEST_CODE), start)) ?? [];
  const [right = ''] = /^[0-9A-Za-z-]*/.exec(text.slice(end, end + LONGEST_CODE)) ?? [];
  return (
    (/\d/.test(left) && /[A-Za-z]/.test(left)) ||
    /^[A-Za-z]+\d/.test(right) ||
    /^-[A-Za-z0-9-]*\d[A-Za-z0-9-]*[A-Za-z]/.test(right)
  );
}

const LONGEST_CODE = 40;
