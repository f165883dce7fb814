import { useTranslation } from 'react-i18next';
import { useValueNames } from '@/components/difference/use-value-names';
import { useFormats } from '@/i18n/use-formats';
import type { Version } from './versions';
import classes from './versions.module.css';

interface Props {
  versions: readonly Version[];
  before: number | undefined;
  after: number | undefined;
  onChoose: (side: 'before' | 'after', number: number) => void;
}

/** The newest first; two columns of radio buttons choose what to compare. */
export function VersionTable({ versions, before, after, onChoose }: Props) {
  const { t } = useTranslation('practice');
  const { moment, list } = useFormats();
  const { fieldName } = useValueNames();
  const chosen = { before, after };
  const changedIn = ({ changed, number }: Version) => {
    if (changed.length > 0) return list(changed.map(fieldName));
    return number === 1 ? t('history.first') : t('history.nothing');
  };
  return (
    <>
      <p className={classes.intro}>{t('history.intro')}</p>
      <div className={classes.frame} role="region" aria-label={t('history.title')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('history.before')}</th>
              <th scope="col">{t('history.after')}</th>
              <th scope="col">{t('history.number')}</th>
              <th scope="col">{t('history.step')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {[...versions].reverse().map((version) => (
              <tr key={version.number}>
                {(['before', 'after'] as const).map((side) => (
                  <td key={side}>
                    <label className={classes.choice}>
                      <input
                        type="radio"
                        name={side}
                        aria-label={t(side === 'before' ? 'history.chooseBefore' : 'history.chooseAfter', {
                          number: version.number,
                        })}
                        checked={chosen[side] === version.number}
                        onChange={() => onChoose(side, version.number)}
                      />
                    </label>
                  </td>
                ))}
                <th scope="row">{version.number}</th>
                <td>
                  {t(`history.action.${version.action}`)}
                  {version.reason ? (
                    <p className={classes.reason}>
                      {t('history.reason')} {version.reason}
                    </p>
                  ) : null}
                </td>
                <td>{version.by.name}</td>
                <td>{moment(version.at)}</td>
                <td>{changedIn(version)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
