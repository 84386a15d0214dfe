import {
  type BoardSource,
  type Content,
  type PledgeSource,
  rowsOf,
  textOf,
  valueAt,
} from '../../ingest/content/content.ts';
import { personOf } from '../../ingest/content/person.ts';
import { UnitNames } from '../../ingest/content/unit-names.ts';
import { isOfMembers } from '../../schema/kinds/board.ts';

/** A row of a board of members: who pledges, in which unit. */
export interface PledgingMember {
  source: PledgeSource;
  index: number;
  name: string;
  post: string;
  /** Its id, or what is written in its place. */
  unit: string;
  /** The same for everybody who counts as one person. */
  person: string;
}

export function* pledgingMembers({ boards, pledges, units }: Content): Generator<PledgingMember> {
  const names = new UnitNames(units);
  const ofMembers = new Map(
    boards.flatMap((board): [string, string][] =>
      isOfMembers(textOf(board, 'kind')) ? [[board.slug, firstUnitOf(board)]] : [],
    ),
  );
  for (const source of pledges) {
    const unitOfBoard = ofMembers.get(source.board);
    if (unitOfBoard === undefined) continue;
    for (const [index, { subject, unit: written }] of rowsOf(source).entries()) {
      if (typeof subject !== 'string') continue;
      const within = typeof written === 'string' ? written : unitOfBoard;
      const match = names.find(within);
      const id = match && 'id' in match ? match.id : within;
      const { name, post } = personOf(subject);
      yield { source, index, name, post, unit: id, person: `${source.board} ${id} ${name}` };
    }
  }
}

/** Of several units, the one that members of no other belong to. */
function firstUnitOf(board: BoardSource): string {
  const [first] = [valueAt(board, 'unit')].flat();
  return typeof first === 'string' ? first : '';
}
