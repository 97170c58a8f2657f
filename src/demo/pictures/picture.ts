/** A drawing of the studio, by its name: see `works/`. */
export type WorkName = string
/** A picture to be made: a drawing shown in a scene. */
export interface PictureSpec {
  scene: string
  work: WorkName
  colour?: string
}
