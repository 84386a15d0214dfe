import { finding } from '../../../diagnostics/issue.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import type { PledgeRule } from '../rule.ts';

/** What a pledge's number may be: it ends an address. */
const PLEDGE_NUMBER = /^[A-Za-z0-9][A-Za-z0-9-]{0,29}$/;

/** G12: the number can stand in an address. */
export const pledgeNumber: PledgeRule = ({ id }, placeOf) => {
  if (PLEDGE_NUMBER.test(id)) return [];
  const proposal = withFigures(id.normalize('NFKC'))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 30)
    .replace(/-$/, '');
  return [finding('G12', { id: excerpt(id, 20), proposal: proposal || undefined }, placeOf('id'), 'id')];
};

const FIGURES = '〇一二三四五六七八九';

/** 第十二项 as 第12项. */
function withFigures(text: string): string {
  return text
    .replace(/([二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens === undefined ? 1 : FIGURES.indexOf(tens)) * 10 + (ones === undefined ? 0 : FIGURES.indexOf(ones))),
    )
    .replace(/[〇一二三四五六七八九]/g, (figure) => String(FIGURES.indexOf(figure)));
}
