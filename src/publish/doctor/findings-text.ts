import type { Installation } from '../store/installation.ts';
import { isHealthy } from './doctor.ts';
import type { DoctorFinding } from './finding.ts';

/** For a terminal. */
export function findingsText(found: readonly DoctorFinding[]): string {
  const errors = found.filter(({ isRemark }) => !isRemark).length;
  const lines = found.map(({ what, fix, isRemark }) => `${isRemark ? '·' : '✗'} ${what}\n  怎么办：${fix}`);
  return [...lines, errors > 0 ? `\n有 ${errors} 处要处理。` : '✓ 都正常。'].join('\n');
}

/** For programs, as docs/publish.md describes it: keys stay (`cure` is one), more may come. */
export function findingsJson(found: readonly DoctorFinding[], { site }: Installation): string {
  const findings = found.map(({ kind, isRemark, what, fix, paths }) => ({
    kind,
    severity: isRemark ? 'remark' : 'error',
    what,
    cure: fix,
    ...(paths ? { paths } : {}),
  }));
  return JSON.stringify({ format: 1, site: site.root, ok: isHealthy(found), findings }, undefined, 1);
}
