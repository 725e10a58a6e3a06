/**
 * Orders to a service about content and about who is behind it: Regulation (EU) 2022/2065, Art. 9 and 10, and Regulation (EU) 2021/784,
 * Art. 3. The platform notifies the person; none of them needs another body's validation.
 */
import { memberStates, type Office, offices, unionAndEea } from '@writ/access/vocabulary';
import { clarificationCodes, knownAtRelease } from './clarifications.ts';
import { national, services, servicesRegulation, term, terrorist, terroristRegulation } from './instruments.ts';
import type { KindLaw, OrderText } from './kind-law.ts';

/** Any judicial or administrative authority, among them those of criminal prosecution: Regulation (EU) 2022/2065, recitals 31 and 36; each state designates its own under Regulation (EU) 2021/784, Art. 12(1). */
const signers: readonly Office[] = offices;

/** What an order may have: its own number, and who is informed of the effect, "where applicable". */
const applicable = (informed: string, identified: string): OrderText[] => [
  { field: 'reportTo', says: 'it names the authority that is informed of what was done', article: informed, when: 'APPLICABLE' },
  { field: 'reference', says: 'the issuing authority identifies its case by it', article: identified, when: 'APPLICABLE' },
];

/** Such an order has no time for the answer that a question could pause. */
const anyCode = clarificationCodes.filter((code) => code !== knownAtRelease);

/** Order to act against illegal content. */
export const orderToAct: KindLaw = {
  regulation: servicesRegulation,
  permits: 'RESTRICTIONS',
  from: { states: unionAndEea, ownState: 'INCLUDED', article: services('Art. 9(1)') },
  signing: [{ categories: [], alone: signers, ifValidated: [], validatedBy: [], article: services('Art. 9(1)') }],
  targets: { types: ['ITEM_ID', 'ITEM_URL'], article: services('Art. 9(2)(a)(iv)') },
  window: null,
  texts: [
    { field: 'provision', says: 'it must name the law that gives the power to order', article: services('Art. 9(2)(a)(i)') },
    {
      field: 'grounds',
      says: 'it must state why the content is illegal, and under which provision',
      article: services('Art. 9(2)(a)(ii)'),
    },
    {
      field: 'redress',
      says: 'it must inform the platform and the person concerned how to contest the order',
      article: services('Art. 9(2)(a)(v)'),
    },
    ...applicable(services('Art. 9(2)(a)(vi)'), services('Art. 9(2)(a)(iii)')),
  ],
  threshold: null,
  emergency: null,
  territories: { article: services('Art. 9(2)(b)') },
  notification: null,
  answer: null,
  questions: { codes: anyCode, article: services('Art. 9(2)') },
  concerns: null,
  conflict: null,
  unanswered: null,
  withholding: { article: services('Art. 9(1)') },
  clarification: term(5, 'DAYS', 'ISSUING', national('the time for an answer')),
  preserves: false,
  preservation: null,
  informs: 'PLATFORM',
  information: { within: null, article: services('Art. 9(5)') },
  secrecy: { needsEnd: true, most: null, article: services('Art. 9(5)') },
  challenges: [{ ground: 'LEGALITY', suspends: false, article: services('Art. 9(2)(a)(v)') }],
  reminderDays: 90,
};

