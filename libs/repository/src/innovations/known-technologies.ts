import { DomainError, type InnovationContent, technologiesNamed } from '@digital-customs/contracts';

/** An innovation is about technologies of the radar: every word has to name one. Throws unknown-technology with the words that do not. */
export function requireKnownTechnologies({ technologies }: Pick<InnovationContent, 'technologies'>): void {
  const unknown = technologies.filter((word) => technologiesNamed(word).length === 0);
  if (unknown.length === 0) return;
  const words = unknown.map((word) => `“${word}”`).join(', ');
  const message = `${words}: name a technology of the radar, for example drones, blockchain or machine learning.`;
  throw new DomainError('repository.unknown-technology', 'Use the words of the technology radar.', {
    unknown,
    errors: [{ path: 'technologies', code: 'unknown-technology', message }],
  });
}
