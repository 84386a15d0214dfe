import { ledgerChanges } from '../../ingest/merge/ledger-changes.ts';
import { mergeFiles, readLedgerFile } from '../../ingest/merge/merge-files.ts';
import type { LedgerChoice, LedgerConflict } from '../../ingest/merge/merge-ledgers.ts';
import { settingsIn, splitEntry, utf8Text } from './entry-text.ts';
import { mergedParagraphs, type ParagraphMerge, type PlaceChoice, textWithChoices } from './merge-paragraphs.ts';
import { mergedSettings, settingWords, settingsWithChoices } from './merge-settings.ts';
import { mergedText } from './merge-texts.ts';

/** A place of a file that two have changed, as people name it; '' of whoever took it out. */
export interface MergePlace {
  of: 'setting' | 'paragraph' | 'cell' | 'row';
  heading: string;
  mine: string;
  theirs: string;
  canKeepBoth: boolean;
}

/** A file that two have changed: where somebody has to choose, and what comes of that. */
export interface MergeOfFile {
  places: readonly MergePlace[];
  /** `choices`: for each place, in their order. Undefined where what comes out would not be what both wrote. */
  bytes: (choices: readonly PlaceChoice[]) => Uint8Array | undefined;
}

/** What the settings of a file are called: one field may be written in two words. */
export interface SettingNames {
  keyOf: (word: string) => string;
  labelOf: (key: string) => string;
}

type Sides<T> = readonly [base: T, mine: T, theirs: T];

/** Where two versions of a file have to be decided place by place. Undefined where one side is taken whole. */
export async function mergeOfFile(
  path: string,
  sides: Sides<Uint8Array>,
  names: SettingNames,
): Promise<MergeOfFile | undefined> {
  const [, form] = /\.(csv|xlsx)$/i.exec(path) ?? [];
  const table = form === undefined ? undefined : mergeOfTable(form.toLowerCase() as 'csv' | 'xlsx', sides);
  if (table) return table;
  if (!/\.(?:mdx?|ya?ml|csv|txt)$/i.test(path)) return undefined;
  const both = await mergedText(...sides);
  const isKnown = /\.(?:mdx?|ya?ml)$/i.test(path);
  if (both && !isKnown) return { places: [], bytes: () => both };
  const [base, mine, theirs] = sides.map(utf8Text);
  if (base === undefined || mine === undefined || theirs === undefined || !isKnown) return undefined;
  const merged = await mergeOfEntry(path, [base, mine, theirs], names);
  return merged ?? (both && { places: [], bytes: () => both });
}

async function mergeOfEntry(
  path: string,
  texts: Sides<string>,
  { keyOf, labelOf }: SettingNames,
): Promise<MergeOfFile | undefined> {
  const isSettings = /\.ya?ml$/i.test(path);
  const parted = texts.map((text) => {
    const { head, body } = isSettings ? { head: '', body: '' } : splitEntry(text);
    const source = isSettings ? text : settingsIn(head);
    return { head, source, body };
  });
  const [base, mine, theirs] = parted as [(typeof parted)[0], (typeof parted)[0], (typeof parted)[0]];
  const settings = await mergedSettings(base.source, mine.source, theirs.source, keyOf);
  const paragraphs = isSettings ? undefined : await mergeOfText([base.body, mine.body, theirs.body]);
  if (!settings || (!isSettings && !paragraphs)) return undefined;
  const clashes = settings.parts.filter((part) => typeof part !== 'string');
  const inText = paragraphs?.parts.filter((part) => typeof part !== 'string') ?? [];
  return {
    places: [
      ...clashes.map((clash): MergePlace => {
        const [own, other] = [settingWords(clash.mine), settingWords(clash.theirs)];
        return { of: 'setting', heading: labelOf(clash.key), mine: own, theirs: other, canKeepBoth: false };
      }),
      ...inText.map((clash, index): MergePlace => {
        const canKeepBoth = clash.mine !== '' && clash.theirs !== '';
        return { of: 'paragraph', heading: `正文第${index + 1}处`, ...clash, canKeepBoth };
      }),
    ],
    bytes(choices) {
      const chosen = choices.slice(0, clashes.length).map((one) => (one === 'theirs' ? 'theirs' : 'mine'));
      const written = settingsWithChoices(settings, chosen);
      if (written === undefined) return undefined;
      if (!paragraphs) return Buffer.from(written);
      const body = textWithChoices(paragraphs, choices.slice(clashes.length));
      // A file without settings of one's own gets the dashes of the others.
      const head = mine.head === '' ? theirs.head.replace(theirs.source, () => written) : wrapped(mine, written);
      return Buffer.from(head + body);
    },
  };
}

