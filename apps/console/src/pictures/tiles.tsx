/** The few numbers at the top of a home; each leads to what it counts. */
import { Link } from '@tanstack/react-router';
import { FormattedNumber } from 'react-intl';
import './home.css';

export interface Tile {
  /** What is counted. */
  of: string;
  /** A number, or a short text where there is no number, such as the age of something. */
  value: number | string;
  /** A line under it. */
  about?: string;
  /** What is over time or nearly: only where there is any. */
  tone?: 'bad' | 'warn' | undefined;
  to?: string;
  search?: object;
}

const Inside = ({ of, value, about }: Tile) => (
  <>
    <span>{of}</span>
    <strong>{typeof value === 'number' ? <FormattedNumber value={value} /> : value}</strong>
    {about === undefined ? null : <span>{about}</span>}
  </>
);

export function Tiles({ label, of }: { label: string; of: readonly Tile[] }) {
  return (
    <ul className="home-tiles" aria-label={label}>
      {of.map((tile) => (
        <li key={tile.of}>
          {tile.to === undefined ? (
            <div className="home-tile" data-tone={tile.tone} data-tile={tile.of}>
              <Inside {...tile} />
            </div>
          ) : (
            <Link to={tile.to} search={(tile.search ?? {}) as never} className="home-tile" data-tone={tile.tone} data-tile={tile.of}>
              <Inside {...tile} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
