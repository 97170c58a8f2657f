import { wavOfSamples } from "./wav"

describe("bare samples", () => {
  it("become a WAVE file that tells its rate and its length", () => {
    const file = wavOfSamples(Buffer.alloc(48_000), 24_000)

    expect(file.length).toBe(48_044)
    expect(file.toString("latin1", 0, 4)).toBe("RIFF")
    expect(file.readUInt32LE(4)).toBe(file.length - 8)
    expect(file.toString("latin1", 8, 16)).toBe("WAVEfmt ")
    expect(file.readUInt32LE(24)).toBe(24_000)
    expect(file.readUInt32LE(28)).toBe(48_000)
    expect(file.readUInt16LE(34)).toBe(16)
    expect(file.readUInt32LE(40)).toBe(48_000)
  })
})
