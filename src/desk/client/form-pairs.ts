/** Names and values of a form's fields in their order; a name may come several times. */
export type FormPairs = readonly (readonly [name: string, value: string])[];

/** What a page's form carries for the desk, which nobody typed. */
const NOT_TYPED: ReadonlySet<string> = new Set(['token', 'seen', 'keep', 'refill']);

/** What somebody can have typed into a form: no files, which a browser does not keep. */
export function formPairs(form: HTMLFormElement): FormPairs {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value !== 'string' || NOT_TYPED.has(name) ? [] : [[name, value.replaceAll('\r\n', '\n')] as const],
  );
}

/** Whether two forms say the same: empty fields and blanks at the ends of values say nothing. */
export function isSamePairs(one: FormPairs, other: FormPairs): boolean {
  return toldBy(one) === toldBy(other);
}

function toldBy(pairs: FormPairs): string {
  const told = pairs.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== '');
  return JSON.stringify(told);
}
