/**
 * An address of this site without its host, as links within it are written: `/news/a/#b`. By whichever scheme and name
 * the site is reached there, with `www.` or without. Any other address as it is.
 */
export function ownAddress(address: string, domain: string | undefined): string {
  if (domain === undefined || !/^\s*https?:/i.test(address) || !URL.canParse(address)) return address;
  const { username, password, host, pathname, search, hash } = new URL(address);
  // Two slashes at its start would make a path another site.
  if (username + password !== '' || nameOf(host) !== nameOf(new URL(domain).host) || pathname.startsWith('//'))
    return address;
  return pathname + search + hash;
}

function nameOf(host: string): string {
  return host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
}
