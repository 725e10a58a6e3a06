import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMigrations } from '../migrate.ts';
import { faultsOf, releasedIn } from './check.ts';
import { takenAway } from './expand-rules.ts';
import { kindOf } from './kind.ts';
import { isNewer } from './processes.ts';

describe('a migration that expands', () => {
  test.each([
    'DROP TABLE content.item',
    'DROP VIEW content.shown CASCADE',
    'DROP FUNCTION IF EXISTS orders.may_review(text, text)',
    'DROP INDEX content.item_by_time',
    'DROP TYPE public.data_category',
    'ALTER TABLE content.item DROP COLUMN title',
    'ALTER TABLE content.item ADD COLUMN a int, DROP title',
    'ALTER TABLE content.item RENAME COLUMN title TO name',
    'ALTER FUNCTION content.text_of(text) RENAME TO words_of',
    "ALTER TYPE public.data_category RENAME VALUE 'TRAFFIC' TO 'ACCESS'",
    'ALTER TABLE content.item SET SCHEMA archive',
    'ALTER TABLE content.item ALTER COLUMN title TYPE varchar(10)',
    'ALTER TABLE content.item ALTER title SET DATA TYPE varchar(10)',
    'ALTER TABLE content.item ALTER COLUMN title SET NOT NULL',
    'ALTER TABLE content.item ALTER COLUMN title DROP NOT NULL',
    'ALTER TABLE content.item ALTER COLUMN title DROP DEFAULT',
    'ALTER TABLE content.item ADD COLUMN a int NOT NULL',
    'ALTER TABLE content.item ADD CONSTRAINT short CHECK (length(title) < 9)',
    'ALTER TABLE content.item ADD UNIQUE (title)',
    'CREATE UNIQUE INDEX one_title ON content.item (title)',
    'REVOKE SELECT ON content.item FROM writ_content',
    'REVOKE EXECUTE ON FUNCTION content.text_of(text) FROM writ_content',
    'DROP POLICY reading ON content.message',
    'DROP TRIGGER told ON content.item',
    'TRUNCATE content.item',
    'DELETE FROM content.item',
    '/* a */ drop -- b\n table content.item',
    'DO $$ BEGIN IF true THEN PERFORM 1; END IF; DROP TABLE content.item; END $$',
    'DO $do$ BEGIN ALTER TABLE content.item DROP COLUMN title; END $do$',
  ])('may not: %s', (sql) => {
    expect(takenAway(`CREATE TABLE content.other (id text);\n${sql};`)).toHaveLength(1);
  });

  test.each([
    'ALTER TABLE content.item ADD COLUMN a int NOT NULL DEFAULT 0, ADD COLUMN b text, ADD c text',
    'ALTER TABLE content.item ADD COLUMN a bigint NOT NULL GENERATED ALWAYS AS IDENTITY',
    "ALTER TYPE public.data_category ADD VALUE 'DEVICE'",
    "ALTER TABLE content.item DROP CONSTRAINT of_kind, ADD CONSTRAINT of_kind CHECK (kind IN ('A', 'B'))",
    'ALTER TABLE content.item DROP CONSTRAINT of_kind',
    'CREATE TABLE content.other (id text NOT NULL, type text NOT NULL); CREATE UNIQUE INDEX one ON content.other (type); ALTER TABLE content.other ADD UNIQUE (id)',
    'CREATE FUNCTION content.f() RETURNS int LANGUAGE sql AS $$ DELETE FROM content.item; DROP TABLE content.item; SELECT 1 $$; REVOKE EXECUTE ON FUNCTION content.f() FROM PUBLIC',
    'CREATE SCHEMA archive; REVOKE ALL ON SCHEMA archive FROM PUBLIC',
    'DROP POLICY reading ON content.message; CREATE POLICY reading ON content.message USING (true)',
    'DROP TRIGGER told ON content.item; CREATE TRIGGER told AFTER INSERT ON content.item EXECUTE FUNCTION f()',
    "COMMENT ON TABLE content.item IS 'DROP TABLE content.item; it''s text'",
    '-- DROP TABLE content.item;\nSELECT 1',
    'CREATE INDEX ON content.item (title)',
    'GRANT SELECT ON content.item TO writ_audit',
  ])('may: %s', (sql) => {
    expect(takenAway(`${sql};`)).toEqual([]);
  });
});

describe('the check of migrations', () => {
  const one = (name: string, sql: string, checksum = name) => ({ name, sql, checksum });

  test('wants a kind of each new one, keeps what was released, and judges what expands', () => {
    const released = new Map([['0001_old', '0001_old']]);
    const old = one('0001_old', 'DROP TABLE a');
    expect(faultsOf([old], released)).toEqual([]);
    expect(faultsOf([old, one('0002_b', '-- contract: unused\nDROP TABLE a')], released)).toEqual([]);
    expect(faultsOf([old, one('0002_b', 'SELECT 1')], released)).toEqual([expect.stringMatching(/0002_b.* does not state its kind/)]);
    expect(faultsOf([old, one('0002_b', '-- expand:\nSELECT 1')], released)).toHaveLength(1);
    expect(faultsOf([old, one('0002_b', '-- expand: more\nDROP TABLE a')], released)).toEqual([
      expect.stringMatching(/0002_b.* states that it expands, but "DROP TABLE a" drops what an older version may use/),
    ]);
    expect(faultsOf([one('0001_old', 'DROP TABLE a', 'changed')], released)).toEqual([expect.stringMatching(/0001_old.* was released/)]);
    expect(faultsOf([], released)).toHaveLength(1);
  });

  test('knows the files that were released, and finds most of what they took away', () => {
    const released = releasedIn(readFileSync(new URL('./released.sha256', import.meta.url), 'utf8'));
    expect(released.get('0001_roles')).toMatch(/^[0-9a-f]{64}$/);
    const found = readMigrations().filter(({ name, sql }) => kindOf(sql) === 'base' && released.has(name) && takenAway(sql).length > 0);
    const names = found.map(({ name }) => name);
    for (const name of ['0013', '0107', '0108']) expect(names.some((one) => one.startsWith(name))).toBe(true);
    expect(names.some((one) => one.startsWith('0105'))).toBe(false);
  });
});

test('versions are compared by their last migration, then by their number', () => {
  const is = (version: string, knows: string) => ({ version, knows });
  expect(isNewer(is('1.0.0', '0120_b'), is('2.0.0', '0119_a'))).toBe(true);
  expect(isNewer(is('2.0.0', '0119_a'), is('1.0.0', '0120_b'))).toBe(false);
  expect(isNewer(is('1.10.0', '0119_a'), is('1.9.3', '0119_a'))).toBe(true);
  expect(isNewer(is('1.9.3', '0119_a'), is('1.10.0', '0119_a'))).toBe(false);
  expect(isNewer(is('1.9.3', '0119_a'), is('1.9.3', '0119_a'))).toBe(false);
});
