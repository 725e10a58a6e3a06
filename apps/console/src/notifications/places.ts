/** Where an alert is read. */
import type { AlertRowFragment } from '../graphql/platform/graphql.ts';

type Place = Pick<AlertRowFragment, 'kind' | 'subject'>;

const below: Partial<Record<AlertRowFragment['kind'], string>> = {
  ORDER: '/orders/',
  EMERGENCY: '/orders/',
  REMOVAL: '/orders/',
  NOTICE: '/notices/',
  COMPLAINT: '/complaints/',
};

/** The path of its page; null where it has none of its own. */
export function placeOf({ kind, subject }: Place): string | null {
  if (kind === 'DUTY') return '/duties';
  if (kind === 'KEY') return '/delivery-keys';
  const folder = below[kind];
  return folder === undefined ? null : `${folder}${encodeURIComponent(subject)}`;
}
