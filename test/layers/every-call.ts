/**
 * Calls a function of the database as a login role with arguments of an attacker's choice, each call in a subtransaction that is taken back,
 * and tells what came of it: the answer or the refusal, the rows that it added, removed or changed, and the locks that it took.
 */
import type pg from 'pg';
import type { MarkedDatabase } from '../harness/marked-database.ts';
import { type Owner, owners } from '../harness/marked-states.ts';

export interface Parameter {
  readonly name: string;
  /** The type, of the elements where it is an array. */
  readonly type: string;
  readonly is_array: boolean;
  readonly labels: readonly string[] | null;
}
export interface DatabaseFunction {
  readonly oid: string;
  readonly name: string;
  readonly signature: string;
  readonly parameters: readonly Parameter[];
}
/** A row as it was, or as it is. */
export interface RowChange {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly is_new: boolean;
}
export interface Outcome {
  readonly call: string;
  /** The SQLSTATE, or `answered`. */
  readonly state: string;
  /** The answer as JSON, or all that the error says. */
  readonly text: string;
  readonly changes: readonly RowChange[];
  readonly locks: number;
}

/** The product's functions of a database but for triggers: they answer nobody. */
export async function functionsOf({ admin }: MarkedDatabase): Promise<DatabaseFunction[]> {
  const { rows } = await admin.query<DatabaseFunction>(`
    SELECT p.oid::text AS oid, n.nspname || '.' || p.proname AS name, n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS signature,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', coalesce(p.proargnames[i], ''), 'type', format_type(coalesce(e.oid, t.oid), NULL),
                       'is_array', e.oid IS NOT NULL,
                       'labels', (SELECT jsonb_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = coalesce(e.oid, t.oid)))
                       ORDER BY i)
              FROM generate_series(1, p.pronargs) i JOIN pg_type t ON t.oid = p.proargtypes[i - 1] LEFT JOIN pg_type e ON e.typarray = t.oid), '[]') AS parameters
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'watch') AND n.nspname !~ '^pg_' AND p.prokind = 'f'
       AND p.prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype) ORDER BY 2`);
  return rows;
}

/** What runs the calls in the server, and compares tables with what was in them: a superuser's eyes, lent for the count of rows alone. */
const watch = `
  CREATE SCHEMA watch;
  CREATE TABLE watch.before (tab text, line jsonb);
  CREATE FUNCTION watch.tables() RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'watch') AND n.nspname !~ '^pg_' $$;
  CREATE FUNCTION watch.look() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE t text; BEGIN
      DELETE FROM watch.before;
      FOR t IN SELECT watch.tables() LOOP EXECUTE format('INSERT INTO watch.before SELECT %L, to_jsonb(r) FROM %s r', t, t); END LOOP;
    END $$;
  CREATE FUNCTION watch.changes(tables text[]) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE t text; part jsonb; found jsonb := '[]'; BEGIN
      FOREACH t IN ARRAY tables LOOP
        EXECUTE format($q$
          WITH old AS (SELECT line FROM watch.before WHERE tab = %1$L), new AS (SELECT to_jsonb(r) AS line FROM %1$s r)
          SELECT jsonb_agg(jsonb_build_object('table', coalesce(pg_partition_root(%1$L)::text, %1$L), 'row', line, 'is_new', is_new))
            FROM (SELECT line, false AS is_new FROM (SELECT line FROM old EXCEPT ALL SELECT line FROM new) gone
                  UNION ALL SELECT line, true FROM (SELECT line FROM new EXCEPT ALL SELECT line FROM old) added) one $q$, t) INTO part;
        found := found || coalesce(part, '[]');
      END LOOP;
      RETURN found;
    END $$;
  CREATE FUNCTION watch.written(tables oid[]) RETURNS bigint[] LANGUAGE sql VOLATILE AS $$
    SELECT array_agg(pg_stat_get_xact_tuples_inserted(t) + pg_stat_get_xact_tuples_updated(t) + pg_stat_get_xact_tuples_deleted(t) ORDER BY t)
      FROM unnest(tables) t $$;
  CREATE FUNCTION watch.attempt(calls text[], OUT nth int, OUT state text, OUT answer text, OUT changes jsonb, OUT locks int)
  RETURNS SETOF record LANGUAGE plpgsql AS $$
    DECLARE
      written bigint[]; wrote bigint[]; hint text; detail text;
      tables CONSTANT oid[] := ARRAY(SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'watch') AND n.nspname !~ '^pg_' ORDER BY 1);
    BEGIN
      FOR i IN 1 .. cardinality(calls) LOOP
        nth := i; state := 'answered'; answer := NULL; changes := '[]'; locks := 0;
        written := watch.written(tables);
        BEGIN
          EXECUTE 'SELECT jsonb_agg(to_jsonb(r)) FROM ' || calls[i] || ' r' INTO answer;
          wrote := watch.written(tables);
          IF wrote <> written THEN
            changes := watch.changes(ARRAY(SELECT n.nspname || '.' || c.relname FROM unnest(tables, written, wrote) AS u (t, a, b)
              JOIN pg_class c ON c.oid = t JOIN pg_namespace n ON n.oid = c.relnamespace WHERE a <> b));
          END IF;
          SET CONSTRAINTS ALL IMMEDIATE;
          SELECT count(*) INTO locks FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory';
          RAISE EXCEPTION USING ERRCODE = 'ZZZZZ';
        EXCEPTION WHEN SQLSTATE 'ZZZZZ' THEN NULL;
          WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT, detail = PG_EXCEPTION_DETAIL;
            state := SQLSTATE; answer := concat_ws(' ', SQLERRM, detail, hint); changes := '[]';
        END;
        RETURN NEXT;
      END LOOP;
    END $$;
  GRANT USAGE ON SCHEMA watch TO PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA watch TO PUBLIC;
  REVOKE EXECUTE ON FUNCTION watch.look() FROM PUBLIC`;

