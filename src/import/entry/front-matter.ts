import { metaOf } from '../../schema/field.ts';
import { isOptional, objectIn, objectListIn } from '../../schema/shape.ts';

/** A value of a field as it is to be written; a field with parts has them by their names. */
export type FieldValue =
  | string
  | readonly string[]
  | { [name: string]: FieldValue | undefined }
  | readonly { [name: string]: FieldValue | undefined }[];

/** What stands where an editor has to write; the check refuses it as a value. */
export const OPEN_VALUE = '…';

type Shape = Parameters<typeof isOptional>[0];

/**
 * The settings of an entry or a board: its fields in the order of its schema, those that are required and not known
 * left open. `open` hears of each.
 */
export function frontMatter(
  shape: object,
  values: Readonly<Record<string, FieldValue | undefined>>,
  open: (field: string) => void,
): string {
  return `---\n${linesFor(shape, values, '', open).join('\n')}\n---\n`;
}

function linesFor(
  shape: object,
  values: Readonly<Record<string, FieldValue | undefined>>,
  path: string,
  open: (field: string) => void,
): string[] {
  return Object.values(shape as Record<string, Shape>).flatMap((type) => {
    const { label } = metaOf(type);
    const value = values[label];
    if (value === undefined && isOptional(type)) return [];
    const name = path === '' ? label : `${path}·${label}`;
    const group = objectIn(type);
    if (group)
      return [`${label}:`, ...indented(linesFor(group.shape, (value ?? {}) as Record<string, FieldValue>, name, open))];
    const element = objectListIn(type);
    if (element) {
      const items = (value ?? [{}]) as readonly Record<string, FieldValue | undefined>[];
      return [
        `${label}:`,
        ...items.flatMap((item) =>
          linesFor(element.shape, item, name, open).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
        ),
      ];
    }
    if (value === undefined) open(name);
    return [`${label}: ${value === undefined ? OPEN_VALUE : yamlScalar(value)}`];
  });
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Letters that begin and end no other form of YAML. */
const PLAIN = /^[\p{Script=Han}\p{L}“”《》「」（）0-9][^:#"'\\\n{}[\]&*!|>%@`]*$/u;

/** A value as YAML has it on one line. */
export function yamlScalar(value: FieldValue): string {
  if (Array.isArray(value)) return `[${value.map((item) => yamlScalar(item as FieldValue)).join(', ')}]`;
  const text = String(value as string);
  if (text === OPEN_VALUE) return text;
  const isNumber = /^[\d.eE+_-]+$/.test(text) && !/^\d{4}$|^\d{4}-\d{2}-\d{2}$/.test(text);
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n|是|否)$/i.test(text);
  return PLAIN.test(text) && !isNumber && !isWord && !/\s$/.test(text) && !text.includes(',')
    ? text
    : JSON.stringify(text);
}
