/**
 * The enforcement panel: a decision is written, looked at as others will see it, confirmed by name, and can be undone within the hour. What
 * is written stays through every refusal. A restriction that somebody else has made or ended since the preview voids it.
 */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAfterRender } from '../../app/after-render.ts';
import { useAct, useReading } from '../../app/ask.ts';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { useWords } from '../../app/words.tsx';
import {
  type ItemFactsFragment,
  PlatformItemDocument,
  PlatformRestrictDocument,
  type RestrictionFactsFragment,
} from '../../graphql/platform/graphql.ts';
import { onControlEnter } from '../../parts/control-enter.ts';
import { AppliedDecision } from './applied-decision.tsx';
import { decisionOf, inputOf, reasonsOf } from './decided.ts';
import { DecisionConfirmation } from './decision-confirmation.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { DecisionPreview } from './decision-preview.tsx';
import { type Draft, type NoticeBehind, newDraft } from './draft.ts';
import { draftFaults, type FieldName } from './draft-faults.ts';
import { goToField, useFaultWords } from './field.ts';
import type { ItemStatuses } from './item-statuses.ts';
import { MissingFields } from './missing-fields.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { refusedFields } from './refused-fields.ts';
import { type Stopped, StoppedNotice } from './stopped-notice.tsx';
import { world } from './territories.ts';

export interface OrderBehind {
  id: string;
  reference: string;
  territories: readonly string[];
}

export interface EnforcementPanelProps {
  item: ItemFactsFragment;
  statuses: ItemStatuses;
  notice: NoticeBehind | null;
  /** The order in force that is carried out; it takes the place of reasons. */
  order: OrderBehind | null;
  /** What is filled in for the person; another one is filled into what is written already. */
  proposed?: Partial<Draft>;
  /** Called once it holds, or was ended again. */
  changed: (restriction: RestrictionFactsFragment | null) => void;
  /** What comes next on the page once it holds. */
  next?: { label: string; act: () => void };
}

/** What of an item's restrictions somebody else may have changed. */
const fingerprint = (restrictions: readonly { id: string; generation: number; state: string }[]): string =>
  restrictions.map(({ id, generation, state }) => `${id} ${generation} ${state}`).join('\n');

