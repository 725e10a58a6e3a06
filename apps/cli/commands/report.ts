/**
 * `writ report`: makes a period's report from the facts of the log, publishes it with a public entry, and checks one as a stranger. What makes and what checks
 * share no code: each figure is computed by two programs.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StartError, UsageError } from '@writ/core/command-errors';
import { pinLog } from '@writ/verifier/pins/pin.ts';
import { isVerified, renderReport } from '@writ/verifier/report.ts';
import { checkReport, type ReportCheck } from '../report/check.ts';
import { FactsFile, LineSorter } from '../report/facts-file.ts';
import { readFolder, readSheets, readText, writeFolder } from '../report/folder.ts';

/** One line for the list of commands. */
export const summary = 'make, publish and check the reports that the law asks for';

/** The text of `writ report --help`. */
export const usage = `
Usage: writ report make --from DAY --to DAY --figures FILE.jws --figures-key FILE.pem --out DIR [--facts FILE]
                                     make the sheets of a period, with the facts that they are made from
       writ report publish DIR --from DAY --to DAY --figures-key FILE.pem [--corrects ID]
                                     publish them: at /reports/, with a public entry in the log
       writ report check --facts FILE --sheets DIR --log URL --key VKEY [--figures FILE.jws] [--figures-key FILE.pem]
                         [--audit URL --token-file FILE] [--json]
                                     recompute every cell of a published report, and compare it with the log

The sheets are those of Annex I of Implementing Regulation (EU) 2024/2835. What no log knows (who provides the service, people, recipients, texts, how accurate
automated means are) comes from a file that the operator signed: a JWS in compact form of the type writ-report-figures+jws. An unsigned file is refused.

  --from, --to   first and last day of the period, such as 2026-01-01
  --facts FILE   the facts of the period, one a line; without it "make" reads them from the log's database, as the owner of the tables
  --figures FILE.jws, --figures-key FILE.pem
                 the operator's signed figures, and its public key
  --out DIR      a folder that is made: the sheets, facts.ndjson and figures.jws
  --corrects ID  the report of the same period that this one corrects, by the id of its entry; that one stays public
  --sheets DIR   the folder with the sheets; figures.jws is read there too, unless --figures names it
  --log URL      the log, such as https://platform.example.org/log/1
  --key VKEY     its public key, as its operator published it (or WRIT_LOG_KEY); --origin NAME where its name is another than the key's
  --audit URL    for auditors: the audit graph, such as https://platform.example.org/audit/graphql; the facts are compared with those that the entries commit to, so
                 that one that was left out is named. Each reading is an entry itself
  --token-file FILE
                 an auditor's token, read again when it has ended; - is standard input (or WRIT_AUDIT_TOKEN_FILE, or WRIT_AUDIT_TOKEN; a token is never an argument)
  --json         print one JSON object

"publish", and "make" without --facts, need WRIT_KEY_MASTER and DATABASE_URL_OWNER; without DATABASE_URL it is the database of the demo that runs here. A running Writ
appends the entry of a report that was published. Guide: docs/how-to/publish-a-report.md.

Exit code: 0 done or verified, 1 refused, or something does not match, 2 wrong usage.
`;

