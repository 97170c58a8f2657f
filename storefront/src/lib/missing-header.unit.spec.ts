import { forgetMissing, isToldMissing, tellMissing } from "./missing-header"

it("tells that an address is missing, unless it is forgotten", () => {
  const headers = tellMissing(new Headers())
  expect(isToldMissing(headers)).toBe(true)
  forgetMissing(headers)
  expect(isToldMissing(headers)).toBe(false)
})
