import type { Chain } from './digit-chains.ts';

/**
 * Groups that are dates, times, telephones of offices, or addresses of the internet: no mobile number runs through them, and none is doubtful
 * because they stand beside it.
 */
export function takenGroups({ digits, groups }: Chain): Set<number> {
  const taken = new Set<number>();
  const at = (index: number) => {
    const group = groups[index];
    return group ? { text: digits.slice(group.from, group.to), gap: group.gap } : undefined;
  };
  for (let index = 0; index < groups.length; index++) {
    const one = at(index)!;
    const second = at(index + 1);
    const third = at(index + 2);
    if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(one.text)) taken.add(index);
    if (/^0[1-9]\d{1,2}[2-8]\d{6,7}$/.test(one.text)) taken.add(index);
    if (!second) continue;
    if (/^0[1-9]\d{1,2}$/.test(one.text) && /^[2-8]\d{6,7}$/.test(second.text) && isNarrow(second.gap))
      take(taken, index, 2);
    if (/^\d{1,2}$/.test(one.text) && /^[0-5]\d$/.test(second.text) && second.gap === ':') take(taken, index, 2);
    if (/^[48]00\d?$/.test(one.text) && one.text.length + second.text.length + (third?.text.length ?? 0) === 10)
      take(taken, index, third ? 3 : 2);
    if (/^[48]00\d{0,3}$/.test(one.text) && one.text.length + second.text.length === 10) take(taken, index, 2);
    if (!third) continue;
    const fourth = at(index + 3);
    if (
      one.gap !== '.' &&
      at(index + 4)?.gap !== '.' &&
      fourth &&
      [second, third, fourth].every(({ gap }) => gap === '.') &&
      [one, second, third, fourth].every(isByte)
    )
      take(taken, index, 4);
    const isDay = /^\d{1,2}$/.test(second.text) && /^\d{1,2}$/.test(third.text) && Number(second.text) <= 12;
    if (/^(?:19|20)\d\d$/.test(one.text) && isDay && second.gap === third.gap && /^[-./ ]$/.test(second.gap))
      take(taken, index, 3);
  }
  return taken;
}

function take(taken: Set<number>, from: number, count: number): void {
  for (let index = from; index < from + count; index++) taken.add(index);
}

/** A part of an address of the internet. */
function isByte({ text }: { text: string }): boolean {
  return text.length <= 3 && Number(text) < 256;
}

function isNarrow(gap: string): boolean {
  return /^(?:|[-–( ]|\( ?|- | -)$/.test(gap);
}
