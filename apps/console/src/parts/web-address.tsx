/** An address that somebody wrote: a link only where it is one of the web. */
export function WebAddress({ of }: { of: string }) {
  if (!['http:', 'https:'].includes(URL.parse(of)?.protocol ?? '')) return <bdi>{of}</bdi>;
  return (
    <a href={of} rel="noreferrer noopener">
      <bdi>{of}</bdi>
    </a>
  );
}
