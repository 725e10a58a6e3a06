/** The words of an item when it was reported or decided on, where it was edited since: whoever reviews that reads what it was about. */
import { useWords } from '../../app/words/words.tsx';
import type { ItemVersionFactsFragment } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { PublishedText } from './item-in-context.tsx';

export function EditedItem({ of: then }: { of: ItemVersionFactsFragment | null }) {
  const say = useWords();
  if (then === null || !then.edited) return null;
  return (
    <section className="panel" aria-labelledby="edited-item">
      <h2 id="edited-item">{say('platform.content.edited.title')}</h2>
      <p>
        <Mark tone="warn">{say('platform.content.edited')}</Mark> {say('platform.content.edited.about')}
      </p>
      <PublishedText of={then} label={say('platform.content.edited.text')} />
      <Facts
        of={[
          [say('platform.content.edited.seen'), <When key="seen" at={then.lookedUpAt} />],
          [say('platform.content.edited.url'), then.url && <bdi key="url">{then.url}</bdi>],
        ]}
      />
    </section>
  );
}
