/** One linter: type-aware rules, and the walls between the rooms of `docs/architecture.md`. */
import { readdirSync } from 'node:fs'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { rooms } from './scripts/rooms.mjs'

/** Rooms made of folders that do not know each other, and what all of them share. */
const siblings = {
  energy: [
    'source',
    'spread',
    'serving',
    'prompt',
    'precision',
    'served-working',
    'served-at-first',
    'bench',
  ],
  engines: [
    'answer-clock',
    'contract.fixture',
    'engine',
    'event-queue',
    'hand-over',
    'think-splitter',
    'turns',
    'waiting',
  ],
  features: [],
}
const foldersIn = (room) =>
  readdirSync(new URL(`./src/${room}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
/** A library has one home. */
const homes = {
  '@mlc-ai/web-llm': ['engines'],
  '@wllama/wllama': ['engines'],
  '@wllama/wllama-compat': ['engines'],
  diff: ['features'],
  'eventsource-parser': ['engines'],
  idb: ['history'],
  zustand: ['playground', 'features'],
  '@tanstack/react-query': ['figures', 'features', 'app'],
  'd3-array': ['ui', 'features'],
  'd3-dsv': ['energy'],
  'd3-scale': ['ui', 'features'],
  marked: ['ui'],
  'qrcode-generator': ['share'],
  react: ['ui', 'playground', 'figures', 'features', 'app'],
  'react-dom': ['app'],
}
/** import() is seen by no import rule, so it has homes of its own. */
const loaders = [
  'src/engines/index.ts',
  'src/energy/index.ts',
  'src/catalog/index.ts',
  'src/app/**',
]

const any = (names) => `(${names.join('|')})`
const wallsOf = (room, allowed) => [
  {
    regex: `^@/(?!${any([...allowed, room])}(/|$))`,
    message: `src/${room} may import only: ${allowed.join(', ') || 'nothing'}.`,
  },
  {
    regex: `^(\\.\\./)+${any(Object.keys(rooms))}(/|$)`,
    message: 'Cross a room with @/, not ../.',
  },
  ...Object.entries(homes)
    .filter(([, home]) => !home.includes(room))
    .map(([name, home]) => ({
      group: [name, `${name}/*`],
      message: `${name} lives in src/${home.join(', src/')}.`,
    })),
]
const wallsBetweenSiblings = (room, folder, shared) => [
  {
    regex: `^@/${room}/(?!${any([...shared, '-'])}$|${folder}(/|$))`,
    message: `Siblings in src/${room} do not meet.`,
  },
  { regex: '^\\.\\./', message: `Import from further away as @/${room}/….` },
]
const block = (files, patterns) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts', '**/*.fixture.tsx'],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

const loadOnlyAtTheDoor = {
  selector: 'ImportExpression',
  message: `import() lives in ${loaders.join(', ')}.`,
}
const textInCatalogue = [
  {
    selector: 'JSXText[value=/\\p{L}{2,}/u]',
    message: 'Visible text lives in src/words.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt)$/] > Literal[value=/\\p{L}{2,}/u]',
    message: 'Visible text lives in src/words.',
  },
]

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      '.cache',
      'pocket/**/*.mjs',
      'src/**/*.test-d.ts',
      '*.config.*',
      'scripts/**',
      'public/**',
      'test-results',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', loadOnlyAtTheDoor, ...textInCatalogue] },
  },
  { files: loaders, rules: { 'no-restricted-syntax': ['error', ...textInCatalogue] } },
  ...Object.entries(rooms).map(([room, allowed]) =>
    block([`src/${room}/**/*.{ts,tsx}`], wallsOf(room, allowed)),
  ),
  ...Object.entries(siblings).flatMap(([room, shared]) =>
    foldersIn(room).map((folder) =>
      block(
        [`src/${room}/${folder}/**/*.{ts,tsx}`],
        [...wallsOf(room, rooms[room]), ...wallsBetweenSiblings(room, folder, shared)],
      ),
    ),
  ),
)
