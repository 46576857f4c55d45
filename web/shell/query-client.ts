import { QueryCache, QueryClient } from '@tanstack/react-query'
import { asRefusal } from '../api/refusal.ts'

/** What the desk remembers of the server. `onSignedOut` runs when an answer says that the session is over. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (asRefusal(error).status === 401) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        // A refusal is an answer; only silence is worth asking again.
        retry: (failures, error) => asRefusal(error).status === 0 && failures < 2,
      },
    },
  })
}
