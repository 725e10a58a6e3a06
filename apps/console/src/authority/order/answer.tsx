/** The issuer's answer to a question of the platform, with a narrower scope where the issuer wants it. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { AnswerClarificationDocument, type OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { isoOf, localOfIso } from '../../parts/instants.ts';
import { askedAgain } from '../../signing/orders-after.ts';
import { ActPanel, type ActScene } from './act-panel.tsx';
import { type ChangedScope, inputWith, isChanged, scopeOf } from './changed-scope.ts';
import { useAuthorityAct } from './sign-act.ts';
import { Written } from './simple-acts.tsx';

/** The question that waits for an answer. */
export function Question({ order }: { order: OrderOfAuthorityFragment }) {
  const say = useWords();
  const code = useCodes();
  const asked = order.history.findLast(({ act }) => act === 'askClarification');
  if (asked === undefined) return null;
  return (
    <blockquote className="notice" data-tone="warn">
      <h3>{say('authority.order.question')}</h3>
      <p>{asked.codes.map((one) => code('DecisionCode', one)).join(', ')}</p>
      {asked.text === null ? null : (
        <p>
          <bdi className="said">{asked.text}</bdi>
        </p>
      )}
    </blockquote>
  );
}

interface ScopeFieldsProps {
  order: OrderOfAuthorityFragment;
  scope: ChangedScope;
  change: (scope: ChangedScope) => void;
}

const without = <One,>(list: readonly One[], one: One, stays: boolean, all: readonly One[]): One[] =>
  all.filter((each) => (each === one ? stays : list.includes(each)));

function ScopeFields({ order, scope, change }: ScopeFieldsProps) {
  const say = useWords();
  const code = useCodes();
  const set = (field: 'from' | 'to', text: string) => {
    const at = isoOf(text);
    if (at !== null) change({ ...scope, [field]: at });
  };
  return (
    <>
      <fieldset className="act-parts">
        <legend>{say('order.categories')}</legend>
        {order.categories.map((category) => (
          <Checkbox
            key={category}
            label={code('DataCategory', category)}
            checked={scope.categories.includes(category)}
            onChange={(event) =>
              change({ ...scope, categories: without(scope.categories, category, event.currentTarget.checked, order.categories) })
            }
          />
        ))}
      </fieldset>
      <fieldset className="act-parts">
        <legend>{say('order.targets', { count: order.targets.length })}</legend>
        {order.targets.map(({ id, value }, _index, all) => (
          <Checkbox
            key={id}
            label={<bdi>{value}</bdi>}
            checked={scope.targets.includes(id)}
            onChange={(event) =>
              change({
                ...scope,
                targets: without(
                  scope.targets,
                  id,
                  event.currentTarget.checked,
                  all.map((one) => one.id),
                ),
              })
            }
          />
        ))}
      </fieldset>
      {order.from === null ? null : (
        <div className="act-parts">
          {(['from', 'to'] as const).map((field) => (
            <DateInput
              key={field}
              type="datetime-local"
              step={60}
              label={say(`authority.order.window.${field}`)}
              defaultValue={localOfIso(scope[field])}
              onChange={(event) => set(field, event.currentTarget.value)}
            />
          ))}
        </div>
      )}
    </>
  );
}

export function Answer({ order, ...scene }: ActScene & { order: OrderOfAuthorityFragment }) {
  const say = useWords();
  const session = useSession();
  const [text, setText] = useState('');
  const [changes, setChanges] = useState(false);
  const [scope, setScope] = useState(() => scopeOf(order));
  const [send, acting] = useAuthorityAct(AnswerClarificationDocument);
  const isNarrowed = changes && isChanged(order, scope);
  return (
    <ActPanel
      {...scene}
      order={order}
      act="answer"
      open
      acting={acting}
      ready={text.trim() !== '' && scope.targets.length > 0 && (order.categories.length === 0 || scope.categories.length > 0)}
      send={({ id, generation }) => {
        const input = isNarrowed ? inputWith(order, scope) : null;
        const again = input && askedAgain(order, input, session);
        return send({ order: id, generation, text, ...(input === null ? {} : { input }) }, again && { act: 'ISSUE', order: again });
      }}
    >
      <Question order={order} />
      <Written label={say('authority.order.answer')} about={say('authority.order.answer.about')} value={text} change={setText} />
      <Checkbox
        label={say('authority.order.answer.change')}
        description={say('authority.order.answer.change.about')}
        checked={changes}
        onChange={(event) => setChanges(event.currentTarget.checked)}
      />
      {changes ? <ScopeFields order={order} scope={scope} change={setScope} /> : null}
      {isNarrowed ? (
        <p className="notice" data-tone="warn">
          {say('authority.order.answer.void')}
        </p>
      ) : null}
    </ActPanel>
  );
}
