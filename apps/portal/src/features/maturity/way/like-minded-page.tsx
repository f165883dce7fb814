import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { RequirePerson } from '@/components/require-person';
import { PeerCards } from '../components/peer-cards';
import { useOwnMembers } from '../use-own-members';
import { InterestGroups } from './interest-groups';
import { ProfileFields } from './profile-fields';
import { WayNav } from './way-nav';

export const LikeMindedPage = () => (
  <RequirePerson>
    <OfMember />
  </RequirePerson>
);

/** Who is like-minded, and why; what the Member declares of itself; and the groups of interest. */
function OfMember() {
  const { t } = useTranslation('way');
  const { can } = useSession();
  const [member] = useOwnMembers();
  return (
    <Page title={t('peers.title')}>
      <WayNav />
      {member ? <PeerCards member={member} /> : null}
      {member && can('consent.manage') ? <ProfileFields member={member} /> : null}
      <InterestGroups member={member} />
    </Page>
  );
}