const text = { type: 'string' } as const;
const options = {
  ...{
    from: text,
    to: text,
    facts: text,
    figures: text,
    'figures-key': text,
    out: text,
    corrects: text,
    sheets: text,
    log: text,
    key: text,
  },
  ...{ audit: text, 'token-file': text, origin: text, json: { type: 'boolean' } as const },
} as const;
type Values = ReturnType<typeof parsed>['values'];
type Name = Exclude<keyof Values, 'json'>;

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ report --help.`);
  }
}

/** Which options each step takes; those that it needs come first. */
const optionsOf: Readonly<Record<string, { needs: readonly Name[]; may: readonly (keyof Values)[] }>> = {
  make: { needs: ['from', 'to', 'figures', 'figures-key', 'out'], may: ['facts'] },
  publish: { needs: ['from', 'to', 'figures-key'], may: ['corrects'] },
  check: { needs: ['facts', 'sheets', 'log'], may: ['key', 'origin', 'figures', 'figures-key', 'audit', 'token-file', 'json'] },
};

function requireOptions(step: string, values: Values): (name: Name) => string {
  const { needs, may } = optionsOf[step] ?? { needs: [], may: [] };
  const given = Object.keys(values) as (keyof Values)[];
  const strange = given.find((name) => !may.includes(name) && !needs.some((one) => one === name));
  if (strange !== undefined) throw new UsageError(`--${strange} does not go with "writ report ${step}". See writ report --help.`);
  const missing = needs.find((name) => values[name] === undefined);
  if (missing !== undefined) throw new UsageError(`"writ report ${step}" needs --${missing}. See writ report --help.`);
  return (name) => values[name] ?? '';
}

/** A day of the calendar. Throws {@link UsageError}. */
function requirePeriod(from: string, to: string): { from: string; to: string } {
  for (const day of [from, to])
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day)
      throw new UsageError(`${day} is no day: write it like 2026-01-01.`);
  if (from > to) throw new UsageError(`The period ends on ${to}, before it begins on ${from}.`);
  return { from, to };
}

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

async function make(values: Values): Promise<number> {
  const option = requireOptions('make', values);
  const period = requirePeriod(option('from'), option('to'));
  const { FactError, FiguresRefused, makeSheets, readFigures } = await import('@writ/reports/make');
  const [figures, key] = [readText(option('figures')), readText(option('figures-key'))];
  const sorter = new LineSorter();
  try {
    const read = await readFigures(figures, key);
    if (values.facts === undefined) await (await import('../report/installation.ts')).addFactsOfLog(projectFolder, period, sorter);
    const facts = values.facts === undefined ? sorter.sorted() : new FactsFile(values.facts);
    const sheets = makeSheets({ facts, figures: read, ...period });
    writeFolder(option('out'), { facts, figures, sheets });
    process.stdout.write(`${sheets.size} sheets from ${facts.lines()} facts are in ${option('out')}.\n`);
    return 0;
  } catch (error) {
    if (error instanceof FactError || error instanceof FiguresRefused) throw new StartError(error.message);
    throw error;
  } finally {
    sorter.remove();
  }
}

async function publishFolder(folder: string, values: Values): Promise<number> {
  const option = requireOptions('publish', values);
  const period = requirePeriod(option('from'), option('to'));
  const { corrects = null } = values;
  if (corrects !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(corrects))
    throw new UsageError('--corrects must be the id of an entry.');
  const { publishReport } = await import('../report/installation.ts');
  const event = await publishReport(projectFolder, {
    ...{ ...period, corrects, files: readFolder(folder), figuresKey: readText(option('figures-key')) },
  });
  process.stdout.write(`Report ${event} is published once a running Writ has appended its entry: /reports/${event}/\n`);
  return 0;
}

/** How an auditor reads facts; undefined for a stranger. Throws {@link UsageError}. */
async function auditOf(values: Values): Promise<ReportCheck['audit']> {
  if (values.audit === undefined) {
    if (values['token-file'] !== undefined) throw new UsageError('--token-file needs --audit.');
    return undefined;
  }
  const [{ requireAuditUrl }, { tokenSource }, { openAuditGraph }, { factsOfAudit }] = await Promise.all([
    import('./verify.ts'),
    import('@writ/verifier/audit-token.ts'),
    import('@writ/verifier/audit-graph.ts'),
    import('../report/audit.ts'),
  ]);
  const [url, token] = [requireAuditUrl(values.audit), await tokenSource(values['token-file'])];
  return async (leaf, span) => {
    const graph = openAuditGraph(url, token, 1);
    return factsOfAudit(graph, leaf, span).finally(() => graph.close());
  };
}

async function check(values: Values): Promise<number> {
  const option = requireOptions('check', values);
  const sheets = option('sheets');
  const audit = await auditOf(values);
  const report = await checkReport({
    files: {
      facts: new FactsFile(option('facts')),
      figures: readText(values.figures ?? `${sheets}/figures.jws`),
      sheets: readSheets(sheets),
    },
    figuresKey: values['figures-key'] === undefined ? undefined : readText(values['figures-key']),
    log: option('log').replace(/\/+$/, ''),
    pinned: pinLog(values.key, values.origin),
    audit,
  });
  process.stdout.write(renderReport(report, values.json ?? false));
  return isVerified(report) ? 0 : 1;
}

/** Runs the command. Throws {@link UsageError}, and StartError for what is refused, and for a database or a log that can't be used. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [step, folder, ...more] = positionals;
  if (step === 'make' && folder === undefined) return await make(values);
  if (step === 'check' && folder === undefined) return await check(values);
  if (step === 'publish' && folder !== undefined && more.length === 0) return await publishFolder(folder, values);
  throw new UsageError('Use "make", "check", or "publish" and the folder that "make" has written. See writ report --help.');
}
