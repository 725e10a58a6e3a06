/** Everything that the page says, in one language. */
import type { ActName, challengeOutcomes, SignerRole } from '@writ/acts';
import type { Refusal } from '../asked.ts';
import type {
  bodyRoles,
  categories,
  emergencyGrounds,
  enrolmentChanges,
  identifierTypes,
  kinds,
  offices,
  recipients,
  secrecyGrounds,
  subscriberFields,
} from '../order-form.ts';

type Named<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

/** What codes are called. */
export interface Labels {
  readonly kinds: Named<typeof kinds>;
  readonly categories: Named<typeof categories>;
  readonly identifiers: Named<typeof identifierTypes>;
  readonly fields: Named<typeof subscriberFields>;
  readonly bodyRoles: Named<typeof bodyRoles>;
  readonly outcomes: Named<typeof challengeOutcomes>;
  readonly offices: Named<typeof offices>;
  readonly emergencies: Named<typeof emergencyGrounds>;
  readonly secrecies: Named<typeof secrecyGrounds>;
  readonly recipients: Named<typeof recipients>;
  /** One that is not among them is shown as it is. */
  readonly thresholds: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<SignerRole, string>>;
}

/** Why there is nothing to sign, or nothing was signed, by what the browser says of it too. */
export const outcomes = [
  /** No other window opened this one. */
  'ALONE',
  /** Who opened it is not on its list. */
  'UNKNOWN_OPENER',
  /** It was opened at another address than its own. */
  'ELSEWHERE',
  /** The browser has no passkeys. */
  'UNSUPPORTED',
  /** Cancelled, too late, not verified, or none of the keys is there: the browser doesn't say which. */
  'CANCELLED',
  /** The device has a key of this person. */
  'KEY_EXISTS',
  /** A new key that can be copied, in a role whose keys can't. */
  'NOT_DEVICE_BOUND',
  /** A new key of another algorithm, or whose public key the browser doesn't tell. */
  'OTHER_KEY',
  'FAILED',
] as const;
export type Outcome = Refusal | (typeof outcomes)[number];

/** Names of what an order has. */
export const facts = [
  'kind',
  'reference',
  'provision',
  'catalogue',
  'offence',
  'threshold',
  'grounds',
  'purpose',
  'emergency',
  'secrecy',
  'informBy',
  'notified',
  'notNotified',
  'evidence',
  'territories',
  'redress',
  'worldwide',
  'issuing',
  'validating',
  'recipient',
  'reportTo',
  'processor',
  'earlier',
  'preservation',
  'order',
  'generation',
  'digest',
  'document',
  'review',
  'body',
  'bodyIssuer',
  'bodyRoles',
  'bodyOffices',
  'callBackNumber',
  'reportAddress',
  'scrutinises',
  'lines',
  'enrolment',
  'account',
  'fields',
  'key',
  'spki',
  'owner',
] as const;
export type Fact = (typeof facts)[number];

export interface Words {
  /** For `Intl`. */
  readonly locale: string;
  readonly labels: Labels;
  /** What an act is called on its button. */
  readonly acts: Readonly<Record<ActName, string>>;
  /** ENROL, by the change that is decided. `{what}` is the body. */
  readonly enrols: Named<typeof enrolmentChanges>;
  readonly scrutinises: string;
  /** What it does. `{what}` is the order, the key or the piece of work. */
  readonly does: Readonly<Record<ActName, string>>;
  /** What a release of an order of such a kind leads to. */
  readonly effects: { readonly read: string; readonly preserve: string; readonly act: string };
  readonly suspendsKey: string;
  /** CREDENTIAL, by who signs it. */
  readonly keyBy: { readonly owner: string; readonly counsel: string; readonly auditor: string };
  readonly order: string;
  readonly workPiece: string;
  readonly account: string;
  readonly ownKey: string;
  /** `{role}`, `{subject}`, `{issuer}`. */
  readonly signer: string;
  /** `{organisation}`. */
  readonly body: string;
  readonly ends: string;
  readonly endless: string;
  readonly validation: string;
  readonly signedAt: string;
  readonly reaches: string;
  readonly reachesNothing: string;
  readonly window: string;
  readonly noWindow: string;
  readonly allTime: string;
  readonly everywhere: string;
  readonly facts: Readonly<Record<Fact, string>>;
  readonly unseen: string;
  readonly until: string;
  readonly page: {
    readonly title: string;
    readonly waiting: string;
    readonly check: string;
    readonly orderTitle: string;
    readonly exactTitle: string;
    readonly exactHint: string;
    readonly sign: string;
    readonly signing: string;
    readonly close: string;
    readonly signed: string;
    readonly nothing: string;
    readonly again: string;
    readonly register: string;
    readonly registerAbout: string;
    readonly registering: string;
    readonly made: string;
    readonly registered: string;
    readonly limitsTitle: string;
    readonly proves: string;
    readonly limits: readonly string[];
  };
  readonly outcomes: Readonly<Record<Outcome, string>>;
}
