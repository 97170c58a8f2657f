import type { SpeechRequest } from "../../../provider/requests"
import { fade, fileOfSound, normalise, type Sound } from "../child/sound"
import { takeTurns } from "../child/take-turns"
import { espeak } from "./espeak"
import { phrasesOf } from "./phrases"
import { espeakVoice, languageOf } from "./voices"

const SAMPLE_RATE = 22_050
const HEADER_BYTES = 44

/** Reads a text aloud, in the language that is named or that it seems to be in. */
export async function makeSpeech(
  { text, voice, language, speed = 1 }: SpeechRequest,
  signal: AbortSignal
): Promise<Buffer> {
  const parts: Float32Array[] = []
  for (const phrase of phrasesOf(text)) {
    const wav = await espeak(phrase, espeakVoice(voice, language ?? languageOf(text)), speed)
    parts.push(samplesOf(wav))
    await takeTurns(signal)
  }
  const sound: Sound = { sample_rate: SAMPLE_RATE, channels: [joined(parts)] }
  if (sound.channels[0].length === 0) throw new Error("There is nothing in the text that can be spoken.")
  normalise(sound)
  fade(sound, { in_s: 0.005, out_s: 0.02 })
  return fileOfSound(sound, signal)
}

/** eSpeak NG writes a header of always the same length. */
function samplesOf(wav: Buffer): Float32Array {
  const samples = new Float32Array(Math.max(0, Math.floor((wav.length - HEADER_BYTES) / 2)))
  for (let at = 0; at < samples.length; at++) samples[at] = wav.readInt16LE(HEADER_BYTES + at * 2) / 32_768
  return samples
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
