import { z } from 'zod';
import { listed, text } from './field.ts';

/** Ids of units, the one that leads first. Most often it is one, written without brackets. */
export const unitIds = () =>
  z.preprocess((value) => (typeof value === 'string' ? listed(value) : value), z.array(text()).min(1));

/** Ids of units as they were written, whether the value has been checked or not. */
export function writtenUnitIds(value: unknown): string[] {
  if (typeof value === 'string') return listed(value);
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
