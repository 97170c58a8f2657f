const { basename } = require("node:path")

// Jest's own, which it brings along.
const { default: Sequencer } = require(require.resolve("@jest/test-sequencer", { paths: [require.resolve("jest")] }))

/** The files that take longest: begun last, they would run at the end while the other workers have nothing to do. */
const LONGEST = ["first-half.spec.ts", "second-half.spec.ts"]

/** Runs the longest files first, and the others as Jest would. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isLongest = ({ path }) => LONGEST.includes(basename(path))
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))]
  }
}
