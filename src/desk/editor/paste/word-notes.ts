/** Notes of Word, with a label that no other note has. */
export function pastedNotes(body: Element, free: () => string): void {
  const labels = new Map<string, string>();
  for (const link of Array.from(body.querySelectorAll('a[href^="#_ftn"], a[href^="#_edn"]'))) {
    const name = (link.getAttribute('href') ?? '').slice(2);
    if (/ref/.test(name)) {
      link.remove();
      continue;
    }
    const label = labels.get(name) ?? free();
    labels.set(name, label);
    const mark = body.ownerDocument.createElement('sup');
    mark.setAttribute('data-note-mark', label);
    link.replaceWith(mark);
  }
  for (const list of Array.from(
    body.querySelectorAll('[data-style*="mso-element:footnote-list"], [data-style*="mso-element:endnote-list"]'),
  ))
    for (const rule of Array.from(list.querySelectorAll('hr'))) rule.remove();
  for (const note of Array.from(body.querySelectorAll('div[id^="ftn"], div[id^="edn"]'))) {
    const label = labels.get(note.id);
    const block = body.ownerDocument.createElement('div');
    if (label === undefined) continue;
    block.setAttribute('data-note', label);
    block.textContent = note.textContent
      .replace(/\s+/g, ' ')
      .replace(/^\s*\[?\d*\]?\s*/, '')
      .trim();
    note.replaceWith(block);
  }
}
