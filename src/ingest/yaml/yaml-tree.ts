import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { finding, type Finding } from '../../diagnostics/issue.ts';
import { allKeysOf, type Keys, objectIn, objectListIn } from '../../schema/shape.ts';
import type { Cause } from './cause.ts';
import { causesInLines, quoted } from './causes.ts';
import { explainYamlError } from './errors.ts';
import { causesByThemselves } from './line-causes.ts';
import { yamlExcess } from './limits.ts';
import { plainTree } from './plain-tree.ts';
import type { Positions } from './positions.ts';
import { RepairedText } from './repaired-text.ts';
import { TreeReader } from './tree-reader.ts';

export interface YamlReading {
  /**
   * The values under canonical keys, as YAML types them, empty ones left out; undefined where the text cannot be read.
   */
  value: unknown;
  positions: Positions;
  /** How numbers are written that are not written as programs do (`007`, `1e3`), by their paths. */
  written: Readonly<Record<string, string>>;
  findings: Finding[];
  /** Most keys are written in Chinese, so hints should be too. */
  isChinese: boolean;
  /** True for a finding about a value that only follows from one of these. */
  isExplained(found: Finding): boolean;
}

/** How many times a text is repaired and parsed again: a very long one less often, each time takes a second. */
const ROUNDS = 12;
const CHARACTERS_IN_ALL = 600_000;

/**
 * Reads YAML with positions and turns Chinese keys into canonical ones by the schema's labels. `offset`: lines before
 * the text. Finds: YAML that does not parse, unknown and repeated keys, a root of the wrong shape, anchors and tags.
 * What an editor probably meant is read in place of a mistake, so that one does not hide the others. What is nested too
 * deeply or is too long is not parsed.
 */
export function readYaml(text: string, offset: number, schema: z.ZodObject | z.ZodArray, place: string): YamlReading {
  const excess = yamlExcess(text, offset);
  if (excess) return unread([excess]);
  const repaired = new RepairedText(text, offset);
  const rounds = Math.min(ROUNDS, Math.max(2, Math.floor(CHARACTERS_IN_ALL / text.length)));
  const keys = allKeysOf(objectIn(schema) ?? objectListIn(schema)!);
  const findings: Finding[] = [];
  for (const { line, finding: found, instead, shift } of causesByThemselves(
    repaired,
    keys,
    objectIn(schema) === undefined,
  )) {
    findings.push(found);
    repaired.repair(line, instead, shift);
  }
  for (let round = 0; round < rounds; round++) {
    const counter = new LineCounter();
    const document = parsed(repaired.lines.join('\n'), counter);
    const reader = isSound(document, schema) ? new TreeReader(repaired, counter, keys, place) : undefined;
    const value = reader?.readRoot(document.contents, schema);
    const causes = reader ? reader.causes : causesOf(document, counter, repaired, keys);
    if (reader && causes.length === 0) {
      const { positions, isChinese, written } = reader;
      return {
        value,
        positions,
        written,
        isChinese,
        findings: [...findings, ...reader.findings],
        isExplained: (found) => reader.isExplained(found),
      };
    }
    if (causes.length === 0) break;
    for (const { line, finding: found, instead, shift } of causes) {
      const isAgain = repaired.repairs.has(line);
      if (!isAgain) findings.push(found);
      repaired.repair(line, isAgain ? '' : instead, shift);
    }
  }
  if (findings.length === 0) findings.push(wrongRoot(repaired, objectIn(schema) === undefined));
  return unread(findings);
}

type Parsed = Pick<Document.Parsed, 'errors' | 'contents'>;

function parsed(text: string, lineCounter: LineCounter): Parsed {
  const plain = plainTree(text, lineCounter);
  if (plain) return { errors: [], contents: plain as Parsed['contents'] };
  return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
}

function unread(findings: Finding[]): YamlReading {
  return { value: undefined, positions: {}, written: {}, findings, isChinese: false, isExplained: () => false };
}

function isSound(document: Parsed, schema: z.ZodType): boolean {
  if (document.errors.length > 0) return false;
  return (
    document.contents === null || (objectIn(schema) === undefined ? isSeq(document.contents) : isMap(document.contents))
  );
}

/**
 * What is wrong in a text that does not parse or has no keys; nothing if a line stays wrong even when it is left out.
 */
function causesOf(document: Parsed, counter: LineCounter, repaired: RepairedText, keys: Keys): Cause[] {
  const usual = causesInLines(repaired, keys);
  const [error] = document.errors;
  if (usual.length > 0 || !error) return usual;
  const at = counter.linePos(error.pos[0]);
  const line = Math.min(at.line, repaired.lines.length) - 1;
  if (repaired.lines[line] === '') return [];
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && isDeeper(repaired, line + 1)) return [tooDeep(repaired, line + 1)];
  const details = explainYamlError(error.code, repaired.lines[line]!);
  return [quoted(repaired, line, finding('Y07', details, repaired.span(line, at.col - 1)))];
}

/** Whether a line is indented more than the one before it, where that one holds no value which would be a group itself. */
function isDeeper({ lines }: RepairedText, line: number): boolean {
  const [above, below] = [lines[line - 1]!, lines[line]];
  return below !== undefined && !/: +\S.*:(?: |$)/.test(above) && indentOf(below) > indentOf(above);
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** A line that is indented more than the one before it, which is no group. */
function tooDeep(repaired: RepairedText, line: number): Cause {
  const text = repaired.lines[line] ?? '';
  const indent = /^[ ]*(?:- +)?/.exec(repaired.lines[line - 1]!)![0].length;
  const spaces = indentOf(text);
  const found = finding('Y07', explainYamlError('BAD_INDENT', text), repaired.span(line, spaces));
  return {
    line,
    finding: found,
    instead: ' '.repeat(indent) + text.trimStart(),
    shift: { from: indent, by: indent - spaces },
  };
}

function wrongRoot(repaired: RepairedText, isList: boolean): Finding {
  const line = Math.max(
    0,
    repaired.lines.findIndex((text) => text.trim() !== ''),
  );
  return finding('Y11', { isList }, repaired.span(line, 0));
}
