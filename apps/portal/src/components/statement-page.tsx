import type { StatementDecision } from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { Page } from './page';
import { PageSkeleton } from './page-skeleton';
import { ProblemNotice } from './problem-notice';
import classes from './register.module.css';
import { StatementBar } from './statement-bar';

interface Confirmed<Content> {
  content: Content;
  by: string;
  at: string;
}
interface View<Content> {
  version: number;
  confirmed: Confirmed<Content> | null;
  earlier: readonly Confirmed<Content>[];
  proposed: { content: Content; by: { name: string }; at: string } | null;
  returned: { reason: string; by: string; at: string } | null;
  may: readonly string[];
}
type Step<Content> = { version: number } & ({ propose: Content } | { decide: StatementDecision });

export interface StatingProps<Content> {
  /** What to begin with: what waits, else what stands. */
  last: Content | undefined;
  error: unknown;
  busy: boolean;
  onPropose: (content: Content) => void;
}

interface Props<Content> {
  title: string;
  above: ReactNode;
  width?: 'text';
  /** What is read where nothing is confirmed. */
  none: string;
  statement: { data: View<Content> | undefined; error: unknown; refetch: () => unknown };
  step: {
    mutate: (step: Step<Content>) => void;
    variables: Step<Content> | undefined;
    error: unknown;
    isPending: boolean;
  };
  show: (content: Content) => ReactNode;
  form: (props: StatingProps<Content>) => ReactNode;
}

/** What a Member states about itself: what waits for its approver, what stands, what stood before, and the form for its own people. */
export function StatementPage<Content>({ title, above, width, none, statement, step, show, form }: Props<Content>) {
  const { t } = useTranslation('registers');
  const { day } = useFormats();
  const { data, error, refetch } = statement;
  if (error && !data)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const { confirmed, proposed, earlier, version } = data;
  const isStating = step.variables !== undefined && 'propose' in step.variables;
  const said = ({ content, by, at }: Confirmed<Content>) => (
    <>
      {show(content)}
      <p className={classes.quiet}>{t('statement.confirmedBy', { name: by, day: day(at) })}</p>
    </>
  );
  return (
    <Page title={title} above={above} {...(width && { width })}>
      <StatementBar
        statement={data}
        show={show}
        error={isStating ? null : step.error}
        busy={step.isPending}
        onDecide={(decide) => step.mutate({ decide, version })}
      />
      <section className={classes.box} aria-labelledby="confirmed">
        <h2 id="confirmed">{t('statement.confirmed')}</h2>
        {confirmed ? said(confirmed) : <p>{none}</p>}
      </section>
      {earlier.length > 0 ? (
        <section className={classes.part} aria-labelledby="earlier">
          <h2 id="earlier">{t('statement.earlier')}</h2>
          {earlier.map((one) => (
            <div key={one.at} className={classes.card}>
              {said(one)}
            </div>
          ))}
        </section>
      ) : null}
      {data.may.includes('propose') ? (
        <div key={version}>
          {form({
            last: proposed?.content ?? confirmed?.content,
            error: isStating ? step.error : null,
            busy: step.isPending,
            onPropose: (propose) => step.mutate({ propose, version }),
          })}
        </div>
      ) : null}
    </Page>
  );
}