export async function withWatch({ admin }: MarkedDatabase): Promise<void> {
  await admin.query(watch);
}
/** Holds what is in every table: later changes are told against it. */
export async function lookAt({ admin }: MarkedDatabase): Promise<void> {
  await admin.query('SELECT watch.look()');
}

/** Makes each call and takes it back. `left` counts the advisory locks that outlive the transaction. */
export async function attempt(client: pg.Client, calls: readonly string[]): Promise<{ outcomes: Outcome[]; left: number }> {
  const { rows } = await client.query<{ nth: number; state: string; answer: string | null; changes: RowChange[]; locks: number }>(
    'SELECT * FROM watch.attempt($1)',
    [calls],
  );
  const { rowCount } = await client.query(`SELECT FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'`);
  await client.query('SELECT pg_advisory_unlock_all()');
  const outcomes = rows.map(({ nth, state, answer, changes, locks }) => ({
    call: calls[nth - 1] ?? '',
    state,
    text: answer ?? '',
    changes,
    locks,
  }));
  return { outcomes, left: rowCount ?? 0 };
}

/** What a parameter is about whose name is no column's. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  holder: ['account_id'],
  entry: ['log.log_entry.idx'],
  copy: ['content.removed.id'],
  snapshot: ['orders.preservation.id'],
  body: ['organisation'],
  land: ['country'],
  claimed: ['orders.enrolment.roles'],
  signs_as: ['offices'],
  wanted_type: ['records.identifier.type'],
  wanted_name: ['sealing.key_check.name'],
};
const timed = /^(timestamp|date)/;
const isId = ({ type, labels }: Parameter): boolean => labels === null && ['text', 'uuid', 'bytea', 'bigint'].includes(type);
const literal = (value: string, type: string): string => `'${value.replaceAll("'", "''")}'::${type}`;

/**
 * Values of an owner that a parameter may be about: of the columns that its name means; and, where it means none or the parameter is `alone`,
 * of every column that others refer to.
 */
function valuesOf(marked: MarkedDatabase, { name, type }: Parameter, owner: Owner, alone: boolean): string[] {
  const own = marked.columns.filter((one) => one.type === type || (type === 'text' && one.labels !== null));
  const meant = synonyms[name] ?? [
    name,
    `${name}_id`,
    `${name.replace(/s$/, '')}_id`,
    name.replace(/^[a-z]+_/, ''),
    name.replace(/s$/, ''),
    name.replace(/y$/, 'ies'),
  ];
  const places = own.filter((one) => meant.includes(one.name) || meant.includes(`${one.table}.${one.name}`));
  const ids = own.filter((one) => /(^|_)(id|idx|bidx|hash|event|issuer|reference|organisation)$/.test(one.name));
  const values = (columns: typeof own) => columns.flatMap((one) => marked.value(`${one.table}.${one.name}`, owner) ?? []);
  const others = places.length > 0 && !alone ? [] : ids.length > 0 && type === 'text' ? ids : own;
  return [...new Set(values([...places, ...others]))];
}

/** The arguments that name somebody's things, as literals; one choice for each of the values, or all of them for an array. */
function idsOf(marked: MarkedDatabase, parameter: Parameter, owner: Owner, alone = false): string[] {
  const array = `${parameter.type}[]`;
  if (!parameter.is_array) return valuesOf(marked, parameter, owner, alone).map((value) => literal(value, parameter.type));
  const listed = (all: readonly Owner[]) =>
    literal(`{${all.flatMap((one) => valuesOf(marked, parameter, one, false)).map((value) => JSON.stringify(value))}}`, array);
  return [listed([owner]), listed(owners)];
}

