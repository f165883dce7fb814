import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { FacetValue } from '../facet-values';
import classes from './facets.module.css';

export function FacetOption({
  value,
  name,
  count,
  chosen,
  onToggle,
}: FacetValue & { onToggle: (value: string) => void }) {
  const { t } = useTranslation('search');
  const { number } = useFormats();
  return (
    <label className={classes.option}>
      <input type="checkbox" checked={chosen} onChange={() => onToggle(value)} />
      <span className={classes.name}>{name}</span>
      <span className={classes.count} aria-hidden>
        {number(count)}
      </span>
      <span className={classes.spoken}>{t('facets.count', { count })}</span>
    </label>
  );
}
