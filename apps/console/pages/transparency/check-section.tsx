/** What a report consists of, how anybody recomputes it, and what a stranger can't see of it. */
import { Command, shellWord } from '../command.tsx';
import { useHref, usePage, useWords } from '../page.ts';
import { ScrollBox } from '../scroll-box.tsx';
import type { PublishedReport } from './published.ts';

/** The path of a page about a sheet. */
export const sheetPath = (id: string, file: string): string => `/transparency/${id}/${file.replace(/\.csv$/, '')}`;

function Files({ report: { id, files, hashes } }: { report: PublishedReport }) {
  const { say } = useWords();
  const href = useHref();
  return (
    <ScrollBox labelledBy="report-files">
      <table>
        <caption id="report-files">{say('public.transparency.files.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('public.transparency.files.name')}</th>
            <th scope="col">{say('public.transparency.files.download')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map((name) => (
            <tr key={name}>
              <th scope="row">{name.endsWith('.csv') ? <a href={href(sheetPath(id, name))}>{name}</a> : name}</th>
              <td>
                <a href={`/reports/${id}/${name}`} aria-label={say('public.transparency.files.download-of', { name })}>
                  {say('public.transparency.files.file')}
                </a>
              </td>
              <td>
                <code>{hashes[name] ?? '–'}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Everything that is needed, in one folder. */
function downloadCommand(baseUrl: string, { id, files }: PublishedReport): string {
  return `mkdir report && (cd report && curl -fsS --remote-name-all ${shellWord(`${baseUrl}/reports/${id}/{${files.join(',')}}`)})`;
}

export function CheckSection({ report }: { report: PublishedReport }) {
  const { say } = useWords();
  const { baseUrl, logPath, verifierKey } = usePage().installation;
  return (
    <>
      <h3>{say('public.transparency.files.title')}</h3>
      <p>{say('public.transparency.files.text')}</p>
      <Files report={report} />
      <h3>{say('public.transparency.check.title')}</h3>
      <p>{say('public.transparency.check.download')}</p>
      <Command text={downloadCommand(baseUrl, report)} />
      <p>{say('public.transparency.check.text')}</p>
      <Command
        text={`npx writ report check --facts report/facts.ndjson --sheets report --log ${baseUrl}${logPath} --key ${shellWord(verifierKey)}`}
      />
      <p>{say('public.transparency.check.operator')}</p>
      <p>{say('public.key.keep')}</p>
    </>
  );
}

/** What can and what can't be seen: it is on the page of each report, before its figures. */
export function WhoSees() {
  const { say } = useWords();
  return (
    <ul>
      {(['stranger', 'auditor', 'small', 'dash', 'unchecked'] as const).map((who) => (
        <li key={who}>{say(`public.transparency.sees.${who}`)}</li>
      ))}
    </ul>
  );
}
