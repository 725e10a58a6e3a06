/** One access, in plain words: who, when, which records, what for, under which law, and until when it was not shown. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import type { MyAccessesQuery } from '../../graphql/public/graphql.ts';
import { useAgency } from '../../parts/body.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { When } from '../../parts/when.tsx';
import { download } from '../../proof/download.ts';
import { type Complained, ComplaintState, isHeard, Waiting } from '../complaints/complaint-progress.tsx';
import { legalIn } from './access-legal.ts';

type Account = NonNullable<MyAccessesQuery['me']>;
export type Access = NonNullable<Account['accesses']>['nodes'][number];
export type Informed = NonNullable<Account['informed']>[number];

/** What the person learned of the order behind an access: the graph names no order to them, so it is found by what both say. */
export const toldOf = (access: Pick<Access, 'authority' | 'reference'>, informed: readonly Informed[]): Informed | undefined =>
  informed.find(({ item, authority, reference }) => item === null && authority === access.authority && reference === access.reference);

export function ReadCategories({ of }: { of: readonly string[] }) {
  const say = useWords();
  return (
    <ul>
      {of.map((category) => (
        <li key={category}>{say(`person.category.${category}`)}</li>
      ))}
    </ul>
  );
}

export function AccessFacts({ access, told }: { access: Access; told: Informed | undefined }) {
  const say = useWords();
  const legal = legalIn(access.receipt);
  const ended = legal?.secretUntil ?? null;
  return (
    <Facts
      of={[
        [say('person.access.sent-to'), access.answer === null ? null : <bdi key="sent-to">{access.answer.sentTo}</bdi>],
        [say('person.access.sent-at'), access.answer === null ? null : <When key="sent-at" at={access.answer.sentAt} />],
        [say('person.access.sent-digest'), access.answer === null ? null : <Identifier key="digest">{access.answer.sha256}</Identifier>],
        [say('person.access.purpose'), access.purpose || null],
        [say('person.access.law'), legal?.provision ?? null],
        access.from === null || access.to === null
          ? null
          : [
              say('person.access.period'),
              <>
                <When at={access.from} day /> – <When at={access.to} day />
              </>,
            ],
        [say(legal?.kind === null ? 'person.access.work' : 'person.access.reference'), access.reference],
        ended === null
          ? null
          : [
              say('person.access.secret'),
              <>
                {say('person.access.secret-until')} <When at={ended} />
              </>,
            ],
        told === undefined ? null : [say('person.order.date'), <When key="ordered" at={told.orderedAt} day />],
        told === undefined || told.grounds === null ? null : [say('person.order.grounds'), told.grounds],
        told === undefined ? null : [say('person.access.told'), <When key="told" at={told.toldAt} />],
      ]}
    />
  );
}

/** Hands the receipt over as a file that `writ verify receipt` and the page /verify read. */
export function KeepProof({ access }: { access: Access }) {
  const say = useWords();
  const announce = useAnnounce();
  return (
    <Button
      variant="default"
      onClick={() => {
        download(`writ-receipt-${access.id}.json`, 'application/json', access.receipt);
        announce(say('person.access.kept'));
      }}
    >
      {say('person.access.keep')}
    </Button>
  );
}

function CardComplaint({ of }: { of: Complained }) {
  const say = useWords();
  return (
    <p>
      <Link to="/me/complaints/$id" params={{ id: of.id }}>
        {say('person.restriction.complaint')}
      </Link>{' '}
      <ComplaintState of={of} />
      {of.state === 'OPEN' ? (
        <>
          {' '}
          {say('person.access.waiting')} <Waiting since={of.filedAt} />
        </>
      ) : null}
    </p>
  );
}

/** What could be read and why; of an access whose entry can't be shown, that and what to do. */
export function AccessSummary({ access, told }: { access: Access; told: Informed | undefined }) {
  const say = useWords();
  if (!access.isReadable) return <p className="person-prose">{say('person.access.unreadable', { index: access.id })}</p>;
  return (
    <>
      <p>{say(access.answer === null ? 'person.access.could-read' : 'person.access.was-sent')}</p>
      <ReadCategories of={access.categories} />
      <AccessFacts access={access} told={told} />
    </>
  );
}

/** Who could read. */
export function AccessTitle({ access }: { access: Pick<Access, 'authority' | 'isReadable'> }) {
  const say = useWords();
  const agency = useAgency();
  return access.isReadable ? agency(access.authority) : say('person.access.unreadable-title');
}

export function AccessCard({ access, told }: { access: Access; told: Informed | undefined }) {
  const say = useWords();
  return (
    <article className="panel person-card" data-access={access.id} aria-labelledby={`access-${access.id}`}>
      <div className="person-card-head">
        <h3 id={`access-${access.id}`}>
          <AccessTitle access={access} />
        </h3>
        <When at={access.at} />
      </div>
      <AccessSummary access={access} told={told} />
      {access.complaint === null ? null : <CardComplaint of={access.complaint} />}
      <div className="person-actions">
        <KeepProof access={access} />
        <ButtonLink to="/me/accesses/$id" params={{ id: access.id }} aria-describedby={`access-${access.id}`}>
          {say(isHeard(access.complaint) ? 'person.access.check' : 'person.access.more')}
        </ButtonLink>
      </div>
    </article>
  );
}
