import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, rowsIn } from '../../../ingest/content/content.ts';
import { ExactWords } from '../../../kernel/near/exact-words.ts';
import { writtenTexts } from '../../words/written-texts.ts';
import type { Located, SiteRule } from '../rule.ts';

/** W05: a word is let pass that stands nowhere. */
export const unusedAllowedWords: SiteRule = (content) => {
  const { words } = content;
  const rows = rowsIn(words, 'allowed');
  if (!words || rows.length === 0) return [];
  const known = new ExactWords(rows.flatMap(({ word }) => (typeof word === 'string' ? [{ word }] : [])));
  const used = new Set(writtenTexts(content).flatMap(({ text }) => known.find(text).map(({ word }) => word.word)));
  return rows.flatMap(({ word }, index): Located[] =>
    typeof word !== 'string' || used.has(word)
      ? []
      : [
          {
            path: words.file.path,
            finding: finding('W05', { word }, placeIn(words, `allowed.${index}.word`), `allowed.${index}.word`),
          },
        ],
  );
};
