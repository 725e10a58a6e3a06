import type { SubscriberField } from '@writ/access';
import { enumWords } from '@writ/subgraph';
import type { SuspicionBasis } from '../sdl.ts';
import type { SuspicionRow } from '../suspicion/store.ts';

export const suspicion = {
  item: ({ itemId }: SuspicionRow) => ({ id: itemId }),
  notice: ({ noticeId }: SuspicionRow) => noticeId,
  restriction: ({ restrictionId }: SuspicionRow) => restrictionId,
  basis: ({ basis }: SuspicionRow) => enumWords<SuspicionBasis>(basis),
  subscriberFields: ({ fields }: SuspicionRow) => enumWords<SubscriberField>(fields),
  receiver: ({ receiverOrganisation }: SuspicionRow) => receiverOrganisation,
};
