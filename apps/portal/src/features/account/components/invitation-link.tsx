import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './account.module.css';

interface Props {
  invitation: { name: string; link: string; expiresAt: string };
}

/** The link of a new invitation, shown this once. */
export function InvitationLink({ invitation }: Props) {
  const { t } = useTranslation('account');
  const { day } = useFormats();
  const clipboard = useClipboard();
  const link = new URL(invitation.link, window.location.origin).href;
  return (
    <div role="status" className={classes.once}>
      <p>
        <strong>{t('invite.linkFor', { name: invitation.name })}</strong>{' '}
        {t('invite.once', { day: day(invitation.expiresAt) })}
      </p>
      <code>{link}</code>
      <Button variant="default" size="compact-md" onClick={() => clipboard.copy(link)}>
        {clipboard.copied ? t('invite.copied') : t('invite.copy')}
      </Button>
    </div>
  );
}
