import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { RequirePerson } from '@/components/require-person';
import { useServices } from './api/operations';
import { IndexState } from './components/index-state';
import { Letters } from './components/letters';
import classes from './components/operations.module.css';
import { ServiceTable } from './components/service-table';

/** For the secretariat: whether every part answers and keeps up, and what could not be handled. */
export function OperationsPage() {
  return (
    <RequirePerson>
      <Overview />
    </RequirePerson>
  );
}

function Overview() {
  const { t } = useTranslation('operations');
  const { can } = useSession();
  const allowed = can('dead-letter.manage');
  const services = useServices(allowed);
  if (!allowed)
    return (
      <Page title={t('title')} width="text">
        <EmptyState title={t('closed.title')} text={t('closed.text')} />
      </Page>
    );
  return (
    <Page title={t('title')}>
      <p className={classes.lead}>{t('lead')}</p>
      <ServiceTable services={services} />
      <IndexState />
      <Letters services={services} />
    </Page>
  );
}
