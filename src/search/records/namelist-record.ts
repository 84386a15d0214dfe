import { namelistAddress } from '../../addresses/address.ts';
import type { ListedMember, Namelist } from '../../model/entities/namelist.ts';
import { NAMELIST_TEXTS } from '../../wording/namelists.ts';
import { facetsOf } from './pledge-record.ts';
import type { SearchRecord } from './record.ts';

/** Every kind that the records here have. */
export const NAMELIST_RECORD_KINDS: readonly string[] = Object.values(NAMELIST_TEXTS.column);

export function namelistRecord({ kind, address, data, publishedAt }: Namelist): SearchRecord {
  const column = NAMELIST_TEXTS.column[kind];
  return {
    address,
    title: data.title,
    kind: column,
    time: publishedAt,
    zones: { title: [data.title], headings: [], text: [data.organiser, data.method] },
    facets: { kind: [column], year: [String(data.year)] },
    names: [],
    byPinyin: true,
  };
}

/** A member at his or her own place on a list. A story about the same one comes first. */
export function listedMemberRecord(member: ListedMember): SearchRecord {
  const { namelist, page, anchor, name, post, unit, measure, reason } = member;
  const { kind, slug, data, publishedAt } = namelist;
  const column = NAMELIST_TEXTS.column[kind];
  const line = NAMELIST_TEXTS.line(kind, measure, NAMELIST_TEXTS.time(kind, data.year, data.period));
  return {
    address: `${namelistAddress(kind, slug, page)}#${anchor}`,
    title: `${name}：${line}`,
    kind: column,
    time: publishedAt,
    zones: {
      title: [],
      headings: [name],
      text: [post, unit.data.name, reason ?? '', line].filter((text) => text !== ''),
    },
    facets: facetsOf(unit, column, String(data.year)),
    names: [],
    byPinyin: false,
  };
}
