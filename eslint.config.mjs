import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Bans are lists that are put together per floor: a later `no-restricted-*` replaces an earlier one, it does not add to it. */
const bans = {
  everywhere: [
    {
      selector: String.raw`:matches(Literal[value=/\b(select|returning)\s+(\w+\.)?\*/i], TemplateElement[value.raw=/\b(select|returning)\s+(\w+\.)?\*/i])`,
      message: 'SQL lists its columns, never *.',
    },
    {
      selector:
        ':matches(MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/], CallExpression[callee.name=/^(xit|xtest|fit|xdescribe|fdescribe)$/])',
      message: 'Every test runs, every time.',
    },
    {
      selector: 'MemberExpression[object.name="jest"][property.name=/^(mock|doMock|unstable_mockModule)$/]',
      message: 'Nothing is mocked: use the real database, the real queue.',
    },
  ],
  product: [
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    {
      selector:
        'CallExpression[callee.property.name="query"]:matches([callee.object.name=/dataSource$/i], [callee.object.property.name=/dataSource$/i])',
      message: 'Statements go through the unit of work: UnitOfWork.sql(name, text, values).',
    },
    {
      selector:
        'CallExpression[callee.property.name=/^(add|addBulk)$/]:matches([callee.object.name=/queue$/i], [callee.object.property.name=/queue$/i])',
      message: 'Jobs are added by the outbox relay only: write to the outbox in the transaction.',
    },
  ],
  pure: [
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The domain has no clock: take `now` as an argument.' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'The domain has no clock: take `now` as an argument.' },
    {
      selector: 'MemberExpression[object.name="Date"][property.name="now"]',
      message: 'The domain has no clock: take `now` as an argument.',
    },
    { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'The domain throws no dice.' },
    { selector: ':matches(:function[async=true], AwaitExpression)', message: 'The domain decides at once: no async.' },
  ],
};

const dataSource = {
  paths: [
    { name: 'typeorm', importNames: ['DataSource'], message: 'Only libs/platform holds the data source: use UnitOfWork.' },
    {
      name: '@nestjs/typeorm',
      importNames: ['InjectDataSource', 'InjectEntityManager', 'InjectRepository', 'getDataSourceToken'],
      message: 'Only libs/platform holds the data source: use UnitOfWork.',
    },
  ],
};

const restrict = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

/** Floors whose files carry no default export, no queue and no data source of their own. */
const product = ['apps/{api,worker,cli,standalone}/**/*.ts', 'libs/**/*.ts'];

export default defineConfig(
  { ignores: ['dist/', '.iyab*/', 'apps/web/src/api/schema.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts,cts}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['apps/web/*.mts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...restrict(bans.everywhere),
      'max-lines': ['error', { max: 300 }],
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: ['error', 'always'],
      'no-fallthrough': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // The few rules that need types; each has caught what a reader misses.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
      ],
    },
  },
  // Nest modules are classes that carry nothing but a decorator.
  { files: ['**/*.module.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  { files: product, rules: { ...restrict(bans.everywhere, bans.product), 'no-restricted-imports': ['error', dataSource] } },
  { files: ['libs/domain/**/*.ts'], rules: restrict(bans.everywhere, bans.product, bans.pure) },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
        'performance',
        'crypto',
        'Promise',
      ],
    },
  },
  { files: ['libs/platform/**/*.ts'], rules: { 'no-restricted-imports': 'off', ...restrict(bans.everywhere, bans.product[0]) } },
  {
    files: ['libs/platform/**/*.ts'],
    ignores: ['libs/platform/src/outbox*', 'libs/platform/src/outbox*/**'],
    rules: restrict(bans.everywhere, bans.product[0], bans.product[2]),
  },
  // Specs and the test bed look at the database and the queue from outside.
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    ignores: ['libs/domain/**'],
    rules: { ...restrict(bans.everywhere), 'no-restricted-imports': 'off' },
  },
  { files: ['apps/{cli,standalone}/**/*.ts', 'test/**/*.ts', 'migrations/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  // Figures and tables taken from a source are as long as the source.
  { files: ['**/reference/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.recommended],
    rules: { 'max-lines': ['error', { max: 300 }], '@typescript-eslint/no-require-imports': 'off' },
  },
);
