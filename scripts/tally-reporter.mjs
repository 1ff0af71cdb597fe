/** Ends a test run with one plain line, `N passed, N failed, N skipped`, for programs that read logs. */
export default class Tally {
  onTestRunEnd(modules, unhandledErrors) {
    const n = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const m of modules) {
      n.failed += m.errors().length;
      for (const t of m.children.allTests()) n[t.result().state] += 1;
    }
    console.log(`${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped`);
  }
}
