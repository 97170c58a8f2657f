import fc from "fast-check"
import { measuresOf } from "../../files/measure"
import { mediaTypeOf } from "../../files/media-type"
import { localModels } from "../../modules/generation/catalogue/local"
import { aCall, resultOf } from "../../testing/collect"
import type { MediaOutcome } from "../../provider"
import { runFfmpeg } from "./child/ffmpeg"
import { wavOf } from "./child/sound"
import { compose } from "./music/compose"
import { LocalProvider } from "./provider"
import { chooseEffects } from "./sounds/choose-effects"
import { shimmer } from "./sounds/things"
import { phrasesOf } from "./speech/phrases"
import { espeakVoice, languageOf } from "./speech/voices"

const provider = new LocalProvider({})
const call = aCall("local")

async function fileOf(outcome: Promise<MediaOutcome>): Promise<Buffer> {
  const [file] = resultOf(await outcome).files
  if (!file || !("content" in file)) throw new Error("The file was not handed over.")
  return file.content
}

/** What a player would put out: samples of one channel, from -1 to 1. */
async function heard(file: Buffer): Promise<Float32Array> {
  const options = ["-i", "pipe:0", "-f", "s16le", "-ac", "1", "-ar", "22050", "pipe:1"]
  const samples = await runFfmpeg(options, call.signal, file)
  return Float32Array.from({ length: samples.length / 2 }, (_, at) => samples.readInt16LE(at * 2) / 32_768)
}

/** The mean loudness of a part, by its beginning and end as shares of the whole. */
function loudness(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(Math.floor(samples.length * from), Math.ceil(samples.length * to))
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length)
}

const peak = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

describe("local speech", () => {
  const speak = (change: object = {}) =>
    fileOf(provider.speech({ text: "Bonjour, la boutique est ouverte.", voice: "claire", ...change }, call))

  it("is a file that plays, neither clipped nor silent", async () => {
    const file = await speak()
    expect(mediaTypeOf(file)).toBe("audio/mpeg")
    expect(measuresOf(file, "audio/mpeg").duration_s).toBeGreaterThan(1.2)
    const samples = await heard(file)
    expect(peak(samples)).toBeGreaterThan(0.5)
    expect(peak(samples)).toBeLessThan(0.99)
  })

  it("lasts the same each time, and differs for another voice, language or speed", async () => {
    const [usual, again, voice, language, fast] = await Promise.all([
      speak(),
      speak(),
      speak({ voice: "victor" }),
      speak({ language: "en" }),
      speak({ speed: 2 }),
    ])
    // The noise in a voice is drawn by chance, so lengths are compared.
    expect(usual.length).toBe(again.length)
    for (const other of [voice, language, fast]) expect(usual.length).not.toBe(other.length)
    expect(fast.length).toBeLessThan(usual.length * 0.75)
  })

  it("takes a text that begins like an option, and says when there is nothing to say", async () => {
    expect(mediaTypeOf(await speak({ text: "--help is what he wrote" }))).toBe("audio/mpeg")
    await expect(speak({ text: "\u200b…" })).rejects.toMatchObject({ kind: "invalid_request" })
  })

  it("has a voice of its own for each that the catalogue names", () => {
    const voices = localModels.flatMap((model) => (model.capability === "speech" ? model.voices : []))
    const names = voices.map(({ id }) => espeakVoice(id, "fr"))
    expect(new Set(names).size).toBe(voices.length)
  })

  it.each([
    ["Bonjour à tous, voici la nouvelle collection.", "fr"],
    ["L'été arrive", "fr"],
    ["This is the new collection of the shop.", "en"],
    ["Hello", "en"],
  ])("hears which language “%s” is in: %s", (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  it("is spoken in parts that lose no word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const phrases = phrasesOf(text, 50)
        expect(phrases.every((phrase) => phrase.length <= 50)).toBe(true)
        expect(phrases.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""))
      })
    )
  })
})

