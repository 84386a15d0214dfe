import type { Installation } from '../store/installation.ts';
import { isWell } from './doctor.ts';
import type { Finding } from './finding.ts';

/** For a terminal. */
export function findingsText(found: readonly Finding[]): string {
  const errors = found.filter(({ isRemark }) => !isRemark).length;
  const lines = found.map(({ what, cure, isRemark }) => `${isRemark ? '·' : '✗'} ${what}\n  怎么办：${cure}`);
  return [...lines, errors > 0 ? `\n有 ${errors} 处要处理。` : '✓ 都正常。'].join('\n');
}

/** For programs, as docs/publish.md describes it: keys stay, more may come. */
export function findingsJson(found: readonly Finding[], { site }: Installation): string {
  const findings = found.map(({ kind, isRemark, what, cure, paths }) => ({
    kind,
    severity: isRemark ? 'remark' : 'error',
    what,
    cure,
    ...(paths ? { paths } : {}),
  }));
  return JSON.stringify({ format: 1, site: site.root, ok: isWell(found), findings }, undefined, 1);
}
