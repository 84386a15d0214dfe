import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Issue } from '../../diagnostics/issue.ts';
import { reportText } from '../../diagnostics/reports/text.ts';
import type { WithdrawalOrder } from '../../schema/withdrawn.ts';
import { NOW } from '../../testing/clock.ts';
import { checkContent, type CheckResult } from '../check.ts';

/** Files of a content folder by path: text, bytes, where a symbolic link leads, or null for one that is not there. */
export type PlantedTree = Record<string, string | Buffer | { link: string } | null>;

/** Settings that are right, so that a tree of a test holds no other mistakes. */
export const SITE_SETTINGS = 'name: 云岭先锋\ndomain: https://www.example.cn\n';

/** Writes a tree into a new temporary folder, whose path is returned; `site.yaml` is added unless it is given. */
export function plant(tree: PlantedTree): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, content] of Object.entries({ 'site.yaml': SITE_SETTINGS, ...tree })) {
    if (content === null) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (isLink(content)) symlinkSync(content.link, file);
    else writeFileSync(file, content);
  }
  return folder;
}

function isLink(content: NonNullable<PlantedTree[string]>): content is { link: string } {
  return typeof content === 'object' && Object.hasOwn(content, 'link');
}

/** A check of a tree: its issues with paths from the content folder, and the printed report. */
export interface Checked {
  issues: Issue[];
  text: string;
  result: CheckResult;
}

/** Plants a tree, checks it with the whole pipeline, removes it. */
export async function checkTree(tree: PlantedTree, withdrawals: readonly WithdrawalOrder[] = []): Promise<Checked> {
  const folder = plant(tree);
  try {
    const result = await checkContent({
      contentFolder: folder,
      publicFolder: join(folder, 'none'),
      cacheFolder: `${folder}-cache`,
      now: NOW,
      withdrawals,
    });
    const short = (text: string) => text.replaceAll(`${folder}/`, '');
    const issues = result.issues.map((issue) => ({
      ...issue,
      file: short(issue.file),
      message: short(issue.message),
      hint: short(issue.hint),
    }));
    return { issues, text: short(reportText(result.issues, result.linesOf, result.files)), result };
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(`${folder}-cache`, { recursive: true, force: true });
  }
}
