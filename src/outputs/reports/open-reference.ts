import { OPEN_DATA } from '../../addresses/address.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { MOST_OPEN_BYTES, OPEN_PARTS, OPEN_SCHEMA_FILE, openFile } from '../../schema/open/open-part.ts';
import { openJsonSchema } from '../../schema/open/open-schema.ts';

/** What of JSON Schema the description of the open data uses. */
interface Described {
  type?: string;
  description?: string;
  const?: unknown;
  anyOf?: readonly Described[];
  properties?: Readonly<Record<string, Described>>;
  required?: readonly string[];
  items?: Described;
}

/** What every site publishes about itself for programs. `generated`: who has written the page; `table`: as Markdown. */
export function openPage(
  generated: string,
  table: (head: readonly string[], rows: readonly (readonly string[])[]) => string,
): string {
  const address = OPEN_DATA + OPEN_SCHEMA_FILE;
  const intro = `每个网站发布的开放数据，给别的程序读，省、市的门户也读它（docs/portal.md）。都是网页上已经有的，只有数字、题目和摘要。格式写成 JSON Schema，在每个网站的 ${address}。`;
  const { oneOf } = openJsonSchema() as { oneOf: readonly Described[] };
  const sections = OPEN_PARTS.map((part, index) => {
    const title = `${OPEN_DATA}${openFile(part)}（最大 ${fileSize(MOST_OPEN_BYTES[part])}）`;
    return `## ${title}\n\n${table(['在哪里', '是什么', '', '说明'], rowsOf(oneOf[index]!, ''))}`;
  });
  return ['# 开放数据', generated, intro, ...sections].join('\n\n') + '\n';
}

function rowsOf({ properties = {}, required = [] }: Described, above: string): string[][] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const path = above + key;
    const inner = value.items?.properties ? value.items : value;
    const mark = value.type === 'array' ? '[]' : '';
    return [
      [`\`${path}${mark}\``, typeOf(value), required.includes(key) ? '' : '可以没有', value.description ?? ''],
      ...rowsOf(inner, `${path}${mark}.`),
    ];
  });
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  object: '一组',
  array: '列表',
  null: 'null',
};

function typeOf({ type, const: only, anyOf }: Described): string {
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (anyOf) return anyOf.map(typeOf).join('或 ');
  return TYPES[type ?? ''] ?? '';
}
