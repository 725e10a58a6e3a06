/** What comes with a mutation that somebody signed: the act in its one form, or why it is none. */
import { type Act, actSchema, assertionSchema, statementBytes, statementSchema } from '@writ/acts';
import { type Reason, reason } from '@writ/orders-domain/order';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';

/** The longest statement, in characters: far above what its fields may have. */
const longest = 8_192;

const refused = (message: string): Reason[] => [reason('SIGNATURE_REFUSED', message)];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever signs makes the statement by a program: where it broke is of no use to anybody.
    return undefined;
  }
}

/** The act. What was signed are the statement's bytes: one in another spelling than canonical JSON (RFC 8785) would be another text than the one that is kept. */
export function readGivenAct({ statement: text, credential, assertion, seal }: SignedActInput): Act | readonly Reason[] {
  if (Boolean(assertion) === Boolean(seal))
    return refused('FORM: Give an assertion or a seal in signature, and not both: a passkey makes the one, a body the other.');
  const statement = statementSchema.safeParse(text.length > longest ? undefined : parsed(text));
  if (!statement.success)
    return refused(
      `FORM: signature.statement has not the form of a statement: ${statement.error.issues[0]?.path.join('.') || 'no object'}.`,
    );
  if (new TextDecoder().decode(statementBytes(statement.data)) !== text)
    return refused('FORM: signature.statement is not canonical JSON (RFC 8785): send the very text that was signed.');
  const parts = assertion ? assertionSchema.safeParse({ ...assertion }) : null;
  const act = actSchema.safeParse({ statement: statement.data, credential, proof: parts === null ? { seal } : { assertion: parts.data } });
  return act.success ? act.data : refused(`FORM: signature has not the form of an act: ${act.error.issues[0]?.path.join('.') || 'proof'}.`);
}
