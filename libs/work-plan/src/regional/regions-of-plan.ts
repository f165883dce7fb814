import { Inject, Injectable } from '@nestjs/common';
import { codesOf, DomainError, type RegionCode, regions, type TaskView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { PlanStore } from '../plans/plan.store.js';
import { type Overview, Overviews } from '../tasks/overview.js';
import { type RegionalPlan, regionalPlanId } from './regional-plan.js';
import { emptyPlan, RegionalPlanStore } from './regional-plan.store.js';
import { regionalStanding } from './regional-view.js';

type Held = RegionalPlan & Partial<Pick<Stored<RegionalPlan>, 'version'>>;

/** The regional plans beside the global one. */
@Injectable()
export class RegionsOfPlan {
  constructor(
    @Inject(PlanStore) private readonly plans: PlanStore,
    @Inject(RegionalPlanStore) private readonly regional: RegionalPlanStore,
    @Inject(Overviews) private readonly overviews: Overviews,
  ) {}

  /** Throws regional-plan-not-found for what is no region, plan-not-found. */
  async open(
    region: string,
    period?: string,
    at?: string,
  ): Promise<{ plan: Held; overview: Overview; period: string }> {
    if (!codesOf(regions).includes(region as RegionCode))
      throw new DomainError('work-plan.regional-plan-not-found', `The regions are ${codesOf(regions).join(', ')}.`);
    const wanted = period ?? (await this.plans.list())[0]?._id ?? '';
    const overview = await this.overviews.of(wanted, { at });
    const id = regionalPlanId(region, wanted);
    const plan = (await this.regional.of(wanted)).find(({ _id }) => _id === id) ?? emptyPlan(region, wanted);
    return { plan, overview, period: wanted };
  }

  /** How many tasks each region took in, and how many it has of its own. */
  async uptake(period: string): Promise<{ region: string; tasks: number; own: number }[]> {
    const held = await this.regional.of(period);
    return codesOf(regions).map((region) => {
      const entries = held.find((plan) => plan.region === region)?.entries ?? [];
      const tasks = entries.filter(({ task }) => task !== null).length;
      return { region, tasks, own: entries.length - tasks };
    });
  }

  /** The regions that took a task in, and where it stands there. */
  async uptakeOf(task: string, overview: Overview): Promise<TaskView['uptake']> {
    const held = await this.regional.of(overview.frame.period);
    return held.flatMap(({ region, entries }) => {
      const entry = entries.find((one) => one.task === task);
      return entry ? [{ region, status: regionalStanding(entry, overview).status }] : [];
    });
  }
}
