import type { PreviewReport } from '../../diagnostics/reports/preview-report.ts';
import { PREVIEW_TEXTS } from '../../wording/preview.ts';

/** The report as one page of a preview shows it: what is wrong with the page itself stands first. */
export interface BuildReportView {
  /** How much there is, in one line. */
  counts: string;
  own: readonly string[];
  /** True if the page shows what its file held before. */
  isEarlier: boolean;
  others: readonly string[];
  moreErrors: number;
  warnings: readonly string[];
  warningCount: number;
}

export function buildReportView(report: PreviewReport | undefined, address: string): BuildReportView | undefined {
  if (!report) return undefined;
  const { errors, moreErrors, warnings, warningCount, faulty } = report;
  const page = faulty.get(address);
  const isOwn = ({ file }: { file: string }) => page?.files.includes(file) === true;
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
  const count = errors.length + moreErrors;
  const parts = [
    ...(count > 0 ? [PREVIEW_TEXTS.errors(count)] : []),
    ...(warningCount > 0 ? [PREVIEW_TEXTS.warnings(warningCount)] : []),
  ];
  return {
    counts: `${parts.join('，')}，${count > 0 ? PREVIEW_TEXTS.mendFirst : PREVIEW_TEXTS.harmless}`,
    own: texts(errors.filter(isOwn)),
    isEarlier: page?.isEarlier === true,
    others: texts(errors.filter((error) => !isOwn(error))),
    moreErrors,
    warnings,
    warningCount,
  };
}
