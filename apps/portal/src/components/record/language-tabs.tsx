import { type PracticeText, standings } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';
import type { ChosenText } from './text-choice';
import classes from './record.module.css';

interface Props {
  texts: readonly ChosenText<unknown>[];
  shown: ChosenText<Pick<PracticeText, 'standing'>> | undefined;
  /** The language it was written in: its text is no translation. */
  written: string;
  onChoose: (code: string) => void;
}

/** The languages it can be read in, and what the text shown is worth. */
export function LanguageTabs({ texts, shown, written, onChoose }: Props) {
  const { t } = useTranslation('practice');
  const { language, term } = useFormats();
  if (!shown) return null;
  const official = shown.text.standing === 'official';
  return (
    <div className={classes.languages}>
      {texts.length > 1 ? (
        <div role="group" aria-label={t('languages')} className={classes.tabs}>
          {texts.map((item) => (
            <button
              key={item.language}
              type="button"
              aria-pressed={item.language === shown.language}
              onClick={() => onChoose(item.language)}
            >
              {language(item.language)}
            </button>
          ))}
        </div>
      ) : null}
      <Mark tone={official ? 'quiet' : 'plain'}>
        {shown.text.standing === 'unofficial' && shown.language === written
          ? t('unofficial')
          : term(standings, shown.text.standing)}
      </Mark>
    </div>
  );
}
