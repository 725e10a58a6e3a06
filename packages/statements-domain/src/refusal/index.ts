/** Refusals as data, and the check of texts that people write. */
export { refusalOf } from '@writ/core/refusal';
export { asData, isRefusal, type Problem, problem, Refused, refuseIf } from './refusal.ts';
export { checkedReason, checkedText } from './text.ts';
