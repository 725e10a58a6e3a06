/**
 * Policies as files (C2SP tlog-policy): lines `log`, `witness`, `group` and `quorum`. A quorum is none, one witness, or a
 * group of witnesses; groups of groups are refused, not guessed at. A log asks the witnesses of such a file at their addresses;
 * a reader reads over those, and over the address of a log.
 */
import { TlogError } from '../errors.ts';
import { mlDsaKeyType, parseVerifierKey, type VerifierKey } from '../note/verifier-key.ts';
import { type LogKey, makeWitnessPolicy, requireDistinctKeys, type WitnessPolicy } from './witness-policy.ts';

/** A witness and where it is asked: the text after its key, whatever that is; undefined when there is none. */
export interface PlacedWitness {
  key: VerifierKey;
  address: string | undefined;
}

/** What a policy file says. */
export interface PolicyFile {
  /** Each under the origin that its key is named for; a log's own file need not name it. */
  logs: LogKey[];
  /** Those of the quorum, each of another witness. */
  witnesses: PlacedWitness[];
  /** How many of them must have cosigned: 0 up to all of them. */
  quorum: number;
}

/** What a name stands for: one witness, or a group of which `quorum` must have cosigned. */
type Quorum = Pick<PolicyFile, 'witnesses' | 'quorum'>;

/** The content of the lines so far. */
interface Draft {
  logs: VerifierKey[];
  named: Map<string, Quorum & { isGroup: boolean }>;
  quorum?: Quorum;
}

const bad = (message: string, options?: ErrorOptions): TlogError => new TlogError('BAD_POLICY', message, options);

/** What `read` gives; what it refuses is refused as the policy's fault. Everything in this package throws `TlogError` alone. */
function within<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw bad(`${where}${(cause as TlogError).message}`, { cause });
  }
}

const parseKey = (text = ''): VerifierKey => within('', () => parseVerifierKey(text));

function define(draft: Draft, name: string | undefined, meaning: Quorum & { isGroup: boolean }): void {
  if (name === undefined || name === 'none' || draft.named.has(name))
    throw bad('A witness or group has a name of its own, once in the file, which is not "none".');
  draft.named.set(name, meaning);
}

function readGroup(draft: Draft, [name, wanted = '', ...names]: readonly string[]): void {
  const witnesses = names.flatMap((member) => {
    const found = draft.named.get(member);
    if (found === undefined || found.isGroup)
      throw bad(`The member ${member} is not a witness of an earlier line: groups of groups are not supported.`);
    return found.witnesses;
  });
  if (new Set(names).size !== names.length) throw bad('A member is listed once in its group.');
  const quorum =
    new Map([
      ['any', 1],
      ['all', names.length],
    ]).get(wanted) ?? (/^[1-9][0-9]{0,3}$/.test(wanted) ? Number(wanted) : 0);
  if (quorum < 1 || quorum > names.length)
    throw bad(`A group of ${names.length} needs all, any, or a number from 1 to ${names.length} of its members.`);
  define(draft, name, { witnesses, quorum, isGroup: true });
}

function readQuorum(draft: Draft, [name = '']: readonly string[]): void {
  if (draft.quorum !== undefined) throw bad('A policy has one quorum line; this is the second.');
  const found = name === 'none' ? { witnesses: [], quorum: 0 } : draft.named.get(name);
  if (found === undefined) throw bad(`The quorum is "none", or a witness or group of an earlier line; "${name}" is neither.`);
  draft.quorum = { witnesses: found.witnesses, quorum: found.quorum };
}

/** How many words each kind of line has, itself included: least and most. */
const wordCounts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['log', [2, 3]],
  ['witness', [3, 4]],
  ['group', [4, Number.POSITIVE_INFINITY]],
  ['quorum', [2, 2]],
]);

function readLine(draft: Draft, [kind = '', ...rest]: readonly string[]): void {
  const [least, most] = wordCounts.get(kind) ?? [];
  if (least === undefined || most === undefined) throw bad(`A line starts with log, witness, group, quorum or #, not with "${kind}".`);
  if (rest.length + 1 < least || rest.length + 1 > most) throw bad(`A ${kind} line does not have ${rest.length} words after its first.`);
  if (kind === 'log') draft.logs.push(parseKey(rest[0]));
  else if (kind === 'witness')
    define(draft, rest[0], { witnesses: [{ key: parseKey(rest[1]), address: rest[2] }], quorum: 1, isGroup: false });
  else if (kind === 'group') readGroup(draft, rest);
  else readQuorum(draft, rest);
}

/** The logs by their names; an ML-DSA key beside one other key of the same name is its second, and both must have signed. */
function pairedLogs(keys: readonly VerifierKey[]): LogKey[] {
  const firsts = keys.filter(({ type }) => type !== mlDsaKeyType);
  const seconds = keys.filter(({ type }) => type === mlDsaKeyType);
  const alone = seconds.filter(({ name }) => !firsts.some((first) => first.name === name));
  const ofFirst = (first: VerifierKey): LogKey => {
    const [second, ...others] = seconds.filter(({ name }) => name === first.name);
    if (others.length > 0) throw bad(`The log ${first.name} has more than one ML-DSA key: pin the one that it signs with.`);
    return { origin: first.name, key: first, ...(second && { second }) };
  };
  return [...firsts.map(ofFirst), ...alone.map((key) => ({ origin: key.name, key }))];
}

/**
 * What a file says, to a log that asks its witnesses. Throws `BAD_POLICY`, with the number of the line. Witnesses outside the
 * quorum are checked and left out: they don't count. Not checked: what an address is, and whose keys the logs' are.
 */
export function parsePolicyFile(text: string): PolicyFile {
  const draft: Draft = { logs: [], named: new Map() };
  text.split('\n').forEach((line, i) => {
    within(`Line ${i + 1} of the policy: `, () => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
      if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) throw bad('There is a control character in the line.');
      const words = line.split(/[ \t]+/).filter((word) => word !== '');
      if (words[0] !== undefined && !words[0].startsWith('#')) readLine(draft, words);
    });
  });
  if (draft.quorum === undefined) throw bad('A policy has a line "quorum"; this one has none.');
  const logs = pairedLogs(draft.logs);
  const all = [...draft.named.values()].flatMap(({ witnesses, isGroup }) => (isGroup ? [] : witnesses));
  requireDistinctKeys(
    logs,
    all.map(({ key }) => key),
  );
  return { logs, ...draft.quorum };
}

/**
 * The policy that a file describes: its logs, each under the origin that its key is named for, and the witnesses of its quorum.
 * Throws as {@link parsePolicyFile} does, and for a file without a log.
 */
export function parseWitnessPolicy(text: string): WitnessPolicy {
  const { logs, witnesses, quorum } = parsePolicyFile(text);
  return makeWitnessPolicy({ logs, witnesses: witnesses.map(({ key }) => key), quorum });
}
