/** Letters without width, which come along where a text is copied. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Two Han letters by themselves with blanks between them: `张　三` stands under names of three letters. */
const SPACED = /(^|\P{Script=Han})(\p{Script=Han})[ \u00a0\u3000]{1,4}(\p{Script=Han})(?!\p{Script=Han})/gu;

/** A text as it is looked for in: names that were spread out are whole. */
export function searchable(text: string): string {
  return asked(text).replace(SPACED, '$1$2$3');
}

/** A question as it is looked for. What stands apart in it need not stand together. */
export function asked(question: string): string {
  return question.replace(UNSEEN, '');
}
