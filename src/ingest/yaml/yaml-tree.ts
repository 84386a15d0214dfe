import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { finding, type Finding } from '../../diagnostics/issue.ts';
import { allKeysOf, type Keys, objectIn, objectListIn } from '../../schema/shape.ts';
import { type Cause, causesInLines, quoted } from './causes.ts';
import { explainYamlError } from './errors.ts';
import { beyondYaml } from './limits.ts';
import { Draft } from './mended-text.ts';
import type { Positions } from './positions.ts';
import { TreeReader } from './tree-reader.ts';

export interface YamlReading {
  /**
   * The values under canonical keys, as YAML types them, empty ones left out; undefined where the text cannot be read.
   */
  value: unknown;
  positions: Positions;
  findings: Finding[];
  /** Most keys are written in Chinese, so hints should be too. */
  isChinese: boolean;
  /** True for a finding about a value that only follows from one of these. */
  isExplained(found: Finding): boolean;
}

/** How many times a text is mended and parsed again: a very long one less often, each time takes a second. */
const ROUNDS = 12;
const LETTERS_IN_ALL = 600_000;

/**
 * Reads YAML with positions and turns Chinese keys into canonical ones by the schema's labels. `offset`: lines before
 * the text. Finds: YAML that does not parse, unknown and repeated keys, a root of the wrong shape, anchors and tags.
 * What an editor probably meant is read in place of a mistake, so that one does not hide the others. What is nested or
 * long beyond all measure is not parsed.
 */
export function readYaml(text: string, offset: number, schema: z.ZodObject | z.ZodArray, place: string): YamlReading {
  const beyond = beyondYaml(text, offset);
  if (beyond) return unread([beyond]);
  const draft = new Draft(text, offset);
  const rounds = Math.min(ROUNDS, Math.max(2, Math.floor(LETTERS_IN_ALL / text.length)));
  const keys = allKeysOf(objectIn(schema) ?? objectListIn(schema)!);
  const findings: Finding[] = [];
  for (let round = 0; round < rounds; round++) {
    const counter = new LineCounter();
    const document = parseDocument(draft.lines.join('\n'), {
      lineCounter: counter,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const reader = isSound(document, schema) ? new TreeReader(draft, counter, keys, place) : undefined;
    const value = reader?.readRoot(document.contents, schema);
    const causes = reader ? reader.causes : causesOf(document, counter, draft, keys);
    if (reader && causes.length === 0) {
      const { positions, isChinese } = reader;
      return {
        value,
        positions,
        isChinese,
        findings: [...findings, ...reader.findings],
        isExplained: (found) => reader.isExplained(found),
      };
    }
    if (causes.length === 0) break;
    for (const { line, finding: found, mended, shift } of causes) {
      const isAgain = draft.mended.has(line);
      if (!isAgain) findings.push(found);
      draft.mend(line, isAgain ? '' : mended, shift);
    }
  }
  if (findings.length === 0) findings.push(wrongRoot(draft, objectIn(schema) === undefined));
  return unread(findings);
}

function unread(findings: Finding[]): YamlReading {
  return { value: undefined, positions: {}, findings, isChinese: false, isExplained: () => false };
}

function isSound(document: Document.Parsed, schema: z.ZodType): boolean {
  if (document.errors.length > 0) return false;
  return (
    document.contents === null || (objectIn(schema) === undefined ? isSeq(document.contents) : isMap(document.contents))
  );
}

/**
 * What is wrong in a text that does not parse or has no keys; nothing if a line stays wrong even when it is left out.
 */
function causesOf(document: Document.Parsed, counter: LineCounter, draft: Draft, keys: Keys): Cause[] {
  const usual = causesInLines(draft, keys);
  const [error] = document.errors;
  if (usual.length > 0 || !error) return usual;
  const at = counter.linePos(error.pos[0]);
  const line = Math.min(at.line, draft.lines.length) - 1;
  if (draft.lines[line] === '') return [];
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/: +\S.*: /.test(draft.lines[line]!))
    return [tooDeep(draft, line + 1)];
  const details = explainYamlError(error.code, draft.lines[line]!);
  return [quoted(draft, line, finding('Y07', details, draft.span(line, at.col - 1)))];
}

/** A line that is indented more than the one before it, which is no group. */
function tooDeep(draft: Draft, line: number): Cause {
  const text = draft.lines[line] ?? '';
  const indent = /^[ ]*(?:- +)?/.exec(draft.lines[line - 1]!)![0].length;
  const own = text.length - text.trimStart().length;
  const found = finding('Y07', explainYamlError('BAD_INDENT', text), draft.span(line, own));
  return {
    line,
    finding: found,
    mended: ' '.repeat(indent) + text.trimStart(),
    shift: { from: indent, by: indent - own },
  };
}

function wrongRoot(draft: Draft, isList: boolean): Finding {
  const line = Math.max(
    0,
    draft.lines.findIndex((text) => text.trim() !== ''),
  );
  return finding('Y11', { isList }, draft.span(line, 0));
}
