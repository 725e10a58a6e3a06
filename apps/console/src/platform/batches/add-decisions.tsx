/**
 * Adds the same decision on many items, or on many accounts, to an open batch. Each line is answered by itself: what was refused stays in the
 * form with its reason, and the same line sent again is the same restriction.
 */
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useWords } from '../../app/words/words.tsx';
import {
  AddDecisionsDocument,
  type AddDecisionsMutation,
  PlatformNoticeDocument,
  PlatformOrderBehindDocument,
} from '../../graphql/platform/graphql.ts';
import { Loaded } from '../../states/loaded.tsx';
import { Refused } from '../../states/refused.tsx';
import { TroubleOf } from '../cases/text-act.tsx';
import { inputOf } from '../content/draft/decided.ts';
import { type Draft, type NoticeBehind, newDraft } from '../content/draft/draft.ts';
import { draftFaults, type FieldName } from '../content/draft/draft-faults.ts';
import { goToField, useFaultWords } from '../content/draft/field.ts';
import { DecisionFields } from '../content/fields/decision-fields.tsx';
import { MissingFields } from '../content/fields/missing-fields.tsx';
import { ReasonFields } from '../content/fields/reason-fields.tsx';
import { behindOf } from '../notices/notice-page.tsx';
import type { Batch } from './judge-batch.tsx';

/** At most so many in one request. */
const most = 500;

type Line = Extract<AddDecisionsMutation['addDecisions'], { __typename: 'BatchLines' }>['outcomes'][number];

interface Behind {
  order: { id: string; territories: readonly string[] } | null;
  notice: NoticeBehind | null;
}

/** Ids as they are pasted: each once. */
const idsIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))];

/** What is written, sent, and what became of each line. */
function useAdding(batch: Batch, { order, notice }: Behind, changed: () => void) {
  const say = useWords();
  const announce = useAnnounce();
  const [add, adding] = useAct(AddDecisionsDocument);
  const [draft, setDraft] = useState<Draft>(() => ({
    ...newDraft({ language: null }, notice),
    ...(order === null || order.territories.includes('WORLD') ? {} : { reach: 'COUNTRIES' as const, territories: order.territories }),
  }));
  const [ids, setIds] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<readonly Line[]>([]);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const now = new Date(serverNow());
  const faults = draftFaults(draft, now, order !== null);
  const lines = idsIn(ids);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = faults;
    if (first !== undefined) return goToField(first.field);
    if (lines.length === 0 || lines.length > most) return document.getElementById('batch-ids')?.focus();
    const outcome = await add({
      batch: batch.id,
      lines: lines.map((id) => ({ key: id, decision: inputOf(draft, { item: id, account: id, notice, order: order?.id ?? null }, now) })),
    });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    const failed = outcome.value.outcomes.filter(({ refusal }) => refusal !== null);
    setRefused(failed);
    setIds(failed.map(({ key }) => key).join('\n'));
    announce(say('desks.batch.added', { count: lines.length - failed.length, refused: failed.length }));
    changed();
  };
  return {
    draft,
    change: (some: Partial<Draft>) => setDraft({ ...draft, ...some }),
    ids,
    setIds,
    lines,
    tried,
    faults,
    refused,
    trouble,
    submit,
    adding,
  };
}

function AddForm({ batch, behind, changed }: { batch: Batch; behind: Behind; changed: () => void }) {
  const say = useWords();
  const { ofFault } = useFaultWords();
  const { draft, change, faults, tried, lines, ...form } = useAdding(batch, behind, changed);
  const faultOf = (field: FieldName): string | undefined => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined || !tried ? undefined : ofFault(fault);
  };
  const tooMany = lines.length > most ? say('desks.batch.ids.too-many', { most }) : undefined;
  return (
    <section className="panel enforcement" aria-labelledby="add-decisions">
      <h2 id="add-decisions">{say('desks.batch.add')}</h2>
      <form className="enforcement-form" noValidate onSubmit={(event) => void form.submit(event)}>
        <Textarea
          id="batch-ids"
          required
          autosize
          minRows={3}
          label={say('desks.batch.ids')}
          description={say('desks.batch.ids.about', { most, count: lines.length })}
          error={tooMany ?? (tried && lines.length === 0 ? say('desks.batch.ids.missing') : undefined)}
          value={form.ids}
          onChange={(event) => form.setIds(event.currentTarget.value)}
        />
        {form.refused.map(({ key, refusal }) =>
          refusal === null ? null : <Refused key={key} refusal={refusal} title={say('desks.batch.line.refused', { key })} />,
        )}
        <DecisionFields draft={draft} change={change} faultOf={faultOf} orderTerritories={behind.order?.territories ?? null} />
        {behind.order === null ? (
          <ReasonFields draft={draft} change={change} faultOf={faultOf} notice={behind.notice} />
        ) : (
          <p className="notice">{say('platform.content.under-order.reasons')}</p>
        )}
        <MissingFields of={faults} />
        <TroubleOf of={form.trouble} />
        <div className="panel-actions">
          <Button type="submit" loading={form.adding}>
            {say('desks.batch.add.act', { count: lines.length })}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The form, once the order and the notice that the batch carries out are known. */
export function AddDecisions({ of: batch, changed }: { of: Batch; changed: () => void }) {
  const order = useAsk(PlatformOrderBehindDocument, { id: batch.order?.id ?? '' }, { pause: batch.order === null });
  const notice = useAsk(PlatformNoticeDocument, { id: batch.notice?.id ?? '' }, { pause: batch.notice === null });
  if (batch.order !== null && !order.data?.order) return <Loaded of={order}>{() => null}</Loaded>;
  if (batch.notice !== null && !notice.data?.notice) return <Loaded of={notice}>{() => null}</Loaded>;
  return (
    <AddForm
      batch={batch}
      behind={{ order: order.data?.order ?? null, notice: notice.data?.notice ? behindOf(notice.data.notice) : null }}
      changed={changed}
    />
  );
}
