import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileSize } from '../../kernel/file-size.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { changeLines } from '../store/file-changes.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { makePlan, type Plan, type PlanOrder } from './plan.ts';
import { deletableNow, PLAN_LISTS, UPLOAD_PAGES, UPLOAD_SCRIPT, uploadScript } from './upload-script.ts';

export interface PlanFilesOrder extends PlanOrder {
  /** For the plan as JSON; it is replaced if it is there. */
  out: string | undefined;
  /**
   * A folder for lists of the plan's paths, one a line, links to its pages, and `upload.sh`, which gives them to rclone.
   * Made if it is not there.
   */
  files: string | undefined;
}

/** Makes a plan and writes it down. Throws as `makePlan`, and, in Chinese, if there is no place to write it. */
export async function planUpload({ out, files, ...order }: PlanFilesOrder): Promise<Plan> {
  if (out === undefined && files === undefined)
    throw new Error('请用 --out 写明计划存到哪个文件，或者用 --files 写明清单放在哪个文件夹。');
  if (out !== undefined && !existsSync(dirname(resolve(out))))
    throw new Error(`没有 ${dirname(resolve(out))} 这个文件夹。`);
  const plan = await makePlan(order);
  if (out !== undefined) await writeWhole(out, `${JSON.stringify(plan, undefined, 1)}\n`);
  if (files !== undefined) await writeLists(plan, files, order.site);
  return plan;
}

/** What a plan comes to, for whoever asked for it. */
export function planSummary(plan: Plan): string {
  const uploads = plan.uploads.flatMap(({ files }) => files);
  const due = deletableNow(plan).length;
  const waiting = plan.deletions.length - due;
  const size = fileSize(uploads.reduce((sum, file) => sum + file.size, 0));
  const start = plan.from === null ? '' : `从 ${plan.from} `;
  const deletions = `${due > 0 ? `；删 ${due} 个` : ''}${waiting > 0 ? `；还有 ${waiting} 个旧文件以后再删` : ''}`;
  const sum = `${start}到 ${plan.to}：上传 ${uploads.length} 个文件，${size}${deletions}。`;
  return [sum, ...changeLines(plan.changes).map((line) => `  ${line}`)].join('\n');
}

async function writeLists(plan: Plan, folder: string, site: SiteFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  const keys = [...plan.uploads.map(({ files }) => files), deletableNow(plan)].map((files) =>
    files.map(({ key }) => `${key}\n`).join(''),
  );
  for (const [at, text] of keys.entries()) await writeWhole(join(folder, PLAN_LISTS[at]!), text);
  await linkPages(plan, join(folder, UPLOAD_PAGES));
  await writeWhole(join(folder, UPLOAD_SCRIPT), uploadScript(plan, site));
}

/** A bucket has folders, whatever the release has. */
async function linkPages({ uploads }: Plan, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { step, files } of uploads) {
    for (const { key, source } of step === 'assets' ? [] : files) {
      const link = join(folder, key);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(source, link);
    }
  }
}
