/**
 * Types by extension, in UTF-8 where they are text; everything else is `OTHER_TYPE`. Our own list, because those that
 * servers bring differ from version to version.
 */
export const CONTENT_TYPES: readonly { type: string; extensions: readonly string[]; isText?: boolean }[] = [
  { type: 'text/html', extensions: ['html'], isText: true },
  { type: 'text/css', extensions: ['css'], isText: true },
  { type: 'text/javascript', extensions: ['js', 'mjs'], isText: true },
  { type: 'text/xml', extensions: ['xml'], isText: true },
  { type: 'text/csv', extensions: ['csv'], isText: true },
  { type: 'text/plain', extensions: ['txt'], isText: true },
  { type: 'application/json', extensions: ['json'], isText: true },
  { type: 'image/svg+xml', extensions: ['svg'], isText: true },
  { type: 'image/avif', extensions: ['avif'] },
  { type: 'image/webp', extensions: ['webp'] },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { type: 'image/png', extensions: ['png'] },
  { type: 'image/gif', extensions: ['gif'] },
  { type: 'image/x-icon', extensions: ['ico'] },
  { type: 'font/woff2', extensions: ['woff2'] },
  { type: 'audio/mpeg', extensions: ['mp3'] },
  { type: 'audio/mp4', extensions: ['m4a'] },
  { type: 'text/vtt', extensions: ['vtt'] },
  { type: 'video/mp4', extensions: ['mp4'] },
  { type: 'video/webm', extensions: ['webm'] },
  { type: 'application/pdf', extensions: ['pdf'] },
  { type: 'application/ofd', extensions: ['ofd'] },
  { type: 'application/msword', extensions: ['doc'] },
  { type: 'application/vnd.ms-excel', extensions: ['xls'] },
  { type: 'application/vnd.ms-powerpoint', extensions: ['ppt'] },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'] },
  { type: 'application/wps-office.wps', extensions: ['wps'] },
  { type: 'application/wps-office.et', extensions: ['et'] },
  { type: 'application/wps-office.dps', extensions: ['dps'] },
  { type: 'application/zip', extensions: ['zip'] },
  { type: 'application/vnd.rar', extensions: ['rar'] },
  { type: 'application/x-7z-compressed', extensions: ['7z'] },
  { type: 'application/wasm', extensions: ['wasm'] },
];

/** Of what browsers only download or scripts unpack: `.bin`, `.pagefind`, `.pf_meta`. */
export const OTHER_TYPE = 'application/octet-stream';

/** The type of a file by its name, as the header `Content-Type` says it. */
export function typeOfName(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const known = CONTENT_TYPES.find(({ extensions }) => extensions.includes(extension));
  if (!known) return OTHER_TYPE;
  return known.isText ? `${known.type}; charset=utf-8` : known.type;
}
