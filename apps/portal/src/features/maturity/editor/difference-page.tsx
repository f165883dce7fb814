import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { contentOf } from '../api/draft';
import { useModel } from '../api/model';
import classes from './editor.module.css';
import { ModelDifferenceView } from './model-difference-view';

/** What a version of the model has different from the one in force. */
export function DifferencePage() {
  const { t } = useTranslation('model-editor');
  const { version = '' } = useParams();
  const model = useModel(version);
  const inForce = useModel();
  const error = model.error ?? inForce.error;
  const title = inForce.data ? t('difference.title', { version: inForce.data.version }) : t('part.difference');
  if (error)
    return (
      <Page title={title} width="text">
        <ProblemNotice error={error} onRetry={() => void Promise.all([model.refetch(), inForce.refetch()])} />
      </Page>
    );
  if (!model.data || !inForce.data) return <PageSkeleton />;
  return (
    <Page
      title={title}
      above={
        <>
          <Link to="/maturity/models">{t('back')}</Link> · <Link to={`/maturity/models/${version}`}>{version}</Link>
        </>
      }
    >
      <div className={classes.question}>
        <div className={classes.fields}>
          <ModelDifferenceView as="h2" before={contentOf(inForce.data)} after={contentOf(model.data)} />
        </div>
      </div>
    </Page>
  );
}
