import type { WorkbookParts } from './workbook-parts.ts';

/** Parts that hold cells, or how they look; and relationships, whose targets are read as attributes. */
const OTHERS =
  /^xl\/(?:worksheets\/[^/]+\.xml|sharedStrings\.xml|styles\.xml|theme\/|calcChain\.xml|media\/|printerSettings\/|vbaProject)/i;
const READ = /\.(?:xml|rels|vml)$/i;

/** Attributes that hold what somebody typed: names, addresses of links, hints. */
const TYPED = [
  'name',
  'Target',
  'prompt',
  'promptTitle',
  'error',
  'errorTitle',
  'tooltip',
  'display',
  'descr',
  'title',
  'author',
];

/** Elements of which several make one text. */
const RUNS: ReadonlySet<string> = new Set([
  't',
  'r',
  'rPr',
  'b',
  'i',
  'u',
  'sz',
  'color',
  'rFont',
  'family',
  'charset',
]);

/**
 * The texts of a workbook that stand in no cell: comments, names of sheets, links, text boxes, properties of the
 * document. Nothing of them is published, but the file lies in the repository with them. `cell`: where a comment hangs.
 */
export function readSideTexts(parts: WorkbookParts): { text: string; cell?: string }[] {
  const found: { text: string; cell?: string }[] = [];
  for (const part of parts.names()) {
    if (OTHERS.test(part) || !READ.test(part)) continue;
    let words = '';
    let cell: string | undefined;
    const end = () => {
      if (words.trim() !== '') found.push({ text: words, ...(cell === undefined ? {} : { cell }) });
      words = '';
    };
    parts.read(part, {
      open: (element, attributes) => {
        if (!RUNS.has(element)) end();
        if (attributes.ref !== undefined) cell = attributes.ref;
        for (const name of TYPED) {
          const value = attributes[name];
          if (value !== undefined && value !== '') found.push({ text: value });
        }
      },
      close: (element) => {
        if (!RUNS.has(element)) end();
      },
      text: (text) => {
        words += text;
      },
    });
    end();
  }
  return found;
}
