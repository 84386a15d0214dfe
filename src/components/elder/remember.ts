/** Sets a reader's choice on the root element and keeps it on this device; an empty one is forgotten. */
export function remember(name: string, value: string): void {
  const root = document.documentElement;
  if (value) root.dataset[name] = value;
  else root.removeAttribute(`data-${name}`);
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing still changes this page.
  }
}
