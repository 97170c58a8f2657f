import { readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import sharp from "sharp"
import type { InputFile, VideoRequest } from "../../../provider/requests"
import { runFfmpeg } from "../child/ffmpeg"
import { wavOf } from "../child/sound"
import { takeTurns } from "../child/take-turns"
import { musicOf } from "../music/make-music"
import { chooseLook, drawScene } from "../pictures/draw-scene"
import { renderSvg } from "../pictures/render-svg"
import { drawLabelCard, drawTitleCard } from "./draw-cards"
import { filmOptions } from "./film-options"
import { planFilm, type FilmPlan } from "./plan-film"
import { inWorkFolder } from "./work-folder"

/** Pictures are so much larger than the film, so that the camera moves by less than a pixel. */
const OVERSIZE = 2

/** Makes a film: pictures in motion, of the prompt or the one that is given, its title, and music. @returns an MP4 */
export function makeFilm(request: VideoRequest, signal: AbortSignal): Promise<Buffer> {
  return inWorkFolder(async (folder) => {
    const plan = planFilm(request)
    const write = async (name: string, content: Buffer) => {
      const file = path.join(folder, name)
      await writeFile(file, content)
      await takeTurns(signal)
      return file
    }
    const shots: string[] = []
    for (const [index, picture] of (await picturesOf(request, plan)).entries()) {
      shots.push(await write(`shot-${index}.png`, picture))
    }
    const files = {
      shots,
      title: await write("title.png", await renderSvg(drawTitleCard(request.prompt, plan))),
      label: await write("label.png", await renderSvg(drawLabelCard(plan))),
      sound: await write("sound.wav", wavOf(await musicOf(request, signal))),
      film: path.join(folder, "film.mp4"),
    }
    await runFfmpeg(filmOptions(plan, files), signal)
    return readFile(files.film)
  })
}

/** A picture for each shot. */
function picturesOf(request: VideoRequest, plan: FilmPlan): Promise<Buffer[]> {
  const width = Math.round(plan.width * OVERSIZE)
  const height = Math.round(plan.height * OVERSIZE)
  const { prompt, seed = 0, image } = request
  if (image) return Promise.all(plan.shots.map(() => fitted(image, width, height)))
  const look = chooseLook({ prompt, seed })
  return Promise.all(plan.shots.map((shot) => renderSvg(drawScene({ prompt, width, height, seed: shot.seed }, look))))
}

/** The customer's picture in the shape of the film: cut where it is larger, about what catches the eye. */
function fitted({ content }: InputFile, width: number, height: number): Promise<Buffer> {
  return sharp(Buffer.from(content))
    .autoOrient()
    .resize(width, height, { fit: "cover", position: "attention" })
    .removeAlpha()
    .png({ compressionLevel: 2 })
    .toBuffer()
}
