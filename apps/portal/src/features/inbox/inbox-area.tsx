import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { RequirePerson } from '@/components/require-person';
import { FollowingPage } from './following-page';
import { InboxPage } from './inbox-page';
import { MailPage } from './mail-page';
import { EditIssuePage, NewIssuePage } from './newsletters/edit-page';
import { IssuePage } from './newsletters/issue-page';
import { NewslettersPage } from './newsletters/newsletters-page';
import { OutboxPage } from './outbox-page';
import { UnsubscribePage } from './unsubscribe-page';

const own = (page: ReactNode) => <RequirePerson>{page}</RequirePerson>;

/** The pages that tell people what is new, by what stands in the address; all are fetched together. */
export function InboxArea() {
  const area = useLocation().pathname.split('/')[1];
  const [id = '', step] = (useParams()['*'] ?? '').split('/');
  if (area === 'inbox') return own(id === 'following' ? <FollowingPage /> : <InboxPage />);
  if (area === 'outbox') return own(id ? <MailPage id={id} /> : <OutboxPage />);
  if (area === 'unsubscribe') return <UnsubscribePage />;
  if (id === '') return <NewslettersPage />;
  if (id === 'new') return own(<NewIssuePage />);
  return step === 'edit' ? own(<EditIssuePage id={id} />) : <IssuePage id={id} />;
}
