/** A publication, while it goes on and after. */
export interface PublishingView {
  id: string;
  state: 'running' | 'live' | 'refused' | 'failed';
  heading: string;
  title: string;
  lines: readonly string[];
  /** Of the page. */
  address: string | undefined;
  /** Where one finds what was published. */
  live: string;
}
