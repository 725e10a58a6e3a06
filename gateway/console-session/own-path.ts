/** Where somebody goes after signing in: a path of this origin, whoever made the link. Attacker-controlled. */

/** Where a window that was opened only to sign in ends. */
export const signedInPath = '/sign-in/done';

const charactersMax = 1_024;

/** The path with its query; the root for whatever might lead elsewhere, or back to signing in. */
export function ownPath(to: unknown): string {
  // Browsers take a backslash for a slash and drop tabs and line ends: neither is in a path of ours.
  if (typeof to !== 'string' || to.length > charactersMax || !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(to)) return '/';
  const url = URL.parse(to, 'http://own.invalid');
  if (url === null || url.origin !== 'http://own.invalid' || url.pathname.startsWith('//')) return '/';
  if (url.pathname === signedInPath) return signedInPath;
  return /^\/(sign-in|sign-out|oidc)(\/|$)/.test(url.pathname) ? '/' : `${url.pathname}${url.search}`;
}
