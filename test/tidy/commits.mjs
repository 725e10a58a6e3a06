/**
 * `npm run check:commits`: each commit since `since` has a subject of the form `area: what changed` with at most sixty characters, and a
 * body when it touches access, the log, SQL or the SDL; and each migration of the last release, or until then of the commit `released`, is as it was
 * there: a database that has applied it could not start otherwise. Without those commits in the history, as in an archive or a shallow clone, there
 * is nothing to read.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const since = '4426611';
/** Moved on by each release. */
const released = '4ee5011a';
const subjectMax = 60;
const needsBody = /^(?:packages\/access(?:-log)?\/src\/|prisma\/(?:migrations|schema|functions)\/|schema\/subgraphs\/)/;

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const git = (...args) => execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });

function history() {
  try {
    return git('log', '--name-only', '--format=%x1e%h%x1f%s%x1f%b%x1f', `${since}..HEAD`);
  } catch {
    return null;
  }
}

/** What is wrong with one commit. */
function faultsOf(commit) {
  const [id, subject, body, files] = commit.split('\x1f');
  const named = `${id} "${subject}"`;
  return [
    ...(/^[a-z0-9][a-z0-9 ,/-]*: \S/.test(subject) ? [] : [`${named}: write the subject as "area: what changed".`]),
    ...(subject.length <= subjectMax ? [] : [`${named}: the subject has ${subject.length} characters, at most ${subjectMax} are read.`]),
    ...(body.trim() !== '' || !files.split('\n').some((file) => needsBody.test(file))
      ? []
      : [`${named}: say in the body why access, the log, SQL or the SDL changes.`]),
  ];
}

/** Migrations of `released` that are not as they were there, here or in what is not committed yet. */
function editedMigrations() {
  try {
    return git('diff', '--name-only', '--diff-filter=a', released, '--', 'prisma/migrations').split('\n').filter(Boolean);
  } catch {
    console.log(`The history has no commit ${released}: no migration was compared.`);
    return [];
  }
}

for (const file of editedMigrations()) {
  console.error(`${file} was changed after it had landed: put it back as in ${released}, and write a new migration for the change.`);
  process.exitCode = 1;
}

const commits = history();
if (commits === null) console.log(`The history has no commit ${since}: no commit was checked.`);
else {
  const faults = commits.split('\x1e').slice(1).flatMap(faultsOf);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
