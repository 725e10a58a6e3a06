/** Loaded ahead of a whole Writ: announces it when it is ready, and tells what it has sent to the database since it was last asked, by role and statement. */
import pg from 'pg';
import { announce } from '../load/announce.ts';

const counted = new Map<string, number>();
const plain = pg.Client.prototype.query;

function query(this: pg.Client, ...given: unknown[]): unknown {
  const [asked] = given;
  const text = typeof asked === 'string' ? asked : ((asked as { text?: string } | undefined)?.text ?? '');
  const key = `${this.user ?? ''}: ${text.replace(/\s+/g, ' ').trim().slice(0, 90)}`;
  counted.set(key, (counted.get(key) ?? 0) + 1);
  return Reflect.apply(plain, this, given);
}
Object.assign(pg.Client.prototype, { query });

process.on('message', (message) => {
  if (message !== 'sources') return;
  process.send?.({ sources: [...counted] });
  counted.clear();
});

const write = process.stdout.write.bind(process.stdout);
Object.assign(process.stdout, {
  write: (...given: Parameters<typeof write>) => {
    if (String(given[0]).includes('Ready at')) announce('where it was told to listen');
    return write(...given);
  },
});
