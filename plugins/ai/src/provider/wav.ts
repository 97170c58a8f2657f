/**
 * Puts a header before bare samples, so that players know what they are: 16 bits, little-endian, the channels in turn.
 *
 * Source: Multimedia Programming Interface and Data Specifications 1.0 (RIFF WAVE), IBM and Microsoft, 1991.
 */
export function wavOfSamples(samples: Buffer, sampleRate: number, channels = 1): Buffer {
  const bytesPerSample = 2
  const header = Buffer.alloc(44)
  header.write("RIFF", 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write("WAVEfmt ", 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(channels, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * bytesPerSample * channels, 28)
  header.writeUInt16LE(bytesPerSample * channels, 32)
  header.writeUInt16LE(bytesPerSample * 8, 34)
  header.write("data", 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}
