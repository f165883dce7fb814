import type { NewsletterContent } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { newsletterQuery, useIssueStep } from '../api/newsletters';
import { IssueForm } from './issue-form';
import { IssuePreview } from './issue-preview';

const nothing: NewsletterContent = { titles: { en: '', fr: '' }, intros: { en: '', fr: '' }, entries: [] };

export function NewIssuePage() {
  const { t } = useTranslation('inbox');
  const step = useIssueStep();
  const navigate = useNavigate();
  return (
    <Page title={t('newsletter.begin')} above={<Link to="/newsletters">{t('newsletter.title')}</Link>}>
      <IssueForm
        content={nothing}
        told={[]}
        busy={step.isPending}
        error={step.error}
        onSave={(begin) => void step.mutateAsync({ begin }).then(({ id }) => navigate(`/newsletters/${id}/edit`))}
      />
    </Page>
  );
}

/** A draft: written, previewed in both languages, sent. */
export function EditIssuePage({ id }: { id: string }) {
  const { t } = useTranslation('inbox');
  const { data: issue, error } = useQuery(newsletterQuery(id));
  const step = useIssueStep();
  const above = <Link to="/newsletters">{t('newsletter.title')}</Link>;
  if (error)
    return (
      <Page title={t('newsletter.title')} above={above} width="text">
        <ProblemNotice error={error} />
      </Page>
    );
  if (!issue) return <PageSkeleton />;
  if (issue.status === 'sent') return <Navigate to={`/newsletters/${id}`} replace />;
  const content = {
    titles: issue.titles,
    intros: issue.intros,
    entries: issue.entries.map(({ record, notes }) => ({ record, notes })),
  } as NewsletterContent;
  return (
    <Page title={t('newsletter.edit')} above={above}>
      <IssueForm
        key={issue.version}
        content={content}
        told={issue.entries}
        busy={step.isPending}
        error={step.error}
        onSave={(edit) => step.mutate({ edit, of: issue })}
      />
      <IssuePreview issue={issue} />
    </Page>
  );
}
