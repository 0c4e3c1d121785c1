/** In milliseconds. Chromium lists its voices some time after it was first asked for them; where none has come by then, there is none. */
const latest = 2000;
const looking = 100;
let hasWaited = false;

/** The voices of this browser; an empty list where it has none. Older Safari tells of no new ones: so it is asked again and again. */
export async function installedVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  const synthesis = window.speechSynthesis;
  for (let waited = 0; waited < latest && !hasWaited && synthesis.getVoices().length === 0; waited += looking) {
    await new Promise((resolve) => setTimeout(resolve, looking));
  }
  hasWaited = true;
  return synthesis.getVoices();
}

export const platforms = ['windows', 'macos', 'ios', 'android', 'linux'] as const;
export type Platform = (typeof platforms)[number];

/** The system of a browser by what it says of itself. An iPad calls itself a Mac, but has a screen to touch. */
export function platformOf({ userAgent, maxTouchPoints }: { readonly userAgent: string; readonly maxTouchPoints: number }): Platform | null {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  if (/Android/.test(userAgent)) return 'android';
  if (/Windows/.test(userAgent)) return 'windows';
  if (/Macintosh/.test(userAgent)) return 'macos';
  return /Linux|CrOS|X11/.test(userAgent) ? 'linux' : null;
}
