/** What shoppers ask of a listing: orders, filters and pages, each a different question. */
export const listings: string[] = [
  ...["newest", "price_asc", "price_desc", "title"].flatMap((sort) =>
    [1, 2, 5, 20].map((page) => `sort=${sort}&page=${page}`)
  ),
  ...[10, 20, 30, 40, 50].map((from) => `sort=price_asc&price_min=${from}&price_max=${from + 25}`),
  ...["30-40-cm", "50-70-cm", "a5"].map((format) => `option=format:${format}&sort=price_desc`),
  ...["30-40-cm", "50-70-cm"].map((format) => `option=format:${format}&availability=in_stock&price_max=60`),
  "availability=in_stock",
  "availability=in_stock&sort=title&page=3",
]

const subjects = ["harbour", "meadow", "lantern", "orchard", "glacier", "canyon", "willow", "comet", "market", "dune"]

/** What shoppers type: words that many products have, words that few have, misspelt ones, with and without filters. */
export const searches: string[] = [
  ...subjects.flatMap((subject) => [
    `q=${subject}`,
    `q=${subject}&page=2`,
    `q=${subject}+in+blue`,
    `q=${subject}&sort=price_asc`,
    `q=${subject}&availability=in_stock&price_max=50&sort=price_desc`,
  ]),
  ...["harbuor", "meadwo", "lantrn", "orchrad", "glaicer"].map((typo) => `q=${typo}`),
  ...["harbour+123", "tide+notebook", "folded+77", "affiche", "xylophone"].map((words) => `q=${words}`),
]
