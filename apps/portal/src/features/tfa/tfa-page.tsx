import { Button, NativeSelect } from '@mantine/core';
import { members, membersOf } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useMeasures } from './api/measures';
import { MeasureTable } from './components/measure-table';

/** The 36 measures with what supports each, what lacks, and one Member's categories beside them. */
export function TfaPage() {
  const { t } = useTranslation('registers');
  const { member: nameOf } = useFormats();
  const [own] = membersOf(useSession());
  const [query, setQuery] = useSearchParams();
  const gap = query.get('gap') ?? '';
  const member = query.get('member') ?? '';
  const { data, error, refetch } = useMeasures({ ...(gap && { gap }), ...(member && { member }) });
  const put = (name: string, value: string) =>
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  if (error && !data)
    return (
      <Page title={t('tfa.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const names = members
    .map(({ code }) => ({ value: code, label: nameOf(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Page
      title={t('tfa.title')}
      actions={
        own ? (
          <Button component={Link} to={`/tfa/members/${own}`}>
            {t('tfa.yours')}
          </Button>
        ) : null
      }
    >
      <p className={classes.lead}>{t('tfa.lead')}</p>
      <div className={classes.filters}>
        <NativeSelect
          label={t('tfa.show')}
          value={gap}
          data={['', 'tool', 'practice'].map((code) => ({ value: code, label: t(`tfa.gap.${code || 'all'}` as 'tfa.gap.all') }))} // prettier-ignore
          onChange={(event) => put('gap', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('tfa.categoriesOf')}
          value={member}
          data={[{ value: '', label: t('tfa.noMember') }, ...names]}
          onChange={(event) => put('member', event.currentTarget.value)}
        />
      </div>
      <div className={classes.line}>
        <p role="status">{t('tfa.found', { count: data.items.length })}</p>
        {member ? <Link to={`/tfa/members/${member}`}>{t('tfa.ofMember', { member: nameOf(member) })}</Link> : null}
      </div>
      {member && !data.reported ? (
        <p className={classes.quiet}>{t('tfa.notReported', { member: nameOf(member) })}</p>
      ) : null}
      {data.items.length > 0 ? (
        <MeasureTable measures={data.items} member={data.reported ? member : ''} />
      ) : (
        <p>{t('tfa.none')}</p>
      )}
      <p className={classes.quiet}>{t('tfa.note')}</p>
    </Page>
  );
}
