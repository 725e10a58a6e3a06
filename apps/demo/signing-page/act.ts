/** What the demo's signing page asks of this process: the assertion of a made-up person's software key over the statement that the page shows. */
import { type Act, statementSchema } from '@writ/acts';
import { z } from 'zod';
import { type Demo, openAuthenticator, signers } from '../authenticators/key-files.ts';

const askedSchema = z.strictObject({ statement: statementSchema, credentials: z.array(z.string().min(1).max(500)).max(50) });

/** What is answered, as a status of HTTP and a body. */
export type Answered =
  | { readonly status: 200; readonly signed: Pick<Act, 'credential' | 'proof'> }
  | { readonly status: 400 | 404; readonly why: string };

/** Signs as the person whom the statement names, where they are of this demo and their key is among those that are named. */
export function signAsked(demo: Demo, message: unknown): Answered {
  const asked = askedSchema.safeParse(message);
  if (!asked.success)
    return { status: 400, why: 'Send { statement, credentials }: a statement of an act, and the ids of the keys that may sign it.' };
  const { statement, credentials } = asked.data;
  const { issuer, subject, role, organisation } = statement;
  if (issuer !== demo.issuer || !signers.some(({ login }) => login === subject))
    return { status: 404, why: `${subject} of ${issuer} is nobody who signs in this demo.` };
  const authenticator = openAuthenticator(demo, subject);
  const { id, roles, organisation: own } = authenticator.credential;
  if (!credentials.includes(id)) return { status: 404, why: `The key of ${subject} is ${id}, and is not among those that are named.` };
  if (!roles.includes(role) || organisation !== own)
    return { status: 400, why: `${subject} signs as ${roles.join(', ')} of ${own ?? 'no body'} alone.` };
  const { credential, proof } = authenticator.sign(statement);
  return { status: 200, signed: { credential, proof } };
}
