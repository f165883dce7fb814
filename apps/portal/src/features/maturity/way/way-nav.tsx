import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { PageNav } from '@/components/page-nav';

const pages = ['comparison', 'world', 'like-minded', 'next-steps', 'roadmaps', 'questions', 'claims'] as const;

/** The pages of the way to the next level that this reader has. */
export function WayNav() {
  const { t } = useTranslation('way');
  const { can } = useSession();
  const mayOpen = (page: (typeof pages)[number]) => {
    if (page === 'claims') return can('claim.decide');
    if (page === 'like-minded') return can('interest-group.read');
    return page === 'comparison' || page === 'world' ? true : can('roadmap.keep');
  };
  return (
    <PageNav
      label={t('nav.label')}
      pages={[
        { to: '/maturity', text: t('nav.model') },
        ...pages.filter(mayOpen).map((page) => ({ to: `/maturity/${page}`, text: t(`nav.${page}`) })),
      ]}
    />
  );
}
