/** The restriction as a machine, and what it may cover. */
export { unionAndEea, world } from '@writ/access/vocabulary';
export { type Effect, isWithheld, statuses, statusFor, statusOf, strictest } from './enforcement-status.ts';
export { freeze, isFreeze, nextReview } from './freeze.ts';
export {
  boundProblem,
  type ClosingAct,
  type Decided,
  firstState,
  isOpen,
  moved,
  type RestrictionAct,
  type RestrictionActor,
  stateAt,
  transition,
  undoMs,
} from './machine.ts';
export { checkedEnds, endsOf, type Measure, measures, type Taken } from './measure-ends.ts';
export { isNarrower } from './narrower.ts';
export { checkedTerritories, holdsIn } from './territory.ts';
export { articleOfOrder, type OrderFact, orderArticle, orderProblems } from './under-order.ts';
