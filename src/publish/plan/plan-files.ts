import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { SiteFolder } from '../site-folder.ts';
import type { Plan } from './plan.ts';
import { PLAN_LISTS, UPLOAD_SCRIPT, uploadScript } from './upload-script.ts';

/** Writes a plan as JSON, whole or not at all. Throws, in Chinese, if the folder is not there. */
export async function writePlan(plan: Plan, out: string): Promise<void> {
  const file = resolve(out);
  if (!existsSync(dirname(file))) throw new Error(`没有 ${dirname(file)} 这个文件夹。`);
  await writeWhole(file, `${JSON.stringify(plan, undefined, 1)}\n`);
}

/**
 * Writes a plan's paths, one a line, for `rclone --files-from`, and `upload.sh`, which uses them. Only what may be deleted when the plan is made
 * is in the last list.
 */
export async function writePlanLists(plan: Plan, folder: string, site: SiteFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  const due = plan.deletions.filter(({ notBefore }) => Date.parse(notBefore) <= Date.parse(plan.made));
  const keys = [...plan.uploads.map(({ files }) => files), due].map((files) => files.map(({ key }) => `${key}\n`).join(''));
  for (const [at, text] of keys.entries()) await writeWhole(join(folder, PLAN_LISTS[at]!), text);
  await writeWhole(join(folder, UPLOAD_SCRIPT), uploadScript(plan, site));
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
