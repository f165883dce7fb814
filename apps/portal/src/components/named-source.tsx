import { SourceLink } from './source-link';

/** A source by its title, with its address where there is one. */
export const NamedSource = ({ title, url }: { title: string; url: string }) => (
  <span>
    {title}
    {url ? (
      <>
        {' · '}
        <SourceLink address={url} short />
      </>
    ) : null}
  </span>
);
