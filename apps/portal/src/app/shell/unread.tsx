import { IconInbox } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './unread.module.css';

/** The stream waits until the page has settled. Milliseconds. */
const settled = 8_000;
const most = 100;

/** The way to the inbox in the header, with how many entries are unread, as it changes. Loaded after the page, for who is signed in. */
export function Unread() {
  const { t, ready } = useTranslation('follow', { useSuspense: false });
  const unread = useUnread();
  const place = document.getElementById('account');
  if (!ready || !place) return null;
  const count = unread >= most ? `${most}+` : String(unread);
  return createPortal(
    <Link to="/inbox" className={classes.inbox} aria-label={unread ? t('inboxUnread', { count: unread }) : t('inbox')}>
      <IconInbox size={18} aria-hidden />
      {unread ? (
        <span className={classes.count} aria-hidden>
          {count}
        </span>
      ) : null}
    </Link>,
    place,
  );
}

/** Listens as long as the page is in sight: a browser has few lines to one address. */
function useUnread(): number {
  const [unread, setUnread] = useState(0);
  const queries = useQueryClient();
  useEffect(() => {
    let stream: EventSource | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(waiting);
      stream?.close();
      stream = undefined;
    };
    const listen = () => {
      stream = new EventSource('/api/inbox/live');
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        setUnread((JSON.parse(data) as { unread: number }).unread);
        void queries.invalidateQueries({ queryKey: ['inbox'] });
      };
    };
    const turn = (wait: number) => {
      close();
      if (document.visibilityState === 'visible') waiting = setTimeout(listen, wait);
    };
    const onChange = () => turn(0);
    turn(settled);
    document.addEventListener('visibilitychange', onChange);
    return () => {
      document.removeEventListener('visibilitychange', onChange);
      close();
    };
  }, [queries]);
  return unread;
}
