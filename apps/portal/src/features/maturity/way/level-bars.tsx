import { codesOf, levels, segments, type WorldView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import bars from './level-bars.module.css';
import classes from './way.module.css';

/** How many Members stand at each level in each segment: a bar of five shades, and the numbers beside it. */
export function LevelBars({ segments: shown }: { segments: WorldView['rounds'][number]['segments'] }) {
  const { t } = useTranslation('way');
  const { term } = useFormats();
  return (
    <div className={maturity.frame} role="group" aria-label={t('world.byLevel')} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('plan.segment')}</th>
            <th scope="col" className={bars.wide}>
              {t('world.share')}
            </th>
            {codesOf(levels).map((level) => (
              <th key={level} scope="col">
                <span className={bars.key} data-level={level} aria-hidden /> {level} {term(levels, level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ segment, distribution }) => (
            <tr key={segment}>
              <th scope="row">{term(segments, segment)}</th>
              <td>
                {distribution ? (
                  <div className={bars.bar} aria-hidden>
                    {distribution.levels.map((count, index) =>
                      count ? <i key={index} data-level={index + 1} style={{ flexGrow: count }} /> : null,
                    )}
                  </div>
                ) : (
                  t('world.tooFew')
                )}
              </td>
              {[0, 1, 2, 3, 4].map((index) => (
                <td key={index}>{distribution?.levels[index] ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
