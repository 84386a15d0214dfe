const MOST_NAMES = 5;

/** 「甲、乙」, or the first few and how many there are. */
export function briefList(names: readonly string[]): string {
  return `${names.slice(0, MOST_NAMES).join('、')}${names.length > MOST_NAMES ? `等 ${names.length} 个` : ''}`;
}
