/** The forms of what may be shown and signed. Whatever is not of them, a name too many among it, is nothing to sign. */
import { type SignerRole, signerRoles } from '@writ/acts';
import { orderParts } from '@writ/tlog/order-digest';
import { z } from 'zod';

const text = z.string().max(20_000);
const short = z.string().min(1).max(500);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });

export const kinds = ['EPOC', 'EPOC_PR', 'DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL', 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'] as const;
export const categories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;
export const identifierTypes = [
  'EMAIL',
  'HANDLE',
  'USER_ID',
  'PHONE_NUMBER',
  'PROFILE_URL',
  'ITEM_ID',
  'ITEM_URL',
  'IP_ADDRESS_TIME',
  'IP_ADDRESS_PORT_TIME',
  'IMEI',
  'MAC_ADDRESS',
  'PAYMENT_FINGERPRINT',
] as const;
export const offices = [
  'JUDGE',
  'COURT',
  'INVESTIGATING_JUDGE',
  'PUBLIC_PROSECUTOR',
  'LAW_ENFORCEMENT_AUTHORITY',
  'ADMINISTRATIVE_AUTHORITY',
  'OTHER_COMPETENT_AUTHORITY',
] as const;
export const emergencyGrounds = ['IMMINENT_THREAT_TO_LIFE', 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE'] as const;
export const secrecyGrounds = [
  'OBSTRUCTION_OF_INQUIRIES',
  'PREJUDICE_TO_INVESTIGATION',
  'PUBLIC_SECURITY',
  'NATIONAL_SECURITY',
  'RIGHTS_OF_OTHERS',
] as const;
export const recipients = ['ISSUING_AUTHORITY', 'VALIDATING_AUTHORITY'] as const;

const signer = z.strictObject({ organisation: text.nullable(), country: text.nullable(), office: z.enum(offices).nullable() });
const decision = z.strictObject({
  category: z.enum(categories).nullable(),
  outcome: short,
  from: instant.nullable(),
  to: instant.nullable(),
});

/** An order as `@writ/tlog/order-digest` hashes it: its names and no other, its codes such as this page has words for. */
export const orderSchema = z.strictObject({
  kind: z.enum(kinds),
  reference: text,
  legalBasis: z.strictObject({
    provision: text,
    offence: text.nullable(),
    threshold: text.nullable(),
    catalogue: text.nullish(),
    grounds: text.nullish(),
    redress: text.nullable(),
    worldwide: text.nullable(),
  }),
  purpose: text.nullish(),
  emergency: z.strictObject({ ground: z.enum(emergencyGrounds), threat: text.nullish() }).nullable(),
  secrecy: z.strictObject({ ground: z.enum(secrecyGrounds), reason: text.nullish(), until: instant.nullable() }).nullable(),
  informBy: instant.nullable(),
  notified: z.strictObject({ organisation: text, country: text }).nullable(),
  notNotified: text.nullable(),
  notificationEvidence: z.strictObject({ at: instant, reference: text, sha256: hash }).nullable(),
  targets: z
    .array(z.strictObject({ type: z.enum(identifierTypes), value: text, decisions: z.array(decision).max(100) }))
    .min(1)
    .max(1_000),
  territories: z.array(text).max(1_000),
  earlier: text.nullable(),
  preservation: text.nullable(),
  recipient: z.enum(recipients),
  reportTo: text.nullable(),
  processor: text.nullable(),
  issuing: signer,
  validating: signer.nullable(),
});
export type ShownOrder = z.infer<typeof orderSchema>;

export const partSchema = z.strictObject({ name: z.enum(orderParts), salt: z.string().max(200).nullable(), hash });

/** A key as the register describes it, and as its owner, counsel and the auditor sign for it. */
export const describedSchema = z.strictObject({
  id: short,
  /** DER in base64. */
  spki: z.string().regex(/^[A-Za-z0-9+/]{1,2000}={0,2}$/),
  kind: z.enum(['PASSKEY', 'SEAL']),
  issuer: short,
  subject: short,
  organisation: short.nullable(),
  office: z.enum(offices).nullable(),
  roles: z.array(z.enum(signerRoles)).min(1).max(signerRoles.length),
});
export type DescribedKey = z.infer<typeof describedSchema>;

export const subscriberFields = [
  'NAME',
  'BIRTH_DATE',
  'EMAILS',
  'PHONES',
  'ADDRESS',
  'REGISTERED_AT',
  'REGISTRATION_IP',
  'SERVICE',
] as const;

/** A piece of work that an agent opens: which subscriber fields of which account. */
export const caseSchema = z.strictObject({ reference: short, account: short, fields: z.array(z.enum(subscriberFields)).min(1).max(100) });
export type ShownCase = z.infer<typeof caseSchema>;

/** An account whose secrets the service of keys destroys. */
export const erasureSchema = z.strictObject({ account: short });
export type ShownErasure = z.infer<typeof erasureSchema>;

export const bodyRoles = ['ISSUING', 'VALIDATING', 'ENFORCING', 'COORDINATOR'] as const;
export const enrolmentChanges = ['ENROL', 'RESUME', 'END', 'LINES'] as const;

/** What three persons decide of a body: the change, what its people may claim, and the lines that are pinned by it. */
export const enrolmentSchema = z.strictObject({
  enrolment: short,
  change: z.enum(enrolmentChanges),
  issuer: short,
  organisation: short,
  name: short.nullable(),
  country: short,
  roles: z.array(z.enum(bodyRoles)).min(1).max(bodyRoles.length),
  offices: z.array(z.enum(offices)).max(offices.length),
  callBackNumber: short,
  scrutinises: z.boolean(),
  reportAddress: short.nullable(),
  lines: z.array(z.strictObject({ subject: short, unit: text, superior: short.nullable(), superiorIssuer: short.nullable() })).max(10_000),
});
export type ShownEnrolment = z.infer<typeof enrolmentSchema>;

/** Roles whose keys are of one device and of no body (`deviceRoles` of `@writ/acts/check`). */
export const rolesOfOneDevice: readonly SignerRole[] = ['AGENT', 'COUNSEL', 'AUDITOR'];

const ownerFields = z.strictObject({
  issuer: short,
  subject: short,
  organisation: short.nullable(),
  office: z.enum(offices).nullable(),
  role: z.enum(signerRoles),
  exclude: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,500}$/))
    .max(50)
    .default([]),
});
/** Who is to have a new key, and in which role it signs; `exclude` are the keys that they have. The register takes no other owners than these. */
export const ownerSchema = ownerFields.refine(({ role, organisation, office }) =>
  rolesOfOneDevice.includes(role) ? organisation === null && office === null : organisation !== null,
);
export type Owner = z.infer<typeof ownerSchema>;
