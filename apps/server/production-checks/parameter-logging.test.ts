import { randomUUID } from 'node:crypto';
import { StartError } from '@writ/core';
import { connect } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import { describe, expect, it } from 'vitest';
import { refuseLoggedValues, requireUnlogged } from './parameter-logging.ts';

/** As a server has them that nobody has set up. */
const usual = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '0',
};

describe('the log of a database server', () => {
  it('has no values, by default and with statements but no values', () => {
    expect(() => refuseLoggedValues(usual)).not.toThrow();
    expect(() => refuseLoggedValues({ ...usual, log_statement: 'ddl' })).not.toThrow();
    const withoutValues = { ...usual, log_parameter_max_length: '0' };
    expect(() => refuseLoggedValues({ ...withoutValues, log_statement: 'all', log_min_duration_statement: '0' })).not.toThrow();
  });

  it.each([
    ['log_statement', 'mod'],
    ['log_statement', 'all'],
    ['log_min_duration_statement', '0'],
    ['log_min_duration_statement', '5000'],
    ['log_min_duration_sample', '100'],
    ['log_transaction_sample_rate', '0.01'],
    ['log_parameter_max_length_on_error', '-1'],
    ['log_parameter_max_length_on_error', '16'],
  ])('is refused with %s %s, alone', (name, setting) => {
    const refuse = () => refuseLoggedValues({ ...usual, [name]: setting });
    expect(refuse).toThrow(StartError);
    expect(refuse).toThrow(new RegExp(`^The database runs with ${name} ${setting} and may write .*: set ${name} to `));
  });

  it('is refused with errors also where statements are logged without values', () =>
    expect(() => refuseLoggedValues({ ...usual, log_parameter_max_length: '0', log_parameter_max_length_on_error: '-1' })).toThrow(
      'log_parameter_max_length_on_error -1',
    ));

  it('is refused with plans, also where statements are logged without values, because plans have them', () => {
    const plans = { ...usual, log_parameter_max_length: '0', 'auto_explain.log_parameter_max_length': '0' };
    for (const setting of ['0', '250'])
      expect(() => refuseLoggedValues({ ...plans, 'auto_explain.log_min_duration': setting })).toThrow(
        `The database runs with auto_explain.log_min_duration ${setting} and may write`,
      );
    expect(() => refuseLoggedValues({ ...plans, 'auto_explain.log_min_duration': '-1' })).not.toThrow();
  });

  it.each(Object.keys(usual).filter((name) => name !== 'log_parameter_max_length'))('is refused when %s is not known', (name) => {
    expect(() => refuseLoggedValues(Object.fromEntries(Object.entries(usual).filter(([key]) => key !== name)))).toThrow(
      `with ${name} unknown`,
    );
  });

  it('is checked at the server, for the role that connects', async () => {
    const database = await freshDatabase();
    const superuser = await connect(database.options('postgres'));
    const role = `logged_${randomUUID().slice(0, 8)}`;
    try {
      await expect(requireUnlogged(database.options('records'))).resolves.toBeUndefined();
      await superuser.query(`CREATE ROLE ${role} LOGIN; ALTER ROLE ${role} SET log_statement = 'all'`);
      const logged = { ...database.options('records'), user: role };
      await expect(requireUnlogged(logged)).rejects.toThrow('The database runs with log_statement all');
      await superuser.query(`ALTER ROLE ${role} RESET log_statement; ALTER ROLE ${role} SET session_preload_libraries = 'auto_explain'`);
      await expect(requireUnlogged(logged), 'loaded, and logging nothing').resolves.toBeUndefined();
      await superuser.query(`ALTER ROLE ${role} SET auto_explain.log_min_duration = 0`);
      await expect(requireUnlogged(logged)).rejects.toThrow('The database runs with auto_explain.log_min_duration 0');
    } finally {
      await superuser.query(`DROP ROLE IF EXISTS ${role}`);
      await superuser.end();
      await database.drop();
    }
  });
});
