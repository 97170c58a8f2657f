const { sep } = require("node:path")

// Jest's own, which it brings along.
const { default: Sequencer } = require(require.resolve("@jest/test-sequencer", { paths: [require.resolve("jest")] }))

/** The file that takes longest: begun last, it would run alone at the end while the other workers have nothing to do. */
const LONGEST = ["integration-tests", "http", "all.spec.ts"].join(sep)

/** Runs the longest file first, and the others as Jest would. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isLongest = ({ path }) => path.endsWith(LONGEST)
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))]
  }
}
