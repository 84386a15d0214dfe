/** What the system's errors mean, and what other programs call them. */
const CAUSES: readonly { codes: RegExp; cause: string }[] = [
  {
    codes:
      /\bENOSPC\b|\bEDQUOT\b|no space left on device|disk quota exceeded|database or disk is full|out of disk ?space/i,
    cause: '服务器的磁盘满了',
  },
  { codes: /\bEROFS\b|read-only file system/i, cause: '服务器的磁盘是只读的，可能是坏了，或者没有正常挂载' },
  { codes: /\bEACCES\b|\bEPERM\b|permission denied|operation not permitted/i, cause: '没有权限读写服务器上的文件' },
  { codes: /\bEIO\b|input\/output error/i, cause: '服务器的磁盘读写出错，可能坏了' },
  { codes: /\bEMFILE\b|\bENFILE\b|too many open files/i, cause: '服务器上打开的文件太多' },
  { codes: /\bENOMEM\b|cannot allocate memory|out of memory|\bERR_WORKER_OUT_OF_MEMORY\b/i, cause: '服务器的内存不够' },
  { codes: /\bENOENT\b|\bENOTDIR\b|no such file or directory/i, cause: '服务器上有文件不见了' },
];

/** Something else said more about it, in Chinese, where this is the cause. */
const VAGUE = CAUSES.at(-1)!;

/**
 * Why something failed, if that is the system's doing, whichever program met it; undefined for any other error.
 * `place`: where, if it is known.
 */
export function systemCause(error: unknown): { cause: string; place: string | undefined } | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const found = CAUSES.find(({ codes }) => codes.test(`${code} ${error.message}`));
  if (found) return { cause: found.cause, place: path };
  const below = systemCause(error.cause);
  return below?.cause === VAGUE.cause && /\p{Script=Han}/u.test(error.message) ? undefined : below;
}
