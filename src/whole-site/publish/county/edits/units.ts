import { type County, nextCount, ROOT_UNIT } from '../county.ts';
import { type Edits, some, unitId } from './edit-call.ts';

/** Units: their facts, and where they stand in the tree. */
export const UNIT_EDITS: Edits = {
  'rename a unit': (call) =>
    some(call, call.county.units, (unit) => (unit.name = `青石镇第 ${nextCount(call.county)} 党支部`)),
  'change facts of a unit': (call) =>
    some(call, call.county.units, (unit) => {
      unit.secretary = unit.secretary ? undefined : '何守田';
      unit.field = call.dice.pick(['农村', '城市社区', '机关', '国有企业']);
    }),
  'move a unit': (call) =>
    some(call, call.county.units, (unit) => {
      const below = (id: string): string[] =>
        call.county.units.filter(({ parent }) => parent === id).flatMap(({ id: child }) => [child, ...below(child)]);
      const places = call.county.units.filter(({ id }) => id !== unit.id && !below(unit.id).includes(id));
      if (unit.id !== ROOT_UNIT && places.length > 0) unit.parent = call.dice.pick(places).id;
    }),
  'add a unit': (call) => {
    const count = nextCount(call.county);
    call.county.units.push({
      id: `unit-${count}`,
      name: `青石镇新村 ${count} 党支部`,
      kind: '党支部',
      field: '农村',
      parent: unitId(call),
      secretary: undefined,
    });
  },
  'remove a unit': (call) =>
    some(
      call,
      call.county.units.filter(({ id }) => id !== ROOT_UNIT),
      ({ id }) => removeUnit(call.county, id),
    ),
};

/** What pointed to the unit points to the one above all. */
function removeUnit(county: County, id: string): void {
  const other = (unit: string) => (unit === id ? ROOT_UNIT : unit);
  county.units = county.units.filter((unit) => unit.id !== id);
  for (const unit of county.units) if (unit.parent !== undefined) unit.parent = other(unit.parent);
  for (const entry of county.entries) if (entry.unit !== undefined) entry.unit = other(entry.unit);
  for (const board of county.boards) {
    board.unit = other(board.unit);
    for (const row of board.rows)
      for (const header of ['承诺主体', '所属单位'] as const) row[header] = other(row[header]!);
  }
  county.comments = county.comments.filter(({ about }) => !('unit' in about && about.unit === id));
  for (const appraisal of county.appraisals) appraisal.rows = appraisal.rows.filter(({ unit }) => unit !== id);
  county.appraisals = county.appraisals.filter(({ rows }) => rows.length > 0);
  for (const list of county.namelists) list.rows = list.rows.filter(({ unit }) => unit !== id);
  county.namelists = county.namelists.filter(({ rows }) => rows.length > 0);
  for (const entry of county.entries)
    entry.components = entry.components.map((component) => component.replace(`unit="${id}"`, `unit="${ROOT_UNIT}"`));
}
