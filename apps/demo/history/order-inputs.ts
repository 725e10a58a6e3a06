/** What the authorities of the history ask. People, bodies and cases are made up; the records are those of the seed, of the year 2002. */
import type { Json } from '../story/answer.ts';

type Changes = Readonly<Record<string, Json>>;

const window = { from: '2002-08-01T00:00:00.000Z', to: '2002-10-01T00:00:00.000Z' };
const domestic = { notNotified: 'The offence touches this state alone, and the person lives here.' };

/** The enforcing authority of the platform's state. */
export const notifiedBody = { organisation: 'westland-enforcing-authority', country: 'IE' };

const power = { provision: 'Code of Criminal Procedure, section 100k', offence: 'Criminal Code, section 263' };

/** A European Production Order for one account: subscriber data, traffic data and content, or what is given. Regulation (EU) 2023/1543. */
export const production = (reference: string, handle: string, purpose: string, changes: Changes = {}): Record<string, Json> => ({
  kind: 'EPOC',
  reference,
  purpose,
  legalBasis: { ...power, threshold: 'THREE_YEARS', grounds: `${purpose}: the sender is not known otherwise.` },
  targets: [{ type: 'HANDLE', value: handle }],
  categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
  ...window,
  ...(changes['notified'] === undefined ? domestic : {}),
  ...changes,
});

/** The same for subscriber data alone. */
export const subscriberOnly = (reference: string, handle: string, purpose: string, changes: Changes = {}): Record<string, Json> => ({
  ...production(reference, handle, purpose, changes),
  categories: ['SUBSCRIBER'],
  from: null,
  to: null,
  notNotified: null,
  legalBasis: { ...power, grounds: `${purpose}: the sender is not known otherwise.` },
});

/** A European Preservation Order. */
export const preservation = (reference: string, handle: string, purpose: string): Record<string, Json> => ({
  ...production(reference, handle, purpose),
  kind: 'EPOC_PR',
  notNotified: null,
  legalBasis: { ...power, grounds: `${purpose}: a production order is being prepared.` },
});

const northland = {
  provision: 'Digital Services Act of Northland, section 12',
  redress: 'Administrative court of Northport, within one month.',
};

/** An order to act against an item in some countries: Regulation (EU) 2022/2065, Art. 9. */
export const orderToAct = (reference: string, item: string, purpose: string, territories: readonly string[]): Record<string, Json> => ({
  kind: 'DSA_ACT',
  reference,
  purpose,
  legalBasis: { ...northland, grounds: `${purpose}: Medicines Act, section 95.` },
  targets: [{ type: 'ITEM_ID', value: item }],
  territories: [...territories],
  reportTo: 'Northland Digital Regulator, desk for orders',
});

/** A removal order for terrorist content, to be carried out within the hour: Regulation (EU) 2021/784, Art. 3. */
export const removal = (reference: string, item: string, memberStates: readonly string[]): Record<string, Json> => ({
  kind: 'TCO_REMOVAL',
  reference,
  purpose: 'A call for attacks on a railway station',
  legalBasis: {
    ...northland,
    provision: 'Terrorist Content Act of Northland, section 2',
    grounds: 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).',
  },
  targets: [{ type: 'ITEM_ID', value: item }],
  territories: [...memberStates],
});
