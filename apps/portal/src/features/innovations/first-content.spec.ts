import { InnovationContent } from '@digital-customs/contracts';
import { firstContent } from './first-content.js';

it('begins an innovation as the contract does', () => {
  expect(firstContent('fr')).toEqual(InnovationContent.parse({ language: 'fr', texts: { fr: { title: '' } } }));
});
