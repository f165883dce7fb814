import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import type { useServices } from '../api/operations';
import { LetterCard } from './letter-card';
import classes from './operations.module.css';

/** What could not be handled, of all services, oldest first. */
export function Letters({ services }: { services: ReturnType<typeof useServices> }) {
  const { t } = useTranslation('operations');
  const letters = services
    .flatMap(({ name, data }) => (data?.letters ?? []).map((letter) => ({ service: name, letter })))
    .sort((one, other) => one.letter.failedAt.localeCompare(other.letter.failedAt));
  return (
    <section className={classes.part} aria-labelledby="letters">
      <h2 id="letters">{t('letters.title')}</h2>
      <p className={classes.lead}>{t('letters.lead')}</p>
      {letters.length === 0 ? <EmptyState text={t('letters.none')} /> : null}
      <ul className={classes.letters}>
        {letters.map(({ service, letter }) => (
          <li key={`${service} ${letter.id}`}>
            <LetterCard service={service} letter={letter} />
          </li>
        ))}
      </ul>
    </section>
  );
}
