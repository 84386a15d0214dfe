import { may } from '../roles/roles.ts';
import type { DeskRoute } from '../service/route.ts';
import { piecesFor } from '../service/shown-pieces.ts';
import { dayView } from '../views/day.ts';
import { pieceRow, type TodayPage, todayPage } from '../views/today.ts';

/** What there is to do, and everything that is being worked on. */
export const TODAY_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/',
    needs: 'look',
    async answer({ desk, actor }) {
      const [pieces, facts] = await Promise.all([piecesFor(desk, actor), desk.day.now(desk.looker)]);
      const view: TodayPage = {
        ...todayPage(pieces, actor, desk.clock(), may(actor, 'handIn')),
        asked: facts && dayView(facts),
        canCorrect: may(actor, 'correct'),
      };
      return { page: 'today', title: '今天', view };
    },
  },
  {
    method: 'GET',
    path: '/pieces/',
    needs: 'look',
    async answer({ desk, actor, query }) {
      const words = (query['q'] ?? '').trim();
      const pieces = await piecesFor(desk, actor);
      const found = pieces.filter(({ piece, facts }) =>
        words.split(/\s+/).every((word) => `${facts.title} ${facts.label} ${piece.owner}`.includes(word)),
      );
      const rows = found.map((shown) => pieceRow(shown, actor, desk.clock()));
      return { page: 'pieces', title: '稿件', view: { rows, words, canHandIn: may(actor, 'handIn') } };
    },
  },
];
