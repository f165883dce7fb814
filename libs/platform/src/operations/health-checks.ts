import { Injectable } from '@nestjs/common';
import { type HealthIndicatorFunction, HealthIndicatorService } from '@nestjs/terminus';

/** What must answer before the process calls itself ready; parts register their checks here. */
@Injectable()
export class HealthChecks {
  readonly all: HealthIndicatorFunction[] = [];

  constructor(private readonly indicators: HealthIndicatorService) {}

  /** `check` resolves when the part is well and rejects when it is not. */
  add(name: string, check: () => Promise<unknown>) {
    this.all.push(async () => {
      const indicator = this.indicators.check(name);
      try {
        await check();
        return indicator.up();
      } catch {
        return indicator.down();
      }
    });
  }
}
