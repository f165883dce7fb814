import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} width="text">
      <EmptyState text={t('notFound.text')}>
        <Link to="/">{t('notFound.toSearch')}</Link>
      </EmptyState>
    </Page>
  );
}
