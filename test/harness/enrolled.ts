/** Bodies that no log-in of the demo has, enrolled for whatever somebody of them claims: for tests of what comes after the admission. */
import { type Caller, offices } from '@writ/access';
import type { Stack } from './stack.ts';

const upsert = `INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number,
    proposed_by, approved_by, confirmed_by, proposed_at, active_from)
  VALUES (gen_random_uuid(), 3, 'ENROLLED', $1, $2, $3, '{ISSUING,VALIDATING,ENFORCING}', $4, '+49 30 23125 999',
    'p agent', 'p counsel', 'p auditor', '2020-01-06Z', '2020-01-09Z')
  ON CONFLICT (issuer, organisation, country) WHERE state <> 'ENDED' DO UPDATE SET roles = EXCLUDED.roles, offices = EXCLUDED.offices`;

/** Enrols the body of an authority's caller; nobody else has one. */
export async function enrolBodyOf(stack: Pick<Stack, 'sql'>, { graph, issuer, organisation, country }: Caller): Promise<void> {
  if (graph === 'authority') await stack.sql('postgres', upsert, [issuer, organisation, country, offices]);
}
