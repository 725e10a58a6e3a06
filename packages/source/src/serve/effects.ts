/** Effects: one at a time for each subject, in the order of their sequences. */
import { Refused } from '../proof/refused.ts';
import { accountStatuses, type EffectAnswer, type EffectBody, itemStatuses, type Subject } from '../wire/effects.ts';
import type { ServeOptions } from './options.ts';
import type { Source } from './source.ts';

/** One spelling of a state, whatever the order of its territories. */
const stateText = ({ version, state }: EffectBody): string =>
  JSON.stringify([version ?? null, ...state.map(({ territory, status }) => `${territory} ${status}`).sort()]);

function requireStatuses({ kind }: Subject, { state }: EffectBody): void {
  const known: readonly string[] = kind === 'item' ? itemStatuses : accountStatuses;
  const wrong = state.find(({ status }) => !known.includes(status));
  if (wrong) throw new Refused('BAD_REQUEST', `An ${kind} has no status ${wrong.status}.`);
}

export class Effects {
  readonly #source: Source;
  readonly #options: ServeOptions;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(source: Source, options: ServeOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** Carries the state out. The same again is carried out again, as somebody may have undone it, and keeps the instant of the first. */
  async put(subject: Subject, effect: EffectBody): Promise<EffectAnswer> {
    requireStatuses(subject, effect);
    const name = `${subject.kind} ${subject.id}`;
    const before = this.#queues.get(name) ?? Promise.resolve();
    const mine = before.then(() => this.#put(subject, effect));
    const settled = mine.catch(() => undefined);
    this.#queues.set(name, settled);
    try {
      return await mine;
    } finally {
      if (this.#queues.get(name) === settled) this.#queues.delete(name);
    }
  }

  async #put(subject: Subject, effect: EffectBody): Promise<EffectAnswer> {
    const { book, clock } = this.#options;
    const { sequence } = effect;
    const state = stateText(effect);
    const known = await book.effect(subject);
    if (known && BigInt(sequence) < BigInt(known.sequence))
      throw new Refused('SUPERSEDED', `A state with the sequence ${known.sequence} was carried out since.`);
    const isSame = known?.sequence === sequence;
    if (isSame && known.state !== state) throw new Refused('OTHER_STATE', 'This sequence was sent with another state.');
    const result = await this.#source.put(subject, effect);
    if (!result) throw new Refused('NOT_FOUND', `There is no such ${subject.kind}.`);
    const at = (isSame && known.answer?.at) || (clock?.() ?? new Date()).toISOString();
    const answer = { sequence, at, ...result };
    await book.setEffect(subject, { sequence, state, answer });
    return answer;
  }
}
