export const sessionCookieName = 'digital-customs.session_token';

/** The session's cookie as it stands in a Cookie header, `name=value`; undefined where there is none. */
export function sessionCookieIn(cookies: string | undefined): string | undefined {
  if (!cookies?.includes(sessionCookieName)) return undefined;
  return cookies.split(/;\s*/).find((part) => part.startsWith(`${sessionCookieName}=`));
}