/** What else can be given for a type. */
function oddities({ type, is_array: isArray, labels }: Parameter): string[] {
  if (isArray) return [`'{}'::${type}[]`, `NULL::${type}[]`, `'{NULL}'::${type}[]`];
  const odd = labels ?? { text: ['', 'no-such', '%'], bytea: ['\\x', '\\x00'], uuid: ['00000000-0000-0000-0000-000000000000'] }[type];
  const numbers = {
    bigint: ['0', '-1', '9223372036854775807'],
    integer: ['0', '-1', '1', '2147483647'],
    boolean: ['false'],
    jsonb: ['[]'],
  };
  const instants = timed.test(type) ? ['9999-01-01', '0001-01-01', 'infinity', '-infinity', 'now'] : [];
  const listed = odd ?? numbers[type as keyof typeof numbers] ?? instants;
  return [...listed.map((value) => literal(value, type)), `NULL::${type}`];
}

/** What an argument is that names nothing: an instant as the base says, and enough of all else. */
function plain(parameter: Parameter, instant: string | undefined): string {
  const { type, is_array: isArray, labels } = parameter;
  const value = timed.test(type) ? instant : ({ integer: '1000', boolean: 'true', jsonb: '{}' }[type] ?? labels?.[0]);
  return isArray ? `'{}'::${type}[]` : value === undefined ? `NULL::${type}` : literal(value, type);
}

/** Every combination of what the parameters may be; where there are too many an even choice, and each value at least once. */
function combinations(choices: readonly (readonly string[])[]): string[][] {
  const lengths = choices.map(({ length }) => Math.max(length, 1));
  const count = lengths.reduce((product, length) => product * length, 1);
  const most = lengths.filter((length) => length > 1).length > 2 ? 40 : 150;
  const pick = (at: (nth: number) => number) => choices.map((choice, nth) => choice[at(nth)] ?? 'NULL');
  const nthOf = (whole: number) => {
    let rest = Math.floor(whole);
    return pick((nth) => {
      const at = rest % (lengths[nth] ?? 1);
      rest = Math.floor(rest / (lengths[nth] ?? 1));
      return at;
    });
  };
  if (count <= most) return Array.from({ length: count }, (_, whole) => nthOf(whole));
  const even = Array.from({ length: most }, (_, one) => nthOf((one * count) / most));
  return [...even, ...Array.from({ length: Math.max(...lengths) }, (_, one) => pick((nth) => one % (lengths[nth] ?? 1)))];
}

/** The instants that all arguments have at once: the present, the far future, and none. */
export const present = 'now';
export const future = '9999-01-01';

export interface Call {
  readonly sql: string;
  /** The same call with the present in place of another instant. */
  readonly atPresent: string;
}

/** The calls of a function: with what is somebody's at each of the instants, and with each argument odd in turn. */
export function callsOf(marked: MarkedDatabase, { name, parameters }: DatabaseFunction): Call[] {
  const call = (values: readonly string[]) => `${name}(${values.join(', ')})`;
  const calls = new Map<string, Call>();
  const alone = parameters.filter(isId).length === 1;
  for (const owner of owners) {
    const found = combinations(parameters.map((one) => (isId(one) ? idsOf(marked, one, owner, alone) : [''])));
    const at = (ids: readonly string[], instant: string | undefined) =>
      parameters.map((one, nth) => (isId(one) ? (ids[nth] ?? 'NULL') : plain(one, instant)));
    for (const ids of found)
      for (const instant of [present, undefined, future]) {
        const sql = call(at(ids, instant));
        calls.set(sql, { sql, atPresent: call(at(ids, present)) });
      }
    const some = found.filter((_, nth) => nth % Math.ceil(found.length / 3) === 0);
    for (const ids of some)
      for (const base of [present, undefined])
        for (const [nth, one] of parameters.entries())
          for (const odd of oddities(one)) {
            const sql = call(at(ids, base).with(nth, odd));
            calls.set(sql, { sql, atPresent: call(at(ids, base).with(nth, timed.test(one.type) ? plain(one, present) : odd)) });
          }
  }
  return [...calls.values()];
}

/** One call with a value for each argument: one of NULLs alone may be answered without the function. */
export const anyCall = (marked: MarkedDatabase, one: DatabaseFunction): string =>
  `${one.name}(${one.parameters.map((parameter) => idOrPlain(marked, parameter)).join(', ')})`;
const idOrPlain = (marked: MarkedDatabase, parameter: Parameter): string =>
  (isId(parameter) && idsOf(marked, parameter, 'a told')[0]) || plain(parameter, present);
