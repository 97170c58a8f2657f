import { CROSSFADE_S, FRAMES_PER_S, type FilmPlan, type Shot } from "./plan-film"

/** The files that a film is made of, in the order in which ffmpeg is given them. */
export interface FilmFiles {
  shots: readonly string[]
  title: string
  label: string
  sound: string
  film: string
}

/** The options of ffmpeg for a film. Nothing newer than 2018 is used: the packaged ffmpeg is of that year. */
export function filmOptions(plan: FilmPlan, files: FilmFiles): string[] {
  return [
    ...[...files.shots, files.title, files.label, files.sound].flatMap((file) => ["-i", file]),
    ...["-filter_complex", filterGraph(plan)],
    ...["-map", "[film]", "-map", `${files.shots.length + 2}:a`],
    ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p", "-profile:v", "high"],
    ...["-c:a", "aac", "-b:a", "160k", "-t", String(plan.duration_s), "-movflags", "+faststart"],
    ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"],
    files.film,
  ]
}

/** Shots that move and fade over one another, then the title for a while, then the label. */
function filterGraph({ width, height, duration_s, shots }: FilmPlan): string {
  const chains = shots.map((shot, index) => shotChain(shot, index, width, height))
  chains.push(`color=black:s=${width}x${height}:r=${FRAMES_PER_S}:d=${duration_s}[base]`)
  const layers = shots.map((_, index) => {
    const below = index === 0 ? "base" : `upto${index - 1}`
    return `[${below}][shot${index}]overlay=eof_action=pass[upto${index}]`
  })
  const [title, label] = [shots.length, shots.length + 1]
  const titleEnds_s = duration_s * 0.72
  const margin = Math.round(Math.min(width, height) * 0.07)
  return [
    ...chains,
    ...layers,
    // A still picture is read once and repeated, which is faster than to read it for each frame.
    `[${title}:v]format=yuva420p,loop=loop=${Math.ceil((titleEnds_s + 0.8) * FRAMES_PER_S)}:size=1,` +
      `setpts=N/${FRAMES_PER_S}/TB,fade=t=in:st=0.4:d=0.7:alpha=1,fade=t=out:st=${titleEnds_s}:d=0.7:alpha=1[title]`,
    `[upto${shots.length - 1}][title]overlay=0:H-h:eof_action=pass[titled]`,
    `[${label}:v]format=yuva420p[label]`,
    // It does not fade in: players show the first frame until somebody presses play.
    `[titled][label]overlay=${margin}:H-h-${Math.round(margin / 2)},` +
      `fade=t=out:st=${duration_s - 0.6}:d=0.6,format=yuv420p[film]`,
  ].join(";")
}

function shotChain(
  { camera: { from, to }, begins_s, duration_s }: Shot,
  index: number,
  width: number,
  height: number
): string {
  const frames = Math.ceil(duration_s * FRAMES_PER_S)
  // It starts and stops softly: an even pace looks like a machine's.
  const pace = `(0.5-0.5*cos(PI*min(1\\,on/${frames})))`
  const moved = (begin: number, end: number) => `(${begin}+(${end - begin})*${pace})`
  const zoom = `z='${moved(from.zoom, to.zoom)}'`
  const place = `x='(iw-iw/zoom)*${moved(from.x, to.x)}':y='(ih-ih/zoom)*${moved(from.y, to.y)}'`
  const fade = index === 0 ? "" : `,format=yuva420p,fade=t=in:st=0:d=${CROSSFADE_S}:alpha=1`
  return (
    `[${index}:v]zoompan=${zoom}:${place}:d=${frames}:s=${width}x${height}:fps=${FRAMES_PER_S}${fade},` +
    `setpts=PTS-STARTPTS+${begins_s}/TB[shot${index}]`
  )
}
