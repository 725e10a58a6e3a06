/** What differs between two states of an order that somebody saw: by field, so that a person sees what was changed while they looked. */
import type { OrderFacts } from './order-facts.ts';

export type Change =
  | 'STATUS'
  | 'CATEGORIES'
  | 'WINDOW'
  | 'TARGETS'
  | 'DECISIONS'
  | 'BASIS'
  | 'PURPOSE'
  | 'SECRECY'
  | 'TERRITORIES'
  | 'RECIPIENT'
  | 'SIGNATURES'
  | 'CLOCKS'
  | 'DIGEST';

const read: Readonly<Record<Change, (order: OrderFacts) => unknown>> = {
  STATUS: ({ status }) => status,
  CATEGORIES: ({ categories }) => categories,
  WINDOW: ({ from, to }) => [from, to],
  TARGETS: ({ targets }) => targets.map(({ type, value }) => [type, value ?? null]),
  DECISIONS: ({ targets }) => targets.map(({ decisions }) => decisions),
  BASIS: ({ legalBasis }) => legalBasis,
  PURPOSE: ({ purpose }) => purpose,
  SECRECY: ({ secrecy }) => secrecy,
  TERRITORIES: ({ territories }) => territories,
  RECIPIENT: ({ recipient }) => recipient,
  SIGNATURES: ({ issuing, validating, enforcing }) => [issuing, validating, enforcing],
  CLOCKS: ({ clocks }) => clocks,
  DIGEST: ({ digest }) => digest,
};

/** Everything that differs; empty when nothing that is shown does. */
export const changesBetween = (before: OrderFacts, after: OrderFacts): Change[] =>
  (Object.keys(read) as Change[]).filter((change) => JSON.stringify(read[change](before)) !== JSON.stringify(read[change](after)));
