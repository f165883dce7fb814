import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useWords } from '@/components/use-words';
import { useInstrument, useSaveInstrument } from './api/instruments';
import { EntryForm } from './components/entry-form';

export const EditPage = () => (
  <RequirePerson>
    <Entry />
  </RequirePerson>
);

/** An entry said anew; its former state stays among its changes. */
function Entry() {
  const { t } = useTranslation('registers');
  const { code = '' } = useParams();
  const words = useWords();
  const go = useNavigate();
  const { data: entry, error } = useInstrument(code);
  const save = useSaveInstrument(code);
  if (error && !entry)
    return (
      <Page title={t('instruments.title')}>
        <ProblemNotice error={error} />
      </Page>
    );
  if (!entry) return <PageSkeleton />;
  const name = words(entry.names);
  return (
    <Page
      title={t('instruments.editTitle', { name })}
      above={<Link to={`/instruments/${entry.code}`}>{name}</Link>}
      width="text"
    >
      <EntryForm
        key={entry.revision}
        first={entry.content}
        error={save.error}
        busy={save.isPending}
        onSave={(content) =>
          save.mutate({ content, revision: entry.revision }, { onSuccess: () => void go(`/instruments/${entry.code}`) })
        }
      />
    </Page>
  );
}
