import type { Finding, Issue, Span } from '../../diagnostics/issue.ts';
import type { Body } from '../../ingest/body/body.ts';
import type { Content } from '../../ingest/content/content.ts';
import type { Positions } from '../../ingest/yaml/positions.ts';
import type { PledgeData } from '../../schema/kinds/pledge.ts';

/** One rule about one body alone. */
export type BodyRule = (body: Body) => Finding[];

/**
 * One rule about the values of one file: values as checked or, where that failed, as read. `isChinese`: hints name keys
 * in Chinese, as the file does.
 */
export type ValueRule = (
  value: Readonly<Record<string, unknown>>,
  positions: Positions,
  isChinese: boolean,
) => Finding[];

/** One rule about one pledge that fits its schema. `placeOf`: where a value stands or should stand, by its path. */
export type PledgeRule = (pledge: PledgeData, placeOf: (path: string) => Span) => Finding[];

/** A finding with the content path of its file. */
export interface Located {
  path: string;
  finding: Omit<Issue, 'file'>;
}

/** One rule about more than one file. */
export type SiteRule = (content: Content) => Located[];
