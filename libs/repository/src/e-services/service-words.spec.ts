import { servicesNamedBy } from './service-words.js';

describe('the services that free words name', () => {
  it.each([
    ['e-payment', ['payment']],
    ['E-Payments', ['payment']],
    ['tax payment', ['payment']],
    ['e-permits', ['permits']],
    ['e-certificate of origin', ['permits']],
    ['joint inspection booking', ['inspection']],
    ['e-refund and adjustment', ['refund']],
    ['amendment and refund requests', ['refund']],
    ['acceptance of e-copies', ['copies', 'dematerialised']],
    ['status notification', ['communication']],
    ['mobile passenger declaration', ['mobile']],
    ['e-documents', ['dematerialised']],
    ['e-phytosanitary certificate', ['e-phyto']],
    ['electronic enquiry point', ['enquiry-point']],
    ['e-refund (planned)', []],
    ['e-declaration', []],
    ['permission', []],
    ['automobile tax', []],
  ])('%s: %j', (word, services) => expect(servicesNamedBy(word)).toEqual(services));
});
