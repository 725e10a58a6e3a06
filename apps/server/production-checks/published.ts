/** What an issuer publishes about itself, as it is looked at before a start: null where it can't be read. */

/** How long an issuer is waited for, in milliseconds. */
const patienceMs = 5_000;

/** The JSON at an address of an issuer. */
export async function publishedAt(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    return response.ok ? await response.json() : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
}

/** OpenID Connect Discovery 1.0, 4. */
export const metadataOf = (issuer: string): Promise<unknown> =>
  publishedAt(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
