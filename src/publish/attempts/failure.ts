import { reportText } from '../../diagnostics/reports/text.ts';
import { withoutFolders } from '../../kernel/without-folders.ts';
import { ContentErrors } from '../release/build-release.ts';
import { CLOCK_FIX, ClockDoubt } from '../release/clock.ts';
import { NoInstallation } from '../store/installation.ts';
import { systemCause } from './system-cause.ts';

/**
 * Who reads a message: an editor learns nothing of the server's folders and is sent to the administrator, who learns
 * where it happened.
 */
export type Reader = 'pusher' | 'administrator';

/** What went wrong with a publication. */
export function failureText(error: unknown, reader: Reader = 'pusher'): string {
  if (error instanceof ContentErrors) return reportText(error.check.issues, error.check.linesOf, error.check.files);
  if (error instanceof ClockDoubt)
    return `${error.message}\n照错的时钟发布，到时间才公布的文章会提前公开，已经公布的会消失，所以没有发布。\n${reader === 'pusher' ? '请管理员在服务器上' : ''}${CLOCK_FIX}`;
  if (error instanceof NoInstallation && reader === 'pusher')
    return '服务器上的网站文件夹坏了，设置读不出来。请联系管理员，在服务器上再运行一次 npm run publish:init。';
  const found = systemCause(error);
  if (reader === 'administrator') {
    const where = found?.place === undefined ? '' : `：${found.place}`;
    return found ? `没有成功：${found.cause}${where}。\n运行 npm run publish:doctor 看看。` : programMessage(error);
  }
  if (found) return `${found.cause}。请联系管理员。`;
  return `发布没有成功：${programMessage(error).split('\n').slice(0, LINES).join('\n')}\n请联系管理员，在服务器上运行 npm run publish:doctor。`;
}

const LINES = 25;

/** Messages of this program are Chinese. Any other is of use only to who knows the program. */
function programMessage(error: unknown): string {
  const { message, name } = error as Error;
  return /\p{Script=Han}/u.test(message)
    ? message
    : `程序内部出错（${name}：${withoutFolders(message.split('\n')[0]!)}）`;
}
