import { fileSize } from '../../kernel/file-size.ts';

/** What is kept of older releases: each limit is an upper one, and the last two releases stay whatever it says. */
export interface Retention {
  releases: number;
  /** Since a release went live; without it age does not count. */
  days?: number | undefined;
  /** Of all releases together, with what they share counted once; without it size does not count. */
  bytes?: number | undefined;
}

export const USUAL_RETENTION: Retention = { releases: 10 };

/** The live one, and the one that one goes back to. */
export const LEAST_RELEASES = 2;

/** As they are typed after `publish:init`; what is not typed stays as it was; `0` lifts a limit of days or size. */
export interface RetentionOptions {
  releases: string | undefined;
  days: string | undefined;
  size: string | undefined;
}

const UNITS: Readonly<Record<string, number>> = { MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };

/** Throws, in Chinese, what is no limit. */
export function readRetention(
  { releases, days, size }: RetentionOptions,
  before: Retention = USUAL_RETENTION,
): Retention {
  const count = releases === undefined ? before.releases : wholeNumber('--keep', releases);
  if (count < LEAST_RELEASES) throw new Error(`--keep 至少是 ${LEAST_RELEASES}：正在用的一次，和可以退回去的前一次。`);
  return {
    releases: count,
    days: days === undefined ? before.days : wholeNumber('--keep-days', days) || undefined,
    bytes: size === undefined ? before.bytes : sizeOf(size),
  };
}

function wholeNumber(option: string, written: string): number {
  if (!/^\d{1,6}$/.test(written))
    throw new Error(`${option} 后面写一个整数，例如 ${option} 30；写的是「${written}」。`);
  return Number(written);
}

function sizeOf(written: string): number | undefined {
  if (/^0+$/.test(written)) return undefined;
  const [, number = '', unit = ''] = /^(\d{1,6}(?:\.\d+)?) ?([MGT]B?)$/i.exec(written) ?? [];
  const bytes = Math.round(Number(number) * (UNITS[`${unit.toUpperCase().replace('B', '')}B`] ?? 0));
  if (!(bytes > 0)) throw new Error(`--keep-size 后面写大小，例如 --keep-size 20GB、500MB；写的是「${written}」。`);
  return bytes;
}

/** 「最多 10 次、30 天、20 GB」 */
export function retentionText({ releases, days, bytes }: Retention): string {
  const parts = [`${releases} 次`, ...(days === undefined ? [] : [`${days} 天`])];
  if (bytes !== undefined) parts.push(fileSize(bytes));
  return `最多 ${parts.join('、')}`;
}
