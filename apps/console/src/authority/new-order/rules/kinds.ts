/** The kinds of orders, as rows of rules: what the law allows, and by which article. */
import type { DataCategory, OrderKind } from '../../../graphql/authority/graphql.ts';
import type { KindRule, Office, Signing, Term } from './kind-rule.ts';

const evidence = 'Regulation (EU) 2023/1543';
const services = 'Regulation (EU) 2022/2065';
const terrorist = 'Regulation (EU) 2021/784';
const police = 'Directive (EU) 2016/680';
const national = (about: string): string => `Law of the issuing state on ${about}`;

const courts: readonly Office[] = ['JUDGE', 'COURT', 'INVESTIGATING_JUDGE'];
const courtsAndProsecutor: readonly Office[] = [...courts, 'PUBLIC_PROSECUTOR'];
const serviceSigners: readonly Office[] = ['JUDGE', 'COURT', 'ADMINISTRATIVE_AUTHORITY'];
const everything: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
const identifying: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION'];
const sensitive: readonly DataCategory[] = ['TRAFFIC', 'CONTENT'];
const windowed: readonly DataCategory[] = ['IDENTIFICATION', ...sensitive];
const account = ['USER_ID', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_PORT_TIME'] as const;
const item = ['ITEM_ID', 'ITEM_URL'] as const;

const days = (amount: number, article: string): Term => ({ amount, unit: 'DAYS', article });
const hours = (amount: number, article: string): Term => ({ amount, unit: 'HOURS', article });

const production = (identifyingArticle: string, sensitiveArticle: string): Signing[] => [
  { categories: identifying, alone: courtsAndProsecutor, ifValidated: ['OTHER_COMPETENT_AUTHORITY'], article: identifyingArticle },
  { categories: sensitive, alone: courts, ifValidated: ['PUBLIC_PROSECUTOR', 'OTHER_COMPETENT_AUTHORITY'], article: sensitiveArticle },
];
const preservation = (article: string): Signing[] => [
  { categories: everything, alone: courtsAndProsecutor, ifValidated: ['OTHER_COMPETENT_AUTHORITY'], article },
];

const epoc: KindRule = {
  kind: 'EPOC',
  law: evidence,
  aim: 'PRODUCE',
  ownState: false,
  signing: production(`${evidence}, Art. 4(1)`, `${evidence}, Art. 4(2)`),
  targets: account,
  targetsArticle: `${evidence}, Art. 5(5)(c)`,
  windowFor: windowed,
  thresholdFor: sensitive,
  thresholdArticle: `${evidence}, Art. 5(4)`,
  emergencyFor: identifying,
  notificationFor: sensitive,
  notificationArticle: `${evidence}, Art. 8`,
  texts: ['offence'],
  territories: false,
  informs: 'AUTHORITY',
  namesInformation: true,
  informationArticle: `${evidence}, Art. 13(1)`,
  silenceDays: 90,
  silenceArticle: `${evidence}, Art. 13(2)`,
  answer: days(10, `${evidence}, Art. 10(2)`),
  emergencyAnswer: hours(8, `${evidence}, Art. 10(4)`),
  keeps: null,
};

const epocPr: KindRule = {
  ...epoc,
  kind: 'EPOC_PR',
  aim: 'PRESERVE',
  signing: preservation(`${evidence}, Art. 4(3)`),
  targetsArticle: `${evidence}, Art. 6(4)(c)`,
  thresholdFor: [],
  thresholdArticle: null,
  emergencyFor: everything,
  notificationFor: [],
  notificationArticle: null,
  namesInformation: false,
  informationArticle: `${evidence}, Art. 13`,
  answer: null,
  emergencyAnswer: null,
  keeps: days(60, `${evidence}, Art. 11(1)`),
};

const nationalProduction: KindRule = {
  ...epoc,
  kind: 'NATIONAL_PRODUCTION',
  law: null,
  ownState: true,
  signing: production(national('orders for subscriber data'), national('orders for traffic and content data')),
  targetsArticle: national('the contents of orders'),
  thresholdArticle: national('the offences that allow an order'),
  emergencyFor: null,
  notificationFor: [],
  notificationArticle: null,
  informationArticle: `${police}, Art. 13`,
  silenceArticle: `${police}, Art. 13(3)`,
  answer: days(10, national('the time for an answer')),
  emergencyAnswer: null,
};

const nationalPreservation: KindRule = {
  ...nationalProduction,
  kind: 'NATIONAL_PRESERVATION',
  aim: 'PRESERVE',
  signing: preservation(national('orders to preserve')),
  thresholdFor: [],
  thresholdArticle: null,
  namesInformation: false,
  answer: null,
  keeps: days(60, national('orders to preserve')),
};

const dsaAct: KindRule = {
  kind: 'DSA_ACT',
  law: services,
  aim: 'ACT',
  ownState: false,
  signing: [{ categories: [], alone: serviceSigners, ifValidated: [], article: `${services}, Art. 9(1)` }],
  targets: item,
  targetsArticle: `${services}, Art. 9(2)(a)(iv)`,
  windowFor: [],
  thresholdFor: [],
  thresholdArticle: null,
  emergencyFor: null,
  notificationFor: [],
  notificationArticle: null,
  texts: ['redress', 'reportTo'],
  territories: true,
  informs: 'PLATFORM',
  namesInformation: false,
  informationArticle: `${services}, Art. 9(5)`,
  silenceDays: 90,
  silenceArticle: `${services}, Art. 9(5)`,
  answer: null,
  emergencyAnswer: null,
  keeps: null,
};

const dsaInform: KindRule = {
  ...dsaAct,
  kind: 'DSA_INFORM',
  aim: 'PRODUCE',
  signing: [{ categories: identifying, alone: serviceSigners, ifValidated: [], article: `${services}, Art. 10(1)` }],
  targets: account,
  targetsArticle: `${services}, Art. 10(2)(a)(iii)`,
  windowFor: ['IDENTIFICATION'],
  territories: false,
  informationArticle: `${services}, Art. 10(5)`,
  silenceArticle: `${services}, Art. 10(5)`,
};

const tcoRemoval: KindRule = {
  ...dsaAct,
  kind: 'TCO_REMOVAL',
  law: terrorist,
  signing: [{ categories: [], alone: serviceSigners, ifValidated: [], article: `${terrorist}, Art. 3(1) and 12(1)` }],
  targetsArticle: `${terrorist}, Art. 3(4)(c)`,
  texts: ['redress'],
  informationArticle: `${terrorist}, Art. 11(1)`,
  silenceDays: 42,
  silenceArticle: `${terrorist}, Art. 11(3)`,
  answer: hours(1, `${terrorist}, Art. 3(3)`),
};

export const kindRules: Readonly<Record<OrderKind, KindRule>> = {
  EPOC: epoc,
  EPOC_PR: epocPr,
  NATIONAL_PRODUCTION: nationalProduction,
  NATIONAL_PRESERVATION: nationalPreservation,
  DSA_ACT: dsaAct,
  DSA_INFORM: dsaInform,
  TCO_REMOVAL: tcoRemoval,
};
