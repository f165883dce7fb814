import type { Language } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useCall } from '@/api/call';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useLanguage } from '@/i18n/use-language';
import { WriteForm } from './components/write-form';
import { emptyContent, emptyInnovation } from './empty-content';
import { type ContentOf, type Kind, recordQuery } from './kind';

export const NewPracticePage = () => <NewPage kind="practices" />;
export const EditPracticePage = () => <EditPage kind="practices" />;
export const NewInnovationPage = () => <NewPage kind="innovations" />;
export const EditInnovationPage = () => <EditPage kind="innovations" />;

const NewPage = ({ kind }: { kind: Kind }) => (
  <RequirePerson>
    <NewText kind={kind} />
  </RequirePerson>
);

const EditPage = ({ kind }: { kind: Kind }) => (
  <RequirePerson>
    <EditText kind={kind} />
  </RequirePerson>
);

function NewText<K extends Kind>({ kind }: { kind: K }) {
  const { t } = useTranslation('writing');
  const { language } = useLanguage();
  const { person, can } = useSession();
  const [query] = useSearchParams();
  const asked = query.get('call');
  const [content] = useState(
    () => (kind === 'practices' ? emptyContent(language as Language) : emptyInnovation(language as Language)) as ContentOf<K>, // prettier-ignore
  );
  if (!person) return null;
  if (!can(kind === 'practices' ? 'practice.write' : 'innovation.write'))
    return (
      <Page title={t(`${kind}.newTitle`)} width="text">
        <p>{t(`${kind}.noRight`)}</p>
      </Page>
    );
  return asked ? (
    <FromCall kind={kind} id={asked} person={person.id} content={content} />
  ) : (
    <WriteForm key="new" kind={kind} person={person.id} record={null} content={content} />
  );
}

interface FromCallProps<K extends Kind> {
  kind: K;
  id: string;
  person: string;
  content: ContentOf<K>;
}

/** The form as an answer to a call: classified as the call is. */
function FromCall<K extends Kind>({ kind, id, person, content }: FromCallProps<K>) {
  const { t } = useTranslation('writing');
  const { data, error, refetch } = useCall(id);
  if (error && !data)
    return (
      <Page title={t(`${kind}.newTitle`)} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const { themes, segments, topics } = data.content;
  const answer = { ...content, call: id, themes, segments, workPlanTopics: topics };
  return <WriteForm key={`call-${id}`} kind={kind} person={person} record={null} content={answer} />;
}

function EditText<K extends Kind>({ kind }: { kind: K }) {
  const { t } = useTranslation('writing');
  const { id = '' } = useParams();
  const { person } = useSession();
  const { data, error, refetch } = useQuery(recordQuery(kind, id));
  if (error && !data)
    return (
      <Page title={t(`${kind}.notOpen`)} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data || !person) return <PageSkeleton />;
  if (!data.may.includes('edit'))
    return (
      <Page title={t(`${kind}.notOpen`)} width="text">
        <p>{t(`${kind}.notNow`)}</p>
      </Page>
    );
  const content = (data.revision?.content ?? data.content) as ContentOf<K>;
  return <WriteForm key={id} kind={kind} person={person.id} record={data} content={content} />;
}
