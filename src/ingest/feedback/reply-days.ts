/** `3`, `3天`, 「３ 天」, 「当天」: whole days, negative ones too; undefined for anything else. */
export function daysIn(text: string): number | undefined {
  const narrow = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^当[日天](?:答复|办结)?$/.test(narrow)) return 0;
  const [, sign, number] = /^([-−–—])?(\d{1,4})(?:\.0+)?(?:个?自然)?[天日]?$/.exec(narrow) ?? [];
  return number === undefined ? undefined : Number(number) * (sign === undefined ? 1 : -1);
}
