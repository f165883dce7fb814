import { Button } from '@mantine/core';
import { IconBell, IconBellRinging } from '@tabler/icons-react';
import type { FollowKind } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSubscriptions, useSubscriptionStep } from '@/api/subscriptions';
import { useSession } from '@/api/use-session';

interface Props {
  kind: FollowKind;
  value: string;
  /** What a screen reader hears beside the word: “Follow Rwanda”. */
  name?: string;
}

/** Follows a thing or leaves it; a visitor is led to the sign-in and back. */
export function FollowButton({ kind, value, name }: Props) {
  const { t, ready } = useTranslation('follow', { useSuspense: false });
  const { known, person } = useSession();
  const { pathname, search } = useLocation();
  const { data } = useSubscriptions(person !== null);
  const step = useSubscriptionStep();
  if (!known || !ready || (person && !data)) return null;
  if (!person)
    return (
      <Button
        component={Link}
        to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}
        variant="default"
        leftSection={<IconBell size={16} aria-hidden />}
      >
        {t('follow', { name: name ?? '' })}
      </Button>
    );
  const own = data?.items.find((each) => each.kind === kind && each.value === value);
  return (
    <Button
      variant={own ? 'light' : 'default'}
      aria-pressed={own !== undefined}
      loading={step.isPending}
      title={step.error ? t('failed') : t(own ? 'leaveHelp' : 'followHelp')}
      leftSection={own ? <IconBellRinging size={16} aria-hidden /> : <IconBell size={16} aria-hidden />}
      onClick={() => step.mutate(own ? { leave: own.id } : { follow: { kind, value } })}
    >
      {t(own ? 'following' : 'follow', { name: name ?? '' })}
    </Button>
  );
}
