/** Pixels from the top: a heading that was jumped to stands above it, the next one of a short section does not. */
const READING_LINE = 48;

/** Opens the outline where there is room beside the text, and marks the section that is being read. */
export function followOutline(): void {
  const outline = document.querySelector<HTMLDetailsElement>('.outline');
  if (!outline) return;
  if (matchMedia('(min-width: 78rem)').matches) outline.open = true;
  const links = [...outline.querySelectorAll('a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    let at = -1;
    headings.forEach((heading, index) => {
      if (heading && heading.getBoundingClientRect().top < READING_LINE) at = index;
    });
    links.forEach((link, index) => {
      if (index === at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
