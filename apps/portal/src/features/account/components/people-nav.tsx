import { useTranslation } from 'react-i18next';
import { PageNav } from '@/components/page-nav';

/** What an administrator keeps for a Member. */
export function PeopleNav() {
  const { t } = useTranslation('keys');
  const pages = [
    { to: '/people', text: t('nav.people') },
    { to: '/api-keys', text: t('nav.keys') },
  ];
  return <PageNav label={t('nav.label')} pages={pages} />;
}
