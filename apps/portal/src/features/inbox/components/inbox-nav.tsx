import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { PageNav } from '@/components/page-nav';

/** The pages around the inbox; the outbox for whoever keeps the service. */
export function InboxNav() {
  const { t } = useTranslation('inbox');
  const { can } = useSession();
  const pages = [
    { to: '/inbox', text: t('title') },
    { to: '/inbox/following', text: t('following.title') },
    { to: '/newsletters', text: t('newsletter.title') },
    ...(can('mail.manage') ? [{ to: '/outbox', text: t('outbox.title') }] : []),
  ];
  return <PageNav label={t('pages')} pages={pages} />;
}
