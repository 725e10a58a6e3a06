/**
 * The mapping between a certificate's form and an order: the one place that knows a name of the form. Sections are those of Annexes I and II of
 * Regulation (EU) 2023/1543; namespace and names of elements are ours, because the Union's schema of the forms was not at hand. With it, these rows change and no
 * other file does.
 */
import { offices } from '@writ/access';
import { dataCategories } from '@writ/access/vocabulary';
import { accountIdentifiers } from '@writ/core/identifier-form';

export const kinds = ['EPOC', 'EPOC_PR'] as const;
export type CertificateKind = (typeof kinds)[number];

/** A schema of our own, and not the Union's. */
export const namespace = 'urn:writ:e-evidence-form:1';
/** The root element of each form. */
export const roots: Readonly<Record<CertificateKind, string>> = {
  EPOC: 'EuropeanProductionOrderCertificate',
  EPOC_PR: 'EuropeanPreservationOrderCertificate',
};

/** Our word, and the form's. */
export type Words = Readonly<Record<string, string>>;
const same = (words: readonly string[], others: Words = {}): Words => ({
  ...Object.fromEntries(words.map((word) => [word, word])),
  ...others,
});

/** Regulation (EU) 2023/1543, Art. 5(4). */
const thresholds = [
  'THREE_YEARS',
  'PAYMENT_FRAUD',
  'CHILD_SEXUAL_ABUSE',
  'ATTACK_ON_INFORMATION_SYSTEMS',
  'TERRORISM',
  'CUSTODIAL_SENTENCE',
];
/** Directive (EU) 2016/680, Art. 13(3). */
const delays = ['OBSTRUCTION_OF_INQUIRIES', 'PREJUDICE_TO_INVESTIGATION', 'PUBLIC_SECURITY', 'NATIONAL_SECURITY', 'RIGHTS_OF_OTHERS'];
/** Regulation (EU) 2023/1543, Art. 3(18). */
const emergencies = ['IMMINENT_THREAT_TO_LIFE', 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE'];
const recipients = ['ISSUING_AUTHORITY', 'VALIDATING_AUTHORITY'];
const oneThing = 'An order names one thing, and neither a range nor a block of addresses: ask the authority which address, and when.';

/** How a value is written. */
export type ValueForm = 'TEXT' | 'INSTANT' | 'COUNTRY' | { readonly words: Words; readonly untaken?: Words };

export interface Row {
  /** Section and elements below it; `+` after an element that may be there several times. Null where the annex has no such place. */
  readonly places: Readonly<Record<CertificateKind, string | null>>;
  /** The field of a certificate's content; null for what an order has no field for. */
  readonly field: string | null;
  readonly form: ValueForm;
  /** Whether it must be there as soon as its group is. */
  readonly needed: boolean;
  /** For what has no field: why, and what to do. */
  readonly why: string | null;
}

type Places = string | readonly [epoc: string | null, preservation: string | null];
const placesOf = (places: Places): Row['places'] =>
  typeof places === 'string' ? { EPOC: places, EPOC_PR: places } : { EPOC: places[0], EPOC_PR: places[1] };
const row = (places: Places, field: string, form: ValueForm = 'TEXT', needed = false): Row => ({
  places: placesOf(places),
  field,
  form,
  needed,
  why: null,
});
const untaken = (places: Places, why: string, form: ValueForm = 'TEXT'): Row => ({
  places: placesOf(places),
  field: null,
  form,
  needed: false,
  why,
});

const contact = 'Writ calls an authority back by the number of its enrolment, never by one in a document.';
const signature = 'Whose signature it is, is checked beside (checkAuthenticity).';

/** What Section C may tick: the sections B and K say the same, and the platform's clocks follow those. */
export const deadlines = {
  soon: 'AS_SOON_AS_POSSIBLE',
  tenDays: 'AT_THE_END_OF_TEN_DAYS',
  emergencies,
} as const;

/** In the order in which the form is written. */
export const rows: readonly Row[] = [
  row('A/FileNumber', 'reference'),
  row('A/IssuingState', 'issuing/country', 'COUNTRY'),
  row('A/IssuingAuthority', 'issuing/organisation'),
  row('A/ValidatingState', 'validating/country', 'COUNTRY'),
  row('A/ValidatingAuthority', 'validating/organisation'),
  untaken('B/Addressee', 'The addressee is who runs this installation: compare the name.'),
  row('B/Emergency/Ground', 'emergency/ground', { words: same(emergencies) }, true),
  row('B/Emergency/Threat', 'emergency/threat', 'TEXT', true),
  untaken(['C/Deadline', null], 'The sections B and K say otherwise, and clocks follow those: ask the authority.', {
    words: same([deadlines.soon, deadlines.tenDays, ...emergencies]),
  }),
  row(['D/EarlierOrder', null], 'earlier'),
  row(['D/PreservationOrder', null], 'preservation'),
  untaken(['D/FileNumber+', null], 'It is a file number of the authority: look for the order, and give its id as earlier or preservation.'),
  row(
    ['E/Identifier+/Type', 'C/Identifier+/Type'],
    'targets+/type',
    {
      words: same(accountIdentifiers, { IMEI: 'IMEI_NUMBER' }),
      untaken: { IP_ADDRESS_RANGE: oneThing, IP_BLOCKS: oneThing },
    },
    true,
  ),
  row(['E/Identifier+/Value', 'C/Identifier+/Value'], 'targets+/value', 'TEXT', true),
  untaken(
    ['E/Further', 'C/Further'],
    'An order names its target by one identifier: read it, and ask the authority if the identifiers are not enough.',
  ),
  row(['F/Category+', 'D/Category+'], 'categories+', {
    words: Object.fromEntries(
      dataCategories.map((category) => [
        category,
        { SUBSCRIBER: 'Subscriber', IDENTIFICATION: 'UserIdentification', TRAFFIC: 'Traffic', CONTENT: 'Content' }[category],
      ]),
    ),
  }),
  row(['F/From', 'D/From'], 'from', 'INSTANT'),
  row(['F/To', 'D/To'], 'to', 'INSTANT'),
  untaken(
    ['F/Detail+', 'D/Detail+'],
    'A category is asked for as a whole: read it, and narrow the order at the review if it asks for less.',
  ),
  row(['G/Power', 'E/Power'], 'legalBasis/provision'),
  row(['G/Offence', 'E/Offence'], 'legalBasis/offence'),
  row(['G/Threshold', null], 'legalBasis/threshold', { words: same(thresholds) }),
  row(['G/Catalogue', 'E/Catalogue'], 'legalBasis/catalogue'),
  row(['G/Processor', 'E/Processor'], 'processor'),
  untaken(['G/PublicAuthority', null], 'Art. 5(8) is not checked here: counsel reads it.'),
  untaken(['G/ProfessionalPrivilege', null], 'An account is protected by its mark (Art. 5(9)): counsel reads it, and marks the account.'),
  row(['H/InformBy', null], 'informBy', 'INSTANT'),
  row(['H/Delay/Ground', null], 'secrecy/ground', { words: same(delays) }, true),
  row(['H/Delay/Reason', null], 'secrecy/reason', 'TEXT', true),
  row(['H/Delay/Until', null], 'secrecy/until', 'INSTANT'),
  row(['H/Remedies', null], 'legalBasis/redress'),
  row(['I/Office', 'F/Office'], 'issuing/office', { words: same(offices) }),
  row(['I/SignedAt', 'F/SignedAt'], 'issuedAt', 'INSTANT'),
  untaken(['I/Representative', 'F/Representative'], signature),
  untaken(['I/Contact+', 'F/Contact+'], contact),
  row(['J/Office', 'G/Office'], 'validating/office', { words: same(offices) }),
  untaken(['J/SignedAt', 'G/SignedAt'], signature, 'INSTANT'),
  untaken(['J/Representative', 'G/Representative'], signature),
  untaken(['J/Contact+', 'G/Contact+'], contact),
  row(['K/Authority/Name', null], 'notified/organisation', 'TEXT', true),
  row(['K/Authority/State', null], 'notified/country', 'COUNTRY', true),
  row(['K/NotNotified', null], 'notNotified'),
  untaken(['K/Contact+', null], contact),
  row(['L/Recipient', null], 'recipient', { words: same(recipients) }),
  untaken(['L/Format', null], 'In which form records are given is asked for with a package, or with each read.'),
  row(['M/Grounds', null], 'legalBasis/grounds'),
  row(['M/Summary', null], 'purpose'),
  untaken(['M/Further', null], 'Section M is for the notified authority and not for the addressee.'),
];
