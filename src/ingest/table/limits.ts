/** Rows and columns of content that one sheet may have: far more than any table that is published. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;

/** What all parts of a workbook together may take when unpacked, in MiB. */
export const MOST_UNPACKED_MIB = 200;
