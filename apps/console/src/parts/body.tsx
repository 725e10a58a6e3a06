/** Bodies, countries and territories as people read them: by name, in the reader's language. */
import type { TypedDocumentNode } from '@urql/core';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useAsk } from '../app/ask.ts';

/** What reads the names of bodies in the session's graph. */
export type BodyNamesDocument = TypedDocumentNode<
  { bodyNames: readonly { organisation: string; country: string; name: string }[] },
  Record<string, never>
>;

/** A country's name, by its two letters of ISO 3166; the letters where the browser knows no name. */
export function useCountry(): (code: string) => string {
  const { formatDisplayName } = useIntl();
  return useCallback((code) => formatDisplayName(code, { type: 'region' }) ?? code, [formatDisplayName]);
}

/** A body by its name in its people's tokens; bodies of different countries can have the same. */
export interface NamedBody {
  readonly organisation: string | null;
  readonly country: string | null;
}

const keyOf = ({ organisation, country }: NamedBody): string => `${organisation ?? ''}\n${country ?? ''}`;

const NamesContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Reads which name each enrolled body has. Until it is known, and where there is none, a body is shown by its name in tokens. */
export function BodyNames({ document, children }: { document: BodyNamesDocument; children: ReactNode }) {
  const { data } = useAsk(document, {}, { policy: 'cache-first', live: ['ENROLMENT'] });
  const names = useMemo(() => new Map(data?.bodyNames.map((body) => [keyOf(body), body.name])), [data]);
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>;
}

/** The name of a body as people read it; its name in tokens where it has no other, and empty for none. */
export function useBodyName(): (body: NamedBody) => string {
  const names = useContext(NamesContext);
  return useCallback((body) => names.get(keyOf(body)) ?? body.organisation ?? '', [names]);
}

/** A body in one line, such as “Northport Police (Germany)”; empty for none. */
export function useBody(): (body: NamedBody) => string {
  const countryOf = useCountry();
  const nameOf = useBodyName();
  return useCallback(
    ({ organisation, country }) => [nameOf({ organisation, country }), country && `(${countryOf(country)})`].filter(Boolean).join(' '),
    [countryOf, nameOf],
  );
}

/** The same as text of its own direction. */
export function Body({ of }: { of: NamedBody }) {
  return <bdi>{useBody()(of)}</bdi>;
}

/** An authority as a graph writes it in one text, such as `northport-police (DE)`, in the reader's words. */
export function useAgency(): (authority: string) => string {
  const bodyOf = useBody();
  return (authority) => {
    const [, organisation, country] = /^(.*) \(([A-Z]{2})\)$/.exec(authority) ?? [];
    return organisation === undefined || country === undefined ? authority : bodyOf({ organisation, country });
  };
}

/** Territories in words, such as “Germany and France”; `everywhere` where they are the whole world. */
export function useTerritoryNames(): (territories: readonly string[], everywhere: string) => string {
  const { locale, formatDisplayName, formatList } = useIntl();
  return (territories, everywhere) =>
    territories.includes('WORLD')
      ? everywhere
      : formatList(
          territories.map((code) => formatDisplayName(code, { type: 'region' }) ?? code).sort((a, b) => a.localeCompare(b, locale)),
        );
}
