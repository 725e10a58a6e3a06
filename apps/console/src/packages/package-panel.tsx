/** A package: what it is about, how far it is, its files, and what happened to it. What can be done with it comes below. */
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code, useWords } from '../app/words/words.tsx';
import { Thumbprint } from '../delivery-keys/thumbprint.tsx';
import type { PackageFactsFragment } from '../graphql/authority/graphql.ts';
import { Facts } from '../parts/facts.tsx';
import { Identifier } from '../parts/identifier.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import { When } from '../parts/when.tsx';
import './packages.css';

const tones: Readonly<Record<PackageFactsFragment['state'], Tone>> = {
  PREPARING: 'info',
  READY: 'warn',
  HANDED_OVER: 'warn',
  ACKNOWLEDGED: 'good',
  REJECTED: 'bad',
  EXPIRED: 'calm',
  WITHDRAWN: 'bad',
  FAILED: 'bad',
};

export interface PackagePanelProps {
  of: PackageFactsFragment;
  /** What its target is called here; null for whoever sees no identifiers. */
  target?: string | null;
  /** An entry of the log by its index. */
  entry?: (index: string) => ReactNode;
  children?: ReactNode;
}

/** The size of a file as people read it. */
function useSize(): (bytes: number) => string {
  const { formatNumber } = useIntl();
  return (bytes) => {
    const [unit, size] = bytes >= 1e6 ? (['megabyte', bytes / 1e6] as const) : (['kilobyte', bytes / 1e3] as const);
    return formatNumber(size, { style: 'unit', unit, maximumFractionDigits: 1 });
  };
}

function Volumes({ of: volumes }: { of: PackageFactsFragment['volumes'] }) {
  const say = useWords();
  const sizeOf = useSize();
  return volumes.map(({ number, bytes, sha256, hash }) => (
    <div key={number} className="package-volume">
      <h4>{say('packages.volume', { number, of: volumes.length })}</h4>
      <Facts
        of={[
          [say('packages.size'), sizeOf(bytes)],
          [
            say('packages.sha256'),
            <Identifier key="sha256" copy>
              {sha256}
            </Identifier>,
          ],
          [say('packages.hash'), hash === null ? null : <Identifier key="hash">{hash}</Identifier>],
        ]}
      />
    </div>
  ));
}

function History({ of: events, entry }: { of: PackageFactsFragment['history']; entry: PackagePanelProps['entry'] }) {
  const say = useWords();
  return (
    <details>
      <summary>{say('packages.history', { count: events.length })}</summary>
      <ol className="package-history">
        {events.map(({ at, act, index }) => (
          <li key={`${at} ${act}`} data-act={act}>
            <When at={at} /> <Code of="PackageAct" value={act} />
            {index === null || index === undefined ? null : <> · {entry === undefined ? say('packages.entry', { index }) : entry(index)}</>}
          </li>
        ))}
      </ol>
    </details>
  );
}

export function PackagePanel({ of: one, target = null, entry, children }: PackagePanelProps) {
  const say = useWords();
  const { id, state, trial, requestedAt, expiresAt, deliveryKey, fault, volumes, history } = one;
  const isOpen = state === 'PREPARING' || state === 'READY' || state === 'HANDED_OVER';
  return (
    <li className="package" data-package={id} data-state={state}>
      <h3>
        {say(trial ? 'packages.trial' : 'packages.package', { name: id.slice(0, 8) })}{' '}
        <Mark tone={tones[state]}>
          <Code of="PackageState" value={state} />
        </Mark>
      </h3>
      {trial ? <p className="quiet">{say('packages.trial.about')}</p> : null}
      <Facts
        of={[
          [say('packages.target'), target === null ? null : <bdi key="target">{target}</bdi>],
          [say('packages.asked'), <When key="asked" at={requestedAt} />],
          [
            say(state === 'PREPARING' ? 'packages.made-until' : 'packages.fetched-until'),
            isOpen ? <When key="until" at={expiresAt} /> : null,
          ],
          [say('packages.key'), <Thumbprint key="key">{deliveryKey.thumbprint}</Thumbprint>],
          [say('packages.fault'), fault === null ? null : <Code key="fault" of="PackageFault" value={fault} />],
        ]}
      />
      {state === 'PREPARING' ? null : <Volumes of={volumes} />}
      {children}
      <History of={history} entry={entry} />
    </li>
  );
}