describe("local music", () => {
  it("sounds for as long as asked, begins at once, and fades away at its end", async () => {
    const file = await fileOf(provider.music({ prompt: "A happy summer party", duration_s: 6 }, call))
    expect(mediaTypeOf(file)).toBe("audio/mpeg")
    expect(measuresOf(file, "audio/mpeg").duration_s).toBeCloseTo(6, 0)
    const samples = await heard(file)
    expect(peak(samples)).toBeLessThan(0.99)
    expect(loudness(samples, 0, 0.2)).toBeGreaterThan(0.03)
    expect(loudness(samples, 0.3, 0.6)).toBeGreaterThan(0.03)
    expect(loudness(samples, 0.97, 1)).toBeLessThan(0.02)
  })

  it("is the same for the same prompt", async () => {
    const play = (prompt: string) => fileOf(provider.music({ prompt, duration_s: 3 }, call))
    const [first, second, other] = await Promise.all([play("A calm sea"), play("A calm sea"), play("A calm lake")])
    expect(first.equals(second)).toBe(true)
    expect(first.equals(other)).toBe(false)
  })

  it("is a piece that can be played, whatever the prompt and the length", () => {
    const prompts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom("jazz", "épique", "berceuse", "techno", "folk", "triste", "suspense", "calme", "joyeux")
    )
    fc.assert(
      fc.property(prompts, fc.double({ min: 2, max: 120, noNaN: true }), (prompt, duration_s) => {
        const { notes, fades_from_s } = compose(prompt, duration_s)
        expect(notes.length).toBeGreaterThan(10)
        expect(fades_from_s).toBeLessThan(duration_s)
        for (const { at_s, length_s, pitch, velocity } of notes) {
          expect(at_s >= 0 && at_s < duration_s && length_s > 0).toBe(true)
          expect(Number.isInteger(pitch) && pitch >= 24 && pitch <= 108).toBe(true)
          expect(velocity >= 1 && velocity <= 127).toBe(true)
        }
      })
    )
  })

  it("ends at home, on the note that it is in", () => {
    for (const prompt of ["jazz", "sad", "happy", "techno"]) {
      const { notes } = compose(prompt, 20)
      const bass = notes.filter(({ part }) => part === "bass")
      const melody = notes.filter(({ part }) => part === "melody")
      expect(((melody.at(-1)?.pitch ?? 0) - (bass.at(-1)?.pitch ?? 1)) % 12).toBe(0)
    }
  })
})

describe("a local sound effect", () => {
  const model = localModels.find((row) => row.capability === "sound_effect")
  const known = model?.capability === "sound_effect" ? model.known_words : undefined

  it("is known for all words that the catalogue names, in both languages", () => {
    expect(known?.en).toHaveLength(20)
    expect(known?.fr).toHaveLength(20)
    for (const language of ["en", "fr"] as const) {
      for (const [index, word] of (known?.[language] ?? []).entries()) {
        expect(chooseEffects(word)).not.toEqual([shimmer])
        expect(chooseEffects(word)).toEqual(chooseEffects(known?.en[index] ?? ""))
      }
    }
  })

  it.each(["rain", "thunder", "bell", "footsteps", "whoosh", "something unheard of"])(
    "of “%s” is a sound and not silence",
    async (prompt) => {
      const samples = await heard(await fileOf(provider.sound_effect({ prompt, duration_s: 2 }, call)))
      expect(peak(samples)).toBeGreaterThan(0.4)
      expect(peak(samples)).toBeLessThan(0.99)
      expect(loudness(samples, 0, 0.5)).toBeGreaterThan(0.01)
    }
  )

  it("is made of all that the prompt speaks of", () => {
    expect(chooseEffects("rain on the roof, and a distant bell")).toHaveLength(2)
    expect(chooseEffects("A quiet idea")).toEqual([shimmer])
  })
})

describe("a sound as WAV, where there is no ffmpeg", () => {
  it("has its samples, in turn for two channels", () => {
    const wav = wavOf({ sample_rate: 8_000, channels: [Float32Array.of(0, 1), Float32Array.of(-1, 0.5)] })
    expect([44, 46, 48, 50].map((at) => wav.readInt16LE(at))).toEqual([0, -32_767, 32_767, 16_384])
    expect(mediaTypeOf(wav)).toBe("audio/wav")
    const second = new Float32Array(8_000)
    const stereo = wavOf({ sample_rate: 8_000, channels: [second, second] })
    expect(measuresOf(stereo, "audio/wav").duration_s).toBe(1)
  })
})
