import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { useSession } from '@/api/use-session';
import { PageSkeleton } from '@/components/page-skeleton';
import { Footer } from './footer';
import { Header } from './header';
import { NavigationProgress } from './navigation-progress';
import { OfflineBanner } from './offline-banner';
import classes from './shell.module.css';
import { useRouteFocus } from './use-route-focus';

const Notices = lazy(() => import('./notices'));

/** The frame of every page. Only who is signed in does what calls for notices. */
export function Shell() {
  const { t } = useTranslation();
  const announcement = useRouteFocus();
  const { person } = useSession();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <NavigationProgress />
      <Header />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <div role="status" aria-live="polite" className={classes.announcement}>
        {announcement}
      </div>
      {person ? (
        <Suspense>
          <Notices />
        </Suspense>
      ) : null}
      <ScrollRestoration getKey={({ pathname, key }) => (pathname === '/' ? pathname : key)} />
    </div>
  );
}
