/** What is declared of a type of entry. Pure: the catalogue imports nothing, so that everybody may import it. */

/** What a leaf shows publicly about who acted. */
export type EntryKind = 'authority' | 'platform' | 'self' | 'enforcement' | 'audit' | 'system';

/** A field that a leaf commits to. Every private entry also has `type` and `time`, which are added from its draft. */
type PrivateField =
  | 'initiator'
  | 'action'
  | 'outcome'
  | 'reason'
  | 'codes'
  | 'legal'
  | 'target'
  | 'request'
  | 'response.digest'
  | 'refs'
  | 'decisions'
  /** SHA-256 of the statement that a person signed for the act, as `@writ/acts` names it; of acts that are signed alone. */
  | 'act'
  | 'fact';

/** The kinds of what an entry says for reports; their shapes are in `@writ/statements-domain/facts`. */
export type EntryFact =
  | 'order'
  | 'classification'
  | 'effect'
  | 'notification'
  | 'refusal'
  | 'remedy'
  | 'remedy-ended'
  | 'cost-claimed'
  | 'cost-answered'
  | 'notice-received'
  | 'notice'
  | 'measure'
  | 'complaint-filed'
  | 'complaint'
  | 'dispute-submitted'
  | 'dispute'
  | 'dispute-ended'
  | 'suspension';

/** Who makes an entry: a subgraph, the gateway, the log itself, a start of the server, or a command of the owner of the tables. */
export type EntryWriter = 'orders' | 'enforcement' | 'audit' | 'gateway' | 'log' | 'start' | 'owner';

/** One type of entry. */
export interface EntryDeclaration {
  readonly kinds: readonly EntryKind[];
  readonly writtenBy: readonly EntryWriter[];
  /** What the leaf commits to; none when the leaf is wholly public. */
  readonly fields: readonly PrivateField[];
  /** What the leaf says in the open; none when the leaf only commits. */
  readonly publicFields: readonly string[];
  /** The article of law that the entry rests on; null where there is none, or where it is that of the kind of order. */
  readonly article: string | null;
  /** One phrase for the page about entries. */
  readonly when: string;
  /** What the rules of the strict check need of it, beside `type` and `time`. Left out where its type is enough. */
  readonly checked?: readonly PrivateField[];
  /** What its field `fact` may be; of a type with decisions, what the field of each of them is. Left out: the type counts in no report. */
  readonly facts?: readonly EntryFact[];
  /** Each entry of the type has one, so that one without was written before there were facts. */
  readonly isAlwaysCounted?: true;
  /** Nothing can be permitted under an order any more. */
  readonly endsOrder?: true;
  /** The public field that names the day, where the log has one entry of the type for each day from the first on, in their order. */
  readonly daily?: string;
  /**
   * Where several have days of their own: the public fields that name whose day an entry is of, and everybody who has days from that day on. The type `after`
   * which this one comes has no days of its own any more once this one has.
   */
  readonly dailyOf?: { readonly one: string; readonly all: string; readonly after: string };
}

/** A group of types, by type. */
export type EntryGroup = Readonly<Record<string, EntryDeclaration>>;
