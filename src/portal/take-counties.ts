import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileSize } from '../kernel/file-size.ts';
import { acquireLock } from '../machine/lock.ts';
import { dayOf } from '../kernel/beijing-time.ts';
import type { Environment } from '../machine/environment.ts';
import { COPIES_FOLDER, TAKING_TROUBLES, type TakingTrouble } from '../schema/open/county-copy.ts';
import type { CountyData } from '../schema/settings/counties.ts';
import { CopyFolder } from './county-copy-folder.ts';
import { sourceOf } from './county-source.ts';
import { readPortalList } from './portal-list.ts';
import { takeCounty, type TakingResult } from './take-county.ts';
import { AT_ONCE, TAKING_LIMITS, type TakingLimits } from './taking-limits.ts';

/** How many counties had something new, had nothing new, or gave nothing that can be used. */
export type TakingCounts = Record<TakingResult['kind'], number>;

/**
 * Takes from every county of a portal what it has published since: into the content folder, where it is committed like
 * any other content. One county never stops another. Throws where the portal's own list is wrong.
 */
export async function takeCounties(
  { contentFolder, cacheFolder, now }: Pick<Environment, 'contentFolder' | 'cacheFolder' | 'now'>,
  print: (line: string) => void,
  { only, limits = TAKING_LIMITS }: { only?: readonly string[]; limits?: TakingLimits } = {},
): Promise<TakingCounts> {
  const { counties } = readPortalList(contentFolder);
  const unknown = (only ?? []).filter((id) => counties.every((county) => county.id !== id));
  if (unknown.length > 0) throw new Error(`counties.yaml 里没有编号是「${unknown.join('」「')}」的县。`);
  mkdirSync(cacheFolder, { recursive: true });
  const release = await acquireLock(join(cacheFolder, 'portal-fetch.lock'), '取各县的数据', (holder) =>
    print(`有人正在取（${holder}），等他取完……`),
  );
  try {
    const counts: TakingCounts = { taken: 0, unchanged: 0, failed: 0 };
    const waiting = counties.filter(({ id }) => only === undefined || only.includes(id));
    const work = async () => {
      for (let county = waiting.shift(); county; county = waiting.shift()) {
        const result = await take(county, contentFolder, dayOf(now), limits);
        counts[result.kind]++;
        print(lineOf(county, result));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    print(summaryOf(counts));
    return counts;
  } finally {
    release();
  }
}

function take(county: CountyData, contentFolder: string, today: string, limits: TakingLimits): Promise<TakingResult> {
  const source = sourceOf(county, contentFolder, limits);
  const copy = new CopyFolder(contentFolder, county.id);
  return takeCounty({ county, source, copy, today, summaryTime: limits.summaryTime });
}

function lineOf({ name }: CountyData, result: TakingResult): string {
  switch (result.kind) {
    case 'unchanged':
      return `${name}：没有变，数字到 ${result.asOf}${summaryNote(result)}`;
    case 'taken': {
      const older = result.isOlder ? '；比上次取的旧，县里退回过' : '';
      return `${name}：取了 ${result.files} 个文件 ${fileSize(result.bytes)}，数字到 ${result.asOf}${older}${summaryNote(result)}`;
    }
    case 'failed': {
      const detail = result.detail === '' ? '' : `（${result.detail}）`;
      const kept = result.before === undefined ? '门户上还没有它的数' : `门户上还是 ${result.before} 取的`;
      return `${name}：没有取到，${TAKING_TROUBLES[result.trouble]}${detail}；${kept}`;
    }
  }
}

/** A county of an older version has none: it says nothing about its search. */
function summaryNote({ summary }: { summary?: TakingTrouble | undefined }): string {
  return summary === undefined ? '' : `；搜索的摘要没有取到（${TAKING_TROUBLES[summary]}），门户照以前取的搜`;
}

function summaryOf({ taken, unchanged, failed }: TakingCounts): string {
  const total = taken + unchanged + failed;
  const next = taken + failed === 0 ? '' : `有变化的在 content/${COPIES_FOLDER}/ 里，提交、推送以后就登出来。`;
  return `一共 ${total} 个县：${taken} 个有新的，${unchanged} 个没有变，${failed} 个没有取到。${next}`;
}
