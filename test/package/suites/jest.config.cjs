// @ts-check
// Both environments of Jest. FAKES tells when fake timers come: `modern` and `legacy` before each test, `global` and
// `global-legacy` before anything is loaded.
const { FAKES = 'none', JEST_FROM = __dirname } = process.env;
const from = { paths: [JEST_FROM] };

/** @param {string} name */
const project = (name) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: ['**/doors.jest.cjs'],
  testEnvironment: require.resolve(`jest-environment-${name}`, from),
  transform: {},
  fakeTimers: { enableGlobally: FAKES.startsWith('global'), legacyFakeTimers: FAKES === 'global-legacy' },
});

module.exports = { projects: [project('node'), project('jsdom')] };
