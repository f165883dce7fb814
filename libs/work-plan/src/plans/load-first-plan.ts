import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor, planRevisionEndorsed, type NewPlanDecision } from '@digital-customs/contracts';
import { changed, Clock } from '@digital-customs/platform';
import { type ReferencePlan, referenceWorkPlan, workPlanCoverNote } from '@digital-customs/reference-data';
import { record, recorded } from '../decisions/decision.js';
import { DecisionStore } from '../decisions/decision.store.js';
import { announcements, planPage } from './announcements.js';
import { applied, type Entry, type Frame, nothing } from './content.js';
import { setOf } from './plan.js';
import { PlanStore } from './plan.store.js';
import { RevisionParts } from './revision-parts.js';

const secretariat: Actor = { id: 'secretariat', name: 'Secretariat', grants: [{ role: 'secretariat' }] };

/** Puts the Work Plan 2016-2018, Annex I, into an empty store as revision 1. A start cut short is completed by the next. */
@Injectable()
export class LoadFirstPlan implements OnApplicationBootstrap {
  private readonly logger = new Logger('WorkPlan');

  constructor(
    @Inject(PlanStore) private readonly plans: PlanStore,
    @Inject(RevisionParts) private readonly parts: RevisionParts,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    const reference = referenceWorkPlan();
    const { period } = reference;
    if (await this.plans.find(period, { _id: 1 })) return;
    const note = workPlanCoverNote();
    for (const { id, ...given } of note.decisions)
      await this.decisions.create(id, secretariat, record(id, period, given, secretariat, this.clock.now()));
    const frame = { ...frameOf(reference), actions: note.actions };
    const entries = entriesOf(reference);
    const set = setOf(period, 1, 'reference');
    await this.parts.write(set, entries);
    const endorsement = recorded(`${period}-r1`, endorsed(reference), secretariat, this.clock.now(), { revision: 1 });
    const first = { number: 1, set, changes: entries.length, proposals: [], endorsement };
    const { titles } = frame;
    const told = { period, revision: 1, titles, decision: endorsement.id, changes: entries.length, proposals: [] };
    await this.plans.create(
      period,
      secretariat,
      changed(
        { frame, current: 1, revisions: [first], draft: null },
        ...announcements(period, applied(nothing, 1, entries), entries),
        planRevisionEndorsed({ ...told, url: planPage(period) }),
      ),
    );
    this.logger.debug(`Work Plan ${period} loaded: ${reference.tasks.length} tasks`);
  }
}

const frameOf = ({ topics, tasks, endorsedAt, endorsedBy, ...frame }: ReferencePlan): Omit<Frame, 'actions'> => {
  void [topics, tasks, endorsedAt, endorsedBy];
  return frame;
};

const entriesOf = ({ topics, tasks }: ReferencePlan): Entry[] => [
  ...topics.map((topic): Entry => ({ kind: 'topic', topic: { ...topic, since: 1 }, because: [] })),
  ...tasks.map((task): Entry => ({
    kind: 'task',
    task: { ...task, id: task.code, formerCodes: [], since: 1, ended: null },
    because: [],
  })),
];

const endorsed = ({ endorsedAt, source }: ReferencePlan): NewPlanDecision => ({
  kind: 'endorsement',
  body: 'COUNCIL',
  session: 'July 2016',
  date: endorsedAt,
  agendaItem: '',
  document: source.slice(0, 120),
  titles: {
    en: 'Endorsed by the Policy Commission and the Council',
    fr: 'Approuvé par la Commission de politique générale et le Conseil',
  },
  tasks: [],
  topics: [],
  action: '',
});
