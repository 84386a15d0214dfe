import type { Finding } from '../diagnostics/issue.ts';
import type { Body } from '../ingest/body.ts';

/** One rule about one body alone; what needs other files is a site rule. */
export type BodyRule = (body: Body) => Finding[];
