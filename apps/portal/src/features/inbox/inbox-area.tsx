import { Route, Routes } from 'react-router';
import { RequirePerson } from '@/components/require-person';
import { FollowingPage } from './following-page';
import { InboxPage } from './inbox-page';
import { EditIssuePage, NewIssuePage } from './newsletters/edit-page';
import { IssuePage } from './newsletters/issue-page';
import { NewslettersPage } from './newsletters/newsletters-page';
import { MailPage } from './mail-page';
import { OutboxPage } from './outbox-page';
import { UnsubscribePage } from './unsubscribe-page';

/** The pages that tell people what is new. */
export const InboxArea = () => (
  <Routes>
    <Route
      path="/inbox"
      element={
        <RequirePerson>
          <InboxPage />
        </RequirePerson>
      }
    />
    <Route
      path="/inbox/following"
      element={
        <RequirePerson>
          <FollowingPage />
        </RequirePerson>
      }
    />
    <Route path="/unsubscribe" element={<UnsubscribePage />} />
    <Route
      path="/outbox"
      element={
        <RequirePerson>
          <OutboxPage />
        </RequirePerson>
      }
    />
    <Route
      path="/outbox/:id"
      element={
        <RequirePerson>
          <MailPage />
        </RequirePerson>
      }
    />
    <Route path="/newsletters" element={<NewslettersPage />} />
    <Route
      path="/newsletters/new"
      element={
        <RequirePerson>
          <NewIssuePage />
        </RequirePerson>
      }
    />
    <Route path="/newsletters/:id" element={<IssuePage />} />
    <Route
      path="/newsletters/:id/edit"
      element={
        <RequirePerson>
          <EditIssuePage />
        </RequirePerson>
      }
    />
  </Routes>
);
