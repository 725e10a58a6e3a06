/** The restriction as a machine, and what it may cover. */
export { type Effect, isWithheld, statuses, statusFor, statusOf } from './enforcement-status.ts';
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
} from './machine.ts';
export { checkedEnds, endsOf, type Taken } from './measure-ends.ts';
export { isNarrower } from './narrower.ts';
export { checkedTerritories, holdsIn } from './territory.ts';
export { articleOfOrder, type OrderFact, orderArticle, orderProblems } from './under-order.ts';
