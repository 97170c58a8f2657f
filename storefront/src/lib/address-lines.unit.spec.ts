import { addressLines } from "./address-lines"

describe("an address on a parcel", () => {
  it("leaves out what is empty", () => {
    const address = {
      first_name: "Camille",
      last_name: "Moreau",
      company: null,
      address_1: "12 rue des Lilas",
      address_2: "",
      postal_code: "75011",
      city: "Paris",
      province: null,
      country_code: "fr",
    }
    expect(addressLines(address, "fr")).toEqual(["Camille Moreau", "12 rue des Lilas", "75011 Paris", "France"])
  })

  it("names the country in the reader's language", () => {
    expect(addressLines({ country_code: "de" }, "fr")).toEqual(["Allemagne"])
    expect(addressLines({ country_code: "de" }, "en")).toEqual(["Germany"])
  })
})
