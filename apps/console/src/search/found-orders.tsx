/** Orders by the case number that people have on paper. Of an order that somebody may not see nothing is found, as of one that is not there. */
import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { TypedDocumentNode } from '@urql/core';
import { type FormEvent, useState } from 'react';
import { useAsk } from '../app/ask.ts';
import { Page } from '../app/frame/page.tsx';
import { useCodes, useWords } from '../app/words/words.tsx';
import type { FoundOrderFragment } from '../graphql/authority/graphql.ts';
import { OrderStatusMark } from '../order/order-status.tsx';
import { Body } from '../parts/body.tsx';
import { When } from '../parts/when.tsx';
import { Empty } from '../states/empty.tsx';
import { Loaded } from '../states/loaded.tsx';
import type { OrdersByReference } from './order-by-reference.ts';

type Ask = TypedDocumentNode<OrdersByReference, { reference: string }>;

function Found({ of: order }: { of: FoundOrderFragment }) {
  const code = useCodes();
  const { id, reference, kind, issuing, servedAt, status } = order;
  return (
    <li className="panel" data-order={id}>
      <h2>
        {status === 'DRAFT' ? (
          <Link to="/orders/new" search={{ draft: id }}>
            <bdi>{reference}</bdi>
          </Link>
        ) : (
          <Link to="/orders/$id" params={{ id }}>
            <bdi>{reference}</bdi>
          </Link>
        )}{' '}
        <OrderStatusMark of={order} />
      </h2>
      <p>
        {code('OrderKind', kind)} · <Body of={issuing} />
        {servedAt === null ? null : (
          <>
            {' '}
            · <When at={servedAt} />
          </>
        )}
      </p>
    </li>
  );
}

function Results({ document, reference }: { document: Ask; reference: string }) {
  const say = useWords();
  const asked = useAsk(document, { reference }, { policy: 'network-only' });
  return (
    <Loaded of={asked} lines={6}>
      {({ ordersByReference: found }) =>
        found.length === 0 ? (
          <Empty title={say('search.none')}>
            <p>{say('search.none.about')}</p>
          </Empty>
        ) : (
          <ul className="plain-list duties">
            {found.map((order) => (
              <Found key={order.id} of={order} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

export function FoundOrders({ document, about }: { document: Ask; about?: string }) {
  const say = useWords();
  const navigate = useNavigate();
  const { reference = '' } = useSearch({ strict: false }) as { reference?: string };
  const [written, setWritten] = useState(reference);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const wanted = written.trim();
    if (wanted !== '') void navigate({ to: '/search', search: { reference: wanted } });
  };
  return (
    <Page title={say('search.title')} about={about ?? say('search.about')}>
      <search>
        <form className="search-form" onSubmit={search}>
          <TextInput
            required
            autoComplete="off"
            spellCheck={false}
            label={say('search.reference')}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
          <Button type="submit">{say('search.act')}</Button>
        </form>
      </search>
      {reference === '' ? null : <Results key={reference} document={document} reference={reference} />}
    </Page>
  );
}
