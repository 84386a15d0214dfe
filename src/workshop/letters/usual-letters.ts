/** The first of the two levels of GB 2312: the 3,755 letters that are in use, in its order. */
export function usualLetters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const letters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const letter = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(letter)) letters.push(letter);
    }
  return letters;
}
