import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { Boxes } from './boxes';
import classes from './boxes.module.css';

interface Row {
  key: string;
  name: string;
  own: number | null;
  target?: number | null;
  distributions: readonly ({ quartiles: readonly number[] } | null)[];
}

/** A block of boxes for each segment or criterion, with what the marks mean. The table that follows has every figure. */
export function BoxList({ groups, rows }: { groups: readonly string[]; rows: readonly Row[] }) {
  const { t } = useTranslation('maturity');
  const { oneDecimal } = useFormats();
  return (
    <>
      <p className={classes.keys}>
        {rows.some(({ own }) => own !== null) ? <span>{t('comparison.own')}</span> : null}
        {rows.some(({ target }) => target) ? <span data-key="target">{t('results.target')}</span> : null}
        <span data-key="median">{t('comparison.median')}</span>
        <span data-key="half">{t('comparison.half')}</span>
      </p>
      <ul className={classes.list}>
        {rows.map(({ key, name, own, target, distributions }) => (
          <li key={key}>
            <p>
              <span>{name}</span>
              {own === null ? null : <strong>{oneDecimal(own)}</strong>}
            </p>
            <Boxes
              own={own}
              target={target ?? null}
              groups={groups.map((group, index) => ({ name: group, distribution: distributions[index] ?? null }))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