/** Order to provide information: who is behind an account, and only what is already held. */
export const orderToInform: KindLaw = {
  ...orderToAct,
  permits: 'GRANTS',
  from: { states: unionAndEea, ownState: 'INCLUDED', article: services('Art. 10(1)') },
  signing: [
    { categories: ['SUBSCRIBER', 'IDENTIFICATION'], alone: signers, ifValidated: [], validatedBy: [], article: services('Art. 10(1)') },
  ],
  targets: {
    types: ['USER_ID', 'HANDLE', 'PROFILE_URL', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_TIME', 'IP_ADDRESS_PORT_TIME'],
    article: services('Art. 10(2)(a)(iii)'),
  },
  window: { categories: ['IDENTIFICATION'], article: services('Art. 10(2)(b)') },
  questions: { codes: anyCode, article: services('Art. 10(2)') },
  withholding: { article: services('Art. 10(1)') },
  texts: [
    { field: 'provision', says: 'it must name the law that gives the power to order', article: services('Art. 10(2)(a)(i)') },
    {
      field: 'grounds',
      says: 'it must state why the information is necessary and proportionate, or name the offence for the sake of whose prosecution it cannot',
      article: services('Art. 10(2)(a)(iv)'),
      unless: 'offence',
    },
    {
      field: 'redress',
      says: 'it must inform the platform and the person concerned how to contest the order',
      article: services('Art. 10(2)(a)(v)'),
    },
    { field: 'offence', says: 'it names the offence that is prosecuted', article: services('Art. 10(2)(a)(iv)'), when: 'APPLICABLE' },
    ...applicable(services('Art. 10(2)(a)(vi)'), services('Art. 10(2)(a)(ii)')),
  ],
  territories: null,
  information: { within: null, article: services('Art. 10(5)') },
  secrecy: { needsEnd: true, most: null, article: services('Art. 10(5)') },
  challenges: [{ ground: 'LEGALITY', suspends: false, article: services('Art. 10(2)(a)(v)') }],
};

/** Annex III of Regulation (EU) 2021/784: for these alone the hour stops, and the platform may refuse. */
const holdingBack = {
  codes: ['MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION', 'DE_FACTO_IMPOSSIBLE'],
  article: terrorist('Art. 3(7) and (8)'),
} as const;

/** Removal order for terrorist content. */
export const terroristRemoval: KindLaw = {
  ...orderToAct,
  regulation: terroristRegulation,
  from: { states: memberStates, ownState: 'INCLUDED', article: terrorist('Art. 3(1) and 12(1)') },
  signing: [{ categories: [], alone: signers, ifValidated: [], validatedBy: [], article: terrorist('Art. 3(1) and 12(1)') }],
  targets: { types: ['ITEM_ID', 'ITEM_URL'], article: terrorist('Art. 3(4)(c)') },
  texts: [
    { field: 'reference', says: 'the issuing authority identifies its order by it', article: terrorist('Annex I') },
    { field: 'provision', says: 'it must name the law that gives the power to order', article: terrorist('Art. 3(4)(d)') },
    { field: 'grounds', says: 'it must state why the content is terrorist content, and of which kind', article: terrorist('Art. 3(4)(b)') },
    {
      field: 'redress',
      says: 'it must inform the platform and the person concerned how to contest the order',
      article: terrorist('Art. 3(4)(f)'),
    },
  ],
  territories: { article: terrorist('Art. 3(1) and (3)'), all: memberStates },
  answerCodes: {
    instead: {
      INCOMPLETE: 'INSUFFICIENT_INFORMATION',
      NOT_PERMITTED_ISSUER: 'MANIFEST_ERROR',
      OUT_OF_SCOPE: 'MANIFEST_ERROR',
      DATA_NOT_AVAILABLE: 'MANIFEST_ERROR',
    },
    article: terrorist('Annex III'),
  },
  answer: {
    ordinary: term(1, 'HOURS', 'PLATFORM', terrorist('Art. 3(3)')),
    emergency: null,
    article: terrorist('Art. 3(3)'),
    anew: { article: terrorist('Art. 3(7) and (8)') },
  },
  impediment: { kinds: ['FORCE_MAJEURE', 'DE_FACTO_IMPOSSIBILITY'], stops: true, article: terrorist('Art. 3(7)') },
  scrutiny: {
    request: term(48, 'HOURS', 'ENFORCING', terrorist('Art. 4(4)')),
    finding: term(72, 'HOURS', 'ENFORCING', terrorist('Art. 4(3) and (4)')),
    article: terrorist('Art. 4'),
    requestArticle: terrorist('Art. 4(4)'),
  },
  questions: holdingBack,
  withholding: { article: terrorist('Art. 3(7) and (8) and Annex III') },
  holdsBack: holdingBack,
  publicPurpose: { article: terrorist('Art. 1(3)') },
  clarification: null,
  information: { within: null, article: terrorist('Art. 11(1)') },
  secrecy: { needsEnd: true, most: { days: 42, daysInAll: 84 }, article: terrorist('Art. 11(3)') },
  challenges: [{ ground: 'LEGALITY', suspends: false, article: terrorist('Art. 9') }],
};
