/** Where an order on items holds: countries of the EU and the EEA by name, or the whole world with the rule of law for it. */
import { Button, Checkbox } from '@mantine/core';
import { unionAndEea, world } from '@writ/orders-domain/law';
import { useIntl } from 'react-intl';
import { useWords } from '../../../app/words/words.tsx';
import { Group, TextField } from '../fields.tsx';
import { useWizard } from '../wizard.tsx';

/** Country codes in the person's language, in the order of their alphabet. */
export function useCountries(): readonly { code: string; name: string }[] {
  const { locale } = useIntl();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return unionAndEea
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}

export function Territories() {
  const say = useWords();
  const { form, change } = useWizard();
  const all = useCountries();
  const isWorld = form.territories[0] === world;
  const set = (territories: readonly string[]) => change((old) => ({ ...old, territories }));
  return (
    <Group name="territories" legend={say('authority.new.field.territories')} about={say('authority.new.territories.about')}>
      <Checkbox label={say('authority.new.territories.world')} checked={isWorld} onChange={() => set(isWorld ? [] : [world])} />
      {isWorld ? (
        <TextField name="worldwide" required rows={2} />
      ) : (
        <>
          <div className="order-countries">
            {all.map(({ code, name }) => (
              <Checkbox
                key={code}
                label={name}
                checked={form.territories.includes(code)}
                onChange={() =>
                  set(form.territories.includes(code) ? form.territories.filter((one) => one !== code) : [...form.territories, code].sort())
                }
              />
            ))}
          </div>
          <Button variant="default" disabled={form.territories.length === 0} onClick={() => set([])}>
            {say('authority.new.territories.none')}
          </Button>
        </>
      )}
    </Group>
  );
}
