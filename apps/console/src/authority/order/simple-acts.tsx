/** Acts that need a reason, an instant, or nothing but the order. */
import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { lawOf } from '@writ/orders-domain/law';
import { longestText, secrecyGrounds } from '@writ/orders-domain/order';
import { useState } from 'react';
import { useAct } from '../../app/ask.ts';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  AcknowledgeDisclosureDocument,
  ClearOrderDocument,
  ConfirmInformedDocument,
  DiscardDraftDocument,
  EndPreservationDocument,
  ExtendPreservationDocument,
  LiftSecrecyDocument,
  RefuseValidationDocument,
  RenewSecrecyDocument,
  type SecrecyGround,
  SignOrderDocument,
  WithdrawOrderDocument,
} from '../../graphql/authority/graphql.ts';
import type { OrderFacts } from '../../order/order-facts.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { instantOf } from '../../parts/instants.ts';
import { issuedBy } from '../../signing/orders-after.ts';
import type { ToSign } from '../../signing/signed-order.ts';
import { ActPanel, type ActScene } from './act-panel.tsx';
import type { ActName } from './act-rules.ts';
import { useAuthorityAct } from './sign-act.ts';

interface Seen {
  order: string;
  generation: number;
}

interface WrittenProps {
  label: string;
  value: string;
  change: (value: string) => void;
  about?: string;
}

/** A text of the person's own, which the browser does not keep. */
export function Written({ label, value, change, about }: WrittenProps) {
  return (
    <Textarea
      label={label}
      description={about}
      rows={3}
      maxLength={longestText}
      required
      autoComplete="off"
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** What a person signs of an act on the order. */
type Signs = (order: OrderFacts) => ToSign;

export interface PlainActProps extends ActScene {
  act: ActName;
  document: TypedDocumentNode<Record<string, unknown>, Seen>;
  signs?: Signs;
  destructive?: boolean;
}

/** An act that takes nothing but the order as it was seen. */
function PlainAct({ document, signs, ...props }: PlainActProps) {
  const [send, acting] = useAuthorityAct(document);
  return (
    <ActPanel
      {...props}
      acting={acting}
      send={(order) => send({ order: order.id, generation: order.generation }, signs?.(order) ?? null)}
    />
  );
}

interface ReasonedActProps extends ActScene {
  act: ActName;
  document: TypedDocumentNode<Record<string, unknown>, Seen & { reason: string }>;
  open?: boolean;
  signs?: Signs;
}

/** An act that takes a reason, which those whom it concerns read. */
export function ReasonedAct({ document, signs, ...props }: ReasonedActProps) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const [send, acting] = useAuthorityAct(document);
  return (
    <ActPanel
      {...props}
      destructive
      acting={acting}
      ready={reason.trim() !== ''}
      send={(order) => send({ order: order.id, generation: order.generation, reason }, signs?.(order) ?? null)}
    >
      <Written label={say('authority.order.reason')} about={say(`authority.order.reason.${props.act}`)} value={reason} change={setReason} />
    </ActPanel>
  );
}

interface InstantProps {
  label: string;
  value: string;
  change: (value: string) => void;
  required?: boolean;
}

function Instant({ label, value, change, required = true }: InstantProps) {
  return (
    <DateInput
      type="datetime-local"
      label={label}
      required={required}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** Where the authority informs, lifting tells nobody: it may release the order to the person by the same act. */
function LiftSecrecy(scene: ActScene) {
  const say = useWords();
  const [release, setRelease] = useState(false);
  const [send, acting] = useAct(LiftSecrecyDocument);
  const informs = lawOf(scene.order.kind).informs === 'AUTHORITY';
  return (
    <ActPanel
      {...scene}
      act="liftSecrecy"
      destructive
      acting={acting}
      send={({ id, generation }) => send({ order: id, generation, release })}
    >
      {informs ? (
        <Checkbox
          label={say('authority.order.release-to-person')}
          description={say('authority.order.release-to-person.about')}
          checked={release}
          onChange={(event) => setRelease(event.currentTarget.checked)}
        />
      ) : null}
    </ActPanel>
  );
}

function ConfirmInformed(scene: ActScene) {
  const say = useWords();
  const [at, setAt] = useState('');
  const [send, acting] = useAct(ConfirmInformedDocument);
  const instant = instantOf(at);
  return (
    <ActPanel
      {...scene}
      act="confirmInformed"
      acting={acting}
      ready={instant !== null}
      send={({ id, generation }) => send({ order: id, generation, at: instant?.toISOString() ?? '' })}
    >
      <Instant label={say('authority.order.informed-at')} value={at} change={setAt} />
    </ActPanel>
  );
}

function RenewSecrecy(scene: ActScene) {
  const say = useWords();
  const code = useCodes();
  const [ground, setGround] = useState<SecrecyGround | ''>('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [send, acting] = useAct(RenewSecrecyDocument);
  const instant = instantOf(until);
  const { needsEnd } = lawOf(scene.order.kind).secrecy;
  return (
    <ActPanel
      {...scene}
      act="renewSecrecy"
      acting={acting}
      ready={ground !== '' && reason.trim() !== '' && (instant !== null || (until === '' && !needsEnd))}
      send={({ id, generation }) =>
        send({ order: id, generation, reason, ground: ground as SecrecyGround, until: instant?.toISOString() ?? null })
      }
    >
      <NativeSelect
        label={say('order.silence.ground')}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value as SecrecyGround | '')}
        data={[
          { value: '', label: say('authority.order.choose') },
          ...secrecyGrounds.map((value) => ({ value, label: code('SecrecyGround', value) })),
        ]}
      />
      <Written label={say('authority.order.reason')} about={say('authority.order.reason.renewSecrecy')} value={reason} change={setReason} />
      <Instant label={say('order.silence.until')} required={needsEnd} value={until} change={setUntil} />
    </ActPanel>
  );
}

/** The form of an act. */
export function SimpleAct({ act, ...scene }: ActScene & { act: ActName }) {
  const session = useSession();
  switch (act) {
    case 'submit':
      return (
        <PlainAct
          {...scene}
          act={act}
          document={SignOrderDocument}
          signs={(order) => ({ act: 'ISSUE', order: issuedBy(order, session) })}
        />
      );
    case 'discard':
      return <PlainAct {...scene} act={act} destructive document={DiscardDraftDocument} />;
    case 'clear':
      return <PlainAct {...scene} act={act} document={ClearOrderDocument} signs={(order) => ({ act: 'CLEAR', order })} />;
    case 'acknowledge':
      return <PlainAct {...scene} act={act} destructive document={AcknowledgeDisclosureDocument} />;
    case 'liftSecrecy':
      return <LiftSecrecy {...scene} />;
    case 'withdraw':
      return <ReasonedAct {...scene} act={act} document={WithdrawOrderDocument} signs={(order) => ({ act: 'WITHDRAW', order })} />;
    case 'refuseValidation':
      return <ReasonedAct {...scene} act={act} document={RefuseValidationDocument} />;
    case 'extendPreservation':
      return <ReasonedAct {...scene} act={act} document={ExtendPreservationDocument} />;
    case 'endPreservation':
      return <ReasonedAct {...scene} act={act} document={EndPreservationDocument} />;
    case 'confirmInformed':
      return <ConfirmInformed {...scene} />;
    case 'renewSecrecy':
      return <RenewSecrecy {...scene} />;
    default:
      return null;
  }
}
