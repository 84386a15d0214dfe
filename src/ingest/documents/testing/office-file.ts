import { strToU8, zipSync } from 'fflate';

/** A zip of these files. */
export function zipFile(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
      ),
    ),
  );
}

/** A Word document with this body, and more parts. */
export function wordFile(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return zipFile({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** A paragraph of runs, as Word splits them. */
export function paragraph(...runs: string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

/** A presentation whose second slide is shown first. */
export function slidesFile(first: string, second: string, notes = ''): Buffer {
  const slide = (text: string) => `<p:sld xmlns:a="a" xmlns:p="p"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const target = (id: string, name: string) => `<Relationship Id="${id}" Type="t/slide" Target="${name}"/>`;
  return zipFile({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml':
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId r:id="b"/><p:sldId r:id="a"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': `<Relationships>${target('a', 'slides/slide1.xml')}${target('b', 'slides/slide2.xml')}</Relationships>`,
    'ppt/slides/slide1.xml': slide(second),
    'ppt/slides/slide2.xml': slide(first),
    'ppt/notesSlides/notesSlide1.xml': slide(notes),
  });
}
