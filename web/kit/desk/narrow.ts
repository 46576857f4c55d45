import { useSyncExternalStore } from 'react'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}

/** Below 720 px: tables become cards. */
export const useIsNarrow = (): boolean => useMedia('(width < 720px)')

/** Below 1024 px: the navigation is a sheet, columns of panels become tabs. */
export const useIsCompact = (): boolean => useMedia('(width < 1024px)')
