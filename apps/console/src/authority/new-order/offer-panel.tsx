/** What the order asks for that the platform states it cannot find or does not hold. Nothing is shown while there is none of it, or it is not known. */
import { useAsk } from '../../app/ask.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { AuthorityCapabilitiesDocument } from '../../graphql/authority/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { type Unoffered, unofferedIn } from './rules/unoffered.ts';
import { useWizard } from './wizard.tsx';

const keyOf = (one: Unoffered): string => (one.what === 'IDENTIFIER' ? one.type : `${one.what} ${one.category}`);

export function OfferPanel() {
  const say = useWords();
  const code = useCodes();
  const { form, scene } = useWizard();
  const offer = useAsk(AuthorityCapabilitiesDocument, {}).data?.capabilities ?? null;
  const found = offer === null ? [] : unofferedIn(form, offer, scene.now);
  if (found.length === 0) return null;
  const name = (one: Unoffered) => (one.what === 'IDENTIFIER' ? code('IdentifierType', one.type) : code('DataCategory', one.category));
  return (
    <aside className="panel" data-tone="warn" aria-labelledby="offer-title">
      <h2 id="offer-title">{say('authority.new.offer')}</h2>
      <ul className="order-warnings">
        {found.map((one) => (
          <li key={keyOf(one)} data-unoffered={keyOf(one)}>
            {say(`authority.new.offer.${one.what}`, { name: name(one), days: one.what === 'WINDOW' ? one.days : 0 })}
          </li>
        ))}
      </ul>
      <p>{say('authority.new.offer.about')}</p>
      <ButtonLink size="compact-sm" to="/capabilities">
        {say('common.capabilities.title')}
      </ButtonLink>
    </aside>
  );
}
