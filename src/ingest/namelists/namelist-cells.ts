const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** How many people recommended: `37`, `37人次`, `1,234 票`; undefined for anything else, a share too. */
export function recommendedBy(text: string): number | undefined {
  const narrow = text.normalize('NFKC').replace(/\s+/g, '');
  const [, number] = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.0+)?(?:人次|人|次|票|张|名)?$/.exec(narrow) ?? [];
  return number === undefined ? undefined : Number(number.split(',').join(''));
}

/** How many stars: 「五星」「★★★★☆」「5」「四星级党员」; undefined for anything else. */
export function starsIn(text: string): number | undefined {
  const narrow = text.normalize('NFKC').replace(/[\s\ufe0f]+/g, '');
  const [, drawn] = /^((?:★|⭐|🌟)+)☆*$/u.exec(narrow) ?? [];
  if (drawn !== undefined) return inRange([...drawn].length);
  const [, written] = /^([一二三四五六七八九十]|\d{1,2}(?:\.0+)?)(?:颗)?[星★]?级?(?:党员)?$/.exec(narrow) ?? [];
  if (written === undefined) return undefined;
  return inRange(/^\d/.test(written) ? Number(written) : DIGITS.indexOf(written) + 1);
}

function inRange(stars: number): number | undefined {
  return stars >= 1 && stars <= 10 ? stars : undefined;
}
