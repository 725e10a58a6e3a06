/**
 * One sheet of a report, whole: every row as it was published, in the words of the official sheets. Columns that are the same in every row are named once, and
 * columns without any text are left out.
 */
import { useAddress, useHref, usePage, useWords } from '../page.ts';
import { ScrollBox } from '../scroll-box.tsx';
import type { PublishedReport } from './published.ts';
import { Period } from './published-report-page.tsx';
import type { Sheet } from './sheet-text.ts';

/** The column by which a long sheet is shown in pieces. */
const pieceColumns = ['Scope', 'Kind'];
/** A shorter sheet is shown at once. */
const rowsAtOnce = 150;

interface Piece {
  readonly column: number;
  readonly values: readonly string[];
  readonly chosen: string;
}

function pieceOf({ header, rows }: Sheet, asked: string | null): Piece | null {
  if (rows.length <= rowsAtOnce) return null;
  const column = header.findIndex((name) => pieceColumns.includes(name));
  const values = [...new Set(rows.map((row) => row[column] ?? ''))];
  const [first = ''] = values;
  return column === -1 ? null : { column, values, chosen: asked !== null && values.includes(asked) ? asked : first };
}

function Pieces({ piece: { values, chosen }, name }: { piece: Piece; name: string }) {
  const { say } = useWords();
  const addressOf = useAddress();
  return (
    <nav aria-label={say('public.transparency.sheet.pieces', { name })}>
      <ul className="pieces" lang="en">
        {values.map((value) => (
          <li key={value}>
            <a href={addressOf({ part: value })} {...(value === chosen ? { 'aria-current': 'true' as const } : {})}>
              {value}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isNumber = (text: string): boolean => /^(?:\d+(?:\.\d+)?|<5|\*)$/.test(text);

export function SheetPage({ report, file, sheet }: { report: PublishedReport; file: string; sheet: Sheet }) {
  const { say, rich } = useWords();
  const href = useHref();
  const { search } = usePage().request;
  const piece = pieceOf(sheet, new URLSearchParams(search).get('part'));
  const rows = piece === null ? sheet.rows : sheet.rows.filter((row) => row[piece.column] === piece.chosen);
  const columns = sheet.header.map((name, at) => ({ name: name.trim(), at, values: new Set(rows.map((row) => (row[at] ?? '').trim())) }));
  const same = columns.filter(({ values }) => values.size === 1 && !values.has('') && rows.length > 1);
  const shown = columns.filter(({ at, values }) => !same.some((one) => one.at === at) && !(values.size === 1 && values.has('')));
  return (
    <>
      <p>
        <a href={href(`/transparency/${report.id}`)}>{say('public.transparency.sheet.back')}</a>
      </p>
      <h1 className="file">{file}</h1>
      <p className="lead">
        <Period report={report} />
      </p>
      <p>{rich('public.transparency.sheet.text', { link: (text) => <a href={`/reports/${report.id}/${file}`}>{text}</a> })}</p>
      {piece !== null && <Pieces piece={piece} name={sheet.header[piece.column] ?? ''} />}
      <dl lang="en">
        {same.map(({ name, at, values }) => (
          <div className="pair" key={at}>
            <dt>{name}</dt>
            <dd>
              <bdi>{[...values].join('')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <ScrollBox labelledBy="sheet">
        <table className="sheet-table" lang="en">
          <caption id="sheet">{say('public.transparency.sheet.caption', { file, count: rows.length })}</caption>
          <thead>
            <tr>
              {shown.map(({ name, at }) => (
                <th key={at} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, nth) => (
              <tr key={nth.toString()}>
                {shown.map(({ at }) => {
                  const text = (row[at] ?? '').trim();
                  return (
                    <td key={at} {...(isNumber(text) ? { className: 'number' } : {})}>
                      <bdi>{text}</bdi>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
