import { strToU8, zipSync } from 'fflate';
import { htmlText } from '../../kernel/html-text.ts';

/** What a .docx is made of; everything but the body may be missing. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  core?: string;
  /** More targets of the text: `<Relationship …/>`. */
  targets?: string;
  /** More parts by name. */
  more?: Record<string, string | Uint8Array>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Bytes of a .docx. */
export function docxFile({ body, targets = '', more = {}, core, ...named }: DocxParts): Buffer {
  const roots: Record<string, string> = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    comments: 'comments',
    header: 'hdr',
    footer: 'ftr',
  };
  const parts = Object.entries(named as Record<string, string | undefined>).filter(([, text]) => text !== undefined);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': rels(`<Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': rels(
      parts.map(([name]) => `<Relationship Id="p-${name}" Type="${TYPES}/${name}" Target="${name}.xml"/>`).join('') +
        targets,
    ),
    ...Object.fromEntries(
      parts.map(([name, text]) => [
        `word/${name}.xml`,
        `${HEAD}<w:${roots[name]!} ${NAMESPACES}>${text!}</w:${roots[name]!}>`,
      ]),
    ),
    ...(core === undefined ? {} : { 'docProps/core.xml': core }),
    ...more,
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
      ),
    ),
  );
}

function rels(inner: string): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

/** A run of text; `look` is XML: `<w:b/>`. */
export function r(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${htmlText(text)}</w:t></w:r>`;
}

/** A paragraph of runs or of a text. */
export function p(inner: string, look = ''): string {
  return `<w:p><w:pPr>${look}</w:pPr>${inner.startsWith('<') || inner === '' ? inner : r(inner)}</w:p>`;
}

/** The look of a paragraph that is a point of a list. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** Lists: each a row of levels, [format, text]. */
export function lists(...all: (readonly (readonly [format: string, text: string, more?: string])[])[]): string {
  const abstracts = all.map(
    (levels, list) =>
      `<w:abstractNum w:abstractNumId="${list}">${levels
        .map(
          ([format, text, more = ''], level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  const nums = all.map((_, list) => `<w:num w:numId="${list + 1}"><w:abstractNumId w:val="${list}"/></w:num>`);
  return abstracts.join('') + nums.join('');
}

/** A font for Han, and a size in points. */
export function font(name: string, points = 16): string {
  return `<w:rFonts w:eastAsia="${name}"/><w:sz w:val="${points * 2}"/>`;
}
