import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { requiredKeyOf } from '../../../ingest/pledges/header-words.ts';
import { texts } from '../../../schema/field.ts';
import type { ValueRule } from '../rule.ts';

/** T35: what every pledge has to have is published. */
export const unpublishedColumns: ValueRule = ({ unpublishedColumns: written }, positions) =>
  (texts().safeParse(written).data ?? []).flatMap((header, index) => {
    if (requiredKeyOf(header) === undefined) return [];
    const path = `unpublishedColumns.${index}`;
    const at = positions[path] ?? positions['unpublishedColumns'] ?? FILE_START;
    return [finding('T35', { header }, at, path)];
  });
