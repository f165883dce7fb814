import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import { Unread } from './unread';

/** Where `showNotification` shows what it is given, and the way to the inbox; fetched after the page itself. */
export default function Notices() {
  return (
    <>
      <Notifications position="bottom-center" limit={3} />
      <Unread />
    </>
  );
}
