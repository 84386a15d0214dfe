const NUMBER = '(?:\\d{1,5}|[一二三四五六七八九十百零〇]{1,5})';
const GROUP = `第?\\s?${NUMBER}\\s?(?:村民小?组|居民小?组|小组|组(?![织长员建团会]|成)|社(?![区会员保])|生产队)`;
const DOOR = `(?:\\d{1,5}\\s?[-－—之]\\s?)?${NUMBER}\\s?号(?![楼线院桌机码文令渠井桥灯地库店台]|公告|上午|下午|召|以|前|后|至|到)`;
export const BUILDING = `(?:\\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})\\s?(?:栋|幢|号楼|座|#楼?)`;
export const ENTRANCE = `${NUMBER}\\s?(?:单元|门(?=\\s?\\d))`;
const TRIPLE = '(?<![\\d-])\\d{1,3}[-－]\\d{1,2}[-－]\\d{2,4}(?![\\d-])';
export const ROOM = `(?:${NUMBER}\\s?室|\\d{3,4}\\s?户?(?![\\d年户人元米亩]))`;
/** What of an address no office needs: a house, a door, a group of villagers. */
export const CLOSE = `(?:${GROUP}(?:\\s?${DOOR})?|${BUILDING}\\s?(?:${ENTRANCE}\\s?)?${ROOM}|${ENTRANCE}\\s?${ROOM}|${ENTRANCE}|${DOOR}|${NUMBER}\\s?室|${TRIPLE})`;

const HERE = new RegExp(CLOSE, 'uy');

/**
 * What `CLOSE` matches, in order: looked for only where a word follows that it ends with or goes through. Tried at each
 * number of a text it takes a hundred times as long.
 */
export function* closeAddresses(text: string): Generator<{ found: string; index: number }> {
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSignOfHome(text, at)) continue;
    let start = at;
    while (start > next && BEFORE_SIGN[text.charCodeAt(start - 1)] === 1) start--;
    for (; start < at; start++) {
      HERE.lastIndex = start;
      const [found] = HERE.exec(text) ?? [];
      if (found === undefined) continue;
      yield { found, index: start };
      start += found.length - 1;
    }
    next = Math.max(next, start);
  }
}

/** True at the first sign of an address that is no number. */
function isSignOfHome(text: string, at: number): boolean {
  switch (SIGNS_OF_HOME[text.charCodeAt(at)]) {
    case 0:
      return false;
    case HYPHEN:
      return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
    default:
      return true;
  }
}

const HYPHEN = 2;
const SIGNS_OF_HOME = new Uint8Array(0x10000);
for (const sign of '组社村居小生号栋幢座#单门室') SIGNS_OF_HOME[sign.charCodeAt(0)] = 1;
for (const sign of '-－') SIGNS_OF_HOME[sign.charCodeAt(0)] = HYPHEN;

/** Signs of which all in front of the first other one consists. */
const BEFORE_SIGN = new Uint8Array(0x10000);
for (let code = 0; code < BEFORE_SIGN.length; code++)
  if (/[\s\dA-Za-z一二三四五六七八九十百零〇第\-－—之]/.test(String.fromCharCode(code))) BEFORE_SIGN[code] = 1;
