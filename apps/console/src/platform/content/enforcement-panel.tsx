/**
 * The enforcement panel: a decision is written, previewed as others will see it, confirmed by name, and can be undone within the hour. What
 * is written stays through every refusal. A restriction that somebody else has made or ended since the preview voids it.
 */
import { Button } from '@mantine/core';
import { world } from '@writ/statements-domain/restrictions';
import { useEffect, useReducer } from 'react';
import { useAfterRender } from '../../app/after-render.ts';
import { useAct, useReading } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type ItemFactsFragment,
  PlatformItemDocument,
  PlatformRestrictDocument,
  type RestrictionFactsFragment,
  type StatementCategory,
} from '../../graphql/platform/graphql.ts';
import { onControlEnter } from '../../parts/control-enter.ts';
import { AppliedDecision } from './applied-decision.tsx';
import { DecisionConfirmation } from './decision-confirmation.tsx';
import { DecisionPreview } from './decision-preview.tsx';
import { decisionOf, inputOf, reasonsOf } from './draft/decided.ts';
import { type Draft, type NoticeBehind, newDraft } from './draft/draft.ts';
import { draftFaults, type FieldName } from './draft/draft-faults.ts';
import { goToField, useFaultWords } from './draft/field.ts';
import { hasHouseDefaults, houseDefaults } from './draft/house-defaults.ts';
import { beginning, panelAfter } from './draft/panel-state.ts';
import { refusedFields } from './draft/refused-fields.ts';
import { DecisionFields } from './fields/decision-fields.tsx';
import { MissingFields } from './fields/missing-fields.tsx';
import { ReasonFields } from './fields/reason-fields.tsx';
import type { ItemStatuses } from './item-statuses.ts';
import { type Stopped, StoppedNotice } from './stopped-notice.tsx';

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

const firstDraft = ({ item, notice, order }: EnforcementPanelProps): Draft => ({
  ...newDraft(item, notice),
  ...(order === null || order.territories.includes(world) ? {} : { reach: 'COUNTRIES' as const, territories: order.territories }),
});

/** What is written, with its errors, and the message beside each field. */
function useDecision(props: EnforcementPanelProps) {
  const { notice, order, proposed } = props;
  const { ofFault, ofRefusal } = useFaultWords();
  const [state, tell] = useReducer(panelAfter, props, (first) => beginning(firstDraft(first)));
  useEffect(() => {
    if (proposed !== undefined) tell({ type: 'proposed', change: proposed });
  }, [proposed]);
  const { draft, stopped, tried } = state;
  const now = new Date(serverNow());
  const faults = draftFaults(draft, now, order !== null);
  const refused = stopped?.kind === 'refused' ? stopped.fields : [];
  const faultOf = (field: FieldName): string | undefined => {
    const rejected = refused.find((one) => one.field === field);
    if (rejected !== undefined) return ofRefusal(rejected);
    const fault = faults.find((one) => one.field === field);
    return fault === undefined || !tried ? undefined : ofFault(fault);
  };
  return { state, tell, faults, faultOf, decision: decisionOf(draft, now), reasons: order === null ? reasonsOf(draft, notice) : null };
}
type Writing = ReturnType<typeof useDecision>;

/** The way from what is written to a restriction that holds. */
function useEnforcing({ item, notice, order, changed }: EnforcementPanelProps, { state, tell, faults }: Writing) {
  const say = useWords();
  const announce = useAnnounce();
  const [restrict, acting] = useAct(PlatformRestrictDocument);
  const [look, looking] = useReading(PlatformItemDocument);
  const afterRender = useAfterRender();
  const { draft, seen } = state;
  const preview = () => {
    tell({ type: 'tried' });
    const [first] = faults;
    if (first !== undefined) return goToField(first.field);
    tell({ type: 'previewed', seen: fingerprint(item.restrictions ?? []) });
  };
  const stop = (why: Stopped) => {
    tell({ type: 'stopped', why });
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
      input: inputOf(draft, { item: item.id, account: item.author.id, notice, order: order?.id ?? null }, new Date(serverNow())),
    });
    if (outcome.kind === 'refused')
      return stop({ kind: 'refused', refusal: outcome.refusal, fields: refusedFields(outcome.refusal.message) });
    if (outcome.kind === 'failed') return stop({ kind: 'failed', failures: outcome.failures });
    tell({ type: 'applied', restriction: outcome.value });
    changed(outcome.value);
    // Somebody may undo it within the hour; what carries out an order that binds, only counsel.
    const back = { label: say('platform.content.undo'), act: () => document.getElementById('end-reason')?.focus() };
    announce(say('platform.content.applied.said'), order === null ? back : undefined);
  };
  return { preview, apply, acting: acting || looking };
}

