/** A name whose letters were spread out: 「张　伟」 stands under names of three. */
const SPREAD = /^\p{Script=Han}(?:[\s　]+\p{Script=Han}){1,3}(?=[\s　]*(?:$|[,，、（(])|[\s　]+\S{2})/u;

/** 「郑桂兰 六合村村医」, 「郑桂兰（六合村村医）」 or 「张　伟 村医」 in its two parts. */
export function personOf(subject: string): { name: string; post: string } {
  const written = subject.trim().replace(SPREAD, (spread) => spread.replace(/[\s　]+/g, ''));
  const [, name, post = ''] = /^([^\s　,，、（(]+)[\s　,，、（(]*(.*?)[)）]?$/.exec(written) ?? [];
  return { name: name ?? written, post };
}

/** True for a surname alone. */
export function isOneLetter(name: string): boolean {
  return /^\p{Script=Han}$/u.test(name);
}
