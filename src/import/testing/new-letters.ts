import type { TestDice } from '../../testing/dice.ts';

/** Words of letters that come nowhere else: each can be looked for. */
export class NewLetters {
  readonly all: string[] = [];
  readonly #dice: TestDice;
  #point: number;

  constructor(dice: TestDice) {
    this.#dice = dice;
    this.#point = 0x4e00 + dice.below(9000);
  }

  words(least: number, most = least): string {
    const made = Array.from({ length: least + this.#dice.below(most - least + 1) }, () =>
      String.fromCodePoint((this.#point += 1 + this.#dice.below(2))),
    );
    this.all.push(...made);
    return made.join('');
  }

  sentence(): string {
    const [begin, end] = [this.words(3, 12), this.words(2, 8)];
    return `${begin}${this.#dice.pick(['，', '：', '（2026）', '“', ' '])}${end}${this.#dice.pick(['。', '！', '；', ''])}`;
  }
}
