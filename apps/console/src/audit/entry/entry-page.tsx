/** One entry: what it says, its sealed fields, and its proof, checked here against the log's public files. Reading it is an entry itself. */
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { EntryDocument, type ListedEntryFragment } from '../../graphql/audit/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { useWholeDay, When } from '../../parts/when.tsx';
import { ProofPanel } from '../../proof/proof-panel.tsx';
import { useEntryProof } from '../../proof/use-proof.ts';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { entryFacts, type Openings } from '../entry-facts.ts';
import { EntryKind, EntryType } from '../entry-words.tsx';
import { FindingForm } from './finding-form.tsx';
import { OpenFields } from './open-fields.tsx';
import '../audit.css';

/** The bytes as text; a leaf is JSON padded with spaces. Other bytes are shown unchanged. */
function leafText(leaf: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(leaf), (character) => character.charCodeAt(0))).trimEnd();
  } catch {
    // Not base64: the proof says so too.
    return leaf;
  }
}

function EntryFacts({ entry: { type, at, day, kind, outcome, event, refersTo, leaf } }: { entry: ListedEntryFragment }) {
  const say = useWords();
  const dayOf = useWholeDay();
  return (
    <>
      <Facts
        of={[
          [
            say('audit.entry.type'),
            <Link key="type" to="/entries" search={{ types: type }}>
              <EntryType type={type} />
            </Link>,
          ],
          [say('audit.entry.at'), <When key="at" at={at} />],
          [say('audit.entry.day'), dayOf(day)],
          [say('audit.entry.kind'), <EntryKind key="kind" kind={kind} />],
          [say('audit.entry.outcome'), <Code key="outcome" of="Outcome" value={outcome} />],
          [say('audit.entry.event'), <Identifier key="event">{String(event)}</Identifier>],
          refersTo === null || refersTo === undefined
            ? null
            : [
                say('audit.entry.refersTo'),
                <Link key="refers" to="/entries/$index" params={{ index: String(refersTo) }}>
                  {say('audit.entry.number', { index: String(refersTo) })}
                </Link>,
              ],
        ]}
      />
      <details>
        <summary>{say('audit.entry.leaf')}</summary>
        <pre className="audit-value">{leafText(leaf)}</pre>
      </details>
    </>
  );
}

function EntryView({ entry }: { entry: ListedEntryFragment }) {
  const say = useWords();
  const [openings, setOpenings] = useState<Openings>([]);
  const facts = useMemo(() => entryFacts(entry, openings), [entry, openings]);
  const state = useEntryProof(facts);
  return (
    <div className="audit-columns">
      <div>
        <section className="audit-section panel">
          <h2>{say('audit.entry.says')}</h2>
          <EntryFacts entry={entry} />
        </section>
        <section className="audit-section panel">
          <h2>{say('audit.opening.title')}</h2>
          <OpenFields entry={entry} openings={openings} opened={setOpenings} />
        </section>
        <section className="audit-section panel">
          <h2>{say('audit.finding.title')}</h2>
          <FindingForm about={String(entry.index)} />
        </section>
      </div>
      <div>
        <ProofPanel state={state} event={String(entry.event)} />
      </div>
    </div>
  );
}

const besides = (index: string, by: number): string | null => {
  const other = Number(index) + by;
  return Number.isSafeInteger(other) && other >= 0 ? String(other) : null;
};

export function EntryPage() {
  const say = useWords();
  const navigate = useNavigate();
  const { index } = useParams({ strict: false }) as { index: string };
  const asked = useAsk(EntryDocument, { index }, { policy: 'network-only' });
  const [before, next] = [besides(index, -1), besides(index, 1)];
  const go = (to: string | null) => () => {
    if (to !== null) void navigate({ to: '/entries/$index', params: { index: to } });
  };
  useKeys([
    { key: '[', label: say('audit.entry.previous'), act: go(before) },
    { key: ']', label: say('audit.entry.next'), act: go(next) },
  ]);
  const links = [
    ['[', before, 'audit.entry.previous'],
    [']', next, 'audit.entry.next'],
  ] as const;
  return (
    <Page
      title={say('audit.entry.number', { index })}
      about={say('audit.entry.about')}
      actions={links.map(([key, to, label]) =>
        to === null ? null : (
          <ButtonLink key={key} size="compact-md" to="/entries/$index" params={{ index: to }}>
            {say(label)}
            <KeyHint of={key} />
          </ButtonLink>
        ),
      )}
    >
      <Loaded of={asked} lines={20}>
        {({ entry }) =>
          entry === null || entry === undefined ? (
            <Missing failures={asked.failures} />
          ) : (
            <EntryView key={String(entry.index)} entry={entry} />
          )
        }
      </Loaded>
    </Page>
  );
}
