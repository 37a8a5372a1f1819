import type { ReferenceWords } from './reference';
import type { Translate } from './words';

/** A consulate by its code, such as `ci-rabat`; a code that the reference does not know stands for itself. */
export function consulateWords(t: Translate, { consulates, country }: ReferenceWords, code: string): string {
  const found = consulates.find((each) => each.code === code);
  return found ? t(`consulateKind.${found.kind}`, { country: country(found.country), city: t(`city.${found.city}`) }) : code;
}
