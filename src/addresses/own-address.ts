/**
 * An address of this site without what is before its root, as links within it are written: `/news/a/#b`. By whichever
 * scheme and name the site is reached there, with `www.` or without. Any other address as it is. `root`: where the site
 * lies, its folder included.
 */
export function ownAddress(address: string, root: string | undefined): string {
  if (root === undefined || !/^\s*https?:/i.test(address) || !URL.canParse(address)) return address;
  const { username, password, host, pathname, search, hash } = new URL(address);
  // Two slashes at its start would make a path another site.
  const home = new URL(`${root}/`);
  const path = `/${pathname.slice(home.pathname.length)}`;
  if (username + password !== '' || nameOf(host) !== nameOf(home.host)) return address;
  if (!`${pathname}/`.startsWith(home.pathname) || path.startsWith('//')) return address;
  return path + search + hash;
}

function nameOf(host: string): string {
  return host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
}
