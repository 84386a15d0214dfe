import { PAGES, unitAddress, unitsOfFieldAddress } from '../../addresses/address.ts';
import type { Unit } from '../../model/entities/linked.ts';
import { systemsOf, unitBelowTop, unitsFromAbove } from '../../model/entities/unit.ts';
import type { Site } from '../../model/site/site.ts';
import { PARTY_FIELDS, type PartyField } from '../../schema/party-field.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { pagerView, type PagerView } from '../frame/pager.ts';
import { rosterLinks } from '../posts/roster.ts';
import { mapLinks } from '../map/county-map.ts';
import { contactLinks } from './contacts.ts';
import { MOST_UNITS, type UnitFoldView, unitFolds, unitRow } from './unit-folds.ts';

/** Units under one heading: folds where there is something below them. */
interface UnitSection {
  title: string;
  href: string | undefined;
  note: string | undefined;
  folds: UnitFoldView[];
}

export interface UnitListView {
  head: HeadView;
  /** Pages about units besides their own. */
  others: LinkView[];
  fields: (LinkView & { count: number; current: boolean })[];
  /** The field, on a page of one. */
  part: string | undefined;
  count: string;
  sections: UnitSection[];
  systems: UnitFoldView[];
  pager: PagerView | undefined;
}

/**
 * As the units stand below each other: a section for each that has none above it, in it a fold for each township. Units
 * that say nothing of those above them stand under their fields.
 */
export function unitListView(site: Site): UnitListView {
  const tops = [...site.units.values()].filter(({ parent }) => !parent);
  const loose = Map.groupBy(
    tops.filter(({ children }) => children.length === 0),
    ({ field }) => field.id,
  );
  return {
    head: headOf(site, undefined, 1),
    others: [...mapLinks(site), ...contactLinks(site), ...rosterLinks(site)],
    fields: fieldsOf(site, undefined),
    part: undefined,
    count: UNIT_TEXTS.count(site.units.size),
    sections: [
      ...tops
        .filter(({ children }) => children.length > 0)
        .map((top): UnitSection => ({
          title: top.data.name,
          href: unitAddress(top.id),
          note: unitRow(top, top.data.kind).note,
          folds: unitFolds(top.children),
        })),
      ...PARTY_FIELDS.filter(({ id }) => loose.has(id)).map((field): UnitSection => ({
        title: field.name,
        href: undefined,
        note: undefined,
        folds: unitFolds(loose.get(field.id)!),
      })),
    ],
    systems: systemFolds(site),
    pager: undefined,
  };
}

/** The same units once more, by the systems that they belong to; of very many, the way to find them. */
function systemFolds(site: Site): UnitFoldView[] {
  const ordered = unitsFromAbove(site.units.values());
  const bySystem = Map.groupBy(ordered, ({ system }) => system);
  return systemsOf(site).map((system): UnitFoldView => {
    const units = bySystem.get(system) ?? [];
    return {
      label: system,
      href: `${PAGES.search}?system=${encodeURIComponent(system)}`,
      note: UNIT_TEXTS.count(units.length),
      units: site.units.size > MOST_UNITS ? [] : units.map((unit) => unitRow(unit, unit.data.kind)),
      isOpen: false,
    };
  });
}

/** A part of the units of one field. */
export interface UnitFieldPage {
  field: PartyField;
  /** From 1. */
  page: number;
}

const PAGE_SIZE = 200;

export function* unitFieldPages(site: Site): Generator<UnitFieldPage> {
  for (const field of PARTY_FIELDS) {
    const pages = Math.ceil((byField(site).get(field.id)?.length ?? 0) / PAGE_SIZE);
    for (let page = 1; page <= pages; page++) yield { field, page };
  }
}

/** Units of one field, under the townships that they belong to: open, for whoever looks for a word on the page. */
export function unitFieldView({ field, page }: UnitFieldPage, site: Site): UnitListView {
  const all = byField(site).get(field.id) ?? [];
  const pages = Math.ceil(all.length / PAGE_SIZE);
  const shown = Map.groupBy(all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), unitBelowTop);
  return {
    head: headOf(site, field, page),
    others: [],
    fields: fieldsOf(site, field),
    part: field.name,
    count: UNIT_TEXTS.count(all.length),
    sections: [...shown].map(([township, units]) => ({
      title: township.data.name,
      href: unitAddress(township.id),
      note: undefined,
      folds: units.map((unit) => ({ ...unitRow(unit, unit.data.kind), units: [], isOpen: false })),
    })),
    systems: [],
    pager: pages > 1 ? pagerView(page, pages, (number) => unitsOfFieldAddress(field.id, number)) : undefined,
  };
}

const fieldsOfSites = new WeakMap<Site, ReadonlyMap<string, readonly Unit[]>>();

/** By the fields' ids, in the order of the tree, once for all pages. */
function byField(site: Site): ReadonlyMap<string, readonly Unit[]> {
  let known = fieldsOfSites.get(site);
  if (!known)
    fieldsOfSites.set(site, (known = Map.groupBy(unitsFromAbove(site.units.values()), ({ field }) => field.id)));
  return known;
}

/** None where all are of one field. `current`: undefined on the page of all. */
function fieldsOf(site: Site, current: PartyField | undefined): UnitListView['fields'] {
  const known = byField(site);
  if (known.size < 2) return [];
  const ofFields = PARTY_FIELDS.filter(({ id }) => known.has(id)).map((field) => ({
    label: field.short,
    href: unitsOfFieldAddress(field.id),
    count: known.get(field.id)!.length,
    current: field.id === current?.id,
  }));
  const all = { label: ENTRY_TEXTS.allFields, href: PAGES.units, count: site.units.size, current: !current };
  return [all, ...ofFields];
}

function headOf(site: Site, field: PartyField | undefined, page: number): HeadView {
  return headView(site, {
    title: [UNIT_TEXTS.unit, field?.short, page > 1 ? FRAME_TEXTS.page(page) : undefined].filter(Boolean).join(' · '),
    address: field ? unitsOfFieldAddress(field.id, page) : PAGES.units,
    column: { name: UNIT_TEXTS.unit, type: UNIT_TEXTS.unit },
  });
}
