import { caseNumber } from '#domain';
import { numbersIn, readQuestion } from './readiness-question';

const [one, two] = [caseNumber(2026, 412), caseNumber(2026, 413)];
const usual = { on: '2026-12-22', stage: 'book', step: undefined, destination: undefined, numbers: [] as string[], notReadyOnly: false };

describe('who is ready to fly: the question in the address', () => {
  it.each([
    ['', usual],
    ['on=2027-05-12', { ...usual, on: '2027-05-12' }],
    ['on=2026-11-24', { ...usual, on: '2026-11-24' }],
    ['on=2026-11-23', usual],
    ['on=2027-02-30', usual],
    ['on=tomorrow', usual],
    ['stage=board&step=booked&only=not-ready', { ...usual, stage: 'board', step: 'booked', notReadyOnly: true }],
    ['destination=CI', { ...usual, destination: 'CI' }],
    ['destination=Mali', usual],
    [`numbers=${one},${two}`, { ...usual, numbers: [one, two] }],
    [`numbers=${encodeURIComponent(`${one},nobody`)}`, { ...usual, numbers: [one, 'nobody'] }],
    ['numbers=', usual],
    ['stage=contact-authorities&step=departed', usual],
  ])('"%s"', (search, expected) => {
    expect(readQuestion(new URLSearchParams(search), '2026-11-24')).toEqual(expected);
  });
});

describe('the case numbers in a text that was pasted', () => {
  const spaced = one.replaceAll('-', ' ');
  it.each([
    ['nothing', ' \n ', []],
    ['a column of a sheet', `${one}\r\n${two}\r\n`, [one, two]],
    ['a row of a sheet', `${one}\t${two}`, [one, two]],
    ['commas, also Arabic ones, and semicolons', `${one}, ${two}،MA;x؛y`, [one, two, 'MA', 'x', 'y']],
    ['spaces alone', `${one} ${two}`, [one, two]],
    ['spaces inside a number as well', `${spaced} ${two.replaceAll('-', ' ')}`, [one, two]],
    ['no dashes, small letters', one.replaceAll('-', '').toLowerCase(), [one]],
    ['Arabic digits between direction marks', `\u200f${one.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)}\u200e`, [one]],
    ['the same twice', `${one}\n${spaced}`, [one]],
    ['a wrong final letter stays what it is', `${one.slice(0, -1)}Z, ${spaced.slice(0, -1)}Z`, [`${one.slice(0, -1)}Z`]],
    ['a letter too many is no number', `${one}X`, [`${one}X`]],
    ['words', 'Mariam Ouattara', ['Mariam', 'Ouattara']],
  ])('%s', (_what, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
});
