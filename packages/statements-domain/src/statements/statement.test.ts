import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { statementInput } from '../../testing/statement-input.ts';
import { type Explained, statementFields } from './fields.ts';
import { redress, writtenFields } from './statement.ts';

const dates = { content: new Date('2024-05-06T23:59:59Z'), application: new Date('2026-03-01T12:00:00Z'), uuid: randomUUID() };
const decided: Explained = {
  visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  visibilityOther: null,
  monetary: 'DECISION_MONETARY_SUSPENSION',
  monetaryOther: null,
  provision: null,
  accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
  territories: ['DE', 'GR'],
  endsAt: null,
  visibilityEndsAt: null,
  monetaryEndsAt: new Date('2026-06-01T12:00:00Z'),
  provisionEndsAt: null,
  accountEndsAt: new Date('2026-04-01T00:00:00Z'),
};
const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`);

test('a complete statement is stored unchanged, with days and an id of its own', () => {
  const written = writtenFields(statementInput({ decisionFacts: ' A post. ', contentLanguage: 'el' }), dates);
  expect(written).toMatchObject({
    ...statementInput(),
    decisionFacts: 'A post.',
    contentLanguage: 'EL',
    contentDate: day('2024-05-06'),
    applicationDate: day('2026-03-01'),
  });
  expect(written.puid).toMatch(/^writ-[0-9a-f-]{36}$/);
});

test('a statement has the columns of the export, with those that the database itself fills among the fields of the graph', () => {
  const columns =
    'uuid decision_visibility decision_visibility_other end_date_visibility_restriction decision_monetary decision_monetary_other ' +
    'end_date_monetary_restriction decision_provision end_date_service_restriction decision_account end_date_account_restriction account_type ' +
    'decision_ground decision_ground_reference_url illegal_content_legal_ground illegal_content_explanation incompatible_content_ground ' +
    'incompatible_content_explanation incompatible_content_illegal category category_addition category_specification ' +
    'category_specification_other content_type content_type_other content_language content_date content_id_ean territorial_scope ' +
    'application_date decision_facts source_type source_identity automated_detection automated_decision platform_name platform_uid created_at';
  const own = columns.split(' ').filter((column) => !['uuid', 'platform_name', 'created_at'].includes(column));
  const fields = Object.keys(statementFields(decided, writtenFields(statementInput(), dates)));
  // Why the notifier is named is kept beside the name, and is no column of the export.
  const exported = fields.filter((field) => field !== 'sourceIdentityReason');
  const named = exported.map((field) => field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`));
  expect(columns.split(' ')).toHaveLength(38);
  const sdl = readFileSync(new URL('../../../../schema/subgraphs/enforcement.graphql', import.meta.url), 'utf8');
  const [statement = ''] = /^type StatementOfReasons [^}]*/m.exec(sdl) ?? [];
  for (const added of ['uuid: ID\n', 'platformName: String\n', 'databaseCreatedAt: DateTime\n']) expect(statement).toContain(`  ${added}`);
  expect(named.map((name) => (name === 'puid' ? 'platform_uid' : name)).toSorted()).toEqual(own.toSorted());
});

test('each measure ends on its own last day, and one without an end has none', () =>
  expect(statementFields(decided, writtenFields(statementInput(), dates))).toMatchObject({
    endDateVisibilityRestriction: null,
    endDateMonetaryRestriction: day('2026-06-01'),
    endDateServiceRestriction: null,
    endDateAccountRestriction: day('2026-03-31'),
  }));

test('the territories are those of the restriction, and the whole world is all thirty countries', () => {
  const scope = (territories: string[]) =>
    statementFields({ ...decided, territories }, writtenFields(statementInput(), dates)).territorialScope;
  expect(scope(['DE', 'GR'])).toEqual(['DE', 'GR']);
  expect(new Set(scope(['WORLD'])).size).toBe(30);
});

test('the person reads each way to contest a statement', () => expect(redress).toMatch(/six months.*out-of-court.*court/s));
