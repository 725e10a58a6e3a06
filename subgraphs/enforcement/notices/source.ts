/**
 * Who submitted a notice, by the kinds that the law distinguishes. A public body is named, whether it declares itself or its token does; where the
 * sender alone says so the name says that too. A trusted flagger counts within its expertise alone. One that is both is named and comes first.
 */
import type { Caller } from '@writ/access';
import type { NoticeRow } from '../store/rows.ts';
import type { FlaggerRow } from './flagger-store.ts';

/** Who gives the notice, as far as it is known. */
export interface Giver {
  /** What the notice says of itself. */
  readonly declared: { readonly name: string; readonly country: string } | null;
  readonly caller: Pick<Caller, 'organisation' | 'country' | 'holdsAuthorityRole'>;
  /** Whether the caller's organisation is an enrolled authority. */
  readonly isAuthority: boolean;
  /** The trusted flagger by which the caller is recognised. */
  readonly flagger: Pick<FlaggerRow, 'id' | 'state' | 'expertise'> | null;
}

type BodyColumn = 'publicBodyName' | 'publicBodyCountry' | 'publicBodyRecognised';
/** The public body that gave a notice, as it is kept. */
export type BodyColumns = Pick<NoticeRow, BodyColumn>;
export type SourceColumns = Pick<NoticeRow, 'source' | 'flaggerId' | BodyColumn>;

/**
 * What its token says goes before what it declares: nobody calls an authority by another's name. An officer's notice comes from the body of
 * their sign-in also where it is not enrolled; then nobody has verified it.
 */
export function bodyOf({ declared, caller, isAuthority }: Giver) {
  const { organisation, country } = caller;
  if (organisation !== null && (isAuthority || (declared === null && caller.holdsAuthorityRole === true)))
    return { name: organisation, country, isRecognised: isAuthority };
  return declared && { ...declared, isRecognised: false };
}

export function sourceOf(giver: Giver, category: string): SourceColumns {
  const { flagger } = giver;
  const body = bodyOf(giver);
  const isFlagged = flagger !== null && flagger.state === 'IN_FORCE' && flagger.expertise.includes(category);
  return {
    source: body !== null ? 'STATE_ACTOR' : isFlagged ? 'TRUSTED_FLAGGER' : 'ARTICLE_16',
    flaggerId: isFlagged ? flagger.id : null,
    publicBodyName: body?.name ?? null,
    publicBodyCountry: body?.country ?? null,
    publicBodyRecognised: body?.isRecognised ?? false,
  };
}

const hourMs = 60 * 60 * 1_000;
/** When the notice of a trusted flagger that arrives now is due, so that it comes before others: Art. 22(1). */
export const flaggedDueAt = (at: Date): Date => new Date(at.getTime() + 24 * hourMs);

/** The `sourceType` of a statement of reasons that follows the notice. */
export const sourceTypeOf = ({ flaggerId }: Pick<NoticeRow, 'flaggerId'>): 'SOURCE_TRUSTED_FLAGGER' | 'SOURCE_ARTICLE_16' =>
  flaggerId === null ? 'SOURCE_ARTICLE_16' : 'SOURCE_TRUSTED_FLAGGER';

/** A name with what is to be known of it: anybody can write the name of a body that they don't speak for. */
const asKnown = (name: string, isRecognised: boolean): string => (isRecognised ? name : `${name}, declared by the sender, not verified`);

/** The public body without its country; null where none gave the notice. */
export const stateActorNamed = ({ publicBodyName: name, publicBodyRecognised }: BodyColumns): string | null =>
  name === null ? null : asKnown(name, publicBodyRecognised);

/** The public body as a statement of reasons and the entry name it; null where none gave the notice. */
export const bodyNamed = ({ publicBodyName: name, publicBodyCountry: country, publicBodyRecognised }: BodyColumns): string | null =>
  name === null ? null : asKnown(country === null ? name : `${name} (${country})`, publicBodyRecognised);
