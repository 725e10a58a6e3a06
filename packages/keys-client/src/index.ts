/** `@writ/keys-client`: how parts of Writ ask the service of keys. It believes no answer but what the pinned key signed. */
export { type ConnectedKeyService, connectKeyService, connectThreeServices, type OwnedServiceSettings } from './connect.ts';
export { type Disagreement, type OwnedService, threeAsOne } from './three-services.ts';
export type {
  AskedAccount,
  AskedKey,
  Band,
  Bringing,
  ClientTls,
  EndReceipt,
  GrantRequest,
  HistoryProof,
  KeyService,
  KeyServiceSettings,
  ServiceDays,
  ShownOrder,
  SignedDay,
} from './types.ts';
