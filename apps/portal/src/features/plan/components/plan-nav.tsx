import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { PageNav } from '@/components/page-nav';

const pages = ['timeline', 'coordination', 'proposals', 'revisions', 'decisions', 'steering', 'regions', 'meetings', 'files'] as const; // prettier-ignore

/** The pages of the Work Plan that this reader has. */
export function PlanNav({ period }: { period: string }) {
  const { t } = useTranslation('plan');
  const { can, person } = useSession();
  const mayOpen = (page: (typeof pages)[number]) => {
    if (page === 'proposals' || page === 'meetings') return person !== null;
    return page === 'steering' ? can('work-plan.steer') : true;
  };
  const base = `/work-plans/${period}`;
  return (
    <PageNav
      label={t('nav.label')}
      pages={[
        { to: base, text: t('nav.plan') },
        ...pages.filter(mayOpen).map((page) => ({ to: `${base}/${page}`, text: t(`nav.${page}`) })),
      ]}
    />
  );
}
