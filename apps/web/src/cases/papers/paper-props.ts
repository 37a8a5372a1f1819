import type { CaseView } from '../../api/types';
import type { ReferenceWords } from '../../i18n/reference';
import type { Words } from '../../i18n/words';

/** What a paper is made of: the case, and the words and names of the language that it is printed in. */
export interface PaperProps {
  view: CaseView;
  words: Words;
  reference: ReferenceWords;
}
