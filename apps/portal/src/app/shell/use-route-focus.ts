import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation } from 'react-router';

/**
 * After the reader goes to another page, moves the focus to its heading and gives the title to be read out.
 * A change of the query alone (a filter) is not another page.
 */
export function useRouteFocus(): string {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const shown = useRef(pathname);
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    if (state !== 'idle' || shown.current === pathname) return;
    shown.current = pathname;
    const timer = setTimeout(() => {
      const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
      target?.focus({ preventScroll: true });
      setAnnouncement(document.title);
    }, 60);
    return () => clearTimeout(timer);
  }, [pathname, state]);

  return announcement;
}
