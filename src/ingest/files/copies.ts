/** How Windows, WPS, macOS, browsers and WeChat name a copy of a file. */
const COPY =
  /^(.+?)(?:\s*[-_—–]?\s*(?:的?副本|复件|拷贝|copy)(?:\s*[（(]?\s*\d{1,3}\s*[)）]?)?|\s*[（(]\s*\d{1,3}\s*[)）])$/i;
/** As older ones of Windows do. */
const COPY_OF = /^(?:复件|副本|copy of)(?:\s*[（(]\s*\d{1,3}\s*[)）])?\s+(.+)$/i;

/** The name of what a file or a folder is a copy of, by its own; undefined for anything else. */
export function originalOf(name: string): string | undefined {
  const original = (COPY_OF.exec(name) ?? COPY.exec(name))?.[1];
  return original === undefined ? undefined : (originalOf(original) ?? original);
}
