import {
  appointmentKinds,
  appointmentOutcomes,
  authorityBases,
  bookingStates,
  callTimes,
  cancellationReasons,
  cannotStayReasons,
  closureChecks,
  closureReasons,
  commandTypes,
  consentMethods,
  contactMeans,
  contactOutcomes,
  criteria,
  criterionWhys,
  departureCorrectionReasons,
  documentRefusalReasons,
  documentTypes,
  exceptionReasons,
  funders,
  gateReasons,
  gateStatuses,
  gates,
  historyOf,
  intakeReasons,
  interpreterKinds,
  interviewOutcomes,
  limitNames,
  memberExits,
  noteGroups,
  notWantToStayReasons,
  permitBatchStates,
  permitLineStates,
  permitRefusalReasons,
  presences,
  recipients,
  referrals,
  referrers,
  refusals,
  removalReasons,
  reopeningReasons,
  roles,
  screeningOutcomes,
  screeningReferences,
  secretGroups,
  stages,
  stayStatuses,
  steps,
  suspensionReasons,
  taskKinds,
  travelNeeds,
  urgencies,
  withdrawalReasons,
} from '#domain';
import ar from './ar.json';
import en from './en.json';
import fr from './fr.json';
import { screenLanguages, type ScreenLanguage } from './languages';

const catalogues: Record<ScreenLanguage, Record<string, Record<string, string>>> = { fr, ar, en };
const plural = /_(zero|one|two|few|many|other)$/;

/** Every word of a catalogue: `room.key`, plural forms under one key. */
function wordsOf(language: ScreenLanguage): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const [room, keys] of Object.entries(catalogues[language])) {
    for (const [key, text] of Object.entries(keys)) {
      const word = `${room}.${key.replace(plural, '')}`;
      words.set(word, [...(words.get(word) ?? []), text]);
    }
  }
  return words;
}

const placeholders = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name!);

describe.each(screenLanguages)('the catalogue %s', (language) => {
  const words = wordsOf(language);

  it('has the same words as the others', () => {
    expect([...words.keys()].sort()).toEqual([...wordsOf('fr').keys()].sort());
  });

  it('leaves no word empty', () => {
    expect([...words].filter(([, texts]) => texts.some((text) => !text.trim())).map(([word]) => word)).toEqual([]);
  });

  it('has every plural form of its language and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [room, keys] of Object.entries(catalogues[language])) {
      const found = new Map<string, string[]>();
      for (const key of Object.keys(keys).filter((name) => plural.test(name))) {
        const [word, form] = [key.replace(plural, ''), plural.exec(key)![1]!];
        found.set(word, [...(found.get(word) ?? []), form]);
      }
      for (const [word, has] of found) expect({ word: `${room}.${word}`, forms: has.sort() }).toEqual({ word: `${room}.${word}`, forms });
    }
  });

  it('fills in the same values as the French text', () => {
    const french = wordsOf('fr');
    for (const [word, texts] of words) {
      const asked = new Set(french.get(word)!.flatMap(placeholders));
      // A form for exactly one or two may say it in words.
      const given = new Set(texts.flatMap(placeholders));
      expect({ word, given: [...given].sort() }).toEqual({ word, given: [...asked].sort() });
    }
  });

  it.each([
    ['refusal', Object.keys(refusals)],
    ['role', roles],
    ['task', taskKinds],
    ['taskAction', taskKinds],
    ['urgency', urgencies],
    ['step', steps],
    ['command', commandTypes],
    ['criterion', criteria],
    ['why', criterionWhys],
    ['outcome', screeningOutcomes],
    ['screeningReference', screeningReferences],
    ['history', Object.keys(historyOf)],
    ['bookingState', bookingStates],
    ['consentMethod', consentMethods],
    ['withdrawalReason', withdrawalReasons],
    ['cancellationReason', cancellationReasons],
    ['secretGroup', secretGroups],
    ['funder', funders],
    ['appointmentKind', appointmentKinds],
    ['appointmentOutcome', appointmentOutcomes],
    ['authorityBasis', authorityBases],
    ['closureCheck', closureChecks],
    ['closureReason', closureReasons],
    ['contactMeans', contactMeans],
    ['contactOutcome', contactOutcomes],
    ['departureCorrectionReason', departureCorrectionReasons],
    ['documentRefusalReason', documentRefusalReasons],
    ['documentType', documentTypes],
    ['done', commandTypes.filter((type) => type !== 'place-booking')],
    ['exceptionReason', exceptionReasons],
    ['gate', gates],
    ['gateReason', gateReasons],
    ['gateStatus', gateStatuses],
    ['intakeReason', intakeReasons],
    ['limit', limitNames],
    ['permitBatchState', permitBatchStates],
    ['permitLineState', permitLineStates],
    ['interpreterKind', interpreterKinds],
    ['interviewOutcome', interviewOutcomes],
    ['memberExit', memberExits],
    ['noteGroup', Object.keys(noteGroups)],
    ['permitRefusalReason', permitRefusalReasons],
    ['presence', presences],
    ['recipient', recipients],
    ['referral', referrals],
    ['referrer', referrers],
    ['removalReason', removalReasons],
    ['reopeningReason', reopeningReasons],
    ['stage', stages],
    ['suspensionReason', suspensionReasons],
    ['travelNeed', travelNeeds],
    ['callTime', callTimes],
    ['cannotStayReason', cannotStayReasons],
    ['notWantToStayReason', notWantToStayReasons],
    ['stayStatus', stayStatuses],
  ])('names every %s of the domain', (room, codes) => {
    expect(codes.filter((code) => !words.has(`${room}.${code}`))).toEqual([]);
  });

  it('uses in each refusal only the parameters that come with it', () => {
    for (const [code, { params }] of Object.entries(refusals)) {
      const used = words.get(`refusal.${code}`)!.flatMap(placeholders);
      expect({ code, strange: used.filter((name) => !(params as readonly string[]).includes(name)) }).toEqual({ code, strange: [] });
    }
  });
});
