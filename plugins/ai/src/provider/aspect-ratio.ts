/**
 * The ratio, of those that a model knows, that is nearest to a size: by the factor between the two, so that 2:1 and 1:2 are
 * equally far from 1:1.
 *
 * @param ratios such as `16:9`; at least one
 */
export function nearestRatio<Ratio extends string>(
  width: number,
  height: number,
  ratios: readonly [Ratio, ...Ratio[]]
): Ratio {
  const wanted = Math.log(width / height)
  const distance = (ratio: string) => Math.abs(wanted - Math.log(factorOf(ratio)))
  return ratios.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best), ratios[0])
}

function factorOf(ratio: string): number {
  const [width, height] = ratio.split(":").map(Number)
  return width && height ? width / height : NaN
}
