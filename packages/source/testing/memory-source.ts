/** The reference adapter: a platform in memory. Plain, and short enough to read beside the protocol. */
import { createHash } from 'node:crypto';
import {
  type AccountAnswer,
  type Blob,
  type CollectRequest,
  comparePositions,
  type EffectBody,
  type EffectResult,
  type EffectStatus,
  type GapLine,
  type HolderBody,
  type Identifier,
  type ItemAnswer,
  type Observation,
  overstepOf,
  positionOf,
  type RecordLine,
  type Source,
  type Subject,
  type TerritoryState,
} from '../src/index.ts';

export interface MemoryAccount {
  readonly id: string;
  handle: string;
  readonly identifiers: readonly Identifier[];
  readonly holder?: HolderBody;
}

export interface MemoryFile {
  readonly account: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What the platform holds; a test may change it at any time. */
export interface MemoryPlatform {
  accounts: MemoryAccount[];
  records: RecordLine[];
  gaps: (Omit<GapLine, 'type'> & { account: string })[];
  /** Published items. */
  items: ItemAnswer[];
  files: MemoryFile[];
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Spellings that name the same. */
function spelled({ type, value }: Identifier): string {
  const text = value.normalize('NFKC').trim();
  if (type === 'PHONE_NUMBER') return text.replaceAll(/[\s()./-]/g, '').replace(/^00/, '+');
  if (type === 'HANDLE') return text.replace(/^@+/, '');
  return type === 'EMAIL' ? text.toLowerCase() : text;
}

const gone: readonly EffectStatus[] = ['DISABLED', 'REMOVED', 'SUSPENDED', 'TERMINATED'];
const carriedOut: readonly EffectStatus[] = [...gone, 'PAYMENTS_SUSPENDED'];

export class MemorySource implements Source {
  readonly platform: MemoryPlatform;
  readonly #states = new Map<string, TerritoryState[]>();

  constructor(platform: MemoryPlatform) {
    this.platform = platform;
  }

  describe() {
    const history = (['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const).map((category) => ({
      category,
      history: 'ALL' as const,
    }));
    const effect = { reversible: true, territories: false };
    return {
      name: 'A platform in memory',
      identifierTypes: ['USER_ID' as const, 'HANDLE' as const, 'EMAIL' as const, 'PHONE_NUMBER' as const],
      categories: history,
      effects: [
        { kind: 'item' as const, status: 'DISABLED' as const, ...effect },
        { kind: 'item' as const, status: 'REMOVED' as const, ...effect },
        { kind: 'account' as const, status: 'SUSPENDED' as const, ...effect },
        { kind: 'account' as const, status: 'PAYMENTS_SUSPENDED' as const, ...effect },
      ],
    };
  }

  resolve(identifier: Identifier): string[] {
    const wanted = spelled(identifier);
    const isNamed = ({ id, handle, identifiers }: MemoryAccount): boolean => {
      if (identifier.type === 'USER_ID') return id === wanted;
      if (identifier.type === 'HANDLE') return handle === wanted;
      return identifiers.some((one) => one.type === identifier.type && spelled(one) === wanted);
    };
    return this.platform.accounts.filter(isNamed).map(({ id }) => id);
  }

  async *collect(request: CollectRequest): AsyncGenerator<RecordLine> {
    const { after } = request;
    const covered = this.platform.records.filter(
      (record) => !overstepOf(record, request) && (!after || comparePositions(positionOf(record), after) > 0),
    );
    yield* covered.sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
  }

  gaps({ account, categories }: Omit<CollectRequest, 'after'>) {
    return this.platform.gaps
      .filter((gap) => gap.account === account && categories.some(({ category }) => category === gap.category))
      .map(({ account: _, ...gap }) => gap);
  }

  blob(account: string, sha256: string): Blob | undefined | Promise<Blob | undefined> {
    return this.platform.files.find((file) => file.account === account && sha256Of(file.bytes) === sha256);
  }

  item(name: { readonly id: string } | { readonly url: string }): ItemAnswer | undefined {
    return this.platform.items.find((item) => ('id' in name ? item.id === name.id : item.url === name.url));
  }

  account(id: string): AccountAnswer | undefined {
    const found = this.platform.accounts.find((account) => account.id === id);
    const isSuspended = this.stateOf({ kind: 'account', id }).some(({ status }) => gone.includes(status));
    return found && { id, handle: found.handle, state: isSuspended ? 'SUSPENDED' : 'ACTIVE' };
  }

  holder({ issuer, subject }: HolderBody): string | undefined {
    return this.platform.accounts.find(({ holder }) => holder?.issuer === issuer && holder.subject === subject)?.id;
  }

  stateOf({ kind, id }: Subject): readonly TerritoryState[] {
    return this.#states.get(`${kind} ${id}`) ?? [];
  }

  /** Somebody else changes what anybody gets: drift. */
  drift({ kind, id }: Subject): void {
    this.#states.delete(`${kind} ${id}`);
  }

  /** Whether a stranger gets the item now. */
  isPublic(id: string): boolean {
    const item = this.item({ id });
    if (!item) return false;
    const states = [...this.stateOf({ kind: 'item', id }), ...this.stateOf({ kind: 'account', id: item.author.id })];
    return !states.some(({ status }) => gone.includes(status));
  }

  put(subject: Subject, { state }: EffectBody): EffectResult | undefined {
    const item = subject.kind === 'item' ? this.item(subject) : undefined;
    if (subject.kind === 'item' ? !item : !this.account(subject.id)) return undefined;
    const can = ({ territory, status }: TerritoryState) => status === 'AVAILABLE' || (territory === 'WORLD' && carriedOut.includes(status));
    const carried = state.filter((one) => can(one) && one.status !== 'AVAILABLE');
    const unsupported = state.filter((one) => !can(one));
    if (carried.length > 0) this.#states.set(`${subject.kind} ${subject.id}`, carried);
    else this.#states.delete(`${subject.kind} ${subject.id}`);
    const extent = unsupported.length === 0 ? 'FULL' : carried.length > 0 ? 'PARTIAL' : 'NONE';
    return { extent, remaining: [], unsupported, ...(item?.version !== undefined && { version: item.version }) };
  }

  observe(subjects: readonly Subject[]): Observation[] {
    return subjects.map((subject) => {
      const item = subject.kind === 'item' ? this.item(subject) : undefined;
      const found = subject.kind === 'item' ? item !== undefined : this.account(subject.id) !== undefined;
      const state = found ? [...this.stateOf(subject)] : [];
      return { ...subject, found, state, remaining: [], ...(item?.version !== undefined && { version: item.version }) };
    });
  }
}
