/** The version of what every site publishes about itself; another number means that older programs cannot read it. */
export const OPEN_VERSION = 1 as const;

/** What a site publishes about itself, in files of their own: whoever has one as it is does not fetch it again. */
export const OPEN_PARTS = ['digest', 'units', 'terms'] as const;
export type OpenPart = (typeof OPEN_PARTS)[number];

/** The file of a part, below the folder of what is published for others. */
export function openFile<P extends OpenPart>(part: P): `${P}.json` {
  return `${part}.json`;
}

/** What the files are, as JSON Schema. */
export const OPEN_SCHEMA_FILE = 'schema.json';

/** SHA-256 sums of all other files, as `sha256sum --check` reads them. */
export const SUMS_FILE = 'sums.txt';

/** A signature of the sums by the key of the installation (`ssh-keygen -Y sign`); not every site has one. */
export const SIGNATURE_FILE = 'sums.sig.txt';

/** What the signature is for, so that one for anything else is worth nothing here. */
export const SIGNATURE_NAMESPACE = 'bangyang-open';

/** The largest file that a site publishes and that others read, in bytes. */
export const MOST_OPEN_BYTES: Readonly<Record<OpenPart, number>> = {
  digest: 256 * 1024,
  units: 512 * 1024,
  terms: 128 * 1024,
};

/** The newest entries, and the newest exemplars, that a digest names. */
export const MOST_NEWEST = 30;

/** How far its months look back and ahead from this one. */
export const OPEN_MONTHS = { back: 35, ahead: 12 } as const;

/** Letters (UTF-16) of texts: longer ones are cut. */
export const MOST_LETTERS = { name: 120, title: 160, summary: 240 } as const;
