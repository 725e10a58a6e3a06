/**
 * An item as staff read it, with what it answers and its thread at hand. A stranger's text is plain text in an isolate of its own: no character
 * of it turns anything else of the page around, and nothing in it becomes a link.
 */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { type ItemFactsFragment, PlatformThreadDocument } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { When } from '../../parts/when.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { ItemFiles } from './item-files.tsx';

/** A language tag that a browser can do something with. */
const languageTag = /^[a-z]{2,3}$/i;

export interface Publication {
  title: string | null;
  text: string | null;
  language?: string | null;
}

/** Title and text as they were published. */
export function PublishedText({ of: { title, text, language }, label }: { of: Publication; label?: string }) {
  const say = useWords();
  return (
    <section
      className="published"
      aria-label={label ?? say('platform.content.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls in its own box, which the keyboard must reach
      tabIndex={0}
      dir="auto"
      {...(language && languageTag.test(language) ? { lang: language.toLowerCase() } : {})}
    >
      {title === null ? null : (
        <p className="published-title">
          <bdi>{title}</bdi>
        </p>
      )}
      {text === null ? <p className="quiet">{say('platform.content.textless')}</p> : <bdi>{text}</bdi>}
    </section>
  );
}

const threadPage = 20;

function Thread({ of: { id, thread } }: { of: ItemFactsFragment }) {
  const asked = useAsk(PlatformThreadDocument, { thread, first: threadPage });
  const say = useWords();
  return (
    <Loaded of={asked} lines={4}>
      {({ items }) => (
        <ol className="thread">
          {(items?.nodes ?? []).map((one) => (
            <li key={one.id} {...(one.id === id ? { 'aria-current': 'true' as const } : {})}>
              <p className="thread-head">
                <bdi>{one.author.handle}</bdi> · <When at={one.publishedAt} />{' '}
                {one.id === id ? (
                  <strong>{say('platform.content.thread.this')}</strong>
                ) : (
                  <Link to="/content/$id" params={{ id: one.id }}>
                    {say('platform.content.thread.open')}
                  </Link>
                )}
              </p>
              <PublishedText of={one} label={say('platform.content.text.by', { author: one.author.handle })} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

export function ItemInContext({ item, linked = false }: { item: ItemFactsFragment; linked?: boolean }) {
  const say = useWords();
  const [opened, setOpened] = useState(false);
  const { inReplyTo } = item;
  return (
    <section className="panel" aria-labelledby="item-in-context">
      <h2 id="item-in-context">{say('platform.content.item')}</h2>
      {inReplyTo === null ? null : (
        <div className="answered">
          <p className="thread-head">
            {say('platform.content.answers')} <bdi>{inReplyTo.author.handle}</bdi> · <When at={inReplyTo.publishedAt} />
          </p>
          <PublishedText of={inReplyTo} label={say('platform.content.text.answered')} />
        </div>
      )}
      <PublishedText of={item} />
      <ItemFiles of={item} />
      <Facts
        of={[
          [
            say('platform.content.author'),
            <Link key="author" to="/accounts/$id" params={{ id: item.author.id }} title={say('platform.accounts.open')}>
              <bdi>{item.author.handle}</bdi>
            </Link>,
          ],
          [say('platform.content.published'), <When key="published" at={item.publishedAt} />],
          [
            say('platform.content.id'),
            linked ? (
              <Link key="id" className="identifier" to="/content/$id" params={{ id: item.id }}>
                {item.id}
              </Link>
            ) : (
              <Identifier key="id" copy>
                {item.id}
              </Identifier>
            ),
          ],
        ]}
      />
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{say('platform.content.thread')}</summary>
        {opened ? <Thread of={item} /> : null}
      </details>
    </section>
  );
}
