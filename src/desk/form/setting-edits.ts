import type { Edit } from '../../ingest/body/typed/edits.ts';
import { objectIn, objectListIn } from '../../schema/shape.ts';
import type { FieldType, GroupType } from './form-kinds.ts';
import { inputOf } from './input-of.ts';
import { isEmptyValue, isSameValue } from './same-value.ts';
import type { FormValue, FormValues, SettingNode, SettingPair } from './settings-tree.ts';
import { fieldLines, flowGroup, itemText, scalarFor, textsFor, type WritingStyle } from './written-value.ts';

/** The edits of a settings text that give a group on lines of its own these values; a key that is not there stays. */
export function groupEdits(
  node: SettingNode & { pairs: Map<string, SettingPair> },
  schema: GroupType,
  values: FormValues,
  text: string,
  style: WritingStyle,
): Edit[] {
  const edits: Edit[] = [];
  const [first] = [...node.pairs.values()].sort((a, b) => a.keyStart - b.keyStart);
  const indent = first ? ' '.repeat(columnOf(text, first.keyStart)) : '';
  let above: SettingPair | undefined;
  for (const [key, written] of Object.entries(schema.shape)) {
    const type = written as FieldType;
    const pair = node.pairs.get(key);
    const value = values[key];
    if (value !== undefined && !isSameValue(pair?.node.value, value)) {
      if (!pair) {
        const lines = fieldLines(key, type, value, indent, style);
        const at = above ? lineAfter(text, above.node.end) : first ? lineStart(text, first.keyStart) : text.length;
        const isOpen = at > 0 && text[at - 1] !== '\n';
        edits.push({ start: at, end: at, text: isOpen ? `${style.lineEnd}${lines.trimEnd()}` : lines });
      } else if (isEmptyValue(value))
        edits.push({ start: lineStart(text, pair.keyStart), end: lineAfter(text, pair.node.end), text: '' });
      else edits.push(...valueEdits(pair, key, type, value, text, style));
    }
    if (pair && !(value !== undefined && isEmptyValue(value))) above = pair;
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The edit that writes a field anew, whatever it was: where a smaller one does not do. */
export function wholeFieldEdit(
  pair: SettingPair,
  key: string,
  type: FieldType,
  value: FormValue,
  text: string,
  style: WritingStyle,
): Edit {
  const indent = ' '.repeat(columnOf(text, pair.keyStart));
  const lines = fieldLines(key, type, value, indent, style);
  return { start: lineStart(text, pair.keyStart), end: lineAfter(text, pair.node.end), text: lines };
}

function valueEdits(
  pair: SettingPair,
  key: string,
  type: FieldType,
  value: FormValue,
  text: string,
  style: WritingStyle,
): Edit[] {
  const { node } = pair;
  const group = objectIn(type);
  const element = objectListIn(type);
  const whole = () => [wholeFieldEdit(pair, key, type, value, text, style)];
  if (group) {
    if (!node.pairs || node.start === node.end) return whole();
    if (node.isFlow) return [{ start: node.start, end: node.end, text: flowGroup(group, value as FormValues, style) }];
    return groupEdits({ ...node, pairs: node.pairs }, group, value as FormValues, text, style);
  }
  if (element)
    return node.items && !node.isFlow ? itemEdits(node.items, element, value as FormValues[], text, style) : whole();
  const input = inputOf(key, type);
  if (Array.isArray(value) && !node.isFlow) return whole();
  const written = Array.isArray(value) ? textsFor(value as string[], input) : scalarFor(value as string, input, style);
  // A block of lines, or nothing, has no place of its own.
  if (node.start === node.end || /^[|>]/.test(text.slice(node.start, node.end))) return whole();
  return [{ start: node.start, end: node.end, text: written }];
}

/** The edits of a list on lines of its own: groups that stay keep their letters. */
function itemEdits(
  items: readonly SettingNode[],
  element: GroupType,
  values: readonly FormValues[],
  text: string,
  style: WritingStyle,
): Edit[] {
  const first = items[0]!;
  const last = items.at(-1)!;
  const dash = text.lastIndexOf('-', first.start);
  const indent = ' '.repeat(columnOf(text, dash));
  if (values.length === items.length)
    return items.flatMap((item, index) => {
      const value = values[index]!;
      if (isSameValue(item.value, value)) return [];
      if (!item.pairs || item.isFlow || losesKey(item, value) || gainsFirst(item, value, element))
        return [{ start: item.start, end: item.end, text: itemText(element, value, `${indent}  `, style) }];
      return groupEdits({ ...item, pairs: item.pairs }, element, value, text, style);
    });
  const left = [...items];
  const written = values.map((value) => {
    const at = left.findIndex((item) => isSameValue(item.value, value));
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    return `- ${kept ? text.slice(kept.start, kept.end) : itemText(element, value, `${indent}  `, style)}`;
  });
  return [{ start: dash, end: last.end, text: written.join(style.lineEnd + indent) }];
}

function losesKey({ pairs }: SettingNode, value: FormValues): boolean {
  return [...pairs!.keys()].some((key) => value[key] !== undefined && isEmptyValue(value[key]));
}

/** True if a key would stand before the first one, which has the dash before it. */
function gainsFirst({ pairs }: SettingNode, value: FormValues, element: GroupType): boolean {
  const order = Object.keys(element.shape);
  const first = Math.min(...[...pairs!.keys()].map((key) => order.indexOf(key)));
  return order.slice(0, first).some((key) => !isEmptyValue(value[key]));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line end of the line of a place. */
function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}
