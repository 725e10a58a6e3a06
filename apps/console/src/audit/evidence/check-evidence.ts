/**
 * Checks a signed act by its file and the roots that the auditor has, in the browser and offline: WebAuthn Level 3, 7.2, RFC 7515 and RFC 8785. It shares no
 * code with what checks acts in the product (`@writ/acts`), so that a mistake there is no mistake here.
 *
 * Not checked: whether a key had ended when it signed, which the log says, and what the act is about.
 */
import canonicalize from 'canonicalize';

/** Why an act does not hold. The list is closed. */
export const evidenceFaults = [
  'FORM',
  'ROOTS',
  'KEY_UNKNOWN',
  'KEY_NOT_VOUCHED',
  'SIGNER',
  'ROLE',
  'STATEMENT',
  'ORIGIN',
  'NOT_VERIFIED',
  'NOT_DEVICE_BOUND',
  'SIGNATURE',
  'TOO_EARLY',
] as const;
export type EvidenceFault = (typeof evidenceFaults)[number];

/** The act does not hold. */
export class EvidenceRefused extends Error {
  readonly fault: EvidenceFault;
  constructor(fault: EvidenceFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

type Json = Readonly<Record<string, unknown>>;

interface Key {
  readonly id: string;
  readonly spki: string;
  readonly kind: string;
  readonly issuer: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly office: string | null;
  readonly roles: readonly string[];
}
interface Signed {
  readonly statement: Json;
  readonly credential: string;
  readonly proof: Json;
}
interface Registered {
  readonly key: Key;
  readonly acts: readonly Signed[];
}

const object = (value: unknown): Json => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new EvidenceRefused('FORM');
};
const text = (value: unknown): string => {
  if (typeof value === 'string' && value !== '') return value;
  throw new EvidenceRefused('FORM');
};
const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new EvidenceRefused('FORM');
};
const textOrNull = (value: unknown): string | null => (value === null ? null : text(value));

/** An object with these names and no other. */
function named(value: unknown, names: readonly string[]): Json {
  const found = object(value);
  if (Object.keys(found).sort().join() !== [...names].sort().join()) throw new EvidenceRefused('FORM');
  return found;
}

const keyNames = ['id', 'spki', 'kind', 'issuer', 'subject', 'organisation', 'office', 'roles'];
function keyOf(value: unknown): Key {
  const { id, spki, kind, issuer, subject, organisation, office, roles } = named(value, keyNames);
  return {
    id: text(id),
    spki: text(spki),
    kind: text(kind),
    issuer: text(issuer),
    subject: text(subject),
    organisation: textOrNull(organisation),
    office: textOrNull(office),
    roles: list(roles).map(text),
  };
}
function signedOf(value: unknown): Signed {
  const { statement, credential, proof } = named(value, ['statement', 'credential', 'proof']);
  return { statement: object(statement), credential: text(credential), proof: object(proof) };
}

const utf8 = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);
const plain = (value: object): string => canonicalize(value) ?? '';

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const base64Url = (bytes: Uint8Array): string => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The bytes of base64 or base64url in its one spelling: the bits that are left over at its end are none (RFC 4648, 3.5). */
function bytesOf(spelled: string): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(atob(spelled.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
  } catch (cause) {
    throw new EvidenceRefused('FORM', { cause });
  }
  if (spelled !== base64(bytes) && spelled !== base64Url(bytes)) throw new EvidenceRefused('FORM');
  return bytes;
}
function jsonOf(bytes: Uint8Array): Json {
  try {
    return object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new EvidenceRefused('FORM', { cause });
  }
}
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((part) => [...part]));

/** P-256 with its point uncompressed (RFC 5480), and Ed25519 (RFC 8410): each key in one spelling. */
const curves = [
  { name: 'P-256', begins: '3059301306072a8648ce3d020106082a8648ce3d03010703420004', bytes: 91 },
  { name: 'Ed25519', begins: '302a300506032b6570032100', bytes: 44 },
] as const;

/** The two numbers of an ECDSA signature in DER as WebCrypto takes them: 32 bytes each. */
function plainSignature(der: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers: Uint8Array[] = [];
  let at = 2;
  if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new EvidenceRefused('SIGNATURE');
  while (at < der.length) {
    const length = der[at + 1] ?? 0;
    const value = der.subarray(at + 2, at + 2 + length);
    const short = value[0] === 0 ? value.subarray(1) : value;
    if (der[at] !== 0x02 || value.length !== length || short.length > 32) throw new EvidenceRefused('SIGNATURE');
    numbers.push(joined(new Uint8Array(32 - short.length), short));
    at += 2 + length;
  }
  if (numbers.length !== 2) throw new EvidenceRefused('SIGNATURE');
  return joined(...numbers);
}

