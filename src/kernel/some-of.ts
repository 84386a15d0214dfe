/** Told of a sort at most. */
const TOLD = 5;

/** 「甲、乙」, or the first few and how many there are. */
export function someOf(names: readonly string[]): string {
  return `${names.slice(0, TOLD).join('、')}${names.length > TOLD ? `等 ${names.length} 个` : ''}`;
}
