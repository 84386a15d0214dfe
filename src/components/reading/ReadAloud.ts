/** Reads the body aloud with a Chinese voice of the device; where there is none, the button goes. */
export function readAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-tool="read"]');
  const body = document.querySelector('[data-body]');
  if (!button || !body) return;
  if (!('speechSynthesis' in window)) {
    button.hidden = true;
    return;
  }
  const label = button.textContent;
  const stop = () => {
    speechSynthesis.cancel();
    button.textContent = label;
    button.setAttribute('aria-pressed', 'false');
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') return stop();
    // A paragraph at a time: long texts are cut off by many engines.
    const parts = [...body.querySelectorAll('h2, h3, p, li')].map(spoken).filter(Boolean);
    for (const [index, part] of parts.entries()) {
      const utterance = new SpeechSynthesisUtterance(part);
      utterance.lang = 'zh-CN';
      if (index === parts.length - 1) utterance.onend = stop;
      speechSynthesis.speak(utterance);
    }
    button.textContent = button.dataset['stop'] ?? label;
    button.setAttribute('aria-pressed', 'true');
  });
  addEventListener('pagehide', stop);
}

/** The words of a block without the explanations of terms. */
function spoken(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  copy.querySelectorAll('.term-explanation, .visually-hidden').forEach((hidden) => hidden.remove());
  return (copy.textContent ?? '').trim();
}
