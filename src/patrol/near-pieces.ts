import { type Content, type Source, textOf, validValues, withheld } from '../ingest/content/content.ts';
import { nearTexts } from '../kernel/near/near-texts.ts';
import { USUAL_PATROL } from '../schema/settings/patrol.ts';
import type { Menders } from './menders.ts';
import type { PatrolItem, PatrolSection } from './patrol-report.ts';

/** Pieces that say much the same as another one: sent in twice, or copied. */
export function nearSection(content: Content, menders: Menders): PatrolSection {
  const percent = validValues(content.site)?.patrol?.similar ?? USUAL_PATROL.similar;
  const entries = content.entries.filter((entry) => withheld(entry, content.now) === undefined);
  const groups = new Groups();
  for (const { first, second, share } of nearTexts(entries.map(bodyOf), percent / 100))
    groups.join(first, second, share);
  const named = (index: number) => `「${textOf(entries[index]!, 'title') ?? ''}」`;
  const items = groups.all().map(({ members, share }): PatrolItem => {
    const [first, ...others] = members as [number, ...number[]];
    const file = content.display(entries[first]!.file.path);
    const rest = others.length > MOST_NAMED ? `等 ${others.length} 篇` : '';
    return {
      text: `${named(first)}和${others.slice(0, MOST_NAMED).map(named).join('')}${rest}有 ${Math.floor(share * 100)}% 一样（${others
        .slice(0, MOST_NAMED)
        .map((index) => content.display(entries[index]!.file.path))
        .join('、')}）`,
      where: `${file}:1:1`,
      who: menders.of(file),
      isDue: true,
    };
  });
  return { id: 'near', title: '雷同的稿件', rule: `没有两篇 ${percent}% 以上一样。`, items };
}

const MOST_NAMED = 5;

function bodyOf(entry: Source): () => string {
  return () => entry.text().slice(entry.reading.bodyStart);
}

/** Pieces that belong together, each in one group. */
class Groups {
  readonly #groupOf = new Map<number, { members: Set<number>; share: number }>();

  join(first: number, second: number, share: number): void {
    const [a, b] = [this.#groupOf.get(first), this.#groupOf.get(second)];
    const group = a ?? b ?? { members: new Set<number>(), share };
    group.share = Math.min(group.share, share);
    for (const member of [first, second, ...(a && b && a !== b ? b.members : [])]) {
      group.members.add(member);
      this.#groupOf.set(member, group);
    }
  }

  all(): { members: number[]; share: number }[] {
    return [...new Set(this.#groupOf.values())].map(({ members, share }) => ({
      members: [...members].sort((a, b) => a - b),
      share,
    }));
  }
}
