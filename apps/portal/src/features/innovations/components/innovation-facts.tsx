import {
  type InnovationContent,
  partnerKinds,
  segments,
  tfaMeasures,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { practiceQuery } from '@/api/practice';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { similarQuery } from '../api/innovations';
import { useWords } from '../use-words';
import classes from './innovations.module.css';

interface Props {
  id: string;
  content: InnovationContent;
  isPublished: boolean;
  children?: ReactNode;
}

/** How an innovation is classified, with whom it was made, which practices belong to it, and what is like it. */
export function InnovationFacts({ id, content, isPublished, children }: Props) {
  const { t } = useTranslation('innovations');
  const { term } = useFormats();
  const { language } = useLanguage();
  const { data: similar } = useQuery({ ...similarQuery(id, language), enabled: isPublished });
  const rows: [string, string[]][] = [
    ['technologies', content.technologies],
    ['services', content.services],
    ['partners', content.partners.map(({ kind, name }) => `${name} (${term(partnerKinds, kind).toLocaleLowerCase()})`)],
    ['themes', content.themes.map((code) => term(themes, code))],
    ['segments', content.segments.map((code) => term(segments, code))],
    ['topics', content.workPlanTopics.map((code) => `${code} ${term(workPlanTopics, code)}`)],
  ];
  const { office, name, email, phone } = content.contact;
  const contact = [name, office, email, phone].filter(Boolean);
  if (contact.length > 0) rows.push(['contact', contact]);
  return (
    <aside className={classes.side} aria-label={t('about')}>
      <dl className={classes.facts}>
        {rows.map(([label, values]) =>
          values.length > 0 ? (
            <div key={label}>
              <dt>{t(label)}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ) : null,
        )}
        {content.tfaMeasures.length > 0 ? (
          <div>
            <dt>{t('measures')}</dt>
            {content.tfaMeasures.map((code) => (
              <dd key={code}>
                <Link to={`/tfa/${code}`}>
                  {code} {term(tfaMeasures, code)}
                </Link>
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
      {content.practices.length > 0 ? <Related ids={content.practices} /> : null}
      {similar && similar.items.length > 0 ? (
        <section>
          <h2>{t('similar')}</h2>
          <ul className={classes.plain}>
            {similar.items.map((hit) => (
              <li key={hit.id}>
                <Link to={`/innovations/${encodeURIComponent(hit.id)}`} lang={hit.language} dir="auto">
                  {hit.title.text}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {children}
    </aside>
  );
}

/** Practices that belong to it, as far as the reader may see them. */
function Related({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('innovations');
  const { inLanguage } = useWords();
  const found = useQueries({ queries: ids.map(practiceQuery) });
  const shown = found.flatMap(({ data }) => (data ? [data] : []));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{t('related')}</h2>
      <ul className={classes.plain}>
        {shown.map(({ id, content }) => (
          <li key={id}>
            <Link to={`/practices/${encodeURIComponent(id)}`} dir="auto">
              {inLanguage(Object.fromEntries(Object.entries(content.texts).map(([code, text]) => [code, text?.title])))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
