/** What a package contains: one target of one order, as the authority's graph answers it. */

export const categories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;
export type Category = (typeof categories)[number];

/** A record as the graph answers it: names of fields, and what JSON can say. */
export type RecordRow = Readonly<Record<string, unknown>>;

/** Why a category that somebody may expect is not in the package, or not whole. */
export interface Withheld {
  readonly category: Category;
  readonly why: 'NOT_ASKED' | 'REFUSED' | 'NARROWED' | 'NOT_AVAILABLE' | 'NOT_GIVEN_OUT';
  /** The ground of a refusal, or why the source does not hold it: a code of the graph. */
  readonly code?: string;
  /** From when and until when, exclusive; a missing end is open. */
  readonly from?: string;
  readonly to?: string;
}

/** One act in the life of the evidence: in what capacity, when, and the index of its entry in the log. No name of a person. */
export interface CustodyStep {
  readonly act: 'RECORDED' | 'REVIEWED' | 'DECIDED' | 'EXTRACTED';
  readonly role: string;
  readonly at: string;
  readonly entry: number;
}

/** Where the evidence came from, until it was sealed. What happens to it afterwards is in the graph and in the log. */
export interface Custody {
  /** `<id of the package>-<number of the volume>`: what a court's list of exhibits names. */
  readonly exhibit: string;
  readonly order: string;
  readonly target: string;
  /** The SHA-256, in hexadecimal, of what was asked of the records. */
  readonly query: string;
  readonly steps: readonly CustodyStep[];
  /** When it began, and when the last record or file of the volume was read. */
  readonly extraction: { readonly from: string; readonly to: string };
  /** The version of Writ that made the package. */
  readonly build: string;
  readonly rows: Readonly<Partial<Record<Category, number>>>;
}

/** Who it is for: an enrolled body and the thumbprint of the key that it is encrypted for. */
export interface PackageRecipient {
  readonly name: string;
  readonly country: string;
  /** `sha256:` and the SHA-256 of the certificate in hexadecimal, or the recipient of another scheme. */
  readonly key: string;
}

/** What the bag says of itself. */
export interface PackageFacts {
  /** A UUID; with the prefix `writ-` the name of the folder, and nothing else is in that name. */
  readonly id: string;
  readonly volume: { readonly number: number; readonly of: number };
  readonly order: string;
  readonly recipient: PackageRecipient;
  /** The index of the entry of the decision in the log. */
  readonly decision: number;
  /** The day on which it was made. */
  readonly madeOn: string;
}

/** A file of a record by its hash; its bytes are read once. */
export interface EvidenceFile {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** All that a package is made of. */
export interface PackageContents {
  readonly facts: PackageFacts;
  /** The order as the graph answers it to the authority. */
  readonly order: RecordRow;
  readonly withheld: readonly Withheld[];
  /** Everything but how many rows there are, which is counted. */
  readonly custody: Omit<Custody, 'rows'>;
  /** The categories that are given, oldest first. */
  readonly records: Readonly<Partial<Record<Category, AsyncIterable<RecordRow>>>>;
  readonly files: AsyncIterable<EvidenceFile>;
}
