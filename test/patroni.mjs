/**
 * `npm run test:patroni`: the whole of Writ over Debian's Patroni, etcd and HAProxy while the database that leads is killed, cut off and asked
 * to hand over. It installs nothing; where a program is missing it says which packages have it, and has not passed. Plain JavaScript, as the
 * runner of all suites is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countOne, countReport, finish, newCount } from './counting.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}.turbo/tests/patroni.json`;
const programs = ['/usr/bin/patroni', '/usr/bin/etcd', '/usr/sbin/haproxy', '/usr/lib/postgresql/17/bin/postgres'];
const packages = 'patroni python3-etcd etcd-server haproxy postgresql-17';
const count = newCount();

const missing = programs.filter((program) => !existsSync(program));
if (missing.length === 0) {
  mkdirSync(`${root}.turbo/tests`, { recursive: true });
  rmSync(results, { force: true });
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const { status } = spawnSync('vitest', ['run', '--project', 'patroni', ...report], { cwd: root, stdio: 'inherit' });
  countReport(count, 'patroni', status === 0, results);
} else {
  console.log(`Missing: ${missing.join(', ')}. Debian 13 has them: apt-get install --no-install-recommends ${packages}`);
  console.log('These start services of their own; the tests use none of them: systemctl disable --now patroni etcd haproxy postgresql');
  countOne(count, false, `patroni: ${missing.join(', ')} missing, so its tests did not run`);
}
finish(count);
