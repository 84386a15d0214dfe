import { systemCause } from '../../publish/attempts/system-cause.ts';
import { UnreadableSettings } from '../form/settings-tree.ts';
import { UnwritableValues } from '../form/write-form.ts';
import { NoSuchPiece } from '../pieces/piece-branches.ts';
import { Overtaken } from '../pieces/piece-desk.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { NotHere } from './route.ts';

/** What somebody is told of an error, with the status of the answer; of anything unexpected not the reason. */
export function toldOf(error: unknown): { status: number; title: string; text: string } {
  const { statusCode } = error as { statusCode?: number };
  if (error instanceof NotHere || error instanceof NoSuchPiece || statusCode === 403 || statusCode === 404)
    return { status: 404, title: '没有这一页', text: '没有这一页，或者不归您看。稿件可能已经发布，到“已发布”里找找。' };
  if (error instanceof RefusedForm)
    return { status: 400, title: '没有收下', text: `${error.message.replace(/。$/, '')}。` };
  if (error instanceof Overtaken)
    return {
      status: 409,
      title: '别人刚改过',
      text: `这一篇刚才有人改过（${error.paths.join('、')}），您这一次没有存，免得盖掉。打开新的一页看看，再改一次。`,
    };
  if (statusCode === 429) return { status: 429, title: '太快了', text: '一分钟里点得太多了，过一分钟再来。' };
  // Files are told where they are read.
  if (statusCode === 413)
    return { status: 413, title: '没有收下', text: '填的字太多了，一次放不下。删短一些，或者分成几篇。' };
  if (error instanceof UnreadableSettings)
    return {
      status: 400,
      title: '没有收下',
      text: '这一篇上面的设置写乱了，表格里改不了，请会用 git 的人看一看。',
    };
  if (error instanceof UnwritableValues)
    return {
      status: 400,
      title: '没有收下',
      text: '填的有一项写不进这一篇，没有存。刷新以后再填，有单子的从单子里选。',
    };
  if (statusCode !== undefined && statusCode < 500)
    return { status: statusCode, title: '没有收下', text: '没有看懂您交来的东西，刷新以后再来一次。' };
  const system = systemCause(error);
  if (system)
    return {
      status: 507,
      title: '没有存上',
      text: `${system.cause}，这一次没有存上，以前存的都在。别关这一页，请管理员处理好以后再存一次。`,
    };
  return {
    status: 500,
    title: '没有做成',
    text: '交稿台自己出了错，这一次没有做成，以前存的都在。再试一次；还不行，请告诉管理员。',
  };
}