export function EnforcementPanel(props: EnforcementPanelProps) {
  const { item, order, changed, next: following } = props;
  const say = useWords();
  const writing = useDecision(props);
  const { state, tell, decision } = writing;
  const { stage, stopped, applied, draft } = state;
  const { preview, apply, acting } = useEnforcing(props, writing);
  // What its author can undo needs no second question after its preview.
  const carryOut = () => {
    if (order !== null) tell({ type: 'went', to: 'confirming' });
    else if (!acting) void apply();
  };
  const next = () => (stage === 'writing' ? preview() : carryOut());
  useKeys(
    applied !== null
      ? []
      : [{ key: 'Control+Enter', label: say(stage === 'writing' ? 'platform.content.preview.show' : 'platform.content.apply'), act: next }],
  );
  if (applied !== null)
    return <AppliedDecision of={applied} ended={() => changed(null)} next={following} again={() => tell({ type: 'begun again' })} />;
  return (
    <section className="panel enforcement" aria-labelledby="enforcement" onKeyDown={onControlEnter(next)}>
      <h2 id="enforcement">
        {say(order === null ? 'platform.content.enforce' : 'platform.content.enforce.order', { reference: order?.reference })}
      </h2>
      {stopped === null ? null : <StoppedNotice of={stopped} show={() => changed(null)} />}
      {stage === 'writing' ? (
        <DecisionDraft of={props} writing={writing} preview={preview} />
      ) : (
        <PreviewOfDecision of={props} writing={writing} apply={carryOut} acting={acting} />
      )}
      {stage === 'confirming' ? (
        <DecisionConfirmation
          item={item}
          draft={draft}
          decision={decision}
          isUnderOrder={order !== null}
          acting={acting}
          confirm={() => void apply()}
          close={() => tell({ type: 'went', to: 'preview' })}
        />
      ) : null}
    </section>
  );
}

interface PartProps {
  of: EnforcementPanelProps;
  writing: Writing;
}

function DecisionDraft({ of: { notice, order }, writing, preview }: PartProps & { preview: () => void }) {
  const say = useWords();
  const code = useCodes();
  const { state, tell, faults, faultOf } = writing;
  const { draft } = state;
  const change = (changes: Partial<Draft>) => tell({ type: 'changed', change: changes });
  return (
    <form
      className="enforcement-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        preview();
      }}
    >
      {order === null && hasHouseDefaults(draft.category) ? (
        <div className="house-defaults">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change(houseDefaults(draft, draft.category as StatementCategory, say))}
            aria-describedby="house-about"
          >
            {say('platform.content.house')}
          </Button>
          <p id="house-about" className="quiet">
            {say('platform.content.house.about', { category: code('StatementCategory', draft.category) })}
          </p>
        </div>
      ) : null}
      <DecisionFields draft={draft} change={change} faultOf={faultOf} orderTerritories={order?.territories ?? null} />
      {order === null ? (
        <ReasonFields draft={draft} change={change} faultOf={faultOf} notice={notice} />
      ) : (
        <p className="notice">{say('platform.content.under-order.reasons')}</p>
      )}
      <MissingFields of={faults} />
      <div className="panel-actions">
        <Button type="submit">
          {say('platform.content.preview.show')}
          <KeyHint of="Control+Enter" />
        </Button>
      </div>
    </form>
  );
}

function PreviewOfDecision(props: PartProps & { apply: () => void; acting: boolean }) {
  const {
    of: { item, statuses, notice, order },
    writing: { state, tell, decision, reasons },
    apply,
    acting,
  } = props;
  const { draft } = state;
  return (
    <DecisionPreview
      item={item}
      subject={draft.subject}
      decision={decision}
      reasons={reasons}
      namesSource={notice !== null ? notice.isTrustedFlagger || notice.publicBody !== null : draft.sourceType === 'SOURCE_TRUSTED_FLAGGER'}
      stateActor={notice?.publicBody ?? null}
      statuses={statuses.byTerritory}
      back={() => tell({ type: 'went', to: 'writing' })}
      apply={apply}
      acting={acting}
      canUndo={order === null}
    />
  );
}
