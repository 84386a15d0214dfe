import { metaOf } from '../../schema/field.ts';
import { keysOf } from '../../schema/shape.ts';
import type { SettingNames } from '../pieces/merge-places.ts';
import { kindOfPath } from '../pieces/piece-facts.ts';
import { FORM_SCHEMAS, type FieldType, type FormKind } from './form-kinds.ts';

/** What the settings of a file below `content/` are called, as its form calls them; of a file without form as they are written. */
export function settingNames(path: string): SettingNames {
  const kind = path.startsWith('units/') ? 'unit' : path.startsWith('series/') ? 'series' : kindOfPath(path);
  if (!Object.hasOwn(FORM_SCHEMAS, kind)) return { keyOf: (word) => word, labelOf: (key) => key };
  const schema = FORM_SCHEMAS[kind as FormKind];
  const [keys, shape] = [keysOf(schema), schema.shape as Record<string, FieldType>];
  return {
    keyOf: (word) => keys.get(word) ?? word,
    labelOf: (key) => (Object.hasOwn(shape, key) ? metaOf(shape[key]!).label : key),
  };
}
