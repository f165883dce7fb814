import { NativeSelect } from '@mantine/core';
import { type ConsentChoice, consentChoices, type Consents, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { useConsents, useSaveConsents } from './api/consents';
import classes from './components/maturity.module.css';
import { useOwnMembers } from './use-own-members';

export const ConsentsPage = () => (
  <RequirePerson>
    <OfMember />
  </RequirePerson>
);

function OfMember() {
  const { t } = useTranslation('maturity');
  const { can } = useSession();
  const [member] = useOwnMembers();
  if (member && can('consent.manage')) return <Choices member={member} />;
  return (
    <Page title={t('consents.title')} width="text">
      <p>{t('consents.noRight')}</p>
    </Page>
  );
}

/** To whom the Member shows its level, segment by segment; each choice is saved at once and holds at once. */
function Choices({ member }: { member: string }) {
  const { t } = useTranslation('maturity');
  const { term, member: nameOf } = useFormats();
  const { data, error, refetch } = useConsents(member);
  const save = useSaveConsents(member);
  if (error)
    return (
      <Page title={t('consents.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const shown = save.isPending ? save.variables : data;
  const put = (changed: Consents['segments']) => save.mutate({ member, segments: { ...shown.segments, ...changed } });
  const nobody = Object.fromEntries(segments.map(({ code }) => [code, 'nobody' as const]));
  return (
    <Page
      title={t('consents.title')}
      above={
        <>
          <Link to="/maturity/comparison">{t('comparison.title')}</Link> · {nameOf(member)}
        </>
      }
      width="text"
    >
      <div className={classes.part}>
        <p className={classes.lead}>{t('consents.lead')}</p>
        <div className={classes.box}>
          {segments.map(({ code }) => (
            <NativeSelect
              key={code}
              label={term(segments, code)}
              value={shown.segments[code] ?? 'nobody'}
              data={consentChoices.map((choice) => ({ value: choice, label: t(`consents.to.${choice}`) }))}
              onChange={(event) => put({ [code]: event.currentTarget.value as ConsentChoice })}
            />
          ))}
          <p role="status" className={classes.quiet}>
            {save.isPending ? t('save.saving') : save.isSuccess ? t('consents.saved') : t('consents.atOnce')}
          </p>
          <div>
            <button type="button" className={classes.plain} onClick={() => put(nobody)}>
              {t('consents.withdraw')}
            </button>
          </div>
          {save.error ? <ProblemNotice error={save.error} /> : null}
        </div>
      </div>
    </Page>
  );
}