/** Lines that lie apart come together also within one paragraph. */
async function mergeOfText(bodies: Sides<string>): Promise<ParagraphMerge | undefined> {
  const [base, mine, theirs] = bodies;
  const both = await mergedText(Buffer.from(base), Buffer.from(mine), Buffer.from(theirs));
  if (!both) return mergedParagraphs(base, mine, theirs);
  return { parts: [both.toString()], lineEnd: mine.includes('\r\n') ? '\r\n' : '\n' };
}

function wrapped({ head, source }: { head: string; source: string }, written: string): string {
  const at = head.indexOf('\n') + 1;
  return head.slice(0, at) + written + head.slice(at + source.length);
}

const TABLE_CHOICES: Readonly<Record<PlaceChoice, LedgerChoice>> = { mine: 'ours', theirs: 'theirs', both: 'both' };

function mergeOfTable(form: 'csv' | 'xlsx', [base, mine, theirs]: Sides<Uint8Array>): MergeOfFile | undefined {
  const merged = mergeFiles(form, base, mine, theirs);
  if ('reason' in merged) return undefined;
  if ('bytes' in merged) return { places: [], bytes: () => merged.bytes };
  const { conflicts } = merged;
  // What can be chosen must be writable: a formula may be in the way of it.
  const isWritable = (['theirs', 'both'] as const).every((choice) => {
    const found = mergeFiles(form, base, mine, theirs, Array<LedgerChoice>(conflicts.length).fill(choice));
    return 'bytes' in found;
  });
  if (!isWritable) return undefined;
  const wordsIn = (side: Uint8Array) => rowWords(form, base, side);
  const [own, other] = [wordsIn(mine), wordsIn(theirs)];
  return {
    places: conflicts.map((conflict) => placeOf(conflict, own, other)),
    bytes(choices) {
      const found = mergeFiles(
        form,
        base,
        mine,
        theirs,
        choices.map((choice) => TABLE_CHOICES[choice]),
      );
      return 'bytes' in found ? found.bytes : undefined;
    },
  };
}

function placeOf(
  { id, header, ours, theirs, isNewTwice }: LedgerConflict,
  own: (id: string) => string,
  other: (id: string) => string,
): MergePlace {
  if (header !== undefined)
    return { of: 'cell', heading: `编号 ${id} 的“${header}”`, mine: ours, theirs, canKeepBoth: false };
  const heading = isNewTwice ? `编号 ${id}：两边各新加了一行` : `编号 ${id} 这一行`;
  return { of: 'row', heading, mine: own(id), theirs: other(id), canKeepBoth: isNewTwice === true };
}

/** What one side has done to a row, in words; '' of one that it has removed. */
function rowWords(form: 'csv' | 'xlsx', base: Uint8Array, side: Uint8Array): (id: string) => string {
  const found = ledgerChanges(readLedgerFile(form, base), readLedgerFile(form, side));
  const rows = 'rows' in found ? new Map(found.rows.map((row) => [row.id, row])) : new Map<string, never>();
  return (id) => {
    const row = rows.get(id);
    if (!row || row.change === '去掉') return '';
    const cells = row.cells.map(({ header, was, now }) =>
      was === '' ? `${header}：${now}` : `${header}：原来是“${was}”，改成“${now}”`,
    );
    return cells.join('\n');
  };
}
