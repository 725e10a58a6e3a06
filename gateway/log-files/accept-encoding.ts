/** Which codings a client takes: named, or by a star, and not with weight zero (RFC 9110, 12.5.3). */
export function acceptsCoding(header: string | undefined, coding: 'gzip' | 'br'): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((part): [string, number] => {
      const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const weight = parameters.find((each) => each.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  return (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
}
