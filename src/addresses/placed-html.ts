import { HAS_ADDRESS, SCRIPT, TAG } from './own-html.ts';

const WRITTEN = /([^\s"'=/]+)="([^"]*)"/g;

/**
 * A page of ours as it is in a folder of its host: every address of the site gets the folder in front, and the root
 * element says which it is, for scripts. `base`: `/xianfeng`, or '' for the root of the host, where nothing changes.
 */
export function placedHtml(html: string, base: string): string {
  if (base === '') return html;
  const scripts: string[] = [];
  // What a script holds is no markup; its own tag is.
  const markup = html.replace(SCRIPT, (script) => {
    const end = script.indexOf('>') + 1;
    scripts.push(script.slice(end));
    return `${script.slice(0, end)}<script-rest>`;
  });
  return markup
    .replace(TAG, (_, name: string, attributes: string) => {
      const own = name === 'html' ? ` data-base="${base}"` : '';
      return `<${name}${placedAttributes(attributes, base)}${own}>`;
    })
    .replace(/<script-rest>/g, () => scripts.shift()!);
}

function placedAttributes(attributes: string, base: string): string {
  return attributes.replace(WRITTEN, (written, name: string, value: string) => {
    const placed = placedValue(name, value, base);
    return placed === value ? written : `${name}="${placed}"`;
  });
}

/** Attributes of our own that begin with a slash are addresses too, or a list of them. */
function placedValue(name: string, value: string, base: string): string {
  if (HAS_ADDRESS.has(name)) return placedAddress(value, base);
  if (name === 'srcset') return value.replace(/(^|,\s*)(?=\/(?!\/))/g, (before) => before + base);
  if (name === 'content') return value.replace(/^(0; url=)(?=\/(?!\/))/, (before) => before + base);
  return name.startsWith('data-') && value.startsWith('/')
    ? value
        .split(' ')
        .map((part) => placedAddress(part, base))
        .join(' ')
    : value;
}

/** An address of the site with its folder in front; what leads elsewhere, or into the same page, as it is. */
export function placedAddress(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? base + address : address;
}
