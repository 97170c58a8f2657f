import { works, type WorkName } from "../works"
import { HEIGHT as WORK_HEIGHT, WIDTH as WORK_WIDTH } from "../works/work"

/** The canvas of every product picture: a portrait of 4 to 5. */
export const WIDTH = 1080
export const HEIGHT = 1350

/** Draws a work in a scene, as SVG shapes on a canvas of 1080 × 1350. The colour is a name of the palette. */
export type Scene = (work: WorkName, colour: string) => string

/** Each work is drawn once: it is the same in every scene. */
const drawn = new Map<WorkName, string>()

function draw(work: WorkName): string {
  const present = drawn.get(work)
  if (present !== undefined) return present
  const shapes = works[work]()
  drawn.set(work, shapes)
  return shapes
}

export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

/**
 * A work in a frame, cut to fill it from its middle.
 *
 * @param zoom above 1 shows a part of the work, larger
 */
export function artwork(work: WorkName, { x, y, width, height }: Frame, zoom = 1): string {
  const [viewWidth, viewHeight] = [WORK_WIDTH / zoom, WORK_HEIGHT / zoom]
  const viewBox = `${(WORK_WIDTH - viewWidth) / 2} ${(WORK_HEIGHT - viewHeight) / 2} ${viewWidth} ${viewHeight}`
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice">${draw(work)}</svg>`
}

/** A work cut to a shape, given as SVG path data. */
export function artworkIn(work: WorkName, shape: string, frame: Frame, zoom = 1): string {
  const id = `cut-${work}-${Math.round(frame.x)}-${Math.round(frame.y)}`
  return `<clipPath id="${id}"><path d="${shape}"/></clipPath><g clip-path="url(#${id})">${artwork(work, frame, zoom)}</g>`
}

/** The soft shadow of what is drawn by the shapes given. Blurring in linear light would take twice as long, and look the same. */
export function shadow(shapes: string, blur: number, dx: number, dy: number, opacity = 0.28): string {
  const id = `soft-${blur}`
  return `<filter id="${id}" x="-40%" y="-40%" width="180%" height="180%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${blur}"/></filter><g filter="url(#${id})" opacity="${opacity}" transform="translate(${dx} ${dy})">${shapes}</g>`
}

/** A shade from left to right, for what is round: dark at both edges, light near the left. */
export function roundness(shape: string, id: string): string {
  const stops = [
    [0, "#1f1a2a", 0.42],
    [0.22, "#ffffff", 0.2],
    [0.5, "#ffffff", 0],
    [1, "#1f1a2a", 0.5],
  ]
    .map(([offset, colour, opacity]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join("")
  return `<linearGradient id="${id}">${stops}</linearGradient><path d="${shape}" fill="url(#${id})"/>`
}

/** A wall above a table, with the light from the upper left. */
export function room(wall: string, table: string, edge = 1010): string {
  return (
    `<linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#ffffff" stop-opacity="0.35"/><stop offset="1" stop-color="#1f1a2a" stop-opacity="0.12"/></linearGradient>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${wall}"/><rect y="${edge}" width="${WIDTH}" height="${HEIGHT - edge}" fill="${table}"/>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#light)"/>`
  )
}

/** One plain surface, seen from above, with the light from the upper left. */
export function surface(colour: string): string {
  return room(colour, colour, HEIGHT)
}
