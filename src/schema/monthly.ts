import { z } from 'zod';
import { field, text } from './field.ts';

const monthly = z.strictObject({
  file: field('文件', '表格的文件名，.xlsx 或 .csv，与文章放在一起。', text(), 'xinfang.xlsx'),
  name: field('名称', '印在表上面的名称。', text(), '2026 年信访代办情况'),
  note: field('说明', '一句话：数从哪里来，怎样算的。', text().optional(), '据社区代办台账，按月末统计'),
});

/** Small tables beside an entry: figures by month. */
export const monthlyList = () =>
  field(
    '数据表',
    '按月的数：第一栏「月份」，后面一栏一项数；登在文章后面，一张表一幅图。',
    z.array(monthly).max(6).optional(),
  );
