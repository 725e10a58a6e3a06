/**
 * Who asks and what they may ask for: roles, callers, the token that carries a caller to a subgraph, the rule of every
 * field, and the decision on a read. Reads nothing from a database and knows no record.
 */
export * from './caller.ts';
export * from './caller-token.ts';
export * from './decide.ts';
export * from './declarations.ts';
export * from './enrolment-wait.ts';
export { requireShallow } from './json-depth.ts';
export * from './limits.ts';
export * from './lowered-order-limits.ts';
export { isName } from './name.ts';
export * from './person.ts';
export * from './reports.ts';
export { fallbackError, protect, type RuleContext, ruleTree, signInFirst } from './shield.ts';
export { acrShape, ageAt, type SignIn, signInClaims } from './sign-in/sign-in.ts';
export * from './sign-in/step-up.ts';
export * from './vocabulary.ts';
export * from './vouched.ts';
