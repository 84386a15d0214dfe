/** Requests come from this computer: from the web server in front, which says from where it has them. */
export function isOfOurs(address: string | undefined): boolean {
  return address === undefined || address === '' || /^(?:::ffff:)?127\.|^::1$/.test(address);
}

/** The host that a browser says a form comes from; undefined for what is no address. */
export function hostIn(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
