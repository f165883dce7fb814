import type { Language } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useLanguage } from '@/i18n/use-language';
import { useInnovation } from './api/innovations';
import { InnovationForm } from './components/innovation-form';
import { firstContent } from './first-content';

export const NewInnovationPage = () => (
  <RequirePerson>
    <NewInnovation />
  </RequirePerson>
);

export const EditInnovationPage = () => (
  <RequirePerson>
    <EditInnovation />
  </RequirePerson>
);

function NewInnovation() {
  const { t } = useTranslation('innovations');
  const { language } = useLanguage();
  const { can } = useSession();
  const [content] = useState(() => firstContent(language as Language));
  if (!can('innovation.write'))
    return (
      <Page title={t('write.title')} width="text">
        <p>{t('write.noRight')}</p>
      </Page>
    );
  return <InnovationForm key="new" innovation={null} content={content} />;
}

function EditInnovation() {
  const { t } = useTranslation('innovations');
  const { id = '' } = useParams();
  const { data, error, refetch } = useInnovation(id);
  if (error && !data)
    return (
      <Page title={t('notShown')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  if (!data.may.includes('edit'))
    return (
      <Page title={t('notShown')} width="text">
        <p>{t('write.notNow')}</p>
      </Page>
    );
  return <InnovationForm key={id} innovation={data} content={data.revision?.content ?? data.content} />;
}
