import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  codesOf,
  DomainError,
  type MeetingPack,
  type MeetingQuery,
  type PlanBody,
  taskStatuses,
} from '@digital-customs/contracts';
import { DecisionStore } from '../decisions/decision.store.js';
import { type OpenPlan, PlanBook } from '../plans/plan-book.js';
import { ProgressStore } from '../progress/progress.store.js';
import { ProposalStore } from '../proposals/proposal.store.js';
import { proposalView } from '../proposals/proposal-view.js';
import { compared, difference, type Pair } from '../revisions/difference.js';
import { reasonsBetween } from '../revisions/reasons.js';
import { briefOf, type Overview, Overviews } from '../tasks/overview.js';
import { expectedOf } from './expected.js';

const most = 500;

/** What a body needs before it on the day of its session. */
@Injectable()
export class MeetingPacks {
  constructor(
    @Inject(PlanBook) private readonly book: PlanBook,
    @Inject(Overviews) private readonly overviews: Overviews,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(ProgressStore) private readonly progress: ProgressStore,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
  ) {}

  /** Throws body-not-found. A body that decides on the plan or steers it gets all of it, another what concerns it. */
  async of(period: string, { body: code, session, since, at }: MeetingQuery, actor: Actor): Promise<MeetingPack> {
    const overview = await this.overviews.of(period, { at });
    const body = overview.frame.bodies.find((one) => one.code === code);
    if (!body) throw new DomainError('work-plan.body-not-found', 'See the plan for its bodies.');
    const opened = await this.book.open(period);
    const rows = isWhole(body) ? overview.rows : overview.rows.filter(({ task }) => task.content.bodies.includes(code));
    const concerned = { period, stage: 'open', ...(!isWhole(body) && { 'subject.bodies': code }) };
    const open = (await this.proposals.page(concerned, undefined, most)).slice(0, most);
    const recorded = await this.decisions.of(period);
    const endorsements = opened.plan.revisions.map(({ endorsement }) => endorsement);
    return {
      body,
      session,
      since: since ?? null,
      at: overview.at,
      revision: overview.content.revision,
      changes: await this.changes(opened, since, body),
      decisions: [...endorsements, ...recorded].filter(({ date }) => !since || date > since),
      reports: await this.reports(overview, new Set(rows.map(({ task }) => task.id)), since),
      tasks: codesOf(taskStatuses).map((status) => {
        const held = rows.filter(({ standing }) => standing.status === status);
        return { status, total: held.length, items: held.slice(0, most).map(briefOf) };
      }),
      proposals: open.map((proposal) => proposalView(proposal, actor)),
      expected: expectedOf({ body, overview, rows, open, recorded, plan: opened.plan }),
    };
  }

  private async changes({ plan, content }: OpenPlan, since: string | undefined, body: PlanBody) {
    const last = plan.revisions.filter(({ endorsement }) => since && endorsement.date <= since).at(-1)?.number ?? 1;
    const { content: before } = await this.book.open(plan._id, last);
    const pairs = compared(before, content).filter((pair) => isWhole(body) || concerns(pair, body.code));
    const reasons = reasonsBetween(plan, await this.book.entries(plan), last, content.revision);
    return { from: last, to: content.revision, items: difference(before, content, pairs, reasons, 0, most).items };
  }

  private async reports({ content, frame }: Overview, tasks: ReadonlySet<string>, since: string | undefined) {
    const reported = await this.progress.reportedSince(frame.period, since ?? '');
    return reported
      .filter(({ task }) => tasks.has(task))
      .flatMap(({ task, reports }) =>
        reports
          .filter(({ at }) => !since || at > since)
          .map((report) => ({ ...report, code: content.tasks.get(task)?.code ?? task })),
      )
      .sort((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, most);
  }
}

const isWhole = ({ role }: PlanBody) => role !== 'works';

const concerns = (pair: Pair, body: string) =>
  pair.item === 'task' && [pair.before, pair.after].some((task) => task?.content.bodies.includes(body));