/** Passes when the key signed the bytes. `isDer` is how WebAuthn writes ECDSA; a JWS has the two numbers as they are. */
async function requireSignature(
  key: Key,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
  isDer: boolean,
): Promise<void> {
  const spki = bytesOf(key.spki);
  const curve = curves.find(({ begins, bytes }) => spki.length === bytes && hex(spki).startsWith(begins));
  if (curve === undefined) throw new EvidenceRefused('KEY_UNKNOWN');
  const isEdwards = curve.name === 'Ed25519';
  const made = isEdwards ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: 'P-256' };
  const imported = await crypto.subtle.importKey('spki', spki, made, false, ['verify']);
  const value = isEdwards || !isDer ? signature : plainSignature(signature);
  const how = isEdwards ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  if (!(await crypto.subtle.verify(how, imported, value, signed))) throw new EvidenceRefused('SIGNATURE');
}

/** A role of the platform or its auditor: its keys are of one device, one person and no body. */
const ofOneDevice = (role: unknown): boolean => role === 'AGENT' || role === 'COUNSEL' || role === 'AUDITOR';

const present = 0x01;
const verified = 0x04;
const copied = 0x18;
const announced = 0xc0;

const assertionNames = ['clientDataJSON', 'authenticatorData', 'signature'];

async function requireAssertion({ statement, proof }: Signed, key: Key, origin: string): Promise<void> {
  const { assertion } = named(proof, ['assertion']);
  const { clientDataJSON, authenticatorData, signature } = named(assertion, assertionNames);
  const client = bytesOf(text(clientDataJSON));
  const data = bytesOf(text(authenticatorData));
  const said = jsonOf(client);
  if (said['type'] !== 'webauthn.get') throw new EvidenceRefused('SIGNATURE');
  const challenge = await sha256(joined(utf8('writ/act/v1\0'), utf8(plain(statement))));
  if (said['challenge'] !== base64Url(challenge)) throw new EvidenceRefused('STATEMENT');
  if (said['origin'] !== origin || said['crossOrigin'] === true || said['topOrigin'] !== undefined) throw new EvidenceRefused('ORIGIN');
  const flags = data[32] ?? 0;
  if (data.length !== 37 || (flags & announced) !== 0) throw new EvidenceRefused('SIGNATURE');
  if (hex(data.subarray(0, 32)) !== hex(await sha256(utf8(new URL(origin).hostname)))) throw new EvidenceRefused('ORIGIN');
  if ((flags & present) === 0 || (flags & verified) === 0) throw new EvidenceRefused('NOT_VERIFIED');
  if (ofOneDevice(statement['role']) && (flags & copied) !== 0) throw new EvidenceRefused('NOT_DEVICE_BOUND');
  await requireSignature(key, bytesOf(text(signature)), joined(data, await sha256(client)), true);
}

/** The seal of a body: a compact JWS over the statement with the certificate of the key in its header. */
async function requireSeal({ statement, proof }: Signed, key: Key): Promise<void> {
  const [head = '', payload = '', signature = '', ...more] = text(named(proof, ['seal'])['seal']).split('.');
  const header = jsonOf(bytesOf(head));
  const [certificate] = list(header['x5c']).map(text);
  if (more.length > 0 || certificate === undefined) throw new EvidenceRefused('FORM');
  if (payload !== base64Url(utf8(plain(statement)))) throw new EvidenceRefused('STATEMENT');
  // The certificate is only where the key comes from: the key itself was vouched for.
  if (!hex(bytesOf(certificate)).includes(hex(bytesOf(key.spki)))) throw new EvidenceRefused('SIGNER');
  if (!['ES256', 'EdDSA', 'Ed25519'].includes(text(header['alg'])) || Number.isNaN(Date.parse(text(header['sigT']))))
    throw new EvidenceRefused('SIGNATURE');
  await requireSignature(key, bytesOf(signature), utf8(`${head}.${payload}`), false);
}

/** Who may sign which act: `docs/decisions/signed-acts.md`. */
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  ISSUE: ['ISSUING'],
  VALIDATE: ['VALIDATING'],
  RECORD: ['AGENT', 'COUNSEL'],
  REVIEW: ['AGENT'],
  RELEASE: ['COUNSEL'],
  RETURN: ['AGENT', 'COUNSEL'],
  OBJECT: ['ENFORCING'],
  CLEAR: ['ENFORCING'],
  WITHDRAW: ['ISSUING', 'VALIDATING', 'COUNSEL'],
  MAINTAIN: ['ISSUING'],
  PERMIT_MARKED: ['COUNSEL'],
  RAISE_LIMIT: ['COUNSEL'],
  END_CHALLENGE: ['COUNSEL'],
  OPEN_CASE: ['AGENT', 'COUNSEL'],
  ENROL: ['COUNSEL', 'AUDITOR'],
  ERASE: ['COUNSEL', 'AUDITOR'],
};

