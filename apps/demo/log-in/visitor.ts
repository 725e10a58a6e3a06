/**
 * What a browser does while somebody logs in at the demo's provider: it follows redirects and gives cookies back. One log-in at one host: paths
 * and dates of cookies don't matter, and the provider takes one back by an empty value.
 */

/** Asks for one page with the cookies of the pages before it, and follows nothing. */
export function visitor(fetchFrom: typeof fetch = fetch): (url: URL) => Promise<Response> {
  const cookies = new Map<string, string>();
  return async (url) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetchFrom(url, { redirect: 'manual', headers: { accept: 'application/json', cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
}
