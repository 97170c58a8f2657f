import { cartCountCookie, cartCountIn } from "./cart-count"

describe("the number of pieces in the cart", () => {
  it.each([
    [`${cartCountCookie}=3`, 3],
    [`a=1; ${cartCountCookie}=12; b=2`, 12],
    [`a=1;${cartCountCookie}=0`, 0],
  ])("is read from %s", (cookies, count) => {
    expect(cartCountIn(cookies)).toBe(count)
  })

  it.each([
    "",
    "a=1",
    `${cartCountCookie}=`,
    `${cartCountCookie}=-1`,
    `${cartCountCookie}=12345`,
    `${cartCountCookie}=1x`,
  ])("is none in %j", (cookies) => {
    expect(cartCountIn(cookies)).toBe(0)
  })

  it("is not taken from another cookie's name", () => {
    expect(cartCountIn(`my_${cartCountCookie}=5`)).toBe(0)
  })
})
