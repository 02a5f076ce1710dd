// @ts-check
const { afterEach, beforeEach, expect, jest: runner, test } = require('@jest/globals');
const declareDoorTests = require('./doors.cjs');

const doors = { ...require('ev-driver-mock'), ...require('ev-driver-mock/core') };

beforeEach(() => {
  if (process.env.FAKES === 'modern') runner.useFakeTimers();
  if (process.env.FAKES === 'legacy') runner.useFakeTimers({ legacyFakeTimers: true });
});
afterEach(() => {
  runner.useRealTimers();
});

declareDoorTests({ test, expect, doors });
