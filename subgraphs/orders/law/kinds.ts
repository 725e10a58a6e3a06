/**
 * The table of law: one row a kind of order, for counsel to correct. A new kind is a new row. What stands here can't go
 * below the floor of `floor.ts`, whoever edits it. Articles are where each rule comes from.
 */
import type { Office } from '@writ/access';
import type { KindLaw } from './kind-law.ts';

const evidence = (where: string): string => `Regulation (EU) 2023/1543, ${where}`;
const services = (where: string): string => `Regulation (EU) 2022/2065, ${where}`;

const courts: readonly Office[] = ['JUDGE', 'COURT', 'INVESTIGATING_JUDGE'];
const courtsAndProsecutor: readonly Office[] = [...courts, 'PUBLIC_PROSECUTOR'];

/** European Production Order: Regulation (EU) 2023/1543. */
const productionOrder: KindLaw = {
  permits: 'GRANTS',
  signing: [
    {
      categories: ['SUBSCRIBER', 'IDENTIFICATION'],
      alone: courtsAndProsecutor,
      ifValidated: ['OTHER_COMPETENT_AUTHORITY'],
      validatedBy: courtsAndProsecutor,
      article: evidence('Art. 4(1)'),
    },
    {
      categories: ['TRAFFIC', 'CONTENT'],
      alone: courts,
      ifValidated: ['PUBLIC_PROSECUTOR', 'OTHER_COMPETENT_AUTHORITY'],
      validatedBy: courts,
      article: evidence('Art. 4(2)'),
    },
  ],
  targets: { types: ['USER_ID', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_PORT_TIME'], article: evidence('Art. 5(5)(c)') },
  window: { categories: ['IDENTIFICATION', 'TRAFFIC', 'CONTENT'], article: evidence('Art. 5(5)(e)') },
  texts: [
    { field: 'reference', says: 'the issuing authority finds its case by it', article: null },
    { field: 'provision', says: 'it names the law that gives the power to order', article: evidence('Art. 5(2)') },
    { field: 'offence', says: 'it names the provision of criminal law', article: evidence('Art. 5(5)(f)') },
    { field: 'grounds', says: 'it says why the order is necessary and proportionate', article: evidence('Art. 5(5)(i)') },
    { field: 'purpose', says: 'it describes the case in a few words', article: evidence('Art. 5(5)(j)') },
  ],
  emergency: { categories: ['SUBSCRIBER', 'IDENTIFICATION'], validateWithinHours: 48, article: evidence('Art. 4(5)') },
  territories: null,
  notification: { holdHours: 240, emergencyHours: 96, article: evidence('Art. 12(1)') },
  answer: { hours: 240, emergencyHours: 8, article: evidence('Art. 10') },
  preserves: true,
  secrecyArticle: evidence('Art. 13(2)'),
  lifetimeDays: 90,
};

/** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
const orderToAct: KindLaw = {
  permits: 'RESTRICTIONS',
  signing: [
    {
      categories: [],
      alone: ['JUDGE', 'COURT', 'ADMINISTRATIVE_AUTHORITY'],
      ifValidated: [],
      validatedBy: [],
      article: services('Art. 9(1)'),
    },
  ],
  targets: { types: ['ITEM_ID', 'ITEM_URL'], article: services('Art. 9(2)(a)(iv)') },
  window: null,
  texts: [
    { field: 'reference', says: 'the issuing authority finds its case by it', article: null },
    { field: 'provision', says: 'it names the law that gives the power to order', article: services('Art. 9(2)(a)(i)') },
    { field: 'grounds', says: 'it says why the content is illegal and by which provision', article: services('Art. 9(2)(a)(ii)') },
    {
      field: 'redress',
      says: 'it tells the platform and the person concerned how to contest the order',
      article: services('Art. 9(2)(a)(v)'),
    },
    { field: 'purpose', says: 'the person concerned is told what the order is for', article: services('Art. 9(5)') },
  ],
  emergency: null,
  territories: { article: services('Art. 9(2)(b)') },
  notification: null,
  answer: null,
  preserves: false,
  secrecyArticle: services('Art. 9(5)'),
  lifetimeDays: 90,
};

/** Every kind of order that Writ knows. */
export const kinds = { EPOC: productionOrder, DSA_ACT: orderToAct } as const satisfies Readonly<Record<string, KindLaw>>;
export type OrderKind = keyof typeof kinds;

/** The kinds, in the table's order. */
export const orderKinds: readonly OrderKind[] = ['EPOC', 'DSA_ACT'];
