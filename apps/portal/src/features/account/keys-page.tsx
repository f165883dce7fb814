import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { RequirePerson } from '@/components/require-person';
import classes from './components/account.module.css';
import { KeyForm } from './components/key-form';
import { KeyRows } from './components/key-rows';
import { PeopleNav } from './components/people-nav';

/** For a Member's administrator: the keys with which its systems use the API. */
export function KeysPage() {
  const { t } = useTranslation('keys');
  const { can } = useSession();
  return (
    <RequirePerson>
      <Page title={t('title')} width="text">
        {can('api-key.list') ? (
          <div className={classes.sections}>
            <PeopleNav />
            <p className={classes.lead}>
              {t('lead')} <Link to="/api-guide">{t('toGuide')}</Link>
            </p>
            <KeyRows />
            {can('api-key.make') ? <KeyForm /> : <p className={classes.quiet}>{t('form.notYours')}</p>}
          </div>
        ) : (
          <EmptyState text={t('noRight')} />
        )}
      </Page>
    </RequirePerson>
  );
}
