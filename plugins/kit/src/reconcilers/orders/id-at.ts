const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * The smallest id that Medusa could have given at a time, so that "younger than" is a range of the primary key.
 * Medusa's ids are a prefix and a ULID: 10 digits of milliseconds in Crockford's base 32, then 16 random ones.
 * Source: https://github.com/ulid/spec
 */
export function idAt(prefix: string, time: Date): string {
  let rest = time.getTime()
  let digits = ""
  for (let place = 0; place < 10; place++) {
    digits = DIGITS.charAt(rest % 32) + digits
    rest = Math.floor(rest / 32)
  }
  return `${prefix}_${digits}${"0".repeat(16)}`
}
