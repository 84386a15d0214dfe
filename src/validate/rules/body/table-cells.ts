import { finding } from '../../../diagnostics/issue.ts';
import { plainText } from '../../../ingest/body/body.ts';
import { shorten } from '../../../kernel/text-width.ts';
import type { BodyRule } from '../rule.ts';

/** B13: a row with more cells than the head of its table; what is in them is not printed (GFM, 4.10). */
export const tableCells: BodyRule = (body) =>
  body.nodes('table').flatMap(({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    return rows.flatMap((row) => {
      const extra = row.children[columns];
      return extra
        ? [
            finding(
              'B13',
              { columns, cells: row.children.length, text: shorten(plainText(extra), 20) },
              body.spanOf(extra),
            ),
          ]
        : [];
    });
  });