export function EnforcementPanel({ item, statuses, notice, order, proposed, changed, next: following }: EnforcementPanelProps) {
  const say = useWords();
  const { ofFault, ofRefusal } = useFaultWords();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...newDraft(item, notice),
    ...(order === null || order.territories.includes(world) ? {} : { reach: 'COUNTRIES' as const, territories: order.territories }),
  }));
  useEffect(() => {
    if (proposed !== undefined) setDraft((old) => ({ ...old, ...proposed }));
  }, [proposed]);
  const [stage, setStage] = useState<'writing' | 'preview' | 'confirming'>('writing');
  const [tried, setTried] = useState(false);
  const [seen, setSeen] = useState('');
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const [applied, setApplied] = useState<RestrictionFactsFragment | null>(null);
  const [restrict, acting] = useAct(PlatformRestrictDocument);
  const [look, looking] = useReading(PlatformItemDocument);
  const afterRender = useAfterRender();
  const now = new Date();
  const isUnderOrder = order !== null;
  const faults = draftFaults(draft, now, isUnderOrder);
  const refused = stopped?.kind === 'refused' ? stopped.fields : [];
  const decision = decisionOf(draft, now);
  const reasons = isUnderOrder ? null : reasonsOf(draft, notice);
  const changeDraft = (change: Partial<Draft>) => {
    setDraft((old) => ({ ...old, ...change }));
    const touched = Object.keys(change);
    setStopped((was) =>
      was?.kind === 'refused' ? { ...was, fields: was.fields.filter(({ field }) => !touched.includes(field.split('.')[0] ?? '')) } : was,
    );
  };
  const faultOf = (field: FieldName): string | undefined => {
    const rejected = refused.find((one) => one.field === field);
    if (rejected !== undefined) return ofRefusal(rejected);
    const fault = faults.find((one) => one.field === field);
    return fault === undefined || !tried ? undefined : ofFault(fault);
  };
  const preview = () => {
    setTried(true);
    const [first] = faults;
    if (first !== undefined) return goToField(first.field);
    setSeen(fingerprint(item.restrictions ?? []));
    setStage('preview');
  };
  const stop = (why: Stopped) => {
    setStopped(why);
    setStage('writing');
    const [field] = why.kind === 'refused' ? why.fields : [];
    if (field !== undefined) afterRender(() => goToField(field.field));
  };
  const apply = async () => {
    const { data, failures } = await look({ id: item.id });
    const restrictions = data?.item?.restrictions;
    if (!restrictions) return stop({ kind: 'failed', failures });
    if (fingerprint(restrictions) !== seen)
      return stop({
        kind: 'stale',
        restrictions: restrictions.filter((one) => !seen.includes(`${one.id} ${one.generation} ${one.state}`)),
      });
    const outcome = await restrict({
      input: inputOf(draft, { item: item.id, account: item.author.id, notice, order: order?.id ?? null }, new Date()),
    });
    if (outcome.kind === 'refused')
      return stop({ kind: 'refused', refusal: outcome.refusal, fields: refusedFields(outcome.refusal.message) });
    if (outcome.kind === 'failed') return stop({ kind: 'failed', failures: outcome.failures });
    setStopped(null);
    setStage('writing');
    setApplied(outcome.value);
    changed(outcome.value);
  };
  const next = () => (stage === 'writing' ? preview() : setStage('confirming'));
  useKeys(
    applied !== null
      ? []
      : [{ key: 'Control+Enter', label: say(stage === 'writing' ? 'platform.content.preview.show' : 'platform.content.apply'), act: next }],
  );

  if (applied !== null)
    return (
      <AppliedDecision
        of={applied}
        ended={() => changed(null)}
        next={following}
        again={() => {
          setApplied(null);
          setTried(false);
        }}
      />
    );
  return (
    <section className="panel enforcement" aria-labelledby="enforcement" onKeyDown={onControlEnter(next)}>
      <h2 id="enforcement">
        {say(isUnderOrder ? 'platform.content.enforce.order' : 'platform.content.enforce', { reference: order?.reference })}
      </h2>
      {stopped === null ? null : <StoppedNotice of={stopped} show={() => changed(null)} />}
      {stage === 'writing' ? (
        <form
          className="enforcement-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            preview();
          }}
        >
          <DecisionFields draft={draft} change={changeDraft} faultOf={faultOf} orderTerritories={order?.territories ?? null} />
          {isUnderOrder ? (
            <p className="notice">{say('platform.content.under-order.reasons')}</p>
          ) : (
            <ReasonFields draft={draft} change={changeDraft} faultOf={faultOf} notice={notice} />
          )}
          <MissingFields of={faults} />
          <div className="panel-actions">
            <Button type="submit">
              {say('platform.content.preview.show')}
              <KeyHint of="Control+Enter" />
            </Button>
          </div>
        </form>
      ) : (
        <DecisionPreview
          item={item}
          subject={draft.subject}
          decision={decision}
          reasons={reasons}
          namesSource={
            notice !== null ? notice.isTrustedFlagger || notice.publicBody !== null : draft.sourceType === 'SOURCE_TRUSTED_FLAGGER'
          }
          stateActor={notice?.publicBody ?? null}
          statuses={statuses.byTerritory}
          back={() => setStage('writing')}
          apply={() => setStage('confirming')}
        />
      )}
      {stage === 'confirming' ? (
        <DecisionConfirmation
          item={item}
          draft={draft}
          decision={decision}
          isUnderOrder={isUnderOrder}
          acting={acting || looking}
          confirm={() => void apply()}
          close={() => setStage('preview')}
        />
      ) : null}
    </section>
  );
}
