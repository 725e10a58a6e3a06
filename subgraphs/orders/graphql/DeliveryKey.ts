import { X509Certificate } from 'node:crypto';
import { jwsAlgorithmOf } from '@writ/cms';
import type { OrdersContext } from '../context.ts';
import { keyStateAt } from '../delivery-keys/key.ts';
import type { KeyOfBody } from '../delivery-keys/store.ts';
import { signatureShown } from '../reads/signature.ts';

export const deliveryKeyFields = {
  state: (key: KeyOfBody, _args: unknown, { clock }: OrdersContext) => keyStateAt(key, clock()),
  usable: (key: KeyOfBody, _args: unknown, { clock }: OrdersContext) =>
    key.body.state === 'ENROLLED' && ['TRIAL', 'IN_USE'].includes(keyStateAt(key, clock())),
  organisation: ({ body }: KeyOfBody) => body.organisation,
  country: ({ body }: KeyOfBody) => body.country,
  name: ({ body }: KeyOfBody) => body.name,
  callBackNumber: ({ body }: KeyOfBody) => body.callBackNumber,
  signatureAlgorithm: ({ purpose, material }: KeyOfBody) => (purpose === 'SIGNING' ? jwsAlgorithmOf(new X509Certificate(material)) : null),
  expiresAt: ({ notAfter }: KeyOfBody) => notAfter,
  proposed: ({ proposed }: KeyOfBody) => signatureShown(proposed),
  approvedAt: ({ approved }: KeyOfBody) => approved?.at ?? null,
  approved: ({ approved }: KeyOfBody) => approved && signatureShown(approved),
  revokedAt: ({ revoked }: KeyOfBody) => revoked?.at ?? null,
  revoked: ({ revoked }: KeyOfBody) => revoked && signatureShown(revoked),
};
