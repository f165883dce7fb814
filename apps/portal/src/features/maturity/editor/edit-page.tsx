import { Button } from '@mantine/core';
import { type MaturityModel, type ModelComment, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import answering from '../answering/answering.module.css';
import { contentOf } from '../api/draft';
import { useModel } from '../api/model';
import { useModelComments, useModelStep } from '../api/versions';
import { StepsNav } from '../components/steps-nav';
import { DraftSaveBar, StaleNotice, Unsound } from './draft-notes';
import { idsIn } from './edit-content';
import classes from './editor.module.css';
import { EnablersPart, GeneralPart, ScoringPart } from './general-parts';
import { ModelDifferenceView } from './model-difference-view';
import { SegmentPart } from './segment-part';
import { useDraft } from './use-draft';

export const EditPage = () => (
  <RequirePerson>
    <Loaded />
  </RequirePerson>
);

function Loaded() {
  const { t } = useTranslation('model-editor');
  const { version = '' } = useParams();
  const { person, can } = useSession();
  const model = useModel(version);
  const inForce = useModel();
  const basedOn = model.data?.basedOn ?? null;
  const comments = useModelComments(basedOn ?? 'none', basedOn !== null);
  const title = t('title', { version });
  const back = <Link to="/maturity/models">{t('back')}</Link>;
  const error = model.error ?? inForce.error;
  if (error && !model.data)
    return (
      <Page title={title} above={back} width="text">
        <ProblemNotice error={error} onRetry={() => void model.refetch()} />
      </Page>
    );
  if (!model.data || !inForce.data || !person || comments.isLoading) return <PageSkeleton />;
  if (model.data.stage !== 'draft' || !can('model.edit'))
    return (
      <Page title={title} above={back} width="text">
        <p>{model.data.stage === 'draft' ? t('noRight') : t('noDraft')}</p>
        <p>
          <Link to={`/maturity/models/${version}`}>{t('read')}</Link>
        </p>
      </Page>
    );
  return (
    <Editing
      key={version}
      model={model.data}
      inForce={inForce.data}
      person={person.id}
      comments={comments.data?.items ?? []}
    />
  );
}

/** A draft part by part, saved as it is written, with its difference to the version in force and its way into consultation. */
function Editing(props: {
  model: MaturityModel;
  inForce: MaturityModel;
  person: string;
  comments: readonly ModelComment[];
}) {
  const { model, inForce, person, comments } = props;
  const { t } = useTranslation('model-editor');
  const { term } = useFormats();
  const [query] = useSearchParams();
  const draft = useDraft(model, person);
  const { content, edit } = draft;
  const commentsOn = (subject: string) => comments.filter((one) => one.subject === subject);
  const formerIds = idsIn(inForce);
  const given = { content, commentsOn, formerIds, edit };
  const parts = [
    { id: 'general', name: t('part.general') },
    ...content.segments.map(({ id, criteria }) => ({
      ...{ id: id as string, name: term(segments, id) },
      note: String(criteria.length),
    })),
    { id: 'enablers', name: t('part.enablers'), note: String(content.enablers.length) },
    { id: 'scoring', name: t('part.scoring') },
    { id: 'difference', name: t('part.difference') },
  ];
  const part = parts.find(({ id }) => id === query.get('part'))?.id ?? 'general';
  const segment = content.segments.find(({ id }) => id === part);
  return (
    <Page
      title={t('title', { version: model.version })}
      above={
        <>
          <Link to="/maturity/models">{t('back')}</Link> <Mark tone="gold">{t('draft')}</Mark>{' '}
          {model.basedOn ? t('basedOn', { version: model.basedOn }) : null}
        </>
      }
    >
      <div className={answering.page}>
        <StepsNav label={t('parts')} current={part} steps={parts} />
        <div className={answering.column}>
          <DraftSaveBar draft={draft} />
          <div className={answering.body}>
            <StaleNotice draft={draft} model={model} />
            {draft.state.kind === 'unsound' ? <Unsound problems={draft.state.problems} content={content} /> : null}
            {segment ? <SegmentPart segment={segment} {...given} /> : null}
            {part === 'general' ? <GeneralPart {...given} /> : null}
            {part === 'enablers' ? <EnablersPart {...given} /> : null}
            {part === 'scoring' ? <ScoringPart {...given} /> : null}
            {part === 'difference' ? (
              <section className={classes.part} aria-labelledby="part">
                <h2 id="part">{t('difference.title', { version: inForce.version })}</h2>
                <div className={classes.question}>
                  <div className={classes.fields}>
                    <ModelDifferenceView before={contentOf(inForce)} after={content} />
                  </div>
                </div>
                <Consult version={model.version} ready={!draft.isEdited} />
              </section>
            ) : null}
          </div>
        </div>
      </div>
    </Page>
  );
}

/** Opens the draft to comments, once all of it is saved. */
function Consult({ version, ready }: { version: string; ready: boolean }) {
  const { t } = useTranslation('model-editor');
  const step = useModelStep();
  const navigate = useNavigate();
  // Not by `mutate`: a draft that is open is no draft any more, this part goes with it, and what `mutate` would call as well.
  const open = () =>
    void step.mutateAsync({ part: `${version}/consultation`, body: {} }).then(
      () => navigate(`/maturity/models/${version}`),
      () => undefined,
    );
  return (
    <div className={classes.question}>
      <h3>{t('consult.title')}</h3>
      <p>{t('consult.text')}</p>
      {ready ? null : <p className={classes.quiet}>{t('consult.unsaved')}</p>}
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div>
        <Button disabled={!ready} loading={step.isPending} onClick={open}>
          {t('consult.begin')}
        </Button>
      </div>
    </div>
  );
}
