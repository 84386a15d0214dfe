import { finding } from '../../../diagnostics/issue.ts';
import { NearNames } from '../../../kernel/near/near-names.ts';
import { type KnownName, knownNames } from '../../words/known-names.ts';
import { allowedWords } from '../../words/allowed.ts';
import { writtenTexts } from '../../words/written-texts.ts';
import type { Located, SiteRule } from '../rule.ts';

/** W01: a name that is the same all over the country has a wrong letter. W02: one of the county, or a usual word. */
export const nearNames: SiteRule = (content) => {
  const near = new NearNames<KnownName>(knownNames(content), allowedWords(content));
  return writtenTexts(content).flatMap(({ path, text, spanOf }) =>
    near.find(text).map(({ start, end, right }): Located => {
      const source = right.path === undefined ? '程序自带的名称' : content.display(right.path);
      const details = { written: text.slice(start, end), right: right.name, source };
      return { path, finding: finding(isFixed(right) ? 'W01' : 'W02', details, spanOf(start, end)) };
    }),
  );
};

/** Of short ones it is less sure that nothing else was meant. */
function isFixed({ name, path }: KnownName): boolean {
  return path === undefined && name.length >= SHORTEST_FIXED;
}

const SHORTEST_FIXED = 5;
