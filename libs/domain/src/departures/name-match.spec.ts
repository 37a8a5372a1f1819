import type { DocumentName } from './papers';
import { sameName } from './name-match';

const name = (familyName: string, givenNames: string): DocumentName => ({ familyName, givenNames });

describe('two papers name the same person', () => {
  it.each<[string, DocumentName, DocumentName, boolean]>([
    ['letter by letter', name('Traoré', 'Awa'), name('Traoré', 'Awa'), true],
    ['in capitals', name('Traoré', 'Awa'), name('TRAORÉ', 'AWA'), true],
    ['without accents', name('Traoré', 'Aïcha'), name('TRAORE', 'AICHA'), true],
    ['accents typed as marks of their own', name('Traoré', 'Awa'), name('Traore\u0301', 'Awa'), true],
    ['a hyphen as a space', name('Diallo', 'Marie-Awa'), name('DIALLO', 'MARIE AWA'), true],
    ['a hyphen left out', name('Diallo', 'Marie-Awa'), name('DIALLO', 'MARIEAWA'), true],
    ['an apostrophe left out', name("N'Guessan", 'Koffi'), name('NGUESSAN', 'KOFFI'), true],
    ['an apostrophe as a space', name('N’Guessan', 'Koffi'), name('N GUESSAN', 'KOFFI'), true],
    ['names in another order', name('Awa Marie', 'Traoré'), name('Traoré', 'Marie Awa'), true],
    ['spaces to spare', name('  Traoré ', 'Awa'), name('Traoré', ' Awa'), true],
    ['one letter differs', name('Traoré', 'Awa'), name('Traoré', 'Ama'), false],
    ['one letter is doubled', name('Traoré', 'Awa'), name('Traorré', 'Awa'), false],
    ['one name is missing', name('Traoré', 'Marie Awa'), name('Traoré', 'Awa'), false],
    ['a name stands twice', name('Traoré', 'Awa Awa'), name('Traoré', 'Awa'), false],
    ['another script', name('Traoré', 'Awa'), name('تراوري', 'أوا'), false],
  ])('%s: %j, %j: %s', (_, one, other, same) => {
    expect([sameName(one, other), sameName(other, one)]).toEqual([same, same]);
  });
});
