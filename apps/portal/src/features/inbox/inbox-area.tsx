import type { ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
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

/** What stands below each of the addresses that lead here. */
const areas: Record<string, ReactNode> = {
  inbox: (
    <>
      <Route index element={own(<InboxPage />)} />
      <Route path="following" element={own(<FollowingPage />)} />
    </>
  ),
  unsubscribe: <Route index element={<UnsubscribePage />} />,
  outbox: (
    <>
      <Route index element={own(<OutboxPage />)} />
      <Route path=":id" element={own(<MailPage />)} />
    </>
  ),
  newsletters: (
    <>
      <Route index element={<NewslettersPage />} />
      <Route path="new" element={own(<NewIssuePage />)} />
      <Route path=":id" element={<IssuePage />} />
      <Route path=":id/edit" element={own(<EditIssuePage />)} />
    </>
  ),
};

/** The pages that tell people what is new. */
export function InboxArea() {
  const area = useLocation().pathname.split('/')[1] ?? '';
  return <Routes key={area}>{areas[area]}</Routes>;
}
