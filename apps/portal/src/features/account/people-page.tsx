import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { RequirePerson } from '@/components/require-person';
import classes from './components/account.module.css';
import { InviteForm } from './components/invite-form';
import { InvitationRows } from './components/invitation-rows';
import { PeopleNav } from './components/people-nav';
import { PeopleRows } from './components/people-rows';

export function PeoplePage() {
  const { t } = useTranslation('account');
  const { can } = useSession();
  return (
    <RequirePerson>
      <Page title={t('people.title')} width="text">
        {can('person.list') ? (
          <div className={classes.sections}>
            <PeopleNav />
            <PeopleRows />
            <InvitationRows />
            <InviteForm />
          </div>
        ) : (
          <EmptyState text={t('people.noRight')} />
        )}
      </Page>
    </RequirePerson>
  );
}
