import type { Language } from '@digital-customs/contracts';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { usePractice } from '@/api/practice';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useLanguage } from '@/i18n/use-language';
import { WriteForm } from './components/write-form';
import { emptyContent } from './empty-content';

export const NewPracticePage = () => (
  <RequirePerson>
    <NewPractice />
  </RequirePerson>
);

export const EditPracticePage = () => (
  <RequirePerson>
    <EditPractice />
  </RequirePerson>
);

function NewPractice() {
  const { t } = useTranslation('writing');
  const { language } = useLanguage();
  const { person, can } = useSession();
  if (!person) return null;
  if (!can('practice.write'))
    return (
      <Page title={t('newTitle')} width="text">
        <p>{t('noRight')}</p>
      </Page>
    );
  return <WriteForm key="new" person={person.id} practice={null} content={emptyContent(language as Language)} />;
}

function EditPractice() {
  const { t } = useTranslation('writing');
  const { id = '' } = useParams();
  const { person } = useSession();
  const { data, error, refetch } = usePractice(id);
  if (error && !data)
    return (
      <Page title={t('notOpen')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data || !person) return <PageSkeleton />;
  if (!data.may.includes('edit'))
    return (
      <Page title={t('notOpen')} width="text">
        <p>{t('notNow')}</p>
      </Page>
    );
  return <WriteForm key={id} person={person.id} practice={data} content={data.revision?.content ?? data.content} />;
}
