/** Where files for download lie below `content/`. */
export const DOWNLOAD_FOLDER = 'files';

/** How the first bytes of a file begin, by what it is inside; see `BEGINNINGS`. */
export type Container = 'pdf' | 'zip' | 'ole' | 'mp3' | 'mp4';

/**
 * What may be offered for download: how editors call it, and what it may be inside by its extension. None of them runs
 * in a browser.
 */
export const DOWNLOAD_KINDS: readonly { label: string; extensions: Readonly<Record<string, readonly Container[]>> }[] =
  [
    { label: '版式文件', extensions: { pdf: ['pdf'], ofd: ['zip'] } },
    { label: '文字', extensions: { docx: ['zip'], doc: ['ole'], wps: ['ole', 'zip'] } },
    { label: '表格', extensions: { xlsx: ['zip'], xls: ['ole'], et: ['ole', 'zip'] } },
    { label: '演示', extensions: { pptx: ['zip'], ppt: ['ole'], dps: ['ole', 'zip'] } },
    { label: '压缩包', extensions: { zip: ['zip'] } },
    { label: '录音录像', extensions: { mp3: ['mp3'], m4a: ['mp4'], mp4: ['mp4'] } },
  ];

/** What readers are told about a file, by its extension. */
const FILE_KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  ofd: 'OFD',
  docx: 'Word 文档',
  doc: 'Word 文档',
  wps: 'WPS 文字',
  xlsx: 'Excel 表格',
  xls: 'Excel 表格',
  et: 'WPS 表格',
  pptx: 'PPT 演示',
  ppt: 'PPT 演示',
  dps: 'WPS 演示',
  zip: '压缩包',
  mp3: '录音',
  m4a: '录音',
  mp4: '录像',
};

/** The kind of a file that may be offered, as readers call it. */
export function fileKind(extension: string): string {
  return FILE_KINDS[extension.toLowerCase()] ?? extension.toUpperCase();
}

/** True for the extension of a recording, also of one that browsers do not play. */
export function isRecordingExtension(extension: string): boolean {
  return FILE_KINDS[extension]?.startsWith('录') === true || OTHER_RECORDINGS.includes(extension);
}

/** What a file may be inside, by its extension in lower case. */
export const DOWNLOAD_CONTAINERS: ReadonlyMap<string, readonly Container[]> = new Map(
  DOWNLOAD_KINDS.flatMap(({ extensions }) => Object.entries(extensions)),
);

/** What editors also put beside an article; each is refused with what to make of it. */
const OTHER_RECORDINGS = 'wav wma aac amr ogg opus flac webm mov avi wmv mkv flv 3gp m4v mpg mpeg rmvb'.split(' ');
const OTHER_FILES = [
  ...['docm', 'dotm', 'xlsm', 'xlsb', 'pptm', 'rtf', 'odt', 'ods', 'odp', 'csv', 'tsv', 'txt', 'rar', '7z'],
  ...OTHER_RECORDINGS,
];
const FILE_EXTENSIONS: ReadonlySet<string> = new Set([...DOWNLOAD_CONTAINERS.keys(), ...OTHER_FILES]);

/** True for the extension of a document, a table, an archive or a recording. */
export function isFileExtension(extension: string): boolean {
  return FILE_EXTENSIONS.has(extension);
}

/** True for the extension of a document or an archive, which has other files inside. */
export function hasParts(extension: string): boolean {
  return (DOWNLOAD_CONTAINERS.get(extension) ?? []).some((container) => container === 'zip' || container === 'ole');
}

/** What follows the last dot of a name, in lower case; '' where nothing does. */
export function extensionOf(name: string): string {
  return (/[^/]\.([^./]+)$/.exec(name)?.[1] ?? '').toLowerCase();
}

/** Bytes that are enough to recognise a format. */
export const BEGINNING_BYTES = 32;

const BEGINNINGS: Readonly<Record<Container, (bytes: Buffer) => boolean>> = {
  pdf: (bytes) => bytes.toString('latin1', 0, 5) === '%PDF-',
  zip: (bytes) => bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004',
  ole: (bytes) => bytes.toString('hex', 0, 4) === 'd0cf11e0',
  // A tag, or the first frame: eleven bits of synchronisation and "layer III", which keeps out the byte order mark of
  // UTF-16 and AAC.
  mp3: (bytes) => bytes.toString('latin1', 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2),
  mp4: (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
};

/** True if a file with this extension may begin with these bytes. */
export function beginsAs(extension: string, bytes: Buffer): boolean {
  return (DOWNLOAD_CONTAINERS.get(extension) ?? []).some((container) => BEGINNINGS[container](bytes));
}
