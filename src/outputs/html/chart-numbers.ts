/** Coordinates need no more digits than a screen has pixels; fewer keep the page small. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** `12.5%`: charts are laid out in shares of their width, so that they fit any screen while their text keeps its size. */
export function share(part: number): string {
  return `${coordinate(100 * part)}%`
}
