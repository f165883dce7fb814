import {
  findMember,
  followKinds,
  type FollowKind,
  regions,
  searchTypes,
  segments,
  type SubscriptionView,
  technologies,
  type Term,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';

export const termsOf: Partial<Record<FollowKind, readonly Term[]>> = {
  region: regions,
  theme: themes,
  segment: segments,
  technology: technologies,
  topic: workPlanTopics,
  type: searchTypes,
};

/** What is followed, as people call it, and where its page is. */
export function useFollowed() {
  const { t } = useTranslation('inbox');
  const { member, term } = useFormats();
  const { language } = useLanguage();
  const nameOf = ({ kind, value, name }: Pick<SubscriptionView, 'kind' | 'value' | 'name'>): string => {
    if (kind === 'newsletter') return t('newsletter.ofUnit');
    if (kind === 'member') return findMember(value) ? member(value) : value;
    const terms = termsOf[kind];
    const called = terms
      ? term(terms, value)
      : (name?.[language] ?? name?.['en'] ?? Object.values(name ?? {})[0] ?? value);
    return kind === 'topic' ? `${value} ${called}` : called;
  };
  const kindOf = (kind: FollowKind) => term(followKinds, kind);
  const pageOf = ({ kind, value, url }: SubscriptionView): string | null =>
    url ??
    {
      member: `/?member=${value}`,
      region: `/?region=${value}`,
      theme: `/?theme=${value}`,
      segment: `/maturity/segments/${value}`,
      technology: `/technology/${value}`,
      type: `/?type=${value}`,
      newsletter: '/newsletters',
    }[kind as string] ??
    null;
  return { nameOf, kindOf, pageOf };
}
