import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { SaveBar } from '@/components/save-bar';
import { useFormats } from '@/i18n/use-formats';
import type { Kind } from '../kind';
import type { Text } from '../use-text';
import classes from './writing.module.css';

/** Says where the text is: on the server since when, or still on this device and why. */
export function SaveNote<K extends Kind>({ kind, text }: { kind: K; text: Text<K> }) {
  const { t } = useTranslation('writing');
  const { time } = useFormats();
  const { pathname } = useLocation();
  const { state } = text;
  const words = {
    untouched: () => t('save.untouched'),
    saving: () => t('save.saving'),
    saved: () => t('save.saved', { time: state.kind === 'saved' ? time(state.at) : '' }),
    kept: () => t(`save.kept.${state.kind === 'kept' ? state.why : 'failed'}`),
    conflict: () => t('save.conflict'),
    invalid: () => t('save.invalid'),
  }[state.kind]();
  const isSignedOut = state.kind === 'kept' && state.why === 'signed-out';
  return (
    <SaveBar
      attention={state.kind === 'kept' || state.kind === 'conflict' || state.kind === 'invalid'}
      signInFor={isSignedOut ? (text.id() ? `/${kind}/${text.id()}/edit` : pathname) : undefined}
    >
      <span>{words}</span>
      {state.kind === 'conflict' ? (
        <span className={classes.choices}>
          <Button size="compact-sm" onClick={() => void text.settle('mine')}>
            {t('save.mine')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void text.settle('theirs')}>
            {t('save.theirs')}
          </Button>
        </span>
      ) : null}
    </SaveBar>
  );
}
