import type { PublishState } from '../publishing/publish-job.ts';

/** A publication, while it goes on and after. */
export interface PublishingView {
  id: string;
  state: PublishState['state'];
  heading: string;
  title: string;
  lines: readonly string[];
  /** Of the page. */
  address: string | undefined;
  /** Whether somebody else has published the same files meanwhile. */
  mustMerge: boolean;
  /** Where one finds what was published. */
  live: string;
}
