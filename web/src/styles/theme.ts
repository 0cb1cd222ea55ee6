/** Colours of everything but the pictures; 'auto' is what the system prefers. */
export type Theme = 'dark' | 'light' | 'contrast' | 'auto';

export const kThemes: readonly Theme[] = ['dark', 'light', 'contrast', 'auto'];

/** What a switch between light and dark changes to. */
export function otherTheme(theme: Theme): Theme {
  const isLight =
    theme === 'light' || (theme === 'auto' && matchMedia('(prefers-color-scheme: light)').matches);
  return isLight ? 'dark' : 'light';
}
