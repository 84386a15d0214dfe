import { finding } from '../../../diagnostics/issue.ts';
import { placeIn } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R25: the administrator has taken a file back that does not say so itself. */
export const withdrawalOrders: SiteRule = ({ withdrawals }) =>
  withdrawals.flatMap(({ source, byOrder, id, reason }): Located[] => {
    if (!source || !byOrder) return [];
    const details = { reason, address: `/${id}/` };
    return [{ path: source.file.path, finding: finding('R25', details, placeIn(source, 'title')) }];
  });
