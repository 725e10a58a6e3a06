/** What a part of Writ asks of the service of keys, and what it is answered. */
import type { KeyObject } from 'node:crypto';
import type { Act } from '@writ/acts';
import type { AccountKey, DataKeyPlace } from '@writ/sealing';

/** An account, and where it was collected with identifiers, those: the service keeps their indexes, and not them. */
export interface AskedAccount {
  readonly id: string;
  readonly identifiers?: readonly { readonly type: string; readonly value: string }[];
}

/** A data key as the database keeps it. */
export interface AskedKey extends DataKeyPlace {
  /** Which of the account's secrets opens it: {@link AccountKey.version}. */
  readonly version: number;
  readonly sealed: Uint8Array;
}

/** An order as it is shown to the service: texts of the parts that it needs, and the hash of every part. */
export interface ShownOrder {
  /** As `@writ/tlog/order-digest` hashes it, without the texts that the service does not need. */
  readonly order: object;
  readonly parts: readonly { readonly name: string; readonly salt: string | null; readonly hash: string }[];
}

/** What `orders` brings for a handle: the entry that permits, its proof, the order and the acts of persons. */
export interface GrantRequest {
  /** SHA-256 of the handle, in lower-case hex. */
  readonly grant: string;
  readonly purpose: 'ORDER' | 'EXPORT' | 'CASE';
  /** Base64. */
  readonly leaf: string;
  readonly commitments: Readonly<Record<string, string>>;
  readonly openings: Readonly<Record<string, { readonly text: string; readonly salt: string }>>;
  /** C2SP tlog-proof, cosigned by the quorum of the service's own policy. */
  readonly proof: string;
  /** Null where the service has seen as many entries, or none, and where this process doesn't know. */
  readonly consistency: HistoryProof | null;
  /** Null of a case. */
  readonly order: ShownOrder | null;
  readonly acts: readonly Act[];
}

/** A proof of history between `from` and the size of the checkpoint that is shown; hashes in base64. */
export interface HistoryProof {
  readonly from: number;
  readonly path: string[];
}

/**
 * Makes what is brought to a service that has seen so many entries, as far as this process remembers; undefined where it does not. It is made once more where the
 * service has seen another size meanwhile, and for each of three services.
 */
export type Bringing = (seen: number | undefined) => Promise<GrantRequest>;

/** What the service signs of an end that it has: of which act, what it ended, and when it came first. */
export interface EndReceipt {
  readonly receipt: {
    readonly v: 1;
    /** The act by its id. */
    readonly act: string;
    readonly ended: { readonly order: string } | { readonly credential: string };
    readonly receivedAt: string;
  };
  /** Ed25519 over `writ/end/v1`, NUL and the receipt's hash as canonical JSON; base64. */
  readonly signature: string;
}

/** A number as the public learns it: `<10`, or rounded down to tens. */
export type Band = '<10' | number;

/** What the service did on a day that is over, as it signed it. */
export interface SignedDay {
  readonly v: 1;
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  /** The RFC 6962 root over the lines of its journal, in lower-case hex. */
  readonly root: string;
  readonly counts: Readonly<Record<'granted' | 'opened' | 'keys' | 'refused', Band>>;
  /** Ed25519 over `writ/keys-day/v1`, NUL and the hash of the rest as canonical JSON; base64. */
  readonly signature: string;
}

/** One of three services, as it is asked for its days and as the log names it. */
export interface ServiceDays {
  readonly owner: string;
  /** What shares that are sealed to it name it: `serviceName` of its key. */
  readonly name: string;
  /** Its public key: SPKI, DER in base64. */
  readonly key: string;
  /** As {@link KeyService.day}, verified with the key of this service. */
  day(day: string): Promise<SignedDay>;
}

/**
 * The service of keys, as its clients ask it. Each function throws PublicError UPSTREAM_UNAVAILABLE where it is away or at fault, and FORBIDDEN with the
 * reason `KEYS_<code>` where it refuses.
 */
export interface KeyService {
  /** Signed public keys of accounts by their ids, each verified with the pinned key of the service; made at the first ask. */
  accountKeys(accounts: readonly AskedAccount[]): Promise<ReadonlyMap<string, AccountKey>>;
  /** Registers a handle. Answers until when it opens. */
  register(bringing: Bringing): Promise<{ readonly endsAt: Date }>;
  /** Data keys by their ids: all that are asked, or none. */
  open(asked: {
    readonly handle: string;
    readonly operation: string;
    readonly keys: readonly AskedKey[];
  }): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Brings what somebody signed to end an order or a key, or CLEAR; again and again with one outcome. Answers the receipt, verified with the pinned key. */
  end(act: Act): Promise<EndReceipt>;
  /** What the service did on a day (`YYYY-MM-DD`, UTC) that is over for five minutes, verified with the pinned key. Left out where no one service is asked. */
  day?(day: string): Promise<SignedDay>;
  /** In its place where three services are asked: each has days of its own, in the order of the setting. */
  readonly daysOf?: readonly ServiceDays[];
}

/** PEM: the certificate by which this part is recognised, its key, and who certified the service. */
export interface ClientTls {
  readonly cert?: string;
  readonly key?: string;
  readonly ca?: string;
}

/** How a part reaches the service, and by which key it believes it. */
export interface KeyServiceSettings {
  /** `unix:` and the whole path of a socket, or an https address. */
  readonly url: string;
  /** Of this part, on a socket. */
  readonly secret?: string;
  /** As it is now, or what answers it for each new connection, where certificates are renewed meanwhile. */
  readonly tls?: ClientTls | (() => ClientTls);
  /** The service's own, Ed25519. */
  readonly publicKey: KeyObject;
  /** Milliseconds to a whole answer; eight seconds when left out: the service may ask witnesses and what wraps its secrets meanwhile. */
  readonly timeoutMs?: number;
  /** Why it did not answer, or what was wrong with its answer: for the operator, whoever asked learns only that it is away. */
  readonly onFault?: (cause: unknown) => void;
}
