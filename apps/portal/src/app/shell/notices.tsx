import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** Where `showNotification` shows what it is given; fetched after the page itself. */
export default function Notices() {
  return <Notifications position="bottom-center" limit={3} />;
}
