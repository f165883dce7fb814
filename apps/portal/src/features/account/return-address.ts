/** Where to go after signing in: an address of this portal, never another site's. */
export function returnAddress(given: string | null): string {
  if (!given || !given.startsWith('/')) return '/';
  const base = 'https://portal.invalid';
  const url = URL.canParse(given, base) ? new URL(given, base) : null;
  if (!url || url.origin !== base || url.pathname === '/sign-in') return '/';
  return url.pathname + url.search + url.hash;
}
