/** Who decided on a key, for counsel and auditors. */
import type { ReactNode } from 'react';
import { useWords } from '../app/words/words.tsx';
import type { DeliveryKeyDecidedFragment } from '../graphql/platform/graphql.ts';
import { Body } from '../parts/body.tsx';
import { When } from '../parts/when.tsx';

export function useDecided(): (key: DeliveryKeyDecidedFragment) => readonly (readonly [string, ReactNode] | null)[] {
  const say = useWords();
  return ({ organisation, name, country, callBackNumber, callBack, approved, revoked }) => [
    [say('keys.body'), <Body key="body" of={{ organisation: name ?? organisation, country }} />],
    [say('keys.number'), <bdi key="number">{callBackNumber}</bdi>],
    [
      say('keys.approved'),
      approved === null ? null : (
        <span key="approved">
          <bdi>{approved.person}</bdi> <When at={approved.at} />
        </span>
      ),
    ],
    [say('keys.heard'), callBack === null ? null : <bdi key="heard">{callBack}</bdi>],
    [say('keys.revoked.by'), revoked === null ? null : <bdi key="revoked-by">{revoked.person}</bdi>],
  ];
}
