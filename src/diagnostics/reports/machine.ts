import { createHash } from 'node:crypto';
import { cellName, countIssues, type Issue, shownFile } from '../issue.ts';
import { anchorOf, CODES_PAGE } from './codes-page.ts';

/**
 * The report as JSON: `{ checked, errors, warnings, issues: [{ file, line, column, endLine?, cell?, code, severity,
 * message, hint, path, explained }] }`.
 */
export function reportJson(issues: readonly Issue[], checked: number): string {
  const rows = issues.map(({ file, line, column, endLine, cell, code, severity, message, hint, path }) => ({
    file: shownFile({ file }),
    line,
    column,
    endLine,
    cell: cell && cellName(cell),
    code,
    severity,
    message,
    hint,
    path,
    explained: CODES_PAGE + anchorOf(code),
  }));
  return JSON.stringify({ checked, ...countIssues(issues), issues: rows }, null, 2) + '\n';
}

/** The report as workflow commands that forges in GitHub's style turn into annotations. */
export function reportGithub(issues: readonly Issue[]): string {
  return issues
    .map((issue) => {
      const place = [`file=${property(shownFile(issue))}`, `line=${issue.line}`, `col=${issue.column}`];
      if (issue.endLine !== undefined) place.push(`endLine=${issue.endLine}`);
      place.push(`title=${property(issue.cell ? `${issue.code} ${cellName(issue.cell)}` : issue.code)}`);
      return `::${issue.severity} ${place.join(',')}::${data(`${issue.message}怎么改：${issue.hint}`)}\n`;
    })
    .join('');
}

/**
 * The report as GitLab's Code Quality reads it: `[{ description, check_name, fingerprint, severity, location: { path,
 * lines: { begin } } }]`. A fingerprint is unique in a report, and stays when lines are added above, so that a merge
 * request shows only what it brings.
 */
export function reportGitlab(issues: readonly Issue[]): string {
  const seen = new Map<string, number>();
  const rows = issues.map(({ file, line, cell, code, severity, message, hint, path }) => {
    const identity = JSON.stringify([code, file, path, message]);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return {
      description: `${cell ? `${cellName(cell)}：` : ''}${message}怎么改：${hint}`,
      check_name: code,
      fingerprint: createHash('sha256').update(`${identity} ${before}`).digest('hex'),
      severity: severity === 'error' ? 'critical' : 'minor',
      location: { path: shownFile({ file }), lines: { begin: line } },
    };
  });
  return JSON.stringify(rows, null, 2) + '\n';
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
