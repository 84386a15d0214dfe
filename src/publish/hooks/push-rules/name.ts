import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { shownPath, UNSEEN } from './shown-path.ts';

/** Windows takes 260 UTF-16 units for the whole; some 60 are left for the folder that the repository lies in. */
const LONGEST_PATH = 200;

/** Bytes of one name. File systems take 255; some are left for names of files under way. */
const LONGEST_NAME = 240;

/** Ways to write `..`, `.` or no name at all, also with the dots and spaces that Windows drops. */
const NOWHERE = /^[. ]*$/;

/** `.git` as NTFS reads it: in any case, by its short name, with dots, spaces or a stream behind it. */
const GIT_FOLDER = /^(?:\.git|git~\d+)[. ]*(?::.*)?$/i;

const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9¹²³])(?: *\..*)?$/i;

/** What is wrong with a path's names: at most one problem, the worst first. */
export function nameProblem(path: string): Finding | undefined {
  const parts = path.split('/');
  for (const part of parts) {
    if (part.includes('\ufffd') || part.search(UNSEEN) >= 0)
      return finding('V10', { part: shownPath(part), garbled: part.includes('\ufffd') }, FILE_START);
    if (NOWHERE.test(part) || GIT_FOLDER.test(part) || part.includes('\\'))
      return finding('V09', { part: part === '' ? '//' : part }, FILE_START);
  }
  for (const part of parts) {
    const mark = /[<>:"|?*]/.exec(part)?.[0] ?? /[. ]$/.exec(part)?.[0];
    if (mark !== undefined)
      return finding('V11', { part, trouble: mark === '.' || mark === ' ' ? 'end' : 'character', mark }, FILE_START);
    if (DEVICE.test(part)) return finding('V11', { part, trouble: 'device', mark: '' }, FILE_START);
    const length = Buffer.byteLength(part);
    if (length > LONGEST_NAME) return finding('V12', { of: 'name', length, most: LONGEST_NAME }, FILE_START);
  }
  return path.length > LONGEST_PATH
    ? finding('V12', { of: 'path', length: path.length, most: LONGEST_PATH }, FILE_START)
    : undefined;
}
