import type { Language } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCall } from '@/api/call';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useLanguage } from '@/i18n/use-language';
import { useCallStep } from './api/calls';
import { CallForm } from './components/call-form';
import { firstCall } from './first-call';

export const NewCallPage = () => (
  <RequirePerson>
    <NewCall />
  </RequirePerson>
);
export const EditCallPage = () => (
  <RequirePerson>
    <EditCall />
  </RequirePerson>
);

function NewCall() {
  const { t, i18n } = useTranslation('calls');
  const { language } = useLanguage();
  const { can } = useSession();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const step = useCallStep();
  const [key] = useState(() => crypto.randomUUID());
  const text = (lng: Language, kind: 'gap' | 'searched', values: Record<string, string>) => ({
    title: i18n.getFixedT(lng, 'calls')(`first.${kind}.title`, values),
    summary: i18n.getFixedT(lng, 'calls')(`first.${kind}.summary`, values),
  });
  const [content] = useState(() =>
    firstCall(query, language as Language, new Date(), {
      gap: (lng, name, region) => text(lng, 'gap', { name, region }),
      searched: (lng, words) => text(lng, 'searched', { words }),
    }),
  );
  if (!can('call.keep')) return <NoRight />;
  return (
    <Page title={t('open')} width="text" above={<Link to="/calls">{t('title')}</Link>}>
      <CallForm
        content={content}
        label={t('form.open')}
        error={step.error}
        busy={step.isPending}
        onSave={(open) => step.mutate({ open, key }, { onSuccess: ({ id }) => void navigate(`/calls/${id}`) })}
      />
    </Page>
  );
}

function EditCall() {
  const { t } = useTranslation('calls');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useCall(id);
  const step = useCallStep();
  if (error && !data)
    return (
      <Page title={t('notShown')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  if (!data.may.includes('edit')) return <NoRight />;
  return (
    <Page title={t('edit')} width="text" above={<Link to={`/calls/${encodeURIComponent(id)}`}>{t('back')}</Link>}>
      <CallForm
        content={data.content}
        label={t('form.save')}
        error={step.error}
        busy={step.isPending}
        onSave={(edit) => step.mutate({ edit, of: data }, { onSuccess: () => void navigate(`/calls/${id}`) })}
      />
    </Page>
  );
}

function NoRight() {
  const { t } = useTranslation('calls');
  return (
    <Page title={t('title')} width="text">
      <p>{t('noRight')}</p>
    </Page>
  );
}
