/**
 * Ending a restriction that holds or is scheduled: undone within an hour of the decision, by the person who decided it or by counsel, or lifted by
 * anybody of the staff. The person learns the reason. Only counsel ends a restriction that carries out a binding order.
 */
import { Button, Radio, Textarea } from '@mantine/core';
import { undoMs } from '@writ/statements-domain/restrictions';
import { useState } from 'react';
import { type Refused as Refusal, useAct } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { useRole } from '../../app/session.ts';
import { Code, useWords } from '../../app/words/words.tsx';
import { PlatformLiftDocument, PlatformUndoDocument, type RestrictionFactsFragment } from '../../graphql/platform/graphql.ts';
import { Clock, useNow } from '../../parts/clock.tsx';
import { Confirmation } from '../../parts/confirmation.tsx';
import { onControlEnter } from '../../parts/control-enter.ts';
import { Mark } from '../../parts/mark.tsx';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { Stale } from '../../states/stale.tsx';

/** The hour in which it can be undone; null where it is not known when it was decided. */
export function undoClock({ statement, startsAt, order }: RestrictionFactsFragment): { startedAt: string; dueAt: string } | null {
  const decidedAt = statement?.createdAt ?? (order === null ? null : startsAt);
  return decidedAt === null ? null : { startedAt: decidedAt, dueAt: new Date(Date.parse(decidedAt) + undoMs).toISOString() };
}

const binding: ReadonlySet<string> = new Set(['IN_FORCE', 'FULFILLED']);

export interface EndRestrictionProps {
  of: Pick<RestrictionFactsFragment, 'id' | 'generation' | 'state' | 'statement' | 'startsAt' | 'order' | 'closeReason'>;
  /** Called once it has ended, and when the newest state is asked for. */
  ended: () => void;
  /** Whether nothing else on the page is decided by Control+Enter. */
  alone?: boolean;
}

/** How it is ended, why, and what became of that. */
function useEnding({ of: restriction, ended }: EndRestrictionProps) {
  const say = useWords();
  const announce = useAnnounce();
  const now = useNow();
  const clock = undoClock(restriction as RestrictionFactsFragment);
  const canUndo = clock !== null && Date.parse(clock.dueAt) > now;
  const [chosen, choose] = useState<'undo' | 'lift'>('undo');
  const act = canUndo ? chosen : 'lift';
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [done, setDone] = useState(false);
  const [undo, undoing] = useAct(PlatformUndoDocument);
  const [lift, lifting] = useAct(PlatformLiftDocument);
  const ask = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') document.getElementById('end-reason')?.focus();
    else setConfirming(true);
  };
  const carryOut = async () => {
    const { id, generation } = restriction;
    const outcome = await (act === 'undo' ? undo : lift)({ restriction: id, generation, reason });
    setConfirming(false);
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
    setFailures(outcome.kind === 'failed' ? outcome.failures : []);
    if (outcome.kind !== 'done') return;
    setDone(true);
    announce(say(`platform.restrictions.${act}.done`));
    ended();
  };
  const write = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const close = () => setConfirming(false);
  const acting = undoing || lifting;
  return { clock, canUndo, act, choose, reason, write, missing, confirming, close, refusal, failures, done, acting, ask, carryOut };
}
type Ending = ReturnType<typeof useEnding>;

export function EndRestriction(props: EndRestrictionProps) {
  const { of: restriction, ended, alone = false } = props;
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  const ending = useEnding(props);
  const { clock, act, refusal, failures, done, ask } = ending;
  const isOver = done || (restriction.state !== 'ACTIVE' && restriction.state !== 'SCHEDULED');
  const isBound = restriction.order !== null && binding.has(restriction.order.status) && !isCounsel;
  useKeys(isOver || isBound || !alone ? [] : [{ key: 'Control+Enter', label: say(`platform.restrictions.${act}`), act: ask }]);
  if (isOver)
    return (
      <p data-ended="true">
        <Mark tone="good">
          {done ? <Code of="RestrictionState" value="LIFTED" /> : <Code of="RestrictionState" value={restriction.state} />}
        </Mark>{' '}
        {say('platform.restrictions.over')}
      </p>
    );
  const isStale = refusal?.reasons.includes('STALE') === true || failures.some(({ code }) => code === 'CONFLICT');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut to a button inside, which can be pressed by itself
    <div className="end-restriction" onKeyDown={onControlEnter(() => isBound || ask())}>
      <h3>{say('platform.restrictions.end')}</h3>
      {clock === null ? null : (
        <p>
          {say('platform.restrictions.hour')} <Clock of={clock} />
        </p>
      )}
      {isStale ? <Stale show={ended} /> : refusal === null ? null : <Refused refusal={refusal} />}
      {isStale ? null : <Failed failures={failures} of="act" />}
      {isBound ? (
        <>
          <Button disabled>{say('platform.restrictions.lift')}</Button>
          <p className="quiet">{say('platform.restrictions.bound')}</p>
        </>
      ) : (
        <EndForm of={ending} />
      )}
      {ending.confirming ? <EndConfirmation of={ending} /> : null}
    </div>
  );
}

function EndForm({ of: { canUndo, act, choose, reason, write, missing, ask } }: { of: Ending }) {
  const say = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {canUndo ? (
        <Radio.Group label={say('platform.restrictions.how')} value={act} onChange={(value) => choose(value === 'lift' ? 'lift' : 'undo')}>
          <div className="radio-row">
            <Radio value="undo" label={say('platform.restrictions.undo')} description={say('platform.restrictions.undo.about')} />
            <Radio value="lift" label={say('platform.restrictions.lift')} description={say('platform.restrictions.lift.about')} />
          </div>
        </Radio.Group>
      ) : null}
      <Textarea
        id="end-reason"
        label={say('platform.restrictions.reason')}
        description={say('platform.restrictions.reason.about')}
        required
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        error={missing ? say('platform.restrictions.reason.missing') : undefined}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <div className="panel-actions">
        <Button type="submit" variant="default">
          {say(`platform.restrictions.${act}`)}
          <KeyHint of="Control+Enter" />
        </Button>
      </div>
    </form>
  );
}

function EndConfirmation({ of: { act, reason, acting, carryOut, close } }: { of: Ending }) {
  const say = useWords();
  return (
    <Confirmation
      title={say(`platform.restrictions.${act}.confirm`)}
      act={say(`platform.restrictions.${act}`)}
      acting={acting}
      confirm={() => void carryOut()}
      close={close}
    >
      <p>{say('platform.restrictions.end.confirm')}</p>
      <p className="written" dir="auto">
        <bdi>{reason}</bdi>
      </p>
    </Confirmation>
  );
}
