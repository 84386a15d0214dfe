import { fileSize } from '../../kernel/file-size.ts';
import type { Settings } from './installation.ts';
import { releaseSizes } from './release-sizes.ts';
import { LEAST_RELEASES, type Retention, retentionText, USUAL_RETENTION } from './retention.ts';
import type { SiteFolder } from './site-folder.ts';

/** What stays of older releases, and what there is of them today. */
export interface Kept {
  limits: Retention;
  releases: number;
  /** Of all of them, twins included; what they share is counted once. */
  bytes: number;
  /** Of the two that stay in any case, where that is more than the size that is set. */
  leastBytes?: number;
}

export async function keptReleases(
  site: SiteFolder,
  { keep: limits = USUAL_RETENTION }: Pick<Settings, 'keep'>,
): Promise<Kept> {
  const sizes = await releaseSizes(site);
  const sum = (of: typeof sizes) => of.reduce((all, { bytes }) => all + bytes, 0);
  const leastBytes = sum(sizes.slice(0, LEAST_RELEASES));
  return {
    limits,
    releases: sizes.length,
    bytes: sum(sizes),
    ...(limits.bytes !== undefined && leastBytes > limits.bytes ? { leastBytes } : {}),
  };
}

/** 「留着 3 次发布，共 1.2 GB（最多 10 次、20 GB）」 */
export function keptText({ limits, releases, bytes }: Kept): string {
  return `留着 ${releases} 次发布，共 ${fileSize(bytes)}（${retentionText(limits)}）`;
}

/** What is said where a size is too small to be obeyed; undefined where it is not. */
export function tooSmallText({ limits, leastBytes }: Kept): string | undefined {
  return leastBytes === undefined
    ? undefined
    : `--keep-size 设的是 ${fileSize(limits.bytes!)}，放不下正在用的一次和它前一次：这两次共 ${fileSize(leastBytes)}，都留着，才能退回去`;
}
