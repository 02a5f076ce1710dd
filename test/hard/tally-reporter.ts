import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { CLASSES, type Count, type HardClass } from './tally.ts';

/**
 * Prints the table of attempts when the suite is over, in Markdown, so that it can go into a document; nothing if no
 * test counted any.
 */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const tallies = tests.flatMap((test: TestCase) => test.meta().tally ?? []);
    if (tallies.length > 0) console.log(tableOf(tallies));
  }
}

/** The sums of what tests counted, a line for each class that was tried. */
export function tableOf(tallies: readonly Partial<Record<HardClass, Count>>[]): string {
  const lines = Object.entries(CLASSES).map(([name, meaning]) => {
    const counts = tallies.map((tally) => tally[name as HardClass] ?? { cases: 0, survived: 0 });
    const cases = sum(counts.map((count) => count.cases));
    const survived = sum(counts.map((count) => count.survived));
    return { cases, line: `| ${name} | ${shown(cases)} | ${shown(survived)} | ${meaning} |` };
  });
  const tried = lines.filter(({ cases }) => cases > 0).map(({ line }) => line);
  return [
    '',
    '| class | cases | survived | survived means |',
    '| --- | ---: | ---: | --- |',
    ...tried,
    '',
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function shown(count: number): string {
  return count.toLocaleString('en');
}
