import { wavOfSamples } from "../../../provider/wav"
import { findFfmpeg } from "../packages"
import { runFfmpeg } from "./ffmpeg"

/** Sound in memory: one or two channels, from -1 to 1. */
export interface Sound {
  sample_rate: number
  channels: readonly [Float32Array] | readonly [Float32Array, Float32Array]
}

/** A decibel below full scale, so that no player or encoder clips it. */
const PEAK = 0.89

/** Makes the loudest sample as loud as it may be. Silence stays silence. */
export function normalise({ channels }: Sound, peak = PEAK): void {
  let loudest = 0
  for (const channel of channels) for (const sample of channel) loudest = Math.max(loudest, Math.abs(sample))
  if (loudest === 0) return
  for (const channel of channels) shape(channel, () => peak / loudest)
}

/** Lets a sound begin and end without a click, or fade away. Seconds. */
export function fade({ sample_rate, channels }: Sound, { in_s, out_s }: { in_s: number; out_s: number }): void {
  for (const channel of channels) {
    const { length } = channel
    shape(channel, (at) => {
      const begin = Math.min(1, at / (in_s * sample_rate))
      const end = Math.min(1, (length - 1 - at) / (out_s * sample_rate))
      return begin * end ** 1.5
    })
  }
}

/** Multiplies each sample with a gain. */
export function shape(channel: Float32Array, gainAt: (at: number) => number): void {
  for (const [at, sample] of channel.entries()) channel[at] = sample * gainAt(at)
}

export function wavOf({ sample_rate, channels }: Sound): Buffer {
  const [first] = channels
  const samples = Buffer.alloc(first.length * channels.length * 2)
  for (const [index, channel] of channels.entries()) {
    for (let at = 0; at < channel.length; at++) {
      const value = Math.max(-1, Math.min(1, channel[at] ?? 0))
      samples.writeInt16LE(Math.round(value * 32_767), (at * channels.length + index) * 2)
    }
  }
  return wavOfSamples(samples, sample_rate, channels.length)
}

/** The sound as a file: MP3, which is a tenth of the size, where there is an ffmpeg; else WAV. Both play everywhere. */
export async function fileOfSound(sound: Sound, signal: AbortSignal): Promise<Buffer> {
  const wav = wavOf(sound)
  if (!findFfmpeg()) return wav
  const rate = sound.channels.length === 2 ? "192k" : "96k"
  const clean = ["-map_metadata", "-1", "-flags:a", "+bitexact", "-fflags", "+bitexact", "-id3v2_version", "0"]
  const options = [
    "-i",
    "pipe:0",
    "-c:a",
    "libmp3lame",
    "-b:a",
    rate,
    "-write_xing",
    "0",
    ...clean,
    "-f",
    "mp3",
    "pipe:1",
  ]
  return runFfmpeg(options, signal, wav)
}
