import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { TestDice } from '../../../testing/dice.ts';
import { EDITOR_SCHEMA } from '../document/schema.ts';

const { nodes, marks } = EDITOR_SCHEMA;

/** Words as people type them, and all that Markdown or the house might take for a mark. */
const WORDS =
  '修渠 水到了 青石坡 2026年3月12日： 8~10户 ~~ * ** *** 4*6 138****1234 _ __ a_b ` `` # ## ＃题 > ＞ - -5 + = === -- --- | ｜ [ ] ( ) 【注】 （见第3页） [^1] [^a] [甲](/b/) ![图](a.jpg) ！【图】（a.jpg） <b> </div> <!-- < 90% &amp; &#49; & \\ \\* https://a.example/x?y=1&z=2 www.b.example a@b.example 1. 1) 12、 （一） 一、 ① “重要” ， 。 ！ ： 、 … { } {a} import export ::: ==亮== ++加++ 的 和 街道 镇 😀 é ﬁ \u3000 \t \u00a0 \u200b'.split(
    / /,
  );

export function randomWords(dice: TestDice, most = 6): string {
  return Array.from({ length: 1 + dice.below(most) }, () => dice.pick(WORDS) + (dice.chance(20) ? ' ' : '')).join('');
}

function randomMarks(dice: TestDice): Mark[] {
  const set: Mark[] = [];
  if (dice.chance(25)) set.push(marks['strong']!.create());
  if (dice.chance(5)) set.push(marks['em']!.create());
  if (dice.chance(5)) set.push(marks['strike']!.create());
  if (dice.chance(5)) set.push(marks['code']!.create());
  if (dice.chance(10))
    set.push(
      marks['link']!.create({
        href: dice.pick(['/a/', 'b c.docx', 'https://a.example/(x)_y?a=1&b=2', '#小标题']),
        title: dice.chance(20) ? '题"名' : '',
      }),
    );
  return set.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), []) as Mark[];
}

export function randomInline(dice: TestDice): Fragment {
  const parts = Array.from({ length: 1 + dice.below(4) }, () =>
    dice.chance(6) ? nodes['hard_break']!.create() : EDITOR_SCHEMA.text(randomWords(dice), randomMarks(dice)),
  );
  return Fragment.fromArray(parts);
}

const bare = (content: Fragment) =>
  Fragment.fromArray(content.content.filter(({ type }) => type !== nodes['hard_break']));

const paragraph = (dice: TestDice) => nodes['paragraph']!.create(null, randomInline(dice));

/** A block of any kind, as somebody might make it in the field. */
export function randomBlock(dice: TestDice, depth = 0): Node {
  const roll = dice.below(depth > 2 ? 55 : 100);
  if (roll < 45) return paragraph(dice);
  if (roll < 55) return nodes['heading']!.create({ level: 2 + dice.below(4) }, bare(randomInline(dice)));
  if (roll < 60) return pictures(dice);
  if (roll < 78) {
    const items = Array.from({ length: 1 + dice.below(3) }, () =>
      nodes['list_item']!.create(null, [
        paragraph(dice),
        ...(dice.chance(25) ? [randomBlock(dice, depth + 1)] : []).filter(({ type }) => type.isInGroup('item')),
      ]),
    );
    return dice.chance(50)
      ? nodes['bullet_list']!.create({ spread: dice.chance(20) }, items)
      : nodes['ordered_list']!.create({ start: 1 + dice.below(20) }, items);
  }
  if (roll < 88)
    return nodes['blockquote']!.create(
      null,
      Array.from({ length: 1 + dice.below(2) }, () => randomBlock(dice, depth + 1)),
    );
  if (depth > 0) return paragraph(dice);
  return roll < 97 ? table(dice) : nodes['rule']!.create();
}

function pictures(dice: TestDice): Node {
  return nodes['pictures']!.create(
    null,
    Array.from({ length: 1 + dice.below(3) }, (_, index) =>
      nodes['picture']!.create({
        src: dice.pick(['a.jpg', '照 片(1).jpg', 'x_y.png']),
        alt: dice.chance(80) ? randomWords(dice, 3) : '',
        caption: dice.chance(60) ? `${index === 0 ? '之前：' : ''}${randomWords(dice, 3)}` : '',
      }),
    ),
  );
}

function table(dice: TestDice): Node {
  const width = 1 + dice.below(3);
  const rows = Array.from({ length: 1 + dice.below(3) }, (_, index) =>
    nodes['table_row']!.create(
      null,
      Array.from({ length: width }, () =>
        nodes[index === 0 ? 'table_header' : 'table_cell']!.create(
          null,
          nodes['paragraph']!.create(null, dice.chance(20) ? [] : bare(randomInline(dice))),
        ),
      ),
    ),
  );
  return nodes['table']!.create(null, rows);
}
