/** Refusals as data, and the check of texts that people write. */
export { asData, isRefusal, type Problem, problem, Refused, refusalOf, refuseIf } from './refusal.ts';
export { checkedReason, checkedText } from './text.ts';
