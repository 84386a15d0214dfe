import { z } from 'zod';
import { day, field, text } from '../field.ts';

/** 节假日安排: days off, and weekends on which work is done instead. */
export const holidaySchema = z.strictObject({
  name: field('名称', '节日的名称。', text(), '国庆节'),
  from: field('放假开始', '放假的第一天。', day(), '2026-10-01'),
  to: field('放假结束', '放假的最后一天；只放一天就不写。', day().optional(), '2026-10-07'),
  workdays: field(
    '调休上班',
    '因调休要上班的周末，可以写几天。',
    z.array(day()).optional(),
    '[2026-09-27, 2026-10-10]',
  ),
});
export type Holiday = z.infer<typeof holidaySchema>;

/** content/holidays.yaml: a list of holidays, as the State Council announces them each year. */
export const holidaysSchema = z.array(holidaySchema);
