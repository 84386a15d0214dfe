import type { PublishState } from '../publishing/publish-job.ts';

/** A publication, or whatever else takes its time, while it goes on and after. */
export interface PublishingView {
  id: string;
  state: PublishState['state'];
  isPublication: boolean;
  heading: string;
  /** What whoever waits should know. */
  note: string | undefined;
  title: string;
  lines: readonly string[];
  /** Of the page. */
  address: string | undefined;
  /** Whether somebody else has published the same files meanwhile. */
  mustMerge: boolean;
  /** Where one goes on. */
  back: { href: string; label: string };
}
