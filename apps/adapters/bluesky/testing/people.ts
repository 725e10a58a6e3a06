/**
 * What people do at the PDS, through the endpoints that their apps and browsers use: sign up by invite, log in, post with an image, delete,
 * rename themselves. Nothing here writes into its files.
 */
import { randomBytes } from 'node:crypto';
import type { PdsAddress } from './running-pds.ts';

export interface Person {
  readonly did: string;
  readonly handle: string;
  readonly email: string;
  readonly password: string;
  /** Their session's token. */
  readonly token: string;
}

export interface Post {
  readonly uri: string;
  readonly cid: string;
}

/** The PDS refused. */
export class PdsRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(method: string, status: number, code: string, message: string) {
    super(`${method}: ${status} ${code} ${message}`);
    this.status = status;
    this.code = code;
  }
}

type Json = Record<string, unknown>;

/** One XRPC call. Throws a PdsRefusal unless it is answered 200. */
export async function xrpc(
  pds: PdsAddress,
  method: string,
  call: { input?: Json | Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
) {
  const { input, headers } = call;
  const isBytes = input instanceof Uint8Array;
  const response = await fetch(`${pds.url}/xrpc/${method}`, {
    ...(input === undefined ? {} : { method: 'POST', body: isBytes ? input : JSON.stringify(input) }),
    headers: { ...(input === undefined || isBytes ? {} : { 'content-type': 'application/json' }), ...headers },
  });
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json')) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) throw new PdsRefusal(method, response.status, '', '');
    return { bytes } as Json;
  }
  const answer = (await response.json()) as Json;
  if (!response.ok) throw new PdsRefusal(method, response.status, String(answer.error), String(answer.message));
  return answer;
}

export const asAdmin = ({ adminPassword }: PdsAddress) => ({
  authorization: `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}`,
});
const as = ({ token }: Person) => ({ authorization: `Bearer ${token}` });

/** An account by invite; the handle is made unique by a random end unless it has a dot. */
export async function signUp(pds: PdsAddress, name: string, invite?: string): Promise<Person> {
  const handle = name.includes('.') ? name : `${name}-${randomBytes(4).toString('hex')}.test`;
  const email = `${handle.slice(0, handle.indexOf('.'))}@example.org`;
  const password = randomBytes(9).toString('base64url');
  const inviteCode = invite ?? (await inviteFrom(pds));
  const { did, accessJwt } = await xrpc(pds, 'com.atproto.server.createAccount', { input: { handle, email, password, inviteCode } });
  return { did: String(did), handle, email, password, token: String(accessJwt) };
}

/** A code for some accounts, made by the operator. */
export async function inviteFrom(pds: PdsAddress, useCount = 1): Promise<string> {
  const { code } = await xrpc(pds, 'com.atproto.server.createInviteCode', { input: { useCount }, headers: asAdmin(pds) });
  return String(code);
}

export async function logIn(pds: PdsAddress, person: Person, password = person.password): Promise<void> {
  await xrpc(pds, 'com.atproto.server.createSession', { input: { identifier: person.did, password } });
}

export async function makeAppPassword(pds: PdsAddress, person: Person, name: string): Promise<string> {
  const { password } = await xrpc(pds, 'com.atproto.server.createAppPassword', { input: { name }, headers: as(person) });
  return String(password);
}

export async function rename(pds: PdsAddress, person: Person, handle: string): Promise<void> {
  await xrpc(pds, 'com.atproto.identity.updateHandle', { input: { handle }, headers: as(person) });
}

/** Changes the address. Before it is confirmed it takes no token. */
export async function changeEmail(pds: PdsAddress, person: Person, email: string): Promise<void> {
  await xrpc(pds, 'com.atproto.server.updateEmail', { input: { email }, headers: as(person) });
}

/** Uploads an image, and answers what a record says of it. */
export async function upload(pds: PdsAddress, person: Person, image: Uint8Array<ArrayBuffer>): Promise<Json> {
  const { blob } = await xrpc(pds, 'com.atproto.repo.uploadBlob', {
    input: image,
    headers: { ...as(person), 'content-type': 'image/png' },
  });
  return blob as Json;
}

const recordOf = (text: string, images: readonly { image: Json; alt: string }[], createdAt: string): Json => ({
  $type: 'app.bsky.feed.post',
  text,
  createdAt,
  ...(images.length === 0 ? {} : { embed: { $type: 'app.bsky.embed.images', images } }),
});

/** Posts as an app does: `createdAt` is what the client says, whatever the time. */
export async function post(
  pds: PdsAddress,
  person: Person,
  text: string,
  {
    images = [],
    createdAt = new Date().toISOString(),
    rkey,
  }: { images?: { image: Json; alt: string }[]; createdAt?: string; rkey?: string } = {},
): Promise<Post> {
  const input = {
    repo: person.did,
    collection: 'app.bsky.feed.post',
    record: recordOf(text, images, createdAt),
    ...(rkey === undefined ? {} : { rkey }),
  };
  const { uri, cid } = await xrpc(pds, 'com.atproto.repo.createRecord', { input, headers: as(person) });
  return { uri: String(uri), cid: String(cid) };
}

const keyOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** Another text under the same address. */
export async function edit(pds: PdsAddress, person: Person, { uri }: Post, text: string): Promise<Post> {
  const record = recordOf(text, [], new Date().toISOString());
  const input = { repo: person.did, collection: 'app.bsky.feed.post', rkey: keyOf(uri), record };
  const { cid } = await xrpc(pds, 'com.atproto.repo.putRecord', { input, headers: as(person) });
  return { uri, cid: String(cid) };
}

export async function remove(pds: PdsAddress, person: Person, { uri }: Post): Promise<void> {
  const input = { repo: person.did, collection: 'app.bsky.feed.post', rkey: keyOf(uri) };
  await xrpc(pds, 'com.atproto.repo.deleteRecord', { input, headers: as(person) });
}

/** The operator erases the account. */
export async function erase(pds: PdsAddress, { did }: Person): Promise<void> {
  await xrpc(pds, 'com.atproto.admin.deleteAccount', { input: { did }, headers: asAdmin(pds) });
}
