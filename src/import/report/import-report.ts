import { cellName, type Finding } from '../../diagnostics/issue.ts';
import { fillIn } from '../../kernel/fill-in.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import type { Aside } from '../document/model.ts';
import type { Draft } from '../entry/drafts.ts';
import type { NoteKind } from '../recognise/minutes.ts';
import { ASIDE_NAMES, REMARK_WORDS, REPORT_WORDS as WORDS } from './words.ts';

/** What a report is about: a draft of an entry, or of something else that has no text of its own. */
export type Reported = Pick<Draft, 'title' | 'minutes' | 'text'> &
  Partial<Pick<Draft, 'asides' | 'remarks' | 'sources' | 'paragraphs' | 'pictures'>>;

/** What is said besides the draft. */
export interface ReportFacts {
  /** The name of the file that it came from. */
  source: string;
  /** Where the entry lies. */
  entry: string;
  /** What it is, in an editor's words, and by what that was told. */
  kind: string;
  by: string;
  findings: readonly Finding[];
}

/** A long list of the same kind of thing is cut: an editor reads some and a number. Never what is not in the entry. */
const MOST_ALIKE = 12;

/**
 * The report of one entry: what was removed, changed, recognised, not understood. Whatever a document holds that does
 * not stand in the entry stands here.
 */
export function importReport(draft: Reported, { source, entry, kind, by, findings }: ReportFacts): string {
  const { minutes, asides = [], remarks = [], paragraphs = new Map(), pictures = [] } = draft;
  const at = (place: number) => placeWords(place, paragraphs);
  const notes = (kind: NoteKind) => minutes.notes.filter((note) => note.kind === kind);
  const asideLines = withoutRows(asides).map(
    ({ kind, text, place }) => `${ASIDE_NAMES[kind]}${at(place)}：${quoted(text)}`,
  );
  const said = (isUnclear: boolean) =>
    Object.values(Object.groupBy(remarks, ({ kind }) => kind)).flatMap((alike = []) => {
      const { words, isUnclear: needsEye } = REMARK_WORDS[alike[0]!.kind];
      if (needsEye !== isUnclear) return [];
      if (!words.includes('{text}'))
        return [alike.every(({ place }) => place === 0) ? words : `${words}，${alike.length} 处`];
      const shown = alike.slice(0, isUnclear ? alike.length : MOST_ALIKE);
      const lines = shown.map(({ text, place }) => `${fillIn(words, { text: quoted(text) })}${at(place)}`);
      return shown.length < alike.length ? [...lines, fillIn(WORDS.more, { count: alike.length })] : lines;
    });
  const sections: [string, string[]][] = [
    [WORDS.open, openLines(draft)],
    [WORDS.unclear, [...notes('unclear').map(({ text, place }) => text + at(place)), ...said(true)]],
    [WORDS.recognised, notes('recognised').map(({ text, other, place }) => `${text}：${other ?? ''}${at(place)}`)],
    [
      WORDS.removed,
      [
        ...notes('removed').map(({ text, other, place }) => `${quoted(text)}——${other ?? ''}${at(place)}`),
        ...asideLines,
      ],
    ],
    [
      WORDS.changed,
      [
        ...notes('changed').map(({ text, other, place }) => `${quoted(text)} → ${quoted(other ?? '')}${at(place)}`),
        ...said(false),
      ],
    ],
    [
      WORDS.check,
      findings.length === 0
        ? [WORDS.clean]
        : findings.map(
            ({ code, line, cell, message, hint }) =>
              `${cell ? `${cellName(cell)} 格` : `第 ${line} 行`} ${code}：${message}${hint}`,
          ),
    ],
  ];
  const head = [
    `# ${fillIn(WORDS.title, { name: draft.title ?? source })}`,
    '',
    WORDS.about,
    '',
    `- ${fillIn(WORDS.source, { source })}`,
    `- ${fillIn(WORDS.entry, { entry, kind, by })}`,
    ...(pictures.length === 0
      ? []
      : [`- ${fillIn(WORDS.pictures, { names: pictures.map(({ name }) => name).join('、') })}`]),
  ];
  const body = sections.flatMap(([title, lines]) => [
    '',
    `## ${title}`,
    '',
    ...(lines.length === 0 ? [WORDS.nothing] : lines.map((line) => `- ${line.replace(/\n/g, '\n  ')}`)),
  ]);
  const report = [...head, ...body].join('\n');
  return `${report}${restOf(draft, report)}\n`;
}

/** Paragraphs of the document that stand neither in the entry nor in the report as they were. */
function restOf({ text: page, sources = [] }: Reported, report: string): string {
  const written = `${letters(page)} ${letters(report)}`;
  const missing = sources.filter((text) => !written.includes(letters(text)));
  if (missing.length === 0) return '';
  return `\n\n## ${WORDS.rest}\n\n${WORDS.restNote}\n\n${missing.map((text) => `> ${text.replace(/\n/g, '\n> ')}`).join('\n\n')}`;
}

/** Letters and figures alone: marks and blanks may be written otherwise. */
function letters(text: string): string {
  return foldLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Numbers that a preview put into the text are one thing. */
function withoutRows(asides: readonly Aside[]): Aside[] {
  const numbers = asides.filter(({ kind }) => kind === 'running-number').map(({ text }) => text);
  const others = asides.filter(({ kind }) => kind !== 'running-number');
  return numbers.length === 0 ? others : [...others, { kind: 'running-number', text: numbers.join(' '), place: 0 }];
}

function openLines({ minutes }: Reported): string[] {
  return [
    ...Map.groupBy(
      minutes.notes.filter(({ kind }) => kind === 'open'),
      ({ text }) => text,
    ),
  ].map(([field, notes]) => {
    const proposals = notes.flatMap(({ other }) => other ?? []);
    return proposals.length === 0 ? field : fillIn(WORDS.proposal, { field, proposal: proposals.join('；') });
  });
}

function placeWords(place: number, paragraphs: ReadonlyMap<number, string>): string {
  if (place === 0) return '';
  const start = paragraphs.get(place)?.slice(0, 12) ?? '';
  return `（${start === '' ? `第 ${place} 段` : fillIn(WORDS.at, { place, start: start.replace(/\s+/g, ' ') })}）`;
}

function quoted(text: string): string {
  return text.includes('\n') ? `\n${text}` : text;
}
