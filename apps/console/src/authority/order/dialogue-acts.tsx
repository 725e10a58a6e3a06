/**
 * What authorities say to each other and to the platform of an order: the enforcing one asks and sets conditions, the issuing one maintains its order
 * and records what its court decided. Regulation (EU) 2023/1543, Art. 10, 12 and 17.
 */
import { Checkbox, TextInput } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import {
  ConsultIssuerDocument,
  MaintainOrderDocument,
  RecordReviewDocument,
  SetConditionsDocument,
} from '../../graphql/authority/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { instantOf } from '../../parts/instants.ts';
import { maintained } from '../../signing/orders-after.ts';
import { ActPanel, type ActScene } from './act-panel.tsx';
import { type ActName, openConflict } from './act-rules.ts';
import { useAuthorityAct } from './sign-act.ts';
import { Written } from './simple-acts.tsx';

type DialogueAct = 'consult' | 'setConditions';
type Telling = TypedDocumentNode<Record<string, unknown>, { order: string; generation: number; text: string }>;
const documents: Readonly<Record<DialogueAct, Telling>> = { consult: ConsultIssuerDocument, setConditions: SetConditionsDocument };

/** An act that is a text alone. */
function Told({ act, ...scene }: ActScene & { act: DialogueAct }) {
  const say = useWords();
  const [text, setText] = useState('');
  const [send, acting] = useAct(documents[act]);
  return (
    <ActPanel
      {...scene}
      act={act}
      acting={acting}
      ready={text.trim() !== ''}
      send={({ id, generation }) => send({ order: id, generation, text })}
    >
      <Written label={say(`authority.order.act.${act}.text`)} value={text} change={setText} />
    </ActPanel>
  );
}

function Maintain(scene: ActScene) {
  const say = useWords();
  const [text, setText] = useState('');
  const [court, setCourt] = useState('');
  const [dueAt, setDueAt] = useState('');
  const [send, acting] = useAuthorityAct(MaintainOrderDocument);
  const conflict = openConflict(scene.order);
  const asksCourt = conflict !== undefined && conflict.forum === null;
  const until = instantOf(dueAt)?.toISOString() ?? null;
  return (
    <ActPanel
      {...scene}
      act="maintain"
      acting={acting}
      ready={text.trim() !== '' && (!asksCourt || court.trim() !== '')}
      send={(order) =>
        send(
          { order: order.id, generation: order.generation, text, court: asksCourt ? court : null, dueAt: until },
          { act: 'MAINTAIN', order: maintained(order) },
        )
      }
    >
      <Written label={say('authority.order.act.maintain.text')} value={text} change={setText} />
      {asksCourt ? (
        <TextInput
          required
          label={say('authority.order.act.maintain.court')}
          value={court}
          onChange={(event) => setCourt(event.currentTarget.value)}
        />
      ) : null}
      <DateInput
        type="datetime-local"
        label={say('authority.order.act.maintain.due')}
        value={dueAt}
        onChange={(event) => setDueAt(event.currentTarget.value)}
      />
    </ActPanel>
  );
}

function RecordReview(scene: ActScene) {
  const say = useWords();
  const [text, setText] = useState('');
  const [lifted, setLifted] = useState(false);
  const [send, acting] = useAct(RecordReviewDocument);
  return (
    <ActPanel
      {...scene}
      act="recordReview"
      acting={acting}
      ready={text.trim() !== ''}
      send={({ id, generation }) => send({ order: id, generation, lifted, text })}
    >
      <Checkbox
        label={say('authority.order.act.recordReview.lifted')}
        checked={lifted}
        onChange={(event) => setLifted(event.currentTarget.checked)}
      />
      <Written label={say('authority.order.act.recordReview.text')} value={text} change={setText} />
    </ActPanel>
  );
}

/** The form of an act of the dialogue; null for any other. */
export function DialogueForm({ act, ...scene }: ActScene & { act: ActName }) {
  if (act === 'consult' || act === 'setConditions') return <Told {...scene} act={act} />;
  if (act === 'maintain') return <Maintain {...scene} />;
  return act === 'recordReview' ? <RecordReview {...scene} /> : null;
}
