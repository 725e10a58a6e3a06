/** Effects are states with a sequence, not commands: whoever repeats one, or brings an old one late, changes nothing. */
import { z } from 'zod';
import { decimal, instant, key, shortText } from './scalars.ts';

export const subjectKinds = ['item', 'account'] as const;
export const subject = z.strictObject({ kind: z.enum(subjectKinds), id: key });
export type Subject = z.infer<typeof subject>;

export const itemStatuses = [
  'AVAILABLE',
  'LABELLED',
  'DEMOTED',
  'AGE_RESTRICTED',
  'INTERACTION_RESTRICTED',
  'DISABLED',
  'REMOVED',
] as const;
/** Of the account itself, of what it may use of the service, and of its payments (Regulation (EU) 2022/2065, Art. 3(t)): three that hold side by side. */
export const accountStatuses = [
  'AVAILABLE',
  'SUSPENDED',
  'TERMINATED',
  'SERVICE_RESTRICTED',
  'SERVICE_SUSPENDED',
  'SERVICE_TERMINATED',
  'PAYMENTS_RESTRICTED',
  'PAYMENTS_SUSPENDED',
  'PAYMENTS_TERMINATED',
] as const;
export const effectStatus = z.enum([...new Set([...itemStatuses, ...accountStatuses])]);
export type EffectStatus = z.infer<typeof effectStatus>;

/** WORLD, or a country of ISO 3166 where it is stricter. */
export const territory = z.string().regex(/^(WORLD|[A-Z]{2})$/, { error: 'is neither WORLD nor a country' });
export const territoryState = z.strictObject({ territory, status: effectStatus });
/** What a status is of: a territory has one of each. */
const aspectOf = (status: EffectStatus): string => /^(SERVICE|PAYMENTS)_/.exec(status)?.[1] ?? 'ITSELF';
const territoryStates = z
  .array(territoryState)
  .max(300)
  .refine((list) => new Set(list.map(({ territory: place, status }) => `${place} ${aspectOf(status)}`)).size === list.length, {
    error: 'names a territory twice',
  });
export type TerritoryState = z.infer<typeof territoryState>;

/** The state that is to be; `version` is that of the item when it was decided. An empty state lifts everything. */
export const effectBody = z.strictObject({ sequence: decimal, version: shortText(200).optional(), state: territoryStates });
export type EffectBody = z.infer<typeof effectBody>;

export const extents = ['FULL', 'PARTIAL', 'NONE'] as const;
/** What anybody gets now, as the adapter has looked after it carried the state out. */
export const effectResult = z.strictObject({
  extent: z.enum(extents),
  /** The ways in which it can still be got. */
  remaining: z.array(shortText(200)).max(100),
  /** The parts of the state that this platform can't carry out. */
  unsupported: z.array(territoryState).max(300),
  /** That of the item now: another one than in the body was edited since the decision. */
  version: shortText(200).optional(),
});
export type EffectResult = z.infer<typeof effectResult>;
/** `at`: when this sequence was first carried out. */
export const effectAnswer = z.strictObject({ sequence: decimal, at: instant, ...effectResult.shape });
export type EffectAnswer = z.infer<typeof effectAnswer>;

export const observeMax = 500;
export const observeBody = z.strictObject({ subjects: z.array(subject).min(1).max(observeMax) });
/** What anybody gets of a subject now; `found` false: it is not there, nor would be without an effect. */
export const observation = z.strictObject({
  ...subject.shape,
  found: z.boolean(),
  state: territoryStates,
  remaining: z.array(shortText(200)).max(100),
  version: shortText(200).optional(),
});
export type Observation = z.infer<typeof observation>;
/** In the order of the question. */
export const observeAnswer = z.strictObject({ observations: z.array(observation).max(observeMax) });
