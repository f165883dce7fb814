import { Button, Checkbox, MultiSelect } from '@mantine/core';
import {
  type ModelComment,
  type ModelContent,
  segments,
  type Term,
  tfaMeasures,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { addCriterion, withSegment } from './edit-content';
import classes from './editor.module.css';
import { QuestionFields } from './question-fields';
import { SaidBeside } from './said-beside';
import { WordsField } from './words-field';

type Segment = ModelContent['segments'][number];
interface Props {
  segment: Segment;
  content: ModelContent;
  commentsOn: (subject: string) => readonly ModelComment[];
  formerIds: readonly string[];
  edit: (change: (content: ModelContent) => ModelContent) => void;
}

/** One segment: what it is, what it is linked to, and its criteria. */
export function SegmentPart({ segment, content, commentsOn, formerIds, edit }: Props) {
  const { t } = useTranslation('model-editor');
  const { term } = useFormats();
  const { id, criteria } = segment;
  const change = (more: Partial<Segment>) => edit((now) => withSegment(now, id, more));
  const numbered = (terms: readonly Term[]) =>
    terms.map(({ code }) => ({ value: code, label: `${code} ${term(terms, code)}` }));
  return (
    <section className={classes.part} aria-labelledby="part">
      <h2 id="part">{term(segments, id)}</h2>
      <div className={classes.question}>
        <div className={classes.fields}>
          <WordsField
            label={t('field.description')}
            value={segment.description}
            onChange={(description) => change({ description })}
          />
          <Checkbox.Group
            label={t('field.themes')}
            value={segment.themes}
            onChange={(codes) => change({ themes: codes as Segment['themes'] })}
          >
            <div className={classes.checks}>
              {themes.map(({ code }) => (
                <Checkbox key={code} value={code} label={term(themes, code)} />
              ))}
            </div>
          </Checkbox.Group>
          <MultiSelect
            label={t('field.topics')}
            data={numbered(workPlanTopics)}
            value={segment.topics}
            searchable
            comboboxProps={{ withinPortal: false }}
            onChange={(codes) => change({ topics: codes as Segment['topics'] })}
          />
          <MultiSelect
            label={t('field.tfaMeasures')}
            data={numbered(tfaMeasures)}
            value={segment.tfaMeasures}
            searchable
            comboboxProps={{ withinPortal: false }}
            onChange={(codes) => change({ tfaMeasures: codes as Segment['tfaMeasures'] })}
          />
        </div>
        <SaidBeside comments={commentsOn(id)} />
      </div>
      {criteria.map((criterion) => (
        <QuestionFields
          key={criterion.id}
          question={criterion}
          segment={id}
          content={content}
          comments={commentsOn(criterion.id)}
          edit={edit}
        />
      ))}
      <div>
        <Button
          variant="default"
          disabled={criteria.length >= 12}
          onClick={() => edit((now) => addCriterion(now, id, formerIds))}
        >
          {t('addCriterion')}
        </Button>
      </div>
    </section>
  );
}
