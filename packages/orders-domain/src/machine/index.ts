/** The order as a machine: commands, transitions and what follows from them. */

export { changeDraft } from '../transitions/issuing/change-draft.ts';
export { discardDraft } from '../transitions/issuing/discard-draft.ts';
export { isMarkPermitted } from '../transitions/review/marked.ts';
export type { ActType } from './act-type.ts';
export type { Act, DecisionInput, MarkedTarget, NotifiedAuthorityState } from './command.ts';
export { workEffects } from './effects.ts';
export { participations, transition } from './machine.ts';
export { type Effect, isRefused, type Moved, type OrderEntryType, type Refused } from './move.ts';
export { type ReceivedDocument, receivedOrder } from './receive.ts';
export { rules } from './transition-table.ts';
export { wasCutOff } from './veto.ts';
