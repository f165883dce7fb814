import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { DifferenceView } from '@/components/difference/difference-view';
import type { WrittenContent } from '@/components/difference/content-fields';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useLanguage } from '@/i18n/use-language';
import { chosenPair } from './chosen-pair';
import { VersionTable } from './version-table';
import { type Kind, useVersions } from './versions';
import classes from './versions.module.css';

/** Every version of a practice or an innovation that the reader may see, and what differs between two of them. */
export function VersionsPage({ kind }: { kind: Kind }) {
  const { t } = useTranslation('practice');
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const [query, setQuery] = useSearchParams();
  const versions = useVersions(kind, id);
  const back = <Link to={`/${kind}/${encodeURIComponent(id)}`}>{t(`history.back.${kind}`)}</Link>;
  if (versions.error)
    return (
      <Page title={t('history.title')} above={back} width="text">
        <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />
      </Page>
    );
  if (!versions.data) return <PageSkeleton />;
  const { items } = versions.data;
  const title = items.length > 0 ? titleOf(items.at(-1)!.content, language) : '';
  const { before, after } = chosenPair(items, query.get('before'), query.get('after'));
  const choose = (side: 'before' | 'after', number: number) =>
    setQuery(
      { before: String(before?.number ?? ''), after: String(after?.number ?? ''), [side]: String(number) },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Page title={title ? `${t('history.title')}: ${title}` : t('history.title')} above={back}>
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

const titleOf = ({ texts, language }: WrittenContent, reader: string) =>
  (texts as Readonly<Record<string, { title: string } | undefined>>)[reader]?.title ?? texts[language]?.title ?? '';
