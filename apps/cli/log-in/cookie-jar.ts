/**
 * Just enough of a cookie jar for one log-in at one host: names, values, paths and deletion (RFC 6265, 5). It knows no domains, because
 * it never meets a second host, and nothing outlives the log-in.
 */
export interface CookieJar {
  /** Takes in the `Set-Cookie` lines of an answer from `url`. */
  keep(url: URL, lines: readonly string[]): void;
  /** The `Cookie` header for a request to `url`. */
  header(url: URL): string;
}

interface Cookie {
  name: string;
  value: string;
  path: string;
}

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    keep(url, lines) {
      for (const line of lines) {
        const { gone, ...cookie } = parse(line, url);
        const key = `${cookie.path} ${cookie.name}`;
        if (gone) cookies.delete(key);
        else cookies.set(key, cookie);
      }
    },
    header: (url) =>
      [...cookies.values()]
        .filter(({ path }) => pathMatches(url.pathname, path))
        .sort((a, b) => b.path.length - a.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
  };
}

function parse(line: string, url: URL): Cookie & { gone: boolean } {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name, value] = cut(pair);
  const named = new Map(attributes.map((attribute) => cut(attribute)).map(([key, text]) => [key.toLowerCase(), text]));
  const expires = Date.parse(named.get('expires') ?? '');
  const gone = named.get('max-age') === '0' || expires <= Date.now();
  return { name, value, path: named.get('path') || url.pathname.replace(/\/[^/]*$/, '') || '/', gone };
}

function cut(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** RFC 6265, 5.1.4: the path itself, or a folder above it. */
const pathMatches = (path: string, cookiePath: string): boolean =>
  path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`);
