/**
 * European Production and Preservation Orders: voluntary figures, of which small ones are protected in the sheet. This page shows them as they are and adds
 * nothing up: a bar of `<5` is pale up to four, and `*` has none.
 */
import { useWords } from '../page.ts';
import { findingOf } from './category-section.tsx';
import { figureOf, isCounted, isSome } from './figure.ts';
import { FigurePlot } from './figure-plot.tsx';
import { FigureTable } from './figure-table.tsx';
import { type Row, rowsOf, type Sheet } from './sheet-text.ts';

const main = [
  ['received', 'public.transparency.evidence.received'],
  ['notified', 'public.transparency.evidence.notified'],
  ['fulfilled', 'public.transparency.evidence.fulfilled'],
  ['validation refused', 'public.transparency.evidence.validation'],
  ['legal remedies', 'public.transparency.evidence.remedies'],
] as const;
const columns = [...main, ['mean hours to fulfil', 'public.transparency.evidence.hours']] as const;
const refusing = [
  ['platform', 'public.transparency.evidence.by-platform'],
  ['enforcing', 'public.transparency.evidence.by-enforcing'],
] as const;

/** The published text of a figure; blank where the sheet has no such row: of a state that no such order is of. */
const textOf = (rows: readonly Row[], figure: string, of: string): string =>
  rows.find((row) => row('Figure') === figure && row('Value of') === of)?.('Value') ?? '';

function Refusals({ rows, kind }: { rows: readonly Row[]; kind: string }) {
  const words = useWords();
  const { say, code } = words;
  const grounds = [...new Set(rows.flatMap((row) => /^refused by \w+: (.+)$/.exec(row('Figure'))?.[1] ?? []))];
  const counted = grounds
    .map((ground) => ({ ground, texts: refusing.map(([by]) => textOf(rows, `refused by ${by}: ${ground}`, '')) }))
    .filter(({ texts }) => texts.some(isCounted));
  if (counted.length === 0) return <p className="quiet">{say('public.transparency.evidence.no-refusal')}</p>;
  return (
    <FigureTable
      id={`evidence-${kind}-refusals`}
      caption={say('public.transparency.evidence.refusals', { kind: code('OrderKind', kind) })}
      columns={[say('public.transparency.evidence.ground'), ...refusing.map(([, label]) => say(label))]}
      rows={counted.map(({ ground, texts }) => ({
        key: ground,
        label: code('DecisionCode', ground),
        cells: texts.map((text) => figureOf(words, text).shown),
      }))}
    />
  );
}

function OfKind({ rows, kind }: { rows: readonly Row[]; kind: string }) {
  const words = useWords();
  const { say, code, country } = words;
  const by = (group: string): Row[] => rows.filter((row) => row('By') === group);
  const name = code('OrderKind', kind);
  const title = say('public.transparency.evidence.title-of', { kind: name });
  const plotted = main.map(([figure, label]) => ({
    key: figure,
    label: say(label),
    figures: [figureOf(words, textOf(by('all'), figure, ''))],
  }));
  const states = [...new Set(by('state').map((row) => row('Value of')))].sort();
  const labelOf: Readonly<Record<string, (of: string) => string>> = {
    state: (of) => (/^[A-Z]{2}$/.test(of) ? country(of) : say('public.transparency.unknown-state')),
    emergency: (of) => say(of === 'true' ? 'public.transparency.evidence.emergency' : 'public.transparency.evidence.no-emergency'),
    data: (of) => code('DataCategory', of),
  };
  const groups = [
    ['state', states],
    ['emergency', [...new Set(by('emergency').map((row) => row('Value of')))]],
    ['data', [...new Set(by('data').map((row) => row('Value of')))]],
  ] as const;
  const parts = groups.flatMap(([group, values]) =>
    values.map((of) => ({
      key: `${group} ${of}`,
      label: labelOf[group]?.(of) ?? of,
      isPart: true,
      cells: columns.map(([figure]) => figureOf(words, textOf(by(group), figure, of)).shown),
    })),
  );
  const all = columns.map(([figure]) => figureOf(words, textOf(by('all'), figure, '')).shown);
  return (
    <>
      <h3>{name}</h3>
      {plotted.some(({ figures }) => figures.some(isSome)) ? (
        <FigurePlot
          title={findingOf(words, title, plotted)}
          axis={say('public.transparency.evidence.axis')}
          series={[say('public.transparency.evidence.axis')]}
          rows={plotted}
        />
      ) : (
        <p className="quiet">{say('public.transparency.none')}</p>
      )}
      <FigureTable
        id={`evidence-${kind}`}
        caption={title}
        columns={[say('public.transparency.evidence.which'), ...columns.map(([, label]) => say(label))]}
        rows={[{ key: 'all', label: say('public.transparency.total'), cells: all }, ...parts]}
      />
      <Refusals rows={by('all')} kind={kind} />
    </>
  );
}

export function EvidenceSection({ sheet }: { sheet: Sheet }) {
  const { say } = useWords();
  const rows = rowsOf(sheet);
  return (
    <>
      <p>{say('public.transparency.evidence.text')}</p>
      <p className="notice">{say('public.transparency.evidence.small')}</p>
      {(['EPOC', 'EPOC_PR'] as const).map((kind) => (
        <OfKind key={kind} kind={kind} rows={rows.filter((row) => row('Kind') === kind)} />
      ))}
    </>
  );
}
