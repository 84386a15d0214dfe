/** The clock of all tests, in Beijing. */
export const NOW = '2026-11-20 09:00';

/** The same in seconds since 1970, as SOURCE_DATE_EPOCH has it. */
export const NOW_EPOCH = String(Date.UTC(2026, 10, 20, 1) / 1000);
