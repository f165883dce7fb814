import { Button, NumberInput, Textarea } from '@mantine/core';
import { levels, type ModelComment, type ModelContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import { addEnabler, idsIn, withWeight } from './edit-content';
import classes from './editor.module.css';
import { QuestionFields } from './question-fields';
import { SaidBeside } from './said-beside';
import { WordsField } from './words-field';

interface Props {
  content: ModelContent;
  commentsOn: (subject: string) => readonly ModelComment[];
  formerIds: readonly string[];
  edit: (change: (content: ModelContent) => ModelContent) => void;
}

/** The name of the model, what it is based on, and its five levels. */
export function GeneralPart({ content, commentsOn, edit }: Props) {
  const { t } = useTranslation('model-editor');
  const { term } = useFormats();
  const level = (index: number, more: Partial<ModelContent['levels'][number]>) =>
    edit((now) => ({ ...now, levels: now.levels.with(index, { ...now.levels[index]!, ...more }) }));
  return (
    <section className={classes.part} aria-labelledby="part">
      <h2 id="part">{t('part.general')}</h2>
      <div className={classes.question}>
        <div className={classes.fields}>
          <WordsField
            label={t('field.title')}
            value={content.title}
            onChange={(title) => edit((now) => ({ ...now, title }))}
          />
          <Textarea
            label={t('field.basis')}
            description={t('basisHelp')}
            autosize
            minRows={3}
            defaultValue={content.basis.join('\n')}
            onChange={(event) => {
              const basis = event.currentTarget.value.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
              edit((now) => ({ ...now, basis }));
            }}
          />
          {content.levels.map(({ description, interoperability }, index) => (
            <fieldset key={index} className={classes.level}>
              <legend>
                {index + 1} {term(levels, index + 1)}
              </legend>
              <WordsField
                label={t('levelField.description', { level: index + 1 })}
                value={description}
                onChange={(value) => level(index, { description: value })}
              />
              <WordsField
                label={t('levelField.interoperability', { level: index + 1 })}
                value={interoperability}
                onChange={(value) => level(index, { interoperability: value })}
              />
            </fieldset>
          ))}
        </div>
        <SaidBeside comments={commentsOn('')} />
      </div>
    </section>
  );
}

/** What all segments depend on. */
export function EnablersPart({ content, commentsOn, formerIds, edit }: Props) {
  const { t } = useTranslation('model-editor');
  return (
    <section className={classes.part} aria-labelledby="part">
      <h2 id="part">{t('part.enablers')}</h2>
      {content.enablers.map((enabler) => (
        <QuestionFields
          key={enabler.id}
          question={enabler}
          segment={null}
          content={content}
          comments={commentsOn(enabler.id)}
          edit={edit}
        />
      ))}
      <div>
        <Button
          variant="default"
          disabled={content.enablers.length >= 20}
          onClick={() => edit((now) => addEnabler(now, formerIds))}
        >
          {t('addEnabler')}
        </Button>
      </div>
    </section>
  );
}

/** How answers become scores; a weight for a criterion that is not there is pointed out. */
export function ScoringPart({ content, edit }: Props) {
  const { t } = useTranslation('model-editor');
  const words = useWords();
  const { levelShare, unlikelyGap, weights } = content.scoring;
  const known = new Set(idsIn(content));
  const titles = new Map(content.segments.flatMap(({ criteria }) => criteria.map(({ id, title }) => [id, title])));
  const scoring = (more: Partial<ModelContent['scoring']>) =>
    edit((now) => ({ ...now, scoring: { ...now.scoring, ...more } }));
  return (
    <section className={classes.part} aria-labelledby="part">
      <h2 id="part">{t('part.scoring')}</h2>
      <div className={classes.question}>
        <div className={classes.fields}>
          <NumberInput
            label={t('field.levelShare')}
            description={t('levelShareHelp')}
            value={Math.round(levelShare * 100)}
            min={50}
            max={100}
            suffix=" %"
            allowDecimal={false}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 50 && value <= 100) scoring({ levelShare: value / 100 });
            }}
          />
          <NumberInput
            label={t('field.unlikelyGap')}
            description={t('unlikelyGapHelp')}
            value={unlikelyGap}
            min={1}
            max={4}
            allowDecimal={false}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1 && value <= 4) scoring({ unlikelyGap: value });
            }}
          />
          <div>
            <h3>{t('field.weights')}</h3>
            <p className={classes.quiet}>{weights.length ? t('weightsLead') : t('weightsNone')}</p>
            <ul className={classes.weights}>
              {weights.map(({ criterion, weight }) => (
                <li key={criterion} data-wrong={!known.has(criterion) || undefined}>
                  <span>
                    {known.has(criterion)
                      ? `${words(titles.get(criterion) ?? {})} (${criterion})`
                      : t('weightOfNone', { criterion })}{' '}
                    × {weight}
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => edit((now) => withWeight(now, criterion, 1))}
                  >
                    {t('weightRemove')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </section>
  );
}
