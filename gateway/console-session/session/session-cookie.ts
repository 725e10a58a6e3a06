/**
 * The cookies of the console. A page has no access to them, another site sends none with a request of its own, and over TLS their names
 * begin with `__Host-`, so that no other name of the domain can set one (RFC 6265bis, 4.1.3.2).
 */
import { randomBytes } from 'node:crypto';

/** What is known to the browser: who is signed in, and which sign-in is under way. */
export type CookieKind = 'session' | 'sign-in';

export interface Cookies {
  /** The value of one cookie; undefined when there is none, or more than one, since none of them can be trusted. */
  read(header: string | undefined, kind: CookieKind): string | undefined;
  /** A `Set-Cookie` line. `seconds` is how long the browser keeps it. */
  set(kind: CookieKind, value: string, seconds: number): string;
  /** A `Set-Cookie` line that makes the browser forget. */
  forget(kind: CookieKind): string;
}

/** Of 256 random bits, in base64url. */
const idForm = /^[A-Za-z0-9_-]{43}$/;
export const newSessionId = (): string => randomBytes(32).toString('base64url');
export const isSessionId = (value: string): boolean => idForm.test(value);

/** How cookies are named and marked for what people open. */
export function cookiesFor(baseUrl: string): Cookies {
  const isSecure = baseUrl.startsWith('https:');
  const nameOf = (kind: CookieKind): string => `${isSecure ? '__Host-' : ''}writ-${kind}`;
  const marks = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    read(header, kind) {
      const start = `${nameOf(kind)}=`;
      const found = (header ?? '').split(/;\s*/).filter((pair) => pair.startsWith(start));
      return found.length === 1 ? found[0]?.slice(start.length) : undefined;
    },
    set: (kind, value, seconds) => `${nameOf(kind)}=${value}; ${marks}; Max-Age=${Math.max(0, Math.floor(seconds))}`,
    forget: (kind) => `${nameOf(kind)}=; ${marks}; Max-Age=0`,
  };
}
