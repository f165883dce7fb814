import { NativeSelect } from '@mantine/core';
import type { BodyOpinion } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';

interface Props {
  opinions: readonly BodyOpinion[];
  left: readonly BodyOpinion['body'][];
  onAsk: (body: BodyOpinion['body']) => void;
}

/** What the bodies that were asked say, and whom to ask yet. */
export function Opinions({ opinions, left, onAsk }: Props) {
  const { t } = useTranslation('innovations');
  return (
    <div>
      <ul>
        {opinions.map(({ body, askedAt, verdict, text }) => (
          <li key={`${body}-${askedAt}`}>
            <strong>{body}</strong>{' '}
            <Mark tone={verdict === 'objects' ? 'gold' : 'plain'}>{t(`opinion.${verdict ?? 'awaited'}`)}</Mark> {text}
          </li>
        ))}
      </ul>
      {left.length > 0 ? (
        <NativeSelect
          size="xs"
          label={t('board.ask')}
          value=""
          data={[{ value: '', label: t('board.chooseBody') }, ...left]}
          onChange={(event) => event.currentTarget.value && onAsk(event.currentTarget.value as BodyOpinion['body'])}
        />
      ) : null}
    </div>
  );
}
