import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import card from './result-card.module.css';
import classes from './results.module.css';

/** Cards of the height that results mostly have, so that nothing jumps when they arrive. */
export function ResultSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.list} role="status" aria-label={t('loading')}>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className={card.card}>
          <Skeleton height={16} width="45%" mb={14} />
          <Skeleton height={20} width="70%" mb={14} />
          <Skeleton height={14} mb={8} />
          <Skeleton height={14} width="85%" mb={16} />
          <Skeleton height={24} width="55%" radius={12} />
        </div>
      ))}
    </div>
  );
}

export function FacetSkeleton() {
  return (
    <div aria-hidden>
      {[5, 6, 3].map((rows, group) => (
        <div key={group} className={classes.facetSkeleton}>
          <Skeleton height={14} width={90} mb={14} />
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} height={16} mb={11} width={`${90 - ((row * 17) % 40)}%`} />
          ))}
        </div>
      ))}
    </div>
  );
}
