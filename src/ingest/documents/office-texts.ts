import type { WorkbookParts } from '../table/xlsx/workbook-parts.ts';
import type { DocumentText } from './contents.ts';
import { XmlText } from './xml-text.ts';

/** Parts that say how things look; and, of a workbook, all that its own reader reads. */
const LOOKS =
  /\/(?:styles\w*|theme\/[^/]*|fontTable|numbering|webSettings|tableStyles|viewProps|presProps|calcChain)\.xml$|^xl\/|^\[Content_Types\]/i;
const READ = /\.(?:xml|rels|vml)$/i;

/** What the parts of such documents are called, by their names; `#` is their number. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/i, '正文'],
  [/^word\/header\d*\.xml$/i, '页眉'],
  [/^word\/footer\d*\.xml$/i, '页脚'],
  [/(?:^word|^ppt\/)\/?(?:threaded)?comments?/i, '批注'],
  [/^word\/(?:footnotes|endnotes)\.xml$/i, '脚注'],
  [/^word\/glossary\//i, '文档里存着的词条'],
  [/^docProps\/|^customXml\//i, '文档的属性'],
  [/^ppt\/slides\/slide(\d+)\.xml$/i, '第 # 张幻灯片'],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/i, '第 # 页备注'],
  [/^ppt\/(?:slideMasters|slideLayouts|notesMasters|handoutMasters)\//i, '母版'],
  [/\/charts?\//i, '图表'],
  [/\/diagrams\//i, '图示'],
  [/\/Page_(\d+)\/[^/]*\.xml$/i, '第 # 页'],
  [/_rels\//i, '链接'],
  [/^content\.xml$/i, '正文'],
  [/^styles\.xml$/i, '页眉页脚'],
  [/^meta\.xml$/i, '文档的属性'],
];

/** The texts of a Word document, a presentation, an OFD or an OpenDocument, part by part, what nobody sees too. */
export function officeTexts(parts: WorkbookParts): DocumentText[] {
  const slides = slideNumbers(parts);
  return parts.names().flatMap((part): DocumentText[] => {
    if (LOOKS.test(part) || !READ.test(part)) return [];
    const reader = new XmlText();
    parts.read(part, reader);
    const text = reader.result();
    return text === '' ? [] : [{ where: nameOf(part, slides), text }];
  });
}

function nameOf(part: string, slides: ReadonlyMap<string, number>): string {
  const slide = slides.get(part.toLowerCase());
  if (slide !== undefined) return `第 ${slide} 张幻灯片`;
  for (const [pattern, name] of NAMES) {
    const found = pattern.exec(part);
    // Pages of OFD are counted from 0.
    if (found) return name.replace('#', String(Number(found[1]) + (/Page_/i.test(part) ? 1 : 0)));
  }
  return '别的部分';
}

/** Which slide a part is, as they are shown. */
function slideNumbers(parts: WorkbookParts): Map<string, number> {
  const presentation = 'ppt/presentation.xml';
  const numbers = new Map<string, number>();
  if (!parts.has(presentation)) return numbers;
  const targets = parts.relationshipsOf(presentation);
  parts.read(presentation, {
    open: (name, attributes) => {
      if (name !== 'sldId') return;
      const target = targets.get(attributes['r:id'] ?? '')?.target;
      if (target !== undefined) numbers.set(target.toLowerCase(), numbers.size + 1);
    },
  });
  return numbers;
}
