/** Whom people and authorities write to, as the operator states it: Regulation (EU) 2022/2065, Art. 11 to 13; Regulation (EU) 2021/784, Art. 15. */
import type { ReactNode } from 'react';
import type { PublicContactPointsQuery } from '../../src/graphql/public/graphql.ts';
import { useHref, useWords } from '../page.ts';

export type ContactPoints = NonNullable<PublicContactPointsQuery['contactPoints']>;
type Point = ContactPoints['recipients'];
type Body = NonNullable<ContactPoints['representative']>;

function Address({ lines }: { lines: readonly string[] }) {
  const { say } = useWords();
  return (
    <>
      <dt>{say('public.contact.address')}</dt>
      <dd>
        {lines.map((line) => (
          <div key={line}>
            <bdi>{line}</bdi>
          </div>
        ))}
      </dd>
    </>
  );
}

function Reached({ at: { email, phone } }: { at: Pick<Point, 'email' | 'phone'> }) {
  const { say } = useWords();
  return (
    <>
      <dt>{say('public.contact.email')}</dt>
      <dd>
        <a href={`mailto:${email}`}>
          <bdi>{email}</bdi>
        </a>
      </dd>
      {phone === null ? null : (
        <>
          <dt>{say('public.contact.phone')}</dt>
          <dd>
            <a href={`tel:${phone.replaceAll(' ', '')}`}>
              <bdi>{phone}</bdi>
            </a>
          </dd>
        </>
      )}
    </>
  );
}

function PointFacts({ of: point }: { of: Point }) {
  const { say, languages } = useWords();
  return (
    <dl className="facts">
      <Reached at={point} />
      {point.url === null ? null : (
        <>
          <dt>{say('public.contact.url')}</dt>
          <dd>
            <a href={point.url}>
              <bdi>{point.url}</bdi>
            </a>
          </dd>
        </>
      )}
      <dt>{say('public.contact.languages')}</dt>
      <dd>{languages(point.languages)}</dd>
    </dl>
  );
}

/** Somebody with an address, or the sentence that there is nobody. */
function BodyFacts({ of: body, as }: { of: Body | null; as: 'representative' | 'evidence' }) {
  const { say } = useWords();
  if (body === null) return <p>{say(`public.contact.${as}.none`)}</p>;
  return (
    <dl className="facts">
      <dt>{say('public.contact.name')}</dt>
      <dd>
        <bdi>{body.name}</bdi>
      </dd>
      <Address lines={body.address} />
      <Reached at={body} />
    </dl>
  );
}

function Section({ id, children }: { id: 'recipients' | 'authorities' | 'representative' | 'evidence'; children: ReactNode }) {
  const { say } = useWords();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(`public.contact.${id}`)}</h2>
      <p>{say(`public.contact.${id}.text`)}</p>
      {children}
    </section>
  );
}

export function ContactPage({ contact }: { contact: ContactPoints }) {
  const { say, rich } = useWords();
  const href = useHref();
  return (
    <>
      <h1>{say('public.contact.title')}</h1>
      <p className="lead">{say('public.contact.lead')}</p>
      <dl className="facts">
        <dt>{say('public.contact.provider')}</dt>
        <dd>
          <bdi>{contact.name}</bdi>
        </dd>
        <Address lines={contact.address} />
      </dl>
      <Section id="recipients">
        <PointFacts of={contact.recipients} />
        <p>
          {rich('public.contact.instead', {
            report: (text) => <a href={href('/report')}>{text}</a>,
            follow: (text) => <a href={href('/follow')}>{text}</a>,
          })}
        </p>
      </Section>
      <Section id="authorities">
        <PointFacts of={contact.authorities} />
      </Section>
      <Section id="representative">
        <BodyFacts of={contact.representative} as="representative" />
      </Section>
      <Section id="evidence">
        <BodyFacts of={contact.evidence} as="evidence" />
      </Section>
    </>
  );
}
