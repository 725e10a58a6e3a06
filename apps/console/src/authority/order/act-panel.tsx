/**
 * One act on an order: a button that opens its form, what it will do, and what became of it. It sends the generation that was seen; where
 * somebody else was faster, what was written stays, the newest state is fetched, and the changes are listed.
 */
import { Button } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../app/words/words.tsx';
import { changesBetween } from '../../order/order-changes.ts';
import type { OrderFacts } from '../../order/order-facts.ts';
import { NotSigned } from '../../signing/not-signed.tsx';
import type { SignedOutcome } from '../../signing/use-signed-act.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { Stale } from '../../states/stale.tsx';
import type { ActName, Obstacle } from './act-rules.ts';

/** What every act of the page shares. */
export interface ActScene {
  order: OrderFacts;
  /** Fetches the newest state. */
  again: () => void;
  /** Told when the act was carried out. */
  done: (act: ActName) => void;
  /** Keeps the act's form where it is, also when the newest state doesn't allow the act any more: the result is shown there. */
  hold: (act: ActName, held: boolean) => void;
}

export interface ActPanelProps extends ActScene {
  act: ActName;
  /** Sends it, for the order as it was seen. */
  send: (order: OrderFacts) => Promise<SignedOutcome<unknown>>;
  acting: boolean;
  /** Whether everything that it needs is written. */
  ready?: boolean;
  /** Whether it can't be taken back. */
  destructive?: boolean;
  /** Whether its form is open from the beginning. */
  open?: boolean;
  children?: ReactNode;
}

const isStale = (outcome: SignedOutcome<unknown> | null): boolean =>
  outcome?.kind === 'refused' && outcome.refusal.reasons.some((reason) => reason === 'STALE' || reason === 'DIGEST_MISMATCH');

/** Whether it was saved, or may have been, though its entry is not in the log yet: then it is not sent again. */
const isBehind = (outcome: SignedOutcome<unknown> | null): boolean =>
  outcome?.kind === 'failed' && outcome.failures.some(({ code }) => code === 'LOG_UNAVAILABLE');

/** What has changed between what was seen and what is there now. */
export function Changes({ before, after }: { before: OrderFacts; after: OrderFacts }) {
  const say = useWords();
  const changes = changesBetween(before, after);
  return (
    <p>
      {changes.length === 0
        ? say('order.changes.none')
        : say('order.changes', { changes: changes.map((change) => say(`order.change.${change}`)).join(', ') })}
    </p>
  );
}

/** A change that was made, or may have been, though its entry is not in the log yet. */
function LogBehind({ message }: { message: string }) {
  const say = useWords();
  return (
    <div className="notice" data-tone="bad" data-state="LOG_UNAVAILABLE" role="alert">
      <h2>{say('states.LOG_UNAVAILABLE')}</h2>
      <p>{say('authority.order.log-behind')}</p>
      <p lang="en">{message}</p>
    </div>
  );
}

function Became({ outcome, again }: { outcome: SignedOutcome<unknown> | null; again: () => void }) {
  if (outcome === null || outcome.kind === 'done' || isStale(outcome)) return null;
  if (outcome.kind === 'unsigned') return <NotSigned why={outcome.why} />;
  if (outcome.kind === 'refused') return <Refused refusal={outcome.refusal} />;
  const behind = outcome.failures.find(({ code }) => code === 'LOG_UNAVAILABLE');
  return behind === undefined ? <Failed failures={outcome.failures} of="act" again={again} /> : <LogBehind message={behind.message} />;
}

/** Sends the act, and keeps what became of it with the order as it was seen. */
function useSending({ act, order, again, done, hold, send }: ActPanelProps) {
  const [outcome, setOutcome] = useState<SignedOutcome<unknown> | null>(null);
  const [seen, setSeen] = useState<OrderFacts | null>(null);
  const carryOut = async () => {
    setOutcome(null);
    const came = await send(order);
    hold(act, came.kind !== 'done');
    if (came.kind === 'done') return done(act);
    if (came.kind === 'refused' || isBehind(came)) again();
    setSeen(order);
    setOutcome(came);
  };
  return { outcome, forget: () => setOutcome(null), stale: isStale(outcome) ? seen : null, carryOut };
}

export function ActPanel(props: ActPanelProps) {
  const { act, order, again, hold, acting, ready = true, destructive = false, open = false, children } = props;
  const say = useWords();
  const form = useId();
  const [opened, setOpened] = useState(open);
  const submit = useRef<HTMLButtonElement>(null);
  const { outcome, forget, stale, carryOut } = useSending(props);
  const sendable = ready && stale === null && !isBehind(outcome);
  return (
    <div className="act" data-act={act}>
      <Button
        variant={opened ? 'light' : 'default'}
        aria-expanded={opened}
        aria-controls={form}
        onClick={() => setOpened(!opened)}
        className="act-button"
      >
        {say(`authority.order.act.${act}`)}
      </Button>
      <form
        id={form}
        hidden={!opened}
        className="act-form"
        aria-label={say(`authority.order.act.${act}`)}
        onSubmit={(event) => {
          event.preventDefault();
          if (sendable) void carryOut();
        }}
      >
        <p>{say(`authority.order.act.${act}.about`)}</p>
        {stale === null ? null : (
          <Stale
            show={() => {
              // The button is pressed by the keyboard next: it must be enabled before it can have the focus.
              flushSync(forget);
              hold(act, false);
              submit.current?.focus();
            }}
          >
            <Changes before={stale} after={order} />
          </Stale>
        )}
        {children}
        <Became outcome={outcome} again={again} />
        <div className="act-send">
          <Button ref={submit} type="submit" loading={acting} disabled={!sendable} {...(destructive ? { color: 'red.9' } : {})}>
            {say(`authority.order.act.${act}.send`)}
          </Button>
          {ready ? null : <span className="quiet">{say('authority.order.incomplete')}</span>}
        </div>
      </form>
    </div>
  );
}

/** An act that is not possible now, and why. */
export function ImpossibleAct({ act, obstacle, order }: { act: ActName; obstacle: Obstacle; order: OrderFacts }) {
  const say = useWords();
  const reason = useId();
  return (
    <li className="act-impossible" data-act={act} data-obstacle={obstacle}>
      <Button variant="default" size="compact-sm" disabled aria-describedby={reason}>
        {say(`authority.order.act.${act}`)}
      </Button>
      <span id={reason}>{say(`authority.order.why.${obstacle}`, { state: say(`OrderStatus.${order.status}`) })}</span>
    </li>
  );
}
