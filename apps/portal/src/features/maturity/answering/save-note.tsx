import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import classes from './answering.module.css';
import type { SaveState } from './use-answers';

/** Whether the answers are with the server, and if not, where they are. */
export function SaveNote({ state, left }: { state: SaveState; left: number }) {
  const { t } = useTranslation('maturity');
  const { time } = useFormats();
  const { pathname, search } = useLocation();
  return (
    <div className={classes.save} data-tone={state.kind === 'kept' ? 'attention' : 'calm'} role="status">
      <span>
        {state.kind === 'saved'
          ? t('save.saved', { time: time(state.at) })
          : state.kind === 'kept'
            ? t(`save.kept.${state.why}`)
            : t(`save.${state.kind}`)}
      </span>
      {state.kind === 'kept' && state.why === 'signed-out' ? (
        <Link to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>{t('save.signIn')}</Link>
      ) : null}
      <span>{left ? t('save.left', { count: left }) : t('save.all')}</span>
    </div>
  );
}
