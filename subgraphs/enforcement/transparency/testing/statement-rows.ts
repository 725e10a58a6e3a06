/** Statements of reasons with their restrictions as any path leaves them in the database, many at once; a test may spoil some. */
import type { Served } from '../../testing/served.ts';

const statements = `insert into enforcement.statement_of_reasons
    (id, decision_ground, illegal_content_legal_ground, illegal_content_explanation, content_type, category, content_date, application_date,
     decision_facts, source_type, automated_detection, automated_decision, puid)
  select 's' || n, 'DECISION_GROUND_ILLEGAL_CONTENT', 'Criminal Code, section 130', 'It incites hatred.', '{CONTENT_TYPE_TEXT}',
     'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', '2024-05-06', '2026-03-01', 'A post that calls for violence.', 'SOURCE_VOLUNTARY', false,
     'AUTOMATED_DECISION_NOT_AUTOMATED', 'writ-' || n
   from generate_series($1::int, $2::int) n order by n`;
const restrictions = `insert into enforcement.restriction
    (id, state, item_id, account_id, visibility, territories, starts_at, statement_id, decided_by, decided_at)
  select 'r' || n, 'ACTIVE', 'item-1', 'author', '{DECISION_VISIBILITY_CONTENT_DISABLED}', '{DE}', '2026-03-01Z', 's' || n, 'i agent', '2026-03-01Z'
   from generate_series($1::int, $2::int) n`;

/** Writes statements `s<from>` to `s<to>` with the puids `writ-<n>`. */
export async function insertStatements({ sql }: Pick<Served, 'sql'>, from: number, to: number): Promise<void> {
  await sql(statements, [from, to]);
  await sql(restrictions, [from, to]);
}

/** Sets a column of some statements, by number. */
export async function spoil({ sql }: Pick<Served, 'sql'>, numbers: readonly number[], column: string, value: unknown): Promise<void> {
  await sql(`update enforcement.statement_of_reasons set ${column} = $2 where puid = any ($1)`, [numbers.map((n) => `writ-${n}`), value]);
}
