/** The canvas of every drawing. Scenes cut from its middle what they need. */
export const WIDTH = 1000
export const HEIGHT = 1400

/** Draws a work as SVG shapes on a canvas of 1000 × 1400, its ground included. No text, no ids. */
export type Work = () => string
