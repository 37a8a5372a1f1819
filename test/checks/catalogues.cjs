// Are the three catalogues of the web complete, and does every refusal have its words? Prints each fault on a line; any fault fails.
// Usage: node test/checks/catalogues.cjs [folder of fr.json, ar.json, en.json]
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const languages = ['fr', 'ar', 'en'];
const folder = process.argv[2] ?? 'apps/web/src/i18n';
const arabicShare = 0.95;

const forms = Object.fromEntries(
  languages.map((language) => [language, new Intl.PluralRules(language).resolvedOptions().pluralCategories]),
);
const form = /^(.+)_(zero|one|two|few|many|other)$/;

const faults = [];
const fault = (language, key, what) => faults.push(`${language}.json ${key}: ${what}`);

/** Keys joined by dots, whether the file nests them or not. */
function flatten(node, path = []) {
  return Object.entries(node).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? flatten(value, [...path, key]) : [[[...path, key].join('.'), value]],
  );
}

function read(language) {
  try {
    return new Map(flatten(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))));
  } catch (error) {
    fault(language, '', error.message);
    return new Map();
  }
}

const catalogues = Object.fromEntries(languages.map((language) => [language, read(language)]));

/** The message that a key belongs to: plural forms are one message. */
const messageOf = (key) => form.exec(key)?.[1] ?? key;
const plurals = new Set(languages.flatMap((language) => [...catalogues[language].keys()].filter((key) => form.test(key)).map(messageOf)));
const messages = new Set(languages.flatMap((language) => [...catalogues[language].keys()].map(messageOf)));

/** Every message in every language, in exactly the plural forms of that language. */
function checkKeys(language) {
  const has = (key) => catalogues[language].has(key);
  for (const message of messages) {
    if (!plurals.has(message)) {
      if (!has(message)) fault(language, message, 'missing');
      continue;
    }
    for (const name of forms[language]) if (!has(`${message}_${name}`)) fault(language, `${message}_${name}`, 'plural form missing');
  }
  for (const key of catalogues[language].keys()) {
    const name = form.exec(key)?.[2];
    if (name && !forms[language].includes(name)) fault(language, key, `this language has no form “${name}”`);
    if (!name && plurals.has(key)) fault(language, key, 'stands beside its own plural forms');
  }
}

function checkValues(language) {
  for (const [key, value] of catalogues[language]) if (typeof value !== 'string' || !value.trim()) fault(language, key, 'empty');
}

const namesIn = (text) => [...String(text).matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name]) => name);

/** A message that names {{this}} in one language names it in all. Single plural forms may leave the number out (“une personne”). */
function checkParameters() {
  for (const message of messages) {
    const key = plurals.has(message) ? `${message}_other` : message;
    const all = new Set(languages.flatMap((language) => namesIn(catalogues[language].get(key) ?? '')));
    for (const language of languages) {
      const own = namesIn(catalogues[language].get(key) ?? '');
      if (catalogues[language].has(key)) for (const name of all) if (!own.includes(name)) fault(language, key, `{{${name}}} missing`);
    }
  }
}

/** Most values must be written in Arabic letters; a few (names of programmes, units) may not be. */
function checkArabic() {
  const values = [...catalogues.ar].filter(([, value]) => typeof value === 'string');
  const other = values.filter(([, value]) => !/\p{Script=Arabic}/u.test(value));
  const share = values.length ? 1 - other.length / values.length : 1;
  if (share >= arabicShare) return;
  for (const [key] of other)
    fault('ar', key, `no Arabic letter (${(share * 100).toFixed(1)} % of the values have some, ${arabicShare * 100} % must)`);
}

function checkRefusals() {
  const { refusals } = require(resolve('dist/libs/domain/src/index.js'));
  const codes = Object.keys(refusals);
  if (!codes.length) faults.push('#domain refusals: the table is empty');
  for (const code of codes) if (!messages.has(`refusal.${code}`)) fault('fr, ar, en', `refusal.${code}`, 'a refusal without words');
}

if (!messages.size) faults.push(`${folder}: no messages`);
languages.forEach(checkKeys);
languages.forEach(checkValues);
checkParameters();
checkArabic();
checkRefusals();

if (faults.length) {
  process.stdout.write(`${faults.join('\n')}\n${faults.length} faults in ${folder}\n`);
  process.exitCode = 1;
}
