import { refusals, type RefusalCode } from '#domain';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../..');

/** Reserved for what is promised and not built yet: nothing in the product may raise them. */
const reserved: Partial<Record<RefusalCode, string>> = { 'too-many-requests': 'P-10' };

/** The files below these folders whose name fits. */
function files(fits: (name: string) => boolean, ...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : files(fits, path);
      return fits(entry.name) ? [path] : [];
    }),
  );
}

const read = (paths: string[]) => paths.map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
const isSpec = (name: string) => /\.spec\.tsx?$/.test(name);
const folders = ['apps', 'libs'].map((name) => join(root, name));

/** The reviewed table of decisions is no spec: it lists codes, it raises none by itself. */
const specs = read(files(isSpec, ...folders, join(root, 'test')).filter((path) => path !== __filename));
const product = read(files((name) => /\.ts$/.test(name) && !isSpec(name) && name !== 'refusals.ts' && !name.endsWith('.d.ts'), ...folders));

const named = (sources: typeof specs, code: string) => sources.filter(({ text }) => text.includes(`'${code}'`)).map(({ path }) => path);

describe('every refusal', () => {
  it.each((Object.keys(refusals) as RefusalCode[]).filter((code) => !reserved[code]))(
    '%s is raised by a spec, and by the product',
    (code) => {
      expect(named(specs, code)).not.toEqual([]);
      expect(named(product, code)).not.toEqual([]);
    },
  );

  it.each(Object.entries(reserved))('%s waits for %s', (code) => {
    expect(named(product, code)).toEqual([]);
  });
});
