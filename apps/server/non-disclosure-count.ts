/** Asks how many non-disclosure periods run, by age: only numbers, by a function of the orders' schema that the role of the log may call. */
import type { NonDisclosureCount } from '@writ/access-log';

export const nonDisclosuresByAge: NonDisclosureCount = async (on, at) => {
  const { rows } = await on.query<{ age: string; silences: string }>({
    name: 'writ_log_totals_silences',
    text: 'select age, silences from orders.silences_by_age($1)',
    values: [at],
  });
  return new Map(rows.map(({ age, silences }) => [age, Number(silences)]));
};
