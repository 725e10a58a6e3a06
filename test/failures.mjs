/** The names of what failed, so that a run of half an hour ends with them and nobody has to scroll. */

/** Each failed test of a report of vitest as "suite: file: name", and each file that failed as a whole, with what its error says. */
export function failuresOf(report, suite) {
  const failures = (report.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${suite}: ${fileOf(name)}: ${messageOf(message)}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${suite}: ${fileOf(name)}: ${fullName}\n    ${messageOf(failureMessages?.[0])}`);
  });
  return failures.length > 0 ? failures : [`${suite}: ended with an error outside of a test`];
}

/** Prints them under a heading; nothing when nothing failed. */
export function printFailures(failures) {
  if (failures.length > 0) console.log(`\n# failed\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
}

function fileOf(path) {
  const root = process.cwd();
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** An error without its stack: at most eight lines, since a comparison of two long values says the same at its beginning. */
function messageOf(text) {
  const lines = (text ?? '').split('\n');
  const end = lines.findIndex((line) => /^\s+at /.test(line));
  return lines
    .slice(0, end === -1 ? 8 : Math.min(end, 8))
    .map((line) => line.slice(0, 300))
    .join('\n    ');
}
