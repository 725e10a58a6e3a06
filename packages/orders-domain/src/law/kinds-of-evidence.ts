/**
 * Orders for criminal proceedings: the European Production Order and the European Preservation Order of Regulation (EU) 2023/1543, and
 * their national siblings, which counsel sets to the law of the state. What is marked as national follows the European rule until then.
 */
import { dataCategories, memberStates, type Office } from '@writ/access/vocabulary';
import { concernCodes, questionCodes } from './clarifications.ts';
import { evidence, evidenceRegulation, national, term } from './instruments.ts';
import type { KindLaw, OrderText, Signing, Term } from './kind-law.ts';

const courts: readonly Office[] = ['JUDGE', 'COURT', 'INVESTIGATING_JUDGE'];
const courtsAndProsecutor: readonly Office[] = [...courts, 'PUBLIC_PROSECUTOR'];
/** Art. 4(1)(b): police and other authorities that investigate in criminal proceedings. */
const investigating: readonly Office[] = ['LAW_ENFORCEMENT_AUTHORITY', 'OTHER_COMPETENT_AUTHORITY'];
/** Every Member State but Denmark: recitals 100 and 101. */
const boundStates = memberStates.filter((state) => state !== 'DK');
/** A source port only "where necessary": Art. 3(10). */
const account = [
  'USER_ID',
  'HANDLE',
  'PROFILE_URL',
  'EMAIL',
  'PHONE_NUMBER',
  'IP_ADDRESS_TIME',
  'IP_ADDRESS_PORT_TIME',
  'IMEI',
  'MAC_ADDRESS',
  'PAYMENT_FINGERPRINT',
] as const;
const windowed = ['IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;

/** Art. 4(1) and (2): the category decides who may sign. */
const productionSigning = (identifying: string, sensitive: string): Signing[] => [
  {
    categories: ['SUBSCRIBER', 'IDENTIFICATION'],
    alone: courtsAndProsecutor,
    ifValidated: investigating,
    validatedBy: courtsAndProsecutor,
    article: identifying,
  },
  {
    categories: ['TRAFFIC', 'CONTENT'],
    alone: courts,
    ifValidated: ['PUBLIC_PROSECUTOR', ...investigating],
    validatedBy: courts,
    article: sensitive,
  },
];

/** Art. 4(3): whatever is preserved, a prosecutor may order it. */
const preservationSigning = (article: string): Signing[] => [
  {
    categories: dataCategories,
    alone: courtsAndProsecutor,
    ifValidated: investigating,
    validatedBy: courtsAndProsecutor,
    article,
  },
];

/** What the law calls "without undue delay" for the authority that informs the person: a number of ours, after which it is overdue. */
const withoutDelay = (article: string): Term => term(30, 'DAYS', 'ISSUING', article);

const identified = (article: string): OrderText => ({
  field: 'reference',
  says: 'the issuing authority identifies its case by it',
  article,
});
const power = (article: string, when?: 'APPLICABLE'): OrderText => ({
  field: 'provision',
  says: 'it must name the law that gives the power to order',
  article,
  ...(when && { when }),
});
const criminalLaw = (article: string): OrderText => ({ field: 'offence', says: 'it must name the provision of criminal law', article });

/**
 * What the addressee gets: Art. 5(5)(a) to (h). Grounds and summary, (i) and (j), are Section M of Annex I, which goes to the notified authority
 * and is not sent to the addressee: Art. 9(2).
 */
const productionTexts: readonly OrderText[] = [
  identified(evidence('Annex I')),
  power(evidence('Art. 5(2)'), 'APPLICABLE'),
  criminalLaw(evidence('Art. 5(5)(f)')),
  {
    field: 'grounds',
    says: 'the notified authority reads why the order is necessary and proportionate',
    article: evidence('Art. 5(5)(i) and 9(2)'),
    when: 'NOTIFIED',
  },
  {
    field: 'purpose',
    says: 'the notified authority reads a summary of the case',
    article: evidence('Art. 5(5)(j) and 9(2)'),
    when: 'NOTIFIED',
  },
];

const nationalTexts: readonly OrderText[] = [
  identified(national('the contents of orders')),
  power(national('the power to order')),
  criminalLaw(national('the contents of orders')),
  { field: 'grounds', says: 'it must state why the order is necessary and proportionate', article: national('the contents of orders') },
  { field: 'purpose', says: 'it must describe the case in a few words', article: national('the contents of orders') },
];

/** European Production Order (EPOC). */
export const europeanProduction: KindLaw = {
  regulation: evidenceRegulation,
  permits: 'GRANTS',
  from: { states: boundStates, ownState: 'EXCLUDED', article: evidence('Art. 1(1)') },
  signing: productionSigning(evidence('Art. 4(1)'), evidence('Art. 4(2)')),
  targets: { types: account, article: evidence('Art. 5(5)(c)') },
  window: { categories: windowed, article: evidence('Art. 5(5)(e)') },
  texts: productionTexts,
  notForAddressee: { texts: ['grounds', 'purpose'], article: evidence('Art. 9(2) and Annex I') },
  threshold: { categories: ['TRAFFIC', 'CONTENT'], article: evidence('Art. 5(4)') },
  emergency: {
    categories: ['SUBSCRIBER', 'IDENTIFICATION'],
    validation: term(48, 'HOURS', 'ISSUING', evidence('Art. 4(5)')),
    article: evidence('Art. 4(5)'),
  },
  territories: null,
  notification: {
    requiredFor: ['TRAFFIC', 'CONTENT'],
    hold: term(10, 'DAYS', 'ENFORCING', evidence('Art. 12(1)')),
    objection: term(96, 'HOURS', 'ENFORCING', evidence('Art. 10(4)')),
    article: evidence('Art. 8'),
  },
  answer: {
    ordinary: term(10, 'DAYS', 'PLATFORM', evidence('Art. 10(2)')),
    emergency: term(8, 'HOURS', 'PLATFORM', evidence('Art. 10(4)')),
    article: evidence('Art. 10'),
  },
  questions: { codes: questionCodes, article: evidence('Art. 10(6)') },
  concerns: { codes: concernCodes, article: evidence('Art. 10(5)') },
  conflict: { objection: term(10, 'DAYS', 'PLATFORM', evidence('Art. 17(2)')), article: evidence('Art. 17') },
  impediment: { kinds: ['DE_FACTO_IMPOSSIBILITY'], stops: false, article: evidence('Art. 10(7)') },
  unanswered: null,
  withholding: { article: evidence('Art. 10(8) and Annex III') },
  clarification: term(5, 'DAYS', 'ISSUING', evidence('Art. 10(6)')),
  preserves: true,
  preservation: null,
  informs: 'AUTHORITY',
  information: { within: withoutDelay(evidence('Art. 13(1)')), article: evidence('Art. 13(1)') },
  secrecy: { needsEnd: false, most: null, article: evidence('Art. 13(2)') },
  challenges: [{ ground: 'LEGALITY', suspends: false, article: evidence('Art. 18') }],
  reminderDays: 90,
};

/** European Preservation Order (EPOC-PR). */
export const europeanPreservation: KindLaw = {
  ...europeanProduction,
  permits: 'SNAPSHOT',
  signing: preservationSigning(evidence('Art. 4(3)')),
  targets: { types: account, article: evidence('Art. 6(4)(c)') },
  window: { categories: windowed, article: evidence('Art. 6(4)(e)') },
  texts: [identified(evidence('Annex II')), power(evidence('Art. 6(2)'), 'APPLICABLE'), criminalLaw(evidence('Art. 6(4)(f)'))],
  notForAddressee: { texts: ['grounds', 'purpose'], article: evidence('Art. 6(4) and 9(3)') },
  threshold: null,
  emergency: {
    categories: dataCategories,
    validation: term(48, 'HOURS', 'ISSUING', evidence('Art. 4(5)')),
    article: evidence('Art. 4(5)'),
  },
  notification: null,
  answer: null,
  questions: { codes: questionCodes, article: evidence('Art. 11(5)') },
  concerns: { codes: concernCodes, article: evidence('Art. 11(4)') },
  conflict: null,
  impediment: { kinds: ['DE_FACTO_IMPOSSIBILITY'], stops: false, article: evidence('Art. 11(6)') },
  unanswered: { article: evidence('Art. 11(5)') },
  withholding: { article: evidence('Art. 11 and Annex III') },
  clarification: term(5, 'DAYS', 'ISSUING', evidence('Art. 11(5)')),
  preservation: {
    keep: term(60, 'DAYS', 'PLATFORM', evidence('Art. 11(1)')),
    extension: term(30, 'DAYS', 'PLATFORM', evidence('Art. 11(1)')),
    article: evidence('Art. 11'),
  },
  challenges: [{ ground: 'LEGALITY', suspends: false, article: national('remedies against preservation') }],
  reminderDays: 120,
};

/** What the national orders take over: not that the addressee may not read the grounds. */
const { notForAddressee: _europeanAlone, ...otherProduction } = europeanProduction;

/** A production order by an authority of the platform's own state. */
export const nationalProduction: KindLaw = {
  ...otherProduction,
  regulation: null,
  from: { states: [], ownState: 'ONLY', article: evidence('Art. 1(1)') },
  signing: productionSigning(national('orders for subscriber data'), national('orders for traffic and content data')),
  targets: { types: account, article: national('the contents of orders') },
  window: { categories: windowed, article: national('the contents of orders') },
  texts: nationalTexts,
  threshold: { categories: ['TRAFFIC', 'CONTENT'], article: national('the offences that allow an order') },
  emergency: {
    categories: dataCategories,
    validation: term(48, 'HOURS', 'ISSUING', national('orders in urgent cases')),
    article: national('orders in urgent cases'),
  },
  notification: null,
  answer: {
    ordinary: term(10, 'DAYS', 'PLATFORM', national('the time for an answer')),
    emergency: null,
    article: national('the time for an answer'),
  },
  questions: { codes: questionCodes, article: national('the time for an answer') },
  concerns: null,
  conflict: null,
  impediment: { kinds: ['DE_FACTO_IMPOSSIBILITY'], stops: false, article: national('the time for an answer') },
  withholding: { article: national('the time for an answer') },
  clarification: term(5, 'DAYS', 'ISSUING', national('the time for an answer')),
  information: { within: withoutDelay(national('informing the person')), article: national('informing the person') },
  secrecy: { needsEnd: false, most: null, article: 'Directive (EU) 2016/680, Art. 13(3)' },
  challenges: [{ ground: 'LEGALITY', suspends: false, article: national('remedies against orders') }],
};

/** A preservation order by an authority of the platform's own state. */
export const nationalPreservation: KindLaw = {
  ...nationalProduction,
  permits: 'SNAPSHOT',
  signing: preservationSigning(national('orders to preserve')),
  threshold: null,
  answer: null,
  preservation: {
    keep: term(60, 'DAYS', 'PLATFORM', national('orders to preserve')),
    extension: term(30, 'DAYS', 'PLATFORM', national('orders to preserve')),
    article: national('orders to preserve'),
  },
  reminderDays: 120,
};
