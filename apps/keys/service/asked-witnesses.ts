/**
 * A database that was put back forgets what this service saw; witnesses do not. Before the first grant after a start they are asked how far the log is, by
 * showing them the checkpoint of that grant from size 0 on: whoever has seen more answers 409 and the size (C2SP tlog-witness). Who does not answer is left out.
 */
import { formatAddCheckpoint, type NoteSignature, readWitnessReply, TlogError, type VerifierKey } from '@writ/tlog';
import { request } from 'undici';
import { Refused } from '../evidence/refused.ts';

/** A witness of the policy that can be asked. */
export interface WitnessPlace {
  readonly key: VerifierKey;
  /** The prefix of `add-checkpoint`. */
  readonly url: string;
}

/** A checkpoint that was shown, and who cosigned it. */
export interface ShownCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly note: string;
  readonly cosigned: readonly NoteSignature[];
}

const patienceMs = 3_000;
const longestAnswer = 65_536;

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > longestAnswer) throw new TlogError('BAD_REPLY', 'The answer of a witness is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** How many entries a witness has seen; 0 where it had seen none. Rejects where it does not answer that. */
async function sizeKnown({ key, url }: WitnessPlace, note: string): Promise<number> {
  const answer = await request(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
    method: 'POST',
    body: formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: note }),
    signal: AbortSignal.timeout(patienceMs),
  });
  const [contentType, body] = [String(answer.headers['content-type']), await textOf(answer.body)];
  const reply = readWitnessReply({ status: answer.statusCode, contentType, body, note, witness: key });
  if (reply.outcome === 'conflict') return reply.size;
  if (reply.outcome === 'cosigned') return 0;
  throw new TlogError('BAD_REPLY', `The witness ${key.name} answers ${reply.status}.`);
}

const nameOf = ({ name, id }: NoteSignature): string => `${name} ${id}`;

export class AskedWitnesses {
  readonly #places: readonly WitnessPlace[];
  readonly #onFault: (cause: unknown) => void;
  /** By origin: of each witness, by its name, the size that has to be reached yet. */
  readonly #ahead = new Map<string, Promise<Map<string, number>>>();

  constructor(places: readonly WitnessPlace[], onFault: (cause: unknown) => void) {
    this.#places = places;
    this.#onFault = onFault;
  }

  async #ask(note: string): Promise<Map<string, number>> {
    const sizes = await Promise.allSettled(this.#places.map((place) => sizeKnown(place, note)));
    const known = new Map<string, number>();
    for (const [i, settled] of sizes.entries()) {
      const place = this.#places[i];
      if (settled.status === 'rejected') this.#onFault(settled.reason);
      else if (place !== undefined) known.set(nameOf(place.key), settled.value);
    }
    return known;
  }

  /**
   * Passes where the service remembers at least what each witness knew that answered, or is shown that much with this witness's own cosignature: then what it
   * catches up with is what that witness saw. Throws `SET_BACK`. Witnesses are asked once a log.
   */
  async requireCaughtUp(remembered: number, { origin, size, note, cosigned }: ShownCheckpoint): Promise<void> {
    const asked = this.#ahead.get(origin) ?? this.#ask(note);
    this.#ahead.set(origin, asked);
    const ahead = await asked;
    const names = new Set(cosigned.map(nameOf));
    for (const [name, known] of ahead) {
      if (known > remembered && !(size >= known && names.has(name)))
        throw new Refused(
          'SET_BACK',
          `A witness knows ${known} entries and this service remembers ${remembered}: show a checkpoint of as many that this witness cosigned.`,
        );
    }
    ahead.clear();
  }
}
