import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** A14: what reads a text aloud is a sound, no video. Of other files the reader of recordings says that they do not play. */
export const narrationSound: ValueRule = ({ narration }, positions) => {
  const { file } = fieldsOf(narration);
  if (typeof file !== 'string' || !/^[^/:]*\.mp4$/i.test(file.trim())) return [];
  return [finding('A14', { name: file.trim() }, positions['narration.file'] ?? FILE_START, 'narration.file')];
};
