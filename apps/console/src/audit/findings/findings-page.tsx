/** Findings: each is an entry about another entry. What they say is sealed and is opened here on demand, which is an entry a finding. */
import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAsk, useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { EntriesDocument, type ListedEntryFragment, OpenFieldsDocument } from '../../graphql/audit/graphql.ts';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import '../audit.css';
import '../../parts/card-table.css';

interface ShownFinding {
  verdict: string;
  text: string;
}

const tones: Readonly<Record<string, Tone>> = {
  IN_ORDER: 'good',
  IRREGULAR: 'warn',
  UNLAWFUL: 'bad',
  LOG_GAP: 'bad',
  UNDETERMINED: 'calm',
};

/** What a finding's target says; null for anything else. */
function findingIn(text: string): ShownFinding | null {
  try {
    const { verdict, text: words } = JSON.parse(text) as Partial<ShownFinding>;
    return typeof verdict === 'string' && typeof words === 'string' ? { verdict, text: words } : null;
  } catch {
    // Not JSON, or null: no finding says so.
    return null;
  }
}

function GoToEntry() {
  const say = useWords();
  const navigate = useNavigate();
  const [isWrong, setIsWrong] = useState(false);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const index = String(new FormData(event.currentTarget).get('index') ?? '').trim();
    const isIndex = /^(0|[1-9][0-9]{0,15})$/.test(index);
    setIsWrong(!isIndex);
    if (isIndex) void navigate({ to: '/entries/$index', params: { index } });
  };
  return (
    <form className="panel audit-section audit-form" onSubmit={go}>
      <TextInput
        name="index"
        inputMode="numeric"
        autoComplete="off"
        label={say('audit.findings.about-entry')}
        description={say('audit.findings.about-entry.about')}
        error={isWrong ? say('audit.findings.about-entry.wrong') : null}
      />
      <Button type="submit" size="compact-md" variant="default">
        {say('audit.findings.go')}
      </Button>
    </form>
  );
}

/** A row; `finding` is undefined until it is opened, and null where its words were erased. */
function FindingRow({ of: { index, at, refersTo }, finding }: { of: ListedEntryFragment; finding: ShownFinding | null | undefined }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row" className="audit-entry">
        <Link to="/entries/$index" params={{ index: String(index) }}>
          {say('audit.entry.number', { index: String(index) })}
        </Link>
      </th>
      <td data-label={say('audit.findings.column.at')}>
        <When at={at} />
      </td>
      <td data-label={say('audit.findings.column.about')}>
        {refersTo === null || refersTo === undefined ? null : (
          <Link to="/entries/$index" params={{ index: String(refersTo) }}>
            {say('audit.entry.number', { index: String(refersTo) })}
          </Link>
        )}
      </td>
      <td data-label={say('audit.findings.column.verdict')}>
        {finding === undefined ? (
          say('audit.findings.sealed')
        ) : finding === null ? (
          say('audit.findings.erased')
        ) : (
          <Mark tone={tones[finding.verdict] ?? 'calm'}>
            <Code of="FindingVerdict" value={finding.verdict} />
          </Mark>
        )}
      </td>
      <td data-label={say('audit.findings.column.text')}>{finding?.text}</td>
    </tr>
  );
}

function FindingsTable({ entries }: { entries: readonly ListedEntryFragment[] }) {
  const say = useWords();
  const [read, isReading] = useReading(OpenFieldsDocument);
  const [said, setSaid] = useState<ReadonlyMap<string, ShownFinding | null>>(new Map());
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const openAll = async () => {
    for (const { index } of entries) {
      const { data, failures: told } = await read({ index, fields: ['target'] });
      if (told.length > 0) return setFailures(told);
      const value = data?.opening?.[0]?.value;
      setSaid((before) => new Map([...before, [String(index), value === undefined ? null : findingIn(value)]]));
    }
    setFailures([]);
  };
  return (
    <>
      <div className="table-scroll">
        <table className="table card-table">
          <caption>{say('audit.findings.caption')}</caption>
          <thead>
            <tr>
              {(['finding', 'at', 'about', 'verdict', 'text'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`audit.findings.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <FindingRow key={entry.index} of={entry} finding={said.get(String(entry.index))} />
            ))}
          </tbody>
        </table>
      </div>
      {failures.length === 0 ? null : <Failed failures={failures} of="reading" />}
      <div className="audit-buttons">
        <Button size="compact-md" variant="default" loading={isReading} onClick={() => void openAll()}>
          {say('audit.findings.open', { count: entries.length })}
        </Button>
      </div>
    </>
  );
}

export function FindingsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const filter = { types: ['finding.recorded.v1'] };
  const asked = useAsk(EntriesDocument, { filter, first: 50, ...(after === undefined ? {} : { after }) }, { policy: 'network-only' });
  return (
    <Page title={say('audit.findings.title')} about={say('audit.findings.about')}>
      <GoToEntry />
      <Loaded of={asked}>
        {({ entries }) =>
          entries === null || entries === undefined || (entries.nodes.length === 0 && !entries.pageInfo.hasNextPage) ? (
            <Empty title={say('audit.findings.none')}>{say('audit.findings.none.about')}</Empty>
          ) : (
            <>
              {entries.nodes.length === 0 ? null : <FindingsTable key={after} entries={entries.nodes} />}
              <More pageInfo={{ endCursor: entries.pageInfo.endCursor ?? null, hasNextPage: entries.pageInfo.hasNextPage }} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
