import { z } from 'zod';
import { field, text } from './field.ts';

const attachment = z.strictObject({
  file: field('文件', '文件名，与文章（公示栏、台账）放在一起。', text(), 'tongzhi.pdf'),
  name: field('名称', '印在网页上的名称；不写就用文件名。', text().optional(), '关于做好公开承诺工作的通知'),
});

/** Files beside an entry or a board that readers can take with them. */
export const attachmentList = () =>
  field('附件', '放在文章、公示栏旁边、给读者下载的文件，一个一条。', z.array(attachment).max(20).optional());
