import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

/** A page whose layout is not known yet. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} aria-busy aria-label={t('loading')} role="status">
      <Skeleton height={30} width="min(420px, 80%)" mb={24} />
      <Skeleton height={220} radius={10} />
    </div>
  );
}
