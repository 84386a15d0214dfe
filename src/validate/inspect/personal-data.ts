import { FILE_START, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { Positions } from '../../ingest/yaml/positions.ts';
import { lineStartsOf } from '../../kernel/line-starts.ts';
import { findPersonal } from '../../kernel/privacy/facts/find-personal.ts';
import { findPersonalData } from '../../kernel/privacy/personal-data.ts';
import { isPersonalFinding, personalFinding } from '../rules/personal-finding.ts';

/**
 * S01 to S03 and S06 to S10, in the whole of a file as it was typed, settings and body alike: what is published nowhere must not lie in
 * the repository either.
 */
export function personalData(text: string): Finding[] {
  const hits = findPersonal(text);
  if (hits.length === 0) return [];
  const starts = lineStartsOf(text);
  let line = 0;
  const pointAt = (offset: number) => {
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++;
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
  return hits.map(({ kind, start, end }) => {
    const from = pointAt(start);
    // What is marked ends on its first line, so that the next number may begin there.
    const lineEnd = (starts[line + 1] ?? text.length + 1) - 1;
    const to = Math.max(Math.min(end, lineEnd), start + 1);
    return personalFinding(kind, { place: 'text' }, { ...from, endLine: from.line, endColumn: to - starts[line]! + 1 });
  });
}

/** S01 to S03 in the names of a file and its folders, which become its address. */
export function personalDataInName(path: string): Finding[] {
  // By parts: a date in a folder and a number in a file must not run together into one.
  return path
    .split('/')
    .flatMap((part) => findPersonalData(part).map(({ kind }) => personalFinding(kind, { place: 'name' }, FILE_START)));
}

/** S01 to S03 in numbers that YAML has made of something else, as of hexadecimal figures. */
export function personalDataInValues(value: unknown, positions: Positions, path = ''): Finding[] {
  if (typeof value === 'number') {
    if (!(Number.isSafeInteger(value) && value >= SMALLEST)) return [];
    const at: Span = positions[path] ?? FILE_START;
    return findPersonalData(String(value)).map(({ kind }) => personalFinding(kind, { place: 'text' }, at, path));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    personalDataInValues(inner, positions, path === '' ? key : `${path}.${key}`),
  );
}

const SMALLEST = 1e10;

/**
 * The findings of a file together with those about personal data in its text: each number once, and nothing else where
 * one begins, because what has to be deleted need not be written in another way first.
 */
export function withPersonalData(findings: readonly Finding[], personal: readonly Finding[]): Finding[] {
  const placeOf = ({ line, column }: Span) => `${line}:${column}`;
  const places = new Set(personal.map(placeOf));
  const others = findings.filter(
    (found) => !(found.code === 'D02' || isPersonalFinding(found)) || !places.has(placeOf(found)),
  );
  return [...others, ...personal];
}
