import { SubmissionKey } from './submission-key';

describe('the Idempotency-Key of a form', () => {
  const counted = () => {
    let made = 0;
    return new SubmissionKey(() => `key-${++made}`);
  };

  it('stays while the fate of the submission is unknown', () => {
    const key = counted();
    expect([key.for({ name: 'A' }), key.for({ name: 'A' })]).toEqual(['key-1', 'key-1']);
  });

  it('is another one for another content, so that it is never reused with another body', () => {
    const key = counted();
    expect([key.for({ name: 'A' }), key.for({ name: 'B' })]).toEqual(['key-1', 'key-2']);
  });

  it('is another one once the answer is known, even for the same content', () => {
    const key = counted();
    key.for({ reason: 'family' });
    key.settle();
    expect(key.for({ reason: 'family' })).toBe('key-2');
  });
});
