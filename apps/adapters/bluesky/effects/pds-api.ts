/** The PDS over HTTP: its operator's acts, and what it serves to anybody. */
export type Subject =
  | { $type: 'com.atproto.admin.defs#repoRef'; did: string }
  | { $type: 'com.atproto.repo.strongRef'; uri: string; cid: string }
  | { $type: 'com.atproto.admin.defs#repoBlobRef'; did: string; cid: string };

/** More than this of a repository isn't read to see whether a record is in it. */
const readMost = 32 << 20;

export class PdsApi {
  readonly #url: string;
  readonly #authorization: string;

  constructor(url: string, adminPassword: string) {
    this.#url = url;
    this.#authorization = `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}`;
  }

  /** Takes a subject down, or restores it where `ref` is null. The PDS answers 200 also for what is not there. */
  async setTakedown(subject: Subject, ref: string | null): Promise<void> {
    const response = await fetch(`${this.#url}/xrpc/com.atproto.admin.updateSubjectStatus`, {
      method: 'POST',
      headers: { authorization: this.#authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ subject, takedown: ref === null ? { applied: false } : { applied: true, ref } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`The PDS refused to set a takedown: ${response.status} ${await response.text()}`);
  }

  /** Asks as anybody may. Null where the PDS refuses; a PDS that fails throws, as nothing is known then. */
  async #ask(method: string, params: Record<string, string>): Promise<Response | null> {
    const response = await fetch(`${this.#url}/xrpc/${method}?${new URLSearchParams(params)}`, { signal: AbortSignal.timeout(10_000) });
    if (response.status >= 500 || response.status === 429) throw new Error(`The PDS answered ${response.status} to ${method}.`);
    if (response.ok) return response;
    await response.body?.cancel();
    return null;
  }

  /** Whether it answers at all. */
  async isServed(method: string, params: Record<string, string>): Promise<boolean> {
    const response = await this.#ask(method, params);
    await response?.body?.cancel();
    return response !== null;
  }

  async json(method: string, params: Record<string, string>): Promise<Record<string, unknown> | null> {
    const response = await this.#ask(method, params);
    return response === null ? null : ((await response.json()) as Record<string, unknown>);
  }

  /** Whether these bytes are in what is served; beyond the limit it is taken that they are. */
  async serves(bytes: Uint8Array, method: string, params: Record<string, string>): Promise<boolean> {
    const response = await this.#ask(method, params);
    if (response?.body == null) return false;
    let [read, seen] = [0, Buffer.alloc(0)];
    for await (const chunk of response.body) {
      seen = Buffer.concat([seen.subarray(-bytes.length), chunk]);
      read += chunk.length;
      if (seen.includes(bytes) || read > readMost) return true;
    }
    return false;
  }
}
