import type { ModelComment } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './editor.module.css';

/** What was said about a subject in the version that the draft was made from, beside its fields. */
export function SaidBeside({ comments }: { comments: readonly ModelComment[] }) {
  const { t } = useTranslation('model-editor');
  const { day } = useFormats();
  if (comments.length === 0) return null;
  return (
    <aside className={classes.said} aria-label={t('said')}>
      <h4>{t('said')}</h4>
      {comments.map(({ id, model, text, by, at, answer }) => (
        <div key={id}>
          <p dir="auto">{text}</p>
          <p className={classes.quiet}>{t('saidBy', { name: by.name, day: day(at), version: model })}</p>
          {answer ? (
            <p className={classes.answer} dir="auto">
              <strong>{t('answered')}</strong> {answer.text}
            </p>
          ) : null}
        </div>
      ))}
    </aside>
  );
}
