/**
 * `npm run check:commits`: each commit since `since` has a subject of the form `area: what changed` with at most sixty characters, and a
 * body when it touches access, the log, SQL or the SDL. Without that commit in the history, as in an archive or a shallow clone, there is
 * nothing to read.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const since = '4426611';
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

const commits = history();
if (commits === null) console.log(`The history has no commit ${since}: no commit was checked.`);
else {
  const faults = commits.split('\x1e').slice(1).flatMap(faultsOf);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
