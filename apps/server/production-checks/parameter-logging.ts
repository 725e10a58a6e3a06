/**
 * Refuses a database server that writes the values of statements into its own log: there they would be records, identifiers and the keys of
 * snapshots, in the clear, for anybody who reads a server's log. It checks only settings, as each role has them.
 */
import { StartError } from '@writ/core';
import { askOnce, type DatabaseConnection } from '@writ/prisma';
import type { ServerSettings } from './durability.ts';

/** What makes a server log statements, each with the settings at which it logs none that carries values. */
const statements: Readonly<Record<string, readonly string[]>> = {
  log_statement: ['none', 'ddl'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
  log_transaction_sample_rate: ['0'],
};
/** How much of each value is logged with a statement, and with an error. */
const lengths = ['log_parameter_max_length', 'log_parameter_max_length_on_error'] as const;

/**
 * Logs plans, which contain values as they were sent, whatever length of parameters is asked for. Known to the server only where it is
 * loaded for the role that connects.
 */
const plans = 'auto_explain.log_min_duration';

const refusal = (name: string, setting: string | undefined, mend: string): StartError =>
  new StartError(
    `The database runs with ${name} ${setting ?? 'unknown'} and may write the values of statements, which are records of people, into its own log: ${mend}.`,
  );

/** Throws StartError when the server would log values, or doesn't tell. */
export function refuseLoggedValues(settings: ServerSettings): void {
  const [withStatement, withError] = lengths;
  if (settings[withError] !== '0') throw refusal(withError, settings[withError], `set ${withError} to 0 there`);
  if (settings[plans] !== undefined && settings[plans] !== '-1')
    throw refusal(plans, settings[plans], `set ${plans} to -1 there, or don't load auto_explain`);
  if (settings[withStatement] === '0') return;
  for (const [name, quiet] of Object.entries(statements)) {
    const setting = settings[name];
    if (setting === undefined || !quiet.includes(setting))
      throw refusal(name, setting, `set ${name} to ${quiet.join(' or ')} there, or ${withStatement} to 0`);
  }
}

/** Throws StartError unless nothing of what is sent over this connection is logged by the server. */
export async function requireUnlogged(connection: DatabaseConnection): Promise<void> {
  const names = [...Object.keys(statements), ...lengths, plans];
  const { rows } = await askOnce(connection, (client) =>
    client.query<{ name: string; setting: string }>('SELECT name, setting FROM pg_settings WHERE name = ANY ($1)', [names]),
  );
  refuseLoggedValues(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])));
}
