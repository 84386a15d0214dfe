/** The glossary. */
export const GLOSSARY_TEXTS = {
  column: '名词解释',
  intro: '文章里带点线的词，都在这里有解释。',
  byLetter: '按拼音',
  aliases: (aliases: readonly string[]) => `也说 ${aliases.join('、')}`,
} as const;
