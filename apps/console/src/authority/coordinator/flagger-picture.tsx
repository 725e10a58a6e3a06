/** What the notices of trusted flaggers came to this year: Regulation (EU) 2022/2065, Art. 22(6). */

import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../app/words/words.tsx';
import type { CoordinatorFiguresQuery } from '../../graphql/authority/graphql.ts';
import { Body, useBody } from '../../parts/body.tsx';
import { Picture, type Tone } from '../../pictures/picture.tsx';
import { drawRows, rowsHeight } from '../../pictures/rows-picture.ts';

type Flagger = NonNullable<CoordinatorFiguresQuery['coordinatedFlaggers']>[number];

const parts = ['acted', 'not-acted', 'open'] as const;
const toneOf = { acted: 'one', 'not-acted': 'three', open: 'quiet' } as const satisfies Record<string, Tone>;

/** How many notices the platform acted on, on how many it did not act, and how many are not decided. */
const countsOf = ({ notices, decided, notActioned }: Flagger): Readonly<Record<(typeof parts)[number], number>> => ({
  acted: decided - notActioned,
  'not-acted': notActioned,
  open: notices - decided,
});

function FlaggerTable({ of }: { of: readonly Flagger[] }) {
  const say = useWords();
  const intl = useIntl();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('authority.coordinator.column.flagger')}</th>
          {parts.map((part) => (
            <th scope="col" key={part}>
              {say(`home.coordinator.flaggers.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((flagger) => (
          <tr key={flagger.id}>
            <th scope="row">
              <Body of={{ organisation: flagger.name, country: flagger.country }} />
            </th>
            {parts.map((part) => (
              <td key={part}>{intl.formatNumber(countsOf(flagger)[part])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function FlaggerPicture({ of }: { of: readonly Flagger[] }) {
  const say = useWords();
  const intl = useIntl();
  const bodyOf = useBody();
  const flaggers = useMemo(() => of.toSorted((one, other) => other.notices - one.notices || one.name.localeCompare(other.name)), [of]);
  const draw = useMemo(
    () =>
      drawRows(
        flaggers.map((flagger) => ({
          name: bodyOf({ organisation: flagger.name, country: flagger.country }),
          total: intl.formatNumber(flagger.notices),
          parts: parts.map((part) => {
            const count = countsOf(flagger)[part];
            return {
              tone: toneOf[part],
              count,
              label: say('home.pair', { name: say(`home.coordinator.flaggers.${part}`), count }),
              href: '/coordinator-figures',
            };
          }),
        })),
      ),
    [flaggers, say, intl, bodyOf],
  );
  const sum = (key: 'notices' | 'decided' | 'notActioned') => flaggers.reduce((total, flagger) => total + flagger[key], 0);
  if (flaggers.length === 0)
    return (
      <section className="home-panel" data-home="flaggers">
        <h2>{say('authority.coordinator.flaggers.none')}</h2>
        <p>{say('home.coordinator.flaggers.none.about')}</p>
      </section>
    );
  return (
    <section className="home-panel" data-home="flaggers">
      <Picture
        finding={say('home.coordinator.flaggers', {
          notices: sum('notices'),
          flaggers: flaggers.length,
          decided: sum('decided'),
          notActioned: sum('notActioned'),
        })}
        legend={parts.map((part) => ({ tone: toneOf[part], label: say(`home.coordinator.flaggers.${part}`) }))}
        height={rowsHeight(flaggers.length)}
        draw={draw}
      >
        <FlaggerTable of={flaggers} />
      </Picture>
    </section>
  );
}
