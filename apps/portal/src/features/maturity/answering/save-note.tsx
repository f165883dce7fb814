import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { SaveBar } from '@/components/save-bar';
import { useFormats } from '@/i18n/use-formats';
import type { SaveState } from './use-answers';

/** Whether the answers are with the server, and if not, where they are. */
export function SaveNote({ state, left }: { state: SaveState; left: number }) {
  const { t } = useTranslation('maturity');
  const { time } = useFormats();
  const { pathname, search } = useLocation();
  return (
    <SaveBar
      attention={state.kind === 'kept'}
      signInFor={state.kind === 'kept' && state.why === 'signed-out' ? pathname + search : undefined}
    >
      <span>
        {state.kind === 'saved'
          ? t('save.saved', { time: time(state.at) })
          : state.kind === 'kept'
            ? t(`save.kept.${state.why}`)
            : t(`save.${state.kind}`)}
      </span>
      <span>{left ? t('save.left', { count: left }) : t('save.all')}</span>
    </SaveBar>
  );
}
