import { DomainError } from '@digital-customs/contracts';

/** The search server does not answer, or not us: nothing was lost, and everything may be asked again. */
export class EngineUnavailable extends DomainError {
  override readonly name = 'EngineUnavailable';

  constructor(detail: string, options?: ErrorOptions) {
    super('search.unavailable', 'Try again in some seconds. Everything else goes on, and nothing is lost.', {
      retryAfter: 5,
    });
    this.cause = new Error(detail, options);
  }
}
