/** How much a portal waits for and takes of a county. */
export interface TakingLimits {
  /** Milliseconds for one file, with everything that leads to it. */
  fileTime: number;
  redirects: number;
  /** Milliseconds for all that a county's search says, which may be hundreds of small files. */
  summaryTime: number;
}

export const TAKING_LIMITS: TakingLimits = { fileTime: 20_000, redirects: 3, summaryTime: 180_000 };

/** So many counties are asked at the same time. */
export const AT_ONCE = 6;
