import { InnovationContent, PracticeContent } from '@digital-customs/contracts';
import { emptyContent, emptyInnovation } from './empty-content';

it('is what the service takes for a practice and an innovation that nothing was written about', () => {
  expect(PracticeContent.parse(emptyContent('fr'))).toEqual(emptyContent('fr'));
  expect(InnovationContent.parse(emptyInnovation('fr'))).toEqual(emptyInnovation('fr'));
});
