import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { driftOf } from './drift.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from './testing/test-database.ts';

const models = `
  datasource db {
    provider = "postgresql"
    schemas  = ["things"]
  }
  enum Kind {
    A
    B
    @@schema("things")
  }
  model Thing {
    id    Int    @id
    word  String @unique
    kind  Kind
    parts Part[]
    @@schema("things")
  }`;
const second = `
  model Part {
    id      Int   @id
    thing   Thing @relation(fields: [thingId], references: [id])
    thingId Int
    letter  String @db.Char(1)
    @@schema("things")
  }`;

describe('the drift between database and models', () => {
  let folder: string;
  let database: TestDatabase;
  const act = async (sql: string) => {
    const owner = await connect(database.options('owner'));
    await owner.query(sql).finally(() => owner.end());
  };
  const drift = () => driftOf(database.options('owner'), folder);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'writ-drift-'));
    writeFileSync(join(folder, 'a.prisma'), models);
    writeFileSync(join(folder, 'b.prisma'), second);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.drop());

  test('of an empty database is the SQL that creates the models, and is empty after that SQL', async () => {
    const sql = await drift();
    expect(sql).toContain('CREATE TABLE "things"."Thing"');
    await act(sql);
    expect(await drift()).toBe('');
  });

  test.each([
    ['alter table things."Thing" add column extra text', 'DROP COLUMN "extra"'],
    ['alter table things."Thing" drop column word', 'ADD COLUMN     "word"'],
    ['alter table things."Part" drop constraint "Part_thingId_fkey"', 'ADD CONSTRAINT "Part_thingId_fkey"'],
    [`alter type things."Kind" add value 'C'`, 'CREATE TYPE "things"."Kind_new"'],
    ['create table things.other (id int primary key)', 'DROP TABLE "things"."other"'],
  ])('is found after: %s', async (change, words) => {
    await act(await drift());
    await act(change);
    expect(await drift()).toContain(words);
  });

  test('is not computed from invalid models', async () => {
    writeFileSync(join(folder, 'c.prisma'), 'model Wrong { id Missing @id }');
    await expect(drift()).rejects.toThrow(/Missing/);
    rmSync(join(folder, 'c.prisma'));
  });
});

test('the migrations lead to the Prisma models', async () => {
  const database = await freshDatabase();
  expect(await driftOf(database.options('owner'))).toBe('');
  await database.drop();
});
