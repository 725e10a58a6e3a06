/**
 * Whose things are whose. Staff see all; a person sees the restrictions of their own items and account, the notices that they gave
 * and the complaints that they filed. Roles are not checked here: the rule beside the field has done so.
 */
import type { Person } from '@writ/access';
import type { ComplaintRow, NoticeRow, RestrictionRow } from './store/rows.ts';

/** Who looks. */
export interface Viewer {
  /** On the platform's own graph. */
  isStaff: boolean;
  /** Null for a caller who is not signed in. */
  person: Person | null;
  /** The account that the person holds. */
  account: string | null;
}

const is = ({ person }: Viewer, issuer: string | null, subject: string | null): boolean =>
  person !== null && person.issuer === issuer && person.subject === subject;

/** A restriction's account is the author of its item, or the restricted account itself. */
export const isOwnRestriction = ({ account }: Viewer, row: Pick<RestrictionRow, 'accountId'>): boolean =>
  account !== null && row.accountId === account;
export const isOwnNotice = (viewer: Viewer, row: Pick<NoticeRow, 'notifierIssuer' | 'notifierSubject'>): boolean =>
  is(viewer, row.notifierIssuer, row.notifierSubject);
export const isOwnComplaint = (viewer: Viewer, row: Pick<ComplaintRow, 'filedIssuer' | 'filedSubject'>): boolean =>
  is(viewer, row.filedIssuer, row.filedSubject);

/** The row if the viewer may see it; null for a hidden one as for a missing one. */
export const visible = <Row>(viewer: Viewer, row: Row | null, isOwn: (viewer: Viewer, row: Row) => boolean): Row | null =>
  row !== null && (viewer.isStaff || isOwn(viewer, row)) ? row : null;
