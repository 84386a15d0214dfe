import type { Installation } from '../store/installation.ts';

/** One thing that is not as it should be, and what to do about it. */
export interface DoctorFinding {
  /** What sort of thing it is: a stable name for programs that read `--json`. */
  kind: string;
  what: string;
  fix: string;
  /** All files that it is about, where `what` names only some. */
  paths?: readonly string[];
  /** True for what harms nobody yet: doctor then still ends with 0. */
  isRemark?: boolean;
}

/** Looks at one side of an installation. Reads only. */
export type DoctorCheck = (installation: Installation, how: { quick: boolean }) => Promise<DoctorFinding[]>;

export const INIT_AGAIN = '再运行一次 npm run publish:init，用原来的 --repo 和 --site。';
export const UPGRADE = '运行 npm run publish:upgrade，全部重新生成。';
