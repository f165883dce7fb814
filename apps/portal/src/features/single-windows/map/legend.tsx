import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { WindowClass } from './classes';
import classes from './map.module.css';
import { fillOf, Patterns } from './patterns';
import { useClassLabel } from './use-class-label';

/** The classes in words, each with its number of Members. */
export function Legend({
  shown,
  without,
  linked,
}: {
  shown: readonly WindowClass[];
  without: number;
  linked: boolean;
}) {
  const { t } = useTranslation('single-windows');
  const { number } = useFormats();
  const labelOf = useClassLabel();
  const id = useId();
  return (
    <ul className={classes.legend} aria-label={t('map.legend')}>
      {shown.map((each) => (
        <li key={each.key}>
          <svg width={22} height={14} aria-hidden>
            <Patterns id={id} />
            <rect width={22} height={14} rx={2} fill={fillOf(id, each.tone)} />
          </svg>
          {labelOf(each)} <b>{number(each.count)}</b>
        </li>
      ))}
      <li>
        <svg width={22} height={14} aria-hidden>
          <rect width={22} height={14} rx={2} className={classes.land} />
        </svg>
        {t('map.without')} <b>{number(without)}</b>
      </li>
      {linked ? (
        <li>
          <svg width={22} height={14} aria-hidden>
            <g className={classes.arcs}>
              <path d="M1 12Q11 -4 21 12" strokeWidth={1.6} />
            </g>
          </svg>
          {t('map.arcs')}
        </li>
      ) : null}
    </ul>
  );
}
