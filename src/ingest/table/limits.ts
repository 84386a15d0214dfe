/**
 * Rows and columns of content that one sheet may have: far more than any table that is published, which has hundreds.
 */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** Cells of content in all sheets of a file, and texts that a workbook stores apart. */
export const MOST_CELLS = 500_000;

/** Characters of one cell: as many as Excel lets anybody type. */
export const LONGEST_CELL = 32_767;

/** What those parts of a workbook that are read may take together when unpacked, in MiB; pictures are not read. */
export const MOST_UNPACKED_MIB = 50;

/**
 * What workbooks of one check may take together when unpacked, in MiB, beyond what any workbook has: see
 * `packedTightly`.
 */
export const MOST_TOGETHER_MIB = 300;
