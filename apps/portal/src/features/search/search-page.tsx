import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export function SearchPage() {
  const { t } = useTranslation('search');
  return (
    <Page title={t('title')} hideTitle>
      {null}
    </Page>
  );
}
