import { Button, Textarea } from '@mantine/core';
import { findMember, type WindowField, windowFields, windowParts } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useSession } from '@/api/use-session';
import { FollowButton } from '@/components/follow/follow-button';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { PracticeLink } from '@/components/practice-link';
import { ProblemNotice } from '@/components/problem-notice';
import { Sheet } from '@/components/sheet';
import { useFormats } from '@/i18n/use-formats';
import { useChangeWindow, useWindow } from './api/windows';
import { Begin } from './record/begin';
import { CellRow } from './record/cell-row';
import { History } from './record/history';
import { NationalPart } from './record/national-part';
import classes from './record/record.module.css';
import { Withdraw } from './record/withdraw';

type Decision = 'approve' | 'return' | 'confirm';

/** The record of a Member's Single Window, field by field. */
export function WindowPage() {
  const { t } = useTranslation('single-windows');
  const { member: nameOf, term, month } = useFormats();
  const member = (useParams()['member'] ?? '').toUpperCase();
  const { data: window, error, refetch } = useWindow(member);
  const { grants, known, can } = useSession();
  const change = useChangeWindow(member);
  const [returning, setReturning] = useState<WindowField[] | null>(null);
  const [reason, setReason] = useState('');
  const above = <Link to="/single-windows">{t('title')}</Link>;
  const own = grants.some((grant) => 'member' in grant && grant.member === member);
  if (isProblem(error, 'repository.window-not-found', 'repository.window-withdrawn') && findMember(member) && known)
    return (
      <Page title={t('windowOf', { member: nameOf(member) })} above={above} width="text">
        {error.code === 'repository.window-withdrawn' ? <ProblemNotice error={error} /> : null}
        <Begin member={member} allowed={own || can('single-window.write')} enters={!own} />
      </Page>
    );
  if (error)
    return (
      <Page title={t('title')} above={above}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!window) return <PageSkeleton />;
  const send = (fields: WindowField[], decision: Decision, why = '') =>
    change.mutate(
      { version: window.version, decision: { fields, decision, reason: why } },
      { onSuccess: () => (setReturning(null), setReason('')) },
    );
  const onDecide = (field: WindowField, decision: Decision) =>
    decision === 'return' ? setReturning([field]) : send([field], decision);
  const unconfirmed = windowFields.flatMap(({ code }) =>
    window.cells[code] && !window.cells[code].confirmedBy && !window.proposed.some(({ field }) => field === code)
      ? [code]
      : [],
  );
  const approves = window.may.includes('approve');
  const proposedName = window.proposed.find(({ field }) => field === 'name')?.cell as { value: string } | undefined;
  const title = window.cells.name?.value ?? proposedName?.value ?? t('windowOf', { member: nameOf(member) });
  return (
    <Page
      title={title}
      above={
        <>
          {above} · <MemberChip code={member} /> {nameOf(member)}
        </>
      }
      actions={
        <>
          <FollowButton kind="member" value={member} name={nameOf(member)} />
          {approves && window.proposed.length > 0 ? (
            <Button
              loading={change.isPending}
              onClick={() =>
                send(
                  window.proposed.map(({ field }) => field),
                  'approve',
                )
              }
            >
              {t('decide.all', { count: window.proposed.length })}
            </Button>
          ) : (
            <Button component={Link} to={`/single-windows/compare?members=${member}`} variant="default">
              {t('compare.with')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.marks}>
        {window.stage === 'draft' ? <Mark tone="gold">{t('draft')}</Mark> : null}
        {window.confirmedAt ? (
          <Mark tone="gold">{t('lastConfirmed', { when: month(window.confirmedAt) })}</Mark>
        ) : window.stage === 'published' ? (
          <Mark tone="plain">{t('cell.unconfirmed')}</Mark>
        ) : null}
        {window.audience.kind !== 'public' ? <Mark>{t(`audience.${window.audience.kind}`)}</Mark> : null}
      </div>
      {change.error && !returning ? (
        <ProblemNotice error={change.error} onRetry={() => (change.reset(), void refetch())} />
      ) : null}
      {windowParts.map(({ code: part }) => {
        const fields = windowFields.filter((field) => field.part === part);
        const shown = fields.filter(
          ({ code }) =>
            window.cells[code] ||
            window.proposed.some(({ field }) => field === code) ||
            window.may.some((action) => action === 'edit' || action === 'enter'),
        );
        return shown.length === 0 ? null : (
          <section key={part} className={classes.box} aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`}>{term(windowParts, part)}</h2>
            <dl>
              {shown.map(({ code }) => (
                <CellRow key={code} window={window} field={code} change={change} onDecide={onDecide} />
              ))}
            </dl>
          </section>
        );
      })}
      {window.practices.length > 0 ? (
        <section className={classes.box} aria-labelledby="practices">
          <h2 id="practices">{t('practices')}</h2>
          <ul className={classes.list}>
            {window.practices.map((id) => (
              <li key={id}>
                <PracticeLink id={id} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {approves ? (
        <NationalPart
          key={window.version}
          window={window}
          change={change}
          unconfirmed={unconfirmed}
          onConfirm={(fields) => send(fields, 'confirm')}
        />
      ) : null}
      <History member={member} />
      {window.may.includes('withdraw') ? (
        <div>
          <Withdraw member={member} />
        </div>
      ) : null}
      <Sheet open={returning !== null} title={t('decide.returnTitle')} onClose={() => setReturning(null)}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (returning && reason.trim()) send(returning, 'return', reason);
          }}
        >
          <Textarea
            label={t('decide.reason')}
            rows={4}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button type="submit">{t('decide.return')}</Button>
          </div>
        </form>
      </Sheet>
    </Page>
  );
}
