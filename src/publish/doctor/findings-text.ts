import type { Installation } from '../store/installation.ts';
import { type Kept, keptText } from '../store/kept.ts';
import { isHealthy } from './doctor.ts';
import type { DoctorFinding } from './finding.ts';

/** For a terminal. `kept`: what there is of older releases. */
export function findingsText(found: readonly DoctorFinding[], kept: Kept | undefined): string {
  const errors = found.filter(({ isRemark }) => !isRemark).length;
  const lines = found.map(({ what, fix, isRemark }) => `${isRemark ? '·' : '✗'} ${what}\n  怎么办：${fix}`);
  return [
    ...lines,
    ...(kept ? [`${keptText(kept)}。`] : []),
    errors > 0 ? `\n有 ${errors} 处要处理。` : '✓ 都正常。',
  ].join('\n');
}

/** For programs, as docs/publish.md describes it: keys stay (`cure` is one), more may come. */
export function findingsJson(found: readonly DoctorFinding[], { site }: Installation, kept: Kept | undefined): string {
  const findings = found.map(({ kind, isRemark, what, fix, paths }) => ({
    kind,
    severity: isRemark ? 'remark' : 'error',
    what,
    cure: fix,
    ...(paths ? { paths } : {}),
  }));
  return JSON.stringify({ format: 1, site: site.root, ok: isHealthy(found), kept, findings }, undefined, 1);
}
