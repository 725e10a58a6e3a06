/** Facts of made-up installations, as many as are asked for, by a seed; and figures that a made-up operator signed. Written from the description of the lines. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Next = (below: number) => number;
type Says = Record<string, unknown>;

const subjects: readonly (readonly [category: string, ...keywords: string[]])[] = [
  ['SCAMS_AND_FRAUD', 'PHISHING'],
  ['SCAMS_AND_FRAUD', 'OTHER', 'PHISHING'],
  ['SCAMS_AND_FRAUD', 'STALKING'],
  ['SCAMS_AND_FRAUD'],
  ['PROTECTION_OF_MINORS', 'CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE'],
  ['PROTECTION_OF_MINORS', 'OTHER'],
  ['ANIMAL_WELFARE'],
  ['ILLEGAL_OR_HARMFUL_SPEECH', 'HATE_SPEECH'],
  ['RISK_FOR_PUBLIC_SECURITY', 'TERRORIST_CONTENT'],
  ['VIOLENCE', 'OTHER'],
  ['OTHER_VIOLATION_TC', 'NUDITY'],
];
const states = ['AT', 'DE', 'EE', 'FR', 'GR', 'IE', 'SE', 'NO', null];
const machines = ['AUTOMATED_DECISION_NOT_AUTOMATED', 'AUTOMATED_DECISION_PARTIALLY', 'AUTOMATED_DECISION_FULLY'];
const outcomes = ['UPHELD', 'PARTIALLY_REVERSED', 'REVERSED', 'OMITTED'];
const visibilities = ['AGE_RESTRICTED', 'DEMOTED', 'DISABLED', 'INTERACTION_RESTRICTED', 'LABELLED', 'REMOVED'];
const bases = ['ACCOUNT', 'MONETARY', 'PROVISION', 'VISIBILITY'];
const orderKinds = ['EPOC', 'EPOC_PR', 'DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL', 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'];
const grounds = ['DATA_NOT_AVAILABLE', 'DE_FACTO_IMPOSSIBLE', 'FUNDAMENTAL_RIGHTS', 'INCOMPLETE', 'NE_BIS_IN_IDEM'];

const of = <Item>(list: readonly Item[], next: Next): Item => list[next(list.length)] as Item;
const some = (list: readonly string[], next: Next): string[] => list.filter(() => next(4) === 0);
const yes = (next: Next): boolean => next(2) === 0;

function subject(next: Next, last?: string): Says {
  if (last !== undefined && next(12) === 0) return { category: `STATEMENT_CATEGORY_${last}`, keywords: [] };
  const [category, ...keywords] = of(subjects, next);
  return { category: `STATEMENT_CATEGORY_${category}`, keywords: keywords.map((word) => `KEYWORD_${word}`) };
}

const ofOrder = (next: Next): Says => ({
  ...{ kind: of(orderKinds, next), state: of(states, next), emergency: next(10) === 0 },
  data: some(['CONTENT', 'IDENTIFICATION', 'SUBSCRIBER', 'TRAFFIC'], next),
});
const counted = (next: Next): Says => ({ ...ofOrder(next), effect: of(['act', 'inform', 'inform', 'none'], next) });
const order = (next: Next): Says => ({
  ...{ ...counted(next), ...subject(next, 'NOT_SPECIFIED_ORDER'), items: 1 + next(3), informHours: of([0, 0, 0, 1, null], next) },
});
const contested = (next: Next): Says => {
  const basis = of([['NOTICE'], ['ACCESS'], [...some(bases, next)]], next);
  return { basis, flagger: basis.includes('NOTICE') && yes(next), covers: of(['DECISION', 'EXECUTION'], next) };
};

const kinds: Readonly<Record<string, (next: Next, at: number) => Says>> = {
  order,
  effect: (next) => ({ ...counted(next), ...subject(next, 'NOT_SPECIFIED_ORDER'), hours: next(400) }),
  notification: (next) => ({ ...ofOrder(next), here: yes(next) }),
  refusal: (next) => ({
    ...ofOrder(next),
    by: of(['PLATFORM', 'VALIDATION', 'ENFORCING'], next),
    whole: yes(next),
    grounds: some(grounds, next),
  }),
  remedy: (next) => ({ ...ofOrder(next), ground: of(['THIRD_COUNTRY_CONFLICT', 'LEGALITY'], next) }),
  'remedy-ended': (next) => ({
    ...{
      ...ofOrder(next),
      ground: of(['THIRD_COUNTRY_CONFLICT', 'LEGALITY'], next),
      outcome: of(['ORDER_STANDS', 'ANNULLED', 'TAKEN_BACK'], next),
    },
  }),
  'cost-claimed': (next) => ({ ...ofOrder(next), amount: next(50_000), currency: 'EUR' }),
  'cost-answered': (next) => ({ ...ofOrder(next), amount: next(50_000), paid: next(50_000), currency: 'EUR' }),
  'notice-received': (next) => ({ flagger: yes(next), ...subject(next, 'NOT_SPECIFIED_NOTICE') }),
  notice: (next) => ({
    ...{ flagger: yes(next), ...subject(next, 'NOT_SPECIFIED_NOTICE'), outcome: of(['ACTIONED', 'NOT_ACTIONED'], next), hours: next(200) },
    ...{ law: next(2), terms: next(2), machine: of(machines, next), again: next(5) === 0 },
  }),
  measure: (next, at) => ({
    ...{
      ground: of(['LAW', 'TERMS'], next),
      ...subject(next),
      visibility: some(visibilities, next).map((word) => `DECISION_VISIBILITY_CONTENT_${word}`),
    },
    monetary: of(['DECISION_MONETARY_SUSPENSION', 'DECISION_MONETARY_TERMINATION', 'DECISION_MONETARY_OTHER', 'NONE'], next),
    provision: of(['DECISION_PROVISION_PARTIAL_SUSPENSION', 'DECISION_PROVISION_TOTAL_TERMINATION', 'NONE'], next),
    ...{ account: of(['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED', 'NONE'], next), subject: of(['ITEM', 'ACCOUNT'], next) },
    source: of(
      ['SOURCE_VOLUNTARY', 'SOURCE_VOLUNTARY', 'SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER', 'SOURCE_TYPE_OTHER_NOTIFICATION'],
      next,
    ),
    ...{ machineFound: of([true, false, null], next), machine: of([...machines, null], next), puid: `writ-${at}` },
  }),
  'complaint-filed': contested,
  complaint: (next) => ({
    ...contested(next),
    outcome: of(outcomes, next),
    hours: next(500),
    imposed: of([0, 0, 1, null], next),
    machine: of(machines, next),
  }),
  'dispute-submitted': () => ({}),
  dispute: (next) => ({ outcome: of(outcomes, next), hours: next(3000) }),
  'dispute-ended': (next) => ({ outcome: of(outcomes, next), implemented: yes(next) }),
  suspension: (next) => ({ misuse: of(['ILLEGAL_CONTENT', 'UNFOUNDED_NOTICES', 'UNFOUNDED_COMPLAINTS'], next) }),
};

/** A later category of an order, or of what it was classified as before; now and then of one that is not in the file. */
function classification(before: Says, next: Next): Says {
  const { fact, category: wasCategory, keywords: wasKeywords, ...same } = before;
  return { ...same, fact: 'classification', wasCategory, wasKeywords, ...subject(next) };
}

