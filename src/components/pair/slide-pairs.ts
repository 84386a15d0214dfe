/** How far a key moves the line, in hundredths. */
const STEP = 5;

/** Lays the pictures of each pair on each other: a finger, a mouse or the keys move the line between them. */
export function slidePairs(): void {
  for (const pair of document.querySelectorAll<HTMLElement>('[data-pair]')) slide(pair);
}

function slide(pair: HTMLElement): void {
  const stage = pair.querySelector('picture');
  if (!stage) return;
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', min: '0', max: '100', step: String(STEP), value: '50' });
  slider.setAttribute('aria-label', pair.dataset['pair'] ?? '');
  // The line is drawn by the sheet.
  const line = document.createElement('i');
  line.setAttribute('aria-hidden', 'true');
  const show = (share: number) => pair.style.setProperty('--pair-at', `${share}%`);
  slider.addEventListener('input', () => show(Number(slider.value)));
  let isHeld = false;
  const follow = ({ clientX }: MouseEvent) => {
    const { left, width } = stage.getBoundingClientRect();
    const share = Math.min(100, Math.max(0, ((clientX - left) / width) * 100));
    slider.value = String(share);
    show(share);
  };
  pair.addEventListener('pointerdown', (event) => {
    const { bottom } = stage.getBoundingClientRect();
    if (!pair.classList.contains('pair-sliding') || event.button !== 0 || event.clientY > bottom) return;
    isHeld = true;
    follow(event);
  });
  addEventListener('pointermove', (event) => {
    if (isHeld) follow(event);
  });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isHeld = false));
  // A picture is not to be dragged away.
  pair.addEventListener('dragstart', (event) => event.preventDefault());
  pair.append(slider, line);
  // The elders' edition shows the two below each other.
  const settle = () => {
    const slides = !document.documentElement.dataset['elder'];
    pair.classList.toggle('pair-sliding', slides);
    if (slides) show(Number(slider.value));
    else pair.style.removeProperty('--pair-at');
  };
  settle();
  new MutationObserver(settle).observe(document.documentElement, { attributeFilter: ['data-elder'] });
}
