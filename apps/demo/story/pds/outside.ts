/** The PDS as anybody sees it, without a log-in, and as its own people use it. Writ is not in between: by this its words are checked. */
import { createHash } from 'node:crypto';
import { at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';

/** Somebody with an account there. */
export interface PdsPerson {
  readonly did: string;
  readonly handle: string;
  readonly email: string;
  readonly password: string;
  readonly token: string;
}

export interface Post {
  readonly uri: string;
  readonly text: string;
}

interface Reply {
  readonly status: number;
  readonly json: Json;
}

const answerMs = 15_000;
const collection = 'app.bsky.feed.post';

export class Outside {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async #call(method: string, parameters: Record<string, string>, { input, token }: { input?: Json; token?: string } = {}): Promise<Reply> {
    const response = await fetch(`${this.#url}/xrpc/${method}?${new URLSearchParams(parameters)}`, {
      ...(input === undefined ? {} : { method: 'POST', body: JSON.stringify(input) }),
      headers: {
        ...(input === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(answerMs),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, json: isJson ? (JSON.parse(text) as Json) : null };
  }

  /** The text of a post as anybody gets it; null where they get none. */
  async read(uri: string): Promise<string | null> {
    const [, , repo = '', , rkey = ''] = uri.split('/');
    const { status, json } = await this.#call('com.atproto.repo.getRecord', { repo, collection, rkey });
    const text = at(json, 'value.text');
    return status === 200 && typeof text === 'string' ? text : null;
  }

  /** Whether the whole record still comes with the repository, which the server calls by other methods. */
  async isInRepository(uri: string): Promise<boolean> {
    const [, , did = '', , rkey = ''] = uri.split('/');
    return (await this.#call('com.atproto.sync.getRecord', { did, collection, rkey })).status === 200;
  }

  /** The texts of an account's posts, oldest first; null where nobody gets the account. */
  async posts(did: string): Promise<readonly string[] | null> {
    const { status, json } = await this.#call('com.atproto.repo.listRecords', { repo: did, collection, limit: '100', reverse: 'true' });
    const records = at(json, 'records');
    return status === 200 && Array.isArray(records) ? records.map((record) => String(at(record, 'value.text'))) : null;
  }

  /** The SHA-256 and the base64 of a post's first image, as anybody gets it. */
  async image(uri: string): Promise<{ readonly sha256: string; readonly base64: string }> {
    const [, , did = '', , rkey = ''] = uri.split('/');
    const { json } = await this.#call('com.atproto.repo.getRecord', { repo: did, collection, rkey });
    const cid = String(at(json, 'value.embed.images.0.image.ref.$link'));
    const response = await fetch(`${this.#url}/xrpc/com.atproto.sync.getBlob?${new URLSearchParams({ did, cid })}`, {
      signal: AbortSignal.timeout(answerMs),
    });
    if (response.status !== 200) throw new Deviation('the image of a post from the PDS', String(response.status));
    const bytes = Buffer.from(await response.arrayBuffer());
    return { sha256: createHash('sha256').update(bytes).digest('hex'), base64: bytes.toString('base64') };
  }

  async canLogIn({ did, password }: PdsPerson): Promise<boolean> {
    return (await this.#call('com.atproto.server.createSession', {}, { input: { identifier: did, password } })).status === 200;
  }

  /** What a person's app does. */
  async #act({ token }: PdsPerson, method: string, input: Json): Promise<Json> {
    const { status, json } = await this.#call(method, {}, { input, token });
    if (status !== 200) throw new Deviation(`the PDS to carry out ${method}`, `${status} ${shown(json)}`);
    return json;
  }

  async post(person: PdsPerson, text: string): Promise<Post> {
    const record = { $type: collection, text, createdAt: new Date().toISOString() };
    const made = await this.#act(person, 'com.atproto.repo.createRecord', { repo: person.did, collection, record });
    return { uri: String(at(made, 'uri')), text };
  }

  async remove(person: PdsPerson, { uri }: Post): Promise<void> {
    const rkey = uri.slice(uri.lastIndexOf('/') + 1);
    await this.#act(person, 'com.atproto.repo.deleteRecord', { repo: person.did, collection, rkey });
  }
}

/** What anybody gets is what the story says. */
export function requireSeen<T>(what: string, found: T, expected: T): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Deviation(`${what}: ${JSON.stringify(expected)}`, `${JSON.stringify(found)}, asked of the PDS without a log-in`);
}
