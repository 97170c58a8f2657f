import type { Palette } from "./palette"
import type { Random } from "../random"

/** Where a scene is drawn, in pixels. */
export interface Canvas {
  width: number
  height: number
  palette: Palette
  random: Random
}

/** A scene draws its part of an SVG. */
export type Scene = (canvas: Canvas) => string

export type Point = readonly [x: number, y: number]

/** Numbers of an SVG need no more than two decimals. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function circle([x, y]: Point, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" opacity="${n(opacity)}"/>`
}

export function rectangle([x, y]: Point, width: number, height: number, fill: string, opacity = 1): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" opacity="${n(opacity)}"/>`
}

export function polygon(points: readonly Point[], fill: string, opacity = 1): string {
  return `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ")}" fill="${fill}" opacity="${n(opacity)}"/>`
}

export function path(commands: string, fill: string, opacity = 1): string {
  return `<path d="${commands}" fill="${fill}" opacity="${n(opacity)}"/>`
}

export function line(commands: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${commands}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" opacity="${n(opacity)}"/>`
}

export function ellipseLine([x, y]: Point, rx: number, ry: number, stroke: string, width: number): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"/>`
}

/** The sky over the whole canvas. */
export function sky({ width, height, palette }: Canvas): string {
  const [top, bottom] = palette.sky
  return (
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>` +
    `<stop offset="1" stop-color="${bottom}"/></linearGradient></defs>` +
    rectangle([0, 0], width, height, "url(#sky)")
  )
}

/** The sun, or the moon, with rings of light. */
export function lamp(at: Point, radius: number, { light, accent }: Palette): string {
  const rings = [2.6, 1.9, 1.4].map((factor) => circle(at, radius * factor, light, 0.16))
  return rings.join("") + circle(at, radius, light) + circle(at, radius * 0.86, accent, 0.18)
}

/** Stars in the upper part, at night. */
export function stars({ width, height, palette, random }: Canvas, count: number): string {
  if (!palette.isNight) return ""
  return Array.from({ length: count }, () => {
    const at: Point = [random.between(0, width), random.between(0, height * 0.55)]
    return circle(at, random.between(0.0012, 0.0036) * width, palette.light, random.between(0.4, 0.95))
  }).join("")
}
