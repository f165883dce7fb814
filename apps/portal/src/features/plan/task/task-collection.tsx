import type { CollectedCounts } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import classes from '../components/plan.module.css';
import { usePlanWords } from '../use-plan-words';

/** What the repository holds for a task that collects practices and innovations, by region, as its events tell. */
export function TaskCollection({ collected }: { collected: CollectedCounts }) {
  const { t } = useTranslation('plan');
  const { number, list } = useFormats();
  const { inLanguage } = usePlanWords();
  return (
    <section className={classes.box} aria-labelledby="collected">
      <h2 id="collected">{t('collected.title')}</h2>
      <p>{t('collected.sum', { received: number(collected.received), published: number(collected.published) })}</p>
      <p>{t('collected.innovations', { ...collected.innovations, count: collected.innovations.received })}</p>
      <div className={classes.frame} role="group" aria-label={t('collected.region')} tabIndex={0}>
        <table className={classes.small}>
          <thead>
            <tr>
              <th scope="col">{t('collected.region')}</th>
              <th scope="col">{t('collected.received')}</th>
              <th scope="col">{t('collected.published')}</th>
            </tr>
          </thead>
          <tbody>
            {collected.byRegion.map(({ region, received, published }) => (
              <tr key={region}>
                <th scope="row">{t(`regionNames.${region}`)}</th>
                <td>{number(received)}</td>
                <td>{number(published)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {collected.missingRegions.length > 0 ? (
        <p>
          {t('collected.missing', { regions: list(collected.missingRegions.map((code) => t(`regionNames.${code}`))) })}
        </p>
      ) : null}
      {collected.practices.length > 0 ? (
        <details>
          <summary>{t('collected.which', { count: collected.practices.length })}</summary>
          <ul>
            {collected.practices.map(({ id, type, titles }) => (
              <li key={id}>
                <Link
                  to={`/${type === 'innovation' ? 'innovations' : 'practices'}/${encodeURIComponent(id)}`}
                  dir="auto"
                >
                  {inLanguage(titles)}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
