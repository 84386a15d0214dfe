import { z } from 'zod';
import { entryShape } from '../entry.ts';

/** 动态: a news item. */
export const newsSchema = z.strictObject(entryShape);
