import { type Categories, tfaMeasures } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NamedSource } from '@/components/named-source';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { StatementBar } from '@/components/statement-bar';
import { useFormats } from '@/i18n/use-formats';
import { useCategories, useCategoriesStep } from './api/measures';
import { CategoriesForm } from './components/categories-form';
import { CategoryLine } from './components/category-line';

/** The categories that one Member has notified; its own people state them here. */
export function MemberPage() {
  const { t } = useTranslation('registers');
  const { member: nameOf, day } = useFormats();
  const { member = '' } = useParams();
  const { data, error, refetch } = useCategories(member);
  const step = useCategoriesStep(member);
  const title = t('tfa.memberTitle', { member: nameOf(member) });
  if (error && !data)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const { confirmed, proposed, version } = data;
  const stating = step.variables && 'propose' in step.variables;
  return (
    <Page title={title} above={<Link to={`/tfa?member=${member}`}>{t('tfa.title')}</Link>}>
      <StatementBar
        statement={data}
        show={(categories) => <Stated categories={categories} />}
        error={stating ? null : step.error}
        busy={step.isPending}
        onDecide={(decide) => step.mutate({ decide, version })}
      />
      <section className={classes.box} aria-labelledby="confirmed">
        <h2 id="confirmed">{t('statement.confirmed')}</h2>
        {confirmed ? (
          <>
            <Stated categories={confirmed.content} />
            <p className={classes.quiet}>
              {t('statement.confirmedBy', { name: confirmed.by, day: day(confirmed.at) })}
            </p>
          </>
        ) : (
          <p>{t('tfa.notReported', { member: nameOf(member) })}</p>
        )}
      </section>
      {data.may.includes('propose') ? (
        <CategoriesForm
          key={version}
          last={proposed?.content ?? confirmed?.content}
          error={stating ? step.error : null}
          busy={step.isPending}
          onPropose={(propose) => step.mutate({ propose, version })}
        />
      ) : null}
    </Page>
  );
}

function Stated({ categories }: { categories: Categories }) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  return (
    <>
      <ul className={classes.list}>
        {categories.entries.map((entry) => (
          <li key={entry.measure + entry.category}>
            <Link to={`/tfa/${entry.measure}`}>
              {entry.measure} {term(tfaMeasures, entry.measure)}
            </Link>
            <CategoryLine entry={entry} />
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {t('source')}: <NamedSource {...categories.source} /> · {t(`audience.${categories.audience.kind}`)}
      </p>
    </>
  );
}
