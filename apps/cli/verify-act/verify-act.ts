/**
 * Checks a signed act with nothing but its file and the roots: each key on the way by the three acts that it rests on, then the act itself. Whether a key
 * ended before it signed is not in the file: the log has that.
 */
import { actId, actSchema } from '@writ/acts';
import { type Credential, RefusedAct, type SigningPlace, verifyAct } from '@writ/acts/check';
import { type RegisteredKey, readRoots, registeredKeySchema, verifyKeyActs } from '@writ/acts/keys';
import type { Report } from '@writ/verifier/report.ts';
import { z } from 'zod';

const most = 50;
const evidenceSchema = z.strictObject({ v: z.literal(1), act: actSchema, keys: z.array(registeredKeySchema).max(most) });

type Step = Report['steps'][number];
const failed = (name: string, detail: string): Step => ({ name, result: 'failed', detail });
const passed = (name: string, detail: string): Step => ({ name, result: 'passed', detail });

/** The latest of the acts that a key rests on, in milliseconds. */
const since = ({ acts }: RegisteredKey): number => Math.max(...acts.map(({ statement }) => Date.parse(statement.at)));

/** The step of a key; its acts are by keys that are verified already. */
async function keyStep(key: RegisteredKey, known: Map<string, Credential>, place: SigningPlace): Promise<Step> {
  const name = `key ${key.credential.id}`;
  try {
    known.set(key.credential.id, await verifyKeyActs(key, { place, keyOf: (id) => known.get(id) }));
    return passed(name, 'its owner, a counsel and the auditor signed its description');
  } catch (cause) {
    if (!(cause instanceof RefusedAct)) throw cause;
    return failed(name, `${cause.code}: ${cause.message}`);
  }
}

/** Keys in an order in which each comes after those that signed for it; those of a circle are last, and fail. */
function inTurn(keys: readonly RegisteredKey[]): RegisteredKey[] {
  const left = [...keys];
  const turn: RegisteredKey[] = [];
  while (left.length > 0) {
    const names = new Set(left.map(({ credential }) => credential.id));
    const next = left.findIndex(({ credential, acts }) =>
      acts.every((act) => act.credential === credential.id || !names.has(act.credential)),
    );
    turn.push(...left.splice(next === -1 ? 0 : next, 1));
  }
  return turn;
}

/** What is verified, step by step. `roots` is the text of the file of `WRIT_KEYS_ROOTS`. Throws TypeError for roots that are none. */
export async function verifyActFile(file: unknown, roots: string, place: SigningPlace): Promise<Report> {
  const known = new Map(readRoots(roots).map((key) => [key.id, key]));
  const parsed = evidenceSchema.safeParse(file);
  if (!parsed.success)
    return {
      steps: [failed('file', `it has not the form of a signed act: ${parsed.error.issues[0]?.path.join('.') || 'no object'}`)],
      facts: {},
    };
  const { act, keys } = parsed.data;
  const steps: Step[] = [];
  for (const key of inTurn(keys))
    steps.push(known.has(key.credential.id) ? failed(`key ${key.credential.id}`, 'it is there twice') : await keyStep(key, known, place));
  const { statement } = act;
  const name = `act ${statement.act}`;
  try {
    await verifyAct(act, known.get(act.credential), place);
    const own = keys.find(({ credential }) => credential.id === act.credential);
    const isEarly = own !== undefined && since(own) > Date.parse(statement.at);
    steps.push(
      isEarly
        ? failed(name, 'it was signed before its key was registered')
        : passed(name, 'the owner of the key signed exactly this statement'),
    );
  } catch (cause) {
    if (!(cause instanceof RefusedAct)) throw cause;
    steps.push(failed(name, `${cause.code}: ${cause.message}`));
  }
  const told = Object.entries(statement).filter((entry): entry is [string, string | number] => entry[1] !== null && entry[0] !== 'v');
  return { steps, facts: { id: actId(statement), ...Object.fromEntries(told) } };
}
