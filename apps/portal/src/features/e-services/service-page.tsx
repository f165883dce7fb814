import { Button } from '@mantine/core';
import { certainties, eServices, regions } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import classes from './e-services.module.css';
import { addressOf, useService } from './e-services';

/** What says which Members offer one service. */
export function ServicePage() {
  const { t } = useTranslation('e-services');
  const { term, member } = useFormats();
  const service = useParams()['service'] ?? '';
  const [query] = useSearchParams();
  const region = query.get('region');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useService(service, region);
  const title = term(eServices, service);
  const above = (
    <>
      <Link to={`/e-services${region ? `?region=${region}` : ''}`}>{t('service.all')}</Link>
      {region ? ` · ${term(regions, region)}` : ''}
    </>
  );
  if (error)
    return (
      <Page title={title} above={above}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <Page title={title} above={above} width="text">
      {items.length === 0 ? (
        <EmptyState text={t('service.none')} />
      ) : (
        <ul className={classes.list}>
          {items.map((each) => (
            <li key={`${each.member}${each.kind}${each.id}`}>
              <p>
                <MemberChip code={each.member} /> {member(each.member)} · {t(`service.kind.${each.kind}`)}
              </p>
              <Link to={addressOf(each)}>{each.title}</Link>
              <p className={classes.note}>
                {each.words.length > 0 ? `${t('service.words', { words: each.words.join(', ') })} · ` : ''}
                {t('service.certainty', { certainty: term(certainties, each.certainty).toLocaleLowerCase() })}
                {each.source ? (
                  <>
                    {' · '}
                    <SourceLink address={each.source} short />
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('service.more')}
        </Button>
      ) : null}
    </Page>
  );
}
