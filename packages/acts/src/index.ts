/** `@writ/acts`: what persons and bodies sign, and its form. Pure; what checks signatures is in `@writ/acts/check`, for Node alone. */
export { type Act, type Assertion, actSchema, assertionSchema } from './act.ts';
export {
  type ActName,
  actId,
  actNames,
  challengeOf,
  challengeOutcomes,
  instant,
  releaseMs,
  rolesOfActs,
  type SignerRole,
  type Statement,
  signerRoles,
  statementBytes,
  statementSchema,
} from './statement.ts';
