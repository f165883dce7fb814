import type { InnovationContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useInnovation } from '@/api/innovation';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useVersion } from '@/components/versions/versions';
import { InnovationArticle } from './components/innovation-article';

/** An innovation as it stood in one version: the address under which that version is cited. */
export function InnovationVersionPage() {
  const { t } = useTranslation('innovations');
  const { id = '', number = '' } = useParams();
  const innovation = useInnovation(id);
  const version = useVersion<InnovationContent>('innovations', id, number);
  const error = innovation.error ?? version.error;
  if (error)
    return (
      <Page title={t('notShown')} width="text">
        <ProblemNotice error={error} onRetry={() => (void innovation.refetch(), void version.refetch())} />
      </Page>
    );
  if (!innovation.data || !version.data) return <PageSkeleton />;
  const { content, attachments } = version.data;
  return (
    <InnovationArticle
      innovation={{ ...innovation.data, content, attachments, revision: null, may: [] }}
      version={version.data}
    />
  );
}
