import { z } from 'zod';
import { entryShape } from '../entry.ts';

/** 专题: prose with components. */
export const topicSchema = z.strictObject(entryShape);
