import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { strokesOf } from '../../../schema/entry.ts';
import type { ValueRule } from '../rule.ts';

/** D36: what is drawn can be counted. */
export const drawnFigures: ValueRule = ({ figures }, positions) =>
  fieldsOfEach(figures).flatMap(({ drawn, value }, index) => {
    if (drawn !== true || strokesOf(String(value)) !== undefined) return [];
    const path = `figures.${index}.drawn`;
    return [finding('D36', { value: String(value) }, positions[path] ?? FILE_START, path)];
  });
