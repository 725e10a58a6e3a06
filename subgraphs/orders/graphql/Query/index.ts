export { authorityGate } from './authorityGate.ts';
export { caseRequests } from './caseRequests.ts';
export { duties } from './duties.ts';
export { enrolments } from './enrolments.ts';
export { keptContent } from './keptContent.ts';
export { limitHits } from './limitHits.ts';
export { order } from './order.ts';
export { orders } from './orders.ts';
