const NUMBER = /[\d一二三四五六七八九十百千万亿两几多余]$/u;

/** True if a text ends with what a unit of measure stands behind. */
export function endsWithNumber(before: string): boolean {
  return NUMBER.test(before.slice(-1));
}

/** Words that begin with the last letter of a unit: 「千时」 of 「一千时段」 is none. */
const GOES_ON = /^(?:时[段间期候代刻速]|里[程面外])/u;

/** True if the last letter of a unit belongs to another word. `rest`: from that letter on. */
export function goesOnBehindUnit(rest: string): boolean {
  return GOES_ON.test(rest.slice(0, 2));
}

/** What has something in it: 「挤在30平方米里」. */
const WHERE = /[在从到进于住挤这那]/u;
const NUMBER_BEFORE = /[\d.,一二三四五六七八九十百千万亿两几多余约]+$/u;

/** True if a letter behind a number and a unit cannot be a word by itself: the sentence ends, and nothing lies in it. */
export function isStrayBehindUnit(before: string, behind: string): boolean {
  if (!endsWithNumber(before) || /^\p{Script=Han}/u.test(behind)) return false;
  return !WHERE.test(before.replace(NUMBER_BEFORE, '').slice(-6));
}
