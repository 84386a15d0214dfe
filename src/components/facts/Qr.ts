/** The button beside the code: sends the page's address on, or copies it where a browser cannot send. */
export function sendingOn(): void {
  const button = document.querySelector<HTMLElement>('[data-tool="send"]');
  button?.addEventListener('click', () => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    const url = canonical ? canonical.href : location.origin + location.pathname;
    if (typeof navigator.share === 'function')
      return void navigator.share({ title: document.title, url }).catch(() => undefined);
    const said = () => (button.nextElementSibling!.textContent = button.dataset['copied']!);
    // Only pages of https have a clipboard.
    if (typeof navigator.clipboard === 'object')
      return void navigator.clipboard.writeText(url).then(said, () => copySelected(url) && said());
    if (copySelected(url)) said();
  });
}

/** The way of old browsers, and of pages without https. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}
