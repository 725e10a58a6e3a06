/**
 * The job that carries wanted states out by the platform's source adapter. It tells states, not commands: one that comes twice or late changes nothing. What the
 * adapter could not be asked is tried again for as long as the state is wanted; what it refuses is for people.
 */
import { nextTry, SourceError } from '@writ/source/client';
import type { EffectAnswer } from '@writ/source/wire';
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import type { EffectsPort } from './port.ts';
import { keepCarried, keepFault, type TakenEffect, takeEffects } from './store.ts';

const batch = 32;
/** Longer than an attempt can take. */
const leaseMs = 60_000;

const kindOf = { ITEM: 'item', ACCOUNT: 'account' } as const;

const asked = (port: EffectsPort, { kind, subject, sequence, state }: TakenEffect): Promise<EffectAnswer | null> =>
  port.putEffect({ kind: kindOf[kind], id: subject }, { sequence: String(sequence), state: [...state] });

async function carry(port: EffectsPort, { db, clock }: Services, taken: TakenEffect): Promise<void> {
  try {
    const answer = await asked(port, taken);
    if (answer === null) await keepFault(db, taken, 'NOT_FOUND', null);
    else await db.$transaction((within) => keepCarried(within, taken, answer, clock()));
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    const next = cause.isRetryable ? nextTry(taken.tries + 1, clock(), cause.retryAfterMs) : null;
    await keepFault(db, taken, cause.code, next);
  }
}

/** A state that a newer one has superseded is no longer in the row: then {@link keepFault} keeps nothing, and the newer one is carried out. */
export const carryEffects = (port: EffectsPort): Sweep<Services> => ({
  name: 'effects',
  due: async (db, now) => (await db.effect.findFirst({ where: { nextAt: { lte: now } }, select: { kind: true } })) !== null,
  round: async (services) => {
    const at = services.clock();
    const taken = await takeEffects(services.db, at, new Date(at.getTime() + leaseMs), batch);
    await Promise.all(taken.map((one) => carry(port, services, one)));
    return taken.length === batch;
  },
});
