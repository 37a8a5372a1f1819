import type { Translate } from '../../i18n/words';
import { callBackOf } from './call-back';
import { contactFormOf, emptyContact, otherContactRules, safeContactOf, type ContactForm } from './contact-form';

const sister: ContactForm = {
  ...emptyContact(),
  ...{ phone: '0612345678', mayCall: true, callTimes: ['never-at-home', 'morning'] },
  ...{ otherName: ' Salimata Koné ', otherPhone: '06 98 76 54 32', otherRelation: ' sœur ', mayCallOther: true },
};

describe('the safe contact as the API takes it', () => {
  it('names somebody else with what that person may be called for', () => {
    expect(safeContactOf(sister)).toEqual({
      ...{ phone: '+212612345678', mayCall: true, mayLeaveMessage: false, callTimes: ['morning', 'never-at-home'] },
      otherContact: { name: 'Salimata Koné', phone: '+212698765432', relation: 'sœur', mayCall: true },
    });
  });

  it('names nobody when nobody was typed, whatever is ticked', () => {
    expect(safeContactOf({ ...emptyContact(), mayCallOther: true }).otherContact).toBeNull();
  });

  it('comes back as it was sent', () => {
    const sent = safeContactOf(sister);
    expect(safeContactOf(contactFormOf(sent))).toEqual(sent);
  });
});

describe('somebody else to call', () => {
  const t = ((key: string) => key) as unknown as Translate;

  it.each<[string, Partial<ContactForm>, (string | true)[]]>([
    ['is left out', { otherName: '', otherPhone: '', otherRelation: ' ' }, [true, true, true]],
    ['is named with all three', {}, [true, true, true]],
    ['has no number', { otherPhone: '' }, [true, 'fieldError.required', true]],
    ['has a number that is none', { otherPhone: '12' }, [true, 'fieldError.phone', true]],
    ['has a number alone', { otherName: '', otherRelation: '' }, ['fieldError.required', true, 'fieldError.required']],
    ['is described at length', { otherRelation: 'x'.repeat(61) }, [true, true, 'fieldError.tooLong']],
  ])('%s', (_what, changes, faults) => {
    const form = { ...sister, ...changes };
    const rules = otherContactRules(t, () => form);
    expect([
      rules.name.validate(form.otherName),
      rules.phone.validate(form.otherPhone),
      rules.relation.validate(form.otherRelation),
    ]).toEqual(faults);
  });
});

describe('a call-back', () => {
  it('keeps the phone, the language and the day, nothing else of the form', () => {
    expect(callBackOf({ ...sister, noticeLanguage: 'ff' } as never, '2026-12-01')).toEqual({
      ...{ phone: '+212612345678', language: 'ff', wantedOn: '2026-12-01' },
    });
  });

  it.each(['', '12'])('is none without a number that can be called: “%s”', (phone) => {
    expect(callBackOf({ phone, noticeLanguage: 'fr' }, '')).toBeUndefined();
  });
});
