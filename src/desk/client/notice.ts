export interface NoticeChoice {
  label: string;
  act: () => void;
}

/** Says something in a box that a page has for it, with buttons for what can be done; shows the box. */
export function showNotice(box: HTMLElement, text: string, choices: readonly NoticeChoice[]): void {
  const said = document.createElement('p');
  said.textContent = text;
  const row = document.createElement('div');
  row.className = 'button-row';
  for (const { label, act } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    row.append(button);
  }
  box.replaceChildren(said, row);
  box.hidden = false;
}

/** A box of that kind at the head of an element. */
export function noticeIn(element: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'alert';
  box.setAttribute('role', 'alert');
  box.hidden = true;
  element.prepend(box);
  return box;
}
