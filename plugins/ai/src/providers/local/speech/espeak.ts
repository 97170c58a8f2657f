/** What we use of the package, which has no types: eSpeak NG's command line, compiled to WebAssembly, with files in memory. */
interface EspeakProgram {
  FS: {
    readFile(path: string): Uint8Array
    writeFile(path: string, content: string): void
  }
}

interface EspeakOptions {
  arguments: string[]
  preRun: ((program: EspeakProgram) => void)[]
  print: (line: string) => void
  printErr: (line: string) => void
}

/** Words a minute of a voice at its own pace. */
const USUAL_PACE = 160

/** Speaks a phrase. @returns a WAV of 16 bits and one channel */
export async function espeak(phrase: string, voice: string, speed: number): Promise<Buffer> {
  // @ts-expect-error The package has no types; what is used of it is declared above.
  const { default: run } = (await import("espeak-ng")) as { default: (o: EspeakOptions) => Promise<EspeakProgram> }
  const complaints: string[] = []
  const program = await run({
    // From a file: a text that begins with a hyphen is no option.
    arguments: ["-v", voice, "-s", String(Math.round(USUAL_PACE * speed)), "-b", "1", "-f", "text", "-w", "speech.wav"],
    preRun: [({ FS }) => FS.writeFile("text", phrase)],
    print: () => undefined,
    printErr: (line) => complaints.push(line),
  })
  try {
    return Buffer.from(program.FS.readFile("speech.wav"))
  } catch (cause) {
    throw new Error(`eSpeak NG spoke nothing: ${complaints.join(" ").slice(0, 500)}`, { cause })
  }
}
