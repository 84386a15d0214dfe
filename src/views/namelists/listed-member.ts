import { namelistAddress } from '../../addresses/address.ts';
import type { ListedMember, Namelist } from '../../model/entities/namelist.ts';
import { NAMELIST_TEXTS } from '../../wording/namelists.ts';

/** 「2026年第三季度」: which one of its kind a list is. */
export function namelistTime({ kind, data: { year, period } }: Namelist): string {
  return NAMELIST_TEXTS.time(kind, year, period);
}

/** The place of a member on the list. */
export function listedAddress({ namelist: { kind, slug }, page, anchor }: ListedMember): string {
  return `${namelistAddress(kind, slug, page)}#${anchor}`;
}

/** 「获群众推荐 37 人次（2026年第三季度）」, 「2026年度五星党员」 */
export function listedText({ namelist, measure }: ListedMember): string {
  return NAMELIST_TEXTS.line(namelist.kind, measure, namelistTime(namelist));
}
