const server = {
  displayName: 'a server, in jsdom',
  testEnvironment: 'jsdom',
  testMatch: ['**/server.test.js'],
};

module.exports = {
  projects: [
    server,
    { ...server, displayName: 'the same, fake timers everywhere', fakeTimers: { enableGlobally: true } },
    {
      displayName: 'MSW',
      testMatch: ['**/msw.test.js'],
      // jsdom with the fetch, Request and Response of Node.js, which MSW needs.
      testEnvironment: 'jest-fixed-jsdom',
      // MSW loads packages that are ES modules only: Babel turns them into what Jest loads.
      transform: { '\\.m?js$': ['babel-jest', { plugins: ['@babel/plugin-transform-modules-commonjs'] }] },
      transformIgnorePatterns: [
        '/node_modules/(?!(?:msw|@mswjs|@open-draft|rettime|until-async|outvariant|strict-event-emitter)/)',
      ],
    },
  ],
};