/** A line of facts: keys in their order, no blank. */
export const factLine = (fact: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(fact).sort(([one], [other]) => (one < other ? -1 : 1))));

/** So many lines of every kind, not sorted; one order in eight is classified later, some of those again. */
export function generatedLines(count: number, seed = 1): string[] {
  const next = seeded(seed);
  const names = Object.keys(kinds);
  const facts: Says[] = [];
  while (facts.length < count) {
    const name = of([...names, 'order', 'effect', 'order'], next);
    const fact = { fact: name, ...kinds[name]?.(next, facts.length) };
    facts.push(fact);
    if (name !== 'order' || next(8) !== 0) continue;
    const later = classification(next(10) === 0 ? { fact: 'order', ...order(next) } : fact, next);
    facts.push(later);
    const { wasCategory, wasKeywords, ...now } = later;
    if (next(3) === 0) facts.push(classification(now, next));
  }
  return facts.slice(0, count).map(factLine);
}

/** The figures of a made-up operator. */
export const sampleFigures = {
  provider: 'Example Social Ltd',
  service: 'Example Social',
  published: '2027-02-01',
  previous: '2026-02-01',
  otherTexts: { STATEMENT_CATEGORY_SCAMS_AND_FRAUD: 'Tickets, "resold"\nfor events that were cancelled' },
  automatedMeans: {
    total: { accuracy: 0.93, precision: 0.9, recall: 0.8 },
    notices: { accuracy: 1 },
    languages: { de: { accuracy: 0.91, solely: 3, not: 7 } },
  },
  moderators: { internal: 12, external: 30, linguistic: 40, languages: { de: 10, mt: 0 } },
  recipients: { total: 1_000_000, states: { DE: 400_000, SE: 50_000 } },
  texts: { summary: 'What we do, and why.', methodology: 'Heads, counted in December.' },
};

/** A key of an operator: Ed25519, made for one test. */
export function operatorKey(): { privateKey: KeyObject; publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/** Figures as an operator signs them: a JWS in compact form. */
export function signedFigures(figures: unknown, key: KeyObject, typ = 'writ-report-figures+jws'): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'EdDSA', typ })}.${part(figures)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}
