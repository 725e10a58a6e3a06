/** An enforcing authority's objection: which parts of the order, and each on what ground (Regulation (EU) 2023/1543, Art. 12(1)). */
import { Checkbox, NativeSelect } from '@mantine/core';
import { objectionGrounds } from '@writ/orders-domain/law';
import { useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type DataCategory, type ObjectionGround, ObjectToOrderDocument } from '../../graphql/authority/graphql.ts';
import { partsOf } from '../../order/narrowing.ts';
import { decidedAs } from '../../signing/orders-after.ts';
import { ActPanel, type ActScene } from './act-panel.tsx';
import { useAuthorityAct } from './sign-act.ts';

export function Objection(scene: ActScene) {
  const say = useWords();
  const code = useCodes();
  const [chosen, setChosen] = useState<Readonly<Record<string, ObjectionGround | '' | undefined>>>({});
  const [send, acting] = useAuthorityAct(ObjectToOrderDocument);
  const live = partsOf(scene.order).filter(({ decision }) => decision.outcome !== 'REFUSED' && decision.outcome !== 'NOT_AVAILABLE');
  const keyOf = ({ target, decision }: (typeof live)[number]): string => `${target.id} ${decision.category}`;
  const set = (key: string, ground: ObjectionGround | '' | undefined) => setChosen((before) => ({ ...before, [key]: ground }));
  const objections = live.filter((part) => chosen[keyOf(part)] !== undefined);
  return (
    <ActPanel
      {...scene}
      act="object"
      destructive
      acting={acting}
      ready={objections.length > 0 && objections.every((part) => chosen[keyOf(part)] !== '')}
      send={(order) => {
        const grounds = objections.map((part) => ({
          target: part.target.id,
          category: part.decision.category as DataCategory | null,
          ground: chosen[keyOf(part)] as ObjectionGround,
        }));
        const left = decidedAs(
          order,
          grounds.map(({ target, category }) => ({ target, category, outcome: 'REFUSED' })),
        );
        return send({ order: order.id, generation: order.generation, grounds }, { act: 'OBJECT', order: left });
      }}
    >
      <fieldset className="act-parts">
        <legend>{say('authority.order.object.parts')}</legend>
        {live.map((part) => {
          const key = keyOf(part);
          const name = [part.target.value ?? part.target.id, part.decision.category && code('DataCategory', part.decision.category)]
            .filter(Boolean)
            .join(', ');
          const ground = chosen[key];
          return (
            <div key={key} className="act-part">
              <Checkbox
                label={name}
                checked={ground !== undefined}
                onChange={(event) => set(key, event.currentTarget.checked ? '' : undefined)}
              />
              {ground === undefined ? null : (
                <NativeSelect
                  aria-label={say('authority.order.object.ground', { part: name })}
                  value={ground}
                  onChange={(event) => set(key, event.currentTarget.value as ObjectionGround | '')}
                  data={[
                    { value: '', label: say('authority.order.choose') },
                    ...objectionGrounds.map((value) => ({ value, label: code('ObjectionGround', value) })),
                  ]}
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </ActPanel>
  );
}
