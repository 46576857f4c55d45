export const SECOND_TRY = 'needed a second try: '

/** A reporter of the test runner that names each test that passed only when it was tried again: a bad moment of the machine, or a fault. */
export default class SecondTries {
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) process.stdout.write(`\n${SECOND_TRY}${test.module.relativeModuleId} > ${test.fullName}\n`)
  }
}
