import { radarRings, type RadarView, technologyKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import { BlipSign } from './blip';
import classes from './technology.module.css';

/** Every entry of the radar in words: nearest to use first within each kind. */
export function RadarTable({ radar }: { radar: RadarView }) {
  const { t } = useTranslation('technology');
  const { term, number } = useFormats();
  const words = useWords();
  const ringPlace = (ring: string) => radarRings.findIndex(({ code }) => code === ring);
  const entries = technologyKinds.flatMap(({ code }) =>
    radar.entries.filter(({ kind }) => kind === code).sort((a, b) => ringPlace(b.ring) - ringPlace(a.ring)),
  );
  return (
    <div className={classes.scroll} role="group" aria-label={t('radar.table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('radar.technology')}</th>
            <th scope="col">{t('radar.kind')}</th>
            <th scope="col">{t('radar.ring')}</th>
            <th scope="col">{t('radar.moved')}</th>
            <th scope="col" className={classes.number}>
              {t('evidence.practices')}
            </th>
            <th scope="col" className={classes.number}>
              {t('evidence.innovations')}
            </th>
            <th scope="col" className={classes.number}>
              {t('evidence.members')}
            </th>
            <th scope="col" className={classes.number}>
              {t('evidence.notes')}
            </th>
            <th scope="col">{t('radar.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ technology, names, kind, ring, movement, evidence, reason }) => (
            <tr key={technology}>
              <th scope="row">
                <Link to={`/technology/${technology}`}>{words(names)}</Link>
              </th>
              <td>{term(technologyKinds, kind)}</td>
              <td>{term(radarRings, ring)}</td>
              <td>
                <BlipSign movement={movement} />
                {t(`movement.${movement}`)}
              </td>
              <td className={classes.number}>{number(evidence.practices)}</td>
              <td className={classes.number}>{number(evidence.innovations)}</td>
              <td className={classes.number}>{number(evidence.members)}</td>
              <td className={classes.number}>{number(evidence.notes)}</td>
              <td>{words(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
