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
  /** Where one finds what was published. */
  live: string;
}
