/** One sample: what it is drawn from and with, the draw repeated here, and the entries to check. */
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { Trust } from '@writ/verifier/proof/facts.ts';
import { useEffect, useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { type DrawnSampleFragment, SampleDocument } from '../../graphql/audit/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { When } from '../../parts/when.tsx';
import { useLogPlace } from '../../proof/log-place.ts';
import { trustOnFirstUse } from '../../proof/memory.ts';
import { keyIn } from '../../proof/run-proof.ts';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { useTypeWords } from '../entry-words.tsx';
import { CheckedEntries } from './checked-entries.tsx';
import { populationFilter, seedFaultOf, useDraw } from './use-draw.ts';
import '../audit.css';

/** What the signature under the seed is checked with; null in a browser that knows no key. */
function useTrust(): Trust | null {
  const { origin, verifierKey, storage, now } = useLogPlace();
  const offered = keyIn(verifierKey);
  if (offered === undefined) return null;
  const known = storage === null ? null : trustOnFirstUse(storage, origin, offered, now());
  const key = known ?? { key: offered, how: 'first-use' as const, since: now().toISOString() };
  return { origin, known: key, offered, policy: null, seen: 'unavailable', consistency: null, isNewest: false };
}

function Population({ sample }: { sample: DrawnSampleFragment }) {
  const say = useWords();
  const typeOf = useTypeWords();
  const { types, outcome, order, account, from, to } = sample.population;
  const parts = [
    types ? ([say('audit.filter.type'), types.map(typeOf).join(', ')] as const) : null,
    outcome ? ([say('audit.filter.outcome'), <Code key="outcome" of="Outcome" value={outcome} />] as const) : null,
    order ? ([say('audit.filter.order'), <Identifier key="order">{String(order)}</Identifier>] as const) : null,
    account ? ([say('audit.filter.account'), <Identifier key="account">{String(account)}</Identifier>] as const) : null,
    from ? ([say('audit.filter.from'), <When key="from" at={from} />] as const) : null,
    to ? ([say('audit.filter.to'), <When key="to" at={to} />] as const) : null,
  ];
  return parts.every((part) => part === null) ? <p>{say('audit.sample.everything')}</p> : <Facts of={parts} />;
}

function Draw({ sample }: { sample: DrawnSampleFragment }) {
  const say = useWords();
  const trust = useTrust();
  const { result, isDrawing, draw } = useDraw(sample);
  const isEverything = Object.keys(populationFilter(sample)).length === 0;
  const [hasBegun, setHasBegun] = useState(false);
  useEffect(() => {
    if (!isEverything || hasBegun) return;
    setHasBegun(true);
    void draw();
  }, [isEverything, hasBegun, draw]);
  const fault = trust === null ? 'signature' : seedFaultOf(sample, trust);
  return (
    <>
      <p data-seed={fault ?? 'holds'}>{say(`audit.sample.seed.${fault ?? 'holds'}`)}</p>
      {sample.witnessed ? null : <p>{say('audit.sample.unwitnessed')}</p>}
      {result === null ? (
        <p>{say('audit.sample.draw.about')}</p>
      ) : (
        <div
          className="notice"
          data-tone={result === 'same' ? 'good' : result === 'differs' ? 'bad' : 'warn'}
          data-draw={result}
          role="status"
        >
          <h3>{say(`audit.sample.draw.${result}`)}</h3>
          <p>{say(`audit.sample.draw.${result}.about`)}</p>
        </div>
      )}
      <Button size="compact-md" variant="default" loading={isDrawing} onClick={() => void draw()} mt="xs">
        {say('audit.sample.draw')}
      </Button>
    </>
  );
}

function Waiting({ again }: { again: () => void }) {
  const say = useWords();
  return (
    <Empty title={say('audit.sample.waiting')}>
      <p>{say('audit.sample.waiting.about')}</p>
      <Button size="compact-sm" variant="default" onClick={again}>
        {say('audit.sample.look')}
      </Button>
    </Empty>
  );
}

function SampleView({ sample, again }: { sample: DrawnSampleFragment; again: () => void }) {
  const say = useWords();
  const { announced, at, size, seed, entries } = sample;
  return (
    <div className="audit-columns">
      <div>
        <section className="panel audit-section">
          <h2>{say('audit.sample.announcement')}</h2>
          <Facts
            of={[
              [
                say('audit.sample.announced-by'),
                <Link key="entry" to="/entries/$index" params={{ index: String(announced) }}>
                  {say('audit.entry.number', { index: String(announced) })}
                </Link>,
              ],
              [say('audit.entry.at'), <When key="at" at={at} />],
              [say('audit.samples.size'), String(size)],
              seed === null || seed === undefined ? null : [say('audit.sample.seed'), <Identifier key="seed">{seed}</Identifier>],
            ]}
          />
        </section>
        <section className="panel audit-section">
          <h2>{say('audit.sample.population')}</h2>
          <Population sample={sample} />
        </section>
      </div>
      <div>
        {entries === null || entries === undefined ? (
          <Waiting again={again} />
        ) : (
          <>
            <section className="panel audit-section">
              <h2>{say('audit.sample.draw.title')}</h2>
              <Draw sample={sample} />
            </section>
            <section className="panel audit-section">
              <h2>{say('audit.sample.entries')}</h2>
              {entries.length === 0 ? (
                <p>{say('audit.sample.empty')}</p>
              ) : (
                <CheckedEntries sample={String(announced)} entries={entries.map(String)} />
              )}
            </section>
          </>
        )}
      </div>
    </div>
  );
}

export function SamplePage() {
  const say = useWords();
  const { index } = useParams({ strict: false }) as { index: string };
  const asked = useAsk(SampleDocument, { announced: index }, { policy: 'network-only' });
  return (
    <Page title={say('audit.samples.number', { index })} about={say('audit.sample.about')}>
      <Loaded of={asked} lines={12}>
        {({ sample }) =>
          sample === null || sample === undefined ? (
            <Missing failures={asked.failures} />
          ) : (
            <SampleView key={`${sample.announced} ${sample.seed}`} sample={sample} again={asked.again} />
          )
        }
      </Loaded>
    </Page>
  );
}
