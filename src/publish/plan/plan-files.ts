import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UPLOAD_STEPS, type Plan } from './plan.ts';

/** Names of the lists that rclone reads: one for each step of uploads, then what is to be deleted. */
export const PLAN_LISTS = [...UPLOAD_STEPS, 'delete'].map((step, at) => `${at + 1}-${step}.txt`);

/** Writes a plan as JSON, whole or not at all. Throws, in Chinese, if the folder is not there. */
export async function writePlan(plan: Plan, out: string): Promise<void> {
  const file = resolve(out);
  if (!existsSync(dirname(file))) throw new Error(`没有 ${dirname(file)} 这个文件夹。`);
  await writeWhole(file, `${JSON.stringify(plan, undefined, 1)}\n`);
}

/** Writes a plan's paths, one a line, for `rclone --files-from`. Only what may be deleted when the plan is made is in the last list. */
export async function writePlanLists(plan: Plan, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const due = plan.deletions.filter(({ notBefore }) => Date.parse(notBefore) <= Date.parse(plan.made));
  const keys = [...plan.uploads.map(({ files }) => files), due].map((files) => files.map(({ key }) => `${key}\n`).join(''));
  for (const [at, text] of keys.entries()) await writeWhole(join(folder, PLAN_LISTS[at]!), text);
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
