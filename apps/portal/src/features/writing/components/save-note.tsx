import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import type { Text } from '../use-text';
import classes from './writing.module.css';

/** Says where the text is: on the server since when, or still on this device and why. */
export function SaveNote({ text }: { text: Text }) {
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
  const tone = state.kind === 'kept' || state.kind === 'conflict' || state.kind === 'invalid' ? 'attention' : 'calm';
  return (
    <div className={classes.save} data-tone={tone} role="status">
      <span>{words}</span>
      {state.kind === 'kept' && state.why === 'signed-out' ? (
        <Link to={`/sign-in?to=${encodeURIComponent(text.id() ? `/practices/${text.id()}/edit` : pathname)}`}>
          {t('save.signIn')}
        </Link>
      ) : null}
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
    </div>
  );
}