async function requireSigned(act: Signed, key: Key | undefined, origin: string, roles: readonly string[] | undefined): Promise<void> {
  if (key === undefined || key.id !== act.credential) throw new EvidenceRefused('KEY_UNKNOWN');
  const { issuer, subject, organisation, role } = act.statement;
  if (issuer !== key.issuer || subject !== key.subject || organisation !== key.organisation) throw new EvidenceRefused('SIGNER');
  if (typeof role !== 'string' || !key.roles.includes(role) || roles?.includes(role) !== true) throw new EvidenceRefused('ROLE');
  const isSealed = 'seal' in act.proof;
  if (isSealed !== (key.kind === 'SEAL') || (isSealed && ofOneDevice(role))) throw new EvidenceRefused('SIGNER');
  await (isSealed ? requireSeal(act, key) : requireAssertion(act, key, origin));
}

const isOwnBody = ({ kind, organisation, office, roles }: Key): boolean =>
  roles.some(ofOneDevice)
    ? kind === 'PASSKEY' && organisation === null && office === null && roles.length === 1
    : roles.length > 0 && organisation !== null;

/** Passes when a key was described, and signed for by its owner, a counsel and the auditor: three persons with three keys. */
async function requireVouched({ key, acts }: Registered, known: ReadonlyMap<string, Key>, origin: string): Promise<void> {
  const digest = hex(await sha256(utf8(plain(['writ/credential/1', key]))));
  const owners: Key[] = [];
  const steps = [key.roles, ['COUNSEL'], ['AUDITOR']];
  if (acts.length !== steps.length || !isOwnBody(key)) throw new EvidenceRefused('KEY_NOT_VOUCHED');
  for (const [place, act] of acts.entries()) {
    const by = place === 0 ? key : known.get(act.credential);
    const { statement } = act;
    const isInTurn = steps[place]?.includes(String(statement['role'])) === true;
    if (by === undefined || !isInTurn || statement['act'] !== 'CREDENTIAL' || statement['order'] !== null || statement['digest'] !== digest)
      throw new EvidenceRefused('KEY_NOT_VOUCHED');
    await requireSigned(act, by, origin, steps[place]);
    owners.push(by);
  }
  const different = (of: (one: Key) => string): boolean => new Set(owners.map(of)).size === owners.length;
  if (!different(({ issuer, subject }) => plain([issuer, subject])) || !different(({ spki }) => spki))
    throw new EvidenceRefused('KEY_NOT_VOUCHED');
}

function rootsOf(file: string): Map<string, Key> {
  try {
    const { v, counsel, auditor } = named(JSON.parse(file), ['v', 'counsel', 'auditor']);
    const [first, second, ...more] = list(counsel).map(keyOf);
    const roots = [first, second, keyOf(auditor)].flatMap((one) => one ?? []);
    const isRight = roots.map(({ roles }) => roles.join()).join() === 'COUNSEL,COUNSEL,AUDITOR' && roots.every(isOwnBody);
    if (v === 1 && more.length === 0 && isRight) return new Map(roots.map((one) => [one.id, one]));
  } catch (cause) {
    throw new EvidenceRefused('ROOTS', { cause });
  }
  throw new EvidenceRefused('ROOTS');
}

/** Keys that rest on known ones are known, until none is left; what is left then rests on nothing that the auditor trusts. */
async function requireChain(chain: readonly Registered[], known: Map<string, Key>, origin: string): Promise<void> {
  const left = [...chain];
  while (left.length > 0) {
    const at = left.findIndex(({ acts }) => acts.slice(1).every(({ credential }) => known.has(credential)));
    const [next] = at === -1 ? [] : left.splice(at, 1);
    if (next === undefined || known.has(next.key.id)) throw new EvidenceRefused('KEY_NOT_VOUCHED');
    await requireVouched(next, known, origin);
    known.set(next.key.id, next.key);
  }
}

/** An act that holds: its statement, of which the signer's device signed every byte. */
export type Checked = Json;

/** The statement of an act that holds. `evidence` and `roots` are the texts of the files. Throws {@link EvidenceRefused}. */
export async function checkEvidence(evidence: string, roots: string, origin: string): Promise<Checked> {
  const known = rootsOf(roots);
  let file: Json;
  try {
    file = named(JSON.parse(evidence), ['v', 'act', 'keys']);
  } catch (cause) {
    throw cause instanceof EvidenceRefused ? cause : new EvidenceRefused('FORM', { cause });
  }
  const act = signedOf(file['act']);
  const chain = list(file['keys']).map((one) => {
    const { credential, acts } = named(one, ['credential', 'acts']);
    return { key: keyOf(credential), acts: list(acts).map(signedOf) };
  });
  if (file['v'] !== 1) throw new EvidenceRefused('FORM');
  await requireChain(chain, known, origin);
  await requireSigned(act, known.get(act.credential), origin, rolesOf[text(act.statement['act'])]);
  const own = chain.find(({ key }) => key.id === act.credential);
  const isEarly = own?.acts.some(({ statement }) => Date.parse(text(statement['at'])) > Date.parse(text(act.statement['at'])));
  if (isEarly === true) throw new EvidenceRefused('TOO_EARLY');
  return act.statement;
}
