import { operationId, titleOf } from './names.js';

describe('the name of an operation', () => {
  it.each([
    ['SubmitPractice', 'submit', true, 'submitPractice'],
    ['AttachFile', 'attach', false, 'attachFile'],
    ['AttachFile', 'detach', false, 'detachFile'],
    ['HealthRoutes', 'live', false, 'liveHealth'],
    ['DeadLetterRoutes', 'redrive', false, 'redriveDeadLetter'],
    ['Search', 'search', true, 'search'],
  ])('of %s and its method %s comes from the use case', (controller, method, alone, expected) => {
    expect(operationId({ controller, method, alone })).toBe(expected);
  });

  it('reads as a title', () => {
    expect(titleOf('submitPractice')).toBe('Submit practice');
  });
});
