import type { ModelComment } from '@digital-customs/contracts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { useFormats } from '@/i18n/use-formats';
import classes from '../components/maturity.module.css';
import { SayForm } from './say-form';

interface Props {
  version: string;
  subject: string;
  name: string;
  question?: string | undefined;
  comments: readonly ModelComment[];
  takes: boolean;
}

/** What has been said about one criterion, with the secretariat's answers, and a place to say more. */
export function Subject({ version, subject, name, question, comments, takes }: Props) {
  const { t } = useTranslation('maturity');
  const { day } = useFormats();
  const { can } = useSession();
  const id = useId();
  // The version as a whole stands above the segments.
  const Heading = subject === '' ? 'h2' : 'h3';
  const said = (by: string, at: string) => t('consultation.by', { name: by, day: day(at) });
  return (
    <article className={classes.box} aria-labelledby={id}>
      <div>
        <Heading id={id}>{name}</Heading>
        {question ? <p className={classes.quiet}>{question}</p> : null}
      </div>
      {comments.map((comment) => (
        <div key={comment.id} className={classes.card}>
          <p>{comment.text}</p>
          <p className={classes.quiet}>{said(comment.by.name, comment.at)}</p>
          {comment.answer ? (
            <>
              <p>
                <strong>{t('consultation.answered')}:</strong> {comment.answer.text}
              </p>
              <p className={classes.quiet}>{said(comment.answer.by.name, comment.answer.at)}</p>
            </>
          ) : can('model.edit') ? (
            <SayForm
              part={`${version}/comments/${comment.id}/answer`}
              label={t('consultation.answer')}
              action={t('consultation.sendAnswer')}
            />
          ) : null}
        </div>
      ))}
      {takes ? (
        <details>
          <summary>{t('consultation.yours')}</summary>
          <SayForm
            part={`${version}/comments`}
            subject={subject}
            label={t('consultation.yours')}
            action={t('consultation.send')}
          />
        </details>
      ) : null}
    </article>
  );
}
