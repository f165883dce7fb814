import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { usePractice } from '@/api/practice';
import { DifferenceView } from '@/components/difference/difference-view';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useLanguage } from '@/i18n/use-language';
import { useVersions } from './api/versions';
import { firstText, textsOf } from './text-choice';
import { VersionTable } from './versions/version-table';
import { chosenPair } from './versions/chosen-pair';
import classes from './versions/versions.module.css';

export function VersionsPage() {
  const { t } = useTranslation('practice');
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const [query, setQuery] = useSearchParams();
  const practice = usePractice(id);
  const versions = useVersions(id);
  const address = `/practices/${encodeURIComponent(id)}`;
  if (versions.error)
    return (
      <Page title={t('history.title')} above={<Link to={address}>{t('history.back')}</Link>} width="text">
        <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />
      </Page>
    );
  if (!versions.data) return <PageSkeleton />;
  const { items } = versions.data;
  const title = practice.data && firstText(textsOf(practice.data.content), language)?.text.title;
  const { before, after } = chosenPair(items, query.get('before'), query.get('after'));
  const choose = (side: 'before' | 'after', number: number) =>
    setQuery(
      { before: String(before?.number ?? ''), after: String(after?.number ?? ''), [side]: String(number) },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Page
      title={title ? `${t('history.title')}: ${title}` : t('history.title')}
      above={<Link to={address}>{t('history.back')}</Link>}
    >
      {items.length === 0 ? (
        <EmptyState text={t('history.empty')} />
      ) : (
        <>
          <VersionTable versions={items} before={before?.number} after={after?.number} onChoose={choose} />
          {before && after && before !== after ? (
            <section className={classes.comparison} aria-live="polite">
              <h2>{t('history.compare', { before: before.number, after: after.number })}</h2>
              <DifferenceView
                before={before.content}
                after={after.content}
                attachments={{ before: before.attachments, after: after.attachments }}
              />
            </section>
          ) : items.length > 1 ? (
            <p>{t('history.same')}</p>
          ) : null}
        </>
      )}
    </Page>
  );
}
