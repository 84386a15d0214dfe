const PARTY_BODY = /(?:党支部|党总支|党委|党组|党工委|委员会)$/;

/** A place's name has as many letters at least. */
const LEAST_LETTERS = 3;

/** True for 「六合村卫生室村医」 of 「龙湖镇六合村党支部」: the post begins with the end of the place's name. */
export function saysUnit(post: string, unit: string): boolean {
  const place = unit.replace(PARTY_BODY, '');
  for (let from = 0; from <= place.length - LEAST_LETTERS; from++) if (post.startsWith(place.slice(from))) return true;
  return false;
}
