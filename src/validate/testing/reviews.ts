import { yamlScalar } from '../../import/entry/front-matter.ts';
import { linesOfFiles, sealedDigest, pieceSeal } from '../reviews/seal.ts';

/** Who signs in tests, in order. */
const SIGNERS = [
  ['初审', '唐文英'],
  ['复审', '许国康'],
  ['终审', '方知秋'],
] as const;

/** A sign-off as it is written. */
export interface TestSignOff {
  stage: string;
  by: string;
  at?: string;
  more?: string;
}

/** The first so many of the three sign-offs. */
export function signOffs(count: number, at = '2026-07-01 08:00'): TestSignOff[] {
  return SIGNERS.slice(0, count).map(([stage, by]) => ({ stage, by, at }));
}

/** One version in a file of sign-offs. */
export function versionText(
  piece: string,
  files: Readonly<Record<string, string>>,
  signed: readonly TestSignOff[],
): string {
  const sealed = Object.entries(files).map(([path, text]) => ({ path, digest: sealedDigest(path, Buffer.from(text)) }));
  return [
    `  - 摘要值: ${pieceSeal(piece, sealed)}`,
    '    文件:',
    ...linesOfFiles(sealed).map((line) => `      - ${line}`),
    '    签字:',
    ...signed.flatMap(({ stage, by, at = '2026-07-01 08:00', more = '' }) => [
      `      - 环节: ${stage}`,
      `        姓名: ${by}`,
      '        职务: 编辑',
      `        时间: ${yamlScalar(at)}`,
      '        意见: 同意',
      `        保密审查: 不涉密${more}`,
    ]),
  ].join('\n');
}

/** A file of sign-offs. */
export function reviewFile(...versions: readonly string[]): string {
  return `审签:\n${versions.join('\n')}\n`;
}
