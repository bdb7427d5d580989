import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that a machine reads; a file that could not be loaded counts as one failure. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const failedBefore = failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
      }
      if (module.state() === 'failed' && failed === failedBefore) failed++;
    }
    console.log(`\n${passed} passed, ${failed} failed`);
  }
}
