/** What became of a decision on the platform: how far it was carried out, what can still be got, and why it stands still. */
import { Link } from '@tanstack/react-router';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import type { EffectFactsFragment } from '../../graphql/platform/graphql.ts';
import { useTerritoryNames } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';

function Subject({ of: subject }: { of: EffectFactsFragment['subject'] }) {
  return subject.__typename === 'Account' ? (
    <Link to="/accounts/$id" params={{ id: subject.id }}>
      <bdi>{subject.handle}</bdi>
    </Link>
  ) : (
    <Link to="/content/$id" params={{ id: subject.id }}>
      <bdi>{subject.title ?? subject.id}</bdi>
    </Link>
  );
}

/** Statuses with their territories in words, such as "Access disabled (everywhere)"; null for none. */
function useStatuses(of: EffectFactsFragment['subject']['__typename']): (statuses: readonly string[]) => string | null {
  const say = useWords();
  const code = useCodes();
  const territories = useTerritoryNames();
  return (statuses) =>
    listed(
      statuses.map((one) => {
        const [status = '', territory = 'WORLD'] = one.split(' ');
        return say('platform.effects.status', {
          status: code(of === 'Account' ? 'AccountStatus' : 'EnforcementStatus', status),
          where: territories([territory], say('platform.effects.everywhere')),
        });
      }),
    );
}

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '));

/** How far it was carried out, in a word. */
export function EffectMark({ of: { extent } }: { of: Pick<EffectFactsFragment, 'extent'> }) {
  const say = useWords();
  return (
    <Mark tone={extent === 'FULL' ? 'good' : 'warn'}>
      {extent === null ? say('platform.effects.waiting') : <Code of="EffectExtent" value={extent} />}
    </Mark>
  );
}

/** `ofPage`: the subject is what the page is about, and needs no link to it. */
export function EffectFacts({ of: effect, ofPage = false }: { of: EffectFactsFragment; ofPage?: boolean }) {
  const say = useWords();
  const code = useCodes();
  const statuses = useStatuses(effect.subject.__typename);
  const { at, fault, nextAt, drifts, driftedAt } = effect;
  return (
    <Facts
      of={[
        [say('platform.effects.subject'), ofPage ? null : <Subject key="subject" of={effect.subject} />],
        [say('platform.effects.wanted'), statuses(effect.wanted) ?? say('platform.effects.wanted.none')],
        [say('platform.effects.since'), <When key="since" at={effect.wantedAt} />],
        [say('platform.effects.extent'), <EffectMark key="extent" of={effect} />],
        [say('platform.effects.at'), at && <When key="at" at={at} />],
        [say('platform.effects.remaining'), listed(effect.remaining)],
        [say('platform.effects.unsupported'), statuses(effect.unsupported)],
        [say('platform.effects.fault'), fault && code('CollectionFault', fault)],
        [say('platform.effects.next'), nextAt && <When key="next" at={nextAt} />],
        [
          say('platform.effects.drifts'),
          driftedAt && (
            <span key="drifts">
              {say('platform.effects.drifts.times', { count: drifts })} <When at={driftedAt} />
            </span>
          ),
        ],
      ]}
    />
  );
}
