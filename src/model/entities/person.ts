/** A name of two letters that was spread out: 「张　伟」 stands under names of three. */
const SPREAD = /^(\p{Script=Han})[\s　]+(\p{Script=Han})(?=[\s　,，、（(]|$)/u;

/** 「郑桂兰 六合村村医」, 「郑桂兰（六合村村医）」 or 「张　伟 村医」 in its two parts. */
export function personOf(subject: string): { name: string; post: string } {
  const written = subject.trim().replace(SPREAD, '$1$2');
  const [, name, post = ''] = /^([^\s　,，、（(]+)[\s　,，、（(]*(.*?)[)）]?$/.exec(written) ?? [];
  return { name: name ?? written, post };
}
