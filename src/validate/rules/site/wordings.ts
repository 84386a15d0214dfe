import { finding } from '../../../diagnostics/issue.ts';
import { validValues } from '../../../ingest/content/content.ts';
import { ExactWords } from '../../../kernel/near/exact-words.ts';
import { allowedWords } from '../../words/allowed.ts';
import { writtenTexts } from '../../words/written-texts.ts';
import type { Located, SiteRule } from '../rule.ts';

/** W03 and W04: what the department itself does not want to read; W03 has to be mended. */
export const wordings: SiteRule = (content) => {
  const rules = validValues(content.words)?.wordings ?? [];
  if (rules.length === 0) return [];
  const allowed = [...allowedWords(content)].map((word) => ({ word, rule: undefined }));
  const words = new ExactWords([...allowed, ...rules.map((rule) => ({ word: rule.wrong, rule }))]);
  return writtenTexts(content).flatMap(({ path, text, spanOf }) =>
    words.find(text).flatMap(({ start, end, word: { rule } }): Located[] => {
      // The right form may hold the wrong one.
      if (!rule || isWithin(text, start, end, rule.right)) return [];
      const { wrong, right, reason, must } = rule;
      return [{ path, finding: finding(must ? 'W03' : 'W04', { wrong, right, reason }, spanOf(start, end)) }];
    }),
  );
};

/** True if a stretch of a text is part of this word there. */
function isWithin(text: string, start: number, end: number, word: string | undefined): boolean {
  if (word === undefined) return false;
  const at = text.indexOf(word, Math.max(0, end - word.length));
  return at >= 0 && at <= start;
}
