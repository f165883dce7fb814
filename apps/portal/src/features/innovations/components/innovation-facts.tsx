import { type InnovationContent, partnerKinds, segments, themes, tfaMeasures } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import classes from './innovations.module.css';

/** How an innovation is classified, with whom it was made, and which practices belong to it. */
export function InnovationFacts({ content }: { content: InnovationContent }) {
  const { t } = useTranslation('innovations');
  const { term } = useFormats();
  const rows: [string, string[]][] = [
    ['technologies', content.technologies],
    ['services', content.services],
    ['partners', content.partners.map(({ kind, name }) => `${name} (${term(partnerKinds, kind).toLocaleLowerCase()})`)],
    ['themes', content.themes.map((code) => term(themes, code))],
    ['segments', content.segments.map((code) => term(segments, code))],
    ['measures', content.tfaMeasures.map((code) => `${code} ${term(tfaMeasures, code)}`)],
  ];
  const { office, name, email } = content.contact;
  const contact = [name, office, email].filter(Boolean);
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
      </dl>
      {content.practices.length > 0 ? (
        <section>
          <h2>{t('related')}</h2>
          <ul>
            {content.practices.map((id) => (
              <li key={id}>
                <Link to={`/practices/${encodeURIComponent(id)}`}>{t('relatedPractice', { id })}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}
