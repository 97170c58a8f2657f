import { element, type Xml } from "./xml"

/** A day as CII writes it: `YYYYMMDD`, format 102. @param day `YYYY-MM-DD` */
export function date(day: string, prefix: "udt" | "qdt" = "udt"): Xml | null {
  return element(`${prefix}:DateTimeString`, day.replaceAll("-", ""), { format: "102" })
}
