import { levels, type RoadmapSchedule, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import classes from './way.module.css';

/** Which level each segment has at the end of each quarter. */
export function LevelTable({ schedule }: { schedule: RoadmapSchedule }) {
  const { t } = useTranslation('way');
  const { term } = useFormats();
  return (
    <div className={maturity.frame} role="group" aria-label={t('plan.levels')} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('plan.segment')}</th>
            <th scope="col">{t('plan.before')}</th>
            {schedule.load.map(({ quarter }) => (
              <th key={quarter} scope="col">
                {quarter.slice(5)} {quarter.slice(0, 4)}
              </th>
            ))}
            <th scope="col">{t('plan.target')}</th>
          </tr>
        </thead>
        <tbody>
          {schedule.levels.map(({ segment, before, atEnd, target }) => (
            <tr key={segment}>
              <th scope="row">{term(segments, segment)}</th>
              <td>{before ?? '–'}</td>
              {atEnd.map((level, at) => (
                <td key={at} data-reached={level !== null && level >= target}>
                  {level ?? '–'}
                </td>
              ))}
              <td>
                {target} {term(levels, target)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
